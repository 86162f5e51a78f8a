"""The files that programs and other sites read: data, feed, Markdown, oEmbed. One language at a time."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import unquote, urlsplit

from kennissite.content.labels import Labels
from kennissite.core.addresses import Addresses
from kennissite.core.records import Catalogue
from kennissite.outputs.dates import Dates
from kennissite.outputs.embed import oembed
from kennissite.outputs.feed import FeedWords, feed
from kennissite.outputs.llms_txt import llms_txt
from kennissite.outputs.markdown_export import Writer
from kennissite.outputs.tips_json import published_schema, tips_json


@dataclass(frozen=True)
class Publication:
    """The publication of one language.

    Attributes:
        catalogue: the tips.
        dates: the dates of the source files, by path within the folder of the language.
        addresses: the addresses of the language.
        pages: the address of every page, by its path within the folder of the language.
        assets: the folder of assets within the site, with a slash at the end.
        labels: the words around the tips.
        name: the name of the site.
        author: the author of the site.
        date: writes a day in words.
    """

    catalogue: Catalogue
    dates: Mapping[str, Dates]
    addresses: Addresses
    pages: Mapping[str, str]
    assets: str
    labels: Labels
    name: str
    author: str
    date: Callable[[object], str]

    def files(self, schema: Mapping[str, Any], translations: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield the path within the site and the text of every file.

        Args:
            schema: the JSON Schema of `tips.json`.
            translations: the addresses of the tables of contents in the other languages, by the name of the language.
        """
        texts = {
            **self._data(schema),
            self.addresses.feed: feed(self.catalogue, self.dates, self.addresses, self._feed_words),
            self.addresses.llms: llms_txt(self.catalogue, self.name, self.labels, self.addresses, translations),
            **self._markdown(),
            **self._oembed(),
        }
        for address, text in texts.items():
            if text is not None:
                yield self.addresses.path(address), text

    @property
    def _feed_words(self) -> FeedWords:
        return FeedWords(self.labels("feed_title", name=self.name), self.labels("feed_subtitle"), self.author)

    def _data(self, schema: Mapping[str, Any]) -> dict[str, str]:
        data = tips_json(self.catalogue, self.dates, self.addresses, self.name, self.author)
        return {
            self.addresses.schema: _json(published_schema(schema, self.addresses), 2),
            self.addresses.tips: _json(data),
        }

    def _markdown(self) -> dict[str, str]:
        writer = Writer(self.catalogue, self.labels, self.date)
        return {
            self.addresses.markdown(tip.id): writer.tip(
                tip, self.addresses.tip(tip.id), partial(self._whole, tip.src_uri)
            )
            for tip in self.catalogue.tips.values()
        }

    def _oembed(self) -> dict[str, str]:
        return {
            self.addresses.oembed(tip.id): _json(oembed(tip, self.addresses, self.name, self.author))
            for tip in self.catalogue.tips.values()
        }

    def _whole(self, src_uri: str, link: str) -> str:
        """Return the whole address of a link in a source file."""
        url = urlsplit(link)
        if url.scheme or url.netloc:
            return link
        path = posixpath.normpath(posixpath.join(posixpath.dirname(src_uri), unquote(url.path)))
        path = path if url.path else src_uri
        if path in self.pages:
            return url._replace(path=self.pages[path]).geturl()
        in_docs = posixpath.normpath(posixpath.join(self.catalogue.language, path))
        return url._replace(path=f"{self.addresses.site}{self.assets}{in_docs}").geturl()


def _json(data: Mapping[str, Any], indent: int | None = None) -> str:
    return json.dumps(data, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":")) + "\n"
