import datetime

import icalendar
import pytest

from articles.models import Article
from tests.timeline.exports.factory import add_source, correct, make_event
from timeline.build.present import credit
from timeline.models import Modality

pytestmark = pytest.mark.django_db


def entries(text: str) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]
    made = calendar.events
    assert not any(entry.errors for entry in made)
    assert all(entry["dtstamp"] and entry["uid"] for entry in made)
    assert len({str(entry["uid"]) for entry in made}) == len(made)
    return made


def test_entry_lasts_all_day_and_ends_with_the_next(written):
    event = make_event()
    (entry,) = entries(written("ics"))
    assert entry.start == datetime.date(2025, 3, 13)
    assert entry.end == datetime.date(2025, 3, 14)
    assert entry["summary"] == "Envoys meet"
    assert entry["url"] == f"https://timeline.example{event.get_absolute_url()}"
    assert "DTSTART;VALUE=DATE:20250313" in written("ics")


def test_entry_is_described_by_its_date_one_of_its_sentences_and_all_its_outlets(written):
    event = make_event(source={"outlet": "First Wire"})
    add_source(event, sentence="The talks began on Thursday.", outlet="Second Wire")
    credit([event.pk])
    (entry,) = entries(written("ics"))
    assert str(entry["description"]).splitlines() == [
        "Thursday 13 March 2025",
        "First Wire: “The envoys met in the capital on Thursday.”",
        "Reported by First Wire, Second Wire.",
        "EDTF: 2025-03-13",
    ]


def test_vague_date_is_entered_over_its_days_and_says_so(written):
    make_event("Envoys meet", "2025-03-10", "2025-03-13")
    (entry,) = entries(written("ics"))
    assert (entry.start, entry.end) == (datetime.date(2025, 3, 10), datetime.date(2025, 3, 14))
    assert entry["summary"] == "Envoys meet (one day of these)"
    assert "[2025-03-10..2025-03-13]" in entry["description"]


def test_last_day_of_the_calendar_has_no_day_after(written):
    make_event("The end", "9999-12-31")
    (entry,) = entries(written("ics"))
    assert "dtend" not in entry


def test_corrected_entry_keeps_its_uid_and_counts_up(written):
    event = make_event()
    Article.objects.update(changed_at=datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC))
    (before,) = entries(written("ics"))
    correct(event, "2025-03-12")
    (after,) = entries(written("ics"))
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["last-modified"].dt > before["last-modified"].dt
    assert after.start == datetime.date(2025, 3, 12)


def test_uid_does_not_depend_on_the_address(printed):
    make_event()
    (here,), (there,) = entries(printed("ics")), entries(printed("ics", "--site", "https://elsewhere.example"))
    assert here["uid"] == there["uid"]
    assert here["url"] != there["url"]


def test_planned_event_is_tentative_and_takes_nobodys_time(written):
    make_event("A summit", modality=Modality.PLANNED)
    (entry,) = entries(written("ics"))
    assert entry["status"] == "TENTATIVE"
    assert entry["transp"] == "TRANSPARENT"


def test_lines_are_short_and_any_text_comes_back(written):
    title = "Ωmega; a, b\\c “quoted” — \x0cform feed 🙂 " * 6
    make_event(title)
    text = written("ics")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    (entry,) = entries(text)
    assert entry["summary"] == title.replace("\x0c", "")
