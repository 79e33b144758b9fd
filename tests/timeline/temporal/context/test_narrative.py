"""Stories bring their own years; news is seen from its day of publication. Nobody says which is which."""

import datetime

import pytest

from timeline.temporal import tag

LATER = datetime.date(2010, 6, 1)

SIEGE = """\
The siege began on the morning of 20 November 1953 and lasted 56 days. In early March 1954 the guns were in \
place. At 17:00 on 13 March the bombardment opened. On 14 March a truce allowed both sides to collect the \
wounded. That night the second hill was attacked. On April 22 the airstrip was lost, and two days later the \
water. The garrison surrendered on the afternoon of 7 May. The 1949 treaty had not foreseen this. A ceasefire \
was signed on 21 July. By the end of the year the troops had left. A year later, in 1955, the last ships \
sailed."""
READ = """\
1953-11-20TMO P56D 1954-03 1954-03-13T17:00 1954-03-14 1954-03-14TNI 1954-04-22 1954-04-24 1954-05-07TAF 1949 \
1954-07-21 1954 1955 1955""".split()

BORDERS = """\
The army had held the border since the Congress of 1878. On 8 October 1912 the smallest of the allies declared \
war; the others followed ten days later. The siege of the lake city lasted from 28 October 1912 to 23 April \
1913. On 8 November the port surrendered. Talks opened on 16 December but broke down in January after a coup \
on the 23rd. In the following spring, on 26 March, the old capital fell. On 30 May the peace was signed."""


def test_a_story_gives_its_own_years_and_days() -> None:
    assert [timex.value for timex in tag(SIEGE, LATER)] == READ


def test_a_story_is_read_the_same_whenever_it_was_published() -> None:
    readings = [[timex.value for timex in tag(SIEGE, dct)] for dct in (LATER, datetime.date(1998, 1, 31), None)]
    assert readings[0] == readings[1] == readings[2]


def test_a_story_goes_on_from_where_a_range_began_and_over_the_turn_of_the_year() -> None:
    values = [timex.value for timex in tag(BORDERS, LATER)]
    assert values[5:10] == ["1912-11-08", "1912-12-16", "1913-01", "1913-01-23", "1913-SP"]
    assert values[10:] == ["1913-03-26", "1913-05-30"]


def test_the_anchor_of_a_day_in_a_story_is_the_story() -> None:
    [timex] = [timex for timex in tag(SIEGE, LATER) if timex.text == "21 July"]
    assert timex.anchor.kind == "narrative"
    assert timex.why == (
        "“21 July”: the story is at “the afternoon of 7 May” (Friday 7 May 1954) here, "
        "so this is Wednesday 21 July 1954."
    )


@pytest.mark.parametrize(
    "background",
    [
        "The treaty of 1995 and the accord of 1998 failed. Ministers met on Thursday, and again today.",
        "He was elected in 1999, 2003 and 2005. Yesterday he resigned; last week he had denied it.",
    ],
)
def test_news_with_a_history_stays_news(background: str) -> None:
    assert tag(f"{background} On 21 May he left.", LATER)[-1].value == "2010-05-21"


def test_news_that_opens_with_an_old_day_stays_news() -> None:
    text = (
        "The invasion began on 24 February 2005. Four regions were annexed in 2006, and a treaty of 2007 failed.\n\n"
        "On Thursday envoys met in the capital, after talks on 11 May. They will meet again on Monday."
    )
    found = {timex.text: timex.value for timex in tag(text, LATER)}
    assert (found["Thursday"], found["Monday"]) == ("2010-05-27", "2010-06-07")


def test_a_heading_moves_the_story_to_the_time_that_it_names() -> None:
    text = (
        "The war at sea ran from September 1939 to May 1945; its height was in 1943.\n\n"
        "First blows (September 1939 – May 1940)\n\n"
        "A liner was sunk on 3 September. The harbour was entered in the middle of October, and a month later the "
        "carrier was lost with all hands on board off the western coast.\n\n"
        "1941–1942: the far coast\n\n"
        "In January five boats crossed the ocean. Within weeks they had sunk more than a hundred ships in sight "
        "of the shore, and in March the first convoys sailed."
    )
    found = {timex.text: timex.value for timex in tag(text, LATER)}
    assert (found["3 September"], found["January"], found["March"]) == ("1939-09-03", "1941-01", "1941-03")


@pytest.mark.parametrize(("end", "value"), [("", "1939-09-03"), (".", "1944-09-03"), (":", "1944-09-03")])
def test_what_ends_as_a_sentence_does_is_no_heading(end: str, value: str) -> None:
    text = (
        "The war at sea ran from September 1939 to May 1945.\n\nOn 6 June 1944 the coast was taken.\n\n"
        f"First blows (September 1939 – May 1940){end}\n\n"
        "A liner was sunk on 3 September. The harbour was entered in the middle of October, and a month later the "
        "carrier was lost with all hands on board off the western coast."
    )
    assert value in [timex.value for timex in tag(text, LATER) if timex.text == "3 September"]


def test_a_line_of_wrapped_text_is_no_heading() -> None:
    text = (
        "It began in 1941 and was over by 1945.\nOn 4 May 1941 the old cruiser (built in 1909)\nleft port. On 6 June\n"
        "it sank. By 1942 no other was left."
    )
    assert "1941-06-06" in [timex.value for timex in tag(text, LATER)]


@pytest.mark.parametrize(
    ("told", "words", "value"),
    [
        ("The polls of 16 February 1936 were won by the left. On 13 July he died.", "13 July", "1936-07-13"),
        ("Peace was signed on 5 September 1905. The shots of 22 January had set it off.", "22 January", "1905-01-22"),
        (
            "It fell in March 1905. On the night of 21 October it had fired.",
            "the night of 21 October",
            "1904-10-21TNI",
        ),
        ("It began in March 1905. By December they had won.", "December", "1905-12"),
        ("The winter of 1708-09 was cold; in January 3,000 men froze.", "January", "1709-01"),
    ],
)
def test_a_story_goes_on_unless_it_looks_back(told: str, words: str, value: str) -> None:
    year = int(value[:4])
    story = f"The crown had fallen in {year - 5}. The law of {year - 3} was void. {told} It was over in {year + 3}."
    assert {timex.text: timex.value for timex in tag(story, LATER)}[words] == value


@pytest.mark.parametrize(
    ("told", "words", "value"),
    [
        ("In an interview given in 1908 he said no. He changed his mind two years later.", "two years later", "1910"),
        (
            "With the armistice of 11 November 1918 they went home. Two days later the treaty was void.",
            "Two days later",
            "1918-11-13",
        ),
        (
            "It fell on 3 May 1939 and burned in the last days of the year. On 7 January he died.",
            "7 January",
            "1940-01-07",
        ),
        ("It fell in 1885; the ship had been launched in 1874. Five years later it sank.", "Five years later", "1879"),
        ("He was ready in 1973. In May and again in August 1973 there were exercises.", "May", "1973-05"),
    ],
)
def test_an_opening_phrase_moves_a_story(told: str, words: str, value: str) -> None:
    year = int(value[:4])
    story = f"The war began in {year - 1} and was over in {year + 3}. The law of {year - 9} was void. {told}"
    assert {timex.text: timex.value for timex in tag(story, LATER)}[words] == value


ANCIENT = """\
The war, fought from 218 to 201 BC, was the second of three. In the spring of 218 BC he left the city, crossed the \
river that summer and came down into the plain in November. The following year he marched south. In August 216 BC \
eight legions were lost in one place, on 2 August. Two years later the island rose. Peace was made in 201 BC."""


def test_a_story_is_followed_before_christ_too() -> None:
    found = {timex.text: timex for timex in tag(ANCIENT, LATER)}
    told = ("that summer", "November", "The following year", "2 August", "Two years later")
    assert [found[words].value for words in told] == [
        "BC0218-SU",
        "BC0218-11",
        "BC0217",
        "BC0216-08-02",
        "BC0214",
    ]
    assert (found["November"].earliest, found["November"].latest, found["November"].anchor.on) == (None, None, None)
    assert found["2 August"].why.endswith("(August 216 BC) here, so this is 2 August 216 BC.")


def test_today_does_not_move_a_story() -> None:
    text = (
        "The war lasted from 1992 to 1995, after those of 1991 and 1990. A vote was held over the last weekend of "
        "February 1992; it is marked each year, and was again last month. On Sunday, 1 March, a guest was shot."
    )
    assert {timex.text: timex.value for timex in tag(text, LATER)}["Sunday, 1 March"] == "1992-03-01"


def test_the_winter_that_follows_a_year_begins_in_it() -> None:
    text = (
        "It began in 1913, though the plan was of 1910. In 1915 the coast fell, and the following winter the capital."
    )
    assert {timex.text: timex.value for timex in tag(text, LATER)}["the following winter"] == "1915-WI"


def test_news_that_looks_back_at_years_is_no_story() -> None:
    text = "The valve had failed since April. On 20 April it blew. Worse ones blew in 1979, 1988, 2001 and March 2003."
    assert [timex.value for timex in tag(text, LATER)][:2] == ["2010-04", "2010-04-20"]
