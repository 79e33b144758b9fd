"""What is subscribed to, looked at again: what is new in feeds and pages goes in, and a failure stops no other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils import timezone

from articles.copies import addresses
from articles.fetching.pages import Response, get
from articles.finding import Source
from articles.incoming import Given
from articles.ingest import take_in
from articles.models import Arrival, Article, Subscription
from articles.readers import Address, ReadingError
from articles.report import Report


@dataclass(slots=True)
class Fetched:
    """What one subscription brought: `problem` where it could not be fetched."""

    subscription: Subscription
    report: Report = field(default_factory=Report)
    problem: str = ""
    is_unchanged: bool = False


def fetch_all(subscriptions: Iterable[Subscription] | None = None) -> Iterator[Fetched]:
    """Looks at each subscription in turn, those first that were not looked at for the longest time."""
    if subscriptions is None:
        subscriptions = Subscription.objects.filter(is_active=True).select_related("publisher")
        subscriptions = sorted(subscriptions, key=lambda one: (one.fetched_at is not None, one.fetched_at, one.pk))
    for subscription in subscriptions:
        yield fetch(subscription)


def fetch(subscription: Subscription) -> Fetched:
    """Looks at one, takes in what is new, and writes down what came of it."""
    fetched = Fetched(subscription)
    try:
        answer = get(subscription.url, subscription.etag, subscription.last_modified)
        if answer.is_unchanged:
            fetched.is_unchanged = True
        else:
            fetched.report = _take_in(subscription, answer)
            subscription.etag, subscription.last_modified = answer.etag, answer.last_modified
    except ReadingError as error:
        fetched.problem = str(error)
    subscription.fetched_at = timezone.now()
    subscription.failures = subscription.failures + 1 if fetched.problem else 0
    subscription.outcome = outcome(fetched)[:300]
    subscription.save(update_fields=["etag", "last_modified", "fetched_at", "failures", "outcome"])
    return fetched


def outcome(fetched: Fetched) -> str:
    """For people: "3 added, 1 skipped"."""
    if fetched.problem:
        return fetched.problem
    if fetched.is_unchanged:
        return "Nothing new."
    report = fetched.report
    counts = ((report.added, "added"), (report.updated, "updated"), (report.unchanged, "unchanged"))
    parts = [f"{len(names)} {what}" for names, what in counts if names]
    missing = [*report.failed, *report.skipped]
    if missing:
        parts.append(f"{len(missing)} skipped (the first: {missing[0].problem})")
    return f"{', '.join(parts) or 'No article'}."


def _take_in(subscription: Subscription, answer: Response) -> Report:
    given = Given(publisher=subscription.publisher.name if subscription.publisher else "", arrival=Arrival.FETCHED)
    return take_in([Source(subscription.url, blob=answer.to_blob())], given, wanted=_is_new)


def _is_new(item: Address) -> bool:
    """Is the page of a feed's entry not in, or updated since?"""
    key = addresses.key(item.url)
    article = Article.objects.filter(address_key=key).only("published_on", "updated_on").first() if key else None
    if article is None:
        return True
    updated = item.entry.updated if item.entry else None
    last = article.updated_on or article.published_on
    return bool(updated and last and updated.day > last)
