"""The base of meanings that are read from another one: a part of it, or so far from it."""

from ..calendar.periods import Period
from ..reading import Meaning, Reading, Situation


class OfAnother(Meaning):
    """What another meaning, `of`, is read for: "late May" for May, "a week from Friday" for Friday.

    A subclass says what to make of the other's reading, once that names calendar days; without them it stays as it is.
    """

    __slots__ = ()
    of: Meaning

    @property
    def core(self) -> Meaning:
        return self.of.core

    @property
    def given(self) -> Period | None:
        return self.of.given

    def resolve(self, here: Situation) -> Reading | None:
        whole = self.of.resolve(here)
        return self.taken_from(whole, whole.period, here) if whole and whole.period else whole

    def taken_from(self, whole: Reading, span: Period, here: Situation) -> Reading | None:
        """The reading of this, from that of the whole and the days that it names, `span`."""
        raise NotImplementedError


class PartOf(OfAnother):
    """A part of another time, which points where that does."""

    __slots__ = ()

    @property
    def points_at_today(self) -> bool:
        return self.of.points_at_today

    @property
    def looks_back(self) -> bool:
        return self.of.looks_back
