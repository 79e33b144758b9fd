"""`manage.py load_samples`: the sample reports, so that there is a timeline to look at."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Ingests the sample reports that ship with the project. Again, it changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("ingest", settings.BASE_DIR / "articles" / "samples", verbosity=options["verbosity"])
