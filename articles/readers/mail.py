"""A mail, as newsletters and agencies send them: its subject, sender and day, and the text without what is quoted.

From: Sample Wire <news@sample.example>
Date: Fri, 14 Mar 2025 18:40:00 -0400
Subject: Talks end

Two sides met on Thursday ...
"""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from articles.dating import days, stamps
from articles.readers import encoding, markup
from articles.readers.blob import Blob
from articles.readers.document import (
    LONGEST_AUTHOR,
    LONGEST_PUBLISHER,
    LONGEST_TITLE,
    Document,
    ReadingError,
    one_line,
)

_HEADER = re.compile(
    rb"(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\w-]+"
    rb"|Content-[\w-]+|Reply-To|Sender|List-[\w-]+):[ \t]",
    re.IGNORECASE,
)
_NEEDED = re.compile(rb"^(?:From|Received|Message-ID|MIME-Version|Return-Path):", re.IGNORECASE | re.MULTILINE)
_BOUNDARY = re.compile(rb"^--", re.MULTILINE)
MOST_PARTS = 2_000  # each takes the standard library a third of a millisecond
_SIGNATURE = re.compile(r"^-- ?\n.*", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"^(?:>.*|On .{5,80} wrote:|-----Original Message-----.*)$\n?", re.MULTILINE)
_FORWARDED = re.compile(r"\A(?:\s*(?:re|fwd?|aw|wg):\s*)+", re.IGNORECASE)


def is_mail(head: bytes) -> bool:
    """Does it begin with headers, one of them of mail alone?"""
    head = head.replace(b"\r\n", b"\n").lstrip(b"\n")
    if head.startswith(b"From ") and b"\n" in head:
        head = head.split(b"\n", 1)[1]
    top = head.split(b"\n\n", 1)[0]
    return bool(
        _HEADER.match(top) and _NEEDED.search(top) and len(re.findall(rb"^[\w-]+:[ \t]", top, re.MULTILINE)) >= 3
    )


def read(blob: Blob) -> Iterator[Document]:
    """The mail's text. Raises ReadingError: a mail without one."""
    content = blob.read()
    if content.startswith(b"From "):
        content = content.split(b"\n", 1)[-1]
    if b"multipart/" in content and len(_BOUNDARY.findall(content)) > MOST_PARTS:
        raise ReadingError(f"it has more than {MOST_PARTS:,} parts, which no mail has", "Save its text as .txt")
    try:
        message = message_from_bytes(content.lstrip(b"\r\n"), policy=policy.default)
        text = _text(message)
    except (LookupError, ValueError, AttributeError, TypeError, IndexError, KeyError, RecursionError):
        raise ReadingError("it looks like a mail and cannot be taken apart", "Save its text as .txt") from None
    if not text.strip():
        raise ReadingError("the mail has no text", "If the article is attached to it, save that")
    name, address = parseaddr(_header(message, "From"))
    try:
        published, problem = stamps.read(_header(message, "Date")), ""
    except days.NoSuchDay as error:
        published, problem = None, str(error)
    yield Document(
        text=text,
        title=one_line(_FORWARDED.sub("", encoding.mend(_header(message, "Subject"))), LONGEST_TITLE),
        publisher=one_line(encoding.mend(name) or address.rpartition("@")[2], LONGEST_PUBLISHER),
        author=one_line(address, LONGEST_AUTHOR),
        published=published,
        undatable=problem,
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, AttributeError, IndexError, TypeError):
        return ""  # a header that the standard library's parser does not survive


def _text(message: EmailMessage) -> str:
    """Its plain text, or what its HTML says where it has none or a stub."""
    plain = _part(message, "plain")
    rich = _part(message, "html")
    if rich and len(plain.split()) < 40:
        plain = markup.to_text(rich) or plain
    elif markup.is_markup(plain):
        plain = markup.to_text(plain)
    plain = encoding.mend(plain)
    return _QUOTED.sub("", _SIGNATURE.sub("", plain)).strip("\n") or plain


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    return encoding.decode(payload, part.get_content_charset() or "") if isinstance(payload, bytes) and payload else ""
