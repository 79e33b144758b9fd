"""What every page may ask for."""

from django.conf import settings
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
    """Context processor: `edition`, with the timeline's title and introduction, and `site`, its address.

    Each is asked for only where it is used.
    """
    return {
        "edition": SimpleLazyObject(lambda: edition_of(request)),
        "site": SimpleLazyObject(lambda: site_of(request)),
    }


def site_of(request: HttpRequest) -> str:
    """Where readers find the site: "https://timeline.example"; without a setting that says so, where it was asked."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"
