"""The application: what it connects when Django starts."""

from django.apps import AppConfig
from django.core import checks


class ArticlesConfig(AppConfig):
    """The articles, which know nothing of what is built on them."""

    name = "articles"
    verbose_name = "Articles"

    def ready(self) -> None:
        from articles.checks import whose_texts_are_shown

        checks.register(checks.Tags.security, deploy=True)(whose_texts_are_shown)
