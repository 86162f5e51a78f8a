"""Links that a mail filter or a chat changed arrive all the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(
    ("asked", "arrives"),
    [
        ("selectie/%23tips=afspraak", "selectie/#tips=afspraak"),
        ("selectie/%2523tips%253Dafspraak", "selectie/#tips%253Dafspraak"),
        ("tip/afspraak/%23afspraak--bevestig", "tip/afspraak/#afspraak--bevestig"),
        ("tip/afspraak/#afspraak%2D%2Dvraag).", "tip/afspraak/#afspraak--vraag"),
    ],
)
@pytest.mark.provokes("status of 404")
@pytest.mark.provokes("not found")
def test_a_changed_link_arrives(page: Page, asked: str, arrives: str) -> None:
    page.goto("tip/no-such-tip/")
    page.goto(asked)
    page.wait_for_url(f"**/{arrives}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
