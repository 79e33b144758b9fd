"""Where mentions stand among each other, kept from one gathering to the next."""

from django.db import models
from django.db.models import Q

from timeline.models.choices import Extent, Modality
from timeline.models.mentions import Mention


class SpanUnit(models.IntegerChoices):
    """How long the span of a mention is: its unit at most."""

    DAY = 1
    MONTH = 31
    YEAR = 366
    DECADE = 3653
    AGE = 9999

    @classmethod
    def of(cls, days: int) -> "SpanUnit":
        return next(tier for tier in cls if days <= tier or tier == cls.AGE)


class Placement(models.Model):
    """A mention on its days, as merging compares it (`timeline.merging.places.Place`), and the group that it is in.

    Nothing here is told to anybody: it can be made anew from the mentions, and `rebuild` does. A placement without a
    mention is of one that is gone, or that an ingestion is about to write, until the next gathering. `name` is the
    mention's fingerprint, with a star where it stands on the days that an editor gave its event. `event` is the one
    that it was gathered into. `alike` is written as `merging.places.Likenesses` is.
    """

    mention = models.ForeignKey(Mention, on_delete=models.SET_NULL, null=True, related_name="placements")
    event = models.ForeignKey("timeline.Event", on_delete=models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=33)
    kind = models.CharField(max_length=12)
    label = models.CharField(max_length=20, null=True)  # noqa: DJ001 - none is not an empty one
    article = models.CharField(max_length=1000)
    published_on = models.DateField(null=True)
    start = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence = models.CharField(max_length=16)
    earliest = models.DateField()
    latest = models.DateField()
    granularity = models.CharField(max_length=10)
    extent = models.CharField(max_length=10, choices=Extent.choices)
    open = models.CharField(max_length=6, blank=True)
    stated_earliest = models.DateField(null=True)
    stated_latest = models.DateField(null=True)
    modality = models.CharField(max_length=12, choices=Modality.choices)
    certainty = models.CharField(max_length=6)
    words = models.TextField()
    tier = models.PositiveSmallIntegerField(choices=SpanUnit.choices)

    group = models.CharField(max_length=33, blank=True)
    core = models.CharField(max_length=33, blank=True)
    standing = models.PositiveSmallIntegerField(default=0)
    likely = models.FloatField(default=0)
    alike = models.TextField(default="-", db_default="-")

    class Meta:
        indexes = [
            models.Index(fields=["kind", "tier", "earliest"], name="placement_days"),
            models.Index(fields=["core"], name="placement_core"),
            models.Index(fields=["label"], condition=Q(label__isnull=False), name="placement_label"),
        ]

    def __str__(self) -> str:
        return f"{self.name} on {self.earliest}"


class Landmark(models.Model):
    """How many articles tell of a core that begins in a month, or in a year: the first are what longer spans recall.

    `unit` is a month or a year, for cores of single days or of spans of up to a month (`unit_of`). Kept with the
    placements.
    """

    kind = models.CharField(max_length=12)
    core = models.CharField(max_length=33)
    unit = models.PositiveIntegerField()
    articles = models.PositiveIntegerField()

    class Meta:
        indexes = [
            models.Index("kind", "unit", models.F("articles").desc(), "core", name="landmark_first"),
            models.Index(fields=["core"], name="landmark_core"),
        ]

    def __str__(self) -> str:
        return f"{self.core} in {self.unit}"

    @staticmethod
    def unit_of(exact: bool, year: int, month: int = 0) -> int:
        """The number of a month, or without one of a year, for the cores of single days or for the others."""
        return (year * 13 + month) * 2 + exact
