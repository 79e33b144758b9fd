from pathlib import Path

import pytest

from tests.infrastructure.shared import shared_folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared; a test that asks for it is skipped, with the reason, where there is none."""
    return shared_folder()
