"""An address -> the key under which all addresses of one page meet.

    https://www.sample.example/2025/talks/?utm_source=x#top  \\
    http://sample.example/2025/talks                          > "sample.example/2025/talks"
    https://m.sample.example/2025/talks/amp/                 /
"""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

LONGEST = 500

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|mc_cid|mc_eid|_ga|_gl|cmpid|cmp|ocid|icid|ncid|s_cid"
    r"|ref|ref_src|ref_url|referrer|referer|source|src|rss|rssfeed|feed|smid|smtyp|sr_share|share|partner|via|at_\w+|xtor|ns_\w+|traffic_source"
    r"|amp|outputtype|output|guccounter|guce_\w+|p1|taid|origin|mod|spm|soc_\w+|campaign|mkt_tok|oly_\w+|vero_\w+|hss_channel|__twitter_impression)\Z",
    re.IGNORECASE,
)
_HOST = re.compile(r"\A(?:www\d?|m|mobile|amp|touch|lite)\.(?=[^.]+\.)", re.IGNORECASE)
_AMP = re.compile(r"/amp(?=/|\Z)|\.amp(?=\.|\Z)|/amphtml(?=/|\Z)", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)\Z", re.IGNORECASE)
# "https://www.google.com/amp/s/sample.example/talks", "https://sample-example.cdn.ampproject.org/c/s/sample.example/talks"
_CACHED = re.compile(
    r"\A(?:(?:www\.)?google\.[a-z.]+/amp|[\w-]+\.cdn\.ampproject\.org/[cv])/(?:s/)?(?=[\w-]+\.)", re.IGNORECASE
)


def key(url: str) -> str:
    """What an address is compared by; "" for what is none, or names no page.

    "https://sample.example/" is where many articles stand in turn.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    whole = _CACHED.sub("", f"{host}{parts.path}")
    host, _, path = whole.partition("/")
    host = _HOST.sub("", host.lower())
    if port and port not in (80, 443):
        host = f"{host}:{port}"
    path = _INDEX.sub("", _AMP.sub("", f"/{unquote(path)}"))
    path = re.sub(r"/{2,}", "/", path).rstrip("/")
    query = urlencode(sorted((name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name)))
    if not path and not query:
        return ""
    return f"{host}{path}{'?' if query else ''}{query}"[:LONGEST]
