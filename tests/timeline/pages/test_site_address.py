"""The site's own address comes from the setting, whatever host and port a request names."""

import pytest

from tests.timeline.telling import happen

pytestmark = pytest.mark.django_db


def test_links_are_those_of_the_setting(client, settings):
    settings.SITE_URL = "https://news.example"
    settings.ALLOWED_HOSTS = ["news.example"]
    event = happen("The truce held", "2025-03-13")
    for address in ("/", event.get_absolute_url(), "/sitemap.xml", "/robots.txt", "/export/timeline.ics"):
        response = client.get(address, headers={"Host": "news.example:8443"})
        body = b"".join(response).decode()
        assert "https://news.example/" in body, address
        assert ":8443" not in body, address


def test_without_a_setting_links_are_those_that_were_asked(client):
    assert "http://testserver/" in client.get("/").content.decode()


def test_login_without_a_page_to_go_to_ends_in_the_admin(client, django_user_model):
    django_user_model.objects.create_superuser("ann", password="x")
    entered = {"username": "ann", "password": "x"}
    response = client.post("/admin/login/?next=//evil.example/", entered, follow=True)
    assert response.status_code == 200
    assert response.redirect_chain[-1][0] == "/admin/"
