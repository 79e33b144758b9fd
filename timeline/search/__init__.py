"""Full-text search over events, by the database's own index: one small interface, a module for each database.

    terms('seized "Black Sea" vess')    # every word, the phrase, and words that begin with the last one
    matching(terms)                       # the events' keys, as a subquery

Words are English stems: "negotiate" finds "negotiating". A word in quotes is a phrase of one word, of which nothing is
completed. What is searched are an event's title, its sentences, and all names of those who take part, so that
"Zelenskyy" finds what is told of "Zelensky".
"""

import re
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from timeline.search import postgres, sqlite
from timeline.search.terms import BREAK, Term

__all__ = ["Term", "matching", "terms"]

MOST_TERMS = 10
SHORTEST_BEGINNING = 2  # letters: what begins with fewer is nearly everything


def terms(question: str) -> list[Term]:
    """Words and phrases: 'truce "Black Sea"' -> [Term("truce", begins=True), Term("Black Sea")]."""
    found = re.findall(r'"([^"]*)"|([^\s"]+)', question)
    last = len(found) - 1
    read = [
        Term(" ".join(re.findall(r"\w+", phrase or word)), begins=bool(word) and place == last)
        for place, (phrase, word) in enumerate(found)
    ]
    return [
        term if len(term.words) >= SHORTEST_BEGINNING else Term(term.words)
        for term in read
        if term.words and term.words != BREAK
    ][:MOST_TERMS]


def matching(asked: list[Term]) -> RawSQL:
    """The keys of all events that hold every term, as a subquery; of one term at least."""
    return RawSQL(_backend().MATCHING, [_backend().query(asked)])


def _backend() -> Any:
    return sqlite if connection.vendor == "sqlite" else postgres
