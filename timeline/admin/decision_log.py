"""The record of decisions: to be read, never to be changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.desk import screens
from timeline.models import Decision


@admin.register(Decision)
class DecisionAdmin(admin.ModelAdmin):
    """The list of all decisions, which nobody can change."""

    list_display = ("made_at", "editor", "what", "stands")
    list_filter = ("kind", ("editor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("event", "editor", "article")
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

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        extra = {"title": "What editors decided", "is_nav_sidebar_enabled": False}
        return super().changelist_view(request, {**extra, **(extra_context or {})})

    @admin.display(description="what")
    def what(self, decision: Decision) -> SafeString:
        on = decision.event or decision.article
        where = on and reverse(f"admin:{on._meta.app_label}_{on._meta.model_name}_history", args=[on.pk])
        name = format_html('<a href="{}">{}</a>', where, on) if where else decision.public_id
        tags = {"same": "{}", "gone": "<del>{}</del> ", "new": "<ins>{}</ins> "}
        told = format_html_join(
            "", "{}", ((format_html(tags[part.kind], part.text),) for part in screens.changes(decision))
        )
        kind = decision.get_kind_display()
        return format_html("<strong>{}</strong>: {}<br>{}<br>{}", kind, name, told, decision.reason)

    @admin.display(boolean=True, description="stands")
    def stands(self, decision: Decision) -> bool:
        return decision.undone_by_id is None
