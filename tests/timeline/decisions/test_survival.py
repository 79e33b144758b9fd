"""Every kind of editors' decision, through everything that machines do to the articles afterwards."""

import contextlib
import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from articles.ingest import ingest
from articles.models import Article, Sentence
from timeline.build.mentions import SOURCE_CHANGED
from timeline.build.service import build, rebuild
from timeline.dates.edtf import from_edtf
from timeline.decisions import additions, articles, dates, events, sources
from timeline.models import Actor, ActorStatus, Decision, Event, EventStatus, Mention

pytestmark = pytest.mark.django_db

FRIDAY = datetime.date(2025, 3, 14)
WHY = "The ministry's own calendar says so."
WIRE = """The two envoys held long talks in Vienna on Thursday.

Farmers blocked the motorway near Lyon on Tuesday with their tractors.

The chief of the central bank resigned, his office said.
"""
DAILY = """A court in Oslo fined the shipyard for pollution on Wednesday.

Divers from Malta found the wreck of a Roman ship on Monday.
"""
# One word of every sentence is another.
EDITS = {"Vienna": "Graz", "Lyon": "Lille", "central": "national", "Oslo": "Bergen", "Malta": "Cyprus"}

Check = Callable[[], None]


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "daily.txt").write_text(DAILY)
    ingest([tmp_path], FRIDAY)
    return tmp_path


def mention(word: str) -> Mention:
    return Mention.objects.get(quote__contains=word)


def event(word: str) -> Event:
    found = mention(word).event
    assert found
    return found


def sentence(word: str) -> Sentence:
    return next(s for s in Sentence.objects.with_words() if word in s.words)


def kept(decided: Event, **columns: object) -> Check:
    """The event is there, holds the sentence it held, and its columns are as decided."""

    def check() -> None:
        decided.refresh_from_db()
        assert {name: getattr(decided, name) for name in columns} == columns

    return check


def accepted(editor: User) -> Check:
    decided = event("talks")
    dates.accept(decided, editor)
    return kept(decided, edtf="2025-03-13", status=EventStatus.REVIEWED)


def corrected(editor: User) -> Check:
    decided = event("talks")
    dates.set_date(decided, editor, from_edtf("2025-03-11"), WHY)
    return kept(decided, edtf="2025-03-11", set_by_editor=True)


def month_only(editor: User) -> Check:
    decided = event("talks")
    dates.set_date(decided, editor, from_edtf("2025-03"), WHY)
    return kept(decided, edtf="2025-03")


def not_known(editor: User) -> Check:
    decided = event("talks")
    dates.set_date(decided, editor, None, WHY)
    return kept(decided, edtf="", editor_undated=True)


def given_back(editor: User) -> Check:
    decided = event("talks")
    dates.set_date(decided, editor, from_edtf("2025-03-11"), WHY)
    dates.release(decided, editor, WHY)
    return kept(decided, editor_earliest=None, status=EventStatus.AUTOMATIC, set_by_editor=False)


def retitled(editor: User) -> Check:
    decided = event("talks")
    events.retitle(decided, editor, "The envoys meet", WHY)
    return kept(decided, title="The envoys meet")


def hidden(editor: User) -> Check:
    decided = event("talks")
    events.hide(decided, editor, WHY)

    def check() -> None:
        kept(decided, status=EventStatus.HIDDEN)()
        assert mention("talks").event == decided
        assert not Event.objects.visible().filter(mentions__quote__contains="talks").exists()

    return check


def shown_again(editor: User) -> Check:
    decided = event("talks")
    events.hide(decided, editor, WHY)
    events.show(decided, editor, WHY)

    return kept(decided, status=EventStatus.AUTOMATIC)


def reading_corrected(editor: User) -> Check:
    decided = mention("talks")
    sources.correct_reading(decided, editor, from_edtf("2025-03-06"), WHY)

    def check() -> None:
        decided.refresh_from_db()
        assert (decided.edtf, decided.rule, decided.certainty) == ("2025-03-06", "editor", "sure")
        assert WHY.rstrip(".") in decided.why
        assert decided.event.edtf == "2025-03-06"

    return check


def source_hidden(editor: User) -> Check:
    events.merge(event("talks"), event("motorway"), editor, WHY)
    decided = event("talks")
    sources.hide_source(mention("motorway"), editor, WHY)

    def check() -> None:
        assert (mention("motorway").event, mention("motorway").hidden_from) == (None, decided)
        assert list(decided.mentions.all()) == [mention("talks")]

    return check


def source_shown_again(editor: User) -> Check:
    source_hidden(editor)
    sources.show_source(mention("motorway"), editor)
    decided = event("talks")

    def check() -> None:
        assert event("motorway") == event("talks") == decided

    return check


def merged(editor: User) -> Check:
    into, other = event("talks"), event("wreck")
    events.merge(into, other, editor, WHY)

    def check() -> None:
        assert event("talks") == event("wreck") == into
        assert Event.objects.at(other.public_id) == into
        assert Event.objects.visible().at(into.public_id) == into

    return check


def split(editor: User) -> Check:
    events.merge(event("talks"), event("wreck"), editor, WHY)
    old = event("talks")
    new = events.split(old, [mention("wreck")], editor, WHY)

    def check() -> None:
        assert (event("talks"), event("wreck")) == (old, new)
        assert Event.objects.at(old.public_id) == old
        assert Event.objects.at(new.public_id) == new
        assert event("wreck").get_absolute_url()

    return check


def event_added(editor: User) -> Check:
    decided = additions.add_event(sentence("resigned"), editor, from_edtf("2025-03-10"), "The bank's chief goes", WHY)

    def check() -> None:
        kept(decided, edtf="2025-03-10", title="The bank's chief goes")()
        assert event("resigned") == decided
        assert decided in Event.objects.visible()

    return check


def source_added(editor: User) -> Check:
    decided = event("talks")
    additions.add_source(sentence("resigned"), decided, editor, from_edtf("2025-03-13"), WHY)

    def check() -> None:
        assert event("resigned") == event("talks") == decided

    return check


def article_dated(editor: User) -> Check:
    decided = Article.objects.get(origin="daily.txt")
    articles.redate(decided, editor, datetime.date(2025, 3, 7), WHY)

    def check() -> None:
        decided.refresh_from_db()
        assert (decided.published_on, decided.published_basis) == (datetime.date(2025, 3, 7), "editor")
        assert event("shipyard").edtf == "2025-03-05"

    return check


def actor_rejected(editor: User) -> Check:
    decided = Actor.objects.create(name="Roman", status=ActorStatus.REJECTED)
    return lambda: decided.refresh_from_db() or None


def actor_renamed(editor: User) -> Check:
    decided = Actor.objects.create(name="Shipyard Inc", aliases="shipyard")
    rebuild([])

    def check() -> None:
        assert list(event("shipyard").actors.all()) == [decided]

    return check


DECISIONS = [
    accepted, corrected, month_only, not_known, given_back, retitled, hidden, shown_again, reading_corrected,
    source_hidden, source_shown_again, merged, split, event_added, source_added, article_dated, actor_rejected,
    actor_renamed,
]  # fmt: skip
# Where nothing is decided on an event of the changed sentences, none asks to be checked.
NOT_ON_EVENTS = (article_dated, actor_rejected, actor_renamed)


def ingested_again(folder: Path, editor: User) -> None:
    assert ingest([folder], FRIDAY).unchanged


def ingested_after_edits(folder: Path, editor: User) -> None:
    for file in folder.iterdir():
        text = file.read_text()
        for old, new in EDITS.items():
            text = text.replace(old, new)
        file.write_text(text)
    assert len(ingest([folder], FRIDAY).updated) == 2


def rebuilt(folder: Path, editor: User) -> None:
    build(Article.objects.all())


def rebuilt_after_dating_anew(folder: Path, editor: User) -> None:
    articles.redate(Article.objects.get(origin="wire.txt"), editor, FRIDAY + datetime.timedelta(7), WHY)
    build(Article.objects.all())


def rebuilt_after_the_date_is_unknown(folder: Path, editor: User) -> None:
    articles.redate(Article.objects.get(origin="wire.txt"), editor, None, WHY)
    build(Article.objects.all())


HAPPENINGS = [
    ingested_again, rebuilt, rebuilt_after_dating_anew, rebuilt_after_the_date_is_unknown, ingested_after_edits,
]  # fmt: skip
WITHOUT_RULES = [accepted, corrected, retitled, merged, split, reading_corrected, event_added, hidden]


@contextlib.contextmanager
def undone(what: str) -> Iterator[None]:
    """A possible future: at its end everything is as before, and another one is tried."""
    with transaction.atomic():
        try:
            yield
        except AssertionError as problem:
            problem.add_note(f"after this: {what}")
            raise
        transaction.set_rollback(True)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: one.__name__)
def test_decision_survives(decision, folder, editor, monkeypatch):
    check = decision(editor)
    check()
    record = Decision.objects.count()
    with undone("built again"):
        again = build(Article.objects.all()).events
        assert (again.created, again.changed, again.removed) == (0, 0, 0)
    for happening in HAPPENINGS:
        with undone(happening.__name__):
            happening(folder, editor)
            check()
            assert Decision.objects.count() >= record
            if happening is ingested_after_edits and decision not in NOT_ON_EVENTS:
                assert Event.objects.filter(needs_check=SOURCE_CHANGED).exists()
    if decision in WITHOUT_RULES:
        with undone("rules that no longer find its sentence"):
            monkeypatch.setattr("timeline.build.reading.extract", lambda *args: [])
            build(Article.objects.all())
            check()
