"""What a web page says of its own dates: in JSON-LD, in its meta elements, in microdata and in `<time>`.

The first kind that has a day counts; the others tell the outlet's local day where it gives the hour of Greenwich only,
and whether it contradicts itself. What the page does not say, htmldate infers from the rest, and it is marked so.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from articles.dating import stamps
from articles.dating.file_names import from_address
from articles.dating.local_day import local_day
from articles.dating.metadata import Candidates, from_elements, from_json_ld, from_meta, json_ld
from articles.dating.seen import elsewhere, is_update, tells_of_update, told
from articles.dating.stamps import Stamp

# What was updated so long after is a text of its own, not a correction.
_REWRITTEN = datetime.timedelta(60)
# Software of which a page is what the last edit made of it.
_WIKI = re.compile(r"mediawiki|moinmoin|dokuwiki|twiki|xwiki", re.I)


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
    published = Candidates(day_first, today)
    updated = Candidates(day_first, today)
    from_json_ld(tree, nodes, url, published, updated)
    from_meta(tree, published, updated)
    from_elements(tree, published, updated)
    changed = updated.first()
    if changed and _is_wiki(tree):
        return PageDates(published=Stamp(changed.day, f"{changed.words} (the last edit)"), updated=changed)
    found = published.first()
    if found is None:
        inferred = published.weak or told(tree) or _by_htmldate(tree, source, url, today)
        if inferred and changed is None and is_update(tree, inferred.day):
            return PageDates(updated=inferred, problem=published.problem)
        return PageDates(updated=changed, inferred=inferred, problem=published.problem)
    others = [stamp for stamp in published.stamps[1:] if abs((stamp.day - found.day).days) > 1]
    local = local_day(tree, source, found, published.stamps)
    if others and published.contradicts:
        words = f"{found.words}; but also {others[0].words}"
        return PageDates(updated=changed, inferred=Stamp(local.day, f"the page contradicts itself: {words}"))
    # A page that moved to another system may have got the day of the move; its address and its words stay.
    other = elsewhere(tree, url, local)
    if other:
        words = f"{other.words}; but its metadata says {found.words}"
        return PageDates(updated=changed, inferred=Stamp(other.day, f"the page contradicts itself: {words}"))
    if changed and changed.day - local.day >= _REWRITTEN and tells_of_update(tree, changed.day):
        words = f"published {local.words}, and told to be updated {changed.words}: which words are of which day?"
        return PageDates(updated=changed, inferred=Stamp(local.day, words))
    return PageDates(published=local, updated=changed)


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


def _by_htmldate(tree: Any, source: str, url: str, today: datetime.date) -> Stamp | None:
    """The day that htmldate finds, where the page names it whole: of "August 2019" it makes the first of January."""
    from copy import deepcopy

    from htmldate import find_date

    try:
        found = find_date(deepcopy(tree), original_date=True, extensive_search=True, url=url or None)
    except (ValueError, AttributeError, TypeError, IndexError, RecursionError):
        return None  # it fails on some pages; then it infers nothing
    if not found:
        return None
    day = datetime.date.fromisoformat(found)
    is_named = day in (stamp.day for stamp in (from_address(url), *stamps.anywhere(source)) if stamp)
    return Stamp(day, "inferred from the page’s wording and addresses") if is_named and day <= today else None
