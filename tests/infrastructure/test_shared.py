import pytest

from tests.infrastructure import shared


def test_without_the_folder_a_test_is_skipped_and_says_why(monkeypatch, tmp_path):
    monkeypatch.setattr(shared, "SHARED", tmp_path / "absent")
    with pytest.raises(pytest.skip.Exception, match=r"needs \.\./shared"):
        shared.shared_folder()


def test_folder_beside_the_checkout_is_found(monkeypatch, tmp_path):
    monkeypatch.setattr(shared, "SHARED", tmp_path)
    assert shared.shared_folder() == tmp_path
