"""Which date expressions become happenings, one for each that dates one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.sentences import split
from timeline.extraction import Happening, extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def read(text: str, published: datetime.date | None = FRIDAY) -> list[Happening]:
    happenings = extract(text, split(text), tag(text, published))
    return [happening for happening in happenings if not happening.why_not]


def dated(text: str) -> list[tuple[str, str]]:
    return [(happening.timex.text, happening.predicate) for happening in read(text)]


def test_each_date_of_a_sentence_has_its_own_clause() -> None:
    assert dated(
        "On 12 March the rebels claimed the port of Ayr, which government troops had seized in May 2024."
    ) == [
        ("12 March", "claimed"),
        ("May 2024", "seized"),
    ]


def test_a_statement_and_the_meeting_that_it_is_about_are_two() -> None:
    text = (
        "Ann Lee stated on Friday that peace was possible "
        "following talks between her aides and the rebels on Thursday."
    )
    assert dated(text) == [
        ("Friday", "stated"),
        ("Thursday", "talks"),
    ]


def test_the_date_of_what_an_account_is_about_is_not_that_of_the_account() -> None:
    assert dated("In its account of Thursday's call, the palace named its conditions.") == [("Thursday", "call")]
    assert dated("At Thursday's meeting, the mayor resigned.") == [("Thursday", "resigned")]


def test_a_date_waiting_for_the_publication_date_gives_a_happening() -> None:
    (happening,) = read("The mayor resigned on Thursday.", published=None)
    assert happening.timex.waits_for_dct
    assert happening.predicate == "resigned"


def test_a_range_is_one_happening() -> None:
    assert dated("Ministers met in Oslo from Monday to Wednesday.") == [("Monday", "met")]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides want a 30-day truce after three years of war.",
        "The court sits every Monday.",
        "The mayor now wants peace.",
        "“Yesterday was a long day,” Bob Ray said.",
        "The coast saw floods not seen since 1953.",
        "Sales were higher than in 2019.",
        " date 2025-03-14 \nThe mayor resigned.",
        "OSLO, March 14 (Sample Wire) - The mayor resigned.",
        "Published: 14 March 2025",
        "(This report, first published on Thursday, has been updated.)",
        "The rules hold until Thursday.",
        "A 2019 law forbids it.",
        "12 March 2025",
    ],
)  # fmt: skip
def test_dates_nothing_that_happened(text: str) -> None:
    assert read(text) == []


def test_an_outlook_is_only_hypothetical() -> None:
    text = "The coming days could decide whether the truce holds."
    assert [happening.why_not for happening in extract(text, split(text), tag(text, FRIDAY))] == ["hypothetical"]


def test_a_noun_can_be_what_is_dated() -> None:
    assert dated("The talks in Oslo on Thursday were brief.") == [("Thursday", "talks")]
    assert dated("The halt followed a quarrel at the palace on 28 February.") == [("28 February", "quarrel")]
    assert dated("She recalled last week's meeting in Oslo.") == [("last week", "meeting")]


def test_a_when_clause_tells_what_the_date_in_front_of_it_is_of() -> None:
    text = "The plan dates from 11 March, when the council accepted it."
    assert dated(text) == [("11 March", "accepted")]


def test_the_day_of_a_cleft_sentence_belongs_to_what_follows() -> None:
    assert dated("It was on Thursday that the court freed Bob Ray.") == [("Thursday", "freed")]


def test_an_interposed_speaker_does_not_take_the_date() -> None:
    text = "On Saturday, the palace said, the two armies will exchange prisoners."
    assert dated(text) == [("Saturday", "exchange")]


def test_clause_offsets_slice_the_text() -> None:
    text = "In Oslo it rained. On Monday, Ann Lee met the king, and on Tuesday she left."
    clauses = [text[h.clause_start : h.clause_end] for h in read(text)]
    assert clauses == ["On Monday, Ann Lee met the king", "on Tuesday she left"]
    assert [h.sentence for h in read(text)] == [1, 1]


PIECES = (
    "Ann Lee", "said", "that", "which", "who", "the", "town", "had", "seized", "on Monday", "in May 2024", ",", ".",
    "and",
    "will", "not", "to", "meet", '"', "“", "”", "(", ")", "—", "after", "talks", "yesterday", "when", "it", "was",
    "their",
    "'s", "following", "visiting", "with", "\n", "last week's", "from Monday", "to Friday", "ﬁ", "İ", "whose", "…",
)  # fmt: skip


WITH_HEADLINE = (
    "On Thursday Ann Lee sold the mine in Ayr to its workers for 3 million crowns",
    "Ann Lee sold the mine on Thursday, its owners said, after ten years of losses",
    "The council of Ayr approved the plan late on Thursday and sent it to Bob Ray, who signed it",
)


@given(st.lists(st.sampled_from(PIECES), max_size=45).map(" ".join) | st.text(max_size=120))
def test_any_text_is_read_without_error_and_within_its_sentences(text: str) -> None:
    sentences = split(text)
    for happening in extract(text, sentences, tag(text, FRIDAY)):
        start, end = sentences[happening.sentence]
        assert start <= happening.clause_start < happening.clause_end <= end
        assert len(happening.headline) <= 130
        assert not (happening.headline and happening.why_not)


@given(st.data())
def test_a_sentence_that_has_a_headline_may_be_cut_off_anywhere_and_end_in_any_signs(data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(WITH_HEADLINE)).split()
    signs = st.sampled_from("- -- – — , ; : ( ) “ ” \" ' '' `` -LRB- -RRB- … . ! ? and to of that who".split())
    cut = data.draw(st.integers(2, len(words)))
    text = " ".join(
        [*words[:cut], *data.draw(st.lists(signs, max_size=3)), *words[cut : cut + data.draw(st.integers(0, 3))]]
    )
    extract(text, [(0, len(text))], tag(text, FRIDAY))


@pytest.mark.parametrize("sign", ["-", "--", "–", "—", "("])
def test_a_headline_ends_where_the_sentence_breaks_off_behind_a_sign(sign: str) -> None:
    [happening] = read(f"On Thursday Ann Lee sold the mine {sign}")
    assert happening.headline == "Ann Lee sold the mine"


def test_a_sentence_cut_off_in_the_middle_is_read_all_the_same() -> None:
    assert dated("On Monday she said it and he said and") == [("Monday", "said")]


def test_what_is_too_long_for_prose_is_read_only_at_its_beginning() -> None:
    text = "On Monday Ann Lee left Ayr, " + "and then and then " * 200 + "on Thursday Bob Ray left Troon."
    first, last = extract(text, [(0, len(text))], tag(text, FRIDAY))
    assert (first.actor, first.why_not) == ("Ann Lee", "")
    assert last.why_not == "no content"
