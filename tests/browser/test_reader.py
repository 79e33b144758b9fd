"""What a reader does: read, open, find, share an address, go back, follow a source, print; without JavaScript too."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import READY
from timeline.models import Event

pytestmark = pytest.mark.usefixtures("samples")


def several() -> Event:
    """An event of the talks that several articles tell."""
    event = Event.objects.on_timeline().filter(article_count__gte=2, earliest__gte="2025-03-11").first()
    assert event
    return event


def shown(page: Page) -> list[str]:
    return page.locator("#list h3").all_inner_texts()


def test_reader_opens_an_event_in_place_with_the_keyboard(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    event = several()
    page.goto("/")
    listed = page.locator(f"#e-{event.public_id}")
    listed.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(listed.locator("figure").first).to_be_visible()
    expect(listed.locator("figure mark").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/articles/\d+/#s\d+$"))
    expect(page.locator(":target mark").first).to_be_in_viewport()


def test_background_is_folded_and_opens(page: Page):
    page.goto("/")
    fold = page.locator("details.background")
    expect(fold.locator("h3").first).to_be_hidden()
    fold.locator("summary").first.click()
    expect(fold.locator("h3").first).to_be_visible()


def test_results_update_in_place_and_the_address_says_what_is_shown(page: Page):
    page.goto("/")
    page.evaluate("window.here = true")
    page.get_by_role("searchbox").fill("ceasefire")
    expect(page).to_have_url("/?q=ceasefire")
    page.get_by_text("Filters", exact=True).click()
    page.get_by_role("combobox", name="Outlet").select_option("Sample Wire")
    expect(page).to_have_url("/?q=ceasefire&outlet=Sample+Wire")
    page.get_by_label("Reported by 2 or more outlets").check()
    expect(page).to_have_url("/?q=ceasefire&outlet=Sample+Wire&outlets=2")
    expect(page.locator("#count")).to_have_text(re.compile(r"^\d+ events? found$"))
    assert page.evaluate("window.here")


def test_an_address_shared_shows_another_reader_the_same(page: Page, browser: Browser, browser_context_args):
    page.goto("/")
    page.get_by_role("searchbox").fill("Witkoff")
    expect(page).to_have_url("/?q=Witkoff")
    context = browser.new_context(**browser_context_args)
    other = context.new_page()
    other.goto(page.url)
    assert shown(other) == shown(page) != []
    expect(other.get_by_role("searchbox")).to_have_value("Witkoff")
    context.close()


@pytest.mark.parametrize("fast", [False, True], ids=["once htmx is there", "before htmx is there"])
def test_going_back_shows_what_was_shown_before_form_and_all(page: Page, fast: bool):
    page.goto("/")
    everything = shown(page)
    page.get_by_role("searchbox").fill("Witkoff")
    expect(page).to_have_url("/?q=Witkoff")
    found = shown(page)
    page.locator("#list h3 a").first.click()
    expect(page.get_by_role("heading", name="How do we know?")).to_be_visible()
    if fast:
        page.route("**/*htmx*.js", lambda never_answered: None)
    page.go_back()
    expect(page).to_have_url("/?q=Witkoff")
    if not fast:
        page.evaluate(READY)
    assert shown(page) == found
    expect(page.get_by_role("searchbox")).to_have_value("Witkoff")
    page.go_back()
    expect(page).to_have_url("/")
    expect(page.locator("#list h3")).to_have_count(len(everything))
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_a_bar_of_the_strip_leads_to_its_day_and_the_form_says_so(page: Page):
    page.goto("/?outlet=Sample+Wire")
    page.locator("#b2025-03-13").click()
    expect(page).to_have_url("/?outlet=Sample+Wire&from=2025-03-13&to=2025-03-13")
    expect(page.get_by_label("From")).to_have_value("2025-03-13")
    expect(page.get_by_role("combobox", name="Outlet")).to_have_value("Sample Wire")
    page.get_by_role("link", name="Show all again, not only Thursday 13 March 2025").click()
    expect(page).to_have_url("/?outlet=Sample+Wire")
    expect(page.get_by_label("From")).to_have_value("")


def test_open_filters_offer_calendars_also_after_an_update(page: Page):
    page.goto("/")
    field = page.locator("#f-from")
    page.locator(".filters summary").click()
    expect(field).to_have_attribute("type", "date")
    field.fill("2025-03-13")
    field.blur()
    expect(page).to_have_url("/?from=2025-03-13")
    page.get_by_role("link", name="Show all again").click()
    expect(page).to_have_url("/")
    expect(field).to_have_value("")
    page.goto("/?from=2025-03-13")
    expect(field).to_have_attribute("type", "date")
    expect(field).to_have_value("2025-03-13")


def test_an_empty_result_leads_out_again(page: Page):
    page.goto("/?q=Witkoff&from=1999-01-01&to=1999-12-31")
    expect(page.get_by_role("heading", name="Nothing matches all of this")).to_be_visible()
    page.get_by_role("link", name="1999", exact=True).click()
    expect(page).to_have_url("/?q=Witkoff")
    assert shown(page)


def test_key_events_or_all_is_a_switch(page: Page):
    page.goto("/")
    every = len(shown(page))
    page.get_by_label("All events").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url("/?show=key")
    expect(page.locator("#count")).to_have_text("15 key events")
    assert len(shown(page)) < every


def test_finding_works_without_javascript(browser: Browser, browser_context_args):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("searchbox").fill("Witkoff")
    page.get_by_label("Key events").check(force=True)
    page.locator(".filters summary").click()
    page.get_by_label("From").fill("2025-03-01")
    page.get_by_role("button", name="Find").click()
    expect(page).to_have_url(re.compile(r"[?&]q=Witkoff&.*from=2025-03-01"))
    expect(page.locator("#count")).to_contain_text("found")
    page.locator("#list summary").first.click()
    expect(page.locator("#list figure").first).to_be_visible()
    page.locator(".strip a[id]").first.click()
    expect(page).to_have_url(re.compile("from=.*to="))
    context.close()


def test_printed_the_timeline_has_its_sources(page: Page):
    page.goto("/")
    source = page.locator("#list figure.source").first
    expect(source).to_be_hidden()
    page.emulate_media(media="print")
    expect(source).to_be_visible()
    expect(page.locator("details.background h3").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()


def test_a_citation_is_copied(page: Page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    event = several()
    page.goto(event.get_absolute_url())
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert event.title in copied
    assert event.get_absolute_url() in copied


def test_a_day_leads_to_the_next(page: Page):
    page.goto(reverse("day", args=[several().earliest]))
    title = page.get_by_role("heading", level=1).inner_text()
    page.locator("a[rel=next]").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)
    page.locator("a[rel=prev]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_the_timeline_can_be_framed_and_nothing_else(page: Page, live_server):
    frame = "<iframe src='{}/?embed=1'></iframe>"
    other = f"{live_server.url}/a-page-of-somebody-else/"  # a page of ours frames nothing
    page.route(other, lambda route: route.fulfill(body=frame.format(live_server.url), content_type="text/html"))
    page.goto(other)
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_be_visible()
