from __future__ import annotations

import stat
from pathlib import Path

import pytest

from crawler.pseudonym import KEY_FILE, seller_key
from model.errors import ConfigError


def test_one_handle_one_key_per_platform_and_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_SELLER_KEY", "first secret of ours")
    key = seller_key("shop", "Ann")
    assert len(key) == 32
    assert int(key, 16)
    assert seller_key("shop", " ann ") == key
    assert seller_key("other", "Ann") != key
    assert seller_key("shop", "Anna") != key
    assert seller_key("shop", " ") == ""
    monkeypatch.setenv("ADWARDEN_SELLER_KEY", "second secret of ours")
    assert seller_key("shop", "Ann") != key


def test_the_key_file_is_made_once_and_for_its_owner_only(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADWARDEN_SELLER_KEY")
    key = seller_key("shop", "Ann")
    assert stat.S_IMODE(KEY_FILE.stat().st_mode) == 0o600
    assert [path.name for path in workdir.iterdir()] == ["adwarden.key"]
    assert seller_key("shop", "Ann") == key


def test_a_short_or_unwritable_key_is_one_line(workdir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_SELLER_KEY", "short")
    with pytest.raises(ConfigError, match="at least 16"):
        seller_key("shop", "Ann")
    monkeypatch.delenv("ADWARDEN_SELLER_KEY")
    KEY_FILE.mkdir()
    with pytest.raises(ConfigError, match="set ADWARDEN_SELLER_KEY"):
        seller_key("shop", "Ann")
