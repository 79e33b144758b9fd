"""`manage.py two_factor ann`: a second factor for a login, as TWO_FACTOR=1 asks for."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.db import transaction
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from articles.trouble import DatabaseCommand

CODES = 8  # for the day when the telephone is lost; each works once


class Command(DatabaseCommand):
    help = (
        "Gives a login a second factor: prints the key for an authenticator app, and codes that each work once. "
        "A key and codes that it had before work no more."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--remove", action="store_true", help="take the second factor away")

    @transaction.atomic
    def handle(self, *, username: str, remove: bool, **options: Any) -> None:
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no login {username!r}.")
        for model in (TOTPDevice, StaticDevice):
            model.objects.filter(user=user).delete()
        if remove:
            self.stdout.write(f"{username} has no second factor any more.")
            return
        app = TOTPDevice.objects.create(user=user, name="authenticator app")
        paper = StaticDevice.objects.create(user=user, name="codes on paper")
        codes = [secrets.token_hex(5) for _ in range(CODES)]
        StaticToken.objects.bulk_create(StaticToken(device=paper, token=code) for code in codes)
        self.stdout.write("Enter this into an authenticator app, or make a QR code of it:")
        self.stdout.write(f"  {app.config_url}")
        self.stdout.write("Codes to keep on paper, each for one login without the app:")
        for code in codes:
            self.stdout.write(f"  {code}")
