"""What a reader asks for, as the address says it, and the events that answer.

Every page, fragment and export that honours the filters of the address goes through here:

    found(request.GET)                     # the events, in the order of the timeline
    Question.asked(request.GET).query()     # the same question as a query string, "?q=truce&show=key"

| parameter | example         | meaning                                                                |
|-----------|-----------------|------------------------------------------------------------------------|
| q         | truce "Black Sea" | every word, and every phrase in quotes, in title, sentences or names  |
| outlet    | Sample Wire     | reported by this outlet                                                |
| who       | Vladimir Putin  | this person, country, organisation or place takes part                 |
| certainty | vague           | exact, vague, disputed, uncertain or corrected                         |
| outlets   | 2               | reported by at least so many outlets                                   |
| from, to  | 2025-03-13      | happened, or may have, on one of these days, both inclusive            |
| show      | key             | the most important events alone                                        |

What makes no sense ("from=2025-02-30") is left out and told in `problems`; nothing in an address is an error.
"""

import datetime
import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from articles.models import Publisher
from timeline.dates.words import span_words
from timeline.models import Actor, Event, EventQuerySet, TallyKind, lengths
from timeline.models.effective import CORRECTED, UNCERTAIN
from timeline.models.orders import BY_WEIGHT, TIMELINE
from timeline.pages.coverage import background_before
from timeline.search import matching, terms

T = TypeVar("T")

KEY = "key"  # under which their keys are looked up `once`
KEY_EVENTS = 15  # about as many as one reads in two minutes
KEY_BACKGROUND = 5  # and so many of what came before the story, which weigh
OF_THE_LIGHTEST = 0.6  # as much, at least, of the lightest key event
# Beside a day's great happening, what has less than this share of its weight is mostly the same in other words.
KEY_OF_DAY = 0.25
WEIGHTIEST = 1_000  # events, of which all these are
LONGEST_QUESTION = 200

CERTAINTIES = {
    "exact": "exact: the very day",
    "vague": "vague: several days, a month, a year",
    "disputed": "disputed: sources differ",
    "uncertain": "uncertain: no source gives it surely",
    "corrected": "corrected by an editor",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question to the timeline; empty, it is all of it."""

    words: str = ""
    outlet: str = ""
    who: str = ""
    certainty: str = ""
    outlets: int = 1
    first: datetime.date | None = None
    last: datetime.date | None = None
    key: bool = False
    problems: tuple[str, ...] = ()
    # What was looked up for it: one page asks for its events, their number and their days.
    known: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def asked(cls, params: Mapping[str, str]) -> "Question":
        """The question that the parameters of an address ask."""
        problems: list[str] = []
        given = {name: _clean(params.get(name, "")) for name in PARAMETERS}
        if given["certainty"] and given["certainty"] not in CERTAINTIES:
            problems.append(f"“{given['certainty']}” is no certainty: {', '.join(CERTAINTIES)} are.")
            given["certainty"] = ""
        if given["show"] not in ("", "all", "key"):
            problems.append(f"“{given['show']}” is nothing to show: key and all are.")
        first, last = _day(given["from"], problems), _day(given["to"], problems)
        if first and last and last < first:
            problems.append("The dates were the wrong way round, and have been exchanged.")
            first, last = last, first
        return cls(
            words=given["q"],
            outlet=given["outlet"],
            who=given["who"],
            certainty=given["certainty"],
            outlets=_number(given["outlets"], problems),
            first=first,
            last=last,
            key=given["show"] == "key",
            problems=tuple(problems),
        )

    def events(self, *, scanned: bool = False) -> EventQuerySet:
        """The events that answer, in the order of the timeline.

        With `scanned` each filter is a condition on one event, for a scan in some order that ends after a page: where
        very many answer. Else the filters are sets of which the least is gone through.
        """
        events = _all(scanned)
        if self.words:
            events = _telling(events, self.words, scanned)
        for named in self._named():
            if scanned:
                events = events.filter(Exists(named.filter(event=OuterRef("pk"))))
            else:
                events = events.filter(pk__in=named.values("event"))
        if self.certainty:
            events = events.filter(_certain(self.certainty))
        if self.outlets > 1:
            events = events.filter(outlet_count__gte=self.outlets)
        if self.first:
            events = events.filter(latest__gte=self.first)
        if self.last:
            events = events.filter(earliest__lte=self.last)
        if self.key:
            events = events.filter(pk__in=self.once(KEY, key_events))
        return events

    def _named(self) -> Iterator[models.QuerySet[Any]]:
        """The rows that tie events to the outlet and to whom is asked for."""
        if self.outlet:
            yield Event.outlets.through.objects.filter(publisher__in=self._outlets())
        if self.who:
            yield Event.actors.through.objects.filter(actor__in=self._actors())

    def _outlets(self) -> list[int]:
        """Their keys, found first: with names in it a database reads the whole table instead of an index."""
        named = Publisher.objects.filter(name__iexact=self.outlet).values_list("pk", flat=True)
        return self.once(("outlet", self.outlet), lambda: list(named))

    def _actors(self) -> list[int]:
        named = Actor.objects.listed().filter(name__iexact=self.who).values_list("pk", flat=True)
        return self.once(("who", self.who), lambda: list(named))

    def once(self, what: Hashable, look_up: Callable[[], T]) -> T:
        """What it was the first time that it was looked up for this question, or one made from it."""
        if what not in self.known:
            self.known[what] = look_up()
        found: T = self.known[what]
        return found

    def tallied(self) -> tuple[TallyKind, list[int]] | None:
        """What the database counts already, if that is the question: all events, an outlet's, somebody's."""
        if self.but(outlet="") == Question() and self.outlet:
            return TallyKind.OUTLET, self._outlets()
        if self.but(who="") == Question() and self.who:
            return TallyKind.ACTOR, self._actors()
        return (TallyKind.ALL, [0]) if self.but() == Question() else None

    def query(self) -> str:
        """The question as an address asks it: "?q=truce&from=2025-03-13"; "" for the whole timeline."""
        given = urlencode(self.parameters)
        return f"?{given}" if given else ""

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """What the address names, with the values."""
        asked = {
            "q": self.words,
            "outlet": self.outlet,
            "who": self.who,
            "certainty": self.certainty,
            "outlets": str(self.outlets) if self.outlets > 1 else "",
            "from": self.first.isoformat() if self.first else "",
            "to": self.last.isoformat() if self.last else "",
            "show": "key" if self.key else "",
        }
        return [(name, value) for name, value in asked.items() if value]

    def but(self, **changes: Any) -> "Question":
        """The same question with something changed: `asked.but(outlet="")`."""
        return replace(self, **{"problems": ()} | changes)

    def includes(self, earliest: datetime.date, latest: datetime.date) -> bool:
        """Whether an event between these days happened, or may have, on one of the days asked for."""
        return (not self.first or latest >= self.first) and (not self.last or earliest <= self.last)

    @property
    def is_open(self) -> bool:
        """Whether nothing narrows the answer but its importance."""
        return self.but(key=False) == Question()

    @property
    def narrowed(self) -> bool:
        """Whether one of the filters that the form folds away is set."""
        return self.but(key=False, words="") != Question()

    @property
    def filters(self) -> "list[tuple[str, Question]]":
        """Each thing that narrows the answer, in words, with the question as it would be without it."""
        narrowed: list[tuple[str, object, dict[str, Any]]] = [
            (f"the words “{self.words}”", self.words, {"words": ""}),
            (f"the outlet {self.outlet}", self.outlet, {"outlet": ""}),
            (f"events with {self.who}", self.who, {"who": ""}),
            (f"the date is {CERTAINTIES.get(self.certainty, '')}", self.certainty, {"certainty": ""}),
            (f"{self.outlets} or more outlets", self.outlets > 1, {"outlets": 1}),
            (self.days, self.days, {"first": None, "last": None}),
            ("key events alone", self.key, {"key": False}),
        ]
        return [(words, self.but(**change)) for words, is_set, change in narrowed if is_set]

    @property
    def days(self) -> str:
        """The days asked for, in words."""
        if self.first and self.last:
            return span_words(self.first, self.last)
        if self.first:
            return f"from {span_words(self.first, self.first)} on"
        return f"up to {span_words(self.last, self.last)}" if self.last else ""


PARAMETERS = ("q", "outlet", "who", "certainty", "outlets", "from", "to", "show")


def found(params: Mapping[str, str]) -> EventQuerySet:
    """The events that an address asks for: `found(request.GET).with_sources()`."""
    return Question.asked(params).events()


def _clean(text: str) -> str:
    """Without control characters, of which PostgreSQL refuses one, and no longer than a question is."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", text).split())[:LONGEST_QUESTION]


def _day(text: str, problems: list[str]) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        problems.append(f"“{text}” is not a day; days are written like 2025-03-13. It was left out.")
        return None


def _number(text: str, problems: list[str]) -> int:
    if not text:
        return 1
    if not re.fullmatch(r"[0-9]{1,4}", text):
        problems.append(f"“{text}” is no number of outlets. It was left out.")
        return 1
    return max(1, int(text))


def _all(scanned: bool) -> EventQuerySet:
    """What readers see; where it is not to be scanned, by a comparison for which no index gives the order."""
    return Event.objects.on_timeline() if scanned else Event.objects.filter(shown__gte=1).order_by(*TIMELINE)


def _telling(events: EventQuerySet, words: str, scanned: bool) -> EventQuerySet:
    asked = terms(words)
    if not asked:  # "%": nothing that a search could be for
        return events.none()
    if scanned:  # by a sum, which no index gives: SQLite would go through all that match, and sort them
        return events.alias(key=F("pk") + 0).filter(key__in=matching(asked))
    return events.filter(pk__in=matching(asked))


def _certain(certainty: str) -> Q:
    return {
        "exact": Q(length=lengths.DAY),
        "vague": Q(length__gt=lengths.DAY, disputed=False),
        "disputed": Q(disputed=True),
        "uncertain": UNCERTAIN,
        "corrected": CORRECTED,
    }[certainty]


def key_events() -> list[int]:
    """The most important of all events, whatever else is asked: what is key does not change with the question.

    What the articles only recall, from before the story, is not among them; of that come a few beside them, if they
    weigh nearly as much. What stands in the shadow of its day's great happening is left out: of six such of an
    archive six were that happening once more. Read from an index, which is left after so many.
    """
    before = background_before() or datetime.date.min
    columns = ("pk", "earliest", "latest", "importance")
    ranked = Event.objects.visible().order_by(*BY_WEIGHT).values_list(*columns)[:WEIGHTIEST]
    told: dict[int, float] = {}
    recalled: dict[int, float] = {}
    greatest: dict[datetime.date, float] = {}
    for pk, earliest, latest, weight in ranked:
        if earliest == latest and weight < KEY_OF_DAY * greatest.setdefault(latest, weight):
            continue
        (recalled if latest < before else told)[pk] = weight
    key = [*told][:KEY_EVENTS]
    if not key:
        return [*recalled][:KEY_EVENTS]
    weighty = [pk for pk, weight in recalled.items() if weight >= OF_THE_LIGHTEST * told[key[-1]]]
    return key + weighty[:KEY_BACKGROUND]
