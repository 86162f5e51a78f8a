"""The description of a page for search engines: JSON-LD in the vocabulary of https://schema.org."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from kennissite.core.sender import Sender


@dataclass(frozen=True)
class Website:
    """The site that a page is part of."""

    name: str
    address: str
    publisher: Sender
    languages: Sequence[str]


@dataclass(frozen=True)
class DescribedPage:
    """A page to describe. `breadcrumbs` has the name and the address of each page from the welcome to this one."""

    kind: Literal["Article", "CollectionPage", "WebPage"]
    address: str
    title: str
    description: str
    language: str
    picture: str
    breadcrumbs: Sequence[tuple[str, str]]
    section: str = ""
    published: datetime | None = None
    modified: datetime | None = None


def linked_data(page: DescribedPage, site: Website) -> Mapping[str, Any]:
    """Return the graph of a page: the page, its site, the publisher, and the breadcrumbs."""
    publisher = {"@type": "Organization", "@id": f"{site.address}#publisher", "name": site.publisher.name}
    if site.publisher.site:
        publisher["url"] = site.publisher.site
    website = {
        "@type": "WebSite",
        "@id": f"{site.address}#website",
        "name": site.name,
        "url": site.address,
        "inLanguage": list(site.languages),
        "publisher": {"@id": publisher["@id"]},
    }
    described = {
        "@type": page.kind,
        "@id": f"{page.address}#page",
        "url": page.address,
        "headline" if page.kind == "Article" else "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "image": page.picture,
        "isPartOf": {"@id": website["@id"]},
    }
    if page.kind == "Article":
        described |= {
            "mainEntityOfPage": page.address,
            "articleSection": page.section,
            "author": {"@id": publisher["@id"]},
            "publisher": {"@id": publisher["@id"]},
        }
    dates = {"datePublished": page.published, "dateModified": page.modified}
    described |= {name: moment.isoformat() for name, moment in dates.items() if moment}
    graph = [described, website, publisher]
    if len(page.breadcrumbs) > 1:
        steps = [
            {"@type": "ListItem", "position": position, "name": name, "item": {"@id": address}}
            for position, (name, address) in enumerate(page.breadcrumbs, 1)
        ]
        graph.append({"@type": "BreadcrumbList", "itemListElement": steps})
    return {"@context": "https://schema.org", "@graph": graph}
