"""SQLite's FTS5: the table `timeline_words` over the texts of events, with Porter's stems (`models.triggers`)."""

from collections.abc import Sequence

from timeline.search.terms import Term

MATCHING = "SELECT rowid FROM timeline_words WHERE timeline_words MATCH %s"


def query(terms: Sequence[Term]) -> str:
    """In FTS5's language: '"Black Sea" AND "vess" *'. Nothing that is typed is an operator there."""
    return " AND ".join(f'"{term.words}"{" *" if term.begins else ""}' for term in terms)
