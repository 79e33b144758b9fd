"""Looking at a page's HTML in tests."""

import re

from django.http import HttpResponse


def markup(response: HttpResponse) -> str:
    """The page's HTML as a browser takes it: line breaks and indentation of the templates are one space."""
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())
