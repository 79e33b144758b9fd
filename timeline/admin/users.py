"""Logins: administrators manage all of them, chief editors those of editors, and nobody makes himself more."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db import models
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from timeline.desk.login_log import note
from timeline.desk.permissions import CHIEF_GROUP, GROUP

admin.site.unregister(User)


@admin.register(User)
class EditorsAdmin(UserAdmin):
    """For chief editors: no administrators, no permissions one by one, no groups but those of editors."""

    for_chiefs = (
        (None, {"fields": ("username", "password")}),
        ("Who it is", {"fields": ("first_name", "last_name", "email")}),
        ("What they may do", {"fields": ("is_active", "groups")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        users = super().get_queryset(request)
        if request.user.is_superuser:
            return users
        # Nor anybody who has more than these groups give, which a new password would hand to the chief.
        others = Group.objects.exclude(name__in=(GROUP, CHIEF_GROUP))
        return users.filter(is_superuser=False, user_permissions=None).exclude(groups__in=others)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        if obj is None or request.user.is_superuser:
            return super().get_fieldsets(request, obj)
        return self.for_chiefs

    def get_list_filter(self, request: HttpRequest) -> Any:
        return super().get_list_filter(request) if request.user.is_superuser else ("is_active", "groups")

    def formfield_for_manytomany(
        self, db_field: "models.ManyToManyField[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        if db_field.name == "groups" and not request.user.is_superuser:
            kwargs["queryset"] = Group.objects.filter(name__in=(GROUP, CHIEF_GROUP))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        """Whom a chief editor lets in comes in by the admin's door."""
        if not request.user.is_superuser:
            obj.is_staff = True
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        before = _roles(form.instance)
        super().save_related(request, form, formsets, change)
        if not change and not request.user.is_superuser:
            form.instance.groups.add(Group.objects.get(name=GROUP))
        if (after := _roles(form.instance)) != before:
            note(request, form.instance, f"Roles: {before} → {after}.")


def _roles(user: User) -> str:
    names = list(user.groups.order_by("name").values_list("name", flat=True))
    return ", ".join([*names, *(["administrator"] if user.is_superuser else [])]) or "none"
