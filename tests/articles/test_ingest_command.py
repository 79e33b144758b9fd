import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from articles.management.commands import ingest as command
from articles.models import Article

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text("They met on Thursday.")
    return path


def ingest(*args, **options) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("ingest", *args, stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


def test_it_says_how_many_were_added_updated_and_unchanged(talks, tmp_path):
    (tmp_path / "later.txt").write_text("They met on Friday.")
    (tmp_path / "never.txt").write_text("They never met.")
    assert ingest(talks, published="2025-03-14") == ("1 article: 1 added.\n", "")
    ingest(tmp_path / "later.txt", published="2025-03-14")
    talks.write_text("They met on Wednesday.")
    out, _ = ingest(tmp_path, "--published", "14 March 2025")
    assert out == "3 articles: 1 added, 1 updated, 1 unchanged.\n"


def test_undated_articles_are_listed_with_their_page_in_the_admin(talks):
    out, _ = ingest(talks)
    page = reverse("admin:articles_article_change", args=[Article.objects.get().pk])
    assert "1 article without a publication date" in out
    assert "--published" in out
    assert f"talks.txt  {page}" in out


def test_a_long_list_of_undated_articles_is_cut(tmp_path):
    for number in range(command.LONGEST_LIST + 5):
        (tmp_path / f"{number}.txt").write_text("They met on Thursday.")
    out, _ = ingest(tmp_path)
    assert f"and 5 more: {reverse('admin:articles_article_changelist')}?dated=no" in out


def test_each_bad_file_has_a_line_and_the_others_go_in(talks, tmp_path):
    (tmp_path / "blank.txt").write_text(" ")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match=r"2 paths could not be taken in.* The other 1 are in\.") as caught:
        call_command("ingest", tmp_path, tmp_path / "gone.txt", stdout=out, stderr=err)
    assert caught.value.returncode == 1
    assert err.getvalue().splitlines() == [
        f"{tmp_path}/blank.txt: there is no text in it. Remove it, or save the article's text in it.",
        f"{tmp_path}/gone.txt: there is no such file or folder. Check the spelling.",
    ]
    assert out.getvalue().startswith("1 article: 1 added.")
    assert Article.objects.count() == 1


def test_a_path_that_leads_nowhere_is_an_error(tmp_path):
    with pytest.raises(CommandError, match=r"1 path could not be taken in, as said above\. Nothing else was there"):
        ingest(tmp_path / "gone")


@pytest.mark.parametrize("words", ["2025-02-30", "yesterday", "14 March", "03/04/2025", ""])
def test_an_impossible_date_is_refused_before_anything_is_read(talks, words):
    with pytest.raises(CommandError, match=r"--published: .* Write it as 2025-03-14"):
        ingest(talks, "--published", words)
    assert not Article.objects.exists()


@pytest.mark.parametrize("name", ["x" * 201, "Sample\x1bWire"])
def test_an_impossible_publisher_is_refused(talks, name):
    with pytest.raises(CommandError, match="--publisher"):
        ingest(talks, "--publisher", name)


def test_a_publisher_is_named_for_files_that_do_not_say(talks):
    ingest(talks, "--publisher", "Sample Wire")
    assert Article.objects.get().publisher.name == "Sample Wire"


def test_keys_of_ones_own_are_named(tmp_path):
    path = tmp_path / "talks.json"
    path.write_text(json.dumps({"kopf": "Talks end", "inhalt": "They met on Thursday."}))
    ingest(path, "--map", "title=kopf", "--map", "text=inhalt")
    assert Article.objects.get().title == "Talks end"
    for wrong in ("titel=kopf", "title=", "title"):
        with pytest.raises(CommandError, match="is not NAME=KEY"):
            ingest(path, "--map", wrong)


def test_it_can_be_quiet_but_not_about_failures(talks, tmp_path):
    assert ingest(talks, verbosity=0) == ("", "")
    err = io.StringIO()
    with pytest.raises(CommandError):
        call_command("ingest", tmp_path / "gone.txt", verbosity=0, stderr=err)
    assert "gone.txt" in err.getvalue()


def test_a_file_name_cannot_steer_the_terminal(tmp_path):
    (tmp_path / "a\x1b[2J.txt").write_text("They met on Thursday.")
    (tmp_path / "b\x1b[2J.txt").write_text(" ")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError):
        call_command("ingest", tmp_path, stdout=out, stderr=err)
    assert r"a\x1b[2J.txt" in out.getvalue()
    assert r"b\x1b[2J.txt" in err.getvalue()
    assert "\x1b" not in out.getvalue() + err.getvalue()


def test_an_interrupt_is_told_without_a_traceback(talks, monkeypatch):
    def interrupt(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "ingest", interrupt)
    with pytest.raises(CommandError, match="what was written so far is whole") as caught:
        ingest(talks)
    assert caught.value.returncode == 130


def test_on_a_terminal_a_bar_shows_articles_events_and_pace(tmp_path, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr("articles.pace.FIRST", 20)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    for number in range(command.WORTH_A_SUMMARY):
        (tmp_path / f"{number}.txt").write_text(f"They met {number} envoys on Thursday.")
    out = Terminal()
    call_command("ingest", tmp_path, "--workers", "1", stdout=out, published="2025-03-14")
    assert f"{command.WORTH_A_SUMMARY} articles: {command.WORTH_A_SUMMARY} added." in out.getvalue()
    assert re.search(r"20 articles, \+\d+ events?, [\d,]+ articles a second", out.getvalue())
    assert re.search(r"In \d+ seconds: \+\d+ events, [\d,]+ articles a second\.\n", out.getvalue())


def test_without_tables_it_says_what_to_do(talks, tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "ingest", talks],
        cwd=Path(__file__).resolve().parents[2],
        env={"DATA_DIR": str(tmp_path / "data"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "python manage.py migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_report_for_programs_has_counts_pace_and_what_to_look_at(talks, tmp_path):
    (tmp_path / "blank.txt").write_text(" ")
    with pytest.raises(CommandError):
        ingest(tmp_path, report=str(tmp_path / "report.json"))
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["articles"] == {"added": 1, "updated": 0, "unchanged": 0, "queued": 0}
    assert report["undated"] == ["talks.txt"]
    assert [one["file"] for one in report["failed"]] == [str(tmp_path / "blank.txt")]
    assert report["seconds"] >= report["longest_write_seconds"] > 0


def test_a_number_of_workers_is_one_at_least():
    assert command.at_least_one("3") == 3


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_number_of_workers_that_is_none_is_told(talks, number):
    with pytest.raises(CommandError, match="workers"):
        ingest(talks, f"--workers={number}")
