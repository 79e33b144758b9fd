"""What the form beside the timeline offers to narrow it by, outlets, actors, certainties, and what each would find.

Counts are those of the question without its own choice, so that each says what choosing it shows. They come from
totals that the database keeps, or from the events found where these are few; else there are none.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from articles.models import Publisher
from timeline.models import Actor, ActorKind, Event, TallyKind, Total
from timeline.pages.coverage import Coverage
from timeline.pages.overview import Overview
from timeline.pages.question import Question

FEW = 2_000  # events whose outlets and actors are counted while a reader waits
GROUPS = {
    ActorKind.PERSON: "People",
    ActorKind.COUNTRY: "Countries",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.PLACE: "Places",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter, and how many events it finds, if that is known; `group` is what it is listed under."""

    value: str
    chosen: bool
    count: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the form offers: the same on every page of an answer."""

    outlets: list[Choice]
    actors: list[Choice]

    def options(self) -> dict[str, SafeString]:
        """As HTML, which is what is kept of it: some hundred choices are on every page."""
        return {"outlets": options(self.outlets), "actors": options(self.actors)}


def offer(asked: Question, covered: Coverage, seen: Overview) -> Offer:
    """The outlets and the actors of what the question finds; of all events, where they are not counted."""
    return Offer(outlet_choices(asked, covered, seen), actor_choices(asked, seen))


def outlet_choices(asked: Question, covered: Coverage, seen: Overview) -> list[Choice]:
    """Outlets, and what was asked for, even where there is no such outlet: the form says what is shown."""
    counts = _counts(asked, asked.but(outlet=""), TallyKind.OUTLET, seen)
    if counts is None:
        return _choices([(name, "", None) for name in covered.outlets], asked.outlet)
    named = Publisher.objects.filter(pk__in=counts).order_by("name").values_list("pk", "name")
    return _choices([(name, "", counts[pk]) for pk, name in named], asked.outlet)


def actor_choices(asked: Question, seen: Overview) -> list[Choice]:
    """Everybody and every place that takes part, by kind."""
    counts = _counts(asked, asked.but(who=""), TallyKind.ACTOR, seen)
    actors = Actor.objects.listed().order_by("name").values_list("pk", "name", "kind")
    named: list[tuple[str, str, int | None]]
    if counts is None:
        part = Event.actors.through.objects.filter(actor=OuterRef("pk"))
        named = [(name, kind, None) for _, name, kind in actors.filter(Exists(part))]
    else:
        named = [(name, kind, counts[pk]) for pk, name, kind in actors.filter(pk__in=counts)]
    order = list(GROUPS)
    named.sort(key=lambda one: order.index(ActorKind(one[1])))
    return _choices([(name, GROUPS[ActorKind(kind)], count) for name, kind, count in named], asked.who)


def _counts(asked: Question, others: Question, kind: TallyKind, seen: Overview) -> Mapping[int, int] | None:
    """How many events of `others` each outlet or actor has; None where they are too many to count."""
    if others == Question():
        return dict(Total.objects.filter(kind=kind, events__gt=0).values_list("ref", "events"))
    if others == asked and (seen.count is None or seen.count > FEW):
        return None
    keys = asked.once(
        ("few", others), lambda: list(others.events().order_by().values_list("pk", flat=True)[: FEW + 1])
    )
    if len(keys) > FEW:
        return None
    through = Event.outlets.through if kind == TallyKind.OUTLET else Event.actors.through
    ref = "publisher" if kind == TallyKind.OUTLET else "actor"
    rows = through._default_manager.filter(event__in=keys).values_list(ref).annotate(Count("pk"))
    return dict(rows.order_by())


def _choices(named: Iterable[tuple[str, str, int | None]], asked: str) -> list[Choice]:
    choices = [Choice(name, name.casefold() == asked.casefold(), count, group) for name, group, count in named]
    if asked and not any(choice.chosen for choice in choices):
        choices.append(Choice(asked, True, None, "Not on this timeline"))
    return choices


def options(choices: Sequence[Choice]) -> SafeString:
    """The choices of a filter as options, under their groups, with how many events each finds: "Sample Wire (12)"."""
    html = ['<option value="">Any</option>']
    for group, some in itertools.groupby(choices, key=lambda choice: choice.group):
        html += [format_html('<optgroup label="{}">', group)] if group else []
        html += [_option(choice) for choice in some]
        html += ["</optgroup>"] if group else []
    return mark_safe("\n".join(html))  # noqa: S308 - escaped


def _option(choice: Choice) -> str:
    name = escape(choice.value)
    count = "" if choice.count is None else f" ({choice.count:,})"
    return f'<option value="{name}"{" selected" if choice.chosen else ""}>{name}{count}</option>'
