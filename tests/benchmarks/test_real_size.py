"""What a timeline of a million mentions takes, on SQLite and PostgreSQL: the tables of `make bench`.

How long its pages take, and how fast articles come into it. The first run makes the databases, which takes some
minutes. What is promised holds on a machine that does little else;
what is asserted leaves room for one that does.
"""

import pytest

from tests.benchmarks.real_size import ingestion, run
from tests.benchmarks.real_size.measure import Figures

PROMISED = {"search": 100, "queue": 100, "first row": 100}  # milliseconds, of the 95th of a hundred
OTHERS = 50
BUSY = 4  # times as long
ONE_MORE = 0.5  # seconds
FLAT = 2  # times the memory of the least, at most, however many there are


def promised(page: str) -> int:
    return next((limit for words, limit in PROMISED.items() if words in page), OTHERS)


def check(figures: list[Figures]) -> None:
    late = [one.line for one in figures if one.processor_p95 > BUSY * promised(one.page)]
    assert not late, "\n".join(late)


def test_pages_of_a_million_mentions_on_sqlite(capsys: pytest.CaptureFixture[str]) -> None:
    found = {size: run.measured(run.database(size)) for size in run.SIZES}
    with capsys.disabled():
        print("\n\n" + "\n".join(run.tables(found, "SQLite")))
    check(found[max(found)])


def test_pages_of_a_million_mentions_on_postgresql(capsys: pytest.CaptureFixture[str]) -> None:
    found = {}
    for size in run.ON_POSTGRES:
        with run.on_postgres(size) as url:
            found[size] = run.measured(url)
    with capsys.disabled():
        print("\n\n" + "\n".join(run.tables(found, "PostgreSQL")))
    check(found[max(found)])


def test_articles_come_into_a_large_archive_as_into_a_small_one(capsys: pytest.CaptureFixture[str]) -> None:
    found = [ingestion.measured(size) for size in ingestion.SIZES]
    with capsys.disabled():
        print("\n\n" + ingestion.table(found))
    assert max(one.one_more for one in found) < BUSY * ONE_MORE
    assert max(one.memory for one in found) < FLAT * min(one.memory for one in found)
