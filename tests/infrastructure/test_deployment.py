"""The files by which somebody else runs it, as far as they can be checked without a network."""

import configparser
import importlib.util
import json
import os
import re
import subprocess
import sys

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands, load_command_class

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


def test_parts_of_the_compose_file_fit_together():
    text = COMPOSE.read_text()
    made = yaml.safe_load(text)
    services = made["services"]
    for name, service in services.items():
        assert ("image" in service) != (service.get("build") == "."), name
        needs = service.get("depends_on", {})
        for other in needs:
            condition = needs[other]["condition"] if isinstance(needs, dict) else "service_started"
            assert condition != "service_healthy" or "test" in services[other]["healthcheck"], (name, other)
            ends = services[other]["restart"] == "on-failure"
            assert (condition == "service_completed_successfully") == ends, (name, other)
        for volume in service.get("volumes", ()):
            assert volume.split(":")[0] in made["volumes"], name
    head = text[: text.index("x-timeline")]
    asked = set(re.findall(r"\$\{(\w+)", text))
    assert asked == set(re.findall(r"^# +([A-Z_]+)=", head, re.MULTILINE))
    [port] = services["web"]["expose"]
    assert f"web:{port}" in services["proxy"]["command"]
    assert f"EXPOSE {port}\n" in DOCKERFILE.read_text()
    assert f'0.0.0.0:{port}"' in DOCKERFILE.read_text()


def test_container_copies_what_is_there():
    text = DOCKERFILE.read_text().replace("\\\n", " ")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    assert {line[0] for line in lines} <= {
        "FROM", "WORKDIR", "RUN", "COPY", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "CMD",
    }  # fmt: skip
    stages = {line[3] for line in lines if line[0] == "FROM" and len(line) == 4}
    copies = [line[1:] for line in lines if line[0] == "COPY"]
    for first, *rest in copies:
        if first.startswith("--from="):
            assert first.removeprefix("--from=") in stages
            assert rest[0].startswith(("/venv", "/srv/")), "made by the stage before"
        else:
            assert (settings.BASE_DIR / first).exists(), first
    built = [one for one in yaml.safe_load(COMPOSE.read_text())["services"].values() if "build" in one]
    mounted = {volume.split(":")[1] for service in built for volume in service["volumes"]}
    assert mounted == {line[1] for line in lines if line[0] == "VOLUME"}
    commands = re.findall(r"^(?:CMD|HEALTHCHECK .*CMD) (\[.*\])$", text, re.MULTILINE)
    assert [json.loads(command)[0] for command in commands] == ["python"] * 2  # what is not JSON is a shell's


def test_container_runs_the_server_as_nobody_from_the_lock_file():
    text = DOCKERFILE.read_text()
    assert "--require-hashes --requirement .deploy/requirements.lock" in text
    assert re.search(r"^USER timeline$", text, re.MULTILINE)
    assert '"timeline.server"' in text
    ignored = (settings.BASE_DIR / ".dockerignore").read_text().splitlines()
    assert {".git", ".data", ".env", ".venv"} <= set(ignored)


ROOT = settings.BASE_DIR
README = (ROOT / "README.md").read_text(encoding="utf-8")
DEPLOY = README.split("\n## Deploy", 1)[1].split("\n## ", 1)[0]
# As they stand in the README, in the unit of systemd, in the container's files and in their lists of words.
GIVEN = re.compile(r"(?:python |/python |`)(manage\.py [^\n#|`]+|-m timeline\.server[^\n#|`]*)")


def given(text: str) -> list[str]:
    """The commands of the project that a text names."""
    text = re.sub(r'"\s*,\s*"', " ", text).replace('["', "").replace('"]', "")
    return [command.strip() for command in GIVEN.findall(text)]


GUIDES = {"README.md": README, "compose.yaml": COMPOSE.read_text(), "Dockerfile": DOCKERFILE.read_text()}
COMMANDS = sorted({command for text in GUIDES.values() for command in given(text)})


def test_every_guide_gives_commands():
    assert all(given(text) for text in GUIDES.values())
    assert len(COMMANDS) > 15


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_is_given_is_understood(command):
    """A table says `tag [--dct DATE] FILE`; a command that is gone, or has lost an option, is not understood."""
    words = re.sub(r"[\[\]…]|\.\.\.", "", command).replace("DATE", "2025-03-14").split()
    if words[0] == "-m":
        assert importlib.util.find_spec(words[1])
        return
    made = load_command_class(get_commands()[words[1]], words[1])
    made.create_parser("manage.py", words[1]).parse_args(words[2:])


def test_every_target_of_make_that_is_given_is_there():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    told = set(re.findall(r"(?:^    |`)make ([a-z-]+)", README, re.MULTILINE))
    assert "deploy-check" in told
    assert told <= targets


def test_variables_that_the_deployment_sets_are_read():
    told = (ROOT / "timeline" / "settings.py").read_text()
    names = set(re.findall(r"\b([A-Z][A-Z_]{5,})=", DEPLOY))
    assert {"DATABASE_URL", "SECRET_KEY", "SITE_URL"} <= names
    assert [name for name in names if f"| {name} " not in told] == []


def test_unit_of_systemd_migrates_and_serves_where_the_data_may_be_written():
    unit = configparser.ConfigParser()
    unit.read_string(re.sub(r"^    ", "", DEPLOY[DEPLOY.index("[Service]") :].split("\n\nTo take")[0], flags=re.M))
    service = unit["Service"]
    assert "manage.py migrate" in service["execstartpre"]
    assert "timeline.server" in service["execstart"]
    assert service["readwritepaths"] == f"{service['workingdirectory']}/.data"
    assert unit["Install"]["wantedby"] == "multi-user.target"


@pytest.mark.database
def test_the_way_to_a_site_is_gone_in_its_order(tmp_path, ready):
    """What stands before the server, as an operator types it: the last step says that others may reach it."""
    way = given(DEPLOY.split("and a proxy")[0])
    [check] = re.findall(r"manage\.py (check .+)", (ROOT / "Makefile").read_text())
    steps = [command.removeprefix("manage.py ").split() for command in way if command.startswith("manage.py")]
    assert [step[0] for step in steps] == ["migrate", "collectstatic"]
    assert way[-1].startswith("-m timeline.server")
    name = f"deployed_{os.getpid()}"
    ready.kind.copy(ready.migrated(), name)
    own = {"DATABASE_URL": ready.kind.url(name), "DATA_DIR": str(tmp_path), "SITE_URL": "https://timeline.example.org"}
    own |= {"SECRET_KEY": "x1y2z3" * 12, "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    code = "import django, json, sys; django.setup(); from django.core.management import call_command\n"
    code += "for words in json.loads(sys.argv[1]): call_command(*words)"
    others = ("ALLOWED_HOSTS", "DEBUG", "DJANGO_ALLOW_ASYNC_UNSAFE")  # what tests and developers may have set
    clean = {name: value for name, value in os.environ.items() if name not in others}
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, json.dumps([*steps, check.split()])],
            cwd=ROOT,
            env=clean | own,
            capture_output=True,
            text=True,
        )
    finally:
        ready.kind.drop(name)
    assert done.returncode == 0, done.stdout + done.stderr
