"""One sandbox for all tests of the package; each test sets the day it needs."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

from sandbox.server import Sandbox


class Visitor:
    """Fetches pages of a running sandbox."""

    def __init__(self, box: Sandbox) -> None:
        self.box = box

    def get(self, site: str, path: str, **headers: str) -> tuple[int, str, dict[str, str]]:
        request = urllib.request.Request(self.box.urls[site] + path.lstrip("/"), headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read().decode("utf-8"), dict(answer.headers)
        except HTTPError as error:
            with error:
                return error.code, error.read().decode("utf-8"), dict(error.headers)

    def text(self, site: str, path: str) -> str:
        status, text, _ = self.get(site, path)
        assert status == 200, (status, path)
        return text

    def json(self, site: str, path: str) -> Any:
        return json.loads(self.text(site, path))


@pytest.fixture(scope="session")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with Sandbox(ports=(0, 0, 0), state_dir=tmp_path_factory.mktemp("sandbox")) as running:
        yield running


@pytest.fixture
def visitor(box: Sandbox) -> Visitor:
    return Visitor(box)


@pytest.fixture(scope="session")
def truth(box: Sandbox) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(box.truth_path.read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="session")
def truth_path(box: Sandbox) -> Path:
    return box.truth_path
