"""A tip that is opened from a link is there at once: it brings little over the wire, and nothing it has no use for."""

from __future__ import annotations

from pathlib import PurePosixPath

from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite
from tests.browser.weighing import weigh

MOST = 32_000
"""Bytes of a first visit to a tip, in all and compressed."""


def test_no_tip_weighs_more_than_it_may(open_context: OpenContext, real_site: ServedSite) -> None:
    tips = [address for address in real_site.pages if "/tip/" in address]
    assert tips
    weights = {}
    for address in tips:
        context = open_context(real_site)
        weights[address] = sum(size for _, size in weigh(context.new_page(), address).values())
        context.close()
    assert {address: weight for address, weight in weights.items() if weight > MOST} == {}


def test_a_tip_asks_for_little_and_for_nothing_that_it_may_not_need(
    open_context: OpenContext, real_site: ServedSite
) -> None:
    address = f"{real_site.address}tip/breder-kader/"
    asked = {PurePosixPath(url).name for url in weigh(open_context(real_site).new_page(), address) if url != address}
    assert {"tip.css", "early.js", "tip.js"} <= asked <= {"tip.css", "early.js", "tip.js", "favicon.svg"}
