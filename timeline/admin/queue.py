"""The editors' list of a timeline of any size: what Django would count in all events, only where these are few."""

from functools import cached_property
from typing import Any, cast

from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.http import HttpRequest

from timeline.models import Event, EventQuerySet

MANY = 5_000  # events: more are not counted, and not listed by month
FEW = 1_000  # events; to count more of them by each filter takes longer than an editor should wait
FACETS = "_facets"  # Django's parameter that asks for the counts all the same


class QueuePaginator(Paginator):
    """Pages of as much of a list as anybody leafs through: to count the rest would take longer than to show a page."""

    @cached_property
    def count(self) -> int:
        return cast(EventQuerySet, self.object_list).order_by()[:MANY].count()


class Queue(ChangeList):
    """The list of events, with counts beside its filters and the months above it where there are not too many."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        events = Event.objects.order_by()[: MANY + 1].count()
        if events > MANY:
            self.date_hierarchy = None
        if events > FEW:
            self.add_facets = FACETS in request.GET
