from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.infrastructure.collection import ON_SQLITE_ALONE

TESTS = Path(__file__).parents[1]


def test_no_folder_of_tests_is_passed_over(pytestconfig):
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {folder for file in TESTS.rglob("test_*.py") for folder in file.relative_to(TESTS).parts[:-1]}
    assert "build" in folders
    assert not [name for name in folders for pattern in passed_over if fnmatch(name, pattern)]


@pytest.mark.parametrize("name", ON_SQLITE_ALONE)
def test_what_runs_on_one_database_alone_is_there(name):
    file, _, test = name.partition("[")[0].partition("::")
    assert (TESTS.parent / file).exists()
    assert not test or f"def {test}" in (TESTS.parent / file).read_text()
