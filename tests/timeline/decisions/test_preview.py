import datetime

import pytest

from timeline.decisions import articles, dates
from timeline.models import Event

pytestmark = pytest.mark.django_db


def test_a_preview_tells_in_the_order_of_the_text_what_a_new_day_would_change(talks: Event, motorway: Event, editor):
    dates.accept(motorway, editor)
    rows = articles.preview(talks.mentions.get().article, datetime.date(2025, 3, 21))
    assert [(row.event, row.before, row.after, row.event_before, row.event_after) for row in rows] == [
        (talks, "2025-03-13", "2025-03-20", "2025-03-13", "2025-03-20"),
        (motorway, "2025-03-11", "2025-03-18", "2025-03-11", "2025-03-11"),
    ]
    assert [row.kept for row in rows] == [False, True]
    assert all(row.changes for row in rows)


def test_a_preview_leaves_the_article_and_its_events_as_they_are(talks: Event):
    article = talks.mentions.get().article
    articles.preview(article, datetime.date(2025, 3, 21))
    assert article.published_on == datetime.date(2025, 3, 14)
    article.refresh_from_db()
    talks.refresh_from_db()
    assert (article.published_on, talks.edtf) == (datetime.date(2025, 3, 14), "2025-03-13")


def test_a_preview_of_the_same_day_changes_nothing(talks: Event):
    article = talks.mentions.get().article
    assert not any(row.changes for row in articles.preview(article, article.published_on))
