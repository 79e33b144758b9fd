"""Which events matter most: those that most articles of most outlets tell of, and that they are about.

On the T17 benchmark the number of *distinct articles* ranks days as well as the best published system (date F1 .576),
better than counting sentences (.539) or publications (.501). An outlet that prints its report anew each hour is no
more than one that found the happening worth telling, so that outlets count besides; and an article leads with what
it is about.
"""

from typing import Final

from timeline.merging.evidence import Cluster

UNTITLED: Final = 0.5


def importance(cluster: Cluster, articles: int, outlets: int = 1, leads: int = 0, *, titled: bool = False) -> float:
    """How much is made of an event: the number of distinct `articles` that tell of it, of outlets, and of leads.

    `leads` are the articles that tell of it first, as news. What only whole sentences tell, none of which gave a
    headline (`titled`), counts half: mostly it is named beside something else, as a vote to come is. Between whole
    numbers, what happened comes before what was planned, what is dated to the day before what is not, and then the
    one with more mentions.
    """
    happened = cluster.modality == "happened"
    one_day = cluster.earliest == cluster.latest
    told = (articles + (outlets - 1) + leads) * (1 if titled else UNTITLED)
    return told + 0.4 * happened + 0.2 * one_day + 0.1 * (1 - 1 / len(cluster.keys))
