import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as installed
from django.db import connection, connections
from hypothesis import settings
from pytest_django.plugin import blocking_manager_key

from tests.infrastructure.collection import ON_SQLITE_ALONE
from tests.infrastructure.ready import Files, Ready, ReadyFiles, Server
from tests.infrastructure.shared import shared_folder

# How long something takes is the benchmarks' business: on a busy machine a deadline only fails at random. Each run
# tries a law on other examples; HYPOTHESIS_PROFILE=thorough tries it on many at once.
settings.register_profile("timeline", deadline=None, max_examples=25)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "timeline"))

EMPTY_IT = {"transactional_db", "live_server"}
FIXTURES_WITH_DATABASE = {"db", *EMPTY_IT}


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared; a test that asks for it is skipped, with the reason, where there is none."""
    return shared_folder()


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the workers of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def on_sqlite(run_folder: Path) -> ReadyFiles:
    """SQLite databases to copy, for processes that a test starts."""
    return ReadyFiles(Files(run_folder), run_folder)


@pytest.fixture(scope="session")
def ready(on_sqlite: ReadyFiles, run_folder: Path) -> Ready:
    """Databases to copy, of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        return on_sqlite
    return Ready(Server(os.environ["DATABASE_URL"]), run_folder)


@pytest.fixture(scope="session")
def django_db_setup(ready: Ready, django_test_environment: None) -> Iterator[None]:
    """The database of this worker, as pytest-django has it, but copied and not migrated once more."""
    called = f"tests_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    ready.kind.copy(ready.migrated(), called)
    installed.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = ready.kind.name(called)
    yield
    connections.close_all()
    if connection.vendor == "postgresql":
        connection.close_pool()
    ready.kind.drop(called)


@pytest.fixture(autouse=True)
def counted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has asked for anything yet: neither counts nor exports nor turns pass from test to test."""
    from timeline.exports import kept
    from timeline.operation import limits

    limits.forget()
    monkeypatch.setattr(kept, "turns", limits.Turns())
    shutil.rmtree(kept.FOLDER, ignore_errors=True)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Where a test emptied the database behind itself, no counts are left of events that went after their counts.

    With several workers one may come behind it that counts from nothing.
    """
    yield
    marker = item.get_closest_marker("django_db")
    emptied = (marker and marker.kwargs.get("transaction")) or EMPTY_IT.intersection(getattr(item, "fixturenames", ()))
    if emptied and nextitem is not None:  # behind the last one there is no database any more
        with item.config.stash[blocking_manager_key].unblock(), connection.cursor() as cursor:
            for table in ("timeline_total", "timeline_tally"):
                cursor.execute(f"DELETE FROM {table}")


def pytest_collection_finish() -> None:
    """Leaves what was loaded by now alone: to look through it for garbage again and again takes 6 % of the time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what goes through a database, for `pytest -m database` to run on another one without all the rest."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        used = item.get_closest_marker("django_db") or FIXTURES_WITH_DATABASE.intersection(fixtures)
        if used and not item.nodeid.startswith(ON_SQLITE_ALONE):
            item.add_marker("database")
