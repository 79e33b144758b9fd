import datetime

import pytest

from articles.models import Article
from timeline.build.service import rebuild
from timeline.dates.edtf import from_edtf
from timeline.decisions import SupersededError, additions, articles, dates, events, sources, token, undo
from timeline.decisions.events import NotPossibleError
from timeline.decisions.undo import go_back, go_back_on_article, later
from timeline.models import Actor, Decision, Event, EventStatus, Mention

pytestmark = pytest.mark.django_db

WHY = "The ministry's own calendar says so."


def history(event: Event) -> list[Decision]:
    """Oldest first."""
    return list(Decision.objects.on(event).order_by("pk"))


def test_event_goes_back_to_any_earlier_date(talks, editor):
    for day in ("2025-03-10", "2025-03-11", "2025-03-12"):
        dates.set_date(talks, editor, from_edtf(day), WHY)
    go_back(talks, history(talks)[0], editor)
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-10"
    days = ["2025-03-10", "2025-03-11", "2025-03-12", "2025-03-10"]
    assert [one.now[f"event:{talks.pk}"]["editor_earliest"] for one in history(talks)] == days
    assert [one.undone_by is not None for one in history(talks)] == [False, True, True, False]


def test_event_goes_back_to_before_the_first_decision(talks, editor):
    dates.accept(talks, editor)
    events.retitle(talks, editor, "The envoys meet", WHY)
    go_back(talks, None, editor)
    talks.refresh_from_db()
    assert (talks.status, talks.editor_earliest, talks.editor_title) == (EventStatus.AUTOMATIC, None, "")
    assert not Event.objects.decided().exists()


def test_a_title_is_on_record_with_the_one_before(talks, editor):
    before = talks.title
    made = events.retitle(talks, editor, " The  envoys meet ", WHY)
    assert made is not None
    assert before
    assert (made.before, made.after) == (before, "The envoys meet")


def test_what_was_before_going_back_is_what_stood_and_not_what_the_editor_last_saw(talks, editor):
    article = talks.mentions.get().article
    stale, stale_article = Event.objects.get(pk=talks.pk), Article.objects.get(pk=article.pk)
    articles.redate(article, editor, datetime.date(2025, 3, 21), WHY)
    events.retitle(talks, editor, "The envoys meet", WHY)
    undone = go_back(stale, None, editor)
    assert undone is not None
    assert undone.before.startswith("The envoys meet (")
    undone = go_back_on_article(stale_article, None, editor)
    assert undone is not None
    assert (undone.before, undone.after) == ("2025-03-21", str(stale_article.published_on))


def test_going_back_is_taken_back_too(talks, editor):
    dates.set_date(talks, editor, from_edtf("2025-03-11"), WHY)
    first = history(talks)[0]
    go_back(talks, None, editor)
    go_back(talks, first, editor)
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-11"
    first.refresh_from_db()
    assert first.undone_by is None


def test_merge_is_taken_back_with_what_was_decided_on_it_later(talks, motorway, editor):
    events.merge(talks, motorway, editor, WHY)
    dates.set_date(talks, editor, from_edtf("2025-03-12"), WHY)
    assert len(later(motorway, None)) == 2
    go_back(talks, None, editor)
    talks.refresh_from_db()
    motorway.refresh_from_db()
    assert (talks.edtf, motorway.edtf) == ("2025-03-13", "2025-03-11")
    assert (talks.mention_count, motorway.mention_count) == (1, 1)
    assert motorway in Event.objects.visible()


def test_split_is_taken_back_with_what_was_decided_on_the_new_event(talks, motorway, editor):
    events.merge(talks, motorway, editor, WHY)
    new = events.split(talks, [Mention.objects.get(quote__contains="motorway")], editor, WHY)
    dates.accept(new, editor)
    go_back(talks, history(talks)[0], editor)
    talks.refresh_from_db()
    assert talks.mention_count == 2
    assert new not in Event.objects.on_the_desk()
    assert Event.objects.visible().at(new.public_id) == talks


def test_reading_is_the_machines_again(talks, editor):
    mention = talks.mentions.get()
    sources.correct_reading(mention, editor, from_edtf("2025-03-06"), WHY)
    go_back(mention.event, None, editor)
    mention.refresh_from_db()
    assert (mention.edtf, mention.read_by_editor) == ("2025-03-13", False)
    assert mention.event.edtf == "2025-03-13"


def test_added_event_is_gone_and_comes_back(talks, editor):
    sentence = talks.mentions.get().article.sentences.last()
    event = additions.add_event(sentence, editor, from_edtf("2025-03-10"), "The bank's chief goes", WHY)
    added = history(event)[0]
    go_back(event, None, editor)
    assert event not in Event.objects.on_the_desk()
    assert not Event.objects.visible().filter(mentions__sentence=sentence).exists()
    rebuild([])
    go_back(event, added, editor)
    assert event in Event.objects.visible()
    assert event.mentions.get().sentence == sentence


@pytest.mark.parametrize("of_article", [False, True], ids=["event", "article"])
def test_undo_that_is_stopped_half_way_has_changed_nothing(of_article, talks, editor, monkeypatch):
    article = talks.mentions.get().article
    if of_article:
        articles.redate(article, editor, datetime.date(2025, 3, 21), WHY)
    else:
        dates.set_date(talks, editor, from_edtf("2025-03-10"), WHY)
    monkeypatch.setattr(undo, "_mark", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        go_back_on_article(article, None, editor) if of_article else go_back(talks, None, editor)
    assert [one.kind for one in Decision.objects.all()] == ["redate" if of_article else "date"]
    event = Mention.objects.get(quote__contains="talks").event
    assert event.edtf == ("2025-03-20" if of_article else "2025-03-10")


def test_nothing_to_take_back_is_told(talks, editor):
    with pytest.raises(NotPossibleError, match="nothing to take back"):
        go_back(talks, None, editor)


def test_decision_on_what_another_editor_has_changed_meanwhile_is_refused(talks, editor, other_editor):
    seen = token(talks)
    dates.set_date(talks, other_editor, from_edtf("2025-03-11"), WHY)
    with pytest.raises(SupersededError) as told:
        dates.accept(talks, editor, seen=seen)
    assert [one.editor for one in told.value.since] == [other_editor]
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-11"


def test_acceptance_of_a_date_that_a_machine_has_changed_meanwhile_is_refused(talks, editor):
    seen = token(talks)
    Mention.objects.update(machine_earliest="2025-03-12", machine_latest="2025-03-12")
    rebuild([])  # gathers alone
    talks.refresh_from_db()
    with pytest.raises(SupersededError) as told:
        dates.accept(talks, editor, seen=seen)
    assert told.value.since == []


def test_decision_that_changes_nothing_is_not_recorded(talks, editor):
    dates.accept(talks, editor)
    assert dates.accept(talks, editor) is None
    assert Decision.objects.count() == 1


def test_actors_follow_a_merge_and_its_undoing(talks, motorway, editor):
    actor = Actor.objects.create(name="Farmers")
    rebuild([])
    events.merge(talks, motorway, editor, WHY)
    assert list(talks.actors.all()) == [actor]
    go_back(talks, None, editor)
    assert list(talks.actors.all()) == []
    assert list(motorway.actors.all()) == [actor]
