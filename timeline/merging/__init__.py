"""From mentions to events: which sentences of which articles tell of the same happening."""

from timeline.merging.context import Context, context
from timeline.merging.evidence import Cluster, Evidence, GivenDates, reach
from timeline.merging.importance import importance
from timeline.merging.merge import clusters, merge
from timeline.merging.regroup import regroup

__all__ = [
    "Cluster",
    "Context",
    "Evidence",
    "GivenDates",
    "clusters",
    "context",
    "importance",
    "merge",
    "reach",
    "regroup",
]
