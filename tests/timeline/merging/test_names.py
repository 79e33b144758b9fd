"""Whom and what a text names, each in one spelling."""

import pytest

from timeline.merging.names import first_names_in, fold_name, is_common_noun, names_in, names_of, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norwegian Prime Minister Ann Lee", {"norway", "lee"}),
        ("South Korea and New Zealand sign", {"south korea", "new zealand"}),
        ("He met South Korean troops", {"south korea"}),
        ("Saudi Arabia’s crown prince", {"saudi arabia"}),
        ("They fly to The Hague", {"netherlands"}),
        ("Norway's king flew to Oslo", {"norway"}),
        ("A truce of the Anglo-French force", {"anglo", "france"}),
        ("On Monday in March the Foreign Ministry told Ann", {"ann"}),
        ("Mr Lee met Ms Ray", {"lee", "ray"}),
        ("A talk with Ann Lee, Bo Ek", {"lee", "ek"}),
        ("General Lee Prime Minister Ray", {"lee", "ray"}),
        ("Talks open in Oslo", {"norway"}),
        ("“Quarrel over Malta", {"malta"}),
        ("José Müller", {"muller"}),
        ("nobody in particular", set()),
    ],
)
def test_each_is_named_once_by_the_last_name(text, names):
    assert names_in(text, {}) == names


def test_a_run_of_names_is_taken_apart_at_countries_and_roles():
    assert split_names("Ann Lee Norway Bo Ek".split()) == ["lee", "norway", "ek"]
    assert split_names("South Korean President Ann Lee General Ray".split()) == ["south korea", "lee", "ray"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("President Ann Lee met Bo Ek", {"ann", "bo"}),
        ("Vladimir Ray", {"vladimir"}),
        ("Norway Lee", set()),
        ("On Monday Lee spoke", set()),
    ],
)
def test_what_stands_before_a_last_name_is_a_first_name(text, first):
    assert first_names_in(text) == first


def test_a_phrase_inside_a_sentence_is_capitalised_for_its_names_alone():
    assert names_in("Rivals", {}) == set()
    assert names_of("Rivals", {}) == {"rivals"}
    assert names_of("", {}) == set()


@pytest.mark.parametrize(
    ("word", "is_common"),
    [("Talks", True), ("People", True), ("Quarrel", True), ("Ann", False), ("Ann's", False), ("Netherlands", False)],
)
def test_what_opens_a_headline_may_be_a_common_noun(word, is_common):
    assert is_common_noun(word) is is_common


@pytest.mark.parametrize(
    ("one", "other"),
    [("Dmitriy", "Dmitry"), ("Zelenskiy", "Zelensky"), ("Müller", "Muller"), ("Lee’s", "Lee"), ("U.N.", "UN")],
)
def test_spellings_of_one_name_are_one(one, other):
    assert fold_name(one) == fold_name(other)


def test_short_names_keep_their_ends():
    assert (fold_name("Amy"), fold_name("Uri"), fold_name("Yuri")) == ("amy", "uri", "yuri")


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("Norway's king spoke", True),
        ("The Norwegian old king spoke", True),
        ("The king of Spain spoke in Norway", False),
        ("A king spoke", False),
    ],
)
def test_a_role_of_a_country_names_who_has_it(text, is_meant):
    assert ("harald" in names_in(text, {("norway", "king"): "harald"})) is is_meant
