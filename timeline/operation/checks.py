"""What an installation that others reach must have: `manage.py check --deploy`, `make deploy-check`."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning

from timeline.operation.secret_key import SHORTEST

LOCAL = ("localhost", "127.0.0.1", "[::1]")
TAG = Tags.security


def installation(**kwargs: Any) -> list[CheckMessage]:
    return list(_found())


def _found() -> Iterator[CheckMessage]:
    others = [host for host in settings.ALLOWED_HOSTS if host not in LOCAL]
    if settings.DEBUG:
        yield Error("DEBUG shows strangers the code and its settings.", hint="Unset DEBUG.", id="timeline.E001")
    if len(settings.SECRET_KEY) < SHORTEST:
        yield Error(
            f"SECRET_KEY has fewer than {SHORTEST} characters.",
            hint="Unset it: one is made and kept in DATA_DIR.",
            id="timeline.E002",
        )
    if any(host in ("*", ".") for host in settings.ALLOWED_HOSTS):
        yield Error("ALLOWED_HOSTS takes any name.", hint="Name the site's own.", id="timeline.E003")
    if not others:
        yield Error("The site has no name of its own.", hint="SITE_URL=https://timeline.example", id="timeline.E004")
    if not settings.BEHIND_HTTPS:
        yield Error(
            "Passwords go over the net as they are.",
            hint="Put a proxy that speaks HTTPS in front, and set SITE_URL=https://…",
            id="timeline.E005",
        )
    if "sqlite" in settings.DATABASES["default"]["ENGINE"] and len(others) > 1:
        yield Error(
            "SQLite serves one machine, and there are several hosts.",
            hint="Use PostgreSQL: manage.py backup, set DATABASE_URL, manage.py restore.",
            id="timeline.E006",
        )
    if not (settings.STATIC_ROOT / "staticfiles.json").exists():
        yield Warning(
            "collectstatic did not run: browsers fetch styles anew all the time.",
            hint="python manage.py collectstatic --noinput",
            id="timeline.W001",
        )
