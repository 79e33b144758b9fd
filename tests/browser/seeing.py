"""What a machine can tell of whether everybody can use a page."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

COLOURS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
SETTLED = "Promise.all(document.getAnimations().map((one) => one.finished))"  # no colour is on its way to another


def complaints(page: Page, options: dict[str, Any] | None = None) -> list[tuple[str, list[str]]]:
    """What axe finds on the page, and whether it is wider than the window; then its colours in the dark as well.

    The dark changes colours and nothing else, so nothing but them is looked at twice.
    """
    told = _found(page, options)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        told.append(("wider than the window", []))
    page.emulate_media(color_scheme="dark")
    page.evaluate(SETTLED)
    told += [(f"{rule}, in the dark", nodes) for rule, nodes in _found(page, COLOURS)]
    page.emulate_media(color_scheme="light")
    return told


def _found(page: Page, options: dict[str, Any] | None) -> list[tuple[str, list[str]]]:
    response = Axe().run(page, options=options).response
    assert response["passes"], "axe looked at nothing"
    return [
        (rule["id"], [f"{node['html'][:200]} {node['failureSummary']}" for node in rule["nodes"][:3]])
        for rule in response["violations"]
    ]
