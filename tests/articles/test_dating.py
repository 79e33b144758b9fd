import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dating import UNKNOWN, Dating, PublishedBasis, date_article, from_file_name, from_text, redate

IDES = datetime.date(2025, 3, 14)
DAY, OTHER_DAY, THIRD_DAY = (datetime.date(2025, 3, day) for day in (11, 12, 13))


def test_the_first_source_that_names_a_day_decides():
    name, text = "2025-03-13-talks.txt", "Published 14 March 2025\n\nTalks ended."
    assert date_article(DAY, OTHER_DAY, name, text) == Dating(DAY, PublishedBasis.METADATA)
    assert date_article(None, OTHER_DAY, name, text) == Dating(OTHER_DAY, PublishedBasis.GIVEN)
    assert date_article(None, None, name, text) == Dating(THIRD_DAY, PublishedBasis.FILENAME)
    assert date_article(None, None, "talks.txt", text) == Dating(IDES, PublishedBasis.TEXT)
    assert date_article(None, None, "talks.txt", "Talks ended on Friday.") == UNKNOWN


@pytest.mark.parametrize(
    "name",
    [
        "2025-03-14-talks.txt",
        "2025-03-14.md",
        "2025_03_14 talks.txt",
        "20250314-talks.txt",
        "talks_20250314.txt",
        "x.2025.03.14.txt",
    ],
)
def test_a_file_name_that_begins_or_ends_with_a_day_dates_its_article(name):
    assert from_file_name(name) == IDES


@pytest.mark.parametrize(
    "name",
    [
        "000_52411e102fee9d56.txt",
        "4f6f498d69cd20250314.txt",
        "war-of-2003-03-20-remembered.txt",
        "2025-02-30-talks.txt",
        "20250314093000.txt",
        "2025-0314.txt",
        "99999999.txt",
        "talks.txt",
        ".txt",
        "",
    ],
)
def test_other_numbers_in_a_file_name_are_not_taken_for_a_day(name):
    assert from_file_name(name) is None


@pytest.mark.parametrize(
    "text",
    [
        " date 2025-03-14 Talks between the two sides",
        "Published 14 March 2025\n\nTalks ended.",
        "Talks end\r\nPublished: Fri, March 14, 2025 at 10:32 AM EDT\r\nTalks ended.",
        "**Published:** 2025-03-14\n",
        "First published on 14 March 2025. Talks ended.",
        "Updated 14 March 2025",
        "Talks end\nFriday, 14 March 2025\nTalks ended.",
        "Talks end\nMarch 14, 2025 10:32 AM EDT\nTalks ended.",
        "KYIV, March 14, 2025 — Talks ended.",
        "KYIV March 14, 2025 - Talks ended.",
        "KYIV, Ukraine, March 14, 2025 (Sample Wire) - Talks ended.",
        "Washington, D.C., 14 March 2025 – Talks ended.",
        "NEW YORK, March 14, 2025 /Sample Wire/ -- Talks ended.",
        "Published 14 March 2025\nUpdated 15 March 2025\nTalks ended.",
        "Published 14 March 2025\nKYIV, March 14, 2025 - Talks ended.",
    ],
)
def test_a_date_line_or_a_dateline_with_its_year_dates_the_article(text):
    assert from_text(text) == IDES


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, March 14 (Sample Wire) - Talks ended.",
        "Talks ended on 14 March 2025.",
        "14 March 2025 was a day of talks.",
        "On March 14, 2025 - after the talks - he left.",
        "In Kyiv, March 14, 2025 - a day of talks - came and went.",
        "TALKS ON MARCH 14, 2025 - WHAT WE KNOW",
        "The talks of March 14, 2025 - a summary",
        "Published in 2010, the book was dated 14 March 2025.",
        "Date: 2025-02-30",
        "Published 03/04/2025",
        "Published 13 March 2025\nPublished 14 March 2025",
        "Talks ended.\n" * 20 + "Published 14 March 2025",
        "Updates to come",
        "",
    ],
)
def test_no_date_is_invented_from_the_text(text):
    assert from_text(text) is None


def test_an_editor_is_believed_before_everything():
    for known in (Dating(DAY, PublishedBasis.EDITOR), Dating(None, PublishedBasis.EDITOR)):
        for basis in PublishedBasis:
            assert redate(known, Dating(OTHER_DAY, basis)) == known


def test_a_given_day_stands_until_another_is_given_or_the_file_says_its_own():
    known = Dating(DAY, PublishedBasis.GIVEN)
    for basis in (PublishedBasis.FILENAME, PublishedBasis.TEXT):
        assert redate(known, Dating(OTHER_DAY, basis)) == known
    assert redate(known, UNKNOWN) == known
    for basis in (PublishedBasis.METADATA, PublishedBasis.GIVEN):
        assert redate(known, Dating(OTHER_DAY, basis)) == Dating(OTHER_DAY, basis)


def test_a_day_that_the_file_no_longer_names_is_dropped():
    assert redate(Dating(DAY, PublishedBasis.TEXT), UNKNOWN) == UNKNOWN


@given(st.text(), st.text())
def test_no_file_makes_dating_fail(name, text):
    date_article(None, None, name, text)


def test_the_dated_one_of_the_real_articles_is_dated_by_its_text(shared):
    found = {
        path.name[:3]: date_article(None, None, path.name, path.read_bytes().decode())
        for path in (shared / "articles").glob("*.txt")
    }
    assert found.pop("001") == Dating(IDES, PublishedBasis.TEXT)
    assert set(found.values()) == {UNKNOWN}
