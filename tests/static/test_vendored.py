"""The code of others in the browser scripts is what its authors published, with their licence beside it."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.project import ROOT

VENDOR = ROOT / "overrides" / "shared" / "vendor"
PACKAGES = ROOT / "node_modules"
SOURCES = {"lean-qr.js": "lean-qr/index.mjs", "lean-qr.LICENSE.txt": "lean-qr/LICENSE"}


@pytest.fixture
def packages() -> Path:
    """The folder with the packages that package-lock.json names."""
    if not PACKAGES.exists():
        assert not shutil.which("npm"), "scripts/test installs the packages where there is an npm"
        pytest.skip("there is no npm on this machine to install the packages with")
    return PACKAGES


@pytest.mark.parametrize("name", SOURCES)
def test_a_vendored_file_is_that_of_the_package(packages: Path, name: str) -> None:
    assert (VENDOR / name).read_bytes() == (packages / SOURCES[name]).read_bytes()


def test_every_vendored_script_is_compared_and_has_its_licence() -> None:
    scripts = {path.name for path in VENDOR.glob("*.js")}
    assert scripts | {path.name for path in VENDOR.glob("*.txt")} == SOURCES.keys()
    assert {f"{Path(name).stem}.LICENSE.txt" for name in scripts} <= SOURCES.keys()


def test_every_package_has_an_exact_version() -> None:
    versions = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert {name for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)} == set()
