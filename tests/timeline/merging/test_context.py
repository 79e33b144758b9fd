"""Who an article says holds which office, and whom it names with which country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.context import BEFORE, PEOPLE_OF, context, country_places, finditer_at, who_is_who

WORDS = st.sampled_from(
    "Norway Norwegian Norway's Norwegian’s norwegian South Korea Korean Sudan U.S. US-Norwegian Britain's Ireland "
    "president Prime Minister minister, special envoy spokesman commander the former Ann Lee Ben Cho, said . —".split()
)


@pytest.mark.parametrize(
    ("sentence", "offices", "countries"),
    [
        ("Norwegian Prime Minister Ann Lee spoke.", {"prime minister": "lee", "leader": "lee"}, {"lee": "norway"}),
        ("Ann Lee, the Norwegian president, spoke.", {"president": "lee", "leader": "lee"}, {}),
        ("Norway's top commander Ann Lee spoke.", {}, {"lee": "norway"}),
        ("Ann Lee spoke to the president in Norway.", {}, {}),
    ],
)
def test_reads_who_holds_an_office_and_where_people_are_from(sentence, offices, countries):
    assert who_is_who([sentence]) == ({("norway", role): name for role, name in offices.items()}, countries)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_looking_only_where_a_country_is_named_finds_all(sentence):
    for pattern in (BEFORE, PEOPLE_OF):
        found = [match.span() for match in finditer_at(pattern, sentence, country_places(sentence))]
        assert found == [match.span() for match in pattern.finditer(sentence)]


def test_story_has_the_words_that_most_sentences_have_but_not_that_it_was_said():
    things = ("tax", "quota", "store", "crop")
    told = [f"They said the {word} {thing} rose." for word in ("rubber", "tin", "wool") for thing in things]
    assert context([*told, "Grain fell.", "Grain sank."]).story == {"rose", "rubber", "tin", "wool", *things}


def test_story_is_not_known_of_what_hardly_repeats_itself():
    assert context(["The council weighed the price of tin.", "It rose.", "The council met."]).story == frozenset()
