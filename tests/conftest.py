import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests.infrastructure.shared import shared_folder

# How long something takes is the benchmarks' business: on a busy machine a deadline only fails at random. Each run
# tries a law on other examples; HYPOTHESIS_PROFILE=thorough tries it on many at once.
settings.register_profile("timeline", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "timeline"))

FIXTURES_WITH_DATABASE = {"db", "transactional_db", "live_server"}


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared; a test that asks for it is skipped, with the reason, where there is none."""
    return shared_folder()


@pytest.fixture(autouse=True)
def counted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has asked for anything yet: neither counts nor exports nor turns pass from test to test."""
    from timeline.exports import kept
    from timeline.operation import limits

    limits.forget()
    monkeypatch.setattr(kept, "turns", limits.Turns())
    shutil.rmtree(kept.FOLDER, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what touches a database, so that `pytest -m database` runs it on another one, and not all the rest."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if item.get_closest_marker("django_db") or FIXTURES_WITH_DATABASE.intersection(fixtures):
            item.add_marker("database")
