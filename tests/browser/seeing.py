"""What a machine can tell of whether everybody can use a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
MOVED_OR_COLOURED: dict[str, Any] = {"runOnly": ["target-size", "color-contrast"], "resultTypes": ["violations"]}
DESK, PHONE = ({"width": width, "height": 900} for width in (1280, 390))
SETTLED = "Promise.all(document.getAnimations().map((one) => one.finished))"  # no colour is on its way to another


def complaints(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds on the page, and whether it is wider than the window, at a desk; then on a phone in the dark.

    A narrow window moves things and the dark colours them, so nothing else is looked at twice.
    """
    told = _at(page, DESK, RULES)
    page.emulate_media(color_scheme="dark")
    page.evaluate(SETTLED)
    told += [(f"{rule}, on a phone in the dark", nodes) for rule, nodes in _at(page, PHONE, MOVED_OR_COLOURED)]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESK)
    return told


def _at(page: Page, size: Any, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    page.set_viewport_size(size)
    told = _found(page, rules)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        told.append(("wider than the window", []))
    return told


def _found(page: Page, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    response = Axe().run(page, options=rules).response
    assert response["passes"] or response["inapplicable"], "axe looked at nothing"
    return [
        (rule["id"], [f"{node['html'][:200]} {node['failureSummary']}" for node in rule["nodes"][:3]])
        for rule in response["violations"]
    ]
