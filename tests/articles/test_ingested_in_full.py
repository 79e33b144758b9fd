"""What is on record of articles as files come in one after the other, again, changed, and as copies of each other.

A question is a file's name and what is in it, or several with " && " between them, which come in together; "given
NAME=VALUE" in front is what whoever brings them in says. `edit NAME column=value` is what an editor sets right.
"""

import datetime
import re
import shlex
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from articles import withdrawal
from articles.ingest import ingest
from articles.models import Article
from articles.report import Report
from tests.articles.packed import content_of
from tests.articles.test_in_full import TEXT, WHOLE, whole_page
from tests.held.rows import changes, held
from tests.held.scenes import hold
from tests.held.strike import NOW

TABLES = ("articles.article", "articles.articleversion", "articles.publisher", "articles.sentence")
TIMES = {"seconds", "articles_a_second", "longest_write_seconds"}
FINGERPRINT = re.compile(r"\b([0-9a-f]{8})[0-9a-f]{56}\b|; \w+_at: 2025-06-10 12:30:00\+00:00")


class Shelf:
    """What is done to the articles, and what is on record otherwise than before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = {table: held(table) for table in TABLES}

    def done(self, asked: str) -> str:
        what, _, how = asked.partition(" ")
        said = getattr(self, what)(how) if what in ("edit", "withdraw", "restore") else self.bring_in(asked)
        before, self.before = self.before, {table: held(table) for table in TABLES}
        told = [f"{table} {line}" for table in TABLES for line in changes(before[table], self.before[table])]
        return FINGERPRINT.sub(r"\1", "\n".join([said, *told])).replace(TEXT, "TEXT")

    def bring_in(self, asked: str) -> str:
        given: dict[str, object] = {}
        while asked.startswith("given "):
            name, value = asked.split(" ", 2)[1].split("=")
            given[name] = datetime.date.fromisoformat(value) if name == "published" else value
            asked = asked.split(" ", 2)[2]
        for file in asked.split(" && "):
            name, _, content = file.partition(" ")
            content = WHOLE.sub(whole_page, content).replace("TEXT", TEXT)
            (self.folder / name).write_bytes(content_of(content))
        told = _told(ingest([self.folder], **given))
        for file in self.folder.iterdir():
            file.unlink()
        return told.replace(str(self.folder), "FOLDER")

    def edit(self, how: str) -> str:
        name, *set_right = shlex.split(how)
        columns = dict(one.split("=") for one in set_right)
        Article.objects.filter(origin=name).update(**columns, edited=sorted(columns))
        return ""

    def withdraw(self, name: str) -> str:
        return f"{withdrawal.withdraw([Article.objects.get(origin=name).pk])} withdrawn"

    def restore(self, name: str) -> str:
        return f"{withdrawal.restore([Article.objects.get(origin=name).pk])} restored"


def _told(report: Report) -> str:
    counts = report.as_json()
    came = {name: getattr(report, name) for name in ("added", "updated", "unchanged")}
    told = {**came, **{name: value for name, value in counts.items() if name != "articles" and name not in TIMES}}
    return "; ".join(f"{name}: {value}" for name, value in told.items() if value)


@pytest.mark.django_db
def test_what_is_on_record_of_articles_is_held_in_full(monkeypatch, tmp_path):
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_sequence")
    hold(Path(__file__).with_name("ingested_in_full.txt"), Shelf(tmp_path).done)
