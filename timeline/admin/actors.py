"""Who and where: names and aliases, and the names that the machine suggests."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from simple_history.admin import SimpleHistoryAdmin

from timeline.build.actors import cast as cast_events
from timeline.models import Actor, ActorStatus, Mention
from timeline.models.keys import key

EXAMPLES = 5


@admin.register(Actor)
class ActorAdmin(SimpleHistoryAdmin):
    """Every change is in its history, and the events' actors follow at once."""

    list_display = ("name", "kind", "status", "other_names", "event_count")
    list_filter = ("status", "kind")
    search_fields = ("name", "aliases")
    show_facets = admin.ShowFacets.ALWAYS
    fields = ("name", "kind", "aliases", "status", "where")
    readonly_fields = ("where",)
    actions = ("accept", "reject")
    object_history_list_template = "admin/timeline/actor/history.html"

    class Media:
        css = {"all": ("desk.css",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Actor]:
        return super().get_queryset(request).annotate(event_count=Count("events"))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().history_view(request, known(object_id), extra_context)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().history_form_view(request, known(object_id), known(version_id), extra_context)

    @admin.display(description="other names")
    def other_names(self, actor: Actor) -> str:
        return ", ".join(actor.names[1:])

    @admin.display(description="events", ordering="event_count")
    def event_count(self, actor: Any) -> int:
        return actor.event_count

    @admin.display(description="sentences that name it")
    def where(self, actor: Actor) -> SafeString:
        named = Q(pk=None)
        for name in actor.names:
            named |= Q(quote__contains=name)
        quotes = (
            Mention.objects.filter(named).order_by("article__published_on", "start").values_list("quote", flat=True)
        )
        return format_html_join("", "<p>{}</p>", ((quote,) for quote in quotes.distinct()[:EXAMPLES]))

    @transaction.atomic
    def save_model(self, request: HttpRequest, obj: Actor, form: ModelForm, change: bool) -> None:
        if change:
            _note_first(obj.pk)
        super().save_model(request, obj, form, change)
        cast_events()

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Actor) -> None:
        super().delete_model(request, obj)
        cast_events()

    @admin.action(description="Accept the selected names", permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        self._set_status(request, queryset, ActorStatus.LISTED, "accepted: readers can filter by them")

    @admin.action(description="Reject the selected names", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        self._set_status(request, queryset, ActorStatus.REJECTED, "rejected: they will not be suggested again")

    @transaction.atomic
    def _set_status(self, request: HttpRequest, queryset: QuerySet[Actor], status: ActorStatus, done: str) -> None:
        """One by one, since `queryset.update()` would write no history."""
        chosen = list(queryset.exclude(status=status))
        for actor in chosen:
            _note_first(actor.pk)
            actor.status = status
            actor._history_user = cast(User, request.user)  # type: ignore[attr-defined]
            actor.save(update_fields=["status"])
        cast_events()
        messages.success(request, f"{len(chosen)} name{'' if len(chosen) == 1 else 's'} {done}.")


def known(pk: str) -> str:
    """The key, which the history takes on trust. Raises Http404 for what is none."""
    if not key(pk):
        raise Http404("There is no such actor.")
    return pk


def _note_first(pk: int) -> None:
    """Begins the history of an actor that came in with the list: how it was before an editor changed it."""
    actor = Actor.objects.get(pk=pk)
    if not actor.history.exists():
        actor.save()
