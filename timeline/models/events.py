"""Events: happenings as the timeline shows them, and the addresses under which they were ever found."""

import datetime

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, NullIf
from django.urls import reverse
from django.utils.text import slugify

from articles.models import Publisher
from timeline.dates import hours
from timeline.dates.edtf import FuzzyDate, fuzzy, to_edtf, to_stamp
from timeline.dates.words import when_words
from timeline.models import effective
from timeline.models.actors import Actor
from timeline.models.choices import PUBLIC_ID_LENGTH, EventStatus, Extent, Modality, Open
from timeline.models.lengths import near
from timeline.models.mentions import Mention
from timeline.models.orders import BY_WEIGHT, QUEUE, TAKEN_BACK, TIMELINE, TURN, WAITING


class EventQuerySet(models.QuerySet["Event"]):
    """Events: those for readers, and those for editors."""

    def visible(self) -> "EventQuerySet":
        """What a reader may see: neither hidden nor merged into another, dated, with a source still standing."""
        return self.filter(shown=1)

    def on_timeline(self) -> "EventQuerySet":
        """What a reader sees, in the order of the timeline."""
        return self.visible().order_by(*TIMELINE)

    def on(self, day: datetime.date) -> "EventQuerySet":
        """What a reader sees of this day: what happened on it, or may have."""
        return self.filter(near(day), earliest__lte=day)

    def with_sources(self) -> "EventQuerySet":
        """Each event with its mentions as `sources`, in the order of publication: two queries more."""
        return self.prefetch_related(models.Prefetch("mentions", Mention.objects.told(), to_attr="sources"))

    def at(self, public_id: str) -> "Event":
        """The event with this id, or the one that a mention with this id belongs to, today or when it vanished.

        Articles that come in late can move an event's first mention, and with it its id; addresses given out before
        lead to it all the same, and those of an event that an editor merged into another lead to that one. Raises
        Event.DoesNotExist.
        """
        event: Event | None = self.filter(public_id=public_id, merged_into=None).first()
        if event is None and len(public_id) == PUBLIC_ID_LENGTH:
            event = (
                self.filter(mentions__fingerprint__startswith=public_id).first()
                or self.filter(addresses__public_id=public_id).first()
                or self._merged(public_id)
            )
        if event is None:
            raise Event.DoesNotExist(f"No event has the id {public_id!r}.")
        return event

    def _merged(self, public_id: str) -> "Event | None":
        event = Event.objects.filter(Q(public_id=public_id) | Q(addresses__public_id=public_id)).first()
        while event and event.merged_into:
            event = event.merged_into
        return event and self.filter(pk=event.pk).first()

    def decided(self) -> "EventQuerySet":
        """Events on which an editor has decided something that machines must leave alone."""
        return self.filter(
            Q(settled=True) | ~Q(status=EventStatus.AUTOMATIC) | Q(editor_earliest__isnull=False) | ~Q(editor_title="")
        )

    def on_the_desk(self) -> "EventQuerySet":
        """What editors work on: all but those that were merged into others, or added and taken back."""
        hidden = models.Exists(Mention.objects.filter(hidden_from=models.OuterRef("pk")))
        return self.filter(Q(turn__lt=TAKEN_BACK) | hidden, merged_into=None)

    def taken_back(self) -> "EventQuerySet":
        """Those on the desk that have no source left, since all were hidden from them: few, found by these."""
        hidden = Mention.objects.filter(hidden_from__isnull=False).order_by().values("hidden_from")
        return self.filter(pk__in=hidden, turn=TAKEN_BACK, merged_into=None)

    def waiting(self) -> "EventQuerySet":
        """Those that no editor has looked at yet, or that need a second look."""
        return self.on_the_desk().filter(WAITING)

    def least_certain_first(self) -> "EventQuerySet":
        """The order of the editors' queue: what asks for a second look, what waits, what is done.

        Of each the most doubtful in front.
        """
        return self.order_by(*QUEUE)


class Event(models.Model):
    """One happening, as the timeline shows it.

    The machine's dates and the editor's are kept apart, and the database works out the effective ones, so that no
    machine can overwrite an editor and the timeline stays one scan of an index. An editor who accepts the machine's
    dates makes them the editor's, so that they stay when a machine comes to read otherwise.

    `public_id` begins the fingerprint of the mention that was published first, and stays once an editor has decided
    on the event. The id of any of its mentions leads to an event, see `EventQuerySet.at`.
    """

    public_id = models.CharField(max_length=PUBLIC_ID_LENGTH, unique=True, editable=False)
    machine_title = models.CharField(
        max_length=300, blank=True, editable=False, help_text="A headline; empty where none is sure to be right."
    )
    machine_sentence = models.CharField(
        max_length=300, blank=True, editable=False, help_text="Its best sentence, cut to length, to stand for a title."
    )
    editor_title = models.CharField(max_length=300, blank=True)
    title = models.GeneratedField(
        expression=Coalesce(NullIf("editor_title", Value("")), NullIf("machine_title", Value("")), "machine_sentence"),
        output_field=models.CharField(max_length=300),
        db_persist=True,
    )
    modality = models.CharField(max_length=12, choices=Modality.choices, default=Modality.HAPPENED)
    status = models.CharField(max_length=9, choices=EventStatus.choices, default=EventStatus.AUTOMATIC)
    settled = models.BooleanField(
        default=False, editable=False, help_text="An editor has decided something here: its sources stay together."
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="merged"
    )

    machine_earliest = models.DateField(null=True, editable=False)
    machine_latest = models.DateField(null=True, editable=False)
    machine_extent = models.CharField(max_length=10, choices=Extent.choices, default=Extent.WITHIN, editable=False)
    granularity = models.CharField(max_length=10, default="day", editable=False)
    machine_open = models.CharField(
        max_length=6, choices=Open.choices, blank=True, default="", db_default="", editable=False
    )
    machine_clock = models.CharField(max_length=hours.LONGEST, blank=True, default="", db_default="", editable=False)
    machine_day_order = models.SmallIntegerField(default=hours.NO_ORDER, db_default=hours.NO_ORDER, editable=False)
    editor_earliest = models.DateField(null=True, blank=True)
    editor_latest = models.DateField(null=True, blank=True)
    editor_extent = models.CharField(max_length=10, choices=Extent.choices, null=True, blank=True)  # noqa: DJ001
    editor_granularity = models.CharField(max_length=10, blank=True, editable=False)
    editor_open = models.CharField(max_length=6, choices=Open.choices, blank=True, default="", db_default="")
    editor_clock = models.CharField(max_length=hours.LONGEST, blank=True, default="", db_default="")
    editor_day_order = models.SmallIntegerField(default=hours.NO_ORDER, db_default=hours.NO_ORDER, editable=False)
    editor_undated = models.BooleanField(default=False, help_text="An editor found that the date is not known.")

    earliest = models.GeneratedField(
        expression=effective.EARLIEST,
        output_field=models.DateField(),
        db_persist=True,
    )
    latest = models.GeneratedField(
        expression=effective.LATEST,
        output_field=models.DateField(),
        db_persist=True,
    )
    extent = models.GeneratedField(
        expression=Coalesce("editor_extent", "machine_extent"),
        output_field=models.CharField(max_length=10, choices=Extent.choices),
        db_persist=True,
    )

    open = models.GeneratedField(
        expression=effective.OPEN,
        output_field=models.CharField(max_length=6, choices=Open.choices),
        db_persist=True,
    )
    clock = models.GeneratedField(
        expression=effective.CLOCK,
        output_field=models.CharField(max_length=hours.LONGEST),
        db_persist=True,
    )
    day_order = models.GeneratedField(
        expression=effective.DAY_ORDER,
        output_field=models.SmallIntegerField(),
        db_persist=True,
        help_text="Minutes after midnight; -1 where no hour is known, 9999 where an end is open.",
    )

    length = models.GeneratedField(
        expression=effective.LENGTH,
        output_field=models.PositiveSmallIntegerField(null=True),
        db_persist=True,
    )

    narrowed = models.BooleanField(default=False, editable=False, help_text="A vague mention took another's dates.")
    disputed = models.BooleanField(default=False, editable=False, help_text="Articles put it on different days.")
    needs_check = models.CharField(max_length=200, blank=True, help_text="Why an editor should look again.")
    doubts = models.CharField(
        max_length=120,
        blank=True,
        editable=False,
        help_text="Why the date may be wrong: names of doubts.",
    )
    doubt = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text="How much there is to doubt: the most is reviewed first."
    )
    article_count = models.PositiveIntegerField(default=0, editable=False)
    outlet_count = models.PositiveIntegerField(default=0, editable=False)
    mention_count = models.PositiveIntegerField(default=0, editable=False)
    importance = models.FloatField(
        default=0, editable=False, help_text="How much the articles make of it; `key` events rank high."
    )
    actors = models.ManyToManyField(Actor, related_name="events", blank=True)
    outlets = models.ManyToManyField(Publisher, related_name="events", blank=True, editable=False)

    # What a list is cut from, so that a page is one scan of an index however long the timeline.
    shown = models.GeneratedField(
        expression=effective.SHOWN,
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
        help_text="1 or 0, which a database looks up in an index: SQLite does so with no truth value.",
    )
    turn = models.GeneratedField(
        expression=TURN,
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
        help_text="In the editors' queue: 0 asks for a second look, 1 waits, 2 is done, 3 is hidden without sources.",
    )

    sources: list[Mention]  # from `EventQuerySet.with_sources`

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["earliest", "latest", "public_id"]
        indexes = [
            models.Index(fields=["shown", *TIMELINE], name="event_listed"),
            models.Index(fields=["shown", "length", "latest", "earliest", "open"], name="event_by_length"),
            models.Index(fields=["shown", *BY_WEIGHT], name="event_by_weight"),
            # Of those not merged alone: PostgreSQL takes "is null" for no order of the columns that follow.
            models.Index(
                fields=["turn", "-doubt", "earliest", "public_id"],
                condition=Q(merged_into__isnull=True),
                name="event_queue",
            ),
            # As `mention_hidden_from_event`.
            models.Index(fields=["merged_into"], condition=Q(merged_into__isnull=False), name="event_merged"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(editor_earliest=None, editor_latest=None, editor_extent=None)
                | Q(editor_earliest__lte=F("editor_latest"), editor_extent__isnull=False),
                name="editor_dates_whole_and_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.machine_wording

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.public_id, slugify(self.title)[:60] or "event"])

    @property
    def headline(self) -> str:
        """What stands over its sentence: the editor's title or the machine's; "" where the sentence stands alone."""
        return self.editor_title or self.machine_title

    @property
    def title_from(self) -> str:
        """What `title` is: an editor's, a headline in the source's words, or a sentence cut to length."""
        return "editor" if self.editor_title else "headline" if self.machine_title else "sentence"

    @property
    def machine_wording(self) -> str:
        """The title that it has without an editor's."""
        return self.machine_title or self.machine_sentence

    @property
    def set_by_editor(self) -> bool:
        """Whether an editor gave it another date than the sources do."""
        if self.editor_undated:
            return True
        if self.editor_earliest is None:
            return False
        editors = (self.editor_earliest, self.editor_latest, self.editor_open)
        other_hour = self.editor_clock not in ("", self.machine_clock)
        return other_hour or editors != (self.machine_earliest, self.machine_latest, self.machine_open)

    @property
    def confirmed_by_editor(self) -> bool:
        """Whether an editor found the sources' date to be right."""
        return self.editor_earliest is not None and not self.set_by_editor

    @property
    def is_uncertain(self) -> bool:
        """Whether no source gives its date surely, nor an editor."""
        return f" {effective.UNSUPPORTED} " in self.doubts and not self.set_by_editor and not self.confirmed_by_editor

    @property
    def machine_words(self) -> str:
        """The dates as the machine read them from the sources, in words."""
        return when_words(self.machine_when) if self.machine_when else ""

    @property
    def machine_stamp(self) -> str:
        """The date as the machine read it from the sources, in the exchange form, with the hour."""
        return to_stamp(self.machine_when) if self.machine_when else ""

    @property
    def machine_when(self) -> FuzzyDate | None:
        """The date as the machine read it from the sources."""
        return fuzzy(
            self.machine_earliest,
            self.machine_latest,
            self.machine_extent,
            self.granularity,
            self.machine_open,
            self.machine_clock,
        )

    @property
    def shown_granularity(self) -> str:
        """What the effective dates are a whole of; "" when an editor gave the very days."""
        return self.granularity if self.editor_earliest is None else self.editor_granularity

    @property
    def edtf(self) -> str:
        """The effective date in the exchange form: `[2025-03-10..2025-03-13]`."""
        return to_edtf(self.earliest, self.latest, self.extent, self.shown_granularity, self.open)

    @property
    def stamp(self) -> str:
        """The effective date with the time of day: "2025-03-13 14:00 CDT"; "" when it is not known."""
        return to_stamp(self.when) if self.when else ""

    @property
    def when(self) -> FuzzyDate | None:
        """The effective date with the time of day; None when it is not known."""
        return fuzzy(self.earliest, self.latest, self.extent, self.shown_granularity, self.open, self.clock)


class EventAddress(models.Model):
    """An id by which an event could be found while a mention, now gone, lived: its address still leads there."""

    public_id = models.CharField(max_length=PUBLIC_ID_LENGTH, unique=True)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="addresses")

    def __str__(self) -> str:
        return self.public_id
