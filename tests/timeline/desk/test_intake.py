"""What an editor sends is kept until it was looked at, and taken in as what it is."""

import datetime

import pytest
from django.contrib.auth.models import User

from articles.models import Arrival, Article, Upload
from articles.readers import ReadingError
from timeline.desk import intake

pytestmark = pytest.mark.django_db

DAY = datetime.date(2025, 3, 14)
TALKS = intake.File("talks.txt", b"The envoys met on Thursday in Oslo.")
PASTED = intake.pasted("The envoys met on Thursday in Rome.", "", "", "", DAY)


def out_of_reach(address: str) -> None:
    raise ReadingError("nobody answers", "Try again later")


@pytest.mark.parametrize(("sent", "arrival"), [(TALKS, Arrival.FILE), (PASTED, Arrival.PASTED)])
def test_a_file_and_a_pasted_text_arrive_as_that_whatever_page_is_fetched_beside_them(sent, arrival, monkeypatch):
    monkeypatch.setattr(intake, "get", out_of_reach)
    user = User.objects.create_user("ann")
    upload = intake.stage(user, [sent], ["https://sample.example/talks"], DAY, "Wire")
    report = intake.take(upload, {})
    assert [(article.arrival, article.published_on) for article in Article.objects.all()] == [(arrival, DAY)]
    assert [(failure.problem, failure.remedy) for failure in report.failed] == [("nobody answers", "Try again later")]
    assert not Upload.objects.exists()


def test_what_takes_long_is_done_before_anything_is_locked(monkeypatch):
    upload = intake.stage(User.objects.create_user("ann"), [TALKS], [], DAY, "Wire")
    begun, write = [], intake.writing.write

    def written(batch, **options):
        begun.extend("ahead" in vars(one) for one in batch)
        return write(batch, **options)

    monkeypatch.setattr(intake.writing, "write", written)
    found = intake.look(upload)
    assert begun == [True]
    assert [(one.is_new, one.readings) for one in found.articles] == [(True, 1)]
    assert not Article.objects.exists()


def test_an_editor_is_told_of_what_the_program_fails_on_and_sees_the_rest(monkeypatch):
    broken = intake.File("broken.txt", b"The envoys met on Friday in Ayr.")
    upload = intake.stage(User.objects.create_user("ann"), [TALKS, broken], [], DAY, "Wire")
    monkeypatch.setattr("articles.incoming.split", lambda text, *_: 1 / 0 if "Ayr" in text else [(0, len(text))])
    found = intake.look(upload)
    assert [one.article.origin for one in found.articles] == ["talks.txt"]
    assert [failure.file for failure in found.report.failed] == ["broken.txt"]
    assert intake.take(upload, {}).added == ["talks.txt"]


def test_what_is_there_already_is_shown_beside_what_it_would_be(monkeypatch):
    user = User.objects.create_user("ann")
    intake.take(intake.stage(user, [TALKS], [], DAY, "Wire"), {})
    longer = intake.File("talks.txt", TALKS.content + b" They left on Friday.")
    [looked] = intake.look(intake.stage(user, [longer], [], DAY, "Wire")).articles
    assert (looked.is_new, looked.readings, looked.was.origin) == (False, 2, "talks.txt")


def test_no_more_is_looked_at_than_an_editor_reads(monkeypatch):
    monkeypatch.setattr(intake, "MOST_ARTICLES", 1)
    files = [TALKS, intake.File("more.txt", b"They left on Friday.")]
    found = intake.look(intake.stage(User.objects.create_user("ann"), files, [], DAY, "Wire"))
    assert len(found.articles) == 1
    assert [failure.problem for failure in found.report.failed] == ["more than 1 articles"]


def test_no_more_is_taken_in_than_was_looked_at(monkeypatch):
    monkeypatch.setattr(intake, "MOST_ARTICLES", 2)
    names = ("talks", "more", "last")
    upload = intake.stage(
        User.objects.create_user("ann"), [intake.File(f"{name}.txt", TALKS.content) for name in names], [], DAY, "Wire"
    )
    report = intake.take(upload, {}, ["talks.txt"])
    assert [article.origin for article in Article.objects.all()] == ["more.txt"]
    assert [(failure.file, failure.problem) for failure in report.failed] == [("last.txt", "more than 2 articles")]
