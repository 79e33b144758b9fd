"""What was published: articles, who published them, and their sentences."""

from django.db import models
from django.db.models import F
from django.db.models.functions import Substr
from django.urls import reverse

from articles.dating import PublishedBasis, check_published


class Publisher(models.Model):
    """An outlet: "Sample Wire"."""

    name = models.CharField(max_length=200, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ArticleQuerySet(models.QuerySet["Article"]):
    def undated(self) -> "ArticleQuerySet":
        """Articles whose relative dates wait for a publication date."""
        return self.filter(published_on=None)

    def listed(self) -> "ArticleQuerySet":
        """In the order in which they were published; those without a date come last."""
        return (
            self.select_related("publisher").defer("text").order_by(F("published_on").asc(nulls_last=True), "origin")
        )


class Article(models.Model):
    """One published text.

    `origin` is where it came from, a file name or a URL, and identifies it: the same origin again is the same article,
    perhaps changed. `text` is kept exactly as decoded, since every offset in the database counts its characters.
    """

    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT, null=True, blank=True, related_name="articles")
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    origin = models.CharField(max_length=1000, unique=True)
    published_on = models.DateField(
        null=True,
        blank=True,
        db_index=True,
        validators=[check_published],
        help_text="Relative dates in the text are read against this day.",
    )
    published_basis = models.CharField(
        max_length=10, choices=PublishedBasis.choices, default=PublishedBasis.UNKNOWN, editable=False
    )
    text = models.TextField()
    fingerprint = models.CharField(max_length=64, editable=False, help_text="SHA-256 of the text.")
    edited = models.JSONField(
        default=list, editable=False, help_text="Names of the fields that an editor has set; ingestion leaves them."
    )
    ingested_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["published_on", "origin"]

    def __str__(self) -> str:
        return self.heading

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    @property
    def heading(self) -> str:
        """The title, or the name of where the text came from."""
        return self.title or self.file_name

    @property
    def file_name(self) -> str:
        """The last part of the origin: "000_52411e.txt"."""
        return self.origin.rstrip("/").rsplit("/", 1)[-1]

    @property
    def outlet(self) -> str:
        return self.publisher.name if self.publisher else "Unknown outlet"


class SentenceQuerySet(models.QuerySet["Sentence"]):
    def with_words(self) -> "SentenceQuerySet":
        """Adds `words`, the sentence itself, cut from the article's text by the database."""
        return self.annotate(words=Substr("article__text", F("start") + 1, F("end") - F("start")))


class Sentence(models.Model):
    """A span of an article's text; `start` and `end` are character offsets, end exclusive."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="sentences")
    position = models.PositiveIntegerField(help_text="Counted from 0; the page shows it from 1, as #s1.")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

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
        return f"{reverse('article', args=[self.article_id])}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """The sentence's name on the article's page: "s12"."""
        return f"s{self.position + 1}"
