"""The words of dates in English, each list once: weekdays, months, units, numbers, and the verbs around dates.

Lower case, as in folded text. Other packages that read the same sentences take them from here.
"""

from typing import Final

MONTH_NAMES: Final = "january february march april may june july august september october november december".split()
WEEKDAY_NAMES: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon.",
            "tuesday tue. tues.",
            "wednesday wed. weds.",
            "thursday thu. thur. thurs.",
            "friday fri.",
            "saturday sat.",
            "sunday sun.",
        ),
        start=1,
    )
    for name in names.split()
}


def weekday_number(words: str) -> int | None:
    """The number of a weekday, Monday is 1, abbreviated with or without a point; None for "": "thu" -> 4."""
    return WEEKDAYS.get(words) or WEEKDAYS.get(f"{words}.")


MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan.",
            "february feb feb.",
            "march mar mar.",
            "april apr apr.",
            "may",
            "june jun jun.",
            "july jul jul.",
            "august aug aug.",
            "september sep sep. sept sept.",
            "october oct oct.",
            "november nov nov.",
            "december dec dec.",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
UNITS: Final = {
    "second": "S",
    "minute": "MIN",
    "hour": "H",
    "day": "D",
    "night": "N",
    "week": "W",
    "fortnight": "FN",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "season": "SE",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
    "millennium": "L",
    "millennia": "L",
}
PARTS_OF_DAY: Final = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "nightfall": "EV",
    "sunset": "EV",
    "sunrise": "MO",
    "first light": "MO",
    "night": "NI",
    "nights": "NI",
    "overnight": "NI",
}

ONES: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
NUMBER_WORDS: Final = (
    {word: number for number, word in enumerate(ONES)}
    | {word: 10 * number for number, word in enumerate(TENS, start=2)}
    | {f"{ten}-{ONES[one]}": 10 * i + one for i, ten in enumerate(TENS, start=2) for one in range(1, 10)}
)
ORDINAL_ONES: Final = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
ORDINALS: Final = (
    {word: number for number, word in enumerate(ORDINAL_ONES, start=1)}
    | {"twentieth": 20, "thirtieth": 30}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(ORDINAL_ONES[:9], start=1)}
    | {"thirty-first": 31}
)

# Verbs of telling, in all their forms: "said", "says", "announcing".
SAYING: Final = frozenset(
    "said says say saying told tells tell telling stated states stating claimed claims claim claiming reported "
    "announced announces announcing added adds adding warned warns warn warning argued argues arguing insisted "
    "insists confirmed confirms confirming denied denies deny denying acknowledged acknowledges revealed reveals "
    "explained explains noted notes suggested suggests maintained maintains clarified declared declares indicated "
    "indicates admitted admits wrote writes writing tweeted posted alleged alleges asserted asserts conceded "
    "emphasized emphasised stressed stresses testified testifying quoted replied concluded disclosed boasted "
    "complained remarked asked asks".split()
)
SAID: Final = frozenset(verb for verb in SAYING if verb.endswith("ed") or verb in ("said", "told", "wrote"))
# After "is" or "was": what is to come. "The vote is due on Monday", "it was scheduled for Monday".
PLANNED: Final = frozenset("due scheduled planned expected set slated".split())
# They end like a past form and are none.
NOT_PAST: Final = frozenset(
    "hundred indeed need speed red bed feed seed breed creed united wicked sacred naked so-called exceed succeed "
    "proceed embed shed sled greed weed deed hatred kindred unprecedented armed unmanned biased limited talented "
    "skilled aged retired-led led-by us-led crowded beloved detailed complicated sophisticated related "
    "interested".split()
)
