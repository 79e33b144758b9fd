"""Template filters for dates and marked sentences, and the strip of events over time."""

import datetime
import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article, PublishedBasis
from timeline.dates.arithmetic import shifted
from timeline.dates.edtf import BEFORE
from timeline.dates.hours import clock_words
from timeline.dates.words import day_words, edtf_words, note_words, when_words
from timeline.models import Event, Mention
from timeline.pages.answer import Answer
from timeline.pages.citation import WEB, sentence_link
from timeline.pages.facets import Choice
from timeline.pages.marks import Piece, pieces
from timeline.pages.stated import stated
from timeline.pages.strip import drawn

register = template.Library()


@register.filter
def as_day(day: datetime.date | None) -> str:
    """A day with its weekday: "Thursday 13 March 2025"."""
    return day_words(day) if day else "date not known"


@register.filter
def date_words(dated: Event | Mention) -> str:
    """The dates of an event or a mention: "Mon 10 – Thu 13 March 2025", "Thursday 13 March 2025, 14:00"."""
    return when_words(dated.when) if dated.when else "waits for the article’s publication date"


@register.filter
def hour(event: Event) -> str:
    """The time of day, as sources or an editor give it: "10:21 CDT (15:21 UTC)"; "" without one."""
    return clock_words(event.when.clock, event.earliest) if event.when and event.when.clock else ""


@register.filter
def extent(dated: Event | Mention) -> str:
    """What a span of dates means: "one day of these"."""
    return note_words(dated.when) if dated.when else ""


@register.filter
def short_day(day: datetime.date) -> str:
    """A day, its weekday in three letters: "Thu 13 March 2025"."""
    return f"{day:%a} {day.day} {day:%B} {day.year}"


@register.filter
def thousands(number: int) -> str:
    """A number with its thousands set apart: "1,000"."""
    return f"{number:,}"


@register.filter
def day_after(day: datetime.date) -> datetime.date:
    return shifted(day, 1)


@register.filter
def shape(dated: Event | Mention) -> str:
    """How the date is drawn: open to one side, one day, one day of several, or all of them; whether it is a plan."""
    extent = "one" if dated.earliest == dated.latest else dated.extent
    if dated.open:
        extent = "open-before" if dated.open in BEFORE else "open-after"
    return f"{extent} planned" if dated.modality == "planned" else extent


register.filter("edtf_words", edtf_words)


KNOWN_FROM = {
    PublishedBasis.GIVEN: "the day was given when the article was taken in",
    PublishedBasis.METADATA: "the day stands in the article’s own metadata",
    PublishedBasis.MANIFEST: "the day stands in the list that came with the files",
    PublishedBasis.ADDRESS: "the day stands in the article’s address",
    PublishedBasis.FILENAME: "the day stands in the file’s name",
    PublishedBasis.TEXT: "the day stands in a date line of the text",
    PublishedBasis.INFERRED: "the day is inferred, not stated",
    PublishedBasis.UNSURE: "when it first appeared is not known",
    PublishedBasis.EDITOR: "an editor set the day",
}


@register.filter
def known_from(article: Article) -> str:
    """How the day of publication is known."""
    return KNOWN_FROM.get(PublishedBasis(article.published_basis), "")


@register.filter
def web_address(article: Article) -> str:
    """The article's address where it is one that may be linked to: not "javascript:"."""
    return article.url if article.url.lower().startswith(WEB) else ""


@register.filter
def at_publisher(mention: Mention) -> str:
    """The publisher's page, scrolled to the mention's sentence; "" where there is none."""
    return sentence_link(mention.article.url, mention.quote)


@register.filter
def marked(mention: Mention) -> list[Piece[Mention]]:
    """The mention's sentence in pieces, its date words marked."""
    return pieces(mention.quote, [(mention.start, mention.end, mention)], mention.begins)


@register.filter
def sentence(mention: Mention) -> SafeString:
    """The mention's sentence, its date words marked, as HTML: a page holds a hundred of them."""
    return marked_up(marked(mention))


@register.filter
def said_by(mention: Mention) -> SafeString:
    """The outlet, and who is reported to claim it, as HTML."""
    claimed = f"; claimed by {mention.attribution}" if mention.claimed and mention.attribution else ""
    return format_html("<cite>{}{}</cite>", mention.article.outlet, claimed)


def marked_up(cut: Iterable[Piece[Any]]) -> SafeString:
    """The pieces one after the other, escaped, those marked and those that stand beside as such."""
    return mark_safe("".join(map(_as_html, cut)))  # noqa: S308 - escaped


def _as_html(piece: Piece[Any]) -> str:
    text = escape(piece.text)
    if piece.mark:
        return f"<mark>{text}</mark>"
    return f'<span class="beside">{text}</span>' if piece.is_beside else text


@register.filter("stated")
def as_entry(mention: Mention) -> SafeString:
    """The mention's sentence as an entry of its own, its date words marked, as HTML."""
    return marked_up(stated(mention))


@register.filter
def options(choices: Sequence[Choice]) -> SafeString:
    """The choices of a filter as options, under their groups, with how many events each finds: "Sample Wire (12)"."""
    html = ['<option value="">Any</option>']
    for group, some in itertools.groupby(choices, key=lambda choice: choice.group):
        html += [format_html('<optgroup label="{}">', group)] if group else []
        html += [_option(choice) for choice in some]
        html += ["</optgroup>"] if group else []
    return mark_safe("\n".join(html))  # noqa: S308 - escaped above


def _option(choice: Choice) -> str:
    name = escape(choice.value)
    count = "" if choice.count is None else f" ({choice.count:,})"
    return f'<option value="{name}"{" selected" if choice.chosen else ""}>{name}{count}</option>'


@register.simple_tag(takes_context=True)
def current(context: dict[str, Any], name: str) -> str:
    """`aria-current` for the navigation's link to the page shown."""
    match = getattr(context.get("request"), "resolver_match", None)
    return mark_safe('aria-current="page"') if match and match.url_name == name else ""


@register.inclusion_tag("timeline/_strip.html")
def strip(answer: Answer) -> dict[str, Any]:
    """Draws the strip of an answer."""
    return drawn(answer)
