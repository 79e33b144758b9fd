"""How often what is asked of the database, and written there, as reports come in, change, and are decided on."""

from pathlib import Path

import pytest

from articles import pace
from tests.held import strike
from tests.held.queries import counted
from tests.held.scenes import hold
from tests.timeline.build.test_changes_in_full import Desk


@pytest.mark.django_db
def test_what_is_asked_for_as_reports_come_in_is_held_in_full(monkeypatch, tmp_path):
    desk = Desk(tmp_path)

    def queries(what: str) -> str:
        with counted() as found:
            if what == "load":
                strike.load(monkeypatch)
            else:
                desk.do(what)
        return "\n".join(found)

    hold(Path(__file__).with_name("queries_in_full.txt"), queries)


@pytest.mark.django_db
def test_what_is_asked_for_anew_by_each_of_several_writes_is_held_in_full(monkeypatch, tmp_path):
    """What one of them has looked up or worked out, those behind it have at hand."""
    for limit in ("LEAST", "FIRST", "MOST"):
        monkeypatch.setattr(pace, limit, 1)

    def queries(what: str) -> str:
        with counted() as found:
            strike.load(monkeypatch)
        return "\n".join(found)

    hold(Path(__file__).with_name("queries_one_by_one_in_full.txt"), queries)
