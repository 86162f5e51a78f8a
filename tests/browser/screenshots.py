"""Pictures of the pages and states that one looks at before calling something done, into the folder `output/`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.browser.engines import open_chromium
from tests.browser.served import ServedSite, serve
from tests.project import ROOT, build_site

OUTPUT = ROOT / "output"
WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
PAGES = {
    "home": "",
    "chapter": "budget/",
    "tip": "tip/breder-kader/",
    "checklist": "checklist/",
    "zinnen": "zinnen/",
    "gespreksplan": "gespreksplan/",
    "oefenen": "oefenen/",
    "selectie-coach": "selectie/#kies=cao-budget.lichaamstaal.adem-bij-een-nee",
    "selectie-client": "selectie/#tips=cao-budget.lichaamstaal.adem-bij-een-nee",
    "tip-from-selectie": "tip/lichaamstaal/#tips=cao-budget.lichaamstaal.adem-bij-een-nee",
    "en-tip": "en/tip/plan-van-aanpak/",
    "404": "404.html",
}


def _open_search(page: Page) -> None:
    _search(page, "budget").locator(".search__result").first.wait_for()


def _misspell(page: Page) -> None:
    _search(page, "mijn bass wil niet betaleen").locator(".search__result").first.wait_for()


def _find_nothing(page: Page) -> None:
    _search(page, "mindfulness").locator(".search__nearest").first.wait_for()


def _search(page: Page, query: str) -> Locator:
    page.keyboard.press("Control+k")
    page.locator("search-dialog input").fill(query)
    return page.locator("search-dialog")


def _open_menu(page: Page) -> None:
    page.locator("[popovertarget]").click()


def _fill_plan(page: Page) -> None:
    page.locator("[data-part=standard]").click()
    page.locator("plan-phrases input[type=text]").first.fill("luisteren zonder meteen te antwoorden")


STATES: Mapping[str, tuple[str, Callable[[Page], None], tuple[int, ...]]] = {
    "search-open": ("", _open_search, WIDTHS),
    "search-misspelt": ("", _misspell, WIDTHS),
    "search-nothing": ("", _find_nothing, WIDTHS),
    "menu-open": ("", _open_menu, WIDTHS[:2]),
    "plan-filled": ("gespreksplan/", _fill_plan, WIDTHS),
}
"""By name: the page, what brings about the state, and the widths at which it exists."""

PRINTED = {
    "selectie": PAGES["selectie-coach"],
    "chapter": "plan-b/",
    "tip": "tip/plan-van-aanpak/",
    "checklist": "checklist/",
    "zinnen": "zinnen/",
}


def main() -> None:
    """Make every picture and every printed page."""
    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir()
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as site, open_chromium() as browser:
        outcome = build_site(ROOT / "mkdocs.yml", site.folder, site_url=site.address)
        if not outcome.succeeded:
            sys.exit("\n".join(outcome.messages))
        for width in WIDTHS:
            for scheme in SCHEMES:
                _photograph(browser, site, width, scheme)
        _print(browser, site)
    print(f"{len(list(OUTPUT.iterdir()))} files in {OUTPUT.relative_to(ROOT)}/")


def _photograph(browser: Browser, site: ServedSite, width: int, scheme: str) -> None:
    context = browser.new_context(
        base_url=site.address,
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    for name, path in PAGES.items():
        _open(context, path).screenshot(path=OUTPUT / f"{name}-{width}-{scheme}.png", full_page=True)
    for name, (path, bring_about, widths) in STATES.items():
        if width in widths:
            page = _open(context, path)
            bring_about(page)
            page.screenshot(path=OUTPUT / f"{name}-{width}-{scheme}.png")
    context.close()


def _open(context: BrowserContext, path: str) -> Page:
    page = context.new_page()
    page.goto(path)
    # A picture of the whole page shows what is far away too, which the page itself draws only when it comes near.
    page.add_style_tag(content="* { content-visibility: visible !important }")
    return page


def _print(browser: Browser, site: ServedSite) -> None:
    page = browser.new_page(color_scheme="dark")
    for name, path in PRINTED.items():
        page.goto(site.address + path)
        page.wait_for_load_state("networkidle")
        page.pdf(path=OUTPUT / f"{name}.pdf", prefer_css_page_size=True)
    page.goto(site.address + "gespreksplan/")
    _fill_plan(page)
    page.pdf(path=OUTPUT / "gespreksplan.pdf", prefer_css_page_size=True)


if __name__ == "__main__":
    main()
