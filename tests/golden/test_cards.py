"""What an author writes in a tip, and the HTML that a reader gets.

The Markdown of `cards/<name>.md` goes in, and the HTML below the arrow in it comes out.
"""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from kennissite.core.records import Slot
from tests.golden.golden import assert_case, read_case

SOURCES = sorted((Path(__file__).parent / "cards").glob("*.md"))
ARROW = "=======>"
SLOTS = (
    Slot("collega", "naam van je collega", "Samira"),
    Slot("tekens", 'een "naam" met <tekens> & co', "Noor & <b>zn</b>"),
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_blocks_become_cards(source: Path) -> None:
    html = markdown.markdown(
        read_case(source, ARROW)[0],
        extensions=["attr_list", "kennissite.render.blocks"],
        extension_configs={
            "kennissite.render.blocks": {"tip": "voorbeeld", "slots": {slot.id: slot for slot in SLOTS}}
        },
    )
    # One element a line, for whoever reads the file.
    assert_case(source, ARROW, html.replace("><", ">\n<") + "\n")
