"""Reports as PDF: what Chromium makes of them, and what it may not load."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from crawler.browser import find_chromium
from model.errors import ConfigError
from reports import print_pdf as printing
from reports.print_pdf import PrintingError, print_pdf

TITLE = 'Annonces <b>"&'
_ROWS = "".join(f"<tr><td>row {number}</td></tr>" for number in range(150))


class _Asked(BaseHTTPRequestHandler):
    paths: list[str] = []  # noqa: RUF012  (one server a test)

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture
def outside() -> Iterator[str]:
    """A web server that remembers who asked."""
    _Asked.paths.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Asked)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.browser
@pytest.mark.skipif(find_chromium() is None, reason="NO CHROMIUM")
def test_a_page_is_printed_whole_and_asks_nobody(tmp_path: Path, outside: str) -> None:
    (tmp_path / "beside.css").write_text("td{color:#123}")
    secret = tmp_path.parent / "secret.html"
    secret.write_text("a secret of this machine")
    html, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    html.write_text(
        f"<!doctype html><html><head><meta charset=utf-8><title>x</title><link rel=stylesheet href=beside.css>"
        f"<script>document.write('scripted')</script></head><body><h1>Bilan</h1><img alt='' src='{outside}/seen.png'>"
        f"<iframe src='{secret.as_uri()}'></iframe><h2>Détail</h2><table><thead><tr><th>espèce</th></tr></thead>"
        f"{_ROWS}</table></body></html>"
    )
    print_pdf(html, pdf, title=TITLE, language="fr")

    assert _Asked.paths == []
    read: Any = PdfReader(pdf)
    texts = [page.extract_text() for page in read.pages]
    n_pages = len(texts)
    assert n_pages >= 3
    assert (round(read.pages[0].mediabox.width), round(read.pages[0].mediabox.height)) == (596, 843)
    whole = "\n".join(texts)
    assert "row 149" in whole
    assert "scripted" not in whole
    assert "secret" not in whole
    for number, text in enumerate(texts, start=1):
        assert TITLE in text
        assert f"Page {number} sur {n_pages}" in text
    assert sum("espèce" in text for text in texts) == n_pages, "each page repeats the head of the table"
    root = read.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("fr", True)
    assert read.metadata.title == TITLE
    assert [read.outline[0]["/Title"], read.outline[1][0]["/Title"]] == ["Bilan", "Détail"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["beside.css", "report.html", "report.pdf"]


@pytest.mark.browser
@pytest.mark.skipif(find_chromium() is None, reason="NO CHROMIUM")
def test_a_page_that_takes_too_long_is_given_up_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "TIMEOUT_S", 0.01)
    html, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    html.write_text("<p>x</p>")
    pdf.write_bytes(b"old")
    with pytest.raises(PrintingError, match="did not print it within"):
        print_pdf(html, pdf, title="t", language="en")
    assert pdf.read_bytes() == b"old"


def test_without_a_chromium_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADWARDEN_CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(ConfigError, match="apt-get install chromium"):
        print_pdf(tmp_path / "report.html", tmp_path / "report.pdf", title="t", language="en")
