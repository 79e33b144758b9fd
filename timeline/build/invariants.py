"""What holds of every living timeline, whatever was killed, undone or restored: `manage.py check_timeline`.

Each check is a generator of sentences, one for each thing that does not hold; an installation in order has none.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection
from django.db.models import Count, Exists, F, Max, OuterRef, Q, Sum
from django.db.utils import IntegrityError

from articles.dating import days
from articles.models import Article, Sentence
from timeline.merging.places import Standing
from timeline.models import Decision, Event, Landmark, Mention, Placement
from timeline.models.placements import SpanUnit
from timeline.models.tallies import TURN, Tally, TallyKind, Total
from timeline.models.triggers import INDEX, TEXT

Check = Callable[[], Iterator[str]]
AT_ONCE = 100  # articles, with their texts
# The columns that editors alone write. What a machine may change after a decision, such as which event a mention is
# in, is not among them.
EDITORS = {
    "event": (
        "editor_earliest", "editor_latest", "editor_extent", "editor_granularity", "editor_open", "editor_clock",
        "editor_day_order", "editor_undated", "editor_title", "status",
    ),
    "mention": (
        "hidden", "by_editor", "editor_earliest", "editor_latest", "editor_granularity", "editor_extent",
        "editor_open", "editor_clock", "editor_why",
    ),
    "article": ("published_on", "title", "url", "publisher_id"),
}  # fmt: skip
MODELS: dict[str, Any] = {"event": Event, "mention": Mention, "article": Article}


def database() -> Iterator[str]:
    """The database is whole, and nothing in it points to what is not there."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check")
            yield from (f"The file: {row[0]}." for row in cursor.fetchall() if row[0] != "ok")
    try:
        connection.check_constraints()
    except IntegrityError as problem:
        yield f"Something points to what is not there: {problem}"


def words() -> Iterator[str]:
    """Every offset slices back to its words."""
    for article in Article.objects.order_by("pk").iterator(chunk_size=AT_ONCE):
        text = article.text
        if hashlib.sha256(text.encode()).hexdigest() != article.fingerprint:
            yield f"Article {article.pk}: its text is not the one that was taken in."
        end = 0
        spans: dict[int, tuple[int, int]] = {}
        for sentence in article.sentences.order_by("position"):
            if not end <= sentence.start < sentence.end <= len(text):
                yield f"Article {article.pk}, sentence {sentence.anchor}: it does not lie behind the one before it."
            end = sentence.end
            spans[sentence.pk] = (sentence.start, sentence.end)
        for mention in article.mentions.all():
            yield from _words_of(mention, text, spans)


def _words_of(mention: Mention, text: str, spans: dict[int, tuple[int, int]]) -> Iterator[str]:
    where = f"Mention {mention.pk} of article {mention.article_id}"
    if mention.sentence_id not in spans:
        yield f"{where}: it is in no sentence of its article."
        return
    start, end = spans[mention.sentence_id]
    if text[start:end] != mention.quote:
        yield f"{where}: the sentence that it quotes is not the one where it is."
    if text[mention.start : mention.end][:200] != mention.expression:
        yield f"{where}: at its place there are other words than “{mention.expression}”."
    if not (start <= mention.start <= mention.end and start <= mention.clause_start <= mention.clause_end):
        yield f"{where}: it begins before its sentence."


def sources() -> Iterator[str]:
    """No event without a sentence unless an editor decided on it, and none that is counted wrong."""
    shown = Mention.objects.filter(event=OuterRef("pk"), hidden=False)
    empty = Event.objects.filter(~Exists(shown), merged_into=None)
    for event in empty.exclude(pk__in=Event.objects.decided().values("pk")):
        yield f"Event {event.public_id} has no sentence."
    for event in Event.objects.filter(merged_into__isnull=False).filter(Exists(shown)):
        yield f"Event {event.public_id} was merged into another and holds sentences still."
    told = Q(mentions__hidden=False, mentions__earliest__isnull=False, mentions__article__withdrawn_at=None)
    counted = Event.objects.filter(merged_into=None).annotate(told=Count("mentions", filter=told))
    for event in counted.filter(told__gt=0).exclude(told=F("mention_count")):
        yield f"Event {event.public_id} counts {event.mention_count} sentences and has {event.told}."


def dates() -> Iterator[str]:
    """What is dated lies in the calendar the right way round; publication days can be meant."""
    for model in (Event, Mention):
        for row in model._default_manager.filter(earliest__gt=F("latest")):
            yield f"{model.__name__} {row.pk} ends before it begins."
        for row in model._default_manager.filter(Q(earliest__isnull=True) ^ Q(latest__isnull=True)):
            yield f"{model.__name__} {row.pk} has one end only."
    for article in Article.objects.filter(published_on__isnull=False).defer("text"):
        if article.published_on and not days.is_plausible(article.published_on):
            yield f"Article {article.pk} is dated {article.published_on}, which cannot be meant."


def decisions() -> Iterator[str]:
    """Every decision is applied: what the last one said of a column is what it holds."""
    last: dict[tuple[str, str], tuple[int, Any]] = {}
    for decision in Decision.objects.order_by("pk").iterator(chunk_size=500):
        for key, columns in decision.now.items():
            for column, value in columns.items():
                if column in EDITORS[key.split(":")[0]]:
                    last[key, column] = (decision.pk, value)
    by_key: dict[str, dict[str, tuple[int, Any]]] = {}
    for (key, column), said in last.items():
        by_key.setdefault(key, {})[column] = said
    for key, said_of in by_key.items():
        name, pk = key.split(":")
        row = MODELS[name]._default_manager.filter(pk=pk).values(*said_of).first()
        for column, (decision_pk, value) in said_of.items() if row else ():
            if _plain(row[column]) != _plain(value):
                yield f"Decision {decision_pk} set {column} of {key} to {value!r}, and it is {row[column]!r}."


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def orphans() -> Iterator[str]:
    """Every article that has a text has its sentences, without gaps in their numbers."""
    counted = Sentence.objects.values("article").annotate(count=Count("pk"), last=Max("position"))
    for row in counted.exclude(count=F("last") + 1):
        yield f"Article {row['article']}: its sentences are not numbered through."
    for article in Article.objects.filter(sentences=None).exclude(text="").only("text"):
        if article.text.strip():
            yield f"Article {article.pk} has a text and no sentences."


def tallies() -> Iterator[str]:
    """The counts that pages show are those of the events."""
    sums = {"counted": Count("pk"), "told": Sum("mention_count")}
    shown = Event.objects.filter(shown=True).order_by()
    wanted: dict[tuple[object, ...], tuple[int, int]] = {}
    for kind, ref in ((TallyKind.ALL, None), (TallyKind.OUTLET, "outlets"), (TallyKind.ACTOR, "actors")):
        columns = ["latest", "length", *([ref] if ref else [])]
        rows = (shown.filter(**{f"{ref}__isnull": False}) if ref else shown).values(*columns).annotate(**sums)
        for row in rows:
            wanted[kind, row[ref] if ref else 0, row["latest"], row["length"]] = (row["counted"], row["told"])
    held = Tally.objects.exclude(events=0, mentions=0).values_list(
        "kind", "ref", "latest", "length", "events", "mentions"
    )
    for *which, counted, told in held.iterator():
        if wanted.pop(tuple(which), (0, 0)) != (counted, told):
            yield f"The count of {which[0]} {which[1]} up to {which[2]} is not that of the events."
    yield from (f"The count of {kind} {ref} up to {day} is missing." for kind, ref, day, _ in wanted)


def totals() -> Iterator[str]:
    """The totals are the sums of the counts, and of the turns in the editors' queue."""
    there = Event.objects.filter(merged_into=None).order_by()
    summed = Tally.objects.order_by().values_list("kind", "ref").annotate(Sum("events"))
    wanted = {(str(TURN), turn): count for turn, count in there.values_list("turn").annotate(Count("pk"))}
    wanted |= {(kind, ref): count for kind, ref, count in summed}
    held = {(kind, ref): count for kind, ref, count in Total.objects.values_list("kind", "ref", "events")}
    for which in sorted(wanted.keys() | held.keys()):
        if held.get(which, 0) != wanted.get(which, 0):
            yield f"The total of {which[0]} {which[1]} is not what it sums up."


def searchable() -> Iterator[str]:
    """What can be searched is what the events say."""
    for public_id in Event.objects.filter(shown=True, text=None).values_list("public_id", flat=True):
        yield f"Event {public_id} cannot be searched for."
    for public_id in (
        Event.objects.filter(shown=True).exclude(text__title=F("title")).values_list("public_id", flat=True)
    ):
        yield f"Event {public_id} is searched for under another title."
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT (SELECT COUNT(*) FROM {INDEX}_docsize), (SELECT COUNT(*) FROM {TEXT})")  # noqa: S608
            indexed, held = cursor.fetchone()
        if indexed != held:
            yield f"The full-text index holds {indexed} events of {held}."


def landmarks() -> Iterator[str]:
    """What longer spans recall is counted as the placements are."""
    own = Placement.objects.filter(standing=Standing.OWN, tier__lte=SpanUnit.MONTH).exclude(core="").order_by()
    wanted: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for core, tier, day, article in own.values_list("core", "tier", "earliest", "article").iterator():
        for month in (day.month, 0):
            wanted[core, Landmark.unit_of(tier == SpanUnit.DAY, day.year, month)].add(article)
    for core, unit, articles in Landmark.objects.values_list("core", "unit", "articles").iterator():
        if len(wanted.pop((core, unit), ())) != articles:
            yield f"The core {core} is not told by {articles} articles."
    yield from (f"The core {core} is missing among the landmarks." for core, _ in wanted)


CHECKS: tuple[Check, ...] = (
    database, words, orphans, sources, dates, decisions, tallies, totals, landmarks, searchable,
)  # fmt: skip
