"""The whole timeline on one page takes seconds to make: an address gets it now and then, and one at a time."""

import functools
from typing import Any

from django.http import HttpRequest, HttpResponse

from timeline.operation.limits import Turns, again, too_much
from timeline.pages.page_cache import View

WAIT_SECONDS = 10.0
BUSY_SECONDS = 5

turns = Turns()


def whole_at_a_time(view: View) -> View:
    """The view, of which `?page=all` is asked for in turn."""

    @functools.wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("page") != "all":
            return view(request, *args, **kwargs)
        if refused := too_much(request, "whole"):
            return refused
        if not turns.take(WAIT_SECONDS):
            return again(BUSY_SECONDS)
        try:
            return view(request, *args, **kwargs)
        finally:
            turns.give()

    return asked
