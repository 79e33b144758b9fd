"""From mentions to events: which sentences of which articles tell of the same happening."""

from timeline.merging.context import Context, context
from timeline.merging.evidence import Cluster, Evidence, Reading, reach
from timeline.merging.importance import importance
from timeline.merging.merge import merge

__all__ = ["Cluster", "Context", "Evidence", "Reading", "context", "importance", "merge", "reach"]
