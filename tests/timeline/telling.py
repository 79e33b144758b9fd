"""Events made straight into the database, as the build would leave them, for tests of what is shown."""

import datetime
import itertools

from articles.models import Article, Publisher, Sentence
from timeline.build.present import credit
from timeline.models import Actor, Event, Mention
from timeline.search import upkeep

counter = itertools.count(1)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def report(outlet: str = "Sample Wire", published: str = "2025-03-14", url: str = "", text: str = "") -> Article:
    """An article without sentences."""
    publisher, _ = Publisher.objects.get_or_create(name=outlet)
    number = next(counter)
    return Article.objects.create(
        publisher=publisher,
        title=f"Report {number}",
        url=url,
        origin=f"{number}.txt",
        published_on=day(published),
        published_basis="given",
        text=text,
        fingerprint=str(number),
    )


def tell(event: Event, sentence: str, expression: str, article: Article | None = None, **fields: object) -> Mention:
    """One more sentence, at the end of its article, that reports the event."""
    article = article or report()
    found = _written(article, sentence, article.sentences.count())
    article.save()
    found.save()
    mention = _mention(event, found, expression, **fields)
    mention.save()
    event.mention_count = event.mentions.count()
    event.article_count = event.mentions.values("article").distinct().count()
    event.save()
    credit([event.pk])
    upkeep.write([event.pk])
    event.refresh_from_db()
    return mention


def crowd(days: list[str], reports: list[Article], who: int = 0) -> None:
    """An event on each of the days, numbered in order, that each of the reports tells: in a few queries.

    `who` persons take part in turns.
    """
    events = [
        Event(
            public_id=f"e{next(counter):011d}",
            machine_title=f"Event {number:03d}",
            machine_earliest=day(date),
            machine_latest=day(date),
            mention_count=len(reports),
            article_count=len(reports),
        )
        for number, date in enumerate(days)
    ]
    Event.objects.bulk_create(events)
    told = [
        (event, _written(article, f"{event.machine_title} was on Thursday.", position))
        for article in reports
        for position, event in enumerate(events, article.sentences.count())
    ]
    Article.objects.bulk_update(reports, ["text"])
    Sentence.objects.bulk_create(sentence for _, sentence in told)
    Mention.objects.bulk_create(_mention(event, sentence, "Thursday") for event, sentence in told)
    actors = [Actor.objects.get_or_create(name=f"Person {number}")[0] for number in range(who)]
    taking_part = Event.actors.through
    taking_part.objects.bulk_create(
        taking_part(event=event, actor=actors[number % who]) for number, event in enumerate(events) if who
    )
    ids = [event.pk for event in events]
    credit(ids)
    upkeep.write(ids)


def _written(article: Article, sentence: str, position: int) -> Sentence:
    """The sentence, put at the end of the article's text; neither is saved."""
    start = len(article.text)
    article.text += f"{sentence}\n"
    return Sentence(article=article, position=position, start=start, end=start + len(sentence))


def _mention(event: Event, sentence: Sentence, expression: str, **fields: object) -> Mention:
    """What the sentence says of the event, as the build would have read it."""
    quote = sentence.article.text[sentence.start : sentence.end]
    at = sentence.start + quote.index(expression)
    values = {
        "machine_earliest": event.machine_earliest,
        "machine_latest": event.machine_latest,
        "machine_granularity": event.granularity,
        "timex_type": "DATE",
        "timex_value": str(event.machine_earliest),
        "anchor_kind": "dct",
        "machine_rule": "bare-weekday",
        "machine_why": f"“{expression}” is read against the publication date.",
        "machine_certainty": "sure",
        "headline": event.machine_title,
        "modality": event.modality,
    } | fields
    return Mention(
        article=sentence.article,
        sentence=sentence,
        quote=quote,
        event=event,
        fingerprint=f"{next(counter):032d}",
        start=at,
        end=at + len(expression),
        expression=expression,
        clause_start=sentence.start,
        clause_end=sentence.end,
        **values,
    )


def happen(title: str, first: str, last: str = "", *, told: bool = True, who: str = "", **fields: object) -> Event:
    """An event on a day or in a span of days, told by one sentence unless `told` is False."""
    event = Event.objects.create(
        public_id=f"e{next(counter):011d}",
        machine_title=title,
        machine_earliest=day(first),
        machine_latest=day(last or first),
        **fields,
    )
    event.refresh_from_db()
    if who:
        event.actors.add(Actor.objects.get_or_create(name=who)[0])
    if told:
        tell(event, f"{title} on Thursday.", "Thursday")
    return event
