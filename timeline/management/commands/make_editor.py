from argparse import ArgumentParser

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError

from articles.trouble import DatabaseCommand
from timeline.desk.permissions import FIRST_EDITOR, make_editor


class Command(DatabaseCommand):
    help = "Makes a login for an editor, and prints its password, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", nargs="?", default=FIRST_EDITOR)

    def handle(self, *, username: str, **options: object) -> None:
        if get_user_model().objects.filter(username=username).exists():
            raise CommandError(
                f"There is a login {username!r}. For another password: python manage.py changepassword {username}"
            )
        password = make_editor(username)
        self.stdout.write(f"User {username}, password {password}")
