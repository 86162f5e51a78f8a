"""How long the build takes with our hooks, against the same Markdown without them.

Without: the same files and navigation in the theme as it comes, with its own search, which our hooks do the work of,
and with its menu pruned, which spares it listing every page on every page. Ours is in git, so it has dates and a feed.
Each round builds both, one after the other, each in a process of its own; the figure is the median of the ratios of the
rounds.

Every build writes to a folder of its own, and none is removed before the end: a file system that has just lost
thousands of files can be slow to make new ones (ext4 passes over the inodes deleted in the last minutes).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from benchmarks.material import generated, real
from tests.history import History
from tests.project import write_project

GENERATED = 500
GROWTH = (100, 1000)
LIMIT = 1.3


def main(rounds: int) -> None:
    """Print the ratio with and without hooks, and how the time grows with the number of tips."""
    with tempfile.TemporaryDirectory() as folder:
        print(f"build with hooks / without, median of {rounds} rounds (at most {LIMIT}):")
        for label, (files, nav) in {
            "the real content": real(),
            f"{GENERATED} tips in two languages": generated(GENERATED),
        }.items():
            with_hooks, without = _projects(Path(folder, label), files, nav)
            # Once before, for the pictures that later builds find in their cache: `previews` measures those.
            _seconds(with_hooks, "before")
            pairs = [(_seconds(with_hooks, n), _seconds(without, n)) for n in range(rounds)]
            ratio = statistics.median(ours / theirs for ours, theirs in pairs)
            ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
            print(f"  {label}: {ratio:.2f}  ({ours:.1f} s / {theirs:.1f} s)", flush=True)
        few, many = (_projects(Path(folder, f"{n} tips"), *generated(n))[0] for n in GROWTH)
        for project in (few, many):
            _seconds(project, "before")
        growth = statistics.median(_seconds(many, n) / _seconds(few, n) for n in range(rounds))
        print(f"{GROWTH[1]} tips take {growth:.1f} times as long as {GROWTH[0]} tips")


def _projects(folder: Path, files: Mapping[str, str], nav: Sequence[Any]) -> tuple[Path, Path]:
    """Write a project with our hooks and one without, and return the mkdocs.yml of each."""
    ours, stock = folder / "ours", folder / "stock"
    ours.mkdir(parents=True)
    stock.mkdir()
    without_templates = {
        path: "".join(line for line in text.splitlines(keepends=True) if not line.startswith("template:"))
        for path, text in files.items()
    }
    config = write_project(stock, without_templates, nav)
    settings = yaml.safe_load(config.read_text("utf-8"))
    (stock / "no-overrides").mkdir()
    settings |= {
        "hooks": [],
        "markdown_extensions": ["attr_list"],
        "plugins": {"search": {}},
        "strict": False,
        "theme": {"name": "material", "custom_dir": "no-overrides", "features": ["navigation.prune"]},
        "watch": [],
    }
    config.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    with_hooks = write_project(ours, files, nav)
    History(ours).commit("2026-01-01T00:00:00Z")
    return with_hooks, config


def _seconds(config: Path, build: object) -> float:
    """Build a project in a process of its own, into a new folder, and return how long that took, in seconds."""
    site = config.parent / f"site-{build}"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]))
