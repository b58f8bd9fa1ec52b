from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from crawler.browser import find_chromium, launch_arguments, require_chromium
from crawler.description import Platform
from crawler.rendering import abort_for_loopback, abort_for_public
from model.errors import ConfigError


def platform(base_url: str) -> Platform:
    content = {"name": "x", "kind": "rendered", "base_url": base_url, "search": {"url": "{base}"}}
    return Platform.model_validate(content)


def test_the_browser_named_in_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    binary = tmp_path / "chromium"
    binary.write_text("#!/bin/sh\n")
    binary.chmod(0o755)
    monkeypatch.setenv("ADWARDEN_CHROMIUM", str(binary))
    assert find_chromium() == binary
    binary.chmod(0o644)
    assert find_chromium() is None
    with pytest.raises(ConfigError, match="apt-get install chromium"):
        require_chromium()
    monkeypatch.delenv("ADWARDEN_CHROMIUM")
    monkeypatch.setenv("PATH", str(tmp_path))
    binary.chmod(0o755)
    assert find_chromium() == binary
    binary.unlink()
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    own = tmp_path / "chromium-1200" / "chrome-linux" / "chrome"
    own.parent.mkdir(parents=True)
    own.write_text("")
    own.chmod(0o755)
    assert find_chromium() == own


def test_the_browser_of_a_public_platform_cannot_look_up_private_hosts() -> None:
    rules = [flag for flag in launch_arguments(platform("https://shop.example/")) if "host-resolver-rules" in flag]
    assert all(f"MAP {host} ~NOTFOUND" in rules[0] for host in ("127.*", "169.254.*", "10.*", "172.20.*", "localhost"))
    assert not [flag for flag in launch_arguments(platform("http://127.0.0.1:1/")) if "host-resolver-rules" in flag]


class Asked:
    def __init__(self, url: str, resource_type: str = "fetch") -> None:
        self.url, self.resource_type = url, resource_type


@pytest.mark.parametrize(
    ("asked", "public", "loopback"),
    [
        (Asked("http://127.0.0.1:8702/api"), True, False),
        (Asked("http://169.254.169.254/"), True, True),
        (Asked("http://10.0.0.8/"), True, True),
        (Asked("http://93.184.216.34/x.js", "script"), False, False),
        (Asked("http://93.184.216.34/x.png", "image"), True, True),
        (Asked("http://93.184.216.34/x.woff", "font"), True, True),
        (Asked("data:text/plain,x"), False, False),
        (Asked("file:///etc/passwd"), True, True),
        (Asked("http://no-such-host.invalid/"), True, True),
    ],
)
def test_what_a_page_may_load(asked: Asked, public: bool, loopback: bool) -> None:
    assert asyncio.run(abort_for_public(asked)) is public  # type: ignore[arg-type]
    assert asyncio.run(abort_for_loopback(asked)) is loopback  # type: ignore[arg-type]
