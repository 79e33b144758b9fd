"""What happened: mentions in sentences, the events they tell of, and editors' corrections."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, NullIf
from django.urls import reverse
from django.utils.text import slugify

from articles.models import Article, Sentence
from timeline.edtf import to_edtf
from timeline.identity import PUBLIC_ID_LENGTH
from timeline.wording import span_words


class Extent(models.TextChoices):
    WITHIN = "within", "on one day of these"
    THROUGHOUT = "throughout", "on all these days"


class Modality(models.TextChoices):
    HAPPENED = "happened", "happened"
    PLANNED = "planned", "planned"
    DENIED = "denied", "denied"
    HYPOTHETICAL = "hypothetical", "hypothetical"


ON_THE_TIMELINE = (Modality.HAPPENED, Modality.PLANNED)


class Certainty(models.TextChoices):
    SURE = "sure", "sure"
    LIKELY = "likely", "likely"
    GUESS = "guess", "a guess"


class ActorKind(models.TextChoices):
    PERSON = "person", "person"
    COUNTRY = "country", "country"
    ORGANISATION = "organisation", "organisation"
    PLACE = "place", "place"


class ActorStatus(models.TextChoices):
    LISTED = "listed", "listed"
    SUGGESTED = "suggested", "suggested by the machine"
    REJECTED = "rejected", "rejected by an editor"


class ActorQuerySet(models.QuerySet["Actor"]):
    def listed(self) -> "ActorQuerySet":
        """Those that readers can filter by."""
        return self.filter(status=ActorStatus.LISTED)

    def suggested(self) -> "ActorQuerySet":
        """Names that recur in the articles and wait for an editor's word."""
        return self.filter(status=ActorStatus.SUGGESTED)


class Actor(models.Model):
    """Who or where: a person, a country, an organisation, a place, under all the names that articles use for it."""

    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=12, choices=ActorKind.choices, default=ActorKind.PERSON)
    aliases = models.TextField(blank=True, help_text="Other names, one a line: “Zelenskyy”, “Zelenskiy”.")
    status = models.CharField(max_length=9, choices=ActorStatus.choices, default=ActorStatus.LISTED)

    objects = ActorQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def names(self) -> list[str]:
        """The name and its aliases."""
        return [self.name, *(line.strip() for line in self.aliases.splitlines() if line.strip())]


class EventStatus(models.TextChoices):
    AUTOMATIC = "automatic", "automatic"
    REVIEWED = "reviewed", "reviewed"
    HIDDEN = "hidden", "hidden"


class EventQuerySet(models.QuerySet["Event"]):
    def visible(self) -> "EventQuerySet":
        """What a reader may see: not hidden, dated, with a source still standing."""
        return self.exclude(status=EventStatus.HIDDEN).filter(earliest__isnull=False, mention_count__gt=0)

    def on_timeline(self) -> "EventQuerySet":
        """What a reader sees, in the order of the days, the most reported first."""
        return self.visible().order_by("earliest", "latest", "-article_count", "-mention_count", "public_id")

    def on(self, day: datetime.date) -> "EventQuerySet":
        """What happened on this day, or may have."""
        return self.filter(earliest__lte=day, latest__gte=day)

    def with_sources(self) -> "EventQuerySet":
        """Each event with its mentions as `sources`, in the order of publication: two queries more."""
        return self.prefetch_related(models.Prefetch("mentions", Mention.objects.told(), to_attr="sources"))

    def at(self, public_id: str) -> "Event":
        """The event with this id, or the one that a mention with this id belongs to, today or when it vanished.

        Articles that come in late can move an event's first mention, and with it its id; addresses given out before
        lead to it all the same. Raises Event.DoesNotExist.
        """
        event = self.filter(public_id=public_id).first()
        if event is None and len(public_id) == PUBLIC_ID_LENGTH:
            event = (
                self.filter(mentions__fingerprint__startswith=public_id).first()
                or self.filter(addresses__public_id=public_id).first()
            )
        if event is None:
            raise Event.DoesNotExist(f"No event has the id {public_id!r}.")
        return event

    def decided(self) -> "EventQuerySet":
        """Events on which an editor has decided something that machines must leave alone."""
        return self.filter(~Q(status=EventStatus.AUTOMATIC) | Q(editor_earliest__isnull=False))


class Event(models.Model):
    """One happening, as the timeline shows it.

    The machine's dates and the editor's are kept apart, and the database works out the effective ones, so that no
    machine can overwrite an editor and the timeline stays one scan of an index. `public_id` begins the fingerprint of
    the mention that was published first. The id of any of its mentions leads to an event, see `EventQuerySet.at`.
    """

    public_id = models.CharField(max_length=PUBLIC_ID_LENGTH, unique=True, editable=False)
    machine_title = models.CharField(max_length=300, editable=False)
    editor_title = models.CharField(max_length=300, blank=True)
    title = models.GeneratedField(
        expression=Coalesce(NullIf("editor_title", Value("")), "machine_title"),
        output_field=models.CharField(max_length=300),
        db_persist=True,
    )
    modality = models.CharField(max_length=12, choices=Modality.choices, default=Modality.HAPPENED)
    status = models.CharField(max_length=9, choices=EventStatus.choices, default=EventStatus.AUTOMATIC)

    machine_earliest = models.DateField(null=True, editable=False)
    machine_latest = models.DateField(null=True, editable=False)
    machine_extent = models.CharField(max_length=10, choices=Extent.choices, default=Extent.WITHIN, editable=False)
    granularity = models.CharField(max_length=10, default="day", editable=False)
    editor_earliest = models.DateField(null=True, blank=True)
    editor_latest = models.DateField(null=True, blank=True)
    editor_extent = models.CharField(max_length=10, choices=Extent.choices, null=True, blank=True)  # noqa: DJ001

    earliest = models.GeneratedField(
        expression=Coalesce("editor_earliest", "machine_earliest"), output_field=models.DateField(), db_persist=True
    )
    latest = models.GeneratedField(
        expression=Coalesce("editor_latest", "machine_latest"), output_field=models.DateField(), db_persist=True
    )
    extent = models.GeneratedField(
        expression=Coalesce("editor_extent", "machine_extent"),
        output_field=models.CharField(max_length=10, choices=Extent.choices),
        db_persist=True,
    )

    narrowed = models.BooleanField(default=False, editable=False, help_text="A vague mention took another's dates.")
    disputed = models.BooleanField(default=False, editable=False, help_text="Articles put it on different days.")
    needs_check = models.CharField(max_length=200, blank=True, help_text="Why an editor should look again.")
    article_count = models.PositiveIntegerField(default=0, editable=False)
    mention_count = models.PositiveIntegerField(default=0, editable=False)
    importance = models.FloatField(
        default=0, editable=False, db_index=True, help_text="How much the articles make of it; `key` events rank high."
    )
    actors = models.ManyToManyField(Actor, related_name="events", blank=True)

    sources: list["Mention"]  # from `EventQuerySet.with_sources`

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["earliest", "latest", "public_id"]
        indexes = [models.Index(fields=["earliest", "latest"], name="event_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(editor_earliest=None, editor_latest=None, editor_extent=None)
                | Q(editor_earliest__lte=F("editor_latest"), editor_extent__isnull=False),
                name="editor_dates_whole_and_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.machine_title

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.public_id, slugify(self.title)[:60] or "event"])

    @property
    def set_by_editor(self) -> bool:
        return self.editor_earliest is not None

    @property
    def machine_words(self) -> str:
        """The dates as the machine read them from the sources, in words."""
        if self.machine_earliest is None or self.machine_latest is None:
            return ""
        return span_words(self.machine_earliest, self.machine_latest, self.granularity)

    @property
    def shown_granularity(self) -> str:
        """What the effective dates are a whole of; "" when an editor gave the very days."""
        return "" if self.set_by_editor else self.granularity

    @property
    def edtf(self) -> str:
        """The effective date in the exchange form: `[2025-03-10..2025-03-13]`."""
        return to_edtf(self.earliest, self.latest, self.extent, self.shown_granularity)


class EventAddress(models.Model):
    """An id by which an event could be found while a mention, now gone, lived: its address still leads there."""

    public_id = models.CharField(max_length=PUBLIC_ID_LENGTH, unique=True)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="addresses")

    def __str__(self) -> str:
        return self.public_id


class MentionQuerySet(models.QuerySet["Mention"]):
    def dated(self) -> "MentionQuerySet":
        """Those that put a happening on the timeline: with a date, and neither denied nor hypothetical."""
        return self.filter(modality__in=ON_THE_TIMELINE, earliest__isnull=False)

    def on_timeline(self) -> "MentionQuerySet":
        """Those of events that a reader may see."""
        return self.filter(event__in=Event.objects.visible())

    def told(self) -> "MentionQuerySet":
        """In the order of publication, with everything that a page or an export shows about a source."""
        return (
            self.select_related("article__publisher", "sentence")
            .defer("article__text")
            .order_by("article__published_on", "article__origin", "start")
        )


class Mention(models.Model):
    """One date expression in one sentence that dates a happening, and how it was read.

    `start` and `end` are offsets into the article's text. `earliest` and `latest` stay empty while the article's
    publication date, against which the words would be read, is unknown. `quote` holds the sentence as it was read:
    it can be searched, and when an article changes it tells which sentence a decision was made on. `sentence` is
    empty only while a changed article is being read anew.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    sentence = models.ForeignKey(Sentence, on_delete=models.SET_NULL, null=True, related_name="mentions")
    quote = models.TextField()
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, blank=True, related_name="mentions")
    fingerprint = models.CharField(max_length=32, unique=True, editable=False)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    expression = models.CharField(max_length=200)
    timex_type = models.CharField(max_length=8)
    timex_value = models.CharField(max_length=40)
    timex_mod = models.CharField(max_length=20, blank=True)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    granularity = models.CharField(max_length=10)
    extent = models.CharField(max_length=10, choices=Extent.choices, default=Extent.WITHIN)
    anchor_kind = models.CharField(max_length=10)
    anchor_on = models.DateField(null=True)
    anchor_start = models.PositiveIntegerField(null=True)
    rule = models.CharField(max_length=60)
    why = models.TextField()
    certainty = models.CharField(max_length=6, choices=Certainty.choices)
    modality = models.CharField(max_length=12, choices=Modality.choices, default=Modality.HAPPENED)
    attributed = models.BooleanField(default=False, help_text="Somebody is reported to have said so.")
    title = models.CharField(max_length=300)
    clause_start = models.PositiveIntegerField()
    clause_end = models.PositiveIntegerField()

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start"]

    def __str__(self) -> str:
        return f"“{self.expression}” in {self.article_id}"

    @property
    def edtf(self) -> str:
        return to_edtf(self.earliest, self.latest, self.extent, self.granularity)

    @property
    def clause(self) -> str:
        """The words that tell the happening."""
        shift = self.sentence.start if self.sentence else 0
        return self.quote[self.clause_start - shift : self.clause_end - shift]


class Correction(models.Model):
    """An editor's decision on an event: who, when, what it was, what it is, and why. Never changed, never deleted."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="corrections")
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    before = models.CharField(max_length=60, help_text="The date as it was, in EDTF.")
    after = models.CharField(max_length=60, help_text="The date as it is, in EDTF.")
    reason = models.TextField()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.before or 'no date'} → {self.after or 'the sources’ date'}"
