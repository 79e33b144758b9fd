"""The admin's site: what every one of its pages is asked is parsed here before any page sees it.

Django's own pages trust some of what comes with an address or a form: a key that is no number, a field that is none, a
search of 1,500 words were errors of the server. Here they are no keys, no fields, and the first words of the search.
"""

import functools
from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.views.main import SEARCH_VAR
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django_otp.admin import OTPAdminAuthenticationForm, OTPAdminSite

from timeline.desk.login_log import note
from timeline.models.keys import key
from timeline.operation.limits import too_much

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

SELECTED = ACTION_CHECKBOX_NAME
MOST_WORDS = 10
FOUND = 302  # where a form that was saved leads


class DeskSite(admin.AdminSite):
    """The admin: parameters parsed on every page, logins counted, and with TWO_FACTOR a second factor."""

    @property
    def login_form(self) -> type[AuthenticationForm]:  # type: ignore[override]
        return OTPAdminAuthenticationForm if settings.TWO_FACTOR else AdminAuthenticationForm

    @property
    def login_template(self) -> str:  # type: ignore[override]
        return OTPAdminSite.login_template if settings.TWO_FACTOR else "admin/login.html"

    def has_permission(self, request: HttpRequest) -> bool:
        verified = not settings.TWO_FACTOR or request.user.is_verified()  # type: ignore[union-attr]
        return super().has_permission(request) and verified

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if request.method == "POST" and (refused := too_much(request, "login")):
            return refused
        return super().login(request, extra_context)

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        response = super().password_change(request, extra_context)
        if request.method == "POST" and response.status_code == FOUND:
            note(request, request.user, "Changed the own password.")
        return response

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        return super().admin_view(parsed(view), cacheable)


def parsed(view: View) -> View:
    """The view, which is asked only for what can be meant."""

    @functools.wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.GET, request.POST = meant(request.GET), meant(request.POST)
        return view(request, *args, **kwargs)

    return cast(View, asked)


def meant(data: Any) -> Any:
    """The parameters without those that cannot be meant: selections that are no keys, an empty name of a field."""
    selected, words = data.getlist(SELECTED), data.get(SEARCH_VAR, "").split()
    keys = [one for one in selected if key(one)]
    no_field = TO_FIELD_VAR in data and not data[TO_FIELD_VAR]
    if keys == selected and len(words) <= MOST_WORDS and not no_field:
        return data
    changed = data.copy()
    if selected:
        changed.setlist(SELECTED, keys)
    if words:
        changed[SEARCH_VAR] = " ".join(words[:MOST_WORDS])
    if no_field:
        del changed[TO_FIELD_VAR]
    return changed
