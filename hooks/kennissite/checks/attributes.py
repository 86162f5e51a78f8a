"""Attributes in Markdown: `*word*{lang=nl}`. Only those below may be set."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from markdown.extensions.attr_list import get_attrs_and_remainder

from kennissite.content.markdown_file import Document, Line, mask
from kennissite.core.ids import ID
from kennissite.core.mistakes import Mistake

ALLOWED: Mapping[str, str] = {
    "#id": ID,
    "lang": r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    "title": r"[^\"'<>{}\ue010]+",
    "alt": r"[^\"'<>{}\ue010]*",
    "width": r"[1-9]\d{0,3}",
    "height": r"[1-9]\d{0,3}",
    "loading": r"lazy|eager",
}
"""The attributes that an author may set, and the values they may have, as regular expressions."""

_LIST = re.compile(r"\{:?([^{}]*)\}")
_ADDRESS_FORM = re.compile(r"\{[^{}|]*\|[^{}|]*\}")


def check_attributes(document: Document, classes: Collection[str], dom_ids: Collection[str]) -> Iterator[Mistake]:
    """Yield the attributes that an author may not set, wherever Python-Markdown would set them.

    Args:
        document: the page.
        classes: the classes in the styles of the site.
        dom_ids: the ids of elements that are on every page.
    """
    for line in document.prose:
        for found in _LIST.finditer(mask(line.text)):
            # The address form of a phrase has a mistake of its own.
            if not _ADDRESS_FORM.fullmatch(found[0]) and not _is_allowed(found[1], classes, dom_ids):
                yield _mistake(document, line, line.text[slice(*found.span())])


def _is_allowed(text: str, classes: Collection[str], dom_ids: Collection[str]) -> bool:
    attributes, remainder = get_attrs_and_remainder(text.strip())
    return (
        bool(attributes) and not remainder and all(_fits(name, value, classes, dom_ids) for name, value in attributes)
    )


def _fits(name: str, value: str | None, classes: Collection[str], dom_ids: Collection[str]) -> bool:
    if value is None:
        return False
    if name == ".":
        return value in classes
    shape = ALLOWED.get("#id" if name == "id" else name)
    return shape is not None and re.fullmatch(shape, value) is not None and not (name == "id" and value in dom_ids)


def _mistake(document: Document, line: Line, text: str) -> Mistake:
    message = (
        f"'{text}' mag hier niet. Tussen accolades staan alleen een .klasse van de site, {', '.join(ALLOWED)}. "
        r"Schrijf \{ voor een gewone accolade."
    )
    return Mistake(document.path, line.number, message)
