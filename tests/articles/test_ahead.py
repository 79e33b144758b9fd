import pickle
from collections.abc import Iterator

import pytest

from articles import ahead
from articles.incoming import Incoming
from articles.readers import Document
from articles.signals import articles_changed, articles_coming
from articles.writing import write

TALKS = Incoming("talks.txt", Document("They met on Thursday. Lee left on Friday."))


@pytest.fixture(autouse=True)
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = ahead._work
    ahead.first(lambda article, sentences: [article.text[one.start : one.end] for one in sentences])
    monkeypatch.setattr(articles_coming, "send", lambda **kwargs: [])
    yield
    ahead.first(before)


def test_what_is_done_ahead_goes_with_the_document_wherever_it_goes():
    one = Incoming(TALKS.origin, TALKS.document)
    assert one.ahead == ["They met on Thursday.", "Lee left on Friday."]
    ahead.first(lambda article, sentences: None)
    assert pickle.loads(pickle.dumps(one)).ahead == ["They met on Thursday.", "Lee left on Friday."]


@pytest.mark.django_db
def test_it_comes_back_with_the_signal_for_articles_that_are_new(monkeypatch):
    heard = []
    monkeypatch.setattr(articles_changed, "send", lambda **kwargs: [heard.append(kwargs)][:0])
    (article,) = write([TALKS]).articles
    assert heard[-1]["ahead"] == {article.pk: TALKS.ahead}
    write([Incoming(TALKS.origin, Document("They met on Wednesday."))])
    assert (heard[-1]["article_ids"], heard[-1]["ahead"]) == ([article.pk], {})


@pytest.mark.django_db
def test_of_two_copies_that_come_together_the_second_changes_the_first(monkeypatch):
    heard = []
    monkeypatch.setattr(articles_changed, "send", lambda **kwargs: [heard.append(kwargs)][:0])
    written = write([TALKS, Incoming(TALKS.origin, Document("They met on Wednesday."))])
    assert (written.added, written.updated) == (["talks.txt"], ["talks.txt"])
    assert len({one.pk for one in written.articles}) == 1
    assert written.articles[-1].text == "They met on Wednesday."
    assert heard[-1]["ahead"] == {}
