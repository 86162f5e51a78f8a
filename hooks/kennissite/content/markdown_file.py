"""Read one Markdown file: its front matter, its blocks and the prose around them, each with line numbers.

The Markdown extension drops an invalid block without a word (pymdownx.blocks), and MkDocs drops broken
front matter likewise, so the source is read here first and every mistake is reported with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor

from kennissite.core.mistakes import Mistake, did_you_mean
from kennissite.core.records import Passage
from kennissite.core.yaml_loader import Loader

BLOCK_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "zin": ("id", "doel"),
    "acties": (),
    "reactie": ("id", "op", "wending"),
}
"""The blocks that an author may write, and the options that each must have."""

EXTRA_OPTIONS: Mapping[str, tuple[str, ...]] = {"zin": ("wanneer",), "reactie": ("zegt", "leidinggevende")}
"""The options that a block may have besides."""

BLOCK_TITLES: Mapping[str, bool] = {"zin": True, "acties": False, "reactie": True}
"""Whether a block has a title behind its name."""

FieldPath = tuple[str | int, ...]
"""The path to a value in the front matter: names, and the numbers of items, counted from 0."""

_DEEPEST = 4
"""Steps of the deepest front matter that makes sense. The limit stops an alias that contains itself."""

_FENCE = re.compile(r"^(`{3,}|~{3,})")
_COMMENT = re.compile(r"^ {0,3}<!--")
_FENCED_CODE = FencedBlockPreprocessor.FENCED_BLOCK_RE
_CODE_SPAN = BacktickInlineProcessor(BACKTICK_RE)
_ESCAPE = re.compile(rf"\\[{re.escape(''.join(Markdown().ESCAPED_CHARS))}]")
_MASK = "\ue010"
"""Stands for each character of code and of escapes; no page holds this one."""

_BLOCK_OPEN = re.compile(r"^ {0,3}(/{3,})[ ]*([\w-]+)[ ]*(?:\|[ ]*(.*?)[ ]*)?$")
_BLOCK_WITHOUT_BAR = re.compile(r"^ {0,3}(/{3,})\s*([\w-]+)[\s:]+[^\s|]")
_BLOCK_CLOSE = re.compile(r"^ {0,3}(/{3,})[ ]*$")
_SLASHES = re.compile(r"^[\s>*+-]*/{3,}")
_UNDERLINE = re.compile(r"(?:=+|-+)$")
_OPTION = re.compile(r"^ {4,}\S")
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: |$)")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
_UNSEEN_IN_NAMES = re.compile("[\u00a0\u00ad\u2007\u2011\u202f]")
_CUT_OFF = re.compile(r"\s+(#.*)$")


@dataclass(frozen=True)
class Line:
    """One line of source text. `number` counts from 1 in the file."""

    number: int
    text: str


@dataclass(frozen=True)
class Block:
    """A block as written: `/// name | title`, its options and its body, and the lines of its begin and options."""

    name: str
    title: str
    options: Mapping[str, str]
    body: tuple[Line, ...]
    line: int
    option_lines: Mapping[str, int] = field(default_factory=dict)

    def line_of(self, option: str) -> int:
        """Return the line of an option, or that of the block where it has none."""
        return self.option_lines.get(option, self.line)


@dataclass(frozen=True)
class Document:
    """A Markdown file taken apart.

    Attributes:
        path: the path to show in mistakes.
        src_uri: the path within the language folder, with forward slashes.
        meta: the front matter.
        meta_lines: the lines of the front matter.
        meta_places: the line of every field and list item in the front matter.
        body: the passages and blocks, in order.
        prose: every line outside front matter, blocks, code and comments.
        complete: whether everything could be read; if not, there are mistakes that say what could not.
    """

    path: str
    src_uri: str
    meta: Mapping[str, Any]
    meta_lines: tuple[Line, ...]
    meta_places: Mapping[FieldPath, int]
    body: tuple[Passage | Block, ...]
    prose: tuple[Line, ...]
    complete: bool

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple(part for part in self.body if isinstance(part, Block))

    def line_of(self, *field_path: str | int) -> int:
        """Return the line of something in the front matter, else that of what it should be in, else 1.

        Args:
            field_path: the path of the field, such as "doelen", 1, "standaard".
        """
        parents = (field_path[:length] for length in range(len(field_path), 0, -1))
        return next((self.meta_places[field_path] for field_path in parents if field_path in self.meta_places), 1)


def read_text(file: Path, path: str) -> tuple[str, list[Mistake]]:
    """Return the text of a file, with what cannot be read replaced, and a mistake where it is not in UTF-8.

    Args:
        file: the file.
        path: the path to show in the mistake.
    """
    content = file.read_bytes()
    text = content.decode("utf-8", errors="replace")
    message = "dit bestand is niet als UTF-8 te lezen. Sla het op met de codering UTF-8."
    return text, [] if text.encode() == content else [Mistake(path, 1, message)]


def read_document(path: str, src_uri: str, text: str) -> tuple[Document, list[Mistake]]:
    """Take a Markdown file apart.

    Args:
        path: the path to show in mistakes.
        src_uri: the path within the language folder.
        text: the contents of the file.
    """
    rows = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    # A row may hold the separators that word processors use (U+2028), at which Markdown breaks the line.
    lines = [Line(n, part.rstrip(" \t")) for n, row in enumerate(rows, 1) for part in row.splitlines() or [""]]
    if conflict := next((line for line in lines if _CONFLICT.match(line.text)), None):
        message = (
            "hier staan nog twee versies van git onder elkaar. Kies er een, en haal de regels met <<<<<<<, ======= en "
            ">>>>>>> weg."
        )
        return Document(path, src_uri, {}, (), {}, (), (), False), [Mistake(path, conflict.number, message)]
    meta, places, meta_lines, rest, mistakes = _front_matter(path, lines)
    mistakes += [_unseen(path, line) for line in lines if _UNSEEN.search(line.text)]
    body, prose = _body(path, rest, mistakes)
    document = Document(path, src_uri, meta, tuple(meta_lines), places, tuple(body), tuple(prose), not mistakes)
    return document, mistakes


def mask(text: str) -> str:
    """Return a line of prose of the same length, with code spans and escapes masked."""
    if "`" in text:
        for start, end in _code_spans(text):
            text = text[:start] + _MASK * (end - start) + text[end:]
    return _ESCAPE.sub(_MASK * 2, text) if "\\" in text else text


def starts_heading(prose: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a heading: it begins with #, or is the first of its block and underlined."""
    line = prose[index]
    if line.text.startswith("#"):
        return True
    before, after = (prose[i] if 0 <= i < len(prose) else None for i in (index - 1, index + 1))
    is_first = not (before and before.text and before.number == line.number - 1) or before.text.startswith("#")
    is_underlined = after is not None and after.number == line.number + 1 and _UNDERLINE.match(after.text)
    return bool(line.text and is_first and is_underlined)


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code begins and ends in a line, as Python-Markdown decides."""
    position = 0
    while found := _CODE_SPAN.compiled_re.search(text, position):
        element, start, end = _CODE_SPAN.handleMatch(found, text)
        position = found.end() if end is None else end
        if element is not None and not isinstance(element, str) and start is not None and end is not None:
            yield start, end


def _unseen(path: str, line: Line) -> Mistake:
    message = "hier staat een onzichtbaar teken, misschien uit Word of een chat. Typ deze regel opnieuw."
    return Mistake(path, line.number, message)


def _front_matter(
    path: str, lines: list[Line]
) -> tuple[dict[str, Any], dict[FieldPath, int], list[Line], list[Line], list[Mistake]]:
    if not lines or lines[0].text != "---":
        message = (
            "de pagina begint niet met gegevens tussen twee regels ---. Zet er ten minste title en description in."
        )
        return {}, {}, [], lines, [Mistake(path, 1, message)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.text in ("---", "...")), None)
    if end is None:
        message = "de gegevens bovenaan zijn niet afgesloten. Zet een regel --- onder het laatste gegeven."
        return {}, {}, [], [], [Mistake(path, 1, message)]
    meta_lines, rest = lines[1:end], lines[end + 1 :]
    meta, places, mistakes = _meta(path, meta_lines)
    if not rest:
        message = "na de gegevens houdt het bestand op. Zet onder de regel --- nog een lege regel."
        mistakes.append(Mistake(path, lines[end].number, message))
    return meta, places, meta_lines, rest, mistakes


def _meta(path: str, lines: list[Line]) -> tuple[dict[str, Any], dict[FieldPath, int], list[Mistake]]:
    root: yaml.Node | None = None
    try:
        root = yaml.compose("\n".join(line.text for line in lines), Loader)
        meta = Loader("").construct_document(root) if root else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        number = lines[min(mark.line, len(lines) - 1)].number if mark else 2
        message = (
            "de gegevens bovenaan zijn niet te lezen. Schrijf 'naam: waarde', spring in met spaties, "
            "en zet een waarde met een dubbele punt tussen aanhalingstekens."
        )
        return {}, {}, [Mistake(path, number, message)]
    except ValueError:
        days = (head for _, head, value in _walk(root) if value.tag.endswith(":timestamp"))
        number = next((lines[head.start_mark.line].number for head in days), 2)
        message = "deze dag bestaat niet. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-23."
        return {}, {}, [Mistake(path, number, message)]
    if not isinstance(meta, dict):
        message = "hier horen regels 'naam: waarde'. Zet er ten minste title en description in."
        return {}, {}, [Mistake(path, 2, message)]
    places: dict[FieldPath, int] = {}
    repeated: set[FieldPath] = set()
    mistakes: list[Mistake] = []
    for field_path, head, value in _walk(root):
        number = lines[head.start_mark.line].number
        if field_path in places:  # of two with one name, YAML reads the last
            repeated.add(field_path)
            if field_path[:-1] not in repeated:
                message = f"'{field_path[-1]}' staat er al, op regel {places[field_path]}. Laat er één staan."
                mistakes.append(Mistake(path, number, message))
        places.setdefault(field_path, number)
        if cut_off := _cut_off(value, lines):
            message = f"'{cut_off}' wordt niet gelezen. Zet de hele waarde tussen aanhalingstekens."
            mistakes.append(Mistake(path, lines[value.end_mark.line].number, message))
    return meta, places, mistakes


def _walk(node: yaml.Node | None, field_path: FieldPath = ()) -> Iterator[tuple[FieldPath, yaml.Node, yaml.Node]]:
    """Yield every field and list item: its path, the node of its name, and the node of its value."""
    if len(field_path) == _DEEPEST:
        return
    parts: list[tuple[str | int, yaml.Node, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        parts = [(name.value, name, value) for name, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        parts = [(index, item, item) for index, item in enumerate(node.value)]
    for step, head, value in parts:
        yield (*field_path, step), head, value
        yield from _walk(value, (*field_path, step))


def _cut_off(value: yaml.Node, lines: list[Line]) -> str:
    """Return what YAML leaves out of a value because it takes it for a comment; empty where it reads all."""
    if not isinstance(value, yaml.ScalarNode) or value.style or not value.value:
        return ""
    rest = lines[value.end_mark.line].text[value.end_mark.column :]
    found = _CUT_OFF.match(rest)
    return found[1] if found else ""


def _body(path: str, lines: list[Line], mistakes: list[Mistake]) -> tuple[list[Passage | Block], list[Line]]:
    """Return the passages and blocks, and the lines of prose."""
    text = "\n".join(line.text for line in lines)
    starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
    body: list[Passage | Block] = []
    prose: list[Line] = []
    passage: list[str] = []

    def close(is_code: bool = False) -> None:
        if passage:
            body.append(Passage("\n".join(passage), is_code))
            passage.clear()

    index = 0
    while index < len(lines):
        line = lines[index]
        if _FENCE.match(line.text) and (code := _FENCED_CODE.match(text, starts[index])):
            close()
            if code["attrs"] or code["hl_lines"]:
                mistakes.append(_bad_fence(path, line, code["fence"]))
            passage += code[0].split("\n")
            index += len(passage)
            close(is_code=True)
            continue
        index += 1
        if fence := _FENCE.match(line.text):
            mistakes.append(_not_code(path, line, fence[1], lines[index:]))
        elif _COMMENT.match(line.text):
            index, rest = _after_comment(path, lines, index - 1, mistakes)
            passage += ["", *(line.text for line in rest)]
            prose += rest
        elif opened := _BLOCK_OPEN.match(line.text):
            end = _end_of_block(lines, index, len(opened.group(1)))
            if end is None:
                mistakes.append(_unclosed(path, line, opened.group(2)))
                index = _next_block(lines, index)
                continue
            if block := _block(path, line, opened, lines[index : end + 1], mistakes):
                close()
                body.append(block)
            index = end + 1
        elif _SLASHES.match(line.text):
            index = _stray_slashes(path, lines, index - 1, mistakes)
        else:
            prose.append(line)
            passage.append(line.text)
    close()
    return body, prose


def _after_comment(path: str, lines: list[Line], start: int, mistakes: list[Mistake]) -> tuple[int, list[Line]]:
    """Return the index of the line after a comment, and the text behind the comment on its last line."""
    for index in range(start, len(lines)):
        _, end, rest = lines[index].text.partition("-->")
        if end:
            return index + 1, [Line(lines[index].number, rest.strip())] if rest.strip() else []
    message = "wat hier begint, is niet afgesloten. Zet eronder een regel met alleen -->"
    mistakes.append(Mistake(path, lines[start].number, message))
    return start + 1, []


def _stray_slashes(path: str, lines: list[Line], start: int, mistakes: list[Mistake]) -> int:
    """Report slashes that begin or end no block, and return the index of the line to go on with."""
    line = lines[start]
    if _UNSEEN_IN_NAMES.search(line.text):
        mistakes.append(_unseen(path, line))
        return _after_block(lines, start + 1, 3)
    if (bare := _BLOCK_WITHOUT_BAR.match(line.text)) and BLOCK_TITLES.get(bare.group(2)):
        message = f"voor de titel hoort een verticale streep. Schrijf '/// {bare.group(2)} | Titel'."
        mistakes.append(Mistake(path, line.number, message))
        return _after_block(lines, start + 1, len(bare.group(1)))
    message = (
        "hier eindigt een blok dat nergens begint. Haal deze regel weg, of begin het met '/// zin | Titel'."
        if _BLOCK_CLOSE.match(line.text)
        else "dit is geen geldig begin of einde van een blok. "
        "Schrijf '/// zin | Titel', '/// acties' of '///', vooraan op een regel."
    )
    mistakes.append(Mistake(path, line.number, message))
    return start + 1


def _bad_fence(path: str, line: Line, fence: str) -> Mistake:
    return Mistake(path, line.number, f"achter {fence} kan alleen de taal van de code staan, in één woord.")


def _not_code(path: str, line: Line, fence: str, rest: Sequence[Line]) -> Mistake:
    """Return the mistake in a fence that Markdown does not take for one."""
    if line.text != fence and any(other.text == fence for other in rest):
        return _bad_fence(path, line, fence)
    message = f"wat hier begint, is niet afgesloten. Zet eronder een regel met alleen {fence}"
    return Mistake(path, line.number, message)


def _end_of_block(lines: list[Line], start: int, slashes: int) -> int | None:
    for index in range(start, len(lines)):
        if closed := _BLOCK_CLOSE.match(lines[index].text):
            return index if len(closed.group(1)) == slashes else None
        if _BLOCK_OPEN.match(lines[index].text):
            return None
    return None


def _after_block(lines: list[Line], start: int, slashes: int) -> int:
    """Return where to go on after a block of which the begin is wrong: past its end if it has one, else inside."""
    end = _end_of_block(lines, start, slashes)
    return start if end is None else end + 1


def _next_block(lines: list[Line], start: int) -> int:
    later = (i for i in range(start, len(lines)) if _SLASHES.match(lines[i].text))
    return next(later, len(lines))


def _unclosed(path: str, line: Line, name: str) -> Mistake:
    message = f"het blok '/// {name}' is niet afgesloten. Zet een regel met alleen /// onder de tekst van dit blok."
    return Mistake(path, line.number, message)


def _block(path: str, line: Line, opened: re.Match[str], rest: list[Line], mistakes: list[Mistake]) -> Block | None:
    content = rest[:-1]
    name = opened.group(2)
    title = (opened.group(3) or "").strip()
    if name not in BLOCK_OPTIONS:
        hint = did_you_mean(name, BLOCK_OPTIONS, "/// {}")
        mistakes.append(Mistake(path, line.number, f"onbekend blok '/// {name}'. {hint}"))
        return None
    if BLOCK_TITLES[name] and not title:
        message = f"dit blok heeft geen titel. Schrijf '/// {name} | Titel'."
        mistakes.append(Mistake(path, line.number, message))
    if not BLOCK_TITLES[name] and title:
        message = f"dit blok heeft geen titel nodig. Schrijf alleen '/// {name}'."
        mistakes.append(Mistake(path, line.number, message))
    head = [line, *takewhile(lambda row: row.text.strip(), content)]
    mistakes += [_unseen(path, row) for row in head if row.text and _UNSEEN_IN_NAMES.search(row.text.split("|")[0])]
    count = next((i for i, row in enumerate(content) if not _OPTION.match(row.text)), len(content))
    options = _options(path, line, name, content[:count], mistakes)
    values = {option: value for option, (value, _) in options.items()}
    lines = {option: number for option, (_, number) in options.items()}
    return Block(name, title, values, tuple(content[count:]), line.number, lines)


def _options(
    path: str, line: Line, name: str, rows: Sequence[Line], mistakes: list[Mistake]
) -> dict[str, tuple[str, int]]:
    """Return the value of every option, and its line."""
    required = BLOCK_OPTIONS[name]
    known = (*required, *EXTRA_OPTIONS.get(name, ()))
    options: dict[str, tuple[str, int]] = {}
    for row in rows:
        option, colon, value = (part.strip() for part in row.text.partition(": "))
        if not colon or not option or not value:
            message = f"'{row.text.strip()}' is geen optie. Schrijf 'naam: waarde', bijvoorbeeld 'id: vraag-om-tijd'."
            mistakes.append(Mistake(path, row.number, message))
        elif _indent(row) != _indent(rows[0]):
            message = f"'{option}' staat niet recht onder de optie erboven. Zet voor elke optie vier spaties."
            mistakes.append(Mistake(path, row.number, message))
        elif option not in known:
            hint = did_you_mean(option, known) if known else f"Het blok '/// {name}' heeft geen opties."
            mistakes.append(Mistake(path, row.number, f"onbekende optie '{option}'. {hint}"))
        elif option in options:
            message = f"de optie '{option}' staat er twee keer. Laat er één staan."
            mistakes.append(Mistake(path, row.number, message))
        else:
            options[option] = value, row.number
    for option in required:
        if option not in options and not any(row.text.strip().startswith(option + ":") for row in rows):
            message = f"'{option}' ontbreekt. Zet onder deze regel, vier spaties ingesprongen: '{option}: …'."
            mistakes.append(Mistake(path, line.number, message))
    return options


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())
