"""The policy in the form that each kind of host takes."""

from __future__ import annotations

import pytest

from kennissite.core.addresses import Addresses
from kennissite.hosting import policy
from kennissite.hosting.server_files import HostedSite, headers_file, hosted_site, redirects_file, robots_file

SITE = "https://kennissite.test/werk/"
LANGUAGES = [Addresses(SITE, folder, has_folders=True) for folder in ("", "en/")]
PAGES = [f"{SITE}{path}" for path in ("", "tip/een/", "tip/twee/", "over/", "en/", "en/tip/een/", "zinnen.html")]


@pytest.fixture
def site() -> HostedSite:
    return hosted_site(LANGUAGES, {"oud": "een"}, PAGES)


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read `_headers` as a host does."""
    found: dict[str, dict[str, str]] = {}
    for line in filter(None, text.splitlines()):
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[[*found][-1]][name] = value
        else:
            found[line] = {}
    return found


def test_only_what_is_made_for_a_frame_may_be_framed_by_others(site: HostedSite) -> None:
    found = rules(headers_file(site))
    framed = {pattern for pattern, headers in found.items() if "X-Frame-Options" in headers}
    assert framed == {
        *("/werk/", "/werk/tip/*", "/werk/over/*", "/werk/zinnen.html"),
        *("/werk/en/", "/werk/en/tip/*"),
    }
    assert all(policy.ANCESTORS in found[pattern]["Content-Security-Policy"] for pattern in framed)


def test_only_files_named_after_their_content_are_cached_for_ever(site: HostedSite) -> None:
    cached = {pattern for pattern, headers in rules(headers_file(site)).items() if "Cache-Control" in headers}
    assert cached == {"/werk/a/*"}


def test_every_file_has_the_whole_policy(site: HostedSite) -> None:
    assert rules(headers_file(site))["/werk/*"] == policy.HEADERS


def test_the_policy_allows_nothing_unsafe_and_nothing_from_elsewhere() -> None:
    assert "unsafe" not in policy.POLICY
    assert "http" not in policy.POLICY
    assert "*" not in policy.POLICY
    assert policy.CONTENT_SECURITY["default-src"] == "'none'"


def test_all_that_a_renamed_tip_had_an_address_for_is_redirected(site: HostedSite) -> None:
    assert redirects_file(site).splitlines() == [
        "/werk/embed/oud/ /werk/embed/een/ 301",
        "/werk/en/embed/oud/ /werk/en/embed/een/ 301",
        "/werk/en/oembed/oud.json /werk/en/oembed/een.json 301",
        "/werk/en/tip/oud.md /werk/en/tip/een.md 301",
        "/werk/en/tip/oud/ /werk/en/tip/een/ 301",
        "/werk/oembed/oud.json /werk/oembed/een.json 301",
        "/werk/tip/oud.md /werk/tip/een.md 301",
        "/werk/tip/oud/ /werk/tip/een/ 301",
    ]


def test_robots_find_the_sitemap() -> None:
    assert robots_file(f"{SITE}sitemap.xml").splitlines()[-1] == f"Sitemap: {SITE}sitemap.xml"
