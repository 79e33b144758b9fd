"""The editors' queue of events, least certain first."""

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.contrib.admin.views.main import ChangeList
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.urls import URLPattern, path
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.admin import additions, bulk, history, review
from timeline.admin.filters import DoubtFilter, OutletFilter, ReviewFilter
from timeline.admin.queue import Queue, QueuePaginator
from timeline.dates.words import in_words
from timeline.decisions import dates, events
from timeline.desk import screens
from timeline.models import Event, EventStatus
from timeline.models.orders import QUEUE
from timeline.search import matching, terms


def when(event: Event) -> str:
    """The date in words, as lists show it."""
    return in_words(event.when) if event.when else "not known"


class ActionForm(helpers.ActionForm):
    """What is done to the selected events, and why."""

    reason = forms.CharField(required=False, max_length=2000, label="Why")


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    """The queue of events, and the way to the screen of each."""

    list_display = ("shown_title", "when", "why_look", "article_count", "shown_status")
    list_filter = (ReviewFilter, DoubtFilter, "status", "modality", OutletFilter)
    search_fields = ("public_id",)  # and what `get_search_results` finds
    search_help_text = "In titles and source sentences, or the id of an event."
    date_hierarchy = "earliest"
    show_facets = admin.ShowFacets.ALWAYS
    show_full_result_count = False
    paginator = QueuePaginator
    list_per_page = 50
    action_form = ActionForm
    actions = ("accept_all", "hide_all", "show_all")
    change_list_template = "admin/timeline/event/queue.html"

    class Media:
        css = {"all": ("desk.css",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return cast(QuerySet[Event], Event.objects.on_the_desk().least_certain_first())

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Queue

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Event], search_term: str
    ) -> tuple[QuerySet[Event], bool]:
        asked = terms(search_term)
        if not asked:
            return queryset, False
        return queryset.filter(Q(pk__in=matching(asked)) | Q(public_id=search_term.strip())), False

    def get_ordering(self, request: HttpRequest) -> tuple[Any, ...]:
        return QUEUE

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("interpret/", view(self.interpret), name="timeline_event_interpret"),
            path("csv/", view(self.download), name="timeline_event_csv"),
            path("spreadsheet/", view(self.spreadsheet), name="timeline_event_spreadsheet"),
            path("sentence/<int:pk>/", view(self.add_sentence), name="timeline_event_add_sentence"),
        ]
        return own + super().get_urls()

    def interpret(self, request: HttpRequest) -> JsonResponse:
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return review.interpret(request)

    def download(self, request: HttpRequest) -> HttpResponseBase:
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return bulk.download(self, request)

    def spreadsheet(self, request: HttpRequest) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        return bulk.upload(request)

    def add_sentence(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        return additions.add(request, pk)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        first = Event.objects.waiting().least_certain_first().first()
        extra = {
            "progress": screens.progress(),
            "first": first,
            "title": "Events to review",
            "is_nav_sidebar_enabled": False,
        }
        return super().changelist_view(request, {**(extra_context or {}), **extra})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return review.review(self, request, object_id)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return history.history(self, request, object_id)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:
        """Only what no article tells of any more: the machine would find the rest again. Hide it instead."""
        return obj is not None and not obj.mention_count and super().has_delete_permission(request, obj)

    @admin.display(description="event", ordering="title")
    def shown_title(self, event: Event) -> str:
        return event.title

    @admin.display(description="date", ordering="earliest")
    def when(self, event: Event) -> str:
        return when(event)

    @admin.display(description="why look", ordering="doubt")
    def why_look(self, event: Event) -> SafeString:
        check = format_html('<span class="doubt check">{}</span> ', event.needs_check) if event.needs_check else ""
        return format_html("{}{}", check, doubt_tags(event))

    @admin.display(description="status", ordering="status")
    def shown_status(self, event: Event) -> str:
        if event.set_by_editor:
            return "corrected" if event.status == EventStatus.REVIEWED else f"corrected, {event.status}"
        return event.get_status_display()

    @admin.action(description="Accept the dates of the selected events", permissions=["change"])
    def accept_all(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        reason = request.POST.get("reason", "").strip()
        self._decide_all(request, queryset, lambda event, editor: dates.accept(event, editor, reason), "accepted")

    @admin.action(description="Hide the selected events", permissions=["change"])
    def hide_all(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        reason = request.POST.get("reason", "").strip()
        if not reason:
            messages.error(request, "Say why they are to be hidden, in the field beside the action.")
            return
        self._decide_all(request, queryset, lambda event, editor: events.hide(event, editor, reason), "hidden")

    @admin.action(description="Show the selected events again", permissions=["change"])
    def show_all(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        reason = request.POST.get("reason", "").strip()
        self._decide_all(request, queryset, lambda event, editor: events.show(event, editor, reason), "shown again")

    @transaction.atomic
    def _decide_all(
        self, request: HttpRequest, queryset: QuerySet[Event], decide: Callable[[Event, User], Any], done: str
    ) -> None:
        """One decision for each, on record as if made on its own screen; all or none."""
        chosen = list(queryset)
        changed = sum(decide(event, cast(User, request.user)) is not None for event in chosen)
        same = f" {len(chosen) - changed} were so already." if changed < len(chosen) else ""
        messages.success(request, f"{changed} event{'' if changed == 1 else 's'} {done}.{same}")


def doubt_tags(event: Event) -> SafeString:
    return format_html_join(" ", '<span class="doubt">{}</span>', ((words,) for words in screens.doubt_words(event)))
