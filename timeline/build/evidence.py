"""The dated mentions as merging sees them, read from the database as often as merging goes through them."""

import datetime
import sys
from collections.abc import Iterator, Mapping

from timeline.dates.edtf import FuzzyDate
from timeline.merging import Evidence
from timeline.models import Event, MentionQuerySet

AT_ONCE = 1_000  # rows
COLUMNS = (
    "fingerprint", "event", "article__origin", "article__published_on", "start", "earliest",
    "latest", "granularity", "extent", "modality", "certainty", "quote", "clause_start", "clause_end",
    "sentence__start", "title",
)  # fmt: skip


class Pool:
    """The mentions of a queryset as evidence; not held in memory, since their words are most of an archive.

    Words and days that recur are the same objects each time: merging holds on to them.
    """

    def __init__(self, mentions: MentionQuerySet) -> None:
        self._rows = mentions.order_by().values_list(*COLUMNS)

    def __iter__(self) -> Iterator[Evidence]:
        settled = _settled()
        days: dict[datetime.date, datetime.date] = {}
        for (
            key, event, article, published_on, start, earliest, latest, granularity, extent, modality,
            certainty, quote, clause_start, clause_end, shift, title,
        ) in self._rows.iterator(chunk_size=AT_ONCE):  # fmt: skip
            shift = shift or 0
            yield Evidence(
                key=sys.intern(key),
                article=sys.intern(article),
                published_on=published_on and days.setdefault(published_on, published_on),
                start=start,
                earliest=days.setdefault(earliest, earliest),
                latest=days.setdefault(latest, latest),
                granularity=sys.intern(granularity),
                extent=sys.intern(extent),
                modality=sys.intern(modality),
                certainty=sys.intern(certainty),
                sentence=quote,
                clause=quote[clause_start - shift : clause_end - shift],
                title=title,
                settled=settled.get(event),
            )


def _settled() -> Mapping[int, FuzzyDate]:
    """The dates that editors gave events."""
    dated = Event.objects.filter(editor_earliest__isnull=False, editor_undated=False)
    columns = ("pk", "editor_earliest", "editor_latest", "editor_granularity", "editor_extent")
    return {
        pk: FuzzyDate(earliest=earliest, latest=latest, extent=extent, granularity=granularity or "range")
        for pk, earliest, latest, granularity, extent in dated.values_list(*columns)
    }
