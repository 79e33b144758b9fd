"""An end left open, and the time of day: what the words leave of the calendar, and the hour with its zone and UTC."""

import datetime

import pytest

from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "end", "first", "last"),
    [
        ("It must end before 2019.", "before", None, "2018-12-31"),
        ("Fees are due no later than 13 March.", "by", None, "2025-03-13"),
        ("They will be gone by Monday.", "by", None, "2025-03-17"),
        ("It stays shut until the 20th.", "by", None, "2025-03-20"),
        ("It has been shut since January.", "since", "2025-01-01", None),
        ("Since January prices have doubled.", "since", "2025-01-01", None),
        ("She joined the firm after 1997.", "after", "1998-01-01", None),
        ("It applies from 3 March onwards.", "since", "2025-03-03", None),
        ("Send it on 20 March at the latest.", "by", None, "2025-03-20"),
        ("The town fell on Tuesday.", "", "2025-03-11", "2025-03-11"),
        ("He quit after Tuesday's vote.", "", "2025-03-11", "2025-03-11"),
        ("He quit after Tuesday 's vote .", "", "2025-03-11", "2025-03-11"),
        ("They met before the March 9 vote.", "", "2025-03-09", "2025-03-09"),
        ("It was not until Tuesday that they told her.", "", "2025-03-11", "2025-03-11"),
        ("The bridge won't open until May.", "", "2025-05-01", "2025-05-31"),
        ("The bridge won't open before May.", "since", "2025-05-01", None),
        ("The bridge is still not expected to open before late May.", "since", "2025-05-22", None),
        ("It is unlikely that they will open it before 2027.", "since", "2027-01-01", None),
        ("The bridge, not expected to open, opens before May.", "before", None, "2025-04-30"),
        ("She sailed in May 1984 and later taught.", "", "1984-05-01", "1984-05-31"),
        ("Loans of May 1984 and later are void.", "", "1984-05-01", "1984-05-31"),
        ("It is for those born in May 1984 or later.", "since", "1984-05-01", None),
        ("They left shortly after Tuesday.", "", "2025-03-11", "2025-03-11"),
        ("As of Tuesday, 40 were missing.", "", "2025-03-11", "2025-03-11"),
        ("No boat has left since March 9, when the port was mined.", "", "2025-03-09", "2025-03-09"),
        ("No boat has left since March 9 , when the port was mined .", "", "2025-03-09", "2025-03-09"),
        ("No boat has left since the March 9 explosion in the port.", "", "2025-03-09", "2025-03-09"),
        ("The fare goes up as of May 2025.", "since", "2025-05-01", None),
    ],
)
def test_words_before_a_time_leave_an_end_open(text: str, end: str, first: str | None, last: str | None) -> None:
    [timex] = tag(text, FRIDAY)
    assert timex.open == end
    assert tuple(on and on.isoformat() for on in timex.interval) == (first, last)


def test_the_time_named_is_known_though_an_end_is_open() -> None:
    [timex] = tag("It must end before 2019.", FRIDAY)
    assert (str(timex.earliest), str(timex.latest), timex.value) == ("2019-01-01", "2019-12-31", "2019")


def test_a_range_has_no_open_end() -> None:
    assert [timex.open for timex in tag("The road is shut from Monday until Thursday.", FRIDAY)] == ["", ""]


@pytest.mark.parametrize(
    ("text", "hour", "zone", "utc"),
    [
        ("It sank at 10:21 a.m. CDT on Thursday.", "10:21", "CDT", "2025-03-13T15:21"),
        ("It sank at 0530 GMT on Tuesday.", "05:30", "GMT", "2025-03-11T05:30"),
        ("It sank at 11 p.m. EST on Tuesday.", "23:00", "EST", "2025-03-12T04:00"),
        ("It sank at 14:30 local time on Tuesday.", "14:30", "local time", None),
        ("fix 2025-03-13T12:30+05:30 lost", "12:30", "+05:30", "2025-03-13T07:00"),
    ],
)
def test_an_hour_is_kept_as_written_and_in_utc_where_the_zone_tells_it(
    text: str, hour: str, zone: str, utc: str | None
) -> None:
    [timex] = tag(text, FRIDAY)
    assert timex.clock is not None
    assert timex.clock.time is not None
    assert (f"{timex.clock.time:%H:%M}", timex.clock.zone) == (hour, zone)
    assert (timex.clock.utc and f"{timex.clock.utc:%Y-%m-%dT%H:%M}") == utc


def test_a_day_has_the_hour_named_beside_it() -> None:
    day, hour = tag("On Tuesday, at about 2 p.m., it sank.", FRIDAY)
    assert day.clock == hour.clock
    assert hour.joins == day.start
    assert day.text == "Tuesday"


@pytest.mark.parametrize("words", ["Earlier on Tuesday", "Later on Tuesday", "On Tuesday"])
def test_a_day_that_is_only_compared_has_no_hour(words: str) -> None:
    assert tag(f"{words} it sank.", FRIDAY)[0].clock is None


def test_times_of_one_day_stand_in_order() -> None:
    texts = ("early Tuesday", "Tuesday at 8:15 a.m.", "Tuesday at noon", "Tuesday evening", "late Tuesday")
    clocks = [tag(f"It sank {text}.", FRIDAY)[0].clock for text in (*texts, "at midnight on Tuesday")]
    orders = [clock.order for clock in clocks if clock]
    assert len(orders) == len(clocks)
    assert orders == sorted(orders)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The dam broke before the March 9 vote.", "likely"),
        ("They quit ahead of Tuesday's vote.", "likely"),
        ("The mine was shut before 1950.", "likely"),
        ("The dam broke on March 9.", "sure"),
        ("They quit after Tuesday's vote.", "sure"),
    ],
)
def test_no_day_is_sure_that_something_only_came_before(text: str, certainty: str) -> None:
    [timex] = tag(text, FRIDAY)
    assert timex.certainty == certainty
