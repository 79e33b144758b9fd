"""SQLite's FTS5: the table `timeline_words` over the texts of events, with Porter's stems (`models.triggers`)."""

from collections.abc import Sequence

from timeline.search.terms import Term

MATCHING = "SELECT rowid FROM timeline_words WHERE timeline_words MATCH %s"
# What the title holds counts most, then who takes part.
BEST = (
    "SELECT w.rowid FROM timeline_words w JOIN timeline_event e ON e.id = w.rowid AND e.shown = 1 "
    "WHERE timeline_words MATCH %s ORDER BY bm25(timeline_words, 4.0, 1.0, 2.0), w.rowid LIMIT %s"
)


def query(terms: Sequence[Term]) -> str:
    """In FTS5's language: '"Black Sea" AND "vess" *'. Nothing that is typed is an operator there."""
    return " AND ".join(f'"{term.words}"{" *" if term.begins else ""}' for term in terms)
