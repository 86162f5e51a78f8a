"""The way between the languages."""

from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels


def test_the_switch_stays_on_the_same_tip(page: Page) -> None:
    page.goto("tip/potje/")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1, name="Find the budget")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Nederlands").click()
    expect(page.get_by_role("heading", level=1, name="Zoek het budget")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_the_words_of_the_interface_are_those_of_the_page(page: Page, labels: dict[str, Labels]) -> None:
    for path, language in (("tip/potje/", "nl"), ("en/tip/potje/", "en")):
        page.goto(path)
        expect(page.get_by_role("group").get_by_role("button", name=labels[language]("copy"))).to_be_visible()
        expect(page.get_by_role("button", name=labels[language]("search"))).to_be_visible()
        expect(page.get_by_role("link", name=labels[language]("skip_link"))).to_be_attached()


def test_an_address_that_does_not_exist_helps_in_both_languages(
    context: BrowserContext, labels: dict[str, Labels]
) -> None:
    page = context.new_page()
    page.goto("404.html")
    for language, chapter in (("nl", "Geld"), ("en", "Money")):
        expect(page.get_by_role("heading", name=labels[language]("not_found_title"))).to_be_visible()
        page.get_by_role("main").get_by_role("link", name=chapter, exact=True).click()
        expect(page.get_by_role("heading", level=1, name=chapter)).to_be_visible()
        page.go_back()
