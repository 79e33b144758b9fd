"""A real Chromium that reads the sample reports' timeline from a real server."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from playwright.sync_api import Page, Response, expect

from tests.infrastructure import chromium
from tests.infrastructure.ready import Ready
from timeline.desk.permissions import make_editor

# Playwright keeps an event loop in this thread, which Django would take for asynchronous code that queries.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

BAD = ("error", "warning")
QUIET = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
QUIET += ["--disable-sync", "--no-first-run", "--in-process-gpu", "--renderer-process-limit=1"]
# htmx comes after the page is shown; whoever is faster follows plain links, which is not what most tests test.
READY = """() => new Promise((ready) => {
    const look = () => !document.querySelector("[data-htmx]") || window.htmx ? ready() : setTimeout(look, 5);
    look();
})"""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium; playwright gives it --no-sandbox, which root needs, by itself."""
    path = chromium.find()
    assert path, chromium.MISSING
    return browser_type_launch_args | {"executable_path": path, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], live_server: Any) -> dict[str, Any]:
    return browser_context_args | {"base_url": live_server.url, "locale": "en-GB", "timezone_id": "Europe/Paris"}


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def width(request: pytest.FixtureRequest) -> int:
    """The widths at which readers read; a test that asks for it runs at each."""
    return request.param


@pytest.fixture
def samples(transactional_db: None, ready: Ready) -> None:
    """The sample reports and their timeline, in the database."""
    if connection.vendor == "sqlite":
        with contextlib.closing(sqlite3.connect(ready.kind.name(ready.sampled()))) as source:
            connection.ensure_connection()
            source.backup(connection.connection)
    else:
        call_command("load_samples", verbosity=0)


@pytest.fixture
def page(page: Page, live_server: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page that fails its test when it complains in the console, breaks a script or asks another host."""
    problems: list[str] = []
    page.on("console", lambda told: problems.append(f"{told.text} {told.location}") if told.type in BAD else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith((live_server.url, "data:")) else problems.append(asked.url),
    )
    page.set_default_timeout(10_000)
    goto = page.goto

    def goto_until_ready(*args: Any, **kwargs: Any) -> Response | None:
        response = goto(*args, **kwargs)
        page.evaluate(READY)
        return response

    monkeypatch.setattr(page, "goto", goto_until_ready)
    yield page
    assert not problems, page.url


@pytest.fixture
def editor(page: Page) -> Page:
    """The browser of an editor who has logged in."""
    password = make_editor("ann")
    page.goto(reverse("admin:index"))
    page.get_by_label("Username").fill("ann")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Site administration")).to_be_visible()
    return page
