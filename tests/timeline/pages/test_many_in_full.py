"""What readers get of more events than a page has room for, and than are counted: as if a few were very many."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.held import strike
from tests.held.outline import outline
from tests.held.scenes import hold
from timeline.pages import answer, article, census, corrections, event, event_list, facets, overview, question, story
from timeline.pages.paging import Order

FEW = {
    census: {"MOST": 6},
    overview: {"MOST": 6, "KEY_EVENTS": 3},
    answer: {
        "MOST": 6,
        "KEY_EVENTS": 3,
        "BACKGROUND_IN_PLACE": 1,
        "MOST_AT_ONCE": 9,
        "IN_ONE_PAGE": 4,
        "EVENTS": Order(answer.EVENTS.columns, 2, 4),
        "MANY_EVENTS": Order(answer.EVENTS.columns, 2, 0),
    },
    question: {"KEY_EVENTS": 3, "KEY_BACKGROUND": 1},
    facets: {"FEW": 4},
    story: {"FEW": 2},
    event: {"SOURCES_IN_A_LIST": 1, "EXPRESSIONS_IN_A_LIST": 1},
    event_list: {"MOST_REPORTED": 2},
    article: {"ARTICLES": Order(article.ARTICLES.columns, 2, 2)},
    corrections: {"A_PAGE": 3},
}
# How strips are drawn, `strip_in_full.txt` has; the form stands on the first of several pages as on the others.
DRAWN = re.compile(r"<svg.*?</svg>", re.DOTALL)
FORM = re.compile(r"<form.*?</form>", re.DOTALL)


def page(address: str) -> str:
    response = Client().get(address)
    body = DRAWN.sub("", b"".join(response).decode())
    return f"{response.status_code}\n{outline(FORM.sub('', body) if 'at=' in address else body, 'main')}"


@pytest.mark.django_db
def test_what_readers_get_of_many_is_said_in_full(monkeypatch):
    strike.load(monkeypatch)
    strike.edit()
    for module, limits in FEW.items():
        for name, value in limits.items():
            assert type(getattr(module, name)) is type(value)
            monkeypatch.setattr(module, name, value)
    hold(Path(__file__).with_name("many_in_full.txt"), page)
