"""Publishing: a release is whole or not there, and pages of an earlier build find their assets."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from releases import KEPT_DAYS, FolderTarget, PublishError, SshTarget, Target, go_back, open_target, publish
from tests.project import ROOT

DAY = 24 * 60 * 60
KILLS = 20


def make_build(folder: Path, version: str, files: int = 3) -> Path:
    """Write a build whose pages all name the assets of this version."""
    assets = folder / "a" / version
    assets.mkdir(parents=True)
    (assets / "page.js").write_text(f"// {version}")
    for number in range(files):
        (folder / f"page-{number}.html").write_text(version)
    (folder / "index.html").write_text(version)
    return folder


def silent(line: str) -> None:
    """Report nothing."""


def put(target: Target, tmp_path: Path, version: str, now: float) -> int:
    """Publish a build of this name."""
    return publish(target, make_build(tmp_path / version, version), silent, now)


def live_version(folder: Path) -> str:
    """Return the version that is live, after checking that it is whole."""
    pages = {path.read_text() for path in (folder / "live").glob("*.html")}
    assert len(pages) == 1, pages
    (version,) = pages
    assert (folder / "live" / "a" / version / "page.js").is_file()
    return version


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the target."""
    return tmp_path / "server"


@pytest.fixture(params=["folder", "ssh"])
def target(request: pytest.FixtureRequest, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Target:
    """A folder of this machine, directly or as if it were on another one."""
    if request.param == "folder":
        return FolderTarget(folder)
    if not shutil.which("rsync"):
        pytest.skip("there is no rsync on this machine")
    programs = tmp_path / "programs"
    programs.mkdir()
    # Runs on this machine what ssh would run on another: options and the host come first, then the command.
    ssh = '#!/bin/sh\nwhile [ "$1" != server ]; do shift; done\nshift\nexec sh -c "$*"\n'
    (programs / "ssh").write_text(ssh)
    (programs / "ssh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    return SshTarget("server", str(folder))


def test_the_last_build_that_was_published_is_live(target: Target, folder: Path, tmp_path: Path) -> None:
    for number, version in enumerate(["one", "two"], 1):
        assert put(target, tmp_path, version, number) == number
        assert live_version(folder) == version


def test_a_page_of_an_earlier_build_finds_its_assets_for_thirty_days(folder: Path, tmp_path: Path) -> None:
    target = FolderTarget(folder)
    put(target, tmp_path, "one", 0)
    put(target, tmp_path, "two", 100 * DAY)
    assert (folder / "live/a/one/page.js").is_file()
    put(target, tmp_path, "three", (100 + KEPT_DAYS) * DAY)
    assert (folder / "live/a/one/page.js").is_file()
    put(target, tmp_path, "four", (101 + KEPT_DAYS) * DAY)
    assert sorted(path.name for path in (folder / "live/a").iterdir()) == ["four", "three", "two"]
    assert not (folder / "releases/1").exists()


def test_the_version_before_can_be_live_again_and_open_pages_go_on(
    target: Target, folder: Path, tmp_path: Path
) -> None:
    put(target, tmp_path, "one", 1)
    put(target, tmp_path, "two", 2)
    assert go_back(target, silent, 3) == 1
    assert live_version(folder) == "one"
    assert (folder / "live/a/two/page.js").is_file()
    with pytest.raises(PublishError, match="no earlier version"):
        go_back(target, silent, 4)
    assert live_version(folder) == "one"
    put(target, tmp_path, "three", 5)
    assert live_version(folder) == "three"


def test_a_clock_that_was_wrong_removes_nothing_too_early(folder: Path, tmp_path: Path) -> None:
    target = FolderTarget(folder)
    put(target, tmp_path, "one", 500 * DAY)
    put(target, tmp_path, "two", 500 * DAY)
    put(target, tmp_path, "three", 0)
    assert (folder / "live/a/one/page.js").is_file()


def test_a_folder_without_a_site_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"index\.html"):
        publish(FolderTarget(folder), tmp_path, silent)


def test_a_failed_upload_leaves_the_live_version_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = FolderTarget(folder)
    put(target, tmp_path, "one", 1)

    def fail(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copytree", fail)
        with pytest.raises(PublishError, match="No space left"):
            put(target, tmp_path, "two", 2)
    assert live_version(folder) == "one"
    put(target, tmp_path, "three", 3)
    assert live_version(folder) == "three"


@pytest.mark.parametrize(
    ("text", "kind"), [("server:/var/www", SshTarget), ("anna@server:www", SshTarget), ("./site:old", FolderTarget)]
)
def test_a_target_is_a_folder_or_a_folder_on_a_host(
    text: str, kind: type[Target], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(SshTarget, "_ssh", lambda *_: "")
    assert isinstance(open_target(text), kind)


def test_killed_at_any_moment_the_old_or_the_new_version_is_live(folder: Path, tmp_path: Path) -> None:
    script = str(ROOT / "scripts" / "publish")
    builds = [make_build(tmp_path / version, version, files=200) for version in ("odd", "even")]
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def start(build: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, script, str(folder), "--site", str(build)]
        return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)

    began = time.monotonic()
    assert start(builds[0]).wait() == 0
    duration = time.monotonic() - began
    moments = random.Random(12)  # noqa: S311 - any moments will do, the same in every run
    for number in range(KILLS):
        process = start(builds[number % 2])
        time.sleep(moments.uniform(0.1, 1.1) * duration)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert live_version(folder) in ("odd", "even")
    assert start(builds[1]).wait() == 0
    assert live_version(folder) == "even"
