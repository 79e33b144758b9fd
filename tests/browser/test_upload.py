"""Bringing articles in, in a real browser: files of many kinds dropped, looked at, mended, and saved once."""

import base64
import re

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article, Upload
from tests.articles.readers import files
from tests.browser.seeing import complaints
from timeline.models import Event

pytestmark = pytest.mark.usefixtures("transactional_db")

BRING_IN = reverse("admin:articles_article_bring_in")
NOTE = (
    "The minister resigned on Thursday. Nobody had expected it.\n\n"
    "A successor will be named within a week, her office said, and until then a deputy does the work.\n"
)
TABLE = (
    "title,published,source,body\n"
    'Bridge opens,2025-03-20,Sample Herald,"The bridge was opened on Wednesday. It had taken four years to build."\n'
    'Ferry stops,2025-03-21,Sample Herald,"The ferry made its last trip on Thursday, as had been announced."\n'
)
OF_MANY_KINDS = {
    "talks.html": files.PAGE.encode(),
    "minister.txt": NOTE.encode(),
    "herald.csv": TABLE.encode(),
    "talks.docx": files.docx(),
    "map.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
}
DROP = """([zone, contents]) => {
    const carried = new DataTransfer();
    for (const [name, content] of Object.entries(contents)) {
        const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
        carried.items.add(new File([bytes], name));
    }
    for (const kind of ["dragenter", "dragover", "drop"]) {
        zone.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
}"""


def drop(page: Page, contents: dict[str, bytes]) -> None:
    """Lets files fall on the form, as from a folder."""
    carried = {name: base64.b64encode(content).decode() for name, content in contents.items()}
    page.evaluate(DROP, [page.locator("[data-drop]").element_handle(), carried])


def test_files_of_many_kinds_are_dropped_looked_at_mended_and_saved_once(editor: Page):
    editor.goto(BRING_IN)
    drop(editor, OF_MANY_KINDS)
    expect(editor.locator("[data-chosen]")).to_have_text(", ".join(OF_MANY_KINDS))
    editor.get_by_role("button", name="Look at it first").click()
    expect(editor.get_by_text("5 new, 0 changed, 0 known already.")).to_be_visible()
    expect(editor.get_by_role("alert")).to_contain_text("map.txt: it is a picture")
    assert not Article.objects.exists()
    assert not Event.objects.exists()

    note = editor.locator("section", has=editor.get_by_text("The minister resigned"))
    expect(note).to_contain_text("undated")
    note.get_by_text("Set something right").click()
    note.get_by_label("Title").fill("Minister resigns")
    note.get_by_label("Published on").fill("2025-03-14")
    ferry = editor.locator("section", has=editor.get_by_role("heading", name="Ferry stops"))
    ferry.get_by_text("Set something right").click()
    ferry.get_by_label("Leave this one out").check()
    sent = []
    editor.on("request", lambda asked: sent.append(asked.url) if asked.method == "POST" else None)
    editor.get_by_role("button", name="Save").first.dblclick()
    expect(editor.get_by_text("4 added")).to_be_visible()
    expect(editor.get_by_text("did not come back as it was sent")).to_have_count(0)
    assert len(sent) == 1

    titles = set(Article.objects.values_list("title", flat=True))
    assert titles == {"Talks end in Jeddah", "Minister resigns", "Bridge opens"}
    article = Article.objects.get(title="Minister resigns")
    assert (str(article.published_on), article.published_basis) == ("2025-03-14", "editor")
    assert "2025-03-13" in {event.edtf for event in Event.objects.filter(mentions__article=article)}
    assert not Upload.objects.exists()


def test_a_bar_shows_how_far_the_upload_is_and_the_files_are_read_once(editor: Page):
    editor.goto(BRING_IN)
    drop(editor, {"minister.txt": NOTE.encode(), "map.txt": OF_MANY_KINDS["map.txt"] + bytes(400_000)})
    asked = []
    editor.on("request", lambda one: asked.append(one.method) if BRING_IN in one.url else None)
    network = editor.context.new_cdp_session(editor)
    network.send("Network.enable")
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 200_000}
    network.send("Network.emulateNetworkConditions", slow)
    editor.get_by_role("button", name="Look at it first").click(no_wait_after=True)
    expect(editor.locator("[data-progress]")).to_have_text(re.compile(r"^[1-9]\d? % sent$"))
    expect(editor.get_by_role("progressbar", name="Upload")).to_be_visible()
    editor.wait_for_url(re.compile(r"\?look="), timeout=30_000)
    assert asked == ["POST", "GET"]


def test_what_is_wrong_is_told_and_the_files_stay_chosen(editor: Page):
    editor.goto(BRING_IN)
    drop(editor, {"minister.txt": NOTE.encode()})
    editor.get_by_label("Paste a text").fill("They met on Thursday.")
    editor.get_by_role("button", name="Look at it first").click()
    expect(editor.get_by_text("not both at once")).to_be_visible()
    expect(editor.get_by_label("Paste a text")).to_be_focused()
    assert editor.get_by_label("or choose files").evaluate("field => field.files[0].name") == "minister.txt"
    editor.get_by_label("Paste a text").fill("")
    editor.get_by_role("button", name="Look at it first").click()
    expect(editor.get_by_text("1 new, 0 changed, 0 known already.")).to_be_visible()


def test_the_form_and_what_was_read_are_fit_to_use_at_every_width_and_in_the_dark(editor: Page):
    editor.goto(BRING_IN)
    drop(editor, OF_MANY_KINDS)
    assert complaints(editor) == []
    editor.get_by_role("button", name="Look at it first").click()
    editor.wait_for_url(re.compile(r"\?look="))
    editor.get_by_text("Set something right").first.click()
    assert complaints(editor) == []
