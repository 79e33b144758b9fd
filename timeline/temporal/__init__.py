"""The temporal tagger: date expressions in English news, what they mean, and why. No models, no Django."""

from .tagger import tag
from .timex import Anchor, AnchorKind, Certainty, Clock, Extent, Granularity, Open, Timex, TimexType

__all__ = ["Anchor", "AnchorKind", "Certainty", "Clock", "Extent", "Granularity", "Open", "Timex", "TimexType", "tag"]
