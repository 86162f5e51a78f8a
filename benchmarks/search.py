"""How well the search finds what people look for, beside the theme's own search; what its index weighs; how fast it is.

Both search the same pages, in the same browser, with the queries of `tests/golden/queries`. The search of the theme is
as it comes, with its own index and worker, and without our synonyms. The weights of our engine were chosen with the
even queries only, so the odd ones tell how it does with queries that it was not made for.
"""

from __future__ import annotations

import gzip
import json
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page

from benchmarks.material import LANGUAGES, generated, real
from benchmarks.timing import LIMIT, SLOWED, slow_page
from tests.browser.engines import open_chromium
from tests.browser.served import ServedSite, serve
from tests.project import asset, build_site, write_project
from tests.queries import read_queries, score

GROWTH = (100, 1000)
TYPED = ("b", "bu", "budget", "opleidingsbudget", "hoe vraag ik mijn baas om een coach", "afwijzign", "quasarquasar")

_OURS = """
async ([script, index, queries]) => {
  const { Engine } = await import(script);
  const engine = new Engine(await (await fetch(index)).json());
  return queries.map((query) => engine.search(query).map(({ page }) => page.url));
}
"""
_THEIRS = """
async ([script, index, queries]) => {
  const worker = new Worker(script);
  const ask = (message) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { ...index, options: {} } });
  const found = [];
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query });
    found.push(data.items.map(([{ location }]) => location.split("#")[0]));
  }
  return found;
}
"""
_TIMES = """
async ([script, index, queries]) => {
  const { Engine } = await import(script);
  const begin = performance.now();
  const engine = new Engine(index);
  const made = performance.now() - begin;
  const times = queries.map((query) => {
    const begin = performance.now();
    engine.search(query);
    return performance.now() - begin;
  });
  return [made, Math.max(...times)];
}
"""


def main(rounds: int) -> None:
    """Print the scores, the weight of the index and the times."""
    with open_chromium() as browser:
        with _built(*real(), plugins={"search": {}}) as site:
            _print_scores(browser, site)
        print("\nindex, per tip:")
        for tips in GROWTH:
            with _built(*generated(tips)) as site:
                data = (site.folder / "search" / "nl.json").read_bytes()
                print(f"  {tips} tips: {len(data) / tips:.0f} bytes, compressed {len(gzip.compress(data)) / tips:.0f}")
        with _built(*real()) as site:
            _print_times(browser, site, rounds)


@contextmanager
def _built(
    files: Mapping[str, str], nav: Sequence[Any], plugins: Mapping[str, Any] | None = None
) -> Iterator[ServedSite]:
    """Build and serve a site, with plugins besides its own."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder, "site")) as site:
        config = write_project(Path(folder), files, nav)
        settings = yaml.safe_load(config.read_text("utf-8")) | {"plugins": plugins or {}}
        config.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
        outcome = build_site(config, site.folder, site_url=site.address)
        assert outcome.succeeded, outcome.messages  # noqa: S101
        yield site


def _print_scores(browser: Browser, site: ServedSite) -> None:
    page = browser.new_page()
    page.goto(site.address)
    print(f"{'':24}{'recall in the top 3':>24}{'mean reciprocal rank':>28}")
    print(f"{'':24}{'theme':>12}{'ours':>12}{'theme':>16}{'ours':>12}")
    for language in LANGUAGES:
        queries = read_queries(language)
        texts = [query.text for query in queries]
        theirs = _ask_theme(page, site, language, texts)
        ours = page.evaluate(
            _OURS, [_address(site, "search-engine.js"), _address(site, f"search/{language}.json"), texts]
        )
        for name, part in {"all": slice(None), "even": slice(0, None, 2), "odd": slice(1, None, 2)}.items():
            before, after = (score(queries[part], found[part]) for found in (theirs, ours))
            print(
                f"{f'{language}, {name} ({len(queries[part])})':24}{before.recall:12.3f}{after.recall:12.3f}"
                f"{before.reciprocal_rank:16.3f}{after.reciprocal_rank:12.3f}"
            )


def _address(site: ServedSite, name: str) -> str:
    return site.address + asset(site.folder, name).relative_to(site.folder).as_posix()


def _ask_theme(page: Page, site: ServedSite, language: str, texts: Sequence[str]) -> list[list[str]]:
    """Search with the worker and the index of the theme, in the pages of one language."""
    index = json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))
    index["docs"] = [row for row in index["docs"] if row["location"].startswith("en/") == (language == "en")]
    index["config"]["lang"] = [language]
    # Our site has no file of the theme; its worker looks for the languages beside it.
    theirs = Path(str(files("material"))) / "templates" / "assets" / "javascripts"
    shutil.copytree(theirs, site.folder / "assets" / "javascripts", dirs_exist_ok=True)
    worker = next((site.folder / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    address = f"{site.address}{worker.relative_to(site.folder).as_posix()}"
    found: list[list[str]] = page.evaluate(_THEIRS, [address, index, texts])
    return found


def _print_times(browser: Browser, site: ServedSite, rounds: int) -> None:
    """Print how long it takes to make an engine and to answer, for tips that mix the sentences of the real ones."""
    real_index = json.loads(asset(site.folder, "search/nl.json").read_text("utf-8"))
    words = [word for page in real_index["pages"] for word in page["text"].split()]
    chance = random.Random(1)  # noqa: S311 - the same every time
    print(f"\ntime, CPU slowed {SLOWED} times, {rounds} rounds (an answer at most {LIMIT} ms):")
    with slow_page(browser) as page:
        page.goto(site.address)
        for tips in (len(real_index["pages"]), *GROWTH):
            pages = [
                {**real_index["pages"][n % len(real_index["pages"])], "text": " ".join(chance.choices(words, k=250))}
                for n in range(tips)
            ]
            arguments = [_address(site, "search-engine.js"), {**real_index, "pages": pages}, TYPED]
            times = [page.evaluate(_TIMES, arguments) for _ in range(rounds)]
            made, slowest = (statistics.median(each) for each in zip(*times, strict=True))
            print(f"  {tips} pages: made in {made:.0f} ms, slowest answer {slowest:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]))
