"""What the editors' screens show, put together from the models."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from articles.models import Sentence
from timeline.build.doubts import DOUBTS, UNSURE_BASES
from timeline.dates.arithmetic import shifted
from timeline.dates.words import edtf_words
from timeline.desk.differences import Part, differences
from timeline.models import Decision, Event, EventStatus, Mention, Total, lengths
from timeline.models.orders import DONE, TAKEN_BACK
from timeline.models.tallies import TURN
from timeline.search import matching, terms

NEIGHBOURS = 1
SUGGESTED = 6
DAYS_APART = 4


@dataclass(frozen=True, slots=True)
class SourceInContext:
    """A mention with the sentences around it."""

    mention: Mention
    before: str
    after: str
    differs: bool

    @property
    def publication_unsure(self) -> bool:
        return self.mention.article.published_basis in UNSURE_BASES


@dataclass(frozen=True, slots=True)
class Progress:
    """How much is done: "34 of 120 reviewed"."""

    done: int
    all: int

    @property
    def left(self) -> int:
        return self.all - self.done


def progress() -> Progress:
    """By the totals that the database keeps; of the few without sources, one by one."""
    turns = dict(Total.objects.filter(kind=TURN, ref__lt=TAKEN_BACK).values_list("ref", "events"))
    taken_back = list(Event.objects.taken_back().order_by().values_list("needs_check", flat=True))
    done = turns.get(DONE, 0) + taken_back.count("")
    return Progress(done=done, all=sum(turns.values()) + len(taken_back))


def sources(mentions: Iterable[Mention]) -> list[SourceInContext]:
    """Each mention with one neighbour of its sentence on each side: one query for all."""
    mentions = list(mentions)
    wanted = Q(pk=None)
    for mention in mentions:
        if mention.sentence:
            at = mention.sentence.position
            wanted |= Q(article=mention.article_id, position__in=(at - NEIGHBOURS, at + NEIGHBOURS))
    around = {
        (sentence.article_id, sentence.position): " ".join(sentence.words.split())  # type: ignore[attr-defined]
        for sentence in Sentence.objects.filter(wanted).with_words()
    }

    def beside(mention: Mention, step: int) -> str:
        return around.get((mention.article_id, mention.sentence.position + step), "") if mention.sentence else ""

    usual = _usual(mentions)
    return [
        SourceInContext(mention, beside(mention, -1), beside(mention, 1), (mention.earliest, mention.latest) != usual)
        for mention in mentions
    ]


def _usual(mentions: list[Mention]) -> tuple[object, object] | None:
    """The dates that most of them give, the exact before the vague, or None without any."""
    counts = Counter((mention.earliest, mention.latest) for mention in mentions if mention.earliest and mention.latest)
    return max(counts, key=lambda days: (counts[days], days[0] == days[1]), default=None)


def doubt_words(event: Event) -> list[str]:
    """Why an editor should look: ["articles disagree", "vague"]."""
    return [DOUBTS[name][1] for name in event.doubts.split() if name in DOUBTS]


def similar(event: Event, words: str = "") -> list[Event]:
    """Events that may tell of the same happening: those of the days around that share most words of the title.

    With `words`, those whose title holds all of them instead.
    """
    others = Event.objects.on_the_desk().exclude(pk=event.pk).exclude(status=EventStatus.HIDDEN)
    if asked := terms(words):
        others = others.filter(pk__in=matching(asked))
        return list(others.order_by("earliest", "public_id")[: 3 * SUGGESTED])
    if event.earliest is None or event.latest is None:
        return []
    first, last = shifted(event.earliest, -DAYS_APART), shifted(event.latest, DAYS_APART)
    # The second is for the index: what ends much later is longer than can be said to be near.
    near = others.filter(shown=1, latest__range=(first, shifted(last, lengths.YEAR)), earliest__lte=last)
    mine = _stems(event.title)
    ranked = sorted(near[:500], key=lambda other: (-len(mine & _stems(other.title)), other.public_id))
    return ranked[:SUGGESTED]


def _stems(title: str) -> set[str]:
    return {word.lower()[:5] for word in title.split() if len(word) > 3}


def history(event: Event) -> list[Decision]:
    """What was decided on the event, the newest first."""
    return list(Decision.objects.on(event).select_related("editor", "event", "other", "mention", "undone_by__editor"))


def changes(decision: Decision) -> list[Part]:
    """What a decision changed, for people: one date for another as a whole, other words word by word."""
    before, after = edtf_words(decision.before, ""), edtf_words(decision.after, "")
    if (before, after) == (decision.before, decision.after):
        return differences(before, after)
    if before == after:
        return [Part("same", after)]
    return [part for part in (Part("gone", before), Part("new", after)) if part.text]


def around(sentence: Sentence) -> tuple[str, str]:
    """The sentences before and after; "" where there is none."""
    beside = Sentence.objects.filter(
        article=sentence.article_id, position__in=(sentence.position - 1, sentence.position + 1)
    )
    words = {one.position - sentence.position: one.words for one in beside.with_words()}  # type: ignore[attr-defined]
    return words.get(-1, ""), words.get(1, "")


def near(day: date | None, words: str = "") -> list[Event]:
    """Events of the days up to this one, or those whose title holds the words."""
    events = Event.objects.on_the_desk().exclude(status=EventStatus.HIDDEN)
    if asked := terms(words):
        events = events.filter(pk__in=matching(asked))
    elif day:
        around = (shifted(day, -7), shifted(day, lengths.YEAR))
        events = events.filter(shown=1, latest__range=around, earliest__lte=day)
    return list(events.order_by("-latest", "public_id")[: 3 * SUGGESTED])
