"""What an author writes in a tip, and the HTML that a reader gets.

`cards/<name>.md` goes in and `cards/<name>.html` comes out, in any host of Python-Markdown.
"""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from kennissite.core.records import Slot
from tests.golden.golden import assert_golden

SOURCES = sorted((Path(__file__).parent / "cards").glob("*.md"))
SLOTS = (
    Slot("collega", "naam van je collega", "Samira"),
    Slot("tekens", 'een "naam" met <tekens> & co', "Noor & <b>zn</b>"),
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_blocks_become_cards(source: Path) -> None:
    html = markdown.markdown(
        source.read_text("utf-8"),
        extensions=["attr_list", "kennissite.render.blocks"],
        extension_configs={
            "kennissite.render.blocks": {"tip": "voorbeeld", "slots": {slot.id: slot for slot in SLOTS}}
        },
    )
    # One element a line, for whoever reads the file.
    assert_golden(source.with_suffix(".html"), html.replace("><", ">\n<") + "\n")
