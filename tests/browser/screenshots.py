"""Pictures of the pages and states that one looks at before calling something done, into the folder `output/`.

Arguments: the names of pages and states, for those alone; what else is in the folder then stays.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Locator, Page

from tests.browser.audit import SCHEMES
from tests.browser.engines import open_chromium
from tests.browser.served import ServedSite, serve
from tests.project import ROOT, build_site

OUTPUT = ROOT / "output"
WIDTHS = (360, 768, 1440)
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


def _leave(_: Page) -> None:
    """Let a page be as it opens."""


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
    page.locator(".bar [popovertarget]").click()


def _fill_plan(page: Page) -> None:
    page.locator("[data-part=standard]").click()
    page.locator("plan-phrases input[type=text]").first.fill("luisteren zonder meteen te antwoorden")


def _answer_questions(page: Page) -> None:
    for question, answer in {"cao": "ja", "langer-ziek": "nee", "kleine-werkgever": "nee"}.items():
        page.locator(f"input[name={question}][value={answer}]").locator("..").click()
    page.locator("budget-guide [data-part=status]").scroll_into_view_if_needed()


def _rehearse(page: Page) -> None:
    page.locator("[data-part=short]").click()
    page.locator("[data-part=next]").click()


def _fill_card(page: Page) -> None:
    card = page.locator("phrase-card").first
    card.locator("input[type=text]").first.fill("een nieuw systeem")
    card.locator("[data-part=copy]").click()
    page.locator(".phrase--copied").scroll_into_view_if_needed()


def _show_code(page: Page) -> None:
    _fill_plan(page)
    page.locator("[data-output=qr]").click()
    page.locator("plan-outputs .qr").scroll_into_view_if_needed()


STATES: Mapping[str, tuple[str, Callable[[Page], None], tuple[int, ...]]] = {
    "search-open": ("", _open_search, WIDTHS),
    "search-misspelt": ("", _misspell, WIDTHS),
    "search-nothing": ("", _find_nothing, WIDTHS),
    "menu-open": ("", _open_menu, WIDTHS[:2]),
    "card-copied": ("tip/breder-kader/", _fill_card, WIDTHS),
    "plan-filled": ("gespreksplan/", _fill_plan, WIDTHS),
    "plan-code": ("gespreksplan/", _show_code, WIDTHS),
    "budgetwijzer-answered": ("budget/", _answer_questions, WIDTHS),
    "oefenen-step": ("oefenen/", _rehearse, WIDTHS),
}
"""By name: the page, what brings about the state, and the widths at which it exists."""

PRINTED: Mapping[str, tuple[str, Callable[[Page], None]]] = {
    "selectie": (PAGES["selectie-coach"], _leave),
    "chapter": ("plan-b/", _leave),
    "tip": ("tip/plan-van-aanpak/", _leave),
    "checklist": ("checklist/", _leave),
    "zinnen": ("zinnen/", _leave),
    "gespreksplan": ("gespreksplan/", _fill_plan),
}
"""By name: the page, and what is done on it before it is printed."""


def main(names: Collection[str]) -> None:
    """Make the pictures and the printed pages of these names, or of all where none is given."""
    if unknown := set(names) - {*PAGES, *STATES, *PRINTED}:
        sys.exit(
            f"no page or state: {', '.join(sorted(unknown))}; choose from {', '.join([*PAGES, *STATES, *PRINTED])}"
        )
    if not names:
        shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir(exist_ok=True)
    chosen = set(names) or {*PAGES, *STATES, *PRINTED}
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as site, open_chromium() as browser:
        outcome = build_site(ROOT / "mkdocs.yml", site.folder, site_url=site.address)
        if not outcome.succeeded:
            sys.exit("\n".join(outcome.messages))
        for width in WIDTHS:
            for scheme in SCHEMES:
                _photograph(browser, site, chosen, width, scheme)
        _print(browser, site, chosen)
    print(f"{len(list(OUTPUT.iterdir()))} files in {OUTPUT.relative_to(ROOT)}/")


def _photograph(
    browser: Browser, site: ServedSite, names: Collection[str], width: int, scheme: Literal["light", "dark"]
) -> None:
    pictures: dict[str, tuple[str, Callable[[Page], None], bool]]
    pictures = {name: (path, _leave, True) for name, path in PAGES.items()}
    pictures |= {name: (path, prepare, False) for name, (path, prepare, widths) in STATES.items() if width in widths}
    for name, (path, prepare, is_whole) in pictures.items():
        if name in names:
            # Nothing that was filled in for one picture may be in the next.
            page = browser.new_page(
                bypass_csp=True,  # a picture needs a style of ours
                base_url=site.address,
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                locale="nl-NL",
                permissions=["clipboard-write"],
                reduced_motion="reduce",
            )
            page.goto(path)
            # A picture of the whole page shows what is far away too, which the page draws only when it comes near.
            page.add_style_tag(content="* { content-visibility: visible !important }")
            prepare(page)
            page.screenshot(path=OUTPUT / f"{name}-{width}-{scheme}.png", full_page=is_whole)
            page.close()


def _print(browser: Browser, site: ServedSite, names: Collection[str]) -> None:
    page = browser.new_page(base_url=site.address, color_scheme="dark", locale="nl-NL", bypass_csp=True)
    for name, (path, prepare) in PRINTED.items():
        if name in names:
            page.goto(path)
            page.wait_for_load_state("networkidle")
            prepare(page)
            page.pdf(path=OUTPUT / f"{name}.pdf", prefer_css_page_size=True)


if __name__ == "__main__":
    main(sys.argv[1:])
