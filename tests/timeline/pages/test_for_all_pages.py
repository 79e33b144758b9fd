import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.urls import reverse

from timeline.desk.permissions import make_editor
from timeline.models import Edition

pytestmark = pytest.mark.django_db


def test_a_new_timeline_has_a_plain_name(client):
    assert str(Edition.current()) == "Timeline"
    assert "<h1>What happened when, and who says so</h1>" in client.get("/").content.decode()


def test_the_page_says_what_it_is_about(client):
    Edition.objects.create(pk=1, title="The strike in the ports", introduction="It began in May.\n\nIt goes on.")
    page = client.get("/").content.decode()
    assert "<h1>The strike in the ports</h1>" in page
    assert "<p>It began in May.</p>" in page
    assert '<meta property="og:title" content="The strike in the ports">' in page


def test_there_is_only_one():
    first = Edition(title="The strike in the ports")
    first.full_clean()
    assert first.pk == 1
    first.save()
    first.full_clean()
    with pytest.raises(ValidationError, match="There is one already"):
        Edition(title="Another").full_clean()


def test_an_editor_writes_the_title(client):
    make_editor("ada")
    client.force_login(User.objects.get(username="ada"))
    form = client.get(reverse("admin:timeline_edition_changelist"), follow=True).redirect_chain[-1][0]
    client.post(form, {"title": "The strike in the ports", "introduction": ""})
    assert Edition.current().title == "The strike in the ports"
    form = client.get(reverse("admin:timeline_edition_changelist"), follow=True).redirect_chain[-1][0]
    client.post(form, {"title": "The strike", "introduction": ""})
    assert Edition.current().title == "The strike"
