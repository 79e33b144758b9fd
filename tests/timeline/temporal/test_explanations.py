"""What a reader is told about a reading agrees with its dates: it ends with them, and no weekday is wrong."""

import dataclasses
import datetime
import re

from timeline.temporal import Timex, tag
from timeline.temporal.rules import MODIFIERS, RULES

EXAMPLES = [(example.text, example.dct) for row in (*RULES, *MODIFIERS) for example in row.examples]
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) (\d\d?) ({MONTHS}) (\d{{1,4}})\b")
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
NTH = ("first", "second", "third", "fourth")


def names(first: datetime.date, last: datetime.date) -> set[str]:
    """What these days may be called at the end of an explanation."""
    ends = f"{last:%A} {last.day} {last:%B} {last.year}"
    if first == last:
        return {ends}
    begins = f"{first:%A} {first.day}"
    calendar = {
        f"{begins} to {ends}",
        f"{begins} {first:%B} to {ends}",
        f"{begins} {first:%B} {first.year} to {ends}",
        f"the time from {first.day} {first:%B} {first.year} to {ends}",
        f"{first:%B} {first.year}",
        f"{first.year}",
        f"the {first.year}s",
        f"the {NTH[(first.month + 2) // 3 - 1]} quarter of {first.year}",
        f"the {NTH[0 if first.month < 7 else 1]} half of {first.year}",
        f"{SEASONS.get(first.month)} {first.year}",
    }
    return {name for name in calendar if (first, last) in meant(name, first, last)}


def meant(name: str, first: datetime.date, last: datetime.date) -> list[tuple[datetime.date, datetime.date]]:
    """The days that a name can mean, so that "March 2025" is no name for a part of it."""
    if " to " in name:
        return [(first, last)]
    months = {"quarter": 3, "half": 6, "spring": 3, "summer": 3, "autumn": 3, "winter": 3}
    length = next((months[word] for word in name.split() if word in months), 0)
    length = length or (120 if name.endswith("s") else 12 if name.isdigit() else 1)
    after = datetime.date(first.year + (first.month + length - 1) // 12, (first.month + length - 1) % 12 + 1, 1)
    return [(first.replace(day=1), after - datetime.timedelta(days=1))]


def contradictions(timex: Timex) -> list[str]:
    """What is wrong with the explanation of a reading."""
    found = []
    for weekday, number, month, year in DAY.findall(timex.why):
        on = datetime.datetime.strptime(f"{number} {month} {int(year):04}", "%d %B %Y")
        if f"{on:%A}" != weekday:
            found.append(f"{weekday} {number} {month} {year} is a {on:%A}")
    if timex.earliest and timex.latest and timex.joins is None:
        ends = timex.why.removesuffix(".")
        if not any(ends.endswith(f" {name}") for name in names(timex.earliest, timex.latest)):
            found.append(f"does not end with {timex.earliest} to {timex.latest}")
    return found


def test_an_explanation_ends_with_the_dates_it_explains() -> None:
    read = ((text, timex) for text, dct in EXAMPLES for timex in tag(text, datetime.date.fromisoformat(dct)))
    assert [(text, timex.why, told) for text, timex in read if (told := contradictions(timex))] == []


def test_a_contradiction_is_noticed() -> None:
    [timex] = tag("They met on Thursday.", datetime.date(2025, 3, 14))
    assert contradictions(timex) == []
    wrong = dataclasses.replace(timex, earliest=datetime.date(2025, 3, 12), latest=datetime.date(2025, 3, 12))
    assert contradictions(wrong)
    assert contradictions(dataclasses.replace(timex, why=timex.why.replace("Thursday 13", "Wednesday 13")))
