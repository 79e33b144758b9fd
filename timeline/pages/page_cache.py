"""Keeping pages until something on them changes: a timeline is read far more often than it is written."""

import functools
import hashlib
from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.core.cache import cache
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import Signal
from django.http import HttpRequest, HttpResponse

from articles.models import Article, Publisher
from timeline.models import Actor, Decision, Edition
from timeline.pages.for_all_pages import edition_of, site_of

View = Callable[..., HttpResponse]
T = TypeVar("T")

# For pages that nobody asks for any more; one that is asked for is made anew once an hour.
KEPT_SECONDS = 60 * 60
LARGEST_KEPT = 1024 * 1024  # bytes; the memory is better spent on pages that more readers ask for


def kept(view: View) -> View:
    """Keeps what the view answers to a plain GET until the next edition.

    Only for pages that are the same for every visitor. What htmx asks for depends on where it was asked from, and is
    small, so it is made each time.
    """

    @functools.wraps(view)
    def keeping(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "GET" or "HX-Request" in request.headers:
            return view(request, *args, **kwargs)
        address = hashlib.sha256((site_of(request) + request.get_full_path()).encode()).hexdigest()
        key = f"page:{edition_of(request).number}:{address}"
        response = cache.get(key)
        if response is None:
            response = view(request, *args, **kwargs)
            if response.status_code == 200 and len(response.content) <= LARGEST_KEPT:
                cache.set(key, response, KEPT_SECONDS)
        return response

    return keeping


# What editors change themselves. An article is changed by a decision, or by an ingestion, which ends in a build.
CHANGES: tuple[tuple[Signal, tuple[type[Model], ...]], ...] = (
    (post_save, (Decision, Publisher, Actor, Edition)),
    (post_delete, (Article, Publisher, Actor)),
)


def remembered(request: HttpRequest, name: str, make: Callable[[], T]) -> T:
    """What takes long to find out and stays the same until the next edition, found out once."""
    key = hashlib.sha256(name.encode()).hexdigest()
    return cast(T, cache.get_or_set(f"found:{edition_of(request).number}:{key}", make, KEPT_SECONDS))


def connect() -> None:
    """Begins a new edition with every change that an editor makes; what machines change, `build` announces."""
    for signal, models in CHANGES:
        for model in models:
            signal.connect(_advance, sender=model, dispatch_uid=f"timeline.edition.{model.__name__}")


def _advance(sender: object, created: bool = False, **kwargs: Any) -> None:
    if not (created and sender is Publisher):  # no page names a new one yet
        Edition.advance()
