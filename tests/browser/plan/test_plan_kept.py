"""What the device keeps of a plan: the appointment and the notes, old plans, a storage that is full, and the wiping."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import action, field, phrase, wording
from tests.browser.plan.hostile_plans import file
from tests.browser.plan.plan_page import (
    CATALOGUE,
    KEY,
    PATH,
    STANDARD,
    STANDARD_PLAN,
    TITLES,
    clipboard,
    kept,
    message,
    open_file,
    open_kept,
    open_plan,
    press,
    settle,
    titles,
)
from tests.browser.served import ServedSite
from tests.project import read_real_project

OLD_PLANS = sorted((Path(__file__).parent / "old_plans").glob("*.json"))
MEETING = {
    "plan_person": "Anouk de Bruin",
    "plan_date": "2027-03-03",
    "plan_time": "10:00",
    "plan_minutes": "45",
    "plan_place": "kamer 3",
    "plan_follow_up": "2027-03-17",
}
NOTES = "Rustig ademen.\nNiet te snel: ‘nee’ is ook een antwoord."
FULL_FROM_NOW = """() => {
    Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
}"""


def as_today(text: str) -> str:
    """Return the text of an old plan with every redirected key replaced by the current one."""
    for keys in read_real_project().redirects.keys.values():
        for old, new in keys.items():
            text = text.replace(f'"{old}"', f'"{new}"')
    return text


@pytest.fixture
def real_context(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site, in which nothing is kept."""
    return open_kept(open_context, real_site)


def expect_meeting(page: Page, words: Labels) -> None:
    """Expect every field of the appointment and the notes as they were filled in."""
    for label, value in MEETING.items():
        expect(page.get_by_label(words(label), exact=True)).to_have_value(value)
    expect(field(page, words("plan_notes"))).to_have_value(NOTES)


def test_the_appointment_and_the_notes_stay_over_a_reload_and_in_english(
    real_context: BrowserContext, words: Labels, labels: dict[str, Labels]
) -> None:
    page = open_plan(real_context)
    expect(page.get_by_label(words("plan_minutes"), exact=True)).to_have_value("20")
    for label, value in MEETING.items():
        page.get_by_label(words(label), exact=True).fill(value)
    field(page, words("plan_notes")).fill(NOTES)
    page.reload()
    expect_meeting(page, words)
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("textbox", name=labels["en"]("plan_notes"), exact=True)).to_have_value(NOTES)
    expect_meeting(page, labels["en"])


def test_any_number_of_whole_minutes_is_kept(real_context: BrowserContext, words: Labels) -> None:
    page = open_plan(real_context)
    minutes = page.get_by_label(words("plan_minutes"), exact=True)
    minutes.fill("22")
    page.reload()
    expect(minutes).to_have_value("22")


def test_a_doubt_about_a_day_is_said_once_and_not_while_one_types_the_year(
    real_context: BrowserContext, words: Labels
) -> None:
    page = open_plan(real_context)
    day = page.get_by_label(words("plan_follow_up"), exact=True)
    expect(day).to_have_attribute("max", "9999-12-31")
    day.fill("0020-03-03")
    doubt = page.get_by_text(words("plan_date_past"))
    expect(doubt).to_be_hidden()
    day.fill("2020-03-03")
    expect(day).to_have_accessible_description(words("plan_date_past"))
    page.evaluate("""() => {
        window.said = 0;
        for (const line of document.querySelectorAll("[data-about]")) {
            new MutationObserver(() => window.said++).observe(line, {childList: true});
        }
    }""")
    page.get_by_label(words("plan_place"), exact=True).press_sequentially("kamer 3")
    expect(page.get_by_text(words("keep_meeting"))).to_be_visible()
    assert page.evaluate("window.said") == 0
    expect(doubt).to_be_visible()


def test_what_one_types_in_one_tab_stands_in_the_other(real_context: BrowserContext, words: Labels) -> None:
    first, second = open_plan(real_context), open_plan(real_context)
    first.bring_to_front()
    field(first, words("plan_notes")).fill(NOTES)
    second.bring_to_front()
    expect(field(second, words("plan_notes"))).to_have_value(NOTES)
    field(second, words("plan_person")).fill("Anouk")
    expect(field(first, words("plan_person"))).to_have_value("Anouk")
    expect(field(first, words("plan_notes"))).to_have_value(NOTES)


def test_a_storage_that_fills_up_amid_the_notes_loses_nothing_and_says_so(
    real_context: BrowserContext, words: Labels
) -> None:
    page = open_plan(real_context)
    notes = field(page, words("plan_notes"))
    notes.press_sequentially("Eerst dit")
    page.evaluate(FULL_FROM_NOW)
    notes.press_sequentially(", dan dat.")
    expect(message(page, words("storage_full"))).to_be_visible()
    expect(notes).to_have_value("Eerst dit, dan dat.")
    press(page, words("plan_default"))
    assert titles(page, words) == TITLES
    other = open_plan(real_context)
    other.get_by_label(words("plan_person"), exact=True).fill("Anouk")
    expect(page.get_by_label(words("plan_person"), exact=True)).to_have_value("Anouk")
    expect(notes).to_have_value("Eerst dit, dan dat.")
    assert titles(page, words) == TITLES
    page.bring_to_front()
    press(page, words("out_copy"))
    expect(message(page, words("out_copied"))).to_be_visible()
    assert "Eerst dit, dan dat." in clipboard(page)


def test_what_is_kept_is_shown_in_one_place(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    page = open_plan(open_kept(open_context, real_site, json.loads((OLD_PLANS[-1]).read_text("utf-8"))))
    shown = page.get_by_role("region", name=words("keep_title")).get_by_role("listitem")
    expect(shown).to_have_text(
        [
            words("keep_phrases_other", count=2),
            words("keep_edited_one", count=1),
            words("keep_slots_one", count=1),
            words("keep_variants_one", count=1),
            words("keep_actions_one", count=1),
            words("keep_answers_one", count=1),
            words("keep_notes_other", count=len("Rustig ademen.")),
            words("keep_meeting"),
        ]
    )


def test_one_confirmation_wipes_every_tab(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    notes = {"notes": NOTES, "slots": {"ontwikkeldoel": "grenzen stellen"}}
    context = open_kept(open_context, real_site, {**STANDARD_PLAN, **notes})
    tip, other, page = context.new_page(), open_plan(context), open_plan(context)
    tip.goto(f"tip/{STANDARD[0].tip}/")
    page.evaluate("key => localStorage.setItem(`${key}.unreadable`, 'x')", KEY)
    page.evaluate("localStorage.setItem('of-another-site', 'x')")
    press(page, words("keep_wipe"))
    dialog = page.get_by_role("dialog", name=words("keep_wipe_title"))
    dialog.get_by_role("button", name=words("keep_wipe_cancel")).click()
    expect(dialog).to_be_hidden()
    assert titles(page, words) == TITLES
    press(page, words("keep_wipe"))
    dialog.get_by_role("button", name=words("keep_wipe_confirm")).click()
    expect(message(page, words("keep_wiped"))).to_be_visible()
    for one in (page, other):
        expect(one.get_by_text(words("plan_empty_title"))).to_be_visible()
        expect(one.get_by_text(words("keep_nothing"))).to_be_visible()
        expect(field(one, words("plan_notes"))).to_have_value("")
    add = tip.get_by_role("button", name=words("plan_add")).and_(tip.locator("[aria-pressed=true]"))
    expect(add).to_have_count(0)
    expect(tip.get_by_text("grenzen stellen")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == ["of-another-site"]
    page.reload()
    expect(page.get_by_text(words("plan_empty_title"))).to_be_visible()


def test_wiping_in_one_tab_ends_the_offer_to_undo_in_another(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    context = open_kept(open_context, real_site, {"version": 1, "notes": NOTES})
    page, other = open_plan(context), open_plan(context)
    page.bring_to_front()
    open_file(page, words, file(STANDARD_PLAN))
    press(page, words("out_open_replace"))
    undo = page.get_by_role("button", name=words("out_open_undo"))
    expect(undo).to_be_visible()
    other.bring_to_front()
    press(other, words("keep_wipe"))
    press(other, words("keep_wipe_confirm"))
    expect(page.get_by_text(words("plan_empty_title"))).to_be_visible()
    expect(undo).to_be_hidden()


@pytest.mark.parametrize("path", OLD_PLANS, ids=lambda path: path.stem)
def test_a_plan_of_an_earlier_release_is_whole_and_stays_so(
    open_context: OpenContext, real_site: ServedSite, words: Labels, path: Path
) -> None:
    was = path.read_text("utf-8")
    page = open_kept(open_context, real_site, json.loads(was)).new_page()
    old: dict[str, Any] = json.loads(as_today(was))
    page.goto("checklist/")
    for step in CATALOGUE.actions:
        expect(action(page, step.text)).to_be_checked(checked=step.key in old["actions"])
    for one in CATALOGUE.phrases:
        if chosen := old["variants"].get(one.key):
            page.goto(f"tip/{one.key.partition('--')[0]}/")
            name = next(variant.label for variant in one.variants if variant.id == chosen)
            expect(phrase(page, one.title).get_by_role("radio", name=name)).to_be_checked()
            expect(wording(phrase(page, one.title))).to_contain_text("grenzen stellen")
    page.goto(PATH)
    expect(page.get_by_role("radio", name=words("address_formal"), exact=True)).to_be_checked()
    expect(field(page, words("plan_notes"))).to_have_value(old.get("notes", ""))
    for label, name in {"plan_person": "person", "plan_date": "date", "plan_follow_up": "followUp"}.items():
        expect(page.get_by_label(words(label), exact=True)).to_have_value(old.get("meeting", {}).get(name, ""))
    in_plan = [next(one for one in CATALOGUE.phrases if one.key == row["key"]) for row in old.get("phrases", [])]
    assert titles(page, words) == [one.title for one in in_plan]
    page.get_by_label(words("plan_place"), exact=True).fill("de tuin")
    expect(page.get_by_text(words("keep_meeting"))).to_be_visible()
    settle(page)
    now = kept(page)
    parts = {name: value for name, value in old.items() if name not in ("meeting", "phrases")}
    assert {name: now[name] for name in parts} == parts
    assert [(one["key"], one.get("text")) for one in now["phrases"]] == [
        (one["key"], one.get("text")) for one in old.get("phrases", [])
    ]
    assert now["meeting"] == {
        "person": "",
        "date": "",
        "time": "",
        "minutes": 20,
        "followUp": "",
        **old.get("meeting", {}),
        "place": "de tuin",
    }
    if in_plan:
        press(page, words("out_copy"))
        expect(message(page, words("out_copied"))).to_be_visible()
        lines = clipboard(page).splitlines()
        own = old["phrases"][1].get("text")
        goal = next(goal for goal in CATALOGUE.goals if goal.id == in_plan[1].goal)
        assert lines[lines.index(f"- {own}") - 1] == goal.title
