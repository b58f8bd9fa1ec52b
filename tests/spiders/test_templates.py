"""The descriptions that come as templates: valid, short, and never crawled."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from crawler.description import PAGE_KINDS, Platform
from crawler.platform import list_platforms, read_description, shipped_files
from model.errors import ConfigError
from spiders.runs.run import run_crawl

FILES = {name: file for name, file in shipped_files().items() if "template: true" in file.read_text(encoding="utf-8")}


def test_there_are_templates_for_every_continent() -> None:
    platforms = [read_description(file) for file in FILES.values()]
    assert len(platforms) >= 25
    assert {each.kind.value for each in platforms} >= {"structured", "html", "rendered"}
    assert {each.country for each in platforms} >= {
        "DE",
        "BR",
        "US",
        "NG",
        "ZA",
        "VN",
        "ID",
        "JP",
        "IN",
        "AU",
        "TR",
        "JO",
    }


@pytest.mark.parametrize("name", FILES)
def test_a_template_says_what_it_is(name: str) -> None:
    file = FILES[name]
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 30
    platform = read_description(file)
    assert (platform.name, platform.template) == (name, True)
    assert len(platform.lawful.unread()) == 4, "nobody has read anything yet"
    assert "never run" in platform.note
    assert platform.limits.delay_s >= (5 if platform.kind in PAGE_KINDS else 1)
    assert not platform.interface.terms_url, "an interface's terms, too, are for the operator to read"
    assert platform.limits.concurrency == 1


@pytest.mark.parametrize("name", FILES)
def test_a_template_is_refused_in_one_line_before_anything_is_fetched(name: str, tmp_path: Path) -> None:
    platform = read_description(FILES[name])
    with pytest.raises(ConfigError) as refused:
        run_crawl([platform], db_url=f"sqlite:///{tmp_path}/none.db", warc_dir=tmp_path / "warc")
    told = str(refused.value)
    assert len(told.splitlines()) == 1
    assert f"adwarden platforms copy {name} FILE" in told
    assert f"read the terms and robots.txt of {platform.host}" in told
    assert all(f"lawful.{field}" in told for field in ("terms_url", "terms_read_on", "legal_basis", "contact"))
    assert list(tmp_path.iterdir()) == []


def test_terms_read_do_not_make_a_template_tried() -> None:
    filled = {
        "terms_url": "https://shop.example/terms",
        "terms_read_on": date(2026, 3, 31),
        "legal_basis": "public task",
        "contact": "unit@example.org",
    }
    content = {
        "name": "shop",
        "kind": "structured",
        "base_url": "https://shop.example/",
        "search": {"url": "{base}?q={query}"},
        "lawful": filled,
    }
    Platform.model_validate(content).require_lawful()
    with pytest.raises(ConfigError, match=r"of shop\.example, take out 'template: true'"):
        Platform.model_validate(content | {"template": True}).require_lawful()


def test_reading_all_descriptions_is_quick() -> None:
    list_platforms()
    started = time.process_time()
    list_platforms()
    assert time.process_time() - started < 1.0
