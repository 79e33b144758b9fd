"""How many events there are, and end on which day: of all, of each outlet, with each actor.

The database keeps count by itself (`models.triggers`).
"""

from django.db import models


class TallyKind(models.TextChoices):
    """Of which events it is."""

    ALL = "all", "all events"
    OUTLET = "outlet", "those an outlet reports"
    ACTOR = "actor", "those somebody takes part in"


class Tally(models.Model):
    """How many events that readers see end on a day, at the latest, and how many mentions these have.

    `length` is the class of their span (`spans`), `ref` the key of the outlet or actor, 0 where it is all. Triggers
    change the rows with the events, in the same transaction, whoever writes these; a row that counts nothing any more
    may stay.
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


TURN = "turn"  # events by their turn in the editors' queue, those merged into others aside


class Total(models.Model):
    """How many events there are of a kind: the sum of its tallies, or those of a `turn` in the editors' queue.

    Kept by triggers, as tallies are; to sum these up takes as long as there are days.
    """

    kind = models.CharField(max_length=6, choices=[*TallyKind.choices, (TURN, "those of a turn in the queue")])
    ref = models.BigIntegerField(default=0)
    events = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "ref"], name="one_total_each")]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}: {self.events}"
