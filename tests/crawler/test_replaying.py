"""A log whose first record tells nonsense is damage that is told in one line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from crawler.facts import OPENED_URN
from crawler.replaying import read_visit
from model.errors import InputError


def log_that_tells(path: Path, facts: dict[str, Any]) -> Path:
    body = json.dumps(facts).encode()
    head = f"WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Target-URI: {OPENED_URN}v\r\nContent-Length: {len(body)}\r\n\r\n"
    path.write_bytes(gzip.compress(head.encode() + body + b"\r\n\r\n"))
    return path


@pytest.mark.parametrize(
    "facts",
    [
        {"crawl": {}},
        {"crawl": {}, "visit": "v"},
        {"crawl": {}, "visit": []},
        {"crawl": {}, "visit": {"started_at": "x"}},
    ],
)
def test_a_log_that_tells_nonsense_of_its_visit(tmp_path: Path, facts: dict[str, Any]) -> None:
    path = log_that_tells(tmp_path / "a.warc.gz", facts)
    with pytest.raises(InputError, match="tells of a visit that cannot be understood") as error:
        read_visit(path)
    assert "\n" not in str(error.value)
