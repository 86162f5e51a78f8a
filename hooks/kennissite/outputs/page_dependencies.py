"""What a page shows, to know when it was last changed."""

from __future__ import annotations

from kennissite.core.records import Catalogue


def shown(catalogue: Catalogue, src_uri: str, *, is_view: bool) -> tuple[str, ...]:
    """Return the source files whose text a page shows, by their paths within the folder of the language.

    Args:
        catalogue: the catalogue of the language of the page.
        src_uri: the source file of the page itself.
        is_view: whether it is a view over the whole catalogue.
    """
    chapter = catalogue.chapter_at.get(src_uri)
    if chapter:
        return (src_uri, *(tip.src_uri for tip in chapter.tips))
    if is_view:
        tips = (tip.src_uri for tip in catalogue.tips.values())
        return (src_uri, *catalogue.chapter_at, *tips)
    return (src_uri,)
