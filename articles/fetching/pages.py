"""An address -> what is there: one request a host at a time, as robots.txt allows, and never into the own network.

Each hop of a redirection is looked at as the first address was; see `hosts`.
"""

import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from articles.fetching import hosts
from articles.readers import Blob, ReadingError
from articles.readers.document import one_line

LARGEST = 5_000_000
MOST_HOPS = 5
CONNECT_SECONDS, READ_SECONDS, ALL_SECONDS = 10, 20, 60
# Between two requests to one host.
PAUSE_SECONDS = 1.0
ROBOTS_KEPT_SECONDS = 3600
AGENT = "TimelineFetcher"

_REMEDIES = {
    401: ("wants a login (401)", "Save the page while logged in, and take in the file"),
    402: ("wants to be paid (402)", "Save the page as a subscriber, and take in the file"),
    403: ("refuses us (403)", "Open it in a browser, save the page, and take in the file"),
    404: ("is not there (404)", "Check the address; the page may have moved"),
    410: ("is gone for good (410)", "Look for it in a web archive"),
    429: ("has had too many requests (429)", "Try again later"),
    451: ("may not be shown here (451)", "Look for it elsewhere"),
}


@dataclass(frozen=True, slots=True)
class Response:
    """What came back. `url` is the address at last, after redirections; `is_unchanged`: as the last time (304)."""

    url: str
    content: bytes = b""
    media: str = ""
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False

    def to_blob(self) -> Blob:
        return Blob.of(urlsplit(self.url).path.rsplit("/", 1)[-1] or "page", self.content, self.url, self.media)


def fetch_page(url: str) -> Blob:
    """The page at `url`. Raises ReadingError with what kept us from it."""
    return get(url).to_blob()


def get(url: str, etag: str = "", last_modified: str = "", with_robots: bool = True) -> Response:
    """The answer to a request for what changed since `etag` or `last_modified`. Raises ReadingError."""
    given = url
    deadline = time.monotonic() + ALL_SECONDS
    for _ in range(MOST_HOPS + 1):
        host, port = _checked(url)
        if with_robots and not _may_fetch(url):
            raise ReadingError("its robots.txt asks programs to stay away", "Save the page, and take in the file")
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified} if url == given else {}
        answer, following = _request(url, host, port, conditions, deadline)
        if answer is not None:
            if not answer.is_unchanged and not answer.content.strip():
                raise ReadingError("the answer is empty", "Look at the address in a browser")
            return answer
        url = urljoin(url, following)
    raise ReadingError(f"it redirects more than {MOST_HOPS} times", "Look at the address in a browser")


def _checked(url: str) -> tuple[str, int]:
    """Host and port of an address that may be asked."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ReadingError("it is not an address", "Write it whole: https://example.org/article") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ReadingError("only http:// and https:// are fetched", "Write it whole: https://example.org/article")
    if parts.username or parts.password:
        raise ReadingError("it holds a password", "Give the address without it")
    return parts.hostname, port or (443 if parts.scheme == "https" else 80)


_turns: dict[str, Any] = defaultdict(threading.Lock)
_last_asked: dict[str, float] = {}


def _request(
    url: str, host: str, port: int, conditions: dict[str, str], deadline: float
) -> tuple[Response | None, str]:
    """The answer, or where it redirects to."""
    import urllib3

    with _turns[host]:
        pause = _last_asked.get(host, 0) + PAUSE_SECONDS - time.monotonic()
        if pause > 0 and host not in hosts.allowed():
            time.sleep(pause)
        pool = _pool(url, host, port)
        try:
            response = pool.request(
                "GET",
                _target(url),
                headers={
                    "Host": urlsplit(url).netloc.rpartition("@")[2],
                    "User-Agent": AGENT,
                    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
                    "Accept-Encoding": "gzip, deflate",
                    **{name: value for name, value in conditions.items() if value},
                },
                redirect=False,
                retries=False,
                preload_content=False,
            )
            return _answer(url, response, deadline)
        except urllib3.exceptions.SSLError:
            raise ReadingError(f"{host} has no valid certificate", "Look at the address in a browser") from None
        except urllib3.exceptions.NewConnectionError:
            raise ReadingError(f"{host} does not answer", "Try again later") from None
        except urllib3.exceptions.TimeoutError:
            raise ReadingError(f"{host} takes too long to answer", "Try again later") from None
        except (urllib3.exceptions.HTTPError, OSError, ValueError):
            raise ReadingError(f"{host} does not answer", "Try again later") from None
        finally:
            _last_asked[host] = time.monotonic()
            pool.close()


def _pool(url: str, host: str, port: int) -> Any:
    """A connection to the address that was looked at, whatever the name resolves to by now."""
    import urllib3

    address = hosts.resolve(host, port)
    timeout = urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
    if urlsplit(url).scheme == "http":
        return urllib3.HTTPConnectionPool(address, port, timeout=timeout, maxsize=1)
    return urllib3.HTTPSConnectionPool(
        address, port, timeout=timeout, maxsize=1, ssl_context=_ssl(), server_hostname=host, assert_hostname=host
    )


@cache
def _ssl() -> ssl.SSLContext:
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _target(url: str) -> str:
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _answer(url: str, response: Any, deadline: float) -> tuple[Response | None, str]:
    status = response.status
    if status == 304:
        return Response(url, is_unchanged=True), ""
    if status in (301, 302, 303, 307, 308):
        following = response.headers.get("Location", "")
        if not following:
            raise ReadingError("it redirects to nowhere", "Look at the address in a browser")
        return None, following
    if status != 200:
        what, remedy = _REMEDIES.get(status, (f"answers with an error ({status})", "Try again later"))
        raise ReadingError(f"{urlsplit(url).hostname} {what}" if status >= 500 else f"it {what}", remedy)
    headers = response.headers
    return Response(
        url,
        b"".join(_content(response, deadline)),
        one_line(headers.get("Content-Type"), 100),
        one_line(headers.get("ETag"), 200),
        one_line(headers.get("Last-Modified"), 100),
    ), ""


def _content(response: Any, deadline: float) -> Iterator[bytes]:
    """The body, unpacked; it may be said to be short and never end, or unpack to a thousand times its length."""
    size = 0
    for chunk in response.stream(65_536, decode_content=True):
        size += len(chunk)
        if size > LARGEST:
            raise ReadingError(
                f"it is larger than {LARGEST // 1_000_000} MB", "Save the article alone, and take in the file"
            )
        if time.monotonic() > deadline:
            raise ReadingError("it takes too long to come", "Try again later")
        yield chunk


_robots: dict[str, tuple[float, RobotFileParser | None]] = {}


def _may_fetch(url: str) -> bool:
    """As the host's robots.txt says; one that is not there allows everything, one that fails nothing for now."""
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    asked, rules = _robots.get(site, (0.0, None))
    if not asked or time.monotonic() - asked > ROBOTS_KEPT_SECONDS:
        rules = _rules(site)
        _robots[site] = (time.monotonic(), rules)
    return rules is None or rules.can_fetch(AGENT, url)


def _rules(site: str) -> RobotFileParser | None:
    try:
        answer = get(f"{site}/robots.txt", with_robots=False)
    except ReadingError as error:
        if any(f"({status})" in error.problem for status in (401, 403, 404, 410, 451)) or "empty" in error.problem:
            return None
        raise
    rules = RobotFileParser()
    rules.parse(answer.content.decode("utf-8", "replace").splitlines())
    return rules
