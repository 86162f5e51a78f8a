"""The lock files hold what pyproject.toml asks for, each with its hashes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

import pytest

from tests.project import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"] + GROUPS["install"],
    "requirements-tests.lock": PROJECT["project"]["dependencies"] + GROUPS["tests"],
}


def locked(name: str) -> Mapping[str, str]:
    """Return the version of every package in a lock file."""
    text = (ROOT / name).read_text("utf-8")
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)((?:.*\\\n)*.*--hash=sha256:\w{64})", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)), "a package has no hash"
    return {package: version for package, version, _ in pins}


@pytest.mark.parametrize(("name", "wanted"), LOCKS.items(), ids=LOCKS.keys())
def test_a_lock_has_the_versions_of_the_project(name: str, wanted: list[str]) -> None:
    found = locked(name)
    for requirement in wanted:
        package, version = requirement.split("==")
        assert found[package.lower()] == version


def test_both_locks_have_the_same_versions() -> None:
    site, tests = (locked(name) for name in LOCKS)
    assert {package: tests[package] for package in site if package in tests} == {
        package: version for package, version in site.items() if package in tests
    }
