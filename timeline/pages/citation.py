"""How others point to what is shown: the words of a citation, and links to the very sentence at the publisher's."""

import datetime
from collections.abc import Sequence
from urllib.parse import quote

LONG_SENTENCE = 120  # characters; longer ones are named by their first and last words
WORDS_AT_AN_END = 6
WEB = ("http://", "https://")


def sentence_link(url: str, sentence: str) -> str:
    """The publisher's page, scrolled to the sentence by a text fragment; "" where the address is not on the web.

    `https://a.example/talks#:~:text=Ukraine%20said%20on%20Tuesday`. Browsers that do not know text fragments show the
    top of the page. See https://wicg.github.io/scroll-to-text-fragment/.
    """
    if not url.lower().startswith(WEB):
        return ""
    words = sentence.split()
    if len(sentence) > LONG_SENTENCE and len(words) > 2 * WORDS_AT_AN_END:
        parts = [" ".join(words[:WORDS_AT_AN_END]), " ".join(words[-WORDS_AT_AN_END:])]
    else:
        parts = [" ".join(words)]
    fragment = ",".join(quote(part, safe="").replace("-", "%2D") for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}"


def citation(title: str, date_words: str, outlets: Sequence[str], address: str, seen_on: datetime.date) -> str:
    """A line to paste into a footnote, with everything that it takes to find the event again."""
    reported = f" Reported by {listed(outlets)}." if outlets else ""
    return f"“{title}”, {date_words}.{reported} {address} (seen {seen_on.day} {seen_on:%B} {seen_on.year})."


def listed(names: Sequence[str]) -> str:
    """Names in a row: "A, B and C"."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
