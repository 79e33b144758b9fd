"""Connections to one SQLite database write in turns, and none keeps its turn when it is done, however that ends."""

import sqlite3

import pytest
from django.db import IntegrityError, OperationalError, connection, connections

from timeline.operation.sqlite.base import DatabaseWrapper
from timeline.operation.sqlite.turn import Turn


@pytest.fixture
def database(tmp_path):
    file = tmp_path / "timeline.sqlite3"
    with sqlite3.connect(file) as made:
        made.execute("CREATE TABLE told (words TEXT UNIQUE)")
    return file


@pytest.fixture
def writer(database, django_db_blocker):
    """A connection as the site has it, that waits for a twentieth of a second."""
    options = {"transaction_mode": "IMMEDIATE", "timeout": 0.05}
    made = DatabaseWrapper({**connections.settings["default"], "NAME": str(database), "OPTIONS": options}, "default")
    with django_db_blocker.unblock():
        yield made
        made.close()


def say(writer: DatabaseWrapper, words: str) -> None:
    with writer.cursor() as cursor:
        cursor.execute("INSERT INTO told VALUES (%s)", [words])


def is_free(database) -> bool:
    turn = Turn(database)
    try:
        return turn.take(0)
    finally:
        turn.give()


def transaction(writer: DatabaseWrapper, *words: str) -> None:
    """What `atomic` does at its begin and end."""
    writer.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    try:
        for some in words:
            say(writer, some)
    except IntegrityError:
        writer.rollback()
    else:
        writer.commit()
    finally:
        writer.set_autocommit(True)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="on PostgreSQL nobody takes turns")
def test_the_site_writes_in_turns():
    assert isinstance(connections["default"], DatabaseWrapper)


def test_a_transaction_holds_the_turn_until_it_is_committed(writer, database):
    writer.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    say(writer, "one")
    assert not is_free(database)
    writer.commit()
    writer.set_autocommit(True)
    assert is_free(database)


def test_a_transaction_that_fails_gives_the_turn_back(writer, database):
    transaction(writer, "one", "one")
    assert is_free(database)
    transaction(writer, "two")
    assert is_free(database)


def test_a_connection_that_is_closed_gives_the_turn_back(writer, database):
    writer.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    assert not is_free(database)
    writer.close()
    assert is_free(database)


def test_a_transaction_that_cannot_begin_gives_the_turn_back(writer, database):
    other = sqlite3.connect(database)
    other.execute("BEGIN IMMEDIATE")  # by who knows no turns
    with pytest.raises(OperationalError, match="database is locked"):
        writer.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    assert is_free(database)
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO told VALUES ('one')", "UPDATE told SET words = 'one'", "DELETE FROM told",
        "REPLACE INTO told VALUES ('one')", "ANALYZE told", "BEGIN IMMEDIATE",
    ],
)  # fmt: skip
def test_a_single_statement_waits_for_the_turn_as_well(writer, database, statement):
    turn = Turn(database)
    assert turn.take(1)
    with writer.cursor() as cursor, pytest.raises(OperationalError, match="database is locked"):
        cursor.execute(statement)
    with writer.cursor() as cursor:  # who only reads does not wait
        assert cursor.execute("SELECT count(*) FROM told").fetchone() == (0,)
    turn.give()
    say(writer, "one")
    assert is_free(database)


def test_in_memory_there_is_nobody_to_wait_for(django_db_blocker, monkeypatch):
    monkeypatch.setattr(Turn, "take", lambda *args: False)
    alone = DatabaseWrapper({**connections.settings["default"], "NAME": ":memory:", "OPTIONS": {}}, "default")
    with django_db_blocker.unblock():
        with alone.cursor() as cursor:
            cursor.execute("CREATE TABLE told (words TEXT)")
        transaction(alone, "one")
