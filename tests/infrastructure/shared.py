"""The material that some checkouts have beside them, in ../shared: real articles and gold standards."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared, which is not beside this checkout")
