"""A group of mentions -> what they say together: dates, readings, modality."""

from collections.abc import Iterable

from timeline.merging.evidence import Cluster, Days, Evidence, GivenDates


def assemble(items: list[Evidence]) -> Cluster:
    """The cluster of one group; its mentions in the order of publication."""
    span, open_end, disputed = _dates(items)
    shape = min(
        (item for item in items if _inside(item, span)) if not disputed else iter(items),
        key=lambda item: (item.open != open_end, item.days[1] - item.days[0], item.modality != "happened"),
        default=items[0],
    )
    covering = next((item for item in items if (item.days, item.open) == (span, open_end)), None)
    stretch = covering is None and not disputed and span[0] != span[1]  # of days that no mention names as one
    covering = covering or shape
    happened = any(item.modality == "happened" for item in items)
    return Cluster(
        keys=tuple(item.key for item in items),
        earliest=span[0],
        latest=span[1],
        granularity="range" if disputed or stretch else covering.granularity,
        extent="throughout" if stretch else "within" if disputed or covering.is_vague else covering.extent,
        modality="happened" if happened else items[0].modality,
        narrowed=any(item.is_vague and (_wider(item, span) or item.open != open_end) for item in items),
        disputed=disputed,
        readings=_readings(items) if disputed else (),
        open=open_end,
    )


def _dates(items: list[Evidence]) -> tuple[Days, str, bool]:
    """The dates of the most exact mentions, the end that these leave open, and whether they disagree.

    An exact day wins over "before Friday", and so does "that week"; of several open ends the narrowest counts.

    A stretch that one mention gives as lasting throughout takes in the days inside it: "from 12 to 14 May" and "on 12
    May" are no disagreement. Where something happened, the day that it was once planned for counts no more.
    """
    told = [item for item in items if item.modality == "happened"] or items
    exact = [item for item in told if not item.is_vague] or [item for item in items if not item.is_vague]
    if not exact:
        best = min(items, key=lambda item: (item.open != "", item.days[1] - item.days[0], item.days))
        return best.days, best.open, False
    longest = max(_told_by_one(exact), key=lambda span: (span[1] - span[0], span))
    if all(longest[0] <= item.earliest and item.latest <= longest[1] for item in exact):
        return longest, "", False
    return (min(item.earliest for item in exact), max(item.latest for item in exact)), "", True


def _told_by_one(exact: list[Evidence]) -> Iterable[Days]:
    """The days that each sentence gives, from the first to the last: "on 14 and 15 May they met"."""
    told: dict[tuple[str, int], Days] = {}
    for item in exact:
        sentence = item.article, item.sentence_start
        first, last = told.get(sentence, (item.earliest, item.latest))
        told[sentence] = (min(first, item.earliest), max(last, item.latest))
    return told.values()


def _inside(item: Evidence, span: Days) -> bool:
    return span[0] <= item.days[0] and item.days[1] <= span[1]


def _wider(item: Evidence, span: Days) -> bool:
    return item.days[0] < span[0] or item.days[1] > span[1]


def _readings(items: list[Evidence]) -> tuple[GivenDates, ...]:
    spans: dict[Days, list[str]] = {}
    for item in items:
        if not item.is_vague:
            spans.setdefault((item.earliest, item.latest), []).append(item.key)
    return tuple(GivenDates(*span, tuple(keys)) for span, keys in sorted(spans.items()))
