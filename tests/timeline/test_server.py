"""The server lets nobody hold it: not by half a request, nor by a large one, nor by not reading an answer."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.proofs.slow_clients import ask, holding, readers
from timeline import server

Address = tuple[str, int]
STRANGER = b"POST / HTTP/1.1\r\nHost: x\r\n"
EDITOR = STRANGER + b"Cookie: sessionid=x\r\n"


def application(environ, start_response):
    environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['REMOTE_ADDR']} {environ['wsgi.url_scheme']}".encode() * int(environ["PATH_INFO"][1:] or 1)]


@contextlib.contextmanager
def serving(trusted_proxy: str = "") -> Iterator[Address]:
    made = server.make(application, "127.0.0.1:0", trusted_proxy)
    thread = threading.Thread(target=made.run)
    thread.start()
    try:
        yield "127.0.0.1", int(made.effective_port)
    finally:
        made.trigger.pull_trigger(lambda: made._map.clear() or made.close())
        thread.join(10)
        made.task_dispatcher.shutdown()


@pytest.fixture
def address() -> Iterator[Address]:
    with serving() as here:
        yield here


def say(address: Address, *parts: bytes, wait: float = 5) -> bytes:
    """What the server answers until it closes the connection."""
    with socket.create_connection(address, timeout=wait) as connection:
        with contextlib.suppress(OSError):  # it may have heard enough
            for part in parts:
                connection.sendall(part)
        heard = b""
        with contextlib.suppress(OSError):
            while more := connection.recv(65536):
                heard += more
        return heard


@pytest.mark.parametrize("half", [b"GET / HT", STRANGER + b"Content-Length: 50\r\n\r\nx", b""])
def test_clients_that_stop_halfway_hold_nobody_up(address, half):
    with holding(address, half, 10 * server.THREADS):
        waited = readers(address, 10)
    assert waited.failed == 0
    assert waited.longest < 5


def test_clients_that_do_not_read_hold_nobody_up(address):
    with holding(address, b"GET /1000000 HTTP/1.1\r\nHost: x\r\n\r\n", 2 * server.THREADS):
        assert readers(address, 4).failed == 0


@pytest.mark.parametrize("half", [b"GET / HT", STRANGER + b"Content-Length: 50\r\n\r\nx"])
def test_clients_that_trickle_are_let_go(monkeypatch, half):
    for name in ("HEAD_SECONDS", "BODY_SECONDS", "LOOK_SECONDS"):
        monkeypatch.setattr(server, name, 1)
    with serving() as address, socket.create_connection(address, timeout=1) as connection:
        connection.sendall(half)
        began = time.monotonic()
        with contextlib.suppress(ConnectionError):
            while time.monotonic() - began < 20:
                connection.sendall(b"x")
                with contextlib.suppress(TimeoutError):
                    if connection.recv(100) == b"":
                        break
        assert time.monotonic() - began < 15


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"x" * server.HEAD_BYTES, b"431"),
        (STRANGER + b"Content-Length: 70000\r\n\r\n", b"413"),
        (STRANGER + b"Transfer-Encoding: chunked\r\n\r\n11170\r\n" + b"x" * 70_000, b"413"),
        (EDITOR + b"Content-Length: 23000000\r\n\r\n", b"413"),
        (EDITOR + b"Connection: close\r\nContent-Length: 70000\r\n\r\n" + b"x" * 70_000, b"200"),
        (STRANGER + b"Connection: close\r\nContent-Length: 1000\r\n\r\n" + b"x" * 1000, b"200"),
    ],
)  # fmt: skip
def test_heads_and_bodies_have_limits_and_strangers_the_smaller_one(address, sent, status):
    assert say(address, sent).split(b" ", 2)[1] == status


def test_only_a_trusted_proxy_says_who_a_client_is():
    told = b"GET / HTTP/1.0\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n\r\n"
    with serving() as address:
        assert say(address, told).endswith(b"127.0.0.1 http")
    with serving("127.0.0.1") as address:
        assert say(address, told).endswith(b"192.0.2.7 https")


def test_a_page_is_served(address):
    assert ask(address) is not None
