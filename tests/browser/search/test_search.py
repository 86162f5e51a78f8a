"""The search: finds by title, text and synonym in the language of the page, and says what happened."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from kennissite.content.labels import Labels
from tests.browser.served import ServedSite


def search(page: Page, words: Labels, query: str) -> Locator:
    """Open the search, type a query, and return the dialog."""
    dialog = page.get_by_role("dialog", name=words("search"))
    if not dialog.is_visible():
        page.get_by_role("banner").get_by_role("button", name=words("search")).click()
    dialog.get_by_role("searchbox", name=words("search_label")).fill(query)
    return dialog


def results(dialog: Locator) -> Locator:
    """Return the results, the best one first."""
    return dialog.get_by_role("list").first.get_by_role("link")


def ways(dialog: Locator, words: Labels) -> Locator:
    """Return the links to the chapters and to all phrases, which are there whatever was found."""
    return dialog.get_by_role("navigation", name=words("search_ways")).get_by_role("link")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("hardop", "Oefen hardop"),
        ("budget", "Zoek het budget"),
        ("halfuur", "Maak een afspraak"),
        ("spaarvarken", "Zoek het budget"),
        ("Spiegel", "Oefen hardop"),
        ("repet", "Oefen hardop"),
    ],
    ids=["title", "title-2", "text", "synonym", "synonym-capital", "beginning-of-a-word"],
)
def test_a_tip_is_found_by_title_text_and_synonym(page: Page, words: Labels, query: str, title: str) -> None:
    page.goto("over/")
    dialog = search(page, words, query)
    expect(results(dialog).first).to_contain_text(title)
    results(dialog).first.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_a_result_names_the_chapter_and_the_words_around(page: Page, words: Labels) -> None:
    page.goto("")
    found = results(search(page, words, "hardop")).first
    expect(found).to_contain_text("Oefen hardop")
    expect(found).to_contain_text("Beginnen")
    expect(found).to_contain_text("Oefen je zinnen hardop.")


def test_a_synonym_is_searched_and_not_shown(page: Page, words: Labels) -> None:
    page.goto("")
    found = results(search(page, words, "spaarvarken")).first
    expect(found).to_contain_text("Zoek het budget")
    expect(found).not_to_contain_text("spaarvarken")


def test_the_number_of_pages_is_announced(page: Page, words: Labels) -> None:
    page.goto("")
    dialog = search(page, words, "spaarvarken")
    expect(dialog.get_by_role("status")).to_have_text(words("search_one"))
    dialog = search(page, words, "rij")
    expect(dialog.get_by_role("status")).to_have_text(words("search_other", count=2))


@pytest.mark.parametrize(
    "query",
    ["quasar", "<img src=x onerror=alert(1)>", "{count} {query} $&", "__proto__", "foo:bar ~2 ^", '"'],
)
def test_when_nothing_is_found_the_query_is_shown_as_text(page: Page, words: Labels, query: str) -> None:
    page.goto("")
    dialog = search(page, words, query)
    expect(dialog.get_by_role("status")).to_have_text(words("search_none", query=query))
    expect(dialog.get_by_role("img")).to_have_count(0)
    expect(ways(dialog, words)).to_have_text(["Beginnen", "Geld", "Alle zinnen"])


def test_when_nothing_is_found_the_nearest_chapter_comes_first_until_something_is(page: Page, words: Labels) -> None:
    page.goto("")
    dialog = search(page, words, "spijkerbroek")
    expect(dialog.get_by_role("status")).to_have_text(words("search_none", query="spijkerbroek"))
    dialog = search(page, words, "spaarrekening")
    label = words("search_nearest", query="spaarrekening", chapters="Geld")
    expect(dialog.get_by_role("status")).to_have_text(label)
    expect(ways(dialog, words)).to_have_text(["Geld", "Beginnen", "Alle zinnen"])
    dialog = search(page, words, "spaarvarken")
    expect(dialog.get_by_role("status")).to_have_text(words("search_one"))
    expect(ways(dialog, words)).to_have_text(["Beginnen", "Geld", "Alle zinnen"])


def test_the_words_by_which_a_tip_was_found_are_marked(page: Page, words: Labels) -> None:
    page.goto("")
    found = results(search(page, words, "hoe zoek ik een budgetje")).first
    expect(found.locator("mark")).to_have_text(["Zoek", "budget", "Zoek", "Zoek"])


def test_one_wrong_letter_does_not_matter(page: Page, words: Labels) -> None:
    page.goto("")
    expect(results(search(page, words, "spaarvraken")).first).to_contain_text("Zoek het budget")


def test_a_press_beside_the_search_closes_it_and_one_that_selects_text_does_not(page: Page, words: Labels) -> None:
    page.goto("")
    dialog = search(page, words, "budget")
    box, field = dialog.bounding_box(), dialog.get_by_role("searchbox").bounding_box()
    assert box
    assert field
    inside, beside = (field["x"] + 40, field["y"] + 5), (box["x"] / 2, box["y"] + 5)
    for start, end in ((inside, beside), (beside, inside)):
        page.mouse.move(*start)
        page.mouse.down()
        page.mouse.move(*end)
        page.mouse.up()
        expect(dialog).to_be_visible()
    page.mouse.click(box["x"] + 2, box["y"] + 2)
    expect(dialog).to_be_visible()
    page.mouse.click(*beside)
    expect(dialog).to_be_hidden()


def test_an_empty_query_gives_a_hint(page: Page, words: Labels) -> None:
    page.goto("")
    dialog = search(page, words, "hardop")
    expect(results(dialog).first).to_contain_text("Oefen hardop")
    dialog = search(page, words, "  ")
    expect(dialog.get_by_role("status")).to_have_text(words("search_hint"))
    expect(dialog.get_by_text("Oefen hardop")).to_have_count(0)


@pytest.mark.parametrize(
    "file",
    [
        pytest.param("**/search/nl.json", marks=pytest.mark.provokes("console error: Failed to load resource")),
        pytest.param("**/search-engine.js*", marks=pytest.mark.provokes("console error: Failed to load resource")),
    ],
)
def test_when_the_index_does_not_load_the_chapters_are_offered(
    context: BrowserContext, words: Labels, file: str
) -> None:
    page = context.new_page()
    page.goto("over/")
    context.route(file, lambda route: route.abort())
    dialog = search(page, words, "hardop")
    expect(dialog.get_by_role("status")).to_have_text(words("search_failed"))
    context.unroute(file)
    dialog = search(page, words, "spiegel")
    expect(results(dialog).first).to_contain_text("Oefen hardop")
    search(page, words, "")
    ways(dialog, words).filter(has_text="Geld").click()
    expect(page.get_by_role("heading", level=1, name="Geld")).to_be_visible()


@pytest.mark.parametrize("text", ["", "<!doctype html>"])
def test_an_index_that_is_none_is_a_failure_and_not_an_empty_result(
    context: BrowserContext, words: Labels, text: str
) -> None:
    page = context.new_page()
    page.goto("over/")
    context.route("**/search/nl.json", lambda route: route.fulfill(body=text))
    dialog = search(page, words, "hardop")
    expect(dialog.get_by_role("status")).to_have_text(words("search_failed"))


def test_until_the_index_is_there_the_status_says_so(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto("over/")
    held: list[Route] = []
    context.route("**/search/nl.json", lambda route: held.append(route))  # noqa: PLW0108 - must be a function
    dialog = search(page, words, "hardop")
    expect(dialog.get_by_role("status")).to_have_text(words("search_loading"))
    dialog.get_by_role("searchbox").press("Enter")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    held[0].continue_()
    expect(results(dialog).first).to_contain_text("Oefen hardop")


def test_the_english_page_searches_english_only(page: Page, labels: dict[str, Labels]) -> None:
    page.goto("en/over/")
    dialog = search(page, labels["en"], "piggybank")
    expect(results(dialog)).to_have_count(1)
    results(dialog).first.click()
    expect(page.get_by_role("heading", level=1, name="Find the budget")).to_be_visible()
    dialog = search(page, labels["en"], "spaarvarken")
    expect(dialog.get_by_role("status")).to_have_text(labels["en"]("search_none", query="spaarvarken"))


def test_the_dutch_page_searches_dutch_only(page: Page, words: Labels) -> None:
    page.goto("tip/potje/")
    dialog = search(page, words, "piggybank")
    expect(dialog.get_by_role("status")).to_have_text(words("search_none", query="piggybank"))


@pytest.mark.provokes("console error: Failed to load resource.*404")
@pytest.mark.provokes("not found: /kennis/weg/tip/")
def test_the_search_works_where_a_page_was_not_found(page: Page, words: Labels, small_site: ServedSite) -> None:
    page.goto("weg/tip/")
    results(search(page, words, "spaarvarken")).first.click()
    page.wait_for_url(f"{small_site.address}tip/potje/")


def test_the_text_of_two_paragraphs_does_not_run_together(page: Page, words: Labels) -> None:
    page.goto("")
    expect(results(search(page, words, "collega")).first).to_contain_text("Noem een collega Samira kreeg")


def test_what_never_arrives_counts_as_failed(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.clock.install()
    page.goto("over/")
    context.route("**/search-engine.js", lambda route: None)  # noqa: ARG005 - never answered
    dialog = search(page, words, "hardop")
    expect(dialog.get_by_role("status")).to_have_text(words("search_loading"))
    page.clock.fast_forward(60_000)
    expect(dialog.get_by_role("status")).to_have_text(words("search_failed"))
