"""The other timelines: fetched from npm once, into .cache, and served from there with our exports as their data."""

import contextlib
import functools
import http.server
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parent.parent.parent / ".cache" / "page_speed"
PAGES = ("timelinejs.html", "vis.html")
MISSING = """npm is needed, to fetch the timelines that ours is measured against:
    sudo apt-get install -y npm                      (Debian and Ubuntu)"""


class MissingError(Exception):
    """What cannot be had, with what to type."""


def install() -> Path:
    """The folder with the other timelines, fetched where the wanted versions are not there; raises MissingError."""
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted, had = HERE / "package.json", CACHE / "package.json"
    if not (CACHE / "node_modules").is_dir() or had.read_text() != wanted.read_text():
        npm = shutil.which("npm")
        if not npm:
            raise MissingError(MISSING)
        shutil.copy(wanted, had)
        command = [npm, "install", "--prefix", str(CACHE), "--no-audit", "--no-fund", "--ignore-scripts"]
        done = subprocess.run(command, cwd=CACHE, capture_output=True, text=True)
        if done.returncode:
            had.unlink()
            raise MissingError(f"npm could not fetch the other timelines:\n{done.stderr}")
    for page in PAGES:
        shutil.copy(HERE / page, CACHE / page)
    return CACHE


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served meanwhile."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
