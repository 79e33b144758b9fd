import json

from tests.infrastructure.audit import LOCK, judge

GOOD = {"name": "django", "version": "5.2", "vulns": []}
WEAK = {"name": "django", "version": "5.2", "vulns": [{"id": "PYSEC-1"}]}
UNKNOWN = {"name": "django", "skip_reason": "Dependency not found"}


def told(*dependencies: dict) -> str:
    return json.dumps({"dependencies": dependencies})


def test_known_weakness_fails_and_is_named():
    assert judge(told(GOOD, WEAK)) == (1, "Packages with known weaknesses:\ndjango 5.2: PYSEC-1")


def test_without_data_it_is_skipped_with_the_reason():
    for nothing in ("", "no JSON", told(UNKNOWN)):
        status, words = judge(nothing)
        assert status == 0
        assert words.startswith("Skipped")
    assert judge(told(GOOD)) == (0, "No known weaknesses in 1 packages.")


def test_lock_holds_every_requirement_with_hashes():
    required = (LOCK.parents[1] / "requirements.txt").read_text().splitlines()
    locked = LOCK.read_text()
    for line in required:
        name = line.split(">")[0].split("[")[0].replace("_", "-").lower()
        assert f"\n{name}" in f"\n{locked.lower()}".replace("_", "-"), name
        assert "<" in line, f"{line} has no upper bound"
    assert locked.count("--hash=sha256:") > locked.count("==")
