"""The budgetwijzer: a few questions leave the pots that are worth asking about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from kennissite.content.labels import Labels
from kennissite.core.records import Catalogue, Question, Tip
from tests.browser.audit import violations
from tests.browser.conftest import OpenContext
from tests.browser.pages.test_keyboard import FOCUS, STEPS, tab_to
from tests.browser.served import ServedSite
from tests.project import read_real_catalogues

OPPOSITE = {"ja": "nee", "nee": "ja"}


@pytest.fixture
def catalogue() -> Catalogue:
    """The Dutch catalogue."""
    return read_real_catalogues()["nl"]


@pytest.fixture
def chosen(catalogue: Catalogue) -> tuple[Tip, Question, str]:
    """A pot of which one question decides, that question, and the answer with which it is worth asking about."""
    pot = next(tip for tip in catalogue.guided if tip.guide and len(tip.guide.conditions) == 1)
    assert pot.guide
    [(question_id, answer)] = pot.guide.conditions.items()
    return pot, next(question for question in catalogue.questions if question.id == question_id), answer


@pytest.fixture
def context(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site."""
    return open_context(real_site)


def table(page: Page, words: Labels) -> Locator:
    """Return the table of pots that are worth asking about."""
    return page.get_by_role("table", name=words("budget_table"), exact=True)


def titles(table: Locator) -> list[str]:
    """Return the titles of the pots in a table."""
    return [title.strip() for title in table.get_by_role("rowheader").all_text_contents()]


def radio(page: Page, question: Question, answer: str, words: Labels) -> Locator:
    """Return the radio button of an answer: `ja`, `nee`, or nothing to skip."""
    name = words({"ja": "budget_yes", "nee": "budget_no", "": "budget_skip"}[answer])
    return page.get_by_role("group", name=question.text, exact=True).get_by_role("radio", name=name, exact=True)


def result(page: Page, text: str) -> Locator:
    """Return the announcement of what is left."""
    return page.get_by_role("region").get_by_role("status").filter(has_text=text)


def count(words: Labels, pots: int) -> str:
    """Return how the number of pots that are left is told."""
    return words("budget_result_one") if pots == 1 else words("budget_result_other", count=pots)


def left_out(words: Labels, pots: int) -> str:
    """Return how the number of pots that are left out is told."""
    return words("budget_left_out_one") if pots == 1 else words("budget_left_out_other", count=pots)


def restart(page: Page, words: Labels) -> Locator:
    """Return the button that takes all answers back."""
    return page.get_by_role("button", name=words("budget_restart"))


def test_before_any_answer_every_pot_is_there(context: BrowserContext, catalogue: Catalogue, words: Labels) -> None:
    page = context.new_page()
    page.goto("budget/")
    assert catalogue.questions
    for question in catalogue.questions:
        expect(radio(page, question, "", words)).to_be_checked()
        group = page.get_by_role("group", name=question.text, exact=True)
        expect(group).to_have_accessible_description(question.explanation)
    expect(result(page, count(words, len(catalogue.guided)))).to_be_visible()
    assert titles(table(page, words)) == [tip.title for tip in catalogue.guided]
    expect(restart(page, words)).to_be_hidden()
    expect(page.get_by_text(words("budget_fits")).filter(visible=True)).to_have_count(0)


def test_an_answer_leaves_out_only_what_it_contradicts(
    context: BrowserContext, catalogue: Catalogue, words: Labels
) -> None:
    page = context.new_page()
    page.goto("budget/")
    for question in catalogue.questions:
        for answer in ("ja", "nee", ""):
            radio(page, question, answer, words).check()
            stay = [
                tip.title
                for tip in catalogue.guided
                if tip.guide and (not answer or tip.guide.conditions.get(question.id, answer) == answer)
            ]
            assert titles(table(page, words)) == stay
            expect(result(page, count(words, len(stay)))).to_be_visible()


def test_what_is_left_out_can_still_be_read(
    context: BrowserContext, catalogue: Catalogue, chosen: tuple[Tip, Question, str], words: Labels
) -> None:
    pot, question, answer = chosen
    page = context.new_page()
    page.goto("budget/")
    radio(page, question, OPPOSITE[answer], words).check()
    gone = [tip.title for tip in catalogue.guided if tip.guide and question.id in tip.guide.conditions]
    link = page.get_by_role("rowheader", name=pot.title).get_by_role("link")
    expect(link).to_be_hidden()
    page.get_by_text(left_out(words, len(gone))).click()
    expect(link).to_be_visible()
    assert titles(page.get_by_role("table", name=left_out(words, len(gone)))) == gone
    radio(page, question, "", words).check()
    expect(page.get_by_text(left_out(words, len(gone)))).to_be_hidden()
    assert titles(table(page, words)) == [tip.title for tip in catalogue.guided]


def test_a_pot_that_fits_says_so(context: BrowserContext, chosen: tuple[Tip, Question, str], words: Labels) -> None:
    pot, question, answer = chosen
    page = context.new_page()
    page.goto("budget/")
    row = table(page, words).get_by_role("row").filter(has_text=pot.title)
    fits = row.get_by_text(words("budget_fits"))
    expect(fits).to_be_hidden()
    radio(page, question, answer, words).check()
    expect(fits).to_be_visible()
    radio(page, question, "", words).check()
    expect(fits).to_be_hidden()


def test_the_answers_are_kept_for_both_languages(
    context: BrowserContext, chosen: tuple[Tip, Question, str], words: Labels, labels: dict[str, Labels]
) -> None:
    pot, question, answer = chosen
    page = context.new_page()
    page.goto("budget/")
    radio(page, question, OPPOSITE[answer], words).check()
    page.reload()
    expect(radio(page, question, OPPOSITE[answer], words)).to_be_checked()
    assert pot.title not in titles(table(page, words))
    english = read_real_catalogues()["en"]
    page.goto("en/budget/")
    assert english.tips[pot.id].title not in titles(table(page, labels["en"]))
    same = next(other for other in english.questions if other.id == question.id)
    expect(radio(page, same, OPPOSITE[answer], labels["en"])).to_be_checked()


def test_an_answer_in_another_tab_counts_here_too(
    context: BrowserContext, chosen: tuple[Tip, Question, str], words: Labels
) -> None:
    pot, question, answer = chosen
    first, second = context.new_page(), context.new_page()
    first.goto("budget/")
    second.goto("budget/")
    radio(second, question, OPPOSITE[answer], words).check()
    expect(radio(first, question, OPPOSITE[answer], words)).to_be_checked()
    expect(table(first, words).get_by_role("rowheader", name=pot.title)).to_have_count(0)
    restart(second, words).click()
    expect(radio(first, question, "", words)).to_be_checked()
    expect(table(first, words).get_by_role("rowheader", name=pot.title)).to_have_count(1)


def test_starting_again_takes_all_answers_back_and_the_focus_to_the_way_to_undo_it(
    context: BrowserContext, catalogue: Catalogue, words: Labels
) -> None:
    page = context.new_page()
    page.goto("budget/")
    for question in catalogue.questions:
        radio(page, question, "nee", words).check()
    restart(page, words).press("Enter")
    expect(result(page, f"{words('budget_restarted')} {count(words, len(catalogue.guided))}")).to_be_visible()
    undo = page.get_by_role("button", name=words("undo"), exact=True)
    expect(undo).to_be_focused()
    expect(restart(page, words)).to_be_hidden()
    undo.press("Enter")
    for question in catalogue.questions:
        expect(radio(page, question, "nee", words)).to_be_checked()
    restart(page, words).press("Enter")
    radio(page, catalogue.questions[0], "ja", words).check()
    expect(page.get_by_text(words("budget_restarted"))).to_have_count(0)
    page.reload()
    for question in catalogue.questions[1:]:
        expect(radio(page, question, "", words)).to_be_checked()


def test_an_answer_that_this_site_does_not_know_leaves_nothing_out(
    context: BrowserContext, catalogue: Catalogue, words: Labels
) -> None:
    page = context.new_page()
    page.goto("over/")
    plan = {"version": 1, "answers": {question.id: "misschien" for question in catalogue.questions}}
    page.evaluate("(plan) => localStorage.setItem('sodalis-kennissite:/', JSON.stringify(plan))", plan)
    page.goto("budget/")
    assert titles(table(page, words)) == [tip.title for tip in catalogue.guided]


def none_left(page: Page, question: Question, words: Labels) -> None:
    """Open the page as if every pot depended on one question, and answer that one so that none is left."""

    def change(route: Route) -> None:
        body = re.sub(r'data-conditions="[^"]*"', f'data-conditions="{question.id}=ja"', route.fetch().text())
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route("**/budget/", change)
    page.goto("budget/")
    radio(page, question, "nee", words).check()


def test_when_no_pot_is_left_it_says_what_to_do(context: BrowserContext, catalogue: Catalogue, words: Labels) -> None:
    page = context.new_page()
    none_left(page, catalogue.questions[0], words)
    expect(result(page, words("budget_none"))).to_be_visible()
    expect(table(page, words)).to_be_hidden()
    page.get_by_text(left_out(words, len(catalogue.guided))).click()
    expect(page.get_by_role("rowheader")).to_have_count(len(catalogue.guided))
    restart(page, words).click()
    expect(table(page, words)).to_be_visible()


def test_a_row_leads_to_the_tip_and_to_the_sentence(
    context: BrowserContext, catalogue: Catalogue, words: Labels
) -> None:
    page = context.new_page()
    for pot in catalogue.guided:
        assert pot.guide
        for link, heading in ((pot.title, True), (pot.guide.phrase.title, False)):
            page.goto("budget/")
            row = table(page, words).get_by_role("row").filter(has_text=pot.title)
            row.get_by_role("link", name=link, exact=True).click()
            target = (
                page.get_by_role("heading", name=pot.title, exact=True)
                if heading
                else page.get_by_role("group", name=pot.guide.phrase.title, exact=True)
            )
            expect(target.first).to_be_in_viewport()


def test_everything_can_be_answered_with_the_keyboard(
    context: BrowserContext, catalogue: Catalogue, words: Labels
) -> None:
    page = context.new_page()
    page.goto("budget/")
    for question in catalogue.questions:
        tab_to(page, radio(page, question, "", words))
        page.keyboard.press("ArrowLeft")
        expect(radio(page, question, "nee", words)).to_be_focused()
        expect(radio(page, question, "nee", words)).to_be_checked()
    gone = [tip for tip in catalogue.guided if tip.guide and "ja" in tip.guide.conditions.values()]
    tab_to(page, restart(page, words))
    tab_to(page, page.locator("summary").filter(has_text=left_out(words, len(gone))))
    page.keyboard.press("Enter")
    link = page.get_by_role("rowheader", name=gone[0].title).get_by_role("link")
    tab_to(page, link)
    expect(link).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_focus_is_always_in_sight(
    open_context: OpenContext, real_site: ServedSite, catalogue: Catalogue, words: Labels, width: int
) -> None:
    page = open_context(real_site, viewport={"width": width, "height": 640}).new_page()
    page.goto("budget/")
    radio(page, catalogue.questions[0], "nee", words).check()
    page.locator("summary").filter(visible=True).first.click()
    radio(page, catalogue.questions[0], "nee", words).focus()
    stops = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if not page.evaluate("!!document.activeElement.closest('budget-guide')"):
            break
        stops.append(page.evaluate(FOCUS))
    assert len(stops) > len(catalogue.questions) + len(catalogue.guided)
    assert not [stop for stop in stops if not stop["ring"] or stop["covered"] or not stop["inside"]]


@pytest.mark.parametrize("java_script", [True, False])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_a_table_at_every_width(
    open_context: OpenContext, real_site: ServedSite, words: Labels, width: int, java_script: bool
) -> None:
    catalogue = read_real_catalogues()["nl"]
    context = open_context(real_site, viewport={"width": width, "height": 640}, java_script_enabled=java_script)
    page = context.new_page()
    page.goto("budget/")
    heads = table(page, words).get_by_role("columnheader").all_text_contents()
    assert heads == [words(f"budget_{name}") for name in ("pot", "when", "why", "who", "phrase")]
    for pot in catalogue.guided:
        assert pot.guide
        row = table(page, words).get_by_role("row").filter(has=page.get_by_role("rowheader", name=pot.title))
        expect(row.get_by_role("cell")).to_have_count(4)
        for text in (pot.guide.why, pot.guide.whom, pot.guide.phrase.title):
            expect(row.get_by_role("cell").filter(has_text=text).first).to_be_visible()
        for question in catalogue.questions:
            if answer := pot.guide.conditions.get(question.id):
                label = words("budget_if_yes" if answer == "ja" else "budget_if_no", question=question.text)
                expect(row).to_contain_text(label)
        if not pot.guide.conditions:
            expect(row).to_contain_text(words("budget_always"))


def test_without_javascript_there_is_nothing_to_answer(open_context: OpenContext, real_site: ServedSite) -> None:
    page = open_context(real_site, java_script_enabled=False).new_page()
    page.goto("budget/")
    expect(page.get_by_role("radio")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 768, 1040])
def test_nothing_is_wider_than_the_screen(
    open_context: OpenContext, real_site: ServedSite, catalogue: Catalogue, words: Labels, width: int
) -> None:
    page = open_context(real_site, viewport={"width": width, "height": 640}).new_page()
    page.goto("budget/")
    radio(page, catalogue.questions[0], "nee", words).check()
    page.locator("summary").filter(visible=True).first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_answers_are_large_enough_for_a_thumb(
    open_context: OpenContext, real_site: ServedSite, catalogue: Catalogue, words: Labels
) -> None:
    page = open_context(real_site, viewport={"width": 360, "height": 740}).new_page()
    page.goto("budget/")
    targets = [radio(page, question, answer, words) for question in catalogue.questions for answer in ("ja", "nee", "")]
    targets += table(page, words).get_by_role("link").all()
    for target in targets:
        box = target.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("state", ["narrowed", "none left", "started again"])
def test_axe_finds_nothing(
    open_context: OpenContext, real_site: ServedSite, words: Labels, state: str, width: int
) -> None:
    catalogue = read_real_catalogues()["nl"]
    page = open_context(real_site, viewport={"width": width, "height": 740}).new_page()
    if state == "none left":
        none_left(page, catalogue.questions[0], words)
    else:
        page.goto("budget/")
        for question in catalogue.questions:
            radio(page, question, "nee", words).check()
        radio(page, catalogue.questions[0], "ja", words).check()
    if state == "started again":
        restart(page, words).click()
    else:
        page.locator("summary").filter(visible=True).first.click()
    found = violations(page)
    assert not found, "\n".join(found)


def test_on_paper_are_the_pots_and_not_the_questions(
    context: BrowserContext, chosen: tuple[Tip, Question, str], words: Labels, tmp_path: Path
) -> None:
    pot, question, answer = chosen
    page = context.new_page()
    page.goto("budget/")
    radio(page, question, OPPOSITE[answer], words).check()
    page.emulate_media(media="print")
    expect(table(page, words)).to_be_visible()
    expect(page.get_by_role("rowheader", name=pot.title)).to_be_hidden()
    expect(page.get_by_text(question.text, exact=True)).to_be_hidden()
    expect(page.locator("summary")).to_be_hidden()
