"""Draw the picture that a chat shows beside a link to a page.

Typst sets the words (preview.typ), in a font that it brings along: Libertinus Serif, under the SIL Open Font
License 1.1. So nothing is fetched, nothing on the machine changes a picture, and its letters fit as in a book.
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

from kennissite.content.markdown_file import Document
from kennissite.core.mistakes import Mistake
from kennissite.core.records import Preview

SIZE = (1200, 630)
"""The width and the height of a picture in pixels."""

COLOURS = 64
"""How many colours a picture has: so few make a small file, and the edges of its letters need no more."""

_TEMPLATE = Path(__file__).with_name("preview.typ")
_TOKEN = re.compile(r"--color-([\w-]+): light-dark\((#[0-9a-f]{6}),")
_BREAK = re.compile(r" |(?<=[^\W\d_]-)(?=[^\W\d_])")


@dataclass(frozen=True)
class Look:
    """What the pictures take from the site: its colours, by name, its sign as an SVG, and its name in two parts."""

    colours: Mapping[str, str]
    sign: str
    maker: str
    place: str


_BARE = Look({}, "", "", "")
"""What is enough to measure words."""


def read_look(theme: Path, maker: str, site_name: str) -> Look:
    """Read the identity of the site from the folder of its theme: the light colours of tokens.css, and the icon.

    Args:
        theme: the folder.
        maker: who makes the site, with which its name begins.
        site_name: the name of the site.
    """
    tokens = (theme / "shared" / "tokens.css").read_text("utf-8")
    sign = (theme / "images" / "favicon.svg").read_text("utf-8")
    return Look(dict(_TOKEN.findall(tokens)), sign, maker, site_name.removeprefix(maker).strip())


def previews_of(language: str, documents: Mapping[str, Document]) -> Mapping[str, Preview]:
    """Return what a link to each page of a language shows, by the path of the page."""
    titles = {uri: title if isinstance(title := d.meta.get("title"), str) else "" for uri, d in documents.items()}
    chapters = {uri: re.sub(r"[^/]+$", "index.md", uri) for uri in documents}
    return {
        uri: Preview(language, titles[uri], "" if chapters[uri] in (uri, "index.md") else titles.get(chapters[uri], ""))
        for uri in documents
    }


def check_previews(documents: Mapping[str, Document], previews: Mapping[str, Preview]) -> Iterator[Mistake]:
    """Yield the titles that are too long for a picture, even in the smallest letters."""
    for uri, fits in zip(previews, fitting([*previews.values()]), strict=True):
        if not fits:
            message = (
                "deze titel past niet op het plaatje bij een gedeelde link. Maak hem korter, "
                "of deel een heel lang woord met een streepje."
            )
            yield Mistake(documents[uri].path, documents[uri].line_of("title"), message)


def fitting(previews: Sequence[Preview]) -> list[bool]:
    """Tell of each preview whether its words fit in the picture, in letters of some size."""
    found = json.loads(_compiler(previews, _BARE).query("<fits>"))
    return [element["value"] for element in found]


def draw(preview: Preview, look: Look) -> bytes:
    """Return the picture of a preview that fits, as PNG."""
    drawn = _compiler([preview], look).compile(format="png", ppi=72)
    assert isinstance(drawn, bytes)  # noqa: S101 - one page is not a list
    small = io.BytesIO()
    picture = Image.open(io.BytesIO(drawn)).convert("RGB")
    picture.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue()


def draw_new(previews: Sequence[Preview], look: Look, cache: Path) -> list[Path]:
    """Return where the picture of each preview is in the cache, after drawing those that are not there.

    A picture is kept under a hash of all that it is made from, so one that is there is never out of date.
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
    """Write a file so that another build, which may write the same one, sees all of it or nothing."""
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_bytes(content)
    draft.replace(path)
