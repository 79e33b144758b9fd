"""Every kind of editors' decision, through everything that machines do to the articles afterwards.

All are made on one timeline, each on happenings of its own, and all go through the same: what one takes from another
would show.
"""

import contextlib
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ObjectDoesNotExist
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

A ferry rammed the pier of Dover on Wednesday.

Teachers in Porto went on strike on Monday.

A storm tore the roof off a theatre in Ghent on Tuesday.

Two climbers reached the summit of Ararat on Thursday.

Police in Seville arrested a forger on Wednesday.

The mayor of Turin opened a library on Monday.

Thieves stole a harp from the opera in Riga on Thursday.

The chief of the central bank resigned, his office said.

The volcano above Catania erupted on Tuesday.

Engineers in Kourou launched a satellite on Wednesday.

Vandals painted the cathedral of Reims on Thursday.

A train derailed outside Bremen on Wednesday.

The museum in Bilbao sold its largest painting on Monday.
"""
DAILY = """An airline from Madrid bought nine jets on Monday.

A jury in Basel acquitted the surgeon on Tuesday.

Divers from Malta found the wreck of a Roman ship on Monday.

Gardeners from Delft planted a thousand tulips on Thursday.

The owner of the Pilsen brewery retired, her lawyer said.
"""
COURT = """A court in Oslo fined the shipyard for pollution on Wednesday.
"""
# One word of every sentence is another.
EDITS = dict(
    line.split(":")
    for line in (
        "Vienna:Graz Lyon:Lille Dover:Calais Porto:Braga Ghent:Namur Ararat:Elbrus Seville:Malaga Turin:Milan"
        " Riga:Tartu central:national Catania:Naples Kourou:Baikonur Reims:Rouen Bremen:Kiel Bilbao:Vigo Madrid:Toledo"
        " Basel:Chur Malta:Cyprus Delft:Gouda Pilsen:Brno Oslo:Bergen"
    ).split()
)

Check = Callable[[], None]


@dataclass(frozen=True)
class Decided:
    """What holds from now on, and the event that an editor is to look at when a sentence of its is another."""

    holds: Check
    event: Event | None = None


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "daily.txt").write_text(DAILY)
    (tmp_path / "court.txt").write_text(COURT)
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


def kept(decided: Event, **columns: object) -> Decided:
    """The event is there, holds the sentence it held, and its columns are as decided."""

    def check() -> None:
        decided.refresh_from_db()
        assert {name: getattr(decided, name) for name in columns} == columns

    return Decided(check, decided)


def accepted(editor: User) -> Decided:
    decided = event("talks")
    dates.accept(decided, editor)
    return kept(decided, edtf="2025-03-13", status=EventStatus.REVIEWED)


def corrected(editor: User) -> Decided:
    decided = event("motorway")
    dates.set_date(decided, editor, from_edtf("2025-03-10"), WHY)
    return kept(decided, edtf="2025-03-10", set_by_editor=True)


def month_only(editor: User) -> Decided:
    decided = event("ferry")
    dates.set_date(decided, editor, from_edtf("2025-03"), WHY)
    return kept(decided, edtf="2025-03")


def not_known(editor: User) -> Decided:
    decided = event("Teachers")
    dates.set_date(decided, editor, None, WHY)
    return kept(decided, edtf="", editor_undated=True)


def given_back(editor: User) -> Decided:
    decided = event("theatre")
    dates.set_date(decided, editor, from_edtf("2025-03-10"), WHY)
    dates.release(decided, editor, WHY)
    return kept(decided, editor_earliest=None, status=EventStatus.AUTOMATIC, set_by_editor=False)


def retitled(editor: User) -> Decided:
    decided = event("climbers")
    events.retitle(decided, editor, "Two on the summit", WHY)
    return kept(decided, title="Two on the summit")


def hidden(editor: User) -> Decided:
    decided = event("forger")
    events.hide(decided, editor, WHY)

    def check() -> None:
        kept(decided, status=EventStatus.HIDDEN).holds()
        assert mention("forger").event == decided
        assert not Event.objects.visible().filter(mentions__quote__contains="forger").exists()

    return Decided(check, decided)


def shown_again(editor: User) -> Decided:
    decided = event("library")
    events.hide(decided, editor, WHY)
    events.show(decided, editor, WHY)

    return kept(decided, status=EventStatus.AUTOMATIC)


def reading_corrected(editor: User) -> Decided:
    decided = mention("harp")
    sources.correct_reading(decided, editor, from_edtf("2025-03-06"), WHY)

    def check() -> None:
        decided.refresh_from_db()
        assert (decided.edtf, decided.rule, decided.certainty) == ("2025-03-06", "editor", "sure")
        assert WHY.rstrip(".") in decided.why
        assert decided.event.edtf == "2025-03-06"

    return Decided(check, decided.event)


def source_hidden(editor: User, kept_word: str = "volcano", hidden_word: str = "jets") -> Decided:
    events.merge(event(kept_word), event(hidden_word), editor, WHY)
    decided = event(kept_word)
    sources.hide_source(mention(hidden_word), editor, WHY)

    def check() -> None:
        assert (mention(hidden_word).event, mention(hidden_word).hidden_from) == (None, decided)
        assert list(decided.mentions.all()) == [mention(kept_word)]

    return Decided(check, decided)


def source_shown_again(editor: User) -> Decided:
    source_hidden(editor, "satellite", "surgeon")
    sources.show_source(mention("surgeon"), editor)
    decided = event("satellite")

    def check() -> None:
        assert event("surgeon") == event("satellite") == decided

    return Decided(check, decided)


def merged(editor: User) -> Decided:
    into, other = event("cathedral"), event("wreck")
    events.merge(into, other, editor, WHY)

    def check() -> None:
        assert event("cathedral") == event("wreck") == into
        assert Event.objects.at(other.public_id) == into
        assert Event.objects.visible().at(into.public_id) == into

    return Decided(check, into)


def split(editor: User) -> Decided:
    events.merge(event("train"), event("tulips"), editor, WHY)
    old = event("train")
    new = events.split(old, [mention("tulips")], editor, WHY)

    def check() -> None:
        assert (event("train"), event("tulips")) == (old, new)
        assert Event.objects.at(old.public_id) == old
        assert Event.objects.at(new.public_id) == new
        assert event("tulips").get_absolute_url()

    return Decided(check, old)


def event_added(editor: User) -> Decided:
    decided = additions.add_event(sentence("resigned"), editor, from_edtf("2025-03-10"), "The bank's chief goes", WHY)

    def check() -> None:
        kept(decided, edtf="2025-03-10", title="The bank's chief goes").holds()
        assert event("resigned") == decided
        assert decided in Event.objects.visible()

    return Decided(check, decided)


def source_added(editor: User) -> Decided:
    decided = event("painting")
    additions.add_source(sentence("brewery"), decided, editor, from_edtf("2025-03-10"), WHY)

    def check() -> None:
        assert event("brewery") == event("painting") == decided

    return Decided(check, decided)


def article_dated(editor: User) -> Decided:
    decided = Article.objects.get(origin="court.txt")
    articles.redate(decided, editor, datetime.date(2025, 3, 7), WHY)

    def check() -> None:
        decided.refresh_from_db()
        assert (decided.published_on, decided.published_basis) == (datetime.date(2025, 3, 7), "editor")
        assert event("shipyard").edtf == "2025-03-05"

    return Decided(check)


def actor_rejected(editor: User) -> Decided:
    decided = Actor.objects.create(name="Roman", status=ActorStatus.REJECTED)
    return Decided(decided.refresh_from_db)


def actor_renamed(editor: User) -> Decided:
    decided = Actor.objects.create(name="Shipyard Inc", aliases="shipyard")
    rebuild([])

    def check() -> None:
        assert list(event("shipyard").actors.all()) == [decided]

    return Decided(check)


DECISIONS = [
    accepted, corrected, month_only, not_known, given_back, retitled, hidden, shown_again, reading_corrected,
    source_hidden, source_shown_again, merged, split, event_added, source_added, article_dated, actor_rejected,
    actor_renamed,
]  # fmt: skip


def ingested_again(folder: Path, editor: User) -> None:
    assert ingest([folder], FRIDAY).unchanged


def ingested_after_edits(folder: Path, editor: User) -> None:
    for file in folder.iterdir():
        text = file.read_text()
        for old, new in EDITS.items():
            text = text.replace(old, new)
        file.write_text(text)
    assert len(ingest([folder], FRIDAY).updated) == 3


def rebuilt_after_dating_anew(folder: Path, editor: User) -> None:
    articles.redate(Article.objects.get(origin="wire.txt"), editor, FRIDAY + datetime.timedelta(7), WHY)
    build(Article.objects.all())


def rebuilt_after_the_date_is_unknown(folder: Path, editor: User) -> None:
    articles.redate(Article.objects.get(origin="wire.txt"), editor, None, WHY)
    build(Article.objects.all())


HAPPENINGS = [ingested_again, rebuilt_after_dating_anew, rebuilt_after_the_date_is_unknown, ingested_after_edits]
WITHOUT_RULES = [accepted, corrected, retitled, merged, split, reading_corrected, event_added, hidden]


@contextlib.contextmanager
def undone() -> Iterator[None]:
    """A possible future: at its end everything is as before, and another one is tried."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def lost(made: dict[str, Decided]) -> dict[str, str]:
    """The decisions that do not hold any more, with what is found in their place."""
    problems = {}
    for name, decided in made.items():
        try:
            decided.holds()
        except (AssertionError, ObjectDoesNotExist) as problem:
            problems[name] = str(problem)
    return problems


def test_decisions_survive(folder, editor, monkeypatch):
    made = {decision.__name__: decision(editor) for decision in DECISIONS}
    assert not lost(made)
    record = Decision.objects.count()
    with undone():
        again = build(Article.objects.all()).events
        assert (again.created, again.changed, again.removed) == (0, 0, 0)
        assert not lost(made)
        assert Decision.objects.count() == record
    for happening in HAPPENINGS:
        with undone():
            happening(folder, editor)
            assert not lost(made), happening.__name__
            assert Decision.objects.count() >= record
            if happening is ingested_after_edits:
                asked = set(Event.objects.filter(needs_check=SOURCE_CHANGED))
                assert {name for name, one in made.items() if one.event and one.event not in asked} == set()
    with undone():
        monkeypatch.setattr("timeline.build.reading.extract", lambda *args: [])  # rules that find no sentence
        build(Article.objects.all())
        assert not lost({decision.__name__: made[decision.__name__] for decision in WITHOUT_RULES})
