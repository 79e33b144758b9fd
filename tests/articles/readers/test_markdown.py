import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import readers
from articles.dating.stamps import Stamp
from articles.readers import Blob, Document, ReadingError, markdown

FRONT = "---\ntitle: Talks end\npublisher: Sample Wire\npublished: 2025-03-11\nurl: https://sample.example/a\n---\n"


def with_front(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "They met on Thursday."])


def test_front_matter_and_text_are_read():
    assert markdown.read(FRONT + "\nThey met.\n") == Document(
        text="They met.",
        title="Talks end",
        publisher="Sample Wire",
        url="https://sample.example/a",
        published=Stamp(datetime.date(2025, 3, 11), "2025-03-11"),
    )


@given(st.text(st.sampled_from("ab é,;"), min_size=1))
def test_the_text_is_exactly_what_follows_without_the_line_ends_around_it(text):
    body = f"They{text}met.\nThey left.\n\n## In {text}short\n\n- They{text}met."
    assert markdown.read(f"{FRONT}\r\n\n{body}\n\r\n").text == body


def test_line_ends_of_other_systems_become_ours_and_a_byte_order_mark_goes():
    document = markdown.read("\ufeff" + FRONT.replace("\n", "\r\n") + "\r\nThey met.\r\nThey left.\r\n")
    assert document.text == "They met.\nThey left."
    assert document.published.day == datetime.date(2025, 3, 11)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("They [met](https://sample.example/thursday) on **Tuesday**.", "They met on Tuesday."),
        ("They met.\n\n![The envoy on Friday](a.jpg)\n\nThey left.", "They met.\n\nThey left."),
        ("They met.\n\n![](a.jpg) *The envoy on Friday*\n\nThey left.", "They met.\n\nThey left."),
        ("They met.\n\n![](a.jpg)\n\n*The envoy on Friday*\n\nThey left.", "They met.\n\nThey left."),
        ("They met.\n\n| day | who |\n|---|---|\n| Friday | all |\n\nThey left.", "They met.\n\nThey left."),
        ("They met.\n\n```\non Friday\n```\n\nThey left.", "They met.\n\nThey left."),
        ("They met.\n\n<div>on Friday</div>\n\nThey left.", "They met.\n\nThey left."),
        ("Talks\n=====\n\nThey met.", "Talks\n\nThey met."),
        ("- They [met](/a)\n- and left", "- They met\n- and left"),
        ("> They *met*\n> and left", "> They met\nand left"),
        ("5 \\* 3", "5 * 3"),
        ("## Short\n\n- They met\n- They left", "## Short\n\n- They met\n- They left"),
        ("a snake_case_name and 5 * 3 = 15", "a snake_case_name and 5 * 3 = 15"),
    ],
)
def test_links_images_tables_and_code_are_no_sentences(source, words):
    assert markdown.read(source).text == words


@pytest.mark.parametrize(
    "front",
    [
        '+++\ntitle = "Talks end"\ndate = 2025-03-11T18:40:00Z\nauthors = ["A. Writer"]\n'
        'source = "Sample Wire"\n+++\n',
        '{"title": "Talks end", "date": "2025-03-11", "author": "A. Writer", "source": "Sample Wire"}\n\n',
        "---\ntitle: Talks end\ndate: Tue, 11 Mar 2025 18:40:00 +0000\nauthor: A. Writer\nsource: Sample Wire\n---\n",
    ],
)
def test_front_matter_is_read_in_the_three_ways_that_others_write_it(front):
    document = markdown.read(front + "\nThey met.\n")
    assert (document.text, document.title, document.publisher) == ("They met.", "Talks end", "Sample Wire")
    assert (document.author, document.published.day) == ("A. Writer", datetime.date(2025, 3, 11))


def test_three_dashes_in_the_text_end_nothing():
    assert markdown.read(FRONT + "They met.\n\n---\n\nThey left.").text == "They met.\n\n---\n\nThey left."


def test_a_text_below_an_object_is_no_record():
    blob = Blob.of("a.md", b'{\n"title": "Talks",\n"date": "2025-03-14"\n}\n\nThey met in Jeddah.\n')
    [(_, document)] = readers.read(blob)
    assert (document.title, document.text) == ("Talks", "They met in Jeddah.")
    [(_, record)] = readers.read(Blob.of("a.md", b'{\n"title": "Talks",\n"text": "They met in Jeddah."\n}\n'))
    assert (record.title, record.text) == ("Talks", "They met in Jeddah.")


def test_front_matter_may_be_missing_or_empty():
    assert markdown.read("# Talks end #\n\nThey met.\n") == Document("# Talks end #\n\nThey met.\n", title="Talks end")
    assert markdown.read("---\n---\nThey met.") == Document("They met.")
    assert markdown.read(with_front("title:", "published: ~", "author: somebody")).title == ""


def test_values_are_taken_as_they_are_written():
    document = markdown.read(with_front("Title: 2024", "publisher: No", "published: 2025-03-11T23:30:00-05:00"))
    assert (document.title, document.publisher) == ("2024", "No")
    assert document.published.day == datetime.date(2025, 3, 11)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ntitle: Talks end\n\nThey met.", "front matter is not closed"),
        ("---", "front matter is not closed"),
        (with_front("title: Talks: the end"), "front matter is not YAML .line 2"),
        (with_front("title: [Talks"), "front matter is not YAML"),
        (with_front("- Talks"), "front matter has no keys"),
        (with_front("Talks end"), "front matter has no keys"),
        (with_front("title: [Talks, end]"), "title is a list or a mapping"),
        (with_front("published: 2025-02-30"), "published date is impossible: there is no day 2025-02-30"),
        (with_front("published: yesterday"), "published date is impossible: “yesterday”"),
        (with_front("published: 03/04/2025"), "two different days"),
        (with_front("url: sample wire"), "url “sample wire” is not an address"),
        (with_front("url: javascript:alert(1)"), "is not an address"),
        (with_front(r'title: "Talks\0end"'), "title holds unprintable"),
        (with_front(r'publisher: "\ud800"'), "publisher holds unprintable"),
        (with_front(f"title: {'Talks ' * 100}"), "title has 599 characters"),
        (with_front(f"note: {'Talks ' * 10_000}"), "front matter has 60,00"),
        (with_front(f"note: {'[' * 1_500}"), "front matter is n"),
        (FRONT, "there is no text in it"),
    ],
)
def test_what_is_wrong_is_named_with_what_to_do(text, problem):
    with pytest.raises(ReadingError, match=problem) as caught:
        markdown.read(text)
    assert caught.value.remedy


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"%@`#,? \n\t\\0é")))
def test_no_front_matter_makes_it_fail_in_another_way(front):
    with contextlib.suppress(ReadingError):
        assert markdown.read(f"---\n{front}\n---\nThey met.").text.endswith("They met.")


def test_references_that_multiply_are_never_written_out():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for name, of in zip("bcdefghij", "abcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{of}'] * 9)}]")
    with pytest.raises(ReadingError, match="title is a list"):
        markdown.read(with_front(*lines, "title: *j"))
