"""A mail draft as a link, read back by Python's own parsers of addresses and of mail."""

import random
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module

LONGEST = 2_000
SUBJECT = "Gesprek over mijn ontwikkeling & ‘coaching’: kan dat?"
BODY = """\
Hoi Anouk,

Heb je deze week 20 minuten? Ik wil het hebben over “grenzen stellen” & 100% van m'n werk #nu.
1 + 1 = 2; één idee/voorstel? <b>geen HTML</b> 👋🏽

Groet,
Samira"""


@pytest.fixture
def mail(open_context: OpenContext) -> Module:
    """The module."""
    return open_module(open_context, "shared/mail.js")


def read(href: str) -> EmailMessage:
    """Read a mailto: link as RFC 6068 says, send the mail through its bytes, and read that."""
    parts = urlsplit(href)
    assert parts.scheme == "mailto"
    assert not parts.fragment
    draft = EmailMessage()
    if parts.path:
        draft["To"] = unquote(parts.path, errors="strict")
    for field in parts.query.split("&") if parts.query else []:
        name, _, value = field.partition("=")
        text = unquote(value, errors="strict")
        if name == "body":
            draft.set_content(text.replace("\r\n", "\n"))
        else:
            draft[name] = text
    sent = message_from_bytes(draft.as_bytes(), policy=policy.default)
    assert isinstance(sent, EmailMessage)
    return sent


def body_of(mail: EmailMessage) -> str:
    """Return the text of a mail, without the line break that ends every mail."""
    content: str = mail.get_content()
    return content.removesuffix("\n")


def test_a_draft_is_read_back_as_it_was_written(mail: Module) -> None:
    link = mail("mailto", {"subject": SUBJECT, "body": BODY})
    draft = read(link["href"])
    assert not draft["To"]
    assert draft["Subject"] == SUBJECT
    assert body_of(draft) == BODY
    assert link["tooLong"] is False


def test_the_link_is_safe_everywhere(mail: Module) -> None:
    href = mail("mailto", {"subject": SUBJECT, "body": BODY})["href"]
    assert re.fullmatch(r"mailto:\?subject=[\w.~!()*%-]+&body=[\w.~!()*%-]+", href, re.ASCII)
    assert "%20" in href
    assert "%2B" in href
    assert "%27" in href


def test_the_browser_leaves_the_link_as_it_is(mail: Module) -> None:
    href = mail("mailto", {"subject": SUBJECT, "body": BODY})["href"]
    kept = mail.page.evaluate("href => Object.assign(document.createElement('a'), { href }).href", href)
    assert kept == href


def test_line_breaks_are_the_ones_that_gmail_on_android_keeps(mail: Module) -> None:
    for line_break in ("\n", "\r\n", "\r", "\u2028", "\v"):
        href = mail("mailto", {"body": f"een{line_break}{line_break}twee"})["href"]
        assert href == "mailto:?body=een%0D%0A%0D%0Atwee"


def test_a_subject_is_one_line(mail: Module) -> None:
    href = mail("mailto", {"subject": "Gesprek\r\nBcc: iemand@elders.nl", "body": ""})["href"]
    assert href == "mailto:?subject=Gesprek%20Bcc%3A%20iemand%40elders.nl"
    assert read(href)["Bcc"] is None


def test_what_is_empty_is_left_out(mail: Module) -> None:
    assert mail("mailto", {}) == {"href": "mailto:", "tooLong": False}
    assert mail("mailto", {"subject": " ", "body": ""})["href"] == "mailto:"
    assert mail("mailto", {"subject": "x"})["href"] == "mailto:?subject=x"
    assert mail("mailto", {"body": "x"})["href"] == "mailto:?body=x"


def test_a_subject_can_not_add_fields(mail: Module) -> None:
    href = mail("mailto", {"subject": "x&bcc=c@d.nl?to=a@b.nl#y"})["href"]
    assert read(href)["Bcc"] is None
    assert read(href)["Subject"] == "x&bcc=c@d.nl?to=a@b.nl#y"


def test_half_a_character_breaks_nothing(mail: Module) -> None:
    href = mail.run("({ mailto }) => mailto({ body: 'tot gauw 👋'.slice(0, -1) }).href")
    assert href == "mailto:?body=tot%20gauw%20"


def test_a_link_that_is_too_long_is_whole_and_says_so(mail: Module) -> None:
    room = LONGEST - len("mailto:?body=")
    fits = mail("mailto", {"body": "a" * room})
    assert (len(fits["href"]), fits["tooLong"]) == (LONGEST, False)
    too_long = mail("mailto", {"body": "a" * room + "é"})
    assert too_long["tooLong"] is True
    assert body_of(read(too_long["href"])) == "a" * room + "é"


def test_any_text_is_read_back(mail: Module) -> None:
    chance = random.Random(20261123)  # noqa: S311 - the same texts in every run
    alphabet = " abcXYZ019\n\n&?#%+=;,/:@'\"‘’“”<>()[]{}|\\^`~!*$éëïÇß€😀👋🏽👨‍👩‍👧\t"
    drafts: list[dict[str, Any]] = [
        {"subject": f"x{''.join(chance.choices(alphabet.replace(chr(10), ''), k=30))}x",
         "body": f"x{''.join(chance.choices(alphabet, k=chance.randrange(400)))}x"}
        for _ in range(200)
    ]  # fmt: skip
    links = mail.run("({ mailto }, drafts) => drafts.map((draft) => mailto(draft).href)", drafts)
    for draft, href in zip(drafts, links, strict=True):
        assert unquote(re.findall("subject=([^&]*)", href)[0]) == draft["subject"]
        assert body_of(read(href)) == draft["body"]
