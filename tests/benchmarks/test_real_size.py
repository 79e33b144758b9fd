"""How long pages of a timeline of a million mentions take, on SQLite and PostgreSQL: the tables of `make bench`.

The first run makes the databases, which takes some minutes. What is promised holds on a machine that does little else;
what is asserted leaves room for one that does.
"""

import pytest

from tests.benchmarks.real_size import run
from tests.benchmarks.real_size.measure import Figures

PROMISED = {"search": 100, "queue": 100, "first row": 100}  # milliseconds, of the 95th of a hundred
OTHERS = 50
BUSY = 4  # times as long


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
