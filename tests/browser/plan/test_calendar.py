"""The conversation in a calendar: the file read back by a library for calendars, the links by Python's URL parser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import RFC_4122, UUID
from zoneinfo import ZoneInfo

import pytest
from icalendar import Alarm, Calendar, Event

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module

AMSTERDAM, NEW_YORK, LORD_HOWE = "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe"
NOW = datetime(2027, 2, 1, 8, 30, tzinfo=UTC)
PRODUCT = "-//Sodalis//Kennissite//NL"
START = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)
TALK: dict[str, Any] = {"uid": "b2c4", "title": "Overleg", "start": START, "minutes": 20}
FOLLOW_UP: dict[str, Any] = {"uid": "b2c5", "title": "Terugkomen", "date": "2027-04-30"}
TITLE = "Overleg #1 + ‘nee’? 100% & é 👍🏽"
DUTCH = (
    """\
Kun je me helpen om coaching te regelen? Ik wil leren om ‘nee’ te zeggen; dat scheelt jou gedoe, mij stress, en ons
allebei tijd: één gesprek van 20 minuten is genoeg.\\ Ideeën & coördinatie: €1.000,00 – 100% reëel 👩🏽‍💻👍🏽.

"""
    + "Hoofdstuk zoveel: geïnteresseerd 🙂, gecoördineerd, naïef; " * 20
)


@pytest.fixture
def calendar(open_context: OpenContext) -> Module:
    """The module, in the Netherlands."""
    return open_module(open_context, "plan/calendar.js", timezone_id=AMSTERDAM)


def written(calendar: Module, event: dict[str, Any]) -> bytes:
    """Return the file with this event."""
    text: str = calendar("toCalendar", {"event": event, "now": NOW, "product": PRODUCT})
    return text.encode()


def read(file: bytes) -> Event:
    """Return the one event of a file that is free of mistakes."""
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    assert [problem for part in calendar.walk() for problem in part.errors] == []
    (event,) = calendar.events
    return event


def text_of(event: Event, name: str) -> str:
    """Return the text of a property, with the escapes taken away by the library."""
    return str(event[name])


def clock_of(moment: date | datetime, zone: str) -> str:
    """Return what the clocks in a zone show at a moment."""
    assert isinstance(moment, datetime)
    return moment.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def alarm_of(event: Event) -> Alarm:
    """Return the one reminder of an event."""
    (alarm,) = event.walk("VALARM")
    assert isinstance(alarm, Alarm)
    return alarm


def test_a_conversation_and_a_follow_up_are_read_back(calendar: Module) -> None:
    talk, follow_up = (read(written(calendar, event)) for event in ({**TALK, "place": "Kamer 3"}, FOLLOW_UP))
    assert (talk.start, talk.end) == (START, START + timedelta(minutes=20))
    assert talk.DTSTAMP == NOW
    assert (talk.uid, text_of(talk, "SUMMARY")) == ("b2c4", "Overleg")
    assert text_of(talk, "LOCATION") == "Kamer 3"
    assert talk["TRANSP"] == "OPAQUE"
    assert (follow_up.start, follow_up.end) == (date(2027, 4, 30), date(2027, 5, 1))
    assert (follow_up.uid, text_of(follow_up, "SUMMARY"), follow_up["TRANSP"]) == ("b2c5", "Terugkomen", "TRANSPARENT")
    assert "LOCATION" not in follow_up
    assert not [event for event in (talk, follow_up) if "DESCRIPTION" in event]


def test_the_file_says_what_it_is(calendar: Module) -> None:
    read_back = Calendar.from_ical(written(calendar, TALK))
    assert isinstance(read_back, Calendar)
    assert (read_back["VERSION"], read_back["PRODID"]) == ("2.0", PRODUCT)


def test_no_time_is_without_a_zone(calendar: Module) -> None:
    lines = (written(calendar, TALK) + written(calendar, FOLLOW_UP)).decode().split("\r\n")
    assert [line for line in lines if line.startswith("DT")] == [
        "DTSTAMP:20270201T083000Z", "DTSTART:20270303T090000Z", "DTEND:20270303T092000Z",
        "DTSTAMP:20270201T083000Z", "DTSTART;VALUE=DATE:20270430", "DTEND;VALUE=DATE:20270501",
    ]  # fmt: skip


def test_a_reminder_comes_before_the_start(calendar: Module) -> None:
    alarm = alarm_of(read(written(calendar, {**TALK, "reminder": 30})))
    assert alarm.TRIGGER + timedelta(minutes=30) == timedelta(0)
    assert (alarm["ACTION"], str(alarm["DESCRIPTION"])) == ("DISPLAY", "Overleg")
    assert read(written(calendar, TALK)).walk("VALARM") == []


@pytest.mark.parametrize(
    "text",
    [DUTCH, "\\n\\\\;,\n\n;", "x" * 200, "👩🏽‍💻" * 60, "é" * 200, ":;,\"'a\tb"],
    ids=["dutch", "escapes", "long", "emoji", "accents", "signs"],
)
def test_any_text_is_read_back_from_lines_that_are_short_enough(calendar: Module, text: str) -> None:
    title = " ".join(text.split())
    file = written(calendar, {**TALK, "title": title, "place": "x" * 67})
    for line in file.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert not {b"\r", b"\n"} & {line[at : at + 1] for at in range(len(line))}
        line.decode()
    event = read(file)
    assert text_of(event, "SUMMARY") == title
    assert text_of(event, "LOCATION") == "x" * 67


def test_no_text_adds_lines_of_its_own(calendar: Module) -> None:
    injected = "Overleg\r\nEND:VEVENT\nBEGIN:VEVENT\rATTENDEE:mailto:a@b.nl\u2028X\x0bY\0"
    parts = dict.fromkeys(("uid", "title", "place"), injected)
    event = read(written(calendar, {**TALK, **parts}))
    assert "ATTENDEE" not in event
    assert text_of(event, "SUMMARY") == "Overleg END:VEVENT BEGIN:VEVENT ATTENDEE:mailto:a@b.nl X Y"


@pytest.mark.parametrize(
    ("zone", "day", "clock", "moment"),
    [
        (AMSTERDAM, "2027-03-27", "10:00", "2027-03-27T09:00Z"),
        (AMSTERDAM, "2027-03-29", "10:00", "2027-03-29T08:00Z"),
        (AMSTERDAM, "2027-10-30", "10:00", "2027-10-30T08:00Z"),
        (AMSTERDAM, "2027-11-01", "10:00", "2027-11-01T09:00Z"),
        (NEW_YORK, "2027-03-13", "10:00", "2027-03-13T15:00Z"),
        (NEW_YORK, "2027-03-15", "10:00", "2027-03-15T14:00Z"),
        (NEW_YORK, "2027-11-06", "10:00", "2027-11-06T14:00Z"),
        (NEW_YORK, "2027-11-08", "10:00", "2027-11-08T15:00Z"),
    ],
)
def test_the_conversation_is_at_the_right_moment_on_either_side_of_summer_time(
    open_context: OpenContext, zone: str, day: str, clock: str, moment: str
) -> None:
    calendar = open_module(open_context, "plan/calendar.js", timezone_id=zone)
    start = calendar("instant", day, clock)
    event = read(written(calendar, {**TALK, "start": start}))
    assert event.start == datetime.fromisoformat(moment)
    assert clock_of(event.start, zone) == f"{day} {clock}"
    assert event.end - event.start == timedelta(minutes=20)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "moment"),
    [
        (AMSTERDAM, "2027-03-28", "02:30", "2027-03-28T03:30+02:00"),
        (AMSTERDAM, "2027-10-31", "02:30", "2027-10-31T02:30+02:00"),
        (NEW_YORK, "2027-03-14", "02:30", "2027-03-14T03:30-04:00"),
        (NEW_YORK, "2027-11-07", "01:30", "2027-11-07T01:30-04:00"),
    ],
)
def test_a_time_that_does_not_exist_comes_later_and_one_that_exists_twice_is_the_first(
    open_context: OpenContext, zone: str, day: str, clock: str, moment: str
) -> None:
    calendar = open_module(open_context, "plan/calendar.js", timezone_id=zone)
    assert calendar("instant", day, clock) == datetime.fromisoformat(moment)


def test_a_conversation_during_the_change_takes_its_minutes(calendar: Module) -> None:
    event = read(written(calendar, {**TALK, "start": calendar("instant", "2027-03-28", "01:50")}))
    assert clock_of(event.end, AMSTERDAM) == "2027-03-28 03:10"


@pytest.mark.parametrize("zone", [AMSTERDAM, NEW_YORK, LORD_HOWE, "Asia/Kolkata"])
def test_every_half_hour_of_a_year_is_the_moment_that_python_finds(open_context: OpenContext, zone: str) -> None:
    calendar = open_module(open_context, "plan/calendar.js", timezone_id=zone)
    times = [datetime(2027, 1, 1) + timedelta(minutes=minutes) for minutes in range(0, 525_600, 30)]
    found = calendar.run(
        "({ instant }, times) => times.map((time) => +instant(...time.split(' ')) / 1000)",
        [f"{time:%Y-%m-%d %H:%M}" for time in times],
    )
    assert found == [time.replace(tzinfo=ZoneInfo(zone), fold=0).timestamp() for time in times]


def test_what_is_no_date_or_time_is_no_moment(calendar: Module) -> None:
    for day, clock in [
        ("", ""), ("2027-03-03", ""), ("", "10:00"), ("2027-13-01", "10:00"), ("2027-03-03", "25:00"),
        ("03-03-2027", "10:00"), ("2027-03-03T10:00", "10:00"), ("+012027-03-03", "10:00"), ("2027-03-03", "10:00Z"),
    ]:  # fmt: skip
        assert calendar("instant", day, clock) is None


def test_dates_at_the_ends_of_the_calendar_stay_dates(calendar: Module) -> None:
    for day, clock in [("9999-12-31", "23:59"), ("0000-01-01", "00:00"), ("0002-03-04", "10:00")]:
        start = calendar.run("({ instant }, [day, clock]) => +instant(day, clock)", [day, clock])
        text = calendar.run(
            "({ toCalendar }, event) => [{ ...event, start: new Date(event.start) }, { uid: 'y', title: 'y', "
            "date: event.day }].map((event) => toCalendar({ now: new Date(0), product: 'x', event })).join('')",
            {**TALK, "start": start, "day": day},
        )
        values = [line.partition(":")[2] for line in text.split("\r\n") if line.startswith(("DTSTART", "DTEND"))]
        assert [len(value) for value in values] == [16, 16, 8, 8]


def test_a_uid_is_a_random_uuid(calendar: Module) -> None:
    uids = calendar.run("({ newUid }) => Array.from({ length: 100 }, newUid)")
    assert len({*uids}) == 100
    assert {(UUID(uid).version, UUID(uid).variant, str(UUID(uid)) == uid) for uid in uids} == {(4, RFC_4122, True)}


def queried(address: str) -> tuple[str, dict[str, str]]:
    """Return an address without its query, and the query, each name of which may be there once."""
    assert "+" not in address
    assert address.isascii()
    parts = urlsplit(address)
    query = parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
    assert all(len(values) == 1 for values in query.values())
    assert not parts.fragment
    return f"{parts.scheme}://{parts.netloc}{parts.path}", {name: value for name, (value,) in query.items()}


def test_google_gets_the_event(calendar: Module) -> None:
    event = {**TALK, "title": TITLE, "place": "Kamer 3 & 4"}
    assert queried(calendar("googleLink", event)) == (
        "https://calendar.google.com/calendar/render",
        {
            "action": "TEMPLATE",
            "text": TITLE,
            "dates": "20270303T090000Z/20270303T092000Z",
            "location": "Kamer 3 & 4",
        },
    )
    assert "location" not in queried(calendar("googleLink", TALK))[1]


@pytest.mark.parametrize(
    ("function", "host"), [("outlookLink", "outlook.live.com"), ("office365Link", "outlook.office.com")]
)
def test_outlook_gets_the_event(calendar: Module, function: str, host: str) -> None:
    event = {**TALK, "title": TITLE, "place": "Kamer 3"}
    assert queried(calendar(function, event)) == (
        f"https://{host}/calendar/deeplink/compose",
        {
            "path": "/calendar/action/compose",
            "rru": "addevent",
            "subject": TITLE,
            "startdt": "2027-03-03T09:00:00Z",
            "enddt": "2027-03-03T09:20:00Z",
            "location": "Kamer 3",
        },
    )
    assert "location" not in queried(calendar(function, TALK))[1]
