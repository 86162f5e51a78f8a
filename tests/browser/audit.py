"""What axe says about a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

_WHAT_IS_HEARD = """axe.run(document, {
    resultTypes: ["violations"],
    rules: {"color-contrast": {enabled: false}, "link-in-text-block": {enabled: false}},
}).then(({violations}) => violations)"""

_WHAT_IS_SEEN = """axe.run(document, {
    runOnly: ["color-contrast", "link-in-text-block", "target-size"],
    resultTypes: ["violations", "incomplete"],
}).then(({violations, incomplete}) => [...violations, ...incomplete])"""

_UNOBSTRUCTED = """
    * { content-visibility: visible !important; }
    *::before, *::after { content: none !important; }
    svg[aria-hidden=true] { display: none !important; }
    .bar, .outputs__status { position: static !important; }
    :has(dialog:modal) { min-height: 100dvh; }
    :root:has(dialog:modal) body :not(:has(dialog:modal), dialog:modal, dialog:modal *) { display: none !important; }
"""
"""axe says nothing of text near decoration, under what is fixed or in front of a page: this lets it look there."""


_STYLE = """style => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
}"""


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong with a page as it is now, in light and in dark.

    The rules of colour and size are run in both colour schemes, with nothing in their way: there, what axe cannot
    tell is a fault as well. All others are run on the page as it is; colours make no difference to them.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.emulate_media(color_scheme=SCHEMES[0])
    found = _run(page, _WHAT_IS_HEARD)
    page.evaluate(_STYLE, _UNOBSTRUCTED)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += _run(page, _WHAT_IS_SEEN)
    page.evaluate(_STYLE, "")
    return found


def _run(page: Page, script: str) -> list[str]:
    scheme = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")
    rules: Sequence[dict[str, Any]] = page.evaluate(script)
    return [
        f"{page.url} {scheme} {rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in rules
        for node in rule["nodes"]
    ]
