"""The words that columns of several tables choose from."""

from django.db import models


class Extent(models.TextChoices):
    """What a span of days means."""

    WITHIN = "within", "on one day of these"
    THROUGHOUT = "throughout", "on all these days"


class Open(models.TextChoices):
    """Which end of a date is open, as it is said: the days are the last that it may be, or the first."""

    BEFORE = "before", "before the days that follow these"
    BY = "by", "by these days, or on them"
    SINCE = "since", "since these days, or on them"
    AFTER = "after", "after the days before these"


class Modality(models.TextChoices):
    """Denied is what was to happen and did not; that something did not happen at all is no event."""

    HAPPENED = "happened", "happened"
    PLANNED = "planned", "planned"
    DENIED = "denied", "denied"
    HYPOTHETICAL = "hypothetical", "hypothetical"


PUBLIC_ID_LENGTH = 12  # characters of an event's lasting name in addresses


class Certainty(models.TextChoices):
    """How sure a reading is."""

    SURE = "sure", "sure"
    LIKELY = "likely", "likely"
    GUESS = "guess", "a guess"


class EventStatus(models.TextChoices):
    """What editors have done about an event."""

    AUTOMATIC = "automatic", "automatic"
    REVIEWED = "reviewed", "reviewed"
    HIDDEN = "hidden", "hidden"
