"""What a clause counts or measures, and tells of nothing that happened on a day.

In 2023 Kenya exported 3 million tonnes        The firm spent $16m on ads last year
The pressure was at 6,700 on Thursday          They cut the first-quarter dividend
"""

import re
from itertools import pairwise
from typing import Final

from timeline.extraction.case import Case
from timeline.extraction.tokens import Kind, Token
from timeline.temporal.timex import Timex

FIGURE: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?%|\d{4,}")
COUNTED: Final = frozenset("percent pct million mln billion bln bn trillion thousands tonnes barrels".split())
SIGNS: Final = frozenset("$€£")
PERCENT: Final = frozenset({"percent", "pct"})
FORESEEING: Final = frozenset(
    "expect expects expected projected estimated forecast likely predicted believe believes think".split()
)
CURRENCIES: Final = frozenset("dollars dlrs pounds stg euros yen marks francs guilders rupees pesos crowns".split())
BUSINESS_YEAR: Final = re.compile(
    r"(?i)(?:the |its |this |last |next |current |coming |past |previous )*(?:fiscal\b|FY ?\d|(?:financial|tax) year)"
)
SPLIT_YEAR: Final = re.compile(r"\d{4}[/-]\d\d(?:\d\d)?")
YIELD: Final = frozenset("dividend dividends profit profits earnings results loss losses payout".split())
# What a year comes to, in money too: "spent $16 million on ads in 2024", "a catch valued at £8m".
ACCRUED: Final = frozenset(
    "earned generated valued appraised budgeted accounted produced exported imported landed harvested cost spent "
    "averaged totalled totaled".split()
)
AMOUNT: Final = re.compile(r"\d[\d.,]*(?:bn|tn|m)")
# What was decided once, whatever its figures: "won the election in 2020 with 41 percent".
DECIDED: Final = frozenset({"won", "elected", "defeated", "beat"})
HALF_A_YEAR: Final = 180  # days; what is told of less is no yearly figure
ABOUT: Final = frozenset("than least most about some over nearly around almost".split())
MEASURING: Final = frozenset("at of between only still roughly approximately in the range".split())


def is_of_yield(tokens: list[Token], at: int, timex: Timex) -> bool:
    """What a quarter or a business year brought or is to bring, whenever it is told.

    "Its (first-quarter) dividend", "a deficit in (fiscal 2026)", "3 million tonnes in (2024/25)". Of 36 business years
    in news none was when something happened.
    """
    if BUSINESS_YEAR.match(timex.text):
        return True
    if SPLIT_YEAR.fullmatch(timex.text):
        return any(token.low in COUNTED or token.text in SIGNS or token.text.endswith("%") for token in tokens)
    following = tokens[at + 1 : at + 3]
    return timex.granularity in ("quarter", "half") and any(token.low in YIELD for token in following)


def is_statistic(case: Case) -> bool:
    """What a year or a half came to: "exported 3 million tonnes in 2023", "70,000 today"."""
    before, timex = case.before, case.timex
    if before is not None and timex.text.lower() == "today":
        grew = case.at > 1 and case.tokens[case.at - 2].low in ("to", "from", "at")
        return FIGURE.fullmatch(before.text) is not None and (grew or not before.text.endswith("%"))
    if timex.granularity in ("quarter", "half", "year") and _accrued(case):
        return True
    if before is not None and before.low == "since":
        words = case.words
        about = any(a.low in ABOUT and b.text[:1].isdigit() for a, b in pairwise(words))
        return about or _counts(case, figures=True, money=True)
    inserted = before is not None and before.kind is Kind.COMMA and case.tokens[case.at + 1 :][:1]
    if inserted and case.tokens[case.at + 1].kind is Kind.COMMA:
        return False
    if timex.earliest is None or timex.latest is None or (timex.latest - timex.earliest).days < HALF_A_YEAR:
        return False
    return _counts(case, figures=case.is_perfect or timex.granularity != "year")


def is_foreseen(case: Case) -> bool:
    """What a quarter or a year is to come to: "Prices will rise 3 percent", "it is likely to sell 3 million cars".

    Not of money, nor of what is to be done by then. Of 38 in news 36 were no plan of anybody's.
    """
    bound = case.before is not None and case.before.low in ("by", "before", "starting")
    if bound or case.timex.granularity not in ("quarter", "half", "year"):
        return False
    words = {token.low for token in case.words}
    shares = bool(words & PERCENT) or any(word.endswith("%") for word in words)
    return _counts(case, figures=False) and not words & CURRENCIES and (shares or bool(words & FORESEEING))


def _accrued(case: Case) -> bool:
    """Is an amount told that came together over the time: "earned 3 million", "made a profit of $14bn"?"""
    words = case.words
    verbs = {token.low for token in words if token.kind in (Kind.FINITE, Kind.PARTICIPLE, Kind.AUXILIARY)}
    came = ACCRUED & verbs or ("made" in verbs and any(token.low in YIELD for token in words))
    return bool(came) and any(
        token.text in SIGNS or token.low in COUNTED or AMOUNT.fullmatch(token.low) for token in words
    )


def measures(case: Case) -> bool:
    """How much or how far it was: "the pressure was at 6,700", "there were about 3,000 barrels"; not "was up 3 %".

    "Rates averaged 6 percent on Monday" too.
    """
    if case.verb.low == "averaged":
        return True
    behind = [token for token in case.behind_verb if token.low not in ABOUT and token.low not in MEASURING]
    if case.verb.low not in ("was", "were") or not behind or not behind[0].text[:1].isdigit():
        return False
    there = case.tokens[case.first - 1].low == "there"
    return not there or FIGURE.fullmatch(behind[0].text) is not None


def _counts(case: Case, *, figures: bool, money: bool = False) -> bool:
    """Are shares or millions told, or with `figures` any thousands: no single day's doing? Not of money, as a rule."""
    words = case.words
    if any((token.text in SIGNS and not money) or token.low in DECIDED for token in words):
        return False
    shares = any(token.low in COUNTED or token.text.endswith("%") for token in words)
    return shares or (figures and any(FIGURE.fullmatch(token.text) for token in words))
