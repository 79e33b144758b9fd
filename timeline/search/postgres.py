"""PostgreSQL's full text: a `tsvector` of each event's texts in a GIN index, with Snowball's English stems."""

from collections.abc import Sequence

from timeline.search.terms import Term

MATCHING = "SELECT event_id FROM timeline_eventtext WHERE words @@ to_tsquery('timeline_english', %s)"


def query(terms: Sequence[Term]) -> str:
    """In the language of to_tsquery: "(Black <-> Sea) & vess:*"."""
    return " & ".join(f"({' <-> '.join(_words(term))})" for term in terms)


def _words(term: Term) -> list[str]:
    words = [f"'{word}'" for word in term.words.split()]
    if term.begins:
        words[-1] += ":*"
    return words
