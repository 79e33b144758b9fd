"""Whom a pronoun stands for: "He swiftly sent envoys", after "Ann Lee took office", is Ann Lee.

The method: the nearest subject before it, in its sentence and then in the two before, that agrees with the pronoun in
being one person, one thing or several. Good enough for a headline, since news copy keeps to its subject; where nothing
agrees the pronoun stays.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, islice

from timeline.extraction import phrases
from timeline.extraction.clauses import Clause
from timeline.extraction.gazetteer import INSTITUTIONS, is_place_or_state
from timeline.extraction.tokens import Kind, Token

# How many sentences back an antecedent is looked for.
REACH = 3
PERSONAL = frozenset({"he", "she", "his", "him", "her"})
NEUTER = frozenset({"it", "its"})
PLURAL = frozenset({"they", "their", "them"})
RESOLVED = PERSONAL | NEUTER | PLURAL
# What stands behind these is no person: "the Sample Horizon", "in Baton Rouge".
NO_PERSON_BEHIND = frozenset({"the", "in", "near"})
OF_PLACES = frozenset(
    "north south east west northern southern eastern western new san santa los las port fort".split()
)

Read = tuple[list[Token], list[Clause]]
Phrase = tuple[list[Token], list[int]]


def find(pronoun: str, read: Read, at: int, earlier: Sequence[Read]) -> Phrase | None:
    """The phrase that the pronoun at token `at` stands for; `earlier` are the sentences before, the nearest first."""
    tokens, clauses = read
    here = [clause for clause in clauses if clause.first < at and at not in clause.indexes]
    own = ((tokens, phrase) for phrase in _subjects(tokens, reversed(here)) if phrase[-1] < at)
    owners = ((tokens, [index]) for index in range(at) if pronoun in PERSONAL and _is_owner(tokens, index))
    back = (
        (sentence, phrase)
        for sentence, parts in islice(earlier, REACH)
        for phrase in _subjects(sentence, _by_rank(parts))
    )
    return next((candidate for candidate in chain(own, owners, back) if agrees(pronoun, *candidate)), None)


def sole(read: Read, at: int, earlier: Sequence[Read]) -> list[Token] | None:
    """The name that "he" or "she" at token `at` can only mean: of the one person named in the sentences before.

    None where the sentence itself names somebody before, the last sentence that names anybody names two, or one who is
    not its subject, or a sentence between speaks of nobody.
    """
    tokens, _ = read
    in_front = any(token.kind is Kind.SUBORDINATOR for token in tokens[:at])
    if _people(tokens if in_front else tokens[:at]):  # "When he left, Bob Ray said"
        return None
    for sentence, clauses in islice(earlier, REACH):
        people = _people(sentence)
        if len(people) > 1:
            return None
        for name in people.values():
            subjects = [sentence[i] for phrase in _subjects(sentence, clauses) for i in phrase]
            return name if any(token is name[-1] for token in subjects) else None
        if not any(token.low == tokens[at].low for token in sentence):
            return None
    return None


def of_sentence(read: Read, earlier: Sequence[Read]) -> str:
    """Whom the first "he" or "she" of a sentence can only mean, where it is its subject: "Ann Lee"; else ""."""
    tokens, clauses = read
    at = next((place for place, token in enumerate(tokens) if token.low in ("he", "she")), None)
    if at is None or tokens[at].quoted:
        return ""
    subjects = [
        phrases.subject(tokens, clause) for clause in clauses if clause.role in ("main", "quote", "coordinate")
    ]
    name = sole(read, at, earlier) if [at] in subjects[:1] else None
    return " ".join(token.text for token in name) if name else ""


def _people(tokens: Sequence[Token]) -> dict[str, list[Token]]:
    """The people named in full or with an office, by surname."""
    found: dict[str, list[Token]] = {}
    run: list[Token] = []
    named = False
    for before, token in zip([None, *tokens], [*tokens, None], strict=True):
        if token is not None and token.is_name and token.kind is Kind.NOUN and token.text.isalpha():
            named = named if run else before is not None and before.low in NO_PERSON_BEHIND
            run.append(token)
            continue
        person = len(run) > 1 or (run and run[0].is_person)
        if person and not named and not _is_long_place(run) and not any(_is_no_person(word) for word in run):
            found.setdefault(run[-1].low, run)
        run = []
    return found


def _is_long_place(run: Sequence[Token]) -> bool:
    """A place of two words: "South Korea", "West Virginia"."""
    return run[0].low in OF_PLACES or is_place_or_state(" ".join(token.text for token in run))


def _is_no_person(token: Token) -> bool:
    return token.is_place or token.text.isupper() or token.low in INSTITUTIONS or is_place_or_state(token.text)


def agrees(pronoun: str, tokens: list[Token], phrase: list[int]) -> bool:
    """Can the pronoun stand for the phrase?"""
    if any(tokens[index].kind is Kind.PRONOUN for index in phrase) or len(phrase) > 12:
        return False
    if pronoun in PERSONAL:
        return phrases.is_person(tokens, phrase)
    if pronoun in NEUTER:
        return not phrases.is_surely_person(tokens, phrase) and not phrases.is_plural(tokens, phrase)
    return phrases.is_plural(tokens, phrase)


def _is_owner(tokens: list[Token], index: int) -> bool:
    """An owner that a pronoun may mean: of "to strip Lee's name from the hall, which he opened" Lee."""
    return index + 1 < len(tokens) and tokens[index + 1].kind is Kind.POSSESSIVE


def _by_rank(clauses: list[Clause]) -> list[Clause]:
    """The speaker or doer of a sentence before those of its lesser clauses."""
    return sorted(clauses, key=lambda clause: clause.role not in ("main", "coordinate", "attribution"))


def _subjects(tokens: list[Token], clauses: Iterable[Clause]) -> Iterable[list[int]]:
    for clause in clauses:
        phrase = phrases.subject(tokens, clause)
        if phrase:
            yield phrase
            # "The mayor's answer was ...": the owner is a candidate too, after the subject itself.
            signs = (place for place, index in enumerate(phrase) if tokens[index].kind is Kind.POSSESSIVE)
            owned = max(signs, default=0)
            if owned:
                yield phrase[:owned]
