"""Participles that look finite: "the mission proposed during a summit", "talks held on Monday were brief".

A past form is no verb of its own clause when a verb before it has the subject already, or one behind it wants it.
"""

from collections.abc import Sequence

from timeline.extraction import lexicon
from timeline.extraction.tokens import Kind, Token

FINITE = (Kind.FINITE, Kind.AUXILIARY, Kind.MODAL)
BOUNDARY = (
    Kind.STOP, Kind.COMMA, Kind.COORDINATOR, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.OPEN, Kind.CLOSE, Kind.PRONOUN
)  # fmt: skip
OPENING = (Kind.COORDINATOR, Kind.ADVERB, Kind.COMMA, Kind.STOP, Kind.OPEN)
# With "to" behind them these are passive: "the man believed to be carrying arms".
BELIEVED = frozenset("believed thought expected said known alleged reported".split())
NAMING = frozenset("named called dubbed known given shown offered elected appointed made considered".split())
# "In a statement (released on Monday)", "a poll (published on Monday) found".
DOCUMENTS = frozenset(
    "statement statements report reports letter letters interview interviews memo email e-mail complaint lawsuit "
    "filing order plan study studies article column poll polls survey surveys video message post document documents "
    "ruling findings book paper speech assessment review analysis estimate estimates".split()
)
PUBLISHED = frozenset("released published issued posted filed aired broadcast sent unveiled printed".split())
ARTICLES = frozenset("the a an his its their her our".split())
PARTICLES = frozenset({"forward", "out", "down", "up", "off"})
# "Prices (fell) by a tenth": how much, not by whom.
CHANGING = frozenset(
    "rose fell grew shrank dropped declined slipped slid climbed jumped surged soared plunged tumbled gained eased "
    "slumped increased decreased advanced rallied".split()
)
MEASURING = frozenset("a an about nearly almost more over at as around some half up only just".split())


def is_reduced_relative(tokens: list[Token], index: int) -> bool:
    """Is the past form at `index`, taken for finite so far, a participle that hangs on the noun before it?"""
    low = tokens[index].low
    if _is_relative_verb(tokens, index) or _takes_object(tokens, index) or _changes_by(tokens, index):
        return False
    if is_published(tokens, index) and _is_in_front(tokens, index):
        return True
    if tokens[index - 1].kind is Kind.NOUN and _agent_follows(tokens, index + 1) and low not in lexicon.SAYING:
        return True
    if low in BELIEVED and _infinitive_follows(tokens, index + 1):
        return any(later.kind in FINITE for later in tokens[index + 1 :])
    if low in lexicon.SAYING and low not in ("announced", "quoted", "posted"):
        return False
    return _follows_verb(tokens, index) or _precedes_verb(tokens, index)


def is_published(tokens: Sequence[Token], index: int) -> bool:
    """A word that says when a document came out: "a statement (released) on Monday"."""
    return index > 0 and tokens[index].low in PUBLISHED and tokens[index - 1].low in DOCUMENTS


def _is_in_front(tokens: list[Token], index: int) -> bool:
    """Does it belong to what stands in front of a sentence: "In a statement (released) on Monday, Ann Lee said"?"""
    first = 0
    while first < index and tokens[first].kind in OPENING:
        first += 1
    inside = (*OPENING, *FINITE, Kind.DATE)
    return tokens[first].kind is Kind.PREPOSITION and not any(token.kind in inside for token in tokens[first:index])


def _infinitive_follows(tokens: list[Token], at: int) -> bool:
    """What he is "said | to have" done, not to whom he "said | to reporters" that."""
    behind = next((token for token in tokens[at + 1 :] if token.kind is not Kind.ADVERB), None)
    infinitive = behind is not None and behind.kind in (Kind.INFINITIVE, Kind.AUXILIARY)
    return infinitive and tokens[at].kind is Kind.TO


def _is_relative_verb(tokens: list[Token], index: int) -> bool:
    """A verb right behind its relative pronoun, its subject: "the team that (finally) arrived"."""
    at = index - 1
    while at > 0 and tokens[at].kind is Kind.ADVERB:
        at -= 1
    return at > 0 and (
        tokens[at].kind is Kind.RELATIVE or (tokens[at].low == "that" and tokens[at - 1].kind is Kind.NOUN)
    )


def _takes_object(tokens: list[Token], index: int) -> bool:
    """A verb with an object: "the agency paid a builder". A passive has none, but for naming: "the boy named Bob"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or tokens[index].low in NAMING:
        return False
    article = following.low in ARTICLES
    return (
        article or following.text in ("$", "€", "£") or (following.text[0].isdigit() and following.kind is Kind.NOUN)
    )


def _changes_by(tokens: list[Token], index: int) -> bool:
    """A verb of change with how much behind it: "prices (fell) by 3 percent"; not "bombs (dropped) by planes"."""
    by, much = tokens[index + 1 : index + 2], tokens[index + 2 : index + 3]
    if tokens[index].low not in CHANGING or not much or by[0].low != "by":
        return False
    return much[0].low in MEASURING or much[0].text[:1].isdigit() or much[0].text in ("$", "£", "€")


def _agent_follows(tokens: list[Token], at: int) -> bool:
    """An agent behind a participle: "(put forward) by the US"."""
    if at < len(tokens) and tokens[at].low in PARTICLES:
        at += 1
    return at < len(tokens) and tokens[at].low == "by"


def _follows_verb(tokens: list[Token], index: int) -> bool:
    """Has the clause its verb already, and a noun since? A verb of telling may still have a clause behind it."""
    seen_noun = False
    for at in range(index - 1, -1, -1):
        kind = tokens[at].kind
        if kind in FINITE:
            return seen_noun and tokens[at].low not in lexicon.REPORTING and not awaits_verb(tokens, at)
        if kind in BOUNDARY:
            return False
        seen_noun = seen_noun or kind in (Kind.NOUN, Kind.INFINITIVE, Kind.ING)
    return False


def _precedes_verb(tokens: list[Token], index: int) -> bool:
    low = tokens[index].low
    if low in lexicon.PAST_FORMS and low not in lexicon.PARTICIPLES:
        return False
    for at in range(index + 1, len(tokens)):
        later = tokens[at]
        if later.kind in BOUNDARY or (later.kind is Kind.FINITE and later.low in lexicon.SAYING):
            return False
        if later.kind is Kind.FINITE and _agent_follows(tokens, at + 1):
            return False
        if later.kind in FINITE:
            return low not in lexicon.REPORTING
    return False


def awaits_verb(tokens: list[Token], at: int) -> bool:
    """A noun that still waits for its verb, since that at `at` is a relative clause's.

    "A licence that had allowed payments | lapsed".
    """
    for index in range(at - 1, 0, -1):
        kind = tokens[index].kind
        if kind in (Kind.STOP, Kind.COMMA, Kind.COORDINATOR):
            return False
        if kind is Kind.RELATIVE or (tokens[index].low == "that" and tokens[index - 1].kind is Kind.NOUN):
            return not any(token.kind in FINITE for token in tokens[:index])
    return False
