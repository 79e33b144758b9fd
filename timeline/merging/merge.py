"""Mentions -> events.

1. Mentions of one day are grouped by what they tell (`day_groups`); so are those that give the same longer span. What
   few articles tell of must besides be surely one happening (`sure`). Groups of the same days that tell it in other
   words are joined by all the words that their reports share (`other_words`).
2. Groups of different days that tell the same in the same words, in different articles, are one disputed happening
   (`disputes`).
3. A mention of a longer span ("earlier this week") joins the exact group inside it that it resembles most
   (`span_groups`); so does one with an open end ("before Friday"), inside as much of it as `evidence.reach` says.
4. What an editor has decided holds throughout. A mention of an event that an editor dated is looked at on its own days
   and on the editor's: a report of either finds the event.

What bounds the neighbourhood: two mentions are compared by their own words and what their own articles say (`score`,
`context`), never by what the archive holds. A group of one day depends on the mentions of that day, and how alike two
of these are is kept (`places.Likenesses`): one more is compared with each, on a day of more than
`day_groups.ALL_PAIRS` only with those that share a word that few have, and its groups with no more than
`day_groups.CORES` by a few mentions each. So it takes as long as the day has mentions, not their square. A dispute
depends on the groups within `disputes.REACH` that tell of the same, of which there are few, and on those of these;
what a vague mention joins on the cores inside its span, of which a month has no more than `span_groups.LANDMARKS` for
longer spans. So an article that comes in changes what hangs on the days that it names, and `regroup` looks at nothing
else.

The mentions are sorted first and ties are broken by that order, so the result does not depend on the order they come
in.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.merging.assemble import assemble
from timeline.merging.evidence import Cluster, Evidence
from timeline.merging.held_record import RecordInMemory
from timeline.merging.places import Place, Standing, placed
from timeline.merging.regroup import regroup


def merge(evidence: Iterable[Evidence], decided: Mapping[str, str] | None = None) -> list[Cluster]:
    """Groups mentions by happening, whatever order they come in; the clusters in the order of their days.

    `decided` maps the keys of mentions whose place an editor has settled to a label: mentions with one label always
    share an event, mentions with different labels never do.
    """
    labels = decided or {}
    kinds: defaultdict[str, list[Place]] = defaultdict(list)
    for item in evidence:
        for place in placed(item, labels.get(item.key)):
            kinds[place.told].append(place)
    records = []
    for _, places in sorted(kinds.items()):
        record = RecordInMemory()
        record.add(places)
        regroup(record.at_hand, places, [])
        records.append(record)
    return clusters(place for record in records for place in record.all())


def clusters(places: Iterable[Place]) -> list[Cluster]:
    """What the places make together, each with the core that it hangs on, in the order of their days."""
    found = (assemble(event) for event in _labelled(_groups(places)))
    return sorted(found, key=lambda cluster: (cluster.earliest, cluster.latest, cluster.keys))


def _groups(places: Iterable[Place]) -> list[list[Place]]:
    """The places that hang on each core, apart from those that an editor keeps apart from the rest."""
    cores: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        cores[place.core].append(place)
    found = []
    for _, held in sorted(cores.items()):
        own = [place for place in held if place.standing == Standing.OWN]
        label = min((place.label for place in own if place.label is not None), default=None)
        for place in sorted(held, key=lambda one: (one.standing, one.days, one.group, one.order)):
            if place.standing == Standing.OWN:
                continue
            if label is None or place.label is None or label == place.label:
                own.append(place)
                label = label if label is not None else place.label
            else:
                found.append([place])
        found.append(own)
    return found


def _labelled(found: Iterable[Sequence[Place]]) -> list[list[Evidence]]:
    """The mentions of each event: what an editor put under one label is one, whatever its dates."""
    together: defaultdict[str, list[Place]] = defaultdict(list)
    events: list[list[Place]] = []
    for group in found:
        label = min((place.label for place in group if place.label is not None), default=None)
        if label is None:
            events.append(list(group))
        else:
            together[label] += group
    events += (group for _, group in sorted(together.items()))
    return [
        [place.item for place in sorted(group, key=lambda place: place.order) if not place.again] for group in events
    ]
