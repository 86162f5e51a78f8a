"""The script that makes the pictures one looks at."""

from __future__ import annotations

import subprocess
import sys
import time

from tests.browser.audit import SCHEMES
from tests.browser.screenshots import OUTPUT, WIDTHS
from tests.project import ROOT


def make(*names: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "screenshots"), *names]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_page_is_pictured_at_every_width_in_every_scheme() -> None:
    start = time.time()
    outcome = make("404")
    assert outcome.returncode == 0, outcome.stderr
    made = {path.name for path in OUTPUT.iterdir() if path.stat().st_mtime >= start - 1}
    assert made == {f"404-{width}-{scheme}.png" for width in WIDTHS for scheme in SCHEMES}


def test_a_name_that_is_none_is_refused_with_those_that_are() -> None:
    outcome = make("hoem")
    assert outcome.returncode == 1
    assert outcome.stderr.startswith("no page or state: hoem; choose from home, ")
