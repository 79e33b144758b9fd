"""Whether a package that is deployed has a known weakness: `python -m tests.infrastructure.audit`.

Asks pip-audit about the lock file. Where its data cannot be reached, as behind a mirror, it says so and passes.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parents[2] / ".deploy" / "requirements.lock"
COMMAND = [sys.executable, "-m", "pip_audit", "-r", str(LOCK), "--disable-pip", "--progress-spinner", "off"]
PATIENCE = 120  # seconds


def judge(told: str) -> tuple[int, str]:
    """The exit status and what to say, from pip-audit's JSON; "" where it has none."""
    try:
        found = json.loads(told)["dependencies"]
    except (ValueError, KeyError):
        return 0, "Skipped the search for known weaknesses: their data cannot be reached from here."
    known = [one for one in found if "vulns" in one]
    if not known:
        return 0, "Skipped the search for known weaknesses: where packages come from here, there is no data on them."
    weak = [f"{one['name']} {one['version']}: {weakness['id']}" for one in known for weakness in one["vulns"]]
    if weak:
        return 1, "\n".join(["Packages with known weaknesses:", *weak])
    return 0, f"No known weaknesses in {len(known)} packages."


def main() -> int:
    try:
        command = [*COMMAND, "--format", "json"]
        told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE).stdout
    except subprocess.TimeoutExpired:
        told = ""
    status, words = judge(told)
    print(words)
    return status


if __name__ == "__main__":
    sys.exit(main())
