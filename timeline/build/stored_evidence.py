"""The dated mentions as merging sees them, each with what its own article says of who is who."""

import datetime
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from articles.models import Article, Sentence
from timeline.build.batches import batched
from timeline.dates.edtf import FuzzyDate
from timeline.merging import Context, Evidence, context, reach
from timeline.models import Event, MentionQuerySet

ARTICLES_AT_ONCE = 200
COLUMNS = (
    "article", "article__origin", "fingerprint", "event", "article__published_on", "start", "earliest", "latest",
    "granularity", "extent", "open", "modality", "certainty", "quote", "clause_start", "clause_end", "sentence__start",
    "predicate", "actor", "object", "place",
)  # fmt: skip


class StoredEvidence:
    """The mentions of a queryset as evidence, article by article; not held in memory, since most of it is words.

    Words and days that recur are the same objects each time: merging holds on to them.
    """

    def __init__(self, mentions: MentionQuerySet) -> None:
        self._mentions = mentions

    def __iter__(self) -> Iterator[Evidence]:
        settled = _settled()
        days: dict[datetime.date, datetime.date] = {}
        articles = sorted(set(self._mentions.order_by().values_list("article", flat=True)))
        for some in batched(articles, ARTICLES_AT_ONCE):
            known = contexts(some)
            for (
                number, article, key, event, published_on, start, earliest, latest, granularity, extent, open_end,
                modality, certainty, quote, clause_start, clause_end, shift, predicate, actor, object_, place,
            ) in self._mentions.filter(article__in=some).order_by().values_list(*COLUMNS):  # fmt: skip
                begins = shift or 0
                first, last = reach(earliest, latest, open_end)
                yield Evidence(
                    key=sys.intern(key),
                    article=sys.intern(article),
                    published_on=published_on and days.setdefault(published_on, published_on),
                    start=start,
                    earliest=days.setdefault(first, first),
                    latest=days.setdefault(last, last),
                    granularity=sys.intern(granularity),
                    extent=sys.intern(extent),
                    open=sys.intern(open_end),
                    stated=(earliest, latest) if open_end else None,
                    modality=sys.intern(modality),
                    certainty=sys.intern(certainty),
                    sentence=quote,
                    sentence_start=begins,
                    clause=quote[clause_start - begins : clause_end - begins],
                    predicate=predicate,
                    actor=actor,
                    object=object_,
                    place=place,
                    settled=settled.get(event),
                    known=known[number],
                )


def contexts(articles: Sequence[int]) -> Mapping[int, Context]:
    """What each article's text says of who is who."""
    told = sentences_of(articles)
    return {article: context(told[article]) for article in articles}


def sentences_of(articles: Sequence[int]) -> Mapping[int, list[str]]:
    """The sentences of each article, all of them in two queries."""
    texts = dict(Article.objects.filter(pk__in=articles).values_list("pk", "text"))
    sentences: defaultdict[int, list[str]] = defaultdict(list)
    spans = Sentence.objects.filter(article__in=articles).order_by().values_list("article", "start", "end")
    for article, start, end in spans:
        sentences[article].append(texts[article][start:end])
    return sentences


def _settled() -> Mapping[int, FuzzyDate]:
    """The dates that editors gave events."""
    dated = Event.objects.filter(editor_earliest__isnull=False, editor_undated=False)
    columns = ("pk", "editor_earliest", "editor_latest", "editor_granularity", "editor_extent", "editor_open")
    return {
        pk: FuzzyDate(
            earliest=earliest, latest=latest, extent=extent, granularity=granularity or "range", open=open_end
        )
        for pk, earliest, latest, granularity, extent, open_end in dated.values_list(*columns)
    }
