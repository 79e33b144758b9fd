"""Words before and after a date that change it: "late Thursday", "Thursday evening", "about three weeks"."""

from typing import Final

from ..fragments import number
from ..meanings.beside import CountedDay, UnitBeside, WeekdayBeside
from ..meanings.parts import EarlierOrLater, EdgeDay, LooseEdge, LoosePart, PartOfDay
from ..reading import Meaning
from ..word_lists import APPROXIMATE, PARTS_OF_DAY, WEEKDAYS
from .beside import DATES_HAPPENING
from .durations import unit_code
from .rule import Example, Match, Modifier

_MODS: Final = {
    "outset": "START", "early part": "START", "middle part": "MID", "latter part": "END", "later part": "END", "dawn": "START", "tail end": "END", "back end": "END", "beg": "START", "early": "START", "late": "END", "mid": "MID", "beginning": "START", "start": "START", "middle": "MID",
    "end": "END", "close": "END", "earlier": "START", "later": "END",
    "first": "START", "opening": "START", "second": "MID", "third": "MID", "last": "END", "final": "END",
    "closing": "END",
}  # fmt: skip
# "Over the weekend" is during it, "about Wednesday" concerns it, "more than last week" compares with it: only lengths can
# be exceeded.
_NOT_OF_DATES: Final = frozenset(
    "over, under, up to, just, some, about, more than, less than, fewer than, no more than, no less than".split(", ")
)


def _part_of_day(meaning: Meaning, match: Match) -> Meaning | None:
    return PartOfDay(meaning, PARTS_OF_DAY[match["part"]]) if meaning.names_day else None


def _loose_part(meaning: Meaning, match: Match) -> Meaning | None:
    if meaning.is_length:
        return None
    if match.has("piece") and meaning.unit_named in ("", "D"):
        return None
    if match.has("piece"):
        return LooseEdge(meaning, _MODS[match["piece"]], unit_code(match["pieces"]))
    if match["of"] == "dawn" and meaning.names_day:
        return None
    if match.has("through"):
        return LoosePart(meaning, "MID")
    kind = EarlierOrLater if match["part"] in ("earlier", "later") else LoosePart
    return kind(meaning, _MODS[match["part"] or match["edge"] or match["of"]])


def _approximate(meaning: Meaning, match: Match) -> Meaning | None:
    mod = APPROXIMATE[match["approx"]]
    if match["approx"] in _NOT_OF_DATES and not meaning.is_counted:
        return None
    if match["approx"] in ("over", "under") and meaning.is_stretch:
        return None  # "over the past two years", "over several years": during them
    return meaning.approximated(mod) or LoosePart(meaning, mod)


def _most_of(meaning: Meaning, match: Match) -> Meaning | None:
    return None if meaning.is_length else LoosePart(meaning, "")


def _day_beside(meaning: Meaning, match: Match) -> Meaning | None:
    """A day counted from another: "the day after Christmas", "ten days after 2 March"."""
    count = number(match["number"]) if match.has("number") else 1
    has_noun = count > 1 and (meaning.bare_weekday or match.has("noun"))
    if not meaning.names_day or has_noun or DATES_HAPPENING.match(match.folded, match.found.end()):
        return None  # "three days after Tuesday's blast": two happenings, each with its day
    if match["unit"] in ("week", "month", "year"):
        return UnitBeside(-1 if match["way"] == "before" else 1, unit_code(match["unit"]), meaning)
    return CountedDay(
        -count if match["way"] in ("before", "ahead of") else count,
        unit_code(match["unit"] or match["counted"] or "day"),
        meaning,
    )


def _edge_day(meaning: Meaning, match: Match) -> Meaning | None:
    if meaning.unit_named in ("", "D", "WE"):
        return None
    return EdgeDay(meaning, "first" if match["edge"] == "first" else "last", match.has("working"))


def _bare_edge(meaning: Meaning, match: Match) -> Meaning | None:
    """The edge of a month in a note: "End april"."""
    if not match.is_jotted or meaning.unit_named not in ("M", "Q", "Y", "SE"):
        return None
    return LoosePart(meaning, _MODS[match["edge"]])


def _weekday_beside(meaning: Meaning, match: Match) -> Meaning | None:
    """The weekday nearest to a day: "the Monday before Christmas"; "the Friday before the 9 March vote" is two."""
    is_counted = meaning.core.unit_named == "M"  # "the first Monday in November"
    if (
        not (_is_date(meaning) or is_counted)
        or not meaning.names_day
        or DATES_HAPPENING.match(match.folded, match.found.end())
    ):
        return None
    sign = -1 if match["way"] in ("before", "preceding") else 1
    nth = {"second": 2, "third": 3}.get(match["nth"], 1)
    return WeekdayBeside(WEEKDAYS[match["weekday"]] if match.has("weekday") else 0, sign * nth, meaning)


def _is_date(meaning: Meaning) -> bool:
    return meaning.day_without_year or meaning.given is not None


_PIECES: Final = (
    "early late latter earlier later mid very beginning start outset dawn middle end close tail back first opening "
    "second third last final closing midway halfway half part partway"
)

MODIFIERS: Final = (
    Modifier(
        name="early to late",
        side="before",
        starts="early mid",
        pattern=r"(?:early|mid)~(?:to|or)~(?:mid|late)~",
        apply=_most_of,
        examples=[Example("It began in mid-to-late February.", value="2025-02", words="mid-to-late February")],
    ),
    Modifier(
        name="part of day",
        side="after",
        starts="morning afternoon evening night overnight",
        pattern=r" (?P<part>morning|afternoon|evening|night|overnight)",
        apply=_part_of_day,
        examples=[
            Example("They met on Thursday evening.", value="2025-03-13TEV", words="Thursday evening"),
            Example("They met yesterday morning.", value="2025-03-13TMO"),
        ],
    ),
    Modifier(
        name="loose part",
        side="before",
        starts=f"the {_PIECES}",
        needs=frozenset(_PIECES.split()),
        pattern=r"(?:the )?(?:(?P<part>(?:early|later)(?! part)|late|earlier|mid)(?:~(?:in |on )?)|(?P<edge>end|start)-|"
        r"(?:very )?(?P<of>beginning|start|outset|dawn|middle|end|close|tail end|back end|(?:early|middle|later|latter) part) of (?:the (?='?\d+s\b))?|"
        r"(?P<through>(?:mid|half|part)[- ]?way (?:through|into)) (?:the (?=\d))?|"
        r"(?P<piece>first|opening|middle|second|third|last|final|closing) (?:few )?(?P<pieces>days|weeks|months) of (?:the (?=\d))?)",
        apply=_loose_part,
        examples=[
            Example("They met late Thursday.", value="2025-03-13", words="late Thursday"),
            Example("They met late on Thursday.", value="2025-03-13", words="late on Thursday", mod="END"),
            Example(
                "in the middle of the weekend",
                dct="2025-03-17",
                value="2025-W11-WE",
                days=("2025-03-15", "2025-03-16"),
            ),
            Example("He fell in May 1950; it ended in the last days of that year.", value="1950", mod="END"),
            Example("The closing days of 2023 were wet.", value="2023", mod="END", days=("2023-12-18", "2023-12-31")),
            Example("It came in the early part of March.", value="2025-03", days=("2025-03-01", "2025-03-10")),
            Example("It is due at end-March.", value="2025-03", words="end-March", mod="END"),
            Example("It was due by end of 2013.", value="2013", words="end of 2013", mod="END"),
            Example("He leaves midway through 2026.", value="2026", mod="MID", days=("2026-05-01", "2026-08-31")),
            Example("It boomed at the dawn of the 1990s.", value="199", mod="START"),
            Example("It rained at the tail end of February.", value="2025-02", mod="END"),
            Example(
                "It will be sealed later in March.", value="2025-03", mod="END", days=("2025-03-15", "2025-03-31")
            ),
            Example("It was sealed earlier in 2025.", value="2025", days=("2025-01-01", "2025-03-13")),
            Example("It was sealed later in 2024.", value="2024", days=("2024-09-01", "2024-12-31")),
            Example("It began in early 2024.", value="2024", mod="START", days=("2024-01-01", "2024-04-30")),
        ],
    ),
    Modifier(
        name="day beside",
        side="before",
        starts="the number day",
        needs=frozenset("before after following ahead".split()),
        pattern=r"(?:the (?P<unit>day|week|month|year)|day|(?P<number>{number}) (?P<counted>day|week|fortnight|month|year)s?(?: to the day)?) (?P<way>before|after|following) "
        r"(?:(?:the|an?|his|her|its|their) (?P<noun>(?:[a-z]+ ){1,3})(?:on|of) |(?:the )?)(?:the )?",
        apply=_day_beside,
        examples=[
            Example("The roof fell ten days after 2 March.", value="2025-03-12", words="ten days after 2 March"),
            Example("Prices rose in the week after 3 March.", value="2025-03-03", days=("2025-03-04", "2025-03-10")),
            Example("It fell the day after the vote on 2 March.", value="2025-03-03"),
            Example("It was the day before last Tuesday's hearing.", value="2025-03-10"),
            Example("pack two days before june 10 flight", value="2025-06-08", words="two days before june 10"),
            Example("It fell on the day after Christmas.", value="2024-12-26", words="the day after Christmas"),
        ],
        counterexamples=["A week after the 2 March raid it burned.", "The day after Monday's vote he left."],
    ),
    Modifier(
        name="weekday of date",
        side="after",
        starts="a which weekday",
        pattern=r"(?:, (?:a|which (?:is|was) a) | \( ?)(?P<weekday>{fullweekday})(?:\)|(?! (?:morning|afternoon|evening|night|when)))",
        apply=lambda meaning, match: meaning if meaning.names_day and _is_date(meaning) else None,
        examples=[
            Example("It sank on March 4, a Tuesday.", value="2025-03-04", words="March 4, a Tuesday"),
            Example("It sank on 4 March (Tuesday).", value="2025-03-04", words="4 March (Tuesday)"),
        ],
    ),
    Modifier(
        name="edge day",
        side="before",
        starts="the very first last final",
        needs=frozenset("day weekday".split()),
        pattern=r"(?:the )?(?:very )?(?P<edge>first|last|final)(?: day| (?P<working>working day|business day|trading day|weekday)) of ",
        apply=_edge_day,
        examples=[
            Example("It shut on the last day of 2024.", value="2024-12-31", words="the last day of 2024"),
            Example("It will open on the first day of 2026.", value="2026-01-01"),
            Example("Bids close on the last working day of the month.", value="2025-03-31"),
            Example("It shut on the first business day of 2023.", value="2023-01-02"),
        ],
        counterexamples=["It rained on the first day of talks."],
    ),
    Modifier(
        name="close of day",
        side="before",
        starts="eod cob eob end",
        pattern=r"(?:eod|cob|eob|end of day),? (?:on )?(?:the )?",
        apply=lambda meaning, match: LoosePart(meaning.as_due(), "END") if meaning.names_day else None,
        examples=[
            Example("slides eod tuesday", value="2025-03-18", mod="END"),
            Example("Bids are due by cob on Monday.", value="2025-03-17", mod="END"),
            Example("reply by eod tomorrow", value="2025-03-15", mod="END", words="eod tomorrow"),
        ],
    ),
    Modifier(
        name="bare edge",
        side="before",
        starts="end start beginning beg middle",
        pattern=r"(?P<edge>end|start|beginning|beg|middle)(?: of)? ",
        apply=_bare_edge,
        examples=[
            Example("invoice due end april", value="2025-04", mod="END", words="end april"),
            Example("back beg of june", value="2025-06", mod="START"),
        ],
        counterexamples=["They end April with a loss."],
    ),
    Modifier(
        name="weekday beside",
        side="before",
        starts="the weekday weekend last first second third",
        needs=frozenset("before after following preceding".split()),
        pattern=r"(?:the )?(?:(?P<nth>last|first|second|third) )?(?:(?P<weekday>{fullweekday})|(?P<unit>weekend)) (?:immediately |right |just |directly )?"
        r"(?P<way>before|after|following|preceding) (?:the )?",
        apply=_weekday_beside,
        examples=[
            Example("The mill shut the Saturday after Easter.", dct="2025-05-09", value="2025-04-26"),
            Example("They meet on the Monday before Christmas.", dct="2025-12-01", value="2025-12-22"),
            Example("It fell on the second Sunday after 2 March.", value="2025-03-16"),
            Example("They vote on the first Tuesday after the first Monday in May 2024.", value="2024-05-07"),
            Example("It snowed the weekend before Christmas.", value="2024-W51-WE"),
        ],
        counterexamples=[
            "He left on Monday before Tuesday's vote.",
            "It rained on the Friday before the March 9 vote.",
        ],
    ),
    Modifier(
        name="about",
        side="before",
        starts="about around approximately roughly circa c ca some nearly almost barely more less at over under up no just well fewer as",
        pattern=r"(?P<approx>{approx}) ",
        apply=_approximate,
        examples=[
            Example("after nearly three years", value="P3Y", words="nearly three years", mod="LESS_THAN"),
            Example("less than a week ago", value="2025-03-07", mod="LESS_THAN"),
        ],
        counterexamples=["They sold more than last week.", "It fell by less than the day before."],
    ),
)
