"""Files that the sites serve as they are: style sheets and the single-page app."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sandbox.serving import Reply

_FOLDER = Path(__file__).parent / "static"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}


@cache
def static_text(name: str) -> str:
    """Text of a file of ``static/``."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def static_reply(path: str) -> Reply | None:
    """The file behind ``/static/NAME``; None where there is none of that name."""
    names = {f"/static/{file.name}": file for file in _FOLDER.iterdir() if file.suffix in _TYPES}
    file = names.get(path)
    return Reply(static_text(file.name).encode("utf-8"), _TYPES[file.suffix]) if file else None
