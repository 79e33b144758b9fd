"""How long each page takes on the database at hand: `python -m tests.benchmarks.real_size.measure`.

Pages are made anew each time, as after an edition, through Django's own handler: what is not in the figure is the
network. Wall-clock time and the processor's, of which a busy machine makes the first longer; medians and the 95th of a
hundred, over addresses drawn anew.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator

import django

ROUNDS = 40
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


def timed(
    get: Callable[[str], object], address: Callable[[], str], rounds: int
) -> tuple[list[float], list[float], str]:
    """Seconds of each round by the clock and of the processor, and the slowest address."""
    walls, processors, slowest = [], [], (0.0, "")
    for number in range(rounds + 2):
        asked = address()
        asked += f"{'&' if '?' in asked else '?'}round={number}"  # an address that no page is kept under
        wall, processor = time.perf_counter(), time.process_time()
        get(asked)
        took = time.perf_counter() - wall
        if number >= 2:  # the first warm up
            walls.append(took)
            processors.append(time.process_time() - processor)
            slowest = max(slowest, (took, asked))
    return walls, processors, slowest[1]


def percentile(values: list[float], share: float = 0.95) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def table(only: str = "", rounds: int = ROUNDS) -> Iterator[str]:
    """The lines of the table."""
    from django.contrib.auth.models import User
    from django.test import Client
    from django.urls import reverse

    reader, editor = Client(SERVER_NAME="localhost"), Client(SERVER_NAME="localhost")
    editor.force_login(User.objects.get_or_create(username="bench", is_staff=True, is_superuser=True)[0])
    queue = reverse("admin:timeline_event_changelist")
    pages = {name: (reader, address) for name, address in addresses(random.Random(SEED)).items()}
    pages["the editors’ queue"] = (editor, lambda: queue)
    pages["the queue, searched"] = (editor, lambda: f"{queue}?q=report")
    yield f"{'':24} {'median':>8} {'p95':>8}   processor, p95   slowest"
    for name, (client, address) in pages.items():
        if only not in name:
            continue

        def get(asked: str, client: Client = client) -> None:
            response = client.get(asked, follow=True)
            if response.status_code not in (200, 404):
                raise RuntimeError(f"{asked}: {response.status_code}")

        walls, processors, slowest = timed(get, address, rounds)
        figures = (statistics.median(walls), percentile(walls), percentile(processors))
        shown = " ".join(f"{1000 * figure:5.0f} ms" for figure in figures)
        yield f"{name:24} {shown}   {slowest}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    django.setup()
    for line in table(*sys.argv[1:2]):
        print(line, flush=True)
