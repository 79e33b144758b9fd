"""The reader's pages: each view selects a queryset and renders it."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django_htmx.http import push_url
from django_htmx.middleware import HtmxDetails

from articles.models import Article
from timeline.dates.words import when_words
from timeline.middleware import RESOURCE_POLICY
from timeline.models import Decision, Event
from timeline.pages import figures, paging
from timeline.pages.answer import Asked, answer
from timeline.pages.article import listed_page, passages
from timeline.pages.citation import citation
from timeline.pages.coverage import Coverage, coverage
from timeline.pages.event import Shown
from timeline.pages.event_list import by_day, listed, most_reported_days, neighbours, with_all
from timeline.pages.facets import offer
from timeline.pages.for_all_pages import site_of
from timeline.pages.overview import Overview, counts, overview
from timeline.pages.page_cache import kept, remembered
from timeline.pages.question import CERTAINTIES, KEY, Question, key_events
from timeline.pages.whole import whole_at_a_time

FORM = "find"  # the id of the form that asks


@kept
@whole_at_a_time
def timeline(request: HttpRequest) -> HttpResponse:
    """The events that the address asks for, by day; for another site's frame with `?embed=1`."""
    asked, covered, params = Question.asked(request.GET), covered_by(request), Asked.read(request.GET)
    if asked.key:  # whatever else is asked, they are the same
        asked.once(KEY, lambda: remembered(request, "key events", key_events))
    seen = remembered(
        request, f"overview:{params.counted}:{asked.query()}", lambda: _overview(request, asked, covered, params)
    )
    found = answer(asked, seen, params)
    context: dict[str, Any] = {"coverage": covered, "answer": found, "asked": asked}
    if request.GET.get("embed") == "1":
        return _embedded(request, context)
    context |= remembered(
        request, f"offer:{params.counted}:{asked.query()}", lambda: offer(asked, covered, seen).options()
    )
    context["certainties"] = CERTAINTIES.items()
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]
    if htmx and not htmx.history_restore_request:  # going back in the history takes the whole page
        response = _part(request, htmx, context)
    else:
        context["most_reported"] = remembered(request, "most-reported", most_reported_days)
        response = render(request, "timeline/event_list.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-Trigger"])
    return response


def _overview(request: HttpRequest, asked: Question, covered: Coverage, params: Asked) -> Overview:
    """What the question finds as a whole; the counts are the same whatever days it asks for."""
    all_days = asked.but(first=None, last=None)
    known = remembered(request, f"counts:{all_days.query()}", lambda: counts(all_days, covered))
    return overview(asked, covered, known, counted=params.counted)


def covered_by(request: HttpRequest) -> Coverage:
    """What the timeline is made from."""
    return remembered(request, "coverage", coverage)


def _part(request: HttpRequest, htmx: HtmxDetails, context: dict[str, Any]) -> HttpResponse:
    """The part of the page that changes; the form with it, or what it offers while it is being filled in."""
    response = render(request, "timeline/_found.html", context | {"filling_in": htmx.trigger == FORM})
    address = context["answer"].address
    is_there = address == asked_from(htmx)  # one would have to go back from it twice
    return push_url(response, False if is_there else address)


def asked_from(htmx: HtmxDetails) -> str | None:
    """The address of the page that asks; None where its header is no address."""
    try:
        return htmx.current_url_abs_path
    except ValueError:
        return None


def _embedded(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The one page that others may frame."""
    response = render(request, "timeline/embed.html", context)
    response.xframe_options_exempt = True
    response[RESOURCE_POLICY] = "cross-origin"
    response._csp_replace = {"frame-ancestors": ["*"]}  # type: ignore[attr-defined] # what csp_replace() sets
    return response


def day(request: HttpRequest, day: datetime.date) -> HttpResponse:
    """What happened on a day, or may have."""
    here = paging.page(Event.objects.on_timeline().on(day), paging.Position.asked(request.GET))
    before, after = neighbours(day)
    days = by_day(listed(here.keys))
    context = {"day": day, "days": days, "page": here, "before": before, "after": after}
    return render(request, "timeline/day.html", context)


def event(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """One event with all its sources; old ids and titles lead to today's address."""
    try:
        found = with_all(Event.objects.visible()).at(public_id)
    except Event.DoesNotExist as missing:
        raise Http404(str(missing)) from missing
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=False)
    shown, address = Shown.whole(found), site_of(request) + found.get_absolute_url()
    dated = when_words(found.when) if found.when else ""
    cited = citation(found.title, dated, shown.outlets, address, timezone.now().date())
    context = {"event": found, "shown": shown, "corrections": Decision.objects.on(found).public(), "citation": cited}
    return render(request, "timeline/event.html", context | {"address": address})


def articles(request: HttpRequest) -> HttpResponse:
    """The articles that the timeline was made from."""
    return render(request, "articles/article_list.html", {"page": listed_page(request.GET)})


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article, sentence by sentence, the dated ones marked."""
    found = get_object_or_404(Article.objects.select_related("publisher", "copy_of__publisher"), pk=pk)
    if found.withdrawn_at:
        return render(request, "articles/withdrawn.html", {"article": found}, status=410)
    return render(request, "articles/article.html", {"article": found, "passages": passages(found)})


def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look on pages that name no icon, such as the admin's."""
    return redirect(static("favicon.svg"), permanent=True)


def about(request: HttpRequest) -> HttpResponse:
    """How dates are read, how well, and where that ends."""
    return render(request, "timeline/about.html", {"figures": figures, "coverage": covered_by(request)})
