"""TimeML: a text with its times marked inline as TIMEX3, as the evaluations of TempEval-3 read and write it."""

import datetime
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from .timex import Open, Timex

_SCHEMA: Final = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_MODS: Final[dict[Open, str]] = {
    "before": "BEFORE", "by": "ON_OR_BEFORE", "since": "ON_OR_AFTER", "after": "AFTER",
}  # fmt: skip


def document(text: str, timexes: list[Timex], dct: datetime.date | None, name: str) -> str:
    """The document in XML: the text, character for character, with a TIMEX3 around each time and the publication date.

    Characters that XML cannot hold become U+FFFD. `t0` is the document creation time, which others are counted from.
    """
    created = dct.isoformat() if dct else "XXXX-XX-XX"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{_SCHEMA}">\n\n'
        f"<DOCID>{_written(name)}</DOCID>\n\n"
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{created}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{created}</TIMEX3></DCT>\n\n'
        f"<TEXT>{marked(text, timexes)}</TEXT>\n\n"
        "</TimeML>\n"
    )


def marked(text: str, timexes: list[Timex]) -> str:
    """The text with its times as TIMEX3, numbered from t1 on."""
    pieces, done = [], 0
    for number, timex in enumerate(timexes, start=1):
        pieces += [_written(text[done : timex.start]), _element(number, timex)]
        done = timex.end
    return "".join([*pieces, _written(text[done:])])


def _element(number: int, timex: Timex) -> str:
    attributes = {"tid": f"t{number}", "type": timex.type, "value": timex.value}
    if mod := timex.mod or _MODS.get(timex.open, ""):
        attributes["mod"] = mod
    if timex.anchor.kind == "dct":
        attributes |= {"temporalFunction": "true", "anchorTimeID": "t0"}
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<TIMEX3 {written}>{_written(timex.text)}</TIMEX3>"


def _written(text: str) -> str:
    return escape("".join(char if _fits(char) else "\ufffd" for char in text))


def _fits(char: str) -> bool:
    """May the character stand in XML 1.0?"""
    return char in "\t\n\r" or "\x20" <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
