"""Is the text a story that brings its own years: a war told from its start, a life, a history?

News is seen from its day of publication: "on Thursday", "last year". A story names its years as it goes, "In 1954 ...
On 13 March ... The following month", and none of that is near the day it was written down. So a story shows by
explicit years, most of them far from the publication date, and hardly any word that points at today; a short one by
the date of long ago that it opens with, and by no such word at all.
"""

import datetime
import re
from collections.abc import Sequence
from typing import Final

from ..calendar.before_christ import is_far
from ..calendar.periods import Period
from ..reading import Dated, Meaning
from ..scan import Expression

MIN_YEARS: Final = 3  # explicit years that a story names at least
FAR_SHARE: Final = 0.75  # of them, so many at least lie before the year of publication
POINTING_SHARE: Final = 0.2  # words that point at today, as a share of the explicit years, at most

_FINE: Final = ("day", "part", "month", "season")
OPENING: Final = 2  # expressions that open a text
LONG_AGO_DAYS: Final = 10 * 366


def is_story(found: Sequence[Expression], dct: datetime.date | None) -> bool:
    """Does the text bring its own years? Without a publication date explicit years outweigh all else sooner."""
    inner = [one.meaning.core for one in found]
    years = [_year(period) for meaning in inner if (period := meaning.given)]
    pointing = sum(meaning.points_at_today for meaning in inner)
    weekdays = sum(meaning.bare_weekday for meaning in inner)
    if pointing == weekdays and _opens_long_ago(inner, dct):
        pointing = max(0, weekdays - sum(meaning.day_without_year for meaning in inner))
    if len(years) < MIN_YEARS:
        return not pointing and _is_set_long_ago(inner, dct)
    if pointing > POINTING_SHARE * len(years) or (dct and not _opens_in_past(inner, dct)):
        return False
    return dct is None or sum(year < dct.year for year in years) >= FAR_SHARE * len(years)


def _opens_in_past(inner: Sequence[Meaning], dct: datetime.date) -> bool:
    """Does it open with a time of a year before, and name some month or day of one in full?

    News that looks back at years, "as in 2007 and 1989", tells of its own days between them.
    """
    named = [meaning.given for meaning in inner if meaning.unit_named or meaning.given]
    opening = [period for period in named[:OPENING] if period]
    past = [period for meaning in inner if (period := meaning.given) and _year(period) < dct.year]
    if not opening or not all(period in past for period in opening):
        return False
    return any(period.granularity in _FINE or not _year(period) for period in past)


def _year(period: Period) -> int:
    """The year that it begins in, 0 before Christ."""
    return 0 if is_far(period.earliest.year) else period.earliest.year


def _is_set_long_ago(inner: Sequence[Meaning], dct: datetime.date | None) -> bool:
    """Is the first time that it names a month or a day of long ago: "Fighting broke out in August 1911"?"""
    named = next((meaning for meaning in inner if meaning.unit_named or meaning.given), None)
    first = named.given if named else None
    if first is None or dct is None or first.granularity not in _FINE:
        return False
    return (dct - first.earliest).days > LONG_AGO_DAYS


def _opens_long_ago(inner: Sequence[Meaning], dct: datetime.date | None) -> bool:
    """Does the text begin with a full date of long ago? Then its weekdays are those of its own days.

    "It began on 17 September 1944 ... On Monday fog came up".
    """
    return any(
        (period := meaning.given) is not None
        and meaning.names_day
        and (dct is None or (dct - period.earliest).days > LONG_AGO_DAYS)
        for meaning in inner[:OPENING]
    )


# "The 1949 treaty", "(born in 1890)", "the Treaty of 1868": years that the story is not at.
_ASIDE_BEFORE: Final = re.compile(r"(?:\([^()]{0,80}|\b(?:the|a|an|his|their) |[a-z] of |\bsince |\bborn )$")
# "The elections of 16 February were won", "The offensives of 1959 broke them": with these the story goes on.
_SUBJECT_BEFORE: Final = re.compile(r"(?:^|\n ?|[.!?][\"')]* )(?:(?:the|an?) )?(?:[\w'-]+ ){1,3}of $")
_NOUN_AFTER: Final = re.compile(r" [a-z]{3,}")
# "Launched in 1874", "would rule until 1959": a bare year often looks back or ahead.
_AHEAD_BEFORE: Final = re.compile(r"\b(?:until|till) $")
# "Gave a deadline of 15 January 1991": the story is not there yet.
_TERM_BEFORE: Final = re.compile(r"\b(?:deadline (?:of|on)|(?:set|scheduled|planned|fixed) for|due (?:on|by|in)) $")
_WOULD_BEFORE: Final = re.compile(r"\bwould(?: \w+){1,5} $")
_HAD: Final = re.compile(r"\bhad\b")
_SENTENCE_SO_FAR: Final = re.compile(r"(?:^|[.!?;]\s)[^.!?;()]*$")
_BESIDE_MATTER: Final = re.compile(r"\b(?:who|which|whose|where|that|after|since|because|born|until)\b")
_SENTENCE_BEGINS: Final = re.compile(r"(?:^|\n ?|[.!?][\"')]* )(?:\w+ ){0,2}$")
# "In an interview given in 1908 he said", "With the armistice of 11 November they went home": the story is there.
_OPENING_BEFORE: Final = re.compile(
    r"(?:^|\n ?|[.!?][\"')]* )(?:in|at|during|after|following|with|on) (?!which\b)(?:[\w'-]+ ){2,9}(?:in|of) $"
)
_SENTENCE_ENDS: Final = re.compile(r"[.!?](?: |\n|$)|\n\n")
LONG_LEAP_YEARS: Final = 20
_BEFORE: Final = 90  # characters before an expression that are looked at
LONGEST_HEADING: Final = 80
LONGEST_LINE: Final = 100
_BARE: Final = ("year", "decade", "century")


def in_heading(folded: str, found: Expression) -> bool:
    """Does the expression stand in a heading: "Early skirmishes (September 1939 - May 1940)"?

    There the story begins anew, at the beginning of the time that the heading names. A paragraph follows that is
    longer than a line of wrapped text.
    """
    start = folded.rfind("\n", max(0, found.start - LONGEST_HEADING), found.start) + 1
    end = folded.find("\n", found.end, found.start + LONGEST_HEADING)
    if end < 0 or not start or end - start > LONGEST_HEADING:
        return False
    if folded[end - 1] in ".!?:;,":
        return False
    follows = end + (2 if folded.startswith("\n", end + 1) else 1)
    return len(folded) > follows + LONGEST_LINE and folded.find("\n", follows, follows + LONGEST_LINE) < 0


def is_aside(folded: str, found: Expression, period: Period, story_at: Dated | None) -> bool:
    """Is this a time that the story mentions and does not move to? "The ship, launched in 1874, sank on 18 March."

    `story_at` is where the story is. A bare year moves it on when it lies ahead, and back only at the beginning of a
    sentence that is not itself a look back: "In 1885 troops seized the oasis", not "In 1885 troops had seized it".
    """
    if in_heading(folded, found):
        return False
    reach = folded[max(0, found.start - _BEFORE) : found.start]
    if _qualifies(folded, found, period, story_at, reach) or _TERM_BEFORE.search(reach):
        return True
    if story_at is None or period.granularity == "day" or period.granularity == "part":
        return False
    before = reach.replace("\n", " ")
    if story_at.period.earliest <= period.earliest and period.latest <= story_at.period.latest:
        return False  # "In the 16th century it was lost in 1578 and retaken four years later"
    years = period.earliest.year - story_at.period.earliest.year
    if years and _WOULD_BEFORE.search(before):
        return True
    if period.granularity not in _BARE or not years:
        return False
    if _AHEAD_BEFORE.search(before):
        return True
    begins = _SENTENCE_BEGINS.search(reach) is not None
    if years > 0:
        return years > LONG_LEAP_YEARS and not begins
    if not begins and not _OPENING_BEFORE.search(reach):
        return True
    ends = _SENTENCE_ENDS.search(folded, found.end, found.end + 200)
    return _HAD.search(folded, found.end, ends.start() if ends else found.end + 200) is not None


def is_look_back(folded: str, found: Expression, period: Period, story_at: Dated) -> bool:
    """Does an aside tell of something before: "It had been launched in 1874. Five years later ..."?"""
    reach = folded[max(0, found.start - _BEFORE) : found.start]
    told = _SENTENCE_SO_FAR.search(reach)
    if told is None or period.latest >= story_at.period.earliest or _BESIDE_MATTER.search(told[0]):
        return False
    return " had " in told[0] or (told[0].endswith(" in ") and folded[found.end : found.end + 1] not in tuple(",)"))


def _qualifies(folded: str, found: Expression, period: Period, story_at: Dated | None, reach: str) -> bool:
    """Does the date only say which one of several is meant: "the 1949 treaty", "the ship (built in 1890)"?"""
    aside = _ASIDE_BEFORE.search(reach.replace("\n", " "))
    if aside is None:
        return False
    if period.granularity in ("day", "month") and aside[0].endswith(" of ") and _OPENING_BEFORE.search(reach):
        return False
    if aside[0].endswith(" of ") and story_at and _SUBJECT_BEFORE.search(reach):
        ahead = (period.earliest - story_at.period.latest).days
        if story_at.start == found.start or 0 < ahead < LONG_LEAP_YEARS * 366:
            return False  # "The coup of 17 July 1936 failed", and so the story begins
    return aside[0][0] == "(" or aside[0] in ("since ", "born ") or _NOUN_AFTER.match(folded, found.end) is not None
