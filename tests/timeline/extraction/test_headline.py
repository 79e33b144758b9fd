"""A headline in the source's own words, where one is sure to be right, and none where it is not."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def headlines(text: str, title: str = "") -> list[str]:
    return [happening.headline for happening in extract(text, split(text), tag(text, FRIDAY), title)]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        # The date phrase, insertions in the subject and what stands before it go.
        (
            "On Thursday, Ann Lee met the king in Oslo, hoping for a loan.",
            "Ann Lee met the king in Oslo, hoping for a loan",
        ),
        ("Ann Lee, the mayor, on Thursday met the king.", "Ann Lee met the king"),
        ("Ann Lee, 37, sued Bob Ray, 41, in May 2024.", "Ann Lee sued Bob Ray"),
        (
            "Ann Lee, who took office in May 2024, is due to meet the king in Oslo on Saturday.",
            "Ann Lee is due to meet the king in Oslo",
        ),
        (
            "Sample Oil, which has wells in Ayr, Kenya, in Oslo and at sea, put off the sale of its mine on Thursday.",
            "Sample Oil put off the sale of its mine",
        ),
        (
            "A survey by the Ayr Institute of Trade (AIT) in May 2024 found that prices had doubled.",
            "A survey by the Ayr Institute of Trade found that prices had doubled",
        ),
        ("But on Thursday, the palace in Oslo denied the rumour.", "The palace in Oslo denied the rumour"),
        (
            "In Ayr, home to many ships, Ann Lee's rally on Thursday drew a great crowd.",
            "Ann Lee's rally drew a great crowd",
        ),
        (
            "In May 2024, just a few months into the war, the port of Ayr was closed.",
            "The port of Ayr was closed",
        ),
        ("Ann Lee hopes to sell the bank late this month or in April.", "Ann Lee hopes to sell the bank"),
        ("Ann Lee will open the port of Ayr either next week or later.", ""),
        ("Ann Lee will open the port of Ayr either today or tomorrow.", "Ann Lee will open the port of Ayr"),
        ("Ann Lee will open the port of Ayr some time next week.", "Ann Lee will open the port of Ayr"),
        ("Ann Lee will open the port of Ayr sometime next week.", "Ann Lee will open the port of Ayr"),
        ("Back in May 2024, Kenya tried to sell the port.", "Kenya tried to sell the port"),
        (
            "On 3 May 2024 a pipe full of oil, mud and water burst in Ayr.",
            "A pipe full of oil, mud and water burst in Ayr",
        ),
        (
            "In a late-night video on Thursday, Ann Lee hit back at her rivals in Oslo.",
            "Ann Lee hit back at her rivals in Oslo",
        ),
        (
            "Ann Lee took part in a rally last week that ended in Oslo in tears.",
            "Ann Lee took part in a rally that ended in Oslo in tears",
        ),
        (
            "The king of Kenya agreed to pay the port a loan of ten ships this year and next.",
            "The king of Kenya agreed to pay the port a loan of ten ships this year and next",
        ),
        ("Ann Lee published a map early last month showing the mines.", "Ann Lee published a map showing the mines"),
        ("Bob Ray joined Vega Oil 28 years ago as a driver in Oslo.", "Bob Ray joined Vega Oil as a driver in Oslo"),
        # The state is no end of the sentence, nor part of the subject.
        (
            "In Ayr, Miss., crews of Vega Oil caught a whale on Thursday.",
            "Crews of Vega Oil caught a whale",
        ),
        (
            "Ann Lee will tour the Vega Centre in Mobile, Ala., on Tuesday.",
            "Ann Lee will tour the Vega Centre in Mobile, Ala.",
        ),
        # What was said comes with who said it.
        ("Ann Lee said on Thursday that the troops had left.", "Ann Lee said that the troops had left"),
        (
            "The troops in Ayr left the port, the army said on Thursday.",
            "The troops in Ayr left the port, the army said",
        ),
        ("“People want peace,” Ann Lee told reporters on Thursday.", "“People want peace,” Ann Lee told reporters"),
        # A quotation's last mark stands behind the stop.
        (
            "On Thursday Ann Lee called the sale of Ayr “a great day for Kenya.”",
            "Ann Lee called the sale of Ayr “a great day for Kenya”",
        ),
        (
            "On Thursday the port of Ayr was closed, the council of Oslo has said.",
            "The port of Ayr was closed, the council of Oslo has said",
        ),
        (
            "The Lee administration announced on Thursday that it would close the port.",
            "The Lee administration announced that it would close the port",
        ),
        (
            "The head of the bank, Ann Lee, said on Thursday that the bridge had collapsed.",
            "The head of the bank, Ann Lee, said that the bridge had collapsed",
        ),
        (
            "Ayr's mayor, Ann Lee, said on Thursday that the bridge had collapsed.",
            "Ayr's mayor, Ann Lee, said that the bridge had collapsed",
        ),
        (
            "A 2019 explosion at the mine killed ten men and closed the road.",
            "A 2019 explosion at the mine killed ten men and closed the road",
        ),
        (
            "A 2019 blast killed ten men, and two million barrels - 84 million gallons or so by any count - leaked.",
            "A 2019 blast killed ten men",
        ),
        (
            "Ann Lee proposed 12 March as the last day of the talks.",
            "Ann Lee proposed 12 March as the last day of the talks",
        ),
        ("About a dozen men left Ayr on Thursday.", "About a dozen men left Ayr"),
        ("Ann Lee on Thursday tightened the rules for drilling.", "Ann Lee tightened the rules for drilling"),
        (
            "Ann Lee lost three ships during the last days of the war.",
            "Ann Lee lost three ships during the last days of the war",
        ),
        ("Former mayor Ann Lee left Ayr on Thursday.", "Former mayor Ann Lee left Ayr"),
        ("Retired admiral Ann Lee left Ayr on Thursday.", "Retired admiral Ann Lee left Ayr"),
        ("At least ten miners died in Ayr on Thursday.", "At least ten miners died in Ayr"),
        ("Nearly 200 miners died in Ayr on Thursday.", "Nearly 200 miners died in Ayr"),
        ("Almost a million homes in Ayr lost power on Thursday.", "Almost a million homes in Ayr lost power"),
        # A clause that says which one stays in the subject.
        (
            "An old ship that had burned for two days off the coast of Kenya sank on Thursday.",
            "An old ship that had burned for two days off the coast of Kenya sank",
        ),
        (
            "Officials said on Thursday that they had found no trace of the ship.",
            "Officials said that they had found no trace of the ship",
        ),
        (
            "Last month Kenya managed to win back the port of Ayr, but few returned.",
            "Kenya managed to win back the port of Ayr",
        ),
        # A joined predicate, and a clause behind "after", "since", "when", "while".
        ("Ann Lee dropped her threat and on 12 March met the king in Oslo.", "Ann Lee met the king in Oslo"),
        ("Prices have doubled since Russian troops entered Ayr in 2022.", "Russian troops entered Ayr"),
        ("Ten ships sank before the port of Ayr was closed in July 2024.", "The port of Ayr was closed"),
        ("Shares fell as rebels entered Ayr on Thursday.", "Rebels entered Ayr"),
        ("Bob Ray stayed, while Ann Lee left for Oslo on Thursday.", "Ann Lee left for Oslo"),
        ("Bob Ray, who took office on Thursday, has promised a vote.", "Bob Ray took office"),
        ("Bob Ray, who on Thursday took office, has promised a vote.", "Bob Ray took office"),
        ("Sample Oil came back to profit on Thursday but it wept.", "Sample Oil came back to profit"),
        # A pronoun that can only mean one.
        (
            "Ann Lee led the council. She flew to Oslo on Thursday to meet the king.",
            "Ann Lee flew to Oslo to meet the king",
        ),
        # Date words stay where they are needed.
        (
            "An election due in 2024 was called off by the Kenyan court.",
            "An election due in 2024 was called off by the Kenyan court",
        ),
        (
            "Ann Lee spoke of her plans at Thursday's meeting in Oslo.",
            "Ann Lee spoke of her plans at Thursday's meeting in Oslo",
        ),
        (
            "A judge in Ayr set a trial starting on 3 May 2026.",
            "A judge in Ayr set a trial starting on 3 May 2026",
        ),
        ("The war in Ayr began back in June 2024.", "The war in Ayr began"),
        ("Ann Lee has held ten hearings since Thursday.", "Ann Lee has held ten hearings since Thursday"),
        # Where a few words are quoted, what was said goes on behind them.
        (
            "Ann Lee said on Thursday the port's “calm” before the fire in Ayr had been “odd”.",
            "Ann Lee said the port's “calm” before the fire in Ayr had been “odd”",
        ),
        ("Kenya closed the port of Ayr a week ago, to press rebels.", "Kenya closed the port of Ayr, to press rebels"),
        # When a document came out goes as well.
        (
            "In a statement released on Thursday, Ann Lee denied that she had sold the port of Ayr.",
            "Ann Lee denied that she had sold the port of Ayr",
        ),
        (
            "A poll published on Thursday by the Ayr Institute showed that prices had doubled.",
            "A poll by the Ayr Institute showed that prices had doubled",
        ),
        # Nouns that look like verbs may end it, and a clause joined to it without a comma and a date of its own.
        ("Ann Lee defended the sale at a Senate hearing on Friday.", "Ann Lee defended the sale at a Senate hearing"),
        (
            "In May 2024 Ann Lee steered the old ferry into Ayr in gale-force winds.",
            "Ann Lee steered the old ferry into Ayr in gale-force winds",
        ),
        (
            "Rebels entered Ayr on Thursday and the mayor fled to Oslo.",
            "Rebels entered Ayr and the mayor fled to Oslo",
        ),
        ("Photograph: Ann Lee/AP Rebels entered Ayr on Thursday.", "Rebels entered Ayr"),
        ("The port of Ayr took one step back on Thursday.", "The port of Ayr took one step back"),
        (
            "Criticism of Ann Lee grew on Thursday, a day after the flood.",
            "Criticism of Ann Lee grew, a day after the flood",
        ),
        # What holds only since another day is not cut from it.
        (
            "Ann Lee returned to Kenya on Thursday for the first time since the ferry sank.",
            "Ann Lee returned to Kenya for the first time since the ferry sank",
        ),
        (
            "Locals in Ayr spoke of the clerk in the film “Groundhog Day,” who lives one day again.",
            "Locals in Ayr spoke of the clerk in the film “Groundhog Day,” who lives one day again",
        ),
        # The comma of a date goes with it.
        ("The leak in Ayr began on 3 May 2024, when a rig sank.", "The leak in Ayr began when a rig sank"),
        ("Oil has run into the bay since 3 May 2024, when a rig off Ayr sank.", "A rig off Ayr sank"),
        (
            "Ann Lee on Thursday told the court that Bob Ray had left Ayr.",
            "Ann Lee told the court that Bob Ray had left Ayr",
        ),
        # It is whole with the verb behind an insertion, or the noun behind an adjective.
        (
            "Ann Lee on Thursday warned that the total cost to the port of Ayr, including tolls, could double.",
            "Ann Lee warned that the total cost to the port of Ayr, including tolls, could double",
        ),
        (
            "On Thursday the port of Ayr in Kenya was struck by a sudden, massive blast, and burned.",
            "The port of Ayr in Kenya was struck by a sudden, massive blast",
        ),
        # A happening with a name before it, of which the sentence only speaks.
        ("The leak could be worse than the 1989 Ann Vega oil spill in Kenya.", "Ann Vega oil spill in Kenya"),
        ("Ann Lee was born on 3 May 1988, in Ayr.", "Ann Lee was born in Ayr"),
        # An address is one word, a season with its noun one phrase.
        ("Ayr.com Ltd left the port of Oslo on Thursday.", "Ayr.com Ltd left the port of Oslo"),
        (
            "Ann Lee met the king in Oslo during the summer holidays.",
            "Ann Lee met the king in Oslo during the summer holidays",
        ),
        # A stroke between figures parts nothing.
        (
            "Ayr wheat rose another 2-1/4 cents to 2.88-1/4 dollars on Thursday.",
            "Ayr wheat rose another 2-1/4 cents to 2.88-1/4 dollars",
        ),
        # How much it rose by is nobody that did it.
        ("Shares in Ayr Tar rose by a tenth in Oslo on Thursday.", "Shares in Ayr Tar rose by a tenth in Oslo"),
        (
            "Shares in Ayr Tar rose by $3 in Thursday trading.",
            "Shares in Ayr Tar rose by $3 in Thursday trading",
        ),
        # A quotation may go on with the sentence.
        (
            "Ann Lee said that the men flying the kite on Thursday, a crew based in Ayr, “rescue people in distress”.",
            "Ann Lee said that the men flying the kite, a crew based in Ayr, “rescue people in distress”",
        ),
        # What is told of the date goes with it.
        ("Shops in Ayr were full of men at midday on Thursday, a time of rest.", "Shops in Ayr were full of men"),
        # Why, where somebody says so.
        (
            "Ann Lee explained on Thursday that the port had been sold because the king owed ten ships.",
            "Ann Lee explained that the port had been sold because the king owed ten ships",
        ),
        # A plan reads as one.
        ("Ann Lee will meet the king in Oslo on Saturday.", "Ann Lee will meet the king in Oslo"),
    ],
)  # fmt: skip
def test_tells_who_did_what_in_the_words_of_the_source(text: str, headline: str) -> None:
    assert headlines(text)[-1] == headline


@pytest.mark.parametrize(
    "text",
    [
        "He met the king in Oslo on Thursday.",
        "The move was made on Thursday.",
        # The date is that of another verb, and no word says so.
        "Ann Lee was named head of the port Bob Ray co-founded 35 years ago in his barn.",
        "In Ayr, the plan the king made earlier this year, has a part on the sale of ships.",
        # Half a symbol, a name cut short, and what "it" stands for.
        "Ten men in Ayr bought shares in Sample Oil <SMPL.A> and Oslo Tea <OSLO.B> on Thursday.",
        "Ann Lee asked for help after the 2010 oil spill in the Gulf of Ken ...",
        "The Bank of Ayr left it unchanged at an auction in Oslo on Thursday.",
        # Of what was said nothing is told.
        "A man of the Ayr council issued a statement on Thursday, saying it would never sell the port, "
        "calling Ann Lee's demand for a vote “senseless”, and asking that rebels, ships, envoys and kings leave.",
        # Somebody said on that day what had happened on another.
        "Last year, Ann Lee tried to sell the port, but sailors rebelled, Sample News reported last month.",
        "Their leader resigned on Thursday.",
        "Ann Lee met him in Oslo on Thursday.",
        "Ann Lee sent three of her ships back there on Thursday.",
        "Three senators on Thursday agreed with him on a new bridge for Ayr.",
        "On Thursday Ann Lee confirmed this in a speech.",
        "The first phase ended on Thursday.",
        "Bob Ray met the pair in Oslo on Thursday.",
        "Ann Lee on Thursday said that half of it had burned.",
        # It tells nothing, or the source itself is cut.
        "The port of Ayr declined to comment on Thursday.",
        "Ann Lee criticised the council on Thursday over the new bri ...",
        "Three years ago Sample Oil, a firm now owned by Kenya, started drilling in Ayr.",
        "The leak would have to go on for a year to match the flood in Ayr in 1989.",
        "STORM NEARS COAST Ann Lee left Ayr on Thursday.",
        "Something went wrong in Ayr on Thursday.",
        "22.16 BST Ann Lee left Ayr on Thursday.",
        "The ship sank on Thursday The pressure is mounting on Ann Lee.",
        "The Kenyan company left on Thursday.",
        "The Kenyan company also left Ayr on Thursday.",
        "Rebels left behind a ruin A king of Kenya saw on Thursday.",
        "Ann Lee said on Thursday that a quarter of the oil spilled off Ayr had evaporated or dissolved, which"
        " nobody who had seen the beaches and harbours of the coast from Ayr to Troon would have thought.",
        "Nearly all of them left Ayr on Thursday.",
        "The ship that they had sold and mended sank off Ayr on Thursday.",
        # What stands before the comma may be half of the subject; "after" opens no clause where no other is.
        "A hill in Ayr, a place hit heavily by rain in May 2024, presents a picture of calm.",
        "The guard after the 2023 oil spill fought the state of Kenya over an old law.",
        # A picture's credit has run into the sentence.
        "AP Kenyan shares fell on Thursday.",
        # The date holds the subject's article; what was said stands behind the date.
        "The 3 May estimate is based on data from the port of Ayr.",
        "The head of the port of Ayr acknowledged Monday everyone was tired of the work on "
        "the gate, the bridge, the ferry, the stairway and the public garden in and around the port and its suburbs.",
        # Another clause stands behind the date.
        "When the deal with Kenya was announced in 2007 Vega left the union.",
        # What was taken for its verb belongs to a noun that was left out.
        "After a fatal blast last month , the Ayr Queen , leased by a Kenyan oil firm , is still leaking .",
        # It names nobody.
        "The accident happened on Thursday.",
        "An underwater rig exploded on Thursday.",
        # It begins in the middle of a sentence, behind a condition, or without who says so.
        "If Ann Lee resigned on Thursday, the council would fall.",
        "According to the army, the troops left Ayr on Thursday.",
        "Nobody believes that Ann Lee left Oslo on Thursday.",
        "Only after Ann Lee had left Oslo on Thursday did Bob Ray speak.",
        "They recalled the mission proposed by the US on Thursday.",
        # The date is that of a clause about a noun, or it is the noun itself.
        "Robots removed the cap on Ayr's well that had been put on in June 2024.",
        "Bob Ray was convicted of the 2019 bombing of the port of Ayr.",
        "He missed a hearing held in Ayr by the bank of Kenya and the US coastguard, which began on Thursday.",
        # The end of a list is no subject; a verb stands behind the insertion.
        "Ann Lee flew to Kenya and Norway on Thursday to get started.",
        "Ann Lee said on Thursday that the plan for the port of Ayr -- which nobody likes -- has been dropped.",
        "The amount rose on Thursday, as it did in Ayr.",
        "The yield on the debt of Ayr due next year has risen above that of Kenya.",
        "Sample Oil says that the day for the two wells to close the leak remains 3 May 2026.",
        # It would be cut before the point.
        "Ann Lee on Thursday ordered what she called a great and thorough clean-up of every street, square, "
        "park, yard, bridge, ferry, stairway and public garden in and around the old port of Ayr and its suburbs.",
        # A picture, or what is usual; a time stamp between two sentences.
        "Crews clean the beach at the port of Ayr on Thursday.",
        "Vega Oil braces for a loss 17.33 GMT A ship burned in the port of Ayr on Thursday.",
        # "Today" would be the day that is dated; a part told beside has a year of its own.
        "Sample Oil sold on 3 March the ships that it will today paint red in Ayr.",
        "Ann Lee was blamed for her slow answer, with some drawing comparisons to Bob Ray in 2019.",
        # What is to come is only spoken of; the year opens what was cut off.
        "The council of Ayr read in Oslo a report to be published on Saturday.",
        "Sample Oil never told of the leak and as recently as 2007, Ann Lee, an expert, wrote that it was so.",
        # What is dated is on no scale by itself.
        "The 2022 invasion was on another scale.",
        # A ship is no person.
        "The Vega Horizon sank on a reef. He met the king on Thursday.",
        # The date is that of a part.
        "Ann Lee was convicted of robbing a bank in Oslo in 2016.",
        "Sample Oil said that it would drop the payment due to owners on Monday.",
        "Sample Oil said that it would drop the dividend due for payment on Monday.",
        "Sample Oil has paid all the victims of a blast at its mine in 2016.",
        "Facing questions at hearings in Oslo starting on Monday, Ann Lee sold her ships.",
        # Counted from the day that it is shown under.
        "A meeting of the council of Ayr is scheduled for tomorrow.",
        "The rains in Kenya are expected to last well into next week.",
        "Israel struck four towns, including Ayr in May 2024.",
        # It is not sure where the name of the happening ends.
        "The council spoke of Kenya's 2006 oil spill in Ayr and a fire in Oslo.",
        "Ann Lee gave a 2016 interview to the king.",
        "Ann Lee oversaw a fund for the victims of the May 3, 2009, fire in Ayr.",
        # Somebody's own words, or a state.
        "“Ann Lee left Oslo on Thursday.",
        "We left Oslo on Thursday.",
    ],
)
def test_there_is_none_rather_than_a_wrong_one(text: str) -> None:
    assert not any(headlines(text))


def test_a_day_beside_the_verb_is_the_headlines_and_no_other() -> None:
    text = "Before hearings this week, the mayor of Ayr on Monday announced a new tax on ships."
    assert headlines(text) == ["", "The mayor of Ayr announced a new tax on ships"]


def test_he_in_front_of_a_sentence_is_the_one_whom_it_names() -> None:
    assert headlines("Ann Lee left Ayr. When she took office in May 2024, Eve Moe of Oslo said no.") == [""]


@pytest.mark.parametrize(
    ("title", "sentence", "taken"),
    [
        (
            "Storm floods port of Ayr | Sample News",
            "On Thursday a storm flooded the port of Ayr and killed ten.",
            True,
        ),
        ("Storm floods port of Ayr", "On 3 March a storm flooded the port of Ayr and killed ten.", False),
        (
            "Why the storm flooded the port of Ayr",
            "On Thursday a storm flooded the port of Ayr and killed ten.",
            False,
        ),
        ("Five things to know about the storm", "On Thursday a storm flooded the port of Ayr and killed ten.", False),
        ("STORM FLOODS PORT OF AYR", "On Thursday a storm flooded the port of Ayr and killed ten.", False),
        ("Storm floods port of Ayr.", "On Thursday a storm flooded the port of Ayr and killed ten.", False),
        ("Storm floods Ayr", "On Thursday a storm flooded the port of Ayr and killed ten.", False),
        ("Storm floods port of Ayr, " * 6, "On Thursday a storm flooded the port of Ayr and killed ten.", False),
        ("Storm floods port of Ayr", "On Wednesday a storm flooded the port of Ayr and killed ten.", True),
        ("Storm floods port of Ayr", "A storm will flood the port of Ayr on Saturday and kill ten.", False),
        ("Storm floods port of Ayr", "A storm flooded the port of Ayr this month and killed ten.", False),
        ("Storm floods port of Ayr", "On Thursday a storm flooded Oslo.", False),
        ("Council of Oslo votes for new bridge", "On Thursday a storm flooded the port of Ayr and killed ten.", False),
    ],
)
def test_the_newsrooms_own_headline_names_what_the_article_is_about(title: str, sentence: str, taken: bool) -> None:
    assert headlines(sentence, title) == (["Storm floods port of Ayr"] if taken else headlines(sentence))


def test_only_what_the_first_sentences_tell_is_under_the_newsrooms_headline() -> None:
    storm = "On Thursday a storm flooded the port of Ayr and killed ten."
    filler = "It was cold. "
    title = "Storm floods port of Ayr"
    assert headlines(filler * 2 + storm, title)[-1] == title
    assert headlines(filler * 3 + storm, title)[-1] != title


@pytest.mark.parametrize(
    ("title", "sentence", "place"),
    [
        (
            "Bob Ray is seized over blast in port of Ayr",
            "The man behind the blast in Ayr on Thursday, Bob Ray, was taken from the port on Friday.",
            1,
        ),
        (
            "Man who sank ship in port of Ayr seized",
            "The man who sank a ship in the port of Ayr was seized on Thursday, the mayor said on Friday.",
            0,
        ),
    ],
    ids=["the last to happen", "the title's own verb"],
)
def test_of_two_happenings_in_one_sentence_the_title_is_that_of_the_nearer(
    title: str, sentence: str, place: int
) -> None:
    found = headlines(sentence, title)
    assert [one == title for one in found] == [place == 0, place == 1]


def test_a_title_that_is_the_texts_own_beginning_is_no_newsrooms_headline() -> None:
    text = "A storm floods the port of Ayr on Thursday, and ten die."
    assert headlines(text, text[:40]) == headlines(text)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("On Thursday, Ann Lee sold ships, mines, and mills.", "Ann Lee sold ships, mines, and mills"),
        ("On Thursday, Ann Lee sold ships, and the king wept and left.", "Ann Lee sold ships"),
        ("On Thursday, Ann Lee sold ships, mines, and mills, and the king wept.", ""),
    ],
)
def test_a_list_is_not_cut_where_another_clause_comes_behind_it(text: str, headline: str) -> None:
    assert headlines(text) == [headline]


@pytest.mark.parametrize(("end", "headline"), [("", "Ann Lee met the king in Oslo"), (" …", ""), ("...", "")])
def test_a_line_without_a_full_stop_ends_where_it_ends_unless_it_was_cut(end: str, headline: str) -> None:
    assert headlines(f"On Thursday, Ann Lee met the king in Oslo{end}") == [headline]
