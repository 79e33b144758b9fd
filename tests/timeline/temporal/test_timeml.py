"""What `tag --format tml` writes is read by the parser of the TempEval-3 toolkit, and holds the text unchanged.

The toolkit reads a document with regular expressions and by its tags: it takes what stands between <TEXT> and
</TEXT>, finds each <TIMEX3 ...>...</TIMEX3> in it, its attributes written name="value", and wants a tid, a type and a
value; the document's own time is that of functionInDocument="CREATION_TIME".
"""

import datetime
import re
from xml.etree import ElementTree
from xml.sax.saxutils import unescape

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
    by_publication = [one.get("anchorTimeID") for one in attributes if one.get("temporalFunction") == "true"]
    assert by_publication == ["t0"] * [timex.anchor.kind for timex in timexes].count("dct") != []


class StrictReader:
    """Reads a document by no more than the toolkit's tags, and refuses what would be scored wrong without a word."""

    def __init__(self, written: str) -> None:
        root = ElementTree.fromstring(written.encode())  # well formed
        assert root.tag == "TimeML"
        [dct], [body] = root.findall("DCT"), root.findall("TEXT")
        [created] = list(dct)
        self.created = created.get("value")
        assert created.get("functionInDocument") == "CREATION_TIME"
        marked = list(body.iter("TIMEX3"))
        assert not any("functionInDocument" in one.attrib for one in marked)
        assert all(len(one) == 0 for one in marked)  # none inside another
        every = [created, *marked]
        assert [one.get("tid") for one in every] == [f"t{number}" for number in range(len(every))]
        assert all(one.get("type") in ("DATE", "TIME", "DURATION", "SET") and one.get("value") for one in every)
        self.timexes = [(one.get("type"), one.get("value"), one.text) for one in marked]
        raw = written.split("<TEXT>")[1].split("</TEXT>")[0]
        self.text = unescape(re.sub(r"<[^>]*>", "", raw))
        assert self.text == "".join(body.itertext())


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "",
        "No date at all.",
        'On Tuesday, at about 2 p.m., "it" <sank> & rose.',
        "From 3 to 5 March they met; they meet every Monday, before 2019 and since.\n\n\tIt takes two hours.",
        "1 < 2 && 3 > 2 on 3 May 2024 ]]> <TEXT> </TEXT>",
    ],
)
def test_a_strict_reader_finds_the_text_and_every_time_as_they_were(text: str) -> None:
    timexes = tag(text, FRIDAY)
    read = StrictReader(document(text, timexes, FRIDAY, "report"))
    assert read.created == "2025-03-14"
    assert read.text == text
    assert read.timexes == [(timex.type, timex.value, timex.text) for timex in timexes]


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["on Monday", "in May 1998", "9 a.m. & noon", "\x00 tomorrow \x0b"]))
def test_any_text_becomes_well_formed(before: str, date: str) -> None:
    text = f"{before} {date}"
    root = ElementTree.fromstring(document(text, tag(text, FRIDAY), FRIDAY, "x").encode("utf-8", "replace"))
    assert root.find("TEXT") is not None


@pytest.mark.parametrize("dct", [FRIDAY, None])
def test_a_document_without_a_date_says_so(dct: datetime.date | None) -> None:
    assert f'value="{dct or "XXXX-XX-XX"}"' in document("", [], dct, "x")
