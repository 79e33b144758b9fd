"""What the server writes of what it does: each line with the number of its request, and nothing of who asked.

Neither form of a line holds an address of a client, a name, a cookie or what was entered; only the path, without its
parameters, which may hold what somebody looks for.
"""

import contextvars
import datetime
import json
import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from articles.trouble import trouble

HEADER = "X-Request-ID"
GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")  # what a proxy may call a request
ONE_LINE = ("django.security.DisallowedHost",)  # anybody can cause these: no traceback
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
LONGEST = 2_000

number: contextvars.ContextVar[str] = contextvars.ContextVar("request", default="-")
requests = logging.getLogger("timeline.requests")


def numbered(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Gives every request a number, its proxy's if it has one, which its log lines and its answer carry."""

    def answer(request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        mine = given if GIVEN.fullmatch(given) else uuid.uuid4().hex
        token, began = number.set(mine), time.monotonic()
        try:
            response = get_response(request)
            response.headers[HEADER] = mine
            taken = round((time.monotonic() - began) * 1000)
            told = {"status": response.status_code, "milliseconds": taken}
            requests.info("%s %s", request.method, request.path, extra=told)
            return response
        finally:
            number.reset(token)

    return answer


def printable(text: str) -> str:
    """Without what would begin a line of its own, or steer a terminal; not too long."""
    return CONTROL.sub(lambda one: repr(one[0])[1:-1], text)[:LONGEST]


def _problem(record: logging.LogRecord) -> BaseException | None:
    return record.exc_info[1] if record.exc_info else None


def _traceback(record: logging.LogRecord) -> list[str]:
    """The lines of the traceback, where they tell more than that of the record does. They may quote what was sent."""
    problem = _problem(record)
    if problem is None or record.name in ONE_LINE or trouble(problem):
        return []
    return [printable(line) for line in "".join(traceback.format_exception(problem)).rstrip("\n").split("\n")]


def _message(record: logging.LogRecord) -> str:
    message, problem = printable(record.getMessage()), _problem(record)
    kind = trouble(problem)
    if kind:
        return f"{message}: {kind.matter} {kind.remedy} ({printable(str(problem))})"
    return message


class Lines(logging.Formatter):
    """For people: "14:03:20 WARNING 1f0c… django.request: Not Found: /nothing"."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        status = f" {told}" if (told := getattr(record, "status", "")) else ""
        line = f"{when:%H:%M:%S} {record.levelname} {number.get()[:12]} {record.name}: {_message(record)}{status}"
        return "\n  ".join([line, *_traceback(record)])  # indented: none of them passes for a record of its own


class Json(logging.Formatter):
    """For programs: one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {
            "time": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request": number.get(),
            "message": _message(record),
        }
        told |= {name: getattr(record, name) for name in ("status", "milliseconds") if hasattr(record, name)}
        if lines := _traceback(record):
            told["traceback"] = "\n".join(lines)
        return json.dumps(told, ensure_ascii=False)
