"""How dates in digits are read by the country of their outlet."""

import pytest

from articles.models import Article
from tests.publishing import publish, write
from timeline.build.countries import day_first
from timeline.build.service import build
from timeline.models import Mention

TEXT = "The Vesna dam burst on 04/03/2025."


@pytest.mark.parametrize(
    ("address", "first"),
    [
        ("https://www.example.co.uk/news/1", True),
        ("https://example.com.au/a?b=us", True),
        ("https://example.ie", True),
        ("https://service.gov.uk/notice", True),
        ("https://example.us/1", False),
        ("https://example.gov/1", False),
        ("https://example.com/uk/1", None),
        ("https://example.org", None),
        ("https://example.ca/1", None),
        ("", None),
        ("report.uk", None),
        ("http://[", None),
        ("https://localhost/", None),
    ],
)
def test_an_address_tells_its_country_or_nothing(address, first):
    assert day_first(address) is first


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "edtf"), [("https://example.co.uk/1", "2025-03-04"), ("https://example.gov/1", "2025-04-03")]
)
def test_dates_in_digits_are_read_as_the_outlets_country_writes_them(address, edtf):
    write(TEXT)
    article = Article.objects.get()
    article.url = address
    article.save()
    build([article])
    assert Mention.objects.get().edtf == edtf


@pytest.mark.django_db
def test_the_texts_own_convention_comes_first():
    write(f"{TEXT} It was built on 03/25/1999.")
    article = Article.objects.get()
    article.url = "https://example.co.uk/1"
    article.save()
    build([article])
    assert Mention.objects.get(expression="04/03/2025").edtf == "2025-04-03"


@pytest.mark.django_db
def test_where_nothing_tells_the_order_it_is_a_guess():
    publish(TEXT)
    assert Mention.objects.get().certainty == "guess"
