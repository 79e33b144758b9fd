"""Markdown, with or without front matter, read as Markdown: links, images, tables and code are no sentences.

    ---
    title: "Talks end: a day in Jeddah"
    publisher: Sample Wire
    published: 2025-03-11
    url: https://sample-wire.example/2025/03/11/jeddah
    ---

    JEDDAH, March 11 (Sample Wire) - They [met](https://sample.example) on **Tuesday** ...

The text is the source where that has no markup inside of its lines, headings and lists as they are written; so offsets
that were counted in it hold. Of a paragraph with markup the words stay.
"""

import re
from typing import Any

from articles.readers import encoding, front, plain
from articles.readers.document import Document, ReadingError

_HEADING = re.compile(r"\s*#[ \t]+([^\n]+?)[ \t]*#*(?:\n|\Z)")
_BLOCKS_LEFT_OUT = {"fence", "code_block", "html_block"}
_PLAIN = {"text", "softbreak"}
_MARKS = re.compile(r"[\[\]*_`<>\\~|!&=]|^ {4}|^\t|^-+\s*$|:\s*$", re.MULTILINE)


def read(text: str) -> Document:
    """The document, with its front matter's values where it has any. Raises ReadingError."""
    found, body = front.split(encoding.mend(text))
    values = front.values(found)
    heading = _HEADING.match(body)
    body = without_markup(body)
    if found and not body.strip():
        raise ReadingError("there is no text in it", "Remove it, or save the article's text below its front matter")
    title = values.pop("title") or (without_markup(heading[1]).strip() if heading else plain.headline(body))
    return Document(text=body, title=title, **values)


def without_markup(source: str) -> str:
    """The words of Markdown: "They [met](https://sample.example)." -> "They met."."""
    if not _MARKS.search(source):
        return source
    from markdown_it import MarkdownIt

    lines: list[str | None] = list(source.split("\n"))
    depth_of_table = 0
    after_image = False
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        begin, end = token.map or (0, 0)
        if token.type == "table_open":
            lines[begin:end] = [None] * (end - begin)
            depth_of_table += 1
        elif token.type == "table_close":
            depth_of_table -= 1
        elif token.type in _BLOCKS_LEFT_OUT:
            lines[begin:end] = [None] * (end - begin)
        elif token.type == "heading_open" and token.markup in ("=", "-"):
            lines[end - 1] = None
        elif token.type == "inline" and not depth_of_table:
            children = token.children or []
            words = _words(children, after_image)
            after_image = (
                bool(children)
                and all(child.type == "image" or not child.content.strip() for child in children)
                and any(child.type == "image" for child in children)
            )
            if not all(child.type in _PLAIN for child in children) or "\\" in token.content:
                _replace(lines, begin, end, token.content, words)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line for line in lines if line is not None)).strip("\n")


def _words(children: list[Any], after_image: bool) -> str:
    """What a reader reads; a caption, which stands beside an image in italics, is none of it."""
    has_image = any(child.type == "image" for child in children)
    words = []
    inside_caption = False
    for child in children:
        if child.type in ("em_open", "em_close") and (has_image or (after_image and children[0].type == "em_open")):
            inside_caption = child.type == "em_open"
        elif child.type in ("text", "code_inline") and not inside_caption:
            words.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            words.append("\n")
    return "".join(words).strip()


def _replace(lines: list[str | None], begin: int, end: int, content: str, words: str) -> None:
    """Puts the words where the content stood, after the marks of a list, quotation or heading before it."""
    first = lines[begin] or ""
    place = first.find(content.split("\n", 1)[0])
    prefix = first[:place] if place > 0 else ""
    lines[begin:end] = [None] * (end - begin)
    if words:
        lines[begin] = prefix + words
