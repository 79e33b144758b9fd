"""Text -> the spans of its sentences.

    >>> split("Talks ended on Thursday. He left.\\nMore to come")
    [(0, 24), (25, 33), (34, 46)]

Lines first, then syntok inside them: of eight segmenters this pair set the best boundaries in news copy, and syntok's
tokens carry their offsets. A line is mostly a paragraph there; where a text was wrapped to a width, its lines are put
together again, since half a sentence cannot be read. A quotation over several sentences is several sentences, the
last of which has the speaker: `"... be spared. This would be bad," he said on Friday.`

Most ends of sentences are plain to see, and syntok, which takes its time, is asked about the others only. On 19,900
sentences of news all are the same but for 875 quotation marks and dashes that syntok made sentences of their own, and
it takes a quarter to a third of the time.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from syntok import segmenter

# A byte order mark and zero-width spaces are nothing to read, though Python does not count them as white space.
BLANK = "\ufeff\u200b\u2060"

# Wider lines than this were not wrapped by a hand or an editor; they are paragraphs.
WIDEST_WRAP = 120

_LINE = re.compile(r"([^\n\r\v\f\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
_LAST_WORD_OF_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*\Z")
_LIST_ITEM = re.compile(r"\s*(?:[-*•–—·#>|]|\(?(?:\d{1,3}|[a-z])[.)])\s")

# Always followed by a name, and unknown to syntok: "Lt. Gen. Keith Kellogg".
_TITLE = re.compile(
    r"\b(?:Lt|Gen|Gens|Gov|Govs|Rep|Reps|Sen|Sens|Sgt|Maj|Cmdr|Cpl|Pvt|Amb|Hon|Rev|Pres|Supt|Messrs|Mme|Mlle|Adm)\.\Z"
)
# A mark behind which a word begins with a capital, and the whole word before it: few places have the first.
_PLAIN_MARK = re.compile(r"[.!?][\"”’]?\s+(?=[\"“‘']?[A-Z][a-z’']*[\s,])")
_WHOLE_WORD = re.compile(r"(?<![\w.'’-])(?P<word>[a-z’']{2,}|[A-Z][a-z]{4,}|[A-Z]{3,}|[a-z]+-[a-z]+|\d+)\s?\Z")
_LONGEST_WORD = 60
_ABBREVIATIONS = frozenset(
    """
    vs etc approx cf al est dept ft inc corp ltd co no nos pp vol ed eds cm mm km kg lb lbs oz hr hrs min mins sec st
    mt av ave jr sr fig art ca resp incl max viz
    Messrs Assoc Calif Supt Capts Profs Adms Insp Penna Brigs Sgts Dists
    """.split()
)
# Where syntok may cut: never before a small letter. What closes a piece is not looked at.
_MARK = re.compile(r"[.!?…;](?:[\"'”’»)\]]*\s+(?![a-z])|(?<=[a-z].)(?=[A-Z]))|--")
_QUOTES = "\"'”’"
_LIST_NUMBER = re.compile(r"\(?\d{1,3}[.)]\Z")
# After a dotted abbreviation syntok wants one of its own starters; these begin sentences as clearly: "at 5 p.m. He".
_START_AFTER_ABBREVIATION = re.compile(
    r"(?:[ap](?<![\w.].)\.m\.|[A-Z](?<![\w.].)\.(?:[A-Z]\.){1,4})[\"”’)]?\s+(?=[\"“(]?"
    r"(?:He|She|They|We|His|Her|Their|But|There|These|Those|When|While|After|Before|If|At|Both|Meanwhile|Earlier|Later"
    r"|According|Officials)\b)"
)


# A share's sign of which the stop is no full stop: "shares of Ayr Ltd (AYR.L) fell".
_SIGN = re.compile(r"[A-Z]\w{0,5} ?\.\s*\Z")
_EXCHANGE = re.compile(r"[A-Z]{1,3} ?(?:\)|-RRB-)")
# No sentence begins so: what is cut off there belongs to the one before, "Ann Lee (D-Ohio.), who was there,".
_NO_BEGINNING = re.compile(r"[,;)\]]|-RRB-|''\s*\Z|['’]s\b")
# Nor does it end so before a small letter: '"Who?" she asked', "Ann Lee (D-Ohio.) left".
_CLOSED = re.compile(r"(?:[”\")]|''|-RRB-)\Z")
# A state's short name, and what goes on with it: "said Ann Lee (R-Tenn.) on Monday", "AYR, Ala. -- The port".
_STATE = re.compile(
    r"(?i:(?<![^\W_])(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb"
    r"|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|[NSW]\.[CDHJMY]|Jr|Sr)) ?\.\Z"
)
_BEHIND_STATE = re.compile(r"--?\s|[–—(]|-LRB-")
# Behind a picture's credit the text itself begins, on one line with it where a page was saved so.
_CREDIT = re.compile(
    r"Photo(?:graph)? ?: ?[^.:\n]{0,60}?\b(?:AP|AFP|EPA|PA|Reuters|Getty(?: Images)?|Rex Features) (?=[A-Z`“\"])"
)
# A list of days on one line, as three of them show: "2 May: A dam bursts 4 May: Help arrives 9 May: ...".
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_ENTRY = re.compile(rf"(?<!\S)(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}|(?:{_MONTH} )?(?:19|20)\d\d) ?[:–-] (?=\S)")
_FEWEST_ENTRIES = 3
# A question ends at its mark, but not the sentence: '"Who will decide?" Putin asked.'
_QUOTED_QUESTION = re.compile(r"[?!][\"'”’]\Z")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,4}(?:said|says|asked|asks|added|wrote|told|replied|warned|insisted|tweeted|posted|declared)\b"
)


class Line(NamedTuple):
    """A line of a text: its offsets in characters, and its words."""

    start: int
    end: int
    words: str


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end) character offsets, end exclusive.

    They come in text order, do not overlap, begin and end on something visible, and cover everything visible. Never
    fails, and takes time in proportion to the length, whatever the text.
    """
    return [span for start, end in _units(text) for span in _sentences(text, start, end)]


def _units(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that syntok may cut, and which no sentence crosses: a line, or the lines of a wrapped sentence."""
    for block in _blocks(text):
        wrapped = _is_wrapped(block)
        start = block[0].start
        for line, following in pairwise(block):
            if not (wrapped or _runs_on(line.words, following.words)) or _LIST_ITEM.match(following.words):
                yield start, line.end
                start = following.start
        yield start, block[-1].end


def _blocks(text: str) -> Iterator[list[Line]]:
    """Lines with no blank line between them."""
    block: list[Line] = []
    for match in _LINE.finditer(text):
        start, end = _trimmed(text, match.start(), match.end(1))
        if start < end:
            block.append(Line(start, end, text[start:end]))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_wrapped(block: list[Line]) -> bool:
    """Was this block filled to a width? Then no line had room for the next one's first word.

    Two lines may look so by chance, a headline over a short sentence; three hardly.
    """
    width = max(len(line.words) for line in block)
    return (
        len(block) > 2
        and width <= WIDEST_WRAP
        and all(
            len(line.words) + 1 + len(following.words.split(None, 1)[0]) > width for line, following in pairwise(block)
        )
    )


def _runs_on(line: str, following: str) -> bool:
    """Does a sentence go on over the end of this line? "...said on" + "Friday" cannot be told from a headline, but
    "...said that" + "talks would" can."""
    if _is_within_sign(line, following) or _belongs(line, following):
        return True
    return len(line) <= WIDEST_WRAP and following[0].islower() and not _LAST_WORD_OF_SENTENCE.search(line[-8:])


def _belongs(before: str, following: str) -> bool:
    """Is what follows no beginning of a sentence?"""
    if _NO_BEGINNING.match(following):
        return True
    if following[:1].islower():
        return _CLOSED.search(before) is not None
    return _BEHIND_STATE.match(following) is not None and _STATE.search(before) is not None


def _is_within_sign(before: str, following: str) -> bool:
    """Is this the stop inside a share's sign? "Ayr Ltd (AYR." + "L) said"."""
    return _EXCHANGE.match(following) is not None and _SIGN.search(before[-9:]) is not None


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    unit = text[start:end]
    cuts = {len(unit)}
    cuts.update(_cuts(unit))
    cuts.update(match.end() for match in _START_AFTER_ABBREVIATION.finditer(unit))
    cuts.update(match.end() for match in _CREDIT.finditer(unit))
    if unit.count(": ") + unit.count("- ") >= _FEWEST_ENTRIES:
        entries = [match.start() for match in _ENTRY.finditer(unit)]
        cuts.update(entries if len(entries) >= _FEWEST_ENTRIES else ())
    begun = 0
    for cut in sorted(cuts):
        first, last = _trimmed(unit, begun, cut)
        if first < last and (cut == len(unit) or not _goes_on(unit, first, last, cut)):
            yield start + first, start + last
            begun = cut


def _cuts(unit: str) -> Iterator[int]:
    """Where sentences begin: at what is plain to see, and between two such places where syntok finds them."""
    plain = [match.end() for match in _PLAIN_MARK.finditer(unit) if _ends_word(unit, match.start())]
    for start, end in pairwise([0, *plain, len(unit)]):
        yield start
        piece = unit[start:end].rstrip()
        if _MARK.search(piece.rstrip(_QUOTES)[:-1]):
            for paragraph in segmenter.analyze(piece):
                for tokens in paragraph:
                    yield start + tokens[0].offset


def _ends_word(unit: str, at: int) -> bool:
    """Does a whole word end there, no abbreviation?"""
    found = _WHOLE_WORD.search(unit, max(0, at - _LONGEST_WORD), at)
    return found is not None and found["word"] not in _ABBREVIATIONS


def _goes_on(unit: str, first: int, last: int, cut: int) -> bool:
    """Did syntok cut too early? "said Lt." and "12." go with what follows them.

    Looks at a few characters on each side of the cut, never at the whole sentence, which may be a megabyte.
    """
    before = unit[max(first, last - 12) : last]
    return bool(
        _TITLE.search(before)
        or _is_within_sign(before, unit[cut : cut + 8])
        or _belongs(unit[max(first, last - 16) : last], unit[cut : cut + 8])
        or (last - first < 6 and _LIST_NUMBER.match(before))
        or (_QUOTED_QUESTION.search(before) and _SPEAKER.match(unit[cut : cut + 80]))
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and _is_blank(text[start]):
        start += 1
    while start < end and _is_blank(text[end - 1]):
        end -= 1
    return start, end


def _is_blank(character: str) -> bool:
    return character.isspace() or character in BLANK
