"""The day of the next conversation and the slot about it are one fact."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from kennissite.content.labels import Labels
from kennissite.core.records import Phrase
from tests.browser.conftest import OpenContext
from tests.browser.plan.plan_page import CATALOGUE, message, open_kept, open_plan, press
from tests.browser.served import ServedSite

DAY = "2031-12-12"
SAID = "op vrijdag 12 december 2031"


def phrase_about_the_day() -> Phrase:
    """Return a phrase with a slot that reads as a day."""
    about = {slot.id for slot in CATALOGUE.slots.values() if slot.on_day}
    return next(
        p for p in CATALOGUE.phrases if len(p.variants) == 1 and len(p.slots) == 1 and about.issuperset(p.slots)
    )


def plan_of(phrase: Phrase) -> dict[str, Any]:
    """Return a plan that holds one phrase."""
    return {"version": 1, "phrases": [{"key": phrase.key, "goal": phrase.goal}]}


def test_a_sentence_says_the_day_of_the_plan(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    phrase = phrase_about_the_day()
    typed = {phrase.slots[0]: "eind volgende week"}
    context = open_kept(open_context, real_site, {**plan_of(phrase), "slots": typed})
    page = open_plan(context)
    card = page.locator(f"#{phrase.key}")
    expect(card.get_by_role("blockquote")).to_contain_text("eind volgende week")
    page.get_by_label(words("plan_follow_up"), exact=True).fill(DAY)
    expect(card.get_by_role("blockquote")).to_contain_text(SAID)
    expect(page.get_by_text("eind volgende week").filter(visible=True)).to_have_count(0)
    press(page, words("out_copy"))
    expect(message(page, words("out_copied"))).to_be_visible()
    page.get_by_label(words("plan_follow_up"), exact=True).fill("")
    expect(card.get_by_role("blockquote")).to_contain_text("eind volgende week")


def test_one_field_asks_for_the_day(open_context: OpenContext, real_site: ServedSite) -> None:
    phrase = phrase_about_the_day()
    name = CATALOGUE.slots[phrase.slots[0]].name
    context = open_kept(open_context, real_site, plan_of(phrase))
    plan = open_plan(context)
    expect(plan.locator(f"#{phrase.key}").get_by_label(name)).to_be_hidden()
    tip = context.new_page()
    tip.goto(f"tip/{phrase.tip}/")
    field = tip.locator(f"#{phrase.key}").get_by_label(name)
    expect(field).to_be_visible()
    plan.locator("[name=followUp]").fill(DAY)
    expect(field).to_be_hidden()
    expect(tip.locator(f"#{phrase.key}").get_by_role("blockquote")).to_contain_text(SAID)
