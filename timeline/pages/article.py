"""An article's text for reading: its sentences by paragraph, the date words marked, with notes for the margin."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count

from articles.models import Article, Sentence, ShownText
from timeline.models import Mention
from timeline.pages.marks import Piece, pieces
from timeline.pages.paging import Order, Page, Position, page

ARTICLES = Order(("published_on", "origin"), size=50, at_once=50)


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence in pieces, its date words marked with their mentions."""

    sentence: Sentence
    pieces: list[Piece[Mention]]
    mentions: list[Mention]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, with what the margin explains beside it; `is_cut` where something before it is not shown."""

    sentences: list[MarkedSentence]
    is_cut: bool = False

    @property
    def mentions(self) -> list[Mention]:
        return [mention for marked in self.sentences for mention in marked.mentions]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles in the order of publication, each with its `event_count`; those without a date come last."""

    count: int
    articles: list[Article]
    page: Page


def listed_page(params: Mapping[str, str]) -> ArticlePage:
    """The page of articles that an address asks for."""
    dated = Article.objects.standing().filter(published_on__isnull=False).order_by(*ARTICLES.columns)
    here = page(dated, Position.asked(params), ARTICLES)
    rows = Article.objects.standing().listed()
    found = list(rows.filter(pk__in=here.keys))
    if here.later is None:
        found += rows.filter(published_on=None)[: ARTICLES.at_once]
    told = Mention.objects.filter(article__in=[article.pk for article in found], event__isnull=False).order_by()
    counts = dict(told.values_list("article").annotate(Count("event", distinct=True)))
    for article in found:
        article.event_count = counts.get(article.pk, 0)  # type: ignore[attr-defined]
    # Few are withdrawn, and an index has these alone.
    standing = Article.objects.count() - Article.objects.filter(withdrawn_at__isnull=False).count()
    return ArticlePage(standing, found, here)


def passages(article: Article) -> list[Passage]:
    """What readers may see of the article, by paragraph, with the margins. Two queries."""
    found = [Passage(sentences) for sentences in paragraphs(article)]
    return found if article.shown == ShownText.FULL else _quoted(found, article.shown == ShownText.NEIGHBOURS)


def readable_text(article: Article) -> str:
    """The article's text with what readers may not see blank, so that offsets hold in it."""
    if article.shown == ShownText.FULL:
        return article.text
    kept = [character if character == "\n" else " " for character in article.text]
    for passage in passages(article):
        for marked in passage.sentences:
            start, end = marked.sentence.start, marked.sentence.end
            kept[start:end] = article.text[start:end]
    return "".join(kept)


def _quoted(passages: list[Passage], with_neighbours: bool) -> list[Passage]:
    """The sentences that the timeline quotes, with those before and after or alone; `is_cut` says what is left out."""
    every = [marked for passage in passages for marked in passage.sentences]
    quoted = [number for number, marked in enumerate(every) if any(mention.event_id for mention in marked.mentions)]
    reach = 1 if with_neighbours else 0
    kept = {
        id(every[near])
        for number in quoted
        for near in range(max(0, number - reach), number + reach + 1)
        if near < len(every)
    }
    found = []
    is_cut = False
    for passage in passages:
        sentences = [marked for marked in passage.sentences if id(marked) in kept]
        if sentences:
            found.append(Passage(sentences, is_cut or id(passage.sentences[0]) not in kept))
            is_cut = id(passage.sentences[-1]) not in kept
        else:
            is_cut = True
    return found


def paragraphs(article: Article) -> list[list[MarkedSentence]]:
    """The article's sentences by paragraph: a new one begins where a line of the text ends. Two queries."""
    by_sentence: dict[int | None, list[Mention]] = {}
    for mention in article.mentions.select_related("event", "sentence").order_by("start"):
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    found: list[list[MarkedSentence]] = []
    end = 0
    for sentence in article.sentences.all():
        here = by_sentence.get(sentence.pk, [])
        marks = [(mention.start, mention.end, mention) for mention in here]
        words = article.text[sentence.start : sentence.end]
        if not found or "\n" in article.text[end : sentence.start]:
            found.append([])
        found[-1].append(MarkedSentence(sentence, pieces(words, marks, sentence.start), here))
        end = sentence.end
    return found
