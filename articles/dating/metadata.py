"""What the markup of a page says of its dates: JSON-LD, meta elements, microdata and `<time>`, in this order."""

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any

from articles.dating import days, stamps
from articles.dating.stamps import Stamp

ARTICLE_TYPES = {
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "AskPublicNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report",
    "ScholarlyArticle", "TechArticle", "MedicalWebPage", "AdvertiserContentArticle", "SatiricalArticle",
    "DiscussionForumPosting", "Recipe", "Review",
}  # fmt: skip
PAGE_TYPES = {
    "WebPage",
    "ItemPage",
    "AboutPage",
    "FAQPage",
    "MediaGallery",
    "ImageGallery",
    "VideoObject",
    "NewsMediaObject",
}

_PUBLISHED_NAMES = """
    article:published_time og:article:published_time og:published_time og:pubdate og:publish_date article:published
    datepublished date.published parsely-pub-date sailthru.date bt:pubdate cxenseparse:publishtime
    cxenseparse:recs:publishtime article_date_original article.published pubdate pub_date publishdate publish_date
    publish-date published_date published-date publication_date publication-date published published_time
    date_published originalpublicationdate rnews:datepublished dc.date.issued dc.date dcterms.issued dcterms.date
    dc:date dc.date.created dcterms.created dc.created citation_publication_date citation_online_date citation_date
    prism.publicationdate date ptime displaydate datecreated created article:created
""".split()
_UPDATED_NAMES = """
    article:modified_time og:article:modified_time og:updated_time article:modified datemodified bt:moddate
    last-modified lastmod last_updated dc.date.modified dcterms.modified revised updated modified
""".split()

_PUBLISHED_CLASS = re.compile(r"publish|posted|post-date|entry-date|dateline|date-?created|pubdate|story-date", re.I)
UPDATED = re.compile(r"updat|modif", re.I)
_DATES = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{8,40})"')


class Candidates:
    """Stamps in the order of their weight."""

    def __init__(self, day_first: bool | None, today: datetime.date) -> None:
        self.day_first = day_first
        self.today = today
        self.stamps: list[Stamp] = []
        self.problem = ""
        self.contradicts = False
        self.weak: Stamp | None = None

    def add(self, value: Any) -> None:
        try:
            stamp = stamps.read(value, self.day_first)
        except days.NoSuchDay as problem:
            if value and not self.problem:
                self.problem = str(problem)
            return
        # The beginning of a computer's time, of the calendar, and what is to come: not when this was published.
        if stamp.day.year > 1 and stamp.day not in _NEVER and stamp.day <= self.today + datetime.timedelta(2):
            self.stamps.append(stamp)

    def first(self) -> Stamp | None:
        return self.stamps[0] if self.stamps else None


_NEVER = {datetime.date(1970, 1, 1), datetime.date(1969, 12, 31), datetime.date(1900, 1, 1)}


def json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that stand for themselves or for the page, not those inside of others."""
    for script in tree.xpath('//script[contains(translate(@type, "LDJSON", "ldjson"), "ld+json")]'):
        source = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            found = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            yield from _broken(source)
            continue
        yield from _nodes(found)


def _nodes(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(found, list):
        for one in found:
            yield from _nodes(one, depth + 1)
    elif isinstance(found, dict):
        yield found
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(found.get(key), depth + 1) if isinstance(found.get(key), list | dict) else ()


def _broken(source: str) -> Iterator[dict[str, Any]]:
    """JSON that no parser takes, of one article: its dates are still there."""
    found: dict[str, Any] = {}
    for name, value in _DATES.findall(source[:200_000]):
        found.setdefault(name, value)
    if found:
        yield {"@type": "Article" if "Article" in source else "WebPage", **found}


def types(node: dict[str, Any]) -> set[str]:
    value = node.get("@type") or node.get("type") or ()
    names = value if isinstance(value, list) else [value]
    return {str(name).rsplit("/", 1)[-1] for name in names if name}


def from_json_ld(tree: Any, nodes: list[dict[str, Any]], url: str, published: Candidates, updated: Candidates) -> None:
    articles = [node for node in nodes if types(node) & ARTICLE_TYPES]
    headings = {_plain(words) for words in tree.xpath("//h1//text() | //title/text()")[:20]} - {""}
    mine = [node for node in articles if _is_about(node, url, headings)] or articles
    dates = {str(node.get("datePublished"))[:10] for node in mine if node.get("datePublished")}
    published.contradicts = len(dates) > 1
    pages = [node for node in nodes if types(node) & PAGE_TYPES]
    for node in [*mine, *pages]:
        published.add(node.get("datePublished"))
        updated.add(node.get("dateModified"))
    if not published.stamps:
        for node in [*mine, *pages]:
            published.add(node.get("dateCreated") or node.get("uploadDate"))


def _is_about(node: dict[str, Any], url: str, headings: set[str]) -> bool:
    """Is this object the page's own article, not one that it links to?"""
    headline = _plain(str(node.get("headline") or node.get("name") or ""))
    if headline and any(headline in heading or heading in headline for heading in headings if len(heading) > 8):
        return True
    where = node.get("mainEntityOfPage") or node.get("url") or node.get("@id") or ""
    where = where.get("@id") or where.get("url") or "" if isinstance(where, dict) else where
    return bool(url) and isinstance(where, str) and where.split("#")[0].rstrip("/") == url.split("#")[0].rstrip("/")


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()


def from_meta(tree: Any, published: Candidates, updated: Candidates) -> None:
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := meta.get(attribute):
                found.setdefault(name.strip().lower(), meta.get("content"))
    for names, candidates in ((_PUBLISHED_NAMES, published), (_UPDATED_NAMES, updated)):
        for name in names:
            if name in found:
                candidates.add(found[name])


def from_elements(tree: Any, published: Candidates, updated: Candidates) -> None:
    """Microdata, then `<time>` that says what it is, then the only day of all `<time>` in the article."""
    rest = []
    for element in tree.xpath(
        "//*[@itemprop='datePublished' or @itemprop='dateCreated' or @itemprop='dateModified'] | //time"
    )[:60]:
        if element.tag == "meta" or element.xpath("ancestor::aside | ancestor::nav | ancestor::footer | ancestor::li"):
            continue
        value = element.get("datetime") or element.get("content") or element.text_content()
        kind = " ".join(filter(None, (element.get("itemprop"), element.get("class"), element.get("id"))))
        before = _words_before(element)
        if UPDATED.search(f"{kind} {before}") and not _PUBLISHED_CLASS.search(kind):
            updated.add(value)
        elif _PUBLISHED_CLASS.search(kind) or element.get("pubdate") is not None:
            published.add(value)
        elif element.get("datetime") or element.tag == "time":
            rest.append(value)
    if not published.stamps and rest:
        alone = Candidates(published.day_first, published.today)
        for value in rest:
            alone.add(value)
        if alone.stamps and len({stamp.day for stamp in alone.stamps}) == 1:
            stamp = alone.stamps[0]
            published.weak = Stamp(stamp.day, f"the only date that the page marks as one: {stamp.words}")


def _words_before(element: Any) -> str:
    """The last words before an element: "Updated: " of "<span>Updated:</span> <time>"."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None and isinstance(previous.tag, str):
        words = f"{previous.text_content()} {previous.tail or ''}"
    else:
        words = (parent.text or "") if parent is not None else ""
    return " ".join(words.split())[-20:]
