"""What a newcomer sees first: the sample reports go in, and nothing is said that they would have to look into."""

import io

import pytest
from django.core.management import call_command

from timeline.models import Actor, Edition

pytestmark = pytest.mark.django_db


def test_all_samples_go_in_and_nothing_is_left_over_nor_overwritten():
    told, complaints = io.StringIO(), io.StringIO()
    call_command("load_samples", stdout=told, stderr=complaints)
    assert told.getvalue() == "16 articles: 16 added.\n"
    assert complaints.getvalue() == ""
    assert Edition.current().title
    assert Actor.objects.listed().exists()

    # Loading them again changes nothing, least of all what an editor wrote.
    actors = Actor.objects.count()
    Edition.objects.update(title="My own")
    told = io.StringIO()
    call_command("load_samples", stdout=told)
    assert told.getvalue() == "16 articles: 16 unchanged.\n"
    assert Actor.objects.count() == actors
    assert Edition.current().title == "My own"
