"""A web page -> the article on it: trafilatura finds the text, `articles.dating.page_metadata` the dates.

Captions, lists of links, banners and comments are cut off before, furniture among the lines after. A page that shows
an error, asks for consent or a subscription, or has hardly a text of its own, is refused as that.
"""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urljoin, urlsplit

from articles.dating import page_metadata as page_dates
from articles.dating.metadata import ARTICLE_TYPES, json_ld, types
from articles.readers import encoding, furniture, live
from articles.readers.blob import Blob
from articles.readers.document import (
    LONGEST_AUTHOR,
    LONGEST_PUBLISHER,
    LONGEST_TITLE,
    Document,
    ReadingError,
    is_address,
    one_line,
)

_SNIFF = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
# Where a template's style stands before everything, or a part of a page was saved.
_FIRST_TAG = re.compile(
    rb"\A\s*(?:<!--.{0,2000}?-->\s*)*<(?:style|script|meta|link|title|div|section|main|header|p|h1|h2|table|font|center|b)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
# "Talks end | DW | 10.06.2013"
_DAY_BEHIND = re.compile(r"\s*[|–—-]\s*\d{1,2}\.\d{1,2}\.\d{4}\Z")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)


# What these say of a page that they cannot read is said again, in our words, by whoever reads it.
for _library in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)


def is_page(head: bytes) -> bool:
    """By a tag that pages alone have, or a first one of theirs."""
    return bool(_SNIFF.search(head[:4000]) or _FIRST_TAG.match(head))


def read(blob: Blob) -> Iterator[Document]:
    """The article on the page, of a live blog each of its entries. Raises ReadingError."""
    from lxml import etree, html

    content = blob.read()
    declared = _CHARSET.search(content[:4000])
    source = encoding.decode(content, declared[1].decode() if declared else charset_of(blob.media))
    try:
        tree = html.document_fromstring(re.sub(r"\A\s*<\?xml[^>]*\?>", "", source))
    except (etree.ParserError, ValueError):
        raise ReadingError("there is no text in it", "Remove it, or save the page anew") from None
    yield from read_tree(tree, source, blob.url)


def read_tree(tree: Any, source: str, url: str = "") -> Iterator[Document]:
    url = _address(tree, url)
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    dates = page_dates.find(tree, source, url, language)
    metadata = _metadata(tree, url)
    entries = list(live.entries(tree))
    if entries:
        for number, entry in enumerate(entries, start=1):
            yield Document(
                **{**metadata, "title": one_line(entry.title, LONGEST_TITLE) or metadata["title"]},
                text=encoding.mend(entry.text),
                published=entry.published or dates.published,
                language=language[:2].lower(),
                key=f"entry-{entry.key or number}",
            )
        return
    text = _text(tree, metadata["title"])
    furniture.refuse(text, metadata["title"], tree)
    yield Document(
        **metadata,
        text=text,
        published=dates.published,
        updated=dates.updated,
        inferred=dates.inferred,
        undatable=dates.problem,
        language=language[:2].lower(),
    )


def charset_of(media: str) -> str:
    match = re.search(r"charset=[\"']?([\w-]+)", media, re.IGNORECASE)
    return match[1] if match else ""


def _address(tree: Any, url: str) -> str:
    """The page's own name for itself, if it is whole and of the same site; else where it was found."""
    for value in tree.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content')[:4]:
        address = urljoin(url, value.strip()) if url else value.strip()
        if is_address(address) and urlsplit(address).path.strip("/"):
            return address
    return url if is_address(url) else ""


def _metadata(tree: Any, url: str) -> dict[str, Any]:
    from trafilatura.metadata import extract_metadata

    try:
        found = extract_metadata(
            tree, default_url=url or None, date_config={"extensive_search": False, "max_date": "1990-01-01"}
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError):
        found = None  # JSON-LD of an unexpected shape
    publisher = one_line(encoding.mend(_publisher(tree) or (found and found.sitename) or ""), LONGEST_PUBLISHER)
    publisher = re.sub(r"\Ahttps?://(?:www\.)?|/\Z", "", publisher)
    title = one_line(encoding.mend(_headline(tree) or _named(tree, (found and found.title) or "")), LONGEST_TITLE)
    title = _DAY_BEHIND.sub("", title)
    author = (found and found.author) or ""
    return {
        "title": _without_site(title, publisher),
        "publisher": publisher,
        "author": one_line(encoding.mend("" if "http" in author else author), LONGEST_AUTHOR),
        "url": url,
    }


def _publisher(tree: Any) -> str:
    for value in tree.xpath('//meta[@property="og:site_name"]/@content')[:1]:
        return str(value)
    for node in json_ld(tree):
        publisher = node.get("publisher")
        if types(node) & ARTICLE_TYPES and isinstance(publisher, dict):
            name = publisher.get("name")
            if isinstance(name, str):
                return name
    return ""


def _headline(tree: Any) -> str:
    for node in json_ld(tree):
        headline = node.get("headline")
        if types(node) & ARTICLE_TYPES and isinstance(headline, str) and headline.strip():
            # Of several articles on a page the one whose headline stands on it.
            words = " ".join(headline.split()).lower()
            if any(
                words[:40] in " ".join(str(one).split()).lower() for one in tree.xpath("//title/text() | //h1//text()")
            ):
                return headline
    headings = [" ".join(one.text_content().split()) for one in tree.xpath("//h1")]
    titles = " ".join(tree.xpath("string(//title)").split()).lower()
    for heading in headings:
        if len(heading) > 8 and heading.lower() in titles:
            return heading
    for value in tree.xpath('//meta[@property="og:title"]/@content')[:1]:
        return str(value)
    return headings[0] if len(headings) == 1 else ""


def _named(tree: Any, guessed: str) -> str:
    """A title guessed from the page's headings, or the page's own where they have little in common: "See also"."""
    own = " ".join(tree.xpath("string(//title)").split())
    words, own_words = (set(re.findall(r"\w+", one.lower())) for one in (guessed, own))
    return own if own and 2 * len(words & own_words) < max(1, len(words)) else guessed


def _without_site(title: str, publisher: str) -> str:
    """A title without the site's name: of "Talks end - Sample Wire" "Talks end"."""
    for mark in (" - ", " | ", " – ", " — ", " :: ", " » "):
        head, found, tail = title.rpartition(mark)
        if found and publisher and tail.strip().lower() in publisher.lower() and len(head) > 8:
            return head.strip()
    return title


def _text(tree: Any, title: str) -> str:
    from trafilatura import bare_extraction

    furniture.cut_off(tree)
    text = ""
    for precise in (True, False):
        found: Any = bare_extraction(
            deepcopy(tree), include_comments=False, include_tables=False, favor_precision=precise
        )
        other = encoding.mend((found.text if found is not None else "") or "")
        # What is precise misses the text of some pages altogether.
        text = other if len(other) > 2 * len(text) else text
        if len(text.split()) >= furniture.SHORT:
            break
    return furniture.without_furniture(text, title)
