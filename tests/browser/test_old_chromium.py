"""The main journeys in Chromium 109, the oldest browser of its kind that the site supports."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import PATIENCE
from tests.browser.served import ServedSite
from tests.project import ROOT

PACKAGE = ROOT / "node_modules" / "@sparticuz" / "chromium"
FLAGS = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


@pytest.fixture(scope="module")
def old_chromium(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not PACKAGE.is_dir() or sys.platform != "linux":
        pytest.skip("the npm package with Chromium 109 is not installed, or does not run on this system")
    folder = tmp_path_factory.mktemp("chromium")
    subprocess.run(["node", "tests/browser/unpack_chromium.mjs", str(folder)], check=True, cwd=ROOT)
    environment: dict[str, str | float | bool] = {**os.environ, "LD_LIBRARY_PATH": str(folder / "lib")}
    # Playwright runs once in a process: the browser of the other tests started it.
    old = browser.browser_type.launch(executable_path=folder / "chromium", env=environment, args=FLAGS)
    assert old.version.startswith("109.")
    yield old
    old.close()


@pytest.fixture
def context(old_chromium: Browser, small_site: ServedSite) -> Iterator[BrowserContext]:
    context = old_chromium.new_context(
        base_url=small_site.address, locale="nl-NL", viewport={"width": 390, "height": 844}, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page in which no script may fail."""
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context.new_page()
    assert errors == []


def test_the_menu_is_closed_and_opens_and_closes(page: Page, words: Labels) -> None:
    page.goto("")
    menu = page.get_by_role("navigation", name=words("menu"), exact=True)
    opener = page.get_by_role("button", name=words("menu"), exact=True)
    expect(menu).to_be_hidden()
    opener.click()
    expect(menu).to_be_visible()
    expect(menu).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    menu.get_by_role("button", name=words("close")).click()
    expect(menu).to_be_hidden()
    opener.click()
    menu.get_by_role("link", name="Geld").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Geld")


@pytest.mark.parametrize(
    ("scheme", "paper"), [("light", "rgb(252, 250, 246)"), ("dark", "rgb(16, 25, 27)")], ids=["light", "dark"]
)
def test_the_colours_are_there_in_both_schemes(page: Page, words: Labels, scheme: str, paper: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto("")
    expect(page.locator("body")).to_have_css("background-color", paper)
    other = {"light": "rgb(16, 25, 27)", "dark": "rgb(252, 250, 246)"}[scheme]
    page.get_by_role("button", name=words("theme_toggle")).click()
    expect(page.locator("body")).to_have_css("background-color", other)


def test_a_phrase_goes_into_the_plan_and_the_plan_is_kept(page: Page, words: Labels) -> None:
    page.goto("tip/afspraak/")
    page.get_by_role("button", name=words("plan_add")).first.click()
    page.get_by_role("link", name=words("plan_see")).first.click()
    expect(page.locator(".plan-item")).to_have_count(1)
    page.get_by_label(words("plan_person")).fill("Samira")
    page.reload()
    expect(page.get_by_label(words("plan_person"))).to_have_value("Samira")
    expect(page.locator(".plan-item")).to_have_count(1)


def test_an_action_is_ticked_and_stays_so(page: Page) -> None:
    page.goto("checklist/")
    page.get_by_role("checkbox").first.check()
    page.reload()
    expect(page.get_by_role("checkbox").first).to_be_checked()


def test_a_search_finds_a_tip(page: Page, words: Labels) -> None:
    page.goto("over/")
    page.get_by_role("button", name=words("search")).click()
    page.get_by_role("searchbox").fill("hardop")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_contain_text("Oefen hardop")


def test_every_kind_of_page_starts_and_is_readable(page: Page) -> None:
    for address in ("", "beginnen/", "tip/afspraak/", "zinnen/", "checklist/", "gespreksplan/", "over/"):
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("data-scripts", "ready")
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_real_site_rehearses_and_reads_a_selection(
    old_chromium: Browser, real_site: ServedSite, words: Labels
) -> None:
    context = old_chromium.new_context(base_url=real_site.address, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto("oefenen/")
    page.locator(".rehearsal-start__choices button:visible").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.goto("selectie/#tips=breder-kader.cao-budget")
    expect(page.get_by_role("listitem").filter(has=page.get_by_role("checkbox"))).to_have_count(2)
    context.close()
