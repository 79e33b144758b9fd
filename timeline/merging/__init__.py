"""From mentions to events: which sentences of which articles tell of the same happening."""

from timeline.merging.evidence import Cluster, Evidence, Reading
from timeline.merging.importance import rank_days, rank_events
from timeline.merging.merge import merge

__all__ = ["Cluster", "Evidence", "Reading", "merge", "rank_days", "rank_events"]
