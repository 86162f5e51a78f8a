"""A build: without warnings, the same every time, and with one clear failure when something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples import fixture_files, fixture_nav
from tests.project import ROOT, build_site, write_project
from tests.site.conftest import URL, Build
from tests.site.pages import Site


def contents(site: Site) -> dict[str, bytes]:
    """Return the files of a site."""
    root = site.outcome.site
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def mkdocs(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def broken_project(folder: Path) -> Path:
    files = fixture_files()
    files["nl/oefenen.md"] = files["nl/oefenen.md"].replace("[[collega]]", "[[colega]]")
    files["en/budget/index.md"] += "\nSee [this](nowhere.md).\n"
    files["en/budget/potje.md"] = files["en/budget/potje.md"].replace("hr-vragen", "ask-hr")
    return write_project(folder, files, fixture_nav())


MISTAKES = """\
3 fouten in de bronbestanden:
docs/en/budget/index.md:13: de link 'nowhere.md' wijst naar niets: budget/nowhere.md bestaat niet. \
Link naar het bestand van een pagina, zoals ../index.md.
docs/en/budget/potje.md:19: de ids van zinnen en acties zijn anders dan in docs/nl/budget/potje.md: \
hier ontbreekt 'hr-vragen'; alleen hier staat 'ask-hr'. Maak ze gelijk.
docs/nl/oefenen.md:14: onbekende invulplek [[colega]]. Bedoel je [[collega]]?"""


def test_a_build_succeeds_without_a_warning(site: Site) -> None:
    assert site.outcome.succeeded
    assert site.outcome.messages == []


def test_what_pages_load_is_in_folders_named_after_content_and_is_nothing_of_the_theme(small: Site) -> None:
    names = {"/".join(name.split("/")[2:]) for name in contents(small) if name.startswith("a/")}
    ours = {path.name for folder in ("compiled", "images") for path in (ROOT / "overrides" / folder).iterdir()}
    ours -= {"service-worker.js", "service-worker.js.map"}
    lists = {f"{kind}/{language}.json" for kind in ("search", "offline") for language in ("nl", "en")}
    assert names == ours | lists | {"assets/weg.svg"}
    elsewhere = [name for name in contents(small) if name.endswith((".js", ".css")) and not name.startswith("a/")]
    assert elsewhere == ["service-worker.js"]


def test_hidden_files_are_no_pages(build: Build, tmp_path: Path) -> None:
    config = write_project(tmp_path, fixture_files(), fixture_nav())
    hidden = tmp_path / "docs" / "nl" / ".notities"
    hidden.mkdir()
    (hidden / "kladje.md").write_text("Geen gegevens.\n", "utf-8")
    # What an editor of texts keeps beside a file that is open: a link to nowhere.
    (tmp_path / "docs" / "nl" / "budget" / ".#potje.md").symlink_to("iemand@computer.1")
    site = build(config)
    assert (site.outcome.succeeded, site.outcome.messages) == (True, [])
    assert not [name for name in site.pages if "kladje" in name]


def test_a_build_that_fails_leaves_the_last_site_as_it_was(tmp_path: Path) -> None:
    folder = broken_project(tmp_path).parent
    last = folder / "site" / "index.html"
    last.parent.mkdir()
    last.write_text("van gisteren")
    assert mkdocs(folder, "build").returncode == 1
    assert last.read_text() == "van gisteren"


def test_a_register_that_is_lost_is_missed_in_dutch(tmp_path: Path) -> None:
    config = write_project(tmp_path, fixture_files(), fixture_nav())
    (tmp_path / "register.yml").unlink()
    outcome = mkdocs(config.parent, "build")
    assert outcome.returncode == 1
    assert "register.yml:1: dit bestand ontbreekt." in outcome.stderr


def test_a_site_without_an_address_is_not_built(small_project: Path) -> None:
    outcome = mkdocs(small_project.parent, "build", "--site-dir", "nowhere", SITE_URL="")
    assert outcome.returncode == 1
    assert outcome.stderr.splitlines()[-1].endswith(
        "site_url is empty: say in mkdocs.yml, or in SITE_URL, where the site will live."
    )


def test_a_build_is_the_same_every_time_also_after_that_of_another_project(build: Build, real: Site) -> None:
    first = contents(real)
    again = contents(build(ROOT / "mkdocs.yml"))
    assert again == first


def test_nothing_of_one_project_is_left_in_the_next(
    build: Build, small: Site, small_project: Path, tmp_path: Path
) -> None:
    files, nav = fixture_files(), fixture_nav()
    for language in ("nl", "en"):
        del files[f"{language}/budget/potje.md"]
        for name in ("voorbereiding/rustig-moment.md", "voorbereiding/eigen-doel.md"):
            text = files[f"{language}/{name}"].replace(", potje]", "]")
            files[f"{language}/{name}"] = text.replace("(../budget/potje.md)", "(eigen-doel.md)")
    nav[2]["Budget"].remove("budget/potje.md")
    other = build(write_project(tmp_path, files, nav))
    assert other.outcome.messages == []
    assert [name for name, data in contents(other).items() if b"potje--welk-potje" in data] == []
    assert contents(build(small_project)) == contents(small)


@pytest.mark.parametrize("strict", [False, True])
def test_all_mistakes_of_all_languages_stop_the_build_at_once(tmp_path: Path, strict: bool) -> None:
    outcome = build_site(broken_project(tmp_path), tmp_path / "site", site_url=URL, strict=strict)
    assert not outcome.succeeded
    assert outcome.messages == [MISTAKES]


def test_the_plain_command_builds_the_real_site_strictly_without_a_warning(tmp_path: Path) -> None:
    result = mkdocs(ROOT, "build", "--strict", "--site-dir", str(tmp_path / "site"))
    output = result.stdout + result.stderr
    assert result.returncode == 0, output
    assert "WARNING" not in output


def test_the_plain_command_fails_with_the_mistakes_of_an_editor(tmp_path: Path) -> None:
    broken_project(tmp_path)
    result = mkdocs(tmp_path, "build")
    assert result.returncode == 1
    assert MISTAKES in result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr
