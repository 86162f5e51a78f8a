"""Changes to the content that touch several files at once: a new tip, another name, another chapter, no tip any more.

A change is worked out whole before anything is written, shown to the editor, and then written or not at all. Messages
are Dutch: editors read them.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LANGUAGES = ("nl", "en")

_NAV_INDENT = " " * 6
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

TIP = """\
---
title: {title}
description:
synoniemen: []
verwant: []
---


"""
"""A new tip. The build names what is still empty, with its line."""

CHAPTER = """\
---
title: {title}
description:
---


"""

PHRASE = """
/// zin | {title}
    id: {id}
    doel: {goal}


///
"""


class EditingError(Exception):
    """The change cannot be made, and nothing was written. The message is Dutch and says what to do instead."""


@dataclass(frozen=True)
class Change:
    """All that a change does, by path within the project.

    Attributes:
        texts: the new text of each file, or None for a file that goes.
        moved: the new path of each file that is moved; its text is under the new path.
        next_steps: what the editor does next, a sentence each.
    """

    texts: Mapping[Path, str | None]
    moved: Mapping[Path, Path] = field(default_factory=dict)
    next_steps: Sequence[str] = ()

    def describe(self, root: Path) -> Iterator[str]:
        """Yield a line for each file."""
        for old, new in self.moved.items():
            yield f"verplaatst    {old} → {new}"
        for path, text in sorted(self.texts.items()):
            if path in self.moved.values() or path in self.moved:
                continue
            kind = "weg" if text is None else "verandert" if (root / path).exists() else "nieuw"
            yield f"{kind:<13} {path}"

    def apply(self, root: Path) -> None:
        """Write the change; where that fails halfway, put everything back.

        Raises:
            EditingError: a file could not be written.
        """
        paths = [*self.texts, *self.moved]
        with tempfile.TemporaryDirectory() as folder:
            before = {path: Path(folder, str(number)) for number, path in enumerate(paths) if (root / path).exists()}
            for path, copy in before.items():
                shutil.copy2(root / path, copy)
            try:
                for path in self.moved:
                    (root / path).unlink()
                for path, text in self.texts.items():
                    if text is None:
                        (root / path).unlink(missing_ok=True)
                    else:
                        (root / path).parent.mkdir(parents=True, exist_ok=True)
                        (root / path).write_text(text, "utf-8")
            except BaseException as error:
                for path in paths:
                    (root / path).unlink(missing_ok=True)
                for path, copy in before.items():
                    shutil.copy2(copy, root / path)
                if isinstance(error, OSError):
                    raise EditingError(f"{error.filename} is niet te schrijven. Er is niets veranderd") from error
                raise


@dataclass(frozen=True)
class Content:
    """The content as files, by path within the project."""

    texts: Mapping[Path, str]

    @classmethod
    def read(cls, root: Path) -> Content:
        """Read all Markdown, the navigation and the register."""
        paths = [root / "mkdocs.yml", root / "register.yml", *sorted((root / "docs").rglob("*.md"))]
        return cls({path.relative_to(root): path.read_text("utf-8") for path in paths})

    @property
    def chapters(self) -> list[str]:
        """The names of the chapters, in alphabetical order."""
        return sorted({path.parent.name for path in self.texts if path.name == "index.md" and len(path.parts) == 4})

    @property
    def names(self) -> set[str]:
        """The names that a tip, a chapter or a page has or ever had."""
        registered = re.findall(r"^  ([a-z][\w-]*):", self.texts[Path("register.yml")], re.MULTILINE)
        return {path.stem for path in self.texts} | set(self.chapters) | set(registered)

    def files_of(self, tip: str) -> Mapping[str, Path]:
        """Return the files of a tip, by language.

        Raises:
            EditingError: there is no such tip.
        """
        found = {path.parts[1]: path for path in self.texts if len(path.parts) == 4 and path.stem == tip}
        if found.keys() != set(LANGUAGES) or tip == "index":
            raise EditingError(f"er is geen tip '{tip}' in beide talen. Schrijf de bestandsnaam, zonder .md")
        return found


def slug(title: str) -> str:
    """Return an id that fits a title, for an editor to accept or to shorten."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:4]).lstrip("0123456789-")


def new_tip(content: Content, chapter: str, tip: str, titles: Mapping[str, str]) -> Change:
    """Return the change that adds a tip at the end of a chapter, in both languages.

    Raises:
        EditingError: there is no such chapter, or the name cannot be that of a new tip.
    """
    _check_chapter(content, chapter)
    _check_new_name(content, tip)
    texts: dict[Path, str | None] = {
        Path("docs", language, chapter, f"{tip}.md"): TIP.format(title=_quoted(titles[language]))
        for language in LANGUAGES
    }
    texts[Path("mkdocs.yml")] = _with_nav_line(content, chapter, tip)
    steps = [
        f"Schrijf de tip in docs/nl/{chapter}/{tip}.md, en vertaal hem in docs/en/{chapter}/{tip}.md.",
        "Kijk met ./scripts/serve. Wat nog leeg is, staat daar met bestand en regel.",
        "Klaar? Leg de ids vast met ./scripts/register.",
    ]
    return Change(texts, next_steps=steps)


def new_chapter(content: Content, chapter: str, titles: Mapping[str, str]) -> Change:
    """Return the change that adds a chapter behind the others, in both languages.

    Raises:
        EditingError: the name cannot be that of a new chapter.
    """
    _check_new_name(content, chapter)
    texts: dict[Path, str | None] = {
        Path("docs", language, chapter, "index.md"): CHAPTER.format(title=_quoted(titles[language]))
        for language in LANGUAGES
    }
    config = content.texts[Path("mkdocs.yml")]
    last = [*re.finditer(rf"^{_NAV_INDENT}- [\w-]+/[\w-]+\.md\n", config, re.MULTILINE)][-1]
    lines = f"  - {_quoted(titles['nl'])}:\n{_NAV_INDENT}- {chapter}/index.md\n"
    texts[Path("mkdocs.yml")] = config[: last.end()] + lines + config[last.end() :]
    return Change(texts, next_steps=["Zet het hoofdstuk in mkdocs.yml op zijn plek, en maak er tips in."])


def new_phrase(content: Content, tip: str, phrase: str, goal: str, titles: Mapping[str, str]) -> Change:
    """Return the change that adds an empty phrase to a tip, in both languages.

    Raises:
        EditingError: there is no such tip, or the id is taken.
    """
    files = content.files_of(tip)
    _check_id(phrase)
    if any(
        re.search(rf"^\s+id: {phrase}$|^- {phrase} \|", content.texts[path], re.MULTILINE) for path in files.values()
    ):
        raise EditingError(f"'{phrase}' staat al in de tip '{tip}'. Kies een andere id")
    texts: dict[Path, str | None] = {}
    for language, path in files.items():
        block = PHRASE.format(title=titles[language], id=phrase, goal=goal)
        before, actions, after = content.texts[path].partition("\n/// acties")
        texts[path] = before.rstrip("\n") + "\n" + block + actions + after
    return Change(texts, next_steps=["Schrijf de zin in beide talen, en leg hem vast met ./scripts/register."])


def rename_tip(content: Content, old: str, new: str) -> Change:
    """Return the change that gives a tip another name: links, lists, the navigation and the register follow.

    Raises:
        EditingError: there is no such tip, or the new name is taken.
    """
    files = content.files_of(old)
    _check_new_name(content, new)
    moved = {path: path.with_name(f"{new}.md") for path in files.values()}
    texts: dict[Path, str | None] = {}
    for path, text in content.texts.items():
        if path == Path("register.yml"):
            texts[path] = _with_redirect(text, old, new)
        elif (renamed := _renamed(text, old, new)) != text or path in moved:
            texts[moved.get(path, path)] = renamed
    return Change(texts, moved, ["Leg de nieuwe ids vast met ./scripts/register. Oude links en vinkjes gaan mee."])


def move_tip(content: Content, tip: str, chapter: str) -> Change:
    """Return the change that puts a tip in another chapter, at its end; links to it and from it follow.

    Raises:
        EditingError: there is no such tip or chapter, or the tip is in it already.
    """
    files = content.files_of(tip)
    _check_chapter(content, chapter)
    before = files["nl"].parent.name
    if before == chapter:
        raise EditingError(f"'{tip}' staat al in het hoofdstuk '{chapter}'")
    moved = {path: path.parent.parent / chapter / path.name for path in files.values()}
    texts: dict[Path, str | None] = {}
    for path, text in content.texts.items():
        if path.suffix != ".md":
            continue
        if path in moved:
            texts[moved[path]] = _links_from(text, tip, before, chapter)
        elif (changed := _links_to(text, path, f"{before}/{tip}.md", f"{chapter}/{tip}.md")) != text:
            texts[path] = changed
    without = _without_nav_line(content, before, tip)
    texts[Path("mkdocs.yml")] = _with_nav_line(Content({**content.texts, Path("mkdocs.yml"): without}), chapter, tip)
    return Change(texts, moved, ["Zet de regel in mkdocs.yml op de plek die je wilt."])


def remove_tip(content: Content, tip: str, place: str) -> Change:
    """Return the change that removes a tip and leads its readers to another tip or to a page.

    Raises:
        EditingError: there is no such tip, or nowhere to lead to.
    """
    files = content.files_of(tip)
    pages = {path.relative_to(Path("docs", "nl")).as_posix() for path in content.texts if path.parts[1:2] == ("nl",)}
    if place == tip or (place not in pages and place not in {path.stem for path in content.texts}):
        raise EditingError(f"'{place}' is geen andere tip en geen pagina, zoals 'cao-budget' of 'budget/index.md'")
    texts: dict[Path, str | None] = dict.fromkeys(files.values())
    texts[Path("mkdocs.yml")] = _without_nav_line(content, files["nl"].parent.name, tip)
    texts[Path("register.yml")] = _with_redirect(content.texts[Path("register.yml")], tip, f"{{weg: {place}}}")
    for path, text in content.texts.items():
        if path not in texts and (changed := _without_related(text, tip)) != text:
            texts[path] = changed
    links = [str(path) for path, text in content.texts.items() if path not in files.values() and f"{tip}.md" in text]
    links = [path for path in links if path.endswith(".md")]
    steps = [f"Hier staat nog een link naar de tip: {', '.join(links)}. Verander die."] if links else []
    return Change(texts, next_steps=[*steps, "Bekijk met ./scripts/build of er nog iets naar de tip verwijst."])


def confirm(change: Change, root: Path, *, agreed: bool) -> None:
    """Show a change, ask whether to go on, and write it.

    Args:
        change: the change.
        root: the folder of the project.
        agreed: whether the editor has said yes before.

    Raises:
        EditingError: a file could not be written.
    """
    print(*change.describe(root), sep="\n")
    if not agreed and input("Doorgaan? [j/N] ").strip().lower() not in ("j", "ja"):
        sys.exit("Er is niets veranderd.")
    change.apply(root)
    print("Klaar.", *change.next_steps, sep="\n- ")


def _check_chapter(content: Content, chapter: str) -> None:
    if chapter not in content.chapters:
        raise EditingError(f"er is geen hoofdstuk '{chapter}'. Kies uit: {', '.join(content.chapters)}")


def _check_id(text: str) -> None:
    if not _ID.fullmatch(text):
        raise EditingError(
            f"'{text}' kan geen naam zijn. Gebruik kleine letters, cijfers en enkele streepjes, en begin met een letter"
        )


def _check_new_name(content: Content, name: str) -> None:
    _check_id(name)
    if name in content.names:
        raise EditingError(
            f"'{name}' bestaat al, of heeft bestaan. Een naam is van één ding, voor altijd: kies een andere"
        )


def _quoted(title: str) -> str:
    """Return a title as YAML takes it."""
    return f'"{title}"' if re.search(r": |#|^[\W\d]|[\"']", title) else title


def _with_nav_line(content: Content, chapter: str, tip: str) -> str:
    config = content.texts[Path("mkdocs.yml")]
    last = [*re.finditer(rf"^( *)- {chapter}/[\w-]+\.md\n", config, re.MULTILINE)][-1]
    return f"{config[: last.end()]}{last[1]}- {chapter}/{tip}.md\n{config[last.end() :]}"


def _without_nav_line(content: Content, chapter: str, tip: str) -> str:
    return re.sub(rf"^ *- {chapter}/{tip}\.md\n", "", content.texts[Path("mkdocs.yml")], flags=re.MULTILINE)


def _with_redirect(register: str, old: str, target: str) -> str:
    """Return the register with a redirect behind the id of a tip."""
    return re.sub(rf"^(  {old}:) *$", rf"\1 {target}", register, count=1, flags=re.MULTILINE)


def _renamed(text: str, old: str, new: str) -> str:
    """Return a text in which a tip has its new name: in links, keys, lists and the navigation."""
    text = re.sub(rf"(?<![\w-]){old}(?=\.md\b|--[a-z])", new, text)
    return re.sub(
        r"^verwant:.*$", lambda line: re.sub(rf"(?<![\w-]){old}(?![\w-])", new, line[0]), text, flags=re.MULTILINE
    )


def _without_related(text: str, tip: str) -> str:
    def without(line: re.Match[str]) -> str:
        names = [name for name in re.findall(r"[\w-]+", line[1]) if name != tip]
        return f"verwant: [{', '.join(names)}]"

    pattern = rf"^verwant: *\[(.*(?<![\w-]){tip}(?![\w-]).*)\]$"
    return re.sub(pattern, without, text, flags=re.MULTILINE)


def _links_from(text: str, tip: str, before: str, chapter: str) -> str:
    """Return the text of a tip whose links lead to the same pages from another chapter."""

    def link(found: re.Match[str]) -> str:
        folder, name = found[1], found[2]
        if folder == f"../{chapter}/":
            return f"]({name}"
        return found[0] if folder or name == f"{tip}.md" else f"](../{before}/{name}"

    return re.sub(r"\]\((\.\./[\w-]+/)?([\w-]+\.md)(?=[#)])", link, text)


def _links_to(text: str, path: Path, old: str, new: str) -> str:
    """Return the text of a page whose links to a tip follow it to another chapter."""
    folder = path.parent.name if len(path.parts) == 4 else ""

    def link(place: str) -> str:
        chapter, _, name = place.partition("/")
        return place if not folder else name if chapter == folder else f"../{place}"

    return re.sub(rf"\]\({re.escape(link(old))}(?=[#)])", f"]({link(new)}", text)
