"""The settings, as a fresh process reads them from its environment."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings

SHOW = "import json; from timeline.settings import DATABASES, SECRET_KEY; print(json.dumps([DATABASES, SECRET_KEY]))"


@pytest.fixture
def read(tmp_path):
    def read(**environment: str) -> tuple[dict[str, Any], str]:
        """The database and the signing key of an installation that keeps its files in `tmp_path`."""
        clean = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
        told = subprocess.run(
            [sys.executable, "-c", SHOW],
            cwd=settings.BASE_DIR,
            env=clean | {"DATA_DIR": str(tmp_path / "data")} | environment,
            capture_output=True,
            text=True,
            check=True,
        )
        databases, key = json.loads(told.stdout)
        return databases["default"], key

    return read


def test_sqlite_waits_for_other_writers(read, tmp_path):
    database, _ = read()
    assert database["NAME"] == str(tmp_path / "data" / "timeline.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert database["OPTIONS"]["timeout"] > 0


def test_postgres_gets_a_pool_and_keeps_the_options_of_its_url(read):
    database, _ = read(DATABASE_URL="postgres://ann@db.example/news?sslmode=require")
    assert database["HOST"] == "db.example"
    assert database["OPTIONS"]["sslmode"] == "require"
    assert database["OPTIONS"]["pool"]


def test_postgres_plans_for_short_queries_whatever_else_its_url_asks_for(read):
    alone, _ = read(DATABASE_URL="postgres://ann@db.example/news")
    in_schema, _ = read(DATABASE_URL="postgres://ann@db.example/news?currentSchema=spill")
    assert "random_page_cost=1.1" in alone["OPTIONS"]["options"]
    assert in_schema["OPTIONS"]["options"] == f"{alone['OPTIONS']['options']} -c search_path=spill"
