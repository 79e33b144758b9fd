"""How many events end on which day: what counts, stories and overviews are made from. Pure."""

import datetime
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    """Events that end on one day, of one class of length (`models.lengths`), and how many mentions they have."""

    latest: datetime.date
    length: int
    events: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells in columns, in the order of their days, which are ordinals: ten years have as many as 15,000."""

    days: "array[int]"
    lengths: "array[int]"
    events: "array[int]"
    mentions: "array[int]"

    @staticmethod
    def of(rows: Iterable[tuple[datetime.date, int, int, int]]) -> "Cells":
        """Of cells in order, as such or as a database gives them."""
        days, *others = tuple(zip(*rows, strict=True)) or ((), (), (), ())
        return Cells(array("i", [day.toordinal() for day in days]), *(array("i", column) for column in others))

    def __len__(self) -> int:
        return len(self.days)

    def ended(self, first: datetime.date, last: datetime.date) -> int:
        """How many events end on these days, both inclusive."""
        return sum(self.events[self.before(first) : self.up_to(last)])

    def before(self, day: datetime.date) -> int:
        """How many cells are of earlier days."""
        return bisect_left(self.days, day.toordinal())

    def up_to(self, day: datetime.date) -> int:
        """How many cells are of this day or of earlier ones."""
        return bisect_right(self.days, day.toordinal())
