"""Who waits to write to an SQLite database comes before who has just written."""

import fcntl
import threading
import time

import pytest

from timeline.operation.sqlite.turn import Turn


@pytest.fixture
def database(tmp_path):
    return tmp_path / "timeline.sqlite3"


def wait_for_somebody_at_the_door(database) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with database.with_name(f"{database.name}-door").open("ab") as door:
            try:
                fcntl.flock(door, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
        time.sleep(0.001)
    raise AssertionError("nobody came")


def test_who_waits_comes_before_who_goes_on_without_a_pause(database):
    order: list[str] = []

    def wait() -> None:
        turn = Turn(database)
        assert turn.take(10)
        order.append("who waited")
        turn.give()

    hungry = Turn(database)
    for _ in range(5):
        assert hungry.take(10)
        thread = threading.Thread(target=wait)
        thread.start()
        wait_for_somebody_at_the_door(database)
        hungry.give()
        assert hungry.take(10)
        order.append("who went on")
        hungry.give()
        thread.join()
    assert order == ["who waited", "who went on"] * 5


def test_a_turn_that_does_not_come_in_time_is_none_and_keeps_nobody_out(database):
    first, second, third = Turn(database), Turn(database), Turn(database)
    assert first.take(1)
    begun = time.monotonic()
    assert not second.take(0.05)
    assert 0.05 <= time.monotonic() - begun < 5
    first.give()
    assert third.take(0)


def test_nobody_waits_where_no_lock_can_be_made(tmp_path):
    for _ in range(2):
        assert Turn(tmp_path / "no such folder" / "timeline.sqlite3").take(10)
