"""What stands between commas and may be left out of a headline.

Ann Lee, the mayor, (said)  ->  Ann Lee (said)          Ann Lee, 37, sued Bob Ray, 41,  ->  Ann Lee sued Bob Ray
Ann Lee, who took office in May, (said)  ->  Ann Lee (said)
"""

from typing import Final

from timeline.extraction import lexicon
from timeline.extraction.tokens import Kind, Token

# A comma before these is not one of a pair.
OPENING: Final = (Kind.ING, Kind.PARTICIPLE, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.COORDINATOR)
# A piece between commas with one of these is no mere insertion.
TELLING: Final = lexicon.REPORTING | lexicon.NEGATIONS | {"according", "if", "unless"}


def insertion(tokens: list[Token], subject: range) -> range:
    """Of "Ann Lee, the mayor, (said)": ", the mayor,"; nothing of a list, a name or ", the court said,"."""
    numbers = ages(tokens, subject)
    commas = [index for index in subject if tokens[index].kind is Kind.COMMA and index not in numbers]
    if _describes(tokens, commas, subject.stop):
        return range(commas[0], commas[-1] + 1)
    if len(commas) != 2:
        return range(0)
    inside = tokens[commas[0] + 1 : commas[1]]
    behind = tokens[commas[1] + 1 : subject.stop]
    listed = any(token.kind is Kind.COORDINATOR for token in inside[:2])
    named = all(token.is_name for token in inside) and tokens[commas[0]].text != "("
    tells = any(token.low in TELLING or token.kind is Kind.DATE for token in inside)
    goes_on = any(token.kind not in (Kind.DATE, Kind.ADVERB, Kind.PREPOSITION) for token in behind)
    return range(0) if listed or named or tells or goes_on else range(commas[0], commas[1] + 1)


def _describes(tokens: list[Token], commas: list[int], end: int) -> bool:
    """A relative clause from the first comma to the last, right before the verb: ", who left Ayr, Kenya, (said)"."""
    if len(commas) < 2 or tokens[commas[0] + 1].low not in ("who", "which", "whose"):
        return False
    behind = tokens[commas[-1] + 1 : end]
    joined = any(tokens[comma + 1].kind is Kind.COORDINATOR for comma in commas)
    return not joined and all(token.kind in (Kind.DATE, Kind.ADVERB, Kind.PREPOSITION) for token in behind)


def ages(tokens: list[Token], stretch: range) -> set[int]:
    """Ages with their commas: "Ann Lee, 37, sued Bob Ray, 41, ...", but for the comma that opens what follows."""
    found: set[int] = set()
    for index in range(stretch.start + 2, min(stretch.stop, len(tokens) - 2)):
        commas = tokens[index - 1].kind is Kind.COMMA and tokens[index + 1].kind is Kind.COMMA
        if commas and tokens[index].text.isdigit() and tokens[index - 2].is_name:
            found |= {index - 1, index} | ({index + 1} if tokens[index + 2].kind not in OPENING else set())
    return found


def without_loose_commas(words: list[Token]) -> list[Token]:
    """Of two commas that now stand side by side, and of one at the end, nothing is left."""
    kept: list[Token] = []
    for place, token in enumerate(words):
        if token.kind is Kind.COMMA and kept and kept[-1].kind is Kind.COMMA:
            following = words[place + 1] if place + 1 < len(words) else None
            if following is None or following.kind not in OPENING:
                kept.pop()
            continue
        kept.append(token)
    while kept and kept[-1].kind in (Kind.COMMA, Kind.OPEN):
        kept.pop()
    return kept
