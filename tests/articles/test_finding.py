import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.finding import find


@pytest.fixture
def folder(tmp_path):
    for name in ("a.txt", "b.MD", ".hidden.txt", "sub/a.txt", "sub/c.md", ".git/d.txt", "empty/.x.doc"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("They met.")
    return tmp_path


def origins(*paths: Path) -> list[str]:
    sources, failures = find(paths)
    assert failures == []
    return [source.origin for source in sources]


def problems(*paths: Path) -> list[str]:
    return [failure.problem for failure in find(paths)[1]]


def test_a_folder_gives_its_files_and_leaves_the_hidden_ones(folder):
    assert origins(folder) == ["a.txt", "b.MD", "sub/a.txt", "sub/c.md"]


def test_a_file_is_known_by_its_name(folder):
    assert origins(folder / "sub" / "c.md") == ["c.md"]


def test_a_hidden_file_that_is_asked_for_is_taken(folder):
    assert origins(folder / ".git") == ["d.txt"]
    assert origins(folder / ".hidden.txt") == [".hidden.txt"]


def test_a_file_reached_twice_is_one_article_under_its_own_longest_name(folder):
    (folder / "a-link-to-it.txt").symlink_to(folder / "sub" / "c.md")
    assert origins(folder / "sub" / "c.md", folder, folder) == ["a.txt", "b.MD", "sub/a.txt", "sub/c.md"]


def test_links_to_folders_are_not_followed(folder):
    (folder / "sub" / "round").symlink_to(folder, target_is_directory=True)
    assert origins(folder) == ["a.txt", "b.MD", "sub/a.txt", "sub/c.md"]


def test_the_second_file_of_a_name_is_a_failure_that_names_the_first(folder):
    sources, [failure] = find([folder / "sub" / "a.txt", folder / "a.txt"])
    assert [source.path for source in sources] == [folder / "a.txt"]
    assert failure.file == str(folder / "sub" / "a.txt")
    assert failure.problem == f"{folder / 'a.txt'} has the same name, a.txt"


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_the_paths_changes_nothing(folder, data):
    paths = [folder, folder / "sub", folder / "a.txt", folder / "sub" / "a.txt", folder / "empty", folder / "gone.txt"]
    assert find(data.draw(st.permutations(paths))) == find(paths)


def test_paths_that_lead_to_no_article_are_failures(folder):
    assert problems(folder / "gone.txt") == ["there is no such file or folder"]
    assert problems(folder / "empty") == ["nothing is in this folder"]
    assert problems(folder / ("long" * 100)) == ["there is no such file or folder"]


def test_names_that_cannot_be_kept_are_failures(tmp_path):
    deep = tmp_path.joinpath(*["d" * 200] * 5)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("They met.")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("They met.")
    assert problems(tmp_path) == ["its path has 1,010 characters", "its name is not in UTF-8"] or problems(
        tmp_path
    ) == ["its name is not in UTF-8", "its path has 1,010 characters"]


def test_a_folder_that_cannot_be_opened_is_a_failure(folder, monkeypatch):
    def refuse(path):
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)
    sources, [failure] = find([folder])
    assert [source.origin for source in sources] == ["a.txt", "b.MD"]
    assert failure.file == str(folder / "sub")
    assert failure.problem == "this folder cannot be opened (Permission denied)"


@pytest.mark.parametrize("column", ["file", "filename", "file_name", "path", "origin"])
def test_a_list_of_the_files_is_no_article_and_tells_of_them(folder, column):
    (folder / "articles.csv").write_text(f"{column},published,publisher\na.txt,2025-03-14,Sample Wire\nsub/c.md,,\n")
    sources, failures = find([folder])
    assert failures == []
    listed = {source.origin: source.listed.get("published") for source in sources}
    assert listed == {"a.txt": "2025-03-14", "b.MD": None, "sub/a.txt": None, "sub/c.md": ""}


def test_a_table_of_articles_of_that_name_is_one(folder):
    for header in ("file,text\na.txt", "file,body\na.txt", "title,published\nTalks"):
        (folder / "articles.csv").write_text(f"{header},They met.\n")
        assert "articles.csv" in origins(folder)


def test_an_address_is_its_own_origin():
    assert origins("https://sample.example/talks") == ["https://sample.example/talks"]


def test_standard_input_is_known_by_its_content(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"They met.")))
    sources, _ = find(["-"])
    assert sources[0].origin.startswith("stdin-")
    assert sources[0].opened().read() == b"They met."
