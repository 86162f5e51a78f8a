"""The pictures beside a link: every word is in them, in the middle, and none is drawn twice."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from kennissite.core.records import Preview
from kennissite.pictures import link_previews as previews
from kennissite.pictures.link_previews import SIZE, Look, draw, draw_new, fitting, read_look
from tests.project import ROOT

LOOK = read_look(ROOT / "overrides", "Sodalis", "Sodalis kennissite")
SQUARE = ((SIZE[0] - SIZE[1]) // 2, (SIZE[0] + SIZE[1]) // 2)
BUBBLE = (46, 470)
MARGIN = 24
LONGEST_WORD = 26
INK = 80
"""How much lighter a point must be to be part of a letter; its edges have fewer colours, and vary by some."""

LETTERS = "eeeennaatiirroodsslgvhkmubpwjzcfxyqEWMĲéëïöüçñåłřÅÉ’-"


@cache
def picture(preview: Preview) -> Image.Image:
    return Image.open(io.BytesIO(draw(preview, LOOK))).convert("RGB")


def mask(preview: Preview) -> Image.Image:
    """Return where the words are: all that is not the same in the picture without them."""
    change = ImageChops.difference(picture(preview), picture(Preview(preview.language, "", "")))
    return change.convert("L").point(lambda value: 255 * (value > INK))


def words_of(preview: Preview) -> tuple[int, int, int, int]:
    """Return the box of the words: left, top, right and bottom."""
    box = mask(preview).getbbox()
    assert box, "no words"
    left, top, right, bottom = box
    return left, top, right, bottom


def height_of_first_line(preview: Preview) -> int:
    words = mask(preview)
    _, top, _, bottom = words_of(preview)
    rows = range(top, bottom + 1)
    return next(row for row in rows if words.crop((0, row, SIZE[0], row + 1)).getbbox() is None) - top


def titles() -> list[str]:
    """Return titles of every length from 1 to 120 letters, some of short words, some of very long ones."""
    chance = random.Random(5)  # noqa: S311 - the same titles every time
    found = []
    for length in range(1, 121):
        longest = chance.choice((3, 8, 14, LONGEST_WORD, 45, 120))
        title = ""
        while len(title) < length:
            title += "".join(chance.choices(LETTERS, k=chance.randint(1, longest))) + " "
        found.append(title[:length].strip() or "a")
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_that_fit_stay_within_the_bubble_and_the_square_in_the_middle(language: str) -> None:
    all_previews = [Preview(language, title, "Voorbereiding" if n % 2 else "") for n, title in enumerate(titles())]
    fit = [preview for preview, fits in zip(all_previews, fitting(all_previews), strict=True) if fits]
    assert len(fit) > len(all_previews) / 2
    for preview in fit[:: 1 if language == "nl" else 10]:
        left, top, right, bottom = words_of(preview)
        assert SQUARE[0] < left < right < SQUARE[1], preview.title
        assert BUBBLE[0] + MARGIN < top < bottom < BUBBLE[1] - MARGIN, preview.title


def test_a_title_of_120_letters_without_very_long_words_always_fits() -> None:
    short_words = [title for title in titles() if max(map(len, title.split())) <= 18]
    widest = ["W" * 12 + " " + "m" * 18, "Mm " * 40, "ontwikkelingsmogelijkheden arbeidsongeschiktheid"]
    assert len(short_words) > 40
    assert all(fitting([Preview("nl", title, "Voorbereiding") for title in [*short_words, *widest]]))


@pytest.mark.parametrize("title", ["woord " * 80, "Arbeidsongeschiktheidsverzekeringsmaatschappij", "W" * 30])
def test_what_is_too_long_even_in_the_smallest_letters_does_not_fit(title: str) -> None:
    assert fitting([Preview("nl", title, ""), Preview("nl", "Kort", title), Preview("nl", "Kort", "")]) == [
        False,
        False,
        True,
    ]


def test_a_very_long_word_fits_once_it_is_divided() -> None:
    assert fitting([Preview("nl", "Arbeidsongeschiktheids-verzekeringsmaatschappij", "")]) == [True]


def test_a_hyphen_at_which_no_line_breaks_divides_nothing() -> None:
    word = "-".join(["2026"] * 12)
    assert fitting([Preview("nl", word, ""), Preview("nl", "-".join(["jaar"] * 12), "")]) == [False, True]


def test_a_short_title_is_written_larger_than_a_long_one() -> None:
    heights = [height_of_first_line(Preview("nl", "M " * count, "")) for count in (1, 30, 50, 90)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[1] > heights[-1]


@pytest.mark.parametrize("title", ["#panic()", "$x$", "*a* _b_ `c` <d> @e", "</svg>", '"}]', "a\\", "// b", "= c"])
def test_a_title_is_text_whatever_it_looks_like(title: str) -> None:
    assert fitting([Preview("nl", title, "")]) == [True]
    assert words_of(Preview("nl", title, ""))


def test_accents_and_letters_of_other_languages_are_drawn_each_in_its_own_way() -> None:
    drawn = {draw(Preview("nl", letter, ""), LOOK) for letter in "eéèëêoóöôcçnñłřşžąĳ€’‘…–"}
    assert len(drawn) == len("eéèëêoóöôcçnñłřşžąĳ€’‘…–")


def test_a_picture_is_1200_by_630_in_the_colours_of_the_site() -> None:
    drawn = picture(Preview("nl", "Vraag om aandacht", "Voorbereiding"))
    assert drawn.size == SIZE == (1200, 630)
    for place, name in (((5, 5), "voice"), ((600, 60), "brand")):
        wanted = bytes.fromhex(LOOK.colours[name].removeprefix("#"))
        found = drawn.getpixel(place)
        assert isinstance(found, tuple)
        assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= 2, name


def test_a_picture_is_the_same_every_time_and_small() -> None:
    preview = Preview("nl", "Zet coaching in het plan van aanpak, en bespreek wie daarover gaat", "Budget")
    assert draw(preview, LOOK) == draw(preview, LOOK)
    assert len(draw(preview, LOOK)) < 30_000


def test_only_what_changed_is_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def recorded(preview: Preview, look: Look) -> bytes:
        drawn.append(preview.title)
        return draw(preview, look)

    monkeypatch.setattr(previews, "draw", recorded)
    first, second = Preview("nl", "Een", "Budget"), Preview("nl", "Twee", "Budget")
    paths = draw_new([first, second], LOOK, tmp_path)
    assert sorted(drawn) == ["Een", "Twee"]
    assert [path.read_bytes() for path in paths] == [draw(first, LOOK), draw(second, LOOK)]
    assert draw_new([first, second], LOOK, tmp_path) == paths
    assert sorted(drawn) == ["Een", "Twee"]
    draw_new([first, Preview("nl", "Drie", "Budget")], LOOK, tmp_path)
    assert drawn[2:] == ["Drie"]
    draw_new([first], replace(LOOK, colours={**LOOK.colours, "brand": "#123456"}), tmp_path)
    assert drawn[3:] == ["Een"]
    assert {path.suffix for path in tmp_path.iterdir()} == {".png"}
