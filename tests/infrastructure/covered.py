"""How much of the code the tests run: `python -m tests.infrastructure.covered FILE`, from SlipCover's JSON.

SlipCover takes its probes out again once a line has run, so that measuring costs a few percent; coverage.py, where
Python has no sys.monitoring for branches (before 3.14), doubles the time of the tests.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

PURE = ("timeline/temporal/", "timeline/extraction/", "timeline/merging/", "timeline/dates/")


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


if __name__ == "__main__":
    print(f"== {told(json.loads(Path(sys.argv[1]).read_text())['files'])}")
