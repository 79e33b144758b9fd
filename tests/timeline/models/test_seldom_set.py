"""An event that goes is looked for in what nearly never refers to one: in an index, and not in all there is."""

import pytest
from django.db import connection

from tests.timeline.telling import crowd, report
from timeline.models import Event, Mention

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads small tables whole"),
]


@pytest.mark.parametrize(
    ("model", "column", "index"),
    [(Mention, "hidden_from_id", "mention_hidden_from_event"), (Event, "merged_into_id", "event_merged")],
)
def test_what_refers_to_an_event_is_found_by_an_index_of_the_few_that_do(model, column, index):
    crowd(["2025-03-11"] * 60, [report("Sample Wire", "2025-03-11")], who=0)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute(f"EXPLAIN QUERY PLAN UPDATE {table} SET {column} = NULL WHERE {column} IN (1, 2, 3)")
        (plan,) = [row[-1] for row in cursor.fetchall()]
    assert index in plan
