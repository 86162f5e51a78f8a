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
        is_tip: whether the former tip has another id now. Otherwise it is gone, and the place is only related.
        is_framed: whether other sites show this page in a frame.
        embed: the address to redirect a frame to, or empty where there is none.
    """

    address: str
    place: Place
    is_tip: bool
    is_framed: bool = False
    embed: str = ""


def redirect_pages(redirects: Redirects, addresses: Addresses) -> Iterator[RedirectPage]:
    """Yield the pages at the former addresses of all tips of one language.

    Args:
        redirects: the redirects of the site.
        addresses: the addresses of the language.
    """
    for tip, place in redirects.places["tip"].items():
        current = redirects.keys["tip"].get(tip)
        yield RedirectPage(addresses.tip(tip), place, bool(current))
        embed = addresses.embed(current) if current else ""
        yield RedirectPage(addresses.embed(tip), place, bool(current), True, embed)
