"""What a web page says of its own dates: in JSON-LD, in its meta elements, in microdata and in `<time>`.

The first kind that has a day counts; the others tell the outlet's local day where it gives the hour of Greenwich only,
and whether it contradicts itself. What the page does not say, htmldate infers from the rest, and it is marked so.
"""

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.dating import days, stamps
from articles.dating.names import from_address
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
    cxenseparse:recs:publishtime cxenseparse:recs:publishtime article_date_original article.published
    pubdate pub_date publishdate publish_date publish-date published_date published-date publication_date
    publication-date published published_time date_published originalpublicationdate rnews:datepublished
    dc.date.issued dc.date dcterms.issued dcterms.date dc:date dc.date.created dcterms.created dc.created
    citation_publication_date citation_online_date citation_date prism.publicationdate date ptime displaydate
    datecreated created article:created
""".split()
_UPDATED_NAMES = """
    article:modified_time og:article:modified_time og:updated_time article:modified datemodified bt:moddate
    last-modified lastmod last_updated dc.date.modified dcterms.modified revised updated modified
""".split()

_PUBLISHED_CLASS = re.compile(r"publish|posted|post-date|entry-date|dateline|date-?created|pubdate|story-date", re.I)
_UPDATED_CLASS = re.compile(r"updat|modif", re.I)
_UTC = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*\Z")
_OFFSET = re.compile(r"[+-](?!00:?00)\d{2}:?\d{2}\s*\Z")
# What was updated so long after is a text of its own, not a correction.
_REWRITTEN = datetime.timedelta(60)
_SAYS_PUBLISHED = re.compile(r"(?:first |originally )?(?:published|posted)\b(?!.*updated)", re.I)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_OFFSETS = re.compile(r"\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\s?([+-](?:0\d|1[0-4]):?[0-5]\d)\b")
_DATES = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{8,40})"')
# Software of which a page is what the last edit made of it.
_WIKI = re.compile(r"mediawiki|moinmoin|dokuwiki|twiki|xwiki", re.I)
# Longer elements are text, in which a date is about something.
_LONGEST_DATE_ELEMENT = 90
_MOST_ELEMENTS = 4000


@dataclass(frozen=True, slots=True)
class PageDates:
    """`published` and `updated` are the page's own words; `inferred` is read from signs; `problem` why neither is."""

    published: Stamp | None = None
    updated: Stamp | None = None
    inferred: Stamp | None = None
    problem: str = ""


def find(tree: Any, source: str, url: str = "", language: str = "", today: datetime.date | None = None) -> PageDates:
    """The dates of the page `source`, parsed as `tree` (lxml).

    `language`, as "en-GB", tells how 03/04/2025 is meant there.
    """
    today = today or datetime.date.today()
    day_first = _day_first(language)
    nodes = list(json_ld(tree))
    published = _Candidates(day_first, today)
    updated = _Candidates(day_first, today)
    _from_json_ld(tree, nodes, url, published, updated)
    _from_meta(tree, published, updated)
    _from_elements(tree, published, updated)
    changed = updated.first()
    if changed and _is_wiki(tree):
        return PageDates(published=Stamp(changed.day, f"{changed.words} (the last edit)"), updated=changed)
    found = published.first()
    if found is None:
        inferred = published.weak or _by_htmldate(tree, url, today)
        return PageDates(updated=changed, inferred=inferred, problem=published.problem)
    others = [stamp for stamp in published.stamps[1:] if abs((stamp.day - found.day).days) > 1]
    local = _local_day(tree, source, found, published.stamps)
    if others and published.contradicts:
        words = f"{found.words}; but also {others[0].words}"
        return PageDates(updated=changed, inferred=Stamp(local.day, f"the page contradicts itself: {words}"))
    # A page that moved to another system may have got the day of the move; its address and its words stay.
    other = _elsewhere(tree, url, local)
    if other:
        words = f"{other.words}; but its metadata says {found.words}"
        return PageDates(updated=changed, inferred=Stamp(other.day, f"the page contradicts itself: {words}"))
    if changed and changed.day - local.day >= _REWRITTEN and _tells_of_update(tree, changed.day):
        words = f"published {local.words}, and told to be updated {changed.words}: which words are of which day?"
        return PageDates(updated=changed, inferred=Stamp(local.day, words))
    return PageDates(published=local, updated=changed)


def _tells_of_update(tree: Any, day: datetime.date) -> bool:
    """Does the page tell its readers, and not only machines, that it was updated on this day?"""
    return any(stamp.day == day and _UPDATED_CLASS.search(stamp.words) for stamp in shown(tree))


def _elsewhere(tree: Any, url: str, found: Stamp) -> Stamp | None:
    """Another day than the one found, in the address or where readers are told of the publication."""
    told = [from_address(url), *(stamp for stamp in shown(tree) if _SAYS_PUBLISHED.match(stamp.words))]
    days_told = [stamp for stamp in told[:2] if stamp]
    if any(abs((stamp.day - found.day).days) <= 1 for stamp in days_told):
        return None
    return days_told[0] if days_told else None


class _Candidates:
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


def _from_json_ld(
    tree: Any, nodes: list[dict[str, Any]], url: str, published: _Candidates, updated: _Candidates
) -> None:
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


def _from_meta(tree: Any, published: _Candidates, updated: _Candidates) -> None:
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := meta.get(attribute):
                found.setdefault(name.strip().lower(), meta.get("content"))
    for names, candidates in ((_PUBLISHED_NAMES, published), (_UPDATED_NAMES, updated)):
        for name in names:
            if name in found:
                candidates.add(found[name])


def _from_elements(tree: Any, published: _Candidates, updated: _Candidates) -> None:
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
        if _UPDATED_CLASS.search(f"{kind} {before}") and not _PUBLISHED_CLASS.search(kind):
            updated.add(value)
        elif _PUBLISHED_CLASS.search(kind) or element.get("pubdate") is not None:
            published.add(value)
        elif element.get("datetime") or element.tag == "time":
            rest.append(value)
    if not published.stamps and rest:
        alone = _Candidates(published.day_first, published.today)
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


def _local_day(tree: Any, source: str, found: Stamp, all_found: list[Stamp]) -> Stamp:
    """The outlet's own day where the stamp is in the time of Greenwich.

    It shows from another stamp of the same minute, what readers see, or the zone that the page uses elsewhere.
    """
    if not _UTC.search(found.words):
        return found
    for stamp in all_found:
        if _OFFSET.search(stamp.words) and stamp.day != found.day and _minute(stamp) == _minute(found):
            return stamp
    near = {found.day - datetime.timedelta(1), found.day + datetime.timedelta(1)}
    seen = [stamp for stamp in shown(tree) if stamp.day in near or stamp.day == found.day]
    if any(stamp.day == found.day for stamp in seen):
        return found
    hour = _hour(found)
    for stamp in seen:
        plausible = hour is None or (hour < 12 if stamp.day < found.day else hour >= 10)
        minutes = _minute(stamp)
        if plausible and (minutes is None or minutes == _minute(found)):
            return Stamp(stamp.day, f"{stamp.words} ({found.words})")
    return _in_zone_of_page(source, found)


def _in_zone_of_page(source: str, found: Stamp) -> Stamp:
    """A stamp of Greenwich in the one other offset that the page's stamps have: "Fri, 01 May 2020 23:00:00 -0400"."""
    offsets = {match.replace(":", "") for match in _OFFSETS.findall(source)} - {"+0000", "-0000"}
    if len(offsets) != 1:
        return found
    offset = offsets.pop()
    try:
        moment = datetime.datetime.fromisoformat(found.words.strip().replace("Z", "+00:00").replace(" UTC", "+00:00"))
        local = moment.astimezone(datetime.datetime.strptime(offset, "%z").tzinfo)
    except ValueError:
        return found
    return found if local.date() == found.day else Stamp(local.date(), f"{found.words}, {offset} there")


def shown(tree: Any) -> Iterator[Stamp]:
    """The days that readers see in short elements of their own, from above."""
    for element in tree.xpath("//body//*[count(.//*) < 5]")[:_MOST_ELEMENTS]:
        if element.tag in ("script", "style", "a", "option", "noscript"):
            continue
        words = " ".join((element.text_content() or "").split())
        if 6 < len(words) < _LONGEST_DATE_ELEMENT and any(character.isdigit() for character in words):
            match = stamps.ANYWHERE.search(words)
            if match:
                try:
                    yield Stamp(days.read(match), words)
                except days.NoSuchDay:
                    continue


def _minute(stamp: Stamp) -> str | None:
    match = _CLOCK.search(stamp.words.split("T")[-1])
    return match[2] if match else None


def _hour(stamp: Stamp) -> int | None:
    match = _CLOCK.search(stamp.words.split("T")[-1])
    return int(match[1]) if match else None


def _is_wiki(tree: Any) -> bool:
    return any(_WIKI.search(words) for words in tree.xpath('//meta[@name="generator"]/@content'))


def _day_first(language: str) -> bool | None:
    """In English only the United States put the month first; nearly everybody else the day, and some the year."""
    name = language.replace("_", "-").lower()
    if name in ("en-us", "en-ph"):
        return False
    if name.startswith("en-") and name != "en-ca":
        return True
    return (
        True
        if name[:2] in ("de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "tr", "da", "nb", "cs", "el")
        else None
    )


def _by_htmldate(tree: Any, url: str, today: datetime.date) -> Stamp | None:
    from copy import deepcopy

    from htmldate import find_date

    try:
        found = find_date(deepcopy(tree), original_date=True, extensive_search=True, url=url or None)
    except (ValueError, AttributeError, TypeError, IndexError, RecursionError):
        return None  # it fails on some pages; then it infers nothing
    if not found:
        return None
    day = datetime.date.fromisoformat(found)
    return Stamp(day, "inferred from the page’s wording and addresses") if day <= today else None
