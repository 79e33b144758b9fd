"""What the database knows of how its rows are spread, by which it chooses between indexes.

PostgreSQL finds that out by itself, though not at once where an archive has just come in; SQLite never does, and by an
index that it knows nothing of a search takes twice as long. So rows are counted behind a migration, which may have
made indexes, and behind an ingestion with which the archive has doubled.
"""

from typing import Any, Final

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections, router

from articles.models import Article

OURS: Final = ("articles", "timeline")
GROWN: Final = 2  # times
FEWEST: Final = 100  # articles; with less than that no way through takes long
INDEXES_ON_SQLITE: Final = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = %s"
COUNTED_ON_SQLITE: Final = "SELECT max(CAST(stat AS integer)) FROM sqlite_stat1 WHERE tbl = %s"  # the first of several
COUNTED_ON_POSTGRES: Final = "SELECT reltuples::bigint FROM pg_class WHERE oid = %s::regclass"


def gather(using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Has the database look through its rows. Receives `post_migrate`.

    SQLite is locked meanwhile, so it goes index by index: the largest takes a hundredth of a second with 100,000
    mentions. From a sample it would take the index of a column that most rows leave empty to find few of them.
    """
    connection = connections[using]
    quote = connection.ops.quote_name
    there = set(connection.introspection.table_names())
    tables = [
        model._meta.db_table
        for app in OURS
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]
    with connection.cursor() as cursor:
        for table in tables:
            if table not in there:  # migrated back to before it
                continue
            if connection.vendor == "sqlite":
                cursor.execute(INDEXES_ON_SQLITE, [table])
                names = [name for (name,) in cursor.fetchall()]
            else:
                names = [table]
            for name in names:
                cursor.execute(f"ANALYZE {quote(name)}")


def on_articles_settled(sender: object, **kwargs: Any) -> None:
    """Receiver of `articles.signals.articles_settled`."""
    using = router.db_for_write(Article)
    articles, counted = Article.objects.using(using).count(), _counted(using)
    if articles >= FEWEST and not articles / GROWN < counted < articles * GROWN:
        gather(using)


def _counted(using: str) -> int:
    """How many articles there were when it was gathered last, as far as the database remembers."""
    connection = connections[using]
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        if is_sqlite and "sqlite_stat1" not in connection.introspection.table_names(cursor):
            return 0
        cursor.execute(COUNTED_ON_SQLITE if is_sqlite else COUNTED_ON_POSTGRES, [Article._meta.db_table])
        row = cursor.fetchone()
    return int(row[0] or 0) if row else 0
