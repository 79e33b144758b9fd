"""Clauses that tell of no happening: states, habits, figures, captions, times in general."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ayr was part of Kenya from 1922 to 1991.", "state"),
        ("Since 2023 the rebels have hit more than 100 ships.", "statistic"),
        ("Last year women got 61 percent of all loans.", "statistic"),
        ("The port shipped 12 million tonnes in the first half of 2023.", "statistic"),  # of 181 days, the shortest
        ("The port shipped 12 million tonnes in the second quarter of 2023.", ""),
        ("The port has shipped 3,000 tonnes since 2023.", "statistic"),
        ("They raised funds for 2025.", "no content"),
        ("The talks were set for 2026.", ""),
        ("The firm has cut 3 million from its budget for next year.", "no content"),
        ("For 2026 the fine is 95 crowns.", "no content"),
        ("The firm will pay the fine for January 2026.", ""),
        ("Sadly, next year will be a hard one.", "no content"),
        ("She said that next year would be a hard one.", "no content"),
        ("The vote next year will be a hard one.", ""),
        ("The role of the press has shifted in recent years.", "generic"),
        ("There are other attitudes to the press today.", "generic"),
        ("Today Ayr has a name for good bread.", "generic"),
        ("They met again for her highly praised 2009 film.", "no content"),
        ("She came to Oslo for his 2014 drumming film.", "no content"),
        ("The bank sold 3 million of 2028 bonds.", "no content"),
        ("Rents will rise 3 percent next year.", "forecast"),
        ("Rents will rise by 3% next year.", "forecast"),
        ("The port is likely to ship 3 million tonnes next year.", "forecast"),
        ("The port is to ship 3 million tonnes next year.", ""),
        ("The port expects to spend 3 million dollars next year.", ""),
        ("The port expects to ship 3 million tonnes next month.", ""),
        ("The port expects to ship 3 million tonnes by next year.", ""),
        ("Rents averaged 900 crowns on Thursday.", "statistic"),
        ("The bay has not forgotten the glory of 1991.", "no content"),
        ("Sales grew for much of 2024.", ""),
        ("The court gave them a deadline of 3 March to leave.", ""),
        ("The law would cut the deficit in fiscal 2026.", "statistic"),
        ("The firm paid for its last fiscal year.", "statistic"),
        ("Oil is to bring in 3 billion crowns in 2025/26.", "statistic"),
        ("Ayr won the league in 2023/24.", ""),
        ("The shop will close by the end of the fiscal year.", ""),
        ("Prices rose nine pct in 2024.", "statistic"),
        ("He poured her a glass of his prized 2011 Riesling.", "no content"),
        ("A 2011 Vega Films flop made him known.", "no content"),
        ("They have rights under the 1851 Treaty of Ayr.", ""),
        ("Today Ayr has lost a good baker.", ""),
        ("The fall of prices in recent months and their rise", "generic"),
        ("They backed the states that joined after 1997.", "no content"),
        ("Workers who joined before 6 April 2025 get more.", "no content"),
        ("Ann Lee gives a speech in Ayr, Wednesday, Feb. 19, 2025.", "caption"),
        ("Ann Lee speaks at a meeting in Ayr March 12.", "caption"),
        ("Ann Lee speaks at a meeting in Ayr, March 12.", "caption"),
        ("Crews scrub boats in Ayr, La., Wednesday Feb. 19, 2025.", "caption"),
        ("The court in Ayr sits March 18.", ""),
        ("On Thursday I left my house in Ayr.", "first person"),
        ("“I left on Thursday,” said Ann Lee.", ""),
        ("I think that the mayor left on Thursday.", "first person"),
        ("The port has lost 20 percent of its trade since May 2024.", "statistic"),
        ("Today Ayr has a name for fine fish.", "generic"),
        ("In the 1960s the college of Ayr was known for its protests.", "state"),
        ("Ann Lee used to rise at dawn.", "habit"),
        ("The market will weigh her remarks in Oslo last week.", "no content"),
        ("Ann Lee sold the machine used to pump mud on Thursday.", ""),
        ("Ann Lee left the port at dawn.", ""),
        ("9:15 PM Ann Lee left for Oslo.", "furniture"),
        ("9:15 PM: Ann Lee leaves for Oslo.", ""),
        ("See what I saw in Ayr: March 13, 2025 15:26 UTC Ann Lee left for Oslo.", "furniture"),
        ("The firm has paid $5,200 for boats since February.", "statistic"),
        ("In 2023 Vega Oil spent nearly $16 million on films.", "statistic"),
        ("Boats of Ayr landed 600m fish in 2023.", "statistic"),
        ("The catch was valued at £3bn last year.", "statistic"),
        ("The firm made a profit of $3 billion in the first quarter.", "statistic"),
        ("Vega Oil said it would drop the first-quarter dividend due for payment.", "statistic"),
        ("The owners saw their first-quarter dividend payment.", "statistic"),
        ("The pressure in the mine was at 6,700 on Thursday.", "statistic"),
        ("On Thursday the ship was still about 15 miles from Ayr.", "statistic"),
        ("There were at least 3,000 barrels in the bay on Thursday.", "statistic"),
        ("“Nobody asked then, but today they do,” Ann Lee said.", "generic"),
        ("Ann Lee waves to crowds in Ayr on Thursday. (Bob Ray/Sample Photo)", "caption"),
        ("The court freed Bob Ray on Thursday.", ""),
        ("Ann Lee is in Oslo today to meet the king.", ""),
        ("Three people died in Ayr in 2022.", ""),
        ("The Greens won the last election in 2022 with 31 percent.", ""),
        ("The war was over in 1991.", ""),
        ("They sold tea and bread in the 18th century.", "history"),
        ("30 April - Ann Lee arrives in Ayr.", ""),
    ],
)
def test_tells_why_it_is_no_event(text: str, reason: str) -> None:
    happening = extract(text, split(text), tag(text, FRIDAY))[0]
    assert happening.why_not == reason


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ("is still there", "state"),
        ("has no boats", "state"),
        ("has been sent home", ""),
        ("has left", ""),
        ("left", ""),
    ],
)
def test_what_is_so_years_later_is_a_state(now: str, reason: str) -> None:
    text = f"The war began in 2019. Four years later, the army {now}."
    assert extract(text, split(text), tag(text, FRIDAY))[1].why_not == reason


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 Vega Oil produced 70 films.",
        "The firm spent $3 million on boats on Thursday.",
        "Shares of Vega Oil were up 3 percent by noon on Thursday.",
        "There were 12 arrests in Ayr on Thursday.",
    ],
)
def test_what_is_counted_may_have_happened(text: str) -> None:
    [happening] = extract(text, split(text), tag(text, FRIDAY))
    assert happening.why_not == ""
