"""Months: "August 2024", "in March", "last May", "June last year"; and not "it may", "they march", "Mrs May"."""

import calendar
import re
from typing import Final

from ..calendar.periods import month
from ..fragments import expand, number, year_of_two_digits
from ..meanings.fixed import Explicit
from ..meanings.recurring import YEAR_OF, OfYear, month_alone
from ..reading import Meaning, Which
from ..word_lists import MONTHS, WEEKDAY_NAMES
from .rule import MONTH_WORDS, Example, Match, Rule

# Which month, season ... is meant, by the words before it.
WHICH: Final[dict[str, Which]] = {
    **dict.fromkeys("last, this past, past, the past, the previous, the preceding".split(", "), "last"),
    **dict.fromkeys("this, that, that same, the same".split(", "), "this"),
    **dict.fromkeys("next, the next, the following".split(", "), "next"),
    **dict.fromkeys("coming, this coming, the coming".split(", "), "coming"),
}


def _month(match: Match) -> Meaning | None:
    """A month, alone or with a year."""
    if _is_dated(match):
        return _of_year(match)
    word, which = match["month"], match["which"]
    no_day = _NO_DAY.match(match.after(14))
    if no_day and int(no_day[1]) > calendar.monthrange(_LEAP_YEAR, MONTHS[word])[1]:
        return None
    if not match.is_capital("month") and not _is_month_without_capital(match):
        return None
    if not which and word in _AMBIGUOUS and not _reads_as_month(match):
        return None
    is_couple = word in ("may", "december") and match.folded.startswith(
        "may-dec", match.found.start() - (word != "may") * 4
    )
    if is_couple and _COUPLE.match(match.after(24)):
        return None
    if word in _AMBIGUOUS and _COMPOUND.match(match.after(16)):
        return None
    if not which and _DELIVERY.match(match.after(12)):
        return month_alone(MONTHS[word], "due")
    return month_alone(MONTHS[word], WHICH.get(which, ""), from_text=which in FROM_TEXT)


# "Mar-a-Lago", "May-Britt": with a hyphen it is part of a name, unless another month follows or what ends in it.
_COMPOUND: Final = re.compile(expand(r"-(?!{month}|(?:end|ending|dated|long|time|early|mid|late)\b)[a-z]"))

_COUPLE: Final = re.compile(r"(?:-december)? (?:romance|marriage|relationship|affair|couple)\b")

_LEAP_YEAR: Final = 2000
# "February 30.": no such day, and no date. "In February 30 people died" is one.
_NO_DAY: Final = re.compile(r" (?:the )?(3[01])(?:st|th)?(?=[.,;:!?)]|$| (?:and|at|in|on|when|was|is)\b)")

# "Oil for September delivery fell": goods are sold before they are due.
_DELIVERY: Final = re.compile(r" (?:delivery|futures?|contracts?)\b")


def _is_dated(match: Match) -> bool:
    return match.year is not None or match.has("of") or match.has("century") or match.has("short")


# A text in small letters, or in capitals, tells no month from a verb or a name: "they march", "MINISTER MAY QUIT".
_UNCLEAR: Final = frozenset({"march", "may", "august", "april", "june", "mar", "jan", "dec", "sep"})
_CLEARLY_BEFORE: Final = re.compile(
    r"\b(?:in|since|from|until|till|during|by|late|early|mid|last|next|of|before|after|(?:^|[,;] |due |back )(?:end|start|beginning|beg))[ -]$"
)
_NAMED_WEAKLY: Final = frozenset(
    {"this", "that", "the same", "the following", "the next", "the previous", "the preceding"}
)


def _is_month_without_capital(match: Match) -> bool:
    word, which = match["month"].rstrip("."), match["which"]
    if match.original("month")[0].islower() and match["month"][-1] == ".":
        return False
    if word in _UNCLEAR:
        return bool(which and which not in _NAMED_WEAKLY) or bool(_CLEARLY_BEFORE.search(match.before(8)))
    if match.is_jotted and word in _CLEAR_IN_NOTES and not match.before(5).endswith((" the ", " a ")):
        return True
    return len(word) > len("sept") or bool(which) or bool(_CLEARLY_BEFORE.search(match.before(8)))


_CLEAR_IN_NOTES: Final = frozenset("feb apr jul aug sep sept oct nov".split())


def _may_be_verb(match: Match) -> bool:
    """Is it a verb with a number behind: "the few who may 2019 years on ..."?"""
    if match["month"] not in ("may", "march") or match.original("month")[0].isupper() or match["gap"] in ("-", "/"):
        return False
    return not (match.has("which") or _CLEARLY_BEFORE.search(match.before(8)) or _LISTED.search(match.before(8)))


def _of_year(match: Match) -> Meaning | None:
    number_of_month = MONTHS[match["month"]]
    if _may_be_verb(match):
        return None
    if match.has("short"):
        return Explicit(month(year_of_two_digits(int(match["short"])), number_of_month), certainty="likely")
    if match.has("of"):
        return OfYear(month_alone(number_of_month), *YEAR_OF[match["of"]])
    if match.has("century"):
        return Explicit(month(int(100 * number(match["century"]) + number(match["rest"])), number_of_month))
    return Explicit(month(match.year or 0, number_of_month))


# What is a name, a verb or another word as well: "May", "Jan", "Mar.".
_AMBIGUOUS: Final = {"march", "april", "may", "june", "august"} | {
    word for word in MONTHS if len(word) < len("march")
} - {"july"}
# They point at what the text dated last.
FROM_TEXT: Final = frozenset(
    "that, that same, the same, the next, the following, the previous, the preceding".split(", ")
)
_BEFORE_MONTH: Final = frozenset(
    "in into throughout within towards toward since until till by during of for from through to between and before after mid late early each every on a the "
    "around about this last next or come least end start beg expected ended ending beginning starting started began an its their".split()
)
# "The March on Washington", "the March for Life"
_MARCH_AFTER: Final = re.compile(r" (?:on|for|of|against) [A-Z]")
_BEFORE_NAMES: Final = frozenset("and or of for to into towards toward a the on".split())
_PART_OF: Final = re.compile(r"\b(?:beginning|start|middle|end|close|half|days|weeks?) of $")
_NAME_AROUND: Final = re.compile(
    r"^ (?:[A-Z](?:[a-z]+|['’][A-Z][a-z]+)(?:'s|’s)?\b|said|says|told|has|had|was|is|will|and [A-Z]|del? |von |van )"
)


_LISTED: Final = re.compile(r"(?:^|[\n,;:|(-]|\b(?:to|and|or|from|for|on|at|through)) ?$")
# "End-March", "January-March", "in May, June and August".
_JOINED: Final = re.compile(
    expand(r"\b(?:(?:end|start|early|late|mid|{month})[-—/]|{month}(?:,|,? (?:and|or|to|&)) )$")
)
# "June to August 2014", "May-September 2016", "April through June".
_BEGINS_RANGE: Final = re.compile(
    expand(
        r"(?: ?-|/| (?:to|through|thru|until|till|and|&)(?: (?:early|mid|late)[- ]?)?) ?(?:{month},? (?:of )?{year}|"
        r"(?:january|february|july|september|october|november|december)(?!\w))(?!\w)"
    )
)


def _reads_as_month(match: Match) -> bool:
    """Does a word that is also a name or a verb ("May", "March", "August") stand where a month stands?"""
    before = match.before(24)
    if _PART_OF.search(before):
        return True  # "at the end of August King John landed"
    starts_sentence = before.rstrip(" ")[-1:] in ("", ".", '"', "(")
    word_before = re.split("[ —-]", before[:-1])[-1].lstrip("(\"'") if before[-1:] in (" ", "-") else ""
    if _JOINED.search(before) or (match.is_jotted and match["month"] in _CLEAR_IN_NOTES):
        return True  # "end-March", "January-March"
    if _BEGINS_RANGE.match(match.after(40)):
        return True  # "in two seasons, June to August 2014"
    if match["month"].endswith(".") or not (starts_sentence or word_before in _BEFORE_MONTH):
        return False
    if starts_sentence and match["month"] in ("may", "march"):
        return False
    beside = _NAMED_BESIDE.search(match.original_before(30))
    if beside and beside[1].lower() not in _TIMES_BESIDE and not _BETWEEN.search(beside[0]):
        return False
    if match["month"] == "march" and word_before in ("the", "a") and _MARCH_AFTER.match(match.original_after(10)):
        return False
    may_be_name = starts_sentence or word_before in _BEFORE_NAMES
    return not (may_be_name and _NAME_AROUND.match(match.original_after(12)))


# "Ask Mia and June": beside a name it is one. "Between Easter and June" and "May and June" are times.
_NAMED_BESIDE: Final = re.compile(r"(?:\b\w+ )?\b(?<![.!?] )([A-Z][a-z]+) (?:and|or) $")
_BETWEEN: Final = re.compile(r"^(?:between|from|in|by|during|since|until) ")
_TIMES_BESIDE: Final = frozenset(
    (*MONTHS, *WEEKDAY_NAMES, "easter", "christmas", "ramadan", "spring", "summer", "autumn")
)

RULES: Final = (
    Rule(
        name="month",
        starts="month last this next coming that the",
        needs=MONTH_WORDS,
        pattern=r"(?:(?P<which>last|this past|next|this coming|coming|this|that|the (?:same|following|next|previous|preceding)) )?(?P<month>{month})"
        r"(?:(?P<gap>,? (?:of )?|[-/])(?:(?P<bc>\d{1,4}) {bc}|(?P<year>{year})(?![\d%]|[,.]\d)|'(?P<short>\d\d)(?!['\d])|(?P<of>this|last|next|that|the same|the following|the previous) "
        r"year|(?P<century>eighteen|nineteen) (?P<rest>{tens}(?:-{ones}| {ones})?)))?(?! \d{1,2}-(?:year|month|week|day)\b)",
        read=_month,
        examples=[
            Example("The well is leaking after a fire on the rig in November.", value="2024-11"),
            Example("The well will be shut after tests in November.", value="2025-11"),
            Example("They took it in August 2024.", value="2024-08"),
            Example("They took it last August.", value="2024-08"),
            Example("Prices fell in February.", value="2025-02"),
            Example("prices fell in february and again in march", value="2025-03"),
            Example("it opened last may", value="2024-05"),
            Example("a new price from july on", value="2025-07"),
            Example("THE STRIKE BEGAN IN MARCH, UNION SAYS", value="2025-03"),
            Example("The wall fell in October '89.", value="1989-10", words="October '89"),
            Example("accounts Jan-2012 to date", value="2012-01", words="Jan-2012"),
            Example("It was shut from March to May last year.", value="2024-03", words="March"),
            Example("They sat in May, June and August 2024.", value="2024-06", words="June"),
            Example("It was quiet in late April—early May.", value="2024-05", words="early May"),
            Example("Prices fell in January-March.", value="2025-03", words="March"),
            Example("They dug two seasons, June to August 2014.", value="2014-06", days=("2014-06-01", "2014-08-31")),
            Example("It shut again May-September 2016.", value="2016-05", days=("2016-05-01", "2016-09-30")),
            Example("It opened in June last year.", value="2024-06", words="June last year"),
            Example("He left in May 1950. The following March he returned.", value="1951-03"),
            Example("He left in 1950 and came back in July the following year.", value="1951-07"),
            Example("The law will change in June.", value="2025-06"),
            Example("They announced an end to the tax, effective from July.", value="2025-07"),
            Example("They announced an end to the tax with effect from July.", value="2025-07"),
            Example("Oil for June delivery fell to $64.", value="2025-06"),
            Example("They met at Cannae in August 216 BC.", value="BC0216-08", words="August 216 BC"),
            Example("The strike went into August.", value="2024-08"),
            Example("It was the worst since an April storm.", value="2024-04"),
            Example("At the beginning of August Arthur landed.", value="2024-08", mod="START"),
            Example("The law dates from May nineteen forty-four.", value="1944-05", words="May nineteen forty-four"),
        ],
        counterexamples=[
            "It may rain.",
            "The lease ends on February 30.",
            "Mrs May said no.",
            "They came into Mar del Plata.",
            "They march on.",
            "May I come in?",
            "He led the March on Washington.",
            "the sister of August Strindberg",
            "REBELS MARCH TO THE CAPITAL",
            "THE MINISTER MAY QUIT",
            "farmers march in the capital",
            "an august body of men",
            "They drove to Mar-a-Lago.",
            "A prize for May-Britt.",
            "Mail Mia and June about the curtains.",
            "They asked for April D'Angelo.",
            "The June 10-year bond fell.",
        ],
    ),
)
