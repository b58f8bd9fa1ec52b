"""Keys of interfaces: from the environment only, named after the platform, never written anywhere."""

from __future__ import annotations

import os
from collections.abc import Iterable

from model.errors import ConfigError


class Secrets:
    """The secrets of one platform: ``ADWARDEN_<PLATFORM>_<WHAT>``, hyphens as underscores, all upper case.

    Where that is not set, ``ADWARDEN_<KIND>_<WHAT>`` counts: one key often serves all sites of a kind.
    """

    def __init__(self, platform: str, kind: str = "") -> None:
        self._prefix = f"ADWARDEN_{platform.upper().replace('-', '_')}_"
        self._shared = f"ADWARDEN_{kind.upper()}_" if kind else ""

    def variable(self, what: str) -> str:
        """The environment variable of one secret."""
        return f"{self._prefix}{what.upper()}"

    def get(self, what: str) -> str:
        """The secret, empty where it is not set."""
        own = os.environ.get(self.variable(what), "").strip()
        return own or (os.environ.get(f"{self._shared}{what.upper()}", "").strip() if self._shared else "")

    def headers(self, key_header: str) -> dict[str, str]:
        """What ``token`` or ``key`` adds to a question; the key goes into the header that the description names."""
        token, key = self.get("token"), self.get("key")
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return headers | ({key_header: key} if key_header and key else {})

    def told(self, names: Iterable[str]) -> str:
        """The variables in words, for a message."""
        return ", ".join(self.variable(name) for name in names)

    def require(self, names: Iterable[str]) -> None:
        """Raise ConfigError naming what is not set."""
        missing = [self.variable(name) for name in names if not self.get(name)]
        if missing:
            raise ConfigError(f"set {', '.join(missing)} in the environment: this platform's interface asks for it")
