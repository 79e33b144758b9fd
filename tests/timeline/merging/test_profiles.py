"""What is told of one happening of a day in quite other words is known by all the words that its reports share."""

from tests.timeline.merging.reports import events, together

DAY = "2025-03-14"
# Four ways to tell of one happening, each alike in itself only, and what else is told of the day.
PLUGGED = [
    "Divers plugged the leaking pipe in Ayr bay on Thursday with a steel lid.",
    "The leaking pipe in the bay of Ayr was plugged on Thursday by divers.",
    "Divers plugged the pipe that was leaking in Ayr bay on Thursday, the mayor said.",
    "The pipe that had been leaking into Ayr bay for weeks was plugged by divers on Thursday.",
]
STOPPED = [
    "The tar stopped flowing on Thursday when a steel lid closed over the pipe in the bay.",
    "On Thursday the tar that leaked into the bay stopped flowing under a lid of steel.",
]
BESIDES = [
    "Bakers in Elgin raised their wages on Thursday.",
    "A court in Perth freed two poets on Thursday.",
    "The opera house in Leith reopened on Thursday after a fire.",
    "Rovers sold their goalkeeper to a club in Chile on Thursday.",
]


def reports(*groups: list[str]) -> list[tuple[str, str, str]]:
    return [(f"{at}{number}", DAY, text) for at, texts in enumerate(groups) for number, text in enumerate(texts)]


def test_who_tells_in_other_words_what_many_tell_joins_them() -> None:
    assert together(events(*reports(PLUGGED, STOPPED, BESIDES))) == [{"00", "01", "02", "03", "10", "11"}]


def test_the_fewer_tell_of_it_the_more_alike_they_must_be() -> None:
    assert together(events(*reports(PLUGGED[:2], STOPPED, BESIDES))) == [{"00", "01"}, {"10", "11"}]
    assert together(events(*reports(PLUGGED, STOPPED[:1], BESIDES))) == [{"00", "01", "02", "03"}]


def test_one_report_has_no_profile_that_another_could_be_like() -> None:
    other = "Over the pipe in the bay a steel lid closed on Thursday, and tar is flowing no more."
    assert together(events(*reports(STOPPED[:1], [other], BESIDES))) == []
    assert together(events(*reports(STOPPED, [other], BESIDES))) == [{"00", "01", "10"}]


def test_what_the_whole_day_is_about_counts_for_little() -> None:
    of_the_bay = [
        "Tar flowed under the pipe in the bay while nurses went on strike on Thursday.",
        "A steel lid was stolen from the bay on Thursday, where tar flowed for weeks.",
        "Ministers of Chile resigned on Thursday over the tar in the bay.",
        "Poets read of tar, a pipe, a lid and a bay in Leith on Thursday.",
        "An opera on tar flowing into the bay from a pipe with no lid opened in Perth on Thursday.",
        "Schools closed on Thursday for the steel lid and the tar.",
    ]
    groups = together(events(*reports(PLUGGED, STOPPED, of_the_bay)))
    assert {"00", "01", "02", "03"} in groups


def test_what_is_known_to_be_another_happening_is_not_joined_for_its_words() -> None:
    rose = [
        "Shares in Ayr Tar rose sharply on Thursday in London trading.",
        "Shares in Ayr Tar rose by a tenth in London trading on Thursday.",
    ]
    fell = "Shares in Ayr Tar fell by a tenth in London on Thursday."
    assert together(events(*reports(rose, [fell], BESIDES))) == [{"00", "01"}]
