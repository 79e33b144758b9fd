"""What the database keeps in step by itself: tallies and totals with the events, the full-text index with their words.

Triggers, since events are written in bulk, singly, and by editors, and a count that one of these forgets is wrong for
good. They are set again after every migration (`post_migrate`): SQLite loses those of a table that a migration makes
anew. One text for both databases where their SQL is the same.
"""

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

EVENT, TALLY, TOTAL = "timeline_event", "timeline_tally", "timeline_total"
THROUGH = {
    "outlet": ("timeline_event_outlets", "publisher_id"),
    "actor": ("timeline_event_actors", "actor_id"),
}
MOVED = (EVENT, "UPDATE")
COUNTED = ("shown", "latest", "length", "mention_count", "turn", "merged_into_id")


def _add(kind: str, ref: str, row: str, source: str = "", where: str = "") -> str:
    """Counts the event `row` in; `source` and `where` give the refs, if there are several."""
    return (
        f"INSERT INTO {TALLY} (kind, ref, latest, length, events, mentions) "
        f"SELECT '{kind}', {ref}, {row}.latest, {row}.length, 1, {row}.mention_count {source} "
        f"WHERE {row}.shown = 1{where} ON CONFLICT (kind, ref, latest, length) DO UPDATE "
        f"SET events = {TALLY}.events + 1, mentions = {TALLY}.mentions + excluded.mentions;"
    )


def _take(kind: str, ref: str, row: str) -> str:
    """Counts the event out; `ref` is a comparison."""
    return (
        f"UPDATE {TALLY} SET events = events - 1, mentions = mentions - {row}.mention_count "
        f"WHERE {row}.shown = 1 AND kind = '{kind}' AND ref {ref} AND latest = {row}.latest AND length = {row}.length;"
    )


def _total(kind: str, ref: str, change: str, where: str = "1 = 1") -> str:
    """Counts in a total of this kind."""
    return (
        f"INSERT INTO {TOTAL} (kind, ref, events) SELECT {kind}, {ref}, {change} WHERE {where} "
        f"ON CONFLICT (kind, ref) DO UPDATE SET events = {TOTAL}.events + excluded.events;"
    )


def _turn(row: str, change: int) -> str:
    return _total("'turn'", f"{row}.turn", str(change), f"{row}.merged_into_id IS NULL")


def _bodies() -> dict[tuple[str, str], str]:
    """What to do after which change of which table."""
    add, take = _add("all", "0", "NEW"), _take("all", "= 0", "OLD")
    moved = take + add
    bodies = {
        (EVENT, "INSERT"): add + _turn("NEW", 1),
        (EVENT, "DELETE"): take + _turn("OLD", -1),
        (TALLY, "INSERT"): _total("NEW.kind", "NEW.ref", "NEW.events"),
        (TALLY, "UPDATE"): _total("NEW.kind", "NEW.ref", "NEW.events - OLD.events"),
        (TALLY, "DELETE"): _total("OLD.kind", "OLD.ref", "-OLD.events"),
    }
    for kind, (table, column) in THROUGH.items():
        of_event = f"(SELECT {column} FROM {table} WHERE event_id = NEW.id)"
        moved += _take(kind, f"IN {of_event}", "OLD")
        moved += _add(kind, f"t.{column}", "NEW", f"FROM {table} t", " AND t.event_id = NEW.id")
        bodies[table, "INSERT"] = _add(kind, f"NEW.{column}", "e", f"FROM {EVENT} e", " AND e.id = NEW.event_id")
        bodies[table, "DELETE"] = (
            f"UPDATE {TALLY} SET events = events - 1, "
            f"mentions = mentions - (SELECT mention_count FROM {EVENT} WHERE id = OLD.event_id) "
            f"WHERE kind = '{kind}' AND ref = OLD.{column} AND (latest, length) = "
            f"(SELECT latest, length FROM {EVENT} WHERE id = OLD.event_id AND shown = 1);"
        )
    bodies[EVENT, "UPDATE"] = moved + _turn("OLD", -1) + _turn("NEW", 1)
    return bodies


INDEX = "timeline_words"  # SQLite's full-text table over timeline_eventtext
TEXT = "timeline_eventtext"
COLUMNS = ("title", "told", "names")
SQLITE_INDEX = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX} USING fts5({', '.join(COLUMNS)}, content='{TEXT}', "
    "content_rowid='event_id', tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')"
)
# English stems without PostgreSQL's stop words, so that a phrase is found as it is written, as SQLite finds it.
POSTGRES_STEMS = (
    "CREATE TEXT SEARCH DICTIONARY timeline_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION timeline_english (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION timeline_english ALTER MAPPING FOR "
    "asciiword, word, hword, hword_part, hword_asciipart, asciihword WITH timeline_stem",
)
POSTGRES_INDEX = (
    f"ALTER TABLE {TEXT} ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS ("
    "setweight(to_tsvector('timeline_english', title), 'A') || "
    "setweight(to_tsvector('timeline_english', names), 'B') || "
    "setweight(to_tsvector('timeline_english', told), 'C')) STORED",
    f"CREATE INDEX IF NOT EXISTS {INDEX} ON {TEXT} USING gin (words)",
)


def _indexing() -> dict[tuple[str, str], str]:
    """How SQLite's index follows the texts."""
    new, old = (", ".join(f"{row}.{column}" for column in COLUMNS) for row in ("NEW", "OLD"))
    add = f"INSERT INTO {INDEX} (rowid, {', '.join(COLUMNS)}) VALUES (NEW.event_id, {new});"
    take = f"INSERT INTO {INDEX} ({INDEX}, rowid, {', '.join(COLUMNS)}) VALUES ('delete', OLD.event_id, {old});"
    return {(TEXT, "INSERT"): add, (TEXT, "DELETE"): take, (TEXT, "UPDATE"): take + add}


def install(using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Sets all triggers, and counts what was there before them. Receives `post_migrate`."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    if not {TALLY, TOTAL, TEXT, *(table for table, _ in THROUGH.values())} <= tables:
        return  # migrated back to before these tables
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(SQLITE_INDEX)
            for (table, change), body in (_bodies() | _indexing()).items():
                name = f"{table}_{change.lower()}"
                when = f" WHEN ({_columns('OLD')}) IS NOT ({_columns('NEW')})" if (table, change) == MOVED else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
                cursor.execute(f"CREATE TRIGGER {name} AFTER {change} ON {table}{when} BEGIN {body} END")
        else:
            _install_on_postgres(cursor)
        cursor.execute(f"SELECT EXISTS (SELECT 1 FROM {TOTAL}), EXISTS (SELECT 1 FROM {EVENT})")
        counted, told = cursor.fetchone()
        if told and not counted:
            recount(using)


def _install_on_postgres(cursor: Any) -> None:
    """Sets what is missing: unlike SQLite's, these stay when a migration alters their table.

    A table that was written in the same transaction cannot be altered, so nothing that is there is made anew but the
    functions, which are the triggers' bodies. A migration that changes when one fires calls `remove` first.
    """
    cursor.execute("SELECT 1 FROM pg_ts_config WHERE cfgname = 'timeline_english'")
    if not cursor.fetchone():
        for statement in POSTGRES_STEMS:
            cursor.execute(statement)
    cursor.execute("SELECT 1 FROM pg_indexes WHERE schemaname = current_schema() AND indexname = %s", [INDEX])
    if not cursor.fetchone():
        for statement in POSTGRES_INDEX:
            cursor.execute(statement)
    cursor.execute(
        "SELECT tgname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid "
        "WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace"
    )
    there = {name for (name,) in cursor.fetchall()}
    for (table, change), body in _bodies().items():
        name = f"{table}_{change.lower()}"
        cursor.execute(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN NULL; END $$"
        )
        if name in there:
            continue
        differ = f" WHEN (({_columns('OLD')}) IS DISTINCT FROM ({_columns('NEW')}))"
        when = differ if (table, change) == MOVED else ""
        cursor.execute(f"CREATE TRIGGER {name} AFTER {change} ON {table} FOR EACH ROW{when} EXECUTE FUNCTION {name}()")


def remove(using: str = DEFAULT_DB_ALIAS) -> None:
    """Takes all triggers away, and SQLite's index: before a migration back takes the tables that they write."""
    connection = connections[using]
    pause(using)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {INDEX}")


def pause(using: str = DEFAULT_DB_ALIAS) -> None:
    """Takes all triggers away, before a migration alters a column that they name; `install` sets them again."""
    connection = connections[using]
    is_sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        for table, change in _bodies() | (_indexing() if is_sqlite else {}):
            cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{change.lower()}{'' if is_sqlite else f' ON {table}'}")


def _columns(row: str) -> str:
    return ", ".join(f"{row}.{column}" for column in COUNTED)


def recount(using: str = DEFAULT_DB_ALIAS) -> None:
    """Counts all events anew, from nothing."""
    sums = "latest, length, COUNT(*), SUM(mention_count)"
    with connections[using].cursor() as cursor:
        cursor.execute(f"DELETE FROM {TALLY}")
        cursor.execute(f"DELETE FROM {TOTAL}")
        cursor.execute(
            f"INSERT INTO {TOTAL} (kind, ref, events) "
            f"SELECT 'turn', turn, COUNT(*) FROM {EVENT} WHERE merged_into_id IS NULL GROUP BY turn"
        )
        into = f"INSERT INTO {TALLY} (kind, ref, latest, length, events, mentions)"
        cursor.execute(f"{into} SELECT 'all', 0, {sums} FROM {EVENT} WHERE shown = 1 GROUP BY latest, length")
        for kind, (table, column) in THROUGH.items():
            cursor.execute(
                f"{into} SELECT '{kind}', t.{column}, {sums} FROM {table} t JOIN {EVENT} e ON e.id = t.event_id "
                f"WHERE e.shown = 1 GROUP BY t.{column}, latest, length"
            )


def reindex(using: str = DEFAULT_DB_ALIAS) -> None:
    """Makes SQLite's full-text index anew from the texts; PostgreSQL's is of its table, like any index."""
    connection = connections[using]
    if INDEX in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')")
