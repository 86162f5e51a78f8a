"""Everything that a reader can do, by keyboard alone, with the focus always in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import action, copy_button, field, phrase, wording
from tests.browser.served import ServedSite

STEPS = 400
"""More presses of Tab than any page has places to stop."""

FOCUS = """() => {
    const element = document.activeElement;
    if (element === document.body || element.matches("main")) return null;
    const seen = getComputedStyle(element).opacity === "0" ? element.nextElementSibling : element;
    const style = getComputedStyle(seen);
    const box = seen.getBoundingClientRect();
    const bar = document.querySelector(".bar");
    const edge = bar?.checkVisibility() && !bar.contains(element) ? bar.getBoundingClientRect().top : innerHeight;
    const inset = 2;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    // A link in the text may lie on two lines: what is between those is not the link.
    const lines = [...seen.getClientRects()];
    const sides = lines.length > 1
        ? lines.map((line) => [(line.left + line.right) / 2, (line.top + line.bottom) / 2])
        : [[box.left + inset, y], [box.right - inset, y], [x, box.top + inset], [x, box.bottom - inset]];
    const at = sides.map(([x, y]) => document.elementFromPoint(x, y));
    return {
        name: (element.labels?.[0] ?? element).textContent.replace(/\\s+/g, " ").trim() || element.outerHTML,
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= edge,
        covered: at.some((top) => top && top !== element && !top.contains(seen) && !seen.contains(top)),
    };
}"""


def tab_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press a key until something has the focus."""
    for _ in range(STEPS):
        page.keyboard.press(key)
        if target.count() == 1 and target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{key} does not reach {target}.")


def test_the_skip_link_leads_past_the_menu_into_the_text(page: Page, words: Labels) -> None:
    page.goto("tip/afspraak/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=words("skip_link"))
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").get_by_role("link").first).to_be_focused()


def test_one_can_prepare_the_whole_conversation(context: BrowserContext, words: Labels) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("tip/afspraak/")
    tab_to(page, page.get_by_role("link", name=words("skip_link")))
    page.keyboard.press("Enter")

    informal, formal = (page.get_by_role("radio", name=name, exact=True) for name in ("je", "u"))
    tab_to(page, informal)
    page.keyboard.press("ArrowRight")
    expect(formal).to_be_focused()
    card = phrase(page, "Vraag om tijd")
    expect(wording(card)).to_contain_text("Hebt u")
    page.keyboard.press("ArrowLeft")
    expect(wording(card)).to_contain_text("Heb je")

    tab_to(page, card.get_by_role("radio", name="Kort"))
    page.keyboard.press("ArrowDown")
    expect(wording(card)).to_contain_text("Ik wil je graag spreken")
    tab_to(page, field(card, "wat je wilt leren"))
    page.keyboard.type("nee zeggen")
    tab_to(page, field(card, "dag van het gesprek"))
    page.keyboard.type("vrijdag")
    tab_to(page, copy_button(card))
    page.keyboard.press("Enter")
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Ik wil je graag spreken over nee zeggen. Past het je op vrijdag?"

    place = action(page, "Regel een plek.")
    tab_to(page, place)
    page.keyboard.press("Space")
    expect(place).to_be_checked()


def test_ctrl_k_searches_and_enter_goes_to_the_first_result(page: Page, words: Labels) -> None:
    page.goto("over/")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name=words("search"))
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("spaarvarken")
    expect(dialog.get_by_role("status")).to_have_text(words("search_one"))
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Zoek het budget")).to_be_visible()


@pytest.mark.parametrize("query", ["", "spaarvarken"])
def test_escape_closes_the_search_and_gives_the_focus_back(page: Page, words: Labels, query: str) -> None:
    page.goto("over/")
    opener = page.get_by_role("banner").get_by_role("button", name=words("search"))
    tab_to(page, opener)
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name=words("search"))
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type(query)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_search_keeps_the_focus_until_it_is_closed(page: Page, words: Labels) -> None:
    page.goto("over/")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name=words("search"))
    close = dialog.get_by_role("button", name=words("search_close"))
    tab_to(page, close)
    for _ in range(10):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    tab_to(page, close)
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()


def test_the_chapters_open_and_close_on_a_phone(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    page = open_context(small_site, viewport={"width": 360, "height": 740}).new_page()
    page.goto("over/")
    opener = page.get_by_role("button", name=words("menu"), exact=True)
    chapter = page.locator("[popover]").get_by_role("link", name="Geld")
    tab_to(page, opener)
    page.keyboard.press("Enter")
    expect(chapter).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("[popover]").get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(chapter).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, chapter)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Geld")).to_be_visible()


def test_the_sheet_with_all_pages_closes_when_the_focus_leaves_it(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    page = open_context(small_site, viewport={"width": 360, "height": 740}).new_page()
    page.goto("over/")
    menu = page.locator("[popover]")
    page.get_by_role("button", name=words("menu"), exact=True).press("Enter")
    expect(menu).to_be_visible()
    tab_to(page, menu.get_by_role("button", name=words("close"), exact=True))
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()


@pytest.mark.parametrize("size", [(360, 740), (720, 450), (320, 256)])
def test_all_pages_are_within_reach_on_a_low_screen(
    open_context: OpenContext, real_site: ServedSite, words: Labels, size: tuple[int, int]
) -> None:
    page = open_context(real_site, viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto("over/")
    page.get_by_role("button", name=words("menu"), exact=True).click()
    menu = page.locator("[popover]")
    links = menu.get_by_role("link")
    for place in (0, -1):
        links.nth(place).scroll_into_view_if_needed()
        expect(links.nth(place)).to_be_in_viewport(ratio=1)
    expect(menu.get_by_role("button", name=words("close"), exact=True)).to_be_in_viewport(ratio=1)
    menu.get_by_role("button", name=words("close"), exact=True).click()
    expect(menu).to_be_hidden()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "path", ["", "budget/", "tip/breder-kader/", "checklist/", "zinnen/", "selectie/#kies=cao-budget.keuzebudget"]
)
def test_the_focus_is_always_in_sight(
    open_context: OpenContext, real_site: ServedSite, path: str, width: int, key: str
) -> None:
    # Where the scrolling ends, and not what passes by on the way.
    page = open_context(real_site, viewport={"width": width, "height": 640}, reduced_motion="reduce").new_page()
    page.goto(path)
    if path == "checklist/":
        page.get_by_role("checkbox").first.check()
        page.reload()
    stops = []
    for _ in range(STEPS):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 10
    assert not [stop for stop in stops if not stop["ring"]]
    assert not [stop for stop in stops if stop["covered"] or not stop["inside"]]
