"""How much of the code the tests run: `pytest -p tests.infrastructure.covered -n 2` ends with it.

SlipCover takes its probes out again once a line has run, so that measuring costs a fifth of the time; coverage.py,
where Python has no sys.monitoring for branches (before 3.14), doubles it. `python -m slipcover -m pytest` would put
probes into all that the process loads which only hands out the tests, ten seconds before the first; so this tells
SlipCover's own plugin in the processes that test what to do, and nobody else.
"""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

PURE = ("timeline/temporal/", "timeline/extraction/", "timeline/merging/", "timeline/dates/")
HERE = "PYTEST_XDIST_WORKER" not in os.environ  # where tests are handed out
ASKED = {
    "SLIPCOVER_ENABLED": "1",
    "SLIPCOVER_BRANCH": "1",
    "SLIPCOVER_SOURCE": "articles,timeline",
    "SLIPCOVER_OMIT": "*/migrations/*",
}


def share(summaries: Iterable[dict[str, Any]]) -> float:
    """The percentage of lines and branches that ran."""
    ran = missed = 0
    for one in summaries:
        ran += one["covered_lines"] + one["covered_branches"]
        missed += one["missing_lines"] + one["missing_branches"]
    return 100 * ran / ((ran + missed) or 1)


def told(files: dict[str, Any]) -> str:
    everything = share(one["summary"] for one in files.values())
    pure = share(one["summary"] for name, one in files.items() if name.startswith(PURE))
    return f"Lines and branches that they run: {everything:.1f} % of all, {pure:.1f} % of what is pure"


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    if HERE:
        os.environ.update(ASKED)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if HERE and (folder := os.environ.get("SLIPCOVER_COVERAGE_DIR")):
        merged = Path(folder) / "merged.json"
        terminalreporter.section(told(json.loads(merged.read_text("utf-8"))["files"]))
        shutil.rmtree(folder)
