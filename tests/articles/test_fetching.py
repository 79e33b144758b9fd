import io
import ipaddress
import socket
import threading

import pytest
from django.core.management import CommandError, call_command

from articles.fetching import hosts, pages
from articles.ingest import ingest
from articles.models import Arrival, Article, Publisher, ShownText, Subscription
from articles.readers import ReadingError
from articles.subscriptions import fetch, fetch_all
from tests.articles import misbehaving
from tests.articles.misbehaving import serving


@pytest.fixture
def server(settings, monkeypatch):
    settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
    monkeypatch.setattr(pages, "_robots", {})
    with serving() as (base, handler):
        yield base, handler


def problem(url: str) -> str:
    with pytest.raises(ReadingError) as caught:
        pages.get(url)
    assert caught.value.remedy
    return caught.value.problem


def test_a_page_is_fetched_and_a_redirection_followed(server):
    base, _ = server
    assert b"They met in Jeddah" in pages.get(f"{base}/talks").content
    assert pages.get(f"{base}/moved").url == f"{base}/talks"


def test_what_a_server_is_asked_and_what_is_kept_of_its_answer(server):
    base, handler = server
    heard: list[dict[str, str]] = []

    def at_told(self):
        heard.append({"": self.requestline, **self.headers})
        self.answer(b"Told.", media="text/plain", ETag='"two"', Last_Modified="Mon, 09 Jun 2025 21:15:00 GMT")

    handler.at_told = at_told
    answer = pages.get(f"{base}/told?q=a b&c=é", etag='"one"', last_modified="yesterday")
    assert heard == [
        {
            "": "GET /told?q=a%20b&c=%C3%A9 HTTP/1.1",
            "Host": base.removeprefix("http://"),
            "User-Agent": "TimelineFetcher",
            "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            "If-None-Match": '"one"',
            "If-Modified-Since": "yesterday",
        }
    ]
    told = (answer.content, answer.media, answer.etag, answer.last_modified, answer.is_unchanged)
    assert told == (b"Told.", "text/plain", '"two"', "Mon, 09 Jun 2025 21:15:00 GMT", False)


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("http://sund.example/ferry", "sund.example", 80),
        ("https://sund.example/ferry", "sund.example", 443),
        ("https://sund.example:8443/ferry", "sund.example", 8443),
    ],
)
def test_each_address_is_looked_for_at_its_host_and_port(url, host, port, monkeypatch):
    def found(*asked: object) -> str:
        raise ReadingError(f"looked for {asked}", "Nothing")

    monkeypatch.setattr(hosts, "resolve", found)
    with pytest.raises(ReadingError, match=f"looked for \\('{host}', {port}\\)"):
        pages.get(url, with_robots=False)


def test_a_page_is_called_after_the_last_part_of_its_address():
    names = [pages.Response(f"https://sund.example{path}").to_blob().name for path in ("", "/", "/a/ferry?q=1")]
    assert names == ["page", "page", "ferry"]


def test_a_page_as_large_as_may_be_is_fetched(server, monkeypatch):
    base, _ = server
    size = len(pages.get(f"{base}/talks").content)
    monkeypatch.setattr(pages, "LARGEST", size)
    assert len(pages.get(f"{base}/talks").content) == size
    monkeypatch.setattr(pages, "LARGEST", size - 1)
    assert "larger than" in problem(f"{base}/talks")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("gone", "not there (404)"),
        ("forbidden", "refuses us (403)"),
        ("broken", "answers with an error (503)"),
        ("empty", "the answer is empty"),
        ("huge", "larger than 5 MB"),
        ("bomb", "larger than 5 MB"),
        ("slow", "takes too long"),
        ("silent", "takes too long"),
        ("short", "does not answer"),
        ("garbage", "does not answer"),
        ("round", "redirects more than 5 times"),
        ("nowhere", "redirects to nowhere"),
        ("inside", "localhost is not on the public network"),
        ("to-file", "only http:// and https://"),
        ("secret", "robots.txt asks programs to stay away"),
    ],
)
def test_each_misbehaviour_is_told_for_what_it_is(server, path, why, monkeypatch):
    if why == "takes too long":  # anything else may take its time, as on a busy machine
        monkeypatch.setattr(pages, "READ_SECONDS", 0.5)
        monkeypatch.setattr(pages, "ALL_SECONDS", 1)
    assert why in problem(f"{server[0]}/{path}")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "it wants a login (401)"),
        (402, "it wants to be paid (402)"),
        (403, "it refuses us (403)"),
        (404, "it is not there (404)"),
        (410, "it is gone for good (410)"),
        (418, "it answers with an error (418)"),
        (429, "it has had too many requests (429)"),
        (451, "it may not be shown here (451)"),
        (500, "127.0.0.1 answers with an error (500)"),
    ],
)
def test_each_refusal_is_told_by_its_number(server, status, words):
    assert problem(f"{server[0]}/status?{status}") == words


def test_a_server_that_is_not_there_is_told(server, settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "does not answer" in problem(f"http://127.0.0.1:{port}/talks")


@pytest.mark.parametrize("status", [401, 403, 404, 410, 451, 200])
def test_where_there_are_no_rules_for_robots_everything_is_allowed(server, status):
    base, handler = server
    handler.at_robots_txt = lambda self: self.answer(b"", status)
    assert b"They met in Jeddah" in pages.get(f"{base}/talks").content


@pytest.mark.parametrize("status", [402, 429, 500, 503])
def test_where_the_rules_for_robots_are_not_told_nothing_is_fetched_for_now(server, status):
    base, handler = server
    handler.at_robots_txt = lambda self: self.answer(b"", status)
    assert f"({status})" in problem(f"{base}/talks")


def test_robots_are_asked_once_for_a_host_and_one_that_is_not_there_allows_all(server):
    base, handler = server
    handler.at_robots_txt = handler.at_gone
    pages.get(f"{base}/talks")
    pages.get(f"{base}/secret")
    assert handler.asked["/robots.txt"] == 1


def test_a_robots_file_that_fails_keeps_us_away(server):
    base, handler = server
    handler.at_robots_txt = handler.at_broken
    assert "503" in problem(f"{base}/talks")
    assert handler.asked["/talks"] == 0


def test_a_host_has_one_request_at_a_time(server):
    base, handler = server
    threads = [threading.Thread(target=pages.get, args=(f"{base}/talks?{number}",)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert handler.most_at_once == 1
    assert sum(count for path, count in handler.asked.items() if path.startswith("/talks")) == 6


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://100.100.100.200/",
        "http://168.63.129.16/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://192.0.2.1/",
    ],
)
def test_nothing_is_fetched_from_the_own_network_however_it_is_written(url, settings):
    settings.FETCH_ALLOWED_HOSTS = []
    assert "is not on the public network" in problem(url) or "there is no host" in problem(url)


def test_a_name_that_leads_inside_is_refused_if_one_of_its_addresses_does(monkeypatch, settings):
    settings.FETCH_ALLOWED_HOSTS = []
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.215.14", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: both)
    assert "is not on the public network" in problem("http://rebinding.example/")


def test_the_connection_goes_to_the_address_that_was_looked_at(server, monkeypatch, settings):
    """A name that resolves to another address a moment later gains nothing."""
    base, handler = server
    settings.FETCH_ALLOWED_HOSTS = ["wire.example"]
    port = int(base.rsplit(":", 1)[1])
    resolve = socket.getaddrinfo
    asked = []

    def once(host, *args, **kwargs):
        asked.append(host)
        return resolve("127.0.0.1" if host == "wire.example" else host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", once)
    pages.get(f"http://wire.example:{port}/talks", with_robots=False)
    assert asked.count("wire.example") == 1
    assert handler.asked["/talks"] == 1


@pytest.mark.parametrize(
    "url", ["ftp://sample.example/", "file:///etc/passwd", "gopher://x/", "talks", "http://", "http://[x/"]
)
def test_only_the_web_is_fetched(url):
    assert "http" in problem(url) or "not an address" in problem(url)


def test_an_address_with_a_password_is_refused():
    assert "password" in problem("http://user:secret@sample.example/")


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(address):
    assert hosts.is_public(str(ipaddress.ip_address(address)))


@pytest.mark.django_db
def test_addresses_and_lists_of_them_go_in_and_are_shown_in_part(server, tmp_path):
    base, _ = server
    (tmp_path / "urls.txt").write_text(f"{base}/talks\n{base}/paywall\n{base}/gone\n")
    report = ingest([tmp_path / "urls.txt"])
    assert report.added == [f"{base}/talks"]
    assert [one.problem for one in report.skipped] == [
        "it is not there (404)",
        "the page shows only the beginning: the rest is for subscribers",
    ]
    article = Article.objects.get()
    assert (article.arrival, article.shown, article.url) == (Arrival.FETCHED, ShownText.NEIGHBOURS, f"{base}/talks")
    assert ingest([f"{base}/talks"]).unchanged == [f"{base}/talks"]


@pytest.mark.django_db
def test_a_feed_is_followed_to_the_pages_that_it_teases_and_asked_only_for_what_is_new(server):
    base, handler = server
    wire = Publisher.objects.create(name="Sample Wire")
    Subscription.objects.create(url=f"{base}/feed", publisher=wire)
    [fetched] = fetch_all()
    assert fetched.report.added == [f"{base}/talks"]
    article = Article.objects.get()
    assert "They met in Jeddah" in article.text
    assert article.published_on.isoformat() == "2025-03-11"
    subscription = Subscription.objects.get()
    assert (subscription.etag, subscription.failures) == ('"one"', 0)
    assert subscription.outcome == "1 added, 1 skipped (the first: it is not there (404))."

    [fetched] = fetch_all()
    assert fetched.is_unchanged
    assert handler.asked["/talks"] == 1

    Subscription.objects.update(etag="")
    fetch_all_again = list(fetch_all())
    assert fetch_all_again[0].report.added == []
    assert handler.asked["/talks"] == 1  # known, and not updated since


@pytest.mark.django_db
@pytest.mark.parametrize(("updated", "asked"), [("12", 1), ("13", 2)])
def test_a_page_of_a_feed_is_asked_for_again_when_it_was_updated_on_a_later_day(server, monkeypatch, updated, asked):
    base, handler = server
    subscription = Subscription.objects.create(url=f"{base}/feed")
    fetch(subscription)
    subscription.etag = ""
    stamp = f"<atom:updated xmlns:atom='http://www.w3.org/2005/Atom'>2025-03-{updated}T20:00:00Z</atom:updated>"
    monkeypatch.setattr(
        misbehaving, "FEED", misbehaving.FEED.replace("<description>They met", f"{stamp}<description>They met")
    )
    fetch(subscription)
    assert handler.asked["/talks"] == asked


@pytest.mark.django_db
def test_a_subscription_that_fails_stops_no_other_and_says_so(server):
    base, _ = server
    for path in ("gone", "garbage", "feed"):
        Subscription.objects.create(url=f"{base}/{path}")
    out, err = io.StringIO(), io.StringIO()
    call_command("fetch", stdout=out, stderr=err)
    assert f"{base}/feed: 1 added" in out.getvalue()
    assert f"{base}/gone: it is not there (404)" in err.getvalue()
    assert Subscription.objects.get(url=f"{base}/gone").failures == 1
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_where_all_fail_the_status_says_so(server):
    Subscription.objects.create(url=f"{server[0]}/gone")
    with pytest.raises(CommandError, match="None of 1 subscription could be fetched"):
        call_command("fetch", stdout=io.StringIO(), stderr=io.StringIO())
    with pytest.raises(CommandError, match="Not registered"):
        call_command("fetch", "https://other.example/feed")
