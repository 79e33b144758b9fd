"""What the guide for those who carry on names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PLACES = (ROOT, ROOT / "articles", ROOT / "timeline", ROOT / "articles" / "readers")


def test_every_file_that_the_guide_names_exists():
    named = re.findall(r"`((?:[\w.]+/)+(?:[\w.]+\.\w+)?|\w+\.(?:toml|md))`", GUIDE)
    assert len(named) > 20
    assert [name for name in named if not any((place / name).exists() for place in PLACES)] == []
