"""Does the clause around an expression speak of the past or of the future?

The verb group nearest to the expression decides, in its own clause: in "he said he will leave on Monday" that is "will
leave", in "he will sign what they agreed on Monday" it is "agreed". "Was expected to hold talks on Thursday" is past:
the plan is seen from after it. Cues of a whole sentence are worthless: they caught 18 of 21 future weekdays in four
news corpora and fired on 132 past ones.
"""

import re
from functools import lru_cache
from typing import Final

from ..fragments import alternatives
from ..reading import Direction
from ..word_lists import NO_NOUN
from .mishaps import is_of_mishap
from .notes import is_command
from .verb_groups import Name, VerbGroup, VerbRow, groups
from .verb_words import DID, RESCHEDULED, SAYING, WAS
from .word_patterns import words_of

_REACH: Final = 160  # characters of a clause that are looked at, each way

# "They had filed reports by Wednesday" is past, "they demanded reports by Wednesday" is not.
_PAST_BY: Final[frozenset[Name]] = frozenset({"was", "has", "was announced", "undone"})
_PAST_AUXILIARIES: Final = WAS | DID | {"had"}
_CLAUSE_START: Final = re.compile(r"[.!?](?<![. ][a-z].)[\"')]*\s|[;:\")]|''|\n\n|\s-+\s|—")
_ASIDE: Final = re.compile(r" ?\([^()]{1,40}\)")  # "89m gallons (337m litres) had leaked"
_DEADLINE: Final = re.compile(
    r"\b(?:by|until|till|before|through|no later than|starting|beginning|ahead of|effective(?: from| on)?|"
    r"with effect from|as early as|as soon as|from today through|payable|due(?: in| on)?|"
    r"by (?:the )?(?:close of (?:business|play|trading)|end of (?:the )?day)(?: on)?) \Z"
)
_DEADLINE_ENDS: Final = tuple(
    f"{word} "
    for word in "by until till before through than starting beginning of effective from as payable due in on "
    "business play trading day".split()
)
_OUTCOME: Final = re.compile(
    r" (?:agreement|accord|deal|ruling|report|raid|bombing|killing|shooting|decision|resolution|speech|letter)\b"
)
# "It sank shortly before midnight on Sunday", "it was gone by dawn": when it was, and no term set for it.
_SHORTLY_BEFORE: Final = re.compile(r"\b(?:shortly|minutes?|hours?) before\s$")
_TIME_OF_DAY: Final = re.compile(
    r"\d{1,2}(?:[:.]?\d\d)? ?(?:[ap]\.?m\b|gmt)|noon|midday|midnight|dawn|daybreak|sunrise|first light|dusk|nightfall|"
    r"sunset|overnight"
)
# "They called off the games through Sunday", "high seas were forecast through Sunday": not "he stayed through Sunday".
_FORESEEN: Final = re.compile(
    r"\b(?:predict\w*|forecasts?|call(?:s|ed|ing)? off|cancel\w*|suspend\w*|postpone\w*|extend\w*|clos(?:es?|ed|ing)|"
    r"bann?\w*)\b"
)
# "The strike lasted until Friday": how long it was, unlike "they postponed it until Friday".
_LASTED: Final = frozenset(
    "lasted ran stayed remained continued went worked lived served fought waited sat kept slept played spent survived "
    "persisted raged dragged lingered led ruled reigned taught".split()
)
_TO_DO_REACH: Final = 14  # words and signs from the "to" of what is to be done to the term
# Who went somewhere to do something was there and did it.
_WENT: Final = frozenset(
    "went travelled traveled flew came arrived returned drove rode sailed gathered assembled convened rushed headed "
    "visited stopped".split()
)
# "The vote is in June", "the deadline is Thursday": what is on a day is to come.
_COPULA: Final = re.compile(r"\b(?:(?:is|are|comes) (?:in |on |at )?|falls on )\Z")
_COPULA_ENDS: Final = ("is ", "are ", "comes ", "in ", "on ", "at ")  # soon looked at
_COPULA_REACH: Final = 10
# "It will leak until the wells are finished in August": what is awaited is to come.
_AWAITED: Final = re.compile(r"\b(?:until|till|unless|assuming|before|if) (?:\S+ ){1,14}?(?:is|are) (?:\S+ ){1,4}\Z")
# "Leaders to meet on Tuesday": in a headline, which has no finite verb, the infinitive is the future.
_HEADLINE_PLAN: Final = re.compile(r"\bto (?:be )?[a-z]{2,}\b")
# "He will miss Tuesday's game": what he does is to come, and so is what he does it to.
# "He will play her in Wednesday's final": of such the verb speaks as of the day itself.
_TO_COME: Final = re.compile(
    r"(?:\w+ ){0,2}(?:games?|match(?:es)?|(?:quarter|semi)?-?finals?|elections?|votes?|meetings?|summit|debates?|"
    r"hearing|ceremony|session|procedure|surgery)\b|"
    # "Wednesday's operation will be his third"
    r"(?:\w+ ){0,2}(?:operation|launch|talks|rally|protest|concert|race|visit|conference|trial|"
    r"funeral|auction|strike|parade|test|debut|referendum) (?:will|is (?:due|expected|set|scheduled) to)\b"
)
# "2 June: Congress begins its inquiry", "19 April - Bad cement is pumped": a day that heads an entry of a list.
_HEADS_ENTRY: Final = re.compile(r" ?:(?!\d)| [-—] ")
_GOVERNED: Final = re.compile(rf"\b{alternatives(NO_NOUN)}\s\Z")
# "On Wednesday, the Kremlin said, the armies will part": who says so stands between the day and its verb.
_SAYING: Final = rf"(?:{alternatives(SAYING)}(?: \w+)?)"
_WORDS: Final = r"(?: [^\s,.;:\"]+)"
_INTERPOSED: Final = re.compile(
    rf",{_WORDS}{{1,6}} {_SAYING},|, {_SAYING}{_WORDS}{{1,6}},|, according to{_WORDS}{{1,8}},"
)
_INTERPOSED_BEFORE: Final = re.compile(
    rf"(?:,{_WORDS}{{1,6}} {_SAYING},|, according to{_WORDS}{{1,8}},)(?= (?:\w+ ){{0,2}}$)"
)


# "The vote was moved to Saturday", "postponed from the 3rd until the 10th", "they fixed the 20th for it", "called a
# strike for Friday": the new day is to come, as a rule. Not "had been moved to", which tells of it from afterwards.
_MOVED_TO: Final = re.compile(
    rf"(?<!had been )\b{alternatives(RESCHEDULED)}(?: from [^.;,]{{2,30}})? (?:to|until|till)(?: the)? $|"
    r"(?<!had )\b(?:(?:fixed|appointed) |(?:called|announced|convened|booked|arranged) [^.;,]{2,40} for )$"
)
# "They spoke ahead of a hearing on Tuesday", "facing elections in May"; what is "before a hearing on Tuesday" may be
# over.
_AHEAD: Final = re.compile(
    r"\b(?:ahead of|on the eve of|head(?:s|ed|ing)? (?:into|towards?)|prepar(?:es?|ed|ing) for|facing)"
    r"((?: [\w'-]+){0,12}? (?:(?:on|in|at|for|the) ){0,2})\Z"
)
# Whatever is told of "the November elections", they are the nearest, unless their outcome is told: of 14 in an archive
# that looked ahead to some all were.
_ELECTION: Final = re.compile(r" (?:(?!and\b|or\b)[\w-]+ ){0,2}(?:by-)?elections?\b")
_OUTCOME_OF_ELECTION: Final = re.compile(
    r"\b(?:won|win|wins|lost|elected|re-?elected|defeat(?:ed)?|victory|victories|results?|outcome|after|since|following|"
    r"swept|beat|fraud|disputed|stolen|rigged)\b"
)
_MOVED_ENDS: Final = ("to ", "l ", "the ", "for ", "fixed ", "appointed ")  # soon looked at


def clause_direction(folded: str, start: int, end: int) -> Direction | None:
    """The direction of the clause around folded[start:end], None when it says nothing."""
    before, after = folded[max(0, start - _REACH) : start], folded[end : end + _REACH]
    after = after[1:] if after.startswith(" 's ") else after  # words parted from their signs
    if "lection" in after and _is_next_election(before, after):
        return "planned"
    return _told(before, folded[start:end], after, start <= _REACH and is_command(folded))


@lru_cache(maxsize=64)  # one expression is asked about several times
def _told(before: str, named: str, after: str, is_in_command: bool) -> Direction | None:
    """The direction of the clause around the words `named`, by so much of the text on either side."""
    if is_of_mishap(before, after):
        return "past"
    before, after = (_ASIDE.sub("", beside) if ")" in beside else beside for beside in (before, after))
    *clauses, left = _CLAUSE_START.split(before)
    left = left.replace("\n", " ")
    if _is_ahead(left):
        return "future"
    if _stands_apart(before, named, after):
        return None
    if _is_set(left) or (is_in_command and not clauses):
        return "future"
    left = _INTERPOSED_BEFORE.sub("", left)
    words = words_of(left)
    group = _last_group(words)
    is_term = _sets_term(left, words, group, named + after)
    if group:
        if is_term and _is_to_do(words, group.end):
            return "planned" if group.row.name in _PAST_BY else "future"
        if is_term and group.row.name in ("was announced", "undone"):
            return "planned"
        if is_term:
            done = group.row.name in _PAST_BY and words[group.start] in _PAST_AUXILIARIES
            return "past" if done or (left.endswith("by ") and _is_passive(words, group)) else "future"
        return "future" if group.row.name == "is done" and _AWAITED.search(left) else _of_row(group.row)
    right = _CLAUSE_START.split(after, maxsplit=1)[0].replace("\n", " ")
    interposed = _INTERPOSED.match(right)
    right = right[interposed.end() if interposed else 0 :]
    group = next(iter(groups(words_of(right))), None)
    if group is None:
        return "future" if is_term or _HEADLINE_PLAN.search(left) else None
    return "past" if group.row.name == "agreed" else _of_row(group.row)


def _is_passive(words: list[str], group: VerbGroup) -> bool:
    """Is it told what was done to something: "the notes were sold (by Friday)"?"""
    return group.row.name == "past" and group.start > 0 and words[group.start - 1] in WAS


def _stands_apart(before: str, named: str, after: str) -> bool:
    """Does no verb speak of the day: of "Wednesday's ruling", "a June agreement" it speaks of what came of it?"""
    if _OUTCOME.match(after, 2 if after.startswith("'s ") else 0):
        return True
    if after.startswith("'s ") and not _TO_COME.match(after, 3):
        return True
    return bool(_HEADS_ENTRY.match(after)) and any(map(str.isdigit, named)) and not _GOVERNED.search(before)


def _is_set(left: str) -> bool:
    """Is it a day that something is on, or was moved to?"""
    is_on = left.endswith(_COPULA_ENDS) and _COPULA.search(left, max(0, len(left) - _COPULA_REACH))
    return bool(is_on or (left.endswith(_MOVED_ENDS) and _MOVED_TO.search(left)))


def _is_ahead(left: str) -> bool:
    """Is it the day of what something else is said to come before: "ahead of a hearing on Tuesday"?"""
    if not ("head" in left or "eve of " in left or "facing " in left or "prepar" in left):
        return False
    ahead = _AHEAD.search(left)
    return ahead is not None and not groups(words_of(ahead[1]))


def _is_next_election(before: str, after: str) -> bool:
    """Is it the day or month of an election of which no outcome is told: "seats at risk in the November elections"?"""
    found = _ELECTION.match(after)
    if found is None:
        return False
    clause = f"{_CLAUSE_START.split(before)[-1]} {_CLAUSE_START.split(after[found.end() :], maxsplit=1)[0]}"
    return _OUTCOME_OF_ELECTION.search(clause) is None


def _last_group(words: list[str]) -> VerbGroup | None:
    """The last verb group; of "travelled to Oslo to meet him" the first, for that was done."""
    told = groups(words)
    if len(told) > 1 and words[told[-2].end - 1] in _WENT and words[told[-1].start - 1] == "to":
        return told[-2]
    return told[-1] if told else None


def _sets_term(left: str, words: list[str], group: VerbGroup | None, named: str) -> bool:
    """Is the time the term by which something is to be done: "by Friday", "before midnight on Sunday"?"""
    deadline = _DEADLINE.search(left) if left.endswith(_DEADLINE_ENDS) else None
    if deadline is None or _SHORTLY_BEFORE.search(left):
        return False
    if group and deadline[0].startswith(("until", "till")) and words[group.start] in _LASTED:
        return False
    if group and deadline[0] == "through " and not _FORESEEN.search(left):
        return words[group.start] in ("has", "have") or _is_to_do(words, group.end)
    if group and deadline[0] in ("before ", "by ") and group.row.name == "past" and _TIME_OF_DAY.match(named):
        # "They demanded that he leave before dawn on Sunday", "they told him to leave"
        return "that" in words[group.end :] or _is_to_do(words, group.end)
    return True


def _is_to_do(words: list[str], behind: int) -> bool:
    """An infinitive of what is to be done by then: "A plan to pay it down by June"."""
    begins = max(behind, len(words) - _TO_DO_REACH)
    return any(word == "to" and words[at + 1].isalpha() for at, word in enumerate(words[begins:-2], begins))


def _of_row(row: VerbRow) -> Direction | None:
    """Which way what such a group tells of lies; None where it tells of now."""
    match row.tense:
        case "past" if row.name == "agreed":
            return "future"
        case "past" if row.name == "undone":
            return "past"
        case "would":
            return "would"
        case "could":
            return "planned"
        case "past" | "none" if row.ahead:
            return "planned"
        case "past" | "perfect":
            return "past"
        case _:
            return "future" if row.ahead else None


# "He had taken command in March", "the shots of 22 January had set it off": back to a time before.
_HAD: Final = re.compile(r"\bhad\b[^.!?;\n]*\Z")
_NO_CLAUSE: Final = r"(?!(?:who|which|that|after|when|as|where|whom|because|since|until|before|but|and|while)\b)"
_HAD_AFTER: Final = re.compile(rf",? {_NO_CLAUSE}(?:{_NO_CLAUSE}[\w'-]+ ){{0,5}}had\b")
_BY: Final = re.compile(r"\b(?:by|until|till) (?:the )?(?:\w+ (?:of )?)?\Z")
_PLUPERFECT_REACH: Final = 60


def is_pluperfect(folded: str, start: int, end: int) -> bool:
    """Does the clause around folded[start:end] look back from where the story is: "they had taken it in May"?

    "By July they had taken it" does not.
    """
    begins = max(0, start - _PLUPERFECT_REACH)
    if _BY.search(folded, begins, start):
        return False
    return bool(_HAD.search(folded, begins, start) or _HAD_AFTER.match(folded, end))


_WILL: Final = re.compile(r"\b(?:will|would|shall|won't|due|set|scheduled|slated|expected|until|till)\b")


def says_will(folded: str, start: int) -> bool:
    """Does the clause before folded[start:] say outright that something is to come: "will be named in December"?"""
    return _WILL.search(_CLAUSE_START.split(folded[max(0, start - _REACH) : start])[-1]) is not None
