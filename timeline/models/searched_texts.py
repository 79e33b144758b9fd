"""What of each event can be searched."""

from django.db import models

from timeline.models.events import Event


class EventText(models.Model):
    """The words of an event: its title, its sentences, and all names of those who take part.

    A copy, since a search asks for words that may stand in different sentences of one event. `timeline.search` writes
    it; the database's own full-text index follows by itself.
    """

    event = models.OneToOneField(Event, on_delete=models.CASCADE, primary_key=True, related_name="text")
    title = models.TextField()
    told = models.TextField()
    names = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title
