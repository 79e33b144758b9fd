"""`make deploy-check` lets an installation pass that others may reach, and names what is wrong with any other."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from timeline.operation.checks import installation
from timeline.operation.secret_key import SHORTEST

GOOD = {"SITE_URL": "https://timeline.example", "SECRET_KEY": "x1y2z3" * 12}


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    folder = tmp_path_factory.mktemp("installation")
    run(folder, "collectstatic", "--noinput", "--verbosity=0")
    return folder


def run(folder, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    names = ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "DJANGO_ALLOW_ASYNC_UNSAFE")
    clean = {name: value for name, value in os.environ.items() if name not in names}
    own = {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env=clean | own | environment,
        capture_output=True,
        text=True,
    )


def check(folder, **environment: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "check", "--deploy", "--fail-level=WARNING", **environment)


def test_installation_in_order_passes(collected):
    done = check(collected, **GOOD)
    assert done.returncode == 0, done.stderr


def test_what_is_wrong_in_the_environment_is_named(collected):
    wrong = {"SECRET_KEY": "short", "ALLOWED_HOSTS": "*", "DEBUG": "1", "SITE_URL": "http://timeline.example"}
    done = check(collected, **GOOD | wrong | {"STATIC_ROOT": "/nowhere"})
    assert done.returncode == 1
    for told in ("fewer than 50", "any name", "shows strangers the code", "go over the net", "collectstatic did not"):
        assert told in done.stderr


@pytest.fixture
def in_order(settings, tmp_path):
    """The settings of an installation that others may reach."""
    (tmp_path / "staticfiles.json").write_text("{}")
    settings.STATIC_ROOT = tmp_path
    settings.ALLOWED_HOSTS = ["localhost", "timeline.example"]
    settings.SECRET_KEY = "x" * SHORTEST
    settings.BEHIND_HTTPS = True
    return settings


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({}, []),
        ({"DEBUG": True}, ["E001 shows strangers the code"]),
        ({"SECRET_KEY": "x" * (SHORTEST - 1)}, ["E002 fewer than 50"]),
        ({"ALLOWED_HOSTS": ["*"]}, ["E003 any name"]),
        ({"ALLOWED_HOSTS": ["timeline.example", "."]}, ["E003 any name", "E006 SQLite serves one machine"]),
        ({"ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"]}, ["E004 no name of its own"]),
        ({"BEHIND_HTTPS": False}, ["E005 go over the net"]),
        ({"ALLOWED_HOSTS": ["a.example", "b.example"]}, ["E006 SQLite serves one machine"]),
        ({"STATIC_ROOT": Path("/nowhere")}, ["W001 collectstatic did not run"]),
    ],
    ids=str,
)
def test_what_is_wrong_is_named_and_nothing_else(in_order, wrong, told):
    for name, value in wrong.items():
        setattr(in_order, name, value)
    found = list(installation())
    assert [message.id for message in found] == [f"timeline.{one[:4]}" for one in told]
    assert all(one[5:] in message.msg and message.hint for one, message in zip(told, found, strict=True))


def test_postgresql_serves_several_hosts(in_order, monkeypatch):
    in_order.ALLOWED_HOSTS = ["a.example", "b.example"]
    monkeypatch.setitem(in_order.DATABASES["default"], "ENGINE", "django.db.backends.postgresql")
    assert not list(installation())
