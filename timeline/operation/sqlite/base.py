"""The connection: takes its turn before a transaction, or a single statement, that writes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from timeline.operation.sqlite.turn import Turn

# Who only reads begins otherwise.
WRITES: Final = ("BEGIN IMMEDIATE", "INSERT", "UPDATE", "DELETE", "REPLACE", "ANALYZE")


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's, with turns; in memory there is nobody to take turns with."""

    def __init__(self, settings_dict: dict[str, Any], alias: str = "default") -> None:
        super().__init__(settings_dict, alias)
        self.turn: Turn | None = None
        self.execute_wrappers.append(self._in_turn)

    def _in_turn(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if self.turn or self.is_in_memory_db() or not sql.lstrip().startswith(WRITES):
            return execute(sql, params, many, context)
        self._take_turn()
        try:
            return execute(sql, params, many, context)
        finally:
            if not self.connection.in_transaction:
                self._give_turn()

    def commit(self) -> None:
        try:
            super().commit()
        finally:
            self._give_turn()

    def rollback(self) -> None:
        try:
            super().rollback()
        finally:
            self._give_turn()

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._give_turn()

    def _take_turn(self) -> None:
        turn = Turn(Path(self.settings_dict["NAME"]))
        if not turn.take(self.settings_dict["OPTIONS"].get("timeout", 5.0)):
            raise OperationalError("database is locked")  # as SQLite has it
        self.turn = turn

    def _give_turn(self) -> None:
        if self.turn:
            self.turn.give()
            self.turn = None
