"""Which events and days matter most: those that most articles tell of.

On the T17 benchmark the number of *distinct articles* ranks days as well as the best published system (date F1 .576),
better than counting sentences (.539) or publications (.501); see DESIGN.md.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping

from timeline.merging.evidence import Cluster


def rank_events(clusters: Iterable[Cluster], article_of: Mapping[str, str]) -> list[Cluster]:
    """The clusters, the most important first; `article_of` gives the article of each mention's key.

    Among those that as many articles tell of, what happened comes before what was planned, what is dated to the day
    before what is not, then the one with more mentions, then the earlier.
    """

    def order(cluster: Cluster) -> tuple[object, ...]:
        articles = {article_of[key] for key in cluster.keys}
        return (
            -len(articles),
            cluster.modality != "happened",
            cluster.latest - cluster.earliest,
            -len(cluster.keys),
            cluster.earliest,
            cluster.keys,
        )

    return sorted(clusters, key=order)


def rank_days(clusters: Iterable[Cluster], article_of: Mapping[str, str]) -> list[tuple[datetime.date, int]]:
    """Days with the number of distinct articles that tell of something on them, the most first.

    An event counts for the days that a mention gives, so one in dispute for each of them; one that is only known to
    lie within a span counts for none.
    """
    articles: defaultdict[datetime.date, set[str]] = defaultdict(set)
    for cluster in clusters:
        readings = [(reading.earliest, reading.latest, reading.keys) for reading in cluster.readings]
        for earliest, latest, keys in readings or [(cluster.earliest, cluster.latest, cluster.keys)]:
            if earliest == latest:
                articles[earliest].update(article_of[key] for key in keys)
    return sorted(((day, len(found)) for day, found in articles.items()), key=lambda entry: (-entry[1], entry[0]))
