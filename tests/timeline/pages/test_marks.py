from hypothesis import given
from hypothesis import strategies as st

from timeline.pages.marks import Piece, pieces


def test_marked_words_are_cut_out_where_they_stand():
    cut = pieces("They met late Thursday.", [(9, 22, "when")])
    assert cut == [Piece("They met "), Piece("late Thursday", "when"), Piece(".")]


def test_offsets_count_in_the_longer_text():
    assert pieces("met Thursday", [(104, 112, "when")], 100)[1] == Piece("Thursday", "when")


def test_where_marks_overlap_the_first_and_longest_wins():
    marks = [(0, 3, "short"), (0, 8, "long"), (4, 12, "late")]
    assert [piece.mark for piece in pieces("abcdefghijkl", marks)] == ["long", None]


def test_marks_outside_and_empty_ones_mark_nothing():
    assert pieces("abc", [(1, 1, "empty"), (7, 9, "after")]) == [Piece("abc")]


@given(st.text(), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50), st.integers())), st.integers(0, 10))
def test_pieces_join_up_to_the_text(text, marks, offset):
    assert "".join(piece.text for piece in pieces(text, marks, offset)) == text
