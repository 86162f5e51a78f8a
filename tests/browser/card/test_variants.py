"""Choosing one of several wordings of a phrase."""

from playwright.sync_api import Page, expect

from tests.browser.parts import field, phrase, wording


def test_one_wording_is_shown_at_a_time(page: Page) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Vraag om tijd")
    expect(card.get_by_role("radio", name="Kort")).to_be_checked()
    expect(wording(card)).to_have_count(1)
    expect(wording(card)).to_contain_text("een halfuur")
    card.get_by_role("radio", name="Uitgebreid").check()
    expect(wording(card)).to_have_count(1)
    expect(wording(card)).to_contain_text("graag spreken")


def test_the_fields_are_those_of_the_wording_that_is_shown(page: Page) -> None:
    page.goto("tip/afspraak/")
    card = phrase(page, "Vraag om tijd")
    expect(card.get_by_role("textbox")).to_have_count(1)
    expect(field(card, "naam van je collega")).to_be_visible()
    card.get_by_role("radio", name="Uitgebreid").check()
    expect(card.get_by_role("textbox")).to_have_count(2)
    expect(field(card, "wat je wilt leren")).to_be_visible()
    expect(field(card, "dag van het gesprek")).to_be_visible()


def test_the_choice_holds_after_a_reload_on_other_pages_and_in_english(page: Page) -> None:
    page.goto("tip/afspraak/")
    phrase(page, "Vraag om tijd").get_by_role("radio", name="Uitgebreid").check()
    page.reload()
    expect(wording(phrase(page, "Vraag om tijd"))).to_contain_text("graag spreken")
    page.goto("zinnen/")
    expect(wording(phrase(page, "Vraag om tijd"))).to_contain_text("graag spreken")
    page.goto("en/beginnen/")
    expect(phrase(page, "Ask for time").get_by_role("radio", name="Longer")).to_be_checked()
    expect(wording(phrase(page, "Ask for time"))).to_contain_text("like to talk")


def test_a_phrase_with_one_wording_offers_no_choice(page: Page) -> None:
    page.goto("tip/afspraak/")
    expect(phrase(page, "Bevestig de afspraak").get_by_role("radio")).to_have_count(0)
