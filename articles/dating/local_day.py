"""The outlet's own day, where a page's markup gives the hour of Greenwich only."""

import datetime
import re
from typing import Any

from articles.dating.seen import shown
from articles.dating.stamps import Stamp

_UTC = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*\Z")
_OFFSET = re.compile(r"[+-](?!00:?00)\d{2}:?\d{2}\s*\Z")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_OFFSETS = re.compile(r"\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\s?([+-](?:0\d|1[0-4]):?[0-5]\d)\b")


def local_day(tree: Any, source: str, found: Stamp, all_found: list[Stamp]) -> Stamp:
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


def _minute(stamp: Stamp) -> str | None:
    match = _CLOCK.search(stamp.words.split("T")[-1])
    return match[2] if match else None


def _hour(stamp: Stamp) -> int | None:
    match = _CLOCK.search(stamp.words.split("T")[-1])
    return int(match[1]) if match else None
