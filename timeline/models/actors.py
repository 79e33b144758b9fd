"""Who or where: the people, countries, organisations and places that events are about."""

from django.db import models


class ActorKind(models.TextChoices):
    """What an actor is."""

    PERSON = "person", "person"
    COUNTRY = "country", "country"
    ORGANISATION = "organisation", "organisation"
    PLACE = "place", "place"


class ActorStatus(models.TextChoices):
    """Whether readers can filter by it, and who says so."""

    LISTED = "listed", "listed by an editor"
    FOUND = "found", "found by the machine"
    REJECTED = "rejected", "rejected by an editor"


class ActorQuerySet(models.QuerySet["Actor"]):
    """Actors, by who has said what of them."""

    def listed(self) -> "ActorQuerySet":
        """Those that readers can filter by: an editor's and the machine's."""
        return self.exclude(status=ActorStatus.REJECTED)

    def found(self) -> "ActorQuerySet":
        """Those that the machine found and no editor has changed: what it finds next may rename or remove them."""
        return self.filter(status=ActorStatus.FOUND)


class Actor(models.Model):
    """Who or where: a person, a country, an organisation, a place, under all the names that articles use for it."""

    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=12, choices=ActorKind.choices, default=ActorKind.PERSON)
    aliases = models.TextField(blank=True, help_text="Other names, one a line: “Zelenskyy”, “Zelenskiy”.")
    status = models.CharField(max_length=9, choices=ActorStatus.choices, default=ActorStatus.LISTED)

    objects = ActorQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def names(self) -> list[str]:
        """The name and its aliases."""
        return [self.name, *(line.strip() for line in self.aliases.splitlines() if line.strip())]
