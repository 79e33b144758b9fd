"""The columns that decisions write, as JSON, to tell what a decision changed and to go back to what was."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from articles.models import Article
from timeline.models import Event, Mention

# What an object was or is, by its name: {"event:12": {"status": "automatic"}}.
State = dict[str, dict[str, Any]]

MODELS: dict[str, tuple[type[models.Model], tuple[str, ...]]] = {
    "event": (Event, (
        "editor_earliest", "editor_latest", "editor_extent", "editor_granularity", "editor_open", "editor_clock",
        "editor_day_order", "editor_undated", "editor_title", "status", "settled", "needs_check", "merged_into_id",
    )),
    "mention": (Mention, (
        "event_id", "hidden", "hidden_from_id", "by_editor", "editor_earliest", "editor_latest", "editor_granularity",
        "editor_extent", "editor_open", "editor_clock", "editor_why",
    )),
    "article": (Article, ("published_on", "published_basis", "title", "url", "publisher_id", "edited")),
}  # fmt: skip
LEADS_TO_AN_EVENT = ("event_id", "hidden_from_id", "merged_into_id")


def snapshot(objects: Iterable[models.Model]) -> State:
    """The columns of each object that decisions write, as they are now."""
    state: State = {}
    for one in objects:
        name = one._meta.model_name or ""
        encoder = DjangoJSONEncoder()
        values = {column: getattr(one, column) for column in MODELS[name][1]}
        state[f"{name}:{one.pk}"] = {
            column: value if isinstance(value, (str, int, list, type(None))) else encoder.default(value)
            for column, value in values.items()
        }
    return state


def difference(was: State, now: State) -> tuple[State, State]:
    """Only what differs, on both sides."""
    before: State = {}
    after: State = {}
    for key, columns in now.items():
        old = was.get(key, {})
        changed = [column for column in columns if old.get(column) != columns[column]]
        if changed:
            before[key] = {column: old.get(column) for column in changed}
            after[key] = {column: columns[column] for column in changed}
    return before, after


def load(state: State) -> list[models.Model]:
    """The objects of a state that are still there, locked."""
    found: list[models.Model] = []
    for name, (model, _) in MODELS.items():
        pks = [int(key.split(":")[1]) for key in state if key.startswith(f"{name}:")]
        if pks:
            found += model._default_manager.select_for_update().filter(pk__in=pks).order_by("pk")
    return found


def restore(state: Mapping[str, Mapping[str, Any]]) -> None:
    """Writes the columns back; objects that are gone stay gone, and so does what pointed to them."""
    objects = load({key: dict(columns) for key, columns in state.items()})
    wanted = {columns[column] for columns in state.values() for column in LEADS_TO_AN_EVENT if columns.get(column)}
    there = set(Event.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    for one in objects:
        columns = state[f"{one._meta.model_name}:{one.pk}"]
        for column, value in columns.items():
            if column in LEADS_TO_AN_EVENT and value not in there:
                value = None
            stored = one._meta.get_field(column.removesuffix("_id"))
            setattr(one, column, stored.to_python(value) if isinstance(stored, models.Field) else value)
        one.save(update_fields=[column.removesuffix("_id") for column in columns])


def keys(state: State, name: str) -> set[int]:
    """The keys of the objects of one kind: of "event:12", 12."""
    return {int(one.split(":")[1]) for one in state if one.startswith(f"{name}:")}
