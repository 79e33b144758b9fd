"""How much eight calendars at once slow a page: `python -m tests.benchmarks.page_speed.beside_exports [PAIRS]`.

Pages that nobody has asked for before, one after the other: alone, and while eight clients ask for calendars, each of
another question and again as soon as it is answered. Both in turn, since the machine itself varies. The promise is
that the slowest twentieth of the pages takes no longer than twice as long.
"""

import itertools
import os
import statistics
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.benchmarks.page_speed import ours

EVENTS = 1000
CALENDARS = 8
PAGES = 60  # in each half of a pair
AGAIN = 0.5  # seconds until who was told to come again does

numbers = itertools.count()


def seconds(address: str) -> float:
    begun = time.perf_counter()
    ours.fetch(f"{address}/?from=2024-12-01&x={next(numbers)}")
    return time.perf_counter() - begun


def ask_on(address: str, done: threading.Event, answered: list[int]) -> None:
    """Asks for calendars, each time of another question and from another address."""
    while not done.is_set():
        number = next(numbers)
        question = (
            f"{address}/export/timeline.ics?to={2026 + number // 300}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02}"
        )
        asked = urllib.request.Request(
            question, headers={"X-Forwarded-For": f"198.51.{number // 250 % 250}.{number % 250}"}
        )
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                answered.append(len(answer.read()))
        except urllib.error.HTTPError:
            done.wait(AGAIN)


def pair(address: str) -> tuple[list[float], list[float], int]:
    """The seconds of pages alone and beside calendars, and how many calendars were made meanwhile."""
    alone = [seconds(address) for _ in range(PAGES)]
    done, answered = threading.Event(), []
    clients = [threading.Thread(target=ask_on, args=(address, done, answered)) for _ in range(CALENDARS)]
    for client in clients:
        client.start()
    time.sleep(1)
    beside = [seconds(address) for _ in range(PAGES)]
    done.set()
    for client in clients:
        client.join()
    return alone, beside, len(answered)


def p95(found: list[float]) -> float:
    return statistics.quantiles(found, n=20)[-1]


def main(pairs: int) -> None:
    os.environ["TRUSTED_PROXY"] = "127.0.0.1"
    ratios = []
    with tempfile.TemporaryDirectory() as folder, ours.served(Path(folder), EVENTS) as address:
        print(f"{'':8} {'alone':>16} {'beside':>16} {'times':>14} {'calendars':>10}")
        print(f"{'':8} {'median     p95':>16} {'median     p95':>16} {'median    p95':>14}")
        for number in range(pairs + 1):
            alone, beside, made = pair(address)
            if not number:  # the first warms up
                continue
            figures = [statistics.median(alone), p95(alone), statistics.median(beside), p95(beside)]
            ratios.append((figures[2] / figures[0], figures[3] / figures[1]))
            print(f"pair {number:3} " + " ".join(f"{figure * 1000:5.0f} ms" for figure in figures)
                  + f" {ratios[-1][0]:8.2f} {ratios[-1][1]:6.2f} {made:10}", flush=True)  # fmt: skip
    medians, slowest = zip(*ratios, strict=True)
    print(f"mean     {'':33} {statistics.mean(medians):8.2f} {statistics.mean(slowest):6.2f}")


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["6"])[0]))
