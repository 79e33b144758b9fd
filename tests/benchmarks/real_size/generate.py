"""A timeline of so many mentions, straight into the database: `python -m tests.benchmarks.real_size.generate 1000000`.

What the reading and the merging would find is put in directly, as an archive that grew for ten years would leave it.
The proportions are those of 1,447 real articles read by this program (12,341 mentions): nine mentions an article, most
events told once and some very often, of a hundred events 63 of one day, 15 of a year, 8 of a month, most of them told
within a day and some recalled for years. Rows go in by `executemany` or COPY into tables that are bare, as those of a
backup do; what the product keeps beside events is written with them, and `test_generate` holds that it is the same.
"""

import calendar
import datetime
import hashlib
import io
import itertools
import json
import os
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import django

FIRST = datetime.date(2010, 1, 4)
YEARS = 10
OUTLETS = 60
ACTORS = 300
MENTIONS_AN_EVENT = 4
MENTIONS_AN_ARTICLE = 10
SENTENCES_AN_ARTICLE = 34
# How many days an event's dates span, with its share: of the real archive's events.
SPANS = (
    (1, 0.634), (2, 0.02), (4, 0.014), (7, 0.05), (31, 0.082), (92, 0.019), (365, 0.154), (3650, 0.021),
    (180_000, 0.006),
)  # fmt: skip
GRANULARITY = {1: "day", 7: "week", 31: "month", 365: "year", 3650: "decade"}
# How long after the happening an article tells of it, with its share.
LAGS = ((0, 0.43), (1, 0.17), (2, 0.04), (3, 0.02), (7, 0.04), (30, 0.05), (300, 0.12), (2000, 0.01), (-20, 0.12))
SAID = {1: "on Thursday", 7: "last week", 31: "in March", 365: "last year"}
AT_ONCE = 20_000  # rows


def insert(model: Any, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Rows of the fields `names`, in this order; the other fields take their defaults."""
    from django.db import connection

    fields = [field for field in model._meta.concrete_fields if not field.generated]
    given = {name: at for at, name in enumerate(names)}
    defaults = {field.attname: _plain(field.get_default()) for field in fields if field.attname not in given}
    now = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC).isoformat(sep=" ")
    for field in fields:
        if field.attname in defaults and (getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)):
            defaults[field.attname] = now
    rest = [field for field in fields if field.attname in defaults and not field.primary_key]
    columns = [field for field in fields if field.attname in given] + rest
    order = [given[field.attname] for field in columns if field.attname in given]
    tail = tuple(defaults[field.attname] for field in rest)
    named = ", ".join(connection.ops.quote_name(field.column) for field in columns)
    made = (tuple(row[at] for at in order) + tail for row in rows)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {model._meta.db_table} ({named}) FROM STDIN") as copy:
                for row in made:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(columns))
        while some := list(itertools.islice(made, AT_ONCE)):
            cursor.executemany(f"INSERT INTO {model._meta.db_table} ({named}) VALUES ({marks})", some)


def _plain(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list | dict) else value


def pick(dice: random.Random, shares: Sequence[tuple[int, float]], count: int) -> list[int]:
    return dice.choices([value for value, _ in shares], [share for _, share in shares], k=count)


class Made:
    """The events and who tells of them, before any row is written."""

    def __init__(self, mentions: int, years: float = YEARS) -> None:
        from tests.benchmarks.real_size.words import sentences

        self.dice = dice = random.Random(mentions)
        self.pool = sentences()
        self.days = max(30, int(365 * years))
        events = mentions // MENTIONS_AN_EVENT
        # News comes in waves: some weeks have five times as much of it as others.
        wave = [dice.paretovariate(1.6) for _ in range(self.days // 7 + 1)]
        weights = list(itertools.accumulate(min(wave[day // 7], 8) for day in range(self.days)))
        days = dice.choices(range(self.days), cum_weights=weights, k=events)
        self.last = [FIRST + datetime.timedelta(day) for day in days]
        self.span = pick(dice, SPANS, events)
        self.first = self.last.copy()
        for event, (last, span) in enumerate(zip(self.last, self.span, strict=True)):
            if span in (31, 365):  # a month and a year of the calendar, as words name them
                first = last.replace(day=1) if span == 31 else last.replace(month=1, day=1)
                days = (
                    calendar.monthrange(last.year, last.month)[1] if span == 31 else 365 + calendar.isleap(last.year)
                )
                self.first[event], self.last[event] = first, first + datetime.timedelta(days - 1)
            else:
                self.first[event] = max(datetime.date(1000, 1, 1), last - datetime.timedelta(span - 1))
        told = [min(200, int(dice.paretovariate(0.75))) for _ in range(events)]
        scale = mentions / sum(told)
        self.told = [max(1, round(n * scale)) if n > 1 else 1 for n in told]
        self.sentence = [dice.randrange(len(self.pool)) for _ in range(events)]
        self.articles = mentions // MENTIONS_AN_ARTICLE
        self.published = sorted(dice.choices(range(self.days), cum_weights=weights, k=self.articles))
        outlets = range(1, OUTLETS + 1)
        self.outlet = dice.choices(outlets, [1 / rank for rank in outlets], k=self.articles)
        self.by_article = self._who_tells()

    def _who_tells(self) -> dict[int, list[int]]:
        """The events that each article tells of, by their numbers."""
        of_day: dict[int, list[int]] = defaultdict(list)
        for article, day in enumerate(self.published):
            of_day[day].append(article)
        days = sorted(of_day)
        told: dict[int, list[int]] = defaultdict(list)
        lags = pick(self.dice, LAGS, sum(self.told))
        lag = iter(lags)
        for event, count in enumerate(self.told):
            day = (self.last[event] - FIRST).days
            for _ in range(count):
                near = day + self.dice.randint(*sorted((0, next(lag))))
                near = near if 0 <= near < self.days else min(max(day, 0), self.days - 1)
                while near not in of_day:
                    near = near - 1 if near else days[0]
                told[self.dice.choice(of_day[near])].append(event)
        return told


def make(mentions: int, years: float = YEARS) -> None:
    """Writes so many mentions, with their articles, sentences and events, and all that hangs on them."""
    from articles.models import Article, Publisher, Sentence
    from timeline.models import Actor, Event, EventText, Mention
    from timeline.operation.filling import bare
    from timeline.search.upkeep import BETWEEN

    made = Made(mentions, years)
    dice, pool = made.dice, made.pool
    through = Event.actors.through, Event.outlets.through
    with bare([Publisher, Actor, Article, Sentence, Event, Mention, EventText, *through]):
        insert(Publisher, ["id", "name"], [(n, f"Outlet {n:02}") for n in range(1, OUTLETS + 1)])
        kinds = dice.choices(["person", "place"], k=ACTORS)
        insert(Actor, ["id", "name", "kind"], [(n, _actor(n), kind) for n, kind in enumerate(kinds, 1)])
        tellers: dict[int, set[int]] = defaultdict(set)
        counted: Counter[int] = Counter()
        told: dict[int, dict[str, None]] = defaultdict(dict)
        sentence_rows: list[tuple[Any, ...]] = []
        mention_rows: list[tuple[Any, ...]] = []
        keys, sentence_keys = itertools.count(1), itertools.count(1)

        def articles() -> Iterator[tuple[Any, ...]]:
            for article, day in enumerate(made.published, 1):
                events = made.by_article.get(article - 1, [])
                text = io.StringIO()
                at = 0
                fill = max(0, SENTENCES_AN_ARTICLE - len(events))
                places = sorted(dice.sample(range(fill + len(events)), len(events)))
                here = dict(zip(places, events, strict=True))
                published = FIRST + datetime.timedelta(day)
                for position in range(fill + len(events)):
                    words = pool[dice.randrange(len(pool))]
                    sentence = next(sentence_keys)
                    event = here.get(position)
                    if event is not None:
                        said = SAID.get(made.span[event], "recently")
                        base = pool[made.sentence[event]]
                        words = f"{base[: len(base) * 2 // 3]} {said} {words[: len(words) // 2]}."
                        start = at + words.index(said)
                        row = _mention(next(keys), article, sentence, event, words, said, start, at, made)
                        mention_rows.append(row)
                        tellers[event].add(article)
                        counted[event] += 1
                        told[event][" ".join(words.split())] = None
                    sentence_rows.append((sentence, article, position, at, at + len(words)))
                    text.write(words)
                    text.write("\n" if position % 3 == 2 else " ")
                    at += len(words) + 1
                yield (article, made.outlet[article - 1], pool[dice.randrange(len(pool))][:90], f"made/{article}.txt",
                       published.isoformat(), "given", text.getvalue(), f"{article:064}",
                       *[_taken_in(article, published)] * 2)  # fmt: skip

        names = [
            "id", "publisher_id", "title", "origin", "published_on", "published_basis", "text", "fingerprint",
            "ingested_at", "changed_at",
        ]  # fmt: skip
        insert(Article, names, articles())
        insert(Sentence, ["id", "article_id", "position", "start", "end"], sentence_rows)
        outlets = {event: {made.outlet[article - 1] for article in some} for event, some in tellers.items()}
        rows = [_event(event, made, counted, tellers, outlets) for event in range(len(made.told))]
        insert(Event, EVENT, rows)
        insert(Mention, MENTION, mention_rows)
        share = [1 / rank for rank in range(1, ACTORS + 1)]
        actors = range(1, ACTORS + 1)
        taking_part = [sorted(set(dice.choices(actors, share, k=dice.choice((0, 1, 1, 2, 3))))) for _ in rows]
        for model, column, of_event in (
            (through[0], "actor_id", enumerate(taking_part)),
            (through[1], "publisher_id", sorted(outlets.items())),
        ):
            insert(model, ["event_id", column], ((event + 1, key) for event, some in of_event for key in sorted(some)))
        # What is searched, as `search.upkeep` writes it.
        insert(EventText, ["event_id", "title", "told", "names"], (
            (row[0], row[2], BETWEEN.join(told[event]), BETWEEN.join(map(_actor, taking_part[event])))
            for event, row in enumerate(rows)
        ))  # fmt: skip


def settle() -> None:
    """Does what PostgreSQL does by itself when nobody has written for a while: indexes alone answer then."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _actor(key: int) -> str:
    return f"Actor {key:03}"


def _taken_in(article: int, published: datetime.date) -> str:
    """When, with its time zone: on its day, one after the other."""
    begun = datetime.datetime.combine(published, datetime.time(6), datetime.UTC)
    return (begun + datetime.timedelta(seconds=article % 40_000)).isoformat(sep=" ")


EVENT = ["id", "public_id", "machine_title", "status", "machine_earliest", "machine_latest", "machine_extent",
         "granularity", "modality", "doubts", "doubt", "needs_check", "settled", "disputed", "article_count",
         "mention_count", "outlet_count", "importance"]  # fmt: skip
MENTION = ["id", "article_id", "sentence_id", "quote", "event_id", "fingerprint", "start", "end", "expression",
           "timex_type", "timex_value", "anchor_kind", "machine_earliest", "machine_latest", "machine_granularity",
           "machine_rule", "machine_why", "machine_certainty", "title",
           "clause_start", "clause_end", "modality"]  # fmt: skip
DOUBTS = (
    ("", 0, 50), (" vague ", 15, 20), (" likely ", 4, 12), (" guess ", 30, 3), (" disputed ", 40, 5),
    (" context ", 10, 10),
)  # fmt: skip


def _event(
    event: int, made: Made, counted: Counter[int], tellers: dict[int, set[int]], outlets: dict[int, set[int]]
) -> tuple[Any, ...]:
    dice = made.dice
    doubts, doubt, _ = dice.choices(DOUBTS, [share for *_, share in DOUBTS])[0]
    reviewed = dice.random() < 0.02
    articles = len(tellers.get(event, ()))
    return (
        event + 1, hashlib.sha256(str(event).encode()).hexdigest()[:12], made.pool[made.sentence[event]][:80],
        "reviewed" if reviewed else "automatic", made.first[event].isoformat(), made.last[event].isoformat(),
        "throughout" if dice.random() < 0.3 else "within", GRANULARITY.get(made.span[event], "range"),
        "planned" if dice.random() < 0.05 else "happened", doubts, doubt,
        "A source sentence has changed since the last decision." if reviewed and dice.random() < 0.05 else "",
        reviewed, doubts == " disputed ", articles, counted[event],
        len(outlets.get(event, ())), articles + dice.random(),
    )  # fmt: skip


def _mention(
    key: int, article: int, sentence: int, event: int, words: str, said: str, start: int, at: int, made: Made
) -> tuple[Any, ...]:
    return (
        key, article, sentence, words, event + 1, hashlib.md5(f"{key}".encode()).hexdigest(), start,
        start + len(said), said, "DATE",
        made.last[event].isoformat(), "dct", made.first[event].isoformat(), made.last[event].isoformat(),
        GRANULARITY.get(made.span[event], "range"), "bare-weekday", "The latest such day up to publication.",
        ("sure", "likely", "guess")[key % 20 // 17 if key % 20 < 19 else 2], made.pool[made.sentence[event]][:80],
        at, at + len(words), "happened",
    )  # fmt: skip


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    django.setup()
    begun = time.monotonic()
    make(int(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else YEARS)
    settle()
    print(f"made in {time.monotonic() - begun:.0f} s")
