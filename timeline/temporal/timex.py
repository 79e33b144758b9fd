"""What the temporal tagger returns: a date expression, its dates, and how they were read."""

import datetime
from dataclasses import dataclass
from typing import Literal

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
class Timex:
    """One date expression, "late Thursday", and its reading.

    `start` and `end` are character offsets into the text, end exclusive. `type`, `value` and `mod` are TIMEX3 as in
    TempEval-3 ("TIME", "2025-03-13TEV"; mod START, MID, END, APPROX, BEFORE, AFTER ... or ""). `earliest` and `latest`
    are calendar days, both inclusive, or None when the words name no calendar day: a duration, a set, "currently", or
    a relative expression with no date to read it against (then `waits_for_dct`). `extent` tells whether the time is
    one day `within` these bounds ("earlier this week") or all of it (`throughout`: "from Monday to Thursday").
    `joins` is the start of an earlier timex that this one completes to a range ("from Monday *to Thursday*"): the
    earlier one then has the bounds of the whole range and stands for both. `why` is one plain sentence for a reader.
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
