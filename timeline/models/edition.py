from django.db import models
from django.db.models import F


class Edition(models.Model):
    """Which state of the timeline readers see: one row, whose number grows with whatever changes a page.

    Pages made from one edition are the same for everybody, so that they can be kept until the next one.
    """

    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)

    @staticmethod
    def current() -> int:
        """The number of the present edition."""
        return Edition.objects.values_list("number", flat=True).first() or 0

    @staticmethod
    def advance() -> None:
        """Begins the next one, with the transaction that changes what readers see."""
        if not Edition.objects.filter(pk=1).update(number=F("number") + 1):
            Edition.objects.bulk_create([Edition(pk=1, number=1)], ignore_conflicts=True)
