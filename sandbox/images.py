"""Pictures made from their name alone: small drawings (SVG) and blurred colour fields (PNG)."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

import numpy as np

from sandbox.chance import number, share
from sandbox.serving import Reply, text_reply

_PNG_SIZE = (120, 160)
# One plain outline a body, drawn in a field of 200 x 150.
_SHAPES = {
    "reptile": "M30 110 C60 60 90 130 115 90 S165 70 160 45 C158 33 142 35 144 47",
    "bird": "M60 100 C55 60 95 40 120 62 L142 70 L124 78 C122 110 85 122 60 100 Z M70 96 L40 120",
    "mammal": "M55 110 C50 70 75 62 90 66 L96 46 L108 62 C140 60 148 85 142 110 Z",
    "amphibian": "M60 110 C50 80 80 60 100 66 C122 58 152 80 140 110 M60 110 L45 118 M140 110 L156 118",
    "fish": "M45 78 C70 48 120 48 145 78 C120 108 70 108 45 78 Z M145 78 L168 60 L168 96 Z",
    "coral": "M100 120 L100 80 M100 95 L75 60 M100 88 L128 55 M86 76 L66 78 M114 72 L136 78",
    "invert": "M85 78 A16 16 0 1 0 117 78 A16 16 0 1 0 85 78 M85 70 L58 50 M85 84 L56 102 M117 70 L144 50 "
    "M117 84 L146 99",
    "plant": "M78 120 L122 120 L116 92 L84 92 Z M100 92 C70 80 72 50 84 40 C100 56 102 72 100 92 "
    "C116 80 132 66 122 46 C108 54 98 72 100 92",
    "book": "M55 50 L100 58 L145 50 L145 108 L100 116 L55 108 Z M100 58 L100 116",
    "vehicle": "M45 100 L55 74 L90 68 L130 70 L155 92 L155 104 L45 104 Z M66 104 A9 9 0 1 0 84 104 M122 104 "
    "A9 9 0 1 0 140 104",
}
_SHAPES |= {
    "carving": "M84 45 L116 45 L112 60 C138 76 132 106 114 116 L86 116 C68 106 62 76 88 60 Z",
    "skin": "M82 45 L118 45 L148 66 L138 82 L128 76 L130 118 L70 118 L72 76 L62 82 L52 66 Z",
    "trophy": "M75 50 L125 50 L134 84 C134 104 118 118 100 122 C82 118 66 104 66 84 Z M84 74 L92 84 M116 74 L108 84",
    "medicine": "M90 40 L110 40 L110 56 C124 62 126 70 126 80 L126 118 L74 118 L74 80 C74 70 76 62 "
    "90 56 Z M74 86 L126 86",
    "food": "M64 66 A36 12 0 1 1 136 66 L136 104 A36 12 0 1 1 64 104 Z M64 66 A36 12 0 1 0 136 66",
    "wood": "M60 72 L128 60 L148 92 L80 106 Z M60 72 C50 78 56 102 80 106",
    "shell": "M100 116 C60 112 52 76 72 54 C92 40 132 48 140 76 C144 98 128 114 100 116 Z M100 116 "
    "L84 56 M100 116 L118 54",
    "toy": "M70 60 A13 13 0 1 1 88 52 C96 48 104 48 112 52 A13 13 0 1 1 130 60 C140 84 126 114 100 "
    "114 C74 114 60 84 70 60 Z",
    "tech": "M78 38 L122 38 L122 122 L78 122 Z M94 112 L106 112",
    "music": "M88 112 A14 10 0 1 1 88 94 L88 46 L130 38 L130 98 A14 10 0 1 1 128 86",
    "home": "M72 48 L72 118 M72 84 L126 84 L126 118 M72 48 L84 48 L84 84",
}
_SHAPES["clothes"] = _SHAPES["denial"] = _SHAPES["skin"]
_PLAIN_SHAPE = "M60 55 L140 55 L140 110 L60 110 Z M60 55 L78 42 L158 42 L140 55 M158 42 L158 96 L140 110"


def _svg(name: str) -> str:
    body = name.split("-", 1)[0]
    hue = number(f"{name}/hue", 360)
    tilt = number(f"{name}/tilt", 30) - 15
    scale = 0.8 + share(f"{name}/scale") * 0.5
    path = _SHAPES.get(body, _PLAIN_SHAPE)
    fill = f"hsla({hue},30%,97%,.55)" if "Z" in path else "none"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150" width="400" height="300">'
        f'<defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="hsl({hue},38%,82%)"/>'
        f'<stop offset="1" stop-color="hsl({(hue + 40) % 360},34%,62%)"/></linearGradient></defs>'
        f'<rect width="200" height="150" fill="url(#g)"/><path transform="rotate({tilt} 100 75) translate(100 75) '
        f'scale({scale:.2f}) translate(-100 -78)" d="{path}" fill="{fill}" stroke="hsl({hue},40%,28%)" '
        'stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    )


def _png(name: str) -> bytes:
    height, width = _PNG_SIZE
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float64)
    pixels = np.zeros((height, width, 3))
    for channel in range(3):
        pixels[..., channel] = 120 + number(f"{name}/{channel}", 90)
    for blob in range(6):
        key = f"{name}/blob{blob}"
        y, x, radius = number(key + "y", height), number(key + "x", width), 12 + number(key + "r", 40)
        weight = np.exp(-((rows - y) ** 2 + (columns - x) ** 2) / (2 * radius**2))[..., None]
        colour = np.array([70 + number(f"{key}{channel}", 130) for channel in range(3)], dtype=np.float64)
        pixels = pixels * (1 - weight) + colour * weight
    raw = np.zeros((height, 1 + width * 3), dtype=np.uint8)
    raw[:, 1:] = pixels.round().clip(0, 255).astype(np.uint8).reshape(height, width * 3)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(raw.tobytes(), 6)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


@lru_cache(maxsize=512)
def image_reply(name: str) -> Reply:
    """The picture of that name; any name has one."""
    if name.endswith(".png"):
        return Reply(_png(name), "image/png")
    if name.endswith(".svg"):
        return text_reply(_svg(name), "image/svg+xml")
    return text_reply("no such picture", "text/plain", 404)
