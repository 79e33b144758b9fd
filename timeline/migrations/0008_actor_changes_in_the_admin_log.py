"""What editors changed on actors goes from a table of its own into the admin's log."""

from django.conf import settings
from django.db import migrations

COLUMNS = ("name", "kind", "aliases", "status")
FLAGS = {"+": 1, "~": 2, "-": 3}  # those of django.contrib.admin.models


def keep_in_the_log(apps, schema_editor):
    database = schema_editor.connection.alias
    rows = apps.get_model("timeline", "HistoricalActor").objects.using(database)
    types = apps.get_model("contenttypes", "ContentType").objects.using(database)
    log = apps.get_model("admin", "LogEntry").objects.using(database)
    actor, _ = types.get_or_create(app_label="timeline", model="actor")
    before = None
    for row in rows.order_by("id", "history_id").iterator():
        old = before if before is not None and before.id == row.id else None
        before = row
        if row.history_user_id is None:  # how it was before an editor came to it
            continue
        log.create(
            action_time=row.history_date,
            user_id=row.history_user_id,
            content_type=actor,
            object_id=str(row.id),
            object_repr=row.name,
            action_flag=FLAGS[row.history_type],
            change_message="; ".join(
                f"{column}: {getattr(old, column) or 'nothing'} → {getattr(row, column) or 'nothing'}"
                for column in COLUMNS
                if old is not None and getattr(old, column) != getattr(row, column)
            ),
        )
    types.filter(app_label="timeline", model="historicalactor").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0007_what_happenings_are"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(keep_in_the_log, migrations.RunPython.noop),
        migrations.DeleteModel(name="HistoricalActor"),
    ]
