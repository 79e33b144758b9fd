"""A real HTTP server on this machine that misbehaves in all the ways that others do."""

import gzip
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from tests.articles.readers import files

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Sample Wire</title>
<item><title>Talks end in Jeddah</title><link>{base}/talks</link><pubDate>Tue, 11 Mar 2025 18:40:00 GMT</pubDate>
<description>They met.</description></item>
<item><title>Gone</title><link>{base}/gone</link><description>They left.</description></item>
</channel></rss>"""
ROBOTS = "User-agent: *\nDisallow: /secret\n"


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[Counter[str]] = Counter()
    at_once: ClassVar[int] = 0
    most_at_once: ClassVar[int] = 0
    robots: ClassVar[str] = ROBOTS

    def do_GET(self) -> None:
        kind = type(self)
        kind.asked[self.path] += 1
        kind.at_once += 1
        kind.most_at_once = max(kind.most_at_once, kind.at_once)
        self.is_asked = True
        try:
            getattr(
                self, f"at_{self.path.strip('/').split('?')[0].replace('.', '_').replace('-', '_')}", self.at_gone
            )()
        finally:
            self.leave()

    def leave(self) -> None:
        """Counts the request as answered: before its last bytes go, after which the next one may come at once."""
        if self.is_asked:
            self.is_asked = False
            type(self).at_once -= 1

    @property
    def base(self) -> str:
        host, port = self.server.server_address[:2]
        return f"http://{host}:{port}"

    def answer(
        self, content: bytes, status: int = 200, media: str = "text/html; charset=utf-8", **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.leave()
        self.wfile.write(content)

    def redirect(self, where: str) -> None:
        self.answer(b"", 302, Location=where)

    def at_robots_txt(self) -> None:
        self.answer(type(self).robots.encode(), media="text/plain")

    def at_talks(self) -> None:
        self.answer(files.PAGE.replace("https://sample.example/2025/talks", f"{self.base}/talks").encode())

    def at_feed(self) -> None:
        if self.headers.get("If-None-Match") == '"one"':
            self.answer(b"", 304)
        else:
            self.answer(FEED.format(base=self.base).encode(), media="application/rss+xml", ETag='"one"')

    def at_moved(self) -> None:
        self.redirect("/talks")

    def at_round(self) -> None:
        self.redirect("/round")

    def at_inside(self) -> None:
        self.redirect(f"http://localhost:{self.server.server_address[1]}/talks")

    def at_to_file(self) -> None:
        self.redirect("file:///etc/passwd")

    def at_nowhere(self) -> None:
        self.answer(b"", 302)

    def at_status(self) -> None:
        self.answer(b"", int(self.path.split("?")[1]))

    def at_gone(self) -> None:
        self.answer(b"gone", 404)

    def at_forbidden(self) -> None:
        self.answer(b"no", 403)

    def at_broken(self) -> None:
        self.answer(b"", 503)

    def at_empty(self) -> None:
        self.answer(b"")

    def at_huge(self) -> None:
        self.answer(b"a" * 6_000_000)

    def at_bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 6_000_000), Content_Encoding="gzip")

    def at_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(30):
            self.wfile.write(b"a")
            self.wfile.flush()
            time.sleep(0.1)

    def at_silent(self) -> None:
        time.sleep(3)

    def at_short(self) -> None:
        self.answer(b"<html>", Content_Length="1000")

    def at_garbage(self) -> None:
        self.wfile.write(b"\x00\x01\x02 nothing like HTTP\r\n\r\n")

    def at_paywall(self) -> None:
        self.answer(b"<html><head><title>Talks</title></head><p>They met. Subscribe to continue reading.</p></html>")

    def at_secret(self) -> None:
        self.answer(b"secret")

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[tuple[str, type[Handler]]]:
    """The address of a server, with what it was asked, for as long as the block runs."""
    handler = type("OwnHandler", (Handler,), {"asked": Counter(), "at_once": 0, "most_at_once": 0})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", handler
    finally:
        server.shutdown()
        server.server_close()
