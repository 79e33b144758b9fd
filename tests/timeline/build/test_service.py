import datetime
import itertools

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from tests.publishing import FRIDAY, publish, write
from timeline.build import events
from timeline.build.batches import batched
from timeline.build.identity import fingerprint
from timeline.build.service import build, rebuild
from timeline.build.summary import LOST_SOURCES
from timeline.dates import hours
from timeline.dates.edtf import from_edtf
from timeline.decisions.additions import add_event
from timeline.decisions.dates import accept, set_date
from timeline.exports import jsonl
from timeline.models import Event, Mention

pytestmark = pytest.mark.django_db

TUESDAY, THURSDAY = datetime.date(2025, 3, 11), datetime.date(2025, 3, 13)

WIRE = "The two envoys held talks in Vienna on Thursday. Parliament will vote on Saturday."
DAILY = "The ministry hailed the decision.\n\nTalks between the two envoys were held in Vienna late Thursday."
HERALD = "A day earlier, the two envoys had met for talks in Vienna. On 11 March a storm closed the port."


def exported() -> str:
    return "".join(jsonl.write(Event.objects.on_timeline(), ""))


@pytest.fixture
def editor():
    return User.objects.create_user("editor")


def event(word: str) -> Event:
    return Event.objects.get(mentions__quote__contains=word)


def test_a_dated_sentence_becomes_an_event_with_its_reading():
    publish(WIRE)
    mention = Mention.objects.get(expression="Thursday")
    assert (mention.earliest, mention.latest) == (THURSDAY, THURSDAY)
    assert mention.rule
    assert "14 March 2025" in mention.why
    assert mention.event.earliest == THURSDAY


def test_offsets_of_a_mention_slice_back_to_its_words():
    publish(DAILY)
    for mention in Mention.objects.select_related("article", "sentence"):
        text = mention.article.text
        assert text[mention.start : mention.end] == mention.expression
        assert text[mention.sentence.start : mention.sentence.end] == mention.quote


def test_a_range_is_one_mention_of_all_its_words():
    publish("The ministers met from 10 to 12 March in Vienna.")
    mention = Mention.objects.get()
    assert (mention.expression, mention.edtf) == ("10 to 12 March", "2025-03-10/2025-03-12")


def test_the_same_text_in_two_outlets_is_one_event_of_two_outlets():
    text = "The mayor of Ayr resigned on Thursday.\n\nThe council of Ayr will elect another mayor on Saturday."
    publish(text, origin="wire.txt", publisher="Sample Wire")
    publish(text, origin="daily.txt", publisher="Sample Daily")
    assert [found.mention_count for found in Event.objects.all()] == [2, 2]
    assert {
        name for found in Event.objects.all() for name in found.mentions.values_list("article__publisher__name")
    } == {
        ("Sample Wire",),
        ("Sample Daily",),
    }


def test_the_same_happening_in_two_articles_is_one_event():
    publish(WIRE, origin="wire.txt")
    publish(DAILY, origin="daily.txt", publisher="Sample Daily")
    assert event("held talks") == event("were held")
    assert event("held talks").article_count == 2


def test_one_text_under_two_names_counts_as_one_article():
    publish(WIRE, origin="wire.txt")
    publish(WIRE, origin="copy.txt", publisher="Sample Daily")
    assert {e.article_count for e in Event.objects.all()} == {1}


def test_building_again_changes_nothing():
    publish(WIRE)
    before = exported()
    again = build(Article.objects.all())
    assert (again.events.created, again.events.changed, again.events.removed) == (0, 0, 0)
    assert exported() == before


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_ingestion_changes_nothing(order):
    articles = [(WIRE, "wire.txt"), (DAILY, "daily.txt"), (HERALD, "herald.txt")]
    for index in order:
        text, origin = articles[index]
        publish(text, origin=origin)
    one_at_a_time = exported()
    Event.objects.all().delete()
    Mention.objects.all().delete()
    build(Article.objects.all())
    assert exported() == one_at_a_time


def test_relative_dates_wait_for_the_publication_date():
    publish(WIRE, published=None)
    assert not Event.objects.exists()
    waiting = Mention.objects.get(expression="Thursday")
    assert waiting.earliest is None

    publish(WIRE, published=FRIDAY)
    waiting.refresh_from_db()
    assert waiting.earliest == THURSDAY
    assert Event.objects.on_timeline().filter(earliest=THURSDAY).exists()


def test_editor_date_survives_reingestion_and_rebuild(editor):
    publish(WIRE)
    set_date(event("held talks"), editor, from_edtf("2025-03-11"), "The ministry's own calendar says so.")
    publish(WIRE)
    publish(DAILY, origin="daily.txt")
    build(Article.objects.all())
    assert (event("held talks").earliest, event("held talks").latest) == (TUESDAY, TUESDAY)
    assert event("held talks").machine_earliest == THURSDAY


def test_a_decision_asks_to_be_checked_when_its_sentence_is_edited(editor):
    publish(WIRE)
    decided = event("held talks")
    set_date(decided, editor, from_edtf("2025-03-11"), "The ministry's own calendar says so.")
    publish(WIRE.replace("held talks", "held long talks"))
    decided.refresh_from_db()
    assert decided.earliest == TUESDAY
    assert decided.needs_check
    assert decided == event("long talks")


def test_a_reading_whose_date_is_no_longer_read_goes_by_the_words_that_stand_there_now(editor):
    publish(WIRE)
    set_date(event("held talks"), editor, from_edtf("2025-03-11"), "The ministry's own calendar says so.")
    kept = event("held talks").mentions.get()
    publish(WIRE.replace("held talks in Vienna on Thursday", "held talks in Vienna then"))
    now = Mention.objects.get(pk=kept.pk)
    assert (now.quote, now.expression) == (kept.quote.replace("on Thursday", "then"), "")
    assert now.fingerprint == fingerprint(now.article.origin, now.quote, "", 0) != kept.fingerprint


def test_a_decision_outlives_its_sentence(editor):
    publish(WIRE)
    decided = event("held talks")
    set_date(decided, editor, from_edtf("2025-03-11"), "The ministry's own calendar says so.")
    publish("Parliament will vote on Saturday.")
    decided.refresh_from_db()
    assert decided.earliest == TUESDAY
    assert decided.needs_check
    assert decided not in Event.objects.on_timeline()


@pytest.mark.parametrize(
    "text",
    [
        "Two men have died in the mine since January.",
        "The two envoys held talks in Vienna at 9 a.m. on Thursday.",
    ],
)
def test_nothing_read_of_a_sentence_that_is_gone_stays_with_an_event_that_was_decided_on(editor, text):
    publish(text)
    decided = Event.objects.get()
    accept(decided, editor, "By the minutes.")
    publish("Parliament will vote on Saturday.")
    decided.refresh_from_db()
    assert (decided.mention_count, decided.article_count) == (0, 0)
    assert (decided.machine_earliest, decided.machine_latest, decided.machine_open, decided.machine_clock) == (
        None,
        None,
        "",
        "",
    )
    assert (decided.machine_day_order, decided.doubts, decided.doubt) == (hours.NO_ORDER, "", 0)


def test_a_decision_no_longer_asks_for_a_check_when_its_sentence_is_back(editor):
    publish(WIRE)
    set_date(event("talks"), editor, from_edtf("2025-03-13"), "By the minutes.")
    publish("Something else entirely happened on Tuesday, in another town.")
    decided = Event.objects.get(editor_earliest__isnull=False)
    assert decided.needs_check == LOST_SOURCES
    publish(WIRE)
    Mention.objects.filter(quote__contains="talks").update(event=decided)
    rebuild([])
    decided.refresh_from_db()
    assert (decided.mention_count, decided.needs_check) == (1, "")


def test_a_sentence_that_only_an_editor_holds_is_all_of_its_mention_wherever_it_moves(editor):
    article = publish_and_find(WIRE)
    sentence = article.sentences.get(position=1)
    added = add_event(sentence, editor, from_edtf("2025-03-15"), "A vote", "It says so.", "")
    moved = WIRE.replace("Parliament will", "Parliament, it is said, will")
    for text in (f"Rain fell. {WIRE}", f"Rain fell for long. {moved}"):
        publish(text)
        mention = added.mentions.get()
        assert mention.article.text[mention.clause_start : mention.clause_end] == mention.quote
        assert "vote on Saturday" in mention.quote


def publish_and_find(text: str) -> Article:
    publish(text)
    return Article.objects.get()


@pytest.mark.parametrize("some", [1, 500])
def test_an_id_goes_with_its_mention_however_many_events_there_are(some, monkeypatch):
    """As many as are named in a query: it comes to the same."""
    monkeypatch.setattr(events, "IN_QUERY", some)
    monkeypatch.setattr(events, "batched", lambda items: batched(items, some))
    publish(DAILY, origin="daily.txt")
    publish(WIRE, origin="wire.txt", published=FRIDAY + datetime.timedelta(1))
    first = Mention.objects.get(quote__contains="were held")
    talks = first.event
    assert first.fingerprint.startswith(talks.public_id)
    publish(DAILY, origin="daily.txt", published=None)  # the mention lives, and waits for a day of publication
    talks.refresh_from_db()
    assert Mention.objects.get(quote__contains="held talks").fingerprint.startswith(talks.public_id)


def test_an_address_leads_to_the_event_after_an_earlier_report_comes_in():
    publish(DAILY, origin="daily.txt")
    old = event("were held").public_id
    publish(WIRE, origin="wire.txt", published=THURSDAY)
    assert Event.objects.at(old) == event("were held")


def test_an_address_leads_to_the_event_after_its_sentence_was_edited():
    publish(WIRE)
    old = event("held talks").public_id
    publish(WIRE.replace("held talks", "held long talks"))
    assert Event.objects.at(old) == event("long talks")
    assert event("long talks").public_id == old


def test_an_event_without_sentences_is_removed():
    publish(WIRE)
    publish("Nothing is said here of any day.")
    assert not Event.objects.exists()


def test_denied_happenings_are_no_events():
    publish("The spokesman stressed that the president had not spoken to the envoy on Thursday.")
    assert not Event.objects.exists()


def test_a_build_that_fails_changes_nothing(monkeypatch):
    publish(WIRE)
    before = exported()
    article = write(WIRE.replace("Vienna", "Geneva"), origin="other.txt")
    monkeypatch.setattr("timeline.build.service.gather", lambda *args, **more: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build([article])
    assert exported() == before
