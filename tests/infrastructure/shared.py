"""The material that some checkouts have beside them, in ../shared: real articles and gold standards."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
ABSENT = "needs ../shared, which is not beside this checkout"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=ABSENT)


def shared_folder() -> Path:
    """The folder; skips the test that asks, with the reason, where there is none."""
    if not SHARED.is_dir():
        pytest.skip(ABSENT)
    return SHARED
