"""The filters beside the editors' queue, each with its counts."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from articles.models import Publisher
from timeline.build.doubts import DOUBTS
from timeline.models import Event
from timeline.models.effective import CORRECTED
from timeline.models.keys import key
from timeline.models.orders import REVIEWED, TO_CHECK, WAITING


class ReviewFilter(admin.SimpleListFilter):
    """What waits for an editor, and what is done."""

    title = "review"
    parameter_name = "review"
    CHOICES = {
        "waiting": ("waiting", WAITING),
        "again": ("to check again", TO_CHECK),
        "done": ("done", REVIEWED),
        "corrected": ("corrected by an editor", CORRECTED),
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, words) for name, (words, _) in self.CHOICES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        value = self.value()
        return queryset.filter(self.CHOICES[value][1]) if value in self.CHOICES else queryset


class DoubtFilter(admin.SimpleListFilter):
    """One kind of doubt."""

    title = "doubt"
    parameter_name = "doubt"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*((name, words) for name, (_, words) in DOUBTS.items()), ("none", "none")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        value = self.value()
        if value == "none":
            return queryset.filter(doubts="")
        return queryset.filter(doubts__contains=f" {value} ") if value in DOUBTS else queryset


class OutletFilter(admin.SimpleListFilter):
    """The events that one outlet reports."""

    title = "outlet"
    parameter_name = "outlet"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(pk), name) for pk, name in Publisher.objects.values_list("pk", "name")[:50]]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        publisher = key(self.value())
        if not publisher:
            return queryset
        return queryset.filter(Exists(Event.outlets.through.objects.filter(event=OuterRef("pk"), publisher=publisher)))
