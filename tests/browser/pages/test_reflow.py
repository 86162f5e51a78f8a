"""No page needs sideways scrolling, however narrow the screen and however large the text; nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite

EVERYTHING = "* { content-visibility: visible !important; }"
SPACIOUS = """* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
"""The text spacing of WCAG 1.4.12."""

LARGE = ":root { font-size: 200%; }"
"""Text twice as large, on a narrow screen: on a wide one, the media queries would not know of it."""

STYLES = {"as it is": "", "spacious": SPACIOUS, "large": LARGE}

FAULTS = """() => {
    const {scrollWidth, clientWidth} = document.scrollingElement;
    const heardOnly = (element) =>
        element && (getComputedStyle(element).clipPath === "inset(50%)" || heardOnly(element.parentElement));
    const cut = (overflow, inner, outer) => !["visible", "auto"].includes(overflow) && inner > outer + 1;
    const fault = (element) => {
        const {left, right, width} = element.getBoundingClientRect();
        const {overflowX, overflowY} = getComputedStyle(element);
        if (width && (left < -1 || right > clientWidth + 1)) return "sticks out";
        if (cut(overflowX, element.scrollWidth, element.clientWidth)) return "is cut off";
        if (cut(overflowY, element.scrollHeight, element.clientHeight)) return "is cut off";
    };
    const faults = [...document.body.querySelectorAll("*")]
        .filter((element) => element.checkVisibility() && !element.closest("svg, progress, input, textarea"))
        .filter((element) => !heardOnly(element) && fault(element) && !fault(element.parentElement))
        .map((element) => `${fault(element)}: ${element.localName}.${element.className} ‘${
            element.textContent.replace(/\\s+/g, " ").trim().slice(0, 40)}’`);
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth}`, ...faults] : faults;
}"""


def too_wide(page: Page, styles: Iterable[str] = STYLES) -> list[str]:
    """Return what does not fit on the page, in each of some styles."""
    page.add_style_tag(content=EVERYTHING)
    found = []
    for name in styles:
        page.evaluate(
            """style => {
                document.adoptedStyleSheets = [new CSSStyleSheet()];
                document.adoptedStyleSheets[0].replaceSync(style);
            }""",
            STYLES[name],
        )
        found += [f"{page.url} {name}: {fault}" for fault in page.evaluate(FAULTS)]
    return found


def test_every_page_fits_a_narrow_screen(open_context: OpenContext, real_site: ServedSite) -> None:
    page = open_context(real_site, viewport={"width": 320, "height": 640}).new_page()
    found = []
    for address in [*real_site.pages, f"{real_site.address}404.html"]:
        page.goto(address)
        found += too_wide(page)
    assert not found, "\n".join(found)


def test_a_wide_picture_and_a_long_line_of_code_fit_a_narrow_screen(
    open_context: OpenContext, small_site: ServedSite
) -> None:
    page = open_context(small_site, viewport={"width": 320, "height": 640}).new_page()
    page.goto("over/")
    assert not too_wide(page)
    picture = page.get_by_role("img", name="Een plaatje dat breder is dan een telefoon").bounding_box()
    assert picture
    assert picture["height"] == pytest.approx(picture["width"] / 2, abs=1)


@pytest.mark.parametrize(("width", "styles"), [(768, STYLES), (1280, ("as it is", "spacious"))])
@pytest.mark.parametrize("path", ["", "budget/", "tip/breder-kader/", "checklist/", "zinnen/"])
def test_large_and_spacious_text_fits_a_wider_screen(
    open_context: OpenContext, real_site: ServedSite, path: str, width: int, styles: Iterable[str]
) -> None:
    page = open_context(real_site, viewport={"width": width, "height": 740}).new_page()
    page.goto(path)
    found = too_wide(page, styles)
    assert not found, "\n".join(found)


def test_the_open_search_fits_a_narrow_screen(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    page = open_context(real_site, viewport={"width": 320, "height": 640}).new_page()
    page.goto("")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name=words("search"))
    dialog.get_by_role("searchbox").fill("budget")
    expect(dialog.get_by_role("link", name="budget").first).to_be_visible()
    found = too_wide(page)
    dialog.get_by_role("searchbox").fill("a" * 100)
    expect(dialog.get_by_role("status")).to_contain_text("a" * 100)
    found += too_wide(page)
    assert not found, "\n".join(found)


def test_the_open_chapters_fit_a_narrow_screen(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    page = open_context(real_site, viewport={"width": 320, "height": 640}).new_page()
    page.goto("")
    page.get_by_role("button", name=words("menu"), exact=True).click()
    expect(page.locator("[popover]")).to_be_visible()
    found = too_wide(page)
    assert not found, "\n".join(found)


def test_a_card_with_a_message_fits_a_narrow_screen(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_context(real_site, viewport={"width": 320, "height": 640}).new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto("tip/breder-kader/")
    page.get_by_role("textbox").filter(visible=True).first.fill("a" * 200)
    page.get_by_role("button", name=words("copy")).first.click()
    expect(page.get_by_text(words("copy_manual"))).to_be_visible()
    found = too_wide(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<p style='width: 400px'>breed</p>", "scrolls sideways"),
        ("<p style='height: 8px; overflow: hidden'>lang</p>", "is cut off"),
        ("<p style='position: absolute; left: -9px'>links</p>", "sticks out"),
    ],
)
def test_what_does_not_fit_is_seen(open_context: OpenContext, small_site: ServedSite, markup: str, fault: str) -> None:
    page = open_context(small_site, viewport={"width": 320, "height": 640}).new_page()
    page.goto("over/")
    assert not too_wide(page)
    page.get_by_role("main").evaluate("(main, markup) => main.insertAdjacentHTML('beforeend', markup)", markup)
    assert any(fault in found for found in too_wide(page))
