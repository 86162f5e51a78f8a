"""After a tip was renamed and moved to another chapter: old links arrive, and what readers kept is still theirs."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kennissite.content.labels import Labels
from tests.browser.conftest import OpenContext
from tests.browser.parts import action
from tests.browser.plan.plan_page import kept, open_kept, press
from tests.browser.served import ServedSite, serve
from tests.examples import moved_project
from tests.project import build_site, write_project

EARLY, LATE = "2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"

OLD_PLAN: dict[str, Any] = {
    "version": 1,
    "slots": {"baas": "Noor"},
    "variants": {"rustig-moment--vraag-om-tijd": "warm"},
    "actions": {
        "rustig-moment--afspraak-maken": {"ticked": True, "at": EARLY},
        "rustig-moment--plek-kiezen": {"ticked": True, "at": EARLY},
    },
    "phrases": [{"key": "rustig-moment--vraag-om-tijd", "goal": "openen", "text": "Heb je even?"}],
    "answers": {"afspraken": "ja"},
}
NEW_PLAN: dict[str, Any] = {
    "slots": {"collega": "Noor"},
    "variants": {"stil-moment--vraag-om-tijd": "warm"},
    "actions": {
        "stil-moment--afspraak-maken": {"ticked": True, "at": EARLY},
        "potje--plek-kiezen": {"ticked": True, "at": EARLY},
    },
    "phrases": [{"key": "stil-moment--vraag-om-tijd", "goal": "openen", "text": "Heb je even?"}],
    "answers": {"cao": "ja"},
}
MAKE_APPOINTMENT = {"": "Vraag om een afspraak.", "en/": "Ask for an appointment."}

LINKS = {
    "tip/rustig-moment": "tip/stil-moment",
    "tip/oudste": "tip/stil-moment",
    "tip/rustig-moment#rustig-moment--vraag-om-tijd": "tip/stil-moment#stil-moment--vraag-om-tijd",
    "tip/rustig-moment#rustig-moment--plek-kiezen": "tip/potje#potje--plek-kiezen",
    "tip/rustig-moment#verder": "tip/stil-moment#verder",
    "tip/eens": "zinnen",
    "tip/eens#eens--bekeken": "tip/potje#potje--welk-potje",
    "tip/potje#rustig-moment--plek-kiezen": "tip/potje#potje--plek-kiezen",
    "voorbereiding#rustig-moment": "tip/stil-moment",
    "budget#rustig-moment": "budget#stil-moment",
    "budget#rustig-moment--vraag-om-tijd": "budget#stil-moment--vraag-om-tijd",
    "checklist#rustig-moment--afspraak-maken": "checklist#stil-moment--afspraak-maken",
    "zinnen#rustig-moment--vraag-om-tijd": "zinnen#stil-moment--vraag-om-tijd",
    "zinnen#eens--gezegd": "zinnen",
}


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The site after the move, below the root of its address."""
    config = write_project(tmp_path_factory.mktemp("project"), *moved_project())
    with serve(tmp_path_factory.mktemp("moved"), "/kennis/") as served:
        settings = {"site_url": served.address, "use_directory_urls": request.param}
        outcome = build_site(config, served.folder, **settings)
        assert outcome.succeeded, outcome.messages
        yield served


def address(site: ServedSite, page: str) -> str:
    """Return the address of a page, such as `tip/potje`, with what follows it."""
    path, *rest = page.partition("#")
    end = ("/" if path else "") if (site.folder / path / "index.html").is_file() else ".html"
    return f"{path}{end}{''.join(rest)}"


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_old_links_arrive(open_context: OpenContext, site: ServedSite, prefix: str) -> None:
    page = open_context(site).new_page()
    for before, after in LINKS.items():
        page.goto(address(site, prefix + before))
        expect(page).to_have_url(site.address + address(site, prefix + after))


def test_an_old_page_leads_on_without_javascript(open_context: OpenContext, site: ServedSite) -> None:
    page = open_context(site, java_script_enabled=False).new_page()
    page.goto(address(site, "en/tip/rustig-moment"))
    expect(page).to_have_url(site.address + address(site, "en/tip/stil-moment"))


def test_one_can_go_back_past_an_old_link(open_context: OpenContext, site: ServedSite) -> None:
    page = open_context(site).new_page()
    page.goto(address(site, "over"))
    page.goto(address(site, "tip/rustig-moment#rustig-moment--vraag-om-tijd"))
    expect(page).to_have_url(site.address + address(site, "tip/stil-moment#stil-moment--vraag-om-tijd"))
    page.go_back()
    expect(page).to_have_url(site.address + address(site, "over"))


def expect_moved(page: Page) -> None:
    """Expect that the plan that the device keeps has all under the ids of today, and nothing under older ones."""
    now = kept(page)
    assert {part: now[part] for part in NEW_PLAN} == NEW_PLAN


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_what_a_reader_kept_under_old_ids_is_shown(open_context: OpenContext, site: ServedSite, prefix: str) -> None:
    page = open_kept(open_context, site, OLD_PLAN).new_page()
    page.goto(address(site, f"{prefix}budget"))
    expect(action(page, MAKE_APPOINTMENT[prefix])).to_be_checked()
    expect(page.locator("#potje--plek-kiezen input")).to_be_checked()
    card = page.locator("#stil-moment--vraag-om-tijd")
    expect(card.locator("[data-variant=warm]")).to_be_visible()
    expect(card.locator("[data-part=planned]")).to_be_visible()
    expect(page.locator("#potje--welk-potje .slot").first).to_have_text("Noor")
    expect(page.locator("input[name=cao][value=ja]")).to_be_checked()
    page.goto(address(site, f"{prefix}gespreksplan"))
    expect(page.locator("[data-own] > .plan-item__own").get_by_role("blockquote")).to_have_text("Heb je even?")


def test_the_next_change_keeps_all_under_the_ids_of_today(open_context: OpenContext, site: ServedSite) -> None:
    page = open_kept(open_context, site, OLD_PLAN).new_page()
    page.goto(address(site, "budget"))
    page.locator("#potje--hr-vragen input").check()
    now = kept(page)
    assert now["actions"].pop("potje--hr-vragen")["ticked"]
    assert {part: now[part] for part in NEW_PLAN} == NEW_PLAN


@pytest.mark.parametrize(("old", "new", "ticked"), [(EARLY, LATE, False), (LATE, EARLY, True)])
def test_of_two_ticks_the_newest_counts(
    open_context: OpenContext, site: ServedSite, old: str, new: str, ticked: bool
) -> None:
    actions = {
        "stil-moment--afspraak-maken": {"ticked": False, "at": new},
        "rustig-moment--afspraak-maken": {"ticked": True, "at": old},
    }
    page = open_kept(open_context, site, {"version": 1, "actions": actions}).new_page()
    page.goto(address(site, "budget"))
    expect(action(page, MAKE_APPOINTMENT[""])).to_be_checked(checked=ticked)


def test_what_is_kept_under_the_id_of_today_is_not_written_over(open_context: OpenContext, site: ServedSite) -> None:
    phrases = [
        {"key": "rustig-moment--vraag-om-tijd", "goal": "openen", "text": "Oud."},
        {"key": "stil-moment--vraag-om-tijd", "goal": "openen", "text": "Nieuw."},
    ]
    plan = {"version": 1, "slots": {"collega": "Samira", "baas": "Noor"}, "phrases": phrases}
    page = open_kept(open_context, site, plan).new_page()
    page.goto(address(site, "budget"))
    page.locator("#potje--hr-vragen input").check()
    now = kept(page)
    assert now["slots"] == {"collega": "Samira"}
    assert now["phrases"] == [phrases[1]]


@pytest.mark.parametrize("way", ["file", "link"])
@pytest.mark.parametrize("choice", ["out_open_new", "out_open_replace", "out_open_add"])
def test_a_plan_that_comes_in_is_put_under_the_ids_of_today(
    open_context: OpenContext, site: ServedSite, words: Labels, way: str, choice: str
) -> None:
    here = None if choice == "out_open_new" else {"version": 1, "notes": "Van hier."}
    page = open_kept(open_context, site, here).new_page()
    bring(page, site, way)
    press(page, words(choice))
    expect_moved(page)
    assert kept(page)["notes"] == ("Van hier." if choice == "out_open_add" else "")


def bring(page: Page, site: ServedSite, way: str) -> None:
    """Bring the old plan to the page of the plan, in a file or in a link."""
    text = json.dumps(OLD_PLAN)
    if way == "link":
        page.goto(address(site, f"gespreksplan#plan=0.{urlsafe_b64encode(text.encode()).decode().rstrip('=')}"))
        return
    page.goto(address(site, "gespreksplan"))
    file = json.dumps({"kind": "sodalis-gespreksplan", "plan": OLD_PLAN}).encode()
    page.locator("[data-part=file]").set_input_files({"name": "p.json", "mimeType": "application/json", "buffer": file})
