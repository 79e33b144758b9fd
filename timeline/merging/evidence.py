"""What goes into merging and what comes out, as plain values."""

import datetime
from dataclasses import dataclass, replace

from timeline.dates.arithmetic import Days, shifted
from timeline.dates.edtf import BEFORE, FuzzyDate
from timeline.merging.context import NOTHING_KNOWN, Context

LEAST_REACH = 7  # days that are looked into beyond an open end; beyond longer times as long again
CALENDAR_UNITS = frozenset({"week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century"})


def reach(earliest: datetime.date, latest: datetime.date, open_end: str) -> Days:
    """The days on which an exact report of the same is looked for: its own, and some on the open side of them."""
    if not open_end:
        return earliest, latest
    days = max(LEAST_REACH, (latest - earliest).days + 1)
    return (shifted(earliest, -days), latest) if open_end in BEFORE else (earliest, shifted(latest, days))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A dated mention, as merging sees it: what the text says, and never a headline made of it.

    `key` is its fingerprint, `article` names the article, by its file or address: the same text in two outlets is two
    articles. `published_on`, `article` and `start` order mentions by publication. `sentence` and `clause` are the
    words, `sentence_start` tells two equal sentences of an article apart. `predicate` is the verb or noun that tells
    it, `actor`, `object` and `place` who, to whom and where, each as written and "" where it is not known. `earliest`
    and `latest` are its own dates, both inclusive; with an end `open` the days in `reach`, and `stated` are those that
    are said. `settled` is the date that an editor gave the event it is in. `known` is what its article says besides.
    """

    key: str
    article: str
    published_on: datetime.date | None
    start: int
    earliest: datetime.date
    latest: datetime.date
    granularity: str
    extent: str
    modality: str
    certainty: str
    sentence: str
    sentence_start: int
    clause: str
    predicate: str
    actor: str = ""
    object: str = ""
    place: str = ""
    open: str = ""
    stated: Days | None = None
    settled: FuzzyDate | None = None
    known: Context = NOTHING_KNOWN

    @property
    def is_vague(self) -> bool:
        """Is it one unknown day of several? "earlier this week" and "in August" are, "from Monday to Thursday" is not.

        So is what has an open end. A tagger reads "in August" as all of August, which it is; but what is dated with it
        took a day of it.
        """
        if self.open:
            return True
        return self.earliest != self.latest and (self.extent != "throughout" or self.granularity in CALENDAR_UNITS)

    def without_words(self, digest: str) -> "Evidence":
        """The same without the words that it was described by; a digest tells equal sentences."""
        return replace(
            self,
            sentence=digest,
            clause="",
            predicate="",
            actor="",
            object="",
            place="",
            settled=None,
            known=NOTHING_KNOWN,
        )

    @property
    def days(self) -> Days:
        """The days that it gives; with an open end the last or first that are left."""
        return self.stated or (self.earliest, self.latest)

    @property
    def on_settled_days(self) -> "Evidence | None":
        """The same, dated as the editor dated its event; None if no editor did, or on its own days."""
        to = self.settled
        if to is None or (to.earliest, to.latest, to.open) == (*self.days, self.open):
            return None
        earliest, latest = reach(to.earliest, to.latest, to.open)
        return replace(
            self,
            earliest=earliest,
            latest=latest,
            granularity=to.granularity,
            extent=to.extent,
            open=to.open,
            stated=(to.earliest, to.latest) if to.open else None,
            settled=None,
        )


@dataclass(frozen=True, slots=True)
class GivenDates:
    """One of the dates that the mentions of a disputed event give, and which of them give it."""

    earliest: datetime.date
    latest: datetime.date
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one happening, the one published first in front, and what they say together.

    Where all of them leave an end `open` the days are the last or first that it may be. `narrowed` means that a vaguer
    mention took the dates of a more exact one; `disputed` that articles put the same happening on different days, in
    which case the dates span all of them and `readings` has each with its mentions, the earliest first.
    """

    keys: tuple[str, ...]
    earliest: datetime.date
    latest: datetime.date
    granularity: str
    extent: str
    modality: str
    narrowed: bool
    disputed: bool
    readings: tuple[GivenDates, ...] = ()
    open: str = ""


def publication_order(item: Evidence) -> tuple[datetime.date, str, int, str]:
    """Sorts the mention published first to the front; articles without a date come last."""
    return (item.published_on or datetime.date.max, item.article, item.start, item.key)
