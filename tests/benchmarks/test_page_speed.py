"""How soon a reader sees the first events of 1,000: on our page, in TimelineJS and in vis-timeline.

One Chromium opens each page in turn, every time with an empty cache, and notes when the first event is laid out, in
view and not covered by anything. Ours is served by the app as in use; the others from local files with our
exports as their data, which favours them. TimelineJS must also load the export whole, or the comparison means nothing.
"""

import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.page_speed import ours, peers
from tests.infrastructure import chromium

EVENTS = 1000
ROUNDS = 9
SETTLE = 0.5  # seconds after a page is closed, in which Chromium clears up what it held, at the cost of the next one
# No other host is within reach: TimelineJS asks for fonts elsewhere, and should not wait for them.
OPTIONS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
TIMES_SOONER = {"TimelineJS": 10, "vis-timeline": 3}
FIRST_EVENT = {
    "ours": "main .event h3",
    "TimelineJS": ".tl-timemarker",
    "vis-timeline": ".vis-item",
}
# Frame by frame: is there an event that is laid out, within the window, opaque, and on top? Then the frame that shows
# it is drawn next. Times count from the start of the navigation.
WATCH = """
const shown = (element) => {
  const box = element.getBoundingClientRect();
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  if (!box.width || !box.height || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
  if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
  const top = document.elementFromPoint(x, y);
  return top !== null && top.closest(SELECTOR) !== null;
};
window.firstShown = new Promise((tell) => {
  const look = () => {
    if ([...document.querySelectorAll(SELECTOR)].some(shown)) {
      requestAnimationFrame(() => tell(performance.now()));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
});
"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The page of each timeline, with the same events."""
    try:
        folder = peers.install()
    except peers.MissingError as missing:
        pytest.fail(str(missing), pytrace=False)
    data: Path = tmp_path_factory.mktemp("data")
    with ours.served(data, EVENTS) as app, peers.served(folder) as other:
        for name in ("timeline.json", "timeline.timelinejs.json"):
            (folder / name).write_bytes(ours.fetch(f"{app}/export/{name}"))
        yield {"ours": f"{app}/", "TimelineJS": f"{other}/timelinejs.html", "vis-timeline": f"{other}/vis.html"}


@pytest.fixture(scope="module")
def chromium_browser() -> Iterator[Browser]:
    path = chromium.find()
    assert path, chromium.MISSING
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield opened
        opened.close()


def first_shown(browser: Browser, address: str, selector: str) -> tuple[float, float]:
    """Milliseconds until the page shows its first event, with an empty cache, and until its server answered."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(WATCH.replace("SELECTOR", json.dumps(selector)))
    page.goto(address, wait_until="commit")
    took = page.evaluate("window.firstShown")  # a promise: nothing polls the page meanwhile
    answered = page.evaluate("performance.getEntriesByType('navigation')[0].responseStart")
    context.close()
    time.sleep(SETTLE)
    return took, answered


def test_first_events_are_shown_sooner_than_elsewhere(addresses, chromium_browser, capsys):
    took: dict[str, list[float]] = {name: [] for name in addresses}
    answered: dict[str, list[float]] = {name: [] for name in addresses}
    for number in range(ROUNDS + 1):  # the first round warms up the server and the browser
        for name, address in addresses.items():
            shown, first_byte = first_shown(chromium_browser, address, FIRST_EVENT[name])
            if number:
                took[name].append(shown)
                answered[name].append(first_byte)
    median = {name: statistics.median(times) for name, times in took.items()}
    with capsys.disabled():
        print(f"\n\nFirst of {EVENTS:,} events shown, median of {ROUNDS} rounds")
        print(f"{'':14} {'median':>8} {'best':>8} {'worst':>8} {'answered':>9} {'ours sooner':>12}")
        for name, times in took.items():
            sooner = "" if name == "ours" else f"{median[name] / median['ours']:.1f} ×"
            figures = (median[name], min(times), max(times), statistics.median(answered[name]))
            print(f"{name:14} {' '.join(f'{figure:5.0f} ms' for figure in figures)} {sooner:>13}")
    for name, times_sooner in TIMES_SOONER.items():
        assert median[name] >= times_sooner * median["ours"], f"not {times_sooner} times sooner than {name}"


def test_timelinejs_loads_the_export_whole(addresses, chromium_browser):
    page = chromium_browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(addresses["TimelineJS"])
    page.wait_for_function("window.timeline && window.timeline.ready", timeout=60_000)
    assert page.locator(".tl-timemarker").count() == EVENTS
    vague = page.evaluate("window.timeline.config.events.filter((event) => event.end_date).length")
    assert vague == len(range(0, EVENTS, 7))
    page.evaluate("window.timeline.goTo(1)")
    page.get_by_text("one day of these").first.wait_for()
    assert not page.locator(".tl-message-content").filter(has_text="error").count()
    assert not problems
    page.close()
