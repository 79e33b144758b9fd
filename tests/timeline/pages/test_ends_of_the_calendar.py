"""One event or article dated at an end of the calendar takes no page down, neither a reader's nor an editor's."""

import pytest
from django.urls import reverse

from tests.timeline.telling import happen, report, tell
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates
from timeline.models import Mention

ENDS = ["0001-01-01", "0001-01-03", "0987-03-14", "9999-12-31", "9999-12-28"]
PAGES = ["/", "/?embed=1", "/?q=truce", "/?page=all", "/articles/", "/about/", "/corrections/", "/sitemap.xml"]
EXPORTS = ["json", "csv", "ics", "atom", "timelinejs.json", "webannotation.jsonld", "jsonl"]


def told_on(day: str, title: str = "The truce held"):
    event = happen(title, day, told=False)
    tell(event, f"{title} on Thursday.", "Thursday", report(published=day))
    return event


@pytest.mark.django_db
@pytest.mark.parametrize("day", ENDS)
def test_readers_pages_and_exports_stand(client, day):
    event = told_on(day)
    happen("Talks went on", "2025-03-13")
    addresses = [*PAGES, *(f"/export/timeline.{suffix}" for suffix in EXPORTS)]
    addresses += [event.get_absolute_url(), f"/day/{day}/", f"/?from={day}&to={day}"]
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        b"".join(response)


@pytest.mark.parametrize("day", ENDS)
def test_review_page_stands_and_takes_a_decision(admin_client, admin_user, day):
    event = told_on(day)
    told_on("0001-01-01", "The truce held elsewhere")
    address = reverse("admin:timeline_event_change", args=[event.pk])
    page = admin_client.get(address)
    assert page.status_code == 200
    assert f'value="{day[:7]}"' in page.content.decode()
    dates.set_date(event, admin_user, from_edtf("0001-01-01/9999-12-31"), "All of it.")
    assert admin_client.get(address).status_code == 200


@pytest.mark.parametrize("day", ["0001-01-01", "1599-12-31", "2999-01-01", "9999-12-31"])
def test_no_form_takes_a_publication_date_that_cannot_be_meant(admin_client, day):
    article = report()
    pasted = {"text": "They met on Thursday.", "published_on": day}
    page = admin_client.post(reverse("admin:articles_article_bring_in"), pasted).content.decode()
    assert "cannot have been published" in page
    assert "packed" not in page
    entered = {"title": "Talks", "published_on": day, "publisher": article.publisher_id}
    form = admin_client.post(reverse("admin:articles_article_change", args=[article.pk]), entered).content.decode()
    assert "cannot have been published" in form
    article.refresh_from_db()
    assert str(article.published_on) == "2025-03-14"
    assert not Mention.objects.exists()
