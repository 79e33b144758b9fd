"""What the first page costs a reader, from the server and with the files that are used in earnest."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser

from tests.infrastructure.ready import ReadyFiles

MOST_BYTES = 60 * 1024
FOR_GOOD = 31_536_000  # seconds
SHIFTS = """() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value }))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 500);
})"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, on_sqlite: ReadyFiles) -> Iterator[str]:
    """The samples' timeline, served as `make run` serves it."""
    folder = tmp_path_factory.mktemp("served")
    on_sqlite.put(on_sqlite.sampled(), folder)
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "timeline.settings", "DATA_DIR": str(folder)}
    environment.pop("DATABASE_URL", None)
    port = free_port()
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with Path(folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment, stdout=log, stderr=log)
    try:
        yield wait_for(f"http://localhost:{port}/", server, folder / "log")
    finally:
        server.terminate()
        server.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url: str, server: "subprocess.Popen[bytes]", log: Path) -> str:
    until = time.monotonic() + 90
    while server.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(url)
        except OSError:
            time.sleep(0.1)
        else:
            return url
    raise AssertionError(log.read_text())


def test_first_page_is_light_whole_and_from_one_host(browser: Browser, site: str):
    context = browser.new_context()
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    weights: dict[str, float] = {}
    network.on("Network.loadingFinished", lambda told: weights.update({told["requestId"]: told["encodedDataLength"]}))
    responses: list[Any] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(site, wait_until="networkidle")
    assert all(response.url.startswith(site) for response in responses)
    assert sum(weights.values()) <= MOST_BYTES
    files = [response for response in responses if "/static/" in response.url]
    assert sum(response.url.endswith(".css") for response in files) == 1
    assert sum(response.url.endswith(".js") for response in files) <= 2
    for response in files:
        assert (
            f"max-age={FOR_GOOD}" in response.headers["cache-control"]
            or "immutable" in response.headers["cache-control"]
        )
    context.close()


@pytest.mark.parametrize("address", ["", "articles/", "about/"])
def test_nothing_shifts_while_a_page_loads(browser: Browser, site: str, width: int, address: str):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(site + address, wait_until="networkidle")
    assert page.evaluate(SHIFTS) == 0
    context.close()
