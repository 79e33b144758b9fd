"""Short reports, read as the build reads them, for tests of what becomes one event."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

from articles.sentences import split
from timeline.dates.typed import opened
from timeline.extraction import Happening, extract
from timeline.merging import Cluster, Evidence, merge, reach
from timeline.merging.context import context
from timeline.temporal import tag


def evidence(article: str, published: str, text: str) -> list[Evidence]:
    """The mentions of one report, keyed by the article's name and the place of the date: "herald:17"."""
    day = datetime.date.fromisoformat(published)
    sentences = split(text)
    return evidence_of(article, day, text, sentences, extract(text, sentences, tag(text, day)))


def evidence_of(
    article: str, day: datetime.date, text: str, sentences: Sequence[tuple[int, int]], happenings: Sequence[Happening]
) -> list[Evidence]:
    """The same of what was read in it."""
    found = [
        Evidence(
            key=f"{article}:{happening.timex.start}",
            article=article,
            published_on=day,
            start=happening.timex.start,
            earliest=reach(days.earliest, days.latest, happening.timex.open)[0],
            latest=reach(days.earliest, days.latest, happening.timex.open)[1],
            open=happening.timex.open,
            stated=(days.earliest, days.latest) if happening.timex.open else None,
            granularity=happening.timex.granularity,
            extent=happening.timex.extent,
            modality=happening.modality,
            certainty=happening.timex.certainty,
            sentence=text[slice(*sentences[happening.sentence])],
            sentence_start=sentences[happening.sentence][0],
            clause=text[happening.clause_start : happening.clause_end],
            predicate=happening.predicate,
            actor=happening.actor,
            object=happening.object,
            place=happening.place,
        )
        for happening in happenings
        if (days := opened(happening.timex) or happening.timex).earliest is not None
        and days.latest is not None
        and not happening.why_not
        and happening.modality in ("happened", "planned")
    ]
    known = context(text[start:end] for start, end in sentences)
    return [replace(item, known=known) for item in found]


def pool(*reports: tuple[str, str, str]) -> list[Evidence]:
    """The mentions of several reports, each given as name, publication date and text."""
    return [item for report in reports for item in evidence(*report)]


def events(*reports: tuple[str, str, str], decided: Mapping[str, str] | None = None) -> list[Cluster]:
    return merge(pool(*reports), decided)


def together(clusters: Sequence[Cluster]) -> list[set[str]]:
    """The articles of each cluster that more than one tells of."""
    named = ({key.split(":")[0] for key in cluster.keys} for cluster in clusters)
    return [articles for articles in named if len(articles) > 1]
