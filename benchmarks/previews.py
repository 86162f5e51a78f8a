"""How long it takes to draw the pictures beside links, and that none is drawn again when nothing changed."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from kennissite.core.records import Preview
from kennissite.pictures.link_previews import draw_new, fitting, read_look
from tests.project import ROOT

TIPS = 500
LIMIT = 60
TITLES = {
    "nl": "Zoek uit wat nummer {n} voor je doet, en vraag ernaar",
    "en": "Find out what number {n} does for you, and ask about it",
}


def main(rounds: int) -> None:
    """Print the seconds for all pictures of many tips in two languages, from nothing and once more, and their size."""
    look = read_look(ROOT / "overrides", "Sodalis", "Sodalis kennissite")
    previews = [
        Preview(language, title.format(n=n), "Voorbereiding") for language, title in TITLES.items() for n in range(TIPS)
    ]
    times: dict[str, list[float]] = {"measured": [], "drawn": [], "once more": []}
    work: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            cache = Path(folder)
            start = time.perf_counter()
            fitting(previews)
            times["measured"].append(time.perf_counter() - start)
            for step in ("drawn", "once more"):
                before = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
                start, cpu = time.perf_counter(), time.process_time()
                paths = draw_new(previews, look, cache)
                times[step].append(time.perf_counter() - start)
                if step == "drawn":
                    work.append(time.process_time() - cpu)
            redrawn = sum(path.stat().st_mtime_ns != before.get(path.name) for path in paths)
            sizes = [path.stat().st_size for path in paths]
    print(f"{len(previews)} pictures for {TIPS} tips in {len(TITLES)} languages, median of {rounds} rounds:")
    for step, seconds in times.items():
        print(f"  {step}: {statistics.median(seconds):.1f} s" + (f" (at most {LIMIT} s)" if step == "drawn" else ""))
    print(f"  work of the processors while drawing: {statistics.median(work):.1f} s")
    print(f"  drawn again when nothing changed: {redrawn}")
    print(f"  bytes: {statistics.median(sizes):.0f} in the middle, {max(sizes)} at most")


if __name__ == "__main__":
    main(int(sys.argv[1]))
