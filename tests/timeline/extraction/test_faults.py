"""Why a stretch of a sentence is no headline: | shows where it ends and its source goes on."""

import pytest

from timeline.extraction import verbs
from timeline.extraction.faults import fault
from timeline.extraction.tokens import Kind, tokenize


def found(text: str) -> str | None:
    stretch, _, rest = text.partition(" |")
    whole = stretch + rest
    tokens = tokenize(whole, 0, len(whole), ())
    verbs.mark(tokens)
    words = [token for token in tokens if token.start < len(stretch)]
    following = [token for token in tokens if token.start >= len(stretch)]
    verb = next(token for token in words if token.kind in (Kind.FINITE, Kind.AUXILIARY, Kind.MODAL))
    return fault(words, verb, following, "happened", another=False)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee resigned |.",
        "Former mayor Ann Lee resigned |.",
        "At least ten men died in Ayr |.",
        "About ten men died in Ayr |.",
        "Ten ships sank off Ayr |.",
        "Storms kept the fishing fleet from putting out to sea |.",
        "Ann Lee and Bob Ray met |.",
        "The two envoys met in Vienna |.",
        "The mayor of Ayr resigned |.",
        "The first phase of the Lee plan began |.",
        "The first Lee visit began |.",
        "Ann Lee met her husband |.",
        "Ann Lee was happy |.",
        "Troops left Ayr |, which had been empty.",
        "Ann Lee quit the agency in Ayr |.",
        "Ann Lee left Kenya and toured the region |.",
        "Ann Lee toured the region around Ayr |.",
        "The city's mayor Ann Lee resigned |.",
        "Ann Lee said that water, oil and mud had run into Ayr |.",
        "Ann Lee praised the device known as a ram |.",
        "Sample Oil cut the company's dividend |.",
        "Troops left Ayr | since it was empty.",
    ],
)
def test_a_whole_statement_has_no_fault(text):
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She resigned |.", "begins with no name"),
        ("The accident happened |.", "names nobody"),
        ("Ships sank |.", "names nobody"),
        ("The leaking well was finally closed off with a heavy cap |.", "names nobody"),
        ("Ann Lee made similar decisions |.", "points back"),
        ("The oil giant built a school in Ayr |.", "points back"),
        ("The oil major built a school in Ayr |.", "points back"),
        ("Ann Lee informed Bob Ray |.", "nothing said"),
        ("Ann Lee met Coast Guard Adm |. Bob Ray.", "ends in the middle"),
        ("Ann Lee gave up her seat and, at the same time |, her office.", "cut before the point"),
        ("Officials in Ayr expressed optimism |.", "nothing said"),
        ("Ann Lee became a heroine | when she saved the town.", "cut too early"),
        ("Ann Lee was hit by strong |, 20-knot winds.", "cut too early"),
        ("Ann Lee held the town |, as well as the army, to account.", "cut too early"),
        ("The blast in Ayr killed ten men, and an old tower |.", "cut before the point"),
        ("Nobody resigned |.", "begins with no name"),
        ("Ten resigned |.", "begins with no name"),
        ("About ten died in Ayr |.", "begins with no name"),
        ("At least the crew died in Ayr |.", "begins with no name"),
        ("Former mayors of the town resigned |.", "begins with no name"),
        ("My brother resigned |.", "begins with no name"),
        ("The company resigned |.", "points back"),
        ("The American company failed |.", "points back"),
        ("The mayor resigned |.", "points back"),
        ("The first phase began |.", "points back"),
        ("The second vote failed |.", "points back"),
        ("Ann Lee met him |.", "points back"),
        ("Ann Lee stopped using it |.", "points back"),
        # A thing, or somebody's words, of which the reader was not told.
        ("Ann Lee fought the rulings |.", "points back"),
        ("Ann Lee was asked about Bob Ray's remark |.", "points back"),
        ("The court of Kenya praised the firm |.", "points back"),
        ("Ann Lee toured the region |.", "points back"),
        ("The city's mayor of long standing resigned |.", "points back"),
        ("The water of the port of Ayr had reached that level |, too.", "points back"),
        ("Ann Lee made the same observation in Ayr |.", "points back"),
        ("Shares tumbled on the exchange in Ayr |.", "points back"),
        ("Shares in Ayr fell for the first time | since May.", "cut too early"),
        ("Ann Lee had not slept | since the ship sank.", "cut too early"),
        ("The port of Ayr was hit with a sudden | great wave.", "cut too early"),
        ("Ann Lee opened the gate on the new |, tight-fitting lid.", "cut too early"),
        ("Ann Lee directed the army | -- and the fleet -- to leave Ayr.", "cut too early"),
        ("Divers found a plume about ten miles | (16 km) long.", "cut too early"),
        ("Ann Lee and those who left resigned |.", "subject of several clauses"),
        ("Ann Lee but nobody else resigned |.", "subject of several clauses"),
        ("The week began |.", "no sentence"),
        ("The ship sank The pressure is mounting |.", "two pieces"),
        ("The envoys met in | Vienna.", "ends in the middle"),
        ("Ann Lee was | elected.", "ends in the middle"),
        ("Ann Lee wants to | leave.", "ends in the middle"),
        ("Ann Lee accused | Bob Ray.", "ends in the middle"),
        ("Ann Lee told the court |.", "nothing said"),
        ("Ann Lee declined to comment |.", "nothing said"),
        ("Ann Lee said that the ceasefire | had ended.", "cut before the point"),
        ("Troops left the town |, the army said.", "who says so is lost"),
        ("Troops left the town | unless it was safe.", "cut too early"),
        ("Troops left the town | of Ayr.", "cut too early"),
        ("Troops left the town | and the port.", "cut too early"),
        ("Talks will start | although nobody knows when.", "cut too early"),
        ("Troops left Ayr |, Oslo and Bergen.", "cut in a list"),
    ],
)
def test_each_fault_is_found_by_its_name(text, reason):
    assert found(text) == reason
