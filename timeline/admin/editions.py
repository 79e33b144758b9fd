"""The title and introduction of the timeline."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from timeline.models import Edition
from timeline.models.edition import ONLY


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin):
    """The title and introduction of the timeline: one form, no list."""

    fields = ("title", "introduction")

    def changelist_view(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        return redirect(self._form())

    def response_change(self, request: HttpRequest, obj: Edition) -> HttpResponse:
        self.message_user(request, "Saved. Readers see it now.")
        return redirect(self._form())

    def response_add(self, request: HttpRequest, obj: Edition, post_url_continue: str | None = None) -> HttpResponse:
        return self.response_change(request, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Edition.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False

    @staticmethod
    def _form() -> str:
        if Edition.objects.exists():
            return reverse("admin:timeline_edition_change", args=[ONLY])
        return reverse("admin:timeline_edition_add")
