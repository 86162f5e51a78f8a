"""After one visit the pages of a language open without a network, all of one build, until the reader wipes them."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import PATIENCE, OpenContext
from tests.browser.served import ServedSite, serve
from tests.browser.small_site import build_small_site

KEPT = """async (language) => {
  for (const name of await caches.keys()) {
    const [, of, list] = name.split(" ");
    if (of === language && (await (await caches.open(name)).match(list))) return true;
  }
  return false;
}"""
NAMES = "async () => (await caches.keys()).filter((name) => name.startsWith('kennissite '))"
REGISTRATIONS = "async () => (await navigator.serviceWorker.getRegistrations()).length"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built site; its pages link to each other relatively, so it works at any address."""
    folder = tmp_path_factory.mktemp("built")
    build_small_site(tmp_path_factory.mktemp("project"), folder, "http://127.0.0.1/kennis/")
    return folder


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Iterator[ServedSite]:
    """A copy of the site, which a test may change."""
    shutil.copytree(built, tmp_path / "site")
    with serve(tmp_path / "site", "/kennis/") as site:
        yield site


@pytest.fixture
def context(open_context: OpenContext, site: ServedSite) -> BrowserContext:
    return open_context(site, service_workers="allow")


def visit(page: Page, address: str, language: str = "nl") -> None:
    """Open a page, and wait until the pages of its language are kept."""
    page.goto(address)
    wait_until(page, KEPT, language)


def wait_until(page: Page, script: str, argument: object = None) -> None:
    """Wait until an asynchronous function returns something true."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(script, argument):
        assert time.monotonic() < end, script
        page.wait_for_timeout(100)


def test_after_one_visit_the_pages_of_the_language_open_without_a_network(
    context: BrowserContext, site: ServedSite, words: Labels
) -> None:
    page = context.new_page()
    visit(page, "tip/afspraak/")
    context.set_offline(True)
    for address in ("", "gespreksplan/", "checklist/", "zinnen/", "beginnen/", "tip/oefenen/"):
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("data-scripts", "ready")
    page.goto("gespreksplan/")
    page.get_by_label(words("plan_person")).fill("Samira")
    page.reload()
    expect(page.get_by_label(words("plan_person"))).to_have_value("Samira")
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox").fill("hardop")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_contain_text("Oefen hardop")


def test_a_page_that_is_not_kept_says_so_and_names_those_that_are(
    context: BrowserContext, site: ServedSite, words: Labels, complaints: list[str]
) -> None:
    page = context.new_page()
    visit(page, "tip/afspraak/")
    context.set_offline(True)
    page.goto("en/checklist/")
    expect(page.get_by_role("heading", level=1)).to_have_text(words("offline_title"))
    page.get_by_role("main").get_by_role("link", name="Geld").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Geld")
    # The browser may report on the page itself that the network failed, depending on which answer comes first.
    complaints[:] = [complaint for complaint in complaints if "net::ERR_" not in complaint]


def test_a_new_build_replaces_the_one_before_as_a_whole(
    context: BrowserContext, site: ServedSite, words: Labels
) -> None:
    page = context.new_page()
    visit(page, "checklist/")
    (before,) = page.evaluate(NAMES)
    (old,) = site.folder.glob("a/*/offline/nl.json")
    new = site.folder / "a" / "0123456789ab" / "offline" / "nl.json"
    new.parent.mkdir(parents=True)
    new.write_text(old.read_text("utf-8"), "utf-8")
    for file in site.folder.rglob("*.html"):
        text = file.read_text("utf-8").replace(old.parts[-3], "0123456789ab")
        file.write_text(re.sub("(<h1[^>]*>)", r"\1Nieuw: ", text), "utf-8")
    page.reload()
    wait_until(page, f"async (before) => !(await ({NAMES})()).includes(before)", before)
    assert len(page.evaluate(NAMES)) == 1
    context.set_offline(True)
    for address in ("gespreksplan/", "zinnen/"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Nieuw:")


def test_a_list_with_pages_of_another_build_is_not_kept(context: BrowserContext, site: ServedSite) -> None:
    for file in site.folder.glob("zinnen/index.html"):
        file.write_text(re.sub("a/[0-9a-f]{12}/", "a/ffffffffffff/", file.read_text("utf-8")), "utf-8")
    page = context.new_page()
    page.goto("checklist/")
    wait_until(page, REGISTRATIONS)
    page.wait_for_timeout(3_000)
    assert page.evaluate(NAMES) == []


def test_wiping_everything_removes_the_pages(context: BrowserContext, site: ServedSite, words: Labels) -> None:
    page = context.new_page()
    visit(page, "gespreksplan/")
    page.get_by_label(words("plan_person")).fill("Samira")
    page.get_by_role("button", name=words("keep_wipe"), exact=True).click()
    page.get_by_role("button", name=words("keep_wipe_confirm"), exact=True).click()
    wait_until(page, f"async () => !(await ({NAMES})()).length && !(await ({REGISTRATIONS})())")


def test_an_embed_keeps_nothing(context: BrowserContext, site: ServedSite) -> None:
    page = context.new_page()
    page.goto("embed/afspraak/")
    page.wait_for_timeout(1_000)
    assert page.evaluate(REGISTRATIONS) == 0
    assert page.evaluate(NAMES) == []


@pytest.mark.parametrize("refusal", ["worker", "cache"])
def test_where_a_browser_refuses_the_site_works_as_without(
    context: BrowserContext, site: ServedSite, words: Labels, refusal: str
) -> None:
    scripts = {
        "worker": "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
        "cache": "Object.defineProperty(window, 'caches', { get() { throw new DOMException('no', 'SecurityError') } })",
    }
    page = context.new_page()
    page.add_init_script(scripts[refusal])
    page.goto("gespreksplan/")
    page.get_by_label(words("plan_person")).fill("Samira")
    page.get_by_role("button", name=words("keep_wipe"), exact=True).click()
    page.get_by_role("button", name=words("keep_wipe_confirm"), exact=True).click()
    expect(page.get_by_label(words("plan_person"))).to_have_value("")
