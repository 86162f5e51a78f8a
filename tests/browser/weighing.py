"""What a first visit to a page costs over the wire, from a server that compresses."""

from __future__ import annotations

from collections.abc import Mapping
from gzip import compress

from playwright.sync_api import Page, Request

LEVEL = 9
"""How hard gzip tries. Servers that use Brotli or Zstandard send less."""

KINDS = {"document": "HTML", "stylesheet": "CSS", "script": "JavaScript", "image": "icons", "other": "icons"}
"""The kinds, by what the browser calls them; all else has the name that the browser gives it."""


def weigh(page: Page, address: str) -> Mapping[str, tuple[str, int]]:
    """Open an address in a page that has nothing in its cache, and wait until it asks for nothing more.

    Returns:
        What was asked for, by address: its kind and its size in bytes as sent.
    """
    requests: list[Request] = []

    def collect(request: Request) -> None:
        requests.append(request)

    page.on("requestfinished", collect)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return {request.url: (_kind(request), _wire(request)) for request in requests}


def _kind(request: Request) -> str:
    return KINDS.get(request.resource_type, request.resource_type)


def _wire(request: Request) -> int:
    """Return the size of an answer as sent: its headers, and its body compressed unless that makes it larger."""
    response = request.response()
    if not response or not response.ok:
        raise ValueError(f"No answer, or an error, for {request.url}.")
    body = response.body()
    return request.sizes()["responseHeadersSize"] + min(len(body), len(compress(body, LEVEL)))
