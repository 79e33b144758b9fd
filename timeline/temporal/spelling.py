"""What people type for the words of dates in notes and posts, written out: "tmrw", "nxt wk", "wednsday", "fri eve".

Only a line that somebody typed is touched (see `tense.notes`), never running text, where "wk" and "sat" may be
anything. The tagger reads what is written out and gives offsets into the text as it was typed.
"""

import re
from typing import Final

from .edited import Edit, Place, as_given, edited
from .tense.notes import is_jotted, is_note, is_typed
from .word_lists import MONTH_NAMES, WEEKDAY_NAMES, WEEKDAYS

# As good as never anything else in a line that somebody typed.
_SPELLINGS: Final = {
    form: word
    for word, forms in {
        "tomorrow": "tomo tomoz tomoro tmrw tmr tmrow tmoro tmorrow tmw tmo 2moro 2mrw 2morrow 2mro 2moz 2morow",
        "today": "tdy 2day",
        "tonight": "2nite 2night tonite tnite tnight",
        "yesterday": "yest yst yday ystrdy ystrday",
        "next": "nxt",
        "week": "wk",
        "weeks": "wks",
        "weekend": "wknd wkend",
        "weekends": "wknds wkends",
        "month": "mth mnth",
        "months": "mths mnths",
        "year": "yr",
        "years": "yrs",
        "quarter": "qtr",
        "last": "prev",
        "thanksgiving": "tgiving",
        "holiday": "hol",
        "hour": "hr",
        "hours": "hrs",
        "minutes": "mins",
        "night": "nite nyt",
        "morning": "mornin mrng morn",
        "afternoon": "arvo",
        "midnight": "midnite",
        "before": "b4",
        "new year's eve": "nye",
        "new year's day": "nyd",
        "valentine's day": "vday",
        "christmas": "crimbo",
        "april": "apl",
    }.items()
    for form in forms.split()
}
# Parts of the day behind a day: "fri eve", "mon am", "this aft".
_PARTS: Final = {"am": "morning", "pm": "afternoon", "aft": "afternoon", "eve": "evening"}
_DAY_BEFORE: Final = frozenset((*WEEKDAY_NAMES, "today", "tomorrow", "yesterday", "this"))
_SHORT_DAYS: Final = {
    name.rstrip("."): WEEKDAY_NAMES[number - 1] for name, number in WEEKDAYS.items() if name[-1] == "."
}
# They are other words as well: "he sat", "the sun", "mon ami", "to wed".
_ALSO_WORDS: Final = frozenset({"sat", "sun", "mon", "wed"})
_NO_DAY_BEFORE: Final = re.compile(
    r"(?:\b(?:the|a|an|he|she|i|we|they|you|who|it|in|my|his|her|our|newly|to|of|hot|full) |\bhow to |['@.]|"
    r"\b(?!(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*-)\w+-)\Z"
)
_NO_DAY_AFTER: Final = re.compile(
    r" (?:nav|down|there|here|still|up|cream|hat|lotion|set|rise|god|light|block|spots?|roof|dial|valley|exams?|"
    r"tests?|scores?|prep|tv|phone|screen|tan|bed|bathing|dress|ami|amour|dieu|her|him|them|the|on the|"
    r"(?!weekly|early)\w+ly)\b|"
    r"['’.@][a-z]|-?(?:shin|dried|burnt?|glasses|screen|kissed)"
)
_NAME_AFTER: Final = re.compile(r" [A-Z][a-z]")  # "Sun Microsystems"
# In a line that begins with a capital: "Gym Fri 7am", "Dentist Tue".
_TIMED: Final = re.compile(
    r",? (?:at |@ ?)?\d|-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|,? ?(?:morning|afternoon|evening|night|noon|am|pm)\b|$"
)
# "The sun after", "to mon": there it is a day all the same.
_DAY_BESIDE: Final = re.compile(r" (?:after|before)\b(?! (?:the|a|all)\b)")
_ARTICLES: Final = ("the ", "a ", "to ", "of ", "in ")
_FROM_DAY: Final = re.compile(
    r"\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|moved|pushed|changed|switched|postponed|delayed|shifted|back) to \Z"
)
# "The cat sat on it"
_SOMEBODY: Final = re.compile(r"(?:the|a|an|my|his|her|our|their) (?:\w+ )?\w+ ")
_NTH: Final = re.compile(r"(?:\d(?:st|nd|rd|th)|\b(?:first|second|third|fourth|every|next)) \Z")  # "2nd sat in may"
# Names that are told when a letter or two are wrong.
_NAMES: Final = tuple(
    name for name in (*WEEKDAY_NAMES, *MONTH_NAMES, "tomorrow", "yesterday", "tonight", "weekend") if len(name) > 5
)
_REAL_WORDS: Final = frozenset(
    "sundry sundae sundaes mondial friary august augusta augustus augusto octobers weekender weekends tonights".split()
)
_WORD: Final = re.compile(r"[^\W_]+")
_TWO_WRONG: Final = 8  # letters of a name in which two may be wrong


def written_out(text: str) -> tuple[str, Place]:
    """The text with such words written out, and where a character of it stands in the text that was given."""
    if not is_typed(text):
        return text, as_given
    lowered, takes_short = text.lower(), is_typed(text, small=True) or is_jotted(text)
    edits: list[Edit] = []
    last = ""
    for word in _WORD.finditer(lowered):
        written = _written(word, last, text, takes_short)
        last = written or word[0]
        if written is not None:
            edits.append((*word.span(), written))
    if not edits:
        return text, as_given
    written_text, place = edited(text, edits)
    # With such words it is a note, whatever it begins with.
    return (written_text if edits[0][0] == 0 else written_text[:1].lower() + written_text[1:]), place


def _written(word: re.Match[str], last: str, text: str, takes_short: bool) -> str | None:
    """What a word stands for, None when it stays as it is."""
    typed, start, end = word[0], word.start(), word.end()
    if typed in _SPELLINGS:
        return _SPELLINGS[typed]
    if typed in _PARTS:
        return _PARTS[typed] if last in _DAY_BEFORE else None
    if typed == "mo" and last in ("last", "next", "this"):
        return "month"
    if typed in _SHORT_DAYS:
        return _SHORT_DAYS[typed] if _is_day(typed, text, start, end, takes_short) else None
    return _meant(typed) if len(typed) > 4 and typed.isalpha() else None


def _is_day(typed: str, text: str, start: int, end: int, takes_short: bool) -> bool:
    lowered, is_capital = text.lower(), text[start].isupper()
    if is_capital and text[start:end].isupper() and not text.isupper():
        return False
    if not takes_short and not (is_capital or typed not in _ALSO_WORDS):
        return False
    if is_capital and not takes_short and not _TIMED.match(text, end):
        return False
    if _NO_DAY_AFTER.match(lowered, end) or (is_capital and _NAME_AFTER.match(text, end)):
        return False
    if _FROM_DAY.search(lowered, 0, start) or _NTH.search(lowered, max(0, start - 8), start):
        return True
    if typed == "sat" and not is_note(lowered):
        return False
    if typed == "sat" and _SOMEBODY.fullmatch(lowered, 0, start) and not _TIMED.match(text, end):
        return False
    before = _NO_DAY_BEFORE.search(lowered, max(0, start - 12), start)
    if before is None or _DAY_BESIDE.match(lowered, end):
        return True
    return typed not in _ALSO_WORDS and before[0] in _ARTICLES


def _meant(typed: str) -> str | None:
    """The name that somebody meant: "wednsday", "febuary", "tommorow"."""
    if typed in _NAMES or typed in _REAL_WORDS:
        return None
    for name in _NAMES:
        most = 2 if len(name) >= _TWO_WRONG else 1
        if typed[0] == name[0] and abs(len(typed) - len(name)) <= most and _wrong(typed, name) <= most:
            return name if typed != f"{name}s" else None
    return None


def _wrong(one: str, other: str) -> int:
    """How many letters are wrong, left out, too many or swapped: the distance of Damerau and Levenshtein."""
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        before_last, last = last, row
    return last[-1]
