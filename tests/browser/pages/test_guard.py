"""The guard that watches every browser test sees what it should."""

import pytest
from playwright.sync_api import Page

from tests.browser.served import ServedSite


@pytest.mark.provokes("request to elsewhere: https://elsewhere.example/pixel.png")
@pytest.mark.provokes("console error: Failed to load resource")
def test_a_request_to_another_origin_is_noticed(page: Page) -> None:
    page.goto("over/")
    page.evaluate(
        "new Promise((done) => Object.assign(new Image(), {src: 'https://elsewhere.example/pixel.png', onerror: done}))"
    )


@pytest.mark.provokes("console warning: hm")
def test_a_console_warning_is_noticed(page: Page) -> None:
    page.goto("over/")
    page.evaluate("console.warn('hm')")


@pytest.mark.provokes("page error: .*oops")
def test_an_uncaught_error_is_noticed(page: Page) -> None:
    page.goto("over/")
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('oops'); })")


@pytest.mark.provokes("not found: /kennis/nowhere.png")
@pytest.mark.provokes("console error: Failed to load resource")
def test_a_file_that_the_site_lacks_is_noticed(page: Page) -> None:
    page.goto("over/")
    page.evaluate("fetch('../nowhere.png').then((response) => response.text())")


def test_both_languages_are_in_the_sitemap(real_site: ServedSite) -> None:
    english = [page for page in real_site.pages if page.startswith(f"{real_site.address}en/")]
    assert len(english) * 2 == len(real_site.pages) > 0
