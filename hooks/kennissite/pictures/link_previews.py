"""Draws the preview picture that a chat shows beside a link to a page.

Typst sets the words (preview.typ) in its own font, Libertinus Serif (SIL Open Font License 1.1). So nothing is fetched,
and a picture is the same on every machine.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import typst
from PIL import Image

from kennissite.core.records import Preview

SIZE = (1200, 630)
"""Width and height of a picture, in pixels."""

COLOURS = 64
"""The number of colours in a picture: enough for the edges of its letters, and a small file."""

_TEMPLATE = Path(__file__).with_name("preview.typ")
_TOKEN = re.compile(r"--color-([\w-]+): light-dark\((#(?:[0-9a-f]{3}){1,2}),")
_BREAK = re.compile(r" |(?<=[^\W\d_]-)(?=[^\W\d_])")


@dataclass(frozen=True)
class Look:
    """The identity of the site: its colours by name, its sign as an SVG, and its name in two parts."""

    colours: Mapping[str, str]
    sign: str
    maker: str
    place: str


BARE = Look({}, "", "", "")
"""Enough to measure words."""


def read_look(theme: Path, maker: str, site_name: str) -> Look:
    """Read the identity of the site from the folder of its theme: the light colours of tokens.css, and the icon.

    Args:
        theme: the folder.
        maker: the author of the site, with which its name begins.
        site_name: the name of the site.
    """
    tokens = (theme / "shared" / "tokens.css").read_text("utf-8")
    sign = (theme / "images" / "favicon.svg").read_text("utf-8")
    return Look(dict(_TOKEN.findall(tokens)), sign, maker, site_name.removeprefix(maker).strip())


def fitting(previews: Sequence[Preview]) -> list[bool]:
    """Return for each preview whether its words fit in the picture, in some size of letters."""
    found = json.loads(_compiler(previews, BARE).query("<fits>"))
    return [element["value"] for element in found]


def draw(preview: Preview, look: Look) -> bytes:
    """Return the picture of a preview as PNG, given that its words fit."""
    drawn = _compiler([preview], look).compile(format="png", ppi=72)
    assert isinstance(drawn, bytes)  # noqa: S101 - one page is not a list
    small = io.BytesIO()
    picture = Image.open(io.BytesIO(drawn)).convert("RGB")
    picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue()


def draw_new(previews: Sequence[Preview], look: Look, cache: Path) -> list[Path]:
    """Return the path of the picture of each preview in the cache, after drawing the missing ones.

    The name of a picture is a hash of all that it is made from, so a picture in the cache is never out of date.
    """
    paths = [cache / f"{name}.png" for name in _fingerprints(previews, look)]
    new = {path: preview for path, preview in zip(paths, previews, strict=True) if not path.is_file()}
    if new:
        cache.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            list(threads.map(lambda path: _write(path, draw(new[path], look)), new))
    return paths


def _compiler(previews: Sequence[Preview], look: Look) -> typst.Compiler:
    return typst.Compiler(_TEMPLATE, ignore_system_fonts=True, sys_inputs=_inputs(previews, look))


def _inputs(previews: Sequence[Preview], look: Look) -> dict[str, str]:
    pages = [asdict(p) | {"parts": [*_BREAK.split(p.title), *_BREAK.split(p.chapter)]} for p in previews]
    inputs = {"colours": json.dumps(look.colours), "pages": json.dumps(pages)}
    return inputs | {"sign": look.sign, "maker": look.maker, "place": look.place}


def _fingerprints(previews: Sequence[Preview], look: Look) -> Iterator[str]:
    programs = {name: version(name) for name in ("typst", "pillow")}
    common = json.dumps([_TEMPLATE.read_text("utf-8"), asdict(look), programs, COLOURS])
    for preview in previews:
        yield hashlib.sha256(f"{common}{json.dumps(asdict(preview))}".encode()).hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Write a file in one step: another build, which may write the same file, sees all of it or nothing."""
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
