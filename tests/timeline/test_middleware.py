"""Which pages part from the window that opened them."""

import pytest
from django.urls import reverse

from timeline.middleware import OPENER_POLICY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/?embed=1", "/articles/", "/nothing-here/"])
def test_readers_pages_stay_in_the_process_of_the_window(client, address):
    assert client.get(address).headers[OPENER_POLICY] == "unsafe-none"


def test_editors_pages_part_from_the_window_that_opened_them(client, admin_client):
    assert client.get(reverse("admin:login")).headers[OPENER_POLICY] == "same-origin"
    assert admin_client.get(reverse("admin:index")).headers[OPENER_POLICY] == "same-origin"
