"""One mention a line: each date expression that puts a happening on the timeline, with its reading and its event."""

import json
from collections.abc import Callable, Iterator
from itertools import chain, islice

from articles.models import Article
from timeline.build.batches import batched
from timeline.exports.rows import in_turn
from timeline.exports.times import time_fields
from timeline.models import EventQuerySet, Mention, MentionQuerySet, Modality

ARTICLES = 100  # whose mentions are in memory at a time
AT_FIRST = 10  # of them
FEW = 1_000  # events


def mention_fields(mention: Mention) -> dict[str, object]:
    """A mention as the export gives it.

    Offsets count the characters of the article's text, end exclusive; `earliest` and `latest` are how the mention's
    own words were read, `event_earliest` and `event_latest` the event's dates after other articles or an editor
    narrowed or corrected them, all ISO dates, inclusive. `granularity` is what the words name: part (of a day), day,
    weekend, week, month, quarter, season, half, year, decade, century or range. `open` is before, by, since or after
    where the words leave an end open: the days are then the last or the first that it may be. `time` is the time of
    day (`times`), if the words give one. `modality` is happened, planned,
    denied (it was to happen and did not) or claimed (a party to the matter says that it happened); `attribution` is
    who is reported to have said so, "" where the article says it itself. `agency` is the one that the article credits.
    """
    if mention.event is None or mention.sentence is None:
        raise ValueError(f"{mention} is not on the timeline.")
    return {
        "article": mention.article.file_name,
        "published": _iso(mention.article.published_on),
        "publisher": mention.article.publisher.name if mention.article.publisher else "",
        "agency": mention.article.agency,
        "sentence_start": mention.sentence.start,
        "sentence_end": mention.sentence.end,
        "start": mention.start,
        "end": mention.end,
        "expression": mention.expression,
        "earliest": _iso(mention.earliest),
        "latest": _iso(mention.latest),
        "granularity": mention.granularity,
        "extent": mention.extent,
        "open": mention.open,
        "time": time_fields(mention.when),
        "edtf": mention.edtf,
        "timex": {"type": mention.timex_type, "value": mention.timex_value, "mod": mention.timex_mod},
        "modality": "claimed" if mention.claimed and mention.modality == Modality.HAPPENED else mention.modality,
        "attribution": mention.attribution,
        "certainty": mention.certainty,
        "rule": mention.rule,
        "why": mention.why,
        "event": mention.event.public_id,
        "event_earliest": _iso(mention.event.earliest),
        "event_latest": _iso(mention.event.latest),
        "title": mention.event.title,
    }


def mentions_of(events: EventQuerySet, all_about: Callable[[MentionQuerySet], MentionQuerySet]) -> Iterator[Mention]:
    """The mentions of these events in the order of publication, some articles at a time: memory stays flat.

    `all_about` adds what else is wanted of each. Where few events are asked for, only articles that tell of them are
    gone through.
    """
    told = all_about(Mention.objects.told().filter(event__isnull=False).select_related("event"))
    few = list(events.order_by().values_list("pk", flat=True)[: FEW + 1])
    dated = Article.objects.filter(published_on__isnull=False).order_by("published_on", "origin")
    undated = Article.objects.filter(published_on=None).order_by("origin")
    if len(few) <= FEW:
        telling = Mention.objects.filter(event__in=few).order_by().values("article")
        dated, undated = dated.filter(pk__in=telling), undated.filter(pk__in=telling)
    keys = chain.from_iterable(in_turn(found.values_list("pk", flat=True), AT_FIRST) for found in (dated, undated))
    for some in chain([list(islice(keys, AT_FIRST))], batched(keys, ARTICLES)):
        mentions = list(told.filter(article__in=some))
        asked = set(events.order_by().filter(pk__in={one.event_id for one in mentions}).values_list("pk", flat=True))
        yield from (mention for mention in mentions if mention.event_id in asked)


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """The export, line by line, in the order of publication."""
    for mention in mentions_of(events, lambda mentions: mentions):
        yield json.dumps(mention_fields(mention), ensure_ascii=False) + "\n"


def _iso(day: object) -> str | None:
    return str(day) if day else None
