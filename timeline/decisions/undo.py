"""Going back to any earlier state of an event, or of an article's date.

Every decision keeps the columns that it changed as they were. Going back writes these back, from the newest decision
to the one chosen, on all objects that they touched: to take back a merge is also to take back what was decided later
on the merged event. Going back is a decision itself, so it can be taken back too.
"""

from django.db import transaction
from django.db.models import Q

from articles.models import Article
from timeline.build.service import rebuild_around, reread
from timeline.decisions.events import NotPossibleError
from timeline.decisions.record import Editor, deciding
from timeline.decisions.state import State, keys, load, restore
from timeline.models import Decision, DecisionKind, Event, Mention


def later(event: Event, to: Decision | None) -> list[Decision]:
    """The decisions that going back to just after `to` takes back, the newest first; None is before the first.

    With them those on other events that they touched, and those on what these touched.
    """
    events = {event.pk}
    floor = to.pk if to else 0
    while True:
        touching = Decision.objects.filter(Q(event__in=events) | Q(other__in=events), pk__gt=floor)
        found = list(touching.select_related("editor", "event", "other", "undone_by").order_by("-pk"))
        more = {pk for one in found for pk in (one.event_id, one.other_id) if pk}
        more |= {int(key.split(":")[1]) for one in found for key in one.was if key.startswith("event:")}
        if more <= events:
            return found
        events |= more


def later_on_article(article: Article, to: Decision | None) -> list[Decision]:
    """The same for the publication date of an article."""
    found = Decision.objects.filter(article=article, pk__gt=to.pk if to else 0)
    return list(found.select_related("editor", "event", "other", "undone_by").order_by("-pk"))


def go_back(
    event: Event, to: Decision | None, editor: Editor, reason: str = "", *, seen: str | None = None
) -> Decision | None:
    """Brings the event back to how it was just after the decision `to`, or with None before the first one.

    Raises NotPossibleError when there is nothing to take back.
    """
    with transaction.atomic():
        with deciding(DecisionKind.UNDO, editor, reason, event=event, seen=seen) as draft:
            draft.before = _shown(draft.held(event))
            undone = later(event, to)
            draft.also(*load(_was(undone)))
            _take_back(undone)
            event.refresh_from_db()
            draft.after = _shown(event)
        _mark(draft.decision, undone, to)
    return draft.decision


def go_back_on_article(article: Article, to: Decision | None, editor: Editor, reason: str = "") -> Decision | None:
    """Gives an article the publication date back that it had just after the decision `to`."""
    with transaction.atomic():
        with deciding(DecisionKind.UNDO, editor, reason, article=article) as draft:
            draft.before = str(draft.held(article).published_on or "not known")
            undone = later_on_article(article, to)
            _take_back(undone)
            article.refresh_from_db()
            draft.after = str(article.published_on or "not known")
        _mark(draft.decision, undone, to)
    return draft.decision


def _shown(event: Event) -> str:
    return f"{event.title} ({event.stamp or 'no date'}, {event.get_status_display()})"


def _was(undone: list[Decision]) -> State:
    """The columns before the first of these decisions."""
    was: State = {}
    for decision in undone:  # the newest first: what is older overwrites it
        for key, columns in decision.was.items():
            was.setdefault(key, {}).update(columns)
    return was


def _take_back(undone: list[Decision]) -> None:
    if not undone:
        raise NotPossibleError("There is nothing to take back: this is how it is now.")
    was = _was(undone)
    if not was:
        raise NotPossibleError("These decisions are too old to be taken back: what was before them is not on record.")
    restore(was)
    articles, events, mentions = (keys(was, name) for name in ("article", "event", "mention"))
    if articles:
        reread(Article.objects.filter(pk__in=articles))
    elif mentions:
        held = Mention.objects.filter(pk__in=mentions)
        events |= set(held.filter(event__isnull=False).values_list("event", flat=True))
        rebuild_around(events, mentions)


def _mark(undo: Decision | None, undone: list[Decision], to: Decision | None) -> None:
    """Notes which decisions no longer stand; those that an undone undo had taken back stand again."""
    if undo is None:
        return
    pks = [decision.pk for decision in undone]
    Decision.objects.filter(undone_by__in=pks, pk__lte=to.pk if to else 0).update(undone_by=None)
    Decision.objects.filter(pk__in=pks, undone_by=None).update(undone_by=undo)
