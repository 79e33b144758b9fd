import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from tests.publishing import publish
from timeline.desk.permissions import GROUP
from timeline.models import Event, Mention

WIRE = (
    "The two envoys held long talks in Vienna on Thursday. "
    "Farmers blocked the motorway near Lyon on Tuesday with their tractors. "
    "The chief of the central bank resigned, his office said."
)


def make(name: str) -> User:
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(Group.objects.get(name=GROUP))
    return user


@pytest.fixture
def ann(db: None) -> User:
    return make("ann")


@pytest.fixture
def bob(db: None) -> User:
    return make("bob")


@pytest.fixture
def desk(client: Client, ann: User) -> Client:
    """The desk of Ann, who has logged in."""
    client.force_login(ann)
    return client


@pytest.fixture
def talks(db: None) -> Event:
    publish(WIRE)
    return Mention.objects.get(quote__contains="talks").event


@pytest.fixture
def motorway(talks: Event) -> Event:
    return Mention.objects.get(quote__contains="motorway").event


def address(event: Event) -> str:
    return reverse("admin:timeline_event_change", args=[event.pk])
