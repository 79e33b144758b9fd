"""Who and where: names and aliases, those that the machine found and those that editors settled."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from timeline.build.actors import naming
from timeline.build.present import present
from timeline.build.turns import building
from timeline.models import Actor, ActorStatus, Mention

EXAMPLES = 5


@admin.register(Actor)
class ActorAdmin(admin.ModelAdmin):
    """Every change is in the admin's log, from what to what, and the events' actors follow at once.

    What an editor changed is the editor's: the machine neither renames it nor finds it again under an old name.
    """

    list_display = ("name", "kind", "status", "other_names", "event_count")
    list_filter = ("status", "kind")
    search_fields = ("name", "aliases")
    show_facets = admin.ShowFacets.ALWAYS
    fields = ("name", "kind", "aliases", "status", "where")
    readonly_fields = ("where",)
    actions = ("accept", "merge", "reject")

    class Media:
        css = {"all": ("desk.css",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Actor]:
        return super().get_queryset(request).annotate(event_count=Count("events"))

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        """For the log and the history: "aliases: nothing → Farmers"."""
        if add:
            return super().construct_change_message(request, form, formsets, add)
        return "; ".join(said(name, form.initial.get(name), form.cleaned_data[name]) for name in form.changed_data)

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

    @building()
    def save_model(self, request: HttpRequest, obj: Actor, form: ModelForm, change: bool) -> None:
        if change:
            before = Actor.objects.get(pk=obj.pk)
            if before.name != obj.name and before.name not in obj.names:
                obj.aliases = "\n".join(filter(None, (obj.aliases, before.name)))
            if obj.status == ActorStatus.FOUND:
                obj.status = ActorStatus.LISTED
        super().save_model(request, obj, form, change)
        present(_events_of([obj]), anew=True)

    @building()
    def delete_model(self, request: HttpRequest, obj: Actor) -> None:
        events = _events_of([obj])
        super().delete_model(request, obj)
        present(events, anew=True)

    @admin.action(description="Accept the selected names", permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        self._set_status(request, queryset, ActorStatus.LISTED, "accepted: they stay as they are")

    @admin.action(description="Merge the selected names into one", permissions=["change"])
    @building()
    def merge(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        """The one with most events takes the others' names for other names."""
        first, *others = sorted(queryset, key=lambda actor: (-actor.events.count(), actor.pk))
        names = dict.fromkeys(name for actor in (first, *others) for name in actor.names)
        events = _events_of((first, *others))
        for actor in others:
            actor.delete()
        first.aliases = "\n".join(name for name in names if name != first.name)
        first.status = ActorStatus.LISTED
        first.save()
        self.log_change(request, first, f"merged with: {', '.join(actor.name for actor in others)}")
        present(events, anew=True)
        messages.success(request, f"{len(others) + 1} names are one now: {first.name}.")

    @admin.action(description="Reject the selected names", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        self._set_status(request, queryset, ActorStatus.REJECTED, "rejected: they will not be found again")

    @building()
    def _set_status(self, request: HttpRequest, queryset: QuerySet[Actor], status: ActorStatus, done: str) -> None:
        """One by one, since `queryset.update()` tells nobody that pages have changed."""
        chosen = list(queryset.exclude(status=status))
        for actor in chosen:
            self.log_change(request, actor, said("status", actor.status, status))
            actor.status = status
            actor.save(update_fields=["status"])
        present(_events_of(chosen), anew=True)
        messages.success(request, f"{len(chosen)} name{'' if len(chosen) == 1 else 's'} {done}.")


def said(name: str, before: object, after: object) -> str:
    """One change in the log: "status: found → listed", "aliases: nothing → Zelenskyy, Zelenskiy"."""
    old, new = (", ".join(str(value or "").splitlines()) or "nothing" for value in (before, after))
    return f"{name}: {old} → {new}"


def _events_of(actors: Iterable[Actor]) -> set[int]:
    """The events that these take part in, and those whose words may name them."""
    events: set[int] = set()
    for actor in actors:
        events |= naming(actor.names) | set(actor.events.values_list("pk", flat=True))
    return events
