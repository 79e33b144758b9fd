"""What each export has of a small timeline, with what an editor decided on it."""

import json
import re
from pathlib import Path

import pytest
from django.test import Client

from tests.held import strike
from tests.held.scenes import hold
from timeline import __version__

HEADERS = ("Content-Type", "Content-Disposition", "Cache-Control", "Access-Control-Allow-Origin", "X-Robots-Tag")


def export(address: str) -> str:
    response = Client().get(address)
    told = [f"{name}: {response[name]}" for name in HEADERS if name in response]
    return "\n".join([str(response.status_code), *told, "", _in_lines(b"".join(response).decode())])


def _in_lines(text: str) -> str:
    """JSON and XML with a line for each value; what is written in lines as it is. No letter is escaped."""
    assert "\\u" not in text
    text = text.replace(__version__, "VERSION")
    if text.startswith("<"):
        return re.sub(r"(?=<(?!/))", "\n", text)
    if text.startswith("{"):
        documents = text.splitlines() if "}\n{" in text else [text]
        return "\n".join(json.dumps(json.loads(one), indent=1, ensure_ascii=False) for one in documents)
    return text


@pytest.mark.django_db
def test_each_export_is_held_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    hold(Path(__file__).with_name("in_full.txt"), export)
