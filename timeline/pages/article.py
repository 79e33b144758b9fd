"""An article's text for reading: its sentences by paragraph, the date words marked, with notes for the margin."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from articles.models import Article, Sentence
from timeline.models import Mention
from timeline.pages.marks import Piece, pieces


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence in pieces, its date words marked with their mentions."""

    sentence: Sentence
    pieces: list[Piece[Mention]]
    mentions: list[Mention]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, with what the margin explains beside it."""

    sentences: list[MarkedSentence]

    @property
    def mentions(self) -> list[Mention]:
        return [mention for marked in self.sentences for mention in marked.mentions]


def listed() -> QuerySet[Article]:
    """All articles in the order of publication, each with its `event_count`."""
    return Article.objects.listed().annotate(event_count=Count("mentions__event", distinct=True))


def passages(article: Article) -> list[Passage]:
    """The article's paragraphs with their margins. Two queries."""
    return [Passage(sentences) for sentences in paragraphs(article)]


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
