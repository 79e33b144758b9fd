"""What is asked of the database meanwhile: each query on lines of its own, as short as it can be read.

A page of a timeline of any length is fast because of what it does not ask, which no answer shows: a column that was
left out, a row that was not fetched, an order that an index has. Here a query more, or one that asks for more, does.
"""

import datetime
import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from django.apps import apps
from django.db import connection

ALL_OF = {model._meta.db_table: {field.column for field in model._meta.concrete_fields} for model in apps.get_models()}
COLUMN = re.compile(r'"(\w+)"\."(\w+)"(?: AS "\w+")?')
SELECTED = re.compile(r"(?<=SELECT )(DISTINCT )?(.*?)(?= FROM )")
LISTED = re.compile(r"(?<= IN )\(([^()]*)\)")
PREFIX = re.compile(r"\b(?:timeline|articles)_(?=\w)")
# Django's own: sessions, logins and their permissions, savepoints.
LEFT_OUT = re.compile(r"SAVEPOINT|\b(?:auth|django)_")
WRITTEN = re.compile(r"(?:(?:VALUES|,) \([^()]*\))+")
CHOSEN = re.compile(r"CASE WHEN .*? END(?: AS \w+)?(?=[,)]| WHERE)")


@contextmanager
def asked() -> Iterator[list[str]]:
    """The queries inside with their values, as lines; the list is whole at the end."""
    found: list[str] = []
    with _each(lambda sql, rows: found.extend(_wrapped(_with_values(sql, rows)))):
        yield found


@contextmanager
def counted() -> Iterator[list[str]]:
    """The queries inside without their values, each kind once with how often it was asked, or of how many rows."""
    found: Counter[str] = Counter()
    lines: list[str] = []
    with _each(lambda sql, rows: found.update({_without_values(sql): len(rows)})):
        yield lines
    lines += [line for sql, count in found.items() for line in _wrapped(f"{count} x {sql}")]


def _each(note: Callable[[str, list[Any]], None]) -> AbstractContextManager[None]:
    def noted(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        rows = list(params) if many else [params]
        if not LEFT_OUT.search(sql):
            note(_short(sql), rows)
        return execute(sql, rows if many else params, many, context)

    return connection.execute_wrapper(noted)


def _wrapped(line: str) -> list[str]:
    return textwrap.wrap(line, 115, subsequent_indent="    ", break_on_hyphens=False)


def _short(sql: str) -> str:
    sql = SELECTED.sub(lambda match: (match[1] or "") + _columns(match[2]), " ".join(sql.split()))
    return PREFIX.sub("", re.sub(r'"(\w+)"', r"\1", sql))


def _with_values(sql: str, rows: list[Any]) -> str:
    if len(rows) != 1:
        return f"{sql} -- {len(rows)} times"
    values = iter(_value(one) for one in rows[0] or ())
    sql = re.sub("%s", lambda match: next(values), sql).replace("%%", "%")
    return LISTED.sub(lambda match: f"({', '.join(sorted(match[1].split(', ')))})", sql)


def _without_values(sql: str) -> str:
    sql = CHOSEN.sub("CASE ...", WRITTEN.sub("VALUES (...)", sql.replace("%s", "?")))
    return LISTED.sub("(...)", sql)


def _columns(selected: str) -> str:
    """Of a table the columns together: "event(id title)", "event(*)" for all that it has."""
    parts = selected.split(", ")
    if not all(COLUMN.fullmatch(one) for one in parts):
        return selected
    by_table: dict[str, list[str]] = {}
    for one in parts:
        table, column = COLUMN.fullmatch(one).groups()
        by_table.setdefault(table, []).append(column)
    return ", ".join(
        f"{table}({'*' if set(columns) == ALL_OF.get(table) else ' '.join(columns)})"
        for table, columns in by_table.items()
    )


def _value(one: Any) -> str:
    if isinstance(one, str | datetime.date):
        words = str(one)
        return repr(words if len(words) < 60 else f"{words[:50]}… ({len(words)})")
    return str(one)
