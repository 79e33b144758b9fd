from articles.models import Article, PublishedBasis
from timeline.templatetags.timeline_tags import known_from


def test_how_the_day_of_publication_is_known_is_said_of_each_that_is() -> None:
    told = {basis: known_from(Article(published_basis=basis)) for basis in PublishedBasis}
    assert [basis for basis, words in told.items() if not words] == [PublishedBasis.UNKNOWN]
    assert len(set(told.values())) == len(told)
