"""No value, however long, keeps articles out: PostgreSQL refuses what is longer than its column, SQLite stores it."""

import dataclasses
from typing import Any

import pytest
from django.apps import apps
from django.db.models import CharField

from articles.ingest import ingest
from tests.publishing import publish
from timeline.build import reading
from timeline.build.doubts import DOUBTS, stored
from timeline.models import Actor, Event, Mention

pytestmark = pytest.mark.django_db

TALKS = "The two envoys held long talks in Vienna on Thursday."


def overflows() -> list[str]:
    """The columns of the project's tables that hold more than they may: "mention.timex_value"."""
    return [
        f"{model._meta.model_name}.{field.name}"
        for label in ("articles", "timeline")
        for model in apps.get_app_config(label).get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, CharField) and field.max_length
        for value in model._default_manager.values_list(field.name, flat=True)
        if value is not None and len(value) > field.max_length
    ]


def test_a_date_that_many_rules_read_together_comes_in():
    publish("At about ten on the evening of Good Friday, April 14, 1865, the president was shot in his box.")
    assert Event.objects.get().edtf == "1865-04-14"
    assert overflows() == []


def test_words_without_end_come_in():
    publish(
        f"{'Very ' * 200}old envoys from {'Long' * 100} held talks on Thursday with the {'grand ' * 200}duke. "
        f"They had waited for 1{'0' * 90} years, until late 2{'0' * 60}5. A {'so-' * 200}called truce held on Friday."
    )
    assert Mention.objects.exists()
    assert overflows() == []


def lengthened(one: Any) -> Any:
    """The same with every word in it, and in what it holds, much too long."""
    if isinstance(one, str):
        return f"{one}{'-and-so-on' * 100}"
    if dataclasses.is_dataclass(one) and not isinstance(one, type):
        values = {field.name: lengthened(getattr(one, field.name)) for field in dataclasses.fields(one) if field.init}
        return dataclasses.replace(one, **values)
    return one


def test_whatever_the_tagger_and_extraction_return_comes_in(monkeypatch):
    extract = reading.extract

    def long_winded(*args: Any) -> list[Any]:
        # What is no event, says so in a word: that there is one keeps it off the timeline.
        kept = [(one, lengthened(one)) for one in extract(*args)]
        return [dataclasses.replace(long, modality=one.modality, why_not=one.why_not) for one, long in kept]

    monkeypatch.setattr(reading, "extract", long_winded)
    publish(TALKS)
    publish(TALKS.replace("Vienna", "Rome"))
    assert Event.objects.count() == 1
    assert overflows() == []


def test_a_name_longer_than_its_column_is_not_found(tmp_path):
    name = " ".join(["Norwegian", "Association", "Of", "Makers"] * 10)
    for round_ in range(2):
        for number in range(4):
            (tmp_path / f"{number}.md").write_text(
                f"---\npublished: 2025-03-14\n---\n"
                f"Makers of the {name} met Mr Bob Ray on Tuesday, {number}, {round_}."
                f" They saw Mr Keir Starmer on Monday.\n"
            )
        assert not ingest([tmp_path]).failed
    assert [actor.name for actor in Actor.objects.found()] == ["Keir Starmer"]
    assert overflows() == []


def test_all_doubts_together_find_room():
    assert len(stored(DOUBTS)) <= Event._meta.get_field("doubts").max_length
