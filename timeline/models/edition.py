"""The edition: the timeline as it is published."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F

ONLY = 1  # the key of the one row


class Edition(models.Model):
    """The timeline as it is published, in one row: its title and introduction, and which state of it readers see.

    `number` grows with whatever changes a page. Pages made from one edition are the same for everybody, so that they
    can be kept until the next one. `articles_searched` is how many articles there were when actors were last found.
    """

    title = models.CharField(
        max_length=120, blank=True, help_text="What the timeline is about: “Ceasefire talks over Ukraine”."
    )
    introduction = models.TextField(blank=True, help_text="A few sentences for a reader who has not followed it.")
    number = models.PositiveBigIntegerField(default=0, editable=False)
    articles_searched = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "title and introduction"

    def __str__(self) -> str:
        return self.title or "Timeline"

    def clean(self) -> None:
        """There is only one; a second is an editor's mistake."""
        if self.pk != ONLY and Edition.objects.exists():
            raise ValidationError("There is one already: change that one.")
        self.pk = ONLY

    @staticmethod
    def current() -> "Edition":
        """The present edition; an empty one, not saved, before anything was published."""
        return Edition.objects.filter(pk=ONLY).first() or Edition(pk=ONLY)

    @staticmethod
    def advance() -> None:
        """Begins the next one, with the transaction that changes what readers see."""
        if not Edition.objects.filter(pk=ONLY).update(number=F("number") + 1):
            Edition.objects.bulk_create([Edition(pk=ONLY, number=1)], ignore_conflicts=True)

    @staticmethod
    def note_search(articles: int) -> None:
        """Notes that so many articles were looked through for actors."""
        if not Edition.objects.filter(pk=ONLY).update(articles_searched=articles):
            Edition.objects.bulk_create([Edition(pk=ONLY, articles_searched=articles)], ignore_conflicts=True)
