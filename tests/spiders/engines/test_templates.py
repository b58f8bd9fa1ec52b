"""The templates of real platforms that engines walk: valid, never run, and refused until somebody read the terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.blocks import Lawful
from crawler.description import Platform
from crawler.platform import read_description, shipped_files
from model.errors import ConfigError
from spiders.engines import ENGINES
from spiders.runs.run import run_crawl
from tests.spiders import recorder

TEMPLATES = {
    name: file
    for name, file in shipped_files().items()
    if file.read_text(encoding="utf-8").find("\ntemplate: true") >= 0
}
OURS = [name for name in sorted(TEMPLATES) if name.startswith(("ebay-", "etsy", "mercadolibre-", "avito-"))]


def test_there_are_some_of_every_marketplace() -> None:
    assert len(OURS) >= 10


@pytest.mark.parametrize("name", OURS)
def test_a_template_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    file: Path = TEMPLATES[name]
    platform = read_description(file)
    assert platform.template
    assert platform.name == name
    assert platform.kind in ENGINES
    assert platform.lawful == Lawful()
    assert len(file.read_text().splitlines()) <= 30
    with pytest.raises(ConfigError) as refused:
        run_crawl([platform], ("x",), db_url="", warc_dir=tmp_path, store=recorder.fresh())
    assert "read the terms" in str(refused.value)
    assert "lawful.terms_read_on" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_schema_tells_editors_what_a_kind_needs() -> None:
    schema = Platform.model_json_schema()
    rules = {
        kind: each["then"]["required"] for each in schema["allOf"] for kind in each["if"]["properties"]["kind"]["enum"]
    }
    assert rules["graphql"] == ["graphql", "listing"]
    assert rules["feed"] == ["feed", "listing"]
    assert "structured" not in rules, "a shop needs nothing but its address"
    assert set(schema["$defs"]["GraphQL"]["properties"]) >= {
        "document",
        "file",
        "variables",
        "items",
        "next",
        "minor_units",
    }
    assert "details" in schema["$defs"]["Interface"]["description"]
    kinds = schema["$defs"]["PlatformKind"]["enum"]
    assert set(ENGINES) <= set(kinds)
