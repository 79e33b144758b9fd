"""Reading one article: its text -> mentions in the database, those that stay the same keeping their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from articles.bulk_rows import insert
from articles.models import Article, Sentence
from timeline.build.batches import batched
from timeline.build.identity import edited_sentence, fingerprint, public_id, successors
from timeline.build.reading import COLUMNS, ReadAhead, mentions_in
from timeline.models import Event, EventAddress, Mention

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

ARTICLES_AT_ONCE = 200
ARTICLE, SENTENCE, FINGERPRINT, NAMED = map(COLUMNS.index, ("article", "sentence", "fingerprint", "named"))
NOBODY: Final[Mapping[str, str]] = {}
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
    rows = article.sentences.values_list("pk", "start", "end", "is_read", "read_on")
    found = {mention.fingerprint: mention for mention in mentions_in(article, rows)}
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
    article.mentions.update(named=None)  # who holds an office stands in other sentences
    return Changes(len(new) - len(pairs), len(changed) + len(pairs), len(lost))


def write_new(readings: Mapping[int, ReadAhead], named: Mapping[str, str] = NOBODY) -> dict[str, int]:
    """Writes the mentions that were read in new articles, given by the articles' keys; theirs by fingerprint.

    `named` tells whom some of them name, by fingerprint.
    """
    keys: dict[str, int] = {}
    for some in batched(sorted(readings), ARTICLES_AT_ONCE):
        rows = Sentence.objects.filter(article__in=some).order_by().values_list("article", "position", "pk")
        sentences = {(article, position): pk for article, position, pk in rows}
        new = [list(row) for article in some for row in readings[article].rows]
        of = [article for article in some for _ in readings[article].rows]
        for article, row in zip(of, new, strict=True):
            row[ARTICLE], row[SENTENCE] = article, sentences[article, row[SENTENCE]]
            row[NAMED] = named.get(row[FINGERPRINT])
        insert(Mention, COLUMNS, new)
        keys |= dict(Mention.objects.filter(article__in=some).order_by().values_list("fingerprint", "pk"))
    return keys


def _value(mention: Mention, name: str) -> object:
    return mention.sentence_id if name == "sentence" else getattr(mention, name)


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
