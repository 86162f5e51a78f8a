"""Strict reading of an SVG: only shapes and text, nothing that runs, loads or links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from kennissite.core.mistakes import Mistake

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"

_ELEMENTS = """
    svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient
    radialGradient stop clipPath mask marker pattern
"""
_ATTRIBUTES = """
    id class lang version role focusable viewBox preserveAspectRatio width height x y x1 y1 x2 y2 dx dy cx cy r rx
    ry fx fy d points pathLength transform rotate textLength lengthAdjust offset gradientUnits gradientTransform
    spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
    markerWidth markerHeight markerUnits refX refY orient opacity color display visibility overflow fill fill-
    opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-
    dasharray stroke-dashoffset stop-color stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end
    paint-order vector-effect shape-rendering text-rendering color-interpolation font-family font-size font-style
    font-weight font-variant letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-
    baseline baseline-shift aria-label aria-labelledby aria-describedby aria-hidden
"""
_FRAGMENT = re.compile(r"#[\w.-]+")
_VALUE = re.compile(r"(?:[^\\:;{}<>()]|\((?!\s*['\"]?\s*[^\s#'\"\d.+-])[^()]*\))*")
"""A value without a style rule, a scheme or an address: `url(#name)` and `rotate(45)` may be in it."""

ADVICE = "Bewaar het plaatje als gewone SVG, zonder scripts, stijlen en links, of als PNG."


class _DoctypeError(Exception):
    """Stops the parser."""


class _Strict:
    """Collects the mistakes in one SVG."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.mistakes: list[Mistake] = []
        self.is_first = True
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.element
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = lambda target, _: self.refuse(f"<?{target}>")

    def refuse(self, what: str) -> None:
        message = f"'{what}' mag niet in een SVG. {ADVICE}"
        self.mistakes.append(Mistake(self.path, self.parser.CurrentLineNumber, message))

    def doctype(self, *_: object) -> None:
        self.refuse("<!DOCTYPE>")
        raise _DoctypeError  # before any entity is expanded

    def element(self, full_name: str, attributes: Mapping[str, str]) -> None:
        space, _, name = full_name.rpartition(" ")
        if space != _SVG or name not in _ELEMENTS.split() or (self.is_first and name != "svg"):
            self.refuse(f"<{name}>")
        self.is_first = False
        for attribute, value in attributes.items():
            space, _, short = attribute.rpartition(" ")
            if short == "href" and space in ("", _XLINK):
                is_allowed = _FRAGMENT.fullmatch(value) is not None
            elif space == _XML:
                is_allowed = short in ("lang", "space")
            else:
                is_text = short.startswith("aria-") or short == "font-family"
                is_allowed = (
                    not space and short in _ATTRIBUTES.split() and (is_text or _VALUE.fullmatch(value) is not None)
                )
            if not is_allowed:
                self.refuse(f"{short}={value[:40]}")


def check_svg(path: str, content: bytes) -> list[Mistake]:
    """Return the mistakes in an SVG: everything outside the list of elements and attributes above.

    Args:
        path: the path to show in mistakes.
        content: the bytes of the file.
    """
    strict = _Strict(path)
    try:
        strict.parser.Parse(content, True)
    except _DoctypeError:
        pass
    except expat.ExpatError as error:
        message = f"dit is geen geldige SVG. {ADVICE}"
        return [*strict.mistakes, Mistake(path, error.lineno, message)]
    return strict.mistakes
