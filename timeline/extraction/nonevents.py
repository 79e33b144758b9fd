"""Which date expressions date nothing that happened, and why, as far as the words around them tell."""

import re

from timeline.extraction import lexicon
from timeline.extraction.exclusions import EXCLUSIONS
from timeline.temporal.timex import Timex

AROUND = 160  # characters of the line looked at on either side
CLOCK = re.compile(r"(?:[A-Z][a-z]+\.? \d{1,2} ?, \d{4} )?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?")
# A page's or a comment's, wherever it stands: "May 3, 2010 09:52 UTC".
STAMP = re.compile(
    r"(?:[A-Z][a-z]{2} )?[A-Z][a-z]+\.? \d{1,2} ?, ?\d{4} \d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?"
)
STAMPED = re.compile(r" +[A-Z“\"'`]")
# A line of a list of reports: "Storm floods Ayr - 3 hrs ago - ...".
AGO = re.compile(r"\d+ (?:hrs?|hours?|mins?|minutes?) ago")
BESIDE = re.compile(r" [-–—|•·] ?$")
# A picture's description: "File photo shows", and where it stands alone "May 3: A boat nears the port".
DESCRIBES = re.compile(
    r"(?i)\W*(?:this |in this |an? |the )?(?:file|handout|undated|archive) (?:photo|picture|image)s?\b"
)
DATED = re.compile(
    r"(?m)^\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?: ?, ?\d{4})?) ?: (?=[A-Z`“\"])"
)
CHRONICLE = 3  # entries; fewer are pictures' descriptions
# A live blog's "1914 : He spoke" is no year.
TIMED = re.compile(r"(?m)^\W*(?:[01]\d|2[0-3])[0-5]\d ?:(?=\s)")
# Under a picture or a title stands the whole date, with no preposition: "..., Friday, June 11, 2010".
WHOLE_DATE = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ?, .*\d{4}")
# With a place before it and nothing behind, it needs no weekday: "Boats in Ayr, Kenya June 11, 2010.".
FULL_DATE = re.compile(r"(?:\w+day ?,? )?[A-Z][a-z]+\.? \d{1,2} ?,? ?\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}")
NAMED = re.compile(r"\b[A-Z]\w+\.?(?: ?,)? $")
# Behind another word too, where nothing is told as past: "Boats look for survivors June 11, 2010.".
UNTIED = re.compile(
    r"(?!\b(?:on|of|until|since|before|after|by|from|to|for|dated|and|in|between|through|or) $)\b[a-z]+ $"
)
PAST = re.compile(r"\b(?:was|were|had|did|\w+ed|" + "|".join(sorted(lexicon.PAST_FORMS)) + r")\b", re.IGNORECASE)
# A part of the whole, or all of it, which dates nothing: "the rest of the year", "left for the day".
WHOLE = frozenset(f"the {unit}" for unit in ("year", "month", "week", "day", "season", "decade"))
PART = re.compile(r"\b(?:of|for) $")
BOUND = re.compile(r"\b(?:on|of|until|since|before|after|by|from|to|for|dated|and)\W*$", re.IGNORECASE)
# A sentence cut off by a link or a box that was lost: ", and seven others asked for it on Monday".
CUT_OFF = re.compile(r"\s*(?:[,;:)\]]|-RRB-)")
# What readers wrote under an article, of which there are at least two: "At 10:14 on 3 May 2024, ann wrote:", "Posted
# by: ann | May 3, 2024 10:14 AM".
COMMENT = re.compile(
    r"\b[Aa]t \d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?,? "
    r"(?:on )?\d{1,2}(?:st|nd|rd|th)? [A-Z]\w+ \d{4} ?, [^\s,]+ wrote ?:"
    r"|\bPosted by ?: [^|\n]{1,60}\| [A-Z]\w+ \d{1,2} ?, \d{4} \d{1,2}:\d\d"
)
# Where a site says whose they are, nothing else follows: of 86 dates behind it in an archive none was the article's.
NOTICE = re.compile(r"\b[Vv]iews expressed in (?:the |these |reader )?comments\b")
LINE = 600  # of the line behind, where a picture's credit may end it


def is_candidate(timex: Timex) -> bool:
    """Does the expression name a time that something could be dated with, now or once a publication date is known?"""
    if timex.joins is not None or timex.type == "SET" or timex.value.endswith("_REF"):
        return False
    if timex.earliest is None or timex.latest is None:
        return timex.waits_for_dct
    return True


def excluded_by(text: str, start: int, end: int, timex: Timex) -> str | None:
    """The name of the exclusion that the expression falls under in its sentence, text[start:end], if any."""
    if _is_stamp(text, start, end, timex):
        return "furniture"
    if CUT_OFF.match(text, start):
        return "cut off"
    if DESCRIBES.match(text, start, end) or _is_lone_entry(text, start, end):
        return "caption"
    before = text[max(start, timex.start - AROUND) : timex.start]
    after = text[timex.end : min(end, timex.end + AROUND)]
    context = f"{before}<>{after}"
    if WHOLE_DATE.fullmatch(timex.text) and any(map(str.isalnum, before)) and not BOUND.search(before):
        return "caption"
    ends = not any(map(str.isalnum, after)) and FULL_DATE.fullmatch(timex.text)
    if ends and (NAMED.search(before) or (UNTIED.search(before) and not PAST.search(text, start, timex.start))):
        return "caption"
    if timex.text.lower() in WHOLE and PART.search(before):
        return "no content"
    if not before.strip(" \t\"'“‘(["):
        context = f"{text[text.rfind(chr(10), 0, start) + 1 : start]}{context}"
    return excluded_context(context, f"{before}<>{text[timex.end : _end_of_line(text, timex.end)]}")


def comments_start(text: str) -> int:
    """Where readers' comments under an article begin; its end, where it has none."""
    found = COMMENT.finditer(text) if "wrote" in text or "Posted by" in text else iter(())
    first, second = next(found, None), next(found, None)
    notice = NOTICE.search(text) if "iews expressed" in text else None
    begins = first.start() if first is not None and second is not None else len(text)
    return min(begins, notice.start()) if notice is not None else begins


def _is_lone_entry(text: str, start: int, end: int) -> bool:
    """A sentence dated in front that is no entry of a chronicle: "May 3: A boat nears the port"."""
    return DATED.match(text, start, end) is not None and len(DATED.findall(text)) < CHRONICLE


def _is_stamp(text: str, start: int, end: int, timex: Timex) -> bool:
    """The time a page was saved at, or one without a sign of a live blog's, "1914 : ...".

    "9:15 PM The mayor resigned on Monday", "May 3, 2010 20:07 UTC It fell"; "9:15 PM: ..." is an entry of a live blog.
    """
    if STAMP.fullmatch(timex.text) or (AGO.fullmatch(timex.text) and BESIDE.search(text, start, timex.start)):
        return True
    opens = not any(letter.isalnum() for letter in text[start : timex.start])
    if opens and timex.text.isdigit() and TIMED.match(text, start, end):
        return len(TIMED.findall(text)) >= CHRONICLE
    return opens and CLOCK.fullmatch(timex.text) is not None and STAMPED.match(text, timex.end, end) is not None


def excluded_context(context: str, line: str | None = None) -> str | None:
    """The same for words in which `<>` stands for the expression; `line` goes on to the end of the line."""
    low = context.lower()
    for row in EXCLUSIONS:
        if row.needs and not any(map(low.__contains__, row.needs)):
            continue
        if row.pattern.search((line or context) if row.whole_line else context):
            return row.name
    return None


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return min(end if end >= 0 else len(text), at + LINE)
