"""In which order the country of an article's outlet writes dates in digits, by the end of its address. Pure.

"04/03/2025" is 4 March in Leeds and 3 April in Dallas. An address that ends in .com tells no country, and Canada, the
Philippines and China write either way or another: there the text itself must tell, or it is a guess.
"""

from typing import Final
from urllib.parse import urlsplit

# Countries with news in English, and those of Europe, Africa, Asia and America that write the day first. Left out are
# the ends that others like to take: .me, .co, .am.
DAY_FIRST: Final = frozenset(
    "uk ie au nz in pk bd lk np sg my hk za ng ke gh ug tz zm zw na bw mw rw et eg ma tn dz jm tt bb gy mt cy gi "
    "fj pg fr de es it pt nl be at ch lu dk no se fi is pl cz sk hu ro bg gr hr si rs ba mk al ua by md ru ee lv "
    "lt ge az tr il ps lb jo sy iq sa ae qa kw bh om ye id th vn kh mm br ar cl mx pe ve ec uy py bo cr".split()
)  # fmt: skip
# `.gov`, `.mil` and `.edu` are those of the United States alone; behind a country ("gov.uk") the country tells.
MONTH_FIRST: Final = frozenset("us gov mil edu".split())


def day_first(address: str) -> bool | None:
    """Does the outlet at this address write the day first? None where the address does not tell.

    >>> day_first("https://www.example.co.uk/news/1"), day_first("https://example.gov/1"), day_first("https://a.com")
    (True, False, None)
    """
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # "http://[", which anybody may have written
        return None
    _, dot, end = host.rstrip(".").rpartition(".")
    if not dot:
        return None
    return True if end in DAY_FIRST else False if end in MONTH_FIRST else None
