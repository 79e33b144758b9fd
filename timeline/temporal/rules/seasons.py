"""Seasons and weekends: "last fall", "the summer of 1916", "the winter of 1708-09", "the weekend"."""

import re
from typing import Final

from ..calendar.periods import season
from ..fragments import number, year_of_two_digits
from ..meanings.fixed import Explicit, Repeating
from ..meanings.recurring import YEAR_OF, OfYear, Yearless
from ..meanings.shifts import TheWeekend
from ..reading import Meaning
from ..word_lists import SEASONS
from .months import FROM_TEXT, WHICH
from .rule import Example, Match, Rule


def _season(match: Match) -> Meaning | None:
    code = SEASONS[match["season"]]
    if match.year:
        return Explicit(season(match.year, code))
    if match.has("bare") and not match.is_jotted:
        return None
    if match.has("short") or match.has("bare"):
        return Explicit(season(year_of_two_digits(int(match["short"] or match["bare"])), code), certainty="likely")
    if match.has("century"):
        return Explicit(season(int(100 * number(match["century"]) + number(match["rest"])), code))
    if match.has("of"):
        return OfYear(Yearless(lambda year: season(year, code), f"XXXX-{code}"), *YEAR_OF[match["of"]])
    if match["which"] in ("each", "every"):
        return Repeating(f"XXXX-{code}")
    if match["which"] in ("", "the") and (_NOUN_AFTER.match(match.after(12)) or _LOOK_AFTER.match(match.after(16))):
        return None
    if match.original("season")[0].isupper() and _NAME_AFTER.match(match.original_after(3)):
        return None
    sure = match["season"] not in ("fall", "spring") and match["which"]
    if match["which"] in ("", "the") and not sure and not _is_time(match):
        return None
    from_text = match["which"] in FROM_TEXT
    return Yearless(
        lambda year: season(year, code), f"XXXX-{code}", WHICH.get(match["which"], ""), from_text=from_text
    )


_TIME_BEFORE: Final = re.compile(
    r"\b(?:in|by|during|since|until|early|late|mid|before|after|through|"
    r"(?:spring|summer|autumn|fall|winter) (?:and|or))[ -]$"
)


# "A spring-like day", "the autumn-coloured scarf".
_LOOK_AFTER: Final = re.compile(r"-(?:\w+ed\b|like|flowering|loving|clean|weight|proof|weary)")

# "The winter clothing", "the summer camp".
_NOUN_AFTER: Final = re.compile(
    r" (?:cloth|uniform|coat|quarters|palace|olympic|games|camps?\b|sport|gear|equipment|solstice|school|house)"
)


_NAME_AFTER: Final = re.compile(r" [A-Z][a-z]")  # "the Winter War"


def _is_time(match: Match) -> bool:
    """Is "the fall" a season, and not the fall of a government?"""
    in_time = _TIME_BEFORE.search(match.before(12))
    return in_time is not None and not match.after(4).startswith((" of ", " in "))


# "A three-day weekend", "a weekend warrior": no weekend of its own, in a note either.
_NO_WEEKEND: Final = re.compile(r"(?:day|long|\ba|every)[ -]\||\| (?:warrior|away|break|bag)")


def _weekend(match: Match) -> Meaning | None:
    if match.words == "weekend" and (not match.is_note or _NO_WEEKEND.search(match.before(6) + "|" + match.after(8))):
        return None
    return TheWeekend(is_coming=match.before(9) == "ahead of " or match.words == "weekend")


RULES: Final = (
    Rule(
        name="season",
        starts="season the that last this past next each every",
        needs=frozenset(SEASONS),
        pattern=r"(?:(?P<which>the past|the coming|the previous|the preceding|the following|the next|the same|that same|that|the|last|this past|this coming|this|past|"
        r"next|each|every) )?(?P<season>{season})(?:(?: (?:semester|term|break|offensive|campaign|session)(?= (?:of|in) \d))?(?: of|,| in(?= \d{4}))? (?:(?P<bc>\d{1,4})(?:[-/]\d{1,4})? {bc}|(?P<year>{year})(?:[-/](?P<end>\d\d|{year}))?(?!\d)|'(?P<short>\d\d)(?!['\d])|(?P<bare>2\d)(?![\d:./])|"
        r"(?P<century>eighteen|nineteen)~(?P<rest>{tens}(?:-{ones}| {ones})?)|"
        r"(?P<of>this|last|next|that|the same|the following|the next|the previous) year))?",
        read=_season,
        examples=[
            Example("He was killed last fall.", value="2024-FA"),
            Example("It will open in the coming spring.", dct="2025-03-20", value="2025-SP"),
            Example("The stock began trading this summer.", dct="1989-11-01", value="1989-SU"),
            Example("He left in May 1950. That summer it burned.", value="1950-SU"),
            Example("He left in May 1950 and returned the following spring.", value="1951-SP"),
            Example("in the winter of nineteen ninety-four", value="1994-WI"),
            Example("He left in May 1950 and returned the next spring.", value="1951-SP"),
            Example("The lake froze in the winter of '62.", value="1962-WI", words="the winter of '62"),
            Example("in the winter of 1708-09", value="1708-WI", words="the winter of 1708-09"),
            Example("in the winter of 229-228 BC", value="BC0229-WI", words="the winter of 229-228 BC"),
            Example("It was quiet through the autumn and winter.", value="2024-WI"),
            Example("The baths are shut on Tuesdays in winter.", value="XXXX-WI"),
            Example("in the spring of last year", value="2024-SP", words="the spring of last year"),
            Example("in the spring semester of 2024", value="2024-SP", words="the spring semester of 2024"),
            Example("in the winter of 1916", value="1916-WI", days=("1916-12-01", "1917-02-28")),
            Example("winter 24 rota", value="2024-WI", words="winter 24"),
        ],
        counterexamples=[
            "since the fall of communism",
            "They spring to mind.",
            "the fall in prices",
            "with the winter clothing",
            "The Winter War began.",
            "the winter-flowering jasmine",
        ],
    ),
    Rule(
        name="weekend",
        starts="the weekend",
        needs=frozenset({"weekend"}),
        pattern=r"(?:the (?:(?:long|(?:bank )?holiday) )?)?weekend(?! of)",
        read=_weekend,
        examples=[
            Example("Over the weekend he rested.", dct="2025-03-17", value="2025-W11-WE"),
            Example("They met ahead of the weekend.", value="2025-W11-WE"),
            Example("Sales rose over the long weekend.", dct="2025-03-17", value="2025-W11-WE"),
            Example("He will rest over the weekend.", value="2025-W11-WE"),
            Example("paint the kitchen weekend", value="2025-W11-WE", words="weekend"),
        ],
    ),
)
