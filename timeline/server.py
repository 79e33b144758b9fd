"""How the site is served: `python -m timeline.server --bind 127.0.0.1:8000`.

By waitress, in one process: it takes in the whole of a request, and gives out the whole of an answer, without a thread
that waits for the client. Eight clients that sent half a request used to hold all eight threads of gunicorn, and
nobody was served. One process also has one cache of pages and one count of who asks how much. For more than one
processor's worth of readers start several on ports of their own behind a proxy.

Heads and bodies have limits of size and of time, so that a client that trickles is let go.
"""

import gc
import logging
import os
import signal
import sys
import time
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher
from waitress.utilities import RequestEntityTooLarge

THREADS = 8
SWITCH_SECONDS = 0.001  # a page that comes back from a query waits so long for an export that works, not five times
CONNECTIONS = 800  # fewer than the files that a process may have open, 1,024 by default
HEAD_BYTES = 32 * 1024
BODY_BYTES = 21 * 1024 * 1024  # editors bring in files of 20 MB at once
STRANGERS_BODY_BYTES = 64 * 1024  # of those who send no session's cookie: a login takes 1 KB
HEAD_SECONDS = 20
BODY_SECONDS = 120
IDLE_SECONDS = 30  # without a byte in either direction
LOOK_SECONDS = 5  # how often the limits of time are looked at
ANSWER_BYTES = 256 * 1024 * 1024  # kept, on disk past 1 MB, for a client that is slower than we are
SESSION_COOKIE = "sessionid="

# What another program on this machine may say of a client: who it is, and that it came by HTTPS.
PROXY_HEADERS = "x-forwarded-for x-forwarded-proto"


class Request(HTTPRequestParser):
    """A request that is coming in."""

    error: Any

    def __init__(self, adj: Adjustments) -> None:
        super().__init__(adj)
        self.began = time.monotonic()

    def received(self, data: bytes) -> int:
        consumed: int = super().received(data)
        size = max(self.content_length, self.body_bytes_received)
        if self.headers_finished and size > STRANGERS_BODY_BYTES and self.error is None and self.is_strangers:
            self.error = RequestEntityTooLarge(f"exceeds max_body of {STRANGERS_BODY_BYTES}")
            self.completed = True
        return consumed

    @property
    def is_strangers(self) -> bool:
        return SESSION_COOKIE not in self.headers.get("COOKIE", "")

    def is_late(self) -> bool:
        limit = BODY_SECONDS if self.headers_finished else HEAD_SECONDS
        return time.monotonic() - self.began > limit


class Channel(HTTPChannel):
    """A connection."""

    parser_class = Request
    request: Request | None = None


class Server(TcpWSGIServer):
    """Lets go of those who are late, beside those who say nothing."""

    channel_class = Channel

    def maintenance(self, now: float) -> None:
        super().maintenance(now)
        for channel in list(self.active_channels.values()):
            request = channel.request
            if request is not None and request.is_late():
                channel.will_close = True


def make(application: Any, bind: str, trusted_proxy: str = "") -> Server:
    """The server, listening; `trusted_proxy` is the address whose word on its clients is taken, or "*"."""
    settings: dict[str, Any] = {
        "listen": bind,
        "threads": THREADS,
        "connection_limit": CONNECTIONS,
        "max_request_header_size": HEAD_BYTES,
        "max_request_body_size": BODY_BYTES,
        "inbuf_overflow": BODY_BYTES,  # so that no request is written to disk
        "outbuf_high_watermark": ANSWER_BYTES,
        "channel_timeout": IDLE_SECONDS,
        "cleanup_interval": LOOK_SECONDS,
        "asyncore_use_poll": True,
        "ident": "",
        "expose_tracebacks": False,
    }
    if trusted_proxy:
        settings |= {"trusted_proxy": trusted_proxy, "trusted_proxy_headers": PROXY_HEADERS, "trusted_proxy_count": 1}
    adjustments = Adjustments(**settings)
    dispatcher = ThreadedTaskDispatcher()
    dispatcher.set_thread_count(adjustments.threads)
    return Server(application, {}, dispatcher=dispatcher, adj=adjustments, sockinfo=adjustments.listen[0])


def end(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)  # which waitress takes to end what it is at, and to stop


def main(given: list[str] | None = None) -> None:
    parser = ArgumentParser(prog="python -m timeline.server", description="Serves the timeline.")
    parser.add_argument("--bind", default="127.0.0.1:8000", help="The address and port to listen on.")
    bind = parser.parse_args(given).bind

    from django.conf import settings

    from timeline.wsgi import application

    # What is loaded by now stays: the garbage collector need not go through it, which takes longer than most pages.
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(SWITCH_SECONDS)
    logging.getLogger("waitress").setLevel(logging.ERROR)  # it warns of every request that waits for a thread
    signal.signal(signal.SIGTERM, end)
    make(application, bind, settings.TRUSTED_PROXY).run()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    main()
