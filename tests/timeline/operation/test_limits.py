"""Who asks for how much: an address, or a household's network; and turns at what is made one at a time."""

import pytest
from django.test import RequestFactory

from timeline.operation import limits


def asker(address: str) -> str:
    return limits.asker(RequestFactory().get("/", REMOTE_ADDR=address))


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:3:3:4:5:6", "2001:db8:1:3::/64"),
        ("unix:", ""),
        ("", ""),
    ],
)
def test_an_address_counts_by_itself_and_one_of_ipv6_by_its_network(address, counted_as):
    assert asker(address) == counted_as


@pytest.mark.parametrize(("what", "often", "wait"), [("login", 30, "60"), ("export", 30, "30"), ("whole", 20, "30")])
def test_so_much_is_answered_and_then_it_is_said_when_to_come_again(what, often, wait):
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.7")
    assert [limits.too_much(request, what) for _ in range(often)] == [None] * often
    refused = limits.too_much(request, what)
    assert (refused.status_code, refused["Retry-After"]) == (429, wait)
    assert limits.too_much(RequestFactory().get("/", REMOTE_ADDR="192.0.2.8"), what) is None


def test_one_has_the_turn_one_waits_and_a_third_is_sent_away():
    turns = limits.Turns()
    assert turns.take(0)
    assert not turns.take(0.01)  # waited, in vain
    turns.give()
    assert turns.take(0)
    turns.give()
