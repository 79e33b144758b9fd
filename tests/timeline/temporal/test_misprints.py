"""What print, markup and machines broke in dates is read as it was meant, and real words stay as they are."""

import datetime

import pytest

from timeline.temporal import tag
from timeline.temporal.misprints import month_meant, read_for_letters

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "words", "on"),
    [
        ("He fell on l7 May 1916 at Arras.", "l7 May 1916", "1916-05-17"),
        ("Baptised 3O June 1812 at Bath.", "3O June 1812", "1812-06-30"),
        ("Signed on 14 Novernber 2012 in Oslo.", "14 Novernber 2012", "2012-11-14"),
        ("Sold at Ghent, Octoher 9, 1871, to him.", "Octoher 9, 1871", "1871-10-09"),
        ("Given on the 3<sup>rd</sup> of May 2020.", "the 3<sup>rd</sup> of May 2020", "2020-05-03"),
        ("Given on the 3^rd of May 2020.", "the 3^rd of May 2020", "2020-05-03"),
        ("The fair is in J U N E", "J U N E", "2025-06-01"),
        ("Opened 1st Septr. 1843 at Hull.", "1st Septr. 1843", "1843-09-01"),
        ("Dated the 2d of Aug. 1776.", "the 2d of Aug. 1776", "1776-08-02"),
        ("Dated 23 Febr. 1881.", "23 Febr. 1881", "1881-02-23"),
        ("Dated 3 Jan. l92O.", "3 Jan. l92O", "1920-01-03"),
        ("T U E S D A Y , J U N E 4 , 1912", "T U E S D A Y , J U N E 4 , 1912", "1912-06-04"),
        ("Sitting of Monday,4March1889, in full.", "Monday,4March1889", "1889-03-04"),
        (
            "Lost at 0554 CDT -LRB- 1054 GMT -RRB- on Tuesday .",
            "0554 CDT -LRB- 1054 GMT -RRB- on Tuesday",
            "2025-03-11",
        ),
    ],
)
def test_a_misprinted_date_is_read_as_meant(text, words, on):
    [found] = tag(text, FRIDAY)
    assert (found.text, found.earliest.isoformat()) == (words, on)


@pytest.mark.parametrize("word", ["Chapter", "Section", "Number", "Jury", "Marsh", "March", "Room", "Page"])
def test_a_word_is_no_month(word):
    assert month_meant(word) is None


def test_letters_elsewhere_are_kept():
    text = "I saw IO at 5l Oak Road; O 3 l 2."
    assert read_for_letters(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "It was sealed 3l. April 1931.",
        "The pit shut in 45 March 1931.",
        "It was sealed 3. 4. May 1931.",
    ],
)
def test_what_stands_unread_beside_a_date_takes_its_certainty(text):
    assert all(found.certainty != "sure" for found in tag(text, FRIDAY) if found.earliest)


def test_a_number_of_the_next_sentence_takes_none():
    [found, *_] = tag("It began on 24 July 1900. 12 men came.", FRIDAY)
    assert found.certainty == "sure"


@pytest.mark.parametrize(
    "text",
    [
        "On 3 March two thousand men met.",
        "On 3 March nineteen hundred and five men met.",
        "On 3 March twenty ten-year-olds met.",
        "On 3 March, two thousand of them met.",
    ],
)
def test_a_number_of_things_behind_a_day_is_no_year(text):
    assert tag(text, FRIDAY)[0].text == "3 March"
