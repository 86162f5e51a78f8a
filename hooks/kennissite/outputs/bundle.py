"""What a page asks for of the ES modules: all of them at once, or one classic script.

A frame without an origin of its own (`sandbox` without `allow-same-origin`, as WordPress makes it) may not fetch
modules from a server that does not allow every origin: they are fetched with CORS, classic scripts are not (HTML
standard, "fetch a classic script" and "fetch a single module script").
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[\w/-]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_ANY_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\.{1,2}/[\w/-]+)\.js";$', re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)


def bundle(folder: Path, entry: str) -> str:
    """Return a module and all that it imports as one script.

    Args:
        folder: where the modules are.
        entry: the name of the module, without `.js`.

    Raises:
        ValueError: a module imports or exports in a way that is not supported: only named imports of
            files and exported declarations are.
    """
    parts: dict[str, str] = {}
    _add(folder, entry, parts)
    return "\n".join(['"use strict";', "{", *parts.values(), "}", ""])


def imported(folder: Path, entry: str) -> list[str]:
    """Return the names of all modules that a module imports, itself or through others, in alphabetical order.

    Args:
        folder: where the modules are.
        entry: the name of the module, without `.js`.
    """
    found: set[str] = set()
    new = {entry}
    while new:
        texts = {name: (folder / f"{name}.js").read_text("utf-8") for name in new}
        new = {_resolve(name, path) for name, text in texts.items() for path in _ANY_IMPORT.findall(text)} - found
        found |= new
    return sorted(found)


def _add(folder: Path, name: str, parts: dict[str, str]) -> None:
    """Add a module behind those that it imports."""
    text = (folder / f"{name}.js").read_text("utf-8")
    for _, path in _IMPORT.findall(text):
        if (imported := _resolve(name, path)) not in parts:
            _add(folder, imported, parts)
    body = _EXPORT.sub("", _IMPORT.sub(lambda statement: _destructuring(statement, name), text))
    if other := _OTHER.search(body):
        raise ValueError(f"{name}.js: cannot bundle '{other[0]}'")
    exports = ", ".join(_EXPORT.findall(text))
    parts[name] = f"const {_variable(name)} = (() => {{\n{body}return {{ {exports} }};\n}})();"


def _destructuring(statement: re.Match[str], name: str) -> str:
    names = statement[1].replace(" as ", ": ")
    return f"const {{{names}}} = {_variable(_resolve(name, statement[2]))};"


def _resolve(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _variable(module: str) -> str:
    return "$" + re.sub(r"\W", "_", module)
