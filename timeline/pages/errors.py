"""The page in place of one that could not be made: a fault of ours, or a database that cannot be used just now."""

import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from articles.trouble import Trouble, trouble

WAIT = {Trouble.BUSY: 5}  # seconds; other troubles want somebody to do something
WAIT_OTHERWISE = 60


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    """The handler of all exceptions, called while they are handled.

    An editor's save that came to nothing is offered again, with what was entered. The page asks the database nothing.
    """
    kind = trouble(sys.exc_info()[1])
    if kind is None:
        return HttpResponse(render_to_string("500.html"), status=500)
    entered: list[tuple[str, str]] = []
    if request.method == "POST" and not request.FILES:
        entered = [(name, value) for name, values in request.POST.lists() for value in values]
    context = {"busy": kind is Trouble.BUSY, "writes": request.method == "POST", "entered": entered}
    page = render_to_string("503.html", context | {"here": request.get_full_path()})
    return HttpResponse(page, status=503, headers={"Retry-After": str(WAIT.get(kind, WAIT_OTHERWISE))})
