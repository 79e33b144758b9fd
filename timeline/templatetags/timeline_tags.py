"""Template filters for dates and marked sentences, and the strip of events over time."""

import datetime
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from articles.models import Article, PublishedBasis
from timeline.dates.arithmetic import shifted
from timeline.dates.edtf import BEFORE
from timeline.dates.hours import clock_words
from timeline.dates.words import day_words, edtf_words, note_words, when_words
from timeline.models import Certainty, Event, Mention, Modality
from timeline.pages.answer import Answer
from timeline.pages.citation import WEB, sentence_link
from timeline.pages.event import Shown
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


@register.filter
def cited(mention: Mention) -> SafeString:
    """Where the mention stands: outlet, agency, day, and the article with a link to its sentence, as HTML."""
    article = mention.article
    agency = f" ({article.agency})" if article.agency not in ("", article.outlet) else ""
    day = f", {short_day(article.published_on)}" if article.published_on else ""
    link = f'<a href="{mention.sentence.get_absolute_url()}">' if mention.sentence else ""
    heading = f"{link}{escape(article.heading)}{'</a>' if link else ''}"
    return mark_safe(f"<cite>{escape(article.outlet)}</cite>{escape(agency + day)} · {heading}")  # noqa: S308


CAME = {Modality.PLANNED: ", planned", Modality.DENIED: ", did not take place"}
HOW_SURE = {Certainty.LIKELY: " (likely)", Certainty.GUESS: " (a guess)"}


@register.filter
def reading(mention: Mention) -> SafeString:
    """How the mention's date was read and who says so, as HTML: "<strong>March 2025</strong>, planned. ..."."""
    date, note = capfirst(date_words(mention)), extent(mention)
    told = f"{', ' if note else ''}{note}{CAME.get(Modality(mention.modality), '')}. {mention.why}"
    told += HOW_SURE.get(Certainty(mention.certainty), "")
    if mention.attribution:
        told += f" {'Claimed by' if mention.claimed else 'According to'} {mention.attribution}."
    return mark_safe(f"<strong>{escape(date)}</strong>{escape(told)}")  # noqa: S308 - escaped


WHO_IN_A_LIST = 4


@register.filter
def summed_up(shown: Shown) -> SafeString:
    """Who reports an event, who takes part, and its date in the sources' words, as HTML."""
    who = [str(actor) for actor in shown.who]
    named = ", ".join(who[:WHO_IN_A_LIST]) + (" …" if len(who) > WHO_IN_A_LIST else "")
    said = ", ".join(f"“{expression}”" for expression in shown.expressions)
    parts = [("outlets", shown.outlets_in_words), ("who", named), ("said", said and f"dated {said}")]
    return format_html_join(" · ", '<span class="{}">{}</span>', [part for part in parts if part[1]])


@register.filter
def badges(event: Event) -> SafeString:
    """What is marked beside an event's title, as HTML."""
    found = [("planned", "planned")] if event.modality == Modality.PLANNED else []
    found += [("denied", "did not take place")] if event.modality == Modality.DENIED else []
    if event.set_by_editor:
        found.append(("editor", "date set by an editor"))
    elif event.disputed:
        found.append(("disputed", "sources differ"))
    if event.is_uncertain:
        found.append(("uncertain", "date uncertain"))
    return format_html_join("", ' <span class="badge {}">{}</span>', found)


def marked_up(cut: Iterable[Piece[Any]]) -> SafeString:
    """The pieces one after the other, escaped, those marked as such."""
    html = "".join([f"<mark>{escape(piece.text)}</mark>" if piece.mark else escape(piece.text) for piece in cut])
    return mark_safe(html)  # noqa: S308 - escaped above


@register.filter("stated")
def as_entry(mention: Mention) -> SafeString:
    """The mention's sentence as an entry of its own, its date words marked, as HTML."""
    return marked_up(stated(mention))


@register.simple_tag(takes_context=True)
def current(context: dict[str, Any], name: str) -> str:
    """`aria-current` for the navigation's link to the page shown."""
    match = getattr(context.get("request"), "resolver_match", None)
    return mark_safe('aria-current="page"') if match and match.url_name == name else ""


@register.inclusion_tag("timeline/_strip.html")
def strip(answer: Answer) -> dict[str, Any]:
    """Draws the strip of an answer."""
    return drawn(answer)
