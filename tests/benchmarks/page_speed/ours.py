"""Our timeline with 1,000 events, served as it is for real, in processes and a folder of its own."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
START = 60  # seconds that the server may take to start
WARM = 8  # requests, after which every worker has compiled its templates, as in a server that has been up for a while


@contextlib.contextmanager
def served(folder: Path, events: int) -> Iterator[str]:
    """The address of the timeline meanwhile; `folder` holds its database."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DEBUG")}
    environment |= {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    for command in (["manage.py", "migrate", "-v0"], ["-m", f"{__package__}.thousand", str(events)]):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    serve = [sys.executable, "manage.py", "serve", "--port", str(port)]
    log = folder / "log"
    with log.open("w") as written:
        process = subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=written, stderr=written)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process, log)
        for _ in range(WARM):
            fetch(f"{address}/")
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _wait(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/robots.txt", timeout=5):
            return
        time.sleep(0.1)
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()
