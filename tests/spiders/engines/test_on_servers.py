"""Crawls of real server software on loopback: what was put in must come out, page by page, with its fields."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from model.effort import VisitOutcome
from model.listing import Listing
from tests.servers.atproto import data_server
from tests.servers.mediawiki import WikiPage, mediawiki
from tests.servers.pelican import Article, pelican
from tests.servers.spirit import ForumThread, spirit
from tests.servers.synapse import synapse
from tests.spiders.engines.social import walk

# The first run fetches the software.
pytestmark = [pytest.mark.servers, pytest.mark.slow, pytest.mark.timeout(1200)]
START = datetime(2024, 3, 1, 10, 0, tzinfo=UTC)


def at(number: int) -> datetime:
    return START + timedelta(hours=number)


def right(listing: Listing | None, **wanted: object) -> float:
    """The share of the wanted fields that a listing has right; none for a listing that was not collected."""
    if listing is None:
        return 0.0
    return sum(bool(getattr(listing, name) == value) for name, value in wanted.items()) / len(wanted)


def by_text(listings: list[Listing]) -> dict[str, Listing]:
    return {listing.text.partition("\n")[0]: listing for listing in listings}


def test_a_wiki_with_a_noticeboard(tmp_path: Path) -> None:
    numbers = range(64)
    texts = {n: f"For sale: ball python number {n}: {n + 10} EUR" for n in numbers}
    pages = [
        WikiPage(f"Ad {n}", f"{texts[n]}\n\n[[Category:Ads]]", f"Seller{n % 5}", f"{at(n):%Y-%m-%dT%H:%M:%SZ}")
        for n in numbers
    ]
    board = "".join(
        f"== Parrot {n} ==\nAfrican grey {n}: 200 EUR. [[User:Ann{n}|Ann{n}]] 12:{n:02d}, 5 March 2024 (UTC)\n"
        for n in range(9)
    )
    pages.append(WikiPage("Board", board, "Keeper", "2024-01-01T00:00:00Z"))
    with mediawiki(tmp_path, pages) as url:
        seen = walk(url, tmp_path, "mediawiki", languages=["en"])
        assert seen.visit.outcome is VisitOutcome.COMPLETED
        assert seen.summary.errors == ()
        found = by_text(seen.listings)
        shares = [
            right(found.get(texts[n]), title=f"Ad {n}", category="Ads", price_amount=n + 10, price_currency="EUR",
                  posted_at=at(n), language="en")
            for n in numbers
        ]  # fmt: skip
        assert sum(share > 0 for share in shares) / len(shares) >= 0.98
        assert sum(shares) / len(shares) >= 0.97
        notices = [listing for listing in seen.listings if listing.category == "Board"]
        assert [notice.title for notice in notices] == [f"Parrot {n}" for n in range(9)]
        assert [str(notice.posted_at) for notice in notices] == [f"2024-03-05 12:0{n}:00+00:00" for n in range(9)]
        assert len({notice.seller_key for notice in notices}) == 9
        assert len({listing.seller_key for listing in found.values() if listing.category == "Ads"}) == 5
        sought = walk(url, tmp_path / "q", "mediawiki", queries=["python"], interface={"per_page": 20})
        assert len(sought.ids) >= 64 * 0.98
        assert len(walk(url, tmp_path / "c", "mediawiki", interface={"sections": ["Category:Ads"]}).ids) == 64


def test_a_public_chat_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with synapse(tmp_path) as server:
        ann, bob, reader = (server.register(name) for name in ("ann", "bob", "reader"))
        market = server.make_room(ann, "market", readable=True)
        members = server.make_room(ann, "members", readable=False)
        server.join(bob, market)
        texts = [f"Selling tortoise {n}: {n + 20} EUR" for n in range(60)]
        events = server.say(ann, market, texts) + server.say(bob, market, [f"Parrot {n}: 300 USD" for n in range(60)])
        server.say(ann, members, [f"Gecko {n}: 5 EUR" for n in range(5)])
        replacing = {"rel_type": "m.replace", "event_id": events[3]}
        content = {"msgtype": "m.text", "body": "Edited tortoise: 900 EUR"}
        server.send(ann, market, "edit", content | {"m.new_content": content, "m.relates_to": replacing})
        server.redact(ann, market, events[7])
        monkeypatch.setenv("ADWARDEN_TEST_PLACE_TOKEN", reader)
        seen = walk(server.url, tmp_path, "matrix", interface={"per_page": 25})
        assert set(seen.ids) == set(events) - {events[7]}
        assert len(seen.summary.errors) == 1, "the room for members is told"
        found = dict(zip(seen.ids, seen.listings, strict=True))
        assert found[events[3]].text == "Edited tortoise: 900 EUR"
        shares = [
            right(found.get(events[n]), text=texts[n], price_amount=n + 20, price_currency="EUR",
                  category="Room market", seller_key=found[events[0]].seller_key)
            for n in range(60) if n not in (3, 7)
        ]  # fmt: skip
        assert sum(shares) / len(shares) >= 0.97
        assert all(abs(datetime.now(UTC) - (one.posted_at or START)) < timedelta(minutes=5) for one in seen.listings)
        assert len(walk(server.url, tmp_path / "j", "matrix", interface={"join": True}).ids) == 119 + 5
        sought = walk(
            server.url, tmp_path / "q", "matrix", queries=["parrot"], interface={"sections": ["#market:localhost"]}
        )
        assert len(sought.ids) == 60


def test_a_forum_that_the_reader_does_not_know(tmp_path: Path) -> None:
    numbers = range(48)
    texts = {n: f"A fine tortoise number {n} for {n + 20} EUR" for n in numbers}
    threads = [
        ForumThread(("Reptiles", "Birds")[n % 2], f"Selling animal {n}", texts[n], f"seller{n % 7}", at(n).isoformat())
        for n in numbers
    ]
    with spirit(tmp_path, threads) as url:
        seen = walk(url, tmp_path, "forum")
    found = by_text(seen.listings)
    shares = [
        right(found.get(texts[n]), title=f"Selling animal {n}", price_amount=n + 20, price_currency="EUR",
              category=("Reptiles", "Birds")[n % 2], posted_at=at(n))
        for n in numbers
    ]  # fmt: skip
    assert sum(share > 0 for share in shares) / len(shares) >= 0.98
    assert sum(shares) / len(shares) >= 0.97
    assert len({listing.seller_key for listing in found.values()}) == 7


def test_a_data_server_of_the_at_protocol(tmp_path: Path) -> None:
    with data_server(tmp_path) as server:
        accounts = [server.register(name) for name in ("ann", "bob")]
        texts = [f"Orchid {n}, wild collected: {n + 5} USD" for n in range(60)]
        told = [server.post(accounts[n % 2], texts[n], at(n).isoformat()) for n in range(60)]
        seen = walk(server.url, tmp_path, "bluesky", interface={"per_page": 7})
        found = dict(zip(seen.ids, seen.listings, strict=True))
        assert set(found) == set(told)
        shares = [
            right(found.get(told[n]), text=texts[n], posted_at=at(n), language="en", price_amount=n + 5,
                  price_currency="USD")
            for n in range(60)
        ]  # fmt: skip
        assert sum(shares) / len(shares) >= 0.97
        assert len({listing.seller_key for listing in found.values()}) == 2
        assert len(walk(server.url, tmp_path / "q", "bluesky", queries=["orchid 59, wild"]).ids) == 1


def test_the_feeds_of_a_generated_site(tmp_path: Path) -> None:
    numbers = range(60)
    texts = {n: f"Agarwood chips lot {n} for {n + 30} USD" for n in numbers}
    articles = [
        Article(
            f"Lot & more {n}", f"Agar**wood** chips lot {n} for {n + 30} USD", f"Seller {n % 4}", "Wood", str(at(n))
        )
        for n in numbers
    ]
    with pelican(tmp_path, articles) as url:
        for section in ("", "atom.xml", "rss.xml"):
            settings = {"sections": [section]} if section else {}
            seen = walk(url, tmp_path / f"w{section}", "syndication", interface=settings)
            found = by_text(seen.listings)
            shares = [
                right(found.get(texts[n]), title=f"Lot & more {n}", price_amount=n + 30, price_currency="USD",
                      posted_at=at(n), category="Wood", url=f"{url}ad-{n}.html")
                for n in numbers
            ]  # fmt: skip
            assert sum(share > 0 for share in shares) / len(shares) >= 0.98
            assert sum(shares) / len(shares) >= 0.97
            assert len({listing.seller_key for listing in found.values()}) == 4
