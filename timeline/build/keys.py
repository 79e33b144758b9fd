"""Keys of rows that are yet to be written, given out before, so that others can point to them."""

from collections.abc import Sequence

from django.db import connections, models, router

from articles.signals import Superseded


class Keys:
    """Those of one table.

    PostgreSQL hands them out one by one. With SQLite they are those that come next, as long as nobody else has written
    such rows by the time that these are.
    """

    def __init__(self, model: type[models.Model]) -> None:
        self._connection = connections[router.db_for_write(model)]
        self._table = model._meta.db_table
        self._first: int | None = None
        self._count = 0

    def next(self, count: int) -> Sequence[int]:
        if self._connection.vendor == "postgresql":
            with self._connection.cursor() as cursor:
                sequence = f"nextval(pg_get_serial_sequence('{self._table}', 'id'))"
                cursor.execute(f"SELECT {sequence} FROM generate_series(1, %s)", [count])  # noqa: S608
                return sorted(key for (key,) in cursor.fetchall())
        if self._first is None:
            self._first = self._stored()
        self._count += count
        last = self._first + self._count
        return range(last - count + 1, last + 1)

    def claim(self) -> None:
        """In the transaction that writes them: raises Superseded where they are somebody else's by now."""
        if self._first is not None and self._stored() != self._first:
            raise Superseded
        self._first, self._count = None, 0

    def _stored(self) -> int:
        with self._connection.cursor() as cursor:
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [self._table])
            row = cursor.fetchone()
        return int(row[0]) if row else 0
