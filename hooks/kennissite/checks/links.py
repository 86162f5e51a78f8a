"""Check the links between pages in the source, so that a mistake names its line."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from markdown import Markdown

from kennissite.content.links import Link, links_of
from kennissite.content.markdown_file import Document, starts_heading
from kennissite.content.project_paths import PICTURES
from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import Passage, key

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?")
_SCHEMES = ("https", "http", "mailto", "tel")


def check_links(
    documents: Mapping[str, Document], files: frozenset[str], redirects: Mapping[str, str] = MappingProxyType({})
) -> list[Mistake]:
    """Return a mistake for every link to a page, an anchor or a file that is not there.

    Args:
        documents: the pages of one language, by their path within the language folder.
        files: everything else that pages can link to, as paths within the language folder.
        redirects: the current id of every renamed tip, by each earlier id.
    """
    anchors = {uri: anchors_of(document) if document.complete else None for uri, document in documents.items()}
    return [
        Mistake(document.path, link.line, problem)
        for src_uri, document in documents.items()
        for link in links_of(document)
        if (problem := _problem(src_uri, link, anchors, files, redirects))
    ]


def anchors_of(document: Document) -> frozenset[str]:
    """Return the anchors of a page: its headings, and its phrases, reactions and actions."""
    name = posixpath.splitext(posixpath.basename(document.src_uri))[0]
    phrases = (block.options.get("id", "") for block in document.blocks if block.name in ("zin", "reactie"))
    actions = (
        line.text.strip()[2:].partition("|")[0].strip()
        for block in document.blocks
        if block.name == "acties"
        for line in block.body
    )
    return frozenset([*headings_of(document), *(key(name, part) for part in [*phrases, *actions])])


def headings_of(document: Document) -> Mapping[str, int]:
    """Return the anchors that Markdown gives the headings of a page, and the lines of these."""
    prose = document.prose
    lines = [line.number for index, line in enumerate(prose) if starts_heading(prose, index)]
    if not lines:
        return {}
    markdown = Markdown(extensions=["attr_list", "toc"])
    markdown.convert("\n".join(part.text for part in document.body if isinstance(part, Passage) and not part.is_code))
    anchors = _anchors(markdown.toc_tokens)  # type: ignore[attr-defined]  # made by toc
    return dict(zip(anchors, lines, strict=False))


def _anchors(headings: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the anchors of headings and of those below them, in the order of the page."""
    for heading in headings:
        yield heading["id"]
        yield from _anchors(heading["children"])


def _problem(
    src_uri: str,
    link: Link,
    anchors: Mapping[str, frozenset[str] | None],
    files: frozenset[str],
    redirects: Mapping[str, str],
) -> str | None:
    target = unescape(link.target)  # Markdown leaves entities to the browser
    try:
        url = urlsplit(target)
    except ValueError:
        return f"'{target}' is geen adres. Kopieer het uit je browser."
    if not target or url.scheme or url.netloc or "\\" in target or re.search(r"[\x00-\x20]", target):
        return _elsewhere(link, target, url)
    folder = posixpath.dirname(src_uri)
    path = posixpath.normpath(posixpath.join(folder, unquote(url.path))) if url.path else src_uri
    if path in anchors and not link.is_picture:
        known = anchors[path]
        if url.fragment and known is not None and unquote(url.fragment) not in known:
            hint = did_you_mean(url.fragment, known, "#{}")
            return f"de pagina {path} heeft geen plek '#{url.fragment}'. {hint}"
        return None
    if link.is_picture and posixpath.splitext(path)[1].lower() not in PICTURES:
        return f"'{target}' is geen plaatje. Kies een bestand dat eindigt op {', '.join(sorted(PICTURES))}."
    return None if path in files else _absence(target, path, folder, anchors, redirects)


def _host_problem(url: SplitResult) -> str | None:
    """Say in Dutch why readers cannot trust the host of an address, or None."""
    if "@" in url.netloc:
        return "heeft een @ voor de naam van de site, en daarmee lijkt een site op een andere. Haal dat weg."
    if not _HOST.fullmatch(url.netloc.lower()) or "xn--" in url.netloc.lower():
        return "heeft letters in de naam van de site die op andere lijken, of geen hele naam. Schrijf het adres voluit."
    return None


def _elsewhere(link: Link, target: str, url: SplitResult) -> str | None:
    if not target:
        return "deze link wijst nergens heen. Zet tussen de haakjes het bestand van een pagina."
    if link.is_picture:
        return f"'{target}' is een plaatje van een andere site. Zet het bestand in docs/assets/, en link daarnaar."
    if not url.scheme or "\\" in target or re.search(r"[\x00-\x20]", target):
        return f"'{target}' is geen heel adres. Kopieer het uit je browser, vanaf https://."
    if url.scheme not in _SCHEMES:
        return _strange(target, url.scheme)
    if url.scheme in ("http", "https") and (problem := _host_problem(url)):
        return f"'{target}' {problem}"
    return None


def _strange(target: str, scheme: str) -> str:
    return f"de link '{target}' begint met '{scheme}:', en dat is geen adres. {did_you_mean(scheme, _SCHEMES)}"


def _absence(target: str, path: str, folder: str, pages: Iterable[str], redirects: Mapping[str, str]) -> str:
    if posixpath.splitext(path)[1] not in ("", ".md"):
        return f"'{target}' is er niet. Zet het bestand in de map van deze pagina, of in docs/assets/."
    if now := redirects.get(_name(path)):
        return f"'{_name(path)}' heet nu '{now}'. Verander deze link."
    return f"de link '{target}' wijst naar niets: {path} bestaat niet. {_nearest(path, folder, pages)}"


def _nearest(path: str, folder: str, pages: Iterable[str]) -> str:
    """Propose the page with the most similar name, in whatever folder, as seen from the folder of the link."""
    names = {_name(page): page for page in pages}
    near = difflib.get_close_matches(_name(path), names, n=1)
    example = posixpath.relpath(names[near[0]] if near else "index.md", folder or ".")
    return f"Bedoel je {example}?" if near else f"Link naar het bestand van een pagina, zoals {example}."


def _name(path: str) -> str:
    """Return the name of a page: that of its file, and of its folder where the file is an index."""
    return posixpath.basename(posixpath.splitext(path)[0].removesuffix("/index"))
