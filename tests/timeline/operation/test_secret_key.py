import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from timeline.operation.secret_key import SHORTEST, kept_secret


def test_key_is_made_once_for_its_owner_alone(tmp_path):
    file = tmp_path / "secret_key"
    first = kept_secret(file)
    assert len(first) >= SHORTEST
    assert kept_secret(file) == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["secret_key"]


@pytest.mark.parametrize("left", ["", "\n", "half a key"])
def test_file_that_a_full_disk_left_gets_a_new_key(tmp_path, left):
    file = tmp_path / "secret_key"
    file.write_text(left)
    made = kept_secret(file)
    assert len(made) >= SHORTEST
    assert kept_secret(file) == made


def test_disk_that_is_full_leaves_no_file(tmp_path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            kept_secret(tmp_path / "secret_key")
    assert not (tmp_path / "secret_key").exists()
    assert len(kept_secret(tmp_path / "secret_key")) >= SHORTEST


def test_processes_that_start_together_have_one_key(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(kept_secret, [tmp_path / "secret_key"] * 40))) == 1
