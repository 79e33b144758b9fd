"""Who and where: keeps the actors of every event in step with its sentences, and finds those that recur."""

import sys
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db.models import Exists, Max, OuterRef, QuerySet

from articles.bulk_rows import update
from articles.models import Article, Publisher
from timeline.build.batches import batched
from timeline.build.known_names import Names
from timeline.build.links import link
from timeline.build.reading import named_in
from timeline.build.stored_evidence import sentences_of
from timeline.build.turns import building
from timeline.build.who import Who, recurring
from timeline.merging.context import names_office, who_is_who
from timeline.merging.names import fold_name, names_in
from timeline.models import Actor, ActorStatus, Edition, Event, Mention
from timeline.search import matching, terms

OfEvent = Event.actors.through
LONGEST_NAME = Actor._meta.get_field("name").max_length or 0  # a name cut short is no name
ARTICLES_AT_ONCE = 200
# Of a mention, what tells whom it names.
WHOM = (
    "article", "pk", "event", "sentence__start", "quote", "clause_start", "clause_end", "actor", "object",
    "attribution",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds whom words name, of those that are listed: by a name, or by an office that only one of them holds."""

    names: Names[int]
    holders: Mapping[str, int]
    listed: frozenset[int]

    @staticmethod
    def of_listed() -> "Finder":
        actors = list(Actor.objects.listed())
        names = Names({name: actor.pk for actor in actors for name in actor.names})
        return Finder(names, _by_last_name(actors), frozenset(actor.pk for actor in actors))

    def named(self, told: str, offices: Mapping[tuple[str, str], str]) -> set[int]:
        """Their keys. "The Russian president" is who holds the office, where the article says who does."""
        found = set(self.names.in_text(told))
        if offices and self.holders and names_office(told):
            holding = names_in(told, offices) - names_in(told, {})
            found |= {self.holders[name] for name in holding if name in self.holders}
        return found

    def noted(self, told: str, offices: Mapping[tuple[str, str], str]) -> str:
        """The same as it is written with a mention."""
        return " ".join(map(str, sorted(self.named(told, offices))))


def cast(events: Collection[int], finder: Finder, *, anew: bool) -> None:
    """Gives these events the actors that the clauses of their mentions name, looked for `anew` or where nobody has."""
    mentions = Mention.objects.filter(event__in=events).order_by()
    (mentions if anew else mentions.exclude(event__shown=1)).filter(named__isnull=False).update(named=None)
    note(chain.from_iterable(looked_up(events, finder).values()))
    cast_as_noted(events, finder)


def cast_as_noted(events: Collection[int], finder: Finder) -> None:
    """Gives these events those of the listed actors who are noted with their mentions."""
    noted = Mention.objects.filter(event__in=events, event__shown=1).exclude(named="").order_by()
    rows = noted.filter(named__isnull=False).values_list("event", "named").distinct()
    wanted = {(event, key) for event, named in rows for key in map(int, (named or "").split()) if key in finder.listed}
    link(OfEvent, "actor", events, wanted)


def looked_up(events: Collection[int], finder: Finder) -> dict[int, list[tuple[str, int]]]:
    """By events: whom their mentions name where readers see them and nobody has looked, each with its key."""
    told: defaultdict[int, list[tuple[str, int, int]]] = defaultdict(list)
    for some in batched(sorted(events)):
        mentions = Mention.objects.filter(event__in=some, event__shown=1, named=None).order_by()
        for article, mention, event, begins, quote, first, last, *names in mentions.values_list(*WHOM):
            clause = quote[first - (begins or 0) : last - (begins or 0)]
            told[article].append((named_in(clause, *names), mention, event))
    found: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    for articles in batched(sorted(told), ARTICLES_AT_ONCE):
        asked = [one for one in articles if finder.holders and any(names_office(words) for words, *_ in told[one])]
        offices = {article: who_is_who(sentences)[0] for article, sentences in sentences_of(asked).items()}
        for article in articles:
            for words, mention, event in told[article]:
                found[event].append((finder.noted(words, offices.get(article, {})), mention))
    return found


def note(named: Iterable[tuple[str, int]]) -> None:
    """Writes whom each of these mentions names."""
    update(Mention, ("named",), named)


def forget_unplaced() -> None:
    """Has mentions that are in no event looked at anew when they come into one."""
    Mention.objects.filter(event=None, named__isnull=False).update(named=None)


def naming(names: Iterable[str]) -> set[int]:
    """The events whose words may hold one of these names."""
    found: set[int] = set()
    for name in names:
        if asked := terms(f'"{name}"'):
            found |= set(Event.objects.filter(pk__in=matching(asked)).values_list("pk", flat=True))
    return found


def _by_last_name(actors: Iterable[Actor]) -> dict[str, int]:
    """People by their folded last name, where only one has it."""
    holders: dict[str, set[int]] = {}
    for actor in actors:
        if actor.kind == "person":
            holders.setdefault(fold_name(actor.name.split(" ")[-1]), set()).add(actor.pk)
    return {name: min(keys) for name, keys in holders.items() if len(keys) == 1}


# A small archive is looked through for actors each time that articles come in; a larger one when it has grown by so
# much, since who recurs shows in all of it.
SMALL = 500  # articles
GROWN = 1.02
FORGOTTEN_AT_ONCE = 10_000  # mentions, of which it is taken back whom they name
TRIES = 3


def are_due() -> bool:
    """Have so many articles come in since actors were looked for that it is time to do so again?"""
    articles, searched = Article.objects.count(), Edition.current().articles_searched
    return articles < SMALL or not searched <= articles < GROWN * searched


def find_actors() -> bool:
    """Brings the actors found by the machine in line with the articles; returns whether any came, went or changed."""
    return keep(recurring_now())


def recurring_now() -> list[Who]:
    """Who recurs in what readers see and is not settled by editors. Looks through all of it, and changes nothing."""
    settled = Actor.objects.exclude(status=ActorStatus.FOUND)
    known = {name for actor in settled for name in actor.names} | set(Publisher.objects.values_list("name", flat=True))
    rows = Mention.objects.of(Event.objects.visible()).order_by().values_list("article__fingerprint", "quote", "actor")
    # An article's name is one object, however many of its sentences there are.
    sentences = ((sys.intern(article), quote, actor) for article, quote, actor in rows.iterator(chunk_size=500))
    return [one for one in recurring(sentences, known) if len(one.name) <= LONGEST_NAME]


@building()
def keep(found: Iterable[Who], *, are_forgotten: bool = False) -> bool:
    """Keeps these as the actors that the machine found; those that editors settled stay as they are.

    One that is found again under other spellings keeps its row, with all that leads to it. Where any came, went or
    changed nobody has looked any more whom a mention names, and all that was noted of it goes, if it did not before.
    """
    news = News.of(found)
    is_news = news.is_news
    news.lost.delete()
    Actor.objects.bulk_update(news.changed, ["name", "aliases", "kind"])
    Actor.objects.bulk_create(news.new)
    Edition.note_search(Article.objects.count())
    Edition.advance()
    if is_news and not are_forgotten:
        Mention.objects.filter(named__isnull=False).update(named=None)
    return is_news


def keep_in_pieces(found: Iterable[Who]) -> float:
    """The same, others writing in between; for how long at most the database was locked.

    What was noted goes first, some mentions at a time: in the end it is as if it had gone at once, unless somebody
    else has changed the timeline and noted more meanwhile. Whoever sees an event before that looks it up again.
    """
    found = list(found)
    longest = 0.0
    for _ in range(TRIES):
        edition = Edition.current().number
        if not News.of(found).is_news:
            break
        for held in _forget():
            longest = max(longest, held)
        with building():
            begun = time.monotonic()
            if Edition.current().number == edition:
                keep(found, are_forgotten=True)
                return max(longest, time.monotonic() - begun)
    begun = time.monotonic()
    keep(found)
    return max(longest, time.monotonic() - begun)


def _forget() -> Iterator[float]:
    """Takes back whom mentions name, of some at a time; how long each took."""
    last = Mention.objects.aggregate(last=Max("pk"))["last"] or 0
    for first in range(0, last, FORGOTTEN_AT_ONCE):
        some = Mention.objects.filter(pk__gt=first, pk__lte=first + FORGOTTEN_AT_ONCE, named__isnull=False)
        with building():
            begun = time.monotonic()
            some.order_by().update(named=None)
        yield time.monotonic() - begun


@dataclass(frozen=True, slots=True)
class News:
    """Actors of whom something is to be written: those that come, that change, and that are lost."""

    new: Sequence[Actor]
    changed: Sequence[Actor]
    lost: QuerySet[Actor]

    @property
    def is_news(self) -> bool:
        return bool(self.new or self.changed) or self.lost.exists()

    @staticmethod
    def of(found: Iterable[Who]) -> "News":
        there = {name: actor for actor in Actor.objects.found() for name in actor.names}
        was = {actor.pk: _columns(actor) for actor in there.values()}
        kept: dict[int, Actor] = {}
        new: list[Actor] = []
        for one in found:
            actor = next((there[name] for name in (one.name, *one.aliases) if name in there), None)
            if actor is None or actor.pk in kept:
                new.append(_as_row(one, Actor(status=ActorStatus.FOUND)))
            else:
                kept[actor.pk] = _as_row(one, actor)
        changed = [actor for actor in kept.values() if was[actor.pk] != _columns(actor)]
        return News(new, changed, Actor.objects.found().exclude(pk__in=kept))


def waiting() -> bool:
    """Are there mentions that readers see and of which nobody has looked whom they name?"""
    # As a condition on each mention, since SQLite would go through all events first.
    is_seen = Exists(Event.objects.filter(pk=OuterRef("event"), shown=1))
    return Mention.objects.filter(is_seen, named=None, event__isnull=False).order_by().exists()


def _columns(actor: Actor) -> tuple[str, ...]:
    return (actor.name, actor.aliases, actor.kind)


def _as_row(one: Who, actor: Actor) -> Actor:
    actor.name, actor.kind, actor.aliases = one.name, one.kind, "\n".join(one.aliases)
    return actor
