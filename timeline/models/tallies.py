"""How many events end on which day: of all, of each outlet, with each actor. The database keeps count by itself."""

from django.db import models


class TallyKind(models.TextChoices):
    """Of which events it is."""

    ALL = "all", "all events"
    OUTLET = "outlet", "those an outlet reports"
    ACTOR = "actor", "those somebody takes part in"


class Tally(models.Model):
    """How many events that readers see end on a day, at the latest, and how many mentions these have.

    `length` is the class of their span (`spans`), `ref` the key of the outlet or actor, 0 where it is all. Triggers
    change the rows with the events, in the same transaction, whoever writes these (migration `tallies`); a row that
    counts nothing any more may stay.
    """

    kind = models.CharField(max_length=6, choices=TallyKind.choices)
    ref = models.BigIntegerField(default=0)
    latest = models.DateField()
    length = models.PositiveSmallIntegerField()
    events = models.IntegerField()
    mentions = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "ref", "latest", "length"], name="one_tally_a_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}: {self.events} up to {self.latest}"
