"""A reader's headline from the clause that tells a happening.

    the key town of Ayr, which rebel troops had seized in May  ->  Rebel troops seized the key town of Ayr
    He then flew to Oslo (after a sentence on Ann Lee)         ->  Ann Lee then flew to Oslo

The subject is the clause's own, that of the clause it hangs on, or what its pronoun stands for; the rest is the clause
up to where the next one begins, plus what its verb says or claims.
"""

from collections.abc import Sequence

from timeline.extraction import antecedents, lexicon, phrases, wording
from timeline.extraction.antecedents import Read
from timeline.extraction.clauses import Clause
from timeline.extraction.gazetteer import is_place_or_state
from timeline.extraction.govern import Told
from timeline.extraction.tokens import Kind, Token
from timeline.extraction.wording import word

# A headline shorter than this takes in what stands behind the next comma.
TOO_SHORT = 42
DROPPED_AFTER_SUBJECT = frozenset({"also", "then", "already", "meanwhile", "however", "later", "again", "himself", "last"})
OBJECT_PRONOUNS = frozenset({"it"})


def headline(read: Read, told: Told, at: int, earlier: Sequence[Read]) -> str:
    """The title of what is told around the date at token `at`; `earlier` are the sentences before, nearest first."""
    tokens, clauses = read
    if told.phrase is not None:
        parts = wording.without_dates([tokens[index] for index in told.phrase])
        if parts and parts[0].kind is Kind.DETERMINER and parts[0].low in ("the", "a", "an"):
            parts = parts[1:]
        return wording.sentence_of(_owner(parts, read, told.phrase.start, earlier))
    clause = told.clause
    verb, last = clause.first_verb(tokens), clause.verb(tokens)
    if verb is None or last is None:
        return wording.sentence_of(wording.without_dates([tokens[index] for index in clause.indexes]))
    who = _subject(read, clause, earlier)
    if any(token.kind is Kind.COMMA for token in who):
        who = [*who, word(",", Kind.COMMA)]
    what = _predicate(read, clause, verb, last, earlier)
    return wording.sentence_of([*who, *what])


def _subject(read: Read, clause: Clause, earlier: Sequence[Read]) -> list[Token]:
    tokens, clauses = read
    phrase = phrases.subject(tokens, clause)
    opener = tokens[clause.first]
    subject_relative = clause.role == "relative" and not _object_relative(tokens, clause)
    if clause.role == "reduced" or subject_relative:
        antecedent = phrases.before(tokens, clause.first)
        if antecedent:
            return _resolved(read, antecedent, earlier)
    elif phrase and not (len(phrase) == 1 and opener.kind is Kind.RELATIVE and phrase[0] == clause.first):
        return _resolved(read, [i for i in phrase if tokens[i].kind is not Kind.RELATIVE or i != clause.first], earlier)
    return _borrowed(read, clause, earlier)


def _borrowed(read: Read, clause: Clause, earlier: Sequence[Read]) -> list[Token]:
    """The subject of a clause without one: that of the clause before it or, at the front, of the one behind."""
    tokens, clauses = read
    place = clauses.index(clause)
    previous = next((other for other in clauses if other.indexes[-1] == clause.first - 1 and other is not clause), None)
    if clause.role == "coordinate" and previous is not None and previous.role in ("relative", "reduced"):
        return _subject(read, previous, earlier)
    own = ("main", "coordinate", "complement", "subordinate", "quote")
    order = [clause.parent] if clause.parent is not None and clause.role != "coordinate" else []
    order += [*reversed(clauses[:place]), *clauses[place + 1 :]]
    for other in order:
        phrase = phrases.subject(tokens, other) if other.role in own else []
        if phrase:
            return _resolved(read, phrase, earlier)
    return []


def _object_relative(tokens: list[Token], clause: Clause) -> bool:
    """ "which | rebel troops had seized": a subject between the relative and its verb."""
    verb = clause.first_verb(tokens)
    if verb is None:
        return False
    between = [i for i in clause.indexes if i < verb and tokens[i].kind not in (Kind.ADVERB, Kind.NEGATION, Kind.COMMA)]
    marker = next((n for n, i in enumerate(between) if tokens[i].kind is Kind.RELATIVE or tokens[i].low == "that"), -1)
    return len(between) > marker + 1


def _resolved(read: Read, phrase: list[int], earlier: Sequence[Read]) -> list[Token]:
    tokens, _ = read
    if len(phrase) == 1 and tokens[phrase[0]].low in ("we", "i", "our", "my"):
        return _speaker(read, phrase[0], earlier)
    if len(phrase) == 1 and tokens[phrase[0]].low in antecedents.RESOLVED:
        found = antecedents.find(tokens[phrase[0]].low, read, phrase[0], earlier)
        if found is not None:
            source, indexes = found
            return wording.without_dates([source[index] for index in indexes])
    return _owner(wording.without_dates([tokens[index] for index in phrase]), read, phrase[0], earlier)


def _owner(parts: list[Token], read: Read, at: int, earlier: Sequence[Read]) -> list[Token]:
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
            who = _resolved(read, phrase, earlier)
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


def _predicate(read: Read, clause: Clause, verb: int, last: int, earlier: Sequence[Read]) -> list[Token]:
    tokens, clauses = read
    group = [tokens[i] for i in clause.indexes if verb <= i <= last and tokens[i].kind is not Kind.DATE]
    group = [token for token in group if token.kind is not Kind.PREPOSITION]
    group = wording.plain_past([token for token in group if token.low not in DROPPED_AFTER_SUBJECT])
    rest = _rest(read, clause, last)
    if len(group) == 1 and group[0].kind is Kind.ING:
        group = [wording.past_of_ing(group[0])]
    elif clause.role == "reduced" and group[0].kind is Kind.PARTICIPLE:
        plural = phrases.is_plural(tokens, phrases.before(tokens, clause.first))
        group = [word("were" if plural else "was", Kind.AUXILIARY), *group]
    moved = _moved_object(read, clause)
    if moved:
        rest = _with_object(rest, moved)
    rest = _resolve_objects(read, rest, earlier) if clause.role != "complement" else rest
    rest = _completed(read, clause, verb, [*group, *rest], any(token.kind is Kind.NOUN for token in rest))
    while rest and rest[-1].kind in (Kind.STOP, Kind.COMMA):
        rest = rest[:-1]
    return [*rest, *_fronted(read, clause, rest)]


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
        shown = wording.without_dates(rest)
        opener = part[0]
        apposition = rest and opener.kind in (Kind.NOUN, Kind.DETERMINER) and not any(t.kind is Kind.DATE for t in part)
        if opener.kind is Kind.COORDINATOR and len(wording.joined(shown)) > 12:
            break
        if rest and len(wording.joined(shown)) >= TOO_SHORT and not _goes_on(opener):
            break
        if apposition and len(wording.joined(shown)) >= TOO_SHORT / 2 and not _goes_on(opener) and opener.kind is not Kind.NOUN:
            continue
        if purpose is not None and rest and rest[-1].kind is Kind.COMMA:
            rest.pop()
        rest.extend(part)
    return wording.without_dates(rest)


def _goes_on(opener: Token) -> bool:
    """ "agreed, in a call with Ann Lee, | to stop": what the verb needs."""
    return opener.kind is Kind.TO


def _moved_object(read: Read, clause: Clause) -> list[Token]:
    """What a relative pronoun stood for, where it is the object: "the town (which) troops had seized"."""
    tokens, _ = read
    if clause.role == "contact" or (clause.role == "relative" and _object_relative(tokens, clause)):
        cleft = _cleft(read, clause)
        if cleft:
            return cleft
        antecedent = [tokens[index] for index in phrases.before(tokens, clause.first)]
        marker = next((i for i in clause.indexes if tokens[i].kind is Kind.RELATIVE), None)
        if marker is not None and tokens[marker].low == "where":
            return [word("in", Kind.PREPOSITION), *antecedent] if antecedent else []
        before = [tokens[index] for index in clause.indexes if marker is not None and index < marker]
        return [*before, *antecedent]
    return []


def _cleft(read: Read, clause: Clause) -> list[Token]:
    """ "It was in Oslo that they met" -> "in Oslo"."""
    tokens, clauses = read
    main = clauses[0]
    if clause is main or tokens[main.first].low != "it" or main.indexes[-1] != clause.first - 1:
        return []
    verb = main.first_verb(tokens)
    told = [i for i in main.indexes if verb is not None and i > verb and tokens[i].kind is not Kind.ADVERB]
    return [tokens[index] for index in told] if told and tokens[told[0]].kind is Kind.PREPOSITION else []


def _with_object(rest: list[Token], moved: list[Token]) -> list[Token]:
    """Puts the object right behind the verb, or behind the preposition that is left alone there ("agreed to")."""
    if moved[0].kind is Kind.PREPOSITION and moved[0].low != "of":
        return [*rest, *moved]
    stranded = _infinitives(rest) or rest[:1] if rest and rest[0].kind in (Kind.PREPOSITION, Kind.TO) and (
        _infinitives(rest) or _is_alone(rest)
    ) else []
    return [*stranded, *moved, *rest[len(stranded) :]]


def lowered(words: list[Token]) -> list[Token]:
    """The words with a small first letter, where only the beginning of a sentence made it large."""
    if not words or words[0].kind not in (Kind.DETERMINER, Kind.PRONOUN, Kind.ADVERB, Kind.PREPOSITION):
        following = words[1] if len(words) > 1 else None
        common = following is not None and not following.is_name and following.kind in (Kind.NOUN, Kind.TO)
        if not words or not (common or words[0].low.endswith("s")) or is_place_or_state(words[0].text):
            return words
    first = words[0]
    return [word(first.low, first.kind), *words[1:]]


def _infinitives(rest: list[Token]) -> list[Token]:
    """ "(claimed) to annex": the object stands behind the whole chain."""
    if len(rest) > 1 and rest[0].kind is Kind.TO and rest[1].kind is Kind.INFINITIVE:
        return rest[:2]
    return []


def _is_alone(rest: list[Token]) -> bool:
    return len(rest) == 1 or rest[1].kind not in (Kind.NOUN, Kind.DETERMINER, Kind.INFINITIVE, Kind.OPEN)


def _resolve_objects(read: Read, rest: list[Token], earlier: Sequence[Read]) -> list[Token]:
    """ "seized it" -> "seized the town"; a country that acts is never what was done."""
    tokens, _ = read
    for position, token in enumerate(rest[:2]):
        if token.low not in OBJECT_PRONOUNS or token.start < 0:
            continue
        at = next(index for index, other in enumerate(tokens) if other is token)
        found = antecedents.find("it", read, at, earlier[:1])
        if found is None or is_place_or_state(found[0][found[1][-1]].text):
            continue
        source, indexes = found
        return [*rest[:position], *lowered([source[index] for index in indexes]), *rest[position + 1 :]]
    return rest


def _completed(read: Read, clause: Clause, verb: int, words: list[Token], object_: bool) -> list[Token]:
    """Adds the clause that the verb governs, or the quotation before it, as far as it fits."""
    tokens, clauses = read
    completed, place = words, clauses.index(clause)
    end = clause.indexes[-1]
    while (following := next((item for item in clauses if item.first == end + 1), None)) is not None:
        if not _completes(read, following, clause, completed):
            break
        pieces = following.pieces if following.role == "complement" else following.pieces[:1]
        while completed[-1].kind in (Kind.COMMA, Kind.STOP):
            completed = completed[:-1]
        completed = [*completed, *wording.without_dates([tokens[index] for piece in pieces for index in piece])]
        clause, end = following, pieces[-1][-1]
        if len(wording.joined(completed)) > wording.LONGEST:
            break
    if completed is not words or tokens[verb].low not in lexicon.SAYING:
        return completed
    return _with_speech(read, clause, place, words, object_)


def _completes(read: Read, following: Clause, clause: Clause, words: list[Token]) -> bool:
    """A clause that the verb asks for, or one that hangs on its last noun without a comma and fits."""
    tokens, _ = read
    if following.role == "complement":
        return following.parent is clause
    if following.role not in ("relative", "reduced", "contact") or tokens[following.first - 1].kind is Kind.COMMA:
        return False
    verb = following.verb(tokens)
    needed = [tokens[index] for index in following.pieces[0] if verb is None or index <= verb]
    return len(wording.joined([*words, *needed])) < wording.LONGEST - 8


def _with_speech(read: Read, clause: Clause, place: int, words: list[Token], object_: bool) -> list[Token]:
    """ "Ann Lee said: "We won"", and "They won, Ann Lee told reporters" -> "Ann Lee told reporters they won"."""
    tokens, clauses = read
    ended = tokens[clause.indexes[-1]]
    if ended.text in (":", ",") and place + 1 < len(clauses) and not object_:
        quoted = [tokens[index] for index in clauses[place + 1].indexes]
        if quoted and quoted[0].kind is Kind.OPEN:
            while words[-1].kind in (Kind.STOP, Kind.COMMA):
                words = words[:-1]
            return [*words, word(":", Kind.STOP), *quoted]
    first = clauses[0]
    before = tokens[clause.first - 1].kind in (Kind.COMMA, Kind.CLOSE)
    if first is clause or not before or clause.role not in ("main", "attribution") or first.role not in ("main", "quote"):
        return words
    if object_ and tokens[verb_of(clause, tokens)].low not in ("told", "tells"):
        return words
    heard = next((at for at, token in enumerate(words) if token.kind is Kind.PREPOSITION), len(words))
    kept = [token for token in words[:heard] if token.kind not in (Kind.STOP, Kind.COMMA)]
    own = [tokens[index] for index in first.indexes if tokens[index].kind not in (Kind.OPEN, Kind.CLOSE)]
    return [*kept, *lowered(wording.without_dates(own))]


def verb_of(clause: Clause, tokens: list[Token]) -> int:
    """The index of the clause's first verb, which it must have."""
    verb = clause.first_verb(tokens)
    if verb is None:
        raise ValueError("a clause without a verb")
    return verb


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
