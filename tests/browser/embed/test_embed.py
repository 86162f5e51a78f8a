"""A tip on a page of another site: as WordPress shows it, under a strict policy, and where frames are refused."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from kennissite.content.labels import Labels
from kennissite.outputs.embed import HEIGHT
from tests.browser.audit import violations
from tests.browser.conftest import PATIENCE, OpenContext
from tests.browser.parts import copy_button, field, phrase, wording
from tests.browser.served import ServedSite, serve

ELSEWHERE = r"request to elsewhere: http://127\.0\.0\.1:\d+/(post\.html|listen\.js)$"
KEY = "a1B2c3D4e5"
NAME = "naam van je collega"
LISTENER = """
    window.heard = [];
    addEventListener("message", ({ data, source }) => {
        const frame = document.querySelector(`iframe[data-secret="${data.secret}"]`);
        if (!frame || source !== frame.contentWindow) return;
        heard.push(data);
        frame.removeAttribute("style");
        document.querySelector(`blockquote[data-secret="${data.secret}"]`).style.display = "none";
        if (data.message === "height") frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    });
"""
"""What WordPress does with the messages of a frame (wp-embed.js), except that it follows the links."""

pytestmark = pytest.mark.provokes(ELSEWHERE)

Show = Callable[..., Page]


def code_of(site: ServedSite, tip: str) -> str:
    """Return the code that oEmbed gives for a tip."""
    answer = json.loads((site.folder / f"oembed/{tip}.json").read_text("utf-8"))
    code: str = answer["html"]
    return code


def as_wordpress(code: str) -> str:
    """Return what WordPress makes of the code of a site that it does not know (wp_filter_oembed_result)."""
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", code, re.DOTALL)
    assert found
    quotation, frame = found.groups()
    frame = re.sub(r' (?:loading|allow)="[^"]*"', "", frame)
    frame = re.sub(r' src="([^"]*)"', rf' src="\1#?secret={KEY}" data-secret="{KEY}"', frame)
    frame = frame.replace(
        "<iframe",
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" '
        'style="position: absolute; visibility: hidden;"',
    )
    quotation = quotation.replace("<blockquote", f'<blockquote class="wp-embedded-content" data-secret="{KEY}"')
    return f'<script src="listen.js"></script>{quotation}{frame}'


@pytest.fixture
def blog(tmp_path: Path) -> Iterator[ServedSite]:
    """Another site, on another origin."""
    with serve(tmp_path) as site:
        (tmp_path / "listen.js").write_text(LISTENER)
        (tmp_path / "favicon.ico").write_bytes(b"")
        yield site


@pytest.fixture
def context(open_context: OpenContext, small_site: ServedSite) -> BrowserContext:
    """A context on the small site in which policies hold."""
    return open_context(small_site, bypass_csp=False)


@pytest.fixture
def show(blog: ServedSite, context: BrowserContext) -> Show:
    """Returns a function that opens a page of the other site with some code in it, under a policy."""

    def show_one(code: str, policy: str, *, within: BrowserContext = context) -> Page:
        policy = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
        head = f'<meta charset="utf-8">{policy}<title>Blog</title>'
        text = f'<!doctype html><html lang="nl"><head>{head}</head><body><h1>Blog</h1>{code}</body></html>'
        (blog.folder / "post.html").write_text(text, "utf-8")
        page = within.new_page()
        page.goto(f"{blog.address}post.html")
        return page

    return show_one


@pytest.fixture
def policy(blog: ServedSite, small_site: ServedSite) -> str:
    """A policy under which nothing is allowed but the script of WordPress and frames from our site."""
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {blog.origin}; frame-src {small_site.origin}"


def frame(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def heard(page: Page) -> list[dict[str, Any]]:
    """Return the messages of the frame so far."""
    messages: list[dict[str, Any]] = page.evaluate("heard")
    return messages


def wait(page: Page, condition: str) -> None:
    """Wait until something is so: Playwright's own way is one that a strict policy forbids."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def expect_link(page: Page, target: str) -> None:
    """Expect that the last message asks for an address."""
    wait(page, "heard.at(-1)?.message === 'link'")
    assert heard(page)[-1] == {"message": "link", "value": target, "secret": KEY}
    page.evaluate("heard.length = 0")


def test_in_wordpress_it_appears_at_its_own_height(show: Show, small_site: ServedSite, policy: str) -> None:
    page = show(as_wordpress(code_of(small_site, "potje")), policy)
    expect(frame(page).get_by_role("heading", level=1)).to_be_visible()
    wait(page, "heard.length > 0")
    expect(page.locator("iframe")).to_be_visible()
    expect(page.locator("blockquote")).to_be_hidden()
    size = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
    inside = page.frames[1]
    inside.wait_for_function(f"{size} <= 4")  # the border of the frame
    assert {message["message"] for message in heard(page)} == {"height"}
    assert all(isinstance(message["value"], int) for message in heard(page))


def test_in_wordpress_it_grows_with_what_is_in_it(show: Show, small_site: ServedSite, policy: str) -> None:
    page = show(as_wordpress(code_of(small_site, "potje")), policy)
    field(frame(page).locator("body"), NAME).fill("een naam die zo lang is dat hij op een volgende regel komt " * 3)
    wait(page, "heard.at(-1).value > heard[0].value")
    # A page that gets ready later asks for the height, with the secret that it shares with the frame.
    page.evaluate("heard.length = 0")
    post = "secret => document.querySelector('iframe').contentWindow.postMessage({message: 'ready', secret}, '*')"
    page.evaluate(post, "0000000000")
    page.evaluate(post, KEY)
    wait(page, "heard.length > 0")
    assert len(heard(page)) == 1


@pytest.mark.provokes("The Clipboard API has been blocked")
def test_in_wordpress_its_cards_work_though_storage_and_clipboard_are_refused(
    show: Show, small_site: ServedSite, policy: str, words: Labels
) -> None:
    page = show(as_wordpress(code_of(small_site, "potje")), policy)
    card = frame(page).get_by_role("group", name="Noem een collega", exact=True)
    field(card, NAME).fill("Anouk")
    expect(wording(card)).to_contain_text("Anouk kreeg dit ook betaald.")
    frame(page).get_by_role("radio", name="u", exact=True).check()
    expect(wording(card)).to_contain_text("Kan uw team dat ook?")
    copy_button(card).click()
    expect(card.get_by_role("status")).to_have_text(words("copied_status"))
    inside = page.frames[1]
    inside.evaluate("document.body.append(document.createElement('textarea'))")
    inside.locator("body > textarea").press("Control+v")
    expect(inside.locator("body > textarea")).to_have_value("Anouk kreeg dit ook betaald. Kan uw team dat ook?")
    assert inside.evaluate("(() => { try { return !localStorage; } catch { return 'refused'; } })()") == "refused"


def test_in_wordpress_links_are_handed_to_the_page(
    show: Show, small_site: ServedSite, policy: str, words: Labels
) -> None:
    page = show(as_wordpress(code_of(small_site, "potje")), policy)
    wait(page, "heard.length > 0")
    tip = f"{small_site.address}tip/potje/"
    frame(page).get_by_role("link", name=words("embed_link")).click()
    expect_link(page, tip)
    # WordPress follows no link to a third site: the page of the tip has it too.
    frame(page).get_by_role("link", name="Een bron").click()
    expect_link(page, tip)


def test_where_nobody_listens_it_scrolls_and_says_where_it_comes_from(
    show: Show, small_site: ServedSite, words: Labels
) -> None:
    page = show(code_of(small_site, "afspraak"), f"default-src 'none'; frame-src {small_site.origin}")
    expect(page.locator("blockquote")).to_be_visible()
    expect(frame(page).get_by_role("heading", level=1)).to_be_visible()
    box = page.locator("iframe").bounding_box()
    assert box
    assert box["height"] == HEIGHT
    expect(frame(page).get_by_role("link", name=words("embed_link"))).to_be_in_viewport()
    last = frame(page).get_by_text("Regel een plek.")
    expect(last).not_to_be_in_viewport()
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()


@pytest.mark.provokes(r"Framing 'http.*' violates")
def test_in_a_page_that_forbids_everything_the_quotation_remains(show: Show, small_site: ServedSite) -> None:
    page = show(code_of(small_site, "potje"), "default-src 'none'")
    quotation = page.locator("blockquote")
    expect(quotation).to_contain_text("Zoek uit wie het betaalt.")
    link = quotation.get_by_role("link", name="Zoek het budget")
    expect(link).to_have_attribute("href", f"{small_site.address}tip/potje/")
    expect(frame(page).get_by_role("heading")).to_have_count(0)


@pytest.mark.parametrize(
    "sandbox",
    [
        pytest.param("", marks=pytest.mark.provokes("Blocked script execution")),
        "allow-scripts",
        "allow-scripts allow-same-origin",
    ],
)
def test_its_text_can_be_read_in_any_sandbox(show: Show, small_site: ServedSite, sandbox: str) -> None:
    code = code_of(small_site, "potje").replace("<iframe", f'<iframe sandbox="{sandbox}"')
    page = show(code, f"frame-src {small_site.origin}")
    expect(wording(frame(page).get_by_role("group", name="Noem een collega", exact=True))).to_contain_text("Samira")
    expect(frame(page).get_by_role("button", name="Kopieer")).to_have_count(1 if sandbox else 0)


def test_without_javascript_it_is_text(
    show: Show, open_context: OpenContext, small_site: ServedSite, policy: str
) -> None:
    plain = open_context(small_site, java_script_enabled=False)
    page = show(code_of(small_site, "afspraak"), policy, within=plain)
    quotations = frame(page).locator("phrase-card").get_by_role("blockquote")
    expect(quotations).to_have_text([re.compile("Heb je een halfuur"), re.compile("Ik wil je"), re.compile("Dank je")])
    assert all(quotation.is_visible() for quotation in quotations.all())
    expect(frame(page).locator("button, input").filter(visible=True)).to_have_count(0)


def test_it_keeps_nothing_of_the_reader(show: Show, context: BrowserContext, small_site: ServedSite) -> None:
    page = show(code_of(small_site, "potje"), f"frame-src {small_site.origin}")
    card = frame(page).get_by_role("group", name="Noem een collega", exact=True)
    field(card, NAME).fill("Anouk")
    expect(wording(card)).to_contain_text("Anouk")
    assert page.frames[1].evaluate("localStorage.length") == 0
    own = context.new_page()
    own.goto("tip/potje/")
    expect(wording(phrase(own, "Noem een collega"))).to_contain_text("Samira")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_no_fault_that_axe_can_see_and_fits(
    show: Show, open_context: OpenContext, small_site: ServedSite, width: int, scheme: str
) -> None:
    context = open_context(small_site, viewport={"width": width, "height": 3000}, color_scheme=scheme)
    show(code_of(small_site, "afspraak"), "", within=context)
    page = context.new_page()
    page.goto("embed/afspraak/")
    expect(copy_button(phrase(page, "Vraag om tijd"))).to_be_visible()
    found = violations(page)
    assert not found, "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.parametrize("java_script", [True, False])
def test_editors_find_the_code_under_a_tip(
    open_context: OpenContext, show: Show, small_site: ServedSite, words: Labels, java_script: bool
) -> None:
    context = open_context(small_site, java_script_enabled=java_script)
    page = context.new_page()
    page.goto("tip/potje/")
    code = page.get_by_role("textbox", name=words("embed_hint"))
    expect(code).to_be_hidden()
    page.get_by_text(words("embed_title")).click()
    expect(code).to_be_visible()
    expect(code).to_have_value(code_of(small_site, "potje"))
    blog = show(code.input_value(), f"frame-src {small_site.origin}", within=context)
    expect(frame(blog).get_by_role("heading", level=1)).to_have_text("Zoek het budget")
