"""When the database counts how its rows are spread."""

import pytest
from django.core.management import call_command
from django.db import connection

from tests.timeline.telling import report
from timeline.operation import statistics

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(monkeypatch):
    """By how many articles were counted each time."""
    calls: list[int] = []
    gather = statistics.gather

    def gathered(*given, **named) -> None:
        gather(*given, **named)
        calls.append(statistics._counted("default"))

    monkeypatch.setattr(statistics, "gather", gathered)
    monkeypatch.setattr(statistics, "FEWEST", 2)
    return calls


def test_rows_are_counted_anew_when_the_archive_has_doubled(counted):
    statistics.gather()
    counted.clear()
    for _ in range(9):
        report()
        statistics.on_articles_settled(None)
    assert counted == [2, 4, 8]


def test_a_migration_leaves_the_database_knowing_its_rows(counted):
    for _ in range(3):
        report()
    assert statistics._counted("default") != 3
    call_command("migrate", "timeline", verbosity=0)
    assert statistics._counted("default") == 3


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps what it counted with its tables")
def test_what_has_never_been_counted_is_none():
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE sqlite_stat1")
    assert statistics._counted("default") == 0
