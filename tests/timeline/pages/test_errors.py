"""A database that cannot be used is no fault of the page: it says so, and when to come back."""

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from tests.timeline.telling import happen
from timeline.models import Event
from timeline.pages import views

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def failing(monkeypatch):
    def failing(words: str) -> None:
        def fail(*args: object, **kwargs: object) -> None:
            raise OperationalError(words)

        monkeypatch.setattr(views, "coverage", fail)
        monkeypatch.setattr("timeline.decisions.record.load", fail)

    return failing


@pytest.mark.parametrize(
    ("words", "seconds", "why"),
    [
        ("database is locked", "5", "Somebody else is writing"),
        ("database or disk is full", "60", "The database cannot be used"),
        ("attempt to write a readonly database", "60", "The database cannot be used"),
        ("no such table: articles_article", "60", "The database cannot be used"),
    ],
)
def test_page_tells_when_to_come_back(reader, failing, words, seconds, why, caplog):
    failing(words)
    response = reader.get("/")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == seconds
    assert "cannot be read just now" in response.content.decode()
    assert why in response.content.decode()
    assert words not in response.content.decode()
    assert words in caplog.text


def test_fault_of_ours_stays_one(reader, failing):
    failing("something else")
    response = reader.get("/")
    assert response.status_code == 500
    assert "Retry-After" not in response.headers


def test_editors_save_that_came_to_nothing_is_offered_again(reader, django_user_model, failing):
    reader.force_login(django_user_model.objects.create_superuser("ann"))
    event = happen("The truce held", "2025-03-13")
    failing("database is locked")
    where = reverse("admin:timeline_event_change", args=[event.pk])
    entered = {"action": "hide", "reason": 'It is told of "another" <b>war</b>.'}
    response = reader.post(where, entered)
    page = response.content.decode()
    assert response.status_code == 503
    assert "Nothing was saved" in page
    assert "It is told of &quot;another&quot; &lt;b&gt;war&lt;/b&gt;." in page
    assert f'action="{where}"' in page
    assert Event.objects.get().status == "automatic"
