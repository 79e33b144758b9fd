import pytest
from django.db import InterfaceError, OperationalError
from django.db.migrations.recorder import MigrationRecorder

from tests.timeline.telling import happen
from timeline.pages import health

pytestmark = pytest.mark.django_db


def test_process_that_answers_is_alive(client):
    assert client.get("/livez").content == b"alive\n"


def test_working_site_is_healthy(client):
    happen("The truce held", "2025-03-13")
    told = client.get("/healthz")
    assert told.status_code == 200
    assert told.json()["articles"] == 1
    assert told.json()["last_ingest"].startswith("20")
    assert "no-store" in told.headers["Cache-Control"]


def test_database_that_is_behind_is_not(client):
    MigrationRecorder.Migration.objects.filter(app="articles").latest("id").delete()
    told = client.get("/healthz")
    assert told.status_code == 503
    assert told.json() == {"status": "not migrated", "migrations_waiting": 1}


@pytest.mark.parametrize(
    ("problem", "status"),
    [
        (OperationalError("database is locked"), "busy"),
        (OperationalError("attempt to write a readonly database"), "read only"),
        (InterfaceError("something else"), "error"),
    ],
)
def test_database_that_does_not_answer_is_told_for_what_it_is(client, monkeypatch, problem, status):
    def fail(*args: object) -> None:
        raise problem

    monkeypatch.setattr(health, "MigrationExecutor", fail)
    told = client.get("/healthz")
    assert (told.status_code, told.json()) == (503, {"status": status})
