from pathlib import Path

import pytest

from tests.infrastructure.shared import SHARED


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared; a test that asks for it is skipped, with the reason, where there is none."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, which is not beside this checkout")
    return SHARED
