"""Times that come again and again: "every day", "weekly", "each July", "twice a year"."""

import re
from typing import Final

from ..fragments import number
from ..meanings.fixed import Repeating
from ..reading import Meaning
from ..word_lists import MONTHS, WEEKDAYS
from .durations import duration_value, unit_code
from .rule import Example, Match, Modifier, Rule

_EVERY: Final = {
    "minute": "PT1M", "hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "quarter": "P1Q", "year": "P1Y",
    "weekend": "XXXX-WXX-WE", "night": "XXXX-XX-XXTNI", "morning": "XXXX-XX-XXTMO", "evening": "XXXX-XX-XXTEV",
    "afternoon": "XXXX-XX-XXTAF", "weekday": "XXXX-WXX", "decade": "P10Y",
}  # fmt: skip
_ADVERBS: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
    "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip
# Before a rate: "three times a week". Annotators leave the rates of money and goods alone, "$33 million a year".
_RATE: Final = re.compile(r"\b(?:times|once|twice|hours|days|weeks|months) $")


def _each_month(match: Match) -> Meaning | None:
    if not match.original("month")[0].isupper():
        return None
    day = match["day"] or match["day2"]
    return Repeating(f"XXXX-{MONTHS[match['month']]:02}" + (f"-{int(day):02}" if day else ""))


def _adverb(match: Match) -> Meaning | None:
    """A repetition: "weekly", but not a newspaper, "the Daily Mail", nor a rate, "$33 million annually"."""
    if _AMOUNT.search(match.before(24)):
        return None
    return (
        None
        if match.original()[0].isupper() and match.original_after(2)[1:].isupper()
        else Repeating(_ADVERBS[match["adverb"]])
    )


_AMOUNT: Final = re.compile(r"(?:[\d%]|million|billion|percent)(?: [a-z]+s)? $")


# "The shop opens Monday to Friday", and what shops say of themselves: habits, with hours beside.
_HABIT_BEFORE: Final = re.compile(
    r"\b(?:open|opens|opened?|closed|hours|runs?|works?|available|served|lessons|classes|shifts?)\b[^.!?]{0,30}$"
)
_ONCE_BEFORE: Final = re.compile(r"\b(?:was|were|will|had|has|have|did|ran|sat|next|last|this|from)\b[^.!?]{0,30}$")


def _working_week(match: Match) -> Meaning | None:
    """Days of opening, which are no days of any one week."""
    before = match.before(40)
    if _ONCE_BEFORE.search(before) or not (match.has("hours") or _HABIT_BEFORE.search(before)):
        return None
    return Repeating("XXXX-WXX")


def _rate(match: Match) -> Meaning | None:
    return Repeating(_EVERY[match["unit"]]) if _RATE.search(match.before(8)) else None


RULES: Final = (
    Rule(
        name="every-unit",
        starts="every each",
        pattern=r"(?:every|each) (?P<unit>" + "|".join(_EVERY) + ")",
        read=lambda match: Repeating(_EVERY[match["unit"]]),
        examples=[Example("It rains every day.", value="P1D"), Example("They meet each year.", value="P1Y")],
    ),
    Rule(
        name="weekends",
        starts="weekends weekdays",
        pattern=r"(?P<days>weekend|weekday)s",
        read=lambda match: Repeating(_EVERY[match["days"]]),
        examples=[
            Example("The bar is shut on weekends.", value="XXXX-WXX-WE"),
            Example("The bar is shut on weekdays.", value="XXXX-WXX"),
        ],
    ),
    Rule(
        name="every-so-many",
        starts="every each",
        pattern=r"(?:every|each) (?:(?P<number>{count})|(?P<other>other|second)) (?P<unit>{unit})s?",
        read=lambda match: Repeating(duration_value(number(match["number"] or "two"), unit_code(match["unit"]))),
        examples=[
            Example("They vote every four years.", value="P4Y", words="every four years"),
            Example("It comes every other week.", value="P2W"),
        ],
    ),
    Rule(
        name="every-other-weekday",
        starts="every each alternate",
        pattern=r"(?:(?:every|each) (?:other|first|second|third|fourth|last|\d(?:st|nd|rd|th))|alternate) (?P<weekday>{fullweekday}|weekend)s?"
        r"(?: (?:of|in) (?:the|every|each) month)?",
        read=lambda match: Repeating(f"XXXX-WXX-{WEEKDAYS.get(match['weekday'], 'WE')}"),
        examples=[
            Example("The fair is held every other Sunday.", value="XXXX-WXX-7"),
            Example("The baths shut on alternate Mondays.", value="XXXX-WXX-1"),
        ],
    ),
    Rule(
        name="nth-of-every",
        starts="the ordinal 14 last",
        needs=frozenset("every each".split()),
        pattern=r"(?:the )?(?:{dayordinal}|last)(?: (?:{fullweekday}|day|weekend|week))?(?: and (?:{dayordinal}|last)(?: {fullweekday})?)? "
        r"(?:of|in) (?:every|each) (?P<unit>month|quarter|year|week)",
        read=lambda match: Repeating(_EVERY[match["unit"]]),
        examples=[
            Example("The council sits on the second Wednesday of every month.", value="P1M"),
            Example("Rent is due on the 1st of each month.", value="P1M", words="the 1st of each month"),
        ],
    ),
    Rule(
        name="working-week",
        starts="monday mon",
        pattern=r"(?:monday|mon\.?)(?: (?:to|through|thru|until) | ?- ?)(?:friday|fri\.?|saturday|sat\.?|sunday|sun\.?|thursday|thurs?\.?)"
        r"(?P<hours>,? (?:from |between )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)? ?(?:to|-|until|and) ?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?)?)?",
        read=_working_week,
        examples=[
            Example("The library opens Monday to Friday from 9 a.m. to 5 p.m.", value="XXXX-WXX"),
            Example("Hours: Mon-Sat 10-6", value="XXXX-WXX"),
        ],
        counterexamples=["The road was shut from Monday to Friday.", "They will sit from Monday to Friday."],
    ),
    Rule(
        name="every-month",
        starts="every each",
        pattern=r"(?:every|each) (?:(?P<day>{day})(?:st|nd|rd|th)?(?: of)? )?(?P<month>{month})(?: (?P<day2>{day})(?!\d))?",
        read=_each_month,
        examples=[
            Example("They march each July.", value="XXXX-07"),
            Example("The siege is remembered every 9 February.", value="XXXX-02-09"),
            Example("They march every July 4.", value="XXXX-07-04"),
        ],
        counterexamples=["each march was longer"],
    ),
    Rule(
        name="repeating-adverb",
        starts=" ".join(_ADVERBS),
        pattern="(?P<adverb>" + "|".join(_ADVERBS) + ")",
        read=_adverb,
        examples=[Example("a daily rally", value="P1D"), Example("It is paid annually.", value="P1Y")],
        counterexamples=["the Daily Mail"],
    ),
    Rule(
        name="rate",
        starts="a per",
        needs=frozenset("hour day night week month year".split()),
        pattern=r"(?:a|per) (?P<unit>hour|day|night|week|month|year)(?! (?:ago|earlier|later|before|after|or|and))",
        read=_rate,
        examples=[
            Example("They meet twice a year.", value="P1Y"),
            Example("They eat three times a day.", value="P1D"),
        ],
        counterexamples=[
            "He left a year ago.",
            "On 10 March 1842 a night attack failed.",
            "It costs $33 million a year.",
        ],
    ),
)

MODIFIERS: Final = (
    Modifier(
        name="day of every week",
        side="after",
        starts="every each weekly",
        pattern=r",? (?:every|each) (?:other |second )?(?:week|month)|,? weekly",
        apply=lambda meaning, match: Repeating("XXXX-WXX") if meaning.bare_weekday else None,
        examples=[Example("gym monday and friday every week", value="XXXX-WXX", words="friday every week")],
        counterexamples=["It rained on 3 March every week or so."],
    ),
    Modifier(
        name="day of repetition",
        side="after",
        starts="on",
        pattern=r",? on (?:the )?(?:(?:{fullweekday}|{fullweekday}s|{month} {day}|{day}~(?:of )?{month})(?!\w)|{dayordinal}(?:~(?:of )?{month})?)",
        apply=lambda meaning, match: meaning if meaning.is_repetition else None,
        examples=[
            Example("The saint is honoured every year on 3 May.", value="P1Y", words="every year on 3 May"),
            Example("The market is held weekly on Thursday.", value="P1W"),
        ],
    ),
)
