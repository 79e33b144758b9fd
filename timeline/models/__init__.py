"""What happened: mentions in sentences, the events they tell of, and what editors decided on them."""

from timeline.models.actors import Actor, ActorKind, ActorQuerySet, ActorStatus
from timeline.models.choices import Certainty, EventStatus, Extent, Modality, Open
from timeline.models.decisions import Decision, DecisionKind, DecisionQuerySet
from timeline.models.edition import Edition
from timeline.models.events import Event, EventAddress, EventQuerySet
from timeline.models.mentions import Mention, MentionQuerySet
from timeline.models.placements import Landmark, Placement
from timeline.models.searched_texts import EventText
from timeline.models.tallies import Tally, TallyKind, Total

__all__ = [
    "Actor",
    "ActorKind",
    "ActorQuerySet",
    "ActorStatus",
    "Certainty",
    "Decision",
    "DecisionKind",
    "DecisionQuerySet",
    "Edition",
    "Event",
    "EventAddress",
    "EventQuerySet",
    "EventStatus",
    "EventText",
    "Extent",
    "Landmark",
    "Mention",
    "MentionQuerySet",
    "Modality",
    "Open",
    "Placement",
    "Tally",
    "TallyKind",
    "Total",
]
