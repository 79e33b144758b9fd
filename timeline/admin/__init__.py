"""The editors' side: events with their sources and readings, and the record of corrections."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from timeline.decisions.dates import correct_dates
from timeline.forms import DateCorrectionForm
from timeline.models import Decision, Event
from timeline.wording import extent_words, span_words


def _when(dated: Event) -> str:
    if dated.earliest is None or dated.latest is None:
        return "not known"
    granularity = dated.shown_granularity
    words = span_words(dated.earliest, dated.latest, granularity)
    note = extent_words(dated.earliest, dated.latest, dated.extent, granularity)
    return ", ".join(filter(None, [words, note]))


class ReadOnlyAdmin(admin.ModelAdmin):
    """For what machines write and nobody edits."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class CorrectionInline(admin.TabularInline):
    model = Decision
    fk_name = "event"
    extra = 0
    can_delete = False
    fields = readonly_fields = ("made_at", "editor", "before", "after", "reason")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    form = DateCorrectionForm
    inlines = (CorrectionInline,)
    list_display = ("title", "when", "article_count", "disputed", "status", "needs_check")
    list_filter = ("status", "disputed", "narrowed", "modality", "needs_check")
    search_fields = ("machine_title", "editor_title", "mentions__quote")
    date_hierarchy = "earliest"
    ordering = ("earliest", "latest", "public_id")
    show_facets = admin.ShowFacets.ALWAYS
    readonly_fields = ("title", "when", "machine_when", "sources", "needs_check")
    fieldsets = (
        (None, {"fields": ("title", "when", "machine_when", "needs_check")}),
        ("Where it comes from", {"fields": ("sources",)}),
        ("Correct the date", {"fields": ("editor_earliest", "editor_latest", "editor_extent", "reason")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return super().get_queryset(request).with_sources()  # type: ignore[attr-defined]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description="date", ordering="earliest")
    def when(self, event: Event) -> str:
        return _when(event) + (" (set by an editor)" if event.set_by_editor else "")

    @admin.display(description="date from the sources")
    def machine_when(self, event: Event) -> str:
        return event.machine_words or "not known"

    @admin.display(description="sentences")
    def sources(self, event: Event) -> SafeString:
        return render_to_string("admin/timeline/_sources.html", {"event": event})

    def save_model(self, request: HttpRequest, obj: Event, form: Any, change: bool) -> None:
        """Through the service, so that the correction goes on record with the dates."""
        given = form.cleaned_data
        correction = correct_dates(
            obj,
            cast(User, request.user),
            given["editor_earliest"],
            given["editor_latest"],
            given["editor_extent"],
            given["reason"],
        )
        if correction is None:
            messages.info(request, "The date is as it was; nothing was put on record.")
        obj.refresh_from_db()


@admin.register(Decision)
class CorrectionAdmin(ReadOnlyAdmin):
    list_display = ("made_at", "event", "before", "after", "reason", "editor")
    list_select_related = ("event", "editor")
    date_hierarchy = "made_at"
    search_fields = ("event__machine_title", "event__editor_title", "reason")
