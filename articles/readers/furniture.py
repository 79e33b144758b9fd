"""What stands on a page and is none of its article: what to cut off, which lines to leave, what to refuse."""

import re
from typing import Any

from articles.dating import lines as date_lines
from articles.dating.metadata import json_ld
from articles.readers.document import ReadingError, one_line

FEWEST_WORDS = 40
# A page that says so and has a long text all the same is an article about it.
SHORT = 150


def _any(words: str) -> str:
    return "|".join(line.strip() for line in words.strip().splitlines())


_ERROR = re.compile(
    _any(r"""
    \b(?:404|403|410|50[0234])\b.{0,30}\b(?:error|not\ found|forbidden)
    \berror\ (?:404|403|500)
    page\ (?:not|can.?t\ be)\ found
    page\ (?:does\ not|doesn.t)\ exist
    access\ denied
    attention\ required
    just\ a\ moment
    are\ you\ (?:a\ robot|human)
    verify(?:ing)?\ (?:that\ )?you\ are
    service\ unavailable
    bad\ gateway
    enable\ javascript
    """),
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|cookies?\b|consent|privacy (?:choices|settings)|your privacy", re.IGNORECASE
)
_PAYWALL = re.compile(
    _any(r"""
    subscri(?:be|ption)\ (?:now\ |today\ )?to\ (?:continue|read|keep)
    to\ (?:continue|keep)\ reading
    already\ a\ (?:subscriber|member)
    for\ subscribers\ only
    subscriber[-\ ]only
    log\ ?in\ to\ (?:read|continue)
    this\ (?:article|content)\ is\ (?:only\ )?(?:reserved\ |available\ )?(?:for|to)\ (?:our\ )?(?:subscribers|members)
    unlock\ this\ article
    become\ a\ (?:subscriber|member)\ to
    read\ the\ full\ (?:story|article)
    """),
    re.IGNORECASE,
)
# At the head of a line that is no sentence.
_INVITATION = re.compile(
    r"(?:©|(?:"
    + _any(r"""
    read\ (?:more|also|next)
    also\ read
    related(?:\ (?:stories|articles|topics|information|content))?
    see\ also
    more\ (?:from|on|stories)
    recommended
    advertisement
    sponsored
    share\ (?:this|on)
    follow\ us
    sign\ up
    subscribe
    newsletter
    click\ here
    watch
    listen
    photo
    image
    picture
    view\ comments
    \d+\ comments?
    comments
    most\ (?:read|popular)
    trending
    copyright
    all\ rights\ reserved
    print
    email
    facebook
    twitter
    tags?
    topics
    filed\ under
    about\ this\ project
    """)
    + r")\b)(?P<colon>\s?:)?",
    re.IGNORECASE,
)
# "FILE PHOTO: The envoy arrives ... REUTERS/A. Writer": where a page has it among its paragraphs.
_CAPTION_LINE = re.compile(
    r"\A(?:FILE(?: PHOTO)?\s?[-–—:]|(?:File )?(?:Photo|Image|Picture)(?: credit)?:)"
    r"|(?:REUTERS(?:/[\w .'-]+)?|AP Photo/[\w .'-]+|Getty Images|AFP via Getty|\(Photo by [^()]{2,80}\)"
    r"|/Shutterstock|/iStock)\W*\Z"
)
_CAPTIONS = (
    "//figure | //figcaption"
    " | //*[self::div or self::p or self::span or self::em or self::small][contains(@class, 'caption')"
    " or contains(@class, 'Caption') or contains(@class, 'photo-credit') or contains(@class, 'image-credit')]"
)
_BANNERS = (
    "//*[contains(@id, 'cookie') or contains(@class, 'cookie') or contains(@id, 'consent')"
    " or contains(@class, 'consent-banner') or @role='dialog' or @aria-modal='true']"
    "[not(self::html or self::body or self::main or self::article)]"
)
# Where readers' comments stand, in the names of the common software.
_COMMENTS = " | ".join(
    f"//*[{test}]"
    for test in (
        "@id='comments'",
        "@id='disqus_thread'",
        "contains(@class, 'comment-list')",
        "contains(@class, 'comments-area')",
    )
)
_LARGEST_SHARE = 0.3
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")


def cut_off(tree: Any) -> None:
    """Takes captions, banners, comments and lists of links out of the tree."""
    whole = _length(tree)
    for element in tree.xpath(f"{_CAPTIONS} | {_BANNERS} | {_COMMENTS}"):
        # Some pages name the element that holds everything after one thing that it holds.
        if _length(element) < _LARGEST_SHARE * whole:
            _drop(element)
    for element in tree.xpath("//ul | //ol"):
        if _is_list_of_links(element):
            _drop(element)


def without_furniture(text: str, title: str) -> str:
    """The paragraphs of the article: without its title above, dates and bylines, and what invites to read on."""
    kept: list[str] = []
    same = _plain(title)
    paragraphs = [" ".join(line.split()) for line in text.split("\n")]
    for number, line in enumerate(line for line in paragraphs if line):
        plain = _plain(line)
        if not plain or (number < 4 and same and plain == same):
            continue
        if (len(line) < 160 and date_lines.is_date_line(line)) or _CAPTION_LINE.search(line):
            continue
        if not _SENTENCE_END.search(line) and len(line) < 160:
            match = _INVITATION.match(line.lstrip("-*• "))
            if match and (match["colon"] or len(line.split()) < 12):
                continue
        kept.append(line)
    while kept and not _SENTENCE_END.search(kept[-1]) and len(kept[-1].split()) < 8:
        kept.pop()  # what is left at the end of a list of links, a byline
    return "\n\n".join(kept)


def refuse(text: str, title: str, tree: Any) -> None:
    """Raises ReadingError for a page that is no article."""
    count = len(text.split())
    if count >= SHORT:
        return
    headings = " ".join([title, *(one.text_content() for one in tree.xpath("//title | //h1")[:4])])
    if _ERROR.search(headings):
        raise ReadingError(
            f"the page shows an error: “{one_line(title or headings, 60)}”", "Look at its address, and save it anew"
        )
    seen = " ".join(tree.text_content().split())[:20_000]
    is_closed = any(node.get("isAccessibleForFree") in (False, "False", "false") for node in json_ld(tree))
    if _PAYWALL.search(seen) or is_closed:
        raise ReadingError(
            "the page shows only the beginning: the rest is for subscribers", "Save it while logged in there"
        )
    if _CONSENT.search(headings) or (count and len(_CONSENT.findall(text)) > count / 25):
        raise ReadingError("the page asks for consent and shows no article", "Open it, answer there, and save it then")
    if count < FEWEST_WORDS:
        raise ReadingError(
            f"the page has {count} words of its own, and an article {FEWEST_WORDS} at least",
            "Save the article's own page; a short text goes in as .txt",
        )


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _length(element: Any) -> int:
    return len(" ".join(element.text_content().split()))


def _is_list_of_links(element: Any) -> bool:
    """Each of its items is a link and nothing else: what else the site has to offer."""
    linked = sum(_length(one) for one in element.xpath(".//a"))
    whole = _length(element)
    return bool(element.xpath("./li")) and whole > 0 and linked > 0.75 * whole


def _plain(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()
