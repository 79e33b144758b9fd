import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.exports.factory import add_source, make_event
from timeline.dates.edtf import from_edtf
from timeline.exports.csv_table import COLUMNS, safe
from timeline.models import Actor


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.django_db
def test_each_event_is_a_row(written):
    event = make_event("Envoys meet, “at last”", "2025-03-10", "2025-03-13")
    add_source(event, outlet="Sample Daily")
    event.actors.add(Actor.objects.create(name="Someone of note"))
    (row,) = table(written("csv"))
    assert tuple(row) == COLUMNS
    assert row["title"] == "Envoys meet, “at last”"
    assert row["edtf"] == "[2025-03-10..2025-03-13]"
    assert row["outlets"] == "Sample Wire; Sample Daily"
    assert row["actors"] == "Someone of note"
    assert row["quote"] == "The envoys met in the capital on Thursday."
    assert row["url"] == f"https://timeline.example{event.get_absolute_url()}"


@pytest.mark.django_db
def test_line_ends_and_quotes_stay_in_their_cell(written):
    make_event('He said "no"\r\nand left, twice')
    make_event("Another", "2025-03-20")
    rows = table(written("csv"))
    assert [row["title"] for row in rows] == ['He said "no"\r\nand left, twice', "Another"]


@pytest.mark.django_db
@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_run_as_a_formula(begin, written):
    make_event(f"{begin}HYPERLINK(1)")
    (row,) = table(written("csv"))
    assert row["title"] == f"'{begin}HYPERLINK(1)"


@given(st.one_of(st.text(), st.from_regex(r"[=+\-@\t\r].*")))
def test_safe_cells_never_begin_like_a_formula(text):
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe(text).endswith(text)


@pytest.mark.django_db
def test_dates_are_read_again(written):
    make_event("August", "2024-08-01", "2024-08-31", granularity="month")
    (row,) = table(written("csv"))
    assert row["edtf"] == "2024-08"
    read = from_edtf(row["edtf"])
    assert (str(read.earliest), str(read.latest), read.granularity) == (
        row["earliest"],
        row["latest"],
        row["granularity"],
    )
