from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.spiders.engines.social import Seen, Social, serve, walk

Walk = Callable[..., Seen]


@pytest.fixture
def social() -> Iterator[Social]:
    with serve(Social()) as served:
        yield served


@pytest.fixture
def walked(social: Social, tmp_path: Path) -> Walk:
    """Crawl the served interface: ``walked(kind, **description)``."""

    def run(kind: str, **parts: Any) -> Seen:
        return walk(parts.pop("base_url", social.url), tmp_path, kind, **parts)

    return run
