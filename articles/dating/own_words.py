"""What a text's own words tell of the day it was written, where nothing states it.

    "Fri, March 14, 2025 | 9:30 am"                  -> 14 March 2025, a stamp wherever it stands
    "said Friday, March 14 ... met late Thursday"    with 2022 in the text -> Friday 14 March 2025: of the years since
                                                     then only in 2025 was that day a Friday, and nothing is later
    "yesterday, 18 March"                            -> the day after
    "on Friday ... on Thursday"                      -> nothing: which Friday?

What comes out is inferred, and is shown as such with its words. The same words may contradict a stated day: a text
stamped the 18th that says "yesterday, 18 March".
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.dating import days
from articles.dating.stamps import Stamp

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = "|".join(_NAMES)
_MONTH = "|".join(name for name in sorted(days.MONTHS, key=len, reverse=True))
_MONTH_DAY = (
    rf"(?:(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month2>{_MONTH}))"
    r"(?![\w-])(?:\s?,?\s(?P<year>(?:19|20)\d\d)\b)?"
)
# "Friday, March 14", "Thursday (13 March)", "Friday 14 March 2025"
_NAMED_DAY = re.compile(rf"\b(?P<weekday>{_WEEKDAY}),?\s\(?(?:the\s)?{_MONTH_DAY}", re.IGNORECASE)
# So pages are stamped: "Friday 14 March 2025 18.45 GMT", "Fri, March 14, 2025 | 9:30 am". "on Friday
# 14 March 2025 at 9.30" tells of something. Of 1,460 articles of an archive 411 bear one such day, each the right one.
_STAMP = re.compile(
    rf"(?<!\bon\s)\b(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}})\.?\s?,?\s{_MONTH_DAY}(?<=\d{{4}})"
    r"\s?[,;|·–-]?\s?\d{1,2}[.:]\d\d(?![\d%])",
    re.IGNORECASE,
)
# "yesterday, 18 March", "today (March 14)", "tomorrow, Saturday, 15 March"
_COUNTED = re.compile(
    rf"\b(?P<word>yesterday|today|tomorrow),?\s\(?(?:(?P<weekday>{_WEEKDAY}),?\s)?{_MONTH_DAY}", re.IGNORECASE
)
# A text that names no year is taken for one of the last few.
_YEARS_BACK = 4
# "said Friday, March 14": a programme "on Thursday 17 June" is perhaps to come.
_TELLS = r"\b(?:said|says|told|tells|spoke|met|wrote|announced|reported|confirmed|warned|declared)\b"
_TOLD_BEFORE = re.compile(rf"{_TELLS}[^.!?\n]{{0,60}}$", re.IGNORECASE)
_TOLD_AFTER = re.compile(rf"[^.!?\n]{{0,60}}{_TELLS}", re.IGNORECASE)
_STEPS = {"yesterday": 1, "today": 0, "tomorrow": -1}
_BARE = re.compile(rf"\b(?P<word>{_WEEKDAY})\b(?!,?\s\(?(?:{_MONTH}|\d))", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,$€£-])(?:19|20)\d\d(?![\d%-]|,\d)")
# Not what happened: a plan, a rule, another week.
_AHEAD = re.compile(
    r"\b(?:will|would|to|by|until|next|set|due|scheduled|expected|planned|plans?|could|may|should|upcoming|coming|before|last|every|each)\s(?:\S+\s){0,4}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DayInText:
    """The day that the words lead to, or the `problem` with them."""

    stamp: Stamp | None = None
    problem: str = ""


def contradiction(text: str, stated: datetime.date) -> str:
    """Why the day stated cannot be; "" where nothing speaks against it: "yesterday, 18 March" on the 18th."""
    for match in _COUNTED.finditer(text):
        if _inside_quotation(text, match.start()):
            continue
        near = [stated.year - 1, stated.year, stated.year + 1]
        days_meant = [day for year in near if (day := _day(match, [year], datetime.date(year, 12, 31)))]
        step = datetime.timedelta(_STEPS[match["word"].lower()])
        if days_meant:
            day = min(days_meant, key=lambda one: abs((one + step - stated).days)) + step
            if day != stated and abs((day - stated).days) < 180:
                return f"stated is {stated}, but the text says “{_words(match)}”, as on {day}"
    return ""


def find(text: str, today: datetime.date | None = None) -> DayInText:
    """What the words of `text` tell; `today` is the last day on which it can have been written."""
    today = today or datetime.date.today()
    if (found := _stamped(text, today)) or (found := _counted(text, today)):
        return found
    if _NAMED_DAY.search(text):
        return _latest_named(text, today)
    bare = {match["word"].capitalize() for match in _BARE.finditer(text[:20_000])}
    return DayInText(problem=f"the text names only {' and '.join(sorted(bare))}: of which week?" if bare else "")


def stamped(text: str) -> Stamp | None:
    """The day of the stamps in the short lines that a page shows, where it is one."""
    found = _stamped(text, datetime.date.today())
    return found.stamp if found else None


def _stamped(text: str, today: datetime.date) -> DayInText | None:
    """The day of the stamps that the text bears, where it is one."""
    found = {day: _words(match) for match in _STAMP.finditer(text) if (day := _day(match, [], today))}
    if len(found) > 1:
        return DayInText(problem=f"the text bears the stamps {' and '.join(f'“{words}”' for words in found.values())}")
    return next((DayInText(Stamp(day, f"the text bears the stamp “{words}”")) for day, words in found.items()), None)


def _counted(text: str, today: datetime.date) -> DayInText | None:
    """The day from which the text counts others."""
    years = _years(text, today)
    found = {
        day + datetime.timedelta(_STEPS[match["word"].lower()]): _words(match)
        for match in _COUNTED.finditer(text)
        if not _inside_quotation(text, match.start()) and (day := _day(match, years, today))
    }
    if len(found) > 1:
        return DayInText(problem=f"the text says both {' and '.join(f'“{words}”' for words in found.values())}")
    return next((DayInText(Stamp(day, f"the text says “{words}”")) for day, words in found.items()), None)


def _latest_named(text: str, today: datetime.date) -> DayInText:
    """The last day named with its weekday, where every bare weekday lies in the days before it."""
    years = _years(text, today)
    found = [
        (day, _words(match))
        for match in _NAMED_DAY.finditer(text)
        # A writer names the year of a day that is not of these weeks, as captions do.
        if not match["year"]
        and _is_told(text, match)
        and not _AHEAD.search(text[max(0, match.start() - 60) : match.start()])
        and (day := _day(match, years, today))
    ]
    if not found:
        return DayInText(problem="none of the days that the text names need be its own")
    latest, words = max(found)
    weekdays = {
        _NAMES.index(match["word"].lower())
        for match in _BARE.finditer(text)
        if not _AHEAD.search(text[max(0, match.start() - 60) : match.start()])
    }
    if not weekdays and "yesterday" not in text.lower() and "today" not in text.lower():
        return DayInText(problem=f"the last day that the text names is “{words}”; nothing tells how long ago that was")
    # The day itself or the two before; another weekday may as well be later.
    reach = {(latest - datetime.timedelta(step)).weekday() for step in range(4)}
    if not weekdays <= reach:
        late = " and ".join(_NAMES[number].capitalize() for number in sorted(weekdays - reach))
        return DayInText(problem=f"the last day that the text names is “{words}”, and {late} may be later")
    year = f"a {_NAMES[latest.weekday()].capitalize()} only in {latest.year} of {years[0]} to {years[-1]}"
    return DayInText(
        Stamp(latest, f"the last day in the text is “{words}”, {year}, and its other weekdays lead up to it")
    )


def _is_told(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 100) : match.start()]
    return bool(_TOLD_BEFORE.search(before) or _TOLD_AFTER.match(text, match.end()))


def _years(text: str, today: datetime.date) -> range:
    """Those in which the text can have been written: from the last that it names; the last few where it names none."""
    named = [year for match in _YEAR.findall(text) if (year := int(match)) <= today.year]
    return range(max(named, default=today.year - _YEARS_BACK), today.year + 1)


def _day(match: re.Match[str], years: Iterable[int], today: datetime.date) -> datetime.date | None:
    """The one day that is meant: of the year it names, else of the only year in question in which it fits."""
    month = days.MONTHS[(match["month"] or match["month2"]).lower()]
    weekday = (match["weekday"] or "").lower()[:3]
    fitting = []
    for year in [int(match["year"])] if match["year"] else years:
        try:
            day = datetime.date(year, month, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        if day <= today and _NAMES[day.weekday()].startswith(weekday):
            fitting.append(day)
    return fitting[0] if len(fitting) == 1 else None


def _words(match: re.Match[str]) -> str:
    return " ".join(match[0].split())


def _inside_quotation(text: str, place: int) -> bool:
    """Words that somebody said count from the day on which they were said."""
    before = text[max(0, place - 400) : place].rsplit("\n", 1)[-1]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
