"""When each source file was first and last changed, from the history that git keeps.

No date is better than a wrong one: where there is no whole history (a tarball, a shallow clone), there are none.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_COMMIT = "commit "
_LOG = (
    "-c",
    "log.showSignature=false",
    "-c",
    "log.showRoot=true",
    "log",
    # What a merge brings in was not here before it, and a line without branches can be read backwards.
    "--first-parent",
    "--diff-merges=first-parent",
    "--relative",
    "--name-status",
    "--find-renames",
    "-z",
    f"--format=%x00{_COMMIT}%ct",
    "--",
    ".",
)


class NoHistoryError(Exception):
    """There is no history to read dates from; the message says why, in English."""


@dataclass(frozen=True)
class Dates:
    """When a file was first and last changed, in UTC."""

    first: datetime
    last: datetime


def read_dates(folder: Path) -> Mapping[str, Dates]:
    """Return the dates of the files in a folder by their paths in it, whatever they were called before.

    A commit counts from the day it was committed to the branch that is checked out; one that gives a file another
    name and changes nothing in it does not count. Files that are not committed have no dates.

    Raises:
        NoHistoryError: there is no git, no repository, or only the end of its history.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        raise NoHistoryError("the repository is a shallow clone")
    return _dates(_changes(_git(folder, *_LOG)))


def latest(dates: Iterable[Dates | None]) -> datetime | None:
    """Return when the last of some files was changed; nothing where one of them has no dates."""
    known = [date.last if date else None for date in dates]
    found = [moment for moment in known if moment]
    return max(found) if found and len(found) == len(known) else None


@dataclass(frozen=True)
class _Change:
    """What a commit did to a file; `before` is its path until then."""

    moment: datetime
    path: str
    before: str
    is_edit: bool


def _git(folder: Path, *arguments: str) -> str:
    try:
        outcome = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise NoHistoryError("git could not be started") from error
    output, trouble = (stream.decode("utf-8", errors="replace") for stream in (outcome.stdout, outcome.stderr))
    if outcome.returncode:
        raise NoHistoryError(trouble.strip().partition("\n")[0] or "git failed")
    return output


def _changes(log: str) -> Iterator[_Change]:
    """Yield what a log says, the newest change first."""
    moment = datetime.fromtimestamp(0, UTC)
    fields = iter(field.lstrip("\n") for field in log.split("\0"))
    for field in fields:
        if field.startswith(_COMMIT):
            moment = datetime.fromtimestamp(int(field.removeprefix(_COMMIT)), UTC)
        elif field:
            before = next(fields)
            path = next(fields) if field[0] == "R" else before
            yield _Change(moment, path, before, field != "R100")


def _dates(changes: Iterable[_Change]) -> dict[str, Dates]:
    now: dict[str, str] = {}  # what a path of then is called now
    dates: dict[str, Dates] = {}
    for change in changes:
        name = now.get(change.path, change.path)
        if change.before != change.path:
            now[change.before] = name
        known = dates.get(name, Dates(change.moment, change.moment))
        if change.is_edit:
            dates[name] = Dates(min(known.first, change.moment), max(known.last, change.moment))
    return dates
