"""What the desk says that it takes at most, it takes; of one more it says so."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from timeline.admin import bulk, upload
from timeline.desk import spreadsheet


def complaints(size: int = 10, count: int = 1, text: str = "") -> str:
    files = MultiValueDict({"files": [SimpleUploadedFile(f"{number}.txt", b"a" * size) for number in range(count)]})
    return upload.BringInForm({"text": text}, None if text else files).errors.as_text()


def test_as_many_files_come_in_as_may(monkeypatch):
    monkeypatch.setattr(upload, "MOST_FILES", 2)
    assert complaints(count=2) == ""
    assert "At most 2 files" in complaints(count=3)


def test_as_much_comes_in_as_may(monkeypatch):
    monkeypatch.setattr(upload, "MOST_BYTES", 20)
    assert complaints(size=10, count=2) == ""
    assert "MB at a time" in complaints(size=7, count=3)


def test_as_many_addresses_come_in_as_may(monkeypatch):
    monkeypatch.setattr(upload, "MOST_ADDRESSES", 2)
    addresses = [f"https://sample.example/{number}" for number in range(3)]
    assert complaints(text="\n".join(addresses[:2])) == ""
    assert "At most 2 addresses" in complaints(text="\n".join(addresses))


@pytest.mark.django_db
def test_a_spreadsheet_of_as_many_rows_as_may_be_is_read(monkeypatch):
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 2)
    assert len(spreadsheet.plan(b"id,status\na,hidden\nb,hidden\n")) == 2
    with pytest.raises(spreadsheet.FileError, match="At most 2 rows"):
        spreadsheet.plan(b"id,status\na,hidden\nb,hidden\nc,hidden\n")


@pytest.mark.django_db
def test_a_spreadsheet_as_large_as_may_be_is_looked_at(desk, monkeypatch):
    content = b"id,status\na,hidden\n"
    monkeypatch.setattr(bulk, "MOST_BYTES", len(content))
    address = reverse("admin:timeline_event_spreadsheet")

    def answer() -> str:
        return desk.post(address, {"file": SimpleUploadedFile("events.csv", content)}).content.decode()

    assert "MB at a time" not in answer()
    monkeypatch.setattr(bulk, "MOST_BYTES", len(content) - 1)
    assert "MB at a time" in answer()
