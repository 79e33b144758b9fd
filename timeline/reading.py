"""Reading one article: its text -> mentions in the database, those that stay the same keeping their rows."""

import collections
from dataclasses import dataclass

from articles.models import Article
from timeline.extraction import extract
from timeline.extraction.happening import Happening
from timeline.identity import fingerprint, public_id, successors
from timeline.models import Event, EventAddress, Extent, Mention
from timeline.temporal import tag

# The columns that a new reading of the same words may change.
READ = [
    "sentence", "start", "end", "quote", "timex_type", "timex_value", "timex_mod", "earliest", "latest", "granularity",
    "extent", "anchor_kind", "anchor_on", "anchor_start", "rule", "why", "certainty", "modality", "attributed",
    "title", "clause_start", "clause_end",
]  # fmt: skip

SOURCE_CHANGED = "A source sentence has changed since the last decision."


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading an article anew did to its mentions."""

    added: int = 0
    changed: int = 0
    removed: int = 0


def read(article: Article) -> Reading:
    """Finds the article's dated happenings and brings its mentions up to date.

    A mention whose sentence was edited hands its event on to its successor; where an editor has decided on that
    event, the event asks to be checked again. Runs inside the caller's transaction.
    """
    found = {mention.fingerprint: mention for mention in _mentions(article)}
    known = {mention.fingerprint: mention for mention in article.mentions.select_related("event")}
    gone = [mention for key, mention in known.items() if key not in found]
    new = [mention for key, mention in found.items() if key not in known]

    _hand_on(gone, new)
    Mention.objects.filter(pk__in=[mention.pk for mention in gone]).delete()
    Mention.objects.bulk_create(new)
    changed = []
    for key, mention in found.items():
        if key in known and any(_value(mention, name) != _value(known[key], name) for name in READ):
            mention.pk = known[key].pk
            changed.append(mention)
    if changed:
        Mention.objects.bulk_update(changed, READ, batch_size=200)
    return Reading(len(new), len(changed), len(gone))


def _value(mention: Mention, name: str) -> object:
    return mention.sentence_id if name == "sentence" else getattr(mention, name)


def _mentions(article: Article) -> list[Mention]:
    """The mentions that the text holds, not yet saved."""
    sentences = list(article.sentences.all())
    spans = [(sentence.start, sentence.end) for sentence in sentences]
    seen: collections.Counter[tuple[str, str]] = collections.Counter()
    mentions = []
    for happening in extract(article.text, spans, tag(article.text, article.published_on)):
        sentence = sentences[happening.sentence]
        quote = article.text[sentence.start : sentence.end]
        words = (" ".join(quote.split()), happening.timex.text)
        mention = _as_row(happening)
        mention.article, mention.sentence, mention.quote = article, sentence, quote
        mention.fingerprint = fingerprint(article.origin, quote, happening.timex.text, seen[words])
        seen[words] += 1
        mentions.append(mention)
    return mentions


def _as_row(happening: Happening) -> Mention:
    timex = happening.timex
    return Mention(
        start=timex.start,
        end=timex.end,
        expression=timex.text[:200],
        timex_type=timex.type,
        timex_value=timex.value,
        timex_mod=timex.mod,
        earliest=timex.earliest,
        latest=timex.latest,
        granularity=timex.granularity,
        # "In February 2022" names all of the month, but what happened then took place on some day of it.
        extent=timex.extent if timex.granularity == "range" else Extent.WITHIN,
        anchor_kind=timex.anchor.kind,
        anchor_on=timex.anchor.on,
        anchor_start=timex.anchor.timex_start,
        rule=timex.rule,
        why=timex.why,
        certainty=timex.certainty,
        modality=happening.modality,
        attributed=happening.attributed,
        title=happening.title[:300],
        clause_start=happening.clause_start,
        clause_end=happening.clause_end,
    )


def _hand_on(gone: list[Mention], new: list[Mention]) -> None:
    """Gives the events of mentions that vanished to those that took their place."""
    if not gone:
        return
    old_by_key = {mention.fingerprint: mention for mention in gone}
    new_by_key = {mention.fingerprint: mention for mention in new}
    pairs = successors(
        {key: (mention.expression, mention.quote) for key, mention in old_by_key.items()},
        {key: (mention.expression, mention.quote) for key, mention in new_by_key.items()},
    )
    for old, successor in pairs.items():
        new_by_key[successor].event = old_by_key[old].event
    EventAddress.objects.bulk_create(
        [EventAddress(public_id=public_id(old.fingerprint), event=old.event) for old in gone if old.event],
        update_conflicts=True,
        unique_fields=["public_id"],
        update_fields=["event"],
    )
    touched = {mention.event_id for mention in gone if mention.event_id}
    Event.objects.decided().filter(pk__in=touched).update(needs_check=SOURCE_CHANGED)
