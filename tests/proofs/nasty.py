"""Texts that nobody writes and somebody sends."""

import random

PIECES = (
    "on Thursday", "last week", "13 March 2025", "2025-02-30", "31 February", "in the year 0", "9999-12-31",
    "0001-01-01",
    "next century", "9999 years ago", "two days earlier", "at 25:61", "the 1990s", "Q5 2025",
    "from 13 to 12 March",
    "every Tuesday for 99999999999 years", "in 12025", "yesterday", "a decade ago", "mid-March", "by 2100", "1 BC",
    "the day after 31 December 9999", "a million years before 1 January 0001", "99 centuries ago",
    "XXXX-XX-XX", "'25",
    "\x00", "\ufeff", "\u202e", "\u2028", "\ud800", "\U0010ffff", "𝟙𝟛 March", "１３ March", "é" * 9, "\r\n",
    "\n\n", "\t", " " * 50,
    "(" * 40, "\"“”'", "—" * 20, "...", "Mr. Dr. U.S. No. 5.", "<script>alert(1)</script>", "&amp;&#0;", "]]>",
    "%s%n",
    "---", "title: [", "published: 2025-13-45", "{", "}", "[[", '{"text": ', "https://x.example/",
    "From: a@b.example",
    "\x1b[2J", "a" * 300, "A" * 300, "1" * 400, "said on", "will", "killed", "The minister", "resigned", "was",
    ",", ".", ";",
)  # fmt: skip
HEADS = (
    b"", b"---\n", b"%PDF-1.7\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"<html><body>",
    b"<?xml version='1.0'?><rss>", b"{", b"[",
    b"WARC/1.0\r\n", b"From: a@b.example\r\nSubject: x\r\n\r\n", b"text,title,published\n", b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf", b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"\x00" * 20,
    b'{"text": "', b"+++\n", b"MIME-Version: 1.0\n",
)  # fmt: skip


def text(chance: random.Random, longest: int = 25) -> str:
    """Some pieces, with and without spaces between them."""
    glue = chance.choice((" ", " ", "", "\n", ". "))
    return glue.join(chance.choice(PIECES) for _ in range(chance.randrange(longest)))


def content(chance: random.Random) -> bytes:
    """A file that begins like one of a kind, and goes on as it likes, perhaps broken off or with bytes changed."""
    encoding = chance.choice(("utf-8", "utf-16", "cp1252", "utf-8"))
    body = text(chance).encode(encoding, "surrogatepass" if encoding == "utf-8" else "replace")
    made = bytearray(chance.choice(HEADS) + body)
    for _ in range(chance.choice((0, 0, 1, 5))):
        if made:
            made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made[: chance.randrange(len(made) + 1)] if chance.random() < 0.2 else made)
