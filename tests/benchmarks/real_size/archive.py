"""An archive as dense as a real one, as long as one likes: `python -m tests.benchmarks.real_size.archive 100000`.

The real archive told again every forty weeks, with its days moved along: as many words, dates and likenesses an
article as it has, and as many articles a day, however many years. No two texts are one: among the articles of a week
passages change places. In the order of publication, as JSON lines. Where `../shared` is not beside the checkout, the
articles are made of made sentences, of which as many are dated.
"""

import datetime
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.benchmarks.real_size import words

ANEW = datetime.timedelta(weeks=40)
PASSAGE = 3  # sentences that stay together
FIRST = datetime.date(2010, 4, 1)
MONTHS = "January February March April May June July August September October November December".split()
MONTH = "|".join([*MONTHS, *(f"{name[:3]}t?(?: ?[.])?" for name in MONTHS if name != "May")])
NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
DATED = re.compile(
    rf"\b(?:(?P<before>\d\d?) )?(?P<month>{MONTH})\b(?: (?P<after>\d\d?)\b(?!:))?"
    r"(?:(?P<comma> ?,)? (?P<year>20\d\d)\b)?"
)
YEAR = re.compile(r"\b20(?:09|10|11)\b")
# Of made articles: five a day, 34 sentences of which every fourth is dated.
A_DAY, SENTENCES, SAID = 5, 34, ("on Thursday", "last week", "on 3 March", "in June", "yesterday", "two days ago")

Record = dict[str, str]


def told_again(text: str, moved: datetime.timedelta) -> str:
    """The text with the months, days and years that it names moved along; weekdays stay right by whole weeks."""

    def move(found: re.Match[str]) -> str:
        month, number = NUMBER[found["month"][:3]], int(found["before"] or found["after"] or 15)
        try:
            day = datetime.date(int(found["year"] or 2010), month, number) + moved
        except ValueError:
            return found[0]
        before = f"{day.day} " if found["before"] else ""
        after = f" {day.day}" if found["after"] else ""
        year = f"{found['comma'] or ''} {day.year}" if found["year"] else ""
        return f"{before}{MONTHS[day.month - 1]}{after}{year}"

    years = round(moved.days / 365.25)
    parts, at = [], 0
    for found in DATED.finditer(text):
        parts += [YEAR.sub(lambda year: str(int(year[0]) + years), text[at : found.start()]), move(found)]
        at = found.end()
    return "".join([*parts, YEAR.sub(lambda year: str(int(year[0]) + years), text[at:])])


def once(dice: random.Random, told: list[Record]) -> Iterator[Record]:
    """The articles with their passages mixed among those of a week; each keeps its length and its first sentence."""
    weeks: dict[int, list[Record]] = defaultdict(list)
    for one in told:
        weeks[datetime.date.fromisoformat(one["published"]).toordinal() // 7].append(one)
    for some in weeks.values():
        lines = [one["text"].split("\n") for one in some]
        passages = [body[at : at + PASSAGE] for _, *body in lines for at in range(0, len(body), PASSAGE)]
        dice.shuffle(passages)
        left = iter(passages)
        for one, (head, *body) in zip(some, lines, strict=True):
            mixed = [line for _ in range(0, len(body), PASSAGE) for line in next(left)]
            yield one | {"text": "\n".join([head, *mixed])}


def records() -> Iterator[Record]:
    """Articles in the order of publication, without an end."""
    dice = random.Random(1)
    told = _real() if words.ARCHIVE.exists() else _made(dice)
    waiting: list[tuple[str, str, Record]] = []
    again = 0
    while True:
        moved = again * ANEW
        for one in once(dice, told):
            day = (datetime.date.fromisoformat(one["published"]) + moved).isoformat()
            key = f"{again}-{one['id']}"
            record = {"id": key, "published": day, "publisher": one["publisher"]}
            record |= {name: told_again(one[name], moved) for name in ("title", "text")}
            waiting.append((day, key, record))
        again += 1
        waiting.sort(key=lambda one: one[:2])
        begins = (FIRST + again * ANEW).isoformat()
        yield from (record for day, _, record in waiting if day < begins)
        waiting = [one for one in waiting if one[0] >= begins]


def _real() -> list[Record]:
    return [json.loads(line) for line in words.ARCHIVE.read_text(encoding="utf-8").splitlines()]


def _made(dice: random.Random) -> list[Record]:
    pool = words.sentences()

    def sentence(number: int) -> str:
        one = dice.choice(pool)
        return f"{one[:-1]} {dice.choice(SAID)}." if number % 4 == 1 else one

    def article(number: int) -> Record:
        text = "\n".join(map(sentence, range(SENTENCES)))
        day = FIRST + datetime.timedelta(number // A_DAY)
        return {"id": str(number), "title": text[:60], "published": day.isoformat(), "publisher": "made", "text": text}

    return [article(number) for number in range(A_DAY * 280)]


def written(folder: Path, articles: int) -> Path:
    """A file of so many of them at least, a line each, made where there is none."""
    for size in sorted(int(file.stem.removeprefix("archive-")) for file in folder.glob("archive-*.jsonl")):
        if size >= articles:
            return folder / f"archive-{size}.jsonl"
    size = 2 * articles
    file = folder / f"archive-{size}.jsonl"
    part = file.with_suffix(".part")
    part.write_text("".join(json.dumps(record) + "\n" for record in islice(records(), size)))
    return part.rename(file)


def main(given: list[str]) -> None:
    for record in islice(records(), int(given[0])):
        print(json.dumps(record))


if __name__ == "__main__":
    main(sys.argv[1:])
