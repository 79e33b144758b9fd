import pytest

from timeline.cells import safe, unsafe


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"])
def test_cell_that_a_spreadsheet_would_run_is_text_and_comes_back_as_it_was(cell):
    assert safe(cell) == f"'{cell}"
    assert unsafe(safe(cell)) == cell


@pytest.mark.parametrize("cell", ["", "13 March", "'quoted'", "2025-03-13"])
def test_other_cells_stay(cell):
    assert safe(cell) == unsafe(cell) == cell
