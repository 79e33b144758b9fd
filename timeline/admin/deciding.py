"""What the forms of the review screen do: each names its form and calls one decision."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.decisions import dates, events, sources
from timeline.decisions.events import NotPossibleError
from timeline.decisions.record import Editor
from timeline.desk.forms import (
    DateForm,
    DecisionForm,
    MergeForm,
    OptionalReasonForm,
    ReadingForm,
    SplitForm,
    TitleForm,
)
from timeline.desk.picks import Pick, picks
from timeline.models import Event, Mention


@dataclass(frozen=True, slots=True)
class Submission:
    """Who decides on what; `data` is what the form made of what was entered."""

    event: Event
    editor: Editor
    data: dict[str, Any]
    mention: Mention | None = None

    @property
    def how(self) -> dict[str, Any]:
        return {"reason": self.data["reason"], "seen": self.data["seen"]}

    @property
    def source(self) -> Mention:
        if self.mention is None:
            raise NotPossibleError("This sentence is not there any more.")
        return self.mention


def _date(asked: Submission) -> str:
    if asked.data["accepts"]:
        dates.accept(asked.event, asked.editor, **asked.how)
        return "Accepted"
    dates.set_date(asked.event, asked.editor, asked.data["date"], **asked.how)
    return "Corrected"


def _accept(asked: Submission) -> str:
    dates.accept(asked.event, asked.editor, **asked.how)
    return "Accepted"


def _release(asked: Submission) -> str:
    dates.release(asked.event, asked.editor, **asked.how)
    return "The sources’ date again"


def _title(asked: Submission) -> str:
    events.retitle(asked.event, asked.editor, asked.data["title"], **asked.how)
    return "Retitled"


def _hide(asked: Submission) -> str:
    events.hide(asked.event, asked.editor, **asked.how)
    return "Hidden"


def _show(asked: Submission) -> str:
    events.show(asked.event, asked.editor, **asked.how)
    return "On the timeline again"


def _merge(asked: Submission) -> str:
    wanted = asked.data["other"].strip().rstrip("/")
    try:
        other = _find(wanted)
    except Event.DoesNotExist:
        raise NotPossibleError(f"“{wanted}” is no event: give its id or the address of its page.") from None
    events.merge(asked.event, other, asked.editor, **asked.how)
    return f"Merged with “{other}”"


def _find(wanted: str) -> Event:
    """By its id, or the address of its page, which ends in the id and the title."""
    for part in reversed(wanted.split("/")):
        try:
            return Event.objects.on_the_desk().at(part)
        except Event.DoesNotExist:
            continue
    raise Event.DoesNotExist


def _split(asked: Submission) -> str:
    chosen = list(Mention.objects.filter(pk__in=asked.data["mentions"]))
    new = events.split(asked.event, chosen, asked.editor, title=asked.data["title"], **asked.how)
    return f"Split off “{new}”, which waits for its own review,"


def _reading(asked: Submission) -> str:
    sources.correct_reading(asked.source, asked.editor, asked.data["date"], **asked.how)
    return "Reading corrected"


def _machine_reading(asked: Submission) -> str:
    sources.correct_reading(asked.source, asked.editor, None, **asked.how)
    return "Read by the machine again"


def _hide_source(asked: Submission) -> str:
    sources.hide_source(asked.source, asked.editor, **asked.how)
    return "Sentence hidden"


def _show_source(asked: Submission) -> str:
    sources.show_source(asked.source, asked.editor, **asked.how)
    return "Sentence shown again"


ACTIONS: dict[str, tuple[type[DecisionForm], Callable[[Submission], str]]] = {
    "date": (DateForm, _date),
    "accept": (OptionalReasonForm, _accept),
    "release": (DecisionForm, _release),
    "title": (TitleForm, _title),
    "hide": (DecisionForm, _hide),
    "show": (OptionalReasonForm, _show),
    "merge": (MergeForm, _merge),
    "split": (SplitForm, _split),
    "reading": (ReadingForm, _reading),
    "machine_reading": (DecisionForm, _machine_reading),
    "hide_source": (DecisionForm, _hide_source),
    "show_source": (OptionalReasonForm, _show_source),
}
OF_A_SENTENCE = ("reading", "machine_reading", "hide_source", "show_source")
# After these the event needs no further look, and the next one comes.
FINISH = ("date", "accept", "hide")


def near(event: Event) -> datetime.date | None:
    """The day against which an editor's "13 March" is read: the first publication, else the event's own date."""
    published = (mention.article.published_on for mention in event.sources if mention.article.published_on)
    return next(published, event.earliest)


def choices(event: Event) -> Sequence[Pick]:
    return picks(event, event.sources)


def make_form(action: str, event: Event, data: Any = None, mention: Mention | None = None) -> DecisionForm:
    """The form of an action, filled in with `data` if there is any."""
    form_class = ACTIONS[action][0]
    how: dict[str, Any] = {}
    if issubclass(form_class, DateForm):
        how = {"picks": choices(event), "near": near(event)}
    elif issubclass(form_class, ReadingForm):
        how = {"near": mention.article.published_on if mention else near(event)}
    elif issubclass(form_class, SplitForm):
        how = {"mentions": [source.pk for source in event.sources]}
    return form_class(data, auto_id=f"{form_name(action, mention)}-%s", **how)


def form_name(action: str, mention: Mention | None) -> str:
    return f"{action}-{mention.pk}" if mention else action
