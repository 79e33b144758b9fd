"""Keeps every kind of editors' decision, apart from what the machine reads."""

from django.db import migrations, models

MACHINE = ["earliest", "latest", "granularity", "extent", "rule", "why", "certainty"]


class Migration(migrations.Migration):

    dependencies = [
        ("timeline", "0002_actors"),
    ]

    operations = [
        *[migrations.RenameField("mention", name, f"machine_{name}") for name in MACHINE],
        migrations.RenameModel("Correction", "Decision"),
        migrations.AddField("decision", "kind", models.CharField(max_length=12, default="date"), preserve_default=False),
        migrations.RemoveIndex("event", "event_by_day"),
        migrations.RemoveField("event", "earliest"),
        migrations.RemoveField("event", "latest"),
    ]
