"""With JavaScript off everything can be read and printed, and nothing is there that does nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from kennissite.core.records import AddressForm, Catalogue, Phrase, Segment, SlotUse, Text, Tip
from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite
from tests.project import read_real_catalogues

CONTROLS = "button:not([popovertarget]), input, select, textarea, dialog, [role=button], [contenteditable]"
HIDDEN = """[...document.querySelectorAll("main :is(h1, h2, h3, p, li)")]
    .filter((element) => !element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter((element) => !element.closest(
        "address-switch, clear-actions, stored-data-panel, plan-outputs, plan-replies, details:not([open]), " +
        "storage-notice, .checklist-state__none, .checklist-state__all, .handout"))
    .map((element) => element.textContent)"""


@pytest.fixture(scope="module")
def catalogues() -> Mapping[str, Catalogue]:
    """The catalogues of the real content."""
    return read_real_catalogues()


@pytest.fixture
def plain(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site without JavaScript."""
    return open_context(real_site, java_script_enabled=False)


def sentences(phrase: Phrase, catalogue: Catalogue) -> Iterator[str]:
    """Yield the paragraphs of a phrase, in all wordings, as a reader without JavaScript sees them."""

    def shown(segment: Segment) -> str:
        match segment:
            case Text(text):
                return text
            case SlotUse(slot):
                return catalogue.slots[slot].example
            case AddressForm(informal, _):
                return informal

    for variant in phrase.variants:
        yield from ("".join(map(shown, paragraph)) for paragraph in variant.paragraphs)


def words_of(tip: Tip, catalogue: Catalogue) -> Iterator[str]:
    """Yield the title, the sentences and the actions of a tip."""
    yield tip.title
    for phrase in tip.phrases:
        yield phrase.title
        yield from sentences(phrase, catalogue)
    yield from (action.text for action in tip.actions)


def expected(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    """Yield the pages on which the catalogue is shown, and what must stand there."""
    tips = catalogue.tips.values()
    for chapter in catalogue.chapters:
        yield f"{chapter.id}/", [text for tip in chapter.tips for text in words_of(tip, catalogue)]
    for tip in tips:
        yield f"tip/{tip.id}/", list(words_of(tip, catalogue))
    yield "zinnen/", [text for tip in tips for phrase in tip.phrases for text in sentences(phrase, catalogue)]
    yield "checklist/", [action.text for action in catalogue.actions]


@pytest.mark.parametrize(("language", "root"), [("nl", ""), ("en", "en/")])
def test_all_tips_phrases_and_actions_can_be_read(
    plain: BrowserContext, catalogues: Mapping[str, Catalogue], language: str, root: str
) -> None:
    page = plain.new_page()
    catalogue = catalogues[language]
    assert catalogue.tips
    for path, texts in expected(catalogue):
        page.goto(f"{root}{path}")
        shown = page.locator("main :is(h1, h2, h3, p, li)").filter(visible=True).all_text_contents()
        assert not set(texts) - {text.strip() for text in shown}, path


def test_no_page_hides_text_or_has_a_control_that_does_nothing(plain: BrowserContext, real_site: ServedSite) -> None:
    page = plain.new_page()
    found = []
    for address in real_site.pages:
        page.goto(address)
        found += [f"{address} hides: {text}" for text in page.evaluate(HIDDEN)]
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            dead = page.locator(CONTROLS).filter(visible=True)
            found += [f"{address} {width} has: {control}" for control in dead.all_text_contents()]
    assert not found, "\n".join(found)


def test_the_chapters_open_on_a_phone(plain: BrowserContext, words: Labels) -> None:
    page = plain.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("over/")
    page.get_by_role("button", name=words("menu"), exact=True).click()
    page.get_by_role("link", name="Argumenten").click()
    expect(page.get_by_role("heading", level=1, name="Argumenten")).to_be_visible()


def test_the_checklist_says_that_one_ticks_on_paper(plain: BrowserContext, words: Labels) -> None:
    page = plain.new_page()
    page.goto("checklist/")
    expect(page.locator("noscript p")).to_have_text(words("checklist_no_script"))
    expect(page.locator("noscript p")).to_be_visible()


@pytest.mark.parametrize("java_script", [True, False])
@pytest.mark.parametrize("path", ["budget/", "tip/breder-kader/", "checklist/", "zinnen/"])
def test_a_page_prints_its_text_and_none_of_its_controls(
    open_context: OpenContext, real_site: ServedSite, tmp_path: Path, path: str, java_script: bool
) -> None:
    page = open_context(real_site, java_script_enabled=java_script).new_page()
    page.goto(path)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("blockquote p, action-item").filter(visible=True).first).to_be_visible()
    expect(page.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("textbox").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("navigation").filter(visible=True)).to_have_count(0)
    assert is_pdf(page, tmp_path / "printed.pdf")


def test_nothing_is_said_of_what_the_browser_keeps(plain: BrowserContext) -> None:
    page = plain.new_page()
    for path in ("", "gespreksplan/"):
        page.goto(path)
        notices = page.locator("storage-notice [data-when]")
        assert notices.count() > 1
        expect(notices.filter(visible=True)).to_have_count(0)


def is_pdf(page: Page, path: Path) -> bool:
    """Print a page, and tell whether that gave a document with pages."""
    page.pdf(path=path, prefer_css_page_size=True)
    return path.read_bytes().startswith(b"%PDF") and b"/Type /Page\n" in path.read_bytes()
