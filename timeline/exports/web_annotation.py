"""Every mention as a W3C Web Annotation: this article, at these words, tells of this event, on these days.

The target is the article's plain text, which this site serves, so that the positions hold to the character; where the
publisher's page has an address it is a second target, found by the quotation alone, since there the positions would
not. Positions count Unicode characters, as TextPositionSelector asks.
"""

import json
from collections.abc import Iterator

from django.db.models import Case, F, IntegerField, Q, Value, When
from django.db.models.functions import Greatest, Substr
from django.urls import reverse

from timeline.exports.jsonl import mentions_of
from timeline.exports.rows import lasting_id
from timeline.models import EventQuerySet, Mention, MentionQuerySet

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters before and after the date words, with which they are found again


def with_surroundings(mentions: MentionQuerySet) -> MentionQuerySet:
    """Adds what a selector needs, cut out by the database: `first` and `last`, `before`, `words` and `behind`.

    A sentence that an editor chose although it has no date words is selected whole.
    """
    has_words = Q(end__gt=F("start"))
    first = Case(When(has_words, then=F("start")), default=F("sentence__start"), output_field=IntegerField())
    last = Case(When(has_words, then=F("end")), default=F("sentence__end"), output_field=IntegerField())
    begin = Greatest(first - AROUND, Value(0))
    return mentions.annotate(first=first, last=last).annotate(
        before=Substr("article__text", begin + 1, first - begin),
        words=Substr("article__text", first + 1, last - first),
        behind=Substr("article__text", last + 1, AROUND),
    )


def annotation(mention: Mention, site: str) -> dict[str, object]:
    """A mention, from `with_surroundings` and with its event, as an annotation."""
    if mention.event is None or mention.sentence is None:
        raise ValueError(f"{mention} is not on the timeline.")
    quote = {
        "type": "TextQuoteSelector",
        "exact": mention.words,  # type: ignore[attr-defined]
        "prefix": mention.before,  # type: ignore[attr-defined]
        "suffix": mention.behind,  # type: ignore[attr-defined]
    }
    position = {"type": "TextPositionSelector", "start": mention.first, "end": mention.last}  # type: ignore[attr-defined]
    text = {"id": site + reverse("article-text", args=[mention.article_id]), "type": "Text", "format": "text/plain"}
    targets: list[dict[str, object]] = [
        {"type": "SpecificResource", "source": text, "selector": [quote, position]},
    ]
    if mention.article.url:
        targets.append({"type": "SpecificResource", "source": mention.article.url, "selector": quote})
    return {
        "id": lasting_id(mention.fingerprint).urn,
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {
                "type": "SpecificResource",
                "purpose": "identifying",
                "source": site + mention.event.get_absolute_url(),
            },
            {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": mention.edtf},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "en",
                "value": mention.why,
            },
        ],
        "target": targets if len(targets) > 1 else targets[0],
    }


def write(events: EventQuerySet, site: str) -> Iterator[str]:
    """A collection of one page, annotation by annotation, in the order of publication; their number is last."""
    here = site + reverse("export", args=["webannotation.jsonld"])
    collection = {
        "@context": CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": "Sentences that date the events of the timeline",
    }
    page = {"id": f"{here}#page", "type": "AnnotationPage", "startIndex": 0}
    yield f'{json.dumps(collection)[:-1]}, "first": {json.dumps(page)[:-1]}, "items": ['
    total = 0
    for mention in mentions_of(events, with_surroundings):
        yield (",\n" if total else "\n") + json.dumps(annotation(mention, site), ensure_ascii=False)
        total += 1
    yield f'\n]}}, "total": {total}}}\n'
