"""What every reader hands over fits the columns that it goes into; what does not is refused with what to do."""

import pytest

from articles.models import Article, Publisher
from articles.readers import Document, ReadingError
from articles.readers import document as limits
from articles.readers.document import is_address, one_line

ADDRESS = "https://sample.example/"


@pytest.mark.parametrize(
    ("model", "column", "longest"),
    [
        (Article, "title", limits.LONGEST_TITLE),
        (Publisher, "name", limits.LONGEST_PUBLISHER),
        (Article, "url", limits.LONGEST_URL),
        (Article, "author", limits.LONGEST_AUTHOR),
    ],
)
def test_limits_are_those_of_the_columns(model, column, longest):
    assert model._meta.get_field(column).max_length == longest


@pytest.mark.parametrize(
    ("name", "longest"),
    [
        ("title", limits.LONGEST_TITLE),
        ("publisher", limits.LONGEST_PUBLISHER),
        ("url", limits.LONGEST_URL),
        ("author", limits.LONGEST_AUTHOR),
    ],
)
def test_what_is_too_long_is_refused_by_its_name(name, longest):
    words = ADDRESS.ljust(longest, "a")
    assert getattr(Document("They met.", **{name: words}), name) == words
    with pytest.raises(ReadingError) as refused:
        Document("They met.", **{name: f"{words}a"})
    assert (
        str(refused.value) == f"its {name} has {longest + 1:,} characters. Shorten it: {longest:,} are kept at most."
    )


@pytest.mark.parametrize("name", ["title", "publisher", "url", "author"])
def test_what_cannot_be_printed_is_refused_by_its_name(name):
    for sign in ("\0", "\x0b", "\x1b", "\x7f", "\ud800"):
        with pytest.raises(ReadingError) as refused:
            Document("They met.", **{name: f"{ADDRESS}{sign}"})
        assert str(refused.value) == f"its {name} holds unprintable characters. Type it again."


@pytest.mark.parametrize("text", ["", " ", "\ufeff", "\ufeff \n", "\u00a0\u2003", "\x0b\x0c"])
def test_a_text_of_nothing_is_none(text):
    with pytest.raises(ReadingError, match=r"there is no text in it\. Remove it, or save"):
        Document(text)


def test_an_address_is_whole():
    with pytest.raises(ReadingError) as refused:
        Document("They met.", url="sample.example/" + "a" * 60)
    assert str(refused.value) == (
        f"its url “sample.example/{'a' * 45}” is not an address. Write it whole: https://example.org/article."
    )
    assert [one for one in ("", "ftp://a.example/", "http://a.example/", "mailto:a@b.example") if is_address(one)] == [
        "http://a.example/"
    ]
    assert is_address(ADDRESS.ljust(limits.LONGEST_URL, "a"))
    assert not is_address(ADDRESS.ljust(limits.LONGEST_URL + 1, "a"))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("a\nb\t c", "a b c"),
        ("a\0b", "a b"),
        (None, ""),
        (7, "7"),
        ("abcdefgh", "abcdefgh"),
        ("abcdefghi", "abcdefg…"),
    ],
)
def test_what_others_say_of_themselves_fits_on_a_line(words, line):
    assert one_line(words, 8) == line
