"""Whatever changes the timeline takes its turn before it locks a row, or two of them could wait for each other."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.urls import reverse

from articles import writing
from articles.ingest import ingest
from articles.models import Article
from articles.withdrawal import withdraw
from tests.publishing import publish
from timeline.build import service, turns
from timeline.build.service import rebuild
from timeline.dates.edtf import from_edtf
from timeline.decisions import articles, dates, events, sources, undo
from timeline.models import Actor, Decision, Event

pytestmark = [pytest.mark.django_db, pytest.mark.database]
LOCKS = ("INSERT", "UPDATE", "DELETE")
NOBODYS = ("django_session", "django_admin_log", "auth_user")


@pytest.fixture
def steps(monkeypatch):
    """What happens in order, told as "turn" and "lock"; what no builder writes is left out."""
    told = []
    monkeypatch.setattr(turns, "take_turn", lambda: told.append("turn"))

    def tell(execute, sql, params, many, context):
        locks = sql.startswith(LOCKS) or "FOR UPDATE" in sql
        if locks and not any(table in sql for table in NOBODYS):
            told.append("lock")
        return execute(sql, params, many, context)

    @contextmanager
    def watched():
        told.clear()
        with connection.execute_wrapper(tell):
            yield told

    return watched


def decide(name: str, editor: User, folder: Path | None = None) -> None:
    event = Event.objects.get()
    mention = event.mentions.get()
    match name:
        case "date":
            dates.set_date(event, editor, from_edtf("2025-03-12"), "By the minutes.")
        case "hide":
            events.hide(event, editor, "Not so.")
        case "reading":
            sources.correct_reading(mention, editor, from_edtf("2025-03-12"), "Another Thursday.")
        case "redate":
            articles.redate(mention.article, editor, from_edtf("2025-03-21").earliest, "By the paper.")
        case "preview":
            articles.preview(mention.article, from_edtf("2025-03-21").earliest)
        case "ingest":
            ingest([folder])
        case "withdraw":
            withdraw([mention.article_id])
        case "rebuild":
            rebuild(Article.objects.all())


@pytest.mark.parametrize("name", ["date", "hide", "reading", "redate", "preview", "ingest", "withdraw", "rebuild"])
def test_the_turn_comes_first(name, steps, tmp_path):
    publish("The two envoys held long talks in Vienna on Thursday.")
    editor = User.objects.create_user("editor")
    (tmp_path / "2025-03-14.txt").write_text("The envoys left Vienna on Friday.")
    with steps() as told:
        decide(name, editor, tmp_path)
    assert told[0] == "turn"
    assert "lock" in told


def test_the_turn_comes_first_when_a_decision_is_taken_back(steps):
    publish("The two envoys held long talks in Vienna on Thursday.")
    editor = User.objects.create_user("editor")
    decide("date", editor)
    with steps() as told:
        undo.go_back(Event.objects.get(), None, editor)
    assert told[0] == "turn"
    assert Decision.objects.count() == 2


@pytest.mark.parametrize("address", ["change", "delete"])
@pytest.mark.parametrize("model", [Actor, Article])
def test_the_turn_comes_first_in_the_admin(admin_client, model, address, steps):
    publish("The two envoys held long talks in Vienna on Thursday.")
    Actor.objects.create(name="Vienna", kind="place")
    one = model.objects.get()
    page = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{address}", args=[one.pk])
    form = {
        (Actor, "change"): {"name": "Wien", "kind": "place", "aliases": "", "status": "listed"},
        (Article, "change"): {
            "title": "Talks",
            "publisher": "",
            "url": "",
            "published_on": "2025-03-21",
            "previewed": 1,
        },
    }.get((model, address), {"post": "yes"})
    with steps() as told:
        answer = admin_client.post(page, form)
    assert answer.status_code == 302
    assert told[0] == "turn"


def test_what_new_articles_tell_is_worked_out_before_the_turn(steps, tmp_path, monkeypatch):
    """Nothing is asked of the mentions around once the turn is taken, and nothing is locked before."""
    publish("The two envoys held long talks in Vienna on Thursday.")
    (tmp_path / "2025-03-14.txt").write_text("The envoys left Vienna on Friday after talks on Thursday.")
    worked_out = []
    work_out = service.work_out
    with steps() as told:
        monkeypatch.setattr(service, "work_out", lambda *given: (work_out(*given), worked_out.extend(told))[0])
        ingest([tmp_path])
    assert worked_out == []
    assert told[0] == "turn"
    assert Event.objects.count() == 2


def decided_meanwhile(monkeypatch, decide, times: int) -> list[object]:
    """Has an editor decide whenever new articles were worked out, so many times."""
    made: list[object] = []
    waiting = [decide] * times
    work_out = service.work_out

    def watched(*given):
        worked = work_out(*given)
        if waiting:
            made.append(waiting.pop()())
        return worked

    monkeypatch.setattr(service, "work_out", watched)
    return made


@pytest.mark.parametrize("times", [1, 2, 9])
def test_what_an_editor_decides_while_articles_come_in_holds(tmp_path, monkeypatch, times):
    publish("The two envoys held long talks in Vienna on Thursday.")
    editor = User.objects.create_user("editor")
    (tmp_path / "2025-03-14.txt").write_text("The two envoys’ long talks in Vienna on Thursday failed.")
    days = [from_edtf(f"2025-03-{10 + number}") for number in range(9)]
    made = decided_meanwhile(
        monkeypatch,
        lambda: dates.set_date(Event.objects.get(), editor, days[len(Decision.objects.all())], "So."),
        times,
    )
    assert ingest([tmp_path]).added == ["2025-03-14.txt"]
    assert len(made) == min(times, writing.TRIES)
    event = Event.objects.get()
    assert event.mention_count == 2
    assert event.editor_earliest == days[len(made) - 1].earliest


def test_two_ingestions_that_cross_write_each_article_once(tmp_path, monkeypatch):
    publish("The two envoys held long talks in Vienna on Thursday.")
    (tmp_path / "2025-03-14.txt").write_text("The two envoys’ long talks in Vienna on Thursday failed.")
    made = decided_meanwhile(monkeypatch, lambda: ingest([tmp_path]), 1)
    report = ingest([tmp_path])
    assert (made[0].added, report.added, report.unchanged) == (["2025-03-14.txt"], [], ["2025-03-14.txt"])
    assert Event.objects.get().mention_count == 2
