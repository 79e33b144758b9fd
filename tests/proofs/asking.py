"""Every address of the site with everything that it may be asked, from the table of addresses.

A view that is added is covered by itself: its address stands in the table, and the names of its parameters are those
that it looks up while it answers.
"""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.admindocs.views import simplify_regex
from django.http import QueryDict
from django.urls import URLPattern, URLResolver, get_resolver

from timeline.models import Event

NASTY = (
    "", " ", "x", "-1", "0", "1", "2", "3", "all", "9" * 20, "9" * 4300, "9" * 5000,
    "1e999", "NaN", "1.5", "²", "１", "٣",
    "\x00", "a\x00b", "\x1b[2J", "\r\nX-Injected: 1", "\ud800", "x=1", "q%3Dx",
    "%", "[", "http://[::1", "//evil.example", "/\\\\evil.example", "https:/evil.example", "http://testserver.evil.example/",
    "javascript:alert(1)", "../../etc/passwd", "' OR 1=1 --", '"><script>alert(1)</script>', "{{7*7}}", "$(id)",
    "2025-02-30", "2025-03-13", "0001-01-01", "9999-12-31", "10000-01-01", "[2025-03-10..2025-03-13]", "13 March",
    "a " * 1500, "x" * 10_000, "(" * 500, '"' * 99, "\u202e", "𝟙", "null", "[]", '{"a":1}', "true", "None",
)  # fmt: skip
HEADERS: dict[str, tuple[str, ...]] = {
    "HX-Request": ("true", "x"),
    "HX-Current-URL": ("http://[::1", "http://testserver/?page=x", "\ud800".encode("utf-8", "replace").decode(), "//"),
    "HX-Trigger": ("find", "x" * 3000),
    "HX-History-Restore-Request": ("true",),
    "If-None-Match": ('"', "*", "W/", '"x"'),
    "If-Modified-Since": ("x", "Thu, 01 Jan 0001 00:00:00 GMT"),
    "Accept-Encoding": ("gzip;q=x", "br"),
    "Accept": ("*/*;q=9", "text/html"),
    "X-Forwarded-Proto": ("x", "https"),
    "X-Forwarded-For": ("x", "1.2.3.4, '"),
    "Referer": ("http://[::1", "x"),
    "Origin": ("null", "http://[::1"),
    "Cookie": ("sessionid=\x00", "csrftoken=x; sessionid=" + "9" * 99, "messages=x", ";;;="),
    "Content-Type": ("multipart/form-data", "multipart/form-data; boundary=\x00", "application/json", "x"),
    "Range": ("bytes=9-1",),
}  # fmt: skip
OF_THE_ADMIN = (
    "q", "p", "o", "e", "all", "_facets", "_popup", "_to_field", "_changelist_filters", "_selected_action", "action",
    "select_across", "index", "term", "app_label", "model_name", "field_name", "next",
)  # fmt: skip
LOOKUPS = ("", "__exact", "__id__exact", "__isnull", "__gt", "__year", "__month", "__day", "__in", "__regex", "__x")
GROUP = re.compile(r"<(?:(\w+):)?(\w+)>")


def addresses(patterns: Any = None, prefix: str = "") -> Iterator[str]:
    """Every address of the site, with its variable parts as "<day:day>"."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        part = str(one.pattern)
        if "(?" in part or part.startswith("^") or part.endswith("$"):
            part = simplify_regex(part).lstrip("/")
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, prefix + part)
        elif isinstance(one, URLPattern):
            yield prefix + part


@dataclass
class Asking:
    """What to ask next, by chance; learns the names of parameters from what the views look up."""

    chance: random.Random
    known: list[str] = field(default_factory=list)  # values that exist
    names: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.all = sorted(set(addresses()))
        self.fields = sorted({one.name for model in apps.get_models() for one in model._meta.get_fields()})
        self.known += list(Event.objects.values_list("public_id", flat=True)[:3])

    def path(self, address: str) -> str:
        def fill(group: re.Match[str]) -> str:
            usual = {"day": ["2025-03-13"], "suffix": ["json", "csv", "ics", "jsonl"], "app_label": ["timeline"]}
            good = [*usual.get(group[2], []), "1", "2", *self.known]
            return self.chance.choice(good if self.chance.random() < 0.7 else [*NASTY, *good])

        return "/" + GROUP.sub(fill, address)

    def parameters(self, address: str) -> dict[str, str]:
        """Some parameters with nasty values, most of them under names that the view has asked for."""
        asked = sorted(self.names.get(address, ()))
        given: dict[str, str] = {}
        for _ in range(self.chance.choice((0, 1, 1, 2, 4))):
            if asked and self.chance.random() < 0.75:
                name = self.chance.choice(asked)
            elif self.chance.random() < 0.5:
                name = self.chance.choice(OF_THE_ADMIN)
            else:
                name = self.chance.choice(self.fields) + self.chance.choice(LOOKUPS)
            given[name] = self.chance.choice((*NASTY, *self.known))
        return given

    def headers(self) -> dict[str, str]:
        if self.chance.random() < 0.6:
            return {}
        return {name: self.chance.choice(HEADERS[name]) for name in self.chance.sample(sorted(HEADERS), 2)}

    @contextmanager
    def listening(self, address: str) -> Iterator[None]:
        """Notes the names under which the view looks for parameters."""
        heard = self.names.setdefault(address, set())
        before = {name: getattr(QueryDict, name) for name in ("get", "getlist", "__getitem__", "__contains__")}

        def note(method: Any) -> Any:
            def noting(data: QueryDict, key: Any, *args: Any, **kwargs: Any) -> Any:
                if isinstance(key, str) and len(key) < 80:
                    heard.add(key)
                return method(data, key, *args, **kwargs)

            return noting

        for name, method in before.items():
            setattr(QueryDict, name, note(method))
        try:
            yield
        finally:
            for name, method in before.items():
                if name in ("get", "__getitem__", "getlist"):
                    setattr(QueryDict, name, method)
                else:
                    delattr(QueryDict, name)
