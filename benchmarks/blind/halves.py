"""Which half of the blind sets is mended on, by a rule fixed beforehand: the first byte of the name's SHA-256."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TypeVar

Made = TypeVar("Made")


def is_mended_on(name: str) -> bool:
    """Whether the reader may be mended on what goes by this name; what is left is measured and never looked at."""
    return sha256(name.encode()).digest()[0] % 2 == 0


def halved(makes: Mapping[str, Made]) -> tuple[dict[str, Made], dict[str, Made]]:
    """The half that is mended on and the half that is kept."""
    mended = {name: make for name, make in makes.items() if is_mended_on(name)}
    return mended, {name: make for name, make in makes.items() if name not in mended}
