"""What changes on record, of all there is, as reports come in again with another text, are withdrawn or deleted."""

import io
import shlex
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import Article
from articles.withdrawal import restore, withdraw
from tests.held import strike
from tests.held.rows import Columns, changes, held
from tests.held.scenes import hold
from timeline.build.service import rebuild
from timeline.models import Actor

TABLES = (
    "articles.article", "timeline.event", "timeline.mention", "timeline.placement",
    "timeline.landmark", "timeline.actor", "timeline.tally", "timeline.total", "timeline.eventtext",
    "timeline.eventaddress", "timeline.edition",
)  # fmt: skip


class Desk:
    """What is done to the timeline: `edit NAME OLD NEW`, where NAME is the file of a report, and so on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = self._all()

    def done(self, asked: str) -> str:
        """What it says, and what is on record otherwise than before."""
        said = self.do(asked)
        before, self.before = self.before, self._all()
        told = [f"{table} {line}" for table in TABLES for line in changes(before[table], self.before[table])]
        return "\n".join([*([said] if said else []), *told])

    def do(self, asked: str) -> str:
        what, *how = shlex.split(asked)
        return str(getattr(self, what)(*how) or "").strip()

    def edit(self, name: str, old: str, new: str) -> str:
        text = Article.objects.get(origin=name).text
        assert old in text
        return self.write(name, text.replace(old, new))

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text.replace("\\n", "\n"))
        out = io.StringIO()
        call_command("ingest", self.folder / name, stdout=out)
        (self.folder / name).unlink()
        return out.getvalue()

    def withdraw(self, name: str) -> int:
        return withdraw(Article.objects.filter(origin=name).values_list("pk", flat=True))

    def restore(self, name: str) -> int:
        return restore(Article.objects.filter(origin=name).values_list("pk", flat=True))

    def delete(self, name: str) -> None:
        Article.objects.get(origin=name).delete()

    def list(self, kind: str, *names: str) -> None:
        Actor.objects.create(name=names[0], kind=kind, aliases="\n".join(names[1:]))

    def decide(self) -> None:
        strike.edit()

    def rebuild(self) -> None:
        rebuild(Article.objects.order_by("pk"))

    @staticmethod
    def _all() -> dict[str, dict[object, Columns]]:
        return {table: held(table) for table in TABLES}


@pytest.mark.django_db
def test_what_changes_on_record_is_held_in_full(monkeypatch, tmp_path):
    strike.load(monkeypatch)
    hold(Path(__file__).with_name("changes_in_full.txt"), Desk(tmp_path).done)
