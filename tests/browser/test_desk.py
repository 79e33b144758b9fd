"""The editors' desk by keyboard, on a phone, without JavaScript, and as axe sees it."""

import re
import time

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from articles.admin import ArticleAdmin
from articles.models import Article
from tests.browser.seeing import complaints
from timeline.admin.actors import ActorAdmin
from timeline.admin.decision_log import DecisionAdmin
from timeline.admin.events import EventAdmin
from timeline.dates.edtf import from_edtf
from timeline.decisions import dates, sources
from timeline.desk.permissions import make_editor
from timeline.models import Decision, DecisionKind, Event, EventStatus

pytestmark = pytest.mark.usefixtures("samples")

QUEUE = reverse("admin:timeline_event_changelist")
TEN = 10


class Keyboard:
    """A keyboard that counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = 0

    def press(self, key: str) -> None:
        self.keys += 1
        self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        self.keys += len(words)
        self.page.keyboard.type(words)


def review(event: Event) -> str:
    return reverse("admin:timeline_event_change", args=[event.pk])


def least_certain() -> Event:
    event = Event.objects.waiting().least_certain_first().first()
    assert event
    return event


def shown(page: Page) -> int:
    return int(page.url.split("/change/")[0].rsplit("/", 1)[1])


def go_on(page: Page, before: int) -> None:
    """Waits until the next event is on the screen."""
    page.wait_for_url(lambda url: "/change/" in url and f"/{before}/change/" not in url, wait_until="domcontentloaded")


def test_ten_events_are_reviewed_by_keyboard_alone(editor: Page, capsys: pytest.CaptureFixture[str]):
    """Eight accepted with one key; the others corrected by a pick, a typed date and a reason each."""
    editor.goto(QUEUE)
    keyboard = Keyboard(editor)
    editor.get_by_role("link", name="Review the least certain").focus()
    keyboard.press("Enter")
    editor.wait_for_url("**/change/")
    accepted, corrected = [], []
    begun = time.monotonic()
    for number in range(TEN):
        event, keys = shown(editor), keyboard.keys
        if number == 4:
            keyboard.press("2")
            keyboard.write("the exact one")
            keyboard.press("Enter")
        elif number == 9:
            keyboard.press("d")
            keyboard.write("13 mar")
            expect(editor.locator("#date output")).to_contain_text("2025-03-13")
            keyboard.press("Tab")
            keyboard.write("by the minutes")
            keyboard.press("Enter")
        else:
            keyboard.press("a")
        go_on(editor, event)
        (accepted if keyboard.keys == keys + 1 else corrected).append(keyboard.keys - keys)
    took = time.monotonic() - begun
    expect(editor.locator(".desk-count")).to_contain_text(f"{TEN} of ")
    assert Event.objects.filter(status=EventStatus.REVIEWED).count() == TEN
    assert Decision.objects.count() == TEN
    assert len(accepted) == 8
    with capsys.disabled():
        print(
            f"\n{TEN} events reviewed by keyboard in {took:.1f} s: {len(accepted)} accepted with 1 key each, "
            f"{len(corrected)} corrected with {', '.join(map(str, corrected))} keys, reason included."
        )


def test_keys_move_between_events_and_show_their_help(editor: Page):
    first = least_certain()
    editor.goto(review(first))
    editor.keyboard.press("?")
    expect(editor.get_by_role("dialog", name="Keys")).to_be_visible()
    editor.keyboard.press("n")  # nothing happens behind the help
    editor.keyboard.press("Escape")
    expect(editor.get_by_role("dialog")).to_be_hidden()
    editor.keyboard.press("n")
    go_on(editor, first.pk)
    second = shown(editor)
    editor.keyboard.press("p")
    go_on(editor, second)
    assert shown(editor) == first.pk
    editor.keyboard.press("d")
    expect(editor.locator("#date input[name=typed]")).to_be_focused()
    editor.keyboard.type("an appointment")  # letters are letters in a field
    expect(editor.locator("#date output")).to_contain_text("not understood")
    editor.keyboard.press("Escape")
    editor.keyboard.press("r")
    expect(editor.locator("#date input[name=reason]")).to_be_focused()
    assert not Decision.objects.exists()


def test_a_date_that_is_not_understood_is_said_once(editor: Page):
    editor.goto(review(least_certain()))
    form = editor.locator("#date")
    form.get_by_label("or write it").fill("32 March 2025")
    form.get_by_role("button", name="Save", exact=True).click()
    editor.wait_for_load_state("networkidle")  # the page may ask how the date is understood
    expect(form.get_by_text("“32 March 2025” is not understood")).to_have_count(1)
    expect(form.get_by_label("or write it")).to_have_accessible_description(re.compile("not understood.*2025-03-13"))
    form.get_by_label("or write it").fill("31 March 2025")
    expect(form.get_by_text("not understood")).to_have_count(0)
    assert not Decision.objects.exists()


def test_desk_works_without_javascript(browser: Browser, browser_context_args):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    log_in(page, "bob")
    event = least_certain()
    page.goto(review(event))
    form = page.locator("#date")
    form.get_by_label("or write it").fill("32 March 2025")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(form).to_contain_text("“32 March 2025” is not understood")
    form.get_by_label("or write it").fill("10-13 March")
    form.get_by_label("Why").fill("The sources say no more.")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(form).to_contain_text("is understood as Mon 10 – Thu 13 March 2025")
    assert not Decision.objects.exists()
    form.get_by_role("button", name="Save", exact=True).click()
    event.refresh_from_db()
    assert event.edtf == "[2025-03-10..2025-03-13]"
    page.get_by_role("button", name="Accept and next").click()
    assert Decision.objects.filter(kind=DecisionKind.DATE).count() == 1
    context.close()


def log_in(page: Page, name: str) -> None:
    password = make_editor(name)
    page.goto(QUEUE)
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()


def addresses() -> dict[str, str]:
    """Every screen of ours, with something on it."""
    event, ann = least_certain(), User.objects.get(username="ann")
    dates.set_date(event, ann, from_edtf("2025-03-11"), "By the minutes.")
    other = Event.objects.waiting().filter(mention_count__gte=3).first()
    assert other
    sources.hide_source(other.mentions.told()[0], ann, "It tells of something else.")
    article = Article.objects.listed()[0]
    sentence = article.sentences.last()
    assert sentence
    return {
        "queue": QUEUE,
        "reviewed": review(event),
        "review": review(other),
        "history": reverse("admin:timeline_event_history", args=[event.pk]),
        "spreadsheet": reverse("admin:timeline_event_spreadsheet"),
        "articles": reverse("admin:articles_article_changelist"),
        "article": reverse("admin:articles_article_change", args=[article.pk]),
        "sentences": reverse("admin:articles_article_sentences", args=[article.pk]),
        "addition": reverse("admin:timeline_event_add_sentence", args=[sentence.pk]),
        "bring in": reverse("admin:articles_article_bring_in"),
        "decisions": reverse("admin:timeline_decision_changelist"),
        "actors": reverse("admin:timeline_actor_changelist"),
        "corrections": reverse("corrections"),
    }


def test_axe_finds_nothing(browser: Browser, browser_context_args, monkeypatch: pytest.MonkeyPatch):
    for lists in (EventAdmin, ArticleAdmin, ActorAdmin, DecisionAdmin):
        monkeypatch.setattr(lists, "list_per_page", 3)  # one row is like another, and axe looks at each
    # axe styles what it looks at, which our policy for content would not let it.
    context = browser.new_context(**browser_context_args, bypass_csp=True)
    editor = context.new_page()
    log_in(editor, "ann")
    problems = {}
    for name, address in addresses().items():
        editor.goto(address)
        editor.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        problems[name] = complaints(editor)
    editor.goto(reverse("admin:articles_article_bring_in"))
    editor.get_by_label("Paste a text").fill("They met in Vienna on Thursday.")
    editor.get_by_role("button", name="Look at it first").click()
    expect(editor.locator(".desk-looked")).to_be_visible()
    problems["look"] = complaints(editor)
    editor.goto(reverse("admin:articles_article_change", args=[Article.objects.listed()[0].pk]))
    editor.get_by_label("Published on").fill("2025-03-21")
    editor.get_by_role("button", name="Save", exact=True).click()
    expect(editor.get_by_role("button", name="Save the date")).to_be_visible()
    problems["preview"] = complaints(editor)
    context.close()
    assert not {name: told for name, told in problems.items() if told}
