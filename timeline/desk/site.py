"""The admin's site: what every one of its pages is asked is parsed here before any page sees it.

Django's own pages trust some of what comes with an address or a form: a key that is no number, a field that is none, a
search of 1,500 words were errors of the server. Here they are no keys, no fields, and the first words of the search.
"""

import functools
from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.views.main import SEARCH_VAR
from django.http import HttpRequest, HttpResponseBase

from timeline.models.keys import key

View = TypeVar("View", bound=Callable[..., HttpResponseBase])

SELECTED = ACTION_CHECKBOX_NAME
MOST_WORDS = 10


class DeskSite(admin.AdminSite):
    """The admin, with parsed parameters on every page."""

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
