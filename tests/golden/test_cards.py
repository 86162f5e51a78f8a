"""What an author writes in a tip, and the HTML that a reader gets.

The Markdown of `cards/<name>.md` goes in, and the HTML below the arrow in it comes out.
"""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from kennissite.content.markdown_file import read_document
from kennissite.content.phrases import read_body
from kennissite.content.vocabulary import Vocabulary
from kennissite.core.records import Slot
from kennissite.render.blocks import page_markdown, page_records
from tests.golden.golden import assert_case, read_case

SOURCES = sorted((Path(__file__).parent / "cards").glob("*.md"))
ARROW = "=======>"
SLOTS = (
    Slot("collega", "naam van je collega", ("Samira",)),
    Slot("tekens", 'een "naam" met <tekens> & co', ("Noor & <b>zn</b>",)),
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_blocks_become_cards(source: Path) -> None:
    text = f"---\ntitle: Voorbeeld\n---\n{read_case(source, ARROW)[0]}"
    document, _ = read_document(source.name, source.name, text)
    body, _ = read_body(document, "voorbeeld", Vocabulary({slot.id: slot for slot in SLOTS}, ()))
    settings = {"records": page_records(body), "slots": {slot.id: slot for slot in SLOTS}}
    html = markdown.markdown(
        page_markdown(body),
        extensions=["attr_list", "fenced_code", "kennissite.render.blocks"],
        extension_configs={"kennissite.render.blocks": settings},
    )
    # One element a line, for whoever reads the file.
    assert_case(source, ARROW, html.replace("><", ">\n<") + "\n")
