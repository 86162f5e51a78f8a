"""Rehearsing aloud: one step at a time, a clock, a pause to breathe, and a screen that stays on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from kennissite.core.records import Catalogue, Phrase, Text
from tests.browser.audit import violations
from tests.browser.conftest import OpenContext
from tests.browser.pages.test_keyboard import FOCUS
from tests.browser.real_content import examples, first_wording
from tests.browser.served import ServedSite
from tests.project import read_real_catalogues

KEPT = "sodalis-kennissite:/"

WAKE_LOCK = """
    window.held = 0;
    class Lock extends EventTarget {
        released = false;
        constructor() {
            super();
            held += 1;
        }
        async release() {
            if (this.released) return;
            this.released = true;
            held -= 1;
            this.onrelease?.(new Event("release"));
        }
    }
    Object.defineProperty(navigator, "wakeLock", {value: {
        async request() { return (window.lock = new Lock()); },
    }});
"""
DENIED = """
    Object.defineProperty(navigator, "wakeLock", {value: {
        async request() { throw new DOMException("", "NotAllowedError"); },
    }});
"""
MISSING = "Object.defineProperty(navigator, 'wakeLock', {value: undefined})"

SHOW_PAGE = """(state) => {
    Object.defineProperty(document, "visibilityState", {value: state, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
}"""

DRAG = """(dialog, [type, x, y, time]) => {
    const from = {pointerType: type, pointerId: 7, isPrimary: true, bubbles: true, clientX: 180, clientY: 300};
    dialog.dispatchEvent(new PointerEvent("pointerdown", from));
    const up = new PointerEvent("pointerup", {...from, clientX: 180 + x, clientY: 300 + y});
    Object.defineProperty(up, "timeStamp", {value: up.timeStamp + time});
    dialog.dispatchEvent(up);
}"""

FOCUS_IN_DIALOG = FOCUS.replace("bar?.check", "!element.closest('dialog') && bar?.check")
"""A dialog lies over the bar at the bottom of the page."""

NOTHING_BEHIND = ":root:has(dialog[open]) body { visibility: hidden; } dialog[open] { visibility: visible; }"
"""axe does not know that a dialog lies over the page, and takes the page for a part of its background."""


@pytest.fixture
def catalogue() -> Catalogue:
    """The Dutch catalogue."""
    return read_real_catalogues()["nl"]


@pytest.fixture
def context(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site."""
    return open_context(real_site)


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """The page to rehearse on."""
    page = context.new_page()
    page.goto("oefenen/")
    return page


def keep(page: Page, plan: Mapping[str, Any]) -> None:
    """Keep a plan, and open the page to rehearse on."""
    page.evaluate("([key, plan]) => localStorage.setItem(key, JSON.stringify(plan))", [KEPT, {"version": 1, **plan}])
    page.goto("oefenen/")


def begin(page: Page, words: Labels, version: str = "full") -> Locator:
    """Begin, and return the dialog in which one rehearses."""
    page.get_by_role("button", name=words(f"rehearsal_{version}")).click()
    return page.get_by_role("dialog")


def button(page: Page, words: Labels, name: str) -> Locator:
    """Return a button of the rehearsal."""
    return page.get_by_role("dialog").get_by_role("button", name=words(f"rehearsal_{name}"), exact=True)


def title(page: Page) -> Locator:
    """Return the heading of the step."""
    return page.get_by_role("dialog").get_by_role("heading")


def said(page: Page) -> str:
    """Return what is to be said, or heard, in this step."""
    return str(page.locator("#rehearsal-words").inner_text()).strip()


def walk(page: Page, words: Labels) -> list[tuple[str, str]]:
    """Go through all steps: who speaks, and what is said."""
    steps = []
    while not button(page, words, "again").is_visible():
        who = "mine" if words("rehearsal_mine") in title(page).inner_text() else "reaction"
        steps.append((who, said(page)))
        page.keyboard.press("ArrowRight")
    return steps


def chosen(*phrases: Phrase) -> list[dict[str, str]]:
    """Return phrases as a plan keeps them."""
    return [{"key": phrase.key, "goal": phrase.goal} for phrase in phrases]


def phrase_at(catalogue: Catalogue, moment: str) -> Phrase:
    """Return the first phrase that fits at a moment of the conversation."""
    return next(phrase for phrase in catalogue.phrases if moment in catalogue.moments_of(phrase))


def planned_phrases(catalogue: Catalogue) -> list[Phrase]:
    """Return the phrases for the conversation itself, with one wording and no question."""
    plain = [phrase for phrase in catalogue.phrases if len(phrase.variants) == 1 and "?" not in wording_of(phrase)]
    return [phrase for phrase in plain if "gesprek" in catalogue.moments_of(phrase)]


def plain_phrases(catalogue: Catalogue) -> list[Phrase]:
    """Return one such phrase for each goal that has one."""
    return list({phrase.goal: phrase for phrase in planned_phrases(catalogue)}.values())


def wording_of(phrase: Phrase) -> str:
    """Return the text of the first wording, without slots and forms of address."""
    return "".join(part.text for part in phrase.variants[0].segments() if isinstance(part, Text))


# --- What is rehearsed ---------------------------------------------------------------------------------


def test_without_a_plan_one_rehearses_the_example(page: Page, catalogue: Catalogue, words: Labels) -> None:
    expect(page.get_by_text(words("rehearsal_no_phrases"))).to_be_visible()
    begin(page, words)
    standard = {first_wording(phrase, examples(catalogue)) for phrase in catalogue.default_phrases}
    mine = [text.strip("‘’“”") for who, text in walk(page, words) if who == "mine"]
    assert set(mine) <= standard
    assert len(mine) == len(set(mine)) >= len({phrase.goal for phrase in catalogue.default_phrases}) - 1
    expect(page.get_by_text(words("rehearsal_borrowed"))).to_be_hidden()


def test_the_sentences_of_the_plan_are_said_in_the_words_of_the_reader(
    page: Page, catalogue: Catalogue, words: Labels
) -> None:
    phrases = plain_phrases(catalogue)[::-1]
    plan = chosen(*phrases)
    plan[1]["text"] = "Zo zeg ik het <b>zelf</b>.\n\nEn zo."
    keep(page, {"phrases": [*plan, {"key": "bestaat-niet--meer", "goal": "openen"}]})
    expect(page.get_by_text(words("rehearsal_no_phrases"))).to_be_hidden()
    begin(page, words)
    mine = [" ".join(text.strip("‘’“”").split()) for who, text in walk(page, words) if who == "mine"]
    assert "Zo zeg ik het <b>zelf</b>. En zo." in mine
    assert first_wording(phrases[1], examples(catalogue)) not in mine


def test_a_sentence_that_is_not_in_the_plan_is_called_an_example(
    page: Page, catalogue: Catalogue, words: Labels
) -> None:
    keep(page, {"phrases": chosen(phrase_at(catalogue, "gesprek"))})
    begin(page, words)
    expect(page.get_by_role("dialog").get_by_text(words("rehearsal_borrowed"))).to_be_visible()


def test_a_sentence_is_as_the_reader_filled_it_in(page: Page, catalogue: Catalogue, words: Labels) -> None:
    phrase = next(
        phrase
        for phrase in catalogue.phrases
        if phrase.slots and phrase.has_address and len(phrase.variants) == 1 and phrase.goal == opening(catalogue)
    )
    slots = {slot: f"iets met {slot}" for slot in phrase.slots}
    keep(page, {"phrases": chosen(phrase), "slots": slots, "address": "formal"})
    begin(page, words)
    mine = ["".join(text.strip("‘’“”").split()) for who, text in walk(page, words) if who == "mine"]
    assert "".join(first_wording(phrase, slots, formal=True).split()) in mine


def opening(catalogue: Catalogue) -> str:
    """Return the id of the goal that comes first: the request for an appointment."""
    return catalogue.goals[0].id


def test_a_sentence_has_the_wording_that_the_reader_chose(page: Page, catalogue: Catalogue, words: Labels) -> None:
    phrase = next(p for p in catalogue.phrases if len(p.variants) > 1 and p.goal == opening(catalogue))
    variant = phrase.variants[-1]
    keep(page, {"phrases": chosen(phrase), "variants": {phrase.key: variant.id}})
    begin(page, words)
    last = Phrase(phrase.tip, phrase.id, phrase.title, phrase.goal, (variant,))
    assert said(page).strip("‘’“”").replace("\n", "") == first_wording(last, examples(catalogue))


def test_the_short_version_is_shorter_and_differs_every_time(page: Page, words: Labels) -> None:
    begin(page, words, "short")
    first = walk(page, words)
    button(page, words, "again").click()
    again = walk(page, words)
    heard = [{text for who, text in steps if who == "reaction"} for steps in (first, again)]
    assert heard[0] - heard[1]
    assert heard[1] - heard[0]
    page.get_by_role("dialog").get_by_role("button", name=words("rehearsal_other")).click()
    begin(page, words)
    assert len(walk(page, words)) > len(first)


@pytest.mark.parametrize("version", ["short", "full"])
@pytest.mark.parametrize("manager", ["kritisch", "nee"])
def test_who_wants_it_hears_a_no_the_first_time_and_is_offered_a_pause(
    page: Page, words: Labels, version: str, manager: str
) -> None:
    choose(page, words, manager)
    dialog = begin(page, words, version)
    warning = dialog.get_by_text(words("rehearsal_no"))
    while not button(page, words, "again").is_visible() and not warning.is_visible():
        page.keyboard.press("ArrowRight")
    expect(warning).to_be_visible()
    dialog.get_by_role("button", name=words("rehearsal_breathe"), exact=True).click()
    expect(title(page)).to_have_text(words("rehearsal_breathe"))


def choose(page: Page, words: Labels, manager: str) -> None:
    """Choose a sort of manager."""
    page.get_by_role("radio", name=words(f"rehearsal_manager_{manager}")).check(force=True)


def test_what_was_said_stays_above_with_who_said_it(page: Page, words: Labels) -> None:
    dialog = begin(page, words, "short")
    first = said(page)
    thread = dialog.get_by_role("region", name=words("rehearsal_thread"))
    expect(thread).to_be_hidden()
    button(page, words, "next").click()
    heard = said(page)
    button(page, words, "next").click()
    lines = [" ".join(text.split()) for text in thread.get_by_role("listitem").all_inner_texts()]
    assert lines[0] == " ".join(f"{words('rehearsal_me')} {first}".split())
    assert lines[1] == f"{words('rehearsal_they')} {heard}"
    assert lines[2].startswith(words("rehearsal_me"))
    expect(title(page)).to_be_in_viewport()


def test_an_answer_of_ones_own_is_kept_and_goes_into_the_plan(page: Page, words: Labels) -> None:
    dialog = begin(page, words, "short")
    button(page, words, "next").click()
    heard = said(page)
    dialog.get_by_text(words("rehearsal_own")).click()
    field = dialog.get_by_label(words("rehearsal_own_label"))
    expect(field).to_have_accessible_description(words("rehearsal_own_hint"))
    field.fill("Zo zeg <b>ik</b> het.")
    button(page, words, "next").click()
    expect(dialog.get_by_role("region", name=words("rehearsal_thread"))).to_contain_text("Zo zeg <b>ik</b> het.")
    page.goto("gespreksplan/")
    answers = page.locator("plan-replies")
    expect(answers.get_by_role("listitem")).to_have_count(1)
    expect(answers).to_contain_text(heard)
    expect(answers).to_contain_text("Zo zeg <b>ik</b> het.")
    page.goto("oefenen/")
    begin(page, words, "short")
    button(page, words, "next").click()
    expect(field).to_have_value("Zo zeg <b>ik</b> het.")
    field.fill("")
    page.goto("gespreksplan/")
    expect(answers).to_be_hidden()


def test_an_answer_is_there_when_one_asks_for_it(page: Page, catalogue: Catalogue, words: Labels) -> None:
    begin(page, words)
    expect(button(page, words, "show")).to_be_hidden()
    button(page, words, "next").click()
    expect(title(page)).to_contain_text(words("rehearsal_reaction"))
    expect(page.get_by_text(words("rehearsal_answer_hint"))).to_be_visible()
    reaction = next(reaction for reaction in catalogue.reactions if reaction.answer.title == said(page))
    answer = page.get_by_role("dialog").get_by_role("group", name=words("rehearsal_answer"), exact=True)
    expect(answer).to_have_text("")
    expect(answer).to_have_attribute("aria-live", "polite")
    show = button(page, words, "show")
    expect(show).to_have_attribute("aria-expanded", "false")
    show.click()
    expect(answer).to_have_text(first_wording(reaction.answer, examples(catalogue)))
    hide = button(page, words, "hide")
    expect(hide).to_be_focused()
    expect(hide).to_have_attribute("aria-expanded", "true")
    hide.click()
    expect(answer).to_have_text("")
    show.click()
    button(page, words, "next").click()
    button(page, words, "previous").click()
    expect(answer).to_have_text("")


# --- How one moves through it ---------------------------------------------------------------------------


def test_every_step_gets_the_focus_and_is_read_with_what_is_said(page: Page, words: Labels) -> None:
    begin(page, words, "short")
    expect(title(page)).to_be_focused()
    expect(title(page)).to_have_accessible_description(said(page))
    expect(page.get_by_role("dialog", name=words("rehearsal_mine"))).to_be_visible()
    button(page, words, "next").click()
    expect(title(page)).to_be_focused()
    expect(title(page)).to_contain_text(words("rehearsal_reaction"))
    expect(title(page)).to_have_accessible_description(said(page))
    status = page.locator("[data-part=announced-step]")
    expect(status).to_have_text("")
    page.keyboard.press("ArrowLeft")
    expect(title(page)).to_be_focused()
    # The title has the focus already, so that giving it the focus says nothing (WCAG 4.1.3).
    expect(status).to_contain_text(said(page))
    expect(button(page, words, "previous")).to_be_disabled()
    page.keyboard.press("ArrowLeft")
    expect(title(page)).to_contain_text(words("rehearsal_mine"))


def test_one_can_rehearse_with_the_keyboard_alone(page: Page, words: Labels) -> None:
    start = page.get_by_role("button", name=words("rehearsal_short"))
    start.focus()
    page.keyboard.press("Enter")
    expect(title(page)).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    expect(button(page, words, "show")).to_be_focused()
    page.keyboard.press("Space")
    expect(button(page, words, "hide")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(start).to_be_focused()


def test_a_key_with_other_work_turns_no_page(page: Page, words: Labels) -> None:
    begin(page, words)
    before = title(page).inner_text()
    for key in ("Control+ArrowRight", "Shift+ArrowRight", "Meta+ArrowRight", "ArrowDown", "ArrowUp", "n"):
        page.keyboard.press(key)
    page.locator("#rehearsal-words").evaluate("words => words.insertAdjacentHTML('beforeend', '<input id=\"typed\">')")
    page.locator("#typed").fill("ja")
    page.locator("#typed").press("ArrowLeft")
    page.locator("#typed").press("ArrowRight")
    assert title(page).inner_text() == before


@pytest.mark.parametrize(
    ("drag", "step"),
    [
        (("touch", -90, 10, 200), 3),
        (("touch", 90, -10, 200), 1),
        (("touch", -40, 0, 200), 2),
        (("touch", -90, 80, 200), 2),
        (("touch", -90, 0, 2000), 2),
        (("mouse", -90, 0, 200), 2),
    ],
    ids=["left", "right", "short", "slanting", "slow", "mouse"],
)
def test_a_swipe_turns_the_page(page: Page, words: Labels, drag: tuple[str, int, int, int], step: int) -> None:
    dialog = begin(page, words, "short")
    page.keyboard.press("ArrowRight")
    dialog.evaluate(DRAG, list(drag))
    total = len(walk(page, words)) + step - 1
    for _ in range(total - step + 1):
        page.keyboard.press("ArrowLeft")
    expect(title(page)).to_contain_text(words("rehearsal_step", number=step, total=total))


def test_a_swipe_from_the_edge_is_for_the_browser(page: Page, words: Labels) -> None:
    dialog = begin(page, words)
    dialog.evaluate(DRAG.replace("clientX: 180,", "clientX: 8,"), ["touch", 200, 0, 100])
    dialog.evaluate(DRAG.replace("clientX: 180,", "clientX: innerWidth - 8,"), ["touch", -200, 0, 100])
    expect(button(page, words, "previous")).to_be_disabled()


def test_the_end_offers_to_rehearse_once_more_and_the_plan(page: Page, words: Labels) -> None:
    begin(page, words, "short")
    walk(page, words)
    expect(title(page)).to_have_text(words("rehearsal_end_title"))
    expect(title(page)).to_be_focused()
    expect(title(page)).to_have_accessible_description("")
    expect(page.get_by_text(words("rehearsal_end_text"))).to_be_visible()
    expect(button(page, words, "next")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(title(page)).to_have_text(words("rehearsal_end_title"))
    page.keyboard.press("ArrowLeft")
    expect(button(page, words, "next")).to_be_visible()
    page.keyboard.press("ArrowRight")
    button(page, words, "again").click()
    expect(button(page, words, "previous")).to_be_disabled()
    walk(page, words)
    page.get_by_role("dialog").get_by_role("link", name=words("rehearsal_ask")).click()
    page.wait_for_url("**/gespreksplan/#plan-meeting")


def test_who_stops_where_there_is_nothing_to_go_on_with_does_not_lose_the_focus(page: Page, words: Labels) -> None:
    begin(page, words, "short")
    button(page, words, "next").click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name=words("rehearsal_resume", number=2)).press("Enter")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=words("rehearsal_short"))).to_be_focused()


def test_what_changes_in_another_tab_is_rehearsed_here(
    context: BrowserContext, page: Page, catalogue: Catalogue, words: Labels
) -> None:
    phrase = next(phrase for phrase in planned_phrases(catalogue) if phrase.slots)
    other = context.new_page()
    other.goto(f"tip/{phrase.tip}/")
    card = other.get_by_role("group", name=phrase.title, exact=True)
    card.get_by_role("button", name=words("plan_add")).click()
    expect(page.get_by_text(words("rehearsal_no_phrases"))).to_be_hidden()
    begin(page, words)
    slots = dict.fromkeys(phrase.slots, "nee zeggen")
    for field in card.get_by_role("textbox").all():
        field.fill("nee zeggen")
    # The news from the other tab comes when the browser brings it.
    expect(page.locator(f"[id='{phrase.key}'] input[type=text]").last).to_have_value("nee zeggen")
    mine = [text.strip("‘’“”").split() for who, text in walk(page, words) if who == "mine"]
    assert first_wording(phrase, slots).split() in mine


# --- The clock ------------------------------------------------------------------------------------------


def minutes(words: Labels, left: int) -> str:
    """Return how the minutes that are left are told."""
    return words("rehearsal_timer_left_one") if left == 1 else words("rehearsal_timer_left_other", count=left)


def test_the_clock_counts_whole_minutes_and_can_stand_still(page: Page, words: Labels) -> None:
    page.clock.install()
    page.goto("oefenen/")
    begin(page, words)
    clock = page.get_by_role("timer")
    expect(clock).to_have_text(minutes(words, 20))
    page.clock.fast_forward("02:00")
    expect(clock).to_have_text(minutes(words, 20))
    button(page, words, "timer_start").click()
    expect(button(page, words, "timer_pause")).to_be_focused()
    page.clock.fast_forward("01:30")
    expect(clock).to_have_text(minutes(words, 19))
    button(page, words, "timer_pause").click()
    page.clock.fast_forward("05:00")
    expect(clock).to_have_text(minutes(words, 19))
    button(page, words, "timer_resume").click()
    page.clock.fast_forward("00:45")
    expect(clock).to_have_text(minutes(words, 18))
    button(page, words, "timer_pause").click()
    button(page, words, "timer_reset").click()
    expect(clock).to_have_text(minutes(words, 20))
    expect(button(page, words, "timer_start")).to_be_focused()


def test_the_clock_takes_the_minutes_of_the_plan(page: Page, words: Labels) -> None:
    page.goto("over/")
    page.evaluate(
        "(plan) => localStorage.setItem('sodalis-kennissite:/', plan)", '{"version": 1, "meeting": {"minutes": 35}}'
    )
    page.goto("oefenen/")
    begin(page, words)
    expect(page.get_by_role("timer")).to_have_text(minutes(words, 35))


def test_the_clock_knows_the_minutes_that_were_filled_in_meanwhile(
    context: BrowserContext, page: Page, words: Labels
) -> None:
    other = context.new_page()
    other.goto("gespreksplan/")
    other.get_by_label(words("plan_minutes"), exact=True).fill("45")
    page.bring_to_front()
    begin(page, words)
    expect(page.get_by_role("timer")).to_have_text(minutes(words, 45))


def test_the_clock_runs_on_through_steps_and_a_pause_and_ends_with_the_rehearsal(page: Page, words: Labels) -> None:
    page.clock.install()
    page.goto("oefenen/")
    begin(page, words)
    button(page, words, "timer_start").click()
    button(page, words, "next").click()
    button(page, words, "breathe").click()
    page.clock.fast_forward("03:00")
    button(page, words, "breathe_end").click()
    expect(page.get_by_role("timer")).to_have_text(minutes(words, 17))
    button(page, words, "stop").click()
    begin(page, words)
    expect(page.get_by_role("timer")).to_have_text(minutes(words, 20))
    expect(button(page, words, "timer_start")).to_be_visible()


def test_few_minutes_are_announced(page: Page, words: Labels) -> None:
    page.clock.install()
    page.goto("oefenen/")
    begin(page, words)
    announced = page.get_by_role("group", name=words("rehearsal_timer"), exact=True).get_by_role("status")
    button(page, words, "timer_start").click()
    heard = [""]
    for _ in range(21):
        page.clock.run_for("01:00")
        if (text := announced.inner_text()) != heard[-1]:
            heard.append(text)
    assert heard[1:] == [*(minutes(words, left) for left in (10, 5, 1)), words("rehearsal_timer_over")]
    expect(page.get_by_role("timer")).to_have_text(words("rehearsal_timer_over"))
    button(page, words, "timer_reset").click()
    expect(page.get_by_role("timer")).to_have_text(minutes(words, 20))
    expect(announced).to_have_text("")


# --- The pause ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_one_can_stop_to_breathe(open_context: OpenContext, real_site: ServedSite, words: Labels, motion: str) -> None:
    page = open_context(real_site, reduced_motion=motion).new_page()
    page.clock.install()
    page.goto("oefenen/")
    begin(page, words)
    button(page, words, "next").click()
    before = title(page).inner_text()
    button(page, words, "breathe").click()
    expect(title(page)).to_have_text(words("rehearsal_breathe"))
    expect(title(page)).to_be_focused()
    expect(page.locator("#rehearsal-words")).to_be_hidden()
    cue = page.locator("breathing-pause").get_by_role("status")
    moves = page.locator("[data-part=ring]").evaluate("ring => ring.getAnimations().length")
    assert moves == (0 if motion == "reduce" else 1)
    for name, seconds in (("in", 4), ("out", 6), ("in", 4)):
        expect(cue).to_have_text(words(f"rehearsal_breathe_{name}"))
        page.clock.run_for(seconds * 1000)
    page.keyboard.press("ArrowRight")
    expect(title(page)).to_have_text(words("rehearsal_breathe"))
    button(page, words, "breathe_end").click()
    assert title(page).inner_text() == before
    expect(cue).to_be_hidden()


def test_nothing_moves_for_who_wants_no_motion(page: Page, words: Labels) -> None:
    begin(page, words)
    button(page, words, "next").click()
    button(page, words, "show").click()
    button(page, words, "breathe").click()
    assert page.evaluate("document.getAnimations().length") == 0


# --- The screen -----------------------------------------------------------------------------------------


def test_the_screen_stays_on_while_one_rehearses(page: Page, words: Labels) -> None:
    page.add_init_script(WAKE_LOCK)
    page.goto("oefenen/")
    assert page.evaluate("held") == 0
    dialog = begin(page, words)
    expect(dialog.get_by_text(words("rehearsal_wake_lock"))).to_be_visible()
    assert page.evaluate("held") == 1
    page.evaluate(SHOW_PAGE, "hidden")
    page.evaluate("lock.release()")
    page.evaluate(SHOW_PAGE, "visible")
    expect(dialog.get_by_text(words("rehearsal_wake_lock"))).to_be_visible()
    assert page.evaluate("held") == 1
    page.evaluate(SHOW_PAGE, "visible")
    assert page.evaluate("held") == 1
    button(page, words, "stop").click()
    assert page.evaluate("held") == 0
    page.evaluate(SHOW_PAGE, "visible")
    assert page.evaluate("held") == 0


def test_it_says_when_the_browser_lets_go_of_the_screen(page: Page, words: Labels) -> None:
    page.add_init_script(WAKE_LOCK)
    page.goto("oefenen/")
    dialog = begin(page, words)
    expect(dialog.get_by_text(words("rehearsal_wake_lock"))).to_be_visible()
    page.evaluate("lock.release()")
    expect(dialog.get_by_text(words("rehearsal_wake_lock_failed"))).to_be_visible()


def test_a_screen_that_is_granted_after_one_stopped_is_let_go(page: Page, words: Labels) -> None:
    slow = WAKE_LOCK.replace("async request() { return", "async request() { await window.granted; return")
    page.add_init_script(f"window.granted = new Promise((grant) => (window.grant = grant)); {slow}")
    page.goto("oefenen/")
    begin(page, words)
    page.keyboard.press("Escape")
    page.evaluate("grant()")
    page.wait_for_function("window.lock?.released")
    assert page.evaluate("held") == 0


@pytest.mark.parametrize("script", [DENIED, MISSING], ids=["denied", "missing"])
def test_it_says_that_the_screen_may_go_off(page: Page, words: Labels, script: str) -> None:
    page.add_init_script(script)
    page.goto("oefenen/")
    dialog = begin(page, words)
    expect(dialog.get_by_text(words("rehearsal_wake_lock_failed"))).to_be_visible()


# --- Everyone -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "path"), [("nl", "oefenen/"), ("en", "en/oefenen/")])
def test_without_javascript_it_is_a_list_of_reactions(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels], language: str, path: str
) -> None:
    page = open_context(real_site, java_script_enabled=False).new_page()
    page.goto(path)
    catalogue = read_real_catalogues()[language]
    expect(page.locator("noscript p")).to_have_text(labels[language]("rehearsal_no_script"))
    assert catalogue.reactions
    for reaction in catalogue.reactions:
        card = page.get_by_role("group", name=reaction.answer.title, exact=True)
        expect(card.get_by_role("blockquote")).to_have_text(first_wording(reaction.answer, examples(catalogue)))
        expect(card).to_be_visible()
    goals = [goal for goal in catalogue.goals if goal.id in catalogue.goal_of.values()]
    headings = page.get_by_role("main").get_by_role("heading", level=3).all_text_contents()
    assert headings == [goal.title for goal in goals]
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("java_script", [True, False])
def test_on_paper_are_the_reactions_and_not_the_buttons(
    open_context: OpenContext, real_site: ServedSite, catalogue: Catalogue, words: Labels, java_script: bool
) -> None:
    page = open_context(real_site, java_script_enabled=java_script).new_page()
    page.goto("oefenen/")
    page.emulate_media(media="print")
    for reaction in catalogue.reactions:
        card = page.get_by_role("group", name=reaction.answer.title, exact=True)
        expect(card.get_by_text(reaction.answer.title, exact=True)).to_be_visible()
        expect(card.get_by_role("blockquote")).to_be_visible()
    expect(page.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(page.get_by_text(words("rehearsal_choose"))).to_have_count(0 if not java_script else 1)
    expect(page.get_by_text(words("rehearsal_choose")).filter(visible=True)).to_have_count(0)


def visit(page: Page, words: Labels, state: str) -> None:
    """Bring the page in a state."""
    if state == "start":
        return
    begin(page, words)
    if state == "sentence":
        return
    button(page, words, "next").click()
    if state == "answer":
        button(page, words, "show").click()
        button(page, words, "timer_start").click()
        button(page, words, "timer_pause").click()
    elif state == "pause":
        button(page, words, "breathe").click()
    elif state == "end":
        walk(page, words)


STATES = ("start", "sentence", "answer", "pause", "end")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(
    open_context: OpenContext, real_site: ServedSite, words: Labels, state: str, width: int
) -> None:
    page = open_context(real_site, viewport={"width": width, "height": 1000}).new_page()
    page.goto("oefenen/")
    visit(page, words, state)
    page.add_style_tag(content=NOTHING_BEHIND)
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("height", [256, 640])
@pytest.mark.parametrize("state", STATES)
def test_on_a_small_screen_nothing_is_cut_off_and_every_button_can_be_pressed(
    open_context: OpenContext, real_site: ServedSite, words: Labels, state: str, height: int
) -> None:
    page = open_context(real_site, viewport={"width": 320, "height": height}).new_page()
    page.goto("oefenen/")
    visit(page, words, state)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.querySelector('.rehearsal').scrollWidth") <= 320
    if state == "start":
        return
    buttons = page.get_by_role("dialog").get_by_role("button").filter(visible=True).all()
    assert buttons
    for one in buttons:
        box = one.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        if one.is_enabled():
            one.click(trial=True)


@pytest.mark.parametrize("size", [(320, 400), (360, 640), (1280, 640)])
@pytest.mark.parametrize("state", ["sentence", "answer", "pause", "end"])
def test_the_focus_stays_in_sight_and_in_the_rehearsal(
    open_context: OpenContext, real_site: ServedSite, words: Labels, state: str, size: tuple[int, int]
) -> None:
    page = open_context(real_site, viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto("oefenen/")
    visit(page, words, state)
    stops = []
    for _ in range(20):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
        if stop := page.evaluate(FOCUS_IN_DIALOG):
            stops.append(stop)
    assert len(stops) > 10
    assert not [stop for stop in stops if not stop["ring"] or stop["covered"] or not stop["inside"]]
