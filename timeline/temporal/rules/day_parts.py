"""Parts of a day: "tonight", "this morning", "overnight", "by mid-afternoon", "the night of March 3"."""

import re
from typing import Final

from ..fragments import alternatives
from ..meanings.parts import NightBefore, PartOfDay
from ..meanings.shifts import FromToday
from ..meanings.spoken import Overnight, SpokenDay
from ..reading import Meaning
from ..word_lists import NO_NOUN, PARTS_OF_DAY
from .rule import Example, Match, Modifier, Rule

_MODS: Final = {"early": "START", "mid": "MID", "late": "END"}


def _today_part(match: Match) -> Meaning | None:
    if match.has("tom"):
        return PartOfDay(FromToday("D", 1), PARTS_OF_DAY[match["tom"]]) if match.is_jotted else None
    if match.has("last"):
        return PartOfDay(FromToday("D", -1), PARTS_OF_DAY[match["last"]])
    return PartOfDay(FromToday("D", 0), PARTS_OF_DAY[match["part"]] if match.has("part") else "NI")


def _part_alone(match: Match) -> Meaning | None:
    """A part of the day that the text speaks of: "in the morning", "by mid-afternoon"."""
    edge = match.has("edge")
    if not (_AT if edge else _IN).search(match.before(12)) or (not edge and _NOUN_AFTER.match(match.after(14))):
        return None
    if match["part2"] == "night" and not match.before(7).endswith(("in ", "during ")):
        return None  # "by the night of the 4th", "at the night club"
    return PartOfDay(
        SpokenDay(), PARTS_OF_DAY[match["part"] or match["part2"] or match["edge"]], _MODS.get(match["mod"], "")
    )


_IN: Final = re.compile(r"(?:\b(?:by|until|during|at)|(?:^|[^\w ] ?|(?<!\d)(?<!o'clock) )\bin) $")
_AT: Final = re.compile(r"\b(?:at|by|before|after|from|since|until|till|towards?|around|about) $")
# "In the night club", and "in the night of Tuesday", "in the night from Tuesday to Wednesday".
_NOUN_AFTER: Final = re.compile(rf" (?!{alternatives(NO_NOUN - {'of', 'from'})}\b)[a-z]")


RULES: Final = (
    Rule(
        name="part-of-today",
        starts="this last tonight tonite tom",
        needs=frozenset("morning afternoon evening night tonight tonite".split()),
        pattern=r"this (?P<part>morning|afternoon|evening)|tonight|tonite|last (?P<last>night|evening)|tom (?P<tom>morning|afternoon|evening|night)",
        read=_today_part,
        examples=[
            Example("He spoke this morning.", value="2025-03-14TMO"),
            Example("He speaks tonight.", value="2025-03-14TNI"),
            Example("pizza tonite?", value="2025-03-14TNI"),
            Example("swim tom morning", value="2025-03-15TMO"),
            Example("He spoke last night.", value="2025-03-13TNI", days=("2025-03-13", "2025-03-13")),
        ],
    ),
    Rule(
        name="overnight",
        starts="overnight",
        pattern=r"overnight(?! (?:rates?|lending|loans?|deposits?|money|funds|funding|stays?|guests?|bags?|success|sensation|delivery|"
        r"shipping|trains?|flights?|buses|ferry|ferries)\b)",
        read=lambda match: PartOfDay(Overnight(), "NI"),
        examples=[
            Example("Drones struck the port overnight.", value="2025-03-13TNI", days=("2025-03-13", "2025-03-14")),
            Example("Talks broke down on Tuesday. The city was shelled overnight.", value="2025-03-13TNI"),
            Example("Shares were hit by overnight losses in New York.", value="2025-03-13TNI"),
            Example("The road will be shut overnight.", value="2025-03-14TNI"),
            Example("On Tuesday they stayed there overnight.", value="2025-03-11TNI"),
        ],
        counterexamples=["The overnight lending rate rose.", "It was an overnight success."],
    ),
    Rule(
        name="part-of-the-day",
        starts="mid early late the dawn daybreak dusk nightfall sunset sunrise first",
        needs=frozenset("morning afternoon evening night dawn daybreak dusk nightfall sunset sunrise light".split()),
        pattern=r"(?:the )?(?P<mod>mid|early|late)~(?P<part>morning|afternoon|evening)(?: hours)?|the (?P<part2>{daypart})|"
        r"(?P<edge>dawn|daybreak|dusk|nightfall|sunset|sunrise|first light)(?! raids?\b)",
        read=_part_alone,
        examples=[
            Example("By mid-afternoon the talks were over.", value="2025-03-14TAF"),
            Example("He died on Tuesday in the early morning hours.", value="2025-03-11TMO", mod="START"),
            Example("On Tuesday they met. In the evening he called.", value="2025-03-11TEV"),
            Example("They crossed the river at dawn.", value="2025-03-14TMO"),
            Example("By dusk four ships were gone.", value="2025-03-14TEV"),
            Example("During the night they blew up the bridge.", value="2025-03-14TNI"),
        ],
        counterexamples=["the morning papers", "a dawn raid", "the night of the long knives"],
    ),
    Rule(
        name="part-of-that-day",
        starts="the that next",
        needs=frozenset("morning afternoon evening night".split()),
        pattern=r"(?:that(?: same)?|the same) (?P<part>{daypart})|"
        r"(?:the (?P<following>following)|(?:the )?(?P<next>next)) (?P<part2>{daypart})",
        read=lambda match: PartOfDay(
            SpokenDay(1 if match.has("next") or match.has("following") else 0, always=True),
            PARTS_OF_DAY[match["part"] or match["part2"]],
        ),
        examples=[
            Example("On Tuesday he left. That evening he called.", value="2025-03-11TEV"),
            Example("He was held on Tuesday and freed the next morning.", value="2025-03-12TMO"),
            Example("He was held on Tuesday; the following morning he was freed.", value="2025-03-12TMO"),
            Example("He was held on Tuesday. Next morning he was freed.", value="2025-03-12TMO"),
        ],
    ),
)


def _part_of(meaning: Meaning, match: Match) -> Meaning | None:
    part = PARTS_OF_DAY[match["part"] or match["part2"]]
    return PartOfDay(meaning, part, _MODS.get(match["mod"], "")) if meaning.names_day else None


MODIFIERS: Final = (
    Modifier(
        name="edge of day after day",
        side="after",
        starts="at before after",
        pattern=r" (?:at|before|after) (?P<part>dawn|daybreak|dusk|nightfall|sunset|sunrise|first light)",
        apply=_part_of,
        examples=[
            Example("It came ashore Tuesday at daybreak.", value="2025-03-11TMO", words="Tuesday at daybreak"),
        ],
    ),
    Modifier(
        name="early hours of day",
        side="before",
        starts="the early small wee",
        needs=frozenset({"hours"}),
        pattern=r"(?:the )?(?:early|small|wee) (?:morning )?hours (?:of|on) ",
        apply=lambda meaning, match: PartOfDay(meaning, "MO", "START") if meaning.names_day else None,
        examples=[
            Example(
                "in the early hours of 27 February", value="2025-02-27TMO", words="the early hours of 27 February"
            ),
            Example("in the early morning hours on March 6", value="2025-03-06TMO"),
        ],
    ),
    Modifier(
        name="part before day",
        side="before",
        starts="early mid late the morning afternoon evening night dawn dusk daybreak nightfall sunset sunrise first",
        needs=frozenset("morning afternoon evening night dawn dusk daybreak nightfall sunset sunrise light".split()),
        pattern=r"(?:the )?(?P<part>morning|afternoon|evening|night|dawn|dusk|daybreak|nightfall|sunset|sunrise|first light) "
        r"(?:of |on |(?=tomorrow|yesterday))|"
        r"(?P<mod>early|mid|late)~(?P<part2>morning|afternoon|evening)(?:,? (?:on )?)",
        apply=_part_of,
        examples=[
            Example(
                "It will begin again at first light tomorrow.", value="2025-03-15TMO", words="first light tomorrow"
            ),
            Example("It fell at mid-afternoon yesterday.", value="2025-03-13TAF", words="mid-afternoon yesterday"),
            Example("on the night of March 3", value="2025-03-03TNI", words="the night of March 3"),
            Example(
                "They met on March 11. At dawn on the 13th he left.", value="2025-03-13TMO", words="dawn on the 13th"
            ),
        ],
    ),
    Modifier(
        name="overnight into day",
        side="before",
        starts="overnight night",
        pattern=r"(?:over)?night (?:(?:on |from )?{fullweekday} )?(?:in)?to ",
        apply=lambda meaning, match: NightBefore(meaning) if meaning.names_day else None,
        examples=[
            Example(
                "Drones hit the depot overnight into Wednesday.",
                value="2025-03-11TNI",
                days=("2025-03-11", "2025-03-12"),
                words="overnight into Wednesday",
            ),
        ],
    ),
    Modifier(
        name="overnight before day",
        side="before",
        starts="overnight",
        pattern=r"(?P<part>overnight) (?:on )?",
        apply=lambda meaning, match: PartOfDay(meaning, "NI") if meaning.names_day else None,
        examples=[Example("Drones struck overnight Tuesday.", value="2025-03-11TNI", words="overnight Tuesday")],
    ),
)
