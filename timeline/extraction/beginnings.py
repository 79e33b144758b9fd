"""Where a headline may begin: with the subject of the dated clause, of the one that says so, or of one joined to it.

On Monday, Ann Lee, the mayor, said ...                   Ann Lee | said
Prices doubled after Russian troops entered Ayr in May    Russian troops | entered
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline.extraction import antecedents, lexicon, phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.datephrase import date_phrase
from timeline.extraction.endings import TELLING
from timeline.extraction.fronts import LOST_IN_FRONT, may_begin
from timeline.extraction.govern import MOVING, RELATIONAL, STATES
from timeline.extraction.insertions import ages, insertion
from timeline.extraction.reduced import FINITE
from timeline.extraction.subjects import APPROXIMATING
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import Told
from timeline.temporal.tense.verb_words import PLANNED

AWAITED: Final = PLANNED | {"called", "delayed", "postponed"}
# What was said may stand behind a noun: "told Ann Lee that he had left".
TOLD: Final = lexicon.REPORTING | lexicon.CONTENT_NOUNS | TELLING
PARTS: Final = frozenset("including notably among particularly especially mostly mainly up down compared".split())


@dataclass(frozen=True, slots=True)
class Begun:
    """The front of a headline: its subject, where its predicate begins, its first verb, and the clause it tells.

    `whole` says that it runs to the end of the sentence: what was said, and who said so on that day.
    """

    subject: list[Token]
    predicate: int
    verb: int
    root: Clause
    whole: bool = False


def beginning(read: Read, told: Told, at: int, earlier: Sequence[Read]) -> Begun | None:
    """The subject and verb of the dated clause, or of the one that says so."""
    tokens, clauses = read
    root = told.clause
    while root.role == "complement" and root.parent is not None:
        if _hangs_on_noun(tokens, root, root.parent):
            return None
        root = root.parent
    if (told.phrase is not None and root is not told.clause) or _is_asked_for(tokens, clauses, at):
        return None
    verb = root.first_verb(tokens)
    if verb is None or tokens[verb].kind not in FINITE or not _tells_phrase(tokens, told, at):
        return None
    if says_what_stands_before(read, root):
        return _said_on_the_day(read, root, verb)
    owner, subject = _subject(read, root)
    own_verb = owner.first_verb(tokens)
    if not subject or own_verb is None:
        return None
    if not may_begin(tokens, owner, subject[0]) or _dates_a_part(tokens, verb, at):
        return None
    if owner.role == "relative":
        return Begun([tokens[index] for index in subject], _with_adverbs(tokens, verb, root.first), verb, root)
    if owner is not root and at > verb and _is_one_happening(tokens, own_verb, root.first):
        verb = own_verb
    end = _with_adverbs(tokens, own_verb, subject[0])
    predicate = end if verb == own_verb else _with_adverbs(tokens, verb, root.first)
    return Begun(_named(read, range(subject[0], end), at, earlier), predicate, verb, root)


def _is_asked_for(tokens: list[Token], clauses: Sequence[Clause], at: int) -> bool:
    """A date of what another clause only asks for: "hearings focused on what led to the blast on Monday"."""
    return any(at in clause.indexes and tokens[clause.first].low == "what" for clause in clauses)


def _hangs_on_noun(tokens: list[Token], clause: Clause, parent: Clause) -> bool:
    """A relative clause that begins like what is said: "removed the cap (that had been fitted in May)"."""
    said = any(tokens[index].low in TOLD for index in parent.indexes)
    behind = tokens[clause.first - 1].kind in (Kind.NOUN, Kind.DATE)
    return tokens[clause.first].low == "that" and behind and not said


def says_what_stands_before(read: Read, clause: Clause) -> bool:
    """A clause of saying behind what is said.

    "..., the army said on Monday", "“People want peace,” Ann Lee told ...".
    """
    tokens, _ = read
    verb = clause.first_verb(tokens)
    if verb is None or tokens[verb].low not in lexicon.SAYING:
        return False
    return _trails(read, clause) or _closes(tokens, verb)


def names_subject(tokens: list[Token], told: Told, at: int) -> bool:
    """A dated subject whose clause tells what it did, in the past: "An April 20 explosion | killed ten men"."""
    verb = told.clause.first_verb(tokens)
    past = verb is not None and (lexicon.looks_past(tokens[verb].low) or tokens[verb].low == "had")
    if told.phrase is None or verb is None or not past or at > verb:
        return False
    head = phrases.head_of(tokens, phrases.subject(tokens, told.clause))
    return head in told.phrase


def _tells_phrase(tokens: list[Token], told: Told, at: int) -> bool:
    """Is the clause dated, or if only a noun phrase of it, one that the clause is about or takes place at?

    "The talks in Oslo on Monday were brief", "Monday's strike killed ten", "The mayor spoke at Monday's meeting".
    """
    if told.phrase is None:
        return True
    verb = told.clause.first_verb(tokens)
    if verb is None:
        return False
    if at < verb:
        return tokens[verb].low in STATES or names_subject(tokens, told, at)
    return tokens[at - 1].low in ("at", "during")


def _with_adverbs(tokens: list[Token], verb: int, first: int) -> int:
    """Where the verb's adverbs and its "not" begin."""
    while verb - 1 > first and tokens[verb - 1].kind in (Kind.ADVERB, Kind.NEGATION):
        verb -= 1
    return verb


def _named(read: Read, subject: range, at: int, earlier: Sequence[Read]) -> list[Token]:
    """The subject without insertions, ages and its date; for "he", the one whom it can only mean."""
    tokens, _ = read
    if len(subject) == 1 and tokens[subject.start].low in antecedents.PERSONAL:
        return antecedents.sole(read, subject.start, earlier) or [tokens[subject.start]]
    dropped = {*date_phrase(tokens, at), *insertion(tokens, subject), *ages(tokens, subject)}
    return [tokens[index] for index in subject if index not in dropped]


def _subject(read: Read, root: Clause) -> tuple[Clause, list[int]]:
    """The clause's subject and where it stands: in itself, or for "and left" in the clause before."""
    tokens, clauses = read
    if root.role == "relative":
        return root, _antecedent(tokens, root)
    subject = _whole(tokens, phrases.subject(tokens, root), root.first_verb(tokens) or 0)
    if root.role != "coordinate":
        return root, subject
    if subject:
        return root, subject if _is_full(tokens[subject[0]]) else []
    before = next((one for one in clauses if one.indexes[-1] == root.first - 1), root)
    return before, phrases.subject(tokens, before)


def _whole(tokens: list[Token], subject: list[int], verb: int) -> list[int]:
    """The subject without what stands in front of it, and with what tells of its number.

    "A few months into the war, (the port)", "Home to ten ships, (Ayr)", "(Nearly 200 boats)".
    """
    if not subject:
        return subject
    commas = [index for index in range(subject[0], verb) if tokens[index].kind is Kind.COMMA]
    joined = any(tokens[index].kind is Kind.COORDINATOR for index in subject)
    behind = [index for index in subject if index > commas[0]] if len(commas) == 1 and not joined else []
    if behind and _is_full(tokens[behind[0]]) and _is_scene(tokens[subject[0] : commas[0]]):
        return behind
    counted = subject[0] and tokens[subject[0] - 1].low in APPROXIMATING
    return [subject[0] - 1, *subject] if counted else subject


def _is_scene(front: Sequence[Token]) -> bool:
    """What no subject can be: "a few months into the war", "home to ten ships", not "a port, (Ayr)"."""
    return front[0].kind is not Kind.DETERMINER or any(token.low in lexicon.TIME_UNITS for token in front)


def _antecedent(tokens: list[Token], root: Clause) -> list[int]:
    """Whom "..., Ann Lee, who (left on Monday)" speaks of: a name right before the comma, and nobody else."""
    verb = root.first_verb(tokens)
    relative = tokens[root.first]
    if relative.low not in ("who", "which") or verb is None or tokens[root.first - 1].kind is not Kind.COMMA:
        return []
    between = [*tokens[root.first + 1 : verb], tokens[verb]]
    dating = any(b.kind is Kind.DATE for b in between)
    loose = (Kind.ADVERB, Kind.NEGATION, Kind.DATE, *((Kind.PREPOSITION, Kind.COMMA) if dating else ()))
    if any(token.kind not in loose for token in between[:-1]):
        return []
    phrase = phrases.before(tokens, root.first)
    listed = bool(phrase) and phrase[0] > 0 and tokens[phrase[0] - 1].kind is Kind.COORDINATOR
    if phrase and (_is_inside(tokens, phrase) or (listed and relative.low == "which")):
        return []
    named = [index for index in phrase if tokens[index].is_name]
    if not named:
        return []
    if any(tokens[i].kind in (Kind.PREPOSITION, Kind.COORDINATOR, Kind.POSSESSIVE) for i in phrase):
        return []
    whole = tokens[phrase[0]].kind is Kind.DETERMINER or len(named) == len(phrase)
    return phrase if whole else []


def _is_inside(tokens: list[Token], phrase: list[int]) -> bool:
    """Is the clause rather about what stands before: "shares in Ayr Ltd, which rose", "a man from Ayr, Kenya, who"?"""
    first = phrase[0]
    if first < 2:
        return False
    placed = len(phrase) == 1 and tokens[first - 1].kind is Kind.COMMA and tokens[first - 2].is_name
    return placed or (tokens[first - 1].low == "in" and tokens[first - 2].kind is Kind.NOUN)


def _is_full(opener: Token) -> bool:
    """Behind "and" a clause of its own begins with a name or an article, what else may be the rest of a list."""
    return opener.is_name or opener.low in ("the", "a", "an")


def _trails(read: Read, clause: Clause) -> bool:
    """A clause of saying at the end, with nothing said behind it: "..., | the army said on Monday"."""
    tokens, clauses = read
    opens = clauses[0].role in ("main", "quote") and clauses[0].first_verb(tokens) is not None
    behind = clause.role in ("main", "attribution") and tokens[clause.first - 1].kind in (Kind.COMMA, Kind.CLOSE)
    return clause.first > 0 and behind and opens


def _closes(tokens: list[Token], verb: int) -> bool:
    """A quotation that opens the sentence and ends before the verb: "“People want peace,” Ann Lee | told ..."."""
    return tokens[0].kind is Kind.OPEN and any(token.kind is Kind.CLOSE for token in tokens[1:verb])


def _said_on_the_day(read: Read, root: Clause, said: int) -> Begun | None:
    """What is said in front of "..., the army said on Monday"; the headline is the sentence from there to its end."""
    tokens, clauses = read
    first = clauses[0]
    start = 0
    while start < len(tokens) and tokens[start].kind in (Kind.STOP, Kind.COMMA):
        start += 1
    verb = first.first_verb(tokens)
    if tokens[start].kind is Kind.OPEN:
        behind = max((place for place in range(said) if tokens[place].kind is Kind.CLOSE), default=said)
        named = any(token.is_name for token in (*tokens[behind:said], *tokens[said + 1 : said + 6]))
        return Begun([], start, start, root, whole=True) if named else None
    subject = phrases.subject(tokens, first)
    if verb is None or not subject:
        return None
    before = tokens[: subject[0]]
    if any(token.low in LOST_IN_FRONT for token in before):
        return None
    if any(token.kind is Kind.DATE for token in tokens[: subject[0]]):
        return None
    return Begun([tokens[i] for i in range(subject[0], verb)], verb, verb, root, whole=True)


def _is_one_happening(tokens: list[Token], first: int, second: int) -> bool:
    """Two verbs of one date, nothing between them having another: "exploded and sank (on Monday)"."""
    between = tokens[first + 1 : second]
    return not any(token.kind in (Kind.DATE, Kind.COMMA, Kind.SUBORDINATOR, Kind.RELATIVE) for token in between)


def _dates_a_part(tokens: list[Token], verb: int, at: int) -> bool:
    """A date of one part alone.

    "struck four towns, including Ayr in May", "gave money for 2025", "followed a threat in May".
    """
    if at < verb:
        return False
    if tokens[at - 1].low == "for" and not any(token.low in AWAITED for token in tokens[verb:at]):
        return True
    comma = next((index for index in range(at, verb, -1) if tokens[index].kind is Kind.COMMA), None)
    if comma is None:
        return tokens[verb].low in RELATIONAL - MOVING
    opener = tokens[comma + 1]
    return (
        opener.low in PARTS
        or opener.low == "with"
        or opener.kind in (Kind.NOUN, Kind.DETERMINER)
        or tokens[at].low.endswith("ago")
    )
