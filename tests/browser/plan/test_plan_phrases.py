"""The phrases of the plan: chosen, put in order, said in one's own words, and taken out."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import field, phrase
from tests.browser.plan.plan_page import (
    CATALOGUE,
    GOALS,
    PATH,
    STANDARD,
    STANDARD_PLAN,
    TITLES,
    chosen,
    kept,
    message,
    of_phrase,
    open_kept,
    open_plan,
    press,
    sentence,
    titles,
)
from tests.browser.served import ServedSite

OWN = "Ik wil het <b>graag</b> & nu.\nMet jou."


@pytest.fixture
def real_context(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site, in which nothing is kept."""
    return open_kept(open_context, real_site)


@pytest.fixture
def plan(open_context: OpenContext, real_site: ServedSite) -> Page:
    """The page of a plan with the standard phrases."""
    return open_plan(open_kept(open_context, real_site, STANDARD_PLAN))


def add_button(page: Page, words: Labels, title: str) -> Locator:
    """Return the button that takes a phrase along."""
    return page.get_by_role("button", name=of_phrase(words("plan_add"), title), exact=True)


def bubble(page: Page) -> Locator:
    """Return the words of the reader that stand in the place of a phrase."""
    return page.locator("[data-own] > .plan-item__own").get_by_role("blockquote")


def remove_button(page: Page, words: Labels, title: str) -> Locator:
    """Return the button on the card of a phrase that takes it out of the plan again."""
    return page.get_by_role("button", name=of_phrase(words("plan_remove"), title), exact=True)


def own_words(page: Page, words: Labels, title: str) -> Locator:
    """Return the field in which a reader puts a phrase in other words."""
    return page.get_by_role("textbox", name=words("plan_edit_label", title=title), exact=True)


def expect_order(page: Page, words: Labels, expected: list[str]) -> None:
    """Expect the phrases of the plan in this order, with the numbers that the list gives them."""
    expect(chosen(page, words).get_by_role("listitem")).to_have_count(len(expected))
    assert titles(page, words) == expected


def test_an_empty_plan_explains_itself_and_fills_in_one_press(real_context: BrowserContext, words: Labels) -> None:
    page = open_plan(real_context)
    expect(page.get_by_text(words("plan_empty_title"))).to_be_visible()
    expect(page.get_by_text(words("plan_empty_text", button=words("plan_add")))).to_be_visible()
    expect(page.get_by_text(words("keep_nothing"))).to_be_visible()
    press(page, words("plan_default"))
    expect(page.get_by_text(words("plan_empty_title"))).to_be_hidden()
    expect_order(page, words, TITLES)
    expect(message(page, words("plan_filled_other", count=len(TITLES)))).to_be_in_viewport()
    expect(phrase(page, TITLES[0])).to_be_focused()
    goals = [STANDARD[at].goal for at in range(len(STANDARD))]
    assert goals == sorted(goals, key=GOALS.index)
    assert set(goals) == set(GOALS)
    for one in STANDARD:
        expect(phrase(page, one.title).get_by_text(sentence(one))).to_be_visible()
    page.reload()
    expect_order(page, words, TITLES)


def test_a_phrase_of_a_tip_comes_at_its_place_in_the_conversation(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_kept(open_context, real_site, STANDARD_PLAN).new_page()
    late, early = CATALOGUE.phrases_for(CATALOGUE.goals[4])[-1], CATALOGUE.phrases_for(CATALOGUE.goals[0])[0]
    for one in (late, early):
        page.goto(f"tip/{one.tip}/")
        card = phrase(page, one.title)
        expect(card.get_by_role("link", name=words("plan_see"))).to_be_hidden()
        add_button(page, words, one.title).click()
        expect(remove_button(page, words, one.title)).to_be_focused()
        card.get_by_role("link", name=words("plan_see")).click()
        page.wait_for_url(f"**/{PATH}")
    order = [*STANDARD[:1], early, *STANDARD[1:5], late, *STANDARD[5:]]
    expect_order(page, words, [one.title for one in order])


def test_a_choice_is_seen_in_another_tab_at_once_and_can_be_undone_there(
    real_context: BrowserContext, words: Labels
) -> None:
    one = STANDARD[0]
    tip, plan = real_context.new_page(), open_plan(real_context)
    tip.goto(f"tip/{one.tip}/")
    add_button(tip, words, one.title).click()
    expect_order(plan, words, [one.title])
    plan.bring_to_front()
    press(plan, of_phrase(words("remove"), one.title))
    expect(plan.get_by_text(words("plan_empty_title"))).to_be_visible()
    expect(add_button(tip, words, one.title)).to_be_visible()


def test_a_phrase_is_chosen_from_the_list_on_the_page_itself(real_context: BrowserContext, words: Labels) -> None:
    page = open_plan(real_context)
    page.get_by_text(words("plan_choose_more")).click()
    add_button(page, words, TITLES[3]).press("Enter")
    # The card is in the plan now: the focus goes on in the list that it was chosen from.
    later = [phrase.title for goal in CATALOGUE.goals for phrase in CATALOGUE.phrases_for(goal)]
    expect(add_button(page, words, later[later.index(TITLES[3]) + 1])).to_be_focused()
    expect(message(page, words("plan_added"))).to_be_in_viewport()
    add_button(page, words, TITLES[0]).click()
    expect_order(page, words, [TITLES[0], TITLES[3]])


def test_removing_is_announced_and_what_was_removed_is_one_press_away(plan: Page, words: Labels) -> None:
    for at in (2, 0):
        press(plan, of_phrase(words("remove"), titles(plan, words)[at]))
        expect(message(plan, words("plan_removed"))).to_be_in_viewport()
        expect(plan.get_by_role("button", name=words("undo"), exact=True)).to_be_focused()
    expect_order(plan, words, [TITLES[1], *TITLES[3:]])
    for title in [TITLES[1], *TITLES[3:]]:
        press(plan, of_phrase(words("remove"), title))
    plan.reload()
    expect(plan.get_by_text(words("plan_empty_title"))).to_be_visible()


def test_a_phrase_that_was_removed_can_be_put_back_where_it_was_in_its_own_words(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    phrases = [{"key": one.key, "goal": one.goal} for one in STANDARD]
    phrases[1]["text"] = OWN
    plan = open_plan(open_kept(open_context, real_site, {"version": 1, "phrases": phrases}))
    press(plan, of_phrase(words("remove"), TITLES[1]))
    expect_order(plan, words, [TITLES[0], *TITLES[2:]])
    press(plan, words("undo"))
    expect_order(plan, words, TITLES)
    expect(message(plan, words("plan_restored"))).to_be_visible()
    expect(plan.get_by_role("button", name=of_phrase(words("remove"), TITLES[1]), exact=True)).to_be_focused()
    assert kept(plan)["phrases"] == phrases
    expect(plan.get_by_role("button", name=words("undo"), exact=True)).to_be_hidden()


def test_own_words_that_were_given_up_can_be_put_back(plan: Page, words: Labels) -> None:
    own = own_words(plan, words, TITLES[0])
    press(plan, of_phrase(words("plan_edit"), TITLES[0]))
    own.fill(OWN)
    press(plan, of_phrase(words("plan_reset"), TITLES[0]))
    expect(own).to_be_hidden()
    expect(message(plan, words("plan_original"))).to_be_visible()
    press(plan, words("undo"))
    expect(bubble(plan)).to_have_text(OWN)


def test_a_next_change_ends_the_offer_to_put_back(plan: Page, words: Labels) -> None:
    undo = plan.get_by_role("button", name=words("undo"), exact=True)
    press(plan, of_phrase(words("remove"), TITLES[1]))
    expect(undo).to_be_visible()
    press(plan, of_phrase(words("plan_move_down"), TITLES[0]))
    expect(undo).to_be_hidden()


def test_what_was_removed_is_not_to_be_had_back_once_all_is_wiped(plan: Page, words: Labels) -> None:
    plan.get_by_role("textbox", name=words("plan_notes")).fill("Rustig.")
    for title in TITLES:
        press(plan, of_phrase(words("remove"), title))
    undo = plan.get_by_role("button", name=words("undo"), exact=True)
    expect(undo).to_be_visible()
    press(plan, words("keep_wipe"))
    press(plan, words("keep_wipe_confirm"))
    expect(undo).to_be_hidden()


def test_a_card_that_takes_a_phrase_out_and_in_again_keeps_its_own_words(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    one = STANDARD[0]
    chosen = {"key": one.key, "goal": one.goal, "text": OWN}
    context = open_kept(open_context, real_site, {"version": 1, "phrases": [chosen]})
    page = context.new_page()
    page.goto(f"tip/{one.tip}/")
    remove_button(page, words, one.title).click()
    assert kept(page)["phrases"] == []
    add_button(page, words, one.title).click()
    assert kept(page)["phrases"] == [chosen]
    remove_button(page, words, one.title).click()
    plan = open_plan(context)
    plan.get_by_role("textbox", name=words("plan_notes")).fill("Rustig.")
    press(plan, words("keep_wipe"))
    press(plan, words("keep_wipe_confirm"))
    page.bring_to_front()
    add_button(page, words, one.title).click()
    assert kept(page)["phrases"] == [{"key": one.key, "goal": one.goal}]


def test_the_buttons_move_a_phrase_keep_the_focus_and_say_the_place(plan: Page, words: Labels) -> None:
    down = plan.get_by_role("button", name=of_phrase(words("plan_move_down"), TITLES[0]), exact=True)
    up = plan.get_by_role("button", name=of_phrase(words("plan_move_up"), TITLES[0]), exact=True)
    expect(up).to_have_attribute("aria-disabled", "true")
    down.focus()
    for place in (2, 3):
        plan.keyboard.press("Enter")
        expect(down).to_be_focused()
        said = words("plan_moved", title=TITLES[0], place=place, total=len(TITLES))
        expect(plan.get_by_role("status").filter(has_text=said)).to_be_visible()
    expect(up).to_have_attribute("aria-disabled", "false")
    expect_order(plan, words, [TITLES[1], TITLES[2], TITLES[0], *TITLES[3:]])
    up.press("Enter")
    expect(up).to_be_focused()
    plan.reload()
    expect_order(plan, words, [TITLES[1], TITLES[0], *TITLES[2:]])


def test_a_phrase_that_the_site_no_longer_has_does_not_stand_in_the_way(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    phrases = list(STANDARD_PLAN["phrases"])
    gone = {"key": "tip-van-vroeger--zin-van-vroeger", "goal": "openen"}
    page = open_plan(open_kept(open_context, real_site, {"version": 1, "phrases": [phrases[0], gone, *phrases[1:]]}))
    expect_order(page, words, TITLES)
    press(page, of_phrase(words("plan_move_down"), TITLES[0]))
    expect_order(page, words, [TITLES[1], TITLES[0], *TITLES[2:]])
    said = words("plan_moved", title=TITLES[0], place=2, total=len(TITLES))
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    assert gone in kept(page)["phrases"]


def test_the_pointer_drags_a_phrase_over_others_in_one_go(plan: Page, words: Labels) -> None:
    plan.set_viewport_size({"width": 1280, "height": 4_000})
    items = chosen(plan, words).get_by_role("listitem")
    start = items.nth(0).locator("[data-part=handle]").bounding_box()
    end = items.nth(2).bounding_box()
    assert start
    assert end
    x = start["x"] + start["width"] / 2
    plan.mouse.move(x, start["y"] + start["height"] / 2)
    plan.mouse.down()
    plan.mouse.move(x, end["y"] + end["height"] - 10, steps=12)
    plan.mouse.up()
    expected = [TITLES[1], TITLES[2], TITLES[0], *TITLES[3:]]
    expect(items.nth(2).get_by_role("group", name=TITLES[0])).to_be_visible()
    expect_order(plan, words, expected)
    plan.reload()
    expect_order(plan, words, expected)


def test_own_words_stand_in_this_plan_only_and_the_original_comes_back(plan: Page, words: Labels) -> None:
    one = STANDARD[1]
    card = phrase(plan, one.title)
    press(plan, of_phrase(words("plan_edit"), one.title))
    own = own_words(plan, words, one.title)
    expect(own).to_be_focused()
    expect(own).to_have_value(sentence(one))
    own.fill(OWN)
    press(plan, of_phrase(words("plan_edit_done"), one.title))
    expect(plan.get_by_role("button", name=of_phrase(words("plan_edit"), one.title), exact=True)).to_be_focused()
    plan.reload()
    expect(own).to_be_hidden()
    expect(bubble(plan)).to_have_text(OWN)
    expect(card).to_be_hidden()
    plan.goto(f"tip/{one.tip}/")
    expect(phrase(plan, one.title).get_by_text(sentence(one))).to_be_visible()
    plan.goto(PATH)
    press(plan, of_phrase(words("plan_edit"), one.title))
    expect(own).to_have_value(OWN)
    press(plan, of_phrase(words("plan_reset"), one.title))
    expect(plan.get_by_role("button", name=of_phrase(words("plan_edit"), one.title), exact=True)).to_be_focused()
    expect(card.get_by_text(sentence(one))).to_be_visible()
    expect(own).to_be_hidden()
    plan.reload()
    expect(card.get_by_text(sentence(one))).to_be_visible()


def test_own_words_can_be_emptied_and_typed_anew(plan: Page, words: Labels) -> None:
    one = STANDARD[1]
    press(plan, of_phrase(words("plan_edit"), one.title))
    own = own_words(plan, words, one.title)
    own.fill("")
    expect(own).to_be_focused()
    own.press_sequentially("Nieuw.")
    expect(own).to_have_value("Nieuw.")
    press(plan, of_phrase(words("plan_edit_done"), one.title))
    plan.reload()
    expect(bubble(plan)).to_have_text("Nieuw.")


def test_words_that_were_all_taken_away_do_not_come_back_by_themselves(plan: Page, words: Labels) -> None:
    press(plan, of_phrase(words("plan_edit"), TITLES[1]))
    own = own_words(plan, words, TITLES[1])
    own.fill(" ")
    plan.reload()
    expect(own).to_have_value(" ")
    # Nothing is no phrase: who is done leaves that of the site.
    press(plan, of_phrase(words("plan_edit_done"), TITLES[1]))
    expect(phrase(plan, TITLES[1]).get_by_text(sentence(STANDARD[1]))).to_be_visible()


def test_words_that_were_left_as_they_are_go_on_with_the_slots(plan: Page, words: Labels) -> None:
    one = next(phrase for phrase in STANDARD if len(phrase.slots) == 1)
    press(plan, of_phrase(words("plan_edit"), one.title))
    press(plan, of_phrase(words("plan_edit_done"), one.title))
    slot = CATALOGUE.slots[one.slots[0]]
    field(phrase(plan, one.title), slot.name).fill("iets eigens")
    expect(phrase(plan, one.title).get_by_text(sentence(one, {slot.id: "iets eigens"}))).to_be_visible()


def test_escape_takes_back_what_was_typed_and_undo_brings_it_again(plan: Page, words: Labels) -> None:
    one = STANDARD[1]
    for before in (None, OWN):
        press(plan, of_phrase(words("plan_edit"), one.title))
        own = own_words(plan, words, one.title)
        own.fill("Toch iets anders.")
        own.press("Escape")
        expect(plan.get_by_role("button", name=of_phrase(words("plan_edit"), one.title), exact=True)).to_be_focused()
        expect(message(plan, words("plan_cancelled"))).to_be_visible()
        if before:
            expect(bubble(plan)).to_have_text(before)
        else:
            expect(phrase(plan, one.title).get_by_text(sentence(one))).to_be_visible()
        press(plan, words("undo"))
        expect(bubble(plan)).to_have_text("Toch iets anders.")
        press(plan, of_phrase(words("plan_edit"), one.title))
        own.fill(OWN)
        press(plan, of_phrase(words("plan_edit_done"), one.title))


def test_who_only_looks_at_the_words_keeps_the_phrase_of_the_site(plan: Page, words: Labels) -> None:
    one, other = [phrase for phrase in STANDARD if len(phrase.slots) == 1][:2]
    press(plan, of_phrase(words("plan_edit"), one.title))
    expect(own_words(plan, words, one.title)).to_have_value(sentence(one))
    press(plan, of_phrase(words("plan_edit"), other.title))
    expect(own_words(plan, words, one.title)).to_be_hidden()
    expect(own_words(plan, words, other.title)).to_be_focused()
    assert not [phrase for phrase in kept(plan)["phrases"] if "text" in phrase]
    plan.reload()
    slot = CATALOGUE.slots[one.slots[0]]
    field(phrase(plan, one.title), slot.name).fill("iets eigens")
    expect(phrase(plan, one.title).get_by_text(sentence(one, {slot.id: "iets eigens"}))).to_be_visible()


def test_removing_a_phrase_takes_its_own_words_along(plan: Page, words: Labels) -> None:
    one = STANDARD[1]
    press(plan, of_phrase(words("plan_edit"), one.title))
    own_words(plan, words, one.title).fill(OWN)
    press(plan, of_phrase(words("remove"), one.title))
    plan.get_by_text(words("plan_choose_more")).click()
    add_button(plan, words, one.title).click()
    expect_order(plan, words, TITLES)
    expect(phrase(plan, one.title).get_by_text(sentence(one))).to_be_visible()
