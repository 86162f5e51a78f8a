"""The sentence of the default language under a phrase in another one."""

from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import field, phrase, wording
from tests.browser.served import ServedSite


def test_the_dutch_sentence_has_what_is_filled_in_and_is_copied(
    context: BrowserContext, labels: dict[str, Labels]
) -> None:
    words = labels["en"]
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("en/tip/afspraak/")
    card = phrase(page, "Ask for time")
    dutch = wording(card).and_(card.locator("[lang=nl]"))
    expect(dutch).to_have_count(0)
    card.get_by_text(words("original_title", language="Dutch"), exact=True).locator("visible=true").click()
    expect(dutch).to_have_text("Heb je een halfuur voor me? Samira deed het ook.")
    field(card, "name of your colleague").fill("Noor")
    page.get_by_role("radio", name=words("address_formal"), exact=True).check()
    expect(dutch).to_have_text("Hebt u een halfuur voor me? Noor deed het ook.")
    card.get_by_role("button", name=words("original_copy", language="Dutch")).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    assert page.evaluate("navigator.clipboard.readText()") == "Hebt u een halfuur voor me? Noor deed het ook."
    to_plan = card.get_by_role("button", name=words("original_plan", language="Dutch"))
    to_plan.click()
    expect(to_plan).to_be_hidden()
    page.goto("en/gespreksplan/")
    expect(page.locator(".plan-item__own")).to_contain_text("Hebt u een halfuur voor me? Noor deed het ook.")


def test_without_scripts_it_opens_and_reads_with_the_examples(
    open_context: OpenContext, small_site: ServedSite, labels: dict[str, Labels]
) -> None:
    page: Page = open_context(small_site, java_script_enabled=False).new_page()
    page.goto("en/tip/afspraak/")
    card = phrase(page, "Ask for time")
    card.get_by_text(labels["en"]("original_title", language="Dutch"), exact=True).first.click()
    expect(card.get_by_text("Heb je een halfuur voor me? Samira deed het ook.")).to_be_visible()
