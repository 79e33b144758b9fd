"""Which words of a sentence its date dates."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    "marked",
    [
        # The clause that it stands in, without what is told beside it.
        "Prices doubled {after rebels entered Ayr on Thursday}.",
        "{Ann Lee left Ayr on Thursday}, after months of quarrels.",
        "Ann Lee won, but {on Thursday she resigned}.",
        "{Tests of the cap - which had been fitted to the well in Ayr - began on Thursday}, hoping for more.",
        "{They held talks in Oslo, ending on Thursday}, but, again, nothing was agreed.",
        # A date in front dates both clauses, and joined predicates are one.
        "{On Thursday rebels entered Ayr and people fled}.",
        "Oil leaks {since the ship exploded and sank on Thursday}.",
        # What was said belongs to the saying.
        "{Ann Lee said on Thursday that the rebels had left the port}, a day after the army had.",
        "{The rebels have left the port, the army said on Thursday}.",
        "{The port of Ayr is lost , Coast Guard Adm. Bob Ray said on Thursday}.",
        "Ann Lee said {that the rebels had left the port on Thursday}.",
        # What follows without a comma is needed.
        "{On Thursday Ann Lee closed the bridge leading to the port}, hoping for applause.",
        # A clause that hangs on a noun is about that.
        "Ayr mourns {Ann Lee, who died on Thursday}, while others cheer.",
        "The army holds {the port that the rebels left on Thursday}.",
        "The mayor read out {a letter written on Thursday by Bob Ray}.",
        "{Ann Lee won the prize at Thursday’s ceremony}, hoping for more.",
        # A noun that tells what happened.
        "She recalled {Thursday’s meeting in Oslo}.",
        "Nobody has counted the dead of {the 2022 invasion}, whatever is said.",
    ],
)
def test_the_words_that_a_date_dates(marked: str) -> None:
    text = marked.replace("{", "").replace("}", "")
    [happening] = extract(text, split(text), tag(text, FRIDAY))
    start, end = happening.clause_start, happening.clause_end
    assert f"{text[:start]}{{{text[start:end]}}}{text[end:]}" == marked
