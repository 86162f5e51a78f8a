"""When a file was first and last changed, as git knows it, or nothing at all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kennissite.outputs.dates import Dates, NoHistoryError, latest, read_dates
from tests.history import History

LONG = "".join(f"Regel {number}.\n" for number in range(20))
DAY = "2026-03-{:02}T12:00:00Z"


def day(number: int) -> datetime:
    return datetime(2026, 3, number, 12, tzinfo=UTC)


def dates(first: int, last: int) -> Dates:
    return Dates(day(first), day(last))


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path)


def test_a_file_is_dated_by_its_first_and_its_last_commit(history: History) -> None:
    history.commit(DAY.format(1), een="a", twee="b")
    history.commit(DAY.format(2), een="c")
    history.commit(DAY.format(3), drie="d")
    assert read_dates(history.folder) == {
        "een.md": dates(1, 2),
        "twee.md": dates(1, 1),
        "drie.md": dates(3, 3),
    }


def test_paths_are_those_within_the_folder(history: History) -> None:
    history.commit(DAY.format(1), **{"docs/nl/café": "a", "elders": "b"})
    assert read_dates(history.folder / "docs") == {"nl/café.md": dates(1, 1)}


def test_a_file_keeps_its_first_date_when_it_gets_other_names_and_other_text(history: History) -> None:
    history.commit(DAY.format(1), een=LONG)
    history.move("een", "nl/twee")
    history.commit(DAY.format(2), **{"nl/twee": LONG + "Nog een regel.\n"})
    history.move("nl/twee", "nl/drie")
    history.commit(DAY.format(3), een="Een heel andere tekst onder een oude naam.")
    history.commit(DAY.format(4), **{"nl/drie": LONG})
    found = read_dates(history.folder)
    assert found["nl/drie.md"] == dates(1, 4)
    assert found["een.md"] == dates(3, 3)


def test_another_name_alone_is_no_change(history: History) -> None:
    history.commit(DAY.format(1), een=LONG)
    history.move("een", "twee")
    history.commit(DAY.format(5))
    assert read_dates(history.folder)["twee.md"] == dates(1, 1)


def test_what_comes_from_a_branch_is_dated_by_the_day_it_came(history: History) -> None:
    history.commit(DAY.format(1), een=LONG)
    history.git("switch", "--quiet", "--create", "other")
    history.commit(DAY.format(2), een=LONG + "x", twee="b")
    history.git("switch", "--quiet", "main")
    history.commit(DAY.format(3), drie="c")
    history.git("merge", "--quiet", "--no-ff", "--message", "x", "other", moment=DAY.format(4))
    assert read_dates(history.folder) == {
        "een.md": dates(1, 4),
        "twee.md": dates(4, 4),
        "drie.md": dates(3, 3),
    }


def test_clocks_that_run_behind_do_not_turn_the_dates_around(history: History) -> None:
    history.commit(DAY.format(3), een="a")
    history.commit(DAY.format(1), een="b")
    assert read_dates(history.folder) == {"een.md": dates(1, 3)}


def test_what_is_not_committed_has_no_dates(history: History) -> None:
    history.commit(DAY.format(1), een="a")
    (history.folder / "twee.md").write_text("b")
    assert set(read_dates(history.folder)) == {"een.md"}


def test_a_folder_that_another_repository_ignores_has_no_dates(history: History) -> None:
    history.commit(DAY.format(1), een="a")
    tarball = history.folder / "tarball"
    tarball.mkdir()
    (tarball / "een.md").write_text("a")
    assert read_dates(tarball) == {}


@pytest.mark.parametrize(
    "setting",
    [
        "color.ui=always",
        "diff.renames=false",
        "log.date=raw",
        "log.diffMerges=off",
        "log.showRoot=false",
        "log.showSignature=true",
    ],
)
def test_the_settings_of_a_machine_make_no_difference(history: History, setting: str) -> None:
    history.commit(DAY.format(1), een=LONG)
    history.move("een", "twee")
    history.commit(DAY.format(2), twee=LONG + "x")
    history.git("config", *setting.split("="))
    assert read_dates(history.folder)["twee.md"] == dates(1, 2)


def test_a_shallow_clone_has_no_dates_rather_than_wrong_ones(
    history: History, tmp_path_factory: pytest.TempPathFactory
) -> None:
    history.commit(DAY.format(1), een="a")
    history.commit(DAY.format(2), twee="b")
    clone = tmp_path_factory.mktemp("clone")
    history.git("clone", "--quiet", "--depth=1", history.folder.as_uri(), str(clone))
    with pytest.raises(NoHistoryError, match="shallow"):
        read_dates(clone)


def test_a_repository_without_commits_has_no_dates(history: History) -> None:
    with pytest.raises(NoHistoryError):
        read_dates(history.folder)


def test_a_folder_outside_any_repository_has_no_dates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NoHistoryError, match="not a git repository"):
        read_dates(tmp_path)


def test_without_git_there_are_no_dates(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    history.commit(DAY.format(1), een="a")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoHistoryError, match="git could not be started"):
        read_dates(history.folder)


def test_the_latest_of_some_files_is_known_when_all_are() -> None:
    assert latest([dates(1, 2), dates(3, 4), dates(1, 1)]) == day(4)
    assert latest([dates(1, 2), None]) is None
    assert latest([]) is None
