"""Sellers are known by a keyed hash; the raw handle never leaves the page reader."""

from __future__ import annotations

import hmac
import os
import secrets
from functools import lru_cache
from pathlib import Path

from model.errors import ConfigError

KEY_FILE = Path("adwarden.key")
_MIN_BYTES = 16


@lru_cache(maxsize=8)
def _key_bytes(from_environment: str, file: Path) -> bytes:
    if from_environment:
        key = from_environment.encode()
        source = "ADWARDEN_SELLER_KEY"
    else:
        key = _read_or_create(file)
        source = str(file)
    if len(key) < _MIN_BYTES:
        raise ConfigError(f"{source}: the seller key has {len(key)} bytes; give at least {_MIN_BYTES}")
    return key


@lru_cache(maxsize=8)
def _in_folder(folder: str) -> Path:
    return Path(folder, KEY_FILE)


def _read_or_create(file: Path) -> bytes:
    try:
        # Written aside and linked, so that another process never reads half a key and both end up with one.
        if not file.exists():
            draft = file.with_name(f"{file.name}.{os.getpid()}")
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as stream:
                stream.write(secrets.token_hex(32) + "\n")
            try:
                os.link(draft, file)
            except FileExistsError:
                pass
            finally:
                draft.unlink()
        return file.read_bytes().strip()
    except OSError as error:
        raise ConfigError(
            f"{file}: cannot keep the seller key here: {error.strerror}; set ADWARDEN_SELLER_KEY"
        ) from error


def seller_key(platform: str, handle: str) -> str:
    """32 hex characters that stand for ``handle`` on ``platform``; empty for an empty handle.

    HMAC-SHA256 under ADWARDEN_SELLER_KEY, or under the file ``adwarden.key`` of the working folder, made when first
    needed (readable by its owner only). Case and surrounding white space of the handle do not matter.
    """
    plain = " ".join(handle.split()).casefold()
    if not plain:
        return ""
    told = os.environ.get("ADWARDEN_SELLER_KEY", "")
    key = _key_bytes(told, KEY_FILE if told else _in_folder(os.getcwd()))  # noqa: PTH109  (a path costs more than all the rest)
    keyed = _keyed(key).copy()
    keyed.update(f"{platform}\x1f{plain}".encode())
    return keyed.hexdigest()[:32]


@lru_cache(maxsize=8)
def _keyed(key: bytes) -> hmac.HMAC:
    # To begin with the key takes most of the time of so short a text.
    return hmac.new(key, digestmod="sha256")


def package_key(label: str) -> bytes:
    """32 bytes to make a package's own pseudonyms with, the same for the same label and seller key.

    Whoever knows a label and not the seller key can make neither this nor any pseudonym.
    """
    return seller_key("\x1fpackage", label or "\x1funlabelled").encode("ascii")
