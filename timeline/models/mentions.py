"""Mentions: the sentences that events come from, and how their date words were read."""

from typing import Any

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce, NullIf

from articles.models import Article, Sentence
from timeline.dates import hours
from timeline.dates.edtf import FuzzyDate, fuzzy, to_edtf, to_stamp
from timeline.models.choices import Certainty, Extent, Modality, Open

BY_EDITOR = "editor"  # the rule by which an editor's own reading goes


def _effective(name: str, output: "models.Field[Any, Any]") -> Any:
    """A column worked out by the database: the editor's where there is one, else the machine's."""
    return models.GeneratedField(
        expression=Coalesce(f"editor_{name}", f"machine_{name}"), output_field=output, db_persist=True
    )


def _unless_read_by_editor(name: str, by_editor: F | Value, length: int) -> Any:
    return models.GeneratedField(
        expression=Case(When(editor_earliest__isnull=True, then=F(f"machine_{name}")), default=by_editor),
        output_field=models.CharField(max_length=length),
        db_persist=True,
    )


class MentionQuerySet(models.QuerySet["Mention"]):
    """Mentions: dated, decided on, or of certain events."""

    def dated(self) -> "MentionQuerySet":
        """Those that put a happening on the timeline: dated, with no reason why it is none, not hidden.

        Those of a withdrawn article wait for it to come back.
        """
        return self.filter(why_not="", earliest__isnull=False, hidden=False, article__withdrawn_at=None)

    def of(self, events: "models.QuerySet[Any]") -> "MentionQuerySet":
        """Those of these events: `of(Event.objects.visible())` are those that a reader may see."""
        return self.filter(event__in=events.order_by().values("pk"))

    def told(self) -> "MentionQuerySet":
        """In the order of publication, with everything that a page or an export shows about a source."""
        return (
            self.filter(article__withdrawn_at=None)
            .select_related("article__publisher", "sentence")
            .defer("article__text")
            .order_by("article__published_on", "article__origin", "start")
        )

    def decided(self) -> "MentionQuerySet":
        """Those on which an editor has decided something, whatever was decided on their events."""
        return self.filter(Q(by_editor=True) | Q(hidden=True) | Q(editor_earliest__isnull=False))


class Mention(models.Model):
    """One date expression in one sentence that dates a happening, and how it was read.

    `start` and `end` are offsets into the article's text. The machine's reading and the editor's are kept apart, as an
    event's dates are, and the database works out the effective one. `earliest` and `latest` stay empty while the
    article's publication date, against which the words would be read, is unknown; with an end `open` they are the last
    days that it may be, or the first. `clock` is the time of day (`dates.hours`). `quote` holds the sentence as it was
    read: it can be searched, and when an article changes it tells which sentence a decision was made on. `sentence` is
    empty only while a changed article is being read anew.

    An editor can make a mention of a sentence in which the machine found none (`by_editor`), with or without date
    words; its span is then empty, at the start of the sentence. A sentence that an editor found not to tell of its
    event is `hidden`: it has no event, and `hidden_from` remembers which one it had. `named` has the keys of the
    actors whom it names, "3 17", while it is in an event that readers see; none until somebody has looked.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    sentence = models.ForeignKey(Sentence, on_delete=models.SET_NULL, null=True, related_name="mentions")
    quote = models.TextField()
    # Its index is `mention_articles_of_event`.
    event = models.ForeignKey(
        "timeline.Event", on_delete=models.SET_NULL, null=True, blank=True, related_name="mentions", db_index=False
    )
    fingerprint = models.CharField(max_length=32, unique=True, editable=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    expression = models.CharField(max_length=200, blank=True)
    timex_type = models.CharField(max_length=8)
    timex_value = models.CharField(max_length=40)
    timex_mod = models.CharField(max_length=20, blank=True)
    anchor_kind = models.CharField(max_length=10)
    anchor_on = models.DateField(null=True)
    anchor_start = models.PositiveIntegerField(null=True)

    machine_earliest = models.DateField(null=True)
    machine_latest = models.DateField(null=True)
    machine_granularity = models.CharField(max_length=10)
    machine_extent = models.CharField(max_length=10, choices=Extent.choices, default=Extent.WITHIN)
    machine_open = models.CharField(max_length=6, choices=Open.choices, blank=True, default="", db_default="")
    machine_clock = models.CharField(max_length=hours.LONGEST, blank=True, default="", db_default="")
    machine_rule = models.CharField(max_length=60)
    machine_why = models.TextField()
    machine_certainty = models.CharField(max_length=6, choices=Certainty.choices)
    editor_earliest = models.DateField(null=True)
    editor_latest = models.DateField(null=True)
    editor_granularity = models.CharField(max_length=10, null=True)  # noqa: DJ001 - empty means the machine's
    editor_extent = models.CharField(max_length=10, choices=Extent.choices, null=True)  # noqa: DJ001
    editor_open = models.CharField(max_length=6, choices=Open.choices, blank=True, default="", db_default="")
    editor_clock = models.CharField(max_length=hours.LONGEST, blank=True, default="", db_default="")
    editor_why = models.TextField(blank=True)
    by_editor = models.BooleanField(default=False)
    hidden = models.BooleanField(default=False)
    hidden_from = models.ForeignKey(
        "timeline.Event", on_delete=models.SET_NULL, null=True, related_name="hidden_mentions"
    )

    earliest = _effective("earliest", models.DateField())
    latest = _effective("latest", models.DateField())
    granularity = _effective("granularity", models.CharField(max_length=10))
    extent = _effective("extent", models.CharField(max_length=10, choices=Extent.choices))
    open = _unless_read_by_editor("open", F("editor_open"), 6)
    clock = _unless_read_by_editor("clock", F("editor_clock"), hours.LONGEST)
    rule = _unless_read_by_editor("rule", Value(BY_EDITOR), 60)
    certainty = models.GeneratedField(
        expression=Case(
            When(editor_earliest__isnull=True, then=F("machine_certainty")), default=Value(Certainty.SURE)
        ),
        output_field=models.CharField(max_length=6, choices=Certainty.choices),
        db_persist=True,
    )
    why = models.GeneratedField(
        expression=Coalesce(NullIf("editor_why", Value("")), "machine_why"),
        output_field=models.TextField(),
        db_persist=True,
    )

    modality = models.CharField(max_length=12, choices=Modality.choices, default=Modality.HAPPENED)
    predicate = models.CharField(max_length=120, blank=True, help_text="The verb or noun that tells it.")
    actor = models.CharField(max_length=200, blank=True, help_text="Who did it, in the sentence’s words.")
    object = models.CharField(max_length=200, blank=True, help_text="To whom or what.")
    place = models.CharField(max_length=120, blank=True)
    attribution = models.CharField(max_length=200, blank=True, help_text="Who is reported to have said so.")
    claimed = models.BooleanField(default=False, help_text="Who says so is a party to the matter.")
    why_not = models.CharField(max_length=20, blank=True, help_text="Why it is no event; empty when it is one.")
    antecedent = models.CharField(max_length=120, blank=True, help_text="Whom “he” or “she” in the sentence means.")
    context = models.TextField(
        blank=True, default="", db_default="", help_text="The sentence before, where this one leans on it."
    )
    headline = models.CharField(max_length=300, blank=True, help_text="Empty where none is sure to be right.")
    clause_start = models.PositiveIntegerField()
    clause_end = models.PositiveIntegerField()
    named = models.TextField(null=True, editable=False)  # noqa: DJ001 - none is not nobody

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start"]
        indexes = [
            models.Index(fields=["event", "article"], name="mention_articles_of_event"),
            # Of which nobody has looked whom they name: few, asked for after every ingestion.
            models.Index(
                fields=["event"], condition=Q(named__isnull=True, event__isnull=False), name="mention_unlooked"
            ),
            # Asked for with each event that goes. Of nearly all it is null: SQLite takes an index of all for useless.
            models.Index(
                fields=["hidden_from"], condition=Q(hidden_from__isnull=False), name="mention_hidden_from_event"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(editor_earliest=None, editor_latest=None, editor_extent=None, editor_granularity=None)
                | Q(
                    editor_earliest__lte=F("editor_latest"),
                    editor_extent__isnull=False,
                    editor_granularity__isnull=False,
                ),
                name="editor_reading_whole_and_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"“{self.expression}” in {self.article_id}"

    @property
    def edtf(self) -> str:
        return to_edtf(self.earliest, self.latest, self.extent, self.granularity, self.open)

    @property
    def stamp(self) -> str:
        """Its date in the exchange form, with the time of day; "" while it has none."""
        return to_stamp(self.when) if self.when else ""

    @property
    def when(self) -> FuzzyDate | None:
        """Its date with the time of day; None while it waits for its article's."""
        return fuzzy(self.earliest, self.latest, self.extent, self.granularity, self.open, self.clock)

    def get_certainty_display(self) -> str:
        """As Django makes it for a column that is not worked out by the database."""
        return Certainty(self.certainty).label

    @property
    def read_by_editor(self) -> bool:
        return self.editor_earliest is not None

    @property
    def begins(self) -> int:
        """Where its quote begins in the text; 0 where its sentence is not known."""
        return self.sentence.start if self.sentence else 0
