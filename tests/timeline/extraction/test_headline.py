"""The headline that a reader would look for: who did what, whole, and short."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def titles(text: str) -> list[str]:
    return [happening.title for happening in extract(text, split(text), tag(text, FRIDAY))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Thursday, Ann Lee met the king in Oslo, hoping for a loan.", "Ann Lee met the king in Oslo"),
        ("Ann Lee on Thursday also met the king.", "Ann Lee met the king"),
        ("But on Thursday, the palace denied the rumour.", "The palace denied the rumour"),
        ("The king, in a red coat, visited the mine on 12 March.", "The king visited the mine"),
        ("The minister, Ann Lee, resigned on Thursday.", "The minister, Ann Lee, resigned"),
        ("The army had retaken the town on Thursday.", "The army retook the town"),
        ("The town had been retaken on Thursday.", "The town was retaken"),
        ("The soldiers had been sent home on Thursday.", "The soldiers were sent home"),
        ("The jury had retired to think on Thursday.", "The jury retired to think"),
        ("In a late-night video on Thursday, Ann Lee hit back.", "Ann Lee hit back in a late-night video"),
        ("She arrived with her aide, Bob Ray, who had flown to Oslo on Thursday.", "Bob Ray flew to Oslo"),
        ("Since taking office in January 2025, Ann Lee has cut taxes.", "Ann Lee took office"),
        ("They study the plan proposed at a summit on Thursday.", "The plan was proposed at a summit"),
        ("The rebels hold the ports they claimed to annex in 2022.", "The rebels claimed to annex the ports"),
        ("It holds the delta, parts of which the army occupied last year.", "The army occupied parts of the delta"),
        ("Kenya lost its port, which Chad bought in 2022.", "Chad bought Kenya's port"),
        ("The council was studying a loan, which the bank agreed to on Thursday.", "The bank agreed to a loan"),
    ],
)  # fmt: skip
def test_tells_who_did_what(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The team that arrived on Thursday put the damage at $1 million.", "The team arrived"),
        ("The wing that collapsed had failed a test in 2021.", "The wing failed a test"),
        ("The ship that was lost had left Oslo in 2021.", "The ship left Oslo"),
        ("The last miner to be found, Bob Ray, was freed on Thursday.", "The last miner was freed"),
        ("The agency paid $5 million for the trip under a contract signed in 2021.", "A contract was signed"),
        ("The bank's offer, which runs out on Saturday, is fair.", "The bank's offer runs out"),
        ("The rebels ended their siege of Ayr on Thursday.", "The rebels ended their siege of Ayr"),
        ("Ayr was hit by a flood in May 1998, when ten people died.", "Ayr was hit by a flood"),
        ("The Union sat in government until 2021, when its leader resigned.", "The Union's leader resigned"),
        ("Every family moved out on Thursday.", "Every family moved out"),
        ("The club sold the house after rejecting a lower bid earlier this month.", "The club rejected a lower bid"),
        ("Ann Lee will take charge when Rovers play Town on Saturday.", "Rovers play Town"),
        ("Ann Lee, whose party lost the vote in 2013, is old.", "Ann Lee's party lost the vote"),
        ("A recount was ordered, the mayor said, and will be held on Saturday.", "A recount will be held"),
        ("Bob Ray, 58, was freed on Thursday.", "Bob Ray was freed"),
        (
            "Bob Ray came on as a substitute in the draw with Rovers on Thursday and hit the post.",
            "Bob Ray came on as a substitute in the draw with Rovers",
        ),
        ("The Union won Thursday's election but fell short of a majority.", "The Union won the election"),
        ("The bank is large. Its head, Ann Lee, resigned on Thursday.", "Ann Lee resigned"),
        ("Bob Ray himself was freed on Thursday.", "Bob Ray was freed"),
        ("A licence that had allowed payments lapsed on Thursday.", "A licence that had allowed payments lapsed"),
    ],
)
def test_keeps_verbs_apart_that_belong_to_different_clauses(text: str, title: str) -> None:
    assert titles(text)[-1] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A day after a jury had freed him, Bob Ray said on Thursday he was glad.", "Bob Ray said he was glad"),
        ("The engine was fired on Thursday, two days after launch.", "The engine was fired"),
        ("The launch came on Thursday, a week later than planned.", "The launch came"),
        ("The ship left Oslo shortly before midnight on Thursday.", "The ship left Oslo"),
        ("He took bribes between 2018 and 2020 in return for permits.", "He took bribes in return for permits"),
        ("The bells rang on Thursday, the day on which the king died.", "The bells rang"),
        ("The wing failed a test in 2021, according to a report seen by the mayor.", "The wing failed a test"),
    ],
)
def test_leaves_out_how_long_before_or_after(text: str, title: str) -> None:
    assert titles(text)[0] == title


def test_each_of_two_plans_of_one_clause_has_its_own_day() -> None:
    assert titles("The ship is expected to reach Oslo on Saturday and to land its cargo on Sunday.") == [
        "The ship is expected to reach Oslo",
        "The ship is expected to land its cargo",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee said Thursday she backed the idea.", "Ann Lee said she backed the idea"),
        ("The army said on Thursday that its troops had left.", "The army said that its troops had left"),
        ("The mayor, the court said, took bribes in 2019.", "The mayor took bribes"),
        ("But talks have resumed, the palace said Thursday.", "The palace said talks have resumed"),
        ("Prices will have to rise, the bank said on Thursday.", "The bank said prices will have to rise"),
        ("“We had good talks yesterday with the king,” Ann Lee said.", "Ann Lee: We had good talks with the king"),
        (
            "The offer, which is old, will be improved, the bank said on Thursday.",
            "The bank said the offer will be improved",
        ),
        ("Asked about it, Ann Lee said Thursday: “There is hope.”", "Ann Lee said: There is hope"),
        ("The union won, almost complete results showed on Thursday.", "Almost complete results showed the union won"),
        ("They will meet again, the ministers agreed on Thursday.", "The ministers agreed they will meet again"),
        ("“It is over,” Ann Lee told reporters aboard a ship on Thursday.", "Ann Lee told reporters it is over"),
    ],
)
def test_tells_what_was_said(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee took the oath. She resigned on Thursday.", "Ann Lee resigned"),
        ("The talks have failed. Ann Lee is in Rome. They ended on Thursday.", "The talks ended"),
        ("Minister Ann Lee is in Rome. Her envoy met the king on Thursday.", "Minister Ann Lee's envoy met the king"),
        (
            "Ayr lies in the north. Troops left from Ayr. They are in Ayr. Troops seized it in May 2024.",
            "Troops seized it",
        ),
        (
            "They want a deal on safe shipping. Ann Lee announced that deal on Thursday.",
            "Ann Lee announced the deal on safe shipping",
        ),
        ("The army opened the road to Ayr after a landslide had cut it on Thursday.", "A landslide cut the road"),
        ("The court will strip Lee's name from the hall, which he opened in 2022.", "Lee opened the hall"),
        ("The ship Vega is on its way. Vega is whole. Its sister sank in 2022.", "Vega's sister sank"),
        (
            "The last survivor, ten-year-old Bob Ray, is well. He was found on Thursday.",
            "The last survivor, ten-year-old Bob Ray, was found",
        ),
        (
            "The agency said on Thursday that the ship was whole and that it expected rain on Saturday.",
            "The agency expected rain",
        ),
        ("The plan is old, and the council rejected it on Thursday.", "The council rejected the plan"),
        ("Rome is calm. The Bank of Kent said it would pay and left on Thursday.", "The Bank of Kent left"),
    ],
)
def test_leaves_no_pronoun_that_the_sentences_before_explain(text: str, title: str) -> None:
    assert titles(text)[-1] == title


def test_is_cut_between_phrases_and_keeps_its_verb() -> None:
    (title,) = titles(
        "The regional commander Ann Lee of the northern army said on Thursday that her soldiers would hold "
        "the bridges over the river as long as the government in the capital sent them bread and ammunition."
    )
    assert len(title) <= 90
    assert "would hold" in title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Military planners from about thirty countries met near London on Thursday to discuss a force that could "
            "go to the islands if a truce held.",
            "Military planners from about thirty countries met near London to discuss a force",
        ),
        (
            "The regional government of the north said on Thursday its troops had retaken Ayr, the largest town in "
            "the valley.",
            "The regional government of the north said its troops had retaken Ayr",
        ),
    ],
)
def test_is_cut_before_half_a_clause_or_an_apposition(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The king asked on Thursday that the isles be placed for a time under an administration led by the "
            "northern union.",
            "The king asked that the isles be placed under an administration led by the northern union",
        ),
        (
            "A meeting of the ministers at the old royal palace in Rome rejected any easing of the rules on fishing "
            "on Thursday.",
            "A meeting of the ministers in Rome rejected any easing of the rules on fishing",
        ),
        ("A meeting at the old palace in Rome ended on Thursday.", "A meeting at the old palace in Rome ended"),
        ("The hall was lent to the king for a time on Thursday.", "The hall was lent to the king for a time"),
    ],
)
def test_drops_the_lesser_phrase_before_what_the_verb_wants(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The king declared two towns - Ayr and Hull - annexed in 2022.", "The king declared two towns annexed"),
        ("The king named two towns - Ayr and Hull - in 2022.", "The king named two towns, Ayr and Hull"),
        (
            "The king named two towns - Ayr and Hull - hoping for peace on Thursday.",
            "The king named two towns, Ayr and Hull",
        ),
    ],
)
def test_reads_on_behind_a_parenthesis(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The start of the truce is disputed: for Rome it began on 18 February, for Kent a week later.",
            ["The truce began for Rome", "The truce began for Kent"],
        ),
        (
            "For Ann Lee the trial ended on Thursday, for Bob Ray on Friday.",
            ["The trial ended for Ann Lee", "The trial ended for Bob Ray"],
        ),
        ("For Ann Lee the trial ended on Thursday, for Bob Ray it goes on.", ["For Ann Lee the trial ended"]),
    ],
)
def test_tells_two_halves_with_one_verb_apart(text: str, told: list[str]) -> None:
    assert titles(text) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Talks between Ann Lee and Bob Ray failed. On Thursday the two of them met in Oslo.",
            "Ann Lee and Bob Ray met in Oslo",
        ),
        (
            "Ann Lee announced a call. The king is old. Bob Ray agreed. On Thursday the two leaders spoke.",
            "Bob Ray and Ann Lee spoke",
        ),
        ("Kent and Rome sent envoys. On Thursday the two men met in Oslo.", "The two men met in Oslo"),
        ("Ann Lee and Bob Ray spoke. On Thursday the two men from Ayr left.", "The two men from Ayr left"),
        ("Ann Lee called. On Thursday the two leaders spoke.", "The two leaders spoke"),
    ],
)
def test_names_both_of_two(text: str, title: str) -> None:
    assert titles(text)[-1] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Fires rage in the Ayr region. The king visited the region on Thursday.", "The king visited the Ayr region"),
        (
            "Fires rage in the Ayr region. On Thursday the king visited a post in the region, where it rained.",
            "The king visited a post in the Ayr region",
        ),
        ("They want a vote on the budget. Thursday's vote was a farce.", "The vote on the budget"),
        ("They want a budget. Thursday's vote was a farce.", "The vote"),
        ("Fires rage at Ayr Bank. The king visited the bank on Thursday.", "The king visited the bank"),
        (
            "Kenya has lost ground. On Thursday troops drove its army out of Ayr.",
            "Troops drove Kenya's army out of Ayr",
        ),
        ("Kenya has lost ground. On Thursday the army left its posts.", "The army left its posts"),
    ],
)
def test_says_which_and_whose(text: str, title: str) -> None:
    assert titles(text)[-1] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sentencing was set for April 17.", "Sentencing was due"),
        ("The results are expected on Saturday.", "The results are due"),
        ("The attack was planned in 2021.", "The attack was planned"),
        ("The king is expected to leave on Saturday.", "The king is expected to leave"),
    ],
)
def test_ends_at_no_verb_that_wants_its_date(text: str, title: str) -> None:
    assert titles(text)[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nearly 300 people left on Thursday.", "Nearly 300 people left"),
        ("Even the king left on Thursday.", "The king left"),
    ],
)
def test_keeps_about_how_many(text: str, title: str) -> None:
    assert titles(text)[0] == title


def test_never_cuts_a_word_nor_leaves_half_a_quotation() -> None:
    text = (
        "The spokeswoman said on Thursday that the “deliberately incomprehensible and thoroughly reprehensible "
        "misrepresentations” of the overwhelmingly conscientious representatives had been unconstitutional."
    )
    (title,) = titles(text)
    assert title.count("“") == title.count("”")
    assert {word.strip("“”…").lower() for word in title.split()} <= {
        word.strip("“”.").lower() for word in text.split()
    }
