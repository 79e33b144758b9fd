"""Which words tell the same kind of happening, and which numbers are seen."""

from pathlib import Path

import pytest

from tests.held.scenes import hold, of_each
from timeline.merging.describe import OCCASIONS
from timeline.merging.telling_words import numbers_in
from timeline.merging.verb_families import families_in


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("They turned the second offer down.", "reject"),
        ("Kenya ruled out a loan.", "reject"),
        ("The army took the old fort back.", "recapture"),
        ("The town is back in control of the rebels.", "recapture"),
        ("The army recovered most of the territory.", "recapture"),
        ("The army had taken Ayr.", "capture"),
        ("Divers pulled out on Thursday.", "withdraw"),
        ("The mine blew up.", "explode"),
        ("It lifted off at noon.", "launch"),
        ("After lift-off the crew slept.", "launch"),
        ("She stepped down.", "resign"),
        ("The match was called off.", "suspend"),
        ("He took office in May.", "elect"),
        ("Villagers were told to leave.", "evacuate"),
        ("The state bailed the bank out.", "bail-out"),
        ("A missile hit the old school.", "attack"),
        ("The town was hit by a second drone.", "attack"),
        ("Shells rained down and hit two flats.", "attack"),
        ("The tanker hit a hidden reef.", "crash"),
    ],
)
def test_words_that_stand_together_tell_of_one_family(text: str, family: str) -> None:
    assert family in families_in(text)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("They turned to the harbour and sat down.", "reject"),
        ("She called the minister on Monday.", "demand"),
        ("He took his office apart.", "elect"),
        ("Prices were up.", "explode"),
        ("The mayor put out a call for ideas.", "call"),
        ("Shares recovered at noon.", "recapture"),
        ("The plan hit a snag.", "attack"),
        ("Shares hit a new low.", "crash"),
        ("Banks were hit by the crisis.", "attack"),
        ("Talks had taken place in Ayr.", "capture"),
        ("A picture taken Monday shows the slick.", "capture"),
    ],
)
def test_words_that_only_stand_near_each_other_do_not(text: str, family: str) -> None:
    assert family not in families_in(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("eleven men and thirteen boats", {"11", "13"}),
        ("twenty-six votes against 1,204", {"26", "1204"}),
        ("fifty per cent, or 50%", {"50", "50%"}),
        ("in 2019 on 12 March, at 7", {"7"}),
        ("on March 12, 2019, and Sept. 3", set()),
        ("one of them", set()),
    ],
)
def test_numbers_are_seen_as_words_and_as_digits(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


def test_the_families_of_all_words_are_held_in_full() -> None:
    def families(text: str) -> str:
        return ", ".join(sorted(families_in(text))) or "none"

    hold(Path(__file__).with_name("families_in_full.txt"), lambda asked: of_each(asked, families))


def test_the_occasions_of_what_was_said_are_held_in_full() -> None:
    def occasions(text: str) -> str:
        return ", ".join(sorted(name for name, pattern in OCCASIONS.items() if pattern.search(text))) or "none"

    hold(Path(__file__).with_name("occasions_in_full.txt"), lambda asked: of_each(asked, occasions))
