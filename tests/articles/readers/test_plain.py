import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers import ReadingError, plain


@given(st.text())
def test_the_text_is_kept_to_the_last_character_or_refused_as_blank(text):
    with contextlib.suppress(ReadingError):
        assert plain.read(text).text == text


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
    assert (document.published_on, document.publisher, document.url) == (None, "", "")
