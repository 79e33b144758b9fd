"""What a list sums up of an event's sources, of which it shows a few: each as a row, not as objects."""

import datetime
from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from django.db.models import F
from django.db.models.functions import Coalesce

from articles.models.articles import UNKNOWN_OUTLET
from timeline.models import Mention

Reading = tuple[datetime.date, datetime.date, str, str, str]  # earliest, latest, granularity, extent, open


class SourceSummary(NamedTuple):
    """One source of an event, as far as it is summed up.

    Articles that print one text have one `witness`. `outlet` is what the article says, UNKNOWN_OUTLET with none.
    """

    mention: int
    event: int | None
    outlet: str
    witness: int
    agency: str
    begins: int | None  # where its quote does, in the text
    quote: str
    expression: str
    earliest: datetime.date | None
    latest: datetime.date | None
    granularity: str
    extent: str
    open: str
    modality: str
    certainty: str
    clause_start: int
    clause_end: int
    headline: str
    context: str

    @property
    def reading(self) -> Reading:
        """How its date was read; only of one that has a date."""
        if self.earliest is None or self.latest is None:
            raise ValueError(f"Mention {self.mention} has no date.")
        return self.earliest, self.latest, self.granularity, self.extent, self.open

    @staticmethod
    def of(mention: Mention) -> "SourceSummary":
        """The same of a source that is at hand."""
        article = mention.article
        return SourceSummary(
            mention.pk,
            mention.event_id,
            article.outlet,
            article.witness,
            article.agency,
            mention.begins,
            *(getattr(mention, name) for name in OF_THE_MENTION),
        )


OF_THE_MENTION = SourceSummary._fields[6:]


def summaries(events: Collection[int]) -> dict[int, list[SourceSummary]]:
    """All that tells of these events, in the order of publication: one query."""
    told = Mention.objects.told().filter(event__in=events).select_related(None).defer(None)
    outlet = F("article__publisher__name")
    witness = Coalesce("article__copy_of", "article")
    found: dict[int, list[SourceSummary]] = defaultdict(list)
    columns = ("pk", "event", outlet, witness, "article__agency", "sentence__start", *OF_THE_MENTION)
    for pk, event, name, *rest in told.values_list(*columns):
        found[event].append(SourceSummary(pk, event, name or UNKNOWN_OUTLET, *rest))
    return found
