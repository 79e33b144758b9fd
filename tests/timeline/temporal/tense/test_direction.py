"""Past or future: the verb that governs the expression decides, in its own clause. All published on 14 March 2025."""

import datetime

import pytest

from timeline.temporal import tag
from timeline.temporal.tense.notes import is_jotted

PAST = [
    "The rule, expected by few, came into force on Thursday.",
    "Thursday's operation was his third.",
    "He met them on Thursday.",
    "He was expected to hold talks on Thursday evening.",
    "He will sign what they agreed on Thursday.",
    "On Thursday, the court ruled that he must pay.",
    "They had filed reports by Thursday.",
    "More than half of the notes were sold by Thursday.",
    "Under great pressure, Kenya Oil unveiled a plan on Thursday.",
    "Thursday's ruling will be appealed.",
    "The man who will lead the party resigned on Thursday.",
    "He said on Monday that he would resign on Thursday.",
    '"We will strike on Thursday," he said on Tuesday.',
    "Ministers in talks on Thursday",
    "Kenya agreed to the loan on Thursday.",
    "Both sides agreed to a ceasefire on Thursday.",
    "They agreed to talks on Thursday.",
    "On Thursday, the Kremlin said, the two armies exchanged prisoners.",
    "The court, the Kremlin said, met on Thursday.",
    "The offer had been due to expire on Thursday.",
    "He stayed in the capital through Thursday.",
    "The ship sank before dawn on Thursday.",
    "They did not go to the polls on Thursday.",
    "She took charge on Thursday.",
    "The ship sank shortly before midnight on Thursday.",
    "They announced an agreement to end the strike on Thursday.",
    "On Thursday, the slick was about 40 miles wide.",
    "The fine was set at two million on Thursday.",
    "Officials weren't available to comment on Thursday.",
    "On Thursday a gale swept the coast; it may return.",
    "The mayor, who could not be reached on Thursday, has left.",
    "Their contract became open to change on Thursday.",
    "The envoy flew to Oslo to meet the king on Thursday.",
    "The strike lasted until Thursday.",
    "The shares stood at 650p ahead of the blast on Thursday.",
    "He quit ahead of the vote that she won on Thursday.",
    "By Thursday 90 tanks (of 120) and 40 guns had left Oslo.",
    "He left before the wells were finished on Thursday.",
]
FUTURE = [
    "They were told to leave by Thursday.",
    "He sold the notes that they wanted by Thursday.",
    "The leak won't end until the two wells are finished on Thursday.",
    "The firm owes millions, assuming the leak is plugged on Thursday.",
    "Lawmakers released the letter ahead of hearings on Thursday.",
    "Lawmakers released the letter ahead\nof hearings on Thursday.",  # as in a text of short lines
    "The visit comes on the eve of the mayor's talks with heads of the bank on Thursday.",
    "She said little ahead of Thursday's hearing.",
    "She said little ahead of Thursday 's hearing .",
    "She spoke in evidence prepared for a hearing on Thursday.",
    "Forecasters predicted high seas through Thursday.",
    "The firm reports its results on Thursday.",
    "Pilots have called a one-day strike for Thursday.",
    "He faces a hearing Thursday.",
    "The game kicks off Thursday.",
    "Forecasters expect snow on Thursday.",
    "The team leaves on Thursday.",
    "She turns 80 on Thursday.",
    "Preparations are under way for a summit on Thursday.",
    "He will meet them on Thursday.",
    "He said he will leave on Thursday.",
    "On Thursday, the prime minister will host a summit.",
    "Talks are set to resume Thursday.",
    "The minister is to visit Paris on Thursday.",
    "She is meeting them on Thursday.",
    "He agreed to withdraw by Thursday.",
    "The vote was postponed until Thursday.",
    "They demanded that the troops leave by Thursday.",
    "They demanded that the troops leave before dawn on Thursday.",
    "He must leave before midnight on Thursday.",
    "She takes charge on Thursday.",
    "Voters go to the polls on Thursday.",
    "The shops reopen on Thursday.",
    "The film goes on sale on Thursday.",
    "The ship is due to sail on Thursday.",
    "Leaders to meet on Thursday",
    "The vote is on Thursday.",
    "He would not say whether they will meet on Thursday.",
    "They agreed to meet on Thursday.",
    "The truce lapses on Thursday.",
    "The bank has extended the loan through Thursday.",
    "It is part of a plan to free the hostages by Thursday.",
    "He vowed to resign on Thursday.",
    "The alliance has decided to admit three countries on Thursday.",
    "It is part of its program to pay the loan down by Thursday.",
    "On Thursday, the Kremlin said, the two armies will exchange prisoners.",
    "On Thursday, according to the Kremlin, the two armies will exchange prisoners.",
    "On Thursday, said the minister, the two armies will exchange prisoners.",
    "The armies will exchange prisoners, the Kremlin said, on Thursday.",
    "The final is set for Thursday, her first.",
    "They'll exchange prisoners on Thursday.",
    "He will miss Thursday's game.",
    "They demanded an answer no later than Thursday.",
    "He plans to resign on Thursday.",
    "Talks due to resume on Thursday may end the war.",
    "The board can meet on Thursday.",
    "The talks resume on Thursday.",
    "The ban and the fine come into force on Thursday.",
    "The ruling, expected on Thursday, may split the party.",
    "Thursday's operation will be his third.",
    "They have scheduled the vote for Thursday.",
    "Bids must be in by close of business on Thursday.",
]


# Open as seen from then, or possible: of two Thursdays the one that is nearer to Friday 14 March.
NEAREST = [
    "Crews were still aiming to finish the well on Thursday.",
    "The two were to lead a delegation to Oslo on Thursday.",
    "The board could take it up on Thursday.",
    "He was expected to resign on Thursday.",
    "The planned visit on Thursday pleased them.",
]


@pytest.mark.parametrize("text", PAST)
def test_past(text: str) -> None:
    timex = next(timex for timex in tag(text, datetime.date(2025, 3, 14)) if "Thursday" in timex.text)
    assert timex.earliest == datetime.date(2025, 3, 13)


@pytest.mark.parametrize("text", ["They were in Oslo on Thursday.", "They met on Thursday."])
def test_what_is_past_was_on_the_last_day_though_the_next_is_nearer(text: str) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 12))
    assert timex.earliest == datetime.date(2025, 3, 6)


# Published on 14 March: a day in October that is over, whatever the verb beside it tells of.
OVER = [
    "A panel will look into the October 9 blast.",
    "A panel is looking into the October 9 oil well blast.",
    "It will open for the first time since the fire on 9 October.",
    "It is to name the cause of the fire on board a ferry on 9 October.",
    "Firms to stop work\n9 October: council begins to count the cost",
    "Firms to stop work 9 October - council begins to count the cost",
    "The spill ran until October 9, when they capped the well.",
]


@pytest.mark.parametrize("text", OVER)
def test_what_nobody_plans_and_what_lasted_is_over(text: str) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 14))
    assert timex.earliest == datetime.date(2024, 10, 9)


@pytest.mark.parametrize(
    "text", ["They will meet at the October 9 summit.", "They have until October 9.", "It is on 9 October: be there."]
)
def test_a_day_far_ahead_is_read_where_it_can_be_planned(text: str) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 14))
    assert timex.earliest == datetime.date(2025, 10, 9)


@pytest.mark.parametrize(
    ("text", "day"),
    [("monday 7am", "2025-03-17"), ("three days before christmas", "2025-12-22"), ("last christmas", "2024-12-25")],
)
def test_an_hour_or_a_feast_and_nothing_else_is_jotted_down_of_what_comes(text: str, day: str) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 14))
    assert str(timex.earliest) == day


@pytest.mark.parametrize("text", NEAREST)
@pytest.mark.parametrize(("published", "day"), [("2025-03-14", "2025-03-13"), ("2025-03-12", "2025-03-13")])
def test_plan_is_on_the_nearest_day(text: str, published: str, day: str) -> None:
    timex = next(timex for timex in tag(text, datetime.date.fromisoformat(published)) if "Thursday" in timex.text)
    assert str(timex.earliest) == day


@pytest.mark.parametrize("text", FUTURE)
def test_future(text: str) -> None:
    timex = next(timex for timex in tag(text, datetime.date(2025, 3, 14)) if "Thursday" in timex.text)
    assert timex.earliest == datetime.date(2025, 3, 20)


@pytest.mark.parametrize(
    "text",
    [
        "The bank announced an agreement to buy its rival in June.",
        "They had talked about the slated visit in June.",
        "They hoped to see it in the results, due in June.",
        "The sale was expected to be completed in June.",
        "Three of them fought for their seats in the June elections.",
    ],
)
def test_a_month_of_something_planned_is_the_nearest_one(text: str) -> None:
    timex = next(timex for timex in tag(text, datetime.date(2025, 3, 14)) if timex.text == "June")
    assert timex.value == "2025-06"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Some spoke of losses in the August 7 local elections.", "2025-08-07"),
        ("They celebrated the victory in the August 7 elections.", "2024-08-07"),
    ],
)
def test_the_day_of_an_election_is_the_nearest_one_unless_its_outcome_is_told(text: str, value: str) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 14))
    assert timex.value == value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They were planning to march on Sunday.", 16),
        ("He was expected to hold talks on Monday.", 17),
        ("He was expected to hold talks on Tuesday.", 11),
        ("The offer had been due to expire on Monday.", 10),
        ("They were supposed to meet on Monday.", 10),
    ],
)
def test_the_weekday_of_a_plan_is_the_nearest_one_unless_it_failed(text: str, day: int) -> None:
    [timex] = tag(text, datetime.date(2025, 3, 14))
    assert timex.earliest == datetime.date(2025, 3, day)


def test_meeting_demand_is_no_meeting() -> None:
    [timex] = tag("It made it hard to meet demand well into the summer.", datetime.date(2025, 3, 14))
    assert timex.value == "2024-SU"


@pytest.mark.parametrize(
    ("text", "jotted"),
    [
        ("dentist fri 9:30", True),
        ("haircut on Tuesday at 5", True),
        ("Sunday night football", True),
        ("Sat or Sun suits us", True),
        ("drinks next fri?", True),
        ("Envoys meet on Friday", False),
        ("Monday protests draw tens of thousands", False),
        ("the mayor resigned on friday", False),
        ("they will meet on Friday.", False),
    ],
)
def test_a_note_is_told_from_a_headline(text: str, jotted: bool) -> None:
    assert is_jotted(text) is jotted


def test_the_clock_of_a_weekday_in_a_note_is_never_today() -> None:
    for weekday in ("mon", "tues", "wed", "thurs", "fri", "sat", "sun"):
        for clock in ("9:30", "6pm", "10-11am"):
            days = {timex.earliest for timex in tag(f"gym {weekday} {clock}", datetime.date(2025, 3, 13))}
            assert len(days) == 1, (weekday, clock)
            assert all(on and f"{on:%a}".lower() == weekday[:3] for on in days)
