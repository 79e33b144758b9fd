"""Events made through the models alone, so that exports are tested on exactly the dates that a test names."""

import datetime
import hashlib
import itertools
from typing import Any

from django.contrib.auth.models import User

from articles.models import Article, Publisher, Sentence
from timeline.build.present import credit
from timeline.models import Decision, DecisionKind, Event, Mention
from timeline.search import upkeep

SENTENCE = "The envoys met in the capital on Thursday."
COUNTER = itertools.count()


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def make_article(sentence: str = SENTENCE, outlet: str = "Sample Wire", **columns: Any) -> Article:
    """An article of three sentences, of which the second one matters."""
    text = f"Talks went on — as they had “for weeks”. {sentence} Nobody would say more."
    columns = {
        "publisher": Publisher.objects.get_or_create(name=outlet)[0],
        "origin": f"report-{next(COUNTER):04}.md",
        "published_on": day("2025-03-14"),
        "published_basis": "given",
        "fingerprint": hashlib.sha256(text.encode()).hexdigest(),
        **columns,
    }
    article = Article.objects.create(text=text, **columns)
    first, second = text.index(sentence), text.index(sentence) + len(sentence)
    spans = [(0, first - 1), (first, second), (second + 1, len(text))]
    Sentence.objects.bulk_create(
        Sentence(article=article, position=position, start=start, end=end)
        for position, (start, end) in enumerate(spans)
    )
    return article


def add_source(event: Event, words: str = "on Thursday", article: Article | None = None, **columns: Any) -> Mention:
    """A mention of the event in an article, dated by `words`."""
    article = article or make_article(**columns)
    sentence = article.sentences.get(position=1)
    quote = article.text[sentence.start : sentence.end]
    start = sentence.start + quote.index(words)
    made = Mention.objects.create(
        article=article,
        sentence=sentence,
        quote=quote,
        event=event,
        fingerprint=hashlib.md5(f"{article.origin} {start}".encode()).hexdigest(),
        start=start,
        end=start + len(words),
        expression=words,
        timex_type="DATE",
        timex_value=str(event.machine_earliest),
        machine_earliest=event.machine_earliest,
        machine_latest=event.machine_latest,
        machine_granularity=event.granularity,
        machine_extent=event.machine_extent,
        machine_rule="bare-weekday",
        machine_why="The article was published on Friday.",
        machine_certainty="sure",
        anchor_kind="dct",
        headline=event.machine_title,
        clause_start=sentence.start,
        clause_end=sentence.end,
    )
    Event.objects.filter(pk=event.pk).update(mention_count=event.mentions.count())
    return made


def make_event(
    title: str = "Envoys meet",
    earliest: str = "2025-03-13",
    latest: str = "",
    extent: str = "within",
    granularity: str = "day",
    source: dict[str, Any] | None = None,
    **columns: Any,
) -> Event:
    """A visible event with one source; `columns` are further ones of the event."""
    event = Event.objects.create(
        public_id=f"{next(COUNTER):012x}",
        machine_title=title,
        machine_earliest=day(earliest),
        machine_latest=day(latest or earliest),
        machine_extent=extent,
        granularity=granularity,
        article_count=1,
        mention_count=1,
        **columns,
    )
    add_source(event, **(source or {}))
    credit([event.pk])
    upkeep.write([event.pk])
    event.refresh_from_db()
    return event


def correct(event: Event, earliest: str, reason: str = "The minutes say so.") -> Decision:
    """What an editor named “ada.secret” decided."""
    editor = User.objects.get_or_create(
        username="ada.secret", defaults={"first_name": "Ada", "last_name": "Lovelace", "email": "ada@secret.example"}
    )[0]
    before = event.edtf
    event.editor_earliest = event.editor_latest = day(earliest)
    event.editor_extent = "within"
    event.status = "reviewed"
    event.save()
    event.refresh_from_db()
    return Decision.objects.create(
        kind=DecisionKind.DATE, event=event, editor=editor, before=before, after=event.edtf, reason=reason
    )
