"""What was done to logins: who gave whom which role or password. Tries to log in are django-axes' to record."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django_otp.plugins.otp_totp.admin import TOTPDeviceAdmin
from django_otp.plugins.otp_totp.models import TOTPDevice


@admin.register(LogEntry)
class LogEntryAdmin(admin.ModelAdmin):
    """To be read, never to be changed. Chief editors see what concerns logins, administrators everything."""

    list_display = ("action_time", "user", "object_repr", "change")
    list_display_links = None
    list_select_related = ("user", "content_type")
    date_hierarchy = "action_time"
    search_fields = ("object_repr", "user__username", "change_message")

    def get_queryset(self, request: HttpRequest) -> QuerySet[LogEntry]:
        entries = super().get_queryset(request)
        if request.user.is_superuser:
            return entries
        return entries.filter(content_type=ContentType.objects.get_for_model(User))

    @admin.display(description="what")
    def change(self, entry: LogEntry) -> str:
        return f"{entry.content_type}: {entry.get_change_message() or entry.get_action_flag_display()}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


admin.site.unregister(TOTPDevice)


@admin.register(TOTPDevice)
class SecondFactorAdmin(TOTPDeviceAdmin):
    """As django-otp has it, whose pages of one device take on trust that there is one."""

    def config_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return super().config_view(request, known(pk))

    def qrcode_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return super().qrcode_view(request, known(pk))


def known(pk: int) -> int:
    """The key of a device. Raises Http404 for what is none."""
    if not TOTPDevice.objects.filter(pk=pk).exists():
        raise Http404("There is no such device.")
    return pk
