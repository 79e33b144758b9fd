"""What an ingestion did."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from articles.finding import Failure
from articles.models import Article


@dataclass(slots=True)
class Report:
    """What an ingestion did, the articles by their origins, in order.

    `failed` are files that should have gone in, `skipped` parts of files and folders that hold no article; `queued` is
    how many were handed to workers on other hosts instead. `told` is
    what those who listen say came of it: {"events": 12}. `longest_write` is for how many seconds at most the
    database's lock was held.
    """

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    skipped: list[Failure] = field(default_factory=list)
    undated: list[Article] = field(default_factory=list)
    foreign: list[Article] = field(default_factory=list)
    to_check: list[Article] = field(default_factory=list)
    queued: int = 0
    told: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    longest_write: float = 0.0

    @property
    def article_count(self) -> int:
        return len(self.added) + len(self.updated) + len(self.unchanged)

    def sort(self) -> None:
        """Puts all into the order of their origins."""
        for names in (self.added, self.updated, self.unchanged, self.failed, self.skipped):
            names.sort()
        for articles in (self.undated, self.foreign, self.to_check):
            articles.sort(key=lambda article: article.origin)

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.article_count / self.seconds if self.seconds else 0.0

    def as_json(self) -> dict[str, Any]:
        """For programs, as `--report` writes it: counts, and the origins of what asks to be looked at."""
        return {
            "articles": {
                "added": len(self.added),
                "updated": len(self.updated),
                "unchanged": len(self.unchanged),
                "queued": self.queued,
            },
            **dict(sorted(self.told.items())),
            "seconds": round(self.seconds, 3),
            "articles_a_second": round(self.rate, 2),
            "longest_write_seconds": round(self.longest_write, 3),
            "failed": [_failure(one) for one in self.failed],
            "skipped": [_failure(one) for one in self.skipped],
            "undated": [article.origin for article in self.undated],
            "to_check": [article.origin for article in self.to_check],
            "foreign": [article.origin for article in self.foreign],
        }


def _failure(one: Failure) -> dict[str, str]:
    return {"file": one.file, "problem": one.problem, "remedy": one.remedy}
