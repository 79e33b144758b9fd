"""What every page may ask for."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from timeline.models import Edition


def edition_of(request: HttpRequest) -> Edition:
    """The present edition, asked for once a request."""
    if not hasattr(request, "_edition"):
        request._edition = Edition.current()  # type: ignore[attr-defined]
    edition: Edition = request._edition  # type: ignore[attr-defined]
    return edition


def edition(request: HttpRequest) -> dict[str, object]:
    """Context processor: `edition`, with the timeline's title and introduction; asked for only where it is used."""
    return {"edition": SimpleLazyObject(lambda: edition_of(request))}
