"""The pages at former addresses of tips, which redirect their readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kennissite.core.addresses import Addresses
from kennissite.register.reader import Place
from kennissite.register.redirects import Redirects


@dataclass(frozen=True)
class RedirectPage:
    """A page at a former address.

    Attributes:
        address: the former address.
        place: the place to redirect to.
        kind: `moved` where the tip has another id now, `gone` where the place is only related, `page` for a page.
        is_framed: whether other sites show this page in a frame.
        embed: the address to redirect a frame to, or empty where there is none.
    """

    address: str
    place: Place
    kind: str
    is_framed: bool = False
    embed: str = ""


def redirect_pages(redirects: Redirects, addresses: Addresses) -> Iterator[RedirectPage]:
    """Yield the pages at the former addresses of all tips, chapters and pages of one language.

    Args:
        redirects: the redirects of the site.
        addresses: the addresses of the language.
    """
    for tip, place in redirects.places["tip"].items():
        current = redirects.keys["tip"].get(tip)
        kind = "moved" if current else "gone"
        yield RedirectPage(addresses.tip(tip), place, kind)
        embed = addresses.embed(current) if current else ""
        yield RedirectPage(addresses.embed(tip), place, kind, True, embed)
    for name, address in (("chapter", addresses.chapter), ("page", addresses.page)):
        for key, place in redirects.pages.get(name, {}).items():
            yield RedirectPage(address(key), place, "page")
