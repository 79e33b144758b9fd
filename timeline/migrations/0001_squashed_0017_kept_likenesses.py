"""All that the first seventeen made, at once, for a database that is new: a first start takes half as long.

One on which some of them ran goes through the others one by one.
"""

import django.db.models.deletion
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

import timeline.models.lengths


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("timeline", "0001_initial"),
        ("timeline", "0002_actors"),
        ("timeline", "0003_decisions"),
        ("timeline", "0004_editors_desk"),
        ("timeline", "0005_decision_kinds"),
        ("timeline", "0006_edition"),
        ("timeline", "0007_what_happenings_are"),
        ("timeline", "0008_actor_changes_in_the_admin_log"),
        ("timeline", "0009_headline_or_sentence"),
        ("timeline", "0010_no_mention_title"),
        ("timeline", "0011_actors_found"),
        ("timeline", "0012_real_size"),
        ("timeline", "0013_open_ends_and_hours"),
        ("timeline", "0014_placements"),
        ("timeline", "0015_totals"),
        ("timeline", "0016_context"),
        ("timeline", "0017_kept_likenesses"),
    ]

    dependencies = [
        ("articles", "0007_articles_listed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Actor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "person"),
                            ("country", "country"),
                            ("organisation", "organisation"),
                            ("place", "place"),
                        ],
                        default="person",
                        max_length=12,
                    ),
                ),
                (
                    "aliases",
                    models.TextField(blank=True, help_text="Other names, one a line: “Zelenskyy”, “Zelenskiy”."),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("listed", "listed by an editor"),
                            ("found", "found by the machine"),
                            ("rejected", "rejected by an editor"),
                        ],
                        default="listed",
                        max_length=9,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="What the timeline is about: “Ceasefire talks over Ukraine”.",
                        max_length=120,
                    ),
                ),
                (
                    "introduction",
                    models.TextField(blank=True, help_text="A few sentences for a reader who has not followed it."),
                ),
                ("number", models.PositiveBigIntegerField(default=0, editable=False)),
                ("articles_searched", models.PositiveIntegerField(db_default=0, default=0, editable=False)),
            ],
            options={
                "verbose_name": "title and introduction",
                "verbose_name_plural": "title and introduction",
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.CharField(editable=False, max_length=12, unique=True)),
                (
                    "machine_title",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="A headline; empty where none is sure to be right.",
                        max_length=300,
                    ),
                ),
                (
                    "machine_sentence",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="Its best sentence, cut to length, to stand for a title.",
                        max_length=300,
                    ),
                ),
                ("editor_title", models.CharField(blank=True, max_length=300)),
                (
                    "title",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.NullIf("editor_title", models.Value("")),
                            django.db.models.functions.comparison.NullIf("machine_title", models.Value("")),
                            "machine_sentence",
                        ),
                        output_field=models.CharField(max_length=300),
                    ),
                ),
                (
                    "modality",
                    models.CharField(
                        choices=[
                            ("happened", "happened"),
                            ("planned", "planned"),
                            ("denied", "denied"),
                            ("hypothetical", "hypothetical"),
                        ],
                        default="happened",
                        max_length=12,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("automatic", "automatic"), ("reviewed", "reviewed"), ("hidden", "hidden")],
                        default="automatic",
                        max_length=9,
                    ),
                ),
                (
                    "settled",
                    models.BooleanField(
                        default=False,
                        editable=False,
                        help_text="An editor has decided something here: its sources stay together.",
                    ),
                ),
                ("machine_earliest", models.DateField(editable=False, null=True)),
                ("machine_latest", models.DateField(editable=False, null=True)),
                (
                    "machine_extent",
                    models.CharField(
                        choices=[("within", "on one day of these"), ("throughout", "on all these days")],
                        default="within",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("granularity", models.CharField(default="day", editable=False, max_length=10)),
                (
                    "machine_open",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("before", "before the days that follow these"),
                            ("by", "by these days, or on them"),
                            ("since", "since these days, or on them"),
                            ("after", "after the days before these"),
                        ],
                        db_default="",
                        default="",
                        editable=False,
                        max_length=6,
                    ),
                ),
                (
                    "machine_clock",
                    models.CharField(blank=True, db_default="", default="", editable=False, max_length=60),
                ),
                ("machine_day_order", models.SmallIntegerField(db_default=-1, default=-1, editable=False)),
                ("editor_earliest", models.DateField(blank=True, null=True)),
                ("editor_latest", models.DateField(blank=True, null=True)),
                (
                    "editor_extent",
                    models.CharField(
                        blank=True,
                        choices=[("within", "on one day of these"), ("throughout", "on all these days")],
                        max_length=10,
                        null=True,
                    ),
                ),
                ("editor_granularity", models.CharField(blank=True, editable=False, max_length=10)),
                (
                    "editor_open",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("before", "before the days that follow these"),
                            ("by", "by these days, or on them"),
                            ("since", "since these days, or on them"),
                            ("after", "after the days before these"),
                        ],
                        db_default="",
                        default="",
                        max_length=6,
                    ),
                ),
                ("editor_clock", models.CharField(blank=True, db_default="", default="", max_length=60)),
                ("editor_day_order", models.SmallIntegerField(db_default=-1, default=-1, editable=False)),
                (
                    "editor_undated",
                    models.BooleanField(default=False, help_text="An editor found that the date is not known."),
                ),
                (
                    "earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                editor_undated=False,
                                then=django.db.models.functions.comparison.Coalesce(
                                    "editor_earliest", "machine_earliest"
                                ),
                            )
                        ),
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                editor_undated=False,
                                then=django.db.models.functions.comparison.Coalesce("editor_latest", "machine_latest"),
                            )
                        ),
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "extent",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce("editor_extent", "machine_extent"),
                        output_field=models.CharField(
                            choices=[("within", "on one day of these"), ("throughout", "on all these days")],
                            max_length=10,
                        ),
                    ),
                ),
                (
                    "open",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(models.Q(("editor_earliest__isnull", True)), then=models.F("machine_open")),
                            default=models.F("editor_open"),
                        ),
                        output_field=models.CharField(
                            choices=[
                                ("before", "before the days that follow these"),
                                ("by", "by these days, or on them"),
                                ("since", "since these days, or on them"),
                                ("after", "after the days before these"),
                            ],
                            max_length=6,
                        ),
                    ),
                ),
                (
                    "clock",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(editor_undated=True, then=models.Value("")),
                            models.When(models.Q(("editor_clock", ""), _negated=True), then=models.F("editor_clock")),
                            models.When(
                                models.Q(
                                    ("editor_earliest__isnull", True),
                                    models.Q(
                                        ("editor_earliest", models.F("machine_earliest")),
                                        ("editor_latest", models.F("machine_latest")),
                                        ("editor_open", models.F("machine_open")),
                                    ),
                                    _connector="OR",
                                ),
                                then=models.F("machine_clock"),
                            ),
                            default=models.Value(""),
                            output_field=models.CharField(),
                        ),
                        output_field=models.CharField(max_length=60),
                    ),
                ),
                (
                    "day_order",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(
                                    models.Q(
                                        ("editor_earliest__isnull", True),
                                        models.Q(("machine_open", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("editor_earliest__isnull", True), _negated=True),
                                        models.Q(("editor_open", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                then=models.Value(9999),
                            ),
                            models.When(editor_undated=True, then=models.Value(-1)),
                            models.When(
                                models.Q(("editor_clock", ""), _negated=True), then=models.F("editor_day_order")
                            ),
                            models.When(
                                models.Q(
                                    ("editor_earliest__isnull", True),
                                    models.Q(
                                        ("editor_earliest", models.F("machine_earliest")),
                                        ("editor_latest", models.F("machine_latest")),
                                        ("editor_open", models.F("machine_open")),
                                    ),
                                    _connector="OR",
                                ),
                                then=models.F("machine_day_order"),
                            ),
                            default=models.Value(-1),
                            output_field=models.SmallIntegerField(),
                        ),
                        help_text="Minutes after midnight; -1 where no hour is known, 9999 where an end is open.",
                        output_field=models.SmallIntegerField(),
                    ),
                ),
                (
                    "length",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(
                                    models.Q(
                                        models.Q(
                                            ("editor_earliest__isnull", True),
                                            models.Q(("machine_open", ""), _negated=True),
                                        ),
                                        models.Q(
                                            models.Q(("editor_earliest__isnull", True), _negated=True),
                                            models.Q(("editor_open", ""), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("editor_undated", False),
                                ),
                                then=models.Value(9999),
                            ),
                            default=timeline.models.lengths.SpanLength(
                                models.Case(
                                    models.When(
                                        editor_undated=False,
                                        then=django.db.models.functions.comparison.Coalesce(
                                            "editor_earliest", "machine_earliest"
                                        ),
                                    )
                                ),
                                models.Case(
                                    models.When(
                                        editor_undated=False,
                                        then=django.db.models.functions.comparison.Coalesce(
                                            "editor_latest", "machine_latest"
                                        ),
                                    )
                                ),
                            ),
                            output_field=models.PositiveSmallIntegerField(),
                        ),
                        output_field=models.PositiveSmallIntegerField(null=True),
                    ),
                ),
                (
                    "narrowed",
                    models.BooleanField(
                        default=False, editable=False, help_text="A vague mention took another's dates."
                    ),
                ),
                (
                    "disputed",
                    models.BooleanField(default=False, editable=False, help_text="Articles put it on different days."),
                ),
                (
                    "needs_check",
                    models.CharField(blank=True, help_text="Why an editor should look again.", max_length=200),
                ),
                (
                    "doubts",
                    models.CharField(
                        blank=True,
                        editable=False,
                        help_text="Why the date may be wrong: names of doubts.",
                        max_length=120,
                    ),
                ),
                (
                    "doubt",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, help_text="How much there is to doubt: the most is reviewed first."
                    ),
                ),
                ("article_count", models.PositiveIntegerField(default=0, editable=False)),
                ("outlet_count", models.PositiveIntegerField(default=0, editable=False)),
                ("mention_count", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "importance",
                    models.FloatField(
                        default=0,
                        editable=False,
                        help_text="How much the articles make of it; `key` events rank high.",
                    ),
                ),
                (
                    "shown",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(
                                models.Q(
                                    models.Q(("status", "hidden"), _negated=True),
                                    ("editor_undated", False),
                                    ("mention_count__gt", 0),
                                    ("merged_into__isnull", True),
                                    models.Q(
                                        ("editor_earliest__isnull", False),
                                        ("machine_earliest__isnull", False),
                                        _connector="OR",
                                    ),
                                ),
                                then=models.Value(1),
                            ),
                            default=models.Value(0),
                        ),
                        help_text="1 or 0, which a database looks up in an index: SQLite does so with no truth value.",
                        output_field=models.PositiveSmallIntegerField(),
                    ),
                ),
                (
                    "turn",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(mention_count=0, status="hidden", then=models.Value(3)),
                            models.When(models.Q(("needs_check", ""), _negated=True), then=models.Value(0)),
                            models.When(status="automatic", then=models.Value(1)),
                            default=models.Value(2),
                        ),
                        help_text="In the editors' queue: 0 asks for a second look, 1 waits, 2 is done, "
                        "3 is hidden without sources.",
                        output_field=models.PositiveSmallIntegerField(),
                    ),
                ),
                ("actors", models.ManyToManyField(blank=True, related_name="events", to="timeline.actor")),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="merged",
                        to="timeline.event",
                    ),
                ),
                (
                    "outlets",
                    models.ManyToManyField(blank=True, editable=False, related_name="events", to="articles.publisher"),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("editor_earliest", None), ("editor_extent", None), ("editor_latest", None)),
                            models.Q(
                                ("editor_earliest__lte", models.F("editor_latest")), ("editor_extent__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="editor_dates_whole_and_in_order",
                    )
                ],
                "ordering": ["earliest", "latest", "public_id"],
            },
        ),
        migrations.CreateModel(
            name="EventText",
            fields=[
                (
                    "event",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="text",
                        serialize=False,
                        to="timeline.event",
                    ),
                ),
                ("title", models.TextField()),
                ("told", models.TextField()),
                ("names", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="EventAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.CharField(max_length=12, unique=True)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="addresses", to="timeline.event"
                    ),
                ),
            ],
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
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("quote", models.TextField()),
                ("fingerprint", models.CharField(editable=False, max_length=32, unique=True)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("expression", models.CharField(blank=True, max_length=200)),
                ("timex_type", models.CharField(max_length=8)),
                ("timex_value", models.CharField(max_length=40)),
                ("timex_mod", models.CharField(blank=True, max_length=20)),
                ("anchor_kind", models.CharField(max_length=10)),
                ("anchor_on", models.DateField(null=True)),
                ("anchor_start", models.PositiveIntegerField(null=True)),
                ("machine_earliest", models.DateField(null=True)),
                ("machine_latest", models.DateField(null=True)),
                ("machine_granularity", models.CharField(max_length=10)),
                (
                    "machine_extent",
                    models.CharField(
                        choices=[("within", "on one day of these"), ("throughout", "on all these days")],
                        default="within",
                        max_length=10,
                    ),
                ),
                (
                    "machine_open",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("before", "before the days that follow these"),
                            ("by", "by these days, or on them"),
                            ("since", "since these days, or on them"),
                            ("after", "after the days before these"),
                        ],
                        db_default="",
                        default="",
                        max_length=6,
                    ),
                ),
                ("machine_clock", models.CharField(blank=True, db_default="", default="", max_length=60)),
                ("machine_rule", models.CharField(max_length=60)),
                ("machine_why", models.TextField()),
                (
                    "machine_certainty",
                    models.CharField(
                        choices=[("sure", "sure"), ("likely", "likely"), ("guess", "a guess")], max_length=6
                    ),
                ),
                ("editor_earliest", models.DateField(null=True)),
                ("editor_latest", models.DateField(null=True)),
                ("editor_granularity", models.CharField(max_length=10, null=True)),
                (
                    "editor_extent",
                    models.CharField(
                        choices=[("within", "on one day of these"), ("throughout", "on all these days")],
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "editor_open",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("before", "before the days that follow these"),
                            ("by", "by these days, or on them"),
                            ("since", "since these days, or on them"),
                            ("after", "after the days before these"),
                        ],
                        db_default="",
                        default="",
                        max_length=6,
                    ),
                ),
                ("editor_clock", models.CharField(blank=True, db_default="", default="", max_length=60)),
                ("editor_why", models.TextField(blank=True)),
                ("by_editor", models.BooleanField(default=False)),
                ("hidden", models.BooleanField(default=False)),
                (
                    "earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            "editor_earliest", "machine_earliest"
                        ),
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce("editor_latest", "machine_latest"),
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "granularity",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            "editor_granularity", "machine_granularity"
                        ),
                        output_field=models.CharField(max_length=10),
                    ),
                ),
                (
                    "extent",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce("editor_extent", "machine_extent"),
                        output_field=models.CharField(
                            choices=[("within", "on one day of these"), ("throughout", "on all these days")],
                            max_length=10,
                        ),
                    ),
                ),
                (
                    "open",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(editor_earliest__isnull=True, then=models.F("machine_open")),
                            default=models.F("editor_open"),
                        ),
                        output_field=models.CharField(max_length=6),
                    ),
                ),
                (
                    "clock",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(editor_earliest__isnull=True, then=models.F("machine_clock")),
                            default=models.F("editor_clock"),
                        ),
                        output_field=models.CharField(max_length=60),
                    ),
                ),
                (
                    "rule",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(editor_earliest__isnull=True, then=models.F("machine_rule")),
                            default=models.Value("editor"),
                        ),
                        output_field=models.CharField(max_length=60),
                    ),
                ),
                (
                    "certainty",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(editor_earliest__isnull=True, then=models.F("machine_certainty")),
                            default=models.Value("sure"),
                        ),
                        output_field=models.CharField(
                            choices=[("sure", "sure"), ("likely", "likely"), ("guess", "a guess")], max_length=6
                        ),
                    ),
                ),
                (
                    "why",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            django.db.models.functions.comparison.NullIf("editor_why", models.Value("")), "machine_why"
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "modality",
                    models.CharField(
                        choices=[
                            ("happened", "happened"),
                            ("planned", "planned"),
                            ("denied", "denied"),
                            ("hypothetical", "hypothetical"),
                        ],
                        default="happened",
                        max_length=12,
                    ),
                ),
                (
                    "predicate",
                    models.CharField(blank=True, help_text="The verb or noun that tells it.", max_length=120),
                ),
                (
                    "actor",
                    models.CharField(blank=True, help_text="Who did it, in the sentence’s words.", max_length=200),
                ),
                ("object", models.CharField(blank=True, help_text="To whom or what.", max_length=200)),
                ("place", models.CharField(blank=True, max_length=120)),
                (
                    "attribution",
                    models.CharField(blank=True, help_text="Who is reported to have said so.", max_length=200),
                ),
                ("claimed", models.BooleanField(default=False, help_text="Who says so is a party to the matter.")),
                (
                    "why_not",
                    models.CharField(blank=True, help_text="Why it is no event; empty when it is one.", max_length=20),
                ),
                (
                    "antecedent",
                    models.CharField(
                        blank=True, help_text="Whom “he” or “she” in the sentence means.", max_length=120
                    ),
                ),
                (
                    "context",
                    models.TextField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="The sentence before, where this one leans on it.",
                    ),
                ),
                (
                    "headline",
                    models.CharField(blank=True, help_text="Empty where none is sure to be right.", max_length=300),
                ),
                ("clause_start", models.PositiveIntegerField()),
                ("clause_end", models.PositiveIntegerField()),
                ("named", models.TextField(editable=False, null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mentions", to="articles.article"
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentions",
                        to="timeline.event",
                    ),
                ),
                (
                    "hidden_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="hidden_mentions",
                        to="timeline.event",
                    ),
                ),
                (
                    "sentence",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentions",
                        to="articles.sentence",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("editor_earliest", None),
                                ("editor_extent", None),
                                ("editor_granularity", None),
                                ("editor_latest", None),
                            ),
                            models.Q(
                                ("editor_earliest__lte", models.F("editor_latest")),
                                ("editor_extent__isnull", False),
                                ("editor_granularity__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="editor_reading_whole_and_in_order",
                    )
                ],
                "ordering": ["article", "start"],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accept", "accepted the date"),
                            ("date", "corrected the date"),
                            ("release", "gave back the sources’ date"),
                            ("title", "retitled"),
                            ("hide", "hid the event"),
                            ("show", "showed the event again"),
                            ("reading", "corrected a reading"),
                            ("hide_source", "hid a sentence"),
                            ("show_source", "showed a sentence again"),
                            ("merge", "merged two events"),
                            ("split", "split the event"),
                            ("add_event", "made an event of a sentence"),
                            ("add_source", "added a source"),
                            ("redate", "dated an article"),
                            ("article", "corrected an article’s details"),
                            ("undo", "went back to an earlier state"),
                        ],
                        max_length=12,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, db_index=True)),
                ("public_id", models.CharField(blank=True, max_length=12)),
                ("before", models.CharField(blank=True, max_length=320)),
                ("after", models.CharField(blank=True, max_length=320)),
                ("reason", models.TextField(blank=True)),
                ("was", models.JSONField(default=dict)),
                ("now", models.JSONField(default=dict)),
                (
                    "article",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="decisions",
                        to="articles.article",
                    ),
                ),
                (
                    "editor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="undid",
                        to="timeline.decision",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="decisions",
                        to="timeline.event",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="decisions_too",
                        to="timeline.event",
                    ),
                ),
                (
                    "mention",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="decisions",
                        to="timeline.mention",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=33)),
                ("kind", models.CharField(max_length=12)),
                ("label", models.CharField(max_length=20, null=True)),
                ("article", models.CharField(max_length=1000)),
                ("published_on", models.DateField(null=True)),
                ("start", models.PositiveIntegerField()),
                ("sentence_start", models.PositiveIntegerField()),
                ("sentence", models.CharField(max_length=16)),
                ("earliest", models.DateField()),
                ("latest", models.DateField()),
                ("granularity", models.CharField(max_length=10)),
                (
                    "extent",
                    models.CharField(
                        choices=[("within", "on one day of these"), ("throughout", "on all these days")], max_length=10
                    ),
                ),
                ("open", models.CharField(blank=True, max_length=6)),
                ("stated_earliest", models.DateField(null=True)),
                ("stated_latest", models.DateField(null=True)),
                (
                    "modality",
                    models.CharField(
                        choices=[
                            ("happened", "happened"),
                            ("planned", "planned"),
                            ("denied", "denied"),
                            ("hypothetical", "hypothetical"),
                        ],
                        max_length=12,
                    ),
                ),
                ("certainty", models.CharField(max_length=6)),
                ("words", models.TextField()),
                (
                    "tier",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Day"), (31, "Month"), (366, "Year"), (3653, "Decade"), (9999, "Age")]
                    ),
                ),
                ("group", models.CharField(blank=True, max_length=33)),
                ("core", models.CharField(blank=True, max_length=33)),
                ("standing", models.PositiveSmallIntegerField(default=0)),
                ("likely", models.FloatField(default=0)),
                ("alike", models.TextField(db_default="-", default="-")),
                (
                    "event",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="timeline.event"
                    ),
                ),
                (
                    "mention",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="placements",
                        to="timeline.mention",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("all", "all events"),
                            ("outlet", "those an outlet reports"),
                            ("actor", "those somebody takes part in"),
                        ],
                        max_length=6,
                    ),
                ),
                ("ref", models.BigIntegerField(default=0)),
                ("latest", models.DateField()),
                ("length", models.PositiveSmallIntegerField()),
                ("events", models.IntegerField()),
                ("mentions", models.IntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "ref", "latest", "length"), name="one_tally_a_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Total",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("all", "all events"),
                            ("outlet", "those an outlet reports"),
                            ("actor", "those somebody takes part in"),
                            ("turn", "those of a turn in the queue"),
                        ],
                        max_length=6,
                    ),
                ),
                ("ref", models.BigIntegerField(default=0)),
                ("events", models.IntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("kind", "ref"), name="one_total_each")],
            },
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                fields=[
                    "shown",
                    "latest",
                    "-earliest",
                    "day_order",
                    "-importance",
                    "-article_count",
                    "-mention_count",
                    "public_id",
                ],
                name="event_listed",
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["shown", "length", "latest", "earliest"], name="event_by_length"),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                fields=["shown", "-importance", "-article_count", "-mention_count", "public_id"],
                name="event_by_weight",
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["merged_into", "turn", "-doubt", "earliest", "public_id"], name="event_queue"),
        ),
        migrations.AddIndex(
            model_name="mention",
            index=models.Index(fields=["event", "article"], name="mention_articles_of_event"),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(fields=["kind", "tier", "earliest"], name="placement_days"),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(fields=["core"], name="placement_core"),
        ),
        migrations.AddIndex(
            model_name="placement",
            index=models.Index(condition=models.Q(("label__isnull", False)), fields=["label"], name="placement_label"),
        ),
    ]
