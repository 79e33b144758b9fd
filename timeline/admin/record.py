"""The record of decisions: to be read, never to be changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from timeline.models import Decision


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):
    list_display = ("made_at", "editor", "kind", "event", "before", "after", "reason", "stands")
    list_filter = ("kind", ("editor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("event", "editor")
    list_display_links = None
    date_hierarchy = "made_at"
    search_fields = ("event__machine_title", "event__editor_title", "reason", "public_id")
    search_help_text = "In the titles of events, reasons, and ids of events."
    show_facets = admin.ShowFacets.ALWAYS

    class Media:
        css = {"all": ("desk.css",)}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(boolean=True, description="stands")
    def stands(self, decision: Decision) -> bool:
        return decision.undone_by_id is None
