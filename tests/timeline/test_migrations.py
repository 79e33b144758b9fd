"""Migrations that carry data over."""

import datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

ACTORS = ("timeline", "0008_actor_changes_in_the_admin_log")


@pytest.mark.django_db(transaction=True)
def test_what_editors_changed_on_actors_is_in_the_admins_log():
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    before = [parent for parent in executor.loader.graph.node_map[ACTORS].parents if parent[0] == "timeline"]
    executor.migrate([parent.key for parent in before])
    try:
        editor = User.objects.create_user("ann")
        rows = executor.loader.project_state([parent.key for parent in before]).apps.get_model(
            "timeline", "HistoricalActor"
        )
        noon = datetime.datetime(2025, 3, 14, 12, tzinfo=datetime.UTC)
        for number, (aliases, user) in enumerate([("", None), ("Farmers", editor.pk)]):
            rows.objects.create(id=7, name="Peasants", kind="person", aliases=aliases, history_user_id=user,
                                history_date=noon + datetime.timedelta(number), history_type="~")  # fmt: skip
    finally:
        MigrationExecutor(connection).migrate(leaves)
    [entry] = LogEntry.objects.all()
    assert (entry.user, entry.object_id, entry.change_message) == (editor, "7", "aliases: nothing → Farmers")
    assert entry.action_time.day == 15
