"""The addresses at which what a page shows can be taken away."""

from dataclasses import dataclass

from django.urls import reverse

from timeline.exports.formats import FORMATS, Format
from timeline.pages import Question


@dataclass(frozen=True, slots=True)
class Link:
    """A format, and the address of an export in it."""

    form: Format
    address: str


def take_away(asked: Question) -> list[Link]:
    """Every format of the events that a question finds: "/export/timeline.csv?outlet=Sample+Wire"."""
    query = asked.query()
    return [Link(form, reverse("export", args=[form.suffix]) + query) for form in FORMATS]


def feed_address(asked: Question) -> str:
    """The feed of new and corrected events among those that a question finds."""
    return reverse("feed") + asked.query()
