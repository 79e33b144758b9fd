"""Happened, planned, denied or only possible, by the clause that the date hangs on."""

import datetime

import pytest

from articles.sentences import split
from timeline.extraction import extract
from timeline.temporal import tag

FRIDAY = datetime.date(2025, 3, 14)


def modalities(text: str) -> list[str]:
    return [happening.modality for happening in extract(text, split(text), tag(text, FRIDAY))]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The two met on Thursday.", "happened"),
        ("She said on Thursday that they would meet.", "happened"),
        ("The troops have left the town, the army said on Thursday.", "happened"),
        ("On Thursday the palace denied the rumour.", "happened"),
        ("Their talks on Thursday were not only long but fruitful.", "happened"),
        ("On Saturday, the mayor will host a dinner.", "planned"),
        ("The mayor was expected to hold talks on Thursday.", "planned"),
        ("The planners are to meet on Saturday.", "planned"),
        ("The court is due to sit on Saturday.", "planned"),
        ("The leaders meet on Tuesday, and they plan to sign a treaty next month.", "planned"),
        ("She said they would meet on Saturday.", "planned"),
        ("Talks were to start on 3 March.", "planned"),
        ("Talks were to start on 3 March. But nobody came.", "planned"),
        ("Talks were to start on 3 March, but have not.", "denied"),
        ("Talks were to start on 3 March in Oslo, though nobody came.", "denied"),
        ("Talks were to start on 3 March although nobody was ready.", "denied"),
        ("Talks had been scheduled for 3 March.", "denied"),
        ("Ann Lee had not spoken to the king on Thursday.", "denied"),
        ("No talks were held on Thursday.", "denied"),
        ("He denied that his troops had left on Thursday.", "denied"),
        ("They didn't meet on Thursday.", "denied"),
        ("It is unclear whether they met on Thursday.", "hypothetical"),
        ("The rebels could strike on Saturday.", "hypothetical"),
        ("If they meet on Saturday, peace is near.", "hypothetical"),
        ("Had the jury freed him on Thursday, he would be mayor.", "hypothetical"),
        ("He would have won on Thursday.", "hypothetical"),
        ("If the rain that is forecast for Saturday falls, the road will flood.", "hypothetical"),
        ("The members must still approve the deal next month.", "planned"),
        ("If the vote, due on Saturday, fails, she will resign.", "planned"),
        ("She dismissed a report that he would resign on Saturday.", "denied"),
        ("She cancelled a visit to Rome that had been due to begin on Thursday.", "denied"),
        ("She cancelled a visit that was announced on Thursday.", "happened"),
        ("The slick was about 40 miles wide on Thursday.", "happened"),
        ("The mayor’d left on Thursday.", "happened"),
        ("The firm expects to report a loss for this quarter.", "planned"),
        ("Voters were planning to march on Thursday.", "planned"),
        ("The trial is set for Saturday.", "planned"),
        ("He said that in a speech to be given in Oslo today.", "planned"),
        ("The bank, due to meet the king today, has raised its rates.", "planned"),
        ("The firm expects the fees to be told today.", "planned"),
        ("He said today that she will leave.", "happened"),
        ("She will write of the boats found today.", "happened"),
        ("The board will send him the notes of today's talks.", "happened"),
        ("The crown is likely to move up, the bank said today.", "happened"),
        ("Wool will move up following the sharp rise today.", "happened"),
        ("The king is on Saturday due to open a school.", "planned"),
        ("The firm is selling its mines over the next two years.", "planned"),
        ("Over the next two days, they gathered all the oil.", "happened"),
        ("The firm hoped to have the boats sold over the next two years.", "planned"),
        ("She won in Oslo, earning her place at the Ayr Regatta next month.", "planned"),
        ("Talks were held in Oslo, ending on Thursday.", "happened"),
        ("The firm agreed to sell its mines over the next two years.", "planned"),
    ],
)
def test_is_judged_by_the_clause_of_the_date(text: str, modality: str) -> None:
    assert modalities(text)[-1] == modality


@pytest.mark.parametrize("told", ["He paid the rent", "They were locked in"])
def test_a_story_goes_on_from_its_own_days(told: str) -> None:
    (happening,) = extract(text := f"{told} for the next eight days.", split(text), tag(text, FRIDAY))
    assert (happening.modality, happening.why_not) == ("happened", "not a date")


def test_a_denial_does_not_reach_into_another_clause() -> None:
    assert modalities("He did not accept the truce that the council had agreed to on Thursday.") == ["happened"]


def test_a_plan_does_not_reach_into_another_clause() -> None:
    assert modalities("They will discuss the treaty that was signed on Thursday.") == ["happened"]
