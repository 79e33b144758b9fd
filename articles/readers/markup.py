"""HTML where text was expected: in a feed's entry, a record's body, a mail. For whole pages see `page`."""

import re

TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|blockquote|table|font|html|body)\b[^<>]*>", re.I
)
_BLOCKS = {
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "table", "section",
    "article", "header", "footer", "pre", "hr", "dd", "dt",
}  # fmt: skip
# Not sentences of the writer's.
_LEFT_OUT = ("script", "style", "figcaption", "figure", "table", "noscript", "template", "head", "iframe", "svg")
_ITEMS = {"li": "- "}


def is_markup(text: str) -> bool:
    """Is this more than a text that mentions a tag? One closing or two opened ones are."""
    if "<" not in text:
        return False
    tags = TAG.findall(text[:20_000])
    return len(tags) > 1 or any(tag.startswith("</") or tag.lower().startswith(("<br", "<p")) for tag in tags)


def to_text(text: str) -> str:
    """The words, a paragraph a line with a blank one between; captions, tables and scripts left out."""
    from lxml import etree, html

    try:
        tree = html.fromstring(f"<div>{_without_declaration(text)}</div>")
    except (etree.ParserError, ValueError):
        return ""
    for element in tree.xpath("|".join(f"//{name}" for name in _LEFT_OUT)):
        element.drop_tree()
    parts: list[str] = []
    _write(tree, parts)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n\n".join(line for line in lines if line and line != "-")


def _without_declaration(text: str) -> str:
    return re.sub(r"<\?xml[^>]*\?>|<!DOCTYPE[^>]*>", "", text, flags=re.I)


def _write(element: "object", parts: list[str]) -> None:
    """Without recursion: markup may be nested a thousand deep."""
    stack: list[tuple[object, bool]] = [(element, False)]
    while stack:
        node, is_end = stack.pop()
        tag = getattr(node, "tag", None)
        block = isinstance(tag, str) and tag in _BLOCKS
        if is_end:
            if block:
                parts.append("\n")
            parts.append(getattr(node, "tail", None) or "")
            continue
        if block:
            parts.append("\n" + _ITEMS.get(str(tag), ""))
        if isinstance(tag, str):
            parts.append((getattr(node, "text", None) or "").replace("\n", " "))
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(node)))  # type: ignore[call-overload]
        else:
            parts.append(getattr(node, "tail", None) or "")
