"""The rows between events and whom or what they are linked to, brought in line with what is wanted."""

from collections.abc import Collection
from typing import Any

from django.db import models

from articles.bulk_rows import insert


def link(through: type[models.Model], name: str, events: Collection[int], wanted: Collection[tuple[int, int]]) -> None:
    """Links each of the events, no more than go into a query, to those of which it is wanted, and to no others."""
    rows: Any = through._default_manager
    found = rows.filter(event__in=events).order_by().values_list("pk", "event", name)
    there = {(event, other): pk for pk, event, other in found}
    if gone := [pk for pair, pk in there.items() if pair not in wanted]:
        rows.filter(pk__in=gone).delete()
    insert(through, ("event", name), sorted(set(wanted) - there.keys()))
