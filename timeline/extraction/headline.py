"""A reader's headline from the clause that tells a happening.

    the key town of Ayr, which rebel troops had seized in May  ->  Rebel troops seized the key town of Ayr
    He then flew to Oslo (after a sentence on Ann Lee)         ->  Ann Lee then flew to Oslo

The subject is the clause's own, that of the clause it hangs on, or what its pronoun stands for; the rest is the clause
up to where the next one begins, plus what its verb says or claims.
"""

from collections.abc import Sequence

from timeline.extraction import lexicon, phrases, wording
from timeline.extraction.antecedents import Read
from timeline.extraction.backward import told_in_full
from timeline.extraction.clauses import Clause
from timeline.extraction.conjuncts import conjunct
from timeline.extraction.gapping import gapped
from timeline.extraction.govern import Told
from timeline.extraction.objects import moved_object, resolve_objects, resolve_owner, with_object
from timeline.extraction.pairs import with_both_named
from timeline.extraction.shorten import sentence_of
from timeline.extraction.speech import completed
from timeline.extraction.subjects import owned, subject_of
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import word

# A headline shorter than this takes in what stands behind the next comma.
TOO_SHORT = 42
DROPPED_AFTER_SUBJECT = frozenset(
    {"also", "then", "already", "meanwhile", "however", "later", "again", "himself", "last"}
)
# With nothing behind them they want a word: "sentencing is set".
AWAITED = frozenset({"set", "planned", "scheduled", "expected"})


def headline(read: Read, told: Told, at: int, earlier: Sequence[Read]) -> str:
    """The title of what is told around the date at token `at`; `earlier` are the sentences before, nearest first."""
    tokens, _ = read
    if told.phrase is not None:
        parts = wording.without_dates([tokens[index] for index in told.phrase])
        if len(parts) == 1 and parts[0].kind is not Kind.DETERMINER:
            parts = [word("the", Kind.DETERMINER), *parts]
        elif len(parts) > 2 and parts[0].kind is Kind.DETERMINER and parts[0].low in ("the", "a", "an"):
            parts = parts[1:]
        return sentence_of(told_in_full(owned(parts, read, told.phrase.start, earlier), earlier))
    clause = told.clause
    verb, last = clause.first_verb(tokens), clause.verb(tokens)
    if verb is None or last is None:
        return sentence_of(wording.without_dates([tokens[index] for index in clause.indexes]))
    half = gapped(read, clause, at, earlier)
    if half:
        return sentence_of(half)
    who = subject_of(read, clause, earlier)
    if any(token.kind is Kind.COMMA for token in who):
        who = [*who, word(",", Kind.COMMA)]
    what = _predicate(read, clause, verb, last, at, earlier)
    return sentence_of(with_both_named([*who, *what], earlier))


def _predicate(read: Read, whole: Clause, verb: int, last: int, at: int, earlier: Sequence[Read]) -> list[Token]:
    tokens, _ = read
    clause, last, indexes = conjunct(tokens, whole, verb, last, at)
    group = [tokens[index] for index in indexes if tokens[index].kind is not Kind.DATE]
    group = [token for token in group if token.kind is not Kind.PREPOSITION]
    plural = phrases.is_plural(tokens, phrases.subject(tokens, whole))
    if tokens[last].low in AWAITED and indexes[-1] == last and _is_due(tokens, group, last):
        group[-1] = word("due", Kind.PARTICIPLE)
    group = wording.plain_past([token for token in group if token.low not in DROPPED_AFTER_SUBJECT], plural=plural)
    rest = _rest(read, clause, last)
    if len(group) == 1 and group[0].kind is Kind.ING:
        group = [wording.past_of_ing(group[0])]
    elif clause.role == "reduced" and group[0].kind is Kind.PARTICIPLE:
        plural = phrases.is_plural(tokens, phrases.before(tokens, clause.first))
        group = [word("were" if plural else "was", Kind.AUXILIARY), *group]
    moved = moved_object(read, whole, earlier)
    if moved:
        rest = with_object(rest, moved)
    rest = resolve_objects(read, rest, earlier) if clause.role != "complement" else rest
    rest = told_in_full(resolve_owner(read, rest, earlier) if plural else rest, earlier)
    if clause is not whole:
        return [*group, *rest]
    rest = completed(read, clause, verb, [*group, *rest], any(token.kind is Kind.NOUN for token in rest))
    while rest and rest[-1].kind in (Kind.STOP, Kind.COMMA):
        rest = rest[:-1]
    return [*rest, *_fronted(read, clause, rest)]


def _is_due(tokens: list[Token], group: list[Token], last: int) -> bool:
    """ "is set | for Tuesday", "are expected | on Tuesday"; not "was planned | in 2021", which was then done."""
    behind = [token for token in tokens[last + 1 : last + 3] if token.kind is not Kind.ADVERB]
    if len(group) < 2 or not behind or not any(token.kind is Kind.DATE for token in behind):
        return False
    return behind[0].low == "for" or (group[0].low in ("is", "are") and behind[0].low in ("on", "in", "by", "at"))


def _rest(read: Read, clause: Clause, last: int) -> list[Token]:
    """What follows the verb, up to the first comma; further only while there is little to read."""
    tokens, _ = read
    rest: list[Token] = []
    pieces = clause.pieces
    purpose = next((piece for piece in pieces if tokens[piece.start].kind is Kind.TO and piece.start > last), None)
    if purpose is not None:
        first = next((piece for piece in pieces if last in piece), pieces[0])
        pieces = [first, purpose]
    for piece in pieces:
        part = [tokens[index] for index in piece if index > last]
        if not part:
            continue
        following = tokens[piece.stop] if piece.stop < len(tokens) else None
        if rest and (part[0].low == "according" or _names_moment(tokens, piece)):
            continue
        if rest and phrases.is_measure([token for token in part if token.kind is not Kind.COMMA], following):
            continue
        shown = wording.without_dates(rest)
        opener = part[0]
        apposition = (
            rest and opener.kind in (Kind.NOUN, Kind.DETERMINER) and not any(t.kind is Kind.DATE for t in part)
        )
        if opener.kind is Kind.COORDINATOR and len(wording.joined(shown)) > 12:
            break
        if rest and len(wording.joined(shown)) >= TOO_SHORT and not _goes_on(opener):
            break
        if (
            apposition
            and len(wording.joined(shown)) >= TOO_SHORT / 2
            and not _goes_on(opener)
            and opener.kind is not Kind.NOUN
        ):
            continue
        if purpose is not None and rest and rest[-1].kind is Kind.COMMA:
            rest.pop()
        rest.extend(part)
    return wording.without_dates(rest, behind_verb=True)


def _names_moment(tokens: list[Token], piece: range) -> bool:
    """ "the bells rang at noon, | the hour at which ...": an apposition to the time."""
    head = phrases.head_of(tokens, list(piece))
    return tokens[piece.start].kind is Kind.DETERMINER and head is not None and tokens[head].low in lexicon.TIME_UNITS


def _goes_on(opener: Token) -> bool:
    """ "agreed, in a call with Ann Lee, | to stop": what the verb needs."""
    return opener.kind is Kind.TO


def _fronted(read: Read, clause: Clause, words: list[Token]) -> list[Token]:
    """ "In a late-night video on Monday, ..." -> "... in a late-night video", where there is room."""
    tokens, _ = read
    subject = phrases.subject(tokens, clause)
    if not subject or tokens[clause.first].kind is not Kind.PREPOSITION or clause.role not in ("main", "quote"):
        return []
    front = [tokens[index] for index in clause.indexes if index < subject[0]]
    front = wording.without_dates(front)
    while front and front[-1].kind in (Kind.COMMA, Kind.ADVERB):
        front.pop()
    if not any(token.kind is Kind.NOUN for token in front) or any(token.kind is Kind.COMMA for token in front):
        return []
    if len(front) > 1 and front[1].kind is Kind.NOUN and not front[1].is_name and front[0].low == "at":
        front.insert(1, word("the", Kind.DETERMINER))
    length = len(wording.joined([*(tokens[i] for i in subject), *words, *front]))
    first = word(front[0].low, Kind.PREPOSITION)
    return [first, *front[1:]] if length <= wording.LONGEST - 5 else []
