"""Words that make a date a name: "Black Friday", "the Sunday Times", "the November 17 group", "Easter Island".

A name that holds a weekday, a month or a feast dates nothing. The engine asks here once, for whatever rule found it.
"""

import re
from typing import Final

# "Black Friday", "Giving Tuesday", "the Mail on Sunday", "My Girl Friday"
_BEFORE: Final = re.compile(
    r"\b(?:black|bloody|cyber|super|ruby|sheffield|man|girl|"
    r"freaky|manic|casual|giving|throwback|taco|meat-free|meatless|mail on|independent on) $"
)
# "The Sunday Times" and what else has a day in its title; written with a capital.
_TITLE_AFTER: Final = re.compile(
    r" (?:Evening )?(?:Times|Mirror|Telegraph|Post|Herald|Mail|Express|Independent|World|People|Tribune|Gazette|Star|"
    r"Journal|Magazine|Ltd|Inc|PLC|LLC|Corp|"
    r"Night (?:Live|Lights|Football|Fever|Takeaway)|Island|Agreement|Club|Group|Brigade|School|War|"
    r"Addams|Weld|Street|Avenue|Road|Lane|Drive|Court|Terrace|Gardens|Boulevard)\b"
)
# Brigades and movements that are named for a day are no dates.
_BODY_AFTER: Final = re.compile(
    r" (?:\d\d? )?(?:uprising|rising|brigades?|movement|group|martyrs|front|army|revolution|square|bridge|committee|"
    r"club)\b|'s child\b|\.com\b|\.co\.|@"
)
# "A Sunday roast", "the Sunday papers", "a Saturday job": of what kind it is, and not when it is.
_KIND_AFTER: Final = re.compile(
    r" (?:bugs?|beetles?|roasts?|best|drivers?|supplements?|(?:news)?papers?|schools?|jobs?|girl|blues|feeling)\b"
)
# "Judge Friday", "Mrs Sunday": a surname. Not "the Judge Friday ruled", and no office with its name behind it.
_TITLE_BEFORE: Final = re.compile(
    r"(?<!\bthe )(?<!\bThe )\b(?:Mr|Mrs|Ms|Miss|Dr|Judge|Sir|Lady|Dame|Prof|Professor|Sgt|Sergeant|Detective)\.? $"
)
_TITLE_ENDS: Final = frozenset(".rseyft")
# "He told USA Today", "in Psychology Today": in the midst of a sentence with a capital.
_TODAY_BEFORE: Final = re.compile(r"(?:^|\b[a-z]+,? )[A-Z]\w+ $")
_USA_BEFORE: Final = re.compile(r"\bUSA $")
_SHOW_AFTER: Final = re.compile(r" (?:[Ss]how|[Pp]rogramme)\b")


# "Ruth Sunday, 41, lives here": whose age follows is somebody. "On Sunday, 41 people left" is a day.
_AGED: Final = re.compile(r", (?:\d\d,|aged \d\d,?) ")
# "John Friday said so": such a name stands by itself before no day.
_SURNAME: Final = re.compile(
    r"(?:^|[^A-Z]\W)(?:John|Joe|James|Robert|Bob|Michael|Mike|William|Bill|David|Richard|Charles|Thomas|Tom|Paul|Mark|George|Peter|"
    r"Mary|Jane|Anne?|Ruth|Sarah|Susan|Linda|Nancy|Karen|Emma|Lucy|Alice|Helen|Grace|Rose|Jack|Sam|Ben|Dan|Billy|Gary|Frank|"
    r"Gavin|Nina|Maria|Laura|Julia|Kate|Amy|Ella|Olivia|Sophie|Chris|Steve|Tim|Jim) \Z"
)
_FIRST_NAME: Final = re.compile(
    r"(?<!\w)(?!(?:On|In|By|At|Of|To|For|Since|Until|Till|From|Before|After|During|Through|Last|Next|This|That|Every|Late|"
    r"Early|And|But|Or|The)\b)[A-Z][a-z]+ $"
)


_SURNAMES: Final = ("Friday", "Sunday", "Monday")


def _is_titled_today(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 30) : start]
    return bool(_TODAY_BEFORE.search(before) or _SHOW_AFTER.match(text, end))


def is_name(text: str, folded: str, start: int, end: int) -> bool:
    """Is the day, month or season in text[start:end] part of a name? `folded` is the folded text."""
    return bool(
        _BEFORE.search(folded, max(0, start - 15), start)
        or (text.startswith("Today", start) and _is_titled_today(text, start, end))
        or (text.startswith("TODAY", start) and _USA_BEFORE.search(text, max(0, start - 4), start))
        or (start > 1 and text[start - 2] in _TITLE_ENDS and _TITLE_BEFORE.search(text, max(0, start - 20), start))
        or (_AGED.match(text, end) and _FIRST_NAME.search(text, max(0, start - 20), start))
        or (text.startswith(_SURNAMES, start) and _SURNAME.search(text, max(0, start - 14), start))
        or _TITLE_AFTER.match(text, end)
        or (folded[end - 1].isalpha() and _KIND_AFTER.match(folded, end))
        or _BODY_AFTER.match(folded, end)
    )
