"""The Atom feed of new and changed tips (RFC 4287)."""

from __future__ import annotations

import uuid
import xml.etree.ElementTree as etree
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kennissite.core.addresses import Addresses
from kennissite.core.records import Catalogue, Chapter, Tip
from kennissite.outputs.dates import Dates

LONGEST = 50
"""The number of tips in the feed at most: the ones that were changed last."""

_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACE = uuid.UUID("6a2d1f0e-7f5b-4a53-9d0c-3b0b6f6c1e55")
"""Never changes: the ids of feed and entries come from it, because an address may change."""


@dataclass(frozen=True)
class FeedWords:
    """The words of the feed besides the tips."""

    title: str
    subtitle: str
    author: str


def feed(catalogue: Catalogue, dates: Mapping[str, Dates], addresses: Addresses, words: FeedWords) -> str | None:
    """Return the feed of one language, with the last change first.

    Args:
        catalogue: the tips.
        dates: the dates of the source files of the language, by path within its folder.
        addresses: the addresses of the language.
        words: the words besides the tips.

    Returns:
        The feed, or None where no tip has dates: Atom requires the date of the last change.
    """
    entries = _entries(catalogue, dates)
    if not entries:
        return None
    root = etree.Element("feed", {"xmlns": _ATOM, "xml:lang": catalogue.language})
    _add(root, "id", _urn(catalogue.language))
    _add(root, "title", words.title)
    _add(root, "subtitle", words.subtitle)
    _add(root, "updated", _moment(entries[0][1].last))
    _add(etree.SubElement(root, "author"), "name", words.author)
    etree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": addresses.feed})
    etree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": addresses.file("")})
    for tip, when in entries:
        root.append(_entry(tip, catalogue.chapter_of[tip.id], when, catalogue.language, addresses))
    etree.indent(root)
    text: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _entries(catalogue: Catalogue, dates: Mapping[str, Dates]) -> Sequence[tuple[Tip, Dates]]:
    dated = [(tip, dates[tip.src_uri]) for tip in catalogue.tips.values() if tip.src_uri in dates]
    return sorted(dated, key=lambda entry: entry[1].last, reverse=True)[:LONGEST]


def _entry(tip: Tip, chapter: Chapter, when: Dates, language: str, addresses: Addresses) -> etree.Element:
    entry = etree.Element("entry")
    _add(entry, "id", _urn(f"{language}/tip/{tip.id}"))
    _add(entry, "title", tip.title)
    _add(entry, "summary", tip.description)
    _add(entry, "published", _moment(when.first))
    _add(entry, "updated", _moment(when.last))
    etree.SubElement(entry, "category", {"term": chapter.id, "label": chapter.title})
    etree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": addresses.tip(tip.id)})
    etree.SubElement(entry, "link", {"rel": "alternate", "type": "text/markdown", "href": addresses.markdown(tip.id)})
    return entry


def _urn(name: str) -> str:
    return uuid.uuid5(_NAMESPACE, name).urn


def _moment(moment: datetime) -> str:
    """Return a moment in the form of RFC 3339. The moments of git are in UTC, in whole seconds."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _add(parent: etree.Element, tag: str, text: str) -> None:
    etree.SubElement(parent, tag).text = text
