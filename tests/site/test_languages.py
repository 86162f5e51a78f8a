"""Two languages side by side: every page knows its translation, and so does a search engine."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urljoin
from xml.etree import ElementTree

from tests.site.pages import Site

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def translation(name: str) -> str:
    return name.removeprefix("en/") if name.startswith("en/") else f"en/{name}"


def alternates(site: Site, name: str) -> dict[str, str]:
    """Return the addresses that a page should give for each language."""
    dutch = name.removeprefix("en/")
    return {"nl": site.address(dutch), "en": site.address(f"en/{dutch}")}


def translated(site: Site) -> list[str]:
    return [name for name in site.pages if name != "404.html"]


def test_the_language_link_leads_to_the_same_page_in_the_other_language(site: Site) -> None:
    for name in translated(site):
        (link,) = site.pages[name].find("a", class_="tools__language")
        target = urljoin(site.address(name), link.attributes["href"])
        assert target == site.address(translation(name))
        assert link.attributes["hreflang"] == link.attributes["lang"] == ("nl" if name.startswith("en/") else "en")


def test_the_head_names_the_page_in_every_language(site: Site) -> None:
    for name in translated(site):
        links = site.pages[name].find("link", rel="alternate")
        found = {link.attributes.get("hreflang", ""): link.attributes["href"] for link in links}
        assert {language: found.get(language) for language in ("nl", "en")} == alternates(site, name)
        assert found.get("x-default", found["nl"]) == found["nl"]


def test_the_sitemap_lists_every_page_once_with_its_translations(site: Site) -> None:
    urls = ElementTree.fromstring(site.outcome.page("sitemap.xml")).findall(f"{SITEMAP}url")  # noqa: S314 - our own
    listed = Counter(url.findtext(f"{SITEMAP}loc") for url in urls)
    assert listed == Counter(site.address(name) for name in translated(site))
    names = {site.address(name): name for name in translated(site)}
    for url in urls:
        expected = alternates(site, names[url.findtext(f"{SITEMAP}loc", "")])
        found = {link.attrib["hreflang"]: link.attrib["href"] for link in url.findall(LINK)}
        assert found == {**expected, "x-default": expected["nl"]}


def test_the_welcome_is_the_home_of_its_language(site: Site) -> None:
    for name in ("index.html", "en/index.html"):
        page = site.pages[name]
        (wordmark,) = page.find("a", class_="wordmark")
        assert urljoin(site.address(name), wordmark.attributes["href"]) in (site.address(name), site.url)
        assert wordmark.attributes.get("aria-current") == "page", name
        assert page.find("title")[0].text() == "Sodalis kennissite", name


def test_menu_and_tips_are_in_the_language_of_the_page(small: Site) -> None:
    menus = {
        prefix: [link.text() for link in small.page(prefix).find("nav", class_="menu")[0].find("a")]
        for prefix in ("", "en/")
    }
    assert menus[""][:2] == ["Voorbereiding", "Budget"]
    assert menus["en/"][:2] == ["Preparing", "Budget"]
    assert small.page("en/tip/potje/").find("h1")[0].text() == "Find out which pot there is"
    assert small.page("tip/potje/").find("h1")[0].text() == "Zoek uit welk potje er is"
