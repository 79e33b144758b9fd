"""Regular expressions over words: "({was}|been) {announced} to {word}" for "were expected to hold".

In a pattern a word stands for itself, {name} for any word of that class, {word} for any word at all; all else is as in
a regular expression. To match, each word becomes one letter that tells all classes it is in, and each sign another: so
a pattern runs over words as fast as another does over letters, and counts them.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

_SIGN: Final = ","
# Regular expressions are fastest on letters below 256; these mean themselves in brackets.
_LETTERS: Final = [chr(one) for one in (*range(0x80, 0x100), *range(1, 0x80)) if chr(one) not in rf"{_SIGN}-[\]^"]
_MOST_KNOWN: Final = 50_000  # words whose letter is kept; more than news goes through in a day
_PIECE: Final = re.compile(r"\{(\w+)\}|([a-z']+)|(\((?!\?))| ")
_WORD: Final = re.compile(r"\w+(?:'\w+)*(?:-\w+ed\b)?|'ll\b|[^\w\s]")


def words_of(folded: str) -> list[str]:
    """The words and signs of folded text: "he won't, she said" -> he won't , she said."""
    return _WORD.findall(folded)


class WordPatterns:
    """Named patterns of words, tried in their order at each word.

    `listed` are the classes that have their words in a list. `shape` tells the classes that a word is in by its form,
    names with blanks between; `shapes` is all that it can tell, each with whether a pattern may begin so.
    """

    def __init__(
        self,
        patterns: Mapping[str, str],
        listed: Mapping[str, Iterable[str]],
        shape: Callable[[str], str],
        shapes: Mapping[str, bool],
    ) -> None:
        literals = {word for pattern in patterns.values() for _, word, _ in _PIECE.findall(pattern) if word}
        classes = {name: frozenset(words) for name, words in listed.items()} | {f"={one}": {one} for one in literals}
        by_word = {
            word: frozenset({*shape(word).split(), *(name for name, words in classes.items() if word in words)})
            for word in frozenset[str]().union(*classes.values())
        }
        kinds = sorted({*by_word.values(), *(frozenset(one.split()) for one in shapes)}, key=sorted)
        if len(kinds) > len(_LETTERS):
            raise ValueError(f"The words fall into {len(kinds)} kinds, more than there are letters for.")
        self._letter_of_kind = dict(zip(kinds, _LETTERS, strict=False))
        self._letters = {word: self._letter_of_kind[kind] for word, kind in by_word.items()}
        self._letter_of_shape = {one: self._letter_of_kind[frozenset(one.split())] for one in shapes}
        self._shape = shape
        silent = {self._letter_of_shape[one] for one, opens in shapes.items() if not opens}
        opening = "".join(letter for letter in self._letter_of_kind.values() if letter not in silent)
        named = "|".join(f"(?P<{name}>{self._expanded(one)})" for name, one in patterns.items())
        self._compiled = re.compile(f"(?=[{opening}])(?:{named})")

    def find(self, words: Sequence[str]) -> list[tuple[str, int, int]]:
        """The patterns found in the words one after another: the name of each, its first word, and that behind it."""
        letters = self._letters
        coded = "".join([letters.get(word) or self._coded(word) for word in words])
        return [(found.lastgroup or "", *found.span()) for found in self._compiled.finditer(coded)]

    def _coded(self, word: str) -> str:
        letter = self._letter_of_shape[self._shape(word)] if word[:1].isalnum() else _SIGN
        if len(self._letters) < _MOST_KNOWN:
            self._letters[word] = letter
        return letter

    def _expanded(self, pattern: str) -> str:
        def expand(piece: re.Match[str]) -> str:
            name, literal, opens = piece.groups()
            if opens:
                return "(?:"
            if name == "word":
                return f"[^{_SIGN}]"
            if not (name or literal):
                return ""
            wanted = name or f"={literal}"
            return "[" + "".join(letter for kind, letter in self._letter_of_kind.items() if wanted in kind) + "]"

        return _PIECE.sub(expand, pattern)
