"""The main journeys of a reader, the same in every engine."""

from __future__ import annotations

import json
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from kennissite.content.labels import Labels
from tests.browser.served import ServedSite
from tests.engines.conftest import RecordProperty
from tests.engines.driver import Driver
from tests.engines.parts import button, checked, control, label, link, shows

NAME = "naam van je collega"
SENTENCE = "Anouk kreeg dit ook betaald. Kan je team dat ook?"
MOMENT = "Kies een rustig moment."
PASTE = "Meta+v" if sys.platform == "darwin" else "Control+v"

CONTROLS_SHOWN = """[...document.querySelectorAll("button, input[type=text], input[type=radio], nav")]
    .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80))"""

SCROLLS_SIDEWAYS = """(async (page) => {
    const frame = document.createElement("iframe");
    frame.style = "width: 320px; height: 640px; border: 0";
    frame.src = page;
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    document.body.replaceChildren(frame);
    await loaded;
    const root = frame.contentDocument.documentElement;
    if (frame.contentWindow.innerWidth !== 320 || !root.querySelector("h1")) throw new Error(`not shown: ${page}`);
    return root.scrollWidth > root.clientWidth;
})"""
"""Whether a page scrolls sideways at 320 px; in a frame, as not every window can be made so narrow."""


def test_one_reads_from_the_welcome_by_a_chapter_to_a_tip(driver: Driver, address: str, words: Labels) -> None:
    driver.goto(address)
    driver.wait_for(shows("h1", "Welkom bij de proef"))
    driver.click(link("Beginnen"))
    driver.wait_for(shows("h1", "Beginnen"))
    driver.wait_for(shows("main p", "Zo begin je."))
    driver.wait_for(shows("main p", "Ga voor een raam staan en spreek duidelijk."))
    driver.click(link(f"{words('open_tip')} ‘Maak een afspraak’"))
    driver.wait_for(shows("h1", "Maak een afspraak"))
    driver.wait_for(shows("main p", "Vraag je leidinggevende om een rustig halfuur."))
    driver.wait_for(shows("blockquote", "Heb je een halfuur voor me? Samira deed het ook."))
    driver.wait_for(shows("main li", "Regel een plek."))


def test_what_one_types_stands_in_the_sentence_and_on_other_pages(driver: Driver, address: str) -> None:
    driver.goto(f"{address}tip/potje/")
    driver.wait_for(shows("blockquote", "Samira kreeg dit ook betaald."))
    driver.fill(control(NAME), "Anouk")
    driver.wait_for(shows("blockquote", "Anouk kreeg dit ook betaald."))
    driver.goto(f"{address}zinnen/")
    driver.wait_for(shows("blockquote", "Anouk deed het ook."))
    assert not driver.evaluate(shows("blockquote", "Samira"))
    driver.reload()
    driver.wait_for(shows("blockquote", "Anouk deed het ook."))


def test_one_says_u_to_ones_manager_on_every_page(driver: Driver, address: str, words: Labels) -> None:
    driver.goto(f"{address}tip/potje/")
    driver.wait_for(checked(words("address_informal")))
    driver.wait_for(shows("blockquote", "Kan je team dat ook?"))
    driver.click(label(words("address_formal")))
    driver.wait_for(shows("blockquote", "Kan uw team dat ook?"))
    driver.goto(f"{address}tip/afspraak/")
    driver.wait_for(checked(words("address_formal")))
    driver.wait_for(shows("blockquote", "Hebt u een halfuur voor me?"))


def test_one_copies_a_sentence_or_finds_it_selected(
    driver: Driver, address: str, words: Labels, record_property: RecordProperty
) -> None:
    _copy(driver, address, words)
    copied, manual = (shows("[role=status]", words(name)) for name in ("copied_status", "copy_manual"))
    driver.wait_for(f"{copied} || {manual}")
    if driver.evaluate(manual):
        _assert_selected(driver, words)
        record_property("copy", "clipboard refused, so announced and selected")
        return
    driver.click(button(words("search")))
    driver.wait_for("document.activeElement?.matches('dialog input')")
    driver.press(PASTE)
    driver.wait_for("document.activeElement?.value")
    assert driver.evaluate("document.activeElement.value") == SENTENCE
    record_property("copy", "on the clipboard, and pasted")


def test_where_the_clipboard_is_refused_one_finds_the_sentence_selected(
    driver: Driver, address: str, words: Labels
) -> None:
    _copy(driver, address, words, before="void (Clipboard.prototype.writeText = () => Promise.reject(new Error()))")
    driver.wait_for(shows("[role=status]", words("copy_manual")))
    _assert_selected(driver, words)


def _copy(driver: Driver, address: str, words: Labels, before: str = "undefined") -> None:
    driver.goto(f"{address}tip/potje/")
    driver.evaluate(before)
    driver.fill(control(NAME), "Anouk")
    driver.wait_for(shows("blockquote", SENTENCE))
    driver.click(button(words("copy")))


def _assert_selected(driver: Driver, words: Labels) -> None:
    assert not driver.evaluate(shows("[role=status]", words("copied_status")))
    assert driver.evaluate("getSelection().toString().trim()") == SENTENCE


def test_a_tick_counts_and_holds_after_a_reload_and_in_english(driver: Driver, address: str, words: Labels) -> None:
    driver.goto(f"{address}tip/afspraak/")
    driver.click(label(MOMENT))
    driver.wait_for(checked(MOMENT))
    driver.goto(f"{address}checklist/")
    driver.wait_for(shows("header", words("checklist_some", done=1, total=4)))
    driver.reload()
    driver.wait_for(shows("header", words("checklist_some", done=1, total=4)))
    assert driver.evaluate(checked(MOMENT))
    assert not driver.evaluate(checked("Regel een plek."))
    driver.click(link("English", within="header"))
    driver.wait_for(checked("Choose a quiet moment."))


def test_the_language_switch_stays_on_the_same_tip(driver: Driver, address: str) -> None:
    driver.goto(f"{address}tip/potje/")
    driver.click(link("English", within="header"))
    driver.wait_for(shows("h1", "Find the budget"))
    assert driver.evaluate("document.documentElement.lang") == "en"
    driver.click(link("Nederlands", within="header"))
    driver.wait_for(shows("h1", "Zoek het budget"))
    assert driver.evaluate("document.documentElement.lang") == "nl"


def test_one_searches_a_tip_and_goes_there_by_keyboard(driver: Driver, address: str, words: Labels) -> None:
    driver.goto(f"{address}over/")
    driver.click(button(words("search")))
    driver.fill(control(words("search_label")), "spaarvarken")
    driver.wait_for(shows("dialog li", "Zoek het budget"))
    driver.press("Enter")
    driver.wait_for("document.activeElement?.matches('dialog li a')")
    driver.press("Enter")
    driver.wait_for(shows("h1", "Zoek het budget"))


def test_a_page_in_the_style_of_paper_has_its_text_and_no_controls(
    driver: Driver, address: str, words: Labels, record_property: RecordProperty
) -> None:
    driver.goto(f"{address}tip/potje/")
    driver.fill(control(NAME), "Anouk")
    assert driver.evaluate(CONTROLS_SHOWN)
    assert driver.evaluate(shows("main p", words("address_hint")))
    record_property("style of paper", driver.show_as_printed())
    driver.wait_for(f"{CONTROLS_SHOWN}.length === 0")
    assert not driver.evaluate(shows("main p", words("address_hint")))
    for selector, text in (
        ("h1", "Zoek het budget"),
        ("main p", "Iemand betaalt de coach."),
        ("blockquote", "Anouk kreeg dit ook betaald."),
        ("main li", "Zoek het bedrag op."),
    ):
        assert driver.evaluate(shows(selector, text))


def test_the_printed_page_has_its_text_and_no_controls(
    driver: Driver, address: str, words: Labels, record_property: RecordProperty
) -> None:
    driver.goto(f"{address}tip/potje/")
    driver.fill(control(NAME), "Anouk")
    driver.wait_for(shows("blockquote", "Anouk kreeg dit ook betaald."))
    if (pdf := driver.pdf()) is None:
        record_property("print", "not tried, the driver cannot")
        pytest.skip(f"{driver.description}: the driver cannot print")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    for shown in ("Zoek het budget", "Iemand betaalt de coach.", "Anouk kreeg dit ook betaald.", "Zoek het bedrag op."):
        assert shown in text
    for hidden in (words("copy"), words("search"), words("fields_hint"), words("address_hint"), NAME):
        assert hidden not in text
    record_property("print", "to PDF, and read back")


def test_no_page_scrolls_sideways_on_a_narrow_screen_or_complains(driver: Driver, real_site: ServedSite) -> None:
    driver.goto(real_site.address)
    # What the scripts of this page look for, the frames take out of it.
    driver.wait_for("document.readyState === 'complete'")
    assert real_site.pages
    assert not [page for page in real_site.pages if driver.evaluate(f"{SCROLLS_SIDEWAYS}({json.dumps(page)})")]
