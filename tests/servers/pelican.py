"""A site made by a real generator (Pelican), with its Atom and RSS feeds, served as it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.packages import python_with
from tests.servers.process import free_port, running


@dataclass(frozen=True)
class Article:
    title: str
    text: str
    author: str
    category: str
    at: str


@contextmanager
def pelican(folder: Path, articles: Sequence[Article]) -> Iterator[str]:
    """The address of a site that holds the articles."""
    python = python_with("pelican", "pelican", "markdown")
    url = f"http://127.0.0.1:{free_port()}/"
    content, output = folder / "content", folder / "output"
    content.mkdir()
    for number, article in enumerate(articles):
        head = f"Title: {article.title}\nDate: {article.at}\nCategory: {article.category}\nAuthor: {article.author}\n"
        (content / f"{number}.md").write_text(f"{head}Slug: ad-{number}\n\n{article.text}\n", encoding="utf-8")
    (folder / "conf.py").write_text(
        f"SITEURL = {url[:-1]!r}\nSITENAME = 'Market'\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'en'\n"
        "FEED_ALL_ATOM = 'atom.xml'\nFEED_ALL_RSS = 'rss.xml'\nFEED_MAX_ITEMS = 500\nRSS_FEED_SUMMARY_ONLY = False\n"
    )
    command = [str(python), "-m", "pelican", str(content), "-o", str(output), "-s", str(folder / "conf.py")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    port = url.rpartition(":")[2].strip("/")
    serve = [sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", str(output)]
    with running(serve, url, log=folder / "http.log"):
        yield url
