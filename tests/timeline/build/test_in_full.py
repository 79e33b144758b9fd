"""All that is written of a small timeline as its reports come in: each row of each table."""

from pathlib import Path

import pytest
from django.apps import apps

from tests.held import strike
from tests.held.rows import rows
from tests.held.scenes import hold


def written(asked: str) -> str:
    """A table's rows, or of "names" how a row of each is called."""
    if asked != "names":
        return rows(asked)
    models = (*apps.get_app_config("articles").get_models(), *apps.get_app_config("timeline").get_models())
    first = [(model._meta.label, min(map(str, model._base_manager.all()), default="")) for model in models]
    return "\n".join(f"{label}: {name}" for label, name in first if name)


@pytest.mark.django_db
def test_what_is_built_is_on_record_in_full(monkeypatch):
    strike.load(monkeypatch)
    hold(Path(__file__).with_name("in_full.txt"), written)
