"""The editors' desk, in the Django admin: a queue of events, one screen each, and the record of what was decided."""

from timeline.admin.actors import ActorAdmin
from timeline.admin.articles import DeskArticleAdmin
from timeline.admin.decision_log import DecisionAdmin
from timeline.admin.editions import EditionAdmin
from timeline.admin.events import EventAdmin
from timeline.admin.logins import LogEntryAdmin
from timeline.admin.users import EditorsAdmin

__all__ = [
    "ActorAdmin",
    "DecisionAdmin",
    "DeskArticleAdmin",
    "EditionAdmin",
    "EditorsAdmin",
    "EventAdmin",
    "LogEntryAdmin",
]
