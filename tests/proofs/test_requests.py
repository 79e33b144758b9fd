"""No request, whoever sends it, is an error of the server, and nobody does what he may not."""

from urllib.parse import quote, urlencode, urljoin, urlsplit

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from tests.proofs.asking import Asking
from tests.proofs.test_injections import is_plain
from timeline.desk.permissions import CHIEF_GROUP, GROUP

FORM = "application/x-www-form-urlencoded"
ROLES = ("reader", "editor", "chief editor", "staff without rights", "administrator")


def login(role: str) -> Client:
    client = Client(raise_request_exception=False)
    if role != "reader":
        user = User.objects.create_user(role, is_staff=True, is_superuser=role == "administrator")
        groups = {"editor": GROUP, "chief editor": CHIEF_GROUP}
        if role in groups:
            user.groups.add(Group.objects.get(name=groups[role]))
        client.force_login(user)
    return client


def encoded(parameters: dict[str, str]) -> str:
    return urlencode(parameters, errors="surrogatepass")


@pytest.mark.django_db
def test_no_request_is_an_error_of_the_server(promise, times, chance):
    call_command("load_samples", verbosity=0)
    clients = {role: login(role) for role in ROLES}
    cookies = {role: client.cookies.output(header="", sep=";") for role, client in clients.items()}
    asking = Asking(chance)
    with (
        promise("No request is an error of the server") as made,
        promise("No redirect leaves the site") as led,
        promise("No header is made up by who asks") as headed,
    ):
        while made.tried < times(400, 5_000):
            address = asking.all[made.tried % len(asking.all)] if made.tried < len(asking.all) else None
            address = address or chance.choice(asking.all)
            role, method = (
                chance.choice(ROLES),
                chance.choice(("GET", "GET", "POST", "POST", "HEAD", "PUT", "OPTIONS")),
            )
            clients[role].cookies.load(cookies[role])  # whatever an answer made of them, as on logging out
            path, parameters, headers = asking.path(address), asking.parameters(address), asking.headers()
            query, entered = (
                (encoded(asking.parameters(address)), encoded(parameters))
                if method == "POST"
                else (encoded(parameters), "")
            )
            where = quote(path, safe="/%", errors="surrogatepass") + (f"?{query}" if query else "")
            told = f"{role}: {method} {where[:300]} {entered[:300]} {headers}"
            try:
                with transaction.atomic(), asking.listening(address):
                    response = clients[role].generic(method, where, entered, FORM, headers=headers)
                    b"".join(response)
                    transaction.set_rollback(True)
            except Exception as problem:
                made.keep(False, f"{told}: {problem!r}")
                continue
            why = (getattr(response, "exc_info", None) or ("", ""))[1]
            made.keep(response.status_code < 500, f"{response.status_code} {told} {why!r}")
            for name in ("Location", "HX-Redirect", "HX-Location", "HX-Push-Url"):
                if to := response.headers.get(name):
                    led.keep(stays(to), f"{told}: {name} {to!r:.200}")
            made_up = [name for name, value in response.headers.items() if "X-Injected" in name or not is_plain(value)]
            headed.keep(not made_up, f"{told}: {made_up}")


def stays(to: str) -> bool:
    """Does a browser that is led there stay on the site? It takes a backslash for a slash, and "//host" for a host."""
    where = urlsplit(urljoin("http://testserver/", to.strip().replace("\\", "/")))
    return where.scheme in ("http", "https") and where.netloc == "testserver"
