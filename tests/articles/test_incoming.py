"""What is known of a document on its way in: from itself, from a list beside it, from who brings it, and an editor."""

import datetime

import pytest

from articles.dating import PublishedBasis
from articles.incoming import Given, Incoming
from articles.models import Arrival
from articles.readers import Document

DAY = datetime.date(2025, 3, 14)
TALKS = Document("They met.", "Talks", "Wire", "https://wire.example/talks")


def test_what_an_editor_set_right_stands_and_is_marked():
    mended = {"title": "Talks end", "url": "https://b.example/y", "publisher": "Herald", "published_on": DAY}
    one = Incoming("a.txt", TALKS, mended=mended)
    assert one.columns["title"] == "Talks end"
    assert one.columns["url"] == "https://b.example/y"
    assert one.columns["address_key"] == "b.example/y"
    assert one.columns["edited"] == ["publisher", "title", "url"]
    assert (one.columns["published_on"], one.columns["published_basis"]) == (DAY, PublishedBasis.EDITOR)
    assert one.publisher == "Herald"
    assert "publisher" not in one.columns


def test_a_day_or_an_empty_publisher_alone_can_be_set_right():
    dated = Incoming("a.txt", TALKS, mended={"published_on": DAY})
    assert "edited" not in dated.columns
    assert (dated.columns["title"], dated.publisher) == ("Talks", "Wire")
    unnamed = Incoming("a.txt", TALKS, mended={"publisher": ""})
    assert (unnamed.columns["edited"], unnamed.publisher) == (["publisher"], "")


@pytest.mark.parametrize(
    ("document", "listed", "given", "title", "publisher"),
    [
        (TALKS, {"title": "Listed", "publisher": "List"}, "Given", "Talks", "Wire"),
        (Document("They met."), {"title": "Listed", "publisher": "List"}, "Given", "Listed", "List"),
        (Document("They met."), {}, "Given", "", "Given"),
        (Document("They met."), {"title": "x" * 501, "publisher": "x" * 201}, "", "x" * 500, "x" * 200),
    ],
)
def test_what_it_says_itself_counts_before_a_list_and_that_before_who_brings_it(
    document, listed, given, title, publisher
):
    one = Incoming("a.txt", document, Given(publisher=given), listed)
    assert (one.columns["title"], one.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("listed", "day"),
    [
        ({"published": "2025-03-14"}, DAY),
        ({"date": " 14 March 2025 "}, DAY),
        ({"published_on": "2025-03-14", "published": ""}, DAY),
        ({"pubdate": "2025-03-14"}, DAY),
        ({"published": "someday", "date": "2025-03-14"}, None),
        ({"day": "2025-03-14"}, None),
        ({}, None),
    ],
)
def test_the_day_in_a_list_is_found_under_any_of_its_names(listed, day):
    assert Incoming("a.txt", Document("They met."), listed=listed).columns["published_on"] == day


def test_entries_of_a_live_blog_are_known_by_their_own_names():
    blog = TALKS.with_(key="entry-7")
    assert Incoming("a.html", blog).address_key == "wire.example/talks#entry-7"
    assert Incoming("a.html", TALKS.with_(key="7")).address_key == "wire.example/talks"
    assert Incoming("a.html", blog.with_(url="")).address_key == ""
    assert len(Incoming("a.html", blog.with_(key=f"entry-{'x' * 200}")).address_key.partition("#")[2]) == 90


def test_the_article_that_it_is_where_there_is_none_yet():
    one = Incoming("a.txt", TALKS, Given(DAY, arrival=Arrival.FETCHED)).unsaved
    assert (one.pk, one.origin, one.arrival, one.text) == (None, "a.txt", Arrival.FETCHED, "They met.")
    assert (one.published_on, one.published_basis) == (DAY, PublishedBasis.GIVEN)
