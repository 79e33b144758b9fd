"""Clients that hold a connection and give or take nothing: what a server makes of them while others ask for pages.

`python -m tests.proofs.slow_clients http://127.0.0.1:8000` attacks a server that runs, on this machine alone, and
prints how long readers waited meanwhile.
"""

import contextlib
import http.client
import socket
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urlsplit

PATIENCE = 10.0  # seconds that a reader waits for a page
HEAD = b"GET / HT"
BODY = b"POST /admin/login/ HTTP/1.1\r\nHost: %s\r\nContent-Length: 60000\r\n"
BODY += b"Content-Type: application/x-www-form-urlencoded\r\n"
BODY += b"Cookie: csrftoken=" + b"x" * 32 + b"\r\n\r\nusername=ed"  # with it the form is read before it is refused
ANSWER = b"GET /export/timeline.json HTTP/1.1\r\nHost: %s\r\n\r\n"
ATTACKS = {"half a head": HEAD, "half a body": BODY, "an answer not read": ANSWER}


@dataclass(frozen=True, slots=True)
class Waited:
    """How long readers waited for pages, in seconds; `failed` of them got none."""

    seconds: list[float]
    failed: int

    @property
    def median(self) -> float:
        return sorted(self.seconds)[len(self.seconds) // 2] if self.seconds else PATIENCE

    @property
    def longest(self) -> float:
        return max(self.seconds, default=PATIENCE)


@contextlib.contextmanager
def holding(address: tuple[str, int], sent: bytes, count: int) -> Iterator[list[socket.socket]]:
    """So many connections on which `sent` was sent and nothing is ever read."""
    held: list[socket.socket] = []
    said = sent.replace(b"%s", f"{address[0]}:{address[1]}".encode())
    try:
        for _ in range(count):
            one = socket.socket()
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            one.settimeout(2)
            held.append(one)
            with contextlib.suppress(OSError):  # a server that takes no more of them is as it should be
                one.connect(address)
                one.sendall(said)
        yield held
    finally:
        for one in held:
            one.close()


def ask(address: tuple[str, int], path: str = "/") -> float | None:
    """The seconds until the whole page was there; None where it did not come in time, or was an error."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection(*address, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        return time.perf_counter() - began if response.status == 200 else None
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def readers(address: tuple[str, int], count: int, at_once: int = 2, path: str = "/") -> Waited:
    """So many readers, of whom some ask at once."""
    with ThreadPoolExecutor(at_once) as pool:
        answers = list(pool.map(lambda _: ask(address, path), range(count)))
    return Waited([seconds for seconds in answers if seconds is not None], sum(one is None for one in answers))


def attack(address: tuple[str, int], kind: str, count: int, asking: int = 6) -> Waited:
    """How readers fare while `count` clients of a kind of `ATTACKS` hold their connections."""
    with holding(address, ATTACKS[kind], count):
        time.sleep(0.5)
        return readers(address, asking)


def main(url: str, say: Callable[[str], None] = print) -> int:
    where = urlsplit(url)
    address = (where.hostname or "127.0.0.1", where.port or 80)
    failed = 0
    for kind in ATTACKS:
        for count in (8, 200):
            waited = attack(address, kind, count)
            failed += waited.failed
            say(f"{kind:20} x {count:4}: {waited.failed} readers got no page; longest {waited.longest:.2f} s")
    return failed


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1])))
