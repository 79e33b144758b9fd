"""The table of a timeline of real size, and how it grows: `python -m tests.benchmarks.real_size.run [MENTIONS ...]`.

Databases are made once, in `.cache/real_size`, and again when the schema or what makes them changes; a million take
some minutes. With `--postgres` they are those of a PostgreSQL of our own, which runs as long as this.
"""

import contextlib
import datetime
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.real_size.measure import HEAD, Figures
from tests.infrastructure import postgres

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
CACHE = ROOT / ".cache" / "real_size"
SIZES = (10_000, 100_000, 1_000_000)  # mentions: of a thousand, ten thousand, a hundred thousand articles
ON_POSTGRES = (1_000_000,)


def database(mentions: int) -> str:
    """The URL of the SQLite database with so many mentions, made where it is not there."""
    place = _kept(f"{mentions}-", f"{state('generate.py')}.sqlite3")
    if not place.exists():
        part = begun(place)
        fill(f"sqlite:///{part}", mentions)
        part.rename(place)
    return f"sqlite:///{place}"


@contextlib.contextmanager
def on_postgres(mentions: int) -> Iterator[str]:
    """The URL of the same on a PostgreSQL."""
    place = _kept(f"postgres-{mentions}-", state("generate.py"))
    is_made = place.exists()
    with postgres.server(place) as url:
        if not is_made:
            fill(url, mentions)
        yield url


def _kept(begins: str, name: str) -> Path:
    """Where a database is kept; others of which the names begin alike are of an earlier state, and go."""
    CACHE.mkdir(parents=True, exist_ok=True)
    place = CACHE / f"{begins}{name}"
    for old in CACHE.glob(f"{begins}*"):
        if not old.name.startswith(place.name):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    return place


def begun(place: Path) -> Path:
    """Where the database for that place is made, with nothing there of an earlier try."""
    part = place.with_suffix(".part")
    for left in part.parent.glob(f"{part.name}*"):
        left.unlink()
    return part


def state(made_by: str) -> str:
    """Another where the schema is another, or the module here that makes what fills it."""
    files = [*sorted(ROOT.glob("*/migrations/*.py")), ROOT / "timeline/models/triggers.py", HERE / made_by]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def fill(url: str, mentions: int) -> None:
    """Makes the tables and the rows."""
    run(url, "manage.py", "migrate", "-v0")
    run(url, "-m", f"{__package__}.generate", str(mentions))


def run(url: str, *command: str, files: Path = CACHE) -> str:
    """What a command prints, with this database, and the installation's files in that folder."""
    CACHE.mkdir(parents=True, exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if name != "DEBUG"}
    environment |= {"DATABASE_URL": url, "DATA_DIR": str(files), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", *command], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
    return done.stdout


def measured(url: str) -> list[Figures]:
    """The figures of every page of this database."""
    told = run(url, "-m", f"{__package__}.measure", "--json")
    return [Figures(**json.loads(line)) for line in told.splitlines()]


def machine() -> str:
    """What it ran on, and how busy that was: "2 cores, x86_64, Python 3.11.7, load 0.3"."""
    busy = f"load {os.getloadavg()[0]:.1f}"
    python = f"Python {platform.python_version()}"
    return f"{datetime.date.today()}, {os.cpu_count()} cores, {platform.machine()}, {python}, {busy}"


def tables(of: dict[int, list[Figures]], kind: str) -> Iterator[str]:
    """The table of the largest, and under it how the 95th of a hundred grows."""
    sizes = sorted(of)
    yield f"{kind}, {sizes[-1]:,} mentions ({machine()})"
    yield HEAD
    yield from (one.line for one in of[sizes[-1]])
    if len(sizes) > 1:
        yield ""
        yield f"{'p95 by articles':24} " + " ".join(f"{size // 10:>12,}" for size in sizes)
        for row in zip(*(of[size] for size in sizes), strict=True):
            yield f"{row[0].page:24} " + " ".join(f"{one.p95:9.0f} ms" for one in row)


def main(given: list[str]) -> None:
    sizes = [int(one) for one in given if one.isdigit()]
    if "--postgres" in given:
        found = {}
        for size in sizes or ON_POSTGRES:
            with on_postgres(size) as url:
                found[size] = measured(url)
        print("\n".join(tables(found, "PostgreSQL")))
    else:
        print("\n".join(tables({size: measured(database(size)) for size in sizes or SIZES}, "SQLite")))


if __name__ == "__main__":
    main(sys.argv[1:])
