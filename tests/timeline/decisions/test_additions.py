import copy
from typing import Any

import pytest

from articles.models import Article
from tests.publishing import publish
from tests.timeline.decisions.conftest import TEXT
from timeline.build import mentions as reading
from timeline.dates.edtf import from_edtf
from timeline.decisions import additions, events
from timeline.models import Event, Mention

pytestmark = pytest.mark.django_db

WHY = "The bank's own release says so."
RESIGNED = "The chief of the central bank resigned, his office said."


@pytest.fixture
def resigned(talks, editor) -> Event:
    sentence = talks.mentions.get().article.sentences.last()
    return additions.add_event(sentence, editor, from_edtf("2025-03-12"), "The bank's chief goes", WHY)


def test_added_event_is_on_the_timeline_with_its_sentence_and_reason(resigned):
    assert resigned in Event.objects.on_timeline()
    mention = resigned.mentions.get()
    assert mention.quote == RESIGNED
    assert (mention.edtf, mention.expression, mention.rule) == ("2025-03-12", "", "editor")
    assert WHY.rstrip(".") in mention.why


def test_machines_own_finding_of_the_sentence_joins_it(resigned):
    publish(TEXT.replace("resigned, his", "resigned on Wednesday, his"))
    found = Mention.objects.get(quote__contains="resigned")
    assert (found.expression, found.event) == ("Wednesday", resigned)
    assert found.machine_earliest is not None


def test_machines_own_finding_in_the_unchanged_sentence_joins_it(resigned, monkeypatch):
    """As after a better rule: here one that makes a happening of "resigned" itself."""
    mention = resigned.mentions.get()
    usual = reading.mentions_in

    def better(article: Article, sentences: Any) -> list[Mention]:
        found, sentence = usual(article, sentences), article.sentences.last()
        one = copy.copy(found[0])
        one.sentence, one.quote, one.expression, one.fingerprint = sentence, RESIGNED, "resigned", "f" * 32
        one.start, one.end = sentence.start + 30, sentence.start + 38
        return [*found, one]

    monkeypatch.setattr(reading, "mentions_in", better)
    publish(TEXT)
    found = Mention.objects.get(quote__contains="resigned")
    assert (found.pk, found.event, found.expression) == (mention.pk, resigned, "resigned")
    assert found.edtf == "2025-03-12"


def test_sentence_with_date_words_of_its_own_is_marked_by_them(talks, editor):
    sentence = talks.mentions.get().article.sentences.first()
    event = additions.add_event(sentence, editor, from_edtf("2025-03-12"), "Vienna", WHY, "in Vienna")
    mention = event.mentions.get()
    assert mention.article.text[mention.start : mention.end] == mention.expression == "in Vienna"


def test_a_sentence_marked_from_its_first_word_on_is_marked_by_it(talks, editor):
    sentence = talks.mentions.get().article.sentences.first()
    event = additions.add_event(sentence, editor, from_edtf("2025-03-12"), "Vienna", WHY, "The two envoys")
    assert event.mentions.get().expression == "The two envoys"


def test_source_added_to_an_event_counts(talks, editor):
    sentence = talks.mentions.get().article.sentences.last()
    additions.add_source(sentence, talks, editor, from_edtf("2025-03-13"), WHY)
    talks.refresh_from_db()
    assert talks.mention_count == 2


def test_event_added_twice_from_one_sentence_is_two(talks, resigned, editor):
    sentence = talks.mentions.get().article.sentences.last()
    second = additions.add_event(sentence, editor, from_edtf("2025-03-11"), "His office speaks", WHY)
    assert second != resigned
    with pytest.raises(events.NotPossibleError):
        events.split(second, list(second.mentions.all()), editor, WHY)
