"""Does the text leave one end of a time open: "before 2019", "no later than 13 March", "since January", "after 1997"?

The words stand before the time and are no part of it, as in TimeML. "After Tuesday's vote" and "before the 9 March
vote" are not open: there the day dates the vote.
"""

import re
from typing import Final

from ..fragments import alternatives
from ..timex import Open
from ..word_lists import NO_NOUN

_BEFORE: Final[dict[str, Open]] = {
    "before": "before", "prior to": "before", "ahead of": "before",
    "run-up to": "before", "lead-up to": "before", "earlier than": "before", "until": "by",
    "till": "by", "up to": "by", "up until": "by", "by": "by", "no later than": "by",
    "not later than": "by", "on or before": "by",
    "as late as": "by", "since": "since", "ever since": "since", "as of": "since", "starting": "since",
    "beginning": "since", "effective": "since", "on or after": "since", "no earlier than": "since",
    "no sooner than": "since", "not earlier than": "since",
    "not before": "since", "after": "after", "later than": "after", "past": "after", "beyond": "after",
}  # fmt: skip
_WORDS: Final = re.compile(
    rf"(?:^|[\s(,;:\"'])(?P<word>{alternatives(_BEFORE)})(?: (?:on|in|early|late|about|around))*(?P<the> the)?\s\Z"
)
_REACH: Final = 30
# "From 3 March on", "from May onwards": with nothing before it this is the beginning of a range.
_FROM: Final = re.compile(r"\bfrom(?: the)?\s\Z")
_ON: Final = re.compile(r" (?:on(?=[,.;)]|$)|onwards?\b|forward\b|and (?:later|after)\b)")
# Not "in 1984 and later served", "on Monday and before that".
_THERE: Final = r"\b(?=\s*(?:[.,;:!?)\"]|$))"
_AND_EARLIER: Final = re.compile(rf" (?:and|or) (?:earlier|before){_THERE}| at the latest\b")
_AND_LATER: Final = re.compile(rf" (?:and|or) (?:later|after|thereafter){_THERE}| at the earliest\b")
# "Eight days after 12 October", "shortly before Sunday": how far away it is, the words tell.
_FAR: Final = re.compile(
    r"\b(?:(?:day|week|fortnight|month|year|decade|hour|minute|moment|second|night|morning)s?|shortly|soon|just|"
    r"immediately|right|long) (?:before|after|prior to|ahead of)(?: the)?\s\Z"
)
# "It was not until Tuesday that he told them", "will not open until May": that is when it happens.
_NOT_UNTIL: Final = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|nothing|nor)|n't)\b[^.;:!?]{0,60}\b(?:until|till)(?: the)?\s\Z"
)
# "The bridge is not expected to open before May", "it won't be ready before Friday": it will then, or later.
_NOT_BEFORE: Final = re.compile(
    r"(?:\b(?:not|n't)(?: \w+)? (?:expected|due|likely|scheduled|planned|set|possible|ready|able)\b|"
    r"\b(?:will|would|could|can|may|might) not\b|\b(?:wo|would|could|ca)n't\b|\b(?:cannot|unlikely)\b)"
    r"[^.,;:!?]{0,60}\bbefore(?: (?:in|on|early|late))?(?: the)?\s\Z"
)
# "Since 18 March, when they agreed on it": the day is that of the agreement.
_WHEN: Final = re.compile(r" ?,? when\b")
_NEGATION_REACH: Final = 80
# "After Tuesday's vote", "before the March 9 vote", "after March 3 talks": the time dates what follows.
_NOUN_NEXT: Final = re.compile(rf" (?!{alternatives(NO_NOUN)}\b)[a-z]")


_OWNS: Final = ("'s ", " 's ")  # where words were parted from their signs there is a space before it


# "He quit before Tuesday's vote", "ahead of the March 9 vote": whether the vote is over, his verb does not tell.
_AHEAD_OF: Final = re.compile(r"\b(?:before|ahead of|prior to)\s(?:the\s)?\Z")


def is_ahead_of_happening(folded: str, start: int, end: int) -> bool:
    """Is folded[start:end] the day of something that the clause only says it came before?"""
    return bool(_AHEAD_OF.search(folded, max(0, start - _REACH), start)) and bool(
        folded.startswith(_OWNS, end) or _NOUN_NEXT.match(folded, end)
    )


# "In the weeks before Christmas", "days after 3 March": some time then.
_SOME_TIME: Final = re.compile(
    r"(?:^|\b(?:the|in|for|just|only|many|several|few) |[.;,] )(?:days|weeks|months|years|hours)"
    r"(?: (?:and|or) (?:weeks|months|years))? (?P<word>before|after)(?: the)?\s\Z"
)


# With one of these ends what leaves the beginning or the end open before a time.
_LAST_WORDS: Final = tuple(
    {words.split()[-1] for words in _BEFORE} | {"on", "in", "early", "late", "about", "around", "the", "from"}
)


def open_end(folded: str, start: int, end: int) -> Open:
    """How the words around folded[start:end] leave an end of it open; "" when they leave none."""
    before = folded[max(0, start - _REACH) : start].replace("\n", " ")
    if _AND_EARLIER.match(folded, end):
        return "by"
    may_open = before.rstrip().endswith(_LAST_WORDS)
    if _AND_LATER.match(folded, end) or (may_open and _FROM.search(before) and _ON.match(folded, end)):
        return "since"
    some = may_open and _SOME_TIME.search(before)
    if some and not folded.startswith(_OWNS, end) and not _NOUN_NEXT.match(folded, end):
        return "before" if some["word"] == "before" else "after"
    found = _WORDS.search(before) if may_open else None
    if found and _WHEN.match(folded, end):
        return ""
    if found is None or folded.startswith(_OWNS, end) or _FAR.search(before):
        return ""
    if found["word"] == "as of" and folded[end : end + 2].strip(" ."):
        return ""  # "as of Tuesday, 40 were missing": how it stood that day
    if found["word"] in ("until", "till") and _NOT_UNTIL.search(folded, max(0, start - _NEGATION_REACH), start):
        return ""
    opens = _BEFORE[found["word"]]
    if found["word"] == "before" and _NOT_BEFORE.search(folded, max(0, start - _NEGATION_REACH), start):
        opens = "since"
    which = found["the"] or (folded.startswith("the ", start) and folded[start + 4].isdigit())
    if _NOUN_NEXT.match(folded, end) and (which or opens in ("before", "after")):
        return ""
    return opens
