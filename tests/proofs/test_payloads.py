"""Nothing that a stranger, a file or an editor writes runs in anybody's browser, in whatever field it stands."""

from urllib.parse import quote

import pytest
from django.conf import settings as installed
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.timeline.telling import happen, report, tell
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, events
from timeline.models import Actor, Edition
from timeline.models.edition import ONLY

DO = "window.ran=1"
PAYLOADS = (
    f"<script>{DO}</script>",
    f"<ScRiPt>{DO}</sCrIpT>",
    f"<script\n>{DO}</script\n>",
    f"</script><script>{DO}</script>",
    f"<img src=x onerror={DO}>",
    f"<img src=x onerror='{DO}'>",
    f"<img/src=x/onerror={DO}>",
    f"<svg onload={DO}>",
    f"<svg><script>{DO}</script></svg>",
    f"<svg/onload={DO}//",
    f"<body onload={DO}>",
    f"<iframe srcdoc='<script>{DO}</script>'>",
    f"<iframe src='javascript:{DO}'>",
    f"<a href='javascript:{DO}'>x</a>",
    f"<details open ontoggle={DO}>",
    f"<video><source onerror={DO}>",
    f"<input autofocus onfocus={DO}>",
    f"<math><mtext></mtext><script>{DO}</script></math>",
    f"<style>@import 'javascript:{DO}'</style>",
    f"<meta http-equiv=refresh content='0;url=javascript:{DO}'>",
    f"<base href='javascript:{DO}//'>",
    f"<object data='javascript:{DO}'>",
    f"<embed src='javascript:{DO}'>",
    f"<form action='javascript:{DO}'><button>x</button></form>",
    f"<marquee onstart={DO}>",
    f'" onmouseover="{DO}" x="',
    f"' onfocus='{DO}' autofocus x='",
    f'"><script>{DO}</script>',
    f"'><script>{DO}</script>",
    f"</title><script>{DO}</script>",
    f"</textarea><script>{DO}</script>",
    f"</pre><script>{DO}</script>",
    f"--><script>{DO}</script>",
    f"]]><script>{DO}</script>",
    f"javascript:{DO}",
    f"data:text/html,<script>{DO}</script>",
    f"{{{{constructor.constructor('{DO}')()}}}}",
    f"${{{DO}}}",
    f"&lt;script&gt;{DO}&lt;/script&gt;",
    f"<div hx-get='/' hx-trigger='load' hx-on:htmx:load='{DO}'>",
    f"\u2028<script>{DO}</script>",
)


@pytest.fixture
def told(transactional_db: None, times):
    """A timeline that has a payload in every field, one event for each."""
    editor = User.objects.create_superuser("ann")
    made = []
    for number, payload in enumerate(PAYLOADS[:: times(14, 1)]):
        article = report(outlet=payload[:190] + str(number), url=f"javascript:{DO}" if number % 2 else "")
        article.title = payload
        article.origin = f"{payload[:300]}{number}.txt"
        article.save()
        event = happen(
            f"{payload} talks {number}"[:290], f"2025-03-{number % 28 + 1:02}", told=False, who=payload[:100]
        )
        tell(event, f"{payload} was told on Thursday.", "Thursday", article, machine_why=payload)
        dates.set_date(event, editor, from_edtf("2025-03-13"), payload)
        events.retitle(event, editor, f"{payload} {number}"[:290], payload)
        event.refresh_from_db()
        made.append((payload, event, article))
    Actor.objects.update(aliases=PAYLOADS[0])
    return editor, made


def test_payloads(promise, page, live_server, told):
    editor, made = told
    problems: list[str] = []
    page.on("console", lambda said: problems.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.add_init_script("window.ran = 0; window.alert = () => { window.ran = 1; }")
    client = Client()
    client.force_login(editor)
    with promise("No payload runs in a browser") as tried:

        def visit(path: str) -> None:
            page.goto(path)
            ran = page.evaluate("window.ran")
            tried.keep(not ran and not problems, f"{path[:200]}: ran {ran}, {problems[:2]}")
            problems.clear()

        for path in ("/", "/?page=all", "/?embed=1", "/articles/", "/corrections/", "/about/"):
            visit(path)
        for payload, event, article in made:
            Edition.objects.update_or_create(pk=ONLY, defaults={"title": payload[:120], "introduction": payload})
            Edition.advance()
            asked = quote(payload, errors="replace")
            visit(event.get_absolute_url())
            visit(article.get_absolute_url())
            visit(f"/?q={asked}&outlet={asked}&who={asked}&from={asked}&certainty={asked}")
        cookie = client.cookies[installed.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": installed.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        lists = ("timeline_event", "articles_article", "articles_publisher", "timeline_actor", "timeline_decision")
        for name in lists:
            visit(reverse(f"admin:{name}_changelist"))
        for payload, event, article in made:
            visit(
                reverse("admin:timeline_event_change", args=[event.pk]) + f"?find={quote(payload, errors='replace')}"
            )
            visit(reverse("admin:timeline_event_history", args=[event.pk]))
            visit(reverse("admin:articles_article_change", args=[article.pk]))
            visit(reverse("admin:articles_article_history", args=[article.pk]))
