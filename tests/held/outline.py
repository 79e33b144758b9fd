"""A page's HTML as lines to read: a block a line, indented as it is nested, with all that it says but how it looks."""

import re
import textwrap
from html import escape
from html.parser import HTMLParser

INLINE = set("a abbr b cite code del em i ins kbd label mark q s small span strong sup time u wbr".split())
VOID = set("br circle hr img input line link meta path rect use wbr".split())
LOOKS = {"class", "style"}
# Other in each answer, or each run.
SECRET = re.compile(r"csrf|nonce")


class Outline(HTMLParser):
    """Gathers the lines of a page, or of the elements of one kind in it."""

    def __init__(self, within: str) -> None:
        super().__init__()
        self.within = within
        self.open: list[str] = []
        self.lines = [""]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self._is_shown() or tag == self.within:
            told = [f'{name}="{escape(value)}"' if value else name for name, value in attributes if name not in LOOKS]
            if not any(SECRET.search(one) for one in told):
                self._tell(f"<{' '.join([tag, *told])}>", starts=tag not in INLINE)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.open:
            return
        if tag in INLINE and self._is_shown():
            self._tell(f"</{tag}>")
        while self.open.pop() != tag:
            pass
        if tag not in INLINE and self._is_shown():
            self.lines.append("  " * len(self.open))

    def handle_data(self, data: str) -> None:
        if self._is_shown():
            self._tell(re.sub(r"\s+", " ", data))

    def _is_shown(self) -> bool:
        return self.within in self.open or self.within == "html"

    def _tell(self, text: str, starts: bool = False) -> None:
        if starts:
            self.lines.append("  " * len(self.open))
        self.lines[-1] += text


def outline(html: str, within: str = "html") -> str:
    """The lines of a page, or of what stands in its elements of a kind: `outline(html, "main")`."""
    parser = Outline(within)
    parser.feed(html)
    parser.close()
    return textwrap.dedent("\n".join(line.rstrip() for line in parser.lines if line.strip()))
