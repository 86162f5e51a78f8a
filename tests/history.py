"""A git repository to read dates from, with commits at chosen moments."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


class History:
    """A repository in a folder.

    Attributes:
        folder: the folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, moment: str = "2026-01-01T00:00:00Z") -> None:
        """Run git, as nobody in particular and at a moment, whatever the settings of this machine."""
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        nobody = {f"GIT_{who}_{what}": "nobody" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        environment = {**os.environ, **dates, **nobody, **settings}
        subprocess.run(["git", *arguments], cwd=self.folder, env=environment, check=True, capture_output=True)

    def commit(self, moment: str, **texts: str) -> None:
        """Commit all that is in the folder, after writing texts to Markdown files by their names."""
        for name, text in texts.items():
            path = self.folder / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x", moment=moment)

    def move(self, old: str, new: str) -> None:
        """Give a Markdown file another name, to be committed later."""
        target = self.folder / f"{new}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{old}.md").rename(target)
