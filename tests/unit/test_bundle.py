"""One classic script out of modules."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennissite.outputs.bundle import bundle, imported
from tests.project import ROOT


def write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, "utf-8")
    return folder


def test_a_module_comes_once_and_after_what_it_imports(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        entry='import { a } from "./left.js";\nimport { b } from "./right-side.js";\na(b);\n',
        left='import { c } from "./shared.js";\nexport function a() {}\n',
        **{"right-side": 'import {\n  c as d,\n} from "./shared.js";\nexport const b = d;\n'},
        shared="export class c {}\n",
    )
    text = bundle(folder, "entry")
    places = [text.index(part) for part in ("class c", "function a()", "const b", "a(b);")]
    assert places == sorted(places)
    assert text.count("class c") == 1
    assert "const {\n  c: d,\n} = $shared;" in text
    assert "const { b } = $right_side;" in text
    assert "return { c };" in text


def test_names_that_a_module_keeps_to_itself_do_not_meet_those_of_another(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        entry='import { a } from "./other.js";\nconst own = a;\n',
        other="const own = 1;\nexport const a = own;\n",
    )
    first, second = bundle(folder, "entry").split("})();")[:2]
    assert first.count("const own") == second.count("const own") == 1


def test_all_that_a_module_needs_is_named_once_whatever_way_it_is_imported(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        main='import "./bare.js";\nimport { a } from "./left.js";\nconst later = () => import("./later.js");\n',
        bare='import { a } from "./left.js";\n',
        left='import {\n  b,\n} from "./right.js";\nexport const a = b;\n',
        right='import { a } from "./left.js";\nexport const b = 1;\n',
        later="export const c = 1;\n",
    )
    assert imported(folder, "main") == ["bare", "left", "right"]


@pytest.mark.parametrize(
    "statement",
    [
        'import a from "./other.js";',
        'import * as a from "./other.js";',
        'import "./other.js";',
        'import { a } from "https://elders.nl/a.js";',
        "export default function () {}",
        'export { a } from "./other.js";',
        "export let a = 1;",
    ],
)
def test_what_cannot_be_bundled_is_refused(tmp_path: Path, statement: str) -> None:
    folder = write(tmp_path, entry=f"{statement}\n", other="")
    with pytest.raises(ValueError, match=r"entry\.js"):
        bundle(folder, "entry")


def test_the_script_of_an_embed_holds_no_module_statement() -> None:
    lines = bundle(ROOT / "overrides", "embed").splitlines()
    assert [line for line in lines if line.startswith(("import ", "import{", "export "))] == []
