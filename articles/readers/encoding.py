"""Bytes -> text as its writer meant it: the encoding recognised, and what went wrong on the way mended.

    b"\\xef\\xbb\\xbfTalks\\r\\nend"  -> "Talks\\nend"
    "Zelenskyâ€™s"                 -> "Zelensky’s"
    "2022&ndash;2025"              -> "2022–2025"
    "cease\\u00adfire"              -> "ceasefire"

A clean text in UTF-8 comes out as it went in but for its line ends and byte order mark; offsets count in that.
"""

import codecs
import html
import re

from articles.readers.document import ReadingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# UTF-8 read as Windows-1252 or Latin-1, once or twice: "â€™", "Ã©", "Â£". Rare in any language, and ftfy decides.
_MOJIBAKE = re.compile(r"[ÃÂâÅÄÐÑ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|ï¿½|ðŸ")
# As browsers do it, a number may lack its semicolon; of names only whole ones: "AT&T; then", "?a=1&copy=2".
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Nothing to read, and in the way of matching words: soft hyphens, zero-width spaces and joiners, direction marks.
# Not the joiners inside of Persian, Hindi or emoji words, which change what is seen.
_INVISIBLE = re.compile(r"[\u00ad\ufeff\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"\r\n?")
_SPACES = dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2005\u2006\u2008\u205f", " ")
# So that "١٤ مارس ٢٠٢٥" and full-width figures are numbers to every rule.
_DIGITS = {chr(zero + value): str(value) for zero in (0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10) for value in range(10)}
_PLAIN = _SPACES | _DIGITS
_TO_BE_PLAIN = re.compile(f"[{''.join(_PLAIN)}]")
# Of fewer bytes the letters' frequency tells nothing.
_FEWEST_BYTES = 16
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
# C1 controls are characters of Windows-1252 that were read as Latin-1.
_C1 = re.compile(r"[\x80-\x9f]")


def decode(content: bytes, declared: str = "") -> str:
    """The characters, in the encoding that a mark, UTF-8 itself, `declared` or, at last, the letters' frequency tell.

    Raises ReadingError: "it is not a text file".
    """
    if not content:
        raise ReadingError("it is empty", "Remove it, or save the article's text in it")
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content, name)
    guessed = _unmarked_utf_16(content)
    if guessed:
        return _decoded(content, guessed)
    if b"\0" in content:
        place = content.index(b"\0")
        raise ReadingError(f"it is not a text file (byte {place:,} is 0)", "Save the article as plain text in UTF-8")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        where = problem
    if declared and _is_known(declared):
        try:
            return content.decode(declared)
        except UnicodeDecodeError:
            pass
    return _guessed(content, where)


def mend(text: str) -> str:
    """The text without what broke on its way here. A text that is whole stays the same string."""
    text = _LINE_END.sub("\n", text)
    if _MOJIBAKE.search(text):
        from ftfy import fix_encoding

        text = fix_encoding(text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if text.isascii():
        return _CONTROLS.sub("", text)
    text = _C1.sub(lambda match: _windows(match[0]), text)
    text = _TO_BE_PLAIN.sub(lambda match: _PLAIN[match[0]], text)
    return _CONTROLS.sub("", _INVISIBLE.sub("", text))


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        raise ReadingError(
            f"it says that it is {encoding.removesuffix('-sig').upper()}, and is not (byte {problem.start:,})",
            "Save it as UTF-8",
        ) from None


def _unmarked_utf_16(content: bytes) -> str:
    """Western text in UTF-16 without its mark: every other byte is zero."""
    sample = content[:400]
    if len(sample) < 8 or b"\0" not in sample:
        return ""
    half = len(sample) // 2
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[first::2].count(0) > 0.7 * half and not sample[1 - first :: 2].count(0):
            return name
    return ""


def _guessed(content: bytes, problem: UnicodeDecodeError) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000], threshold=0.35).best() if len(content) >= _FEWEST_BYTES else None
    if best is not None:
        # Latin-1 is a part of Windows-1252, which is what writers of either use.
        name = (
            "cp1252"
            if best.encoding in ("latin_1", "iso8859_15", "cp1250") and _is_western(content)
            else best.encoding
        )
        try:
            return content.decode(name)
        except UnicodeDecodeError:
            pass
    line = content.count(b"\n", 0, problem.start) + 1
    raise ReadingError(
        f"it is not text in UTF-8 (byte 0x{content[problem.start]:02x} at {problem.start:,}, line {line:,}), "
        "and no other encoding fits",
        "Save it as UTF-8",
    )


def _is_western(content: bytes) -> bool:
    """Few bytes over 127, and those among the quotes, dashes and letters of Windows-1252."""
    high = [byte for byte in content[:200_000] if byte > 127]
    return len(high) < 0.1 * len(content[:200_000])


def _is_known(name: str) -> bool:
    try:
        return bool(codecs.lookup(name))
    except LookupError:
        return False


def _windows(character: str) -> str:
    try:
        return character.encode("latin-1").decode("cp1252")
    except UnicodeDecodeError:
        return " " if character == "\x85" else ""
