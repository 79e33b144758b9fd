"""The record of what editors decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Article
from timeline.models.choices import PUBLIC_ID_LENGTH
from timeline.models.events import Event
from timeline.models.mentions import Mention


class DecisionKind(models.TextChoices):
    """What a decision was about, as a history tells it."""

    ACCEPT = "accept", "accepted the date"
    DATE = "date", "corrected the date"
    RELEASE = "release", "gave back the sources’ date"
    TITLE = "title", "retitled"
    HIDE = "hide", "hid the event"
    SHOW = "show", "showed the event again"
    READING = "reading", "corrected a reading"
    HIDE_SOURCE = "hide_source", "hid a sentence"
    SHOW_SOURCE = "show_source", "showed a sentence again"
    MERGE = "merge", "merged two events"
    SPLIT = "split", "split the event"
    ADD_EVENT = "add_event", "made an event of a sentence"
    ADD_SOURCE = "add_source", "added a source"
    REDATE = "redate", "dated an article"
    ARTICLE = "article", "corrected an article’s details"
    UNDO = "undo", "went back to an earlier state"


# What changes the timeline in a reader's eyes. An event that is hidden is not pointed out to everybody.
PUBLIC = (
    DecisionKind.DATE,
    DecisionKind.RELEASE,
    DecisionKind.TITLE,
    DecisionKind.READING,
    DecisionKind.HIDE_SOURCE,
    DecisionKind.SHOW_SOURCE,
    DecisionKind.MERGE,
    DecisionKind.SPLIT,
    DecisionKind.ADD_SOURCE,
    DecisionKind.REDATE,
)


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions: on an event, standing, or for readers."""

    def on(self, event: Event) -> "DecisionQuerySet":
        """Those that touched the event, the newest first."""
        return self.filter(Q(event=event) | Q(other=event)).order_by("-pk")

    def standing(self) -> "DecisionQuerySet":
        """Those that were not undone."""
        return self.filter(undone_by=None)

    def public(self) -> "DecisionQuerySet":
        """Corrections that readers are told of, without who made them, the newest first."""
        return self.standing().filter(kind__in=PUBLIC).defer("was", "now").order_by("-made_at", "-pk")


class Decision(models.Model):
    """An editor's decision: who, when, what it was, what it is, and why. Never changed, never deleted.

    `before` and `after` are for people: a date in EDTF, a title, a status. `was` and `now` hold the columns that it
    touched, for going back: {"event:12": {"status": "automatic"}}. An event that is gone leaves its id behind in
    `public_id`. Only `undone_by` is ever written later.
    """

    kind = models.CharField(max_length=12, choices=DecisionKind.choices)
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True, db_index=True)
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, related_name="decisions")
    other = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, related_name="decisions_too")
    mention = models.ForeignKey(Mention, on_delete=models.SET_NULL, null=True, related_name="decisions")
    article = models.ForeignKey(Article, on_delete=models.SET_NULL, null=True, related_name="decisions")
    public_id = models.CharField(max_length=PUBLIC_ID_LENGTH, blank=True)
    before = models.CharField(max_length=320, blank=True)
    after = models.CharField(max_length=320, blank=True)
    reason = models.TextField(blank=True)
    was = models.JSONField(default=dict)
    now = models.JSONField(default=dict)
    undone_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="undid")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.before or 'nothing'} → {self.after or 'nothing'}"
