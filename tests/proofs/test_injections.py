"""What strangers and files send is data: no address leads inside, no cell runs, and no line of the log is made up."""

import csv
import io
import ipaddress
import json
import logging
import unicodedata
from collections.abc import Iterator

import pytest

from articles.fetching import pages
from articles.readers import ReadingError
from tests.publishing import publish
from timeline.exports.cells import FORMULA
from timeline.models import Event
from timeline.operation.logs import Json, Lines

INSIDE = (
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "10.255.255.254", "172.16.0.1", "172.31.255.1", "192.168.0.1",
    "169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255",
)  # fmt: skip
INSIDE_6 = ("::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "2001::1", "64:ff9b:1::1")
CELLS = ("1+1", 'cmd|" /C calc"!A0', 'HYPERLINK("http://evil.example")', "SUM(A1:A9)", "2+5+cmd|' /C calc'!A0")
LOGGED = (
    "\n2026-01-01 ERROR forged", "\r\nforged", "\x1b[2Jforged", "\x1b]0;forged\x07", "\x9b31mforged", "\u2028forged",
    "\u2029forged", "\x00forged", "\x85forged", "%s %d %(password)s", "{0.__class__}", "\ud800forged", "x" * 100_000,
)  # fmt: skip


def spellings(address: str) -> Iterator[str]:
    """The ways in which one IPv4 address can stand in a URL."""
    whole = int(ipaddress.IPv4Address(address))
    parts = [int(part) for part in address.split(".")]
    yield address
    yield f"{address}."
    yield str(whole)
    yield hex(whole)
    yield f"0{whole:o}"
    yield ".".join(f"0{part:o}" for part in parts)
    yield ".".join(hex(part) for part in parts)
    yield f"{parts[0]}.{(parts[1] << 16) + (parts[2] << 8) + parts[3]}"
    yield f"{parts[0]}.{parts[1]}.{(parts[2] << 8) + parts[3]}"
    yield f"{parts[0]}.0{parts[1]:o}.{hex(parts[2])}.{parts[3]}"
    yield from (f"[::ffff:{address}]", f"[::{address}]", f"[64:ff9b::{address}]")
    yield f"[2002:{whole >> 16:x}:{whole & 0xFFFF:x}::1]"
    yield address.translate(str.maketrans("0123456789.", "０１２３４５６７８９。"))


def test_no_address_leads_inside(promise, times, chance, settings):
    settings.FETCH_ALLOWED_HOSTS = []
    hosts = [spelt for address in INSIDE for spelt in spellings(address)] + [f"[{one}]" for one in INSIDE_6]
    hosts += ["localhost", "LOCALHOST.", "localhost.localdomain", "ip6-localhost"]
    with promise("Nothing is fetched from the own network") as made:
        for host in chance.sample(hosts, times(30, len(hosts))):
            for url in (f"http://{host}/", f"https://{host}:443/latest/meta-data/", f"HTTP://{host}:8000"):
                try:
                    answer = pages.get(url, with_robots=False)
                except ReadingError as refused:
                    said = refused.problem
                    made.keep("not on the public network" in said or "there is no host" in said, f"{url}: {said}")
                else:
                    made.keep(False, f"{url} was answered: {answer.content[:60]!r}")


@pytest.mark.django_db
def test_no_cell_is_run_by_a_spreadsheet(promise, client):
    publish("The two envoys held long talks in Vienna on Thursday.")
    event = Event.objects.get()
    with promise("No cell of an export is a formula") as made:
        for begin in FORMULA:
            for cell in CELLS:
                Event.objects.filter(pk=event.pk).update(editor_title=f"{begin}{cell}", machine_title=f"{begin}{cell}")
                Event.objects.get().mentions.update(quote=f"{begin}{cell}", expression=f"{begin}{cell}"[:100])
                answer = client.get("/export/timeline.csv")
                rows = csv.reader(io.StringIO(b"".join(answer).decode("utf-8-sig")))
                run = [found for row in rows for found in row if found.startswith(FORMULA) and len(found) > 1]
                made.keep(not run, f"{begin}{cell!r}: {run}")


def test_no_line_of_the_log_is_made_up(promise):
    with promise("No line of the log is made up by who asks") as made:
        for said in LOGGED:
            for record in (
                logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (f"/{said}",), None),
                logging.LogRecord("x", logging.ERROR, "", 0, "%s", (said,), (ValueError, ValueError(said), None)),
            ):
                first, *rest = Lines().format(record).split("\n")
                made.keep(is_plain(first) and len(first) < 3_000, f"{said[:40]!r}: {first[:200]!r}")
                made.keep(bool(record.exc_info) or not rest, f"{said[:40]!r}: a line of its own")
                made.keep(
                    all(is_plain(line) and line.startswith("  ") for line in rest), f"{said[:40]!r}: {rest!r:.300}"
                )
                line = Json().format(record)
                made.keep(is_plain(line) and isinstance(json.loads(line), dict), f"{said[:40]!r}: {line[:200]!r}")


def is_plain(line: str) -> bool:
    """Nothing in it ends a line, steers a terminal, or cannot be written."""
    return not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in line)
