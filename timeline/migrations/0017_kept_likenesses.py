"""What is kept between builds: how alike mentions are, whom they name, and the landmarks of months and years."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

# Who is where hangs on what is kept now: the next build gathers all anew.
GATHER_ANEW = "DELETE FROM timeline_placement"


def drop_index(apps: Any, schema_editor: Any) -> None:
    """Drops the index of the mentions' events: another begins with them. Altering the field would copy the table."""
    connection, table = schema_editor.connection, apps.get_model("timeline", "mention")._meta.db_table
    with connection.cursor() as cursor:
        there = connection.introspection.get_constraints(cursor, table)
    for name, one in there.items():
        if one["index"] and one["columns"] == ["event_id"] and not one["foreign_key"]:
            schema_editor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0016_context"),
    ]

    operations = [
        migrations.RunSQL(GATHER_ANEW, migrations.RunSQL.noop),
        migrations.AddField(
            model_name="mention",
            name="named",
            field=models.TextField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="placement",
            name="alike",
            field=models.TextField(db_default="-", default="-"),
        ),
        migrations.CreateModel(
            name="Landmark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=12)),
                ("core", models.CharField(max_length=33)),
                ("unit", models.PositiveIntegerField()),
                ("articles", models.PositiveIntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("kind"),
                        models.F("unit"),
                        models.OrderBy(models.F("articles"), descending=True),
                        models.F("core"),
                        name="landmark_first",
                    ),
                    models.Index(fields=["core"], name="landmark_core"),
                ],
            },
        ),
        migrations.SeparateDatabaseAndState(
            [migrations.RunPython(drop_index, migrations.RunPython.noop)],
            [
                migrations.AlterField(
                    model_name="mention",
                    name="event",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentions",
                        to="timeline.event",
                    ),
                ),
            ],
        ),
    ]
