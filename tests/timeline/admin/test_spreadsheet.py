import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from timeline.decisions import dates, events
from timeline.desk.spreadsheet import safe, unsafe
from timeline.models import Decision, EventStatus

CSV, UPLOAD = reverse("admin:timeline_event_csv"), reverse("admin:timeline_event_spreadsheet")
WHY = "By the minutes."


def download(desk, **filters) -> list[dict[str, str]]:
    content = b"".join(desk.get(CSV, filters).streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


def table(*rows: dict[str, str], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def look(desk, content: bytes):
    return desk.post(UPLOAD, {"file": SimpleUploadedFile("events.csv", content)})


def save(desk, response):
    return desk.post(UPLOAD, {"packed": response.context["packed"]}, follow=True)


def row(event, **entered: str) -> dict[str, str]:
    return {"id": event.public_id, "date": event.edtf, "status": event.status, "reason": ""} | entered


def test_list_is_exported_as_it_is_filtered(desk, talks, motorway):
    assert {one["id"] for one in download(desk)} == {talks.public_id, motorway.public_id}
    (one,) = download(desk, q="motorway")
    assert (one["id"], one["date"], one["status"], one["reason"]) == (
        motorway.public_id,
        "2025-03-11",
        "automatic",
        "",
    )


def test_export_brought_back_changes_nothing(desk, talks, motorway):
    content = b"".join(desk.get(CSV).streaming_content)
    assert "The file changes nothing" in look(desk, content).content.decode()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_corrections_are_shown_row_by_row_and_then_saved(desk, talks, motorway, ann, delimiter):
    changed = row(talks, date="[2025-03-10..2025-03-12]", reason=WHY), row(motorway, status="hidden", reason="No.")
    response = look(desk, table(*changed, delimiter=delimiter))
    html = response.content.decode()
    assert "2 events would change" in html
    assert "<del>2025-03-13</del> <ins>[2025-03-10..2025-03-12]</ins>" in html
    assert not Decision.objects.exists()
    assert "2 events changed, each on record." in save(desk, response).content.decode()
    talks.refresh_from_db()
    motorway.refresh_from_db()
    assert (talks.edtf, talks.status) == ("[2025-03-10..2025-03-12]", EventStatus.REVIEWED)
    assert motorway.status == EventStatus.HIDDEN
    assert {(one.reason, one.editor) for one in Decision.objects.all()} == {(WHY, ann), ("No.", ann)}


def test_one_wrong_row_and_nothing_is_saved(desk, talks, motorway):
    response = look(
        desk, table(row(talks, date="2025-03-12", reason=WHY), row(motorway, date="13/03/2025", reason=WHY))
    )
    html = response.content.decode()
    assert "1 row is wrong" in html
    assert "neither a day nor one span of days" in html
    assert "Save all of it" not in html
    save(desk, response)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("entered", "told"),
    [
        ({"id": "nonsense"}, "There is no event"),
        ({"date": "2025-02-30"}, "not in the calendar"),
        ({"date": "2025-03-12", "reason": ""}, "A change needs a reason"),
        ({"status": "done"}, "is no status"),
        ({"status": "hidden", "reason": ""}, "A change needs a reason"),
    ],
)
def test_mistakes_are_told(desk, talks, entered, told):
    assert told in look(desk, table(row(talks, reason=WHY) | entered)).content.decode()


def test_event_that_stands_there_twice_is_told(desk, talks):
    changed = row(talks, date="2025-03-12", reason=WHY)
    assert "twice" in look(desk, table(changed, changed)).content.decode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Choose the CSV file"),
        (b"id,title,editor\n1,x,y", "not known: editor"),
        (b"date\n2025-03-13", "There is no column id"),
        ("id,date\nä,b".encode("latin-1"), "not UTF-8"),
    ],
)
def test_files_that_are_none_are_told(desk, content, told):
    assert told in look(desk, content).content.decode()


def test_change_made_meanwhile_stops_all_of_it(desk, talks, motorway, bob):
    response = look(
        desk, table(row(talks, date="2025-03-12", reason=WHY), row(motorway, date="2025-03-10", reason=WHY))
    )
    dates.accept(motorway, bob)
    assert "has changed" in save(desk, response).content.decode()
    talks.refresh_from_db()
    assert talks.edtf == "2025-03-13"


def test_unknown_accepted_and_shown_again(desk, talks, motorway, ann):
    events.hide(motorway, ann, "No.")
    motorway.refresh_from_db()
    save(desk, look(desk, table(row(talks, date="unknown", reason=WHY), row(motorway, status="reviewed"))))
    talks.refresh_from_db()
    motorway.refresh_from_db()
    assert talks.editor_undated
    assert (motorway.status, motorway.edtf) == (EventStatus.REVIEWED, "2025-03-11")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_cells_that_a_spreadsheet_would_run_are_made_safe(cell):
    assert safe(cell) == f"'{cell}"
    assert unsafe(safe(cell)) == cell


def test_title_that_is_a_formula_is_exported_as_text(desk, talks, ann):
    events.retitle(talks, ann, '=HYPERLINK("http://evil.example")')
    assert {one["title"][0] for one in download(desk, q="HYPERLINK")} == {"'"}


def test_plain_cells_stay_as_they_are():
    assert (safe("2025-03-13"), safe(""), unsafe("'twas"), unsafe("a")) == ("2025-03-13", "", "'twas", "a")


def test_open_ends_and_hours_come_in_and_go_out(desk, talks, motorway):
    changed = row(talks, date="2025-03-13 14:00 CDT", reason=WHY), row(motorway, date="../2025-03-11", reason=WHY)
    save(desk, look(desk, table(*changed)))
    talks.refresh_from_db()
    motorway.refresh_from_db()
    assert (talks.clock, talks.day_order, motorway.open) == ("14:00 CDT", 840, "by")
    assert {one["date"] for one in download(desk)} == {"2025-03-13 14:00 CDT", "../2025-03-11"}
    content = b"".join(desk.get(CSV).streaming_content)
    assert "The file changes nothing" in look(desk, content).content.decode()
