"""What stays the same when texts, rules and groupings change: the fingerprints of mentions, the ids of events.

An event's id is taken from the mention that was published first, so that it does not depend on the order in which
articles came in, and every id that an event had before stays one of its addresses. Pure; the database is `build`'s.
"""

import collections
import difflib
import hashlib
import itertools
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from timeline.models.choices import PUBLIC_ID_LENGTH

# Begins what an event has for an id until it is gathered with its mentions.
PROVISIONAL = "~"

# How alike, by difflib's ratio, a sentence must be to one that it replaced to count as the same one edited.
# An edited figure or name leaves well over .8; two different sentences on one subject seldom reach .5.
EDITED_SENTENCE = 0.6


def fingerprint(origin: str, quote: str, expression: str, nth: int) -> str:
    """A mention's name for life: the same words in the same article, wherever in it they now stand.

    `nth` counts, from 0, equal expressions in equal sentences of one article.
    """
    parts = (origin, " ".join(quote.split()), expression, str(nth))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def provisional_id() -> str:
    """For an event that an editor makes, until its mentions are gathered."""
    return f"{PROVISIONAL}{uuid.uuid4().hex}"[:PUBLIC_ID_LENGTH]


def public_id(lead: str) -> str:
    """The id of the event whose first published mention has the fingerprint `lead`."""
    return lead[:PUBLIC_ID_LENGTH]


def successors(vanished: Mapping[str, tuple[str, str]], appeared: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """For mentions that vanished from an article, the new mention that took the place of each.

    Both map a fingerprint to (expression, sentence). A successor has the same sentence with other date words, or a
    sentence alike enough to be the same one edited; the most alike pairs are matched first, each mention once.
    """
    scored = []
    for old, (old_expression, old_quote) in vanished.items():
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(old_quote)
        for new, (new_expression, new_quote) in appeared.items():
            matcher.set_seq1(new_quote)
            if matcher.real_quick_ratio() >= EDITED_SENTENCE and matcher.quick_ratio() >= EDITED_SENTENCE:
                ratio = matcher.ratio()
                if ratio >= EDITED_SENTENCE:
                    scored.append((-(old_expression == new_expression), -ratio, old, new))
    return _first_come(scored)


def edited_sentence(quote: str, quotes: Sequence[str]) -> int | None:
    """The index of the sentence itself among `quotes`, or of the one that it was edited into; None if it is gone."""
    wanted = " ".join(quote.split())
    for index, other in enumerate(quotes):
        if " ".join(other.split()) == wanted:
            return index
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(quote)
    best = None
    for index, other in enumerate(quotes):
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= EDITED_SENTENCE and (ratio := matcher.ratio()) >= EDITED_SENTENCE:
            best = max(best or (ratio, -index), (ratio, -index))
    return -best[1] if best else None


def claims(clusters: Sequence[Sequence[str]], current: Mapping[str, int], decided: Iterable[int]) -> dict[int, int]:
    """Which event each cluster of mentions carries on: the one that holds most of its mentions today.

    `clusters` lists fingerprints, `current` gives the event that holds each today; a cluster with a mention of a
    `decided` event carries that one on. The result maps the index of a cluster to an event; clusters without one are
    new. Each event is carried on once.
    """
    decided = set(decided)
    scored = []
    for index, keys in enumerate(clusters):
        held = collections.Counter(current[key] for key in keys if key in current)
        scored += [(-(event in decided), -count, index, event) for event, count in held.items()]
    return _first_come(scored)


def heirs(clusters: Sequence[Sequence[str]], current: Mapping[str, int]) -> dict[int, int]:
    """For each event that holds mentions today, the index of the cluster that most of them went to."""
    held: dict[int, collections.Counter[int]] = collections.defaultdict(collections.Counter)
    for index, keys in enumerate(clusters):
        for key in keys:
            if key in current:
                held[current[key]][index] += 1
    return {event: min(counts, key=lambda index: (-counts[index], index)) for event, counts in held.items()}


def public_ids(
    events: Sequence[tuple[str, Sequence[str]]],
    living: Iterable[str],
    settled: Collection[str] = (),
    reserved: Collection[str] = (),
) -> list[str]:
    """The public id of each event, given its id so far (none or a provisional one for a new event) and its mentions.

    The mentions of each event come first published first.

    It is the first mention's, whichever of them came in first; but an id whose own mention is gone (its sentence was
    edited) is kept, since the happening is still the same, and so are the `settled` ids of events that an editor
    decided on. Nobody gets a `reserved` one, which leads to an event without mentions, nor do two events get the same.
    """
    alive = {public_id(key) for key in living}
    lasting = [old for old, _ in events if old and not old.startswith(PROVISIONAL)]
    kept = {old for old in lasting if old in settled or old not in alive}
    taken = kept | set(reserved)
    ids = []
    for old, keys in events:
        new = old if old in kept else next(i for i in _candidates(keys) if i not in taken)
        taken.add(new)
        ids.append(new)
    return ids


def possible_ids(clusters: Sequence[Sequence[str]]) -> set[str]:
    """All ids that `public_ids` may give events with these mentions."""
    return {id_ for keys in clusters for id_ in itertools.islice(_candidates(keys), len(keys) + 2)}


def _candidates(keys: Sequence[str]) -> Iterator[str]:
    """Ids for an event with these mentions; an event split off may find all of its mentions' own ids taken."""
    yield from map(public_id, keys)
    for nth in itertools.count(1):
        yield public_id(hashlib.sha256(f"{keys[0]}\0{nth}".encode()).hexdigest())


def _first_come(scored: list[tuple[Any, ...]]) -> dict[Any, Any]:
    """Pairs (…, left, right) in the order of their scores, each left and each right once."""
    pairs: dict[Any, Any] = {}
    used = set()
    for *_, left, right in sorted(scored):
        if left not in pairs and right not in used:
            pairs[left] = right
            used.add(right)
    return pairs
