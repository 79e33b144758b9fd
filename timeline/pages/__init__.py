"""The reader's side: what an address asks for, what answers it, and how it is shown.

The other rooms come in by this door: an export answers the same question as a page, the editors' desk shows an
article's sentences as readers see them.
"""

from timeline.pages.article import MarkedSentence, paragraphs
from timeline.pages.edition import edition_of, site_of
from timeline.pages.question import Question, found

__all__ = ["MarkedSentence", "Question", "edition_of", "found", "paragraphs", "site_of"]
