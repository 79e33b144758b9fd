"""A headline in the source's own words: a stretch of the sentence around a date, or none.

    On Monday, Ann Lee, the mayor, said that the bridge had collapsed, a day after it was closed.
        ->  Ann Lee said that the bridge had collapsed

It begins with the subject of the sentence, of a clause joined to it, or of one behind "after", "since" or "when"; it
ends where the source's next clause opens. The date phrase and insertions in the subject go; nothing is added, and
nothing changes its place. Where nothing passes `misdated` and `faults.fault`, an occasion that is only named may be
one (`occasions`); else there is no headline, and the sentence is shown in its place.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon, phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.beginnings import Begun, beginning, names_subject
from timeline.extraction.clauses import Clause
from timeline.extraction.datephrase import date_phrase, is_attributive, is_subject
from timeline.extraction.faults import LONGEST, fault
from timeline.extraction.going_on import ELLIPSES
from timeline.extraction.insertions import ages, without_loose_commas
from timeline.extraction.misdated import misdated, says_when
from timeline.extraction.occasions import occasion
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token, text_of
from timeline.extraction.told import Told

ENOUGH: Final = 50  # characters; a shorter headline takes in what comes next, where that passes too
PLACING: Final = frozenset({"in", "at", "near"})
MAIN: Final = ("main", "coordinate", "quote")


def headline(read: Read, told: Told, at: int, modality: str, earlier: Sequence[Read] = ()) -> str:
    """The headline of what the date at token `at` dates; "" where no stretch of the sentence passes."""
    best = ""
    for words, wrong in candidates(read, told, at, modality, earlier):
        if wrong is None:
            best = text_of(words)
            if len(best) >= ENOUGH:
                break
    if not best and modality == "happened":
        best = text_of(occasion(read[0], told, at))
    first = next((place for place, letter in enumerate(best) if letter.isalnum()), 0)
    return best[:first] + best[first : first + 1].upper() + best[first + 1 :]


def candidates(
    read: Read, told: Told, at: int, modality: str, earlier: Sequence[Read] = ()
) -> Iterator[tuple[list[Token], str | None]]:
    """The stretches around the date, the shortest first, each with what is wrong with it."""
    tokens, clauses = read
    before_noun = is_attributive(tokens, at) or (
        at and tokens[at - 1].low in ("a", "an")
    )  # "cited a 3 May, 2009, fire"
    verb = told.clause.first_verb(tokens)
    is_due = at > 0 and verb is not None and at < verb and tokens[at - 1].low == "due"  # "its debt due in May"
    if is_due or is_subject(tokens, at) or (before_noun and not names_subject(tokens, told, at)):
        return
    begun = beginning(read, told, at, earlier)
    if begun is None or _takes_article(tokens, at, begun):
        return
    first = next((place for place, token in enumerate(tokens) if token is (begun.subject or tokens)[0]), 0)
    if says_when(tokens, clauses, begun.verb, first, at):
        return
    for end in _ends(tokens, clauses, begun, at):
        words = _kept(tokens, begun, end, at)
        if len(text_of(words)) > LONGEST:
            yield words, "too long"
            return
        behind = end + 1 if end < len(tokens) and tokens[end].kind is Kind.COMMA else end
        another = any(clause.first == behind and clause.role == "coordinate" for clause in clauses)
        if wrong := _is_broken(tokens, begun, at) or misdated(tokens, begun.verb, words, at, modality):
            yield words, wrong
            continue
        ends_insertion = begun.root.role == "relative" and end < len(tokens) and tokens[end].kind is Kind.COMMA
        following = tokens[end : end + 1] if ends_insertion else tokens[end:]
        yield words, fault(words, tokens[begun.verb], following, modality, another=another)


def _is_broken(tokens: list[Token], begun: Begun, at: int) -> str | None:
    if _is_no_sentence(tokens, begun):
        return "no sentence"
    return "several sentences" if at > begun.verb and _begins_anew(tokens, at) else None


def _takes_article(tokens: list[Token], at: int, begun: Begun) -> bool:
    """A date that holds the subject's article: "(The 3 May) estimate"; not "The next day crews"."""
    if at and tokens[at - 1].kind is Kind.PREPOSITION:  # "In the past 24 hours crews"
        return False
    holds = tokens[at].low.startswith("the ") and any(letter.isdigit() for letter in tokens[at].low)
    return holds and begun.subject[:1] == tokens[at + 1 : at + 2]


def _is_no_sentence(tokens: list[Token], begun: Begun) -> bool:
    """The end of a list taken for a subject: "(flew to Ayr and) Troon to get started"."""
    return any(
        token.kind is Kind.TO and (before.is_name or before.kind is Kind.DATE)
        for before, token in pairwise(begun.subject)
    )


def _begins_anew(tokens: list[Token], at: int) -> bool:
    """Another sentence behind the date, the stop between lost: "She will go in (May) Ann Lee said she would go"."""
    behind = tokens[at + 1 : at + 4]
    if any(b.low in lexicon.REPORTING and a.low not in lexicon.BE for a, b in pairwise(tokens[:at])):
        return False
    return len(behind) > 1 and behind[0].is_name and any(token.kind in FINITE for token in behind[1:])


def _ends(tokens: list[Token], clauses: list[Clause], begun: Begun, at: int) -> Iterator[int]:
    """Where the stretch may end: at a sign, or before a clause, behind the date and the verb.

    Not behind the beginning of another clause that could stand alone: that tells of something else.
    """
    root = begun.root
    opens = {clause.first: clause for clause in clauses}
    signs = (Kind.STOP, Kind.COMMA, Kind.SUBORDINATOR, Kind.RELATIVE)
    for end in range(max(at, begun.verb) + 1, len(tokens)):
        ended = tokens[end].text in ".!?;"
        if ended or (not begun.whole and (tokens[end].kind in signs or end in opens)):
            yield end
        opened = opens.get(end)
        if ended or (
            root.role == "subordinate" and opened and opened.role not in ("complement", "relative", "reduced")
        ):
            return
        if tokens[end].kind in (Kind.COMMA, Kind.STOP) and (root.role == "relative" or _is_in_front(tokens, root)):
            return
        if opened and opened.role in MAIN and _stands_alone(tokens, opened) and not _runs_on(tokens, opened):
            return
    if tokens[-1].text not in ELLIPSES:
        yield len(tokens)


def _runs_on(tokens: list[Token], clause: Clause) -> bool:
    """A clause joined without a comma and without a date of its own: "Troops entered Ayr (and shops closed)"."""
    joined = tokens[clause.first].low == "and" and tokens[clause.first - 1].kind is not Kind.COMMA
    return joined and not any(token.kind is Kind.DATE for token in tokens[clause.first :])


def _is_in_front(tokens: list[Token], root: Clause) -> bool:
    """A clause in front, behind whose comma another begins: "When Ann Lee left Ayr, | Bob Ray took office"."""
    if root.role == "subordinate":
        return not any(token.kind in FINITE for token in tokens[: root.first])
    opens = any(token.kind is Kind.SUBORDINATOR for token in tokens[:2])
    return root.role == "coordinate" and opens and not any(t.kind is Kind.COMMA for t in tokens[: root.first])


def _stands_alone(tokens: list[Token], clause: Clause) -> bool:
    first, last = clause.first_verb(tokens), clause.verb(tokens)
    says = any(place is not None and tokens[place].low in lexicon.SAYING for place in (first, last))
    return first is not None and not says and bool(phrases.subject(tokens, clause))


def _kept(tokens: list[Token], begun: Begun, end: int, at: int) -> list[Token]:
    """The words of the stretch, without its date phrase."""
    start = begun.predicate
    dated = date_phrase(tokens, at)
    dropped = {*dated, *ages(tokens, range(start, end))}
    if dated and (_tells_when(tokens, dated) or _is_placed(tokens, dated)):
        dropped.add(dated.stop)
    words = [tokens[index] for index in range(start, end) if index not in dropped]
    closing = tokens[end + 1 : end + 2] if tokens[end - 1].quoted and tokens[end : end + 1] else []
    if closing and closing[0].kind is Kind.CLOSE and tokens[end].text in ".!?":  # "called it “good news.”"
        words.append(closing[0])
    return without_loose_commas([*begun.subject, *words])


def _tells_when(tokens: list[Token], dated: range) -> bool:
    """A date whose own clause tells it as well: "The flow ended (on 3 May,) when a cap was closed"."""
    behind = tokens[dated.stop : dated.stop + 2]
    return len(behind) == 2 and behind[0].kind is Kind.COMMA and behind[1].low == "when"


def _is_placed(tokens: list[Token], dated: range) -> bool:
    """A date between its verb and the place: "Ann Lee was born (on 3 May,) in Ayr"."""
    behind = tokens[dated.stop : dated.stop + 2]
    tied = len(behind) == 2 and behind[0].kind is Kind.COMMA and behind[1].low in PLACING
    return tied and tokens[dated.start - 1].kind in (*FINITE, Kind.NOUN, Kind.PARTICIPLE)
