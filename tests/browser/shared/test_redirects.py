"""Where ids went that once were on the site."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module

MOVES = '<template id="redirects" data-tip="oud=nieuw ouder=nieuw" data-action="oud--doen=nieuw--doen"></template>'


@pytest.fixture
def moves(open_context: OpenContext) -> Module:
    module = open_module(open_context, "shared/redirects.js")
    module.page.evaluate("html => document.body.innerHTML = html", MOVES)
    return module


@pytest.mark.parametrize(
    ("id_", "now"), [("oud", "nieuw"), ("ouder", "nieuw"), ("nieuw", "nieuw"), ("constructor",) * 2]
)
def test_a_tip_that_moved_is_known_by_its_old_ids(moves: Module, id_: str, now: str) -> None:
    assert moves("currentTip", id_) == now


def test_an_id_moves_among_those_of_its_kind_only(moves: Module) -> None:
    assert moves("currentKey", "action", "oud--doen") == "nieuw--doen"
    assert moves("currentKey", "phrase", "oud--doen") == "oud--doen"


def test_nothing_has_moved_on_a_page_that_says_nothing_of_it(open_context: OpenContext) -> None:
    assert open_module(open_context, "shared/redirects.js")("currentTip", "oud") == "oud"
