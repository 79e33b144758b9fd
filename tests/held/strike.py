"""A small timeline with something of everything: six reports on a strike, as they are ingested, and an editor's work.

Two outlets print one text, and another puts the walkout on another day; one letter has no day of publication, one
report is French, one a page of HTML. What is told of them is plain, so that it stays the same as reading gets better.
"""

import datetime
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from articles.models import Article, Publisher
from timeline.dates.edtf import from_edtf
from timeline.decisions import additions, articles, dates, events, sources, undo
from timeline.desk.permissions import make_editor
from timeline.models import Edition, Event, Mention

REPORTS = Path(__file__).with_name("reports")
NOW = datetime.datetime(2025, 6, 10, 12, 30, tzinfo=datetime.UTC)


def load(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ingests the reports into an empty database on SQLite, on one day, with keys from 1."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_sequence")
        for table in ("timeline_total", "timeline_tally"):  # what a test left that emptied the database behind itself
            cursor.execute(f"DELETE FROM {table}")
    call_command("ingest", REPORTS, verbosity=0)
    Edition.objects.update(title="The strike at Port Ellery", introduction="It began with the ferries.")


def edit() -> User:
    """What Ann decides on the timeline."""
    make_editor("ann")
    ann = User.objects.get(username="ann")
    events.merge(_event("Dock workers in Port Ellery"), _event("The dock workers"), ann, "One walkout.")
    dates.accept(_event("Mayor"), ann)
    dates.set_date(_event("Police"), ann, from_edtf("2025-06-03"), "The police log says so.")
    events.retitle(_event("Their leader"), ann, "Quist sees the strike last until Friday", "Who said it.")
    events.hide(_event("Mara Quist called"), ann, "An opinion.")
    sources.hide_source(_event("The port was").mentions.order_by("pk")[1], ann, "The same text.")
    reading = Mention.objects.filter(quote__startswith="The board denied").order_by("pk")[0]
    sources.correct_reading(reading, ann, from_edtf("2025-05-25"), "The Sunday before, said the board.")
    letter = Article.objects.get(origin__endswith="letter.txt")
    articles.redate(letter, ann, datetime.date(2025, 6, 5), "The postmark.")
    page = Article.objects.get(origin__endswith="islander.html")
    sentence = page.sentences.order_by("position").last()
    additions.add_event(sentence, ann, from_edtf("1911"), "Union founded", "It belongs here.")
    events.hide(_event("The union was founded"), ann, "Told twice.")
    undo.go_back(_event("The union was founded"), None, ann, "Told once.")
    Publisher.objects.filter(name="The Islander").update(name="Islander")
    return ann


def _event(title: str) -> Event:
    return Event.objects.get(title__startswith=title)
