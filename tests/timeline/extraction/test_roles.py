"""Who did what to whom and where, and who says so."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import Happening, extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def first(text: str) -> Happening:
    return extract(text, split(text), tag(text, FRIDAY))[0]


@pytest.mark.parametrize(
    ("text", "predicate", "actor", "object_", "place"),
    [
        ("The court in Oslo fined Ann Lee on Monday.", "fined", "the court in Oslo", "Ann Lee", "Oslo"),
        ("Ayr was seized by rebel troops on Monday.", "seized", "rebel troops", "Ayr", ""),
        ("Russian troops had seized the port of Ayr on Monday.", "seized", "Russian troops", "the port of Ayr", ""),
        ("The king on Monday agreed to halt the strikes.", "agreed to halt", "the king", "the strikes", ""),
        ("She recalled the talks between Chad and Mali in Rome on Monday.", "talks", "Chad and Mali", "", "Rome"),
    ],
)  # fmt: skip
def test_tells_the_parts(text: str, predicate: str, actor: str, object_: str, place: str) -> None:
    told = first(text)
    assert (told.predicate, told.actor, told.object, told.place) == (predicate, actor, object_, place)


@pytest.mark.parametrize(
    ("text", "attribution", "claimed"),
    [
        ("The army said that the troops had left on Thursday.", "the army", False),
        ("The army claimed that the troops had left on Thursday.", "the army", True),
        ("The troops left on Thursday, the army said.", "the army", False),
        ("According to the army, the troops left on Thursday.", "the army", False),
        ("“We met yesterday,” Ann Lee said.", "Ann Lee", False),
        ("“We met yesterday,” said Ann Lee.", "Ann Lee", False),
        ("Nairobi said that Kenyan troops had left on Thursday.", "Nairobi", True),
        ("Kenyan police seized the port of Ayr on Thursday, the Kenyan ministry said.", "the Kenyan ministry", True),
        ("Ann Lee said that Bob Ray seized the port on Thursday.", "Ann Lee", False),
        ("Ann Lee said that Kenya would seize the port on Thursday, March 20.", "Ann Lee", False),
        ("The troops left on Thursday.", "", False),
        ("The army said on Thursday that the troops had left.", "", False),
    ],
)
def test_tells_who_says_so(text: str, attribution: str, claimed: bool) -> None:
    told = first(text)
    assert (told.attribution, told.claimed) == (attribution, claimed)
