"""One event for one happening, whoever tells it and in whatever words."""

import datetime

import pytest

from tests.timeline.merging.reports import events, pool, together
from timeline.merging import Evidence, importance, merge

WIRE = ("wire", "2025-03-14")
DAILY = ("daily", "2025-03-14")
HERALD = ("herald", "2025-03-16")
# What the one tells beside something else is enough where many tell of it, not where two do.
ALIKE_BUT_NOT_SURE = [
    ("Ann Lee visited farmers in the hills on Thursday.",
     "Ann Lee said on Thursday that a visit to the docks had cheered old miners."),
    ("Kenya's parliament debated the fish law on Thursday.",
     "In a debate on Thursday, members of parliament traded jokes on hats and nets."),
]  # fmt: skip


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norwegian envoy Ann Lee met King Bob late Thursday.", "Talks between Bob and Lee were held on Thursday."),
        ("Rebel forces seized the port of Ayr on Thursday.", "On Thursday the rebels' army occupied Ayr."),
        ("On Thursday Kenya agreed to a loan.", "Nairobi on Thursday accepted a loan from the bank."),
        ("A gas plant in Ayr blew up on Thursday.", "The blast at the gas plant in Ayr happened on Thursday."),
        ("The armies exchanged 175 prisoners on Thursday.", "In a swap on Thursday, both armies freed 175 prisoners."),
        ("The jury found Bob Ray guilty on Thursday.", "Bob Ray's verdict was read on Thursday at noon."),
        ("The ship Vega lifted off on Thursday.", "The launch of the Vega came on Thursday."),
        ("Ann Lee vowed on Thursday to plant ten trees.", "On Thursday Lee vowed that she would plant trees in Ayr."),
        ("Rovers sacked coach Bob Ray on Thursday.", "On Thursday Rovers dismissed Bob Ray, their coach."),
        ("Ann Lee turned the offer down on Thursday.", "On Thursday Lee rejected Kenya's offer."),
        ("Linden stepped down as leader Thursday.", "Linden announced her resignation in a letter on Thursday."),
        ("The supervisor of banks began to examine the deal Thursday.", "A review of the deal was opened Thursday."),
        ("Miners pulled a boy alive from the ruins on Thursday.", "On Thursday miners rescued a boy from a ruin."),
        ("Ann Lee said on Thursday that she backed a truce.", "Lee expressed support for a ceasefire on Thursday."),
    ],
)  # fmt: skip
def test_one_happening_in_different_words_is_one_event(one: str, other: str) -> None:
    assert together(events((*WIRE, one), (*DAILY, other))) == [{"wire", "daily"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee met Kenyan President Bob Ray on Thursday.", "Ann Lee met Chilean President Eve Fox on Thursday."),
        ("Ministers met in Oslo on Thursday.", "Ministers met in Rome on Thursday."),
        ("Kenya accepted the plan on Thursday.", "Chile accepted the plan on Thursday."),
        ("Kenya accepted the plan on Thursday.", "Kenya rejected the plan on Thursday."),
        ("A blast shook the port of Ayr on Thursday.", "A second blast shook the port of Ayr on Thursday."),
        ("Ayr lost contact with its ship on Thursday.", "Ayr restored contact with its ship on Thursday."),
        ("Ann Lee flew to Rome on Thursday.", "Ann Lee met the king in Rome on Thursday."),
        ("Ann Lee told BBC News Thursday she was sorry.", "On her flight on Thursday Ann Lee said she was glad."),
        ("Chief Minister Ann Lee of Ayr said on Thursday that the bridge was safe for lorries.",
         "Chief Minister Ann Lee of Ayr said on Thursday that schools needed more money."),
        ("Chief Minister Ann Lee of Ayr met the families of the dead on Thursday.",
         "Chief Minister Ann Lee of Ayr ordered a tax on ships on Thursday."),
        ("Shares in the Ayr Company hit a new low on Thursday.", "The tax on ships hit a snag on Thursday."),
        ("Vega Oil vowed on Thursday to pay for the lost boats.", "Vega Oil reopened its port in Ayr on Thursday."),
        ("Fishing in Ayr was closed on Thursday.", "A judge followed the case of Ann Lee closely on Thursday."),
        ("Bank director Ann Lee of the Kenya Fund spoke on the ship on Thursday.",
         "On Thursday bank director Ann Lee of the Kenya Fund won."),
        ("Tax office head Ann Lee said on Thursday that the bridge would be closed for lorries.",
         "The bridge would be closed for lorries, mayor Bob Ray told a paper on Thursday, if it rained."),
        ("Kenyan adviser Ann Lee dismissed it on Thursday.", "Kenyan spokesman Bob Ray dismissed claims on Thursday."),
        *ALIKE_BUT_NOT_SURE,
    ],
)  # fmt: skip
def test_different_happenings_of_one_day_stay_apart(one: str, other: str) -> None:
    assert together(events((*WIRE, one), (*DAILY, other))) == []


@pytest.mark.parametrize(
    ("told", "pointing"),
    [
        ("Ann Lee agreed to a pause in a phone call with King Bob on Thursday.",
         "In its account of Thursday's call, the palace named King Bob's conditions."),
        ("An earthquake of magnitude 6.8 struck the Ayr valley on Thursday.",
         "Ayr is in ruins. The quake hit at noon on Thursday, when people in Ayr sat at table."),
        ("King Bob received envoy Ann Lee in Rome on Thursday.",
         "Eve Fox said on Friday that talks with King Bob the day before had been good for Chad."),
    ],
)  # fmt: skip
def test_what_only_points_to_a_happening_joins_it(told: str, pointing: str) -> None:
    assert together(events((*WIRE, told), (*DAILY, pointing))) == [{"wire", "daily"}]


def test_what_points_to_a_happening_joins_one_of_those_who_name_it() -> None:
    clusters = events(
        (*WIRE, "Ann Lee told King Bob on Thursday that the mines in Chad would be shut for 30 days."),
        (*DAILY, "Ann Lee told King Bob in a phone call on Thursday that Chad's mines would be shut for 30 days."),
        (*HERALD, "In its account of last Thursday's call, Chad's government named King Bob's conditions."),
    )
    assert together(clusters) == [{"wire", "daily", "herald"}]


def test_what_is_pointed_to_and_told_nowhere_is_an_event() -> None:
    assert len(events((*WIRE, "In its account of Thursday's call, the palace named its conditions."))) == 1


def test_an_interview_is_not_all_that_somebody_says_on_a_day() -> None:
    interview = "In an interview with BBC News on Thursday Lee said that she loved the Chilean king."
    elsewhere = "Ann Lee said on Thursday that the mines in the north would be shut."
    assert len(events((*WIRE, f"{elsewhere} {interview}"))) == 2
    same = elsewhere.replace("the mines in the north would be shut", "she loved the king")
    assert len(events((*WIRE, f"{same} {interview}"))) == 1


def test_a_day_of_much_news_keeps_its_events_apart() -> None:
    clusters = events(
        (*WIRE, "Kenyan envoy Ann Lee met King Bob in Rome Thursday. Adviser Eve Fox rejected the truce on Thursday."),
        (*DAILY, "On Thursday, King Bob supported the truce. Lee held talks with Bob in Rome on Thursday evening."),
        (*HERALD, "In a video on Thursday, Gus Orr doubted it. King Bob backed a truce last Thursday."),
    )  # fmt: skip
    assert sorted(len(cluster.keys) for cluster in clusters) == [1, 1, 2, 2]


def test_two_dates_of_one_sentence_never_share_an_event() -> None:
    clusters = events((*WIRE, "Ann Lee met the king on Thursday and met the king on Friday."))
    assert len(clusters) == 2


def test_a_vague_mention_takes_the_day_that_others_give() -> None:
    (cluster,) = events(
        (*WIRE, "Earlier this week Kenya accepted an immediate ceasefire."),
        (*DAILY, "Kenya accepted the immediate ceasefire on 11 March."),
    )
    assert (cluster.earliest, cluster.latest) == (day("2025-03-11"), day("2025-03-11"))
    assert cluster.narrowed
    assert not cluster.disputed


@pytest.mark.parametrize(
    ("vague", "exact"),
    [
        # What was said, or is told beside something else; the same done to others.
        (
            "Kenya said last month that it would build schools.",
            "Kenya said on 11 February that it would build a port.",
        ),
        ("Kenya arrested ten men over the blast last month.", "A blast shook the port of Kenya on 11 February."),
        ("Ann Lee of Kenya convened a court last month.", "Ann Lee of Kenya hosted a dinner on 11 February."),
    ],
)
def test_a_vague_mention_joins_nothing_but_the_same_kind_of_happening(vague: str, exact: str) -> None:
    assert together(events((*WIRE, vague), (*DAILY, exact))) == []


def test_two_who_speak_in_one_sentence_of_days_in_a_row_say_two_things() -> None:
    text = "Bob Ray said on Thursday that Kenya would pay, after the king had said on Wednesday that it would not."
    assert len(events((*WIRE, text))) == 2


def test_accounts_of_other_days_with_other_numbers_dispute_nothing() -> None:
    clusters = events(
        (*WIRE, "The crews of Vega Oil burned off 900 barrels of oil near Ayr on Wednesday."),
        (*DAILY, "The crews of Vega Oil burned off 700 barrels of oil near Ayr on Thursday."),
    )
    assert len(clusters) == 2


def test_a_vague_mention_alone_keeps_its_span() -> None:
    (cluster,) = events((*WIRE, "Earlier this week Kenya accepted an immediate ceasefire."))
    assert (cluster.earliest, cluster.latest) == (day("2025-03-10"), day("2025-03-13"))
    assert not cluster.narrowed


def test_a_year_is_narrowed_by_a_month() -> None:
    (cluster,) = events(
        (*WIRE, "The region was invaded by Kenya last year."),
        (*DAILY, "Kenyan troops launched an incursion into the region in August 2024."),
    )
    assert (cluster.earliest, cluster.latest) == (day("2024-08-01"), day("2024-08-31"))
    assert cluster.narrowed
    assert cluster.granularity == "month"


def test_accounts_of_different_days_are_one_disputed_event_with_both_readings() -> None:
    (cluster,) = events(
        (*HERALD, "The gas plant at Ayr blew up on Friday."),
        (*WIRE, "The gas plant at Ayr blew up on Thursday."),
    )
    assert cluster.disputed
    assert (cluster.earliest, cluster.latest) == (day("2025-03-13"), day("2025-03-14"))
    assert [(reading.earliest, reading.keys) for reading in cluster.readings] == [
        (day("2025-03-13"), ("wire:32",)),
        (day("2025-03-14"), ("herald:32",)),
    ]


def test_one_article_telling_of_two_days_disputes_nothing() -> None:
    clusters = events((*HERALD, "The gas plant at Ayr blew up on Thursday. The gas plant at Ayr blew up on Friday."))
    assert [cluster.disputed for cluster in clusters] == [False, False]


def test_a_plan_joins_the_happening_that_came_of_it() -> None:
    (cluster,) = events(
        (*WIRE, "Keir Ray will chair a video conference of allies on Saturday."),
        (*HERALD, "Keir Ray chaired a video conference of allies on Saturday."),
    )
    assert cluster.modality == "happened"


def test_days_within_a_stretch_are_no_disagreement() -> None:
    (cluster,) = events(
        ("wire", "2025-03-11", "Foreign ministers of the G7 will gather in Quebec on Wednesday."),
        (*HERALD, "Foreign ministers of the G7 met in Quebec from 12 to 14 March."),
    )
    assert (cluster.earliest, cluster.latest) == (day("2025-03-12"), day("2025-03-14"))
    assert cluster.extent == "throughout"
    assert not cluster.disputed


def test_days_that_follow_in_one_clause_are_one_happening() -> None:
    (cluster,) = events((*HERALD, "On 12 and 13 March Ann Lee met the king in Rome."))
    assert (cluster.earliest, cluster.latest) == (day("2025-03-12"), day("2025-03-13"))
    assert not cluster.disputed


def test_the_mention_published_first_leads() -> None:
    (cluster,) = events(
        (*HERALD, "The mayor of Ayr resigned on Thursday."), (*WIRE, "The mayor of Ayr resigned Thursday.")
    )
    assert [key.split(":")[0] for key in cluster.keys] == ["wire", "herald"]


def test_editors_labels_join_and_part() -> None:
    reports = ((*WIRE, "The mayor of Ayr resigned on Thursday."), (*DAILY, "The mayor of Ayr resigned on Thursday."))
    one, other = (item.key for item in pool(*reports))
    assert len(events(*reports)) == 1
    assert len(events(*reports, decided={one: "a", other: "b"})) == 2
    unlike = ((*WIRE, "The mayor of Ayr resigned on Thursday."), (*DAILY, "Snow fell in Rome on Monday."))
    one, other = (item.key for item in pool(*unlike))
    assert len(events(*unlike, decided={one: "a", other: "a"})) == 1


def test_nothing_merges_to_nothing() -> None:
    assert merge([]) == []


def test_a_denied_mention_shares_no_event_with_a_happening() -> None:
    (item,) = pool((*WIRE, "The mayor of Ayr resigned on Thursday."))
    fields = {name: getattr(item, name) for name in Evidence.__dataclass_fields__}
    denied = Evidence(**{**fields, "key": "denied", "article": "daily", "modality": "denied"})
    assert len(merge([item, denied])) == 2


def test_what_more_articles_tell_of_is_more_important() -> None:
    (snow,) = merge(pool((*WIRE, "Snow fell in Rome on Monday.")))
    assert importance(snow, 3) > importance(snow, 2)


def test_what_more_outlets_tell_of_or_lead_with_is_more_important() -> None:
    (snow,) = merge(pool((*WIRE, "Snow fell in Rome on Monday.")))
    assert importance(snow, 3, outlets=2) > importance(snow, 3, outlets=1)
    assert importance(snow, 3, outlets=2, leads=1) > importance(snow, 3, outlets=2)


def test_what_happened_on_a_known_day_comes_before_what_was_planned_or_is_vague() -> None:
    (happened,) = merge(pool((*WIRE, "The mayor of Ayr resigned on Thursday.")))
    (planned,) = merge(pool((*WIRE, "The mayor of Ayr will resign on Saturday.")))
    (vague,) = merge(pool((*WIRE, "The mayor of Ayr resigned earlier this month.")))
    assert importance(happened, 1) > importance(vague, 1) > importance(planned, 1)
    assert importance(planned, 2) > importance(happened, 1)
    assert importance(happened, 2) > importance(happened, 1)


def test_what_has_no_headline_counts_half() -> None:
    (snow,) = merge(pool((*WIRE, "Snow fell in Rome on Monday.")))
    assert importance(snow, 3, titled=True) > importance(snow, 5) > importance(snow, 2, titled=True)
    assert importance(snow, 7) > importance(snow, 3, titled=True)


def test_a_great_happening_of_one_day_is_one_event_however_many_tell_of_it() -> None:
    ways = (
        "{} began when the rig Vega exploded on 12 March.",
        "{} came after an explosion on the rig Vega on 12 March.",
        "{} went on after the rig Vega blew up on 12 March.",
        "{} was due to the blast on the rig Vega on 12 March.",
        "{} ended, and the rig Vega exploded on 12 March.",
    )
    things = ("A search", "A quarrel", "The slick", "A race", "The fog", "The debt", "A feud", "Talk", "A ban", "Work")
    told = [
        (f"wire {number}", "2025-03-20", ways[number % len(ways)].format(things[number // len(ways) % len(things)]))
        for number in range(200)
    ]
    apart = ("daily", "2025-03-20", "Ann Lee met King Bob in Rome on 12 March.")
    clusters = sorted(events(*told, apart), key=lambda cluster: -len(cluster.keys))
    assert len(clusters[0].keys) > 190
    assert not any(key.startswith("daily") for key in clusters[0].keys)


def test_what_tells_the_great_happening_of_a_day_in_other_words_joins_it() -> None:
    told = (
        "Work stopped when the rig Vega blew up on 12 March.",
        "Crews searched after the blast on the rig Vega on 12 March.",
        "Kenya Oil ignored tests in the hours before the 12 March explosion.",
        "The inquiry asks what caused the explosion on 12 March that killed ten men.",
        "Ten men died when the rig blew up on 12 March.",
        "The rig Vega exploded and burned on 12 March.",
        "An explosion killed ten men on 12 March.",
    )
    reports = [(f"wire {place}", "2025-03-20", text) for place, text in enumerate(told)]
    assert len(events(*reports)) == 1
    assert len(events(*reports[:3])) > 1  # what so few tell of gathers nothing


def test_a_month_joins_what_many_tell_of_rather_than_the_one_report_of_another_day_in_its_words() -> None:
    told = (
        "The government banned drilling after the rig Vega exploded on 12 March, killing ten men.",
        "Oil has leaked since the explosion on the rig Vega killed ten men on 12 March.",
        "Work stopped when the rig Vega blew up on 12 March.",
        "Kenya Oil has lost half its worth since the rig Vega exploded on 12 March.",
    )
    by = (0, 1, 2, 3, 0, 2, 3, 2, 1)
    reports = [(f"wire {place}", "2025-04-20", told[text]) for place, text in enumerate(by)]
    slip = ("herald", "2025-04-20", "Tests began after the explosion on the rig Vega killed ten men on 2 March.")
    vague = ("daily", "2025-04-20", "Since the explosion on the rig Vega killed ten men in March, tests have begun.")
    (one,) = together(events(*reports, slip, vague))
    assert one == {*(f"wire {place}" for place in range(len(by))), "daily"}


def test_each_of_a_days_great_happenings_is_joined_by_what_tells_it_in_other_words() -> None:
    told = (
        "The rig Vega blew up on 12 March.",
        "Ann Lee visited the miners of Ayr on 12 March.",
        "Ann Lee went to Ayr on 12 March and met miners.",
        "Ann Lee, who visited Ayr on 12 March, promised help to the miners.",
        "The miners had waited for the visit of Ann Lee on 12 March.",
        "Ann Lee made her third visit to Ayr on 12 March.",
        "The mayor thanked Ann Lee for her visit to the mines on 12 March.",
    )
    by = (0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6)
    reports = [(f"wire {place}", "2025-03-20", told[text]) for place, text in enumerate(by)]
    assert {f"wire {place}" for place in range(6, 12)} in together(events(*reports))


def test_two_statements_of_one_speaker_on_one_day_are_two_events() -> None:
    clusters = events(
        (*WIRE, "Ann Lee said on Thursday that talks with Bob Ray had been useful."),
        (*DAILY, "Ann Lee wrote on Thursday that Bob Ray had to spare the miners."),
        (*HERALD, "Ann Lee appealed to Bob Ray last Thursday to spare the trapped miners."),
    )
    assert together(clusters) == [{"daily", "herald"}]
