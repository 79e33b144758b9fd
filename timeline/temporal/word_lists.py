"""The words of dates in English, each list once: weekdays, months, units, numbers, and the verbs around dates.

Lower case, as in folded text. Other packages that read the same sentences take them from here.
"""

from typing import Final

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
WEEKDAY_NAMES: Final = [name for name in WEEKDAYS if not name.endswith(".")]


def weekday_number(words: str) -> int | None:
    """The number of a weekday, Monday is 1, abbreviated with or without a point; None for "": "thu" -> 4."""
    return WEEKDAYS.get(words) or WEEKDAYS.get(f"{words}.")


MONTH_NAMES: Final = "january february march april may june july august september october november december".split()
MONTHS: Final = {
    form: number
    for number, name in enumerate(MONTH_NAMES, start=1)
    for form in ([name] if name == "may" else [name, name[:3], f"{name[:3]}."])
} | {"sept": 9, "sept.": 9}
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
# Before a length or a time, with what TIMEX3 calls them.
APPROXIMATE: Final = {
    word: mod
    for mod, words in {
        "APPROX": "about, around, approximately, roughly, circa, c., ca., some, barely, just, as long as, as many as, "
        "as much as",
        "LESS_THAN": "nearly, almost, less than, fewer than, under, just under",
        "MORE_THAN": "more than, over, just over, well over",
        "EQUAL_OR_MORE": "at least, no less than",
        "EQUAL_OR_LESS": "at most, no more than, up to",
    }.items()
    for word in words.split(", ")
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

# Behind a date no noun begins with these: "Tuesday when he", not "Tuesday talks".
NO_NOUN: Final = frozenset(
    "and or but so if unless because since until till while when where which who that as than in on at by of to for "
    "from with without into through about around against over under near between during before after amid despite "
    "following instead rather again too not no only there here due he she it we they i you his her its their our my a "
    "an the this these those all both some many most more last next was were is are be been had has have will would "
    "could came said".split()
)
