"""The editors' desk, in the Django admin: a queue of events, one screen each, and the record of what was decided."""

from timeline.admin.events import EventAdmin

__all__ = ["EventAdmin"]
