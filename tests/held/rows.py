"""What stands in a table: each row, and of it each column that holds another value than it has by default."""

import textwrap
from collections.abc import Iterator

from django.apps import apps
from django.db import models

# The stems by which merging compares, which it has tests for.
LEFT_OUT = {"words", "alike"}

Columns = dict[str, object]


def rows(table: str) -> str:
    """The rows of a table: `rows("timeline.event")`; those that nothing refers to have no key, and no order."""
    told = [_in_words(columns) for columns in held(table).values()]
    return "\n".join(textwrap.fill(one, 115, subsequent_indent="    ", break_on_hyphens=False) for one in told)


def held(table: str) -> dict[object, Columns]:
    """The same by their keys, or by all that they say."""
    model = apps.get_model(table)
    found = {row.pk: dict(_columns(row)) for row in model._base_manager.order_by("pk")}
    if model._meta.related_objects or model._meta.pk.name != "id":
        return dict(found)
    without = [{name: value for name, value in columns.items() if name != "id"} for columns in found.values()]
    return {_in_words(columns): columns for columns in sorted(without, key=_in_words)}


def changes(before: dict[object, Columns], after: dict[object, Columns]) -> Iterator[str]:
    """A line for each row that is gone (-) or new (+), and for each that is another (~) what it is now."""
    yield from (f"- {_in_words(columns)}" for key, columns in before.items() if key not in after)
    for key, columns in after.items():
        was = before.get(key)
        if was is None:
            yield f"+ {_in_words(columns)}"
        elif was != columns:
            other = {name: columns.get(name) for name in {**was, **columns} if was.get(name) != columns.get(name)}
            yield f"~ {key}: {_in_words(other)}"


def _in_words(columns: Columns) -> str:
    return "; ".join(f"{name}: {' '.join(str(value).split())}" for name, value in columns.items())


def _columns(row: models.Model) -> Iterator[tuple[str, object]]:
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.attname not in LEFT_OUT and value not in (None, "") and value != field.get_default():
            yield field.attname, round(value, 4) if isinstance(value, float) else value
    for field in row._meta.many_to_many:
        if keys := sorted(getattr(row, field.name).values_list("pk", flat=True)):
            yield field.name, ", ".join(map(str, keys))
