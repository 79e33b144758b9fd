"""How much one address may ask of what is dear: logins, exports, whole timelines on one page.

Counted in memory, by the process that serves, with the `limits` package. Addresses of IPv6 count by their network of
64 bits, which one household has.
"""

import ipaddress
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

_counts = MovingWindowRateLimiter(MemoryStorage())

RATES = {
    "login": parse("30/5 minutes"),
    "export": parse("30/minute"),
    "whole": parse("20/minute"),
}
WAIT = {"login": 60, "export": 30, "whole": 30}  # seconds


def asker(request: HttpRequest) -> str:
    """Who asks: an address of IPv4, or a network of IPv6; "" where the server does not know."""
    told = request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(told)
    except ValueError:
        return ""
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def too_much(request: HttpRequest, what: str) -> HttpResponse | None:
    """Counts that an address asks for `what`; the answer 429 where it asked for too much of it lately."""
    if _counts.hit(RATES[what], what, asker(request)):
        return None
    return refused(WAIT[what])


def refused(seconds: int) -> HttpResponse:
    """The answer to who is to come again."""
    return HttpResponse(render_to_string("429.html"), status=429, headers={"Retry-After": str(seconds)})


def forget() -> None:
    """Begins to count anew, as after a restart."""
    _counts.storage.reset()


class Turns:
    """So many at a time, the others wait for their turn."""

    def __init__(self, at_once: int) -> None:
        self._free = threading.BoundedSemaphore(at_once)

    @contextmanager
    def turn(self, seconds: float) -> Iterator[bool]:
        """Whether the turn came within so many seconds."""
        came = self._free.acquire(timeout=seconds)
        try:
            yield came
        finally:
            if came:
                self._free.release()
