"""Releases of the site on a server: each whole, one of them live, the switch a single rename.

A target looks like this; the server's root is `live`, a symbolic link:

    live -> releases/13/site
    releases/12/site/        the version before, to go back to
    releases/12/assets       the asset folders that this build made, one a line
    releases/12/superseded   when another version went live, in seconds since 1970
    releases/13/…

The pages of a build find their assets under `a/<hash>/`. A page that a reader opened before the switch still asks for
those of its own build, so a release also holds the assets of every build that was live in the last thirty days.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ASSETS = "a"
"""The folder of a build with a folder of assets for each hash."""

KEPT_DAYS = 30
"""How long the assets of a build stay on the server after another build went live, in days."""

_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Release:
    """A version of the site that is whole on the server.

    Attributes:
        number: its place in the order of publication, from 1.
        assets: the names of the asset folders that its own build made.
        superseded: when another version took its place, in seconds since 1970; None if none did.
    """

    number: int
    assets: tuple[str, ...]
    superseded: float | None


class PublishError(Exception):
    """Publishing stopped; the live version is what it was. The message says why, for whoever publishes."""


class Target(ABC):
    """Where releases are kept. Every path is relative to the folder of the target."""

    @abstractmethod
    def run(self, script: str) -> str:
        """Run a POSIX shell script in the folder of the target and return its output.

        Raises:
            PublishError: the script failed.
        """

    @abstractmethod
    def upload(self, site: Path, path: str) -> None:
        """Copy a folder to a path that does not exist yet.

        Raises:
            PublishError: not all of it arrived.
        """


class FolderTarget(Target):
    """A folder on this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def run(self, script: str) -> str:
        return _run(["sh", "-euc", script], cwd=self._folder)

    def upload(self, site: Path, path: str) -> None:
        try:
            shutil.copytree(site, self._folder / path)
        except (OSError, shutil.Error) as error:
            raise PublishError(f"could not copy the site: {error}") from error


class SshTarget(Target):
    """A folder on another machine, reached by ssh and rsync."""

    def __init__(self, host: str, folder: str) -> None:
        self._host, self._folder = host, folder
        self._ssh(f"mkdir -p {shlex.quote(folder)}")

    def run(self, script: str) -> str:
        return self._ssh(f"cd {shlex.quote(self._folder)} && sh -euc {shlex.quote(script)}")

    def upload(self, site: Path, path: str) -> None:
        _run(
            ["rsync", "--archive", "--compress", "--info=progress2", f"{site}/", f"{self._host}:{self._folder}/{path}/"]
        )

    def _ssh(self, command: str) -> str:
        return _run(["ssh", "-o", "BatchMode=yes", self._host, command])


def open_target(text: str) -> Target:
    """Return the target that a command line names: a folder, or `[user@]host:folder`."""
    host, colon, folder = text.partition(":")
    if colon and host and "/" not in host:
        return SshTarget(host, folder or ".")
    return FolderTarget(Path(text).expanduser())


def publish(target: Target, site: Path, report: Callable[[str], None], now: float | None = None) -> int:
    """Put a build on the server and make it live.

    Can be stopped at any point: until the last step the live version is untouched, and what a stopped run left behind
    is removed by the next one.

    Args:
        target: where to publish.
        site: the folder of the build.
        report: is called with one line for each step.
        now: seconds since 1970; the clock's own by default.

    Returns:
        The number of the release.

    Raises:
        PublishError: the folder is not a build, or a step failed.
    """
    if not (site / "index.html").is_file():
        raise PublishError(f"{site} holds no index.html: build the site first")
    now = time.time() if now is None else now
    report("Looking at what is on the server")
    target.run("mkdir -p releases; rm -rf releases/.incoming-*")
    releases, live = list_releases(target), live_number(target)
    number = max((release.number for release in releases), default=0) + 1
    incoming = f"releases/.incoming-{number}"
    folders = sorted(path.name for path in site.glob(f"{ASSETS}/*") if path.is_dir())
    report(f"Uploading version {number}")
    target.run(f"mkdir {incoming}")
    target.upload(site, f"{incoming}/site")
    report("Keeping the assets of earlier versions")
    lines = [f": > {incoming}/assets", *(f"echo {shlex.quote(each)} >> {incoming}/assets" for each in folders)]
    target.run("\n".join([*lines, _link_script(incoming, _kept(releases, live, now))]))
    report("Switching")
    target.run("\n".join([f"mv {incoming} releases/{number}", _switch_script(number, now)]))
    if expired := [release.number for release in releases if release.number != live and _is_old(release, now)]:
        report(f"Removing versions of more than {KEPT_DAYS} days ago: {', '.join(map(str, expired))}")
        target.run("\n".join(f"rm -rf releases/{each}" for each in expired))
    report(f"Version {number} is live")
    return number


def go_back(target: Target, report: Callable[[str], None], now: float | None = None) -> int:
    """Make the version before the live one live again.

    Args:
        target: where the site is published.
        report: is called with one line for each step.
        now: seconds since 1970; the clock's own by default.

    Returns:
        The number of the release that is live now.

    Raises:
        PublishError: there is no earlier version, or a step failed.
    """
    now = time.time() if now is None else now
    releases, live = list_releases(target), live_number(target)
    earlier = [release.number for release in releases if live is not None and release.number < live]
    if not earlier:
        raise PublishError("there is no earlier version to go back to")
    number = max(earlier)
    links = _link_script(f"releases/{number}", _kept(releases, live, now))
    target.run("\n".join([links, _switch_script(number, now)]))
    report(f"Version {number} is live again")
    return number


def list_releases(target: Target) -> list[Release]:
    """Return the releases on the server, the oldest first."""
    script = """
        for folder in releases/*/; do
          [ -d "$folder/site" ] || continue
          echo "release $(basename "$folder")"
          sed 's/^/asset /' "$folder/assets"
          if [ -f "$folder/superseded" ]; then echo "superseded $(cat "$folder/superseded")"; fi
        done
    """
    releases: list[Release] = []
    for line in target.run(script).splitlines():
        kind, _, value = line.partition(" ")
        match kind, releases:
            case "release", _:
                releases.append(Release(int(value), (), None))
            case "asset", [*_, last]:
                releases[-1] = Release(last.number, (*last.assets, value), last.superseded)
            case "superseded", [*_, last]:
                releases[-1] = Release(last.number, last.assets, float(value))
    return sorted(releases, key=lambda release: release.number)


def live_number(target: Target) -> int | None:
    """Return the number of the live release, if there is one."""
    link = target.run("readlink live || true").strip()
    return int(Path(link).parts[1]) if link else None


def _kept(releases: Iterable[Release], live: int | None, now: float) -> Iterable[tuple[int, str]]:
    """Yield the number and the asset folders of each release that may still be open in a browser."""
    for release in releases:
        if release.number == live or not _is_old(release, now):
            yield from ((release.number, asset) for asset in release.assets)


def _is_old(release: Release, now: float) -> bool:
    # A clock that was wrong once gives a time in the future: such a release is kept.
    return release.superseded is not None and now - release.superseded > KEPT_DAYS * _DAY


def _link_script(release: str, assets: Iterable[tuple[int, str]]) -> str:
    """Put assets of other releases beside those of a release, which is a path."""
    lines = [f"mkdir -p {release}/site/{ASSETS}"]
    for number, asset in assets:
        source = shlex.quote(f"releases/{number}/site/{ASSETS}/{asset}")
        place = shlex.quote(f"{release}/site/{ASSETS}/{asset}")
        # Hard links cost no space; where the file system has none, a copy does the same. A folder gets its name when
        # it is whole, so that a run that was stopped leaves no half of one.
        lines.append(
            f"[ -e {place} ] || {{ rm -rf {place}.part; cp -al {source} {place}.part 2>/dev/null "
            f"|| {{ rm -rf {place}.part; cp -a {source} {place}.part; }}; mv {place}.part {place}; }}"
        )
    return "\n".join(lines)


def _switch_script(number: int, now: float) -> str:
    """Make a release live, and write down for every other one since when it is not."""
    # Renaming a symbolic link over another is one step for the kernel: a request finds the old version or the new one.
    # GNU's mv and BSD's name the option differently.
    return f"""
        ln -sfn releases/{number}/site .live-new
        mv -fT .live-new live 2>/dev/null || mv -fh .live-new live
        rm -f releases/{number}/superseded
        for folder in releases/*/; do
          [ "$folder" = releases/{number}/ ] || [ -e "$folder/superseded" ] || echo {now:.0f} > "$folder/superseded"
        done
    """


def _run(command: Sequence[str], cwd: Path | None = None) -> str:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        outcome = subprocess.run(command, cwd=cwd, env=environment, check=False, stdout=subprocess.PIPE, text=True)
    except OSError as error:
        raise PublishError(f"could not start {command[0]}: {error.strerror}") from error
    if outcome.returncode:
        raise PublishError(f"{command[0]} stopped with status {outcome.returncode}; its message is above")
    return outcome.stdout
