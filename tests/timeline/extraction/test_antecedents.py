"""Whom "he" or "she" can only mean."""

import pytest

from tests.timeline.extraction.test_extract import read


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Ann Lee toured the port of Ayr.", "Ann Lee"),
        ("Ann Lee toured NATO HQ.", "Ann Lee"),
        ("Ann Lee toured Sample Bank.", "Ann Lee"),
        ("Ann Lee toured West Virginia.", "Ann Lee"),
        ("Ann Lee spoke in Cedar Bluff.", "Ann Lee"),
        ("Ann Lee flew to South Korea.", "Ann Lee"),
        ("Ann Lee met Bob Day.", ""),
        ("The court met.", ""),
    ],
)
def test_she_is_the_one_person_named_before(before: str, meant: str) -> None:
    [happening] = read(f"{before} She left the city on Thursday.")
    assert happening.antecedent == meant
