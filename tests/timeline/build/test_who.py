"""Who recurs in articles, each once under all its spellings."""

from pathlib import Path

import pytest

from tests.held.scenes import hold, of_each
from timeline.build.who import Who, recurring


def told(*sentences: str, who: str = "") -> list[tuple[str, str, str]]:
    return [(f"article {number}", sentence, who) for number, sentence in enumerate(sentences)]


def found(*sentences: str, who: str = "", known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(one.name, one.kind) for one in recurring(told(*sentences, who=who), known)]


def one(*sentences: str) -> Who:
    (who,) = recurring(told(*sentences), ())
    return who


def test_a_person_is_found_with_the_last_name_alone() -> None:
    who = one(
        "Then Anna Lind spoke.",
        "He saw President Anna Lind.",
        "A visit by Lind ended.",
        "He thanked Mrs Lind’s staff.",
    )
    assert (who.name, who.kind, who.aliases) == ("Anna Lind", "person", ["Lind"])


@pytest.mark.parametrize(("small", "names"), [(0, ["Anna Baker"]), (1, []), (5, [])])
def test_a_word_that_the_articles_write_small_is_no_last_name(small: int, names: list[str]) -> None:
    named = [f"Then Mrs Anna Baker left {place}." for place in ("Ayr", "Oslo", "Rome")]
    others = [f"It took baker number {number} an hour." for number in range(small)]
    assert [name for name, kind in found(*named, *others) if kind == "person"] == names


def test_one_person_under_several_spellings_is_found_once() -> None:
    who = one(
        "Then envoy Dmitriy Orlovskyy spoke.",
        "Then Dmitry Orlovsky spoke.",
        "He saw Dmitry Orlovsky, and Orlovskiy left.",
        "The aide said that Orlovskyy was ill.",
    )
    assert who.name == "Dmitry Orlovsky"
    assert {"Dmitriy Orlovskyy", "Orlovskiy", "Orlovskyy"} <= set(who.aliases)


def test_two_people_of_one_last_name_do_not_share_it() -> None:
    people = recurring(
        told(*["He met Anna Lind, and judge Bertil Lind was there; so Lind spoke."] * 3), ()
    )  # fmt: skip
    assert sorted((who.name, tuple(who.aliases)) for who in people if " " in who.name) == [("Bertil Lind", ())]


@pytest.mark.parametrize(("articles", "last"), [(3, []), (4, []), (5, ["Lind"])])
def test_a_last_name_alone_is_whose_who_is_named_in_more_than_twice_as_many_articles(
    articles: int, last: list[str]
) -> None:
    sentences = [*["They saw Mrs Anna Lind."] * articles, *["They saw Mr Bertil Lind."] * 2, "A visit by Lind ended."]
    assert [who.aliases for who in recurring(told(*sentences), ()) if who.name == "Anna Lind"] == [last]


@pytest.mark.parametrize("sentence", ["They saw Mrs Anna Lind.", "They flew to Norway.", "The ship sank in Geltsund."])
def test_who_recurs_is_in_three_articles(sentence: str) -> None:
    assert found(*[sentence] * 2) == []
    assert len(found(*[sentence] * 3)) == 1


@pytest.mark.parametrize(("titled", "names"), [(1, []), (2, []), (3, ["Orr"])])
def test_a_last_name_alone_is_a_person_where_it_has_a_title_more_often_than_not(titled: int, names: list[str]) -> None:
    sentences = [*["They thanked Mr Orr."] * titled, *["They thanked Orr."] * (4 - titled)]
    assert [who.name for who in recurring(told(*sentences), ()) if who.kind == "person"] == names


def test_a_country_is_found_by_its_people_and_its_adjective() -> None:
    who = one("He met a Norwegian officer.", "They flew to Norway.", "It was said that Norwegians slept.")
    assert (who.name, who.kind) == ("Norway", "country")
    assert {"Norwegian", "Norwegians"} <= set(who.aliases)


@pytest.mark.parametrize(
    ("sentence", "who", "name", "kind"),
    [
        ("On Monday the Harbour Council met.", "the Harbour Council", "Harbour Council", "organisation"),
        ("On Monday officials of ACME met.", "ACME", "ACME", "organisation"),
        ("The ship sank in Geltsund on Monday.", "", "Geltsund", "place"),
        ("The ship sank in the Gulf of Botten.", "", "Gulf of Botten", "place"),
        ("She met officials of the Kremlin.", "the Kremlin", "Kremlin", "organisation"),
        ("They met in Oslo.", "", "Oslo", "place"),
    ],
)
def test_organisations_act_and_places_are_where_something_was(sentence: str, who: str, name: str, kind: str) -> None:
    assert (name, kind) in found(*[f"{sentence} {number}" for number in range(3)], who=who)


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials met on Monday. Later they left.",
        "BANK OF NORTHERN GELT COLLAPSES Shares Fall In Heavy Trading Today",
        "Storm Hits Ships In Geltsund And Oslo As Mrs Lind Looks On",
        "A Jewish holiday, and Republican voters.",
        "The Bay was calm; the bay is deep, and a bay is a bay, as bays are.",
    ],
)
def test_what_is_no_name_is_not_found(sentence: str) -> None:
    assert found(*[f"{sentence} {number}" for number in range(4)]) == []


def test_one_article_repeating_a_name_is_not_enough() -> None:
    assert recurring([("a", f"Then Anna Lind spoke {n}, and Lind left.", "") for n in range(5)], ()) == []


def test_known_and_rejected_names_are_not_found_again() -> None:
    sentences = ["They all saw that Mrs Anna Lind was there, and that Lind then left."] * 4
    assert found(*sentences) == [("Anna Lind", "person")]
    assert found(*sentences, known=("Anna Lind",)) == []
    assert found(*sentences, known=("Lind",)) == []


def test_whom_a_sentence_names_is_held_in_full() -> None:
    """Of a sentence that three articles have."""

    def names(sentence: str) -> str:
        return "; ".join(f"{who.name}, {who.kind}" for who in recurring(told(*[sentence] * 3), ())) or "nobody"

    hold(Path(__file__).with_name("who_in_full.txt"), lambda asked: of_each(asked, names, mark="~"))
