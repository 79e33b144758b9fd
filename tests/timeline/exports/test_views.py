import csv
import io

import pytest
from django.utils import timezone

from tests.timeline.exports.factory import make_article, make_event
from timeline.exports.formats import FORMATS
from timeline.exports.views import PIECE, in_pieces

pytestmark = pytest.mark.django_db
EVERY = pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])


@EVERY
def test_export_says_what_it_is_and_who_may_read_it(form, client):
    make_event()
    response = client.get(f"/export/{form.file_name}")
    assert response.status_code == 200
    assert response["Content-Type"] == form.media_type
    assert response["Access-Control-Allow-Origin"] == "*"
    assert f'filename="{form.file_name}"' in response["Content-Disposition"]
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


@EVERY
def test_export_answers_what_the_address_asks(form, client):
    make_event("First meeting", "2025-03-11", source={"outlet": "Sample Wire", "words": "on Thursday"})
    make_event("Second meeting", "2025-03-20", source={"outlet": "Sample Daily", "sentence": "They met on Thursday."})
    for query, wanted, other in (
        ("from=2025-03-15", "20250320", "20250311"),
        ("outlet=Sample+Wire", "20250311", "20250320"),
        ("q=second", "20250320", "20250311"),
    ):
        response = client.get(f"/export/{form.file_name}?{query}")
        text = b"".join(response).decode().replace("-", "").replace('"month": 3, "day": ', "202503")
        text = text.replace("20 March 2025", "20250320").replace("11 March 2025", "20250311")
        assert wanted in text
        assert other not in text


def test_nonsense_in_the_address_is_no_error(client):
    make_event()
    response = client.get("/export/timeline.csv?from=2025-02-30&outlets=many&certainty=%00&page=x")
    rows = list(csv.reader(io.StringIO(response.getvalue().decode())))
    assert len(rows) == 2


def test_only_reading_is_allowed(client):
    assert client.post("/export/timeline.csv").status_code == 405
    assert client.head("/export/timeline.csv").status_code == 200


def test_unknown_format_is_not_found(client):
    assert client.get("/export/timeline.xlsx").status_code == 404


def test_article_text_is_served_character_for_character(client):
    article = make_article("Line one\r\n\tand “two” on Thursday 🙂.")
    response = client.get(f"/articles/{article.pk}.txt")
    assert response.content.decode() == article.text
    assert response["X-Robots-Tag"] == "noindex"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_text_of_a_withdrawn_article_is_gone(client):
    article = make_article(withdrawn_at=timezone.now())
    response = client.get(f"/articles/{article.pk}.txt")
    assert (response.status_code, response.content) == (410, b"This article was withdrawn.\n")


def test_pages_of_other_sites_may_read_an_articles_text(client):
    response = client.get(f"/articles/{make_article().pk}.txt")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_pieces_join_to_the_same_text():
    texts = ["a" * 100] * 1000
    pieces = list(in_pieces(iter(texts)))
    assert "".join(pieces) == "".join(texts)
    assert pieces[0] == texts[0]  # at once: something to see
    assert len(pieces) == 5
    assert all(len(piece) >= PIECE for piece in pieces[1:-1])


def test_robots_are_shown_the_sitemap(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in response.content.decode()
    assert "Disallow: /admin/" in response.content.decode()
