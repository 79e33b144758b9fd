import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.ingest import ingest
from articles.models import Article, Publisher
from tests.publishing import publish
from timeline.decisions.events import retitle
from timeline.models import Actor, Edition, Event
from timeline.pages import page_cache, views
from timeline.pages.page_cache import kept

pytestmark = pytest.mark.django_db

WIRE = "The two envoys held talks in Vienna on Thursday."


@pytest.fixture(autouse=True)
def keeps_pages(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    yield
    cache.clear()


def page(client) -> str:
    return client.get("/").content.decode()


def test_a_page_is_made_once_until_something_changes(client, django_assert_num_queries):
    publish(WIRE)
    first = page(client)
    with django_assert_num_queries(1):
        assert page(client) == first


def test_new_articles_show_at_once(client):
    publish(WIRE)
    page(client)
    publish("Parliament rejected the budget on Wednesday.", origin="other.txt")
    assert "rejected the budget" in page(client)


def test_an_editors_decision_shows_at_once(client):
    publish(WIRE)
    page(client)
    retitle(Event.objects.get(), User.objects.create_user("editor"), "Envoys meet at last", "Clearer.")
    assert "Envoys meet at last" in page(client)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Publisher.objects.get().save(),
        lambda: Actor.objects.create(name="Vienna"),
        lambda: Publisher.objects.create(name="Another").delete(),
    ],
)
def test_changes_to_what_a_page_names_begin_a_new_edition(change):
    publish(WIRE)
    before = Edition.current().number
    change()
    assert Edition.current().number > before


def test_an_ingestion_begins_few_editions_however_many_articles_it_brings(client, tmp_path, monkeypatch):
    """One for what came in, and others where somebody who recurs is found in it: half as many as articles at most."""
    monkeypatch.setattr("articles.pace.FIRST", 20)  # articles that are written together

    def editions(title: str) -> int:
        for number in range(6):
            head = f"title: {title}\npublisher: Wire {number}\npublished: 2025-03-14"
            (tmp_path / f"{number}.md").write_text(f"---\n{head}\n---\n{WIRE}\n")
        with CaptureQueriesContext(connection) as queries:
            ingest([tmp_path])
        return sum(query["sql"].startswith('UPDATE "timeline_edition" SET "number"') for query in queries)

    assert 1 <= editions("Words") <= 3
    page(client)
    assert 1 <= editions("New words") <= 3
    assert "New words" in page(client)


def test_an_article_renamed_by_an_editor_or_deleted_shows_at_once(client, admin_client):
    publish(WIRE)
    page(client)
    address = reverse("admin:articles_article_change", args=[Article.objects.get().pk])
    admin_client.post(address, {"title": "Talks at last", "publisher": Publisher.objects.get().pk, "url": "",
                                "published_on": "2025-03-14"})  # fmt: skip
    assert "Talks at last" in page(client)
    admin_client.post(reverse("admin:articles_article_delete", args=[Article.objects.get().pk]), {"post": "yes"})
    assert "Talks at last" not in page(client)


def test_each_address_and_what_htmx_asks_for_are_their_own(client):
    publish(WIRE)
    whole = page(client)
    assert client.get("/?q=nothing").content.decode() != whole
    assert client.get("/", headers={"hx-request": "true"}).content.decode() != whole
    assert page(client) == whole


def test_mistakes_are_not_kept(rf):
    answers = iter([HttpResponse("broken", status=500), HttpResponse("whole")])
    view = kept(lambda request: next(answers))
    assert view(rf.get("/")).status_code == 500
    assert view(rf.get("/")).content == b"whole"
    assert view(rf.get("/")).content == b"whole"


@pytest.mark.parametrize(("size", "is_kept"), [(100, True), (101, False)])
def test_pages_up_to_the_largest_are_kept(rf, monkeypatch, size, is_kept):
    monkeypatch.setattr(page_cache, "LARGEST_KEPT", 100)
    answers = iter([b"a" * size, b"b" * size])
    view = kept(lambda request: HttpResponse(next(answers)))
    first = view(rf.get("/")).content
    assert (view(rf.get("/")).content == first) is is_kept


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_what_a_question_finds_as_a_whole_is_found_out_once_an_edition(client):
    publish(WIRE)
    cold = queries(client, "/?q=talks")
    assert queries(client, "/?q=talks&at=2025-03-01") < cold
    publish("Talks went on in Geneva on Wednesday.", origin="other.txt")
    assert client.get("/?q=talks&at=2025-03-01").context["answer"].count == 2
    assert client.get("/?q=geneva").context["answer"].count == 1


def test_key_events_are_found_out_once_an_edition_whatever_else_is_asked(client, monkeypatch):
    looked_up = []
    key_events = views.key_events
    monkeypatch.setattr(views, "key_events", lambda: looked_up.append("key events") or key_events())
    publish(WIRE)
    for address in ("/?show=key", "/?show=key&q=talks", "/?show=key&q=envoys"):
        assert client.get(address).context["answer"].count == 1
    assert len(looked_up) == 1
    client.get("/")
    assert len(looked_up) == 1
    publish("A court fined the shipyard on Wednesday.", origin="other.txt")
    assert client.get("/?show=key").context["answer"].count == 2
    assert len(looked_up) == 2
