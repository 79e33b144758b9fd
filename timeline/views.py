"""The reader's pages: each view selects a queryset and renders it."""

import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.models import Article
from timeline import pages
from timeline.models import Event


def timeline(request: HttpRequest) -> HttpResponse:
    """All events, by day."""
    events = Event.objects.on_timeline().with_sources()
    return render(request, "timeline/event_list.html", {"days": pages.by_day(events), "coverage": pages.coverage()})


def day(request: HttpRequest, day: datetime.date) -> HttpResponse:
    """What happened on a day, or may have."""
    events = Event.objects.on_timeline().on(day).with_sources()
    return render(request, "timeline/day.html", {"day": day, "days": pages.by_day(events)})


def event(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """One event with all its sources; old ids and titles lead to today's address."""
    try:
        found = Event.objects.visible().with_sources().at(public_id)
    except Event.DoesNotExist as missing:
        raise Http404(str(missing)) from missing
    if request.path != found.get_absolute_url():
        return redirect(found)
    return render(request, "timeline/event.html", {"event": found, "corrections": found.corrections.all()})


def articles(request: HttpRequest) -> HttpResponse:
    """The articles that the timeline was made from."""
    return render(request, "articles/article_list.html", {"articles": pages.listed_articles()})


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article, sentence by sentence, the dated ones marked."""
    found = get_object_or_404(Article.objects.select_related("publisher"), pk=pk)
    return render(request, "articles/article.html", {"article": found, "paragraphs": pages.paragraphs(found)})
