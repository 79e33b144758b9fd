import datetime
import json
import logging

import pytest
from django.db import OperationalError

from timeline.operation.logs import HEADER, Json, Lines, number


def record(message: str, problem: BaseException | None = None, name: str = "django.request") -> logging.LogRecord:
    trace = (type(problem), problem, None) if problem else None
    return logging.LogRecord(name, logging.ERROR, "x.py", 1, message, (), trace)


def test_line_for_programs_is_one_object_with_the_number_of_its_request():
    token = number.set("0123456789abcdef")
    try:
        line = Json().format(record("Internal Server Error: /", ValueError("What\nwas it?")))
    finally:
        number.reset(token)
    assert "\n" not in line
    told = json.loads(line)
    assert "What\nwas it?" in told.pop("traceback")
    assert datetime.datetime.fromisoformat(told.pop("time")).utcoffset() == datetime.timedelta(0)
    assert told == {
        "level": "error",
        "logger": "django.request",
        "request": "0123456789abcdef",
        "message": "Internal Server Error: /",
    }


@pytest.mark.parametrize("form", [Lines(), Json()])
@pytest.mark.parametrize("mark", ["\n", "\r", "\x1b[2J", "\x00", "\u2028", "\x85"])
def test_what_a_stranger_sends_begins_no_line_and_steers_no_terminal(form, mark):
    line = form.format(record(f"Not Found: /{mark}14:00:00 INFO - admin: logged in"))
    assert mark not in line
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize("form", [Lines(), Json()])
def test_refused_host_is_one_line(form):
    line = form.format(record("Invalid HTTP_HOST header", ValueError("x"), "django.security.DisallowedHost"))
    assert "Traceback" not in line
    assert "\n" not in line


def test_trouble_with_the_database_is_told_with_what_to_do():
    line = Lines().format(record("Internal Server Error: /", OperationalError("no such table: x")))
    assert "python manage.py migrate" in line
    assert "\n" not in line


@pytest.mark.django_db
def test_request_has_its_proxys_number_or_one_of_its_own(client):
    assert client.get("/about/", headers={HEADER: "from-the-proxy-1"}).headers[HEADER] == "from-the-proxy-1"
    for given in ("", "x", "a\tb" * 9, "<script>alert(1)</script>"):
        own = client.get("/about/", headers={HEADER: given}).headers[HEADER]
        assert own != given
        assert len(own) == 32


@pytest.mark.django_db
def test_requests_are_told_without_who_asked_for_what(client, caplog):
    with caplog.at_level(logging.INFO, "timeline.requests"):
        client.get("/about/?q=somebody", REMOTE_ADDR="192.0.2.7")
    told = Json().format(caplog.records[-1])
    assert json.loads(told)["status"] == 200
    assert "GET /about/" in told
    assert "somebody" not in told
    assert "192.0.2.7" not in told
