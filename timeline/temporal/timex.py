"""What the temporal tagger returns: a date expression, its dates, and how they were read."""

import datetime
from dataclasses import dataclass
from typing import Final, Literal

ONE_DAY: Final = datetime.timedelta(days=1)

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "part",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "range",
    "none",
]
Extent = Literal["within", "throughout"]
AnchorKind = Literal["explicit", "dct", "timex", "quotation", "dateline", "narrative", "none"]
Certainty = Literal["sure", "likely", "guess"]
# "before 2019", "by Friday" (and on it), "since January" (and in it), "after 1997"; "" when both ends are known.
Open = Literal["", "before", "by", "since", "after"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date against which an expression was read.

    `kind` tells what it is: `explicit` (the words say it all), `dct` (the publication date), `timex` (another
    expression of the text), `quotation` (the day quoted words were said), `dateline` (a dateline or "Published" line),
    `narrative` (the running year of a story), `none` (nothing to read it against). `on` is the date used, if any;
    `timex_start` the offset of the other expression, if that is what it is.
    """

    kind: AnchorKind
    on: datetime.date | None = None
    timex_start: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as the text gives it: "10:21 a.m. CDT", "late Thursday", "at dawn".

    `time` is the hour, None for a part of the day, which `part` names as TIMEX3 does ("MO", "AF", "EV", "NI", or
    "START" and "END" for "early" and "late"); midnight at the end of a day is 00:00 of part "NI". `zone` is the zone
    as written ("CDT", "local time", ""), and `utc` the moment in UTC where the zone tells it.
    """

    time: datetime.time | None
    part: str = ""
    zone: str = ""
    utc: datetime.datetime | None = None

    @property
    def order(self) -> int:
        """Minutes after midnight, to put the events of one day in order; a part of the day counts from its middle."""
        if self.time is not None:
            return self.time.hour * 60 + self.time.minute + (DAY_MINUTES if self.part == "NI" else 0)
        return _MIDDLES.get(self.part, 0)


DAY_MINUTES: Final = 24 * 60
_MIDDLES: Final = {
    part: 60 * hour for part, hour in {"START": 7, "MO": 9, "MID": 12, "AF": 15, "EV": 19, "END": 21, "NI": 22}.items()
}


@dataclass(frozen=True, slots=True)
class Timex:
    """One date expression, "late Thursday", and its reading.

    `start` and `end` are character offsets into the text, end exclusive. `type`, `value` and `mod` are TIMEX3 as in
    TempEval-3 ("TIME", "2025-03-13TEV"; mod START, MID, END, APPROX, BEFORE, AFTER ... or ""). `earliest` and `latest`
    are calendar days, both inclusive, or None when the words name no calendar day: a duration, a set, "currently", or
    a relative expression with no date to read it against (then `waits_for_dct`). `extent` tells whether the time is
    one day `within` these bounds ("earlier this week") or all of it (`throughout`: "from Monday to Thursday").
    `joins` is the start of an earlier timex that this one completes, to a range ("from Monday *to Thursday*") or by an
    hour ("on Monday at *2 p.m.*"): the earlier one then has the bounds of the whole range, or the hour, and stands for
    both. `open` tells that what is dated lies before
    or after the time named, which `earliest` and `latest` bound all the same: "before 2019" names 2019 and is
    "before"; `interval` is what is left of the calendar. `clock` is the time of day, if there is one. `why` is one
    plain sentence for a reader.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str
    earliest: datetime.date | None
    latest: datetime.date | None
    granularity: Granularity
    extent: Extent
    anchor: Anchor
    rule: str
    why: str
    certainty: Certainty
    waits_for_dct: bool = False
    joins: int | None = None
    open: Open = ""
    clock: Clock | None = None

    @property
    def interval(self) -> tuple[datetime.date | None, datetime.date | None]:
        """The first and last day that the words leave, both inclusive; None where an end is open or unknown."""
        match self.open:
            case "before" if self.earliest and self.earliest > datetime.date.min:
                return None, self.earliest - ONE_DAY
            case "by":
                return None, self.latest
            case "since":
                return self.earliest, None
            case "after" if self.latest and self.latest < datetime.date.max:
                return self.latest + ONE_DAY, None
        return self.earliest, self.latest
