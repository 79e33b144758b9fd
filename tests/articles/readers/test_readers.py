from pathlib import Path

import pytest

from articles import readers


def test_the_suffix_chooses_the_reader_in_capitals_too(tmp_path):
    (tmp_path / "talks.TXT").write_text("---\n---\nThey met.")
    (tmp_path / "talks.MD").write_text("---\n---\nThey met.")
    assert readers.read(tmp_path / "talks.TXT").text == "---\n---\nThey met."
    assert readers.read(tmp_path / "talks.MD").text == "They met."


@pytest.mark.parametrize("name", ["talks.pdf", "talks", ".txt"])
def test_files_of_another_kind_are_refused_with_the_kinds_that_are_read(name):
    assert not readers.is_readable(Path(name))
    with pytest.raises(readers.ReadingError, match=r"\.txt and \.md"):
        readers.read(Path(name))
