"""The public record of corrections: what was corrected, when, from what to what and why, but not by whom."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.models import Decision, EventStatus

A_PAGE = 50


def corrections(request: HttpRequest) -> HttpResponse:
    """The corrections that stand, the newest first; not those on events that were withdrawn."""
    told = Decision.objects.public().exclude(event__status=EventStatus.HIDDEN).select_related("event", "article")
    page = Paginator(told.defer("was", "now", "article__text"), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "timeline/corrections.html", {"page": page})
