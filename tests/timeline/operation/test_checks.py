"""`make deploy-check` lets an installation pass that others may reach, and names what is wrong with any other."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

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


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"SECRET_KEY": "short"}, "fewer than 50"),
        ({"ALLOWED_HOSTS": "*"}, "any name"),
        ({"DEBUG": "1"}, "shows strangers the code"),
        ({"SITE_URL": "http://timeline.example"}, "go over the net"),
        ({"SITE_URL": "", "BEHIND_HTTPS": "1"}, "no name of its own"),
        ({"ALLOWED_HOSTS": "a.example,b.example"}, "SQLite serves one machine"),
        ({"STATIC_ROOT": "/nowhere"}, "collectstatic did not run"),
    ],
)
def test_what_is_wrong_is_named(collected, wrong, told):
    done = check(collected, **GOOD | wrong)
    assert done.returncode == 1
    assert told in done.stderr
