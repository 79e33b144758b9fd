"""Reading one article: its text -> mentions in the database, those that stay the same keeping their rows."""

import collections
import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import CharField

from articles.models import Article
from timeline.build.countries import day_first
from timeline.build.identity import edited_sentence, fingerprint, public_id, successors
from timeline.dates import hours
from timeline.dates.typed import opened
from timeline.dates.words import OPEN_NOTES
from timeline.extraction import extract
from timeline.extraction.happening import Happening
from timeline.models import Certainty, Event, EventAddress, Extent, Mention
from timeline.temporal import tag

# The columns that a new reading of the same words may change.
READ = [
    "sentence", "start", "end", "expression", "quote", "timex_type", "timex_value", "timex_mod", "anchor_kind",
    "anchor_on", "anchor_start", "machine_earliest", "machine_latest", "machine_granularity", "machine_extent",
    "machine_open", "machine_clock", "machine_rule", "machine_why", "machine_certainty", "modality", "predicate",
    "actor", "object", "place", "attribution", "claimed", "why_not", "headline", "antecedent", "context",
    "clause_start", "clause_end",
]  # fmt: skip
# Those that a mention takes over when its sentence was edited: it stays the same row, with all that hangs on it.
SUCCEEDED = [*READ, "fingerprint"]
# Those of a mention that only an editor's decision keeps.
MOVED = ["sentence", "start", "end", "quote", "fingerprint", "expression", "clause_start", "clause_end"]

LENGTHS = {
    field.name: field.max_length
    for field in Mention._meta.concrete_fields
    if isinstance(field, CharField) and field.max_length
}

SOURCE_CHANGED = "A source sentence has changed since the last decision."


@dataclass(frozen=True, slots=True)
class Changes:
    """What reading an article anew did to its mentions."""

    added: int = 0
    changed: int = 0
    removed: int = 0


def read(article: Article) -> Changes:
    """Finds the article's dated happenings and brings its mentions up to date.

    A mention whose sentence was edited stays the same mention, in its event; where an editor has decided on either,
    the event asks to be checked again. What an editor decided on stays as long as its sentence does, even when a rule
    no longer finds it. Runs inside the caller's transaction.
    """
    if article.withdrawn_at:
        return Changes()
    found = {mention.fingerprint: mention for mention in _mentions(article)}
    known = {mention.fingerprint: mention for mention in article.mentions.all()}
    if not known:  # read for the first time: there is nothing to keep
        Mention.objects.bulk_create(found.values())
        return Changes(added=len(found))
    touched = article.mentions.decided() | article.mentions.of(Event.objects.decided())
    decided = set(touched.values_list("fingerprint", flat=True))
    gone = {key: mention for key, mention in known.items() if key not in found}
    new = {key: mention for key, mention in found.items() if key not in known}
    quotes = {key: mention.quote for key, mention in gone.items()}

    pairs = _pairs(gone, new)
    kept = _keep(article, {key: gone[key] for key in gone if key in decided and key not in pairs}, {*found, *known})
    lost = [mention for key, mention in gone.items() if key not in pairs and key not in kept]
    changed = []
    for key, mention in found.items():
        if key in known and any(_value(mention, name) != _value(known[key], name) for name in READ):
            mention.pk = known[key].pk
            changed.append(mention)
    for old, successor in pairs.items():
        new[successor].pk = gone[old].pk
    edited = [
        event
        for key, quote in quotes.items()
        if key in decided and _words(quote) != _words(_heir(key, pairs, new, kept))
        if (event := gone[key].event_id or gone[key].hidden_from_id)
    ]

    _remember(gone)
    Mention.objects.filter(pk__in=[mention.pk for mention in lost]).delete()
    Mention.objects.bulk_update([new[key] for key in pairs.values()], SUCCEEDED, batch_size=100)
    Mention.objects.bulk_update(kept.values(), MOVED, batch_size=100)
    Mention.objects.bulk_update(changed, READ, batch_size=100)
    Mention.objects.bulk_create([mention for mention in new.values() if not mention.pk])
    # What an editor added and took back again is the machine's to find.
    taken_back = article.mentions.filter(hidden=True, hidden_from=None)
    taken_back.filter(fingerprint__in=[mention.fingerprint for mention in found.values()]).update(hidden=False)
    Event.objects.filter(pk__in=edited).update(needs_check=SOURCE_CHANGED)
    return Changes(len(new) - len(pairs), len(changed) + len(pairs), len(lost))


def _value(mention: Mention, name: str) -> object:
    return mention.sentence_id if name == "sentence" else getattr(mention, name)


def _mentions(article: Article) -> list[Mention]:
    """The mentions that the text holds, not yet saved."""
    if not article.is_read:
        return []
    rows = list(article.sentences.read().values_list("pk", "start", "end", "read_on"))
    seen: collections.Counter[tuple[str, str]] = collections.Counter()
    mentions: list[Mention] = []
    # What was added in an update is read against the day of the update, the rest against the article's own.
    for read_on in dict.fromkeys(day for *_, day in rows):
        sentences = [(pk, start, end) for pk, start, end, day in rows if day == read_on]
        text = article.text if len(sentences) == len(rows) else _only(article.text, sentences)
        mentions += _of_section(article, text, sentences, read_on or article.published_on, seen)
    return mentions


def _only(text: str, sentences: Sequence[tuple[int, int, int]]) -> str:
    """The text with all but these sentences blank, so that offsets hold."""
    kept = [" "] * len(text)
    for _, start, end in sentences:
        kept[start:end] = text[start:end]
    for match in re.finditer("\n", text):
        kept[match.start()] = "\n"
    return "".join(kept)


def _of_section(
    article: Article,
    text: str,
    sentences: Sequence[tuple[int, int, int]],
    read_on: datetime.date | None,
    seen: collections.Counter[tuple[str, str]],
) -> list[Mention]:
    mentions = []
    timexes = tag(text, read_on, day_first=day_first(article.url or article.origin))
    ends = {timex.joins: timex.end for timex in timexes if timex.joins is not None}
    spans = [(start, end) for _, start, end in sentences]
    for happening in extract(text, spans, timexes, article.title):
        sentence, start, end = sentences[happening.sentence]
        quote = article.text[start:end]
        words = (" ".join(quote.split()), happening.timex.text)
        mention = _as_row(happening)
        if mention.anchor_kind == "dct" and not article.is_surely_dated:
            mention.machine_certainty = Certainty.GUESS
        mention.article, mention.sentence_id, mention.quote = article, sentence, quote
        # Of "from 12 to 14 March" and "Monday at 2 p.m." the tagger gives two timexes; they make one mention of all of
        # these words.
        mention.end = min(ends.get(mention.start, mention.end), end)
        mention.expression = article.text[mention.start : mention.end]
        mention.fingerprint = fingerprint(article.origin, quote, happening.timex.text, seen[words])
        seen[words] += 1
        mentions.append(_bounded(mention))
    return mentions


def _bounded(mention: Mention) -> Mention:
    """The mention with what is longer than its column cut off: PostgreSQL would refuse all that comes in with it."""
    for name, longest in LENGTHS.items():
        value = getattr(mention, name)
        if value is not None and len(value) > longest:
            setattr(mention, name, value[:longest])
    return mention


def _as_row(happening: Happening) -> Mention:
    timex = happening.timex
    # With an end left open the days are the last or the first that are left: of "before 2019" those of 2018.
    edge = opened(timex)
    earliest, latest = (edge.earliest, edge.latest) if edge else (timex.earliest, timex.latest)
    is_moved = edge is not None and (earliest, latest) != (timex.earliest, timex.latest)
    return Mention(
        start=timex.start,
        end=timex.end,
        timex_type=timex.type,
        timex_value=timex.value,
        timex_mod=timex.mod,
        machine_earliest=earliest,
        machine_latest=latest,
        machine_open=timex.open if edge else "",
        machine_clock=hours.written(timex.clock) if earliest == latest and not edge else "",
        machine_granularity=edge.granularity if edge and is_moved else timex.granularity,
        # "In February 2022" names all of the month, but what happened then took place on some day of it.
        machine_extent=timex.extent if timex.granularity == "range" and not edge else Extent.WITHIN,
        anchor_kind=timex.anchor.kind,
        anchor_on=timex.anchor.on,
        anchor_start=timex.anchor.timex_start,
        machine_rule=timex.rule,
        machine_why=timex.why + OPEN_NOTES.get(timex.open if edge else "", ""),
        machine_certainty=timex.certainty,
        modality=happening.modality,
        clause_start=happening.clause_start,
        clause_end=happening.clause_end,
        predicate=happening.predicate,
        actor=happening.actor,
        object=happening.object,
        place=happening.place,
        attribution=happening.attribution,
        claimed=happening.claimed,
        why_not=happening.why_not,
        headline=happening.headline,
        antecedent=happening.antecedent,
        context=happening.context,
    )


def _words(quote: str) -> str:
    return " ".join(quote.split())


def _pairs(gone: Mapping[str, Mention], new: Mapping[str, Mention]) -> dict[str, str]:
    """Which new mention takes the place of which that vanished, by fingerprint.

    What the machine found before comes first. A mention that an editor made is then joined by the machine's own, if
    it finds one at last in the same sentence: the one with the editor's date, else the first.
    """

    def words(mentions: Mapping[str, Mention]) -> dict[str, tuple[str, str]]:
        return {key: (mention.expression, mention.quote) for key, mention in mentions.items()}

    pairs = successors(words({key: one for key, one in gone.items() if not one.by_editor}), words(new))
    for key, made in gone.items():
        rest = [one for other, one in new.items() if other not in pairs.values()]
        same = [one for one in rest if made.by_editor and _words(one.quote) == _words(made.quote)]
        days = (made.editor_earliest, made.editor_latest)
        if same:
            best = min(same, key=lambda one: ((one.machine_earliest, one.machine_latest) != days, one.start))
            pairs[key] = best.fingerprint
    rest_gone = {key: one for key, one in gone.items() if one.by_editor and key not in pairs}
    rest_new = {key: one for key, one in new.items() if key not in pairs.values()}
    return pairs | successors(words(rest_gone), words(rest_new))


def _keep(article: Article, decided: Mapping[str, Mention], taken: set[str]) -> dict[str, Mention]:
    """Those whose sentence still stands, perhaps edited, moved to where it stands now; by their old fingerprint."""
    sentences = list(article.sentences.all())
    quotes = [article.text[sentence.start : sentence.end] for sentence in sentences]
    kept = {}
    for key, mention in decided.items():
        index = edited_sentence(mention.quote, quotes)
        if index is None:
            continue
        sentence, quote = sentences[index], quotes[index]
        at = quote.find(mention.expression) if mention.expression else -1
        if _words(quote) != _words(mention.quote):
            mention.expression = mention.expression if at >= 0 else ""
            mention.fingerprint = free_fingerprint(article, quote, mention.expression, taken)
        mention.sentence, mention.quote = sentence, quote
        mention.start = sentence.start + max(at, 0)
        mention.end = mention.start + (len(mention.expression) if at >= 0 else 0)
        mention.clause_start, mention.clause_end = sentence.start, sentence.end
        kept[key] = mention
    return kept


def free_fingerprint(article: Article, quote: str, expression: str, taken: set[str]) -> str:
    """A fingerprint for a mention that the machine does not find, not among those `taken`; it is added to them."""
    nth = 0
    while (key := fingerprint(article.origin, quote, expression, nth)) in taken:
        nth += 1
    taken.add(key)
    return key


def _heir(key: str, pairs: Mapping[str, str], new: Mapping[str, Mention], kept: Mapping[str, Mention]) -> str:
    """The sentence in which a mention that vanished lives on; "" if it does not."""
    if key in pairs:
        return new[pairs[key]].quote
    return kept[key].quote if key in kept else ""


def _remember(gone: Mapping[str, Mention]) -> None:
    """Keeps the addresses of events that were named after mentions that vanished."""
    EventAddress.objects.bulk_create(
        [EventAddress(public_id=public_id(key), event_id=old.event_id) for key, old in gone.items() if old.event_id],
        update_conflicts=True,
        unique_fields=["public_id"],
        update_fields=["event"],
    )
