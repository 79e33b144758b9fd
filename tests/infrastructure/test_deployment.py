"""The files by which somebody else runs it, as far as they can be checked without a network."""

import re

import yaml
from django.conf import settings

COMPOSE = settings.BASE_DIR / "compose.yaml"
DOCKERFILE = settings.BASE_DIR / "Dockerfile"


def test_compose_file_has_every_part_and_no_secret_of_its_own():
    text = COMPOSE.read_text()
    services = yaml.safe_load(text)["services"]
    assert {"web", "worker", "database", "proxy", "migrate"} <= services.keys()
    assert "ports" not in services["web"], "only the proxy is reached from outside"
    assert services["web"]["environment"]["TRUSTED_PROXY"] == "*"
    for name in ("POSTGRES_PASSWORD", "SECRET_KEY", "SITE_URL"):
        assert f"${{{name}:?" in text


def test_compose_file_sets_what_the_settings_read():
    told = (settings.BASE_DIR / "timeline" / "settings.py").read_text()
    for service in yaml.safe_load(COMPOSE.read_text())["services"].values():
        for name in service.get("environment", {}):
            assert name.startswith("POSTGRES_") or f"| {name} " in told, name


def test_container_runs_the_server_as_nobody_from_the_lock_file():
    text = DOCKERFILE.read_text()
    assert "--require-hashes --requirement .deploy/requirements.lock" in text
    assert re.search(r"^USER timeline$", text, re.MULTILINE)
    assert '"timeline.server"' in text
    ignored = (settings.BASE_DIR / ".dockerignore").read_text().splitlines()
    assert {".git", ".data", ".env", ".venv"} <= set(ignored)
