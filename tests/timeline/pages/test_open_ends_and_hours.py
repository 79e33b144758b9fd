"""Open ends and times of day as readers see them: in the list, on the strip, on an event's page."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.timeline.telling import happen
from timeline.models import Event, lengths
from timeline.models.orders import TIMELINE
from timeline.pages.event_list import by_day, listed, most_reported_days, neighbours
from timeline.pages.paging import Order, Position, page

pytestmark = pytest.mark.django_db

ORDER = Order(TIMELINE, size=3, at_once=7)


def timed(title: str, clock: str, order: int, **fields: object) -> Event:
    return happen(title, "2025-03-13", machine_clock=clock, machine_day_order=order, **fields)


def titles() -> list[str]:
    return list(Event.objects.on_timeline().values_list("title", flat=True))


def test_a_day_is_told_in_the_order_of_its_hours_what_has_none_first():
    timed("Late", "END", 1260)
    timed("Noon", "12:00", 720)
    happen("Whole", "2025-03-13")
    happen("Weighty", "2025-03-13", importance=9)
    timed("Early", "START", 420, importance=5)
    happen("Open", "2025-03-13", machine_open="by", importance=99)
    assert titles() == ["Weighty", "Whole", "Early", "Noon", "Late", "Open"]


def test_pages_of_a_long_day_go_on_by_the_hour():
    for minute in range(17):
        timed(f"Event {minute}", f"{minute:02}:00", minute * 60)
    rows, seen, position = Event.objects.on_timeline(), [], None
    while True:
        here = page(rows, position, ORDER)
        seen += here.keys
        if here.later is None:
            break
        position = here.later
    assert seen == list(rows.values_list("pk", flat=True))
    last = page(rows, position, ORDER)
    assert last.earlier is not None


def test_a_page_within_a_day_is_still_read_from_the_index():
    events = [timed(f"Event {minute}", f"{minute:02}:00", minute * 60) for minute in range(12)]
    position = Position(datetime.date(2025, 3, 13), events[5].public_id)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        page(Event.objects.on_timeline(), position, ORDER)
    if connection.vendor == "sqlite":
        asked = next(query["sql"] for query in queries if "ORDER BY" in query["sql"] and "NOT" in query["sql"])
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {asked}")
            plan = " ".join(row[-1] for row in cursor.fetchall())
        assert "event_listed" in plan
        assert "TEMP B-TREE" not in plan


def test_an_open_time_has_a_heading_of_its_own_behind_its_day():
    happen("Exact", "2025-03-13")
    happen("Deadline", "2025-03-13", machine_open="by")
    happen("Rise", "2025-01-01", "2025-01-31", granularity="month", machine_open="since")
    happen("Mine", "2018-01-01", "2018-12-31", granularity="year", machine_open="before")
    days = by_day(listed(Event.objects.values_list("pk", flat=True)))
    assert [(day.heading, day.note, day.is_one_day) for day in days] == [
        ("before 2019", "", False),
        ("since January 2025", "", False),
        ("Thursday 13 March 2025", "", True),
        ("by Thursday 13 March 2025", "", False),
    ]
    assert len({day.anchor for day in days}) == len(days)


def test_the_list_shows_the_hour_and_draws_open_ends(client):
    timed("The dam burst", "10:21 CDT", 621)
    happen("Deadline", "2025-03-13", machine_open="by")
    happen("Talks", "2025-03-13", machine_open="since")
    text = client.get("/").content.decode()
    assert "10:21 CDT (15:21 UTC)" in text
    assert 'class="event open-before' in text
    assert 'class="event open-after' in text


def test_an_events_page_says_which_end_is_open(client):
    event = happen("Deadline", "2025-03-13", machine_open="by")
    text = client.get(event.get_absolute_url()).content.decode()
    assert "By Thursday 13 March 2025" in text
    assert "open towards the past" in text
    assert "../2025-03-13" in text


def test_an_events_page_has_the_hour_and_its_zone(client):
    event = timed("The dam burst", "10:21 CDT", 621)
    text = client.get(event.get_absolute_url()).content.decode()
    assert "Thursday 13 March 2025, 10:21 CDT (15:21 UTC)" in text


def test_a_source_with_an_open_end_is_told_beside_the_exact_day(client):
    event = happen("Envoys met", "2025-03-12")
    mention = event.mentions.get()
    mention.expression, mention.machine_open = "Friday", "by"
    mention.machine_earliest = mention.machine_latest = datetime.date(2025, 3, 14)
    mention.save()
    Event.objects.filter(pk=event.pk).update(narrowed=True)
    assert "says only “Friday”" in client.get(event.get_absolute_url()).content.decode()


def test_an_open_event_is_no_days_own():
    happen("Deadline", "2025-03-13", machine_open="by")
    assert neighbours(datetime.date(2025, 3, 1)) == (None, None)
    assert most_reported_days() == []
    assert Event.objects.get().length == lengths.AGE


def test_an_open_end_does_not_stretch_the_overview(client):
    for day in range(11, 16):
        happen(f"Event {day}", f"2025-03-{day}")
    happen("Talks go on", "2025-03-12", machine_open="since")
    happen("Deadline", "2025-03-13", machine_open="by")
    answer = client.get("/").context["answer"]
    assert (str(answer.strip.bars[0].first), str(answer.strip.bars[-1].last)) == ("2025-03-11", "2025-03-15")
    assert (answer.strip.before, answer.strip.after) == (None, None)
    assert [bar.longer for bar in answer.strip.bars] == [0, 1, 1, 0, 0]
    assert answer.background_count == 0


def test_a_deadline_that_its_month_began_before_the_story_is_no_background(client):
    for day in range(11, 31):
        happen(f"Event {day}", f"2025-03-{day}")
    happen("Deadline", "2025-03-01", "2025-03-31", granularity="month", machine_open="by")
    assert client.get("/").context["answer"].background_count == 0


def test_an_open_date_is_vague_and_not_exact(client):
    happen("Deadline", "2025-03-13", machine_open="by")
    assert "Deadline" in client.get("/?certainty=vague").content.decode()
    assert client.get("/?certainty=exact").context["answer"].count == 0


def test_a_day_page_lists_what_may_have_been_on_it(client):
    happen("Deadline", "2025-03-13", machine_open="by")
    text = client.get("/day/2025-03-13/").content.decode()
    assert "By Thursday 13 March 2025" in text
