"""How much one address may ask of what is dear: logins, exports, whole timelines on one page.

Counted in memory, by the process that serves, with the `limits` package. Addresses of IPv6 count by their network of
64 bits, which one household has.
"""

import ipaddress
import threading

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
    return again(WAIT[what])


def again(seconds: int) -> HttpResponse:
    """The answer to who is to come again."""
    return HttpResponse(render_to_string("429.html"), status=429, headers={"Retry-After": str(seconds)})


def forget() -> None:
    """Begins to count anew, as after a restart."""
    _counts.storage.reset()


class Turns:
    """One at a time, and one that waits; who comes beyond them is to come again, and holds no thread meanwhile."""

    def __init__(self) -> None:
        self._places = threading.BoundedSemaphore(2)
        self._turn = threading.BoundedSemaphore(1)

    def take(self, seconds: float) -> bool:
        """Whether the turn came within so many seconds; then it is to be given back with `give`."""
        if not self._places.acquire(blocking=False):
            return False
        if self._turn.acquire(timeout=seconds):
            return True
        self._places.release()
        return False

    def give(self) -> None:
        self._turn.release()
        self._places.release()
