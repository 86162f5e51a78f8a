"""Adds new ids to the text of the register, and leaves the rest of the text unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import yaml

from kennissite.register.reader import KINDS, Published, Register

HEADER = """\
# Elke id die ooit op de site heeft gestaan. Haal er nooit een weg: coaches hebben de links en lezers de vinkjes.
# ./scripts/register zet nieuwe ids erbij. Wat er niet meer is, krijgt hier een nieuwe plek:
#   oude-id: nieuwe-id        verhuisd: pagina, vinkjes en ingevulde tekst gaan mee
#   oude-id: {weg: plek}      weg: wie ervoor komt, gaat naar die tip, zin, actie of pagina
# Meer hierover staat in BIJDRAGEN.md.
"""
"""The first lines of a new register, for editors."""


def new_ids(register: Register, here: Published) -> Mapping[str, list[str]]:
    """Return the keys that are on the site but not in the register, by the name of the kind."""
    return {name: sorted(found.keys() - register[name].keys()) for name, found in here.items()}


def with_new(text: str, new: Mapping[str, Iterable[str]]) -> str:
    """Return the text of a register with ids added, in alphabetical order in each section.

    Args:
        text: the text of a register without mistakes, or the first lines of a new one.
        new: the keys to add, by the name of the kind.
    """
    root = yaml.compose(text, yaml.SafeLoader)
    sections = {name.value: (name, value) for name, value in root.value} if isinstance(root, yaml.MappingNode) else {}
    rows: dict[int, list[str]] = {}
    after: list[str] = []
    for name, kind in KINDS.items():
        keys = sorted(new.get(name, ()))
        if found := sections.get(kind.section):
            head, value = found
            marks = [(k.value, k.start_mark) for k, _ in value.value] if isinstance(value.value, list) else []
            indent = " " * (marks[0][1].column if marks else 2)
            end = max([head.start_mark.line, *(mark.line for _, mark in marks)]) + 1
            for each in keys:
                line = next((mark.line for other, mark in marks if other > each), end)
                rows.setdefault(line, []).append(f"{indent}{each}:")
        elif keys:
            after += ["", f"{kind.section}:", *(f"  {each}:" for each in keys)]
    lines = [*text.splitlines(), ""]
    grown = [row for number, line in enumerate(lines) for row in (*rows.get(number, ()), line)]
    return "\n".join([*grown[:-1], *after]) + "\n"
