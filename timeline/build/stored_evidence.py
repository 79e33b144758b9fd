"""The dated mentions as merging sees them, each with what its own article says of who is who."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from articles.models import Article, Sentence
from timeline.build.batches import batched
from timeline.dates.edtf import FuzzyDate
from timeline.merging import Context, Evidence, context, reach
from timeline.merging.context import NOTHING_KNOWN
from timeline.models import Event, MentionQuerySet

ARTICLES_AT_ONCE = 200
COLUMNS = (
    "pk", "article", "article__origin", "fingerprint", "event", "article__published_on", "start", "earliest", "latest",
    "granularity", "extent", "open", "modality", "certainty", "quote", "clause_start", "clause_end", "sentence__start",
    "predicate", "actor", "object", "place",
)  # fmt: skip


def stored_evidence(
    mentions: MentionQuerySet, described: Container[str] = ()
) -> Iterator[tuple[int, int | None, Evidence]]:
    """The mentions of a queryset as evidence, article by article, each with its key and that of its event.

    Of those `described`, by their fingerprints, nobody asks what their article says besides.
    """
    settled = _settled(mentions)
    keys: defaultdict[int, list[str]] = defaultdict(list)
    for article, key in mentions.order_by().values_list("article", "fingerprint"):
        keys[article].append(key)
    for some in batched(sorted(keys), ARTICLES_AT_ONCE):
        known = contexts([article for article in some if not all(key in described for key in keys[article])])
        for (
            pk, number, article, key, event, published_on, start, earliest, latest, granularity, extent, open_end,
            modality, certainty, quote, clause_start, clause_end, shift, predicate, actor, object_, place,
        ) in mentions.filter(article__in=some).order_by("pk").values_list(*COLUMNS):  # fmt: skip
            begins = shift or 0
            first, last = reach(earliest, latest, open_end)
            yield pk, event, Evidence(
                key=key,
                article=article,
                published_on=published_on,
                start=start,
                earliest=first,
                latest=last,
                granularity=granularity,
                extent=extent,
                open=open_end,
                stated=(earliest, latest) if open_end else None,
                modality=modality,
                certainty=certainty,
                sentence=quote,
                sentence_start=begins,
                clause=quote[clause_start - begins : clause_end - begins],
                predicate=predicate,
                actor=actor,
                object=object_,
                place=place,
                settled=settled.get(event),
                known=known.get(number, NOTHING_KNOWN),
            )  # fmt: skip


def contexts(articles: Sequence[int]) -> Mapping[int, Context]:
    """What each article's text says of who is who."""
    told = sentences_of(articles)
    return {article: context(told[article]) for article in articles}


def sentences_of(articles: Sequence[int]) -> Mapping[int, list[str]]:
    """The sentences of each article, all of them in two queries."""
    if not articles:
        return {}
    texts = dict(Article.objects.filter(pk__in=articles).values_list("pk", "text"))
    sentences: defaultdict[int, list[str]] = defaultdict(list)
    spans = Sentence.objects.filter(article__in=articles).order_by().values_list("article", "start", "end")
    for article, start, end in spans:
        sentences[article].append(texts[article][start:end])
    return sentences


def _settled(mentions: MentionQuerySet) -> Mapping[int | None, FuzzyDate]:
    """The dates that editors gave the mentions' events."""
    held = mentions.filter(event__isnull=False).order_by().values("event")
    dated = Event.objects.filter(pk__in=held, editor_earliest__isnull=False, editor_undated=False)
    columns = ("pk", "editor_earliest", "editor_latest", "editor_granularity", "editor_extent", "editor_open")
    return {
        pk: FuzzyDate(
            earliest=earliest, latest=latest, extent=extent, granularity=granularity or "range", open=open_end
        )
        for pk, earliest, latest, granularity, extent, open_end in dated.values_list(*columns)
    }
