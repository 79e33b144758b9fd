import re

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from articles.models import Article
from timeline.models import Event

pytestmark = pytest.mark.usefixtures("samples")


def told_twice() -> Event:
    """An event that at least two articles tell, and not of the background, which is folded away."""
    event = Event.objects.on_timeline().filter(article_count__gte=2, earliest__gte="2025-03-11").first()
    assert event
    return event


def test_reader_follows_an_event_to_its_sentence_and_back(page: Page, width: int):
    event = told_twice()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")
    page.locator(f'a[href="{event.get_absolute_url()}"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(event.title)

    source = page.locator("figure").first
    expression = source.locator("mark").first.inner_text()
    source.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\d+/#s\d+$"))
    sentence = page.locator(":target")
    expect(sentence).to_be_in_viewport()
    expect(sentence.locator("mark").filter(has_text=expression).first).to_be_visible()

    sentence.locator(f'a[href*="{event.public_id}"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(event.title)


def test_reading_is_explained_where_the_event_is_listed(page: Page):
    event = told_twice()
    page.goto("/")
    listed = page.locator(f"#e-{event.public_id}")
    reading = listed.get_by_text(event.mentions.told()[0].why).first
    expect(reading).to_be_hidden()
    listed.locator("summary").click()
    expect(reading).to_be_visible()


def addresses() -> list[str]:
    event, article = told_twice(), Article.objects.listed()[0]
    return [reverse("timeline"), event.get_absolute_url(), reverse("articles"), article.get_absolute_url()]


def test_pages_fit_the_width(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    for address in addresses():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_pages_are_dark_where_the_reader_prefers_it(page: Page):
    page.goto("/")
    backgrounds = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        backgrounds.append(colour)
    assert backgrounds[0] != backgrounds[1]


def test_everything_is_there_without_javascript(browser: Browser, browser_context_args):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    for address in addresses():
        response = page.goto(address)
        assert response
        assert response.ok
    page.goto("/")
    page.locator("summary").first.click()
    expect(page.locator("figure").first).to_be_visible()
    context.close()


def test_keyboard_reaches_the_content_first(page: Page):
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))
