"""Where clauses open: the marks that `clauses.split` cuts at, each with the role of what it opens."""

from typing import Literal

from timeline.extraction import lexicon
from timeline.extraction.contact import HARD, complement_without_that, is_contact_relative, stretch
from timeline.extraction.reduced import FINITE, awaits_verb
from timeline.extraction.tokens import Kind, Token

Role = Literal[
    "main", "subordinate", "relative", "complement", "participial", "reduced", "coordinate", "contact", "absolute",
    "soft", "resume", "quote", "attribution",
]  # fmt: skip

# No clause opens at these: most words are of them.
INSIDE = frozenset({
    Kind.NOUN, Kind.DETERMINER, Kind.PREPOSITION, Kind.POSSESSIVE, Kind.ADVERB, Kind.NEGATION, Kind.ING,
    Kind.INFINITIVE, Kind.DATE,
})  # fmt: skip
BEFORE_DATE_A_PREPOSITION = frozenset({"since", "until", "till", "after", "before", "as", "once"})


def openings(tokens: list[Token]) -> dict[int, Role]:
    """The index of every token that opens a clause or a stretch between commas, with its role."""
    opened: dict[int, Role] = {0: "main"}
    for index, token in enumerate(tokens):
        if token.kind in INSIDE:
            continue
        role = _role(tokens, index, opened)
        if role is not None and (opened.get(role[0], "soft") == "soft" or not role[0]):
            opened[role[0]] = role[1]
        if token.kind is Kind.FINITE and token.low in lexicon.REPORTING:
            start = complement_without_that(tokens, index)
            if start is not None:
                opened[start] = "complement"
    return {index: role for index, role in opened.items() if index < len(tokens)}


def _role(tokens: list[Token], index: int, opened: dict[int, Role]) -> tuple[int, Role] | None:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 1] if index else None
    if token.kind in (Kind.STOP, Kind.OPEN, Kind.CLOSE):
        return _sign(tokens, index, before)
    if token.kind is Kind.SUBORDINATOR:
        return _subordinator(tokens, index)
    if token.kind is Kind.RELATIVE:
        return _relative_start(tokens, index), "relative"
    if token.kind is Kind.COMMA and following is not None:
        return _after_comma(tokens, index)
    if token.kind is Kind.COORDINATOR and (before is None or before.kind is not Kind.COMMA):
        return (index, "coordinate") if _coordinates_clauses(tokens, index, opened) else None
    if token.kind is Kind.PRONOUN and before is not None and is_contact_relative(tokens, index, opened):
        return index, "contact"
    if token.kind is Kind.TO and following is not None and following.low == "be":
        return (index, "reduced") if following.kind is Kind.INFINITIVE else None
    if token.kind is Kind.PARTICIPLE and _hangs_on_noun(tokens, index):
        return index, "reduced"
    if token.kind in FINITE and _resumes(tokens, index, opened):
        return index, "resume"
    return None


def _sign(tokens: list[Token], index: int, before: Token | None) -> tuple[int, Role] | None:
    kind = tokens[index].kind
    if kind is Kind.STOP:
        return index + 1, "main"
    if kind is Kind.OPEN:
        return (index, "quote") if before is not None and before.kind in (Kind.COMMA, Kind.STOP) else None
    ends = tokens[index].text not in "'’" and _quotation_ends(tokens, index)
    return (index + 1, "attribution") if ends else None


def _quotation_ends(tokens: list[Token], index: int) -> bool:
    """The sentence began inside the quotation that ends here."""
    return (
        tokens[0].quoted
        and any(token.kind in FINITE for token in tokens[index + 1 :])
        and _verbs(tokens, 0, index) > 0
    )


def _verbs(tokens: list[Token], start: int, end: int) -> int:
    return sum(token.kind in FINITE for token in tokens[start:end])


def _subordinator(tokens: list[Token], index: int) -> tuple[int, Role] | None:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind in (Kind.STOP, Kind.COMMA) or _opens_no_clause(tokens, index, following):
        return None
    if token.low == "that":
        if not any(tokens[at].kind in FINITE for at in stretch(tokens, index + 1, over_commas=True)):
            return None
        return index, "complement" if _is_complement(tokens, index) else "relative"
    asks = token.low in ("whether", "how", "why", "what")
    return index, "complement" if asks or following.low in ("if", "though") else "subordinate"


def _opens_no_clause(tokens: list[Token], index: int, following: Token) -> bool:
    """A conjunction that opens no clause.

    "since May", "the following day", "as a friend (and stayed)", "as long as", "at once".
    """
    low = tokens[index].low
    before = tokens[index - 1] if index else None
    if following.kind is Kind.DATE and low in BEFORE_DATE_A_PREPOSITION:
        return True
    if low == "following" and before is not None and (before.kind is Kind.DETERMINER or before.low in ("in", "on")):
        return True
    if low not in ("as", "once"):
        return False
    amounts = following.low in ("many", "much", "well", "long", "soon", "few")
    at_once = before is not None and before.low == "at"
    verb = next((at for at in stretch(tokens, index + 1)[1:] if tokens[at].kind in FINITE), None)
    another = verb is not None and following.low in ("a", "an") and tokens[verb - 1].kind is Kind.COORDINATOR
    return amounts or at_once or verb is None or another


def _is_complement(tokens: list[Token], index: int) -> bool:
    """A clause of what was said.

    "said on Friday that ...", "a report that he ..."; not "the truce that the rebels had accepted".
    """
    before = tokens[index - 1]
    following = tokens[index + 1]
    if following.kind in FINITE:
        return before.kind is not Kind.NOUN
    if before.low in lexicon.CONTENT_NOUNS:
        return True
    for at in range(index - 1, -1, -1):
        kind = tokens[at].kind
        if kind in (Kind.FINITE, Kind.PARTICIPLE, Kind.ING, Kind.INFINITIVE):
            return tokens[at].low in lexicon.REPORTING or before.kind is not Kind.NOUN
        if kind in HARD:
            break
    return before.kind is not Kind.NOUN


def _relative_start(tokens: list[Token], index: int) -> int:
    """Where a relative clause begins: "after which", "parts of which", "some of whom" open with their first word."""
    start = index
    if index >= 1 and tokens[index - 1].kind is Kind.PREPOSITION:
        start = index - 1
        if tokens[start].low == "of":
            while start and tokens[start - 1].kind in (Kind.NOUN, Kind.DETERMINER):
                start -= 1
    elif tokens[index - 1].low in ("after", "before"):
        start = index - 1
    return start


def _after_comma(tokens: list[Token], index: int) -> tuple[int, Role] | None:
    at = index + 1
    while at < len(tokens) and tokens[at].kind in (Kind.ADVERB, Kind.NEGATION):
        at += 1
    if at >= len(tokens):
        return None
    kind = tokens[at].kind
    if kind is Kind.PARTICIPLE or (kind is Kind.ING and not _is_listed(tokens, index)):
        return index + 1, "participial"
    if tokens[at].low == "with" and any(
        tokens[later].kind is Kind.ING for later in stretch(tokens, at, over_commas=True)
    ):
        reach = stretch(tokens, at, over_commas=True)
        if not any(tokens[later].kind in FINITE for later in reach):
            return index + 1, "absolute"
    if kind is Kind.COORDINATOR:
        return index + 1, "coordinate" if _coordinates_after_comma(tokens, at) else "soft"
    if kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
        return None
    if kind in FINITE:
        return index + 1, "resume"
    return index + 1, "soft"


def _coordinates_after_comma(tokens: list[Token], at: int) -> bool:
    """Another clause behind a comma.

    ", and the mayor left", ", and the mayor, Ann Lee, left", ", and on Monday she left"; not ", and Bob".
    """
    if any(tokens[later].kind in FINITE for later in stretch(tokens, at)):
        return True
    verb = next((later for later in stretch(tokens, at, over_commas=True) if tokens[later].kind in FINITE), None)
    if verb is None:
        return False
    fronted = at + 1 < len(tokens) and tokens[at + 1].kind in (Kind.PREPOSITION, Kind.DATE, Kind.ADVERB)
    return fronted or tokens[verb - 1].kind is Kind.COMMA


def _is_listed(tokens: list[Token], index: int) -> bool:
    """Nouns of a list that look like participles: "mobilization, training, and aid"."""
    following = tokens[index + 2] if index + 2 < len(tokens) else None
    return following is not None and following.kind in (Kind.COMMA, Kind.COORDINATOR)


def _coordinates_clauses(tokens: list[Token], index: int, opened: dict[int, Role]) -> bool:
    start = max(at for at in opened if at <= index)
    if not any(tokens[at].kind in FINITE for at in range(start, index)):
        return False
    if tokens[index].low in ("yet", "so"):
        return False
    if any(token.low == "between" for token in tokens[max(start, index - 6) : index]):
        return False
    reach = stretch(tokens, index + 1)
    return any(tokens[at].kind in FINITE for at in reach) and tokens[index + 1].kind is not Kind.COORDINATOR


def _hangs_on_noun(tokens: list[Token], index: int) -> bool:
    if is_inverted(tokens, index):
        return False
    at = index - 1
    while at >= 0 and tokens[at].kind is Kind.ADVERB:
        at -= 1
    return at >= 0 and tokens[at].kind in (Kind.NOUN, Kind.DATE) and not _in_group(tokens, at)


def is_inverted(tokens: list[Token], index: int) -> bool:
    """A condition that begins with its verb: "Had the jury | freed him", "Were the truce | broken"."""
    at = index - 1
    while at > 0 and tokens[at].kind in (Kind.NOUN, Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN, Kind.NEGATION):
        at -= 1
    opens = at >= 0 and (at == 0 or tokens[at - 1].kind in (Kind.STOP, Kind.COMMA, Kind.OPEN))
    return opens and index - at > 1 and tokens[at].low in ("had", "were", "should")


def _in_group(tokens: list[Token], at: int) -> bool:
    while at >= 0 and tokens[at].kind in (Kind.DATE, Kind.ADVERB, Kind.NEGATION):
        at -= 1
    return at >= 0 and tokens[at].kind is Kind.AUXILIARY


def _resumes(tokens: list[Token], index: int, opened: dict[int, Role]) -> bool:
    """A verb of the clause around, behind an inner one.

    "talks held on Thursday | were productive", "the wing that collapsed | had failed a test".
    """
    start = max(at for at in opened if at <= index)
    if opened[start] == "relative":
        first = next((at for at in range(start, index) if tokens[at].kind in FINITE), None)
        if first is None or not awaits_verb(tokens, first):
            return False
        before = tokens[index - 1]
        if index - first == 1:
            return before.kind is Kind.FINITE and before.low not in lexicon.REPORTING
        return before.kind in (Kind.NOUN, Kind.DATE, Kind.PARTICIPLE)
    return opened[start] == "reduced"
