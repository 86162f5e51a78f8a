"""Filling in a phrase: what one types stands in every sentence where it fits, as text."""

import pytest
from playwright.sync_api import Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import field, phrase, wording
from tests.browser.served import ServedSite

EXAMPLE = {"nl": "Samira kreeg dit ook betaald.", "en": "Samira was paid for this too."}
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</blockquote><script>alert(1)</script>",
    "__proto__",
    "{je|u} [[collega]] {slots} $&",
    "a" * 200,
    "👩🏽‍💼🇳🇱",
    "سميرة (עברית)",
)


@pytest.mark.parametrize(("language", "path"), [("nl", "tip/potje/"), ("en", "en/tip/potje/")])
def test_an_empty_slot_shows_its_example(page: Page, language: str, path: str) -> None:
    page.goto(path)
    expect(page.get_by_role("blockquote").first).to_contain_text(EXAMPLE[language])


@pytest.mark.parametrize("path", ["tip/afspraak/", "beginnen/", "zinnen/", "en/zinnen/"])
def test_a_sentence_never_shows_brackets(page: Page, path: str) -> None:
    page.goto(path)
    sentences = page.get_by_role("blockquote").all_text_contents()
    assert sentences
    assert not [sentence for sentence in sentences if set("[]{}|") & set(sentence)]


def test_what_one_types_fills_the_slot_on_every_card_of_the_page(page: Page) -> None:
    page.goto("zinnen/")
    field(phrase(page, "Noem een collega"), "naam van je collega").fill("Anouk")
    for title in ("Vraag om tijd", "Bevestig de afspraak", "Noem een collega"):
        expect(wording(phrase(page, title))).to_contain_text("Anouk")
        expect(field(phrase(page, title), "naam van je collega")).to_have_value("Anouk")
    expect(page.get_by_role("blockquote").filter(has_text="Samira")).to_have_count(0)


def test_what_one_typed_is_there_on_other_pages_and_in_english(page: Page) -> None:
    page.goto("tip/potje/")
    field(page, "naam van je collega").fill("Anouk")
    page.goto("beginnen/")
    expect(wording(phrase(page, "Vraag om tijd"))).to_contain_text("Anouk deed het ook")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/beginnen/")
    expect(wording(phrase(page, "Ask for time"))).to_contain_text("Anouk did it too")


def test_emptying_the_field_brings_the_example_back(page: Page) -> None:
    page.goto("tip/potje/")
    name = field(page, "naam van je collega")
    name.fill("Anouk")
    expect(page.get_by_role("blockquote")).to_contain_text("Anouk")
    name.fill("")
    expect(page.get_by_role("blockquote")).to_contain_text(EXAMPLE["nl"])
    page.reload()
    expect(page.get_by_role("blockquote")).to_contain_text(EXAMPLE["nl"])


def test_spaces_alone_leave_the_example(page: Page) -> None:
    page.goto("tip/potje/")
    field(page, "naam van je collega").fill("   ")
    expect(page.get_by_role("blockquote")).to_contain_text(EXAMPLE["nl"])


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_one_types_is_shown_as_text(open_context: OpenContext, small_site: ServedSite, text: str) -> None:
    page = open_context(small_site, viewport={"width": 320, "height": 640}).new_page()
    page.goto("tip/potje/")
    field(page, "naam van je collega").fill(text)
    expect(page.get_by_role("blockquote")).to_contain_text(f"{text} kreeg dit ook betaald.")
    expect(page.locator("blockquote *:not(p, span)")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("blockquote")).to_contain_text(f"{text} kreeg dit ook betaald.")
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320


def test_a_field_takes_no_more_than_fits_in_a_sentence(page: Page) -> None:
    page.goto("tip/potje/")
    name = field(page, "naam van je collega")
    name.press_sequentially("a" * 201, delay=0)
    expect(name).to_have_value("a" * 200)


def test_a_click_on_a_slot_goes_to_its_field(page: Page) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Bevestig de afspraak")
    for example, name in (("dinsdag", "dag van het gesprek"), ("Samira", "naam van je collega")):
        wording(card).get_by_text(example).click()
        expect(field(card, name)).to_be_focused()


def test_a_card_without_slots_has_no_fields(page: Page, words: Labels) -> None:
    page.goto("tip/oefenen/")
    card = phrase(page, "Zeg wat je wilt")
    expect(card.get_by_role("textbox")).to_have_count(0)
    expect(card.get_by_text(words("fields_hint"))).to_be_hidden()


def test_an_example_that_is_pressed_fills_the_slot_and_the_reader_can_type_on(page: Page) -> None:
    page.goto("tip/potje/")
    card = phrase(page, "Noem een collega")
    name = field(card, "naam van je collega")
    expect(card.get_by_role("button", name="Noor")).to_be_hidden()
    name.focus()
    expect(name).to_have_accessible_description("Schrijf een naam.")
    card.get_by_role("button", name="Noor").click()
    expect(name).to_have_value("Noor")
    expect(name).to_be_focused()
    expect(wording(card)).to_contain_text("Noor")


def test_what_is_typed_as_a_sentence_fits_in_one_and_is_kept_as_typed(page: Page) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Bevestig de afspraak")
    field(card, "wat je wilt leren").fill("Ik wil beter plannen.")
    expect(wording(card)).to_contain_text("mee te denken over beter plannen.")
    page.reload()
    expect(field(card, "wat je wilt leren")).to_have_value("Ik wil beter plannen.")
