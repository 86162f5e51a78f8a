"""Copying a phrase: exactly what is shown, never a false success, and a way on where it fails."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import copy_button, field, phrase, wording
from tests.browser.served import ServedSite

NO_CLIPBOARD = "delete Navigator.prototype.clipboard"
REFUSED_CLIPBOARD = """
    if (window.Clipboard) {
        Clipboard.prototype.writeText = async () => { throw new DOMException("", "NotAllowedError"); };
    }
"""


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that may use the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def clipboard(page: Page) -> str:
    """Return what is on the clipboard."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


TRANSLATE = """() => {
    document.documentElement.lang = "auto";
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    for (const node of nodes.filter((node) => !node.parentElement.closest("[translate=no]"))) {
        const font = document.createElement("font");
        node.replaceWith(font);
        font.append(node.data.toUpperCase());
    }
}"""
"""Does what a translator does: it wraps every text in an element, and changes the language of the page."""


def shown(card: Locator) -> str:
    """Return the sentence as the page shows it."""
    return "\n\n".join(wording(card).get_by_role("paragraph").all_inner_texts())


def selected(page: Page) -> str:
    """Return the text that is selected."""
    text: str = page.evaluate("getSelection().toString()")
    return text


def test_the_copy_is_exactly_what_is_shown(page: Page, words: Labels) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Bevestig de afspraak")
    field(card, "naam van je collega").fill("Anouk  de Bruin-Çelik ")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_contain_text("Gekopieerd")
    assert clipboard(page) == (
        "Dank je wel voor de afspraak van dinsdag.\n\nIk vraag Anouk de Bruin-Çelik mee te denken over grenzen stellen."
    )
    assert clipboard(page) == shown(card)


def test_the_copy_has_the_chosen_wording_and_address(page: Page, words: Labels) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Vraag om tijd")
    card.get_by_role("radio", name="Uitgebreid").check()
    page.get_by_role("radio", name=words("address_formal"), exact=True).check()
    copy_button(card).click()
    expect(card.get_by_role("status")).to_contain_text("Gekopieerd")
    assert clipboard(page) == "Ik wil u graag spreken over grenzen stellen. Past het u op dinsdag?"


@pytest.mark.parametrize(
    ("language", "path", "title"),
    [("nl", "tip/oefenen/", "Zeg wat je wilt"), ("en", "en/tip/oefenen/", "Say what you want")],
)
def test_the_status_says_that_it_is_copied_and_the_button_keeps_its_name(
    page: Page, labels: dict[str, Labels], language: str, path: str, title: str
) -> None:
    page.goto(path)
    card = phrase(page, title)
    expect(card.get_by_role("status")).to_have_text("")
    expect(copy_button(card)).to_contain_text(labels[language]("copy"))
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(labels[language]("copied_status"))
    expect(copy_button(card)).to_have_text(f"{labels[language]('copy')} ‘{title}’")


def test_after_a_while_the_status_is_empty_again(page: Page, words: Labels) -> None:
    page.clock.install()
    page.goto("tip/oefenen/")
    card = phrase(page, "Zeg wat je wilt")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    page.clock.fast_forward(10_000)
    expect(card.get_by_role("status")).to_have_text("")


def test_the_message_about_a_copy_takes_no_newer_message_along(page: Page, words: Labels) -> None:
    page.clock.install()
    page.goto("tip/oefenen/")
    card = phrase(page, "Zeg wat je wilt")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    card.get_by_role("button", name=words("plan_add")).click()
    page.clock.fast_forward(10_000)
    expect(card.get_by_role("status")).to_have_text(words("plan_added"))


@pytest.mark.parametrize("filled", [False, True], ids=["examples", "filled in"])
def test_the_copy_of_a_translated_page_is_in_one_language(page: Page, words: Labels, filled: bool) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Bevestig de afspraak")
    if filled:
        field(card, "naam van je collega").fill("Anouk")
    card = page.locator(f"#{card.get_attribute('id')}")
    page.evaluate(TRANSLATE)
    before = shown(card)
    copy_button(card).click()
    expect(card.get_by_role("status")).not_to_have_text("")
    assert shown(card) == before
    assert clipboard(page) == before
    assert before == before.upper() or filled


def test_the_status_names_the_slot_that_is_empty(page: Page, words: Labels) -> None:
    page.goto("tip/potje/")
    card = phrase(page, "Noem een collega")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_empty_one", slots="‘naam van je collega’"))


@pytest.mark.parametrize(
    ("language", "path", "slots"),
    [
        ("nl", "tip/afspraak/", "‘wat je wilt leren’ en ‘dag van het gesprek’"),
        ("en", "en/tip/afspraak/", "‘what you want to learn’ and ‘day of the conversation’"),
    ],
)
def test_the_status_names_all_slots_that_are_empty(
    page: Page, labels: dict[str, Labels], language: str, path: str, slots: str
) -> None:
    page.goto(path)
    card = phrase(page, {"nl": "Vraag om tijd", "en": "Ask for time"}[language])
    card.get_by_role("radio").nth(1).check()
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(labels[language]("copied_empty_other", slots=slots))


def test_a_slot_of_another_wording_is_not_named(page: Page, words: Labels) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Vraag om tijd")
    field(card, "naam van je collega").fill("Anouk")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))


@pytest.mark.parametrize("obstacle", [NO_CLIPBOARD, REFUSED_CLIPBOARD], ids=["missing", "refused"])
def test_without_a_clipboard_the_sentence_is_selected_and_the_status_says_how_to_go_on(
    context: BrowserContext, words: Labels, obstacle: str
) -> None:
    context.add_init_script(obstacle)
    page = context.new_page()
    page.goto("tip/afspraak/")
    card = phrase(page, "Bevestig de afspraak")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copy_manual"))
    assert selected(page) == shown(card)


def test_where_the_browser_denies_the_clipboard_the_sentence_is_selected(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    context = open_context(small_site)
    context.grant_permissions([])
    page = context.new_page()
    page.goto("tip/oefenen/")
    card = phrase(page, "Zeg wat je wilt")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copy_manual"))
    assert selected(page) == shown(card)


def test_a_copy_that_fails_after_one_that_worked_is_no_success(page: Page, words: Labels) -> None:
    page.clock.install()
    page.goto("tip/oefenen/")
    card = phrase(page, "Zeg wat je wilt")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    page.add_script_tag(content=REFUSED_CLIPBOARD)
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copy_manual"))
    page.clock.fast_forward(10_000)
    expect(card.get_by_role("status")).to_have_text(words("copy_manual"))
