"""Lengths of time: "three years", "a 30-day ceasefire", "several months", "the past decade"."""

import re
from typing import Final

from ..fragments import number
from ..meanings.fixed import Duration, Rolling, VagueRolling
from ..reading import Meaning
from ..word_lists import UNITS
from .rule import UNIT_WORDS, Example, Match, Rule

_ISO_UNIT: Final = {
    "S": "S", "MIN": "M", "H": "H", "D": "D", "N": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "E": "E", "C": "C",
    "L": "L", "WE": "WE", "SE": "SE",
}  # fmt: skip
_LARGE: Final = {"E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "Q": ("M", 3), "FN": ("W", 2)}


def unit_code(word: str) -> str:
    """The code of a unit, plural or not: "weeks" -> "W"."""
    return UNITS[word if word in UNITS else word.rstrip("s")]


def duration_value(amount: float | None, unit: str) -> str:
    """A TIMEX3 duration: 3 and "Y" -> P3Y, 24 and "H" -> PT24H, None and "C" -> PXC, 2 and "E" -> P20Y."""
    if amount is None and unit in ("E", "FN"):
        unit = "W" if unit == "FN" else "Y"
    if amount is None:
        return f"P{'T' if unit in ('S', 'MIN', 'H') else ''}X{_ISO_UNIT.get(unit, 'D')}"
    if unit in _LARGE:
        unit, factor = _LARGE[unit]
        amount *= factor
    whole, rest = int(amount), amount - int(amount)
    clock = "T" if unit in ("S", "MIN", "H") else ""
    half = {"Y": "6M", "H": "30M", "MIN": "30S", "D": "T12H"}
    if rest == 0.5 and unit in half:
        return f"P{clock}{f'{whole}{_ISO_UNIT[unit]}' if whole else ''}{half[unit]}"
    return f"P{clock}{amount:g}{_ISO_UNIT[unit]}"


_RATE: Final = re.compile(
    r"(?:\d|million|billion|thousand|hundred|dollars|cents|pounds|euros|percent|[$%])(?:,000)? $|"
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)) \w+s $"
)


_PARTS_OF_UNITS: Final = {
    ("half", "hour"): "PT30M", ("half", "century"): "P50Y", ("quarter", "hour"): "PT15M", ("quarter", "century"): "P25Y",
}  # fmt: skip
# "Their 6-month-old son": an age; "an 8-month-old truce" is a length.
_CHILD: Final = re.compile(r" (?:son|daughter|baby|babies|boy|girl|child|infant|twins|grand|puppy|kitten)")


# Before a hundred runs, or fifty: "he scored a century", "his maiden half-century".
_RUNS: Final = re.compile(r"\b(?:scor\w+|hit|hits|hitting|struck|smash\w+|notch\w+|maiden|unbeaten)(?: \w+){0,2} $")


def _length(match: Match) -> Meaning | None:
    unit = unit_code(match["unit"])
    if (
        (match.has("age") and (unit == "Y" or _CHILD.match(match.after(12))))
        or match.original("unit")[0].isupper()
        or (unit in ("WE", "Q") and "-" in match.words)
    ):
        return None
    if match["number"] in ("a", "an") and match.words.endswith("-long"):
        return None  # "a day-long meeting": the article is that of the meeting
    if match["number"] in ("a", "an") and _RATE.search(match.before(34)):
        return None  # "$33 million a year", "700 seats a week"
    if unit == "C" and _RUNS.search(match.before(40)):
        return None  # "scored a century"
    if match.words.endswith("quarter") and match.after(4) == " of ":
        return None  # a fourth part
    amount = number(match["number"])
    if match.has("half") or match.has("plus"):
        amount += 0.5
    return Duration(duration_value(amount, unit))


# "It will last three weeks", "they start today and last two days": the verb, where no word leads to a time.
_VERB_LAST: Final = re.compile(
    r"\b(?:will|would|to|can|could|may|might|should|must|shall|not|and|or|that|which|usually|often|normally|typically|they|"
    r"these|do|does|did|\w+n't)(?: \w+ly)? $"
)


def _rolling(match: Match) -> Meaning | None:
    unit = unit_code(match["unit"])
    if match.words.startswith("last ") and _VERB_LAST.search(match.before(24)):
        return None
    sign = -1 if match["way"] in ("past", "last", "latest", "previous", "prior", "preceding") else 1
    if match.has("vague"):
        return VagueRolling(duration_value(None, unit), sign, unit)
    amount = number(match["number"]) if match.has("number") else 1
    return Rolling(duration_value(amount, unit), sign * amount, unit)


def _past_unit(match: Match) -> Meaning:
    unit = unit_code(match["unit"] or match["unit2"])
    return Rolling(duration_value(1, unit), -1, unit)


def _long(match: Match) -> Meaning:
    """A length as an adjective: "decades-long" is some decades, "day-long" is one day."""
    unit = unit_code(match["unit"] or match["unit2"])
    plural = match.has("of") or "s-" in match.words.replace(" ", "-")
    return Duration(duration_value(None if plural else 1, unit))


_BEFORE_PLURAL: Final = re.compile(
    r"\b(?:for|within|in|over|after|just|of|took|takes?|taken|last|lasted|lasting|spent|spend|waited|follow(?:s|ed|ing)) $"
)
_BEFORE_OF: Final = re.compile(r"\b(?:within|after|follow(?:s|ed|ing)) $")
# "Months after the flood", "he was shot weeks later", not "the months after the flood", "two or so days later".
_APART: Final = re.compile(
    r"(?:^ |[.,;:(\"'-] {0,2}|\b(?:just|only|even|mere|barely|came|died|was|were|be|been|is|left|fell|him|her|it|them|[a-z]{2,}ed) )$"
)


def _bare_plural(match: Match) -> Meaning | None:
    """A plural unit after a preposition that measures: "for weeks"."""
    before = f" {match.before(10)}"
    if match.has("way"):
        measures = _APART.search(before) or _BEFORE_OF.search(before)
    elif match.after(4) == " of ":
        measures = _BEFORE_OF.search(before)
    else:
        measures = None if match.after(4) == " ago" else _BEFORE_PLURAL.search(before)
    return (
        Duration(duration_value(None, unit_code(match["unit"] or match["long"])), certainty="likely")
        if measures
        else None
    )


def _some_units(match: Match) -> Meaning:
    return Duration(duration_value(None, unit_code(match["unit"])), certainty="likely")


_THROUGH: Final = re.compile(r"\b(?:over|through|down) $")
UNITS_LISTED: Final = r"(?:hours|days|weeks|months|years|decades)"


RULES: Final = (
    Rule(
        name="long-duration",
        starts="units unit several multi",
        needs=frozenset("long several multi".split()),
        pattern=r"(?:(?P<unit>{unit})s?~long|(?P<of>several|multi)-(?P<unit2>{unit}))",
        read=_long,
        examples=[
            Example("a decades-long quarrel", value="PXY"),
            Example("a day-long meeting", value="P1D", words="day-long"),
            Example("a multi-day meeting", value="PXD"),
        ],
    ),
    Rule(
        name="duration",
        starts="number 5pm",
        needs=UNIT_WORDS,
        pattern=r"(?P<number>{number})(?:(?: (?:to|or) |-){number})?(?P<half>~and~a~half| ?1/2|½)?(?: (?:more|additional|full|whole|long|straight|consecutive|"
        r"trading|business|working|calendar|further|single))?~(?P<unit>{unit}|night|second(?=s|(?<=-second)(?! (?:in|half)\b)))s?(?P<age>~olds?)?(?:~long)?(?: and {number} nights)?(?P<plus> and a half)?(?!-(?:long|earlier|ago)|~century)",
        read=_length,
        examples=[
            Example("after three years of war", value="P3Y"),
            Example("They lost two ships on a single day.", value="P1D"),
            Example("It went on for another week.", value="P1W", words="another week"),
            Example("It lasted two days and two nights.", value="P2D", words="two days and two nights"),
            Example("a 30-day ceasefire", value="P30D"),
            Example("It lasted 24 hours.", value="PT24H"),
            Example("two and a half years", value="P2Y6M"),
            Example("a three-and-a-half-year term", value="P3Y6M"),
            Example("It will take two to three weeks.", value="P2W", words="two to three weeks"),
            Example("an hour and a half", value="PT1H30M"),
            Example("It took a decade.", value="P10Y"),
            Example("It shook for 40 seconds.", value="PT40S"),
            Example("a 30-second clip", value="PT30S"),
        ],
        counterexamples=[
            "more than a quarter of the market",
            "a 15-year-old boy",
            "He scored a century at Lord's.",
            "their 6-month-old son",
            "It costs $33 million a year.",
            "There are 700 seats a week.",
            "Two second thoughts remain.",
        ],
    ),
    Rule(
        name="part-of-unit",
        starts="half quarter a",
        needs=frozenset("hour century".split()),
        pattern=r"(?:a )?(?P<part>half|quarter)(?:~| of an? )(?P<unit>hour|century)(?! (?:ago|later|earlier))",
        read=lambda match: (
            None if _RUNS.search(match.before(40)) else Duration(_PARTS_OF_UNITS[match["part"], match["unit"]])
        ),
        examples=[
            Example("It took a half hour.", value="PT30M"),
            Example("It took a quarter century.", value="P25Y", words="a quarter century"),
            Example("It took a quarter of an hour.", value="PT15M"),
        ],
        counterexamples=["He hit an unbeaten half-century."],
    ),
    Rule(
        name="rolling",
        starts="the past last latest next coming following previous prior preceding",
        needs=UNIT_WORDS,
        pattern=r"(?:the )?(?P<way>past|last|latest|next|coming|following|previous|prior|preceding) "
        r"(?:(?P<number>{number}|couple of)(?: (?:to|or) {number})?|(?P<vague>{vaguecount}))~(?P<unit>{unit})s?(?: or so)?",
        read=_rolling,
        examples=[
            Example("in the past two weeks", value="P2W", days=("2025-02-28", "2025-03-14")),
            Example("over the next few days", value="PXD"),
            Example("over the next two to three weeks", value="P2W", words="the next two to three weeks"),
            Example("over the past two years", value="P2Y", words="the past two years", mod=""),
        ],
        counterexamples=["The walkout will last three days.", "They begin at noon and last two hours."],
    ),
    Rule(
        name="past-unit",
        starts="the past last",
        needs=UNIT_WORDS,
        pattern=r"(?:the )?(?:past (?P<unit>week|month|year|decade|century|hour|quarter)|last (?P<unit2>hour))",
        read=_past_unit,
        examples=[
            Example("It has in the past week been busy.", value="P1W", days=("2025-03-07", "2025-03-14")),
            Example("It has in the last hour been busy.", value="PT1H"),
        ],
    ),
    Rule(
        name="bare-plural",
        starts="units millennia",
        pattern=r"(?:(?P<unit>day|week|month|year|decade|hour|minute|second|centurie)s|(?P<long>millennia))(?: or "
        + UNITS_LISTED
        + r")?(?P<way>(?= (?:after|before|later)\b))?",
        read=_bare_plural,
        examples=[
            Example("They waited for weeks.", value="PXW"),
            Example("It will end within days.", value="PXD"),
            Example("It follows months of talks.", value="PXM"),
            Example("Within hours of the raid they fled.", value="PTXH"),
            Example("It opened in 1986, months after the flood.", value="PXM"),
            Example("He was freed weeks later.", value="PXW"),
            Example("It sank.\n\nDays after the flood it was raised.", value="PXD", words="Days"),
            Example("They sold out within minutes after the show began.", value="PTXM"),
            Example("It was grazed for millennia.", value="PXL"),
            Example("She spent years in hiding.", value="PXY"),
        ],
        counterexamples=[
            "in the early days of the war",
            "The years were hard.",
            "On working days before noon it is full.",
        ],
    ),
    Rule(
        name="units-beside",
        starts="the",
        needs=frozenset("after since leading running preceding following followed preceded".split()),
        pattern=r"the (?:last |final |early )?(?P<unit>minute|hour|day|week|month|year|decade)s(?: (?:and|or) "
        + UNITS_LISTED
        + r")?"
        r"(?= (?:(?:immediately |just |right )?(?:after|since|preceding|following)|leading (?:up )?to|running up to|"
        r"(?:that|which) (?:followed|preceded))\b)",
        read=_some_units,
        examples=[
            Example("In the years that followed he wrote.", value="PXY", words="the years"),
            Example("In the days and weeks since the flood they left.", value="PXD", words="the days and weeks"),
            Example("He drank in the hours leading up to the crash.", value="PTXH"),
        ],
        counterexamples=["The days were short after the feast."],
    ),
    Rule(
        name="the-years",
        starts="the",
        needs=frozenset("years decades centuries".split()),
        pattern=r"the (?P<unit>year|decade|centurie)s(?= ?(?:[.,;)]|(?!of\b|in\b|that\b|when\b|to\b)[a-z]))",
        read=lambda match: _some_units(match) if _THROUGH.search(match.before(9)) else None,
        examples=[Example("Over the years, many such mills were built.", value="PXY", words="the years")],
        counterexamples=["over the years of the war", "The years went by."],
    ),
    Rule(
        name="vague-duration",
        starts="several a few many some numerous dozens hundreds thousands",
        needs=UNIT_WORDS,
        pattern=r"{vaguecount}(?: more)? (?P<unit>{unit}|second)s",
        read=lambda match: Duration(duration_value(None, unit_code(match["unit"]))),
        examples=[Example("It took several months.", value="PXM"), Example("a few days of rain", value="PXD")],
    ),
)
