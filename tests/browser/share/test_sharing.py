"""A tip is passed on by link, mail, chat, code and paper; and a link to a phrase shows which one is meant."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kennissite.content.labels import Labels
from tests.browser.audit import violations
from tests.browser.codes import scan
from tests.browser.conftest import OpenContext
from tests.browser.parts import phrase
from tests.browser.served import ServedSite

SHARED = "Object.defineProperty(navigator, 'share', {value: async (data) => { window.shared = data; }})"
FAILS = "Object.defineProperty(navigator, 'share', {value: async () => { throw new DOMException('', '%s'); }})"
UNSHARED = "delete Navigator.prototype.share"
REFUSED = "delete Navigator.prototype.clipboard"
PRINTED = "window.print = () => { window.printed = true; }"


def share(page: Page, words: Labels) -> Locator:
    """Return the part of a tip page with the ways to pass it on."""
    return page.get_by_role("region", name=words("share_tip"))


def test_the_link_is_copied(context: BrowserContext, small_site: ServedSite, words: Labels) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("tip/afspraak/?utm_source=mail#afspraak--vraag-om-tijd")
    share(page, words).get_by_role("button", name=words("share_copy")).click()
    expect(share(page, words).get_by_role("status")).to_have_text(words("share_copied"))
    assert page.evaluate("navigator.clipboard.readText()") == f"{small_site.address}tip/afspraak/"


def test_the_link_is_selected_where_copying_is_refused(page: Page, small_site: ServedSite, words: Labels) -> None:
    page.add_init_script(REFUSED)
    page.goto("tip/afspraak/")
    share(page, words).get_by_role("button", name=words("share_copy")).click()
    expect(share(page, words).get_by_role("status")).to_have_text(words("share_manual"))
    expect(share(page, words).get_by_role("textbox")).to_be_focused()
    assert page.evaluate("getSelection().toString()") == f"{small_site.address}tip/afspraak/"
    assert not violations(page)


def test_the_sheet_of_the_system_gets_the_title_and_the_link(page: Page, small_site: ServedSite, words: Labels) -> None:
    page.add_init_script(SHARED)
    page.goto("tip/afspraak/")
    share(page, words).get_by_role("button", name=words("share_system"), exact=True).click()
    page.wait_for_function("() => window.shared")
    assert page.evaluate("window.shared") == {
        "title": page.get_by_role("heading", level=1).text_content(),
        "url": f"{small_site.address}tip/afspraak/",
    }


@pytest.mark.parametrize(("error", "message"), [("AbortError", ""), ("NotAllowedError", "share_failed")])
def test_who_closes_the_sheet_gets_no_message_and_who_cannot_open_it_does(
    page: Page, words: Labels, error: str, message: str
) -> None:
    page.add_init_script(FAILS % error)
    page.goto("tip/afspraak/")
    share(page, words).get_by_role("button", name=words("share_system"), exact=True).click()
    expect(share(page, words).get_by_role("status")).to_have_text(words(message) if message else "")


def test_there_is_no_button_for_a_sheet_that_the_system_does_not_have(page: Page, words: Labels) -> None:
    page.add_init_script(UNSHARED)
    page.goto("tip/afspraak/")
    expect(share(page, words).get_by_role("button", name=words("share_copy"))).to_be_visible()
    expect(share(page, words).get_by_role("button", name=words("share_system"), exact=True)).to_be_hidden()


@pytest.mark.parametrize("java_script", [True, False])
@pytest.mark.parametrize("path", ["tip/werkgeversbudget/", "en/tip/adem-bij-een-nee/"])
def test_mail_and_whatsapp_are_plain_links(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels], path: str, java_script: bool
) -> None:
    page = open_context(real_site, java_script_enabled=java_script).new_page()
    page.goto(path)
    title = page.get_by_role("heading", level=1).text_content()
    address = f"{real_site.address}{path}"
    chat, mail = (
        urlsplit(page.get_by_role("link", name=name, exact=True).get_attribute("href") or "")
        for name in ("WhatsApp", labels["en" if path.startswith("en/") else "nl"]("share_mail"))
    )
    assert (chat.scheme, chat.netloc, chat.path) == ("https", "wa.me", "/")
    assert parse_qs(chat.query, strict_parsing=True) == {"text": [f"{title}\n{address}"]}
    assert (mail.scheme, mail.path) == ("mailto", "")
    assert "+" not in mail.query
    assert parse_qs(mail.query, strict_parsing=True) == {
        "subject": [title],
        "body": [f"{title}\r\n\r\n{address}\r\n"],
    }


def test_the_code_is_drawn_when_asked_for_and_read_back_as_the_link(
    page: Page, small_site: ServedSite, words: Labels
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("tip/afspraak/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "qr" in url]
    row = share(page, words)
    row.get_by_role("button", name=words("share_code"), exact=True).click()
    image = row.get_by_role("img", name=words("share_code_alt"))
    expect(image).to_be_visible()
    assert scan(image).text == f"{small_site.address}tip/afspraak/"
    assert not violations(page)
    row.get_by_role("button", name=words("share_code_close")).click()
    expect(image).to_be_hidden()
    expect(row.get_by_role("button", name=words("share_code"), expanded=False)).to_be_focused()


def test_the_page_is_printed(page: Page, words: Labels) -> None:
    page.add_init_script(PRINTED)
    page.goto("tip/afspraak/")
    share(page, words).get_by_role("button", name=words("share_print"), exact=True).click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(share(page, words)).to_be_hidden()


@pytest.mark.parametrize("java_script", [True, False])
@pytest.mark.parametrize("width", [360, 1280])
def test_an_address_leads_to_its_phrase(
    open_context: OpenContext, real_site: ServedSite, width: int, java_script: bool
) -> None:
    size = {"width": width, "height": 640}
    page = open_context(real_site, viewport=size, java_script_enabled=java_script).new_page()
    page.goto("budget/#werkgeversbudget--terugbetalen")
    page.wait_for_load_state("networkidle")
    card = page.locator("#werkgeversbudget--terugbetalen")
    expect(card).to_be_focused()
    expect(card.locator(".phrase__title")).to_be_in_viewport(ratio=1)
    outline = "element => [getComputedStyle(element).outlineStyle, getComputedStyle(element).outlineWidth]"
    assert card.evaluate(outline) == ["solid", "3px"]


def test_an_address_leads_to_its_action(page: Page) -> None:
    page.goto("tip/afspraak/")
    action = page.locator("action-item").last
    page.goto(f"tip/afspraak/#{action.get_attribute('id')}")
    expect(action).to_be_focused()
    expect(action).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("path", ["tip/afspraak/", "beginnen/"])
def test_the_link_of_a_phrase_is_copied_and_is_that_of_its_tip(
    context: BrowserContext, small_site: ServedSite, words: Labels, path: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(path)
    card = phrase(page, "Vraag om tijd")
    card.get_by_role("link", name=words("phrase_link")).click()
    expect(card.get_by_role("status")).to_have_text(words("phrase_link_copied"))
    address = f"{small_site.address}tip/afspraak/#{card.get_attribute('id')}"
    assert page.evaluate("navigator.clipboard.readText()") == address


def test_the_link_of_a_phrase_is_in_the_address_bar_where_copying_is_refused(page: Page, words: Labels) -> None:
    page.add_init_script(REFUSED)
    page.goto("tip/afspraak/")
    card = phrase(page, "Vraag om tijd")
    card.get_by_role("link", name=words("phrase_link")).click()
    expect(card.get_by_role("status")).to_have_text(words("phrase_link_manual"))
    assert page.url.endswith(f"#{card.get_attribute('id')}")


def test_the_other_language_is_opened_at_the_same_place(page: Page) -> None:
    page.goto("tip/afspraak/")
    key = page.locator("phrase-card").first.get_attribute("id")
    page.goto(f"tip/afspraak/#{key}")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith(f"/en/tip/afspraak/#{key}")
    expect(page.locator(f"[id='{key}']")).to_be_focused()
