"""Which of its mentions' headlines an event goes by, and which sentence stands in its place."""

import dataclasses
import datetime

from timeline.build.headlines import Telling, headline, sentence

MONDAY = datetime.date(2025, 3, 10)
WEEK = datetime.date(2025, 3, 16)


def telling(quote: str, title: str = "", modality: str = "happened", latest: datetime.date = MONDAY) -> Telling:
    return Telling(quote, title, modality, MONDAY, latest, "sure", MONDAY, 0, len(quote), 0, "")


def test_none_passes_none_is_shown() -> None:
    told = [telling("OSLO (Sample Wire) - He left."), telling("They left Oslo on Monday.", latest=WEEK)]
    assert headline(told, (MONDAY, MONDAY), "happened") == ""
    assert sentence(told, (MONDAY, MONDAY), "happened") == "He left."


def test_the_headline_that_shares_most_with_all_sentences_is_the_events() -> None:
    told = [
        telling("On Monday the storm passed.", "Weather in Ayr changed for the worse"),
        telling("On Monday a storm flooded the port of Ayr.", "A storm flooded the port of Ayr"),
        telling("The port of Ayr was flooded by a storm on Monday."),
    ]
    assert headline(told, (MONDAY, MONDAY), "happened") == "A storm flooded the port of Ayr"


def test_one_that_begins_with_nobody_known_stands_back() -> None:
    told = [
        telling("Senior envoys met Ann Lee in Ayr on Monday.", "Senior envoys met Ann Lee in the port of Ayr"),
        telling("Ann Lee met envoys on Monday.", "Ann Lee met Kenya's envoys at the port of Ayr"),
    ]
    assert headline(told, (MONDAY, MONDAY), "happened") == "Ann Lee met Kenya's envoys at the port of Ayr"


def test_what_was_planned_names_no_event_that_happened() -> None:
    told = [telling("Ann Lee will go.", "Ann Lee will go to Oslo", "planned"), telling("She went to Oslo.")]
    assert headline(told, (MONDAY, MONDAY), "happened") == ""


def test_what_is_dated_by_a_month_names_no_event_of_a_day() -> None:
    told = [telling("A ship burned on Monday.")]
    joined = "An explosion on the ship killed ten"
    month = datetime.date(2025, 4, 9)
    assert (
        headline([*told, telling(f"{joined} a month ago.", joined, latest=month)], (MONDAY, MONDAY), "happened") == ""
    )
    assert (
        headline([*told, telling(f"{joined} this week.", joined, latest=WEEK)], (MONDAY, MONDAY), "happened") == joined
    )
    assert headline([telling(f"{joined} a month ago.", joined, latest=month)], (MONDAY, month), "happened") == joined


def test_the_sentence_of_the_very_day_stands_for_the_title() -> None:
    told = [telling("It was that week.", latest=WEEK), telling("The mayor went on Monday.")]
    assert sentence(told, (MONDAY, MONDAY), "happened") == "The mayor went on Monday."


def test_what_is_shouted_stands_for_no_title_where_another_tells_it() -> None:
    told = [telling("THE MAYOR MUST GO ON MONDAY!"), telling("The mayor went that week.", latest=WEEK)]
    assert sentence(told, (MONDAY, MONDAY), "happened") == "The mayor went that week."
    assert sentence(told[:1], (MONDAY, MONDAY), "happened") == "THE MAYOR MUST GO ON MONDAY!"


def test_a_sentence_that_is_clear_by_itself_stands_for_the_title() -> None:
    leaning = dataclasses.replace(telling("It was opened on Monday."), context="Ayr has a consulate.")
    told = [leaning, telling("The US opened its consulate in Ayr on Monday.")]
    assert sentence(told, (MONDAY, MONDAY), "happened") == "The US opened its consulate in Ayr on Monday."


def test_a_sentence_that_is_mostly_about_it_stands_for_the_title() -> None:
    aside = "Ann Lee, who has led the council of Ayr for years, spoke of the storm on Monday."
    told = [
        Telling(aside, "", "happened", MONDAY, MONDAY, "sure", MONDAY, aside.index("the storm"), len(aside), 0, ""),
        Telling("A storm hit Ayr on Monday.", "", "happened", MONDAY, MONDAY, "sure", MONDAY, 0, 26, 0, ""),
    ]
    assert sentence(told, (MONDAY, MONDAY), "happened") == "A storm hit Ayr on Monday."
    fronted = "After a storm on Monday, Ann Lee, who has led the council of Ayr for years, spoke to the people there."
    told[0] = Telling(fronted, "", "happened", MONDAY, MONDAY, "sure", MONDAY, 0, 23, 0, "")
    assert sentence(told, (MONDAY, MONDAY), "happened") == "A storm hit Ayr on Monday."
    told[0] = dataclasses.replace(told[0], clause_start=400, clause_end=423, begins=400)  # far down in its article
    assert sentence(told, (MONDAY, MONDAY), "happened") == "A storm hit Ayr on Monday."


def test_one_telling_word_does_not_beat_five() -> None:
    told = [
        telling("Earthquake: the mayor opens a new school in Ayr.", "Earthquake"),
        telling("Earthquake: the mayor.", "Mayor opens new school in Ayr"),
        telling("Earthquake."),
    ]
    assert headline(told, (MONDAY, MONDAY), "happened") == "Mayor opens new school in Ayr"
