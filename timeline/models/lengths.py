"""How long the dates of an event are, in classes: what a bar of the overview can hold, and what is longer than it."""

import datetime
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, Q
from django.db.models.sql.compiler import SQLCompiler

from timeline.dates.arithmetic import shifted

DAY, WEEK, MONTH, YEAR, AGE = 1, 7, 31, 366, 9999  # days, at most; an age is longer than a year
LENGTHS = (DAY, WEEK, MONTH, YEAR, AGE)


def length(days: int) -> int:
    """The class of a span of so many days: 4 -> WEEK."""
    return next(most for most in LENGTHS if days <= most or most == AGE)


def near(day: datetime.date) -> Q:
    """What may reach over a day, by the day on which it ends: of each class, no more than its length later.

    It leaves nothing out that a comparison of both days would find, and keeps an index from being read to its end.
    """
    found = Q(shown=1, length=AGE, latest__gte=day)
    for most in (DAY, WEEK, MONTH, YEAR):
        found |= Q(shown=1, length=most, latest__range=(day, shifted(day, most)))
    return found


class SpanLength(Func):
    """The class of the span between two days, both inclusive, as the database works it out."""

    arity = 2
    template = (
        "CASE WHEN %(days)s <= 0 THEN 1 WHEN %(days)s < 7 THEN 7 WHEN %(days)s < 31 THEN 31 "
        "WHEN %(days)s < 366 THEN 366 WHEN %(days)s >= 366 THEN 9999 END"
    )

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        return self._classed(compiler, "(julianday({last}) - julianday({first}))")

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, tuple[str | int, ...]]:
        return self._classed(compiler, "(({last}) - ({first}))")

    def _classed(self, compiler: SQLCompiler, difference: str) -> tuple[str, tuple[str | int, ...]]:
        first, last = (compiler.compile(expression) for expression in self.get_source_expressions())
        days = difference.format(first=first[0], last=last[0])
        times = self.template.count("%(days)s")
        return self.template % {"days": days}, (*last[1], *first[1]) * times
