"""`manage.py load_samples`: the sample reports and who they are about, so that there is a timeline to look at."""

import json
from typing import Any

from django.conf import settings
from django.core.management import call_command

from articles.trouble import DatabaseCommand
from timeline.build.turns import building
from timeline.models import Actor, Edition
from timeline.models.edition import ONLY

REPORTS = settings.BASE_DIR / "articles" / "samples"
ABOUT = settings.BASE_DIR / "timeline" / "samples"  # no articles: who takes part, and the edition's title


class Command(DatabaseCommand):
    help = "Loads the sample reports that ship with the project, and the list of their actors."

    @building()
    def handle(self, *args: Any, **options: Any) -> None:
        known = set(Actor.objects.values_list("name", flat=True))  # perhaps corrected by an editor since
        Actor.objects.bulk_create(
            Actor(name=actor["name"], kind=actor["kind"], aliases="\n".join(actor["aliases"]))
            for actor in json.loads((ABOUT / "actors.json").read_text("utf-8"))
            if actor["name"] not in known
        )
        if not Edition.current().title:
            about = json.loads((ABOUT / "edition.json").read_text("utf-8"))
            Edition.objects.update_or_create(pk=ONLY, defaults=about)
        call_command("ingest", REPORTS, verbosity=options["verbosity"], stdout=self.stdout, stderr=self.stderr)
