"""The work grows with the number of mentions, not with its square, for a fixed number a day."""

import datetime
import random
import sys

import pytest

from timeline.merging import Evidence, merge

FIRST = datetime.date(2024, 1, 1)
NAMES = [f"{first} {last}" for first in ("Ann", "Bob", "Eve", "Gus") for last in ("Lee", "Ray", "Fox", "Orr", "Nye")]
DEEDS = ("met the king of {}", "seized {}", "opened a school in {}", "accused the mayor of {}", "won the race in {}")
TOWNS = ("Ayr", "Bray", "Cork", "Deal", "Ely", "Fowey", "Goole", "Hove")
A_DAY = 12


def archive(days: int) -> list[Evidence]:
    """Twelve mentions a day of things that happened then, some of them dated only to the week."""
    dice = random.Random(1)
    found = []
    for number in range(days * A_DAY):
        day = FIRST + datetime.timedelta(days=number // A_DAY)
        vague = number % 6 == 0
        monday = day - datetime.timedelta(days=day.weekday())
        who, did = dice.choice(NAMES), dice.choice(DEEDS).format(dice.choice(TOWNS))
        title = f"{who} {did}"
        found.append(
            Evidence(
                key=str(number),
                article=str(number // 3),
                published_on=day,
                start=number,
                earliest=monday if vague else day,
                latest=monday + datetime.timedelta(days=6) if vague else day,
                granularity="week" if vague else "day",
                extent="within",
                modality="happened",
                certainty="sure",
                sentence=f"{title}, it is said ({number}).",
                sentence_start=number,
                clause=title,
                predicate=did.split()[0],
                actor=who,
                object=" ".join(did.split()[1:]),
            )
        )
    return found


def comparisons(monkeypatch: pytest.MonkeyPatch, days: int) -> int:
    # The package's name for it is that of the function inside.
    module = sys.modules["timeline.merging.pool"]
    counted = 0
    compare = module.similarity

    def counting(*arguments: object) -> float:
        nonlocal counted
        counted += 1
        return compare(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(module, "similarity", counting)
        merge(archive(days))
    return counted


def test_twice_the_days_take_about_twice_the_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    once, twice = comparisons(monkeypatch, 15), comparisons(monkeypatch, 30)
    assert twice < 2.3 * once
