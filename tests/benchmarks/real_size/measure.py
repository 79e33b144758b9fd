"""How long each page takes on the database at hand: `python -m tests.benchmarks.real_size.measure [PAGE]`.

Through Django's own handler: what is not in the figure is the network. No page is one that is kept, and addresses are
drawn anew. `cold` is the first page after an edition, of which nothing is kept; of the others, what a question finds
as a whole may have been found out by a page before. Wall-clock time and the processor's, of which a busy machine makes
the first longer. `--json` gives the figures for a program, `--explain` the plan of each page's slowest query.
"""

import gc
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import django

ROUNDS = 20
COLD = 10
SEED = 7
# The share of all sentences that hold the words searched for: from what every tenth tells to what few do.
SHARES = (0.1, 0.03, 0.01, 0.003, 0.001)


def addresses(dice: random.Random) -> dict[str, Callable[[], str]]:
    """For each page, an address of it."""
    from articles.models import Publisher
    from tests.benchmarks.real_size import words
    from timeline.models import Actor, Event

    days = list(Event.objects.visible().order_by("pk").values_list("latest", flat=True)[:5_000])
    ids = list(Event.objects.visible().order_by("pk").values_list("public_id", flat=True)[:5_000])
    outlets = list(Publisher.objects.values_list("name", flat=True))
    actors = list(Actor.objects.listed().values_list("name", flat=True))
    asked = words.words_by_share(words.sentences(), SHARES)
    articles = Event.objects.count() // 3

    def day() -> str:
        return dice.choice(days).isoformat()

    def month() -> str:
        first = dice.choice(days).replace(day=1)
        return f"/?from={first}&to={first.replace(day=28)}"

    return {
        "timeline": lambda: "/",
        "timeline at a day": lambda: f"/?at={day()}",
        "a month": month,
        "an outlet": lambda: f"/?outlet={dice.choice(outlets).replace(' ', '+')}",
        "somebody": lambda: f"/?who={dice.choice(actors).replace(' ', '+')}",
        "key events": lambda: "/?show=key",
        "several outlets": lambda: f"/?outlets={dice.choice((2, 3, 5))}",
        "search": lambda: f"/?q={dice.choice(asked)}",
        "search, two words": lambda: f"/?q={dice.choice(asked)}+{dice.choice(asked)}",
        "search while typing": lambda: f"/?q={dice.choice(asked)[:4]}",
        "search in a month": lambda: f"{month()}&q={dice.choice(asked)}",
        "a day": lambda: f"/day/{day()}/",
        "an event": lambda: f"/event/{dice.choice(ids)}/",
        "articles": lambda: "/articles/",
        "articles at a day": lambda: f"/articles/?at={day()}",
        "an article": lambda: f"/articles/{dice.randint(1, articles // 10 + 1)}/",
        "how dates are read": lambda: "/about/",
    }


@dataclass(frozen=True, slots=True)
class Figures:
    """What a page takes: milliseconds, of the processor where it says so, and queries of a cold one."""

    page: str
    median: float
    p95: float
    processor_p95: float
    cold_median: float
    cold_p95: float
    queries: int
    slowest: str  # address
    plan: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        times = " ".join(
            f"{figure:6.0f} ms"
            for figure in (self.median, self.p95, self.processor_p95, self.cold_median, self.cold_p95)
        )
        return f"{self.page:24} {times} {self.queries:8}   {self.slowest}"


COLUMNS = ("median", "p95", "proc. p95", "cold", "cold p95")
HEAD = f"{'':24} {' '.join(f'{name:>9}' for name in COLUMNS)} {'queries':>8}   slowest cold one"


def timed(get: Callable[[str], object], address: Callable[[], str], rounds: int) -> list[tuple[float, float, str]]:
    """Milliseconds of each round, by the clock and of the processor, and its address."""
    taken = []
    for number in range(rounds):
        asked = address()
        if not asked.startswith("/admin/"):  # where nothing is kept, and what is asked beside is an error
            asked += f"{'&' if '?' in asked else '?'}round={rounds}.{number}"  # an address that no page is kept under
        wall, processor = time.perf_counter(), time.process_time()
        get(asked)
        taken.append((1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - processor), asked))
    return taken


def percentile(values: list[float], share: float = 0.95) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def measured(name: str, get: Callable[[str], object], address: Callable[[], str], *, explained: bool) -> Figures:
    """The figures of one page."""
    from django.core.cache import cache
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def get_cold(asked: str) -> None:
        cache.clear()
        get(asked)

    timed(get, address, 2)  # warms up templates and the database
    cold, others = timed(get_cold, address, COLD), timed(get, address, ROUNDS)
    slowest = max(cold)[2]
    with CaptureQueriesContext(connection) as queries:
        get_cold(slowest)
    plan: tuple[str, ...] = ()
    if explained:
        longest = max(queries, key=lambda query: float(query["time"]))
        with connection.cursor() as cursor:
            kind = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN (ANALYZE, COSTS OFF)"
            cursor.execute(f"{kind} {longest['sql']}".replace("%", "%%"))
            plan = (f"{longest['time']} s: {longest['sql'][:300]}", *(str(row[-1]) for row in cursor.fetchall()))
    walls, cold_walls = ([wall for wall, _, _ in taken] for taken in (others, cold))
    return Figures(
        name,
        statistics.median(walls),
        percentile(walls),
        percentile([processor for _, processor, _ in others]),
        statistics.median(cold_walls),
        percentile(cold_walls),
        len(queries),
        slowest,
        plan,
    )


def figures(only: str = "", *, explained: bool = False) -> Iterator[Figures]:
    """Those of every page, and of the first row of every export."""
    from django.contrib.auth.models import User
    from django.test import Client
    from django.urls import reverse

    from timeline.exports.formats import FORMATS
    from timeline.pages import Question, in_order

    reader, editor = Client(SERVER_NAME="localhost"), Client(SERVER_NAME="localhost")
    editor.force_login(User.objects.get_or_create(username="bench", is_staff=True, is_superuser=True)[0])
    queue = reverse("admin:timeline_event_changelist")
    pages = {name: (reader, address) for name, address in addresses(random.Random(SEED)).items()}
    pages["the editors’ queue"] = (editor, lambda: queue)
    pages["the queue, done"] = (editor, lambda: f"{queue}?review=done")
    pages["the queue, searched"] = (editor, lambda: f"{queue}?q=report")
    gc.collect()
    gc.freeze()  # as the server does
    for name, (client, address) in pages.items():
        if only not in name:
            continue

        def get(asked: str, client: Client = client) -> None:
            response = client.get(asked, follow=True)
            if response.status_code not in (200, 404):
                raise RuntimeError(f"{asked}: {response.status_code}")

        yield measured(name, get, address, explained=explained)
    for form in FORMATS:
        name = f"first row, {form.name}"
        if only in name:

            def first(asked: str, write: Any = form.write) -> None:
                pieces = write(in_order(Question()), "https://timeline.example")
                next(pieces), next(pieces, "")

            yield measured(name, first, lambda: "/export/", explained=explained)


def main(given: list[str]) -> None:
    wanted = [one for one in given if not one.startswith("--")]
    if "--json" not in given:
        print(HEAD)
    for one in figures(*wanted[:1], explained="--explain" in given):
        print(json.dumps(asdict(one)) if "--json" in given else one.line, flush=True)
        for line in one.plan if "--json" not in given else ():
            print(f"    {line}")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    django.setup()
    main(sys.argv[1:])
