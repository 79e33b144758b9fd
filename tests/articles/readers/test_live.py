"""Which parts of a page are entries of a live blog, each with a stamp of its own."""

import json

import pytest
from lxml import html

from articles.readers.live import entries

TEXT = "The envoys met again."


def listed(*texts: str, times: int = 1) -> list[str]:
    """The texts found in a page whose entries are elements that name themselves so."""
    stamp = '<time datetime="2025-03-13T09:00:00Z">9:00</time>' * times
    blog = "".join(f'<div class="live-entry" id="e{n}">{stamp}<p>{text}</p></div>' for n, text in enumerate(texts))
    return [one.text for one in entries(html.fromstring(f"<html><body>{blog}</body></html>"))]


def in_metadata(*texts: str) -> list[str]:
    """The texts found in a page that lists its entries in its metadata alone."""
    updates = [{"articleBody": text, "datePublished": "2025-03-13T09:00:00Z"} for text in texts]
    data = json.dumps({"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body></body></html>'
    return [one.text for one in entries(html.fromstring(page))]


def test_three_entries_make_a_live_blog() -> None:
    assert listed(TEXT, TEXT, TEXT) == [TEXT] * 3
    assert listed(TEXT, TEXT) == []


def test_two_entries_are_enough_where_the_page_says_that_it_is_a_live_blog() -> None:
    assert in_metadata(TEXT, TEXT) == [TEXT] * 2
    assert in_metadata(TEXT) == []


@pytest.mark.parametrize("find", [listed, in_metadata])
def test_what_is_as_short_as_a_heading_is_no_entry(find) -> None:
    shortest, heading = "They met in Jeddah.."[:20], "They met in Jeddah."[:19]
    assert (len(shortest), len(heading)) == (20, 19)
    assert find(TEXT, TEXT, TEXT, shortest, heading) == [TEXT, TEXT, TEXT, shortest]


def test_an_entry_has_a_stamp_of_its_own_and_perhaps_one_of_its_last_change() -> None:
    assert len(listed(TEXT, TEXT, TEXT, times=2)) == 3
    assert listed(TEXT, TEXT, TEXT, times=0) == listed(TEXT, TEXT, TEXT, times=3) == []
