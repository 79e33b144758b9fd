"""The review screen: one event with its sources, what there is to doubt, and everything that an editor can decide."""

import datetime
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode

from django.contrib import admin, messages
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from timeline.admin.deciding import ACTIONS, FINISH, OF_A_SENTENCE, Submission, form_name, make_form, near
from timeline.dates.edtf import to_stamp
from timeline.dates.typed import understand
from timeline.dates.words import in_words
from timeline.decisions import SupersededError, token
from timeline.decisions.events import NotPossibleError
from timeline.desk import screens
from timeline.desk.forms import DecisionForm
from timeline.desk.site import meant
from timeline.models import Event, EventQuerySet, Mention
from timeline.models.keys import key
from timeline.models.orders import WAITING

IN_SIGHT = 2_000  # events from the front of the queue
TEMPLATE = "admin/timeline/event/review.html"


def review(model_admin: "admin.ModelAdmin[Event]", request: HttpRequest, pk: str) -> HttpResponse:
    """Shows the event, or carries out what was decided and goes on to the next."""
    event = find(model_admin, request, pk)
    if event.merged_into_id:
        messages.info(request, f"“{event}” was merged into this event.")
        return redirect("admin:timeline_event_change", event.merged_into_id)
    if request.method != "POST":
        return page(model_admin, request, event, {})
    if not model_admin.has_change_permission(request, event):
        raise PermissionDenied
    return _decide(model_admin, request, event)


def find(model_admin: "admin.ModelAdmin[Event]", request: HttpRequest, pk: str) -> Event:
    """The event with its sources. Raises Http404 and PermissionDenied."""
    event = Event.objects.filter(pk=key(pk)).with_sources().first()
    if event is None:
        raise Http404("There is no such event.")
    if not model_admin.has_view_or_change_permission(request, event):
        raise PermissionDenied
    return event


def _decide(model_admin: "admin.ModelAdmin[Event]", request: HttpRequest, event: Event) -> HttpResponse:
    action = request.POST.get("action", "")
    if action not in ACTIONS:
        raise Http404("There is no such decision.")
    mention = None
    if action in OF_A_SENTENCE:
        known = Mention.objects.select_related("article", "event", "hidden_from")
        mention = known.filter(pk=key(request.POST.get("mention"))).first()
    form = make_form(action, event, request.POST, mention)
    if form.is_valid():
        asked = Submission(event, cast(User, request.user), form.cleaned_data, mention)
        following = next_of(queue(model_admin, request), event)  # before the event leaves its place
        try:
            done = ACTIONS[action][1](asked)
        except SupersededError as faster:
            _tell_what_happened(request, faster)
            event = find(model_admin, request, str(event.pk))
            form.fill_in("seen", token(event))
        except (NotPossibleError, Event.DoesNotExist, Mention.DoesNotExist) as problem:
            messages.error(request, str(problem) or "This is not there any more.")
        else:
            return _go_on(request, event, following, action, done, mention)
    return page(model_admin, request, event, {form_name(action, mention): form})


def _tell_what_happened(request: HttpRequest, faster: SupersededError) -> None:
    for decision in faster.since:
        reason = f" “{decision.reason}”" if decision.reason else ""
        told = f"{decision.editor} {decision.get_kind_display()}: {decision.before} → {decision.after}.{reason}"
        messages.warning(request, f"While you were looking, {told}")
    if not faster.since:
        now = faster.event.stamp or "unknown"
        messages.warning(request, f"While you were looking, the sources’ date became {now}.")
    messages.warning(request, "Nothing was saved yet; what you entered is still here. Save again if it still holds.")


def _go_on(
    request: HttpRequest, event: Event, following: Event | None, action: str, done: str, mention: Mention | None
) -> HttpResponse:
    fresh = Event.objects.filter(pk=event.pk).first()
    if fresh is None and mention:  # its only sentence joined another event
        mention.refresh_from_db()
        fresh = mention.event
    messages.success(request, f"{done}: {fresh or event} ({fresh.stamp or 'no date'})." if fresh else f"{done}.")
    if action in FINISH and "stay" not in request.POST:
        if following:
            return redirect(address(request, following))
        messages.success(request, "That was the last one in this list.")
        return redirect(list_address(request))
    return redirect(address(request, fresh) if fresh else list_address(request))


def queue(model_admin: "admin.ModelAdmin[Event]", request: HttpRequest) -> EventQuerySet:
    """The editor's list, filtered as it was when the event was opened from it, without what is done."""
    filters = dict(parse_qsl(request.GET.get("_changelist_filters", "")))
    if not filters:
        return Event.objects.waiting().least_certain_first()
    asked = meant(QueryDict(urlencode(filters)))
    listing = HttpRequest()
    listing.GET, listing.user, listing.method = asked, request.user, "GET"
    try:
        found = model_admin.get_changelist_instance(listing).queryset
    except (IncorrectLookupParameters, DisallowedModelAdminLookup):
        return Event.objects.waiting().least_certain_first()
    return cast(EventQuerySet, found).filter(WAITING)


def next_of(events: EventQuerySet, event: Event, step: int = 1) -> Event | None:
    """The event that comes after this one in a list, or with -1 before it.

    The first, where this one is not in it, or so far behind that nobody came to it from the front.
    """
    pks = list(events.values_list("pk", flat=True)[:IN_SIGHT])
    if event.pk in pks:
        at = pks.index(event.pk) + step
        if not 0 <= at < len(pks):
            at = 0 if step > 0 else -1
        return Event.objects.exclude(pk=event.pk).filter(pk=pks[at]).first()
    return Event.objects.filter(pk=pks[0]).first() if pks else None


def address(request: HttpRequest, event: Event) -> str:
    kept = request.GET.get("_changelist_filters", "")
    where = reverse("admin:timeline_event_change", args=[event.pk])
    return f"{where}?{urlencode({'_changelist_filters': kept})}" if kept else where


def list_address(request: HttpRequest) -> str:
    kept = request.GET.get("_changelist_filters", "")
    where = reverse("admin:timeline_event_changelist")
    return f"{where}?{kept}" if kept else where


def page(
    model_admin: "admin.ModelAdmin[Event]", request: HttpRequest, event: Event, bound: dict[str, DecisionForm]
) -> TemplateResponse:
    """The screen; `bound` are the forms with something entered in them, by name."""
    waiting = queue(model_admin, request)
    forms: dict[str, Any] = {}
    for action in ACTIONS:
        if action not in OF_A_SENTENCE:
            forms[action] = bound.get(action) or make_form(action, event)
    hidden = list(Mention.objects.told().filter(hidden_from=event))
    rows = []
    for source in screens.sources([*event.sources, *hidden]):
        own = {}
        for action in OF_A_SENTENCE:
            name = form_name(action, source.mention)
            own[action] = bound.get(name) or make_form(action, event, None, source.mention)
        rows.append({"source": source, "forms": own, "open": any(form_name(a, source.mention) in bound for a in own)})
    following, previous = next_of(waiting, event), next_of(waiting, event, -1)
    words = request.GET.get("find", "")[:100]
    context = {
        **admin.site.each_context(request),
        "title": "Review an event",
        "subtitle": str(event),
        "event": event,
        "rows": [row for row in rows if not row["source"].mention.hidden],  # type: ignore[attr-defined]
        "hidden_rows": [row for row in rows if row["source"].mention.hidden],  # type: ignore[attr-defined]
        "forms": forms,
        "bound": bound,
        "seen": token(event),
        "doubts": screens.doubt_words(event),
        "progress": screens.progress(),
        "next": address(request, following) if following else "",
        "previous": address(request, previous) if previous else "",
        "list": list_address(request),
        "filters": request.GET.get("_changelist_filters", ""),
        "similar": screens.similar(event, words),
        "find": words,
        "near": near(event),
        "latest": screens.history(event)[:3],
        "may_change": model_admin.has_change_permission(request, event),
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, TEMPLATE, context)


def interpret(request: HttpRequest) -> JsonResponse:
    """How a typed date is understood, for the page to show while it is typed."""
    try:
        near_day = to_day(request.GET.get("near", ""))
        date = understand(request.GET.get("typed", ""), near_day)
    except ValueError as problem:
        return JsonResponse({"problem": str(problem)})
    return JsonResponse({"edtf": to_stamp(date), "words": in_words(date)})


def to_day(text: str) -> datetime.date | None:
    """A day from an address, or None."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
