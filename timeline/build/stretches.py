"""The spans of one length that begin in one month, year or decade: as many as are read together."""

import datetime
from typing import NamedTuple

from timeline.dates.arithmetic import last_of_month
from timeline.merging.places import Place
from timeline.models.placements import SpanUnit


class Stretch(NamedTuple):
    """One of them: "the spans of up to a year that begin in 2024"."""

    unit: SpanUnit
    number: int

    @staticmethod
    def of(place: Place) -> "Stretch":
        unit = SpanUnit.of((place.item.latest - place.item.earliest).days + 1)
        return Stretch(unit, Stretch.number_of(unit, place.item.earliest))

    @staticmethod
    def over(unit: SpanUnit, first: datetime.date, last: datetime.date) -> "list[Stretch]":
        numbers = range(Stretch.number_of(unit, first), Stretch.number_of(unit, last) + 1)
        return [Stretch(unit, number) for number in numbers]

    @staticmethod
    def number_of(unit: SpanUnit, day: datetime.date) -> int:
        if unit == SpanUnit.MONTH:
            return day.year * 12 + day.month - 1
        return day.year if unit == SpanUnit.YEAR else day.year // 10

    @property
    def first(self) -> datetime.date:
        if self.unit == SpanUnit.MONTH:
            return datetime.date(self.number // 12, self.number % 12 + 1, 1)
        return datetime.date(max(1, self.number if self.unit == SpanUnit.YEAR else self.number * 10), 1, 1)

    @property
    def last(self) -> datetime.date:
        if self.unit == SpanUnit.MONTH:
            return last_of_month(self.first)
        return datetime.date(self.number if self.unit == SpanUnit.YEAR else self.number * 10 + 9, 12, 31)
