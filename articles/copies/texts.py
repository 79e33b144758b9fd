"""Which texts are one text: an agency's report printed by two outlets, with a paragraph less and another headline.

MinHash of the texts' runs of five words names the candidates, in a few lookups however many articles there are; then
the texts themselves are compared. Two outlets that print one text are one witness.

    Source: Broder, "On the resemblance and containment of documents" (1997).
"""

import re
import struct
from collections.abc import Sequence
from zlib import crc32

RUN = 5  # words
BANDS, ROWS = 24, 2
# Of the shorter text so much stands in the longer one. Between two outlets .5 and more is one text: in an archive of
# 1,460 articles four of four pairs; .4 where one has worked the other's into its own (six), .1 at most of two reports
# of one press conference. One outlet's next report repeats much of its last: 45 of 47 pairs with .5 to .7 there.
# What is found of texts that were changed: `make bench`.
OF_TWO_OUTLETS, OF_ONE = 0.5, 0.7
# A shorter text, as a photo's, proves nothing.
FEWEST_RUNS = 30

_WORD = re.compile(r"[^\W_]+")
_SEED = 20250314


def runs(text: str) -> set[int]:
    """The text's runs of five words, as numbers."""
    words = _WORD.findall(text.lower())
    return set(map(crc32, map(str.encode, map(" ".join, zip(*(words[first:] for first in range(RUN)), strict=False)))))


def bands(text: str) -> list[int]:
    """Numbers of which near copies share one at least, 94 % of those that share half of their runs, 99.9 % at 70 %.

    [] for short texts.
    """
    from rensa import RMinHash

    found = runs(text)
    if len(found) < FEWEST_RUNS:
        return []
    sketch = RMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    sketch.update([str(run) for run in found])
    digest = sketch.digest()
    return [_number(band, digest[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS)]


def share(text: str, other: str) -> float:
    """How much of the shorter text stands in the longer one, 0 to 1."""
    one, two = runs(text), runs(other)
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter >= FEWEST_RUNS else float(bool(shorter) and one == two)


def is_copy(text: str, other: str, *, of_two_outlets: bool) -> bool:
    return share(text, other) >= (OF_TWO_OUTLETS if of_two_outlets else OF_ONE)


def _number(band: int, rows: Sequence[int]) -> int:
    """A band as a signed number of 63 bits, which every database keeps."""
    packed = struct.pack(f">B{len(rows)}I", band, *rows)
    return (crc32(packed) << 31) | (crc32(packed[::-1]) >> 1)


# Who reports for others. In the dateline, "(Reuters) -", at the end, "— AFP", or as the author.
AGENCIES = {
    "Reuters": "Reuters", "AP": "AP", "Associated Press": "AP", "The Associated Press": "AP", "AFP": "AFP",
    "Agence France-Presse": "AFP", "dpa": "dpa", "DPA": "dpa", "UPI": "UPI", "PA": "PA Media", "PA Media": "PA Media",
    "Press Association": "PA Media", "ANI": "ANI", "PTI": "PTI", "IANS": "IANS", "Xinhua": "Xinhua", "TASS": "TASS",
    "Interfax": "Interfax", "Ukrinform": "Ukrinform", "EFE": "EFE", "ANSA": "ANSA", "Kyodo": "Kyodo",
    "Yonhap": "Yonhap",
    "Bloomberg": "Bloomberg", "AAP": "AAP", "CP": "The Canadian Press", "The Canadian Press": "The Canadian Press",
    "Anadolu": "Anadolu", "AA": "Anadolu", "WAFA": "WAFA", "Bernama": "Bernama", "CNS": "CNS", "TT": "TT",
    "NTB": "NTB",
}  # fmt: skip
_NAMES = "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True))
_IN_DATELINE = re.compile(rf"\A.{{0,120}}?[(/]({_NAMES})[)/]\s?[-–—:]", re.DOTALL)
_AT_END = re.compile(rf"(?:[-–—(\[]\s?|\A|\n)(?:with\s|[Ss]ource:\s)?({_NAMES})[)\]]?\.?\s*\Z")


def agency(text: str, author: str = "") -> str:
    """The agency that the text credits: "PARIS (Reuters) – ..." -> "Reuters"; "" where it credits none."""
    head, tail = text[:600], text[-200:]
    for paragraph in head.split("\n")[:6]:
        if match := _IN_DATELINE.match(paragraph):
            return AGENCIES[match[1]]
    if match := _AT_END.search(tail):
        return AGENCIES[match[1]]
    return next((AGENCIES[name.strip()] for name in re.split(r"[;,]", author) if name.strip() in AGENCIES), "")
