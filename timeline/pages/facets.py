"""What the form beside the timeline offers to narrow it by: outlets, actors, certainties."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef

from timeline.models import Actor, ActorKind, Event
from timeline.pages.coverage import Coverage
from timeline.pages.question import CERTAINTIES, Question


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter; `group` is what it is listed under."""

    value: str
    chosen: bool
    group: str = ""


def choices(asked: Question, covered: Coverage) -> dict[str, Any]:
    """What the form offers."""
    return {
        "outlets": outlet_choices(asked.outlet, covered.outlets),
        "actors": actor_choices(asked.who),
        "certainties": CERTAINTIES.items(),
    }


def outlet_choices(asked: str, outlets: Iterable[str]) -> list[Choice]:
    """All outlets, and what was asked for, even where there is no such outlet: the form says what is shown."""
    return _choices([(name, "") for name in outlets], asked)


def actor_choices(asked: str) -> list[Choice]:
    """Everybody and every place that takes part in something, by kind."""
    part = Event.actors.through.objects.filter(actor=OuterRef("pk"))
    actors = Actor.objects.listed().filter(Exists(part)).order_by("name")
    order = list(ActorKind.values)
    named = sorted(actors.values_list("kind", "name"), key=lambda pair: order.index(pair[0]))
    plural = {"person": "People", "country": "Countries", "organisation": "Organisations", "place": "Places"}
    return _choices([(name, plural[kind]) for kind, name in named], asked)


def _choices(named: Iterable[tuple[str, str]], asked: str) -> list[Choice]:
    choices = [Choice(name, name.casefold() == asked.casefold(), group) for name, group in named]
    if asked and not any(choice.chosen for choice in choices):
        choices.append(Choice(asked, True, "Not on this timeline"))
    return choices
