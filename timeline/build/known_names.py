"""Who and where: finding known names in sentences, and names that recur and might deserve to be known. Pure.

"Mr Putin's envoy" names Putin; "Putinism" does not. The machine never adds a name by itself: what it notices are
suggestions for an editor.
"""

import collections
import re
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from timeline.temporal.words import MONTH_NAMES, WEEKDAY_NAMES

Who = TypeVar("Who", bound=Hashable)

# A name is suggested when as many articles as this use it: fewer may be one reporter's chance wording.
RECURS_IN = 3

_NAME = re.compile(r"(?:[A-Z][\w’'-]*[a-z][\w’-]*)(?: (?:[A-Z][\w’'-]*[a-z][\w’-]*))*")
_OPENS = re.compile(r"(?:^|[.!?:]\s+|[“\"‘(\n]\s*)$")
_CALENDAR = frozenset(name.capitalize() for name in (*WEEKDAY_NAMES, *MONTH_NAMES))
# What stands before a name without belonging to it.
_TITLES = frozenset(
    word
    for row in (
        "Mr Mrs Ms Dr Sir Lord Lady King Queen Prince Princess Pope",
        "President Prime Minister Foreign Defence Defense Secretary General Chancellor Senator Governor Ambassador",
        "Director Chief Commander Vice Deputy Special Envoy",
    )
    for word in row.split()
)


class Names(Generic[Who]):
    """The names of known actors, ready to be looked for in texts; one scan finds all of them.

    `names` maps each name to whom it means. Of names that begin at one place the longest counts: "Sudan" is not found
    in "South Sudan" where both are known. Names are case-sensitive: "Turkey" is a country.
    """

    def __init__(self, names: Mapping[str, Who]) -> None:
        self._whom = dict(names)
        longest_first = sorted(filter(None, names), key=lambda name: (-len(name), name))
        alternatives = "|".join(re.escape(name) for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if alternatives else None

    def in_text(self, text: str) -> list[Who]:
        """Whom the text names, in the order of first mention, each once."""
        if self._pattern is None:
            return []
        return list(dict.fromkeys(self._whom[name] for name in self._pattern.findall(text)))


def recurring(sentences: Iterable[tuple[str, str]], known: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Names that recur in the articles and are not `known`: (name, other forms of it), the most frequent first.

    `sentences` are (article, sentence). A capitalised word that only ever opens a sentence is no name; a last name is
    taken together with the one full name that ends in it ("Starmer", "Keir Starmer").
    """
    articles = _naming(sentences)
    known = set(known)
    names = {name: seen for name, seen in articles.items() if name not in known}
    full = {name: short for name in names if " " in name for short in [name.rsplit(" ", 1)[1]] if short in names}
    shared = collections.Counter(full.values())
    found = []
    for name, seen in names.items():
        if name in shared and shared[name] == 1:
            continue  # told with its full name
        forms = [full[name]] if name in full and shared[full[name]] == 1 else []
        seen = seen.union(*(names[form] for form in forms))
        if len(seen) >= RECURS_IN and not any(word in known for word in name.split()):
            found.append((-len(seen), name, forms))
    return [(name, forms) for _, name, forms in sorted(found)]


def _naming(sentences: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The names in the sentences, each with the articles that use it."""
    articles: dict[str, set[str]] = collections.defaultdict(set)
    opening: list[tuple[str, str]] = []
    for article, sentence in sentences:
        for match in _NAME.finditer(sentence):
            if _OPENS.search(sentence[: match.start()]):
                opening.append((article, match.group()))
            elif name := _bare(match.group()):
                articles[name].add(article)
    # What opens a sentence is capitalised anyway: it counts as a name only if it is one elsewhere, perhaps without
    # its first word ("Then Keir Starmer").
    inside = set(articles)
    for article, words in opening:
        for name in (_bare(words), _bare(words.partition(" ")[2])):
            if name in inside:
                articles[name].add(article)
                break
    return articles


def _bare(name: str) -> str:
    """The name without titles and possessives in front and behind: "President Macron’s" -> "Macron"."""
    words = [re.sub(r"[’']s?$", "", word) for word in name.split()]
    while words and (words[0] in _TITLES or words[0] in _CALENDAR):
        words.pop(0)
    return "" if any(word in _CALENDAR for word in words) else " ".join(words)
