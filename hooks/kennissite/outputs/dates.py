"""When each source file was first and last changed, from the history of git.

No date is better than a wrong one: without the whole history (a tarball, a shallow clone) there are no dates.
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
    # A merge counts as one change on this branch: only a line without branches can be read backwards.
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
    """There is no history to read dates from. The message gives the reason, in English."""


@dataclass(frozen=True)
class Dates:
    """When a file was first and last changed, in UTC."""

    first: datetime
    last: datetime


def read_dates(folder: Path) -> Mapping[str, Dates]:
    """Return the dates of the files in a folder by their paths in it, under all names that they had.

    A change dates from its commit to the branch that is checked out. Renaming a file is no change. Files that are not
    committed have no dates.

    Raises:
        NoHistoryError: there is no git, no repository, or only the end of its history.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        raise NoHistoryError("the repository is a shallow clone")
    return _dates(_changes(_git(folder, *_LOG)))


def of_language(language: str, dates: Mapping[str, Dates]) -> Mapping[str, Dates]:
    """Return the dates of the files of one language, by their paths within its folder.

    Args:
        language: the name of the folder of the language.
        dates: the dates of all files, by path within docs/.
    """
    folder = f"{language}/"
    return {path.removeprefix(folder): found for path, found in dates.items() if path.startswith(folder)}


def latest(dates: Iterable[Dates | None]) -> datetime | None:
    """Return when the last of some files was changed, or None where one of them has no dates."""
    known = [date.last if date else None for date in dates]
    found = [moment for moment in known if moment]
    return max(found) if found and len(found) == len(known) else None


@dataclass(frozen=True)
class _Change:
    """The change of one file by one commit. `before` is its path until then."""

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
    """Yield the changes in a log, the newest first."""
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
    now: dict[str, str] = {}  # the current path, by each former one
    dates: dict[str, Dates] = {}
    for change in changes:
        name = now.get(change.path, change.path)
        if change.before != change.path:
            now[change.before] = name
        known = dates.get(name, Dates(change.moment, change.moment))
        if change.is_edit:
            dates[name] = Dates(min(known.first, change.moment), max(known.last, change.moment))
    return dates
