"""Under which licence each package is that is deployed: `python -m tests.infrastructure.licences` writes the list.

What the packages say of themselves, as installed here. One that is not (another system's) is listed as such.
"""

import re
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import cast

DEPLOY = Path(__file__).parents[2] / ".deploy"
LOCK, LIST = DEPLOY / "requirements.lock", DEPLOY / "licences.txt"
ELSEWHERE = "not installed here"
LONGEST = 60  # some put the whole licence where its name belongs


def locked() -> dict[str, str]:
    """The packages of the lock file with their versions."""
    return dict(re.findall(r"^([\w.-]+)==([^ \\;]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


def licence(package: str) -> str:
    try:
        told = cast("Message", metadata(package))
    except PackageNotFoundError:
        return ELSEWHERE
    classified = [
        one.rsplit(" :: ", 1)[-1] for one in told.get_all("Classifier") or [] if one.startswith("License ::")
    ]
    named = (told.get("License-Expression") or "", told.get("License") or "", "; ".join(classified))
    return next((one for one in named if one and one != "UNKNOWN" and len(one) <= LONGEST), "; ".join(classified))


def table() -> str:
    return "".join(f"{name}: {licence(name)}\n" for name in sorted(locked()))


if __name__ == "__main__":
    LIST.write_text(table(), encoding="utf-8")
