"""Ticking actions: one tick everywhere, progress in words and as a bar, and a way back."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.parts import action

MOMENT, PLACE, REHEARSAL, AMOUNT = (
    "Kies een rustig moment.",
    "Regel een plek.",
    "Oefen je zinnen hardop.",
    "Zoek het bedrag op.",
)
ALL = (MOMENT, PLACE, REHEARSAL, AMOUNT)


def summary(page: Page) -> Locator:
    """Return the part of the checklist that is about all chapters."""
    return page.get_by_role("main").locator("header")


def bar(parent: Locator) -> list[int]:
    """Return how far the progress bar is, and how far it goes; it is for the eye, the words are for the ear."""
    element = parent.locator("progress")
    expect(element).to_be_visible()
    state: list[int] = element.evaluate("bar => [bar.value, bar.max]")
    return state


@pytest.mark.parametrize("path", ["beginnen/", "checklist/"])
def test_a_tick_at_the_tip_is_a_tick_elsewhere_and_after_a_reload(page: Page, path: str) -> None:
    page.goto("tip/afspraak/")
    action(page, MOMENT).check()
    page.goto(path)
    expect(action(page, MOMENT)).to_be_checked()
    expect(action(page, PLACE)).not_to_be_checked()
    page.reload()
    expect(action(page, MOMENT)).to_be_checked()


def test_a_tick_on_the_checklist_is_a_tick_at_the_tip(page: Page) -> None:
    page.goto("checklist/")
    action(page, MOMENT).check()
    page.goto("tip/afspraak/")
    expect(action(page, MOMENT)).to_be_checked()
    action(page, MOMENT).uncheck()
    page.goto("checklist/")
    expect(action(page, MOMENT)).not_to_be_checked()


def test_a_tick_holds_in_english(page: Page) -> None:
    page.goto("checklist/")
    action(page, MOMENT).check()
    page.get_by_role("link", name="English").click()
    expect(action(page, "Choose a quiet moment.")).to_be_checked()
    expect(action(page, "Arrange a place.")).not_to_be_checked()


def test_a_tick_is_there_at_once_in_a_second_tab(context: BrowserContext, words: Labels) -> None:
    first, second = context.new_page(), context.new_page()
    first.goto("tip/afspraak/")
    second.goto("checklist/")
    first.bring_to_front()
    action(first, MOMENT).check()
    expect(action(second, MOMENT)).to_be_checked()
    expect(summary(second)).to_contain_text(words("checklist_some", done=1, total=4))
    second.bring_to_front()
    action(second, MOMENT).uncheck()
    expect(action(first, MOMENT)).not_to_be_checked()


def test_progress_counts_per_chapter_and_in_all(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    beginning, money = page.get_by_role("region", name="Beginnen"), page.get_by_role("region", name="Geld")
    for part, total in ((summary(page), 4), (beginning, 3), (money, 1)):
        expect(part).to_contain_text(words("checklist_none"))
        assert bar(part) == [0, total]
    action(page, MOMENT).check()
    action(page, AMOUNT).check()
    expect(summary(page)).to_contain_text(words("checklist_some", done=2, total=4))
    assert bar(summary(page)) == [2, 4]
    expect(beginning).to_contain_text(words("checklist_some", done=1, total=3))
    assert bar(beginning) == [1, 3]
    expect(money).to_contain_text(words("checklist_all"))
    assert bar(money) == [1, 1]


@pytest.mark.parametrize(("language", "path", "box"), [("nl", "", MOMENT), ("en", "en/", "Choose a quiet moment.")])
def test_home_shows_the_progress_of_every_chapter(
    page: Page, labels: dict[str, Labels], language: str, path: str, box: str
) -> None:
    words = labels[language]
    page.goto(f"{path}checklist/")
    action(page, box).check()
    page.goto(path)
    stops = page.get_by_role("navigation", name=words("journey_title")).get_by_role("listitem")
    expect(stops.first).to_contain_text(words("checklist_some", done=1, total=3))
    assert bar(stops.first) == [1, 3]
    expect(stops.last).to_contain_text(words("checklist_none"))
    assert bar(stops.last) == [0, 1]


def test_the_progress_of_the_whole_is_announced(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    action(page, MOMENT).check()
    announced = page.get_by_role("status").filter(has_text=words("checklist_some", done=1, total=4))
    expect(announced).to_be_visible()


def test_an_untouched_list_says_where_to_begin(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    expect(page.get_by_text(words("checklist_empty_text"))).to_be_visible()
    expect(page.get_by_text(words("checklist_full_text"))).to_be_hidden()
    expect(page.get_by_role("button", name=words("checklist_clear"))).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name=MOMENT).click()
    expect(page.locator("action-item:target")).to_have_text(MOMENT)


def test_a_finished_list_says_what_now(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    for text in ALL:
        action(page, text).check()
    expect(page.get_by_text(words("checklist_empty_text"))).to_be_hidden()
    expect(page.get_by_text(words("checklist_full_text"))).to_be_visible()
    page.get_by_role("link", name=words("checklist_full_link")).click()
    expect(page.get_by_role("heading", level=1, name="Mijn plan")).to_be_visible()


def test_a_list_that_was_begun_says_neither(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    action(page, PLACE).check()
    expect(page.get_by_text(words("checklist_empty_text"))).to_be_hidden()
    expect(page.get_by_text(words("checklist_full_text"))).to_be_hidden()


@pytest.mark.parametrize("count", [1, 3])
def test_clearing_takes_all_ticks_off_and_says_how_many(page: Page, words: Labels, count: int) -> None:
    page.goto("checklist/")
    for text in ALL[:count]:
        action(page, text).check()
    page.get_by_role("button", name=words("checklist_clear")).click()
    message = words("checklist_cleared_one") if count == 1 else words("checklist_cleared_other", count=count)
    expect(page.get_by_role("status").filter(has_text=message)).to_be_visible()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    page.reload()
    expect(page.get_by_role("checkbox")).to_have_count(4)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_undo_puts_the_same_ticks_back_and_focus_goes_along(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    action(page, MOMENT).check()
    action(page, AMOUNT).check()
    clear = page.get_by_role("button", name=words("checklist_clear"))
    undo = page.get_by_role("button", name=words("undo"))
    clear.press("Enter")
    expect(undo).to_be_focused()
    expect(clear).to_be_hidden()
    undo.press("Enter")
    expect(clear).to_be_focused()
    expect(undo).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text=words("checklist_restored"))).to_be_visible()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
    page.reload()
    expect(action(page, MOMENT)).to_be_checked()
    expect(action(page, AMOUNT)).to_be_checked()


def test_the_offer_to_undo_ends_with_a_new_tick(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    action(page, MOMENT).check()
    page.get_by_role("button", name=words("checklist_clear")).click()
    undo = page.get_by_role("button", name=words("undo"))
    expect(undo).to_be_visible()
    action(page, PLACE).check()
    expect(undo).to_be_hidden()
    expect(page.get_by_text(words("checklist_cleared_one"))).to_have_count(0)
    page.get_by_role("button", name=words("checklist_clear")).click()
    undo.click()
    expect(action(page, PLACE)).to_be_checked()
    expect(action(page, MOMENT)).not_to_be_checked()


def test_a_tick_in_another_tab_ends_the_offer_to_undo(context: BrowserContext, words: Labels) -> None:
    first, second = context.new_page(), context.new_page()
    first.goto("checklist/")
    second.goto("tip/afspraak/")
    first.bring_to_front()
    action(first, MOMENT).check()
    first.get_by_role("button", name=words("checklist_clear")).click()
    expect(action(second, MOMENT)).not_to_be_checked()
    second.bring_to_front()
    action(second, PLACE).check()
    expect(first.get_by_role("button", name=words("undo"))).to_be_hidden()
    expect(action(first, PLACE)).to_be_checked()


def test_the_text_of_an_action_ticks_it(page: Page) -> None:
    page.goto("tip/afspraak/")
    page.get_by_text(MOMENT).click()
    expect(action(page, MOMENT)).to_be_checked()
