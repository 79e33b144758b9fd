"""From date words to happenings: which date expressions date one, which clause tells it, and under what title."""

from timeline.extraction.extract import extract
from timeline.extraction.happening import Happening, Modality

__all__ = ["Happening", "Modality", "extract"]
