"""Who makes something long gives way to pages, which somebody waits for.

The threads of a process take turns at the interpreter: an export that is made without a pause would take half of it
from every page meanwhile.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator

from django.http import HttpRequest, HttpResponse

PAUSE = 3  # times as long as it worked, while pages are made
LONGEST = 0.5  # seconds at a time
EXPORTS = "/export/"  # of which the others wait for the one that is made

_under_way = 0
_free = threading.Condition()


def pages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Counts the pages that are being made."""

    def answer(request: HttpRequest) -> HttpResponse:
        global _under_way
        if request.path.startswith(EXPORTS):
            return get_response(request)
        with _free:
            _under_way += 1
        try:
            return get_response(request)
        finally:
            with _free:
                _under_way -= 1
                if not _under_way:
                    _free.notify_all()

    return answer


def giving(pieces: Iterable[str]) -> Iterator[str]:
    """The same pieces, with pauses while pages are made: `PAUSE` times as long as the pieces took."""
    begun = time.monotonic()
    for piece in pieces:
        yield piece
        if _under_way:
            worked = time.monotonic() - begun
            with _free:
                _free.wait_for(lambda: not _under_way, min(PAUSE * worked, LONGEST))
            begun = time.monotonic()
