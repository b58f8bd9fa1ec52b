"""Our own charts (``reports/charts.py``) as PNG, for formats that take no SVG; drawn without a browser."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from functools import cache
from typing import TypeAlias

from PIL import Image, ImageColor, ImageDraw, ImageFont

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SCALE = 3
_FONT_SIZE = 13
_Colour: TypeAlias = tuple[int, int, int, int]


def as_png(svg: str) -> bytes:
    """The drawing in three pixels for one, on white. Only the shapes that charts.py draws are known."""
    root = ET.fromstring(svg)  # noqa: S314  (drawn by charts.py a moment ago, never read from outside)
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
    # Drawn twice as large and halved, since Pillow draws hard edges.
    big = _SCALE * 2
    image = Image.new("RGB", (round(width * big), round(height * big)), "white")
    draw = ImageDraw.Draw(image, "RGBA")
    for element in root:
        shape = _SHAPES.get(element.tag.removeprefix(_NAMESPACE))
        if shape is not None:
            shape(draw, element, big)
    out = io.BytesIO()
    image.reduce(2).save(out, format="PNG", dpi=(_SCALE * 96, _SCALE * 96))
    return out.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _number(element: ET.Element, name: str, scale: float, default: float = 0.0) -> float:
    return float(element.attrib.get(name, default)) * scale


def _colour(element: ET.Element, name: str) -> _Colour | None:
    told = element.attrib.get(name, "none")
    if told == "none":
        return None
    red, green, blue = ImageColor.getrgb(told)[:3]
    share = float(element.attrib.get("opacity", 1)) * float(element.attrib.get(f"{name}-opacity", 1))
    return red, green, blue, round(255 * share)


def _points(element: ET.Element, scale: float) -> list[tuple[float, float]]:
    pairs = (pair.split(",") for pair in element.attrib["points"].split())
    return [(float(x) * scale, float(y) * scale) for x, y in pairs]


def _width(element: ET.Element, scale: float) -> int:
    return max(1, round(_number(element, "stroke-width", scale, 1.0)))


def _draw_line(draw: ImageDraw.ImageDraw, element: ET.Element, scale: float) -> None:
    ends = [_number(element, name, scale) for name in ("x1", "y1", "x2", "y2")]
    draw.line(ends, fill=_colour(element, "stroke"), width=_width(element, scale))


def _draw_polyline(draw: ImageDraw.ImageDraw, element: ET.Element, scale: float) -> None:
    draw.line(_points(element, scale), fill=_colour(element, "stroke"), width=_width(element, scale), joint="curve")


def _draw_polygon(draw: ImageDraw.ImageDraw, element: ET.Element, scale: float) -> None:
    draw.polygon(_points(element, scale), fill=_colour(element, "fill"))


def _draw_rect(draw: ImageDraw.ImageDraw, element: ET.Element, scale: float) -> None:
    x, y, width, height = (_number(element, name, scale) for name in ("x", "y", "width", "height"))
    draw.rectangle((x, y, x + width, y + height), fill=_colour(element, "fill"))


def _draw_circle(draw: ImageDraw.ImageDraw, element: ET.Element, scale: float) -> None:
    x, y, radius = (_number(element, name, scale) for name in ("cx", "cy", "r"))
    outline = _colour(element, "stroke")
    width = _width(element, scale) if outline else 0
    box = (x - radius, y - radius, x + radius, y + radius)
    draw.ellipse(box, fill=_colour(element, "fill"), outline=outline, width=width)


def _draw_text(draw: ImageDraw.ImageDraw, element: ET.Element, scale: float) -> None:
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[element.attrib.get("text-anchor", "start")]
    place = (_number(element, "x", scale), _number(element, "y", scale))
    # The built-in font lacks the narrow space that French puts into numbers.
    words = (element.text or "").replace("\u202f", "\u00a0")
    font = _font(round(_FONT_SIZE * scale))
    draw.text(place, words, fill=_colour(element, "fill"), font=font, anchor=anchor)


_SHAPES = {
    "line": _draw_line,
    "polyline": _draw_polyline,
    "polygon": _draw_polygon,
    "rect": _draw_rect,
    "circle": _draw_circle,
    "text": _draw_text,
}
