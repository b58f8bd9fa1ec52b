from __future__ import annotations

from typing import Any

import pytest

from model.effort import VisitOutcome
from model.listing import ListingState
from tests.spiders.engines.conftest import Walk
from tests.spiders.engines.social import THROTTLED, Asked, Social
from tests.spiders.site import Answer, as_json, html

RSS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:g="http://base.google.com/ns/1.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Ads</title>'
    "<link>https://x.example/</link><language>en</language>"
)


def xml(text: str, status: int = 200, media_type: str = "application/rss+xml") -> Answer:
    return status, {"Content-Type": f"{media_type}; charset=utf-8"}, text.encode()


def item(number: int, more: str = "") -> str:
    return (
        f"<item><title>Orchid {number} &amp;amp; pot</title><link>https://x.example/ad/{number}</link>"
        f'<guid isPermaLink="false">ad-{number}</guid><dc:creator>ann</dc:creator><category>Plants</category>'
        f"<pubDate>Fri, 02 Jan 2026 03:04:05 +0100</pubDate><description>short</description>{more}"
        f"<content:encoded><![CDATA[<p>Rare <b>orchid</b> {number} for 60 €</p><img src='/i/{number}.jpg'>]]>"
        "</content:encoded></item>"
    )


def rss(*items: str, head: str = "") -> Answer:
    return xml(f"{RSS_HEAD}{head}{''.join(items)}</channel></rss>")


def test_wordpress_page_by_page_until_there_is_none(walked: Walk, social: Social) -> None:
    def feed(asked: Asked) -> Answer:
        page = int(asked.query.get("paged", 1))
        if asked.query.get("s") == "orchid":
            return (
                rss(item(99), head="<generator>https://wordpress.org/?v=6.4</generator>")
                if page == 1
                else html("", 404)
            )
        if page > 3:
            return html("<h1>Not found</h1>", 404)
        head = "<generator>https://wordpress.org/?v=6.4</generator>"
        return rss(*(item(n) for n in range(page * 3, page * 3 + 3)), head=head)

    social.routes["/feed/"] = feed
    social.first = [THROTTLED]
    seen = walked("syndication", base_url=f"{social.url}feed/")
    assert seen.ids == [f"ad-{n}" for n in range(3, 12)]
    assert seen.visit.outcome is VisitOutcome.COMPLETED
    first = seen.listings[0]
    assert (first.title, first.text) == ("Orchid 3 & pot", "Rare orchid 3 for 60 €")
    assert (first.category, first.language, str(first.price_amount)) == ("Plants", "en", "60")
    assert (str(first.posted_at), first.url) == ("2026-01-02 02:04:05+00:00", "https://x.example/ad/3")
    assert first.images == ("https://x.example/i/3.jpg",)
    assert walked("syndication", base_url=f"{social.url}feed/", queries=["orchid"]).ids == ["ad-99"]


def test_atom_by_its_next_links_and_a_query_matched_here(walked: Walk, social: Social) -> None:
    def feed(asked: Asked) -> Answer:
        page = int(asked.query.get("page", 1))
        following = f'<link rel="next" href="/atom?page={page + 1}"/>' if page < 3 else ""
        entry = (
            f"<entry><id>tag:x,{page}</id><title type='html'>&lt;i&gt;Palm&lt;/i&gt; {page}</title>"
            f'<link href="/p/{page}"/><published>2026-01-02T03:04:05Z</published>'
            "<updated>2026-02-02T03:04:05Z</updated>"
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <em>cy</em>cad</div></content></entry>"
        )
        head = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><author><name>Bea</name></author>"
        return xml(f"{head}{following}{entry}</feed>", media_type="application/atom+xml")

    social.routes["/atom"] = feed
    seen = walked("syndication", base_url=f"{social.url}atom")
    assert seen.ids == ["tag:x,1", "tag:x,2", "tag:x,3"]
    first = seen.listings[0]
    assert (first.title, first.text, first.language) == ("Palm 1", "A cycad", "fr")
    assert (str(first.posted_at), first.url) == ("2026-01-02 03:04:05+00:00", f"{social.url}p/1")
    assert first.seller_key, "an entry without an author has the feed's"
    assert walked("syndication", base_url=f"{social.url}atom", queries=["palm 2"]).ids == ["tag:x,2"]


def test_json_feed(walked: Walk, social: Social) -> None:
    items = [
        {"id": 7, "url": "https://x.example/7", "title": "Coral", "content_html": "<p>Live <b>coral</b>, 90 USD</p>",
         "date_published": "2026-01-02T03:04:05Z", "authors": [{"name": "ann"}], "tags": ["reef"], "image": "https://i/7"},
        {"id": "8", "content_text": "Plain <text>", "attachments": [{"url": "https://i/8", "mime_type": "image/png"}]},
        None, {"id": "9"},
    ]  # fmt: skip
    version = "https://jsonfeed.org/version/1.1"
    content = {"version": version, "language": "en", "items": items, "next_url": f"{social.url}feed2.json"}
    social.routes["/feed.json"] = lambda _: (
        *as_json(content)[:1],
        {"Content-Type": "application/feed+json"},
        as_json(content)[2],
    )
    social.json("/feed2.json", {"version": version, "items": [{"id": "10", "content_text": "Last"}]})
    seen = walked("syndication", base_url=f"{social.url}feed.json")
    assert seen.ids == ["7", "8", "10"]
    assert (seen.texts[0], seen.listings[0].category, seen.listings[0].language) == ("Live coral, 90 USD", "reef", "en")
    assert (seen.texts[1], seen.listings[1].images) == ("Plain <text>", ("https://i/8",))
    assert seen.summary.n_errors == 2


def test_a_merchant_feed_media_places_and_rdf(walked: Walk, social: Social) -> None:
    merchant = (
        "<g:id>1</g:id><g:price>120.00 USD</g:price><g:sale_price>99.50 USD</g:sale_price>"
        "<g:availability>out_of_stock</g:availability><g:image_link>https://i.example/g.jpg</g:image_link>"
        "<g:product_type>Birds</g:product_type>"
    )
    media = '<media:content url="https://i.example/m.jpg" medium="image"/><georss:point>48.2 16.3</georss:point>'
    social.routes["/rss"] = lambda _: rss(item(1, merchant), item(2, media))
    sold, placed = walked("syndication", base_url=f"{social.url}rss").listings
    assert (str(sold.price_amount), sold.price_currency, sold.state) == ("99.50", "USD", ListingState.SOLD)
    assert (sold.images[0], sold.category) == ("https://i.example/g.jpg", "Plants / Birds")
    assert (placed.place, placed.images[0]) == ("48.2,16.3", "https://i.example/m.jpg")
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>'
        '<item rdf:about="https://x/1"><title>Aloe</title><link>https://x/1</link><description>Wild aloe</description>'
        "<dc:date>2026-01-02T03:04:05Z</dc:date></item></rdf:RDF>"
    )
    old = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x/rss.dtd"><rss version="0.91">'
    social.routes["/rdf"] = lambda _: xml(rdf, media_type="text/xml")
    social.routes["/old"] = lambda _: xml(
        f"{old}<channel><item><title>Old</title><link>https://x/o</link></item></channel></rss>"
    )
    [aloe] = walked("syndication", base_url=f"{social.url}rdf").listings
    assert (aloe.title, aloe.text, str(aloe.posted_at)) == ("Aloe", "Wild aloe", "2026-01-02 03:04:05+00:00")
    assert walked("syndication", base_url=f"{social.url}old").ids == ["https://x/o"]


def test_a_site_that_names_its_feed_or_has_it_at_the_usual_place(walked: Walk, social: Social) -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="{}" href="{}">'
    home = link.format("Comments Feed", "/comments/feed") + link.format("Ads", "/ads.xml")
    social.routes["/"] = lambda _: html(f"<html><head>{home}</head></html>")
    social.routes["/ads.xml"] = lambda _: rss(item(1))
    assert walked("syndication").ids == ["ad-1"]
    social.routes["/"] = lambda _: html("<html><body>Hello</body></html>")
    assert walked("syndication").visit.outcome is VisitOutcome.PAGE_CHANGED
    social.routes["/index.xml"] = lambda _: rss(item(2))
    assert walked("syndication").ids == ["ad-2"]
    assert walked("syndication", interface={"sections": ["ads.xml", "index.xml"]}).ids == ["ad-1", "ad-2"]


def test_broken_hostile_and_empty_feeds(walked: Walk, social: Social) -> None:
    social.routes["/rss"] = lambda _: xml(
        f"{RSS_HEAD}{item(1)}<item><title>Bad & worse</title><link>https://x/b</link></item>"
    )
    seen = walked("syndication", base_url=f"{social.url}rss")
    assert "ad-1" in seen.ids
    assert "not well-formed" in seen.summary.errors[0]
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title>'
        "</channel></rss>"
    )
    for text in (bomb, bomb.replace("[", "[<!ELEMENT r ANY>", 1)):
        social.routes["/rss"] = lambda _, given=text: xml(given)  # type: ignore[misc]
        seen = walked("syndication", base_url=f"{social.url}rss")
        assert seen.visit.outcome is VisitOutcome.PAGE_CHANGED
        assert "entities" in seen.visit.reason
    social.routes["/rss"] = lambda _: rss()
    assert walked("syndication", base_url=f"{social.url}rss").visit.outcome is VisitOutcome.COMPLETED
    social.json("/rss", {"version": "https://jsonfeed.org/version/1", "items": {"a": 1}})
    assert walked("syndication", base_url=f"{social.url}rss").visit.outcome is VisitOutcome.PAGE_CHANGED


@pytest.mark.parametrize("full", [True, False])
def test_summaries_are_completed_from_their_pages(walked: Walk, social: Social, full: bool) -> None:
    def page(_: Asked) -> Answer:
        product = '{"@type": "Product", "name": "P", "offers": {"price": "75", "priceCurrency": "GBP"}}'
        body = f"<main><p>{'The whole story of a macaw, told at length. ' * 3}</p></main>"
        return html(
            f'<html><head><script type="application/ld+json">{product}</script></head><body>{body}</body></html>'
        )

    entry = f"<item><title>Macaw</title><link>{social.url}ad/1</link><description>Short, 10 EUR</description></item>"
    gone = f"<item><title>Gone</title><link>{social.url}ad/2</link></item>"
    social.routes["/rss"] = lambda _: rss(entry, gone)
    social.routes["/ad/1"] = page
    settings: dict[str, Any] = {"interface": {"full_pages": full}}
    macaw, other = walked("syndication", base_url=f"{social.url}rss", **settings).listings
    assert ("whole story" in macaw.text) is full
    assert str(macaw.price_amount) == ("75" if full else "10")
    assert other.title == "Gone"
