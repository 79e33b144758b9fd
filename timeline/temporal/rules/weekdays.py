"""Weekdays: "on Thursday", "last Friday", "next Tuesday", "Thursdays"."""

import re
from typing import Final

from ..fragments import alternatives, expand
from ..meanings.fixed import Indefinite, Repeating
from ..meanings.weekdays import NamedWeekday
from ..reading import Meaning, Which
from ..word_lists import NO_NOUN, PARTS_OF_DAY, WEEKDAY_NAMES, WEEKDAYS
from .rule import WEEKDAY_WORDS, Example, Match, Rule

_WHICH: Final[dict[str, Which]] = {
    "last": "last",
    "this past": "last",
    "past": "last",
    "next": "next",
    "coming": "next",
    "this coming": "next",
    "this": "this",
    "the previous": "last",
    "the preceding": "last",
    "the following": "next",
}
# "On a Tuesday in October 1943", "one wet Friday in May" name the month.
_SOME: Final = re.compile(r"\b(?:an?|one)(?: [a-z]+)? $")
# "She sang on a Sunday morning", "one Friday, he left": nobody knows which; not "on a Friday call", "she sold one Friday".
_ANY: Final = re.compile(r"(?:\bon (?:a|any)|\ba recent|(?:^|[.,;\n] ?|\bsaid )one) $")
_NOUN_AFTER: Final = re.compile(rf"(?: {alternatives(PARTS_OF_DAY)}\b)?+(?: ?'|-| (?!{alternatives(NO_NOUN)}\b)[a-z])")
_IN_MONTH: Final = re.compile(expand(r" in (?:early |mid-|late )?{month}\b"))


def _weekday(match: Match) -> Meaning | None:
    short = match["weekday"].rstrip(".")
    if _SOME.search(match.before(20)) and _IN_MONTH.match(match.after(14)):
        return None
    if _ANY.search(match.before(20)) and not _NOUN_AFTER.match(match.after(30)):
        return Indefinite(f"XXXX-WXX-{WEEKDAYS[match['weekday']]}")
    if match["weekday"].endswith(".") and match.original("weekday")[0].islower():
        return None
    if len(short) == 3 and short in ("sun", "sat", "mon", "fri", "wed") and match.has("which"):
        return None
    which = match["which"]
    named_on = match.before(3) == "on "
    return NamedWeekday(WEEKDAYS[match["weekday"]], _WHICH.get(which, ""), which.startswith("the "), named_on)


_SHORT_BEFORE: Final = re.compile(r"(?:\b(?:on|by|until|till|since|from|to|and|or)|^|\n) ?$")
_SHORT_AFTER: Final = re.compile(
    r"[.,;:)\n]|$| ?[-/] ?\w{3}| (?:at|from|and|or|to|until|till|morning|afternoon|evening|night|noon|\d\d?(?::|[ap]m| [ap]m))"
)


def _short_weekday(match: Match) -> Meaning | None:
    """A weekday in three or four letters, where no other word could stand: "on Tue"; notes have theirs written out."""
    word, which = match["weekday"], match["which"]
    if match.original("weekday").isupper() and len(word) < 4 and not which:
        return None
    if not (which or _SHORT_BEFORE.search(match.before(7))) or not _SHORT_AFTER.match(match.after(14)):
        return None
    if (
        word in ("sun", "sat", "mon", "wed")
        and match.original("weekday").islower()
        and not (which or match.before(3) == "on ")
    ):
        return None
    return NamedWeekday(WEEKDAYS[f"{word}."], _WHICH.get(which, ""))


def _plural(match: Match) -> Meaning:
    part = PARTS_OF_DAY.get(match["part"] or match["parts"], "")
    value = f"XXXX-WXX-{WEEKDAYS[match['each'] or match['plural']]}"
    return Repeating(f"{value}T{part}" if part else value)


RULES: Final = (
    Rule(
        name="weekday",
        starts="weekday last this past next coming the",
        needs=WEEKDAY_WORDS,
        pattern=r"(?:(?P<which>last|this past|past|next|this coming|coming|this|the previous|the preceding|the following) )?(?P<weekday>{weekday})",
        read=_weekday,
        examples=[
            Example("It shook at 3:08 a.m. on Saturday (1808 GMT on Friday).", value="2025-03-15T03:08"),
            Example("They met on Thursday.", value="2025-03-13"),
            Example("They met on Friday.", value="2025-03-14"),
            Example("He said Saturday that he was pleased.", value="2025-03-08", days=("2025-03-08", "2025-03-15")),
            Example("He said on Saturday that he was pleased.", value="2025-03-08", days=("2025-03-08", "2025-03-08")),
            Example("The fishermen fear Saturday's vote.", value="2025-03-15"),
            Example("On Monday the bank said that it had closed.", dct="2025-03-16", value="2025-03-10"),
            Example("The minister will travel to Oslo on Monday.", value="2025-03-17"),
            Example("The bridge fell on 3 March. He would leave on Monday.", value="2025-03-17"),
            Example("He told them on 3 March that he would leave on Thursday.", value="2025-03-06"),
            Example("Ann Lee, who takes over the Ayr-based firm on Thursday, left.", value="2025-03-20"),
            Example("He was expected to hold talks on Wednesday.", value="2025-03-12"),
            Example("Last Friday the shops were shut.", value="2025-03-07"),
            Example("The court meets next Tuesday.", value="2025-03-18"),
            Example("They will hear the chairman next Friday.", value="2025-03-21", words="next Friday"),
            Example("Elections that were due this Sunday have been put off.", value="2025-03-16"),
            Example("He will miss Tuesday's game.", value="2025-03-18"),
            Example("She will play the champion in Wednesday's final.", value="2025-03-19"),
            Example("They met on March 5. The following Monday he left.", value="2025-03-10"),
            Example("THE VOTE WAS ON THURSDAY", value="2025-03-13"),
            Example("they buried him on tuesday", value="2025-03-11"),
            Example("He sang on a Sunday in Ayr.", value="XXXX-WXX-7", words="Sunday"),
            Example("He sang on a Sunday night.", value="XXXX-WXX-7", words="Sunday"),
            Example("He left. One Friday, it rained.", value="XXXX-WXX-5", words="Friday"),
            Example("He lost them both, she said one Friday.", value="XXXX-WXX-5", words="Friday"),
            Example("On a recent Friday morning, she woke.", value="XXXX-WXX-5", words="Friday"),
            Example("He said on a Tuesday night call that he left.", value="2025-03-11TNI", words="Tuesday night"),
            Example("They sold the first one Monday.", value="2025-03-10"),
        ],
        counterexamples=[
            "He writes for the Sunday Times.",
            "Black Friday deals",
            'The riots of "Black Saturday" followed.',
            "She first played on a Tuesday in October 1943.",
            "One wet Tuesday in October he left.",
            "a poem called Thursday's Child",
            "The sun sat low.",
        ],
    ),
    Rule(
        name="short-weekday",
        starts="mon tue tues wed weds thu thur thurs fri sat sun next last this",
        needs=WEEKDAY_WORDS,
        pattern=r"(?:(?P<which>last|next|this) )?(?P<weekday>mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)(?!['’.]\w)",
        read=_short_weekday,
        examples=[
            Example("He dined with Ann on Tue, with Bob on Thurs.", value="2025-03-11", words="Tue"),
            Example("The road is shut until Sat, he said.", value="2025-03-15"),
            Example("He will dine with Ann next Tue, with Bob at home.", value="2025-03-18", words="next Tue"),
        ],
        counterexamples=[
            "The Sun reported it.",
            "She sat on the mat.",
            "WED TV ratings fell",
            "SAT scores",
            "the sun set",
        ],
    ),
    Rule(
        name="weekdays",
        starts="weekday weekdays every each",
        needs=frozenset("every each mornings afternoons evenings nights".split()).union(
            f"{name}s" for name in WEEKDAY_NAMES
        ),
        pattern=r"(?:(?:every|each) (?P<each>{fullweekday})s?(?:(?:(?: |/){fullweekday})+(?! \d)| (?P<part>{daypart}))?"
        r"|(?P<plural>{fullweekday})(?:s| (?P<parts>mornings|afternoons|evenings|nights)))",
        read=_plural,
        examples=[
            Example("The board meets every Thursday.", value="XXXX-WXX-4"),
            Example("swim every mon wed fri", value="XXXX-WXX-1", words="every mon wed fri"),
            Example("The bar is shut on Mondays.", value="XXXX-WXX-1"),
            Example("He plays on Tuesday nights.", value="XXXX-WXX-2TNI"),
            Example("He swims every Monday morning.", value="XXXX-WXX-1TMO"),
        ],
    ),
)
