"""What may stand before the subject that a headline begins with, and be left out: a date, a scene, "after".

On Monday, | Ann Lee left           not: If | Ann Lee left on Monday, ...; According to the army, | ...
"""

from collections.abc import Sequence
from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.clauses import Clause
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token

FACTIVE: Final = frozenset("after since when while although though before until as once".split())
SCENIC: Final = frozenset({"as", "while"})  # in front of a sentence these tell the scene of something else
# Before the subject these say something that the headline would lose.
LOST_IN_FRONT: Final = frozenset(
    "if unless without whether according contrary unlike except lest had were should per like instead".split()
)
LIMITING: Final = frozenset("only even almost nearly hardly barely not".split())


def may_begin(tokens: list[Token], owner: Clause, first: int) -> bool:
    """Is nothing lost that stands before the subject? No condition, no denial, nobody who says so."""
    if owner.role == "subordinate":
        if owner.parent is not None and owner.parent.role == "complement":
            return False
        ahead = tokens[owner.first - 1] if owner.first else None
        if tokens[owner.first].low in SCENIC and not any(token.kind in FINITE for token in tokens[: owner.first]):
            return False
        if not any(token.kind in FINITE for token in (*tokens[: owner.first], *tokens[owner.indexes[-1] :])):
            return False  # "Ann Lee (after the flood closed the port"
        only = ahead is not None and (ahead.low in ("only", "until", "or"))
        verb = owner.first_verb(tokens)
        past = verb is not None and (
            tokens[verb].low in ("was", "were", "had") or lexicon.looks_past(tokens[verb].low)
        )
        return tokens[owner.first].low in FACTIVE and past and not only
    if owner.role not in ("main", "quote", "attribution", "coordinate", "relative"):
        return False
    before = tokens[:first]
    if any(token.low in LOST_IN_FRONT or token.kind is Kind.NEGATION for token in before):
        return False
    if any(token.low in lexicon.REPORTING and token.kind is not Kind.NOUN for token in before):
        return False
    return owner.role in ("coordinate", "relative") or (_opens_sentence(before) and _is_fronted(before))


def _is_fronted(before: Sequence[Token]) -> bool:
    """Ends what stands before the subject with a comma, or is it a date ("On Monday", "Late in 2010") and no more?"""
    if not before or before[-1].kind in (Kind.COMMA, Kind.STOP, Kind.OPEN, Kind.COORDINATOR):
        return True
    if before[-1].low in LIMITING or before[-1].kind is Kind.PREPOSITION:
        return False
    stops = [place for place, token in enumerate(before) if token.kind in (Kind.STOP, Kind.COMMA)]
    bare = (Kind.DATE, Kind.PREPOSITION, Kind.ADVERB, Kind.COORDINATOR, Kind.OPEN)
    return all(token.kind in bare for token in before[stops[-1] + 1 if stops else 0 :])


def _opens_sentence(before: Sequence[Token]) -> bool:
    """Stands nothing before that has a verb of its own, but for "After he left, ..."?"""
    stops = [place for place, token in enumerate(before) if token.kind is Kind.STOP]
    before = before[stops[-1] + 1 :] if stops else before
    fronted = any(token.kind is Kind.SUBORDINATOR for token in before[:3])
    return fronted or not any(token.kind in FINITE for token in before)
