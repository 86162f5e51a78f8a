"""The policy as files: `_headers` and `_redirects` for hosts that read them, and configuration for nginx and Caddy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kennissite.core.addresses import Addresses
from kennissite.hosting import policy

Server = Literal["caddy", "nginx"]

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=False,  # noqa: S701 - these files are no HTML
    keep_trailing_newline=True,
    lstrip_blocks=True,
    trim_blocks=True,
    undefined=StrictUndefined,
)


@dataclass(frozen=True)
class HostedSite:
    """A site as its server sees it. A path of a folder starts and ends with a slash.

    Attributes:
        base: the folder of the site on its host.
        embeds: the folders with pages that other sites may show in a frame.
        unframed: patterns of `_headers` that match all other pages.
        redirects: the path of today, by each path of before.
    """

    base: str
    embeds: Sequence[str]
    unframed: Sequence[str]
    redirects: Mapping[str, str]


def hosted_site(languages: Sequence[Addresses], renamed: Mapping[str, str], pages: Iterable[str] = ()) -> HostedSite:
    """Return the site as its server sees it.

    Args:
        languages: the addresses of each language.
        renamed: the id of today of each tip that has another id now, by every id that it had before.
        pages: the whole addresses of all pages, but for those made for a frame.
    """
    moved = {
        _path(address(before)): _path(address(now))
        for language in languages
        for before, now in renamed.items()
        for address in (language.tip, language.embed, language.oembed, language.markdown)
    }
    return HostedSite(
        base=_path(languages[0].site),
        embeds=[_path(language.file("embed/")) for language in languages],
        unframed=sorted({_pattern(page, languages) for page in pages}),
        redirects=dict(sorted(moved.items())),
    )


def site_files(
    languages: Sequence[Addresses], renamed: Mapping[str, str], pages: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file that hosts and robots read at the root of the site.

    Args:
        languages: the addresses of each language.
        renamed: the current id of each renamed tip, by every former id.
        pages: the whole addresses of all pages, but for those made for a frame.
    """
    site = hosted_site(languages, renamed, pages)
    yield "_headers", headers_file(site)
    yield "_redirects", redirects_file(site)
    if site.base == "/":
        yield "robots.txt", robots_file(f"{languages[0].site}sitemap.xml")


def _pattern(page: str, languages: Sequence[Addresses]) -> str:
    """Return a pattern for a page and what stands in the same folder, right below the home page of its language."""
    home = max((language.file("") for language in languages if page.startswith(language.file(""))), key=len)
    first, slash, _ = page.removeprefix(home).partition("/")
    return _path(home) + first + (f"{slash}*" if slash else "")


def _path(address: str) -> str:
    return urlsplit(address).path


def headers_file(site: HostedSite) -> str:
    """Return `_headers`, for Netlify and Cloudflare Pages.

    Both join the values of a header that several rules give, and two policies joined with a comma both hold. Pages get
    no rule for caching, because that of their assets would be joined to it: the hosts' own default is to ask first.
    """
    own = {"Content-Security-Policy": policy.ANCESTORS, "X-Frame-Options": "SAMEORIGIN"}
    rules: list[tuple[str, Mapping[str, str]]] = [
        (f"{site.base}*", policy.HEADERS),
        (f"{site.base}{policy.ASSETS}*", {"Cache-Control": policy.CACHE_FOR_EVER}),
        *((pattern, own) for pattern in site.unframed),
    ]
    return "\n".join(
        line
        for pattern, headers in rules
        for line in (pattern, *(f"  {name}: {headers[name]}" for name in headers), "")
    )


def redirects_file(site: HostedSite) -> str:
    """Return `_redirects`, for Netlify and Cloudflare Pages."""
    return "".join(f"{before} {now} 301\n" for before, now in site.redirects.items())


def server_file(server: Server, site: HostedSite, *, name: str, root: str) -> str:
    """Return the configuration of a server for this site.

    Args:
        server: which server: a site for Caddy 2, or what nginx includes in its `http` block.
        site: the site.
        name: the name that the host is reached by, or what the server listens to.
        root: the folder on the server that holds the live version.
    """
    return _TEMPLATES.get_template(f"{server}.conf").render(policy=policy, site=site, name=name, root=root)


def robots_file(sitemap: str) -> str:
    """Return `robots.txt` (RFC 9309), by which everything may be found.

    Args:
        sitemap: the address of the sitemap.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"
