"""An export gives way to the pages that are made meanwhile, and is made all the same."""

import threading
import time
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from timeline.operation import way

WORK = 0.02  # seconds a piece


def pieces(count: int) -> Iterator[str]:
    for _ in range(count):
        time.sleep(WORK)
        yield "piece"


def made(count: int = 10) -> float:
    """Seconds until so many pieces are made."""
    begun = time.monotonic()
    assert list(way.giving(pieces(count))) == ["piece"] * count
    return time.monotonic() - begun


@pytest.fixture
def page() -> Iterator[threading.Event]:
    """A page that is made until the event comes."""
    begun, done = threading.Event(), threading.Event()

    def view(request: object) -> HttpResponse:
        begun.set()
        done.wait(10)
        return HttpResponse()

    asked = RequestFactory().get(reverse("timeline"))
    thread = threading.Thread(target=lambda: way.pages(view)(asked))
    thread.start()
    begun.wait(10)
    yield done
    done.set()
    thread.join()


def test_while_a_page_is_made_it_works_a_quarter_of_the_time_and_not_less(page):
    assert 30 * WORK < made(10) < 120 * WORK


def test_it_goes_on_as_soon_as_the_page_is_made(page, monkeypatch):
    monkeypatch.setattr(way, "LONGEST", 10)
    threading.Timer(0.05, page.set).start()
    giving = way.giving(pieces(2))
    next(giving)
    time.sleep(1)  # for so long it might wait
    begun = time.monotonic()
    next(giving)
    assert time.monotonic() - begun < 0.5


def test_an_export_that_waits_for_its_turn_is_no_page():
    def view(request: object) -> HttpResponse:
        assert not way._under_way
        return HttpResponse()

    way.pages(view)(RequestFactory().get(reverse("export", args=["ics"])))


def test_a_page_that_fails_is_made_no_more():
    def view(request: object) -> HttpResponse:
        assert way._under_way
        raise LookupError

    with pytest.raises(LookupError):
        way.pages(view)(RequestFactory().get(reverse("timeline")))
    assert not way._under_way
