"""An empty database, filled from rows in bulk; what it keeps beside them is made when all are there.

Most of the time goes otherwise into looking up what each row refers to, keeping indexes in order, and counting.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final

from django.core.management.color import no_style
from django.db import connection, models, transaction

from timeline.models import triggers

AT_ONCE: Final = 5_000  # rows
# What a database takes as JSON has it; of the others Django makes what it takes.
AS_IT_IS: Final = (models.IntegerField, models.FloatField, models.CharField, models.TextField, models.BooleanField)
# How each index and reference of some tables is taken away, and how it is made again.
ON_SQLITE: Final = """
SELECT 'DROP INDEX "' || name || '"', sql FROM sqlite_master
WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(%s))
"""
ON_POSTGRES: Final = """
WITH tables AS (
    SELECT oid FROM pg_class WHERE relname = ANY(%(tables)s) AND relnamespace = current_schema()::regnamespace
)
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
    format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'f' AND conrelid IN (TABLE tables)
UNION ALL
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid IN (TABLE tables)
AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
"""

Model = type[models.Model]
Convert = Callable[[Any], Any]


@contextmanager
def bare(tables: Sequence[Model]) -> Iterator[None]:
    """A transaction in which these tables hold their rows and nothing else.

    At its end indexes, references, sequences and what triggers keep are there, and true of the rows; or it fails.
    """
    with connection.constraint_checks_disabled(), transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # to sort whole indexes in memory
            cursor.execute("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL work_mem = '64MB'")
        triggers.pause()
        put_back = _strip(cursor, [model._meta.db_table for model in tables])
        yield
        for statement in [*put_back, *connection.ops.sequence_reset_sql(no_style(), tables)]:
            cursor.execute(statement)
        connection.check_constraints()
        triggers.install()
        triggers.reindex()
        cursor.execute("ANALYZE")


def _strip(cursor: Any, tables: list[str]) -> list[str]:
    """Takes indexes and references away; the statements that make them again."""
    if connection.vendor == "sqlite":
        cursor.execute(ON_SQLITE, [json.dumps(tables)])
    else:
        cursor.execute(ON_POSTGRES, {"tables": tables})
    found = cursor.fetchall()
    for drop, _ in found:
        cursor.execute(drop)
    return [make for _, make in found]


def fill(model: Model, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Writes rows of a model, whose values are what JSON has of the fields `names`."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    columns = ", ".join(connection.ops.quote_name(fields[name].column or name) for name in names)
    converts = [(place, convert) for place, name in enumerate(names) if (convert := _convert(fields[name]))]
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in _converted(rows, converts):
                    copy.write_row(row)
            return
        statement = f"INSERT INTO {table} ({columns}) VALUES ({', '.join(['%s'] * len(names))})"  # noqa: S608
        values = iter(_converted(rows, converts))
        while some := list(islice(values, AT_ONCE)):
            cursor.executemany(statement, some)


def _convert(field: Any) -> Convert | None:
    """What makes the database's value of JSON's; None where they are the same."""
    is_day = isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField)
    if is_day or isinstance(field.target_field if field.is_relation else field, AS_IT_IS):
        return None
    return lambda value: field.get_db_prep_save(field.to_python(value), connection)


def _converted(rows: Iterable[Sequence[Any]], converts: Sequence[tuple[int, Convert]]) -> Iterator[Sequence[Any]]:
    for row in rows:
        made = list(row)
        for place, convert in converts:
            made[place] = convert(made[place])
        yield made
