"""What is kept of a mention, read back in whole and in part."""

from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.merging.test_properties import mentions
from timeline.merging import Evidence
from timeline.merging.places import Likenesses, described, placed, told_in


@given(mentions())
def test_a_part_of_a_description_is_that_of_the_whole(items: list[Evidence]) -> None:
    for item in items:
        (place,) = placed(item, None)
        told, whole = told_in(place.words), described(place)
        assert (told.near, told.what, told.beside, told.actor) == (whole.near, whole.what, whole.beside, whole.actor)
        assert told.clause == (whole.near, whole.what, whole.doer)
        assert told.points == bool(whole.points)


@given(st.dictionaries(st.integers(1, 2**40), st.floats(0, 1)))
def test_likenesses_are_read_as_they_were_written(found: dict[int, float]) -> None:
    likenesses = Likenesses()
    assert not likenesses.are_known
    assert Likenesses(likenesses.written).written == "-"
    likenesses.begin()
    for key, alike in found.items():
        likenesses.note(key, alike)
    again = Likenesses(likenesses.written)
    assert again.are_known
    assert again.written == likenesses.written
    assert again.found == found


def test_likenesses_that_were_written_down_go_on_with_what_is_noted_since() -> None:
    likenesses = Likenesses("3:0.5 7")
    likenesses.note(9, 0.25)
    assert likenesses.written == likenesses.written == "3:0.5 7 9:0.25"
    likenesses.note(3, 0.75)
    assert likenesses.written == "3:0.75 7 9:0.25"
    likenesses.forget()
    assert likenesses.written == "-"
    likenesses.begin()
    assert likenesses.written == ""
    likenesses.note(1, 0.0)
    assert likenesses.written == "1"
