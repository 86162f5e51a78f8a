"""Read what a build wrote: pages as trees of elements, with the addresses at which they are served."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.project import Outcome

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_REFERENCES = ("href", "src", "data-index", "data-base")


@dataclass(eq=False)
class Element:
    """An element of a page; `content` holds its texts and elements in order."""

    tag: str
    attributes: Mapping[str, str]
    content: list[str | Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all in it, in order."""
        yield self
        for part in self.content:
            if isinstance(part, Element):
                yield from part.walk()

    def find(self, *tags: str, **attributes: str) -> list[Element]:
        """Return the elements in this one with one of the tags (or any), these attributes and this `class_`."""
        return [
            element
            for element in self.walk()
            if (not tags or element.tag in tags)
            and all(
                value in element.attributes.get("class", "").split()
                if name == "class_"
                else element.attributes.get(name.replace("_", "-")) == value
                for name, value in attributes.items()
            )
        ]

    def text(self, *, without: str = "") -> str:
        """Return the text in this element, leaving out elements with a tag."""
        parts = (
            part if isinstance(part, str) else part.text(without=without)
            for part in self.content
            if isinstance(part, str) or part.tag != without
        )
        return " ".join("".join(parts).split())

    @property
    def ids(self) -> list[str]:
        """The ids in this element, in order."""
        return [element.attributes["id"] for element in self.walk() if "id" in element.attributes]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in _VOID:
            element = self.open[-1].content[-1]
            assert isinstance(element, Element)
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read_html(html: str) -> Element:
    """Return a page as an element that holds all of it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (page,) = reader.open
    return page


@dataclass(frozen=True)
class Site:
    """A built site, the address at which it is to be served, and whether its pages are addressed as folders."""

    outcome: Outcome
    url: str
    has_folders: bool

    @cached_property
    def pages(self) -> Mapping[str, Element]:
        """Every page by its path in the site, such as `en/checklist/index.html`."""
        others = {*self.embeds, *self.moved, *self.offline}
        return {name: page for name, page in self.documents.items() if name not in others}

    @cached_property
    def embeds(self) -> Mapping[str, Element]:
        """What other sites show in a frame, by its path in the site."""
        embeds = ("embed/", "en/embed/")
        found = {name: document for name, document in self.documents.items() if name.startswith(embeds)}
        return {name: document for name, document in found.items() if name not in self.moved}

    @cached_property
    def moved(self) -> Mapping[str, Element]:
        """What stands where a tip, or its embed, once was, by its path in the site."""
        return {name: document for name, document in self.documents.items() if document.find("a", data_part="moved")}

    @cached_property
    def offline(self) -> Mapping[str, Element]:
        """What a reader without a network gets in place of a page that is not kept, by its path in the site."""
        places = ("offline/", "en/offline/", "offline.html", "en/offline.html")
        return {name: document for name, document in self.documents.items() if name.startswith(places)}

    @cached_property
    def documents(self) -> Mapping[str, Element]:
        """The pages, the embeds, and what leads from old addresses to them."""
        root = self.outcome.site
        found = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.html"))}
        return {name: read_html(path.read_text("utf-8")) for name, path in found.items()}

    def page(self, name: str) -> Element:
        """Return a page by its address within the site, such as `en/checklist/`."""
        return self.pages[f"{name}index.html"]

    def address(self, name: str) -> str:
        """Return the address of a page; that of the 404 page is one that does not exist."""
        if name == "404.html":
            return urljoin(self.url, "er/is/hier/niets/")
        return urljoin(self.url, name.removesuffix("index.html") if self.has_folders else name)

    def file(self, address: str) -> Path | None:
        """Return the file that answers to an address, if there is one."""
        if address == self.address("404.html"):
            return self.outcome.site / "404.html"
        path = urlsplit(address).path
        base = urlsplit(self.url).path
        if not path.startswith(base):
            return None
        file = self.outcome.site / unquote(path.removeprefix(base))
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    def references(self, name: str) -> Iterator[tuple[Element, str]]:
        """Yield what a page refers to, as whole addresses, with the element that does so."""
        for element in self.documents[name].walk():
            for attribute in _REFERENCES:
                if (value := element.attributes.get(attribute)) is not None:
                    yield element, urljoin(self.address(name), value)

    def is_own(self, address: str) -> bool:
        """Tell whether an address is on the host of the site."""
        return urlsplit(address)[:2] == urlsplit(self.url)[:2]

    def is_reachable(self, address: str) -> bool:
        """Tell whether there is a file at an address of this site, and in it the anchor that the address names."""
        target, anchor = urldefrag(address)
        if not (file := self.file(target)):
            return False
        name = file.relative_to(self.outcome.site).as_posix()
        return not anchor or unquote(anchor) in self.documents[name].ids
