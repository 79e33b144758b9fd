import pytest

from timeline.exports import keeping
from timeline.exports.keeping import kept


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path / keeping.FOLDER


def read(edition: int, asked: str, *texts: str) -> str:
    return b"".join(kept(edition, asked, iter(texts))).decode()


def test_an_export_is_made_once_an_edition(folder):
    assert read(1, "/csv", "a", "é") == "aé"
    assert read(1, "/csv", "made anew") == "aé"
    assert read(1, "/json", "other") == "other"
    assert read(2, "/csv", "made anew") == "made anew"
    assert len(list(folder.iterdir())) == 1  # those of the edition before are gone


def test_an_export_that_breaks_off_is_not_kept(folder):
    pieces = kept(1, "/csv", iter(["a", "b"]))
    next(pieces)
    pieces.close()
    assert list(folder.iterdir()) == []
    assert read(1, "/csv", "a", "b") == "ab"


def test_only_so_many_are_kept(folder, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_KEPT", 3)
    for number in range(6):
        read(1, f"/{number}", "text")
    assert len(list(folder.iterdir())) <= 4


def test_the_first_piece_is_sent_before_the_rest_is_made():
    def made():
        yield "begin"
        raise AssertionError("made too soon")

    assert next(kept(1, "/csv", made())) == b"begin"
