"""An article's sentences -> rows, of a new article or of one that has another text."""

from collections.abc import Iterable

from articles import bulk_rows
from articles.ahead import SentenceSpan
from articles.incoming import spans
from articles.known import some_of
from articles.models import Article, Sentence

COLUMNS = ("article", "position", "start", "end", "is_read", "read_on")


def insert(found: Iterable[tuple[int, Iterable[tuple[int, SentenceSpan]]]]) -> None:
    """Writes the sentences of articles, given by their keys, with their positions."""
    bulk_rows.insert(
        Sentence, COLUMNS, ((article, position, *span) for article, placed in found for position, span in placed)
    )


def bring_in_line(article: Article) -> None:
    """Brings the article's sentences up to date; those at the same place keep their rows."""
    wanted = dict(enumerate(spans(article.text, article.language, article.published_on, article.updated_on)))
    kept: set[int] = set()
    gone = []
    for sentence in article.sentences.all():
        span = wanted.get(sentence.position)
        if span is None or (span.start, span.end) != (sentence.start, sentence.end):
            gone.append(sentence.pk)
            continue
        kept.add(sentence.position)
        if (span.is_read, span.read_on) != (sentence.is_read, sentence.read_on):
            sentence.is_read, sentence.read_on = span.is_read, span.read_on
            sentence.save(update_fields=["is_read", "read_on"])
    for some in some_of(gone):
        Sentence.objects.filter(pk__in=some).delete()
    insert([(article.pk, [(position, span) for position, span in wanted.items() if position not in kept])])
