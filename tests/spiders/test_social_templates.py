from __future__ import annotations

import pytest

from crawler.platform import list_platforms, shipped_files
from model.errors import ConfigError

SOCIAL = {
    "mastodon", "bluesky", "reddit", "vk", "telegram", "youtube", "discourse", "nodebb", "forum", "mediawiki", "matrix",
    "syndication",
}  # fmt: skip


def test_every_social_kind_has_a_template_that_claims_nothing() -> None:
    templates = [platform for platform in list_platforms() if platform.kind.value in SOCIAL]
    assert {platform.kind.value for platform in templates} == SOCIAL
    for platform in templates:
        assert platform.template
        assert len(platform.lawful.unread()) == 4
        with pytest.raises(ConfigError, match=r"is not crawled: read the terms|template"):
            platform.require_lawful()
        text = shipped_files()[platform.name].read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 30
