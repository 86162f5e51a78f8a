"""What a first visit to every tip costs over the wire, by kind: everything until the page is at rest, compressed."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.engines import open_chromium
from tests.browser.served import ServedSite, serve
from tests.browser.weighing import KINDS, LEVEL, weigh
from tests.project import ROOT, build_site

OTHERS = ("", "selectie/", "checklist/", "zinnen/", "gespreksplan/", "oefenen/", "budget/")
"""Pages to compare with."""

_COLUMNS = tuple(dict.fromkeys(KINDS.values()))


def main(_: int) -> None:
    """Print the weight of the lightest and the heaviest tip, and of other pages: the same in every round."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as site, open_chromium() as browser:
        outcome = build_site(ROOT / "mkdocs.yml", site.folder, site_url=site.address)
        assert outcome.succeeded, outcome.messages  # noqa: S101
        paths = [address.removeprefix(site.address) for address in site.pages]
        tips = {path: _weigh(browser, site, path) for path in paths if "tip/" in path}
        ordered = sorted(tips, key=lambda path: sum(size for _, size in tips[path].values()))
        print(f"Bytes of a first visit, gzip level {LEVEL}; {len(tips)} tip pages:")
        print(f"  {'page':36}" + "".join(f"{kind:>12}" for kind in _COLUMNS) + f"{'in all':>12}  requests")
        for path in (ordered[0], ordered[-1]):
            _print(path, tips[path])
        for path in OTHERS:
            if path in paths:
                _print(path, _weigh(browser, site, path))
        print("The files of the heaviest tip:")
        for address, (kind, size) in sorted(tips[ordered[-1]].items(), key=lambda item: -item[1][1]):
            print(f"  {size:>8}  {kind:<12}{address.removeprefix(site.address)}")


def _weigh(browser: Browser, site: ServedSite, path: str) -> Mapping[str, tuple[str, int]]:
    page = browser.new_page()
    weights = weigh(page, site.address + path)
    page.close()
    return weights


def _print(path: str, weights: Mapping[str, tuple[str, int]]) -> None:
    by_kind: dict[str, int] = defaultdict(int)
    for kind, size in weights.values():
        by_kind[kind] += size
    sizes = "".join(f"{by_kind[kind]:>12,}" for kind in _COLUMNS)
    print(f"  {path or '(home)':36}{sizes}{sum(by_kind.values()):>12,}{len(weights):>10}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
