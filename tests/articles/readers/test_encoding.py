import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers import ReadingError
from articles.readers.encoding import decode, mend

GERMAN = "Der Präsident kam über Zürich nach Köln und sagte, die Gespräche über Größe seien schön gewesen."
RUSSIAN = "Президент прибыл в четверг в Москву и сказал, что переговоры продолжаются. " * 3


@given(st.text(min_size=1).filter(lambda text: "\0" not in text and not text.startswith("\ufeff")))
def test_utf_8_comes_back_exactly_as_it_was_encoded(text):
    assert decode(text.encode()) == text


@given(st.binary())
def test_bytes_are_decoded_or_refused_with_what_to_do(content):
    with contextlib.suppress(ReadingError):
        assert isinstance(decode(content), str)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "latin-1"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-8-sig"),
        ("They met in Jeddah.", "utf-16-le"),
        ("They met in Jeddah.", "utf-16-be"),
        ("“They met” on Friday – the envoy’s aide said so, and all of the others were there too.", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        ("東京で会談が行われた。首相は木曜日に", "shift_jis"),
    ],
)
def test_the_encoding_is_recognised(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_the_declared_encoding_is_believed_before_it_is_guessed():
    assert decode("Święto żółte".encode("iso8859-2"), "iso-8859-2") == "Święto żółte"
    assert decode(GERMAN.encode(), "iso-8859-1") == GERMAN  # a page may claim what it is not


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"Talks\0ended in \x80", "not a text file .byte 5 is 0"),
        (b"\xff\xfe\x00\xd8\x00", "says that it is UTF-16"),
    ],
)
def test_what_is_not_text_is_refused_with_the_reason_and_the_place(content, why):
    with pytest.raises(ReadingError, match=why):
        decode(content)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the envoyâ€™s cafÃ©", "the envoy's café"),
        ("2022&ndash;2025 &amp; AT&T; &#8217;", "2022–2025 & AT&T; ’"),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("cease\u00adfire\u200b", "ceasefire"),
        ("30\u00a0days", "30 days"),
        ("١٤ مارس ٢٠٢٥", "14 مارس 2025"),
        ("\ufeffone\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\x93They met\x94", "“They met”"),
        ("They\x00 met\x1f", "They met"),
    ],
)
def test_what_broke_on_the_way_is_mended(broken, whole):
    assert mend(broken).replace("’s", "'s") == whole


@pytest.mark.parametrize(
    "text", ["Âge d’or", "São Paulo, Ñandú, Ärzte", "naïve", GERMAN, RUSSIAN, "“They met” – 5 % …"]
)
def test_what_is_whole_stays(text):
    assert mend(text) == text
