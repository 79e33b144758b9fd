"""The entries of a live blog, each with its own stamp: that of 23:50 and that of 0:10 count from different days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.dating import days, stamps
from articles.dating.metadata import json_ld, types
from articles.dating.stamps import Stamp
from articles.readers import markup

_ENTRY = re.compile(
    r"(?:live|blog|liveblog|timeline)[-_]*(?:post|entry|update|block|item)|\bblock\b.*\bliveblog|post-?update", re.I
)
_FEWEST = 3
_SHORTEST = 20  # characters; less is a heading


@dataclass(frozen=True, slots=True)
class LiveEntry:
    """One entry of a live blog, with the stamp that dates it."""

    key: str
    title: str
    text: str
    published: Stamp | None


def entries(tree: Any) -> Iterator[LiveEntry]:
    """The entries, from the newest as such pages have them; nothing where the page is no live blog."""
    for node in json_ld(tree):
        if "LiveBlogPosting" in types(node):
            found = list(_from_json_ld(node.get("liveBlogUpdate")))
            yield from found if len(found) > 1 else _from_elements(tree)
            return
    yield from _from_elements(tree)


def _from_json_ld(updates: Any) -> Iterator[LiveEntry]:
    for update in updates if isinstance(updates, list) else ():
        if not isinstance(update, dict):
            continue
        text = str(update.get("articleBody") or "").strip()
        text = markup.to_text(text) if markup.is_markup(text) else text
        if len(text) >= _SHORTEST:
            title = str(update.get("headline") or "")
            where = str(update.get("@id") or update.get("url") or "")
            yield LiveEntry(
                where.rpartition("#")[2] if "#" in where else "", title, text, _stamp(update.get("datePublished"))
            )


def _from_elements(tree: Any) -> Iterator[LiveEntry]:
    """Elements named as entries, each with a `<time>` of its own that names a day."""
    found: list[LiveEntry] = []
    for element in tree.xpath("//article | //div[@id or @class] | //li[@class] | //section[@class]"):
        if not _ENTRY.search(
            f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemtype') or ''}"
        ):
            continue
        times = element.xpath(".//time[@datetime]")
        stamp = _stamp(times[0].get("datetime")) if len(times) in (1, 2) else None
        if stamp is None:
            continue
        title = " ".join(" ".join(one.text_content().split()) for one in element.xpath(".//h2 | .//h3")[:1])
        paragraphs = [" ".join(one.text_content().split()) for one in element.xpath(".//p | .//li")]
        text = "\n\n".join(one for one in paragraphs if one)
        if len(text) >= _SHORTEST:
            found.append(LiveEntry(element.get("id") or "", title, text, stamp))
    if len(found) >= _FEWEST:
        yield from found


def _stamp(value: Any) -> Stamp | None:
    try:
        return stamps.read(value)
    except days.NoSuchDay:
        return None
