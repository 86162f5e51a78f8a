"""A plan that comes from elsewhere, as a link or a file: it is shown, asked about, and can be undone."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import field
from tests.browser.plan.hostile_plans import HTML, KIND, PROTOTYPES, deflated, file, fragment, linked, sound_plan
from tests.browser.plan.plan_page import (
    CATALOGUE,
    PATH,
    STANDARD,
    STANDARD_PLAN,
    TITLES,
    clipboard,
    download,
    incoming,
    kept,
    message,
    of_phrase,
    open_file,
    open_kept,
    open_plan,
    press,
    titles,
)
from tests.browser.served import ServedSite

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
HERE_PHRASE = next(phrase for phrase in CATALOGUE.phrases if phrase.goal == "openen" and phrase not in STANDARD)
THERE: dict[str, Any] = {
    **STANDARD_PLAN,
    "notes": "Van de laptop.",
    "actions": {"pop-als-startpunt--pop-lezen": {"ticked": True, "at": "2026-11-01T09:00:00.000Z"}},
}
HERE: dict[str, Any] = {
    "version": 1,
    "phrases": [{"key": HERE_PHRASE.key, "goal": HERE_PHRASE.goal}],
    "notes": "Van de telefoon.",
    "actions": {"pop-als-startpunt--pop-lezen": {"ticked": False, "at": "2026-11-02T09:00:00.000Z"}},
}
HERE_TITLE = HERE_PHRASE.title
DEEP = "[" * 100_000 + "]" * 100_000
HUGE = "9" * 2_500_001
HOSTILE_FILES = {
    "empty": "",
    "no JSON": HTML,
    "null": "null",
    "of something else": json.dumps({"kind": "other", "plan": THERE}),
    "no plan": json.dumps({"kind": KIND, "plan": [THERE]}),
    "no version": json.dumps({"kind": KIND, "plan": {"notes": "x"}}),
    "truncated": file(THERE)[:-20],
    "too deep": f'{{"kind": "{KIND}", "plan": {DEEP}}}',
}
HOSTILE_LINKS = {
    "nothing": "plan=",
    "HTML": f"plan={HTML}",
    "truncated": fragment(json.dumps(THERE))[:60],
    "other compression": linked(b"x" * 50),
    "wrong type": fragment("[1, 2]"),
}


@pytest.fixture
def laptop(open_context: OpenContext, real_site: ServedSite) -> Page:
    """The page of a plan that is to travel."""
    return open_plan(open_kept(open_context, real_site, THERE))


@pytest.fixture
def phone(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A phone on which nothing is kept."""
    return open_kept(open_context, real_site, **PHONE)


@pytest.fixture
def used_phone(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A phone on which another plan was begun."""
    return open_kept(open_context, real_site, HERE, **PHONE)


def expect_holds(page: Page, words: Labels, source: str) -> None:
    """Expect that the dialog says what is in the plan that came in."""
    rows = incoming(page, words, source).get_by_role("listitem")
    count = len("Van de laptop.")
    expect(rows).to_have_text(
        [
            words("keep_phrases_other", count=len(TITLES)),
            words("keep_actions_one", count=1),
            words("keep_notes_other", count=count),
        ]
    )


def expect_here(page: Page, words: Labels, notes: str, expected: list[str]) -> None:
    """Expect the notes and the phrases of a plan."""
    expect(field(page, words("plan_notes"))).to_have_value(notes)
    assert titles(page, words) == expected


def test_a_link_brings_the_plan_to_a_phone_after_a_question(laptop: Page, phone: BrowserContext, words: Labels) -> None:
    press(laptop, words("out_link"))
    expect(message(laptop, words("out_link_copied"))).to_be_visible()
    address = clipboard(laptop)
    assert "?" not in address
    page = phone.new_page()
    page.goto(address)
    expect_holds(page, words, "link")
    assert page.url == address.partition("#")[0]
    assert page.evaluate("location.hash") == ""
    assert kept(page) is None
    press(page, words("out_open_new"))
    expect(message(page, words("out_open_replaced"))).to_be_visible()
    expect_here(page, words, "Van de laptop.", TITLES)
    page.reload()
    expect(incoming(page, words)).to_be_hidden()
    expect_here(page, words, "Van de laptop.", TITLES)


def test_a_file_is_read_on_a_phone_after_a_question(laptop: Page, phone: BrowserContext, words: Labels) -> None:
    for label in ("out_file", "keep_export"):
        text = download(laptop, words(label)).read_text("utf-8")
        expect(message(laptop, words("out_file_saved")).first).to_be_visible()
        page = open_plan(phone)
        open_file(page, words, text)
        expect_holds(page, words, "file")
        press(page, words("out_open_new"))
        expect_here(page, words, "Van de laptop.", TITLES)
        press(page, words("keep_wipe"))
        press(page, words("keep_wipe_confirm"))
        expect_here(page, words, "", [])


def test_replacing_can_be_undone(used_phone: BrowserContext, words: Labels) -> None:
    page = open_plan(used_phone)
    before = kept(page)
    open_file(page, words, file(THERE))
    expect(incoming(page, words, "file")).to_contain_text(words("out_open_here"))
    press(page, words("out_open_replace"))
    expect(message(page, words("out_open_replaced"))).to_be_visible()
    expect_here(page, words, "Van de laptop.", TITLES)
    press(page, words("out_open_undo"))
    expect(message(page, words("out_open_restored"))).to_be_visible()
    expect(page.get_by_role("button", name=words("keep_import"), exact=True)).to_be_focused()
    expect_here(page, words, "Van de telefoon.", [HERE_TITLE])
    assert {name: kept(page)[name] for name in before} == before


def test_adding_keeps_what_is_here_and_the_newest_tick(used_phone: BrowserContext, words: Labels) -> None:
    page = open_plan(used_phone, f"#{fragment(json.dumps(THERE))}")
    press(page, words("out_open_add"))
    expect(message(page, words("out_open_added"))).to_be_visible()
    expect_here(page, words, "Van de telefoon.\n\nVan de laptop.", [HERE_TITLE, *TITLES])
    assert kept(page)["actions"] == HERE["actions"]
    press(page, words("out_open_undo"))
    expect_here(page, words, "Van de telefoon.", [HERE_TITLE])
    open_file(page, words, file(HERE))
    press(page, words("out_open_add"))
    expect(message(page, words("out_open_same"))).to_be_visible()
    expect(page.get_by_role("button", name=words("out_open_undo"), exact=True)).to_be_hidden()


def test_adding_leaves_the_minutes_that_were_chosen_here(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    context = open_kept(open_context, real_site, {"version": 1, "meeting": {"person": "Anouk", "minutes": 45}})
    page = open_plan(context, f"#{fragment(json.dumps({'version': 1, 'notes': 'Van elders.'}))}")
    press(page, words("out_open_add"))
    expect(page.get_by_label(words("plan_minutes"), exact=True)).to_have_value("45")


@pytest.mark.parametrize("way", ["button", "Escape"])
def test_declining_changes_nothing(used_phone: BrowserContext, words: Labels, way: str) -> None:
    page = open_plan(used_phone, f"#{fragment(json.dumps(THERE))}")
    expect(incoming(page, words)).to_be_visible()
    if way == "button":
        press(page, words("out_open_decline"))
    else:
        page.keyboard.press("Escape")
    expect(incoming(page, words)).to_be_hidden()
    expect(message(page, words("out_open_declined"))).to_be_visible()
    expect_here(page, words, "Van de telefoon.", [HERE_TITLE])
    assert kept(page) == HERE


def test_a_link_that_is_pasted_over_the_open_page_is_read_too(used_phone: BrowserContext, words: Labels) -> None:
    page = open_plan(used_phone)
    page.goto(f"{PATH}#{fragment(json.dumps(THERE))}")
    expect_holds(page, words, "link")
    assert page.evaluate("location.hash") == ""


def test_files_that_are_no_plan_say_so_and_change_nothing(used_phone: BrowserContext, words: Labels) -> None:
    page = open_plan(used_phone)
    for text in HOSTILE_FILES.values():
        open_file(page, words, text)
        expect(message(page, words("out_open_bad"))).to_be_visible()
        open_file(page, words, file({"version": 1}))
        expect(message(page, words("out_open_nothing"))).to_be_visible()
    open_file(page, words, HUGE)
    expect(message(page, words("out_open_big"))).to_be_visible()
    open_file(page, words, b"\xff\xfe\x00")
    expect(message(page, words("out_open_bad"))).to_be_visible()
    open_file(page, words, file({**THERE, "version": 2}))
    expect(message(page, words("out_open_newer"))).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect_here(page, words, "Van de telefoon.", [HERE_TITLE])
    assert kept(page) == HERE


def test_links_that_are_no_plan_say_so_and_change_nothing(used_phone: BrowserContext, words: Labels) -> None:
    for text in HOSTILE_LINKS.values():
        page = open_plan(used_phone, f"#{text}")
        refused = page.get_by_role("dialog", name=words("out_open_refused"), exact=True)
        expect(refused).to_contain_text(words("out_open_bad"))
        press(page, words("close"))
        expect(refused).to_be_hidden()
        assert page.evaluate("location.hash") == ""
        assert kept(page) == HERE
        page.close()
    bomb = linked(deflated(b"[" + b" " * 9_000_000 + b"]"))
    page = open_plan(used_phone, f"#{bomb}")
    expect(page.get_by_role("dialog")).to_contain_text(words("out_open_big"))
    assert kept(page) == HERE


def test_a_hostile_plan_is_shown_as_text_and_runs_nothing(used_phone: BrowserContext, words: Labels) -> None:
    names = dict.fromkeys(PROTOTYPES, HTML)
    phrases = [*STANDARD_PLAN["phrases"][1:], {**STANDARD_PLAN["phrases"][0], "text": HTML}, {"key": HTML, "goal": "x"}]
    hostile = {**THERE, **names, "phrases": phrases, "slots": {**names, "ontwikkeldoel": HTML}, "notes": HTML}
    page = open_plan(used_phone)
    open_file(page, words, file(hostile))
    expect(message(page, words("out_open_dropped"))).to_have_count(1)
    press(page, words("out_open_replace"))
    expect_here(page, words, HTML, [*TITLES[1:], TITLES[0]])
    expect(page.locator("[data-own] > .plan-item__own").get_by_role("blockquote")).to_have_text(HTML)
    press(page, of_phrase(words("plan_edit"), TITLES[0]))
    expect(page.get_by_role("textbox", name=words("plan_edit_label", title=TITLES[0]))).to_have_value(HTML)
    assert page.title() != "ran"
    assert page.evaluate("({}).ran ?? 'clean'") == "clean"
    expect(page.get_by_role("button", name=words("out_open_undo"), exact=True)).to_be_visible()
    press(page, words("out_open_undo"))
    expect_here(page, words, "Van de telefoon.", [HERE_TITLE])


def test_what_was_written_after_a_plan_was_replaced_can_not_be_taken_away_by_putting_it_back(
    used_phone: BrowserContext, words: Labels
) -> None:
    page = open_plan(used_phone)
    open_file(page, words, file(THERE))
    press(page, words("out_open_replace"))
    undo = page.get_by_role("button", name=words("out_open_undo"), exact=True)
    expect(undo).to_be_visible()
    page.get_by_role("textbox", name=words("plan_notes"), exact=True).press_sequentially("!")
    expect(undo).to_be_hidden()


def test_two_plans_that_do_not_fit_together_are_left_apart(used_phone: BrowserContext, words: Labels) -> None:
    page = open_plan(used_phone)
    open_file(page, words, file({**THERE, "notes": "x" * 19_990}))
    press(page, words("out_open_add"))
    expect(message(page, words("out_open_too_much"))).to_be_visible()
    expect_here(page, words, "Van de telefoon.", [HERE_TITLE])
    assert kept(page) == HERE


def test_any_sound_plan_goes_from_device_to_device_and_back_unchanged(
    phone: BrowserContext, used_phone: BrowserContext, words: Labels
) -> None:
    page, other = open_plan(phone), open_plan(used_phone)
    chance = Random(4)  # noqa: S311 - the same plans in every run
    for _ in range(2):
        open_file(page, words, file({**sound_plan(chance), "notes": "Een plan."}))
        page.get_by_role("button", name=words("out_open_new")).or_(
            page.get_by_role("button", name=words("out_open_replace"))
        ).click()
        expect(message(page, words("out_open_replaced"))).to_be_visible()
        sent = kept(page)
        open_file(other, words, download(page, words("out_file")).read_bytes())
        press(other, words("out_open_replace"))
        expect(message(other, words("out_open_replaced"))).to_be_visible()
        assert {name: kept(other)[name] for name in sent} == sent
