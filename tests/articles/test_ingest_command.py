import io
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
    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "ingest", interrupt)
    with pytest.raises(CommandError, match="what was written so far is whole") as caught:
        ingest(talks)
    assert caught.value.returncode == 130


def test_many_files_on_a_terminal_have_a_progress_bar(tmp_path):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    for number in range(command.WORTH_A_BAR):
        (tmp_path / f"{number}.txt").write_text("They met on Thursday.")
    out = Terminal()
    call_command("ingest", tmp_path, stdout=out, published="2025-03-14")
    assert f"{command.WORTH_A_BAR} articles: {command.WORTH_A_BAR} added." in out.getvalue()


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
