"""What an operator should know before the texts of others are public: `manage.py check --deploy`."""

from collections.abc import Sequence
from typing import Any

from django.core import checks


def whose_texts_are_shown(app_configs: Any, **kwargs: Any) -> Sequence[checks.CheckMessage]:
    return [
        checks.Info(
            "Readers see the full text of articles that came from files, and of those that were fetched from an "
            "address or a feed the quoted sentences with their neighbours.",
            hint="The texts are other people’s. What readers see of them is set in the admin, under Publishers.",
            id="articles.I001",
        )
    ]
