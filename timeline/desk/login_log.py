"""The record of what is done to logins."""

from typing import cast

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.http import HttpRequest


def note(request: HttpRequest, user: object, what: str) -> None:
    """Puts on record what the one who asks did to a login."""
    by, on = cast(User, request.user), cast(User, user)
    LogEntry.objects.log_actions(by.pk, [on], CHANGE, change_message=what, single_object=True)
