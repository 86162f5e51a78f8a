"""What comes from an address, a file or the storage is measured before anything walks it."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import Module, open_module


@pytest.fixture
def untrusted(open_context: OpenContext) -> Module:
    return open_module(open_context, "shared/untrusted.js")


@pytest.mark.parametrize(
    ("text", "reason"),
    {
        "a plan": ('{"version": 1, "notes": "x"}', ""),
        "commas and brackets in a text": (json.dumps({"notes": ',[{"\\' * 60_000}), ""),
        "too many values": ("[" + "1," * 60_000 + "1]", "large"),
        "too many characters": ('"' + "x" * 2_600_000 + '"', "large"),
        "5,000 levels": ("[" * 5_000 + "]" * 5_000, "deep"),
        "no JSON": ('{"a": "\\', ""),
    }.values(),
)
def test_the_excess_of_a_text_is_seen_before_it_is_parsed(untrusted: Module, text: str, reason: str) -> None:
    assert untrusted("excess", text) == reason


def test_text_is_decoded_as_often_as_programs_encoded_it(untrusted: Module) -> None:
    assert untrusted("decoded", "plan%253D1.a") == "plan=1.a"
    assert untrusted("decoded", "100%") == "100%"


@pytest.mark.parametrize("text", ["%" * 100_000, "%25" * 30_000, "-" * 100_000, "%E2%82" * 15_000])
def test_decoding_takes_no_longer_than_the_text_is_long(untrusted: Module, text: str) -> None:
    took = untrusted.run(
        "({ decoded }, text) => { const t = performance.now(); decoded(text); return performance.now() - t; }", text
    )
    assert took < 200
