"""Whether the site works, for the programs that watch over it: `/livez` and `/healthz`."""

import datetime
from typing import Any

from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles import queue
from articles.models import Article
from articles.trouble import trouble


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("alive\n", content_type="text/plain")


@never_cache
@require_safe
def healthy(request: HttpRequest) -> HttpResponse:
    """The process can do its work: the database answers, and is up to date. 503 with the reason where not."""
    found = report()
    return JsonResponse(found, status=200 if found["status"] == "ok" else 503)


def report() -> dict[str, Any]:
    """What `/healthz` tells, as JSON: nothing that readers may not know."""
    try:
        executor = MigrationExecutor(connection)
        waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        if waiting:
            return {"status": "not migrated", "migrations_waiting": waiting}
        latest: datetime.datetime | None = Article.objects.aggregate(latest=Max("changed_at"))["latest"]
        jobs = {"queue": queue.counts()} if queue.is_there() else {}
        return {
            "status": "ok",
            "migrations_waiting": 0,
            "articles": Article.objects.count(),
            "undated": Article.objects.undated().count(),
            "last_ingest": latest.isoformat(timespec="seconds") if latest else None,
            **jobs,
        }
    except (DatabaseError, InterfaceError) as problem:
        kind = trouble(problem)
        return {"status": kind.name.lower().replace("_", " ") if kind else "error"}
