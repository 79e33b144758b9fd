"""What of an article is read, against which day, and how surely: by language, update, dating and withdrawal."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.dating import PublishedBasis
from articles.ingest import ingest
from articles.models import Article, Publisher, ShownText
from articles.withdrawal import restore, withdraw
from timeline.models import Certainty, Event, Mention

pytestmark = pytest.mark.django_db

FRIDAY = datetime.date(2025, 3, 14)
TEXT = (
    "Talks end\n\nThe delegations met in Jeddah on Thursday.\n\nNobody expected much.\n\n"
    "The envoy left Moscow on Friday.\n"
)


def article(tmp_path, text: str = TEXT, name: str = "talks.txt", **given) -> Article:
    (tmp_path / name).write_text(text)
    ingest([tmp_path / name], **{"published": FRIDAY, **given})
    return Article.objects.get(origin=name)


def test_another_language_makes_no_events(tmp_path):
    article(
        tmp_path, "Der Kanzler traf am Freitag, 14. März 2025, in Berlin ein und sprach dort mit der Ministerin.\n"
    )
    assert not Mention.objects.exists()


def test_a_paragraph_in_another_language_is_left_alone(tmp_path):
    article(
        tmp_path,
        f"{TEXT}\nLe président est arrivé à Moscou le 12 March 2025 et il a rencontré les deux ministres "
        "dans la soirée.\n",
    )
    assert {mention.expression for mention in Mention.objects.all()} == {"on Thursday", "on Friday"} or {
        mention.expression for mention in Mention.objects.all()
    } == {"Thursday", "Friday"}


def test_what_was_added_in_an_update_is_read_against_its_day(tmp_path):
    text = f"---\nupdated: 2025-03-18\n---\n{TEXT}\nUpdate: The envoy returned on Tuesday.\n"
    article(tmp_path, text, "talks.md")
    days = {mention.expression.split()[-1]: mention.earliest for mention in Mention.objects.all()}
    assert days["Thursday"] == datetime.date(2025, 3, 13)
    assert days["Tuesday"] == datetime.date(2025, 3, 18)


def test_what_hangs_on_an_inferred_day_is_a_guess_and_waits_for_an_editor(tmp_path):
    found = article(tmp_path, f"Updated 14 March 2025\n\n{TEXT}", published=None)
    assert found.published_basis == PublishedBasis.UNSURE
    assert {mention.certainty for mention in Mention.objects.dated()} == {Certainty.GUESS}
    assert all("guess" in event.doubts for event in Event.objects.all())


def test_a_withdrawn_article_leaves_the_timeline_and_can_be_restored(tmp_path, client):
    found = article(tmp_path)
    before = set(Event.objects.visible().values_list("public_id", flat=True))
    assert before
    withdraw([found.pk])
    assert not Event.objects.visible().exists()
    response = client.get(found.get_absolute_url())
    assert response.status_code == 410
    assert "withdrawn" in response.content.decode()
    assert "Jeddah" not in response.content.decode()
    response = client.get(reverse("article-text", args=[found.pk]))
    assert (response.status_code, response.content) == (410, b"This article was withdrawn.\n")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    restore([found.pk])
    assert set(Event.objects.visible().values_list("public_id", flat=True)) == before
    assert client.get(found.get_absolute_url()).status_code == 200


def test_what_an_editor_decided_on_a_withdrawn_article_waits_for_it(tmp_path):
    found = article(tmp_path)
    event = Event.objects.visible().first()
    Event.objects.filter(pk=event.pk).update(editor_title="Envoys meet")
    withdraw([found.pk])
    event.refresh_from_db()
    assert event.mention_count == 0
    restore([found.pk])
    assert Event.objects.visible().get(editor_title="Envoys meet").mention_count == 1


def test_an_article_that_another_confirms_takes_only_its_own_sentences_along(tmp_path):
    found = article(tmp_path)
    article(tmp_path, "Other words\n\nThe delegations met in Jeddah on Thursday.\n", "other.txt")
    withdraw([found.pk])
    [event] = Event.objects.visible()
    assert event.mention_count == 1


@pytest.mark.parametrize(
    ("shows", "seen", "unseen"),
    [
        (ShownText.FULL, ["Nobody expected", "met in Jeddah"], []),
        (ShownText.NEIGHBOURS, ["Nobody expected", "met in Jeddah"], ["Far away"]),
        (ShownText.QUOTED, ["met in Jeddah"], ["Nobody expected", "Far away"]),
    ],
)
def test_readers_see_as_much_of_a_text_as_its_publisher_allows(tmp_path, client, shows, seen, unseen):
    found = article(tmp_path, f"{TEXT}\nIt rained. Far away it did not.\n", publisher="Sample Wire")
    Publisher.objects.update(shows=shows)
    page = client.get(reverse("article", args=[found.pk])).content.decode()
    for words in seen:
        assert words in page
    for words in unseen:
        assert words not in page
    text = client.get(reverse("article-text", args=[found.pk])).content.decode()
    assert len(text) == len(found.text)
    for mention in Mention.objects.all():
        assert text[mention.start : mention.end] == mention.expression
    for words in unseen:
        assert words not in text


def test_two_outlets_that_print_one_text_are_one_witness(tmp_path):
    copied = (
        "The two delegations met in Jeddah on Thursday and talked for nine hours about the ceasefire. "
        + " ".join(
            f"Then the spokesman number {number} said in a few words how long it had taken them."
            for number in range(6)
        )
    )
    article(tmp_path, copied, "one.txt", publisher="Sample Wire")
    article(tmp_path, f"{copied} A last line was added here.", "two.txt", publisher="Sample Daily")
    [event] = Event.objects.visible()
    assert (event.mention_count, event.article_count) == (2, 1)


def test_withdrawing_again_changes_nothing(tmp_path):
    found = article(tmp_path)
    withdraw([found.pk])
    at = Article.objects.get().withdrawn_at
    assert at <= timezone.now()
    assert withdraw([found.pk]) == 0
    assert Article.objects.get().withdrawn_at == at
