"""What stands in a table: each row, and of it each column that holds another value than it has by default."""

import textwrap
from collections.abc import Iterator

from django.apps import apps
from django.db import models

# The stems by which merging compares, which it has tests for.
LEFT_OUT = {"words", "alike"}


def rows(table: str) -> str:
    """The rows of a table: `rows("timeline.event")`; those that nothing refers to have no key, and no order."""
    model = apps.get_model(table)
    left_out = LEFT_OUT if model._meta.related_objects else {*LEFT_OUT, "id"}
    told = [_in_words(row, left_out) for row in model._base_manager.order_by("pk")]
    ordered = told if "id" not in left_out else sorted(told)
    return "\n".join(textwrap.fill(one, 115, subsequent_indent="    ", break_on_hyphens=False) for one in ordered)


def _in_words(row: models.Model, left_out: set[str]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in _columns(row) if name not in left_out)


def _columns(row: models.Model) -> Iterator[tuple[str, object]]:
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if value not in (None, "") and value != field.get_default():
            yield field.attname, round(value, 4) if isinstance(value, float) else value
    for field in row._meta.many_to_many:
        if keys := sorted(getattr(row, field.name).values_list("pk", flat=True)):
            yield field.name, ", ".join(map(str, keys))
