"""Who a headline tells of: the clause's subject, that of the clause it hangs on, or what its pronoun stands for."""

from collections.abc import Sequence

from timeline.extraction import antecedents, lexicon, phrases, wording
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import word

LONGEST_RELATIVE = 45  # characters
APPROXIMATE = frozenset({"almost", "nearly"})


def subject_of(read: Read, clause: Clause, earlier: Sequence[Read]) -> list[Token]:
    """The words that a headline of the clause begins with; none if nobody can be found."""
    tokens, _ = read
    phrase = phrases.subject(tokens, clause)
    opener = tokens[clause.first]
    subject_relative = clause.role == "relative" and not is_object_relative(tokens, clause)
    if opener.low == "whose" and phrase:
        owner = phrases.before(tokens, clause.first)
        if owner:
            return [*resolved(read, owner, earlier), word("'s", Kind.POSSESSIVE), *(tokens[i] for i in phrase)]
    if clause.role == "reduced" or subject_relative:
        antecedent = phrases.before(tokens, clause.first)
        if antecedent:
            return resolved(read, antecedent, earlier)
    elif phrase and not (len(phrase) == 1 and opener.kind is Kind.RELATIVE and phrase[0] == clause.first):
        who = resolved(read, [i for i in phrase if tokens[i].kind is not Kind.RELATIVE or i != clause.first], earlier)
        about = [word(tokens[phrase[0] - 1].low, Kind.ADVERB)] if _is_approximate(tokens, phrase[0]) else []
        return [*about, *who, *_telling_apart(read, clause, phrase)]
    return _borrowed(read, clause, earlier)


def _is_approximate(tokens: list[Token], first: int) -> bool:
    """ "Nearly | 300 people", "almost | complete results"."""
    return first > 0 and tokens[first - 1].low in APPROXIMATE and tokens[first].kind in (Kind.NOUN, Kind.DETERMINER)


def _telling_apart(read: Read, clause: Clause, phrase: list[int]) -> list[Token]:
    """ "A licence | that had allowed payments | lapsed": without its relative clause nobody knows which licence."""
    tokens, clauses = read
    if tokens[phrase[0]].low not in ("a", "an"):
        return []
    relative = next((one for one in clauses if one.first == phrase[-1] + 1 and one.role == "relative"), None)
    words = [tokens[index] for index in relative.indexes] if relative is not None else []
    if any(token.kind in (Kind.DATE, Kind.COMMA) for token in words):
        return []
    while words and len(wording.joined(words)) > LONGEST_RELATIVE:
        ends = [place for place, token in enumerate(words) if token.kind in (Kind.PREPOSITION, Kind.TO)]
        words = words[: ends[-1]] if ends else []
        if len(words) > 1 and words[-2].kind is Kind.TO:
            words = words[:-2]
    return words if any(token.kind is Kind.NOUN for token in words[1:]) else []


def _borrowed(read: Read, clause: Clause, earlier: Sequence[Read]) -> list[Token]:
    """The subject of a clause without one: that of the clause before it or, at the front, of the one behind."""
    tokens, clauses = read
    place = clauses.index(clause)
    previous = next(
        (other for other in clauses if other.indexes[-1] == clause.first - 1 and other is not clause), None
    )
    if previous is not None and _is_source(tokens, previous):
        clauses = [other for other in clauses if other is not previous]
        place = clauses.index(clause)
    if clause.role == "coordinate" and previous is not None and previous.role in ("relative", "reduced"):
        return subject_of(read, previous, earlier)
    if clause.role == "coordinate" and previous is not None and _is_future(tokens, previous, clause):
        clauses = [other for other in clauses if other is not previous]
        place = clauses.index(clause)
    own = ("main", "coordinate", "complement", "subordinate", "quote")
    order = [clause.parent] if clause.parent is not None and clause.role != "coordinate" else []
    order += [*reversed(clauses[:place]), *clauses[place + 1 :]]
    for other in order:
        phrase = phrases.subject(tokens, other) if other.role in own else []
        if phrase:
            return resolved(read, phrase, earlier)
    return []


def _is_source(tokens: list[Token], clause: Clause) -> bool:
    """ "A recount was ordered, | the mayor said, | and will be ...": what goes on is the recount."""
    if not clause.first or tokens[clause.first - 1].kind is not Kind.COMMA:
        return False
    verb = clause.first_verb(tokens)
    ends = tokens[clause.indexes[-1]].kind is Kind.COMMA and verb == clause.indexes[-1] - 1
    return ends and verb is not None and tokens[verb].low in lexicon.SAYING


def _is_future(tokens: list[Token], previous: Clause, clause: Clause) -> bool:
    """ "The bank said it would pay | and wanted an answer": the bank that said so, whatever "it" may be."""
    verbs = [one.first_verb(tokens) for one in (previous, clause)]
    kinds = [tokens[verb].kind for verb in verbs if verb is not None]
    return previous.role == "complement" and kinds == [Kind.MODAL, Kind.FINITE]


def is_object_relative(tokens: list[Token], clause: Clause) -> bool:
    """ "which | rebel troops had seized": a subject between the relative and its verb."""
    verb = clause.first_verb(tokens)
    if verb is None:
        return False
    between = [
        i for i in clause.indexes if i < verb and tokens[i].kind not in (Kind.ADVERB, Kind.NEGATION, Kind.COMMA)
    ]
    marker = next((n for n, i in enumerate(between) if tokens[i].kind is Kind.RELATIVE or tokens[i].low == "that"), -1)
    return len(between) > marker + 1


def resolved(read: Read, phrase: list[int], earlier: Sequence[Read]) -> list[Token]:
    """The words of a phrase, a pronoun replaced by what it stands for."""
    tokens, _ = read
    if len(phrase) == 1 and tokens[phrase[0]].low in ("we", "i", "our", "my"):
        return _speaker(read, phrase[0], earlier)
    if len(phrase) == 1 and tokens[phrase[0]].low in antecedents.RESOLVED:
        found = antecedents.find(tokens[phrase[0]].low, read, phrase[0], earlier)
        if found is not None:
            source, indexes = found
            return wording.without_dates([source[index] for index in indexes])
    named = _named_behind(tokens, phrase)
    return owned(wording.without_dates([tokens[index] for index in named or phrase]), read, phrase[0], earlier)


def _named_behind(tokens: list[Token], phrase: list[int]) -> list[int]:
    """ "Its leader, Ann Lee" -> "Ann Lee": with "its", nobody would know whose."""
    comma = next((place for place, index in enumerate(phrase) if tokens[index].kind is Kind.COMMA), None)
    if comma is None or tokens[phrase[0]].low not in antecedents.POSSESSIVE:
        return []
    behind = [index for index in phrase[comma + 1 :] if tokens[index].kind is not Kind.COMMA]
    return behind if len(behind) > 1 and all(tokens[index].is_name for index in behind) else []


def owned(parts: list[Token], read: Read, at: int, earlier: Sequence[Read]) -> list[Token]:
    """ "His envoy" -> "Ann Lee's envoy"."""
    if parts and parts[0].low in antecedents.RESOLVED and parts[0].kind is Kind.DETERMINER:
        found = antecedents.find(parts[0].low, read, at, earlier)
        if found is not None:
            source, indexes = found
            owner = wording.without_dates([source[index] for index in indexes])
            if len(owner) <= 6:
                mark = "’" if owner[-1].text.endswith("s") and "’" in parts[0].text else "'s"
                return [*owner, word(mark, Kind.POSSESSIVE), *parts[1:]]
    return parts


def _speaker(read: Read, at: int, earlier: Sequence[Read]) -> list[Token]:
    """ "We met," said Ann Lee -> Ann Lee: We met"""
    tokens, clauses = read
    for clause in clauses:
        verb = clause.first_verb(tokens)
        if verb is None or clause.first <= at or tokens[verb].low not in lexicon.SAYING or tokens[verb].quoted:
            continue
        phrase = phrases.subject(tokens, clause) or _after_verb(tokens, clause, verb)
        if phrase:
            who = resolved(read, phrase, earlier)
            return [*who, word(":", Kind.STOP), word("We" if tokens[at].low == "we" else tokens[at].text)]
    return [tokens[at]]


def _after_verb(tokens: list[Token], clause: Clause, verb: int) -> list[int]:
    """ "said Ann Lee": the subject behind its verb."""
    phrase = []
    for index in clause.indexes:
        if index > verb:
            if tokens[index].kind not in phrases.IN_PHRASE:
                break
            phrase.append(index)
    return phrase
