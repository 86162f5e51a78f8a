"""What a reader keeps: whatever is in the storage, the page works and says so where nothing is kept."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import action, field, wording
from tests.browser.served import ServedSite

KEY = "sodalis-kennissite:/kennis/"
SET_ASIDE = f"{KEY}.unreadable"
NAME, PLACE = "naam van je collega", "Regel een plek."
NOTICES = ("refused", "full", "newer", "corrupt")

NO_STORAGE = """
    Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("", "SecurityError"); },
    });
"""
NO_READING = """
    Storage.prototype.getItem = () => { throw new DOMException("", "SecurityError"); };
"""
NO_WRITING = """
    Storage.prototype.setItem = () => { throw new DOMException("", "SecurityError"); };
"""
FULL = """
    Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
"""


def with_kept(open_context: OpenContext, site: ServedSite, text: str) -> BrowserContext:
    """Open a context in which a text was kept earlier."""
    kept = {"origin": site.origin, "localStorage": [{"name": KEY, "value": text}]}
    return open_context(site, storage_state={"origins": [kept], "cookies": []})


def plan(**parts: Any) -> str:
    """Return a plan as text."""
    return json.dumps({"version": 1, **parts})


def kept(page: Page, key: str = KEY) -> str:
    """Return the text that is kept under a key."""
    text: str = page.evaluate("key => localStorage.getItem(key)", key)
    return text


def expect_notice(page: Page, words: Labels, reason: str) -> None:
    """Expect one notice and no other; none where the reason is empty."""
    for other in NOTICES:
        expect(page.get_by_text(words(f"storage_{other}"))).to_be_visible(visible=other == reason)


def expect_working(page: Page) -> None:
    """Expect that one can fill in, tick and choose, on this page."""
    page.goto("beginnen/")
    field(page.get_by_role("group", name="Vraag om tijd"), NAME).fill("Anouk")
    expect(page.get_by_role("blockquote").first).to_contain_text("Anouk")
    action(page, PLACE).check()
    expect(action(page, PLACE)).to_be_checked()
    page.get_by_role("radio", name="u", exact=True).check()
    expect(page.get_by_role("blockquote").first).to_contain_text("Hebt u")
    expect(page.get_by_role("blockquote").first).to_contain_text("Anouk")
    expect(action(page, PLACE)).to_be_checked()


def expect_kept(page: Page) -> None:
    """Expect that what `expect_working` did is there after a reload."""
    page.reload()
    expect(page.get_by_role("blockquote").first).to_contain_text("Hebt u")
    expect(page.get_by_role("blockquote").first).to_contain_text("Anouk")
    expect(action(page, PLACE)).to_be_checked()


def test_a_new_reader_sees_no_notice_and_leaves_nothing_behind(page: Page, words: Labels) -> None:
    page.goto("checklist/")
    expect(page.get_by_role("checkbox").first).to_be_visible()
    expect_notice(page, words, "")
    assert page.evaluate("localStorage.length") == 0


def test_what_one_does_is_kept(page: Page, words: Labels) -> None:
    expect_working(page)
    expect_kept(page)
    expect_notice(page, words, "")


@pytest.mark.parametrize("text", ["{", "[1, 2]", "12", '"text"', "null", "true", "{}", '{"version": "1"}', ""])
def test_what_is_no_plan_is_set_aside_with_a_notice(
    open_context: OpenContext, small_site: ServedSite, words: Labels, text: str
) -> None:
    page = with_kept(open_context, small_site, text).new_page()
    page.goto("beginnen/")
    expect_notice(page, words, "corrupt")
    assert kept(page, SET_ASIDE) == text
    expect_working(page)
    expect_kept(page)
    expect_notice(page, words, "")
    assert kept(page, SET_ASIDE) == text


@pytest.mark.parametrize(
    "parts",
    [
        {"slots": [], "actions": "all", "variants": 3, "address": {}},
        {"slots": None, "actions": None, "variants": None, "address": None},
        {"slots": {"collega": 12, "moment": ["x"], "leerwens": {"a": 1}}},
        {"actions": {"afspraak--plek-regelen": True, "oefenen--hardop-oefenen": {"ticked": "yes", "at": 3}}},
        {"variants": {"afspraak--vraag": "no-such-wording"}},
        {"variants": {"afspraak--vraag": {"toString": 1}}},
        {"address": "thou"},
    ],
)
def test_values_of_the_wrong_shape_count_as_empty(
    open_context: OpenContext, small_site: ServedSite, words: Labels, parts: dict[str, Any]
) -> None:
    page = with_kept(open_context, small_site, plan(**parts)).new_page()
    page.goto("beginnen/")
    expect(page.get_by_role("blockquote").first).to_have_text("Heb je een halfuur voor me? Samira deed het ook.")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect_notice(page, words, "")
    expect_working(page)
    expect_kept(page)


@pytest.mark.parametrize("name", ["__proto__", "constructor", "toString", "prototype"])
def test_names_of_the_language_itself_do_no_harm(
    open_context: OpenContext, small_site: ServedSite, words: Labels, name: str
) -> None:
    inner = {name: {"ticked": True, "at": "", "collega": "x"}}
    text = plan(slots={name: "x"}, actions=inner, variants=inner, **inner)
    page = with_kept(open_context, small_site, text).new_page()
    page.goto("beginnen/")
    expect(page.get_by_role("blockquote").first).to_contain_text("Samira")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    assert page.evaluate("({}).ticked ?? ({}).collega ?? 'clean'") == "clean"
    expect_notice(page, words, "")
    expect_working(page)
    expect_kept(page)


def test_a_value_that_is_too_long_is_cut_off(open_context: OpenContext, small_site: ServedSite) -> None:
    page = with_kept(open_context, small_site, plan(slots={"collega": "a" * 5_000})).new_page()
    page.goto("tip/potje/")
    expect(field(page, NAME)).to_have_value("a" * 200)


def test_an_older_plan_is_read_and_becomes_a_current_one(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    text = json.dumps({"version": 0, "slots": {"collega": "Anouk"}})
    page = with_kept(open_context, small_site, text).new_page()
    page.goto("beginnen/")
    expect(page.get_by_role("blockquote").first).to_contain_text("Anouk")
    expect_notice(page, words, "")
    action(page, PLACE).check()
    now = json.loads(kept(page))
    assert now["version"] == 1
    assert now["slots"] == {"collega": "Anouk"}


def test_a_newer_plan_is_read_and_never_written_over(
    open_context: OpenContext, small_site: ServedSite, words: Labels
) -> None:
    text = json.dumps({"version": 2, "slots": {"moment": "vrijdag"}, "future": [1]})
    page = with_kept(open_context, small_site, text).new_page()
    expect_working(page)
    expect_notice(page, words, "newer")
    expect(wording(page.get_by_role("group", name="Bevestig de afspraak"))).to_contain_text("vrijdag")
    assert kept(page) == text
    page.reload()
    expect_notice(page, words, "newer")
    assert kept(page) == text


def test_what_this_version_does_not_know_is_kept(open_context: OpenContext, small_site: ServedSite) -> None:
    text = plan(future={"notes": ["een"]}, slots={"other-site": "x"}, actions={})
    page = with_kept(open_context, small_site, text).new_page()
    expect_working(page)
    now = json.loads(kept(page))
    assert now["future"] == {"notes": ["een"]}
    assert now["slots"] == {"other-site": "x", "collega": "Anouk"}


@pytest.mark.parametrize(
    ("obstacle", "reason"),
    [(NO_STORAGE, "refused"), (NO_READING, "refused"), (NO_WRITING, "refused"), (FULL, "full")],
    ids=["no-storage", "no-reading", "no-writing", "full"],
)
def test_without_storage_the_page_works_and_says_that_nothing_is_kept(
    context: BrowserContext, words: Labels, obstacle: str, reason: str
) -> None:
    context.add_init_script(obstacle)
    page = context.new_page()
    expect_working(page)
    expect_notice(page, words, reason)


def test_with_a_full_storage_the_page_works_until_there_is_room(page: Page, words: Labels) -> None:
    page.goto("over/")
    page.evaluate("""() => {
        for (let size = 2 ** 23; size >= 1; size /= 2) {
            try { for (;;) localStorage.setItem(`filler-${size}-${localStorage.length}`, "x".repeat(size)); } catch {}
        }
    }""")
    expect_working(page)
    expect_notice(page, words, "full")
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach("
        "(key) => localStorage.removeItem(key))"
    )
    action(page, "Oefen je zinnen hardop.").check()
    expect_notice(page, words, "")
    expect_kept(page)


def test_the_notice_is_in_sight_of_who_types_far_down_the_page(context: BrowserContext, words: Labels) -> None:
    context.add_init_script(FULL)
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 500})
    page.goto("gespreksplan/")
    field(page, words("plan_notes")).press_sequentially("Rustig ademen.")
    expect(page.get_by_text(words("storage_full"))).to_be_in_viewport()


def test_the_notice_is_announced(context: BrowserContext, words: Labels) -> None:
    context.add_init_script(FULL)
    page = context.new_page()
    page.goto("tip/afspraak/")
    expect_notice(page, words, "")
    action(page, PLACE).check()
    notice = page.get_by_role("status").filter(has_text=words("storage_full"))
    expect(notice).to_be_visible()


def test_what_is_not_kept_survives_what_another_tab_keeps(context: BrowserContext, words: Labels) -> None:
    first, second = context.new_page(), context.new_page()
    first.add_init_script(FULL)
    first.goto("tip/potje/")
    second.goto("tip/afspraak/")
    first.bring_to_front()
    field(first, NAME).fill("Anouk")
    notice = first.get_by_text(words("storage_full"))
    expect(notice).to_be_visible()
    second.bring_to_front()
    second.get_by_role("radio", name="u", exact=True).check()
    expect(first.get_by_role("blockquote")).to_contain_text("uw team")
    expect(first.get_by_role("blockquote")).to_contain_text("Anouk")
    expect(notice).to_be_visible()


def test_what_is_not_kept_does_not_come_back_after_a_wipe_in_another_tab(
    context: BrowserContext, words: Labels
) -> None:
    first, second = context.new_page(), context.new_page()
    first.add_init_script(FULL)
    first.goto("tip/potje/")
    second.goto("tip/afspraak/")
    second.get_by_role("radio", name="u", exact=True).check()
    field(first, NAME).fill("Anouk")
    expect(first.get_by_text(words("storage_full"))).to_be_visible()
    second.evaluate("localStorage.clear()")
    expect(first.get_by_role("blockquote")).to_contain_text("Samira")
    expect(field(first, NAME)).to_have_value("")


def test_two_tabs_that_keep_different_things_lose_nothing(context: BrowserContext) -> None:
    first, second = context.new_page(), context.new_page()
    first.goto("tip/potje/")
    second.goto("beginnen/")
    first.bring_to_front()
    field(first, NAME).fill("Anouk")
    second.bring_to_front()
    action(second, PLACE).check()
    second.get_by_role("radio", name="Uitgebreid").check()
    first.bring_to_front()
    first.get_by_role("radio", name="u", exact=True).check()
    action(first, "Zoek het bedrag op.").check()
    for page in (first, second):
        page.goto("zinnen/")
        expect(wording(page.get_by_role("group", name="Vraag om tijd"))).to_contain_text("Ik wil u graag")
        expect(wording(page.get_by_role("group", name="Noem een collega"))).to_contain_text("Anouk")
        page.goto("checklist/")
        expect(action(page, PLACE)).to_be_checked()
        expect(action(page, "Zoek het bedrag op.")).to_be_checked()


def test_storage_that_is_emptied_in_another_tab_empties_the_page(context: BrowserContext) -> None:
    first, second = context.new_page(), context.new_page()
    first.goto("tip/potje/")
    field(first, NAME).fill("Anouk")
    second.goto("over/")
    second.evaluate("localStorage.clear()")
    expect(first.get_by_role("blockquote")).to_contain_text("Samira")
    expect(field(first, NAME)).to_have_value("")


def test_a_page_that_one_comes_back_to_shows_what_was_kept_meanwhile(page: Page) -> None:
    page.goto("tip/potje/")
    page.evaluate(
        "([key, text]) => { localStorage.setItem(key, text);"
        " dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }",
        [KEY, plan(slots={"collega": "Anouk"})],
    )
    expect(page.get_by_role("blockquote")).to_contain_text("Anouk")
