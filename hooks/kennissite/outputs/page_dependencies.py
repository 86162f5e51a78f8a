"""Which source files a page depends on, and so when it was last changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kennissite.core.records import Catalogue
from kennissite.outputs.dates import Dates, latest


def last_changed(catalogue: Catalogue, dates: Mapping[str, Dates], src_uri: str, *, is_view: bool) -> datetime | None:
    """Return when the text on a page was last changed, or None where part of it has no dates.

    Args:
        catalogue: the catalogue of the language of the page.
        dates: the dates of the source files of that language, by path within its folder.
        src_uri: the source file of the page itself.
        is_view: whether it is a view over the whole catalogue.
    """
    return latest(map(dates.get, dependencies(catalogue, src_uri, is_view=is_view)))


def dependencies(catalogue: Catalogue, src_uri: str, *, is_view: bool) -> tuple[str, ...]:
    """Return the source files whose text a page shows, by their paths within the folder of the language."""
    if chapter := catalogue.chapter_at.get(src_uri):
        return (src_uri, *(tip.src_uri for tip in chapter.tips))
    if is_view:
        return (src_uri, *catalogue.chapter_at, *catalogue.tip_at)
    return (src_uri,)
