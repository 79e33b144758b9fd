"""What the machine missed: an editor makes a sentence an event, or one more source of an event there is."""

from dataclasses import replace

from articles.models import Article, Sentence
from timeline.build.identity import provisional_id
from timeline.build.mentions import free_fingerprint
from timeline.dates.edtf import FuzzyDate, to_stamp
from timeline.decisions.dates import columns_of
from timeline.decisions.events import NotPossibleError
from timeline.decisions.record import Draft, Editor, deciding
from timeline.decisions.sources import explain, reading_of
from timeline.models import Certainty, Decision, DecisionKind, Event, EventStatus, Mention
from timeline.models.mentions import BY_EDITOR


def add_event(sentence: Sentence, editor: Editor, date: FuzzyDate, title: str, reason: str, words: str = "") -> Event:
    """Makes a sentence an event of its own on this date, reviewed; the event.

    `words` are the sentence's date words, if it has any.
    """
    with deciding(DecisionKind.ADD_EVENT, editor, reason) as draft:
        event = Event.objects.create(
            public_id=provisional_id(),
            machine_title=" ".join(title.split())[:300],
            status=EventStatus.HIDDEN,
        )
        draft.also(event)
        draft.change(
            event,
            status=EventStatus.REVIEWED,
            settled=True,
            editor_title=event.machine_title,
            **columns_of(date),
        )
        draft.event = event
        _mention(draft, sentence, event, date, reason, words)
    event.refresh_from_db()
    return event


def add_source(
    sentence: Sentence,
    event: Event,
    editor: Editor,
    date: FuzzyDate,
    reason: str,
    words: str = "",
    *,
    seen: str | None = None,
) -> Decision | None:
    """Makes a sentence one more source of an event, saying that it happened on this date.

    Raises NotPossibleError for an event that was merged into another.
    """
    with deciding(DecisionKind.ADD_SOURCE, editor, reason, event=event, seen=seen) as draft:
        held = draft.held(event)
        if held.merged_into_id:
            raise NotPossibleError("This event was merged into another one meanwhile.")
        draft.change(held, settled=True)
        _mention(draft, sentence, held, date, reason, words)
    return draft.decision


def _mention(draft: Draft, sentence: Sentence, event: Event, date: FuzzyDate, reason: str, words: str) -> None:
    """The sentence's mention with the editor's reading; the machine's own, where it has one of the same words."""
    article = Article.objects.select_for_update().get(pk=sentence.article_id)
    quote = article.text[sentence.start : sentence.end]
    at = quote.find(words) if words else -1
    expression = words if at >= 0 else ""
    mention = article.mentions.filter(sentence=sentence, expression=expression, event=None).first()
    if mention is None:
        start = sentence.start + max(at, 0)
        taken = set(article.mentions.values_list("fingerprint", flat=True))
        mention = Mention.objects.create(
            article=article,
            sentence=sentence,
            quote=quote,
            fingerprint=free_fingerprint(article, quote, expression, taken),
            start=start,
            end=start + len(expression),
            expression=expression,
            timex_type="DATE",
            timex_value=to_stamp(replace(date, clock=None))[:40],
            anchor_kind="none",
            machine_granularity="none",
            machine_rule=BY_EDITOR,
            machine_why=explain(expression, date, reason),
            machine_certainty=Certainty.SURE,
            headline=event.headline[:300],
            clause_start=sentence.start,
            clause_end=sentence.end,
            hidden=True,  # as it is again when the decision is undone
        )
    draft.mention = mention
    draft.also(mention)
    draft.change(
        mention,
        event=event,
        hidden=False,
        hidden_from=None,
        by_editor=True,
        **reading_of(date),
        editor_why=explain(expression, date, reason),
    )
    draft.before = f"“{quote}”"
    draft.gather([event.pk])
    event.refresh_from_db()
    draft.after = f"{event.title} ({to_stamp(date)})"
