"""The ways in which each engine can be driven, the best one first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial

from chromium import find_chromium
from tests.engines.driver import OpenDriver, Unavailable
from tests.engines.with_playwright import open_chromium, open_own_build
from tests.engines.with_puppeteer import open_firefox
from tests.engines.with_selenium import open_webkitgtk

_WAYS: Mapping[str, Sequence[Callable[[], AbstractContextManager[OpenDriver]]]] = {
    "chromium": [lambda: open_chromium(find_chromium())],
    "webkit": [partial(open_own_build, "webkit"), open_webkitgtk],
    "firefox": [partial(open_own_build, "firefox"), open_firefox],
}


@contextmanager
def open_engine(name: str) -> Iterator[OpenDriver]:
    """Start an engine in the first way that works here.

    Raises:
        Unavailable: no way works; says why not, for each.
    """
    reasons = []
    with ExitStack() as stack:
        for way in _WAYS[name]:
            try:
                open_driver = stack.enter_context(way())
                break
            except Unavailable as reason:
                reasons.append(str(reason))
        else:
            raise Unavailable("; ".join(reasons))
        yield open_driver
