"""The application: what it connects when Django starts."""

from django.apps import AppConfig, apps
from django.contrib.admin import apps as admin_apps
from django.db.models.signals import post_migrate


class TimelineConfig(AppConfig):
    """The timeline, connected to the articles below it and to its own roles."""

    name = "timeline"
    default = True
    verbose_name = "Timeline"

    def ready(self) -> None:
        from django.core.checks import register

        from articles import ahead
        from articles.signals import articles_changed, articles_changing, articles_coming, articles_settled
        from timeline.build.reading import read_ahead
        from timeline.build.service import on_articles_changed, on_articles_coming, on_articles_settled
        from timeline.build.turns import on_articles_changing
        from timeline.desk.permissions import sync_group
        from timeline.models import triggers
        from timeline.operation import statistics
        from timeline.operation.checks import installation
        from timeline.pages.page_cache import connect

        register(installation, deploy=True)
        connect()
        ahead.first(read_ahead)
        articles_changing.connect(on_articles_changing, dispatch_uid="timeline.turns")
        articles_coming.connect(on_articles_coming, dispatch_uid="timeline.coming")
        articles_changed.connect(on_articles_changed, dispatch_uid="timeline.build")
        articles_settled.connect(on_articles_settled, dispatch_uid="timeline.settle")
        articles_settled.connect(statistics.on_articles_settled, dispatch_uid="timeline.statistics")
        post_migrate.connect(triggers.install, sender=self, dispatch_uid="timeline.triggers")
        post_migrate.connect(statistics.gather, sender=self, dispatch_uid="timeline.statistics")
        # After auth, whose permissions come into being when it has sent the signal.
        post_migrate.connect(sync_group, sender=apps.get_app_config("contenttypes"), dispatch_uid="timeline.roles")


class DeskConfig(admin_apps.AdminConfig):
    """Django's admin app, with the desk's site."""

    default = False
    default_site = "timeline.desk.site.DeskSite"
