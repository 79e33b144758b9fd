"""What the answers tell browsers, scored as the MDN HTTP Observatory scores a site (its published list of checks)."""

import re

import pytest
from django.conf import settings as installed
from django.test import Client
from django.urls import reverse

from tests.timeline.telling import happen
from timeline.middleware import OPENER_POLICY

pytestmark = pytest.mark.django_db
YEAR = 60 * 60 * 24 * 365


@pytest.fixture
def over_https(settings):
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SECURE_HSTS_SECONDS = 2 * YEAR
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True


def policy(response) -> dict[str, list[str]]:
    parts = (part.split() for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


def content_policy(response) -> int:
    found = policy(response)
    scripts = found.get("script-src", found.get("default-src", []))
    styles = found.get("style-src", found.get("default-src", []))
    if not scripts or any(one in ("'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:") for one in scripts):
        return -20
    if any(one in ("'unsafe-inline'", "*", "https:") for one in styles):
        return 0
    return 10 if found.get("default-src") == ["'none'"] else 5


def cookies(response) -> int:
    for name, cookie in response.cookies.items():
        if not cookie["secure"]:
            return -20
        if name == installed.SESSION_COOKIE_NAME and not (cookie["httponly"] and cookie["samesite"]):
            return -30
    return 5 if response.cookies and all(one["samesite"] for one in response.cookies.values()) else 0


def transport(response) -> int:
    told = response.headers.get("Strict-Transport-Security", "")
    age = re.search(r"max-age=(\d+)", told)
    if not age or int(age[1]) < YEAR / 2:
        return -20
    return 5 if "preload" in told and "includeSubDomains" in told else 0


def framing(response) -> int:
    if policy(response).get("frame-ancestors") == ["'none'"]:
        return 5
    return 0 if response.headers.get("X-Frame-Options") in ("DENY", "SAMEORIGIN") else -20


def scripts(response) -> int:
    """Subresource integrity: none is wanted of scripts from here, loaded as the page was."""
    if response.streaming or "html" not in response.headers["Content-Type"]:
        return 0
    sources = re.findall(r'<script[^>]*\ssrc="([^"]*)"', response.content.decode())
    return 0 if all(source.startswith("/") and not source.startswith("//") for source in sources) else -50


def sharing(response) -> int:
    """Any site may read what is open data, and no cookies go with it."""
    return -50 if "Access-Control-Allow-Credentials" in response.headers else 0


def sniffing(response) -> int:
    return 0 if response.headers.get("X-Content-Type-Options") == "nosniff" else -5


def referrer(response) -> int:
    told = response.headers.get("Referrer-Policy")
    return 5 if told in ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin") else -5


def resources(response) -> int:
    told = response.headers.get("Cross-Origin-Resource-Policy")
    return {"same-origin": 10, "same-site": 10, "cross-origin": 0}.get(told, -5)


CHECKS = (content_policy, cookies, transport, framing, scripts, sharing, sniffing, referrer, resources)


def score(response) -> int:
    return 100 + sum(check(response) for check in CHECKS)


PAGES = ["/", "/?q=truce", "/articles/", "/about/", "/corrections/", "/robots.txt", "/sitemap.xml", "/nothing-here/"]
EDITORS = [
    "admin:index",
    "admin:timeline_event_changelist",
    "admin:articles_article_bring_in",
    "admin:password_change",
]


def test_every_kind_of_page_gets_full_marks(over_https, client, admin_client):
    event = happen("The truce held", "2025-03-13")
    article = event.mentions.get().article
    pages = [*PAGES, "/day/2025-03-13/", event.get_absolute_url(), article.get_absolute_url(), reverse("admin:login")]
    for address in pages:
        assert score(client.get(address, secure=True)) >= 100, address
    for address in ("/export/timeline.json", "/export/timeline.atom", f"/articles/{article.pk}.txt"):
        response = client.get(address, secure=True)
        assert score(response) >= 100, address
        assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    review = reverse("admin:timeline_event_change", args=[event.pk])
    for address in [*(reverse(name) for name in EDITORS), review]:
        assert score(admin_client.get(address, secure=True)) >= 100, address


def test_a_page_to_be_framed_gives_up_that_alone(over_https, client):
    framed = client.get("/?embed=1", secure=True)
    assert framing(framed) == -20
    assert score(framed) >= 80
    assert framed.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_cookie_of_a_login_is_kept_from_scripts_and_other_sites(over_https, django_user_model):
    django_user_model.objects.create_superuser("ann", password="a password of some length")
    client = Client()
    entered = {"username": "ann", "password": "a password of some length"}
    response = client.post(reverse("admin:login"), entered, secure=True)
    cookie = response.cookies[installed.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["secure"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == installed.SESSION_COOKIE_AGE
    assert cookies(response) == 5


def test_pages_ask_for_nothing_of_the_machine(client):
    told = client.get("/").headers["Permissions-Policy"]
    assert "camera=()" in told
    assert "geolocation=()" in told


@pytest.mark.parametrize("address", ["/", "/?embed=1", "/articles/", "/nothing-here/"])
def test_readers_pages_stay_in_the_process_of_the_window(client, address):
    assert client.get(address).headers[OPENER_POLICY] == "unsafe-none"


def test_editors_pages_part_from_the_window_that_opened_them(client, admin_client):
    assert client.get(reverse("admin:login")).headers[OPENER_POLICY] == "same-origin"
    assert admin_client.get(reverse("admin:index")).headers[OPENER_POLICY] == "same-origin"
