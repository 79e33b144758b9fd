import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers import ReadingError, plain


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zs", "Nd"]) | st.sampled_from("\n\t 19")))
def test_a_clean_text_is_kept_to_the_last_character_or_refused_as_blank(text):
    text = text.replace("&", "").replace("-\n", "")
    if text.isascii() or not any(character in text for character in "ÃÂâÅÄÐÑï"):
        with contextlib.suppress(ReadingError):
            assert plain.read(text).text == text


@given(st.text())
def test_mending_a_mended_text_changes_nothing(text):
    with contextlib.suppress(ReadingError):
        once = plain.read(text).text
        assert "\r" not in once
        if "&" not in text and not any(character in text for character in "ÃÂâÅÄÐÑï"):
            assert plain.read(once).text == once


def test_words_parted_at_the_ends_of_lines_are_put_together_where_a_typesetter_did_it():
    parted = "The cease-\nfire was an-\nnounced on Tues-\nday."
    assert plain.read(parted).text == "The ceasefire was announced on Tuesday."
    assert plain.read("It was a long-\nterm plan.").text == "It was a long-\nterm plan."


@pytest.mark.parametrize("text", [" ", "\n\r\n", "\ufeff", "\u2028\u00a0"])
def test_a_blank_text_is_refused(text):
    with pytest.raises(ReadingError, match="no text in it"):
        plain.read(text)


@pytest.mark.parametrize("text", ["Talks end\n\nThey met.", "\ufeff\r\n Talks  end \r\n\r\nThey met."])
def test_a_line_of_its_own_above_the_text_is_its_title(text):
    assert plain.read(text).title == "Talks end"


@pytest.mark.parametrize(
    "text",
    [
        "Talks ended on Thursday.\n\nThey met.",
        "Talks end\nThey met.",
        "Published 14 March 2025\n\nThey met.",
        "Friday, 14 March 2025\n\nThey met.",
        "“Talks ended.”\n\nThey met.",
        "Talks end",
        f"{'Talks ' * 40}\n\nThey met.",
    ],
)
def test_a_sentence_or_a_date_line_is_not_a_title(text):
    assert plain.read(text).title == ""


def test_a_document_without_metadata_says_nothing_of_its_date_or_publisher():
    document = plain.read("Talks end\n\nThey met.")
    assert (document.published, document.publisher, document.url) == (None, "", "")
