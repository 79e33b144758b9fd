"""How long a large archive takes to build and how much memory, and that twice the articles take about twice as long.

The articles are made: ten a day, 500 words each, a handful of happenings a day that several of them tell in their own
words, some dated vaguely. Times are processor time, beside the tagger's own, which has a benchmark of its own. Run by
`make bench`.

This is a build in one transaction, as `rebuild` does it, and not how an archive comes in. Its memory still grows with
the archive, by some 70 KB an article of eight mentions: of all of these it has at hand where they stand and what they
are compared by. Texts, sentences and events are in memory some at a time.
"""

import datetime
import random
import resource
import time

import pytest
from django.db import transaction

from articles.models import Article, Publisher, Sentence
from articles.sentences import split
from timeline.build import reading
from timeline.build.service import on_articles_changed, reread
from timeline.models import Event

pytestmark = pytest.mark.django_db

FIRST = datetime.date(2015, 1, 5)
A_DAY = 10
BATCH = 50  # articles written at once
# Linear is 2; the rest is for indexes that grow deeper and a busy machine.
TWICE_THE_ARTICLES = 2.6
# KB by which memory may grow for each article of eight mentions; the rest is for how memory is handed out.
AN_ARTICLE = 100
# Dating one article anew looks at some weeks, however long the archive; the rest is for a busy machine.
DATED_ANEW = 1.0  # seconds
WHO = [
    f"{first} {last}" for first in ("Ann", "Bob", "Eve", "Gus", "Ida", "Jan") for last in ("Lee", "Ray", "Fox", "Orr")
]
TOWNS = ("Ayr", "Bray", "Cork", "Deal", "Ely", "Fowey", "Goole", "Hove", "Inver", "Kelso")
DEEDS = (
    ("met the king of {town}", "held talks with the king of {town}"),
    ("opened a school in {town}", "inaugurated a new school in {town}"),
    ("accused the mayor of {town} of fraud", "said that the mayor of {town} had committed fraud"),
    ("signed a treaty in {town}", "put a signature to the treaty in {town}"),
    ("ordered the evacuation of {town}", "told the people of {town} to leave"),
)
FILLER = (
    "Nobody at the ministry would say more about it, although several people who know the matter well were asked.",
    "The harbour, the mill and the old bridge are what most visitors come for, and few of them stay for long.",
    "Prices have been a worry in the region, where farmers complain of dry fields and of costs that they cannot bear.",
    "It remains to be seen whether the plan finds a majority, since both sides keep to what they have always wanted.",
)


def publish_archive(count: int) -> None:
    """Stores so many articles, without building anything."""
    dice = random.Random(count)
    publisher = Publisher.objects.create(name=f"Archive of {count}")
    for first in range(0, count, BATCH):
        days = {number: FIRST + datetime.timedelta(days=number // A_DAY) for number in range(first, first + BATCH)}
        articles = Article.objects.bulk_create(
            Article(
                publisher=publisher,
                origin=f"{count}/{number}.txt",
                fingerprint=f"{count}/{number}",
                published_on=published,
                text=_text(dice, published),
            )
            for number, published in days.items()
        )
        Sentence.objects.bulk_create(
            Sentence(article=article, position=position, start=start, end=end)
            for article in articles
            for position, (start, end) in enumerate(split(article.text))
        )


def _text(dice: random.Random, published: datetime.date) -> str:
    """Eight dated sentences of the last week's happenings among others, 500 words in all."""
    sentences = []
    for _ in range(8):
        day = published - datetime.timedelta(days=dice.randrange(7))
        news = random.Random(day.toordinal() * 7 + dice.randrange(5))  # five happenings a day, whoever tells of them
        who, town, deed = news.choice(WHO), news.choice(TOWNS), dice.choice(news.choice(DEEDS))
        when = "earlier this week" if dice.random() < 0.1 and day.weekday() < published.weekday() else f"on {day:%A}"
        sentences += [f"{who} {deed.format(town=town)} {when}.", *dice.choices(FILLER, k=3)]
    return "\n\n".join(sentences)


def build_seconds(count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[float, float]:
    """Processor time to build an archive of `count` articles beside tagging, and of the tagging."""
    tagging = 0.0
    tag = reading.tag

    def timed(text: str, dct: datetime.date | None, **how: object) -> object:
        nonlocal tagging
        begun = time.process_time()
        found = tag(text, dct, **how)  # type: ignore[arg-type]
        tagging += time.process_time() - begun
        return found

    publish_archive(count)
    with monkeypatch.context() as patch:
        patch.setattr(reading, "tag", timed)
        begun = time.process_time()
        on_articles_changed(Article, Article.objects.values_list("pk", flat=True))
        took = time.process_time() - begun
    return took - tagging, tagging


def one_article_seconds() -> tuple[float, float]:
    """Processor time to bring one article more into the timeline, and to date one anew that is there."""
    middle = Article.objects.order_by("published_on")[Article.objects.count() // 2]
    begun = time.process_time()
    on_articles_changed(Article, [middle.pk])
    one_more = time.process_time() - begun
    middle.published_on += datetime.timedelta(days=7)
    middle.save()
    begun = time.process_time()
    reread([middle])
    return one_more, time.process_time() - begun


def highest_memory() -> float:
    """In MB, of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_twice_the_articles_take_about_twice_as_long_and_little_more_memory(monkeypatch, capsys):
    took, memory, one_more, anew = {}, {}, {}, {}
    before = highest_memory()
    for count in (2_500, 5_000):
        with transaction.atomic():
            took[count], tagging = build_seconds(count, monkeypatch)
            memory[count] = highest_memory()
            one_more[count], anew[count] = one_article_seconds()
            with capsys.disabled():
                print(
                    f"\n{count:,} articles: {took[count]:.1f} s beside {tagging:.1f} s of tagging; "
                    f"{Event.objects.count():,} events; at most {memory[count]:,.0f} MB, {before:,.0f} of them before"
                    f"\none article more: {one_more[count]:.1f} s; one dated anew: {anew[count]:.1f} s"
                )
            transaction.set_rollback(True)  # to delete as much would take more memory than to build it
    assert took[5_000] < TWICE_THE_ARTICLES * took[2_500]
    assert max(anew.values()) < DATED_ANEW
    assert memory[5_000] - memory[2_500] < AN_ARTICLE * 2_500 / 1024
