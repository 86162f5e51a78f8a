"""Move a piece of HTML to another page without breaking its relative links."""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import urlsplit, urlunsplit

_URL = re.compile(r'(\s(?:href|src)=")([^"]*)')


class _Rebaser(HTMLParser):
    def __init__(self, from_url: str, to_url: str) -> None:
        super().__init__(convert_charrefs=False)
        self._from = _folder(from_url)
        self._to = _folder(to_url)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        text = self.get_starttag_text() or ""
        self.parts.append(_URL.sub(lambda url: url[1] + escape(self._move(unescape(url[2]))), text))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.parts.append(f"<!--{data}-->")

    def _move(self, value: str) -> str:
        url = urlsplit(value)
        if url.scheme or url.netloc or not url.path or url.path.startswith("/"):
            return value
        target = posixpath.normpath(posixpath.join(self._from, url.path))
        moved = posixpath.relpath(target, self._to)
        if url.path.endswith("/") or posixpath.basename(url.path) in (".", ".."):
            moved += "/"
        return urlunsplit(("", "", moved, url.query, url.fragment))


def rebase(html: str, from_url: str, to_url: str) -> str:
    """Return HTML of one page with its relative links made relative to another page.

    Args:
        html: a fragment as our Markdown writes it.
        from_url: the address of the page the fragment was made for, relative to the root of the site.
        to_url: the address of the page that will show it.
    """
    rebaser = _Rebaser(from_url, to_url)
    rebaser.feed(html)
    rebaser.close()
    return "".join(rebaser.parts)


def _folder(url: str) -> str:
    """Return the folder of a page as an absolute path, so that `..` never climbs out of it."""
    return posixpath.join("/", posixpath.dirname(url) if not url.endswith("/") else url)
