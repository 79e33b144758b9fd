"""Words that point to the past, the present or the future and name no date: "recently", "now", "soon"."""

from typing import Final

from ..meanings.fixed import Vague
from .rule import Example, Rule

RULES: Final = (
    Rule(
        name="present",
        starts="now currently nowadays",
        pattern=r"now|currently|nowadays",
        read=lambda match: Vague("PRESENT_REF"),
        examples=[Example("It now holds the town.", value="PRESENT_REF")],
    ),
    Rule(
        name="past",
        starts="recently",
        pattern=r"recently",
        read=lambda match: Vague("PAST_REF"),
        examples=[Example("They met recently.", value="PAST_REF")],
    ),
    Rule(
        name="future",
        starts="soon the",
        pattern=r"soon|the (?:near )?future",
        read=lambda match: Vague("FUTURE_REF"),
        examples=[
            Example("They will meet soon.", value="FUTURE_REF"),
            Example("in the near future", value="FUTURE_REF"),
        ],
    ),
)
