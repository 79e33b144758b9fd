from django.db import migrations, models

from timeline.models import triggers


def without_triggers(apps, editor):
    """Those that count the turns of the queue as well fire at other changes; `post_migrate` sets them."""
    triggers.pause(editor.connection.alias)


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0014_placements'),
    ]

    operations = [
        migrations.RunPython(without_triggers, migrations.RunPython.noop),
        migrations.CreateModel(
            name='Total',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('all', 'all events'), ('outlet', 'those an outlet reports'), ('actor', 'those somebody takes part in'), ('turn', 'those of a turn in the queue')], max_length=6)),
                ('ref', models.BigIntegerField(default=0)),
                ('events', models.IntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'ref'), name='one_total_each')],
            },
        ),
        migrations.AddIndex(
            model_name='mention',
            index=models.Index(fields=['event', 'article'], name='mention_articles_of_event'),
        ),
        migrations.RunPython(migrations.RunPython.noop, without_triggers),
    ]
