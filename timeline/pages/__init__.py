"""The reader's side: what an address asks for, what answers it, and how it is shown.

The other rooms come in by this door: an export answers the same question as a page, the editors' desk shows an
article's sentences as readers see them.
"""

from timeline.pages.article import MarkedSentence, paragraphs, readable_text
from timeline.pages.census import in_order
from timeline.pages.for_all_pages import edition_of, site_of
from timeline.pages.question import Question, found
from timeline.pages.tellings import SourceSummary, summaries

__all__ = [
    "MarkedSentence",
    "Question",
    "SourceSummary",
    "edition_of",
    "found",
    "in_order",
    "paragraphs",
    "readable_text",
    "site_of",
    "summaries",
]
