"""`python manage.py fetch`: for cron, as every quarter of an hour."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles import queue as queues
from articles.management.commands.ingest import counted, printable
from articles.models import Subscription
from articles.subscriptions import fetch_all, outcome


class Command(BaseCommand):
    help = (
        "Fetches what is new from the feeds and pages that are registered in the admin. One that fails stops "
        "no other; "
        "the status is 1 where all failed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("urls", metavar="URL", nargs="*", help="These alone, of those that are registered.")

        parser.add_argument("--queue", action="store_true", help="Let workers look at them (manage.py worker).")

    def handle(self, *, urls: list[str], queue: bool, verbosity: int, **options: Any) -> None:
        chosen = None
        if urls:
            chosen = list(Subscription.objects.filter(url__in=urls).select_related("publisher"))
            missing = set(urls) - {one.url for one in chosen}
            if missing:
                raise CommandError(
                    f"Not registered: {', '.join(sorted(missing))}. Add it in the admin, under Subscriptions."
                )
        if queue:
            self.hand_over(chosen, verbosity)
            return
        done = failed = 0
        for fetched in fetch_all(chosen):
            done += 1
            failed += bool(fetched.problem)
            stream = self.stderr if fetched.problem else self.stdout
            if verbosity or fetched.problem:
                stream.write(f"{printable(fetched.subscription.url)}: {printable(outcome(fetched))}")
            if verbosity > 1:
                for skipped in [*fetched.report.failed, *fetched.report.skipped]:
                    self.stdout.write(f"  {printable(skipped.file)}: {skipped.problem}. {skipped.remedy}.")
        if not done and verbosity:
            self.stdout.write("Nothing is registered. Add feeds in the admin, under Subscriptions.")
        if done and failed == done:
            raise CommandError(f"None of {counted(done, 'subscription')} could be fetched.")

    def hand_over(self, chosen: list[Subscription] | None, verbosity: int) -> None:
        if not queues.is_there():
            raise CommandError(queues.REMEDY)
        from articles.queue.jobs import hand_over_subscriptions

        if chosen is None:
            chosen = list(Subscription.objects.filter(is_active=True))
        count = hand_over_subscriptions([one.pk for one in chosen])
        if verbosity:
            self.stdout.write(f"{counted(count, 'subscription')} queued; `manage.py worker` looks at them.")
