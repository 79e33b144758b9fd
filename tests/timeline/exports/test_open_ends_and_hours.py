"""Open ends and times of day in every format that the timeline is taken away in."""

import csv
import datetime
import io
import json

import icalendar
import pytest
from jsonschema import Draft202012Validator

from tests.timeline.telling import happen
from timeline.exports import json_document
from timeline.exports.schema_org import claim
from timeline.models import Event

pytestmark = pytest.mark.django_db


def timed(clock: str, order: int) -> Event:
    event = happen("The dam burst", "2025-03-13", told=True, machine_clock=clock, machine_day_order=order)
    event.mentions.update(machine_clock=clock)
    return event


@pytest.fixture
def before() -> Event:
    event = happen("The mine was shut", "2018-01-01", "2018-12-31", granularity="year", machine_open="before")
    event.mentions.update(machine_open="before", machine_granularity="year")
    return event


def test_an_open_end_is_in_json_and_valid_by_the_schema(before, written):
    made = json.loads(written("json"))
    Draft202012Validator(json_document.schema("")).validate(made)
    [event] = made["events"]
    assert (event["edtf"], event["open"], event["latest"], event["time"]) == ("../2018", "before", "2018-12-31", None)
    assert (event["mentions"][0]["edtf"], event["mentions"][0]["open"]) == ("../2018", "before")


def test_a_time_of_day_is_in_json_as_written_and_in_utc(written):
    timed("10:21 CDT", 621)
    made = json.loads(written("json"))
    Draft202012Validator(json_document.schema("")).validate(made)
    [event] = made["events"]
    assert event["time"] == {"hour": "10:21", "part": "", "zone": "CDT", "utc": "2025-03-13T15:21:00Z"}
    assert event["mentions"][0]["time"] == event["time"]
    assert event["edtf"] == "2025-03-13"


@pytest.mark.parametrize(
    ("clock", "told"),
    [
        ("10:21 CDT", ("10:21", "CDT", "2025-03-13T15:21:00Z")),
        ("14:00", ("14:00", "", "")),
        ("24:00", ("24:00", "", "")),
        ("EV", ("evening", "", "")),
        ("", ("", "", "")),
    ],
)
def test_a_time_of_day_has_its_columns_in_csv(clock, told, written):
    timed(clock, 0)
    [row] = csv.DictReader(io.StringIO(written("csv")))
    assert (row["time"], row["zone"], row["utc"]) == told


def test_an_open_end_has_its_column_in_csv_and_jsonl(before, written):
    [row] = csv.DictReader(io.StringIO(written("csv")))
    assert (row["edtf"], row["open"]) == ("../2018", "before")
    assert json.loads(written("jsonl"))["open"] == "before"


@pytest.mark.parametrize(
    ("clock", "start"),
    [
        ("10:21 CDT", datetime.datetime(2025, 3, 13, 15, 21, tzinfo=datetime.UTC)),
        ("14:00", datetime.datetime(2025, 3, 13, 14)),
        ("14:00 local time", datetime.datetime(2025, 3, 13, 14)),
        ("24:00", datetime.date(2025, 3, 13)),
        ("MO", datetime.date(2025, 3, 13)),
    ],
)
def test_a_calendar_has_the_hour_in_utc_or_floating(clock, start, written):
    timed(clock, 0)
    [entry] = icalendar.Calendar.from_ical(written("ics")).events
    assert entry["dtstart"].dt == start
    assert ("dtend" in entry) == (type(start) is datetime.date)


def test_a_calendar_has_an_open_end_on_its_last_possible_day(before, written):
    [entry] = icalendar.Calendar.from_ical(written("ics")).events
    assert (entry.start, entry.end) == (datetime.date(2018, 12, 31), datetime.date(2019, 1, 1))
    assert entry["summary"] == "The mine was shut (before 2019)"


def test_timelinejs_has_the_hour_and_no_span_for_an_open_end(written):
    timed("10:21 CDT", 621)
    happen("Talks go on", "2025-03-14", machine_open="since")
    first, second = json.loads(written("timelinejs"))["events"]
    assert first["start_date"] == {"year": 2025, "month": 3, "day": 13, "hour": 10, "minute": 21}
    assert first["display_date"] == "Thursday 13 March 2025, 10:21 CDT (15:21 UTC)"
    assert (second["start_date"], "end_date" in second) == ({"year": 2025, "month": 3, "day": 14}, False)
    assert second["display_date"] == "since Friday 14 March 2025"


@pytest.mark.parametrize(("clock", "words"), [("EV", "evening"), ("24:00", "midnight")])
def test_timelinejs_has_no_hour_for_a_part_of_the_day_and_none_of_the_next_day(clock, words, written):
    timed(clock, 0)
    [slide] = json.loads(written("timelinejs"))["events"]
    assert slide["start_date"] == {"year": 2025, "month": 3, "day": 13}
    assert slide["display_date"] == f"Thursday 13 March 2025, {words}"


def test_no_moment_is_told_that_would_need_fewer_than_four_digits_of_a_year(written):
    happen("The fort fell", "0476-09-04", told=True, machine_clock="10:00 UTC")
    [event] = json.loads(written("json"))["events"]
    assert event["time"] == {"hour": "10:00", "part": "", "zone": "UTC", "utc": None}


def test_timelinejs_has_the_edge_of_an_open_end_that_is_known(written):
    happen("Talks go on", "2025-03-14", "2025-03-16", machine_open="since")
    happen("Talks end", "2025-03-18", "2025-03-20", machine_open="by")
    slides = json.loads(written("timelinejs"))["events"]
    assert {(one["text"]["headline"], one["start_date"]["day"]) for one in slides} == {
        ("Talks go on", 14), ("Talks end", 20)
    }  # fmt: skip
    assert not any("end_date" in one for one in slides)


def test_feeds_and_annotations_have_open_ends(before, written):
    assert "before 2019" in written("atom")
    assert "../2018" in written("atom")
    [annotation] = json.loads(written("webannotation"))["first"]["items"]
    assert "../2018" in [body.get("value") for body in annotation["body"]]


@pytest.mark.parametrize(
    ("fields", "interval"),
    [
        ({"machine_open": "by"}, "../2025-03-13"),
        ({"machine_open": "after"}, "2025-03-13/.."),
        ({"machine_clock": "10:21 CDT"}, "2025-03-13T10:21"),
        ({"machine_clock": "EV"}, "2025-03-13"),
        ({"machine_clock": "24:00"}, "2025-03-13"),
    ],
)
def test_search_engines_are_told_open_ends_and_hours(fields, interval):
    happen("The dam burst", "2025-03-13", **fields)
    [event] = Event.objects.with_sources()
    assert claim(event, "")["temporalCoverage"] == interval
