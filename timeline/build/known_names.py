"""Finding known names in sentences. Pure.

"Mr Putin's envoy" names Putin; "Putinism" does not.
"""

import re
from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

Who = TypeVar("Who", bound=Hashable)


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
