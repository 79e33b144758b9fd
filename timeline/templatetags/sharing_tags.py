"""Template tags for what a page says of itself, and the formats in which its events can be taken away."""

from typing import Any

from django import template

from timeline.exports import links, sharing

register = template.Library()


@register.simple_tag(takes_context=True)
def head_meta(context: template.Context) -> sharing.Sharing | None:
    """The page's title, description, canonical address, feed and JSON-LD; None on an error page."""
    return sharing.sharing(_flat(context))


@register.simple_tag(takes_context=True)
def take_away(context: template.Context) -> list[links.Link]:
    """Every format, with the address of an export of what the page shows."""
    return links.take_away(sharing.asked(_flat(context)))


def _flat(context: template.Context) -> dict[str, Any]:
    return {str(name): value for name, value in context.flatten().items()}
