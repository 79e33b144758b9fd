"""Articles: one published text each, what it said before, and which others are nearly the same."""

import functools

from django.db import models
from django.db.models import F, Q
from django.urls import get_script_prefix, reverse

from articles import language
from articles.dating import TO_CHECK, PublishedBasis, check_published
from articles.models.publishers import Publisher, ShownText

UNKNOWN_OUTLET = "Unknown outlet"  # what is said of an article that names none


class Arrival(models.TextChoices):
    """How an article came in."""

    FILE = "file", "from a file"
    PASTED = "pasted", "pasted"
    FETCHED = "fetched", "fetched from its address"


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles by what is known of their dates."""

    def undated(self) -> "ArticleQuerySet":
        """Articles whose relative dates wait for a publication date."""
        return self.filter(published_on=None, withdrawn_at=None)

    def to_check(self) -> "ArticleQuerySet":
        """Articles whose date is inferred, unsure or contradicted by their text: an editor should look."""
        unsure = Q(published_basis__in=TO_CHECK) | ~Q(published_doubt="")
        return self.filter(unsure, withdrawn_at=None).exclude(published_basis=PublishedBasis.EDITOR)

    def standing(self) -> "ArticleQuerySet":
        """Articles that were not withdrawn."""
        return self.filter(withdrawn_at=None)

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
    published_words = models.CharField(
        "evidence",
        max_length=300,
        blank=True,
        editable=False,
        help_text="The words that name the day, or why none does.",
    )
    published_doubt = models.CharField(
        "contradiction", max_length=300, blank=True, editable=False, help_text="What in the text contradicts the day."
    )
    updated_on = models.DateField(null=True, blank=True, editable=False)
    author = models.CharField(max_length=300, blank=True)
    agency = models.CharField(
        max_length=60, blank=True, editable=False, help_text="The agency that the text credits: “(Reuters)”."
    )
    language = models.CharField(max_length=8, blank=True, help_text="As in “en”. Dates are read in English only.")
    address_key = models.CharField(
        max_length=500,
        blank=True,
        db_index=True,
        editable=False,
        help_text="What all addresses of one page have in common.",
    )
    text_origin = models.CharField(
        max_length=1000,
        blank=True,
        editable=False,
        help_text="Where its text is from, if from another copy of the page.",
    )
    arrival = models.CharField(max_length=7, choices=Arrival.choices, default=Arrival.FILE, editable=False)
    copy_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="copies",
        help_text="The article that has the same text: the two are one witness.",
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    text = models.TextField()
    fingerprint = models.CharField(max_length=64, editable=False, db_index=True, help_text="SHA-256 of the text.")
    edited = models.JSONField(
        default=list, editable=False, help_text="Names of the fields that an editor has set; ingestion leaves them."
    )
    ingested_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["published_on", "origin"]
        indexes = [
            models.Index(fields=["published_on", "origin"], name="article_listed"),
            models.Index(fields=["publisher", "published_on"], name="article_by_publisher"),
            models.Index(fields=["changed_at"], name="article_by_change"),
            models.Index(fields=["withdrawn_at"], condition=Q(withdrawn_at__isnull=False), name="article_withdrawn"),
        ]

    def __str__(self) -> str:
        return self.heading

    def get_absolute_url(self) -> str:
        return address_of(self.pk)

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
        return self.publisher.name if self.publisher else UNKNOWN_OUTLET

    @property
    def is_read(self) -> bool:
        """Are dates read in it? Not in other languages than English, and not when it is withdrawn."""
        return self.withdrawn_at is None and language.is_read(self.language)

    @property
    def is_surely_dated(self) -> bool:
        """False where the publication date is inferred, or that of an update, and so are the dates counted from it."""
        if self.published_basis == PublishedBasis.EDITOR:
            return True
        return self.published_basis not in TO_CHECK and not self.published_doubt

    @property
    def witness(self) -> int:
        """Articles that have one text are one witness: the same number for all of them."""
        return self.copy_of_id or self.pk

    @property
    def shown(self) -> ShownText:
        """How much of the text readers see: as its publisher's setting says, else by how it came in."""
        chosen = self.publisher.shows if self.publisher else ""
        return ShownText(chosen or (ShownText.NEIGHBOURS if self.arrival == Arrival.FETCHED else ShownText.FULL))


class ArticleVersion(models.Model):
    """What an article said before it was updated."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    title = models.CharField(max_length=500, blank=True)
    origin = models.CharField(max_length=1000)
    text = models.TextField()
    fingerprint = models.CharField(max_length=64)
    published_on = models.DateField(null=True)
    updated_on = models.DateField(null=True)
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "-replaced_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.title or self.origin} until {self.replaced_at:%Y-%m-%d %H:%M}"


class TextBand(models.Model):
    """A number that texts which are nearly the same are likely to share; see `articles.copies.texts`."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bands")
    value = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.article_id}: {self.value}"


def address_of(article: int) -> str:
    """The address of an article's page, by its key: a page names a hundred, and `reverse` looks anew for each."""
    before, after = _around_key(get_script_prefix())
    return f"{before}{article}{after}"


@functools.cache
def _around_key(prefix: str) -> tuple[str, str]:
    before, _, after = reverse("article", args=[0]).rpartition("0")
    return before, after
