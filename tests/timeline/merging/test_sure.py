"""What few articles tell of is one event where that is sure, beyond being alike."""

import pytest

from tests.timeline.merging.reports import events, together
from tests.timeline.merging.test_merge import ALIKE_BUT_NOT_SURE
from tests.timeline.merging.test_score import pair
from timeline.merging.score import likeness
from timeline.merging.sure import FEW, is_sure


@pytest.mark.parametrize(("one", "other"), ALIKE_BUT_NOT_SURE)
def test_what_is_alike_may_not_be_sure(one: str, other: str) -> None:
    mine, theirs = pair(one, other)
    assert likeness(mine, theirs) > 0.4
    assert not is_sure(mine, theirs)
    assert not is_sure(theirs, mine)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Told again word for word, named only, or told with nothing that the other does not tell as well.
        ("Ann Lee said on Thursday that she sang.", "Ann Lee said on Thursday that she sang."),
        ("Ministers met over grain in Ayr on Thursday.", "Thursday's talks in Ayr drew crowds."),
        ("Farmers from the hills met miners on Thursday.", "Clerks sang on Thursday, when the miners met."),
        # What hardly happens to one twice.
        ("The army invaded Chad in 2022.", "Troops stormed across Chad's border on 24 February 2022 in an invasion."),
    ],
)
def test_what_says_no_more_or_happens_once_is_sure(one: str, other: str) -> None:
    mine, theirs = pair(one, other)
    assert is_sure(mine, theirs)
    assert is_sure(theirs, mine)


def test_many_who_tell_of_it_in_one_way_bring_in_another_who_does_not() -> None:
    visited, said = ALIKE_BUT_NOT_SURE[0]
    told = [(f"paper {number}", "2025-03-14", visited) for number in range(FEW)]
    assert together(events(*told, ("daily", "2025-03-14", said))) == [{name for name, _, _ in told} | {"daily"}]
    assert together(events(told[0], ("daily", "2025-03-14", said))) == []
