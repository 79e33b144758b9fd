"""The version is said once, and the changelog knows it."""

import re
from pathlib import Path

import timeline


def test_the_newest_release_in_the_changelog_is_the_version():
    changelog = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)
    assert releases[0] == timeline.__version__
