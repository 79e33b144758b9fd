"""`python manage.py serve`: from a fresh checkout to a timeline in the browser."""

import json
import os
import socket
import sys
from argparse import ArgumentParser

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, transaction
from django.urls import reverse

from articles.models import Article
from timeline.desk.permissions import FIRST_EDITOR, make_editor
from timeline.models import Edition


class Command(BaseCommand):
    help = (
        "Brings the database up to date, loads the sample reports into an empty one, makes the first editor's login "
        "if there is none, and serves the timeline."
    )
    requires_system_checks = []  # `migrate` runs those that matter

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1", help="The address to listen on; 0.0.0.0 for all.")

    def handle(self, *, host: str, port: int, **options: object) -> None:
        refuse_taken_port(host, port)
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except OperationalError as problem:
            raise CommandError(f"The database cannot be used: {problem}") from problem
        if static_files_changed():
            call_command("collectstatic", interactive=False, verbosity=0)
        self.load_samples()
        password = first_login()

        site = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"  # noqa: S104
        self.stdout.write(f"The timeline:  {site}/\nThe admin:     {site}{reverse('admin:index')}")
        if password:
            self.stdout.write(f"Its editor:    user {FIRST_EDITOR}, password {password}  (shown only this once)")
        self.stdout.write("Ctrl-C ends it.")
        self.stdout.flush()
        replace_by_server(host, port)

    def load_samples(self) -> None:
        # There is an edition once anything was loaded: who deleted the samples does not want them back.
        if not Edition.objects.exists() and not Article.objects.exists():
            self.stdout.write("Loading the sample reports.")
            with transaction.atomic():  # all or none, or an interrupted start would pass for a full database
                call_command("load_samples", stdout=self.stdout)


def refuse_taken_port(host: str, port: int) -> None:
    """Raises CommandError when the address cannot be listened on, before anything else is done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does: a port just left is free
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as problem:
            reason = problem.strerror if isinstance(problem, OSError) else "there is no such port"
            another = port + 1 if 1024 <= port < 65535 else 8001
            raise CommandError(
                f"Port {port} of {host} cannot be used: {reason}. Choose another: make run PORT={another}"
            ) from problem


def static_files_changed() -> bool:
    """Whether a file is newer than the last collectstatic, or was not there: it takes seconds, a look does not."""
    manifest = settings.STATIC_ROOT / "staticfiles.json"
    if not manifest.exists():
        return True
    collected = json.loads(manifest.read_bytes())["paths"]
    made = manifest.stat().st_mtime
    return any(
        name not in collected or os.path.getmtime(storage.path(name)) > made
        for finder in get_finders()
        for name, storage in finder.list([])
    )


def first_login() -> str | None:
    """Makes the first editor's login and gives its password; None where somebody can log in to the admin already."""
    users = get_user_model().objects
    if users.filter(is_staff=True).exists() or users.filter(username=FIRST_EDITOR).exists():
        return None
    return make_editor(FIRST_EDITOR)


def replace_by_server(host: str, port: int) -> None:
    """Turns this process into the server, so that Ctrl-C and signals go straight to it."""
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    command = [sys.executable, "-m", "timeline.server", "--bind", address]
    connection.close()
    os.chdir(settings.BASE_DIR)
    os.execv(sys.executable, command)  # noqa: S606 - no shell is meant
