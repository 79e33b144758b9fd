"""A mail: a newsletter, or a report that somebody sent on."""

import pytest

from articles import readers
from articles.readers import Blob, Document, ReadingError
from articles.readers.mail import is_mail

TEXT = "They met in Jeddah on Tuesday. Nothing was signed."
HEADERS = "From: Sample Wire <news@wire.example>\nSubject: {}\nDate: Wed, 12 Mar 2025 09:00:00 +0000\nTo: a@b.ex\n"


def read(content: str) -> Document:
    [(_, document)] = readers.read(Blob.of("talks.eml", content.encode()))
    return document


def mail(body: str = TEXT, subject: str = "Talks end", more: str = "") -> str:
    return f"{HEADERS.format(subject)}{more}\n{body}\n"


def test_a_mail_gives_its_text_title_outlet_and_day():
    document = read(mail())
    assert (document.text, document.title, document.publisher) == (TEXT, "Talks end", "Sample Wire")
    assert document.author == "news@wire.example"
    assert str(document.published.day) == "2025-03-12"


def test_the_line_of_a_mailbox_before_it_is_no_part_of_it():
    document = read(f"From news@wire.example Wed Mar 12 09:00:00 2025\n{mail()}")
    assert (document.text, document.title) == (TEXT, "Talks end")


@pytest.mark.parametrize("prefix", ["Re: ", "FW: ", "Fwd: Re: ", "AW: "])
def test_that_it_was_sent_on_is_no_part_of_its_title(prefix):
    assert read(mail(subject=f"{prefix}Talks end")).title == "Talks end"


def test_one_without_a_name_is_of_the_host_that_sent_it():
    assert read(mail().replace("Sample Wire <news@wire.example>", "news@wire.example")).publisher == "wire.example"


def test_a_date_that_cannot_be_read_leaves_it_undated_with_the_reason():
    document = read(mail().replace("Wed, 12 Mar 2025 09:00:00 +0000", "soon"))
    assert document.published is None
    assert document.undatable


def test_html_is_read_where_there_is_no_text_beside_it():
    html = mail(f"<html><body><p>{TEXT}</p></body></html>", more="Content-Type: text/html; charset=utf-8\n")
    assert read(html).text.strip() == TEXT


def test_a_mail_without_text_is_refused():
    with pytest.raises(ReadingError, match="no text"):
        read(mail(""))


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (mail(), True),
        (mail().replace("\n", "\r\n"), True),
        ("Title: Talks\nAuthor: Ann\nDate: soon\n\nThey met.", False),
        ("From: a@b.example\n\nThey met.", False),
        ("From one thing to another", False),
        ("They met.\n\nFrom: a@b.example\nTo: b@c.example\nSubject: x\n", False),
    ],
)
def test_a_mail_begins_with_headers_of_mail(head, is_one):
    assert is_mail(head.encode()) is is_one
