"""WCAG 2.2 AA, as far as a machine can tell, and what it cannot: where the focus is, and that it can be seen."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.browser.seeing import complaints
from timeline.models import Event

pytestmark = pytest.mark.usefixtures("samples")

UNFOLD = "document.querySelectorAll('details').forEach((fold, index) => { fold.open = index < 8 })"
# Whether a sticky heading that is not the focused element's own lies over it.
HIDDEN = """() => {
    const focused = document.activeElement, box = focused.getBoundingClientRect();
    return [...document.querySelectorAll(".day > h2")].some((heading) => {
        const over = heading.getBoundingClientRect();
        return heading.checkVisibility() && !heading.contains(focused)
            && over.top < box.bottom && box.top < over.bottom && over.left < box.right && box.left < over.right;
    }) && focused.outerHTML.slice(0, 120);
}"""


# All that the list consists of is in them; axe takes ten seconds of processor for all of it.
SOME_DAYS = "from=2025-03-11&to=2025-03-12"


def addresses() -> list[str]:
    event = Event.objects.on_timeline().filter(article_count__gte=2).last()
    article = Article.objects.listed().first()
    assert event
    assert article
    return [
        reverse("timeline") + f"?{SOME_DAYS}",
        reverse("timeline") + f"?show=key&certainty=exact&outlets=2&{SOME_DAYS}",
        reverse("timeline") + "?q=nothing+like+it&outlet=Nobody&from=2025-02-30",
        reverse("timeline") + f"?embed=1&{SOME_DAYS}",
        event.get_absolute_url(),
        reverse("day", args=[event.earliest]),
        reverse("articles"),
        f"{article.get_absolute_url()}#s2",
        reverse("about"),
    ]


def test_axe_finds_nothing(page: Page):
    for address in addresses():
        page.goto(address)
        page.evaluate(UNFOLD)
        assert not complaints(page), address


def test_focus_is_never_hidden_under_a_sticky_heading(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(reverse("timeline"))
    page.locator("#list summary").first.focus()
    for key in ["Tab"] * 60 + ["Shift+Tab"] * 60:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement !== document.body")
        assert not page.evaluate(HIDDEN)


def test_focus_stays_in_the_search_while_results_come_in(page: Page):
    page.goto(reverse("timeline"))
    search = page.get_by_role("searchbox")
    search.press_sequentially("ceasefire")
    expect(page.get_by_role("status").first).to_contain_text("found")
    search.press_sequentially(" in")
    expect(page).to_have_url("/?q=ceasefire+in")
    expect(search).to_be_focused()
    expect(search).to_have_value("ceasefire in")


def test_focus_goes_to_the_count_when_the_link_followed_is_gone(page: Page):
    page.goto(reverse("timeline") + "?q=ceasefire")
    chip = page.get_by_role("link", name="Show all again, not only the words “ceasefire”")
    chip.focus()
    page.keyboard.press("Enter")
    expect(chip).to_have_count(0)
    expect(page.locator("#count")).to_be_focused()


def test_focus_stays_on_the_bar_that_was_followed(page: Page):
    page.goto(reverse("timeline"))
    bar = page.locator("#b2025-03-18")
    bar.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url("/?from=2025-03-18&to=2025-03-18")
    expect(bar).to_be_focused()


def test_count_is_announced(page: Page):
    page.goto(reverse("timeline"))
    page.evaluate("document.getElementById('count').kept = true")
    page.get_by_label("Key events").check(force=True)
    count = page.locator("#count")
    expect(count).to_contain_text("key events")
    expect(count).to_have_attribute("role", "status")
    assert page.evaluate("document.getElementById('count').kept"), "a region put in anew is not announced"


def test_reduced_motion_is_honoured(page: Page):
    page.emulate_media(reduced_motion="reduce")
    page.goto(reverse("timeline"))
    moving = (
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration)).length"
    )
    assert page.evaluate(moving) == 0
