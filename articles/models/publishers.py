"""Who published what, and how much of it readers may see."""

from django.db import models


class ShownText(models.TextChoices):
    """How much of an article's text readers see."""

    FULL = "full", "the full text"
    NEIGHBOURS = "neighbours", "the quoted sentences with their neighbours"
    QUOTED = "quoted", "the quoted sentences alone"


class Publisher(models.Model):
    """An outlet: "Sample Wire"."""

    name = models.CharField(max_length=200, unique=True)
    shows = models.CharField(
        "what readers see of its texts",
        max_length=10,
        choices=ShownText.choices,
        blank=True,
        help_text="The texts are other people’s: of what was fetched, readers see quotations unless told otherwise.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
