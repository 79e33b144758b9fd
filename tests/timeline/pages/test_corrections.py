import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from tests.publishing import publish
from timeline.dates.edtf import from_edtf
from timeline.decisions import articles, dates, events
from timeline.decisions.undo import go_back
from timeline.models import Decision, Event, Mention
from timeline.pages.corrections import A_PAGE

pytestmark = pytest.mark.django_db

PAGE = reverse("corrections")
WHY = "The ministry's own calendar says so."


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("ann", first_name="Ann", last_name="Secret")


@pytest.fixture
def talks() -> Event:
    publish("The two envoys held long talks in Vienna on Thursday. A storm closed the port of Genoa on Tuesday.")
    return Mention.objects.get(quote__contains="talks").event


def shown(client, page: str = PAGE) -> str:
    return client.get(page).content.decode()


def test_corrections_are_told_with_dates_and_reasons_but_no_names(client, talks, editor):
    assert "Nothing has been corrected" in shown(client)
    dates.set_date(talks, editor, from_edtf("2025-03-11"), WHY)
    talks.refresh_from_db()
    for html in (shown(client), shown(client, talks.get_absolute_url())):
        assert "<del>Thursday 13 March 2025</del>" in html
        assert "<ins>Tuesday 11 March 2025</ins>" in html
        assert "calendar says so" in html
        assert not {"ann", "Ann"} & set(re.findall(r"\w+", html))
        assert "Secret" not in html
    assert f'href="{PAGE}"' in shown(client, talks.get_absolute_url())


def test_every_kind_of_correction_is_told_in_words(client, talks, editor):
    storm = Mention.objects.get(quote__contains="storm").event
    events.retitle(talks, editor, "The envoys meet", "Shorter.")
    events.merge(talks, storm, editor, "One and the same.")
    articles.redate(talks.mentions.first().article, editor, None, "The date was a guess.")
    html = shown(client)
    for told in ("changed the title from", "changed the publication date of", "found these to be one event"):
        assert told in html


def test_accepted_dates_and_withdrawn_events_are_not_pointed_out(client, talks, editor):
    dates.accept(talks, editor, "Fine.")
    assert "Fine." not in shown(client)
    events.retitle(talks, editor, "A slander", "Sharper.")
    events.hide(talks, editor, "It was a slander.")
    assert "slander" not in shown(client)


def test_correction_that_was_taken_back_is_no_longer_told(client, talks, editor):
    dates.set_date(talks, editor, from_edtf("2025-03-11"), WHY)
    go_back(talks, None, editor)
    assert "Nothing has been corrected" in shown(client)


def test_pages_are_cut(client, talks, editor, django_assert_max_num_queries):
    dates.set_date(talks, editor, from_edtf("2025-04-01"), WHY)
    decision = Decision.objects.get()
    for _ in range(A_PAGE):
        decision.pk = None
        decision.save(force_insert=True)
    with django_assert_max_num_queries(6):
        assert "Page 1 of 2" in shown(client)
    assert "Page 2 of 2" in shown(client, f"{PAGE}?page=2")
    assert "Page 2 of 2" in shown(client, f"{PAGE}?page=99")
