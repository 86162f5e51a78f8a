"""A built site on a web server of this machine, and what it was asked for in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO
from urllib.parse import urlsplit

BLANK = "/blank-page-of-the-tests"
"""An empty page at the origin of every site."""

EMPTY_PAGE = b'<!doctype html><title>empty</title><link rel="icon" href="data:,">'


@dataclass
class ServedSite:
    """A folder that is served under an address.

    Attributes:
        folder: the folder.
        address: the address of the site, with a slash at the end.
        missing: the paths that were asked for and do not exist.
    """

    folder: Path
    address: str
    missing: list[str] = field(default_factory=list)

    @property
    def origin(self) -> str:
        """Scheme, host and port of the site."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def storage_key(self) -> str:
        """The key under which a browser keeps the plan of this site."""
        return f"sodalis-kennissite:{urlsplit(self.address).path}"

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages, as the sitemap lists them."""
        sitemap = (self.folder / "sitemap.xml").read_text("utf-8")
        pages = [unescape(address) for address in re.findall("<loc>(.*?)</loc>", sitemap)]
        if not pages:
            raise ValueError("The sitemap is empty.")
        return pages


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[ServedSite]:
    """Serve a folder, which may be filled later, until the context ends.

    Args:
        folder: the folder.
        prefix: the path under which it is served, with a slash at both ends.
    """
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        server.site = ServedSite(folder, f"http://127.0.0.1:{server.server_port}{prefix}")
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.site
        server.shutdown()


class _Server(ThreadingHTTPServer):
    site: ServedSite

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore that a browser closes a connection, as it does when it leaves a page."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def translate_path(self, path: str) -> str:
        prefix = urlsplit(self.server.site.address).path
        within = path.removeprefix(prefix) if path.startswith(prefix) else "outside the site"
        return super().translate_path(f"/{within}")

    def send_head(self) -> Any:
        if self.path == BLANK:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(EMPTY_PAGE)))
            self.end_headers()
            return BytesIO(EMPTY_PAGE)
        if Path(self.translate_path(self.path)).exists():
            return super().send_head()
        if self.path != "/favicon.ico":  # browsers look for one where a page names none, and an empty tab names none
            self.server.site.missing.append(self.path)
        return self._send_not_found()

    def _send_not_found(self) -> BinaryIO | None:
        page = self.server.site.folder / "404.html"
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        return page.open("rb")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
