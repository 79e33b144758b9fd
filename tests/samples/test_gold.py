"""The gold timeline of the sample reports fits the reports, and its dates fit the words.

The dates in `gold.json` were set by hand. `_days` works them out a second time from the words alone, so that a slip
of the annotator's shows: "last Thursday" in a report of Wednesday 12 March 2025 is the 6th.
"""

import calendar
import datetime
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "articles" / "samples"
GOLD = json.loads(Path(__file__).with_name("gold.json").read_text("utf-8"))
EXPRESSIONS, EVENTS, MUST_NOT = GOLD["expressions"], GOLD["events"], GOLD["must_not_become_events"]

WEEKDAYS = [name.lower() for name in calendar.day_name]
MONTHS = [name.lower() for name in calendar.month_name]
NUMBERS = {"a": 1, "two": 2, "three": 3}
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
SHIFT = re.compile(r"\b(a|two|three) (day|week)s? (earlier|later|ago)\b")
MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")
NIGHT_BEFORE = ("the day before", "the night before")
SAME_DAY = ("the same day", "that day", "that evening")
DAY_AFTER = ("the next day", "the following day")

Days = tuple[datetime.date, datetime.date]


def _split(path: Path) -> tuple[dict[str, str], str]:
    """Return a report's front matter and its body, the text that the gold's offsets count in."""
    opening, front, body = path.read_bytes().decode("utf-8").split("---\n", 2)
    assert opening == ""
    return dict(line.split(": ", 1) for line in front.splitlines()), body.strip("\n")


REPORTS = {path.name: _split(path) for path in sorted(SAMPLES.glob("*.md"))}


def _published(name: str) -> datetime.date:
    return datetime.date.fromisoformat(REPORTS[name][0]["published"])


def _of_month(year: int, month: int) -> Days:
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def _vague(words: str, dct: datetime.date) -> Days | None:
    """Return the days of a vague expression: "earlier this week" is Monday to the day before publication."""
    day = datetime.timedelta(days=1)
    monday = dct - dct.weekday() * day
    return {
        "earlier this week": (monday, dct - day),
        "earlier this month": (dct.replace(day=1), dct - day),
        "the past week": (dct - 7 * day, dct),
        "this week": (monday, monday + 6 * day),
        "last week": (monday - 7 * day, monday - day),
        "the weekend": (monday - 2 * day, monday - day),
        "last month": _of_month(dct.year, dct.month - 1),
        "late last month": _of_month(dct.year, dct.month - 1),
        "last year": (datetime.date(dct.year - 1, 1, 1), datetime.date(dct.year - 1, 12, 31)),
    }.get(words)


def _calendar(words: str, dct: datetime.date) -> Days | None:
    """Return the days of an expression with a month's name: "12 to 14 March", "February 2022", "last August"."""
    named = MONTH.search(words)
    if named is None:
        return None
    month = next(number for number, name in enumerate(MONTHS) if name.startswith(named[1]))
    given = re.search(r"\b\d{4}\b", words)
    year = int(given[0]) if given else dct.year - (month > dct.month and "last" in words)
    days = [int(number) for number in re.findall(r"\b\d{1,2}\b", words)]
    if not days:
        return _of_month(year, month)
    return datetime.date(year, month, days[0]), datetime.date(year, month, days[-1])


def _weekday(words: str, dct: datetime.date, *, future: bool) -> Days | None:
    """Return the day of a weekday: the latest up to publication, or the first on or after it on a future cue."""
    names = WEEKDAY.findall(words)
    if not names:
        return None
    week = datetime.timedelta(days=7)

    def nearest(name: str) -> datetime.date:
        ahead = datetime.timedelta(days=(WEEKDAYS.index(name) - dct.weekday()) % 7)
        return dct + ahead if future or not ahead else dct + ahead - week

    if words.startswith("next "):
        monday = dct - datetime.timedelta(days=dct.weekday()) + week
        day = monday + datetime.timedelta(days=WEEKDAYS.index(names[0]))
        return day, day
    if words.startswith("last "):
        assert nearest(names[0]) != dct, f"ambiguous: {words!r} on that weekday"
    return nearest(names[0]), nearest(names[-1])


def _shifted(words: str, dct: datetime.date, anchor: datetime.date) -> Days | None:
    """Return the day of an expression that counts from another day: "two days later", "yesterday"."""
    if words == "a year later":
        return _of_month(anchor.year + 1, anchor.month)
    days = {"yesterday": -1, "tomorrow": 1}.get(words)
    start = anchor if days is None else dct
    if counted := SHIFT.fullmatch(words):
        days = NUMBERS[counted[1]] * (7 if counted[2] == "week" else 1) * (1 if counted[3] == "later" else -1)
    elif words in NIGHT_BEFORE:
        days = -1
    elif words in SAME_DAY:
        days = 0
    elif words in DAY_AFTER:
        days = 1
    if days is None:
        return None
    day = start + datetime.timedelta(days=days)
    return day, day


def _days(row: dict[str, str]) -> Days | None:
    """Return the days that an expression's words give, read by the project's rules for direction and anchor."""
    words, dct = row["expression"].lower(), _published(row["file"])
    anchor = dct if row["anchor"] in ("published", None) else datetime.date.fromisoformat(row["anchor"])
    return (
        _shifted(words, dct, anchor)
        or _vague(words, dct)
        or _calendar(words, dct)
        or _weekday(words, dct, future=row["direction"] == "future")
    )


def _pieces() -> Iterator[tuple[str, int, str]]:
    for row in (*EXPRESSIONS, *MUST_NOT):
        yield row["file"], row["offset"], row["expression"]
    for event in EVENTS:
        for mention in event["mentions"]:
            yield mention["file"], mention["offset"], mention["sentence"]


DATED = [row for row in EXPRESSIONS if row["start"]]


def test_there_are_reports_from_four_outlets_and_the_whole_of_the_talks() -> None:
    assert len(REPORTS) >= 14
    assert len({front["publisher"] for front, _ in REPORTS.values()}) >= 4
    assert len({front["published"] for front, _ in REPORTS.values()}) >= 14
    assert {path.name for path in SAMPLES.iterdir()} == set(REPORTS)


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_a_short_one_by_a_plainly_named_sample(name: str) -> None:
    front, body = REPORTS[name]
    assert front["title"]
    assert front["publisher"].startswith("Sample ")
    assert datetime.date(2025, 3, 11) <= _published(name) <= datetime.date(2025, 3, 31)
    assert name.startswith(f"{front['published']}-{front['publisher'].lower().replace(' ', '-')}-")
    assert "url" not in front or re.match(r"https://sample-[a-z]+\.example/2025/03/\d\d/[a-z-]+$", front["url"])
    assert 120 <= len(body.split()) <= 350
    assert "\r" not in body
    assert not re.search(r"(?m)^[#>*-]|\*\*|\]\(| $", body), "plain paragraphs only"


@pytest.mark.parametrize("name", REPORTS)
def test_report_keeps_to_one_typography(name: str) -> None:
    front, body = REPORTS[name]
    text = front["title"] + body
    assert not (set("'\"") & set(text) and set("‘’“”") & set(text))


def test_both_typographies_are_there() -> None:
    bodies = [body for _, body in REPORTS.values()]
    assert any("'" in body for body in bodies)
    assert any("’" in body for body in bodies)


def test_offsets_slice_back_to_the_words() -> None:
    for name, offset, words in _pieces():
        assert REPORTS[name][1][offset : offset + len(words)] == words


def test_sentences_are_whole() -> None:
    for event in EVENTS:
        for mention in event["mentions"]:
            body, start = REPORTS[mention["file"]][1], mention["offset"]
            end = start + len(mention["sentence"])
            assert start == 0 or body[start - 1] in " \n"
            assert mention["sentence"].rstrip('”")')[-1] in ".!?"
            assert end == len(body) or body[end] in " \n"
            assert "\n" not in mention["sentence"]


def test_dates_are_iso_and_in_order() -> None:
    for row in EXPRESSIONS:
        assert (row["start"] is None) == (row["end"] is None)
        assert row["type"] in ("DATE", "TIME", "DURATION", "REF")
        assert row["start"] or not row["is_event"]
    spans = [(row["start"], row["end"]) for row in DATED]
    spans += [(event["date_start"], event["date_end"]) for event in EVENTS]
    spans += [(reading["start"], reading["end"]) for event in EVENTS for reading in event.get("readings", [])]
    for start, end in spans:
        assert datetime.date.fromisoformat(start) <= datetime.date.fromisoformat(end)


def test_dates_are_those_of_the_words() -> None:
    for row in DATED:
        days = datetime.date.fromisoformat(row["start"]), datetime.date.fromisoformat(row["end"])
        published = _published(row["file"])
        assert days == ((published, published) if row["type"] == "REF" else _days(row)), row


def test_weekdays_land_on_that_weekday() -> None:
    for row in DATED:
        if names := WEEKDAY.findall(row["expression"].lower()):
            for name, date in ((names[0], row["start"]), (names[-1], row["end"])):
                assert WEEKDAYS[datetime.date.fromisoformat(date).weekday()] == name, row


def test_other_right_readings_are_wider() -> None:
    for row in DATED:
        for other in row.get("also", []):
            assert other["start"] <= row["start"] <= row["end"] <= other["end"]


def test_no_date_word_is_left_out() -> None:
    words = rf"{WEEKDAY.pattern}|{SHIFT.pattern}|\b(?:{'|'.join(MONTHS[1:])})\b|\b(?:19|20)\d\d\b"
    words += r"|\b(?:yesterday|today|tomorrow|now)\b|\b(?:last|next|this|past) (?:day|week|month|year)\b"
    words += r"|\b(?:days?|weeks?|months?|years?|hours?|minutes?|weekend|evening|night)\b"
    for name, (_, body) in REPORTS.items():
        marked = [
            (row["offset"], row["offset"] + len(row["expression"])) for row in EXPRESSIONS if row["file"] == name
        ]
        for word in re.finditer(words, body, re.IGNORECASE):
            assert any(start <= word.start() and word.end() <= end for start, end in marked), (name, word[0])


def test_expressions_are_in_order_and_apart() -> None:
    places = [(row["file"], row["offset"], row["offset"] + len(row["expression"])) for row in EXPRESSIONS]
    assert places == sorted(places)
    for (file, _, end), (next_file, start, _) in itertools.pairwise(places):
        assert file != next_file or end <= start


def test_every_dating_expression_stands_in_a_dated_sentence_of_its_event() -> None:
    events = {event["id"]: event for event in EVENTS}
    assert len(events) == len(EVENTS)
    stands = set()
    for row in EXPRESSIONS:
        assert row["is_event"] == (row["event"] is not None)
        if row["event"]:
            places = [(m["file"], m["offset"]) for m in events[row["event"]]["mentions"] if m["dated_in_sentence"]]
            assert (row["file"], row["sentence_offset"]) in places
            stands.add((row["event"], row["file"], row["sentence_offset"]))
    for event in EVENTS:
        assert event["mentions"]
        assert event["dated_in_text"] == any(mention["dated_in_sentence"] for mention in event["mentions"])
        for mention in event["mentions"]:
            if event["on_timeline"] and mention["dated_in_sentence"]:
                assert (event["id"], mention["file"], mention["offset"]) in stands


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["id"])
def test_event_dates_agree_with_its_expressions(event: dict) -> None:
    mine = {(row["start"], row["end"]) for row in EXPRESSIONS if row["event"] == event["id"]}
    span = (event["date_start"], event["date_end"])
    wider = {(start, end) for start, end in mine if (start, end) != span and start <= span[0] and span[1] <= end}
    if event["disputed"]:
        readings = {(reading["start"], reading["end"]) for reading in event["readings"]}
        exact = {reading for reading in readings if reading[0] == reading[1]}
        assert mine == readings
        assert len(exact) == 2
        assert (min(exact)[0], max(exact)[1]) == span
    else:
        assert "readings" not in event
        assert all(start <= span[1] and span[0] <= end for start, end in mine), "some expression misses the event"
        assert event["narrowed"] == bool(wider)
    if event["narrowed"]:
        assert span in mine, "nothing in the reports narrows it"


def test_denied_happenings_are_kept_off_the_timeline() -> None:
    denied = [event for event in EVENTS if event["status"] == "denied"]
    assert denied
    for event in EVENTS:
        assert event["on_timeline"] == (event["status"] != "denied")
        assert event["status"] in ("happened", "planned", "denied")
    assert not any(row["event"] in {event["id"] for event in denied} for row in EXPRESSIONS)


def test_what_must_not_become_an_event_dates_none() -> None:
    dating = {(row["file"], row["offset"]) for row in EXPRESSIONS if row["is_event"]}
    assert not [row for row in MUST_NOT if (row["file"], row["offset"]) in dating]
    assert all(row["why"] for row in MUST_NOT)


def _publishers(event: dict) -> set[str]:
    return {REPORTS[mention["file"]][0]["publisher"] for mention in event["mentions"]}


def test_the_samples_hold_what_the_merging_is_to_be_shown_on() -> None:
    on_timeline = [event for event in EVENTS if event["on_timeline"]]
    assert len([event for event in on_timeline if len(_publishers(event)) >= 2]) >= 12
    assert len([event for event in on_timeline if len(_publishers(event)) >= 4]) >= 3
    assert len([event for event in on_timeline if event["narrowed"]]) >= 6
    across = [event for event in on_timeline if event["disputed"] and len(_publishers(event)) >= 2]
    assert len(across) >= 2
    both = [event for event in on_timeline if {"planned", "happened"} <= {m["status"] for m in event["mentions"]}]
    assert len(both) >= 3
