"""A coach picks tips and gets one link; a client who opens it sees those tips and no others."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from kennissite.content.labels import Labels
from tests.browser.audit import violations
from tests.browser.codes import scan
from tests.browser.conftest import OpenContext
from tests.browser.pages.test_keyboard import tab_to
from tests.browser.pages.test_reflow import too_wide
from tests.browser.served import ServedSite
from tests.project import read_real_catalogues

TIPS = [*read_real_catalogues()["nl"].tips]
PICKED = [TIPS[13], TIPS[5], TIPS[14], TIPS[-3]]
"""Tips of several chapters, in an order that is not that of the site."""

FIRST, SECOND = PICKED[:2]
LINK = "selectie/#tips=" + ".".join(PICKED)
STORED = "JSON.parse(localStorage.getItem('sodalis-kennissite:/')).read"


@pytest.fixture
def context(open_context: OpenContext, real_site: ServedSite) -> BrowserContext:
    """A context on the real site."""
    return open_context(real_site)


def titles(language: str = "nl", ids: list[str] = PICKED) -> list[str]:
    """Return the titles of tips."""
    tips = read_real_catalogues()[language].tips
    return [tips[id_].title for id_ in ids]


def pick(page: Page, *names: str) -> None:
    """Tick tips."""
    for name in names:
        page.get_by_role("checkbox", name=name, exact=True).check()


def chosen(page: Page) -> Locator:
    """Return the titles of the chosen tips, in their order."""
    return page.locator(".chosen__title")


def items(page: Page) -> Locator:
    """Return the links to the tips that a client sees, in their order."""
    return page.locator(".reader__title a")


def button(page: Page, words: Labels, label: str, title: str) -> Locator:
    """Return a button of one chosen tip."""
    return page.locator(".chosen__item", has_text=title).get_by_role("button", name=words(label))


def open_link(page: Page, link: str) -> None:
    """Open a link cold, as from a mail."""
    page.goto("about:blank")
    page.goto(link)


def test_a_coach_picks_tips_and_the_client_sees_them_in_that_order(
    context: BrowserContext, open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("selectie/")
    pick(page, *titles())
    expect(chosen(page)).to_have_text(titles())
    page.get_by_role("button", name=words("share_copy")).click()
    expect(page.get_by_text(words("share_copied"))).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == real_site.address + LINK

    client = open_context(real_site).new_page()
    client.goto(link)
    expect(client.get_by_role("heading", level=1)).to_have_text(words("reader_other", count=4))
    expect(items(client)).to_have_text(titles())
    expect(client.get_by_role("checkbox", name=words("reader_read"))).to_have_count(4)
    expect(client.get_by_role("heading", name=words("maker_choose"))).to_be_hidden()
    client.get_by_role("link", name=words("reader_site")).click()
    expect(client.get_by_role("link", name=words("start"))).to_be_visible()


def test_tips_are_put_in_order_by_keyboard(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto("selectie/")
    first, second, third = titles()[:3]
    pick(page, first, second, third)
    up = button(page, words, "plan_move_up", third)
    tab_to(page, up)
    page.keyboard.press("Enter")
    expect(chosen(page)).to_have_text([first, third, second])
    expect(up).to_be_focused()
    status = page.locator(".maker__said").get_by_role("status")
    expect(status).to_have_text(words("plan_moved", title=third, place=2, total=3))
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(chosen(page)).to_have_text([third, first, second])
    expect(up).to_be_focused()
    expect(up).to_have_attribute("aria-disabled", "true")
    expect(button(page, words, "plan_move_down", second)).to_have_attribute("aria-disabled", "true")


@pytest.mark.parametrize("way", ["button", "checkbox"])
def test_what_is_taken_out_can_be_put_back_where_it_was(context: BrowserContext, words: Labels, way: str) -> None:
    page = context.new_page()
    page.goto("selectie/")
    first, second, third = titles()[:3]
    pick(page, first, second, third)
    if way == "button":
        button(page, words, "remove", second).click()
    else:
        page.get_by_role("checkbox", name=second, exact=True).uncheck()
    expect(chosen(page)).to_have_text([first, third])
    expect(page.get_by_role("checkbox", name=second, exact=True)).not_to_be_checked()
    undo = page.get_by_role("button", name=words("undo"), exact=True)
    if way == "button":
        expect(undo).to_be_focused()
    undo.click()
    expect(chosen(page)).to_have_text([first, second, third])
    expect(button(page, words, "remove", second)).to_be_focused()
    expect(undo).to_be_hidden()


def test_counts_are_in_the_singular_and_the_plural(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto("selectie/")
    count = page.locator("selection-maker [data-part=count]")
    expect(page.get_by_text(words("maker_none"))).to_be_visible()
    expect(count).to_be_hidden()
    expect(page.get_by_role("button", name=words("share_copy"))).to_be_hidden()
    pick(page, titles()[0])
    expect(count).to_have_text(words("maker_one"))
    expect(page.get_by_text(words("maker_none"))).to_be_hidden()
    pick(page, titles()[1])
    expect(count).to_have_text(words("maker_other", count=2))
    open_link(page, f"selectie/#tips={FIRST}")
    expect(page.get_by_role("heading", level=1)).to_have_text(words("reader_one"))


def test_what_a_coach_chose_survives_a_reload_and_goes_along_to_the_other_language(
    context: BrowserContext, words: Labels
) -> None:
    page = context.new_page()
    page.goto("selectie/")
    pick(page, *titles()[:2])
    page.get_by_role("link", name=words("maker_on")).click()
    expect(page.get_by_role("heading", name=words("maker_order"))).to_be_focused()
    page.reload()
    expect(chosen(page)).to_have_text(titles()[:2])
    page.get_by_role("link", name="English").click()
    expect(chosen(page)).to_have_text(titles("en")[:2])


def test_mail_and_whatsapp_carry_the_link_and_no_names(
    context: BrowserContext, real_site: ServedSite, words: Labels
) -> None:
    page = context.new_page()
    page.goto("selectie/")
    pick(page, *titles()[:2])
    link = real_site.address + "selectie/#tips=" + ".".join(PICKED[:2])
    chat = urlsplit(page.get_by_role("link", name="WhatsApp").get_attribute("href") or "")
    assert (chat.netloc, parse_qs(chat.query)) == ("wa.me", {"text": [f"{words('maker_message')}\n{link}"]})
    mail = urlsplit(page.get_by_role("link", name=words("share_mail"), exact=True).get_attribute("href") or "")
    listed = "\r\n".join(f"{number}. {title}" for number, title in enumerate(titles()[:2], 1))
    assert parse_qs(mail.query) == {
        "subject": [words("maker_subject")],
        "body": [f"{words('maker_message')}\r\n\r\n{listed}\r\n\r\n{link}"],
    }


def test_a_mail_with_all_tips_still_opens_and_a_code_with_all_tips_is_still_read(
    context: BrowserContext, words: Labels
) -> None:
    page = context.new_page()
    page.goto("selectie/")
    for box in page.locator(".pick__box input").all():
        box.check()
    href = page.get_by_role("link", name=words("share_mail"), exact=True).get_attribute("href") or ""
    link = page.locator("share-row").get_attribute("data-address")
    assert len(href) <= 2_000
    assert str(link) in parse_qs(urlsplit(href).query)["body"][0]
    page.get_by_role("button", name=words("share_code"), exact=True).click()
    assert scan(page.locator("share-row").get_by_role("img")).text == link


def test_a_code_of_another_choice_is_not_left_on_the_screen(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto("selectie/")
    pick(page, titles()[0])
    page.get_by_role("button", name=words("share_code"), exact=True).click()
    image = page.locator("share-row").get_by_role("img")
    expect(image).to_be_visible()
    pick(page, titles()[1])
    expect(image).to_be_hidden()


def test_the_sheet_has_the_tips_and_the_code(
    context: BrowserContext, real_site: ServedSite, tmp_path: Path, words: Labels
) -> None:
    page = context.new_page()
    page.goto("selectie/")
    pick(page, *titles())
    sheet = page.locator(".handout")
    expect(sheet).to_be_hidden()
    expect(sheet.locator("path")).to_have_attribute("d", re.compile("M"))
    page.emulate_media(media="print")
    expect(sheet.locator(".handout__title")).to_have_text(titles())
    tips = read_real_catalogues()["nl"].tips
    expect(sheet.locator(".handout__description")).to_have_text([tips[id_].description for id_ in PICKED])
    expect(sheet.get_by_text(real_site.address + LINK)).to_be_visible()
    assert scan(sheet.get_by_role("img")).text == real_site.address + LINK
    expect(page.get_by_role("heading", name=words("maker_choose"))).to_be_hidden()
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    assert (tmp_path / "sheet.pdf").read_bytes().count(b"/Type /Page\n") == 1


def test_marks_stay_on_the_device_and_are_a_part_of_what_is_kept(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto(LINK)
    progress = page.locator(".reader__progress")
    expect(progress).to_have_text(words("reader_read_none"))
    page.get_by_role("checkbox", name=titles()[1]).check()
    expect(progress).to_have_text(words("reader_read_some", done=1, total=4))
    expect(page.get_by_text(words("reader_kept"))).to_be_visible()
    assert [tip for tip, mark in page.evaluate(STORED).items() if mark["ticked"]] == [PICKED[1]]
    page.reload()
    expect(page.get_by_role("checkbox", name=titles()[1])).to_be_checked()
    for box in page.get_by_role("checkbox").all():
        box.check()
    expect(progress).to_have_text(words("reader_read_all"))
    page.goto("gespreksplan/")
    expect(page.get_by_text(words("keep_read_other", count=4))).to_be_visible()
    page.get_by_role("button", name=words("keep_wipe"), exact=True).click()
    page.get_by_role("button", name=words("keep_wipe_confirm"), exact=True).click()
    open_link(page, LINK)
    expect(progress).to_have_text(words("reader_read_none"))


def test_a_client_goes_from_tip_to_tip_within_the_selection(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto(LINK)
    items(page).first.click()
    heading = page.get_by_role("heading", level=1)
    way = page.get_by_role("navigation", name=words("selection_header_name"))
    for number, title in enumerate(titles(), 1):
        expect(heading).to_have_text(title)
        expect(way.get_by_text(words("selection_header_place", number=number, total=4))).to_be_visible()
        way.get_by_role("checkbox").check()
        if number < len(PICKED):
            way.get_by_role("link", name=words("selection_header_next")).click()
    expect(way.get_by_role("link", name=words("selection_header_next"))).to_have_count(0)
    assert not violations(page)
    way.get_by_role("link", name=words("selection_header_previous")).click()
    expect(heading).to_have_text(titles()[2])
    way.get_by_role("link", name=words("selection_header_list")).click()
    expect(items(page)).to_have_text(titles())
    expect(page.locator(".reader__progress")).to_have_text(words("reader_read_all"))


@pytest.mark.parametrize("fragment", ["", f"#{FIRST}--zin", f"#tips={SECOND}.{TIPS[0]}", "#tips="])
def test_a_tip_that_was_not_opened_from_a_selection_says_nothing_of_one(
    context: BrowserContext, words: Labels, fragment: str
) -> None:
    page = context.new_page()
    page.goto(f"tip/{FIRST}/{fragment}")
    expect(page.get_by_role("button", name=words("share_copy"))).to_be_visible()
    expect(page.get_by_role("navigation", name=words("selection_header_name"))).to_have_count(0)


def test_the_same_link_is_read_in_the_language_of_the_client(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels]
) -> None:
    page = open_context(real_site, locale="en-GB").new_page()
    page.goto(LINK)
    expect(items(page)).to_have_text(titles())
    page.get_by_role("link", name=labels["en"]("reader_language")).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(items(page)).to_have_text(titles("en"))
    expect(page.get_by_role("link", name=labels["en"]("reader_language"))).to_have_count(0)
    expect(page.get_by_role("link", name=labels["nl"]("reader_language"))).to_have_count(0)


def test_who_reads_the_language_of_the_link_gets_no_offer(context: BrowserContext, labels: dict[str, Labels]) -> None:
    page = context.new_page()
    page.goto(LINK)
    expect(items(page)).to_have_text(titles())
    expect(page.get_by_text(labels["en"]("reader_language"))).to_be_hidden()


def test_the_address_of_a_page_in_files_works_too(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(LINK.replace("selectie/", "selectie/index.html"))
    expect(items(page)).to_have_text(titles())


def test_an_unknown_id_is_counted_and_not_shown(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto(f"selectie/#tips={FIRST}.verdwenen.{SECOND}")
    expect(items(page)).to_have_text(titles()[:2])
    expect(page.get_by_text(words("reader_unknown_one"))).to_be_visible()
    assert not violations(page)


@pytest.mark.parametrize("path", ["selectie/", f"tip/{SECOND}/"])
def test_a_moved_id_is_followed(context: BrowserContext, words: Labels, path: str) -> None:
    def with_moves(route: Route) -> None:
        answer = route.fetch()
        moves = f'<body><template id="redirects" data-tip="oude-naam={FIRST}"></template>'
        route.fulfill(response=answer, body=answer.text().replace("<body>", moves))

    page = context.new_page()
    page.route(f"**/{path}", with_moves)
    page.goto(f"{path}#tips=oude-naam.{SECOND}.{FIRST}")
    if path == "selectie/":
        expect(items(page)).to_have_text(titles()[:2])
        expect(page.locator(".reader__unknown")).to_be_hidden()
    else:
        way = page.get_by_role("navigation", name=words("selection_header_name"))
        expect(way.get_by_text(words("selection_header_place", number=2, total=2))).to_be_visible()
        way.get_by_role("link", name=words("selection_header_previous")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(titles()[0])


def test_a_link_has_no_room_for_a_message(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"selectie/#tips={FIRST}." + ".".join(f"{'lees-dit-' * 20}{n}" for n in range(2_000)))
    expect(items(page)).to_have_text(titles()[:1])
    unknown = page.locator(".reader__unknown")
    expect(unknown).to_be_visible()
    assert len(unknown.inner_text()) < 280


@pytest.mark.parametrize(
    "fragment",
    [
        "#tips=",
        "#tips=bestaat-niet",
        "#tips=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "#tips=" + "nee." * 5_000,
        "#tips=__proto__.constructor",
    ],
)
def test_a_link_without_any_tip_offers_a_way_on(context: BrowserContext, words: Labels, fragment: str) -> None:
    page = context.new_page()
    page.goto(f"selectie/{fragment}")
    expect(page.get_by_role("heading", level=1)).to_have_text(words("reader_none"))
    expect(page.get_by_text(words("reader_empty"))).to_be_visible()
    expect(page.get_by_role("link", name=words("reader_site"))).to_be_visible()
    assert not violations(page)


def test_thousands_of_ids_and_duplicates_are_each_tip_once(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("selectie/#TIPS=" + "+".join(PICKED * 1_000))
    expect(items(page)).to_have_text(titles())


def test_html_in_a_link_is_text(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"selectie/#tips={FIRST}.<img src=x onerror=alert(1)><b>vet</b>")
    expect(items(page)).to_have_text(titles()[:1])
    expect(page.locator(".reader__unknown :is(b, img)")).to_have_count(0)


def test_the_skip_link_does_not_take_the_selection_away(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto(LINK)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=words("skip_link"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.reload()
    expect(items(page)).to_have_text(titles())


def test_a_coach_sees_what_the_client_sees_and_comes_back(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.goto("selectie/")
    pick(page, *titles()[:2])
    page.get_by_role("link", name=words("maker_preview")).click()
    expect(items(page)).to_have_text(titles()[:2])
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.go_back()
    expect(chosen(page)).to_have_text(titles()[:2])
    page.get_by_role("link", name=words("maker_preview")).click()
    page.get_by_role("link", name=words("reader_edit")).click()
    expect(chosen(page)).to_have_text(titles()[:2])


def test_without_storage_the_tips_are_still_there(context: BrowserContext, words: Labels) -> None:
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
    )
    page.goto(LINK)
    expect(items(page)).to_have_text(titles())
    expect(page.get_by_text(words("storage_refused"))).to_be_visible()


def test_without_javascript_all_tips_are_there(open_context: OpenContext, real_site: ServedSite, words: Labels) -> None:
    page = open_context(real_site, java_script_enabled=False).new_page()
    page.goto(LINK)
    expect(page.locator("noscript p")).to_have_text(words("maker_no_script"))
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator(".pick__title a")).to_have_text(
        [tip.title for tip in read_real_catalogues()["nl"].tips.values()]
    )
    expect(page.get_by_role("checkbox")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_every_state_fits_the_screen_and_has_no_fault_that_axe_sees(
    open_context: OpenContext, real_site: ServedSite, words: Labels, width: int
) -> None:
    page = open_context(real_site, viewport={"width": width, "height": 740}).new_page()
    page.goto("selectie/")
    found = [*violations(page), *too_wide(page)]
    page.reload()
    pick(page, *titles())
    button(page, words, "remove", titles()[0]).click()
    page.get_by_role("button", name=words("share_code"), exact=True).click()
    expect(page.locator("share-row").get_by_role("img")).to_be_visible()
    found += [*violations(page), *too_wide(page)]
    open_link(page, LINK + ".weg")
    page.get_by_role("checkbox").first.check()
    found += [*violations(page), *too_wide(page)]
    open_link(page, "selectie/#tips=weg")
    found += [*violations(page), *too_wide(page)]
    open_link(page, f"tip/{FIRST}/{LINK.removeprefix('selectie/')}")
    expect(page.get_by_role("navigation", name=words("selection_header_name"))).to_be_visible()
    found += [*violations(page), *too_wide(page)]
    assert not found, "\n".join(found)
