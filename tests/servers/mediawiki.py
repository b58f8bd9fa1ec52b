"""A real MediaWiki (Debian's) on SQLite and PHP's own server, filled from an XML dump."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.servers.packages import debian
from tests.servers.process import free_port, running

_HOME = Path("/usr/share/mediawiki")
_ROUTER = """<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (preg_match('#^/(api|index|load)\\.php#', $path, $found)) {
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "/{$found[1]}.php";
    require "/usr/share/mediawiki/{$found[1]}.php";
} else {
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
    require '/usr/share/mediawiki/index.php';
}
"""


@dataclass(frozen=True)
class WikiPage:
    title: str
    text: str
    user: str
    at: str


def _dump(pages: Sequence[WikiPage]) -> str:
    body = "".join(
        f"<page><title>{escape(page.title)}</title><ns>0</ns><revision><timestamp>{page.at}</timestamp>"
        f"<contributor><username>{escape(page.user)}</username></contributor><model>wikitext</model>"
        f'<format>text/x-wiki</format><text xml:space="preserve">{escape(page.text)}</text></revision></page>'
        for page in pages
    )
    return (
        f'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en">{body}</mediawiki>'
    )


@contextmanager
def mediawiki(folder: Path, pages: Sequence[WikiPage]) -> Iterator[str]:
    """The address of a wiki that holds the pages."""
    debian("mediawiki", "php-cli", "php-sqlite3", "php-mbstring", "php-xml", "php-intl")
    port = free_port()
    env = {**os.environ, "MW_CONFIG_FILE": str(folder / "LocalSettings.php")}
    (folder / "router.php").write_text(_ROUTER)
    (folder / "dump.xml").write_text(_dump(pages))

    def maintain(script: str, *options: str, configured: bool = True) -> None:
        command = ["php", str(_HOME / "maintenance" / f"{script}.php"), *options]
        done = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=120, env=env if configured else None
        )
        assert done.returncode == 0, f"{script}: {done.stdout[-500:]} {done.stderr[-500:]}"

    maintain(
        "install", "--dbtype", "sqlite", "--dbpath", str(folder), "--confpath", str(folder), "--scriptpath", "",
        "--server", f"http://127.0.0.1:{port}", "--pass", "a long pass phrase 1", "Market", "Keeper", configured=False,
    )  # fmt: skip
    maintain("importDump", "--username-prefix", "", str(folder / "dump.xml"))
    maintain("rebuildrecentchanges")
    maintain("rebuildtextindex")
    url = f"http://127.0.0.1:{port}/"
    command = ["php", "-S", f"127.0.0.1:{port}", "-t", str(_HOME), str(folder / "router.php")]
    with running(command, f"{url}api.php?action=query&meta=siteinfo&format=json", log=folder / "php.log", env=env):
        yield url
