"""The Chromium that the browser tests drive: found, or installed where this process may install it.

`python -m tests.infrastructure.chromium` prints which one it is; where there is none and none can be had, it fails and
says what to type.
"""

import os
import shutil
import subprocess
import sys

# The headless shell first: it is Chromium without its windows, and takes 40 % less processor time for the same tests.
NAMES = ("chromium-headless-shell", "chromium", "google-chrome-stable", "google-chrome", "chromium-browser")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
TO_TYPE = "apt-get install -y chromium-headless-shell"
MISSING = f"""There is no Chromium for the browser tests. One of these gets it:
    sudo {TO_TYPE} (Debian; elsewhere its package is called chromium)
    .venv/bin/playwright install chromium            (no root needed)
    make test CHROMIUM=/path/to/chromium             (one that is somewhere else)"""


def find() -> str | None:
    """The path of a Chromium: the one that CHROMIUM names, the system's, or the one that playwright fetched."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    for name in (*NAMES, MAC):
        if path := shutil.which(name):
            return path
    return _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def install() -> None:
    """Installs the system's package; does nothing but for root on Debian and its kin."""
    if os.geteuid() == 0 and shutil.which("apt-get") and "CHROMIUM" not in os.environ:
        print(f"Installing Chromium for the browser tests: {TO_TYPE}", flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in ("apt-get update -qq", f"{TO_TYPE} -qq"):
            done = subprocess.run(
                command.split(), env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
            )
            if done.returncode:
                print(f"{command} failed:\n{done.stdout}{done.stderr}", file=sys.stderr)


def main() -> int:
    path = find()
    if not path:
        install()
        path = find()
    if not path:
        print(MISSING, file=sys.stderr)
        return 1
    print(f"Chromium: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
