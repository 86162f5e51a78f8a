"""What a first visit to each kind of page costs, and how still the page stays, beside a Material page of the same text.

Over HTTP/1.1 from a server that compresses, on a slow line and a slow processor as Lighthouse simulates them: 150 ms a
round trip, 1.6 Mbit/s, a quarter of the speed. The pages take turns in every round; the medians are printed as a table.
"""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import yaml
from playwright.sync_api import Browser, Page

from tests.browser.engines import open_chromium
from tests.project import ROOT, build_site

TIP = "tip/breder-kader/"
PAGES = ("", "budget/", TIP, "checklist/", "zinnen/", "gespreksplan/", "oefenen/", "selectie/", "over/")
SCREENS = {"phone": (390, 844), "desktop": (1366, 900)}
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWED = 4
SETTLED = 1_500
"""Milliseconds after the load event in which a page may still move."""

_OBSERVE = """
window.seen = { cls: 0, lcp: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.cls += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.seen.lcp = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""
_READ = """() => {
  const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const bytes = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return [loaded.length, bytes, paint ? paint.startTime : NaN, window.seen.lcp, window.seen.cls];
}"""


class _Compressing(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def main(rounds: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, open_chromium() as browser:
        ours, theirs = Path(folder, "ours"), Path(folder, "theirs")
        outcome = build_site(ROOT / "mkdocs.yml", ours)
        assert outcome.succeeded, outcome.messages  # noqa: S101
        _build_material(Path(folder), (ours / TIP.rstrip("/")).with_suffix(".md").read_text("utf-8"), theirs)
        with _serve(ours) as our_address, _serve(theirs) as their_address:
            visits = {
                **{f"ours, {path or 'home'}": our_address + path for path in PAGES},
                **{f"ours, filled {path}": our_address + path for path in ("gespreksplan/", "oefenen/")},
                f"Material, {TIP}": their_address,
            }
            print(f"Medians of {rounds}; gzip, HTTP/1.1.\n")
            print("| page | screen | requests | kB | FCP s | LCP s | CLS |")
            print("|---|---|---|---|---|---|---|")
            for screen, (width, height) in SCREENS.items():
                found: dict[str, list[list[float]]] = {name: [] for name in visits}
                for _ in range(rounds):
                    for name, address in visits.items():
                        plan = f"{our_address}gespreksplan/" if "filled" in name else None
                        found[name].append(_visit(browser, address, width, height, plan))
                for name, rows in found.items():
                    requests, size, fcp, lcp, cls = (statistics.median(column) for column in zip(*rows, strict=True))
                    print(
                        f"| {name} | {screen} | {requests:.0f} | {size / 1000:.1f} | {fcp / 1000:.2f} "
                        f"| {lcp / 1000:.2f} | {cls:.3f} |",
                        flush=True,
                    )


def _visit(browser: Browser, address: str, width: int, height: int, plan: str | None) -> list[float]:
    """Open a page in a new profile, which may have a plan; return requests, bytes, FCP, LCP and CLS."""
    context = browser.new_context(viewport={"width": width, "height": height}, service_workers="block")
    if plan:
        _fill(context.new_page(), plan)
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.clearBrowserCache")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(address)
    page.wait_for_timeout(SETTLED)
    row: list[float] = page.evaluate(_READ)
    context.close()
    return row


def _fill(page: Page, plan: str) -> None:
    page.goto(plan)
    page.locator("[data-part=standard]").click()
    page.locator("input[name=person]").fill("Samira")
    page.locator("input[name=date]").fill("2099-01-12")
    page.wait_for_timeout(500)
    page.close()


def _build_material(folder: Path, text: str, site: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(text, "utf-8")
    settings = {
        "site_name": "Material",
        "theme": {"name": "material", "font": False, "language": "nl"},
        "plugins": ["search"],
        "validation": {"links": {"not_found": "ignore", "anchors": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    outcome = build_site(folder / "mkdocs.yml", site)
    assert site.is_dir(), outcome.messages  # noqa: S101


if __name__ == "__main__":
    main(int(sys.argv[1]))
