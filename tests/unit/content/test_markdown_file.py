"""Taking a Markdown file apart: front matter, blocks and prose, with the line numbers of an editor."""

from __future__ import annotations

import pytest

from kennissite.content.markdown_file import Document, read_document
from kennissite.core.mistakes import Mistake

TIP = """---
title: Een tip
verwant: [een, twee]
bronnen:
  - titel: Een
    url: https://een.nl
  - titel: Twee
    url: https://twee.nl
synoniemen:
- een
---

Tekst ervoor.

/// zin | Vraag om tijd
    id: vraag-om-tijd
    doel: openen

Heb je even?

///

Tekst erna.
"""


def read(text: str) -> tuple[Document, list[Mistake]]:
    return read_document("docs/nl/tip.md", "tip.md", text)


def body(text: str) -> Document:
    return read(f"---\ntitle: Een tip\n---\n{text}")[0]


def test_a_block_keeps_its_title_options_and_body_with_their_lines() -> None:
    document, mistakes = read(TIP)
    (block,) = document.blocks
    assert (block.name, block.title, block.line) == ("zin", "Vraag om tijd", 15)
    assert block.options == {"id": "vraag-om-tijd", "doel": "openen"}
    assert [(line.number, line.text) for line in block.body if line.text] == [(19, "Heb je even?")]
    assert mistakes == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + TIP, id="a byte order mark"),
        pytest.param(TIP.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(TIP.replace("\n", "\r"), id="old Mac line ends"),
        pytest.param(TIP.replace("\n", "  \n"), id="spaces at line ends"),
        pytest.param(TIP.replace("Tekst ervoor.", "Tekst\u2028ervoor\u2029\x85\x0c."), id="other separators"),
        pytest.param(TIP.replace("verwant: [een, twee]\n---", "verwant: [een, twee]\n..."), id="dots"),
    ],
)
def test_the_way_a_file_is_saved_changes_no_line_number(text: str) -> None:
    document, mistakes = read(text)
    assert [block.line for block in document.blocks] == [15]
    assert document.prose[-2].number == 23
    assert document.meta == read(TIP)[0].meta
    assert mistakes == []


@pytest.mark.parametrize(
    ("way", "line"),
    [
        (("verwant",), 3),
        (("verwant", 1), 3),
        (("bronnen", 0), 5),
        (("bronnen", 1), 7),
        (("bronnen", 1, "url"), 8),
        (("bronnen", 1, "datum"), 7),
        (("bronnen", 2), 4),
        (("synoniemen", 0), 10),
        (("titel",), 1),
    ],
)
def test_a_name_and_an_item_in_the_front_matter_are_found(way: tuple[str | int, ...], line: int) -> None:
    assert read(TIP)[0].line_of(*way) == line


@pytest.mark.parametrize(
    ("front_matter", "lines"),
    [
        ("title: Tip#1", []),
        ("title: Tip # 1", [2]),
        ("title: Foto's # 1", [2]),
        ('title: "Tip # 1"', []),
        ("title: Tip\ndescription: >\n  Vraag: waarom # 1", []),
        ("title: Tip\nsynoniemen:\n  - werk # thuis", [4]),
        ("title: Tip\nsynoniemen: [werk, thuis] # later", []),
        ("title: Tip\ntitle: Tip", [3]),
        ("title: Tip\nwijzer:\n  zin: a\n  wie: b\n  zin: c", [6]),
        ("title: Tip\nwijzer:\n  zin: a\nwijzer:\n  zin: a", [5]),
        ("title: Tip\nlus: &lus [*lus]", []),
        ("title: Tip\nelders: 2026-13-45", [3]),
        ("title: Tip\a", [2]),
    ],
)
def test_what_yaml_would_not_read_as_it_stands_there_is_a_mistake(front_matter: str, lines: list[int]) -> None:
    assert [mistake.line for mistake in read(f"---\n{front_matter}\n---\n\n")[1]] == lines


@pytest.mark.parametrize(
    "text",
    [
        "```\n/// zin | Titel\n[[plek]]\n///\n```\n",
        "~~~~ markdown\n/// zin | Titel\n~~~\n///\n~~~~\n",
        "<!--\n/// zin | Titel\n\n///\n-->\n",
        "<!-- ``` -->\n",
        "  <!-- Nog niet:\n/// acties\n///\ntot zover -->\n",
    ],
)
def test_code_and_comments_are_neither_blocks_nor_prose(text: str) -> None:
    document = body(f"voor\n{text}na\n")
    assert document.blocks == ()
    assert [line.text for line in document.prose if line.text] == ["voor", "na"]
    assert document.complete


@pytest.mark.parametrize(
    "opening", ["```", "~~~", "<!--", "/// zin | Eerste", "/// zin", "//// zin | Titel\n///", "/// onbekend"]
)
def test_what_is_not_closed_or_not_known_hides_nothing_below_it(opening: str) -> None:
    document = body(f"{opening}\n\n/// acties\n- een | Doe dit.\n///\n")
    assert [block.name for block in document.blocks] == ["acties"]
    assert not document.complete


@pytest.mark.parametrize(
    "opening", ["/// zin | Titel", "///zin|Titel", "   ///   zin   |   Titel   ", "///// zin | Titel"]
)
def test_a_block_may_be_written_with_other_spaces_and_more_slashes(opening: str) -> None:
    slashes = "/" * opening.count("/")
    document = body(f"{opening}\n        id: een\n        doel: openen\nTekst.\n{slashes}\n")
    assert [(block.name, block.title, block.options["id"]) for block in document.blocks] == [("zin", "Titel", "een")]
    assert document.complete


def test_every_block_has_options_of_its_own() -> None:
    document = body(
        "/// reactie | Waarom?\n    id: een\n    op: budget\n    wending: verder\nDaarom.\n///\n"
        "/// acties\n- twee | Doe.\n///\n"
    )
    assert [dict(block.options) for block in document.blocks] == [
        {"id": "een", "op": "budget", "wending": "verder"},
        {},
    ]
    assert document.complete
