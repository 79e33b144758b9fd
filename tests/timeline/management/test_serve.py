"""`manage.py serve`, once for real in processes of its own, and its steps one by one."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from articles.models import Article
from timeline.management.commands import serve
from timeline.models import Event


@pytest.fixture
def started(monkeypatch) -> list[tuple[str, int]]:
    """Addresses at which the server would have been started, in place of starting it."""
    addresses: list[tuple[str, int]] = []
    monkeypatch.setattr(serve, "replace_by_server", lambda host, port: addresses.append((host, port)))
    return addresses


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_taken_port_is_named_with_the_way_to_choose_another(taken_port, started):
    with pytest.raises(CommandError, match=rf"Port {taken_port} .*make run PORT=\d+"):
        call_command("serve", port=taken_port)
    assert not started


def test_port_that_cannot_be_is_refused(started):
    with pytest.raises(CommandError, match=r"no such port.*make run PORT=8001"):
        call_command("serve", port=70000)
    assert not started


@pytest.mark.django_db
def test_first_start_loads_the_samples_and_prints_the_login_once(started, capsys):
    port = free_port()
    call_command("serve", port=port)
    told = capsys.readouterr().out
    assert f"http://localhost:{port}/\n" in told
    assert f"http://localhost:{port}/admin/\n" in told
    assert Event.objects.on_timeline().exists()
    assert started == [("127.0.0.1", port)]
    password = re.search(r"user editor, password (\S+)", told)
    assert password
    assert Client().login(username="editor", password=password[1])

    before = contents()
    call_command("serve", port=port)
    assert "password" not in capsys.readouterr().out
    assert contents() == before


def contents() -> list[object]:
    models = [Article, Event, User]
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.django_db
def test_samples_are_not_loaded_beside_articles(started):
    Article.objects.create(origin="mine.txt", text="On Thursday it rained.")
    call_command("serve", port=free_port())
    assert [article.origin for article in Article.objects.all()] == ["mine.txt"]


@pytest.mark.django_db
def test_no_login_is_made_where_somebody_can_log_in(started, capsys):
    User.objects.create_superuser("root", password="x")
    call_command("serve", port=free_port())
    assert "password" not in capsys.readouterr().out
    assert [user.username for user in User.objects.all()] == ["root"]


def test_static_files_are_collected_again_only_when_one_changed(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    }
    style = tmp_path / "source" / "own.css"
    style.parent.mkdir()
    style.write_text("body {}")
    assert serve.static_files_changed()
    call_command("collectstatic", interactive=False, verbosity=0)
    assert not serve.static_files_changed()
    later = time.time() + 5
    os.utime(style, (later, later))
    assert serve.static_files_changed()
    os.utime(style, (1, 1))
    (style.parent / "new.css").touch()
    os.utime(style.parent / "new.css", (1, 1))
    assert serve.static_files_changed()


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    """The environment of a fresh installation: its own folder and database, and no test settings."""
    url = f"sqlite:///{tmp_path / 'timeline.sqlite3'}"
    own = {"DJANGO_SETTINGS_MODULE": "timeline.settings", "DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": url}
    return os.environ | own


def ctrl_c_ends() -> None:
    """What a shell starts in the background, as these tests may be, ignores Ctrl-C, and its children with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextlib.contextmanager
def served(environment: dict[str, str], port: int, log: Path) -> Iterator[str]:
    """Runs the server until its first page is there; gives that page, and ends it as Ctrl-C does."""
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=ctrl_c_ends,
        )
    try:
        yield first_page(f"http://localhost:{port}/", process, log)
    finally:
        os.killpg(process.pid, signal.SIGINT)  # a terminal's goes to the workers as well
        status = process.wait(30)
    assert status == 0, log.read_text()


def first_page(url: str, process: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(url) as response:
                return response.read().decode()
        except urllib.error.HTTPError:
            raise
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"No page at {url}:\n{log.read_text()}")


def test_fresh_installation_serves_a_styled_timeline_and_starts_again_as_it_was(environment, tmp_path):
    port, log = free_port(), tmp_path / "log"
    with served(environment, port, log) as page:
        assert "March 2025" in page
        style = re.search(r'href="(/static/[^"]+\.css)"', page)
        assert style
        with urllib.request.urlopen(f"http://localhost:{port}{style[1]}") as response:
            assert "max-age" in response.headers["Cache-Control"]
        with urllib.request.urlopen(f"http://localhost:{port}/admin/login/") as response:
            assert response.status == 200
    assert "password" in log.read_text()
    with served(environment, port, log) as second:
        assert second == page
    assert "password" not in log.read_text()
    assert "Loading" not in log.read_text()


@pytest.mark.django_db
def test_samples_that_were_deleted_do_not_come_back(started):
    call_command("serve", port=free_port())
    Article.objects.all().delete()
    call_command("serve", port=free_port())
    assert not Article.objects.exists()
