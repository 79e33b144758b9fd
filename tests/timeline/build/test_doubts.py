import datetime

from timeline.build.doubts import Stated, doubts, stored, weight

THURSDAY, FRIDAY = datetime.date(2025, 3, 13), datetime.date(2025, 3, 14)


def told(**how: object) -> Stated:
    plain = {
        "earliest": THURSDAY,
        "latest": THURSDAY,
        "certainty": "sure",
        "anchor_kind": "dct",
        "basis": "metadata",
        "published_on": FRIDAY,
    }
    return Stated(**(plain | how))


def found(*mentions: Stated, latest: datetime.date = THURSDAY, disputed: bool = False) -> list[str]:
    return doubts(mentions, THURSDAY, latest, disputed)


def test_plain_weekday_of_a_dated_article_is_not_doubted():
    assert found(told()) == []
    assert weight([]) == 0


def test_each_doubt_is_found():
    assert found(told(), disputed=True) == ["disputed"]
    assert found(told(certainty="guess")) == ["guess", "unsupported"]
    assert found(told(basis="filename")) == ["publication"]
    assert found(told(), latest=FRIDAY) == ["vague"]
    assert found(told(anchor_kind="timex")) == ["context"]
    assert found(told(published_on=datetime.date(2025, 3, 1))) == ["future"]
    assert found(told(certainty="likely")) == ["likely"]


def test_explicit_date_needs_no_publication_date():
    assert found(told(basis="unknown", anchor_kind="explicit", published_on=None)) == []


def test_a_guess_is_supported_by_a_surer_source_or_an_editors_reading():
    for surer in (told(), told(certainty="likely"), told(certainty="guess", by_editor=True)):
        assert found(told(certainty="guess"), surer)[0] == "guess"
        assert "unsupported" not in found(told(certainty="guess"), surer)
    assert "unsupported" in found(told(certainty="guess"), told(certainty="guess"))
    assert "unsupported" not in found()


def test_what_an_editor_read_is_beyond_doubt():
    assert found(told(certainty="guess", by_editor=True)) == []


def test_more_doubts_weigh_more():
    assert weight(["vague", "likely"]) > weight(["vague"]) > weight(["likely"])


def test_column_can_be_searched_for_one_doubt():
    assert " vague " in stored(["guess", "vague"])
    assert stored([]) == ""
