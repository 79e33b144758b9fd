import datetime
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

TEXT = "Envoys met late on Thursday.\r\nThey will return next week."


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_prints_one_json_object_a_line_when_piped(report: Path) -> None:
    out = StringIO()
    call_command("tag", report, dct=datetime.date(2025, 3, 14), stdout=out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert (first["text"], first["value"], first["earliest"]) == ("late on Thursday", "2025-03-13", "2025-03-13")
    assert second["value"] == "2025-W12"
    assert [TEXT[one["start"] : one["end"]] for one in (first, second)] == ["late on Thursday", "next week"]


def test_marks_the_expressions_and_tells_why_on_a_terminal(report: Path) -> None:
    out = Terminal()
    call_command("tag", str(report), "--dct", "2025-03-14", stdout=out)
    assert "Envoys met \033[1;32mlate on Thursday\033[0m." in out.getvalue()
    assert "the last Thursday up to publication on Friday 14 March 2025 is Thursday 13 March 2025." in out.getvalue()


def test_without_a_publication_date_relative_expressions_wait_for_it(report: Path) -> None:
    out = StringIO()
    call_command("tag", report, stdout=out)
    assert [json.loads(line)["waits_for_dct"] for line in out.getvalue().splitlines()] == [True, True]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"none\.txt cannot be read: No such file"):
        call_command("tag", tmp_path / "none.txt")


def test_what_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(CommandError, match=r"photo\.jpg is not text"):
        call_command("tag", tmp_path / "photo.jpg")


def test_a_wrong_date_is_explained(report: Path) -> None:
    with pytest.raises(CommandError, match="'14/3/2025' is no date; write it as 2025-03-14"):
        call_command("tag", str(report), "--dct", "14/3/2025")


def test_writes_timeml_with_inline_timexes(report: Path) -> None:
    out = StringIO()
    call_command("tag", str(report), "--dct", "2025-03-14", "--format", "tml", stdout=out)
    assert "<DOCID>report</DOCID>" in out.getvalue()
    assert 'type="DATE" value="2025-03-13" mod="END"' in out.getvalue()
    assert ">late on Thursday</TIMEX3>." in out.getvalue()


def test_each_kind_of_expression_has_its_colour(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("On Thursday at noon they met for two hours, as every year.")
    out = StringIO()
    call_command("tag", str(report), "--dct", "2025-03-14", "--format", "terminal", stdout=out)
    marked = out.getvalue().splitlines()[0]
    assert marked == (
        "On \033[1;36mThursday at noon\033[0m they met for \033[1;33mtwo hours\033[0m, as \033[1;35mevery year\033[0m."
    )


def test_who_reads_no_further_gets_no_traceback(tmp_path):
    text = tmp_path / "long.txt"
    text.write_text("They met on 13 March 2025. " * 3_000, "utf-8")
    command = [sys.executable, "manage.py", "tag", "--format", "jsonl", str(text)]
    with subprocess.Popen(command, cwd=settings.BASE_DIR, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
