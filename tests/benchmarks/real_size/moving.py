"""How long a large timeline takes to back up and to restore: `python -m tests.benchmarks.real_size.moving [MENTIONS]`.

The database of so many mentions (ten an article) is written to one file, and read from that into an empty SQLite
database and an empty PostgreSQL of our own. Seconds are those of the clock; the processor's stand beside them.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.real_size import run
from tests.benchmarks.real_size.ingestion import processor
from tests.infrastructure import postgres


def timed(what: str, url: str, *command: str, folder: str) -> None:
    begun, worked = time.monotonic(), processor()
    run.run(url, "manage.py", *command, files=Path(folder) / what)
    print(f"{what:26}{time.monotonic() - begun:8.0f} s{processor() - worked:10.0f} s of processor time", flush=True)


def main(mentions: int) -> None:
    source = run.database(mentions)
    print(f"{mentions // 10:,} articles, {mentions:,} mentions ({run.machine()})", flush=True)
    with tempfile.TemporaryDirectory(dir=run.CACHE) as folder:
        file = Path(folder) / "timeline.zip"
        timed("backup", source, "backup", str(file), folder=folder)
        print(f"{'the file':26}{file.stat().st_size / 1e6:8.0f} MB", flush=True)
        timed(
            "restore into SQLite", f"sqlite:///{folder}/new.sqlite3", "restore", str(file), "--no-check", folder=folder
        )
        with postgres.server() as url:
            timed("restore into PostgreSQL", url, "restore", str(file), "--no-check", folder=folder)


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["1000000"])[0]))
