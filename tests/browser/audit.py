"""What axe says about a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

_EVERY_RULE = """axe.run(document, {
    resultTypes: ["violations"],
}).then(({violations}) => violations)"""

_WHAT_IS_SEEN = """axe.run(document, {
    runOnly: ["color-contrast", "link-in-text-block", "target-size"],
    resultTypes: ["violations", "incomplete"],
}).then(({violations, incomplete}) => [...violations, ...incomplete])"""

_UNOBSTRUCTED = """
    * { content-visibility: visible !important; }
    *::before, *::after { content: none !important; }
    svg[aria-hidden=true] { display: none !important; }
    .bar { position: static !important; }
    :root:has(dialog:modal) body > :not(:has(dialog)) { display: none !important; }
"""
"""axe says nothing of text near decoration, under the fixed bar or in front of a page: this lets it look there."""


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong with a page as it is now, in light and in dark; leaves it without decoration.

    Every rule is run once; those of colour and size again in both schemes, with nothing in their way, and
    then what axe cannot tell is a fault as well.
    """
    page.emulate_media(color_scheme="light")
    page.evaluate(AXE_SCRIPT)
    found = _run(page, _EVERY_RULE)
    page.add_style_tag(content=_UNOBSTRUCTED)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += _run(page, _WHAT_IS_SEEN)
    return found


def _run(page: Page, script: str) -> list[str]:
    scheme = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")
    rules: Sequence[dict[str, Any]] = page.evaluate(script)
    return [
        f"{page.url} {scheme} {rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in rules
        for node in rule["nodes"]
    ]
