"""Texts, lists of texts and lists of mappings out of a front matter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from kennissite.content.markdown_file import Document
from kennissite.core.ids import bad_id, is_id
from kennissite.core.mistakes import Mistake


def read_rows(
    document: Document, name: str, fields: Sequence[str], mistakes: list[Mistake], optional: Collection[str] = ()
) -> list[dict[str, str]]:
    """Read a list of mappings from the front matter; what is missing in a row is empty.

    Args:
        document: the page.
        name: what the list is called.
        fields: the names of what every row has, each a text.
        mistakes: where mistakes are added.
        optional: the names of what a row may have besides, which is not read here.
    """
    path, value = document.path, document.meta.get(name)
    if not document.meta:
        return []
    shape = ", ".join(f"{field}: …" for field in fields)
    if not isinstance(value, list) or not value:
        message = f"'{name}' ontbreekt of is geen lijst. Elk onderdeel heeft de vorm '- {shape}'."
        mistakes.append(Mistake(path, document.line_of(name), message))
        return []
    rows: list[dict[str, str]] = []
    for number, item in enumerate(value):
        line = document.line_of(name, number)
        row = {f: as_text(item.get(f)) for f in fields} if isinstance(item, dict) else dict.fromkeys(fields, "")
        if not all(row.values()) or set(item) - set(optional) != set(fields):
            message = f"een onderdeel van '{name}' heeft precies deze gegevens, elk met een tekst: '{shape}'."
            mistakes.append(Mistake(path, line, message))
        elif "id" in fields and not is_id(row["id"]):
            mistakes.append(Mistake(path, line, bad_id(row["id"])))
        elif "id" in fields and any(row["id"] == other["id"] for other in rows):
            mistakes.append(Mistake(path, line, f"'{row['id']}' staat twee keer in '{name}'. Kies een andere id."))
        rows.append(row)
    return rows


def read_strings(document: Document, name: str, mistakes: list[Mistake]) -> tuple[str, ...]:
    """Read a list of texts that a page must have, adding what is wrong with it to `mistakes`."""
    value: Any = document.meta.get(name)
    if not document.meta:
        return ()
    if not isinstance(value, list) or not value or not all(as_text(item) for item in value):
        message = (
            f"'{name}' ontbreekt of is geen lijst van woorden. Schrijf '{name}: [eerste, tweede]', "
            "met een getal en no, yes, on of off tussen aanhalingstekens."
        )
        mistakes.append(Mistake(document.path, document.line_of(name), message))
        return ()
    return tuple(as_text(item) for item in value)


def as_text(value: Any) -> str:
    """Return a value without the spaces around it; nothing where it is no text."""
    return value.strip() if isinstance(value, str) else ""
