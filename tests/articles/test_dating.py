import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dating import UNKNOWN, Clues, Dating, PublishedBasis, date_article, own_words, redate
from articles.dating.file_names import from_address, from_file_name
from articles.dating.lines import from_text
from articles.dating.stamps import Stamp

IDES = datetime.date(2025, 3, 14)
DAY, OTHER_DAY, THIRD_DAY = (datetime.date(2025, 3, day) for day in (11, 12, 13))


def day_of(stamp):
    return stamp and stamp.day


def known(clues: Clues) -> tuple[datetime.date | None, PublishedBasis]:
    dating = date_article(clues)
    return dating.published_on, dating.basis


def test_the_first_source_that_names_a_day_decides():
    clues = {
        "text": "Published 14 March 2025\n\nTalks ended.",
        "file_name": "2025-03-13-talks.txt",
        "url": "https://sample.example/2025/mar/12/talks",
        "listed": Stamp(OTHER_DAY),
        "given": THIRD_DAY,
        "published": Stamp(DAY),
    }
    for gone, day, basis in (
        ("published", DAY, PublishedBasis.METADATA),
        ("given", THIRD_DAY, PublishedBasis.GIVEN),
        ("listed", OTHER_DAY, PublishedBasis.MANIFEST),
        ("url", OTHER_DAY, PublishedBasis.ADDRESS),
        ("file_name", THIRD_DAY, PublishedBasis.FILENAME),
        ("text", IDES, PublishedBasis.TEXT),
    ):
        assert known(Clues(**clues)) == (day, basis)
        clues[gone] = "Talks ended on Friday." if gone == "text" else "" if gone in ("url", "file_name") else None
    assert known(Clues(**clues)) == (None, PublishedBasis.UNKNOWN)


def test_what_is_not_known_has_its_reason():
    assert date_article(Clues("Talks ended.")).evidence == "it names neither its own day nor a weekday"
    assert date_article(Clues("Talks ended on Friday.")).evidence == "the text names only Friday: of which week?"
    assert (
        "two different days"
        in date_article(Clues("Talks ended.", undatable="“03/04/2025” can be read as two different days")).evidence
    )
    for line, reason in (("Published 03/04/2025", "two different days"), ("Date: 2025-02-30", "no day 2025-02-30")):
        assert reason in date_article(Clues(f"{line}\n\nTalks ended on Friday.")).evidence


def test_an_update_alone_is_unsure_and_never_a_publication_date():
    dating = date_article(Clues("Updated 20 March 2025\n\nTalks ended on Thursday."))
    assert (dating.published_on, dating.basis) == (datetime.date(2025, 3, 20), PublishedBasis.UNSURE)
    assert "only an update" in dating.evidence
    assert known(Clues("Talks ended.", updated=Stamp(IDES)))[1] == PublishedBasis.UNSURE


def test_what_a_page_infers_is_marked_as_inferred():
    assert known(Clues("Talks ended.", inferred=Stamp(DAY, "from its addresses"))) == (DAY, PublishedBasis.INFERRED)
    # An inference that only repeats the update proves nothing more.
    assert known(Clues("Talks ended.", inferred=Stamp(DAY), updated=Stamp(DAY))) == (DAY, PublishedBasis.UNSURE)


def test_a_text_that_contradicts_its_stamp_is_shown_with_both():
    dating = date_article(
        Clues("The two men spoke yesterday, 18 March, by telephone.", published=Stamp(datetime.date(2025, 3, 18)))
    )
    assert (dating.published_on, dating.basis) == (datetime.date(2025, 3, 18), PublishedBasis.METADATA)
    assert dating.doubt == "stated is 2025-03-18, but the text says “yesterday, 18 March”, as on 2025-03-19"


@pytest.mark.parametrize(
    "name",
    [
        "2025-03-14-talks.txt",
        "2025-03-14.md",
        "2025_03_14 talks.txt",
        "20250314-talks.txt",
        "talks_20250314.txt",
        "x.2025.03.14.txt",
        "20250314T184000Z-talks.txt",
        "crawl/20250314T184000Z-8f3c.html",
    ],
)
def test_a_file_name_that_begins_or_ends_with_a_day_dates_its_article(name):
    assert day_of(from_file_name(name)) == IDES


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
    "url",
    [
        "https://sample.example/world/2025/mar/14/talks-end",
        "https://sample.example/2025/03/14/talks-end/",
        "https://sample.example/2025/3/14/talks-end",
        "https://sample.example/news/20250314/talks-end",
        "https://sample.example/2025-03-14/talks-end",
        "https://sample.example/news/talks-end-20250314.html",
        "https://sample.example/news/talks-end-2025-03-14",
        "https://sample.example/2025/POLITICS/03/14/talks.end/index.html",
        "https://sample.example/energy/2025/03/250314-talks-end/",
    ],
)
def test_a_day_in_the_path_of_an_address_dates_its_article(url):
    assert day_of(from_address(url)) == IDES


@pytest.mark.parametrize(
    "url",
    [
        "https://sample.example/2025/03/talks-end",
        "https://sample.example/talks-end?date=2025-03-14",
        "https://sample.example/2025/13/14/talks",
        "https://sample.example/2024/03/11/was/2025/03/14/talks",
        "https://sample.example/story-20250314123456",
        "https://[sample/2025/03/14/",
        "https://sample.example/2025/03/240314-talks-end/",
        "https://sample.example/2025/03/250414-talks-end/",
        "",
    ],
)
def test_other_numbers_in_an_address_are_not_taken_for_a_day(url):
    assert from_address(url) is None


@pytest.mark.parametrize(
    "text",
    [
        " date 2025-03-14 Talks between the two sides",
        "Published 14 March 2025\n\nTalks ended.",
        "Talks end\r\nPublished: Fri, March 14, 2025 at 10:32 AM EDT\r\nTalks ended.",
        "Published 6:40 PM EDT, March 14, 2025\n\nTalks ended.",
        "By A. Writer, 14 March 2025\n\nTalks ended.",
        "Talks end\n\nA. Writer | Sample Wire | March 14, 2025 | 6:40 pm\n\nTalks ended.",
        "**Published:** 2025-03-14\n",
        "First published on 14 March 2025. Talks ended.",
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
    assert day_of(from_text(text)[0]) == IDES


def test_an_update_stands_beside_the_publication():
    published, updated = from_text("Published 14 March 2025\nUpdated 15 March 2025, 18:40 GMT\nTalks ended.")
    assert (day_of(published), day_of(updated)) == (IDES, datetime.date(2025, 3, 15))
    assert from_text("Updated 14 March 2025")[0] is None


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
        "Published 2 hours ago",
        "Published yesterday",
        "Published 13 March 2025\nPublished 14 March 2025",
        "Talks ended.\n" * 20 + "Published 14 March 2025",
        "Updates to come",
        "",
    ],
)
def test_no_date_is_invented_from_the_text(text):
    assert from_text(text) == (None, None)


TODAY = datetime.date(2025, 11, 26)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Of the years since 2022 only in 2025 was 14 March a Friday.
        (
            "The war began in 2022. The minister said Friday, March 14, that talks went on. They met late Thursday.",
            IDES,
        ),
        ("They spoke on Thursday (13 March). On Wednesday in 2025 nothing had been known.", THIRD_DAY),
        ("In 2025 all was quiet. The two men spoke yesterday, 13 March, by telephone.", IDES),
        ("In 2025 all was quiet. Talks go on today, Friday 14 March.", IDES),
        # It names no year: of the last five.
        ("The mayor said Friday, March 14, that he would go. He had been away on Thursday.", IDES),
        # A stamp between two paragraphs that ran together.
        ("The dam holds, say engineers Friday 14 March 2025 18.45 GMT The dam held on Tuesday.", IDES),
        ("OSLO | Fri Mar 14 , 2025 7:30 pm EDT OSLO - The strike is over.", IDES),
    ],
)
def test_a_texts_own_words_lead_to_its_day(text, day):
    assert day_of(own_words.find(text, TODAY).stamp) == day


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("He spoke on Friday and left on Saturday.", "only Friday and Saturday: of which week"),
        ("They will meet on Friday, March 14.", "need be its own"),
        ("In 2025 he said Friday, March 14, that it was over. He left on Sunday.", "Sunday may be later"),
        ("In 2025 she said it on Friday, March 14.", "nothing tells how long ago"),
        ("This photo was taken on Friday, March 14, 2025. He spoke on Friday.", "need be its own"),
        ("Talks ended.", ""),
        ("Tune in on Friday, March 14, from 9 p.m. He spoke on Thursday in 2025.", "need be its own"),
        # Both years had a 14 March.
        ("In 2024 all was quiet. Talks go on today, 14 March.", ""),
        ("It was on Friday, March 14, 2025 at 9.30 that the dam broke.", "need be its own"),
        ("Friday 14 March 2025 18.45 GMT Talks ended. Saturday 15 March 2025 9.30 GMT More.", "bears the stamps"),
        ("In 2025: it ended today, 14 March, and it ended today, 15 March.", "says both"),
    ],
)
def test_where_the_words_do_not_lead_to_a_day_they_say_why(text, why):
    found = own_words.find(text, TODAY)
    assert found.stamp is None
    assert why in found.problem


def test_what_somebody_said_counts_from_another_day():
    assert own_words.find('"We spoke yesterday, 13 March, and it is 2025," he said.', TODAY).stamp is None
    assert not own_words.contradiction('"We spoke yesterday, 13 March," he said.', DAY)


def test_an_editor_is_believed_before_everything():
    for known_day in (Dating(DAY, PublishedBasis.EDITOR), Dating(None, PublishedBasis.EDITOR)):
        for basis in set(PublishedBasis) - {PublishedBasis.EDITOR}:
            assert redate(known_day, Dating(OTHER_DAY, basis)) == known_day
        again = Dating(OTHER_DAY, PublishedBasis.EDITOR)
        assert redate(known_day, again) == again


def test_a_given_day_stands_until_another_is_given_or_the_file_says_its_own():
    given_day = Dating(DAY, PublishedBasis.GIVEN)
    for basis in (PublishedBasis.FILENAME, PublishedBasis.TEXT, PublishedBasis.INFERRED, PublishedBasis.UNSURE):
        assert redate(given_day, Dating(OTHER_DAY, basis)) == given_day
    assert redate(given_day, UNKNOWN) == given_day
    for basis in (PublishedBasis.METADATA, PublishedBasis.GIVEN):
        assert redate(given_day, Dating(OTHER_DAY, basis)) == Dating(OTHER_DAY, basis)


def test_a_day_that_the_file_no_longer_names_is_dropped():
    assert redate(Dating(DAY, PublishedBasis.TEXT), UNKNOWN) == UNKNOWN


@given(st.text(), st.text(), st.text())
def test_no_file_makes_dating_fail(name, url, text):
    date_article(Clues(text, name, url))


def test_of_the_real_articles_two_are_dated_and_three_say_why_not(shared):
    found = {
        path.name[:3]: date_article(Clues(path.read_bytes().decode(), path.name))
        for path in (shared / "articles").glob("*.txt")
    }
    assert (found["001"].published_on, found["001"].basis) == (IDES, PublishedBasis.TEXT)
    assert (found["000"].published_on, found["000"].basis) == (IDES, PublishedBasis.INFERRED)
    for name in ("002", "003", "004"):
        assert found[name].basis == PublishedBasis.UNKNOWN
        assert "of which week?" in found[name].evidence


def test_no_real_article_without_its_front_matter_is_dated_wrongly(shared):
    """21 articles: by their addresses 6 are right and 15 undated, without these all are undated."""
    import yaml

    counts = {"right": 0, "undated": 0, "wrong": 0}
    for path in (shared / "news").glob("*.md"):
        _, head, text = path.read_text().split("---\n", 2)
        head = yaml.safe_load(head)
        for url in (head["url"], ""):
            day = date_article(Clues(text, path.name, url)).published_on
            counts["undated" if day is None else "right" if day == head["published"] else "wrong"] += 1
    assert counts == {"right": 6, "undated": 36, "wrong": 0}
