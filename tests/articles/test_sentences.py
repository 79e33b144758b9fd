import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.sentences import BLANK, split
from tests.held.scenes import hold, of_each

# What sentences are made of and segmenters trip over.
PIECES = [
    *"aB.,;:!?-–—_'\"’”“()[]1 \t\n\r\v\f\x1c\x85\u2028\u200b\ufeff\u00ad\u3002…•é\u0301\U0001f600",
    "\r\n", "U.S.", "Mr.", "Lt.", "5 p.m.", "...", "No.", "The", "He", "n't", "Mar.", "14", "word", "said", "?”",
]  # fmt: skip
COPY = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


def blank(text: str) -> bool:
    return all(character.isspace() or character in BLANK for character in text)


@given(COPY)
def test_spans_are_in_order_trimmed_and_cover_everything_visible(text):
    reached = 0
    for start, end in split(text):
        assert reached <= start < end <= len(text)
        assert not blank(text[start])
        assert not blank(text[end - 1])
        assert blank(text[reached:start])
        reached = end
    assert blank(text[reached:])


@given(COPY, COPY)
def test_a_blank_line_parts_texts_that_do_not_know_of_each_other(one, other):
    assert sentences(f"{one}\n\n{other}") == sentences(one) + sentences(other)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\u200b \r\n"])
def test_blank_text_has_no_sentences(text):
    assert split(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # One sentence an item, parted by "|".
        "Talks ended on Thursday. | He left.",
        'They "must be spared. | This would be bad," he said on Friday. | Kyiv denied it.',
        "“We talked. | It was good,” said the envoy. | “There is a chance.” | He left.",
        "He met the U.S. President in the U.K. on Thursday. | Mr. Smith did not.",
        "They met in the U.S. | The envoy left at 5 p.m. Thursday.",
        "It ended at 5 p.m. | He slept. | It began in the U.S. | But nobody came.",
        "So said Lt. Gen. Smith. | Gov. Jones and Rep. Miller agreed with Sgt. Brown.",
        "On Mar. 14, 2025, it cost $3.5 bn. | J. D. Vance spoke on Sept. 3.",
        "“Who will decide?” Smith asked on Friday. | “Nobody!” | They laughed.",
        "Ayr Ltd (AYR.\nL) lost half on Friday. | Ayr Ltd (AYR. L) denied it.",
        "He asked: “Who decides? | Who pays?” | Nobody knew.",
        "He said: “There are nuances...” and left. | “Well… maybe,” she said.",
        "So said Sen. Ann Lee, D-Calif., who left. | Rep. Bob Ray (R-Tenn.) stayed. | He lives in Ayr, Ala. | “Yes.”",
        "AYR, Miss. -- The port closed on Friday. | Rep. Ann Lee -LRB- D-Md . -RRB- \n, its owner, left.",
        "“Where is the plan?” asked everyone. | “Nowhere.”\nsaid she.",
        "How it went | 2 May: A dam bursts | 4 May : Help arrives | 9 May - Kenya pays",
        "On 2 May: a dam burst - nobody knew: not he.",
        "A boat in Ayr. | Photograph: Ann Lee/Reuters | The port closed on Friday. | Photograph: a new art.",
        "(This was denied.) | It had 2,000 km. | No. 5 came last.",
    ],
)
def test_sentences_of_news_copy(text):
    expected = text.split(" | ")
    assert sentences(" ".join(expected)) == expected


def test_lines_are_sentences_of_their_own():
    assert sentences("Talks end\nTwo sides met. They left.\r\n\r\nMore soon") == [
        "Talks end",
        "Two sides met.",
        "They left.",
        "More soon",
    ]


def test_list_items_keep_their_marks_and_stay_apart():
    text = "Terms, including:\n- an exchange\n- a line. Later more.\n10. Tenth item.\n• last one"
    assert sentences(text) == [
        "Terms, including:",
        "- an exchange",
        "- a line.",
        "Later more.",
        "10. Tenth item.",
        "• last one",
    ]


def test_a_line_that_goes_on_in_lower_case_is_put_together():
    assert sentences("The two sides said that\ntalks would go on.\nNobody else\nCame") == [
        "The two sides said that\ntalks would go on.",
        "Nobody else",
        "Came",
    ]


@given(st.integers(min_value=30, max_value=110))
def test_a_text_wrapped_to_a_width_is_put_together(width):
    paragraph = [
        "Delegations of both sides met in the capital, where the host, Mr. Smith, received them with coffee.",
        "The president of France did not come until Friday, and left before anybody had noticed that he was there.",
        "Talks on the draft went on all night.",
    ]
    wrapped = textwrap.fill(" ".join(paragraph), width)
    assert [sentence.replace("\n", " ") for sentence in sentences(wrapped)] == paragraph


def test_offsets_count_carriage_returns_and_a_byte_order_mark():
    text = "\ufeffOne.\r\nTwo 😀.\r\n"
    assert split(text) == [(1, 5), (7, 13)]


def test_real_articles_come_apart_into_whole_sentences(shared):
    for path in sorted((shared / "articles").glob("*.txt")):
        text = path.read_bytes().decode()
        found = sentences(text)
        assert len(found) > 15
        assert max(map(len, found)) < 450
        assert "".join("".join(found).split()) == "".join(text.split())


def test_where_sentences_end_is_held_in_full():
    def told(asked: str) -> str:
        return " / ".join(sentences(asked.replace("\\n", "\n")))

    hold(Path(__file__).with_name("sentences_in_full.txt"), lambda asked: of_each(asked, told, mark="~"))
