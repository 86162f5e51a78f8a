"""The ways of the plan out of the browser, each read back by something else than what wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any
from unicodedata import normalize
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from kennissite.content.labels import Labels
from tests.browser.codes import scan
from tests.browser.conftest import OpenContext
from tests.browser.parts import action, field, long_date, phrase
from tests.browser.plan.plan_page import (
    CATALOGUE,
    STANDARD,
    STANDARD_PLAN,
    TITLES,
    clipboard,
    download,
    incoming,
    message,
    of_phrase,
    open_kept,
    open_plan,
    press,
    sentence,
)
from tests.browser.served import ServedSite

A4 = (595, 842)
"""Points, rounded."""

OWN = "Wat kan er dan wel?\nIk denk graag mee: 1 + 1 = 2 & ‘meer’."
GOAL = "grenzen stellen"
MEETING, FOLLOW_UP = date(2027, 3, 29), date(2027, 4, 12)
"""The first is the first working day of summer time."""

PLAN: dict[str, Any] = {
    "version": 1,
    "slots": {"ontwikkeldoel": GOAL},
    "phrases": [*STANDARD_PLAN["phrases"][:-1], {**STANDARD_PLAN["phrases"][-1], "text": OWN}],
    "meeting": {
        "person": "Anouk",
        "date": MEETING.isoformat(),
        "time": "10:00",
        "minutes": 20,
        "place": "kamer 3; bij het raam",
        "followUp": FOLLOW_UP.isoformat(),
    },
    "notes": "Rustig ademen.\nEén ding tegelijk.",
}
LEAVES = """
    window.left = [];
    window.open = (address) => { window.left.push(address); return null; };
    window.print = () => { window.left.push(`print ${document.documentElement.dataset.print}`); };
"""
"""Writes down where the page sends the reader: a calendar on the web, a printer."""

MAILS = "request to elsewhere: mailto:"
"""What the guard says of a mail program that is opened."""


@pytest.fixture
def page(open_context: OpenContext, real_site: ServedSite) -> Page:
    """The page of a plan that is filled in, in the Netherlands."""
    context = open_kept(open_context, real_site, PLAN, timezone_id="Europe/Amsterdam")
    context.add_init_script(LEAVES)
    return open_plan(context)


def left(page: Page) -> str:
    """Return where the page sent the reader last."""
    return str(page.wait_for_function("window.left.at(-1)").json_value())


def mailed(page: Page, name: str) -> dict[str, str]:
    """Return the fields of the mail draft that a button opens; the draft is to nobody yet."""
    with page.expect_request(lambda request: request.url.startswith("mailto:")) as waiting:
        press(page, name)
    address = urlsplit(waiting.value.url)
    assert not address.path
    fields = [field.split("=", 1) for field in address.query.split("&")]
    return {name: unquote(value, errors="strict") for name, value in fields}


def printed(page: Page) -> PdfReader:
    """Print the page on the paper that its style sheet asks for."""
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def bare(text: str) -> str:
    """Return a text without the spaces and ligatures that differ between a page and its print."""
    return "".join(normalize("NFKC", text).split())


def text_of(document: PdfReader) -> str:
    """Return the text that one can select in a document."""
    return bare("".join(sheet.extract_text() for sheet in document.pages))


def assert_one_sheet(document: PdfReader) -> None:
    """Expect one page of A4."""
    assert [(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in document.pages] == [A4]


def events(page: Page, name: str) -> list[Event]:
    """Return the events of the calendar file that a button gives."""
    calendar = Calendar.from_ical(download(page, name).read_bytes())
    assert isinstance(calendar, Calendar)
    assert [problem for part in calendar.walk() for problem in part.errors] == []
    return calendar.events


def test_the_ways_out_say_where_an_example_still_stands(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    card, *rest = [phrase for phrase in STANDARD if len(phrase.slots) == 1]
    other = next(phrase for phrase in rest if phrase.slots != card.slots)
    kept = {"version": 1, "phrases": [{"key": one.key, "goal": one.goal} for one in (card, other)]}
    page = open_plan(open_kept(open_context, real_site, kept))
    labels = [CATALOGUE.slots[one.slots[0]].name for one in (card, other)]
    names = [label.partition(" (")[0] for label in labels]
    both = page.get_by_text(words("out_examples_other", slots=f"‘{names[0]}’ en ‘{names[1]}’"), exact=True)
    expect(both).to_be_visible()
    field(phrase(page, card.title), labels[0]).fill("nee zeggen")
    expect(page.get_by_text(words("out_examples_one", slots=f"‘{names[1]}’"), exact=True)).to_be_visible()
    # Also in words of one's own an example stays one.
    press(page, of_phrase(words("plan_edit"), other.title))
    expect(page.get_by_text(words("out_examples_one", slots=f"‘{names[1]}’"), exact=True)).to_be_visible()
    page.get_by_role("textbox", name=words("plan_edit_label", title=other.title)).fill("Zonder voorbeeld.")
    expect(page.get_by_text(words("out_examples_one", slots="").split(":")[0])).to_be_hidden()


def test_the_actions_that_are_open_are_on_paper_once_unfolded(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    done, *undone = [each for each in CATALOGUE.actions if each.core]
    kept = {**STANDARD_PLAN, "actions": {done.key: {"ticked": True, "at": "2026-11-01T09:00:00Z"}}}
    page = open_plan(open_kept(open_context, real_site, kept))
    summary = words("plan_actions_other", count=len(undone))
    assert not [action for action in undone if bare(action.text) in text_of(printed(page))]
    expect(page.get_by_text(words("plan_actions_along"))).to_be_visible()
    page.get_by_text(summary).click()
    text = text_of(printed(page))
    assert [action for action in undone if bare(action.text) not in text] == []
    assert bare(done.text) not in text
    assert bare(summary) not in text


def test_an_action_that_is_ticked_on_the_plan_stays_until_one_comes_back(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_plan(open_kept(open_context, real_site, STANDARD_PLAN))
    core = [each for each in CATALOGUE.actions if each.core]
    total = len(core)
    page.get_by_text(words("plan_actions_other", count=total)).click()
    box = action(page, core[0].text)
    box.press("Space")
    expect(page.get_by_text(words("plan_actions_other", count=total - 1))).to_be_visible()
    expect(box).to_be_focused()
    box.press("Space")
    expect(page.get_by_text(words("plan_actions_other", count=total))).to_be_visible()
    box.press("Space")
    page.reload()
    page.get_by_text(words("plan_actions_other", count=total - 1)).click()
    expect(box).to_be_hidden()


def test_a_standard_plan_prints_on_one_sheet_with_text_to_select(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_plan(open_kept(open_context, real_site))
    press(page, words("plan_default"))
    document = printed(page)
    assert_one_sheet(document)
    text = text_of(document)
    places = [text.index(bare(sentence(one))) for one in STANDARD]
    assert places == sorted(places)
    assert not [label for label in ("plan_move_up", "out_print", "keep_wipe", "copy") if bare(words(label)) in text]


def test_a_plan_that_is_filled_in_prints_all_of_it(page: Page, words: Labels) -> None:
    document = printed(page)
    assert len(document.pages) <= 2
    text = text_of(document)
    said = [sentence(one, PLAN["slots"]) for one in STANDARD[:-1]]
    for line in [
        *said,
        OWN,
        "Anouk",
        "kamer 3; bij het raam",
        "10:00",
        long_date(MEETING),
        "Rustig ademen.",
        "Eén ding tegelijk.",
    ]:
        assert bare(line) in text


def test_what_does_not_fit_in_a_field_is_printed_all_the_same(page: Page, words: Labels) -> None:
    # As a browser does that keeps a field as large as it was on the screen.
    page.add_style_tag(content="textarea { field-sizing: fixed !important; height: 4em !important }")
    lines = [f"Aantekening nummer {number}." for number in range(1, 41)]
    page.get_by_role("textbox", name=words("plan_notes")).fill("\n".join(lines))
    text = text_of(printed(page))
    assert [line for line in lines if bare(line) not in text] == []


def test_large_type_is_larger_and_only_until_it_is_printed(page: Page, words: Labels) -> None:
    spoken = page.get_by_text(sentence(STANDARD[0], {"ontwikkeldoel": GOAL}))
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    page.emulate_media(media="print")
    usual = spoken.evaluate(size)
    page.emulate_media(media="screen")
    press(page, words("out_large"))
    assert left(page) == "print large"
    page.emulate_media(media="print")
    assert spoken.evaluate(size) >= 1.3 * usual
    assert bare(sentence(STANDARD[-1])) not in text_of(printed(page))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert spoken.evaluate(size) == usual


@pytest.mark.parametrize("language", ["nl", "en"])
def test_without_javascript_the_page_prints_as_a_whole_worksheet_on_one_sheet(
    open_context: OpenContext, real_site: ServedSite, labels: dict[str, Labels], language: str
) -> None:
    page = open_context(real_site, java_script_enabled=False).new_page()
    page.goto("gespreksplan/" if language == "nl" else "en/gespreksplan/")
    expect(page.locator("noscript p")).to_have_text(labels[language]("plan_no_script"))
    document = printed(page)
    assert_one_sheet(document)
    text = text_of(document)
    headings = page.get_by_role("heading", level=3).filter(visible=True).all_text_contents()
    asked = [labels[language](f"plan_{name}") for name in ("person", "date", "minutes", "place", "notes", "phrases")]
    assert len(headings) >= len(CATALOGUE.goals)
    for line in [*headings[: len(CATALOGUE.goals)], *asked]:
        assert bare(line) in text


@pytest.mark.provokes("console error: Blocked script execution")
def test_a_blank_sheet_can_be_printed_from_a_plan_that_is_filled_in(page: Page, words: Labels) -> None:
    press(page, words("out_blank"))
    frame = page.frame_locator("iframe")
    expect(frame.get_by_text(words("plan_own_words")).first).to_be_attached()
    expect(frame.get_by_text("Rustig ademen.")).to_have_count(0)
    expect(frame.get_by_role("button", name=words("out_print"))).to_have_count(0)


def test_the_text_has_the_sentences_as_they_are_shown(page: Page, words: Labels) -> None:
    press(page, words("out_copy"))
    expect(message(page, words("out_copied"))).to_be_visible()
    lines = clipboard(page).split("\n")
    assert lines[0] == "Mijn gespreksplan"
    assert f"{words('plan_person')}: Anouk" in lines
    assert f"{words('plan_date')}: {long_date(MEETING)}" in lines
    assert f"{words('plan_time')}: 10:00" in lines
    assert f"{words('plan_minutes')}: 20" in lines
    assert f"{words('plan_follow_up')}: {long_date(FOLLOW_UP)}" in lines
    texts = [*(sentence(one, {"ontwikkeldoel": GOAL}) for one in STANDARD[:-1]), OWN.replace("\n", "\n  ")]
    for one, text in zip(STANDARD[:-1], texts, strict=False):
        expect(phrase(page, one.title).get_by_text(text, exact=True)).to_be_visible()
    places = [clipboard(page).index(f"- {text}") for text in texts]
    assert places == sorted(places)
    assert clipboard(page).endswith(f"{words('plan_notes')}\n{PLAN['notes']}")


def test_the_text_can_be_selected_where_copying_is_refused(page: Page, words: Labels) -> None:
    page.evaluate(
        "void (Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError')))"
    )
    press(page, words("out_copy"))
    expect(message(page, words("out_copy_manual"))).to_be_visible()
    text = page.get_by_role("textbox", name=words("out_copy"), exact=True)
    expect(text).to_be_focused()
    assert "Rustig ademen." in text.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")


@pytest.mark.provokes(MAILS)
@pytest.mark.parametrize("formal", [False, True])
def test_the_mail_to_the_manager_asks_for_the_day_and_tells_nothing_else(
    page: Page, words: Labels, formal: bool
) -> None:
    form = "formal" if formal else "informal"
    page.get_by_role("radio", name=words(f"address_{form}"), exact=True).check()
    mail = mailed(page, words("out_mail_manager"))
    assert mail.keys() == {"subject", "body"}
    assert mail["subject"] == words("out_mail_subject")
    day = words("out_mail_date_time", date=long_date(MEETING), time="10:00")
    greeting = words(f"out_mail_greeting_{form}", person="Anouk")
    text = words(f"out_mail_body_date_{form}", minutes=20, date=day)
    assert mail["body"] == f"{greeting}\n\n{text}".replace("\n", "\r\n")
    assert OWN[:10] not in mail["body"]
    assert GOAL not in mail["body"]


@pytest.mark.provokes(MAILS)
def test_a_plan_mailed_to_oneself_is_the_text(page: Page, words: Labels) -> None:
    for title in TITLES[:5]:
        press(page, of_phrase(words("remove"), title))
    actions = page.get_by_role("region", name=words("plan_actions_title"))
    actions.get_by_text(
        words("plan_actions_other", count=len([each for each in CATALOGUE.actions if each.core]))
    ).click()
    actions.get_by_role("checkbox").evaluate_all("boxes => boxes.forEach((box) => box.click())")
    mail = mailed(page, words("out_mail_self"))
    press(page, words("out_copy"))
    expect(message(page, words("out_copied"))).to_be_visible()
    assert mail == {"subject": words("out_mail_self_subject"), "body": clipboard(page).replace("\n", "\r\n")}


@pytest.mark.provokes(MAILS)
def test_a_plan_that_is_too_long_with_its_actions_is_mailed_without(page: Page, words: Labels) -> None:
    for title in TITLES[:5]:
        press(page, of_phrase(words("remove"), title))
    page.get_by_text(words("plan_actions_other", count=len([each for each in CATALOGUE.actions if each.core]))).click()
    mail = mailed(page, words("out_mail_self"))
    assert OWN.splitlines()[-1] in mail["body"]
    assert words("plan_actions_title") not in mail["body"]


def test_a_plan_too_long_to_mail_is_copied_and_says_so(page: Page, words: Labels) -> None:
    page.get_by_role("textbox", name=words("plan_notes"), exact=True).fill("Een lange aantekening. " * 200)
    press(page, words("out_mail_self"))
    expect(message(page, words("out_mail_too_long"))).to_be_visible()
    assert "Een lange aantekening. Een" in clipboard(page)


def test_the_calendar_file_holds_the_right_instant_and_a_title_that_tells_nothing(page: Page, words: Labels) -> None:
    (event,) = events(page, words("out_calendar"))
    assert event.start == datetime(2027, 3, 29, 8, 0, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=20)
    assert str(event["summary"]) == words("out_event")
    assert str(event["location"]) == "kamer 3; bij het raam"
    assert "coach" not in download(page, words("out_calendar")).read_text("utf-8").lower()
    page.get_by_label(words("plan_date"), exact=True).fill("2027-03-26")
    (moved,) = events(page, words("out_calendar"))
    assert moved.start == datetime(2027, 3, 26, 9, 0, tzinfo=UTC)
    assert str(moved["uid"]) == str(event["uid"])


def test_the_follow_up_is_a_day_of_its_own(page: Page, words: Labels) -> None:
    (event,) = events(page, words("out_calendar_follow_up"))
    assert event.start == date(2027, 4, 12)
    assert str(event["summary"]) == words("out_event_follow_up")
    (talk,) = events(page, words("out_calendar"))
    assert str(talk["uid"]) != str(event["uid"])


@pytest.mark.parametrize(
    ("label", "host", "start"),
    [
        ("out_google", "calendar.google.com", "20270329T080000Z/20270329T082000Z"),
        ("out_outlook", "outlook.office.com", "2027-03-29T08:00:00"),
        ("out_outlook_home", "outlook.live.com", "2027-03-29T08:00:00"),
    ],
)
def test_a_calendar_on_the_web_gets_time_and_place_only(
    page: Page, words: Labels, label: str, host: str, start: str
) -> None:
    press(page, words(label))
    address = urlsplit(left(page))
    assert (address.scheme, address.hostname) == ("https", host)
    values = [value for values in parse_qs(address.query, strict_parsing=True).values() for value in values]
    assert any(value.startswith(start) for value in values)
    assert words("out_event") in values
    assert not [value for value in values if GOAL in value or "ademen" in value or "Anouk" in value]


def test_without_a_day_the_calendar_says_what_is_missing(
    open_context: OpenContext, real_site: ServedSite, words: Labels
) -> None:
    page = open_plan(open_kept(open_context, real_site, STANDARD_PLAN))
    for label in ("out_calendar", "out_google"):
        press(page, words(label))
        expect(message(page, words("out_calendar_missing"))).to_be_visible()
    press(page, words("out_calendar_follow_up"))
    expect(message(page, words("out_calendar_follow_up_missing"))).to_be_visible()


def test_the_code_on_the_screen_opens_the_plan_elsewhere(
    open_context: OpenContext, real_site: ServedSite, page: Page, words: Labels
) -> None:
    press(page, words("out_qr"))
    image = page.get_by_role("img", name=words("out_qr_alt"))
    address = scan(image).text
    hide = page.get_by_role("button", name=words("out_qr_close"), exact=True)
    expect(hide).to_have_attribute("aria-expanded", "true")
    phone = open_context(real_site, viewport={"width": 390, "height": 844}).new_page()
    phone.goto(address)
    expect(incoming(phone, words)).to_contain_text(words("keep_phrases_other", count=len(STANDARD)))
    hide.click()
    expect(image).to_be_hidden()


def test_a_code_never_shows_a_plan_of_before(page: Page, words: Labels) -> None:
    press(page, words("out_qr"))
    image = page.get_by_role("img", name=words("out_qr_alt"))
    expect(image).to_be_visible()
    page.get_by_role("textbox", name=words("plan_notes"), exact=True).fill("Iets anders.")
    expect(image).to_be_hidden()
    expect(page.get_by_role("button", name=words("out_qr"), exact=True)).to_have_attribute("aria-expanded", "false")


def test_a_plan_too_long_for_a_code_says_so(page: Page, words: Labels) -> None:
    notes = " ".join(str(number * number) for number in range(2_000))
    page.get_by_role("textbox", name=words("plan_notes"), exact=True).fill(notes)
    press(page, words("out_qr"))
    expect(message(page, words("out_qr_too_long"))).to_be_visible()
    expect(page.get_by_role("img", name=words("out_qr_alt"))).to_be_hidden()
