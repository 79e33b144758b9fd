"""A headline in the source's own words: a stretch of the sentence around a date, or none.

    On Monday, Ann Lee, the mayor, said that the bridge had collapsed, a day after it was closed.
        ->  Ann Lee said that the bridge had collapsed

It begins with the subject of the sentence, of a clause joined to it, or of one behind "after", "since" or "when"; it
ends where the source's next clause opens. The date phrase and insertions in the subject go; nothing is added, and
nothing changes its place. Where nothing passes `faults.fault`, an occasion that is only named may be one
(`occasions`); else there is no headline, and the sentence is shown in its place.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from timeline.extraction import lexicon, phrases
from timeline.extraction.antecedents import Read
from timeline.extraction.beginnings import Begun, beginning, names_subject
from timeline.extraction.clauses import Clause
from timeline.extraction.datephrase import date_phrase, is_attributive, is_subject
from timeline.extraction.endings import ELLIPSES
from timeline.extraction.faults import LONGEST, fault
from timeline.extraction.insertions import ages, without_loose_commas
from timeline.extraction.occasions import occasion
from timeline.extraction.reduced import FINITE
from timeline.extraction.tokens import Kind, Token, text_of
from timeline.extraction.told import Told

ENOUGH: Final = 50  # characters; a shorter headline takes in what comes next, where that passes too
DEICTIC: Final = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|last night)\b")
# Under its own date a reader would count from there: "A meeting is scheduled for (tomorrow)".
COUNTED_ON: Final = re.compile(r"\b(?:yesterday|tomorrow|ago)\b|^(?:early |late |later )?(?:last|next) ")
# "Was convicted of blowing up a ship (in 1988)", "accused of taking bribes (in May)": the date is that of the deed.
TRIED: Final = frozenset("convicted accused acquitted suspected cleared guilty indicted charged sued fined".split())
FOR_DEED: Final = frozenset("of for with over".split())
PLACING: Final = frozenset({"in", "at", "near"})
TIMES: Final = lexicon.TIME_UNITS | {"time", "date"}
OPENING_ON: Final = frozenset("starting beginning opening".split())
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
    if _says_when(tokens, clauses, begun.verb, first, at):
        return
    for end in _ends(tokens, clauses, begun, at):
        words = _kept(tokens, begun, end, at)
        if len(text_of(words)) > LONGEST:
            yield words, "too long"
            return
        behind = end + 1 if end < len(tokens) and tokens[end].kind is Kind.COMMA else end
        another = any(clause.first == behind and clause.role == "coordinate" for clause in clauses)
        if wrong := _is_broken(tokens, begun, at) or _is_misdated(tokens, begun.verb, words, at, modality):
            yield words, wrong
            continue
        ends_insertion = begun.root.role == "relative" and end < len(tokens) and tokens[end].kind is Kind.COMMA
        following = tokens[end : end + 1] if ends_insertion else tokens[end:]
        yield words, fault(words, tokens[begun.verb], following, modality, another=another)


def _is_broken(tokens: list[Token], begun: Begun, at: int) -> str | None:
    if _is_no_sentence(tokens, begun):
        return "no sentence"
    return "several sentences" if at > begun.verb and _begins_anew(tokens, at) else None


def _is_misdated(tokens: list[Token], verb: int, words: Sequence[Token], at: int, modality: str) -> str | None:
    if (modality == "planned" and _is_of_noun(tokens, verb, at)) or _is_of_other(tokens, verb, at):
        return "the date is that of a part"
    if _is_told_of(tokens, at, words):
        return "the date is told of"
    if any(word is tokens[at] and COUNTED_ON.search(word.low) for word in words):
        return "told from another day"
    if _tells_of_another_day(words, tokens[at]):
        return "told from another day"
    return "told in the present" if modality == "happened" and at > verb and _is_present(tokens, verb) else None


def _says_when(tokens: list[Token], clauses: list[Clause], verb: int, first: int, at: int) -> bool:
    """Has the verb a date of its own, not that at `at`: "Ann Lee said on Tuesday that she had left (on Monday)"?"""
    own = next((clause.indexes for clause in clauses if verb in clause.indexes), [])
    if at < first and any(first < index < verb and _is_when(tokens, index) for index in own):
        return True  # "Before talks (this week), Ann Lee on Monday said"
    return at not in own and any(verb < index < at and tokens[index].kind is Kind.DATE for index in own)


def _is_of_other(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Is it the day of something else that is told of on the way to the date, or from it to the verb?

    "Was convicted of a theft (in 1988)", "will cancel the payment due (on Monday)", "has paid for a fire (in 2005)",
    "Facing a hearing opening (on Monday), Ann Lee left".
    """
    tie = at - 1 if at and tokens[at - 1].kind is Kind.PREPOSITION else at
    if at < verb:
        return tie > 0 and tokens[tie - 1].low in OPENING_ON
    inside = tokens[verb:tie]
    if _is_in_contact_clause(inside):
        return True
    if any(a.low in TRIED and b.low in FOR_DEED for a, b in pairwise(inside)):
        return True
    triples = zip(tokens[verb:at], tokens[verb + 1 : at], tokens[verb + 2 : at + 1], strict=False)
    if any(a.kind is Kind.NOUN and b.low == "due" and c.kind is not Kind.TO for a, b, c in triples):
        return True
    timex = tokens[at].timex
    over = timex is not None and timex.granularity in ("year", "month") and tie < at and tokens[tie].low == "in"
    return over and tokens[verb].low in ("has", "have") and not DEICTIC.search(tokens[at].low)


def _is_in_contact_clause(inside: Sequence[Token]) -> bool:
    """A verb behind two nouns that nothing joins: "(was named head of) the firm Ann Lee founded (in 2005)"."""
    opens = (Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.COORDINATOR, Kind.OPEN)
    verb = next((place for place in range(len(inside) - 1, 0, -1) if inside[place].kind in FINITE), 0)
    if not verb or inside[0].low in lexicon.REPORTING or any(token.kind in opens for token in inside[:verb]):
        return False
    return any(
        a.kind is Kind.NOUN and not a.is_name and (b.kind is Kind.DETERMINER or b.is_name)
        for a, b in pairwise(inside[1:verb])
    )


def _is_when(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].kind is Kind.DATE and following is not None and following.kind is not Kind.POSSESSIVE


def _is_told_of(tokens: Sequence[Token], at: int, words: Sequence[Token]) -> bool:
    """Does the stretch keep what is only told of the date: "(On 3 May), a time when shops are closed"?"""
    behind = tokens[at + 1 : at + 5]
    told = len(behind) == 4 and behind[0].kind is Kind.COMMA and behind[1].kind is Kind.DETERMINER
    counted = told and behind[3].low in ("after", "before")  # "(On 3 May), two days after the flood"
    return told and not counted and behind[2].low in TIMES and any(word is behind[2] for word in words)


def _is_of_noun(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Is what is planned only spoken of as past: "read a report to be published (on Saturday)"?"""
    inside = tokens[verb + 1 : at]
    hung = any(
        a.kind is Kind.NOUN and b.kind is Kind.TO and c.low == "be"
        for a, b, c in zip(inside, inside[1:], inside[2:], strict=False)
    )
    return hung and lexicon.looks_past(tokens[verb].low)


def _tells_of_another_day(words: Sequence[Token], dated: Token) -> bool:
    """Is there a "today" to be read as the day that is dated: "(On Friday) Ann Lee sold ships, and today ten"?"""
    return any(DEICTIC.search(word.low) for word in words if word.kind is Kind.DATE and word is not dated)


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


def _is_present(tokens: list[Token], verb: int) -> bool:
    """A present tense that tells of a picture, or of what is usual on such days.

    "Crews clean a beach (in Ayr, 3 May)".
    """
    token = tokens[verb]
    return token.kind is Kind.FINITE and not lexicon.looks_past(token.low) and token.low not in lexicon.REPORTING


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
