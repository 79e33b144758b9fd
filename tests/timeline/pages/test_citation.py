import datetime

import pytest

from timeline.pages.citation import citation, sentence_link


def test_a_short_sentence_is_named_whole():
    assert (
        sentence_link("https://a.example/x", "They met.\nBriefly")
        == "https://a.example/x#:~:text=They%20met.%20Briefly"
    )


def test_a_long_sentence_is_named_by_its_ends():
    words = " ".join(f"word{number}" for number in range(40))
    assert sentence_link("https://a.example/x", words).endswith(
        "text=word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39"
    )


def test_a_long_sentence_of_few_words_is_named_whole():
    words = " ".join("x" * 60 for _ in range(12))
    assert "," not in sentence_link("https://a.example/x", words)
    assert sentence_link("https://a.example/x", f"{words} x").count(",") == 1


def test_many_short_words_are_named_whole():
    assert "," not in sentence_link("https://a.example/x", " ".join("a" * 13))


def test_what_text_fragments_use_themselves_is_escaped():
    assert sentence_link("https://a.example/x", "a-b, c & d/e").endswith("text=a%2Db%2C%20c%20%26%20d%2Fe")


def test_an_address_with_a_fragment_keeps_it():
    assert sentence_link("https://a.example/x#p2", "Yes").startswith("https://a.example/x#p2:~:text=")


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd", "a.example"])
def test_only_addresses_on_the_web_are_linked(url):
    assert sentence_link(url, "Yes") == ""


def test_a_citation_names_title_date_outlets_and_address():
    cited = citation("Talks", "13 March 2025", ["A", "B", "C"], "https://t.example/e", datetime.date(2025, 4, 1))
    assert cited == "“Talks”, 13 March 2025. Reported by A, B and C. https://t.example/e (seen 1 April 2025)."
