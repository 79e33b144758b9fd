import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import Page, expect

from timeline.models import Decision, Event

REASON = "The minutes of the meeting give this day."


@pytest.mark.usefixtures("samples")
def test_date_corrected_in_the_admin_is_on_the_timeline_and_stays(editor: Page):
    event = Event.objects.on_timeline().filter(article_count__gte=2, earliest__gte="2025-03-11").first()
    assert event
    editor.goto(reverse("admin:timeline_event_changelist"))
    editor.get_by_role("link", name=event.title, exact=True).first.click()
    sources = editor.locator(".desk-sources")
    expect(sources.locator("mark").first).to_have_text(event.mentions.told()[0].expression)
    expect(sources).to_contain_text(event.mentions.told()[0].why)

    date = editor.locator("#date")
    date.get_by_label("or write it").fill("15 March")
    expect(date.get_by_text("Saturday 15 March 2025 (2025-03-15)")).to_be_visible()
    date.get_by_label("Why").fill(REASON)
    date.get_by_role("button", name="Save", exact=True).click()
    expect(editor.locator(".success")).to_be_visible()

    correction = Decision.objects.get(event=event)
    assert (correction.editor.username, correction.after, correction.reason) == ("ann", "2025-03-15", REASON)
    expect_corrected(editor, event)

    call_command("load_samples", verbosity=0)
    call_command("rebuild", verbosity=0)
    expect_corrected(editor, event)


def expect_corrected(page: Page, event: Event) -> None:
    page.goto(reverse("timeline"))
    day = page.locator("section").filter(has=page.get_by_role("heading", name="15 March 2025"))
    listed = day.locator(f"#e-{event.public_id}")
    expect(listed).to_contain_text("set by an editor")
    listed.get_by_role("link", name=event.title).click()
    expect(page.get_by_text("An editor set this date")).to_be_visible()
    expect(page.get_by_text(REASON)).to_be_visible()


@pytest.mark.usefixtures("samples")
def test_correction_without_a_reason_is_asked_for_one(editor: Page):
    event = Event.objects.on_timeline().first()
    assert event
    editor.goto(reverse("admin:timeline_event_change", args=[event.pk]))
    date = editor.locator("#date")
    date.get_by_label("or write it").fill("2025-03-15")
    expect(date.get_by_text("Saturday 15 March 2025 (2025-03-15)")).to_be_visible()
    date.get_by_role("button", name="Save", exact=True).click()
    expect(editor.locator("#date .error")).to_contain_text("Say why")
    assert not Decision.objects.exists()


@pytest.mark.usefixtures("samples")
def test_editor_sees_no_way_to_delete_or_to_manage_logins(editor: Page):
    expect(editor.get_by_role("link", name="Events", exact=True)).to_be_visible()
    expect(editor.get_by_role("link", name="Users")).to_have_count(0)
    editor.goto(reverse("admin:timeline_event_changelist"))
    editor.locator("#result_list th a").first.click()
    expect(editor.get_by_role("link", name="Delete")).to_have_count(0)
