"""The engines, the sites and the drivers that the journeys use, and a summary of which engines ran."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from browsers import ENGINES, parse_engines
from kennissite.content.labels import Labels, read_labels
from tests.browser.served import ServedSite, serve
from tests.browser.small_site import build_small_site
from tests.engines.complaints import COMPLAINTS, record_complaints
from tests.engines.driver import Driver, OpenDriver, Unavailable
from tests.engines.ways import open_engine
from tests.project import ROOT, build_site

RecordProperty = Callable[[str, object], None]
"""Writes a property in the report of a test."""

ASKED = parse_engines(os.environ.get("BROWSERS", "chromium"))


@pytest.fixture(scope="session", params=ASKED)
def engine(request: pytest.FixtureRequest) -> Iterator[OpenDriver]:
    """A running engine."""
    try:
        with open_engine(request.param) as open_driver:
            yield open_driver
    except Unavailable as reason:
        if request.param == "chromium":
            pytest.fail(f"Chromium was not run: {reason}.")
        pytest.skip(f"{request.param} was not run: {reason}")


@pytest.fixture
def driver(engine: OpenDriver, record_property: RecordProperty) -> Iterator[Driver]:
    """A browser with nothing kept; after the test, no page may have complained."""
    with engine() as driver:
        record_property("driver", driver.description)
        yield driver
        assert driver.evaluate(COMPLAINTS) == []


@contextmanager
def _serve(folder: Path, prefix: str) -> Iterator[ServedSite]:
    with serve(folder, prefix) as site:
        yield site
        assert not site.missing


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The small site of the browser tests, below the root of its address."""
    with _serve(tmp_path_factory.mktemp("small"), "/kennis/") as site:
        build_small_site(tmp_path_factory.mktemp("project"), site.folder, site.address)
        record_complaints(site.folder, site.address)
        yield site


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The site with the real content."""
    with _serve(tmp_path_factory.mktemp("real"), "/") as site:
        outcome = build_site(ROOT / "mkdocs.yml", site.folder, site_url=site.address)
        assert outcome.succeeded, outcome.messages
        record_complaints(site.folder, site.address)
        yield site


@pytest.fixture(scope="session")
def address(small_site: ServedSite) -> str:
    """The address of the small site, with a slash at the end."""
    return small_site.address


@pytest.fixture(scope="session")
def words() -> Labels:
    """The Dutch words of the interface."""
    return read_labels(ROOT / "overrides/locales", "nl")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Write the name of the engine in the report of a journey, also when it is not run."""
    if isinstance(item, pytest.Function) and "driver" in item.fixturenames:
        item.user_properties.append(("engine", item.callspec.params["engine"]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say of each engine whether it ran, in which browser, and how it copied and printed."""
    terminalreporter.section("main journeys per engine")
    for engine in ENGINES:
        terminalreporter.write_line(f"{engine}: {_summarise(engine, terminalreporter)}")


def _summarise(engine: str, reporter: pytest.TerminalReporter) -> str:
    if engine not in ASKED:
        return "not run: not asked for, see scripts/test --browsers"
    outcomes: Counter[str] = Counter()
    notes: dict[str, str] = {}
    reason = "no test of it was selected"
    for outcome in ("passed", "failed", "error", "skipped"):
        for report in reporter.getreports(outcome):
            properties = {name: str(value) for name, value in report.user_properties}
            if properties.pop("engine", None) != engine:
                continue
            outcomes[outcome] += 1
            notes |= properties
            if isinstance(report.longrepr, tuple):
                reason = report.longrepr[2].removeprefix("Skipped: ")
    if set(outcomes) <= {"skipped"}:
        return f"not run: {reason}"
    counts = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items())
    browser = notes.pop("driver", "no browser, as it did not start")
    return "; ".join([f"{counts} in {browser}", *(f"{name}: {value}" for name, value in notes.items())])
