"""The sentences of an article, as spans of its text."""

from django.db import models
from django.db.models import F
from django.db.models.functions import Substr

from articles.models.articles import Article, address_of


class SentenceQuerySet(models.QuerySet["Sentence"]):
    """Sentences, with their words where these are wanted."""

    def read(self) -> "SentenceQuerySet":
        """Those in which dates are read."""
        return self.filter(is_read=True)

    def with_words(self) -> "SentenceQuerySet":
        """Adds `words`, the sentence itself, cut from the article's text by the database."""
        return self.annotate(words=Substr("article__text", F("start") + 1, F("end") - F("start")))


class Sentence(models.Model):
    """A span of an article's text; `start` and `end` are character offsets, end exclusive."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="sentences")
    position = models.PositiveIntegerField(help_text="Counted from 0; the page shows it from 1, as #s1.")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    is_read = models.BooleanField(
        default=True, help_text="Are dates read in it? Not in another language than English."
    )
    read_on = models.DateField(
        null=True, help_text="Against which day, where it is not the article's: of a paragraph added in an update."
    )

    objects = SentenceQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="one_sentence_a_position"),
            models.CheckConstraint(condition=models.Q(end__gt=F("start")), name="sentence_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}#s{self.position + 1}"

    def get_absolute_url(self) -> str:
        return f"{address_of(self.article_id)}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """The sentence's name on the article's page: "s12"."""
        return f"s{self.position + 1}"
