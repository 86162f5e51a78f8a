"""A link as a QR code: drawn by the browser, and read from its pixels by a library for barcodes."""

import random
import re
import string

import pytest
from playwright.sync_api import Page

from tests.browser.codes import scan
from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module

ROOM = 1_273
"""The characters that version 25 holds at the lowest level (ISO/IEC 18004, table 7)."""

WIDTH_OF_A_PHONE = 375


@pytest.fixture
def qr_code(open_context: OpenContext) -> Module:
    """The module."""
    return open_module(open_context, "shared/qr-code.js")


def link(characters: int) -> str:
    """Return a link with a plan of random base64url, of so many characters."""
    chance = random.Random(characters)  # noqa: S311 - the same link in every run
    start = "https://kennissite.example/gespreksplan/#plan=1."
    alphabet = string.ascii_letters + string.digits + "-_"
    return start + "".join(chance.choices(alphabet, k=characters - len(start)))


def show(page: Page, size: int, path: str, width: int) -> None:
    """Draw a code, and nothing else."""
    page.set_content(
        f'<body style="margin: 0"><svg width="{width}" height="{width}" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{path}"/></svg>'
    )


@pytest.mark.parametrize("characters", [60, 250, 700, ROOM])
def test_a_code_as_wide_as_a_phone_is_read_back_as_the_link(qr_code: Module, characters: int) -> None:
    text = link(characters)
    code = qr_code("qrPath", text)
    show(qr_code.page, code["size"], code["path"], WIDTH_OF_A_PHONE)
    assert scan(qr_code.page.locator("svg")).text == text


def test_a_module_of_the_largest_code_is_three_pixels(qr_code: Module) -> None:
    assert WIDTH_OF_A_PHONE / qr_code("qrPath", link(ROOM))["size"] == 3


def test_a_code_that_is_tilted_and_dark_grey_on_cream_is_read_back(qr_code: Module) -> None:
    text = link(400)
    code = qr_code("qrPath", text)
    show(qr_code.page, code["size"], code["path"], 320)
    qr_code.page.add_style_tag(
        content="body { padding: 80px; background: #fdf6e3 } svg { transform: rotate(12deg); filter: blur(.6px) }"
        "path { fill: #333 } path:first-child { fill: #fdf6e3 }"
    )
    assert scan(qr_code.page.locator("svg")).text == text


def test_a_text_that_does_not_fit_has_no_code(qr_code: Module) -> None:
    assert qr_code("qrPath", "a" * ROOM) is not None
    assert qr_code("qrPath", "a" * (ROOM + 1)) is None
    assert qr_code("qrPath", link(100_000)) is None


def test_other_errors_are_not_taken_for_a_text_that_does_not_fit(qr_code: Module) -> None:
    thrown = "({ qrPath }) => { try { return qrPath(undefined); } catch { return 'an error'; } }"
    assert qr_code.run(thrown) == "an error"


def test_the_quiet_zone_is_a_part_of_the_size_and_empty(qr_code: Module) -> None:
    code = qr_code("qrPath", link(60))
    modules = code["size"] - 2 * 4
    assert (modules - 17) % 4 == 0
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", code["path"])
    assert "".join("M{} {}h{}v1h-{}z".format(*run) for run in runs) == code["path"]
    for x, y, length, back in ([int(number) for number in run] for run in runs):
        assert length == back
        assert 4 <= x < x + length <= 4 + modules
        assert 4 <= y < 4 + modules


def test_what_is_no_link_is_read_back_too(qr_code: Module) -> None:
    text = "Gespreksplan: geïnteresseerd, één idee 👩🏽‍💻"
    code = qr_code("qrPath", text)
    show(qr_code.page, code["size"], code["path"], WIDTH_OF_A_PHONE)
    assert scan(qr_code.page.locator("svg")).text == text
