"""Events made straight into the database, as the build would leave them, for tests of what is shown."""

import datetime
import itertools

from articles.models import Article, Publisher, Sentence
from timeline.build.present import credit
from timeline.models import Actor, Event, Mention
from timeline.search import writing

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
    start = len(article.text)
    article.text += f"{sentence}\n"
    article.save()
    position = article.sentences.count()
    found = Sentence.objects.create(article=article, position=position, start=start, end=start + len(sentence))
    at = start + sentence.index(expression)
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
    mention = Mention.objects.create(
        article=article,
        sentence=found,
        quote=sentence,
        event=event,
        fingerprint=f"{next(counter):032d}",
        start=at,
        end=at + len(expression),
        expression=expression,
        clause_start=start,
        clause_end=start + len(sentence),
        **values,
    )
    event.mention_count = event.mentions.count()
    event.article_count = event.mentions.values("article").distinct().count()
    event.save()
    credit([event.pk])
    writing.write([event.pk])
    event.refresh_from_db()
    return mention


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
