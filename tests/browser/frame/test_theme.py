"""Light and dark: as the device has it, or as the reader chose."""

import pytest
from playwright.sync_api import Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite

KEY = "sodalis-kennissite:/kennis/.scheme"
WATCH = """
    new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.schemeBeforePaint = document.documentElement.dataset.scheme ?? "none";
        observer.disconnect();
    }).observe(document, {childList: true, subtree: true});
"""


def switch(page: Page, words: Labels) -> Locator:
    """Return the button for dark colours."""
    return page.get_by_role("button", name=words("theme_toggle"))


def background(page: Page) -> int:
    """Return how light the page is, from 0 to 255."""
    color: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in color.removeprefix("rgb(").removesuffix(")").split(",")) // 3


@pytest.mark.parametrize("device", ["light", "dark"])
def test_without_a_choice_the_colours_are_those_of_the_device(
    open_context: OpenContext, small_site: ServedSite, words: Labels, device: str
) -> None:
    page = open_context(small_site, color_scheme=device).new_page()
    page.goto("")
    expect(switch(page, words)).to_have_attribute("aria-pressed", str(device == "dark").lower())
    assert (background(page) < 128) == (device == "dark")


@pytest.mark.parametrize(("device", "chosen"), [("light", "dark"), ("dark", "light")])
def test_a_choice_survives_a_reload_without_a_flash(
    open_context: OpenContext, small_site: ServedSite, words: Labels, device: str, chosen: str
) -> None:
    context = open_context(small_site, color_scheme=device)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto("")
    assert page.evaluate("window.schemeBeforePaint") == "none"
    switch(page, words).click()
    expect(switch(page, words)).to_have_attribute("aria-pressed", str(chosen == "dark").lower())
    assert (background(page) < 128) == (chosen == "dark")
    for _ in range(2):
        page.reload()
        assert page.evaluate("window.schemeBeforePaint") == chosen
        expect(switch(page, words)).to_have_attribute("aria-pressed", str(chosen == "dark").lower())
        assert (background(page) < 128) == (chosen == "dark")


def test_a_second_press_goes_back(page: Page, words: Labels) -> None:
    page.goto("")
    light = background(page)
    switch(page, words).click()
    switch(page, words).click()
    expect(switch(page, words)).to_have_attribute("aria-pressed", "false")
    assert background(page) == light


def test_a_choice_in_another_tab_is_followed_and_so_is_a_wipe(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    context = open_context(small_site, color_scheme="light")
    page, other = context.new_page(), context.new_page()
    page.goto("")
    other.goto("over/")
    switch(other, words).click()
    expect(switch(page, words)).to_have_attribute("aria-pressed", "true")
    assert background(page) < 128
    other.evaluate("localStorage.clear()")
    expect(switch(page, words)).to_have_attribute("aria-pressed", "false")
    assert background(page) > 128


def test_a_page_that_one_comes_back_to_has_the_colours_chosen_meanwhile(page: Page, words: Labels) -> None:
    page.goto("")
    page.evaluate(
        "(key) => { localStorage.setItem(key, 'dark');"
        " dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }",
        KEY,
    )
    expect(switch(page, words)).to_have_attribute("aria-pressed", "true")
    assert background(page) < 128


def test_the_first_paint_reads_the_key_that_the_switch_writes(page: Page, words: Labels) -> None:
    page.goto("")
    switch(page, words).click()
    assert page.evaluate("Object.keys(localStorage)") == [KEY]
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { window.early = document.documentElement.dataset.scheme; })"
    )
    page.reload()
    assert page.evaluate("window.early") == "dark"


def test_where_storage_is_refused_the_choice_holds_for_the_page(page: Page, words: Labels) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError'); };")
    page.goto("")
    switch(page, words).click()
    expect(switch(page, words)).to_have_attribute("aria-pressed", "true")
    assert background(page) < 128
