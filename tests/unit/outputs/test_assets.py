"""The folder of the files that pages load says what is in it."""

import pytest

from kennissite.outputs.assets import asset_folder

FILES = {"tip.css": b"a", "tip.js": b"b"}


def test_the_same_files_are_in_the_same_folder_whatever_their_order() -> None:
    assert asset_folder(FILES) == asset_folder(dict(reversed(FILES.items())))


@pytest.mark.parametrize(
    "others",
    [
        {"tip.css": b"a", "tip.js": b"c"},
        {"tip.css": b"a", "plan.js": b"b"},
        {"tip.css": b"a"},
        {"tip.css": b"", "tip.js": b"ab"},
    ],
    ids=["content", "name", "fewer", "boundary"],
)
def test_other_files_are_in_another_folder(others: dict[str, bytes]) -> None:
    assert asset_folder(others) != asset_folder(FILES)
