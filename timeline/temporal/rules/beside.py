"""Times counted from what the text dated last: "two days later", "the following month", "the night before"."""

import re
from typing import Final

from ..fragments import expand, number
from ..meanings.beside import BesideNext
from ..meanings.distances import Distance
from ..meanings.fixed import Duration
from ..meanings.parts import LoosePart, PartOfDay
from ..meanings.shifts import FromText
from ..meanings.spoken import SpokenDay
from ..reading import Meaning
from ..word_lists import PARTS_OF_DAY
from .durations import duration_value, unit_code
from .relative import OFFSETS
from .rule import UNIT_WORDS, Example, Match, Rule

HOURS_OF_A_DAY: Final = 24
# What shows that "the day before" ends there and no happening follows: "the day before had been calm", not "the day
# before the vote" nor "the day before he left".
_NOTHING_FOLLOWS: Final = (
    r"(?=[.,;:!?)\"']|$| (?:and(?! after)|but|had|has|have|was|were|is|are|did|would|could|said|told|that|when|while|"
    r"with|at|in|on|over|near|to|from|as|after|because|for|against|amid|during|following|(?:it|there) had)\b|"
    r" \w{2,}ed (?:the|a|an|his|her|their|its|at least|\d))"
)
_UNTIL: Final = re.compile(r"\b(?:by|until|till) $")
_PARTS: Final = r"(?P<part>{daypart})"


def _from_text(match: Match) -> Meaning | None:
    amount, unit = number(match["number"]) + 0.5 * match.has("half"), unit_code(match["unit"])
    if match.has("larger"):
        in_smaller = {("week", "D"): 7, ("year", "M"): 12}.get((match["larger"], unit))
        if in_smaller is None:
            return None
        amount += in_smaller * number(match["first"])
    if match["way"] == "on" and unit not in ("D", "N", "W"):
        return None  # "ten years on, the town remembers": since then, and to this day
    if unit == "N" and match["way"] == "later":
        return PartOfDay(Distance(amount, "D", "text"), "NI")
    if unit in ("H", "MIN") and amount < HOURS_OF_A_DAY:
        return Duration(duration_value(amount, unit))  # "an hour later": the same day, most often
    grain = "D" if "to the day" in match.words else ""
    return Distance(
        -amount if match["way"] in ("earlier", "before", "previously") else amount, unit, "text", grain=grain
    )


# "Tuesday's blast", "the 2 March raid": the day is that of a happening, which has a noun of its own.
DATES_HAPPENING: Final = re.compile(
    "(?:(?<=the )"
    + expand(
        r"(?:{month}\.? {day}(?:st|nd|rd|th)?|{day}(?:st|nd|rd|th)? {month}\.?|{fullweekday})"
        r" (?!{nonoun}\b)[a-z]+(?<!ed)\b|"
        r"(?:{month}\.? {day}|{day} {month}|{fullweekday})'s )"
    )
)


# "On 3 July, 132 years after the landing of 1830": the day is named, and how long after is an aside.
_DATED_BEFORE: Final = re.compile(expand(r"(?:\d|day|{month}),") + " $")


def _beside_next(match: Match) -> Meaning | None:
    if _DATED_BEFORE.search(match.before(12)):
        return None
    sign = 1 if match["way"] in ("after", "following") else -1
    if match.has("whole"):
        unit = unit_code(match["whole"].removeprefix("the "))
        return BesideNext(sign, unit, whole=unit != "D")
    return BesideNext(number(match["number"]) * sign, unit_code(match["unit"]))


RULES: Final = (
    Rule(
        name="unit-from-text",
        starts="the that following previous prior preceding",
        needs=UNIT_WORDS,
        pattern=r"(?P<which>that same|that|the same|(?:the )?(?:following|previous|prior|preceding)) "
        r"(?P<unit>day|week|weekend|month|quarter|year|decade)",
        read=lambda match: FromText(unit_code(match["unit"]), OFFSETS[match["which"].removeprefix("the ")]),
        examples=[
            Example("The treaty was signed on 3 May 1950. The following month the war began.", value="1950-06"),
            Example("He was shot on 3 May 1950 and died the following day.", value="1950-05-04"),
            Example("He left in March 1961 and died that year.", value="1961"),
            Example("Sales rose in the third quarter from the prior quarter.", value="2024-Q2"),
        ],
    ),
    Rule(
        name="next-day",
        starts="the next very",
        needs=frozenset({"day"}),
        pattern=r"(?:the )?(?:very )?next day",
        read=lambda match: FromText("D", 1),
        examples=[
            Example("He was shot on 3 May 1950 and died the next day.", value="1950-05-04"),
            Example("The next day he was found.", value="XXXX-XX-XX"),
        ],
    ),
    Rule(
        name="end-of-day",
        starts="the",
        needs=frozenset({"day"}),
        pattern=r"the (?:end|close) of the day(?! (?:on )?{weekday})",
        read=lambda match: LoosePart(SpokenDay(always=True), "END") if _UNTIL.search(match.before(7)) else None,
        examples=[Example("They left on Monday. By the end of the day it was over.", value="2025-03-10", mod="END")],
        counterexamples=["At the end of the day it is up to him.", "by the end of the day on Friday"],
    ),
    Rule(
        name="unit-beside",
        starts="the",
        needs=frozenset("before after earlier".split()),
        pattern=r"the (?P<unit>day|week|month|year) (?P<way>before|after|earlier)" + _NOTHING_FOLLOWS,
        read=lambda match: FromText(unit_code(match["unit"]), 1 if match["way"] == "after" else -1),
        examples=[
            Example("He left on Wednesday and had called the day before.", value="2025-03-11"),
            Example("The talks with the envoy the day before had been productive.", value="2025-03-13"),
            Example("The day before, he had called.", value="2025-03-13"),
            Example("In 1968 it was 16,899. The year before it had been 11,363.", value="1967"),
        ],
        counterexamples=["the day before the vote", "the day before he left", "the year after independence"],
    ),
    Rule(
        name="part-beside",
        starts="the",
        needs=frozenset("morning afternoon evening night".split()),
        pattern=r"the (?:(?:previous|preceding) " + _PARTS + r"|(?P<part2>{daypart}) "
        r"(?P<way>before|after)" + _NOTHING_FOLLOWS + ")",
        read=lambda match: PartOfDay(
            FromText("D", 1 if match["way"] == "after" else -1), PARTS_OF_DAY[match["part"] or match["part2"]]
        ),
        examples=[
            Example("He left on Wednesday. They had talked the night before.", value="2025-03-11TNI"),
            Example("The evening before had been calm.", value="2025-03-13TEV"),
            Example("They had talked the previous evening.", value="2025-03-13TEV"),
        ],
        counterexamples=["the night before the vote", "the morning after he left"],
    ),
    Rule(
        name="beside-happening",
        starts="number 5pm the day",
        needs=frozenset("before after following".split()),
        pattern=r"(?:(?P<number>{number}) (?P<unit>day|week|fortnight|month|year)s?(?: to the day)?|"
        r"(?P<whole>(?:the )?day|the (?:week|month|year))) (?P<way>before|after|following)"
        r"(?= (?:(?:the|an?|his|her|its|their) )?(?:[a-z]+ ){0,3}(?:(?:on|of|in) )?(?:the )?(?:(?:last|this|next) )?"
        r"(?:{fullweekday}|{month}\b|{day}(?:st|nd|rd|th)? {month}\b|{year}\b(?![,.]\d)))",
        read=_beside_next,
        examples=[
            Example("Two days after Monday's flood the well ran dry.", value="2025-03-12", words="Two days after"),
            Example("It closed three weeks before the election on 2 March.", value="2025-02-09"),
            Example("It was found a week after the 2 March raid.", value="2025-03-09", words="a week after"),
            Example("A day before Tuesday's raid it had left.", value="2025-03-10", words="A day before"),
            Example("It fell two days before the March 9 vote.", value="2025-03-07"),
            Example(
                "Two hundred left in the week after the 3 March fire.",
                value="2025-03-03",
                days=("2025-03-04", "2025-03-10"),
            ),
            Example("Three years after the 2011 flood it was dry.", value="2014", words="Three years after"),
            Example("Two months after the strike in May 1950 it shut.", value="1950-07"),
        ],
        counterexamples=["three weeks before the vote", "On 3 May, 40 years after the strike of 1922, it shut."],
    ),
    Rule(
        name="later",
        starts="number",
        needs=frozenset("later earlier before after on afterwards afterward previously".split()),
        pattern=r"(?:(?P<first>{number}) (?P<larger>week|year)s?,? and )?(?P<number>{number})(?P<half> and a half)?~(?P<unit>{unit}|night)s?(?: to the day)? (?P<way>later|earlier|before"
        + _NOTHING_FOLLOWS
        + r"|(?:after|on)(?=[,.;])|"
        r"after that|afterwards?|previously)(?! than)",
        read=_from_text,
        examples=[
            Example("On March 11 they met in Jeddah. Two days later he replied.", value="2025-03-13"),
            Example("It fell on Monday, the next town two days after.", value="2025-03-12"),
            Example("It fell on 3 May 1950; peace came two weeks and three days later.", value="1950-05-20"),
            Example("It fell in May 1950; peace came a year and two months later.", value="1951-07"),
            Example("On 6 July 1827 they signed. Three and a half months later they met.", value="1827-10"),
            Example("It set out on Monday. Stopped two days on, it turned back.", value="2025-03-12"),
            Example("On Wednesday he left; a day earlier he had called.", value="2025-03-11"),
            Example(
                "They voted on Monday. It will meet on 3 June. A day earlier a man had been hurt.", value="2025-03-09"
            ),
            Example("It will meet on 3 June; a day earlier he will resign.", value="2025-06-02"),
            Example("Five days later he was found.", value="XXXX-XX-XX"),
            Example("They met on Monday. Two decades later they agree.", words="Two decades later", value="XXXX"),
            Example("It broke on 3 March. A week to the day later, it broke again.", value="2025-03-10"),
            Example("The vote is on Sunday. Two days later he will resign.", value="2025-03-18"),
            Example("It fell on Monday and the next two nights later.", value="2025-03-12TNI"),
            Example(
                "They took it in July 2022 and left it a year later.",
                value="2023-07",
                days=("2023-07-01", "2023-07-31"),
            ),
        ],
        counterexamples=["three weeks before the vote"],
    ),
)
