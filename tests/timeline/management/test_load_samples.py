"""What a newcomer sees first: the sample reports go in, and nothing is said that they would have to look into."""

import io

import pytest
from django.core.management import call_command

from timeline.models import Actor, Edition

pytestmark = pytest.mark.django_db


def test_all_samples_go_in_and_nothing_is_left_over():
    told, complaints = io.StringIO(), io.StringIO()
    call_command("load_samples", stdout=told, stderr=complaints)
    assert told.getvalue() == "16 articles: 16 added.\n"
    assert complaints.getvalue() == ""
    assert Edition.current().title
    assert Actor.objects.listed().exists()


def test_loading_them_again_changes_nothing():
    call_command("load_samples", verbosity=0)
    actors = Actor.objects.count()
    told = io.StringIO()
    call_command("load_samples", stdout=told)
    assert told.getvalue() == "16 articles: 16 unchanged.\n"
    assert Actor.objects.count() == actors
