"""How likely two reports tell of one happening: for each kind of evidence, two reports that it weighs in."""

from dataclasses import replace

import pytest

from tests.timeline.merging.reports import evidence
from timeline.merging.describe import describe
from timeline.merging.features import Weighed, features, weigh
from timeline.merging.score import WEIGHTS, likeness, similarity

PUBLISHED = "2025-03-14"
# The figure is the model's, near the middle, where each weight tells. Fitted anew it may move by a few hundredths.
NEAR = 0.05


def weighed(article: str, text: str) -> list[Weighed]:
    return [weigh(describe(item)) for item in evidence(article, PUBLISHED, text)]


def pair(one: str, other: str) -> tuple[Weighed, Weighed]:
    [mine], [theirs] = weighed("wire", one), weighed("daily", other)
    return mine, theirs


TWO_REPORTS = [
    # The same kind of happening, told or beside what is told.
    ("The talks began on Thursday.", "The start of talks on Thursday drew crowds.", 0.83),
    ("Crews painted a red boat on Thursday.", "Boats were painted on Thursday at the port.", 0.84),
    ("Prices rose on Thursday.", "Prices climbed on Thursday.", 0.84),
    ("The closure of the port cost Ayr 300 jobs on Thursday.", "The port of Ayr closed on Thursday.", 0.76),
    ("A storm sank a ferry on Thursday.", "Thirty drowned on Thursday when a ferry went down in a storm.", 0.69),
    ("The launch of the ship Vega failed on Thursday.", "The ship Vega failed to open its valve on Thursday.", 0.79),
    ("The ship Vega lifted off on Thursday.", "The launch of the Vega came on Thursday.", 0.75),
    ("The army attacked Ayr on Thursday.", "Four died in Ayr on Thursday when the army came to attack it.", 0),
    # Who, to whom, where and how many.
    ("The court jailed Bob Ray on Thursday.", "Bob Ray was sentenced to two years on Thursday.", 0.97),
    ("A blast hit a mill in Ayr on Thursday.", "An explosion in Ayr on Thursday wrecked a bus.", 0),
    ("The firm cut 300 jobs on Thursday.", "The firm said on Thursday that it would cut 300 jobs.", 0.78),
    ("Ann Lee banned nets off Kenya on Thursday.", "Kenya put a ban on nets on Thursday.", 0.25),
    ("Rome hosted talks over grain on Thursday.", "Ministers met over grain on Thursday.", 0),
    ("Ann Lee's trial opened in Rome on Thursday.", "A trial opened in Oslo on Thursday.", 0.32),
    ("A storm hit mills in Kenya on Thursday.", "A storm hit farms at Ayr on Thursday.", 0.75),
    # Words alone: more of them are needed, the less is known of who did what.
    ("Parliament approved the budget on Thursday.", "The budget passed parliament on Thursday by ten votes.", 0.52),
    ("The union struck over pay on Thursday.", "Workers walked out on Thursday over pay.", 0),
    ("Ann Lee planted ten trees on Thursday.", "On Thursday Ann Lee ate soup in a hall under old trees.", 0.66),
    ("Ann Lee flew to Oslo on Thursday.", "Ann Lee opened a school for girls in Chad on Thursday.", 0),
    ("The launch of ten boats was watched by crowds on Thursday.",
     "Crowds came on Thursday for the launch of the new boats.", 0.77),
    ("The launch of ten boats was watched by crowds, farmers, miners, bakers and clerks on Thursday.",
     "Boys and old men in hats, with flags and red drums, came with the crowds from the north to the docks "
     "on Thursday for the launch of a white ship.", 0),
    ("A rise in prices hurt shops on Thursday.", "Prices rose on Thursday.", 0),
    ("A storm tore roofs off Linden on Thursday.", "A storm hit Ayr on Thursday.", 0),
    # What was said.
    ("Ann Lee said on Thursday that the mine was safe.",
     "Ann Lee told a crowd on Thursday that the mine could be used.", 0.85),
    ("Ann Lee said on Thursday that she backed a truce.", "Lee expressed support for a ceasefire on Thursday.", 0.69),
    ("Ann Lee said on Thursday that the mine was safe.", "The mine is safe, the minister said on Thursday.", 0.54),
    ("Ann Lee said on Thursday that the mine was safe.", "The mine was a trap, the minister said on Thursday.", 0),
    ("Ann Lee said on Thursday that the mine was safe.",
     "On Thursday it was said that the mine was closed to miners.", 0.45),
    ("Ann Lee said on Thursday that the mine was safe.",
     "On Thursday it was said that the mine was closed to all miners from the north.", 0),
    ("Ann Lee told Reuters in an interview on Thursday that boats were late.",
     "Ann Lee told Reuters in an interview on Thursday that she liked soup.", 0),
    ("Two clerks with red nets were killed on Thursday in the hills.",
     "The ministry announced on Thursday that it would appeal over boats in the north, since a storm of rain, wind "
     "and hail had killed old clerks.", 0),
    # One says more than one thing on a day, and has more than first names in common.
    ("Ann Lee said on Thursday that the mine was safe and talks with Bob Ray were done.",
     "Ann Lee wrote on Thursday that Bob Ray had to spare the boats of the north.", 0),
    ("Ann Lee said on Thursday that talks with Bob Ray had been useful.",
     "On Thursday Ann Lee asked Bob Ray to free the boats.", 0),
    # What is done or suffered again, and what may happen to anything.
    ("The army attacked farms on Thursday.", "Rebels attacked a bus on Thursday.", 0),
    ("On Thursday the plan was struck down.", "Farms, mills and roads were hit on Thursday.", 0),
    ("Vega's shares fell on 5 February in London.", "Vega's shares have gained since they fell in February.", 0),
    ("Ann Lee is due to meet miners at the port on Thursday.",
     "A clerk at the port stressed in a meeting with old bakers on Thursday that cranes and boats were safe.", 0),
    ("Ann Lee told King Bob in a phone call on Thursday that the mines in Chad would be shut.",
     "In a phone call on Thursday Ann Lee promised King Bob boats.", 0.98),
    ("Ann Lee met miners in February.", "Ann Lee met bakers on 5 February.", 0),
    ("The shares of Vega Oil closed higher in London on Thursday.",
     "Vega Oil closed a gate in the wall of its yard on Thursday.", 0),
    ("Farmers in the hills blocked a road with carts, stones and tyres to stop lorries on Thursday.",
     "A hunt for a boy of nine from a white house in the hills was stopped on Thursday.", 0),
    ("Vega's fall showed on Thursday that rents were low.", "In February Vega's own study was published.", 0),
    # In a longer span more must be shared.
    ("The trial of Bob Ray began in February.", "Bob Ray's trial opened in early February.", 0.63),
    ("The school was opened for girls from the north in February.",
     "In February, a park for girls from the north opened.", 0.85),
    ("The school was opened for girls from the north in February.",
     "In February a road for lorries opened in the hills of the north.", 0),
    ("A flood hit Ayr in February.", "Floods drowned cattle in Ayr in February.", 0),
    ("Storms wrecked mills in 2024.", "In 2024 a storm tore roofs off farms and mills.", 0),
    ("A storm hit mills in Kenya in February.", "A storm hit farms near Linden's mills in 2025.", 0.9),
    # The more so of what is told of days inside the span.
    ("The king flew to the hills this week.",
     "On Tuesday boats from the north arrived at the docks with nets and lorries for the hills.", 0),
    ("The king flew to the hills this week.", "On Tuesday the king flew to the hills with nets and hats.", 0.96),
    ("Ann Lee said last week that the mine would pay for boats, nets and roads.",
     "Ann Lee said on Tuesday, 4 March that the mine had paid for a bridge.", 0),
    ("Ann Lee said last week that the mine would pay for boats, nets and roads.",
     "Ann Lee said on Tuesday, 4 March that the mine would pay for nets, roads and boats.", 0.95),
    # Only named here, told there.
    ("On Tuesday the talks lasted for hours.", "Clerks agreed in talks this week to pay for nets.", 0),
    ("An earthquake of magnitude 6.8 struck the Ayr valley on Thursday.",
     "Ayr is in ruins. The quake hit at noon on Thursday, when people in Ayr sat at table.", 0.73),
    ("An earthquake killed farmers in the hills on Thursday.",
     "Homes of farmers fell when the quake hit on Thursday.", 0.73),
]  # fmt: skip
ONE_REPORT = [
    ("Talks on grain began on Thursday. The talks on Thursday drew crowds.", 0.28),
    ("Ann Lee signed a pact on Thursday. Chile's pact with Kenya was signed on Thursday.", 0.87),
]


@pytest.mark.parametrize(("one", "other", "likely"), TWO_REPORTS)
def test_two_reports_are_as_likely_of_one_thing_as_their_evidence_says(one: str, other: str, likely: float) -> None:
    mine, theirs = pair(one, other)
    assert similarity(mine, theirs) == pytest.approx(likely, abs=NEAR if likely else 0)


@pytest.mark.parametrize(("text", "likely"), ONE_REPORT)
def test_one_report_rarely_tells_a_thing_twice(text: str, likely: float) -> None:
    one, other = weighed("wire", text)
    assert similarity(one, other) == pytest.approx(likely, abs=NEAR)


def test_each_kind_of_evidence_has_its_example() -> None:
    seen = {name for one, other, _ in TWO_REPORTS for name in features(*pair(one, other))}
    seen |= {name for text, _ in ONE_REPORT for name in features(*weighed("wire", text))}
    assert seen == set(WEIGHTS)


def test_what_is_vetoed_is_as_little_alike_as_what_shares_nothing() -> None:
    vetoed = pair("Kenya accepted the plan on Thursday.", "Kenya rejected the plan on Thursday.")
    assert (similarity(*vetoed), likeness(*vetoed)) == (-1, 0)
    apart = pair("The bridge fell on Thursday.", "Ann Lee sang on Thursday.")
    assert (similarity(*apart), likeness(*apart)) == (0, 0)


RUBBER, CRASH = frozenset("rubber buffer stock council".split()), frozenset("market share index crash".split())


COUNCIL = "The council was set to meet on Thursday to debate the plan for the first time."
FIRMS = "There were discussions on Thursday between the firms on a sale."


@pytest.mark.parametrize(
    ("theirs", "one", "other", "is_one"),
    [
        (CRASH, COUNCIL, FIRMS, False),
        (RUBBER, COUNCIL, FIRMS, True),
        (CRASH | {"rubber"}, COUNCIL, FIRMS, True),
        (frozenset(), COUNCIL, FIRMS, True),  # nothing recurs in it
        # Somebody is named in both, or much the same is said in both.
        (CRASH, COUNCIL.replace("The council", "Ann Lee"), FIRMS.replace("the firms", "Ann Lee and firms"), True),
        (CRASH, COUNCIL, "The council was to meet in Ayr on Thursday to debate the plan.", True),
    ],
)
def test_articles_on_different_things_need_more_in_common(theirs, one: str, other: str, is_one: bool) -> None:
    [mine], [yours] = weighed("wire", one), weighed("daily", other)
    mine, yours = (weigh(replace(told.told, story=story)) for told, story in ((mine, RUBBER), (yours, theirs)))
    assert (similarity(mine, yours) > 0) is is_one
    assert similarity(mine, yours) == similarity(yours, mine)


def test_one_article_is_of_one_story() -> None:
    one, other = weighed("wire", f"{COUNCIL} {FIRMS}")
    parted = (weigh(replace(told.told, story=story)) for told, story in ((one, RUBBER), (other, CRASH)))
    assert similarity(*parted) == similarity(one, other) > 0


def test_a_sentence_printed_again_is_the_same_happening() -> None:
    copied = pair("Ann Lee sang on Thursday.", "Ann Lee sang on Thursday.")
    assert (similarity(*copied), likeness(*copied)) == (1, 1)
