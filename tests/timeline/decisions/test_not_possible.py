"""What cannot be decided is refused with the reason, and leaves everything as it was."""

import pytest

from tests.publishing import publish
from timeline.dates.edtf import from_edtf
from timeline.decisions import additions, dates, events, sources
from timeline.decisions.events import NotPossibleError
from timeline.models import Decision, Event, EventStatus, Mention

pytestmark = pytest.mark.django_db
WHY = "By the minutes."


def mention(word: str) -> Mention:
    return Mention.objects.get(quote__contains=word)


def refused(words: str):
    return pytest.raises(NotPossibleError, match=words)


def test_an_event_is_not_merged_with_itself(talks, editor):
    with refused("with itself"):
        events.merge(talks, talks, editor, WHY)


def test_an_event_that_was_merged_is_not_merged_again(talks, motorway, editor):
    publish("Divers found the wreck of a ship on Monday.", origin="b.txt")
    wreck = mention("wreck").event
    events.merge(talks, motorway, editor, WHY)
    motorway.refresh_from_db()
    for one, other in ((wreck, motorway), (motorway, wreck)):
        with refused("merged into another event meanwhile"):
            events.merge(one, other, editor, WHY)
    assert Decision.objects.count() == 1


def test_an_event_is_split_by_some_of_its_own_sentences(talks, motorway, editor):
    with refused("Choose the sentences"):
        events.split(talks, [], editor, WHY)
    with refused("Choose the sentences"):
        events.split(talks, [mention("motorway")], editor, WHY)
    with refused("Leave at least one"):
        events.split(talks, [mention("talks")], editor, WHY)
    assert not Decision.objects.exists()


def test_a_sentence_is_hidden_once_and_shown_once(talks, motorway, editor):
    held = mention("talks")
    with refused("not hidden"):
        sources.show_source(held, editor, WHY)
    sources.hide_source(held, editor, WHY)
    held.refresh_from_db()
    with refused("belongs to no event"):
        sources.hide_source(held, editor, WHY)


def test_a_sentence_that_left_its_event_meanwhile_is_not_hidden_from_it(talks, motorway, editor):
    seen = mention("talks")
    Mention.objects.filter(pk=seen.pk).update(event=motorway)
    with refused("has left the event meanwhile"):
        sources.hide_source(seen, editor, WHY)


def test_the_last_sentence_takes_its_event_along_and_brings_it_back(talks, editor):
    sources.hide_source(mention("talks"), editor, WHY)
    talks.refresh_from_db()
    assert (talks.status, talks.mention_count) == (EventStatus.HIDDEN, 0)
    hidden = mention("talks")
    assert (hidden.hidden, hidden.event, hidden.hidden_from) == (True, None, talks)
    decision = sources.show_source(hidden, editor)
    talks.refresh_from_db()
    assert (talks.status, talks.mention_count) == (EventStatus.AUTOMATIC, 1)
    assert (decision.before, decision.after) == ("hidden", f"“{hidden.quote}”")


def test_an_event_that_an_editor_hid_stays_hidden_when_a_second_sentence_comes_back(talks, motorway, editor):
    events.merge(talks, motorway, editor, WHY)
    sources.hide_source(mention("motorway"), editor, WHY)
    talks.refresh_from_db()
    events.hide(talks, editor, WHY)
    sources.show_source(mention("motorway"), editor)
    talks.refresh_from_db()
    assert (talks.status, talks.mention_count) == (EventStatus.HIDDEN, 2)


def test_nothing_is_added_to_an_event_that_was_merged(talks, motorway, editor):
    events.merge(talks, motorway, editor, WHY)
    resigned = talks.mentions.first().article.sentences.get(position=2)
    with refused("merged into another"):
        additions.add_source(resigned, motorway, editor, from_edtf("2025-03-13"), WHY)


def test_what_changes_nothing_is_no_decision(talks, editor):
    dates.accept(talks, editor)
    dates.accept(talks, editor)
    events.retitle(talks, editor, talks.title, WHY)
    assert events.show(talks, editor, WHY) is None
    assert Decision.objects.count() == 1
    talks.refresh_from_db()
    assert talks.status == EventStatus.REVIEWED


def test_an_event_whose_date_is_not_known_is_accepted_so(talks, editor):
    dates.set_date(talks, editor, None, WHY)
    events.hide(talks, editor, WHY)
    events.show(talks, editor, WHY)
    talks.refresh_from_db()
    assert talks.status == EventStatus.REVIEWED
    dates.accept(talks, editor)
    talks.refresh_from_db()
    assert (talks.stamp, talks.editor_undated, talks.status) == ("", True, EventStatus.REVIEWED)


def test_nothing_is_decided_on_an_event_that_is_gone(talks, motorway, editor):
    date = from_edtf("2025-03-11")
    sentence = mention("talks").sentence
    Mention.objects.filter(event=talks).update(event=None)
    Event.objects.filter(pk=talks.pk).delete()
    for decide in (
        lambda: events.hide(talks, editor, WHY),
        lambda: events.show(talks, editor, WHY),
        lambda: events.retitle(talks, editor, "Talks", WHY),
        lambda: events.merge(motorway, talks, editor, WHY),
        lambda: events.split(talks, [], editor, WHY),
        lambda: dates.accept(talks, editor, WHY),
        lambda: dates.set_date(talks, editor, date, WHY),
        lambda: dates.release(talks, editor, WHY),
        lambda: additions.add_source(sentence, talks, editor, date, WHY),
    ):
        with pytest.raises(Event.DoesNotExist):
            decide()
    assert not Decision.objects.exists()
