"""The switch between je and u towards one's manager."""

from playwright.sync_api import Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.parts import phrase, wording


def choices(page: Page, words: Labels) -> tuple[Locator, Locator]:
    """Return the radio buttons for je and u."""
    group = page.get_by_role("group", name=words("address_legend"))
    informal, formal = (
        group.get_by_role("radio", name=words(name), exact=True) for name in ("address_informal", "address_formal")
    )
    return informal, formal


def test_a_new_reader_says_je(page: Page, words: Labels) -> None:
    page.goto("tip/afspraak/")
    expect(choices(page, words)[0]).to_be_checked()
    expect(wording(phrase(page, "Vraag om tijd"))).to_contain_text("Heb je een halfuur")


def test_the_switch_changes_every_card_of_the_page(page: Page, words: Labels) -> None:
    page.goto("zinnen/")
    informal, formal = choices(page, words)
    formal.check()
    expect(wording(phrase(page, "Vraag om tijd"))).to_contain_text("Hebt u een halfuur")
    expect(wording(phrase(page, "Bevestig de afspraak"))).to_contain_text("Dank u wel")
    expect(wording(phrase(page, "Noem een collega"))).to_contain_text("Kan uw team")
    informal.check()
    expect(wording(phrase(page, "Noem een collega"))).to_contain_text("Kan je team")


def test_the_choice_holds_on_other_pages_and_after_a_reload(page: Page, words: Labels) -> None:
    page.goto("tip/potje/")
    choices(page, words)[1].check()
    for path in ("tip/afspraak/", "beginnen/", "zinnen/"):
        page.goto(path)
        expect(choices(page, words)[1]).to_be_checked()
        expect(wording(phrase(page, "Vraag om tijd"))).to_contain_text("Hebt u een halfuur")
    page.reload()
    expect(choices(page, words)[1]).to_be_checked()


def test_the_choice_holds_in_english(page: Page, words: Labels, labels: dict[str, Labels]) -> None:
    page.goto("tip/afspraak/")
    choices(page, words)[1].check()
    page.get_by_role("link", name="English").click()
    expect(choices(page, labels["en"])[1]).to_be_checked()
    expect(wording(phrase(page, "Confirm the appointment"))).to_contain_text("Thank you for")


def test_a_page_whose_phrases_are_the_same_in_both_has_no_switch(page: Page) -> None:
    page.goto("tip/oefenen/")
    expect(phrase(page, "Zeg wat je wilt")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)
