"""How the text is written: typography and tone, over every file that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from kennissite.content.markdown_file import read_document
from tests.project import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
LOCALES = sorted(path.name for path in (ROOT / "overrides" / "locales").glob("*.yml"))

_NO_TEXT = re.compile(r"<[^>]*>|\]\([^)]*\)|\{[^}|]*\}|https?://\S+|`[^`]*`|!\[")


def strings(value: object) -> Iterator[str]:
    """Yield all texts in what YAML read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def texts(page: str) -> list[str]:
    """Return what readers see of a page: no markup, addresses or ids."""
    document, _ = read_document(page, page, (DOCS / page).read_text("utf-8"))
    lines = [line.text for line in document.prose]
    for block in document.blocks:
        lines += [block.title, *(line.text for line in block.body)]
    return [_NO_TEXT.sub("", text) for text in (*strings(document.meta), *lines)]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_curly_quotes_and_no_exclamation_marks(page: str) -> None:
    assert [text for text in texts(page) if re.search("[\"'!]", text)] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_description_is_a_whole_sentence(page: str) -> None:
    description = read_document(page, page, (DOCS / page).read_text("utf-8"))[0].meta["description"]
    assert re.fullmatch(r"[A-Z].{20,}[.?]", description)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_double_spaces_and_no_space_before_a_comma_or_point(page: str) -> None:
    assert [text for text in texts(page) if re.search(r"\S  +\S| [,.?;:](?:\s|$)", text)] == []


@pytest.mark.parametrize("name", LOCALES)
def test_a_label_has_curly_quotes_and_no_exclamation_marks(name: str) -> None:
    words = yaml.safe_load((ROOT / "overrides" / "locales" / name).read_text("utf-8"))
    assert [text for text in strings(words) if re.search("[\"'!]", text)] == []
