"""Words that point to the past, the present or the future and name no date: "recently", "now", "soon"."""

import re
from typing import Final

from ..meanings.fixed import Duration, Vague, VagueRolling
from ..reading import Meaning
from ..tense.verb_groups import PAST_FORM
from .durations import UNITS_LISTED, duration_value, unit_code
from .rule import UNIT_WORDS, Example, Match, Rule


def _vague_units(match: Match) -> Meaning | None:
    unit = unit_code(match["unit"])
    value = duration_value(None, unit)
    if match["way"] in ("early", "first", "following", "ensuing"):
        return None if unit == "H" and match["way"] == "early" else Duration(value)
    return VagueRolling(value, 1 if match["way"] in ("coming", "next") else -1, unit)


def _the_past(match: Match) -> Meaning | None:
    """The past as such: "in the past", not "the past tense" or "the past few weeks", which other rules take."""
    before = match.before(6)
    return Vague("PAST_REF") if before.endswith(("in ", "of ", "from ", "for ")) else None


def _present(match: Match) -> Meaning | None:
    """The present as such: "now", "these days", "up to the present"."""
    if match.words == "the present" and not match.before(6).endswith((" to ", "until ", " till ")):
        return None
    return Vague("PRESENT_REF")


def _recently(match: Match) -> Meaning | None:
    """A near past: "recently", not "as recently as February", "most recently last Thursday", which name the time."""
    most = f"{match.before(5)}{match.words}".endswith("most recently")
    if _AS.search(match.before(4)) or (most and _DATED_NEXT.match(match.after(6))):
        return None
    return Vague("PAST_REF")


_AS: Final = re.compile(r"\b(?:as|how) $")
_DATED_NEXT: Final = re.compile(r" (?:in|on|at|last|this) ")


def _current(match: Match) -> Meaning | None:
    return None if match.after(9).startswith((" account", " affairs")) else Vague("PRESENT_REF")


def _one_day(match: Match) -> Meaning | None:
    """Some time to come: "one day" beside "will" or "would", not after "took"."""
    around = match.before(12) + match.after(12)
    return Vague("FUTURE_REF") if _HOPED.search(around) else None


_HOPED: Final = re.compile(r"\b(?:will|would|could|may|might|hopes?|hoped|can)\b|'ll\b")


def _the_future(match: Match) -> Meaning | None:
    """The future as such: "soon", "the near future", "in future", not "as soon as he comes" nor "future plans"."""
    if match.words == "soon" and (_WAS.search(match.before(5)) or _DID.match(match.after(24))):
        return None  # "they soon failed": told from afterwards
    if match.words == "future" and not match.before(4).endswith(("in ", "for ")):
        return None
    return None if _AS.search(match.before(5)) else Vague("FUTURE_REF")


_WAS: Final = re.compile(r"\b(?:was|were|had|did) $")
_DID: Final = re.compile(rf" (?:\w+ly )?(?:{PAST_FORM}|was\b|were\b|had\b)")

RULES: Final = (
    Rule(
        name="present",
        starts="now currently nowadays right these at to the",
        needs=frozenset("now currently nowadays day days present moment time point".split()),
        pattern=r"(?:right )?now|to this day|the present(?=[.,;]| and\b| but\b)|currently|nowadays|these days|at present|at the moment|"
        r"at th(?:is|e present) (?:time(?! last)|moment|point)",
        read=_present,
        examples=[
            Example("It now holds the town.", value="PRESENT_REF"),
            Example("He does not travel these days.", value="PRESENT_REF"),
            Example("To this day he limps.", value="PRESENT_REF"),
            Example("It reaches from Roman times to the present.", value="PRESENT_REF", words="the present"),
        ],
    ),
    Rule(
        name="current",
        starts="current present",
        pattern=r"current(?! \w+ (?:year|quarter))",
        read=_current,
        examples=[Example("his current post", value="PRESENT_REF")],
        counterexamples=["the current account deficit"],
    ),
    Rule(
        name="past",
        starts="recently lately more most until",
        pattern=r"(?:more |most |until )?recently|lately",
        read=_recently,
        examples=[
            Example("They met recently.", value="PAST_REF"),
            Example("The lock was recently mended.", value="PAST_REF"),
            Example("It has leaked lately.", value="PAST_REF"),
        ],
        counterexamples=["as recently as the 1990s", "It rose 11 times, most recently on Thursday."],
    ),
    Rule(
        name="recent",
        starts="recent most",
        pattern=r"(?:most )?recent",
        read=lambda match: Vague("PAST_REF"),
        examples=[Example("a recent speech", value="PAST_REF")],
    ),
    Rule(
        name="the-past",
        starts="the",
        needs=frozenset({"past"}),
        pattern=r"the(?: recent)? past(?! {count})",
        read=_the_past,
        examples=[Example("In the past it was larger.", value="PAST_REF")],
        counterexamples=["the past tense", "in each of the past three summers"],
    ),
    Rule(
        name="future",
        starts="soon the near foreseeable immediate future as",
        needs=frozenset("soon future term possible".split()),
        pattern=r"soon(?! after)|(?:the not-too-distant |(?:the )?(?:near |foreseeable |immediate )?)future(?!s)|"
        r"the (?:near|short) term|as soon as possible",
        read=_the_future,
        examples=[
            Example("They will meet soon.", value="FUTURE_REF"),
            Example("in the near future", value="FUTURE_REF"),
        ],
        counterexamples=[
            "A peace soon failed.",
            "They were soon defeated.",
            "soon after the war",
            "as soon as he comes",
            "future plans",
        ],
    ),
    Rule(
        name="one-day",
        starts="one some someday",
        pattern=r"one day|some ?day",
        read=_one_day,
        examples=[Example("It will one day be free.", value="FUTURE_REF")],
        counterexamples=["It took one day."],
    ),
    Rule(
        name="units-ahead",
        starts="the",
        needs=frozenset("ahead come".split()),
        pattern=r"the (?P<unit>day|week|month|year)s (?:ahead|to come)(?! of)",
        read=lambda match: VagueRolling(duration_value(None, unit_code(match["unit"])), 1, unit_code(match["unit"])),
        examples=[Example("It will grow in the weeks ahead.", value="PXW", days=("2025-03-15", "2025-04-14"))],
        counterexamples=["the weeks ahead of the vote"],
    ),
    Rule(
        name="those-days",
        starts="those",
        pattern=r"those days",
        read=lambda match: Vague("PAST_REF") if match.before(4).endswith(("in ", "of ")) else None,
        examples=[Example("In those days the ferry was free.", value="PAST_REF")],
        counterexamples=["On those days the ferry is free."],
    ),
    Rule(
        name="some-units",
        starts="recent coming the past last next early first previous following ensuing",
        needs=UNIT_WORDS,
        pattern=r"(?:the )?(?:past |last |next )?(?P<way>recent|coming|past|next|last|early|first|previous|following|ensuing) (?P<unit>{unit})s"
        rf"(?:, {UNITS_LISTED})?(?:,? (?:and|or) {UNITS_LISTED})?(?: ahead)?",
        read=_vague_units,
        examples=[
            Example("It has grown in recent years.", value="PXY", words="recent years"),
            Example("over the coming weeks", value="PXW"),
            Example("Over the following days more were shot.", value="PXD"),
            Example("over the coming days, weeks and months", value="PXD", words="the coming days, weeks and months"),
            Example("in the coming days", value="PXD", days=("2025-03-15", "2025-03-21")),
        ],
    ),
)
