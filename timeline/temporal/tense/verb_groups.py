"""Verb groups and their tense: "was expected to hold" speaks of the past and looks ahead, "has met" of what is done.

The one place that says so. Which way a weekday lies (`direction`) and whether a happening is a plan (`modality` in
`timeline.extraction`) both follow from it: the first sees nothing but the words around a date, the second knows the
clause. A row is a kind of group with its examples, which are the tests.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from ..fragments import alternatives
from .verb_words import (
    DID,
    FUTURE,
    HAS,
    INTENDED,
    INTENDS,
    IS,
    NOT_PAST,
    PARTICIPLES,
    PAST_FORMS,
    PLANNED,
    POSSIBLE,
    WAS,
    WOULD,
)
from .word_patterns import WordPatterns

Tense = Literal["past", "perfect", "present", "future", "would", "could", "modal", "none"]
Name = Literal[
    "undone", "was announced", "unreal", "would", "will", "could", "can", "is announced", "wants", "agreed", "project",
    "is done", "is doing", "has", "was", "past", "timetabled",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A kind of verb group: its pattern of words, as `word_patterns` reads them, and its tense.

    `ahead` says that it tells of what was still to come at the time it speaks of, where neither name nor tense says
    so. Each example is one such group and no more; a counterexample holds none.
    """

    name: Name
    tense: Tense
    pattern: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()
    ahead: bool = False


# Past forms that are as often something else where nothing but the words is known: "cost", "read", "the cast".
_AMBIGUOUS: Final = frozenset(
    "beat bet bid bit bound broadcast burst cast cost fed forecast hurt let meant overcame read rid sat split spread "
    "upset".split()
)
_PAST: Final = PAST_FORMS - _AMBIGUOUS
_CLASSES: Final[dict[str, str | frozenset[str]]] = {
    "was": WAS | DID,
    "is": IS,
    "has": HAS,
    "would": WOULD - {"d"},
    "will": FUTURE - WOULD | {"'ll"},
    "can": POSSIBLE - {"may", "could", "couldn't"},
    "not": "not n't never",
    "adverb": "not n't also now still only likely probably soon then again even all both be",
    "announced": PLANNED - {"set"} | {"likely", "poised", "hoping", "aiming", "expecting", "forecast"},
    "ready": "set planning supposed going about ready",
    "due": "set due scheduled slated expected",
    "wants": INTENDS | {"ready", "likely"},
    "agreed": INTENDED | {"planning"},
    "arranged": "planned scheduled set",
    "proposed": "slated planned scheduled proposed",
    "deal": "agreement agreements program programs programme programmes deal deals pact pacts proposal proposals",
    "its": "the a an his her its their",
    "some": "the a an this that these those his her its their our my all any some such no both more further new what",
    "past": _PAST | frozenset("unveiled unleashed uncovered unearthed undermined unloaded unlocked unfolded".split()),
    "done": PARTICIPLES,
    "stays": WAS | IS | {"be", "came", "became"},
    "travels": "travels flies heads",
    "beside": "to by from of in on at with and or for are were have had is was will during after before said",
    "demands": "demand demands need needs target targets debts",
    "begins": "deadline expire expires lapse lapses begin begins start starts arrives resumes reopen reopens ends "
    "convene convenes adjourns dissolves premieres",
}
ROWS: Final = (
    VerbRow(
        "undone",
        "past",
        r"had been{adverb}?({announced}(to be?{word})?|{ready}to be?{word})|"
        r"({was}|{has}? been){adverb}?supposed to be?{word}",
        ("had been due", "had been set to open", "were supposed to meet"),
    ),
    # With an infinitive alone: "was about to leave", and "was about 40".
    VerbRow(
        "was announced",
        "past",
        r"({was}|{has}? been){adverb}?({announced}(to be?{word})?|set for|{ready}? to be?{word})",
        ("was expected", "has been set to begin", "were to meet"),
        ahead=True,
    ),
    VerbRow(
        "unreal",
        "past",
        r"{would}{not}?have{adverb}?({past}|{done}|been|had|come|become|run)",
        ("would have won", "wouldn't have been"),
    ),
    VerbRow(
        "would",
        "would",
        r"({would}|d(?!{past}|{done}|been)){not}?{adverb}?(be|have been?)?{word}",
        ("would leave", "would have a"),
    ),
    VerbRow(
        "will",
        "future",
        r"({will}|{ll}){not}?{adverb}?(be|have been?)?{word}",
        ("will soon be held", "they'll go"),
        ("his will",),
        ahead=True,
    ),
    # The past of "can" as often as what may come.
    VerbRow(
        "could",
        "could",
        r"(could|couldn't){not}?{adverb}?(be|have been?)?{word}",
        ("could soon leave", "couldn't be reached"),
    ),
    VerbRow(
        "can",
        "modal",
        r"({can}|may(?!said|told|has|had|was|is|met)){not}?{adverb}?(be|have been?)?{word}",
        ("must leave", "may not come"),
        ("in may", "mrs may said"),
        ahead=True,
    ),
    VerbRow(
        "is announced",
        "present",
        r"{is}{adverb}?({announced}(to be?{word})?|(set|under way|underway) for|{ready}? to be?"
        r"{word})|(?<=,)expected(?=on|in|by|next|later)",
        ("is due", "are set to meet", "is to be held", "are set for", "are under way for"),  # and ", expected on"
        ("is about 40",),
        ahead=True,
    ),
    VerbRow(
        "wants",
        "present",
        r"{due}to(?!{some}|{noun})be?{word}|to be{adverb}?({past}|{done})|{wants}to be?{word}",
        ("due to resume", "plans to meet", "to be held", "to be fully sealed"),
        ("to be fair", "due to the rain", "due to floods", "due to flood-induced losses"),
        ahead=True,
    ),
    # "Agreed to the loan", "agreed to talks": done, and no plan as "agreed to meet" is.
    VerbRow(
        "agreed",
        "past",
        r"{has}?{agreed}to(?!{some}|{noun})be?{word}|{has}?{arranged}(for|a|an|the)|extended to",
        ("agreed to meet", "have scheduled the", "planned for"),
    ),
    VerbRow(
        "project",
        "none",
        r"{deal}to be?(?!{some}|{noun}){word}|{its}{proposed}(?!to|for){word}",
        ("agreement to end", "the planned visit"),
        ("proposals to the board",),
        ahead=True,
    ),
    VerbRow(
        "is done",
        "present",
        r"({is}|be|being|been){adverb}?(?!{announced})({past}|{done})",
        ("is known", "been killed"),
        ("is united",),
    ),
    VerbRow(
        "is doing",
        "present",
        r"{is}(?!still){adverb}?(?!being){ing}",
        ("are now meeting",),
        ("is still waiting",),
        ahead=True,
    ),
    VerbRow("has", "perfect", r"({has}|had|having|d){not}?{adverb}?been?{word}", ("has met", "had been killed")),
    VerbRow("was", "past", r"{was}{ing}?", ("was", "were meeting")),
    VerbRow("past", "past", r"{past}|sat(?=on|in|down)", ("met", "signed"), ("sat at 5 pm", "united", "the cost")),
    # "It became open to all" is no opening to come, and who meets demands meets nobody.
    VerbRow(
        "timetabled",
        "present",
        r"(?<!{was})(?<!{was}{not})({begins}|(?<!{stays})(open|opens)|(close|closes)(?=at|on|in)|"
        r"(meet|meets)(?!(the|its|their)?{demands})|takes(effect|charge|office|over|the helm)|take effect|steps down|"
        r"(goes|go)(on sale|to the polls)|(?<!{its})(resume|leaves|returns|departs)|faces(a|an|his|her|trial)|"
        r"(takes|take) place|(comes|come) into (force|effect)|"
        r"unveils|testifies|publishes|{travels}to|(?<!{its})(?<!{some})(visits|hosts)(?!{beside}|{past})|"
        r"reports(its|results)|holds(a|an|its|hearings|talks|elections)|(kicks|kick) off|"
        r"(gets|get)(under way|underway)|turns{noun}|(expect|expects)(?!to))",
        (
            "opens",
            "takes place",
            "come into force",
            "holds hearings",
            "goes on sale",
            "takes the helm",
            "takes over",
            "steps down",
            "leaves",
            "kicks off",
            "faces a",
            "visits",
            "travels to",
            "expect",
        ),
        (
            "be open",
            "the state-owned railway",
            "closes the door",
            "meets its debts",
            "his returns",
            "his resume",
            "the visits",
            "visits to her",
        ),
        ahead=True,
    ),
)


class VerbGroup(NamedTuple):
    """A verb group among words: its row, the index of its first word and that behind its last."""

    row: VerbRow
    start: int
    end: int


# They look like a noun: "agreed to 40", "talks", "the election", "payment".
_NOUN: Final = re.compile(r"\d|\w+(?:[^su]s|tion|ity)$|(?!implement|comment|supplement)\w+ment$")
_SHAPES: Final = {"": False, "past": True, "ing": False, "adverb": False, "noun": False, "ll": True}


def _shape(word: str) -> str:
    """The classes that a word is told to be in by its form."""
    if "-" in word:  # "the London-based firm"
        return "noun"
    if word.endswith("ed"):
        is_past = len(word) > 3 and word not in NOT_PAST and not word.startswith("un")
        return "past" if is_past else ""
    if word.endswith("ing"):
        return "ing" if len(word) > 4 else ""
    if word.endswith("'ll"):
        return "ll"
    if word.endswith("ly"):
        return "adverb" if len(word) > 3 else ""
    return "noun" if _NOUN.match(word) else ""


# A past form in a regular expression over letters, for those that look at no more than the next word.
PAST_FORM: Final = rf"(?:(?:{alternatives(_PAST)}|(?!{alternatives(NOT_PAST)}\b|un\w+ed\b)\w{{2,}}ed)\b)"
_PATTERNS: Final = WordPatterns(
    {f"row{place}": row.pattern for place, row in enumerate(ROWS)},
    {name: words.split() if isinstance(words, str) else words for name, words in _CLASSES.items()},
    _shape,
    _SHAPES,
)
_ROW: Final = {f"row{place}": row for place, row in enumerate(ROWS)}


def groups(words: Sequence[str]) -> list[VerbGroup]:
    """The verb groups among the words and signs of folded text, in their order; where two begin, the first row's."""
    return [VerbGroup(_ROW[name], start, end) for name, start, end in _PATTERNS.find(words)]
