"""A page's HTML as lines to read: a block a line, indented as it is nested, with all that it says but how it looks."""

import re
import textwrap
from html import escape
from html.parser import HTMLParser

INLINE = set("a abbr b cite code del em i ins kbd label mark q s small span strong sup time u wbr".split())
VOID = set("br circle hr img input line link meta path rect use wbr".split())
# Without a name or a meaning of their own they are not told.
BOXES = {"div", "tbody"}
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
        told = [f'{name}="{escape(value)}"' if value else name for name, value in attributes if name not in LOOKS]
        is_shown = self._is_shown() or tag == self.within
        if tag not in VOID:
            self.open.append(tag if told or tag not in BOXES else f"{tag} alone")
        if is_shown and not any(SECRET.search(one) for one in told):
            if tag in INLINE:
                self.lines[-1] += f"<{' '.join([tag, *told])}>"
            else:
                self._line()
                if told or tag not in BOXES:
                    self.lines[-1] += f"<{' '.join([tag, *told])}>"

    def handle_endtag(self, tag: str) -> None:
        if not {tag, f"{tag} alone"}.intersection(self.open):
            return
        if tag in INLINE and self._is_shown():
            self.lines[-1] += f"</{tag}>"
        while self.open.pop() not in (tag, f"{tag} alone"):
            pass
        if tag not in INLINE and self._is_shown():
            self._line()

    def handle_data(self, data: str) -> None:
        if self._is_shown():
            self.lines[-1] += re.sub(r"\s+", " ", data)

    def _is_shown(self) -> bool:
        return self.within in self.open or self.within == "html"

    def _line(self) -> None:
        self.lines.append("  " * sum(not one.endswith(" alone") for one in self.open))


def outline(html: str, within: str = "html") -> str:
    """The lines of a page, or of what stands in its elements of a kind: `outline(html, "main")`."""
    parser = Outline(within)
    parser.feed(html)
    parser.close()
    return textwrap.dedent("\n".join(line.rstrip() for line in parser.lines if line.strip()))
