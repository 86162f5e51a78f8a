"""Which engines are run: those that one asks for, as far as they can be."""

from pathlib import Path

import pytest

from browsers import parse_engines
from tests.engines.driver import Unavailable
from tests.engines.ways import open_engine


@pytest.mark.parametrize(
    ("asked", "engines"),
    [
        ("chromium", ["chromium"]),
        ("all", ["chromium", "webkit", "firefox"]),
        ("firefox", ["chromium", "firefox"]),
        ("firefox,webkit", ["chromium", "webkit", "firefox"]),
    ],
)
def test_chromium_is_run_whatever_one_asks_for(asked: str, engines: list[str]) -> None:
    assert list(parse_engines(asked)) == engines


@pytest.mark.parametrize("asked", ["safari", "webkit,", ""])
def test_a_name_that_is_no_engine_is_refused(asked: str) -> None:
    with pytest.raises(ValueError, match="not an engine"):
        parse_engines(asked)


@pytest.mark.parametrize(
    ("missing", "program"),
    [("webkit", "no WebKitWebDriver on this machine"), ("firefox", "no Firefox on this machine")],
)
def test_an_engine_that_is_missing_is_named_with_every_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, missing: str, program: str
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    with pytest.raises(Unavailable, match=f"no build of Playwright's; {program}"), open_engine(missing):
        pass
