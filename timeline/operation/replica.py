"""Readers' pages from a copy of the database, where DATABASE_REPLICA_URL names one that follows it.

Who is logged in reads what was written a moment ago, so an editor's requests go to the database itself, as does all
that writes. A copy may lag by a moment: the pages kept of it go by the edition that the copy has.
"""

import contextvars
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

REPLICA = "replica"

_reading: contextvars.ContextVar[bool] = contextvars.ContextVar("reading", default=False)


def readers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Lets what only reads, for somebody who is not logged in, be answered from the copy."""

    def answer(request: HttpRequest) -> HttpResponse:
        logged_in = settings.SESSION_COOKIE_NAME in request.COOKIES
        token = _reading.set(request.method in ("GET", "HEAD") and not logged_in)
        try:
            return get_response(request)
        finally:
            _reading.reset(token)

    return answer


class Router:
    """Reads go to the copy while a reader's page is made; everything else to the database itself."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        return REPLICA if _reading.get() else "default"

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        return "default"

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == "default"
