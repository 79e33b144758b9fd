"""A whole installation in one file, and back, into the same kind of database or the other.

The file is a ZIP: `about.json` (version, migrations, settings) and `rows/<app>.<model>.jsonl` (a list of columns a
row). All that is to be kept lies in the database, uploads too; whatever else is in DATA_DIR is made anew, or is not
the project's.

Rows are written and read with the models as they were at the migrations that the database was at, so a backup of an
old version goes into a new one: the new one is brought to the old migrations first, and forward again with the rows
in it.

Left out are sessions, the signing key, and what a database fills in by itself.
"""

import base64
import datetime
import io
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.apps.registry import Apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from timeline.operation.filling import bare, fill
from timeline.operation.moment import one_moment

FORMAT = 1
AT_ONCE = 1_000  # rows
LEFT_OUT = (
    "sessions.session",
    "contenttypes.contenttype",
    "auth.permission",
    "timeline.tally",
    "timeline.total",
)
OF_ONE_DATABASE = (
    "procrastinate",
)  # the queue, which only PostgreSQL has: what still waits in it is handed over again
# Rows of these are known by their words, since their numbers differ between databases.
NATURAL = {
    "contenttypes.contenttype": ("app_label", "model"),
    "auth.permission": ("codename", "content_type__app_label"),
}
SETTINGS = (
    "SITE_URL", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "BEHIND_HTTPS", "TRUSTED_PROXY", "HSTS", "SESSION_HOURS",
    "TWO_FACTOR", "LOG_FORMAT", "LOG_REQUESTS",
)  # fmt: skip
Model = type[models.Model]


class Encoder(DjangoJSONEncoder):
    """Django's cuts times to a thousandth of a second, and knows no bytes."""

    def default(self, o: Any) -> Any:
        if isinstance(o, bytes | memoryview):  # of an upload that an editor looks at
            return base64.b64encode(o).decode()
        return o.isoformat() if isinstance(o, datetime.datetime) else super().default(o)


class BackupError(Exception):
    """A backup that cannot be made or restored; the message says why, and what to do."""


def backup(file: Path) -> dict[str, int]:
    """Writes everything to a new file while the site goes on; how many rows of each kind. Raises BackupError."""
    if file.exists():
        raise BackupError(f"{file} exists already; nothing is overwritten. Give another name.")
    part = file.with_name(f"{file.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive, one_moment():
            loader = MigrationLoader(connection)
            counts = {}
            for model in _kept(_tables(loader, _applied(loader))):
                with archive.open(f"rows/{model._meta.label_lower}.jsonl", "w", force_zip64=True) as rows:
                    counts[model._meta.label_lower] = _write_rows(model, rows)
            archive.writestr("about.json", json.dumps(_about(loader, counts), indent=2))
        os.chmod(part, 0o600)  # there are hashes of passwords in it
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)
    return counts


def _about(loader: MigrationLoader, counts: dict[str, int]) -> dict[str, Any]:
    import timeline

    return {
        "format": FORMAT,
        "version": getattr(timeline, "__version__", ""),
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "database": connection.vendor,
        "migrations": sorted(".".join(one) for one in _applied(loader)),
        "settings": {name: os.environ[name] for name in SETTINGS if name in os.environ},
        "rows": counts,
    }


def _applied(loader: MigrationLoader) -> set[tuple[str, str]]:
    return {one for one in loader.applied_migrations if one[0] not in OF_ONE_DATABASE}


def _tables(loader: MigrationLoader, at: set[tuple[str, str]]) -> list[Model]:
    """The models as they were at these migrations."""
    known = [node for node in loader.graph.nodes if node in at]
    state = loader.project_state(known) if known else loader.project_state(())
    apps: Apps = state.apps
    return sorted(apps.get_models(include_auto_created=True), key=lambda one: one._meta.label_lower)


def _kept(tables: Iterable[Model]) -> list[Model]:
    return [one for one in tables if one._meta.label_lower not in LEFT_OUT]


def _natural(model: Model) -> dict[str, dict[Any, list[str]]]:
    """By the model's fields: the words by which the rows are known to which these point, with their keys."""
    found = {}
    for field in model._meta.concrete_fields:
        to: Any = field.related_model
        if to and to._meta.label_lower in NATURAL:
            rows = to._default_manager.values_list("pk", *NATURAL[to._meta.label_lower])
            found[field.attname] = {key: words for key, *words in rows}
    return found


def _write_rows(model: Model, rows: Any) -> int:
    names = [field.attname for field in model._meta.concrete_fields if not field.generated]
    natural = {names.index(name): known for name, known in _natural(model).items()}
    rows.write(json.dumps(names).encode() + b"\n")
    count = 0
    for row in model._default_manager.order_by("pk").values_list(*names).iterator(chunk_size=AT_ONCE):
        told = [natural[place].get(value) if place in natural else value for place, value in enumerate(row)]
        rows.write(json.dumps(told, cls=Encoder, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
        count += 1
    return count


def restore(file: Path) -> dict[str, Any]:
    """Fills an empty database from a backup, and brings it up to date; what `about.json` says. Raises BackupError."""
    try:
        with zipfile.ZipFile(file) as archive:
            about: dict[str, Any] = json.loads(archive.read("about.json"))
            if about["format"] != FORMAT:
                raise BackupError("This backup was made by a newer version. Install that version, then restore.")
            _fill(archive, about)
    except (OSError, zipfile.BadZipFile, KeyError, json.JSONDecodeError) as problem:
        raise BackupError(f"{file} is no backup, or not a whole one: {problem}.") from problem
    call_command("migrate", interactive=False, verbosity=0)
    return about


def _fill(archive: zipfile.ZipFile, about: dict[str, Any]) -> None:
    at = {(app, name) for app, name in (one.split(".", 1) for one in about["migrations"])}
    at |= {name for name, one in MigrationLoader(None).replacements.items() if at.issuperset(one.replaces)}
    _migrate_to(at)
    loader = MigrationLoader(connection)
    tables = _tables(loader, at)
    found = _kept(tables)
    for model in found:
        if model._meta.label_lower in ("articles.article", "auth.user") and model._default_manager.exists():
            raise BackupError("There are articles or logins in this database already; nothing is overwritten.")
    with bare(tables):
        for model in found:  # what migrations put there, such as the groups
            model._default_manager.all()._raw_delete(connection.alias)
        for model in found:
            name = f"rows/{model._meta.label_lower}.jsonl"
            if name in archive.namelist():
                with archive.open(name) as rows:
                    _read_rows(model, rows)


def _migrate_to(at: set[tuple[str, str]]) -> None:
    """Brings an empty database to these migrations."""
    loader = MigrationLoader(connection, replace_migrations=False)  # there may be no way through those that replace
    known = {one for one in loader.disk_migrations if one[0] not in OF_ONE_DATABASE}
    if unknown := sorted(at - known):
        names = ", ".join(".".join(one) for one in unknown[:3])
        raise BackupError(f"This backup was made by a newer version, which knows {names}. Install that, then restore.")
    applied = _applied(loader)
    if applied == at:
        return
    if applied - at:
        raise BackupError("This database is ahead of the backup. Give one without any tables; it is migrated for you.")
    if at == known:
        call_command("migrate", interactive=False, verbosity=0)
        return
    executor = MigrationExecutor(connection)
    executor.loader = loader
    nodes = [loader.graph.node_map[one] for one in sorted(at) if one in loader.graph.nodes]
    state = executor.migrate([node.key for node in nodes if not any(child.key in at for child in node.children)])
    emit_post_migrate_signal(0, False, connection.alias, apps=state.apps, plan=[])


def _read_rows(model: Model, file: Any) -> None:
    lines = io.BufferedReader(file, 1 << 20)
    names = json.loads(lines.readline())
    natural = {
        names.index(name): {tuple(words): key for key, words in known.items()}
        for name, known in _natural(model).items()
    }

    def rows() -> Iterator[list[Any]]:
        for line in lines:
            row = json.loads(line.decode("utf-8", "surrogatepass"))
            for place, known in natural.items():
                row[place] = known.get(tuple(row[place] or ()))
            yield row

    fill(model, names, rows())
