"""What was published: articles, who published them, their sentences, and where they come from."""

from articles.dating import PublishedBasis
from articles.models.arrivals import Subscription, Upload, UploadedFile
from articles.models.articles import Arrival, Article, ArticleQuerySet, ArticleVersion, TextBand
from articles.models.publishers import Publisher, ShownText
from articles.models.sentences import Sentence, SentenceQuerySet

__all__ = [
    "Arrival",
    "Article",
    "ArticleQuerySet",
    "ArticleVersion",
    "PublishedBasis",
    "Publisher",
    "Sentence",
    "SentenceQuerySet",
    "ShownText",
    "Subscription",
    "TextBand",
    "Upload",
    "UploadedFile",
]
