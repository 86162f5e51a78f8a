"""A term in the text of a tip leads to its explanation, also without scripts and on paper."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite


def test_a_term_leads_to_its_explanation_without_scripts(open_context: OpenContext, real_site: ServedSite) -> None:
    page = open_context(real_site, java_script_enabled=False).new_page()
    page.goto("tip/pop-budget/")
    term = page.locator("a.term").first
    word, explanation = term.inner_text(), term.get_attribute("data-explanation")
    assert explanation
    page.emulate_media(media="print")
    printed = term.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert explanation in printed
    page.emulate_media(media="screen")
    term.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dt:target")).to_have_text(word, ignore_case=True)
    expect(page.locator("dt:target + dd")).to_contain_text(explanation)
