from __future__ import annotations

import asyncio
import gzip

import pytest
from scrapy.http import Response

from spiders.fetch import FetchError, FetchFailure
from spiders.walks.sitemaps import sitemap_entries

_NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def found(files: dict[str, bytes]) -> tuple[list[str], list[str]]:
    asked: list[str] = []

    async def ask(url: str) -> Response:
        asked.append(url)
        path = url.removeprefix("https://a.example/")
        if path not in files:
            raise FetchError(FetchFailure.BROKEN, url)
        return Response(url, body=files[path])

    return [entry.url for entry in asyncio.run(sitemap_entries("https://a.example/", ask))], asked


def urls(*links: str) -> bytes:
    inner = "".join(f"<url><loc>{link}</loc></url>" for link in links)
    return f'<?xml version="1.0"?><urlset {_NS}>{inner}</urlset>'.encode()


def test_sitemaps_of_robots_txt_nested_packed_and_latest_first() -> None:
    index = (
        f"<sitemapindex {_NS}><sitemap><loc>https://a.example/blog.xml</loc></sitemap>"
        f"<sitemap><loc>/p.xml.gz</loc></sitemap></sitemapindex>"
    )
    dated = (
        f"<urlset {_NS}><url><loc>https://a.example/old</loc><lastmod>2020-01-01</lastmod></url>"
        f"<url><loc>/new</loc><lastmod>2026-01-01</lastmod></url></urlset>"
    )
    files = {
        "robots.txt": b"User-agent: *\nSitemap: https://a.example/maps.xml\n",
        "maps.xml": index.encode(),
        "p.xml.gz": gzip.compress(dated.encode()),
    }
    addresses, asked = found(files)
    assert addresses == ["https://a.example/new", "https://a.example/old"]
    assert "https://a.example/blog.xml" not in asked, "a blog lists no ads"
    assert "https://a.example/sitemap.xml" not in asked, "no guessing where robots.txt tells"


def test_the_usual_places_are_tried_until_one_answers() -> None:
    addresses, asked = found({"sitemap_index.xml": urls("https://a.example/x")})
    assert addresses == ["https://a.example/x"]
    assert asked[-1] == "https://a.example/sitemap_index.xml"
    assert found({"sitemap.txt": b"https://a.example/1\nhttps://a.example/2\n"})[0] == [
        "https://a.example/1",
        "https://a.example/2",
    ]


@pytest.mark.parametrize(
    "content", [b"", b"<html>no</html>", b"<urlset", b"\x1f\x8bbroken", b"<urlset>" + b"<url>" * 999]
)
def test_what_is_no_sitemap_names_nothing(content: bytes) -> None:
    assert found({"sitemap.xml": content})[0] == []


def test_sitemaps_that_name_each_other_come_to_an_end() -> None:
    loop = f"<sitemapindex {_NS}>" + "".join(
        f"<sitemap><loc>https://a.example/{n}.xml</loc></sitemap>" for n in range(500)
    )
    files = {f"{n}.xml": f"{loop}</sitemapindex>".encode() for n in range(500)}
    assert len(found({**files, "sitemap.xml": f"{loop}</sitemapindex>".encode()})[1]) <= 62


def test_what_is_no_address_is_passed_over() -> None:
    index = (
        f"<sitemapindex {_NS}><sitemap><loc>http://[</loc></sitemap><sitemap><loc>/p.xml</loc></sitemap></sitemapindex>"
    )
    files = {"robots.txt": b"Sitemap: https://a.example/maps.xml\n", "maps.xml": index.encode()}
    files["p.xml"] = urls("http://[::1", "https://a.example/one")
    assert found(files)[0] == ["https://a.example/one"]


def test_the_bytes_of_a_sitemap_do_not_wait_with_its_entries() -> None:
    async def ask(url: str) -> Response:
        return Response(url, body=urls("/one", "/two"), status=200 if url.endswith("/sitemap.xml") else 404)

    entries = asyncio.run(sitemap_entries("https://a.example/", ask))
    assert [(entry.url, entry.response.url, entry.response.body) for entry in entries] == [
        ("https://a.example/one", "https://a.example/sitemap.xml", b""),
        ("https://a.example/two", "https://a.example/sitemap.xml", b""),
    ]
