from __future__ import annotations

import io

from PIL import Image

from reports.charts import BLUE, ORANGE, Point, matrix, ranking, time_series
from reports.submission.raster import as_png, font_of, plain_letters


def image_of(svg: str) -> Image.Image:
    return Image.open(io.BytesIO(as_png(svg))).convert("RGB")


def colours(image: Image.Image) -> set[tuple[int, ...]]:
    found = image.getcolors(maxcolors=1_000_000) or []
    return {colour for _, colour in found if isinstance(colour, tuple)}


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def test_a_ranking_is_drawn_three_pixels_for_one() -> None:
    points = [
        Point(label="Éléphants", value=-0.2, low=-0.3, high=-0.1),
        Point(label="b", value=0.1, low=-0.1, high=0.3),
    ]
    svg = ranking("r", "t", "d", points, percent=True, zero_line=True)
    image = image_of(svg.wide)
    assert image.width == 720 * 3
    assert {rgb(ORANGE), rgb(BLUE)} <= colours(image)


def test_a_series_has_a_line_a_band_and_a_gap() -> None:
    points = [Point(label=str(n), value=None if n == 2 else 5.0, low=4.0, high=6.0) for n in range(5)]
    image = image_of(time_series("s", "t", "d", points).wide)
    line = round((12 + (250 - 12) * (1 - 5 / 6)) * 3)
    row = [image.getpixel((x, line)) for x in range(56 * 3, (720 - 14) * 3)]
    share = sum(pixel == rgb(BLUE) for pixel in row) / len(row)
    assert 0.2 < share < 0.8


def test_accents_are_drawn_or_left_out_but_no_boxes() -> None:
    font, knows_accents = font_of(20, ("no such font.ttf",))
    assert not knows_accents
    assert font.getlength("a") > 0
    assert plain_letters("Bélgica \u22124\u00a0% …") == "Belgica -4 % ..."
    assert font_of(20)[1] or font_of(20)[0].getlength("a") > 0


def test_a_matrix_and_narrow_spaces_are_drawn() -> None:
    svg = matrix("m", "t", "d", ["a"], ["b"], {("a", "b"): 0.5}, tell=lambda value, **_: f"{value}\u202f%")
    assert rgb(BLUE) in colours(image_of(svg.wide))
