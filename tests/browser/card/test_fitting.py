"""What a reader types in a slot, as it is shown in the middle of a sentence."""

import pytest

from tests.browser.conftest import OpenContext
from tests.browser.modules import open_module

LEAD = "ik wil graag werken aan|ik wil werken aan|ik wil graag|ik wil"


@pytest.mark.parametrize(
    ("typed", "place", "shown"),
    [
        ("Ik wil beter nee leren zeggen.", {"lead": LEAD}, "beter nee leren zeggen"),
        ("ik wil graag werken aan plannen", {"lead": LEAD}, "plannen"),
        ("Ik wilde dit al lang", {"lead": LEAD}, "Ik wilde dit al lang"),
        ("  Plannen ... ", {}, "plannen"),
        ("Omgaan met stress.", {"next": ". Daar"}, "omgaan met stress"),
        ("POP schrijven", {}, "POP schrijven"),
        ("I want calm", {}, "I want calm"),
        ("Ilse helpen", {}, "ilse helpen"),
        ("Samira", {"keepsCapital": True}, "Samira"),
        ("om 3 p.m.", {"next": " verder"}, "om 3 p.m."),
        ("bij Jansen B.V.", {"next": "."}, "bij Jansen B.V"),
        (".", {}, ""),
        ("I'd like to work on planning", {"lead": "I’d like to work on"}, "planning"),
    ],
)
def test_what_is_typed_fits_in_a_sentence(
    open_context: OpenContext, typed: str, place: dict[str, object], shown: str
) -> None:
    assert open_module(open_context, "card/fitting.js")("fitted", typed, place) == shown
