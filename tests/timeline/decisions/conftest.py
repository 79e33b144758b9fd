import pytest
from django.contrib.auth.models import User

from tests.publishing import publish
from timeline.models import Event, Mention

TEXT = (
    "The two envoys held long talks in Vienna on Thursday. "
    "Farmers blocked the motorway near Lyon on Tuesday with their tractors. "
    "The chief of the central bank resigned, his office said."
)


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann")


@pytest.fixture
def other_editor() -> User:
    return User.objects.create_user("bob")


@pytest.fixture
def talks() -> Event:
    publish(TEXT)
    return Mention.objects.get(quote__contains="talks").event


@pytest.fixture
def motorway(talks: Event) -> Event:
    return Mention.objects.get(quote__contains="motorway").event
