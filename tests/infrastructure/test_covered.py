from tests.infrastructure.covered import told


def ran(lines: int, of_lines: int, branches: int, of_branches: int) -> dict:
    missing = {"missing_lines": of_lines - lines, "missing_branches": of_branches - branches}
    return {"summary": {"covered_lines": lines, "covered_branches": branches} | missing}


def test_lines_and_branches_count_alike_and_the_pure_are_told_apart():
    files = {"timeline/dates/edtf.py": ran(9, 10, 9, 10), "timeline/models/events.py": ran(10, 10, 4, 10)}
    assert told(files) == "Lines and branches that they run: 80.0 % of all, 90.0 % of what is pure"
