import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.http import HttpResponse

from articles.models import Publisher
from tests.publishing import publish
from timeline.decisions.events import retitle
from timeline.models import Actor, Edition, Event
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
