"""`migrate` is safe while the version before still serves: it takes nothing away, and asks for nothing that is new.

A column that the version before reads or writes goes one release after the last that knows it; a new one that must not
be empty has a default in the database, since who does not know it leaves it out. The rule holds from `SINCE` on: the
way there from 0.2.0 wants the site stopped.
"""

import math

import pytest
from django.db import models
from django.db.migrations import operations
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

SINCE = {"articles": "0007_articles_listed", "timeline": "0017_kept_likenesses"}
TAKE_AWAY = (
    operations.RemoveField,
    operations.RenameField,
    operations.DeleteModel,
    operations.RenameModel,
    operations.AlterModelTable,
)


def breaks(operation: operations.base.Operation, app: str, before: ProjectState) -> str:
    """Why a process that does not know of this operation would fail after it; "" where it goes on."""
    if isinstance(operation, operations.SeparateDatabaseAndState):
        return next(filter(None, (breaks(one, app, before) for one in operation.database_operations)), "")
    if isinstance(operation, TAKE_AWAY):
        return "takes away what the version before asks for: do it one release later"
    if isinstance(operation, operations.AddConstraint):
        return "refuses what the version before may write: do it one release later"
    if isinstance(operation, operations.AddField) and is_wanted(operation.field):
        return "wants a value that the version before does not give: null=True or db_default"
    if isinstance(operation, operations.AlterField):
        known = before.models[app, operation.model_name_lower].fields[operation.name]
        if known.null and not operation.field.null:
            return "wants a value that the version before may leave out: do it one release later"
        if (operation.field.max_length or math.inf) < (known.max_length or 0):
            return "is narrower than what the version before may write: do it one release later"
    return ""


def is_wanted(field: models.Field) -> bool:
    """Must an INSERT give it?"""
    return not (field.many_to_many or field.null or field.generated or field.db_default is not models.NOT_PROVIDED)


KNOWN = [("id", models.BigAutoField(primary_key=True)), ("name", models.CharField(max_length=50, null=True))]
WORDS = models.CharField(max_length=50, default="")


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        (operations.RemoveField("event", "name"), "takes away"),
        (operations.RenameField("event", "name", "title"), "takes away"),
        (operations.DeleteModel("Event"), "takes away"),
        (operations.RenameModel("Event", "Happening"), "takes away"),
        (operations.AddField("event", "place", WORDS), "db_default"),
        (operations.AlterField("event", "name", models.CharField(max_length=50)), "may leave out"),
        (operations.AlterField("event", "name", models.CharField(max_length=40, null=True)), "narrower"),
        (operations.AddConstraint("event", models.UniqueConstraint(fields=["name"], name="one")), "refuses"),
        (operations.SeparateDatabaseAndState([operations.RemoveField("event", "name")]), "takes away"),
        (operations.SeparateDatabaseAndState(state_operations=[operations.RemoveField("event", "name")]), ""),
        (operations.AddField("event", "place", models.CharField(max_length=50, db_default="")), ""),
        (operations.AddField("event", "place", models.CharField(max_length=50, null=True)), ""),
        (operations.AddField("event", "actors", models.ManyToManyField("timeline.Actor")), ""),
        (operations.AlterField("event", "name", models.CharField(max_length=90, null=True)), ""),
        (operations.AlterField("event", "name", models.TextField(null=True)), ""),
        (operations.AddIndex("event", models.Index(fields=["name"], name="by_name")), ""),
        (operations.CreateModel("Place", KNOWN), ""),
        (operations.RunSQL("SELECT 1"), ""),
    ],
    ids=lambda value: value if isinstance(value, str) else value.describe(),
)
def test_what_breaks_the_version_before_is_told_from_what_does_not(operation, why):
    before = ProjectState({("timeline", "event"): ModelState("timeline", "Event", KNOWN)})
    found = breaks(operation, "timeline", before)
    assert why in found
    assert bool(why) == bool(found)


def test_no_migration_breaks_the_version_before():
    loader = MigrationLoader(None, replace_migrations=False)  # others still go through those that one replaces
    wrong = []
    for app, since in SINCE.items():
        old = {model for of, model in loader.project_state((app, since)).models if of == app}
        for node in sorted(node for node in loader.disk_migrations if node[0] == app and node[1] > since):
            state = loader.project_state(node, at_end=False)
            for operation in loader.get_migration(*node).operations:
                is_known = getattr(operation, "model_name_lower", "") in {"", *old}
                if is_known and (why := breaks(operation, app, state)):
                    wrong.append(f"{app}/migrations/{node[1]}.py: “{operation.describe()}” {why}")
                operation.state_forwards(app, state)
    assert not wrong, "\n".join(wrong)
