"""Which of its mentions' headlines an event goes by."""

import pytest

from timeline.build.naming import Candidate, best_title


def told(title: str, *, happened: bool = True, is_vague: bool = False) -> Candidate:
    return Candidate(title, title, happened, is_vague, has_actor=True)


@pytest.mark.parametrize(
    ("weak", "strong"),
    [
        ("Kenya's rebels accepted it", "Kenya's rebels accepted a truce in Ayr"),
        ("Ann Lee rejected the idea", "Ann Lee rejected a 30-day truce with the rebels"),
        ("The trial of Bob Ray is set", "The trial of Bob Ray will be opened in Ayr"),
        ("Quarrel in Rome over the harbour", "Ann Lee quarrelled in Rome over the harbour"),
    ],
)
def test_the_headline_that_stands_alone_names_the_event(weak: str, strong: str) -> None:
    assert best_title([told(weak), told(strong)]) == strong


def test_what_happened_names_the_event_before_what_was_planned() -> None:
    plan, deed = "Keir Ray will chair a video conference of allies", "Keir Ray chaired a conference of allies"
    assert best_title([told(plan, happened=False), told(deed)]) == deed
