"""An element that fails stops no other one, and the page shows of it what it shows without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

BREAK = """
    const define = customElements.define;
    customElements.define = function (name, element) {
        if (name === "NAME") MEMBER;
        define.call(this, name, element);
    };
"""
WAYS = {
    "cannot be registered": 'throw new Error("planned")',
    "cannot be built": 'element.prototype.build = () => { throw new Error("planned"); }',
    "cannot be rendered": 'element.prototype.render = () => { throw new Error("planned"); }',
}
ELEMENTS = ["action-item", "open-search", "phrase-card", "share-row", "storage-notice", "theme-switch"]
TIP = "tip/afspraak/"


@pytest.mark.provokes("page error: .*planned")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("broken", ELEMENTS)
def test_a_broken_element_stops_no_other_one(context: BrowserContext, broken: str, way: str) -> None:
    without_scripts = context.browser.new_context(java_script_enabled=False).new_page()  # type: ignore[union-attr]
    context.add_init_script(BREAK.replace("NAME", broken).replace("MEMBER", WAYS[way]))
    page = context.new_page()
    page.goto(TIP)
    expect(page.locator("html")).to_have_attribute("data-scripts", "ready")
    without_scripts.goto(page.url)
    for element in ELEMENTS:
        works = element != broken
        unbroken = page.locator(f"{element}:defined:not([data-broken])")
        expect(unbroken).to_have_count(page.locator(element).count() if works else 0)
    if way == "cannot be built":
        assert page.locator(broken).first.inner_html() == without_scripts.locator(broken).first.inner_html()
    without_scripts.context.close()
