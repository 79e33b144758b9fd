"""A timeline of so many events, made through the models: `python -m tests.benchmarks.page_speed.thousand 1000`.

What the tagger would find is put in directly, so that the number of events is exact. The proportions are those of the
sample reports: two to four sources an event, one event in seven dated vaguely.
"""

import datetime
import hashlib
import os
import sys

import django

FIRST_DAY = datetime.date(2024, 6, 1)
OUTLETS = ("Sample Wire", "Sample Daily", "Sample Herald", "Sample Observer")
WHO = ("The envoy", "The president", "A spokesman", "The delegation", "The foreign minister", "The mission")
DID = (
    "met negotiators",
    "rejected the draft",
    "called for a truce",
    "left for talks",
    "signed the map",
    "named terms",
)
WHERE = ("in Jeddah", "in Riyadh", "in the capital", "at the border", "by video link", "behind closed doors")
EVENTS_A_DAY = 4
EVENTS_AN_ARTICLE = 8


def sentence_of(number: int) -> str:
    """A sentence unlike its neighbours, with its date words."""
    who, did, where = WHO[number % 6], DID[number // 6 % 6], WHERE[number // 36 % 6]
    return f"{who} {did} {where} on Thursday, item {number} of a long agenda, after hours in which nothing was agreed."


def make(count: int) -> None:
    """Makes the events, in bulk."""
    from articles.models import Article, Publisher, Sentence
    from timeline.models import Event, Mention

    publishers = [Publisher.objects.get_or_create(name=name)[0] for name in OUTLETS]
    days = [FIRST_DAY + datetime.timedelta(days=number // EVENTS_A_DAY) for number in range(count)]
    events = Event.objects.bulk_create(
        Event(
            public_id=hashlib.sha256(str(number).encode()).hexdigest()[:12],
            machine_title=sentence_of(number).split(" on Thursday")[0] + f", item {number}",
            machine_earliest=day - datetime.timedelta(days=3 if number % 7 == 0 else 0),
            machine_latest=day,
            granularity="range" if number % 7 == 0 else "day",
            article_count=2 + number % 3,
            mention_count=2 + number % 3,
            importance=number % 10,
        )
        for number, day in enumerate(days)
    )
    mentions, sentences = [], []
    for block in (range(at, min(at + EVENTS_AN_ARTICLE, count)) for at in range(0, count, EVENTS_AN_ARTICLE)):
        for voice in range(4):
            told = [number for number in block if voice < 2 + number % 3]
            text = " ".join(sentence_of(number) for number in told)
            origin = f"{OUTLETS[voice]}-{block[0]:05}.md"
            article = Article.objects.create(
                publisher=publishers[voice],
                title=f"{OUTLETS[voice]} on item {block[0]}",
                origin=origin,
                published_on=days[block[-1]] + datetime.timedelta(days=1),
                published_basis="given",
                text=text,
                fingerprint=hashlib.sha256(text.encode()).hexdigest(),
            )
            at = 0
            for position, number in enumerate(told):
                quote, event = sentence_of(number), events[number]
                sentences.append(Sentence(article=article, position=position, start=at, end=at + len(quote)))
                start = at + quote.index("on Thursday")
                mentions.append(
                    Mention(
                        article=article,
                        sentence=sentences[-1],
                        quote=quote,
                        event=event,
                        fingerprint=hashlib.sha256(f"{origin} {number}".encode()).hexdigest()[:32],
                        start=start,
                        end=start + len("on Thursday"),
                        expression="on Thursday",
                        timex_type="DATE",
                        timex_value=str(event.machine_latest),
                        machine_earliest=event.machine_earliest,
                        machine_latest=event.machine_latest,
                        machine_granularity=event.granularity,
                        machine_rule="bare-weekday",
                        machine_why="The last Thursday up to the day of publication.",
                        machine_certainty="sure",
                        anchor_kind="dct",
                        clause_start=at,
                        clause_end=at + len(quote),
                    )
                )
                at += len(quote) + 1
    Sentence.objects.bulk_create(sentences)
    Mention.objects.bulk_create(mentions, batch_size=500)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    django.setup()
    make(int(sys.argv[1]))
