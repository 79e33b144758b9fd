"""What `tag --format tml` writes is read by the parser of the TempEval-3 toolkit, and holds the text unchanged.

The toolkit reads a document with regular expressions and by its tags: it takes what stands between <TEXT> and
</TEXT>, finds each <TIMEX3 ...>...</TIMEX3> in it, its attributes written name="value", and wants a tid, a type and a
value; the document's own time is that of functionInDocument="CREATION_TIME".
"""

import datetime
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.temporal import tag
from timeline.temporal.timeml import document

FRIDAY = datetime.date(2025, 3, 14)
TEXT = "Envoys “met” on Thursday & left <early> on 3 May 2024.\nThey stay until Monday, for three weeks.\n"


def test_the_document_holds_the_text_and_its_times() -> None:
    timexes = tag(TEXT, FRIDAY)
    root = ElementTree.fromstring(document(TEXT, timexes, FRIDAY, "a & b").encode())
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == TEXT
    assert [(one.text, one.get("type"), one.get("value")) for one in body.iter("TIMEX3")] == [
        (timex.text, timex.type, timex.value) for timex in timexes
    ]
    assert root.findtext("DOCID") == "a & b"


def test_the_toolkit_of_tempeval_finds_every_time() -> None:
    timexes = tag(TEXT, FRIDAY)
    written = document(TEXT, timexes, FRIDAY, "report")
    created = re.search(r'<TIMEX3 [^>]*functionInDocument="CREATION_TIME"[^>]*>(.*?)</TIMEX3>', written)
    assert created is not None
    assert created[1] == "2025-03-14"
    inside = written.split("<TEXT>")[1].split("</TEXT>")[0]
    found = re.findall(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", inside, re.DOTALL)
    attributes = [dict(re.findall(r'(\w+)="([^"]*)"', written_attributes)) for written_attributes, _ in found]
    assert [one["value"] for one in attributes] == [timex.value for timex in timexes]
    assert [one["tid"] for one in attributes] == ["t1", "t2", "t3", "t4"]
    assert attributes[2]["mod"] == "ON_OR_BEFORE"


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["on Monday", "in May 1998", "9 a.m. & noon", "\x00 tomorrow \x0b"]))
def test_any_text_becomes_well_formed(before: str, date: str) -> None:
    text = f"{before} {date}"
    root = ElementTree.fromstring(document(text, tag(text, FRIDAY), FRIDAY, "x").encode("utf-8", "replace"))
    assert root.find("TEXT") is not None


@pytest.mark.parametrize("dct", [FRIDAY, None])
def test_a_document_without_a_date_says_so(dct: datetime.date | None) -> None:
    assert f'value="{dct or "XXXX-XX-XX"}"' in document("", [], dct, "x")
