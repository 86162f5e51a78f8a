"""Whatever one can press is large enough to hit."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite

SMALLEST = 24
"""Pixels, WCAG 2.2, 2.5.8."""

COMFORTABLE = 44
"""Pixels, for what one uses most on a phone."""

EVERYTHING = "* { content-visibility: visible !important; }"
TOO_SMALL = """smallest => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
    .filter((element) => element.checkVisibility())
    .filter((element) => !element.closest(".visually-hidden"))
    .flatMap((element) => {
        const part = element.closest("label") ?? element;
        const {width, height} = part.getBoundingClientRect();
        const line = element.closest("p, li, dd, h1, h2, h3");
        const inline = getComputedStyle(element).display === "inline"
            && line && line.textContent.trim() !== element.textContent.trim();
        const name = `${part.textContent.trim().slice(0, 50)} (${part.cloneNode().outerHTML})`;
        return inline || (width >= smallest && height >= smallest) ? [] : [`${width}×${height}: ${name}`];
    })"""


def test_every_target_is_large_enough(open_context: OpenContext, real_site: ServedSite) -> None:
    page = open_context(real_site).new_page()
    found = []
    for address in [*real_site.pages, f"{real_site.address}404.html"]:
        page.goto(address)
        page.add_style_tag(content=EVERYTHING)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            found += [f"{address} {width}: {target}" for target in page.evaluate(TOO_SMALL, SMALLEST)]
    assert not found, "\n".join(found)


def test_the_targets_in_the_open_search_are_large_enough(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_context(real_site, viewport={"width": 320, "height": 740}).new_page()
    page.goto("")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name=words("search"))
    dialog.get_by_role("searchbox").fill("budget")
    expect(dialog.get_by_role("link", name="budget").first).to_be_visible()
    found = page.evaluate(TOO_SMALL, SMALLEST)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("role", ["button", "textbox", "checkbox", "radio"])
def test_the_main_targets_on_a_phone_are_comfortable(
    open_context: OpenContext, real_site: ServedSite, role: Literal["button", "textbox", "checkbox", "radio"]
) -> None:
    page = open_context(real_site, viewport={"width": 360, "height": 740}, has_touch=True).new_page()
    page.goto("tip/breder-kader/")
    targets = page.get_by_role(role).filter(visible=True)
    expect(targets.first).to_be_visible()
    sizes = targets.evaluate_all(
        """elements => elements.map((element) => element.closest("label") ?? element).map((element) => {
            const {width, height} = element.getBoundingClientRect();
            return [element.textContent.trim(), width, height];
        })"""
    )
    assert not [size for size in sizes if min(size[1:]) < COMFORTABLE]
