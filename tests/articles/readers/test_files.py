import contextlib
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers import ReadingError
from articles.readers.files import LARGEST_FILE, decode, read_text


@given(st.text(min_size=1).filter(lambda text: "\0" not in text))
def test_text_comes_back_exactly_as_it_was_encoded(text):
    assert decode(text.encode()) == text


@given(st.binary())
def test_bytes_are_decoded_exactly_or_refused(content):
    with contextlib.suppress(ReadingError):
        assert decode(content).encode() == content


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b"Talks\0ended", "not a text file .byte 5 is 0"),
        ("Talks ended\nin Zürich".encode("latin-1"), "not text in UTF-8 .byte 0xfc at 16, line 2"),
        ("Talks ended".encode("utf-16"), "UTF-16"),
        (b"Talks \xed\xa0\x80", "not text in UTF-8"),
    ],
)
def test_what_is_not_text_is_refused_with_the_reason_and_the_place(content, problem):
    with pytest.raises(ReadingError, match=problem):
        decode(content)


def test_line_ends_and_a_byte_order_mark_are_kept(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(path) == "\ufeffone\r\ntwo\rthree\n"


def test_a_file_larger_than_any_article_is_refused(tmp_path):
    path = tmp_path / "dump.txt"
    path.write_bytes(b"a" * (LARGEST_FILE + 1))
    with pytest.raises(ReadingError, match="larger than 2 MB"):
        read_text(path)


def test_a_missing_file_and_a_broken_link_are_refused(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    for name in ("gone.txt", "link.txt"):
        with pytest.raises(ReadingError, match="not there"):
            read_text(tmp_path / name)


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(ReadingError, match="cannot be read"):
        read_text(tmp_path / "loop.txt")


def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadingError, match="not a regular file"):
        read_text(tmp_path / "pipe.txt")


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "talks.txt"
    path.write_text("Talks ended.")
    monkeypatch.setattr(type(path), "open", refuse)  # taking the right away would not keep root from reading
    with pytest.raises(ReadingError, match="may not be read"):
        read_text(path)
