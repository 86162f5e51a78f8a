"""No page has a fault that axe can see: in no language, width, colour scheme or state."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.audit import violations
from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite

WIDTHS = (360, 1280)
HEIGHT = 740
STATEFUL = ("", "tip/breder-kader/", "checklist/", "zinnen/")
"""Home, a tip with phrases of every kind, and the two views."""


@pytest.fixture(params=WIDTHS)
def real_context(request: pytest.FixtureRequest, open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site, as wide as a phone or a laptop."""
    context = open_context(real_site, viewport={"width": request.param, "height": HEIGHT})
    context.grant_permissions(["clipboard-write"])
    return context


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_as_it_opens(open_context: OpenContext, real_site: ServedSite, language: str) -> None:
    english = f"{real_site.address}en/"
    addresses = [address for address in real_site.pages if address.startswith(english) == (language == "en")]
    assert addresses
    page = open_context(real_site).new_page()
    found = []
    for address in addresses:
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            found += [f"{width} {fault}" for fault in violations(page)]
    assert not found, "\n".join(found)


def test_the_page_for_an_address_that_does_not_exist(real_context: BrowserContext) -> None:
    page = real_context.new_page()
    page.goto("404.html")
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["tip/breder-kader/", "zinnen/"])
def test_a_card_that_is_filled_in_and_copied(real_context: BrowserContext, words: Labels, path: str) -> None:
    page = real_context.new_page()
    page.goto(path)
    for field in page.get_by_role("main").get_by_role("textbox").filter(visible=True).all():
        field.fill("iets van mezelf")
    copy = page.get_by_role("button", name=words("copy")).first
    copy.click()
    expect(page.get_by_role("status").filter(has_text=words("copied_status"))).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["tip/breder-kader/", "zinnen/"])
def test_a_card_that_is_copied_with_an_empty_slot(real_context: BrowserContext, words: Labels, path: str) -> None:
    page = real_context.new_page()
    page.goto(path)
    card = page.get_by_role("group").filter(has=page.get_by_role("textbox")).first
    card.get_by_role("button", name=words("copy")).click()
    expect(card.get_by_role("status")).to_contain_text("‘")
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["tip/breder-kader/", "zinnen/"])
def test_a_card_that_could_not_be_copied(real_context: BrowserContext, words: Labels, path: str) -> None:
    page = real_context.new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(path)
    page.get_by_role("button", name=words("copy")).first.click()
    expect(page.get_by_role("status").filter(has_text=words("copy_manual"))).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", STATEFUL)
@pytest.mark.parametrize("query", ["budget", "quasar"], ids=["results", "nothing-found"])
def test_the_search_that_is_open(real_context: BrowserContext, words: Labels, path: str, query: str) -> None:
    page = real_context.new_page()
    page.goto(path)
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name=words("search"))
    dialog.get_by_role("searchbox").fill(query)
    if query == "budget":
        expect(dialog.get_by_role("link", name="budget").first).to_be_visible()
    else:
        expect(dialog.get_by_role("status")).to_have_text(words("search_none", query=query))
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", STATEFUL)
def test_the_chapters_that_are_open_on_a_phone(
    open_context: OpenContext, real_site: ServedSite, words: Labels, path: str
) -> None:
    page = open_context(real_site, viewport={"width": 360, "height": HEIGHT}).new_page()
    page.goto(path)
    page.get_by_role("button", name=words("menu"), exact=True).click()
    expect(page.locator("[popover]").get_by_role("link", name="Budget")).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", STATEFUL)
def test_the_notice_that_nothing_is_kept(real_context: BrowserContext, words: Labels, path: str) -> None:
    page = real_context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
    )
    page.goto(path)
    expect(page.get_by_role("status").filter(has_text=words("storage_refused"))).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["", "tip/breder-kader/", "checklist/"])
def test_everything_ticked(real_context: BrowserContext, words: Labels, path: str) -> None:
    page = real_context.new_page()
    tick_all(page)
    if path != "checklist/":
        page.goto(path)
    expect(
        page.get_by_text(words("checklist_all")).or_(page.get_by_role("checkbox", checked=True)).first
    ).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)


def test_the_checklist_that_was_cleared(real_context: BrowserContext, words: Labels) -> None:
    page = real_context.new_page()
    tick_all(page)
    page.get_by_role("button", name=words("checklist_clear")).click()
    expect(page.get_by_role("button", name=words("undo"))).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)


def tick_all(page: Page) -> None:
    """Tick every action on the checklist."""
    page.goto("checklist/")
    page.get_by_role("checkbox").evaluate_all("boxes => boxes.forEach((box) => box.click())")
    expect(page.get_by_role("checkbox", checked=False)).to_have_count(0)


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<img src='data:,'>", "light image-alt"),
        ("<p style='color: #ccc; background: #fff'>Licht</p>", "light color-contrast"),
        ("<p style='color: #333; background: #000'>Donker</p>", "dark color-contrast"),
        (
            "<p class='phrase' style='color: light-dark(#eee, #fff)'>Alleen in het donker goed</p>",
            "light color-contrast",
        ),
        ("<button style='padding: 0; width: 9px; height: 9px'>a</button>" * 2, "dark target-size"),
    ],
)
def test_the_audit_sees_a_fault(page: Page, markup: str, fault: str) -> None:
    page.goto("over/")
    assert not violations(page)
    page.reload()
    page.get_by_role("main").evaluate("(main, markup) => main.insertAdjacentHTML('beforeend', markup)", markup)
    assert any(f" {fault}: " in found for found in violations(page))
