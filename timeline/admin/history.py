"""What was decided on an event, with differences, and the way back to any earlier state."""

from typing import cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from timeline.admin.review import find
from timeline.decisions import SupersededError, token
from timeline.decisions.events import NotPossibleError
from timeline.decisions.undo import go_back, later
from timeline.desk import screens
from timeline.models import Decision, Event
from timeline.models.keys import key


def history(model_admin: "admin.ModelAdmin[Event]", request: HttpRequest, pk: str) -> HttpResponse:
    """Shows the decisions; a POST asks to go back, first with what that takes back, then `confirmed`."""
    event = find(model_admin, request, pk)
    if request.method != "POST":
        return _page(model_admin, request, event)
    if not model_admin.has_change_permission(request, event):
        raise PermissionDenied
    to = _target(event, request.POST.get("to", ""))
    if "confirmed" not in request.POST:
        return _page(model_admin, request, event, {"to": to, "taken_back": later(event, to), "asks": True})
    try:
        reason = request.POST.get("reason", "").strip()
        undo = go_back(event, to, cast(User, request.user), reason, seen=request.POST.get("seen"))
    except SupersededError:
        messages.warning(request, "Somebody was faster: see below, and choose again. Nothing was saved.")
        return redirect("admin:timeline_event_history", event.pk)
    except NotPossibleError as problem:
        messages.error(request, str(problem))
        return redirect("admin:timeline_event_history", event.pk)
    messages.success(request, f"Back to an earlier state: {undo.after if undo else event}.")
    return redirect("admin:timeline_event_change", event.pk)


def _target(event: Event, pk: str) -> Decision | None:
    """The decision to go back to; None for "before the first"."""
    if pk == "0":
        return None
    found = Decision.objects.on(event).filter(pk=key(pk)).first()
    if found is None:
        raise Http404("There is no such decision on this event.")
    return found


def _page(
    model_admin: "admin.ModelAdmin[Event]", request: HttpRequest, event: Event, asked: dict[str, object] | None = None
) -> TemplateResponse:
    decisions = screens.history(event)
    context = {
        **admin.site.each_context(request),
        "title": "History",
        "opts": Event._meta,
        "event": event,
        "subject": event.title,
        "now": f"{event.stamp or 'no date'}, {event.get_status_display()}",
        "origin": "The machine made this event of its sources.",
        "list": reverse("admin:timeline_event_changelist"),
        "back": reverse("admin:timeline_event_change", args=[event.pk]),
        "here": request.path,
        "rows": [(decision, screens.changes(decision)) for decision in decisions],
        "latest": decisions[0].pk if decisions else None,
        "seen": token(event),
        "may_change": model_admin.has_change_permission(request, event),
        "is_nav_sidebar_enabled": False,
        **(asked or {}),
    }
    return TemplateResponse(request, "admin/timeline/event/history.html", context)
