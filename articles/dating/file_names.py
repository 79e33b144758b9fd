"""The day in a file's name or in an address."""

import re
from urllib.parse import unquote, urlsplit

from articles.dating import days
from articles.dating.stamps import Stamp

LONGEST = 1000  # characters; more is no name

# As the first or the last part of the name: "war-of-2003-03-20-remembered.txt" is about that day, not from it.
_NAME_DAY = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-_.]?)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})(?:T\d{4,6}Z?(?![A-Za-z0-9]))?"
)

_MONTH = "|".join(sorted(days.MONTHS, key=len, reverse=True))
# A folder each, or together in one: "/2025/mar/14/", "/2025/3/14/", "/2025-03-14/", "/20250314/"; with the section
# between, "/2010/POLITICS/08/13/"; or as the beginning or the end of the last part: "/2015/08/150803-talks",
# "/talks-2025-03-14.html", "/articleshow-20250314.cms".
_PATH_DAYS = (
    re.compile(rf"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{{1,2}}|{_MONTH})/(?P<day>\d{{1,2}})(?=/|$)", re.IGNORECASE),
    re.compile(r"/(?P<year>(?:19|20)\d\d)/[A-Z][A-Za-z_.]*/(?P<month>\d\d)/(?P<day>\d\d)(?=/)"),
    re.compile(r"/(?P<year>(?:19|20)(?P<short>\d\d))/(?P<month>\d\d)/(?P=short)(?P=month)(?P<day>\d\d)(?=-)"),
    re.compile(rf"/(?P<year>(?:19|20)\d\d)(?P<month>{_MONTH})(?P<day>\d{{1,2}})(?=/|$)", re.IGNORECASE),
    re.compile(r"/(?P<year>(?:19|20)\d\d)[-_](?P<month>\d{1,2})[-_](?P<day>\d{1,2})(?=[/_.-]|$)"),
    re.compile(r"/(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=/|$)"),
    re.compile(r"[-_](?P<year>(?:19|20)\d\d)-?(?P<month>[01]\d)-?(?P<day>[0-3]\d)(?=\.\w{2,5}$|/?$)"),
)


def from_file_name(name: str) -> Stamp | None:
    """The day that a file's name begins or ends with: "2025-03-14-talks.txt", "20250312T184000Z-talks.md"."""
    name = name.rsplit("/", 1)[-1]
    if len(name) > LONGEST:
        return None
    stem = name.rsplit(".", 1)[0]
    for match in _NAME_DAY.finditer(stem):
        before, after = stem[: match.start()], stem[match.end() :]
        if (not before and not after[:1].isalnum()) or (not after and not before[-1:].isalnum()):
            return _stamp(match, name)
    return None


def from_address(url: str) -> Stamp | None:
    """The day in the path of an address; None where there are two."""
    if not url or len(url) > LONGEST:
        return None
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return None
    found = {
        stamp.day: stamp for pattern in _PATH_DAYS for match in pattern.finditer(path) if (stamp := _stamp(match, url))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _stamp(match: re.Match[str], words: str) -> Stamp | None:
    month = match["month"].lower()
    number = days.MONTHS[month] if month in days.MONTHS else int(month)
    try:
        return Stamp(days.parse(f"{match['year']}-{number:02d}-{int(match['day']):02d}"), words[:300])
    except days.NoSuchDay:
        return None
