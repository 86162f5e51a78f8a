"""The plan by keyboard alone, and without a fault that axe can see or a sideways scroll, in each of its states."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from kennissite.content.labels import Labels
from tests.browser.audit import violations
from tests.browser.conftest import OpenContext
from tests.browser.pages.test_keyboard import tab_to
from tests.browser.pages.test_reflow import EVERYTHING, FAULTS
from tests.browser.parts import phrase
from tests.browser.plan.hostile_plans import file
from tests.browser.plan.plan_page import (
    CATALOGUE,
    STANDARD,
    STANDARD_PLAN,
    TITLES,
    chosen,
    incoming,
    message,
    of_phrase,
    open_file,
    open_kept,
    open_plan,
    press,
    sentence,
    titles,
)
from tests.browser.served import ServedSite

STATES = ("empty", "filled", "picker", "incoming", "wipe", "code", "message")
FILLED = {
    **STANDARD_PLAN,
    "phrases": [
        {**STANDARD_PLAN["phrases"][0], "text": "In mijn eigen woorden."},
        *STANDARD_PLAN["phrases"][1:],
    ],
    "meeting": {"person": "Anouk", "place": "kamer 3", "date": "2027-03-03", "time": "10:00", "minutes": 20},
    "notes": "Rustig ademen.",
}


def open_state(page: Page, words: Labels, state: str) -> None:
    """Bring the page of the plan into a state."""
    if state == "picker":
        page.get_by_text(words("plan_choose_more")).click()
        page.get_by_text(
            words("plan_actions_other", count=len([each for each in CATALOGUE.actions if each.core]))
        ).click()
    elif state == "incoming":
        open_file(page, words, file({"version": 1, "notes": "Van elders."}))
        expect(incoming(page, words, "file")).to_be_visible()
    elif state == "wipe":
        press(page, words("keep_wipe"))
        expect(page.get_by_role("dialog", name=words("keep_wipe_title"))).to_be_visible()
    elif state == "code":
        press(page, words("out_qr"))
        expect(page.get_by_role("img", name=words("out_qr_alt"))).to_be_visible()
    elif state == "message":
        page.evaluate("() => { delete Navigator.prototype.clipboard; }")
        press(page, words("out_copy"))
        expect(message(page, words("out_copy_manual"))).to_be_visible()
        open_file(page, words, "")
        expect(message(page, words("out_open_bad"))).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(
    open_context: OpenContext, real_site: ServedSite, words: Labels, state: str, width: int
) -> None:
    kept = None if state == "empty" else FILLED
    page = open_plan(open_kept(open_context, real_site, kept, viewport={"width": width, "height": 740}))
    open_state(page, words, state)
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_scrolls_sideways_on_a_narrow_screen(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels], language: str
) -> None:
    words = labels[language]
    long = {**FILLED, "notes": "a" * 300, "slots": {"ontwikkeldoel": "b" * 200}}
    context = open_kept(open_context, real_site, long, viewport={"width": 320, "height": 640})
    found = []
    for state in STATES[1:]:
        page = context.new_page()
        page.goto("gespreksplan/" if language == "nl" else "en/gespreksplan/")
        open_state(page, words, state)
        page.add_style_tag(content=EVERYTHING)
        found += [f"{state}: {fault}" for fault in page.evaluate(FAULTS)]
        page.close()
    assert not found, "\n".join(found)


def test_from_an_empty_site_to_a_printed_plan_by_keyboard_alone(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    context = open_kept(open_context, real_site)
    context.add_init_script("window.print = () => { window.printed = true; }")
    page = context.new_page()

    def go_to(target: Locator) -> None:
        tab_to(page, target)
        expect(target).to_be_in_viewport()

    def activate(target: Locator) -> None:
        go_to(target)
        page.keyboard.press("Enter")

    extra = STANDARD[1]
    page.goto(f"tip/{extra.tip}/")
    activate(page.get_by_role("button", name=of_phrase(words("plan_add"), extra.title), exact=True))
    activate(phrase(page, extra.title).get_by_role("link", name=words("plan_see")))
    page.wait_for_url("**/gespreksplan/")
    expect(chosen(page, words).get_by_role("listitem")).to_have_count(1)
    go_to(page.get_by_label(words("plan_person"), exact=True))
    page.keyboard.type("Anouk")
    activate(page.get_by_role("button", name=of_phrase(words("remove"), extra.title), exact=True))
    activate(page.get_by_role("button", name=words("plan_default"), exact=True))
    assert titles(page, words) == TITLES
    expect(phrase(page, TITLES[0])).to_be_focused()
    activate(page.get_by_role("button", name=of_phrase(words("plan_move_down"), TITLES[0]), exact=True))
    activate(page.get_by_role("button", name=of_phrase(words("plan_edit"), TITLES[2]), exact=True))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Dit levert het op.")
    activate(page.get_by_role("button", name=of_phrase(words("plan_edit_done"), TITLES[2]), exact=True))
    go_to(page.get_by_role("textbox", name=words("plan_notes"), exact=True))
    page.keyboard.type("Rustig ademen.")
    activate(page.get_by_role("button", name=words("out_print"), exact=True))
    page.wait_for_function("window.printed")
    document = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(document.pages) <= 2
    text = "".join("".join(sheet.extract_text() for sheet in document.pages).split())
    said = [sentence(one) for one in (STANDARD[1], STANDARD[0], *STANDARD[3:])]
    places = [text.index("".join(line.split())) for line in said]
    assert places == sorted(places)
    for line in ("Anouk", "Dit levert het op.", "Rustig ademen."):
        assert "".join(line.split()) in text
