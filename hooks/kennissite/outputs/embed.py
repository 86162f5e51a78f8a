"""A tip on another site: the code to paste, and the oEmbed 1.0 response."""

from __future__ import annotations

from html import escape

from kennissite.core.addresses import Addresses
from kennissite.core.records import Tip

WIDTH = 600
"""The width in pixels that oEmbed announces. The frame itself is as wide as its place allows."""

HEIGHT = 600
"""The height of the frame in pixels, in a page that does not listen to the messages of the frame."""


def snippet(tip: Tip, addresses: Addresses, site_name: str) -> str:
    """Return the HTML to paste in a page: a quotation with a link, and the tip in a frame.

    The quotation stands before the frame, without attributes, as WordPress expects it: WordPress hides it once the
    frame has sent its height. It stays visible where frames are refused.
    """
    title = escape(f"{tip.title} – {site_name}")
    link = f'<a href="{escape(addresses.tip(tip.id))}">{title}</a>'
    return (
        f"<blockquote>{escape(tip.description)} {link}</blockquote>\n"
        f'<iframe src="{escape(addresses.embed(tip.id))}" title="{title}" width="100%" height="{HEIGHT}" '
        'frameborder="0" loading="lazy" allow="clipboard-write"></iframe>'
    )


def oembed(tip: Tip, addresses: Addresses, site_name: str, author: str) -> dict[str, str | int]:
    """Return the oEmbed 1.0 response of type `rich` (oembed.com, section 2.3.4)."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": tip.title,
        "author_name": author,
        "provider_name": site_name,
        "provider_url": addresses.file(""),
        "html": snippet(tip, addresses, site_name),
        "width": WIDTH,
        "height": HEIGHT,
    }
