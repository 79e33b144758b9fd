"""Mentions that were touched -> their places that came and went."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from articles.bulk_rows import update
from timeline.build.batches import batched
from timeline.build.records import Records
from timeline.build.stored_evidence import stored_evidence
from timeline.merging.places import Place, placed
from timeline.models import Event, Mention, MentionQuerySet, Placement


@dataclass(slots=True)
class Moves:
    """The places that came and went, by the kind of what they tell; the mentions of those that came, by name."""

    new: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    gone: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    mentions: dict[str, int] = field(default_factory=dict)

    @property
    def kinds(self) -> list[str]:
        return sorted(self.new.keys() | self.gone.keys())

    def came(self, places: Collection[Place]) -> None:
        for place in places:
            self.new[place.told].append(place)

    def went(self, places: Collection[Place]) -> None:
        for place in places:
            self.gone[place.told].append(place)


def follow(
    records: Records,
    touched: Collection[int],
    dated: MentionQuerySet,
    described: Mapping[str, str],
    anew: Collection[int] | None = None,
    *,
    found: Collection[int] = (),
    labels: Mapping[int, str] | None = None,
    more_come: bool = False,
) -> Moves:
    """Brings the places of the mentions touched, by their keys, in line with those of them that are `dated`.

    One that is as it was keeps its place. Places of mentions that are gone go. `described` has by fingerprint the
    words of those that were described already; of those that nobody has read `anew`, if that is said, they hold still.
    Those `found` in an event on deciding on it get its label; what came to it by itself since then has none, and gets
    none. Where nothing is on record, `labels` are those that were. Where `more_come`, places that wait for their
    mentions stay.
    """
    moves = Moves()
    _remove(records, moves, records.of_gone() if more_come else records.without_mentions())
    for some in batched(sorted(touched)):
        there = records.of_mentions(some)
        # Their keys alone, since what makes them dated would be asked anew with each of the questions about them.
        standing = Mention.objects.filter(pk__in=list(dated.filter(pk__in=some).values_list("pk", flat=True)))
        decided = _decided(standing)
        held = there.items() if anew is not None else ()
        known = {places[0].item.key: places[0].words for mention, places in held if mention not in (anew or ())}
        known |= described
        came: list[Place] = []
        for mention, event, evidence in stored_evidence(standing, known):
            label = str(event) if event in decided else None
            if mention not in found and label != _before(mention, there, labels, label):
                label = None
            wanted = placed(evidence, label, known.get(evidence.key, ""))
            if [_content(place) for place in wanted] == [_content(place) for place in there.get(mention, ())]:
                there.pop(mention)
                continue
            came += _kept(wanted, there.get(mention, ()))
            moves.mentions[evidence.key] = mention
        _remove(records, moves, [place for places in there.values() for place in places])
        records.add(came)
        moves.came(came)
    return moves


def moved_by_editor(mentions: Collection[int]) -> set[int]:
    """The events that are on record for mentions which an editor has put into others; these are from now on.

    Or where that was taken back: meanwhile a machine may have made an event of them.
    """
    events: set[int] = set()
    for some in batched(sorted(mentions)):
        there = Placement.objects.filter(mention__in=some).order_by().values_list("pk", "event", "mention__event")
        moved = [(pk, was, now) for pk, was, now in there if was != now]
        events |= {was for _, was, _ in moved if was}
        update(Placement, ("event",), [(now, pk) for pk, _, now in moved])
    return events


def _before(
    mention: int, there: Mapping[int, list[Place]], labels: Mapping[int, str] | None, label: str | None
) -> str | None:
    """The label that a mention had; of one of which nothing was ever on record, `label`."""
    if mention in there:
        return there[mention][0].label
    return label if labels is None else labels.get(mention)


def _decided(mentions: MentionQuerySet) -> set[int]:
    events = mentions.filter(event__isnull=False).order_by().values("event")
    return set(Event.objects.decided().filter(pk__in=events).values_list("pk", flat=True))


def _remove(records: Records, moves: Moves, places: Collection[Place]) -> None:
    moves.went(places)
    records.remove(places)


def _kept(wanted: list[Place], there: Iterable[Place]) -> list[Place]:
    """The wanted places; what was there with another label keeps its key, and what it is known to be like.

    One that had none keeps its core as well, for the regrouping to see whether the label changes that.
    """
    before = {place.name: place for place in there}
    for place in wanted:
        was = before.get(place.name)
        if was and (was.item, was.words) == (place.item, place.words):
            place.pk, place.likenesses = was.pk, was.likenesses
            if was.label is None:
                place.core, place.standing, place.likely = was.core, was.standing, was.likely
    return wanted


def _content(place: Place) -> tuple[object, ...]:
    return (place.item, place.words, place.label, place.again)
