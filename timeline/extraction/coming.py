"""What is told on the day of publication and is still to come by the words right before the date.

He said that in a speech to be given today        to come, though he has said it
She will write of the boats that were found today     found
"""

from typing import Final

from timeline.extraction.tokens import Kind, Token
from timeline.extraction.told import Told
from timeline.temporal.tense import Name, groups

COMING: Final[frozenset[Name]] = frozenset({"will", "wants", "is announced"})
BETWEEN: Final = (Kind.ADVERB, Kind.DATE)  # they may stand inside a verb group
ENDING: Final = (Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR)


def is_to_come(tokens: list[Token], told: Told, at: int) -> bool:
    """Does the verb group right before the date at token `at` speak of what is to come, whatever the sentence tells?

    Not of "today's talks", nor of a noun or a participle between the two: "will move after the rise today".
    """
    start = max((index for index in range(at) if tokens[index].kind in ENDING), default=-1) + 1
    words = [token for token in tokens[start:at] if token.kind not in BETWEEN]
    found = groups([token.low for token in words])
    if not found or found[-1].row.name not in COMING:
        return False
    if any(token.kind is Kind.PARTICIPLE for token in words[found[-1].end :]):
        return False
    owns = at + 1 < len(tokens) and tokens[at + 1].kind is Kind.POSSESSIVE
    of_noun = told.phrase is not None and any(tokens[told.phrase[-1]] is word for word in words[found[-1].start :])
    return not owns and not of_noun
