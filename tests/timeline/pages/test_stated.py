"""A sentence as an entry: whole, its date words marked."""

import pytest

from tests.publishing import publish
from timeline.models import Mention
from timeline.pages.stated import stated

pytestmark = pytest.mark.django_db


def shown(text: str) -> str:
    """The entry in one line: *date words*."""
    publish(text)
    cut = stated(Mention.objects.latest("start"))
    return "".join(f"*{piece.text}*" if piece.mark else piece.text for piece in cut)


def test_it_stands_whole_with_its_date_words_marked():
    text = "Prices in all of Kenya doubled after rebels entered the port of Ayr on Thursday."
    assert shown(text) == text.replace("Thursday", "*Thursday*")


def test_the_dateline_goes():
    assert shown("OSLO (Sample Wire) - Ann Lee left Ayr on Thursday.") == "Ann Lee left Ayr on *Thursday*."


def test_the_one_whom_he_means_stands_behind_it():
    text = "Bob Ray led the council. He left Ayr on Thursday, after he had quarrelled with everybody."
    assert shown(text) == "He [Bob Ray] left Ayr on *Thursday*, after he had quarrelled with everybody."


def test_a_sentence_without_its_place_in_the_text_is_shown_whole():
    publish("Ann Lee left Ayr on Thursday, after months of quarrels with the other members of the council.")
    mention = Mention.objects.get()
    mention.sentence = None
    assert "".join(piece.text for piece in stated(mention)) == mention.quote
