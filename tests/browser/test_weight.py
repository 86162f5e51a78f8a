"""A tip that is opened from a link is there at once: it brings little over the wire, and nothing it has no use for."""

from __future__ import annotations

import re

from tests.browser.conftest import OpenContext
from tests.browser.served import ServedSite
from tests.browser.weighing import weigh

MOST = 60_000
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


def test_a_page_asks_for_the_modules_that_it_uses_only(open_context: OpenContext, real_site: ServedSite) -> None:
    asked = weigh(open_context(real_site).new_page(), f"{real_site.address}tip/breder-kader/")
    modules = {found[1] for url in asked if (found := re.search(r"/scripts/(?:vendor/)?([\w-]+)\.js$", url))}
    assert {"main", "phrase-card", "store"} <= modules
    assert not modules & {
        "calendar",
        "lean-qr",
        "plan-outputs",
        "rehearsal-session",
        "qr-code",
        "search-engine",
        "search-words",
    }
