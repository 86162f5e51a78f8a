"""The functions of a script, called from here in a page that shows nothing of the site."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from tests.browser.conftest import OpenContext
from tests.browser.served import BLANK, EMPTY_PAGE, ServedSite
from tests.project import ROOT

_SITE = ServedSite(ROOT / "overrides", "http://127.0.0.1/")
"""No server: the tests answer what the page asks for."""


class Module:
    """A module in a page.

    Attributes:
        page: the page.
    """

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self._address = f"{_SITE.address}{name}"

    def __call__(self, function: str, *arguments: Any) -> Any:
        """Call a function of the module, and wait for what it returns."""
        return self.run("(module, [name, args]) => module[name](...args)", [function, list(arguments)])

    def run(self, script: str, argument: Any = None) -> Any:
        """Run a function with the module as its first argument and with one from here as its second."""
        script = f"async ([address, argument]) => ({script})(await import(address), argument)"
        return self.page.evaluate(script, [self._address, argument])


def open_module(open_context: OpenContext, name: str, **options: Any) -> Module:
    """Open a module in an empty page, which the modules of other tests used before.

    Args:
        open_context: the fixture of that name.
        name: the path within overrides/, such as `shared/mail.js`.
        options: for the context, such as `timezone_id`.
    """
    context = open_context(_SITE, **options)
    context.route("**/*", _answer)
    page = next(iter(context.pages), None) or context.new_page()
    page.goto("/")
    return Module(page, name)


def _answer(route: Route) -> None:
    path = urlsplit(route.request.url).path
    if path in ("/", BLANK):
        route.fulfill(body=EMPTY_PAGE, content_type="text/html")
    else:
        route.fulfill(path=_SITE.folder / path.lstrip("/"))
