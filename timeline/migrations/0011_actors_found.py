from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

STATUSES = [
    ("listed", "listed by an editor"), ("found", "found by the machine"), ("rejected", "rejected by an editor")
]  # fmt: skip


def rename(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("timeline", "Actor").objects.filter(status="suggested").update(status="found")


def rename_back(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("timeline", "Actor").objects.filter(status="found").update(status="suggested")


class Migration(migrations.Migration):
    dependencies = [("timeline", "0010_no_mention_title")]

    operations = [
        migrations.AlterField(
            "actor", "status", models.CharField(choices=STATUSES, default="listed", max_length=9)
        ),
        migrations.RunPython(rename, rename_back),
    ]
