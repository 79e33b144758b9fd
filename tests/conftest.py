import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as installed
from django.db import connection, connections
from hypothesis import settings

from tests.infrastructure.ready import Files, Ready, ReadyFiles, Server
from tests.infrastructure.shared import shared_folder

# How long something takes is the benchmarks' business: on a busy machine a deadline only fails at random. Each run
# tries a law on other examples; HYPOTHESIS_PROFILE=thorough tries it on many at once.
settings.register_profile("timeline", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "timeline"))

FIXTURES_WITH_DATABASE = {"db", "transactional_db", "live_server"}
# Screens keep and show what the rooms below them keep and find: those rooms are tried on both databases, the screens
# on SQLite alone; so are the words of each export, since exports/test_formats.py writes every one of them on both, and
# the long grids of what follows a decision. A test that goes the whole way is marked by hand.
ON_SQLITE_ALONE = (
    "tests/browser/",
    "tests/proofs/test_payloads.py",
    "tests/articles/test_admin.py",
    "tests/timeline/test_headers.py",
    "tests/timeline/admin/test_actors.py",
    "tests/timeline/admin/test_articles.py",
    "tests/timeline/admin/test_history.py",
    "tests/timeline/admin/test_logins.py",
    "tests/timeline/admin/test_decision_log.py",
    "tests/timeline/admin/test_review.py",
    "tests/timeline/admin/test_roles.py",
    "tests/timeline/admin/test_spreadsheet.py",
    "tests/timeline/decisions/test_editors_days.py",
    "tests/timeline/decisions/test_survival.py",
    "tests/timeline/desk/",
    "tests/timeline/exports/test_atom.py",
    "tests/timeline/exports/test_calendar_entries.py",
    "tests/timeline/exports/test_json_document.py",
    "tests/timeline/exports/test_jsonl.py",
    "tests/timeline/exports/test_links.py",
    "tests/timeline/exports/test_sharing.py",
    "tests/timeline/exports/test_csv_table.py",
    "tests/timeline/exports/test_timelinejs.py",
    "tests/timeline/exports/test_web_annotation.py",
    "tests/timeline/operation/test_backups.py",  # moves to the other one by itself
    "tests/timeline/management/test_serve.py",  # proofs/test_crowd.py migrates, loads and serves on both
    "tests/timeline/pages/test_corrections.py",
    "tests/timeline/pages/test_site_address.py",
    "tests/timeline/pages/test_views_event.py",
)


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
