"""A selection as the fragment of a link: ids alone, and read whatever programs made of it on the way."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module

IDS = ["cao-budget", "keuzebudget", "adem-bij-een-nee"]
FRAGMENT = "#tips=cao-budget.keuzebudget.adem-bij-een-nee"


@pytest.fixture
def selection(open_context: OpenContext) -> Module:
    return open_module(open_context, "selection/selection.js")


def test_what_is_written_is_read(selection: Module) -> None:
    assert f"#{selection('writeSelection', 'tips', IDS)}" == FRAGMENT
    assert selection("readSelection", FRAGMENT) == {"face": "tips", "ids": IDS}
    assert selection("readSelection", FRAGMENT.replace("tips", "kies")) == {"face": "kies", "ids": IDS}


def test_no_program_has_anything_to_encode_in_a_link(selection: Module) -> None:
    written = selection("writeSelection", "tips", IDS)
    assert quote(written, safe="=") == written


@pytest.mark.parametrize(
    "fragment",
    {
        "capitals": FRAGMENT.upper(),
        "encoded": "#" + quote(FRAGMENT[1:]),
        "encoded to the letter": "#" + "".join(f"%{ord(c):02x}" for c in FRAGMENT[1:]),
        "encoded twice": "#" + quote(quote(FRAGMENT[1:], safe=""), safe=""),
        "encoded with its hash": quote(FRAGMENT, safe=""),
        "plus signs": FRAGMENT.replace(".", "+"),
        "encoded commas": FRAGMENT.replace(".", "%2C%20"),
        "a full stop behind it": FRAGMENT + ".",
        "a bracket behind it": FRAGMENT + ")",
        "a tracker behind it": FRAGMENT + "&utm_source=mail",
        "a tracker before it": FRAGMENT.replace("#", "#utm_source=mail&"),
        "typographic dashes": FRAGMENT.replace("-", "\u2011", 1).replace("-", "\u2013"),
        "invisible characters": FRAGMENT.replace("e", "e\u200b\u00ad"),
        "UTF-16 read as bytes": "\ufffe#" + "".join(f"{c}\0" for c in FRAGMENT[1:]),
        "UTF-16 read as bytes and encoded": "#%FF%FE" + "".join(f"{c}%00" for c in FRAGMENT[1:]),
        "full width": "#" + "".join(chr(ord(c) + 0xFEE0) for c in FRAGMENT[1:]),
        "broken over lines": FRAGMENT[:20] + "\r\n" + FRAGMENT[20:],
        "every id a thousand times": "#tips=" + ".".join(IDS * 1000),
    }.values(),
)
def test_a_link_survives_the_programs_on_its_way(selection: Module, fragment: str) -> None:
    assert selection("readSelection", fragment) == {"face": "tips", "ids": IDS}


@pytest.mark.parametrize("fragment", ["", "#", "#inhoud", "#cao-budget--cao-gelezen", "#plan=1.abc", "#%", "#%ff%fe"])
def test_a_fragment_without_a_selection_has_none(selection: Module, fragment: str) -> None:
    assert selection("readSelection", fragment) == {"face": "", "ids": []}


@pytest.mark.parametrize("fragment", ["#tips=", "#tips", "#tips=....", "#tips=%20", "#tips=%ff", "#tips=-", "#tips=💥"])
def test_an_empty_selection_has_no_tips(selection: Module, fragment: str) -> None:
    assert selection("readSelection", fragment)["ids"] == []


def test_html_is_no_more_than_letters(selection: Module) -> None:
    fragment = '#tips=<img src=x onerror="alert(1)">.cao-budget'
    assert set(selection("readSelection", fragment)["ids"]) <= {
        "img",
        "src",
        "x",
        "onerror",
        "alert",
        "1",
        "cao-budget",
    }


def test_a_fragment_without_end_is_read_in_no_time(selection: Module) -> None:
    for fragment in ("#tips=" + "a-" * 1_000_000, "#tips=" + "%25" * 1_000_000, "#tips=" + "a." * 1_000_000):
        took = selection.run(
            "({readSelection}, fragment) => {const start = performance.now(); readSelection(fragment); "
            "return performance.now() - start}",
            fragment,
        )
        assert took < 1_000


def test_moved_ids_are_followed_and_unknown_ones_set_apart(selection: Module) -> None:
    script = """({sortOut}, ids) => sortOut(ids, new Set(["nieuw", "ander"]), (id) => id === "oud" ? "nieuw" : id)"""
    found = selection.run(script, ["oud", "geen", "ander", "nieuw", "constructor"])
    assert found == {"tips": ["nieuw", "ander"], "unknown": ["geen", "constructor"]}


@pytest.mark.parametrize(
    ("id_", "step", "order"),
    [("a", 1, "bac"), ("c", -1, "acb"), ("a", -1, "abc"), ("c", 1, "abc"), ("b", -1, "bac"), ("b", 1, "acb")],
)
def test_a_tip_moves_a_place_and_stops_at_the_ends(selection: Module, id_: str, step: int, order: str) -> None:
    assert selection("withReordered", list("abc"), id_, step) == list(order)
