"""PostgreSQL's full text: a `tsvector` of each event's texts in a GIN index, with Snowball's English stems."""

from collections.abc import Sequence

from timeline.search.terms import Term

_HOLDS = "words @@ to_tsquery('timeline_english', %s)"
MATCHING = f"SELECT event_id FROM timeline_eventtext WHERE {_HOLDS}"
RANKED = 2_000  # matches that are compared: to rank one its whole text is read
BEST = (
    "SELECT event_id FROM (SELECT t.event_id, t.words, q FROM to_tsquery('timeline_english', %s) q "
    "JOIN timeline_eventtext t ON t.words @@ q JOIN timeline_event e ON e.id = t.event_id AND e.shown = 1 "
    f"LIMIT {RANKED}) found ORDER BY ts_rank_cd(words, q) DESC, event_id LIMIT %s"
)


def query(terms: Sequence[Term]) -> str:
    """In the language of to_tsquery: "(Black <-> Sea) & vess:*"."""
    return " & ".join(f"({' <-> '.join(_words(term))})" for term in terms)


def _words(term: Term) -> list[str]:
    words = [f"'{word}'" for word in term.words.split()]
    if term.begins:
        words[-1] += ":*"
    return words
