from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scrapy import Request
from scrapy.http import HtmlResponse, Response

from crawler.description import Platform
from crawler.pseudonym import seller_key
from model.errors import PageChangedError
from model.listing import Listing, ListingState
from spiders.pages.handles import handle_of
from spiders.pages.listing import is_gone, read_listing, read_page
from spiders.pages.reading import canonical_url, clean, external_id

_URL = "https://shop.example/ads/green-iguana-77?utm_source=x&v=1"
_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def platform(**parts: object) -> Platform:
    content = {"name": "shop", "kind": "html", "base_url": "https://shop.example/", "search": {"url": "{base}"}}
    return Platform.model_validate(content | parts)


def page(body: str, url: str = _URL) -> HtmlResponse:
    return HtmlResponse(url, body=body, encoding="utf-8", request=Request(url))


def read(body: str, **parts: object) -> Listing:
    return read_listing(page(body), platform(**parts), _URL, _NOW)


_JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "Organization", "name": "The Shop"},
 {"@type": ["Product", "Thing"], "name": "Green &amp; gold iguana", "description": "<p>Two years</p><p>old.</p>",
  "image": [{"@type": "ImageObject", "url": "/a.jpg"}, "https://cdn.example/b.jpg"], "category": "Reptiles",
  "offers": [{"@type": "Offer", "price": 120, "priceCurrency": "EUR", "availability": "http://schema.org/SoldOut",
   "seller": {"@type": "Person", "name": "Ann", "url": "https://shop.example/u/ann77"},
   "availableAtOrFrom": {"address": {"addressLocality": "Lyon", "addressCountry": "FR"}},
   "shippingDetails": {"shippingDestination": {"addressCountry": ["FR", "BE"]}}}],
  "datePosted": "2026-02-10", "inLanguage": "fr-FR"}]}</script>"""


def test_json_ld_gives_every_field() -> None:
    listing = read(f"<h1>Something else</h1>{_JSON_LD}")
    assert (listing.title, listing.category, listing.place) == ("Green & gold iguana", "Reptiles", "Lyon")
    assert listing.text.split() == ["Two", "years", "old."]
    assert (listing.price_amount, listing.price_currency) == (Decimal(120), "EUR")
    assert listing.state is ListingState.SOLD
    assert listing.images == ("https://shop.example/a.jpg", "https://cdn.example/b.jpg")
    assert (listing.ships_to, listing.language) == ("FR", "fr")
    assert listing.posted_at == datetime(2026, 2, 10, tzinfo=UTC)
    assert listing.external_id == "ads/green-iguana-77?v=1"


def test_the_ad_is_told_from_related_products() -> None:
    def product(name: str, url: str) -> str:
        return f'{{"@type": "Product", "name": "{name}", "url": "{url}", "offers": {{"price": "5"}}}}'

    both = f"[{product('Other', 'https://shop.example/ads/9')}, {product('Mine', _URL.partition('?')[0] + '?v=1')}]"
    assert read(f'<script type="application/ld+json">{both}</script>').title == "Mine"
    by_heading = f"[{product('Other', '')}, {product('Mine', '')}]"
    assert read(f'<h1>Mine</h1><script type="application/ld+json">{by_heading}</script>').title == "Mine"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Product", "name": "Iguana", "offers": {"price": "5",},}',
        '<!-- x -->\n{"@type": "Product", "name": "Iguana", "offers": {"price": "5"}}',
        "{&quot;@type&quot;: &quot;Product&quot;, &quot;name&quot;: &quot;Iguana&quot;}",
        '{"@type": "Product", "name": "Igu\tana\n", "offers": {"price": "5"}};',
    ],
)
def test_broken_json_ld_is_mended(script: str) -> None:
    listing = read(f'<script type="application/ld+json">{script}</script>')
    assert "".join(listing.title.split()) == "Iguana"


def test_json_ld_beyond_repair_leaves_the_page_to_the_other_readers() -> None:
    body = '<script type="application/ld+json">{"@type": "Prod</script><h1>Iguana</h1><p class="item-price">5 €</p>'
    reading = read_page(page(body), platform())
    assert len(reading.broken) == 1
    assert (reading.get("title"), reading.origin("title")) == ("Iguana", "page")
    assert reading.get("price") == "5 €"


def test_microdata_and_opengraph() -> None:
    listing = read(
        '<div itemscope itemtype="http://schema.org/Product"><b itemprop="name">Iguana</b>'
        '<div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="5.50">'
        '<meta itemprop="priceCurrency" content="USD"></div></div>'
    )
    assert (listing.title, listing.price_amount, listing.price_currency) == ("Iguana", Decimal("5.50"), "USD")
    listing = read(
        '<html prefix="og: http://ogp.me/ns#"><head><meta property="og:type" content="product">'
        '<meta property="og:title" content="Iguana"><meta property="product:price:amount" content="7">'
        '<meta property="product:price:currency"'
        ' content="GBP"><meta property="og:image" content="/i.jpg"><meta property="product:availability" content="oos">'
    )
    assert (listing.title, listing.price_amount, listing.price_currency) == ("Iguana", Decimal(7), "GBP")
    assert (listing.images, listing.state) == (("https://shop.example/i.jpg",), ListingState.SOLD)


def test_selectors_fill_what_structured_data_lacks_and_the_page_the_rest() -> None:
    body = (
        "<nav class=price>9 €</nav><main><h1>Iguana</h1><i class=cost>5,00 €</i><b class=who>@ann</b>"
        "<p class=sold-banner>x</p><div class=location>Lyon</div><time datetime='2026-02-10'>10 Feb</time>"
        "<div class=description>Green and "
        "two years old</div></main>"
    )
    listing = read(body, listing={"fields": {"price": ".cost", "seller": "//b[@class='who']", "sold": ".sold-banner"}})
    assert (listing.price_amount, listing.place, listing.text) == (Decimal("5.00"), "Lyon", "Green and two years old")
    assert listing.state is ListingState.SOLD
    assert listing.posted_at == datetime(2026, 2, 10, tzinfo=UTC)
    other = read(body.replace("@ann", "ANN"), listing={"fields": {"seller": ".who"}})
    assert other.seller_key == listing.seller_key


@pytest.mark.parametrize("word", ["Sold", "VENDU", "verkauft!", "Đã bán", "已售出", "Terjual", "продано", "ขายแล้ว"])
def test_a_sold_banner_is_read_in_many_languages(word: str) -> None:
    body = "<h1>Iguana</h1><span class='badge'>{}</span><div class=description>A fine green animal here.</div>"
    assert read(body.format(word)).state is ListingState.SOLD
    assert read(body.format("Bestsold shop")).state is ListingState.AVAILABLE


def test_the_frame_of_a_many_language_shop_says_nothing_of_the_ad() -> None:
    body = "<html lang=en><h1>Iguana verte</h1>"
    assert read(body, languages=["en", "fr"]).language == ""
    assert read(body, languages=["fr"]).language == "en"
    assert read("<h1>Iguana verte</h1>", languages=["fr"]).language == "fr"


def test_an_ad_that_is_gone_is_told_by_status_or_mark() -> None:
    described = platform(listing={"gone": "p.gone"})
    assert is_gone(Response(_URL, status=410), described)
    assert is_gone(page("<p class=gone>no longer here"), described)
    assert not is_gone(page("<p>gone fishing"), described)


def test_a_page_that_is_no_ad_is_a_changed_page() -> None:
    with pytest.raises(PageChangedError, match="neither a title nor a text"):
        read("<html><body></body></html>")
    with pytest.raises(PageChangedError, match="not a text page"):
        read_listing(Response(_URL, body=b"\x00"), platform(), _URL, _NOW)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=300), st.text(max_size=100), st.recursive(st.text() | st.integers() | st.none(), lambda inner: (
    st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["@type", "name", "offers", "price", "seller", "url", "image", "@graph", "availability", "datePosted"]), inner)
), max_leaves=12))  # fmt: skip
def test_hostile_pages_are_read_or_refused(markup: str, title: str, data: object) -> None:
    script = json.dumps({"@type": "Product", "name": title, "offers": data, "x": data})
    body = f'<script type="application/ld+json">{script}</script><h1>Ad</h1>{markup}'
    listing = read_listing(page(body), platform(), _URL, _NOW)
    assert "\x00" not in listing.title + listing.text
    assert all(image.startswith("http") for image in listing.images)


def test_deep_json_and_huge_text_do_not_break_the_reader() -> None:
    deep = "[" * 100_000
    assert read(f'<script type="application/ld+json">{deep}</script><h1>Iguana</h1>').title == "Iguana"
    long = read(f"<h1>{'x' * 50_000}</h1><div class=description>{'y ' * 200_000}</div>")
    assert len(long.title) == 1000
    assert len(long.text) == 100_000


def test_ids_addresses_handles_and_clean_text() -> None:
    assert canonical_url("https://a.example/x?fbclid=1&b=2#top") == "https://a.example/x?b=2"
    assert canonical_url("https://a.example/#/ad/7") == "https://a.example/#/ad/7"
    described = platform(listing={"id_pattern": r"-(\d+)"})
    assert external_id(described, _URL) == "77"
    assert external_id(described, "https://shop.example/about") == "about"
    handles = ["@ann", "/user/ann", "https://shop.example/user/ann/?tab=1", "ann"]
    assert {handle_of(each) for each in handles} == {"ann"}
    assert handle_of("/user.php?id=77") == "77"
    assert handle_of("/company/872/harmon-auctions") == "872"
    assert handle_of("/u/872") == "872"
    assert handle_of("/items/875/bosse") == "bosse"
    assert handle_of("/user.php?id=77&shop=3") == "id=77&shop=3"
    assert handle_of("/user/77/profile") == "77"
    assert clean("a\x00b\u00a0 c\r\n\r\n\r\n\r\nd") == "ab c\n\nd"
    assert clean("Ã‰lan") == "Élan"


def test_what_the_form_around_an_ad_says_is_the_ads() -> None:
    told = "<ul><li>Price: €40</li><li>Listed on: 2026-02-03</li><li>Location: Lyon</li></ul>"
    framed = f"<form action=/buy><h1>Horned frog</h1>{told}<p>Eats well, two years old.</p></form>"
    listing = read(framed)
    assert (listing.price_amount, listing.place) == (Decimal(40), "Lyon")
    assert listing.posted_at == datetime(2026, 2, 3, tzinfo=UTC)
    assert "two years old" in listing.text
    asked = f"<h1>Horned frog</h1><p>Eats well, two years old.</p><form action=/find>{told}</form>"
    listing = read(asked)
    assert (listing.place, listing.posted_at) == ("", None)
    assert "Lyon" not in listing.text


def test_an_estimate_and_a_deposit_are_no_price_in_the_words_either() -> None:
    lot = "<h1>Netsuke</h1><p>Estimate £320 - £480</p><p>Passed</p><p>(£1,000 minimum deposit for new bidders)</p>"
    steps = '<table class="increments"><tr><td>£100 - £200</td><td>£10</td></tr></table>'
    assert read(f"{lot}{steps}<p>Minor losses, old repairs to the rim.</p>").price_amount is None
    assert read(f"{lot}<p>Minor losses. Yours for £350.</p>").price_amount == Decimal(350)


def test_the_place_is_that_of_the_one_link_to_a_places_ads() -> None:
    heading, words = "<h1>Saker falcon</h1>", "<p>In good health, two years old.</p>"
    lyon, nice = '<a href="/city/lyon">Lyon</a>', '<a href="/city/nice">Nice</a>'
    assert read(f"{heading}<span>{lyon}</span>{words}<h3>Similar ads</h3>{nice}").place == "Lyon"
    assert read(f"{heading}<div>{lyon} {nice}</div>{words}").place == ""


def test_a_name_beside_a_town_is_the_sellers_where_a_telephone_is_told_elsewhere_the_animals() -> None:
    def seller(**rows: str) -> str:
        table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows.items())
        return read(f"<h1>Boa</h1><table>{table}</table>").seller_key

    assert seller(Price="60 euro", Name="O'Brien", Town="Cork", Phone="086 123") == seller_key("shop", "O'Brien")
    assert seller(Name="Rex", Breed="Boa", Town="Cork", Phone="086 123") == ""
    assert seller(Name="Bella", Location="Lyon") == ""
    assert seller(Phone="086 123", Name="Ivory carving of an elephant") == ""


def test_a_link_to_the_shop_names_no_place() -> None:
    assert read('<h1>Boa</h1><p>Two years old. <a href="/location/visit-us">See our shop</a></p>').place == ""


def test_what_a_form_asks_of_a_visitor_is_not_the_ads_text() -> None:
    asked = "<label>Your name</label><input name=n><textarea>Hello, is it still there?</textarea>"
    text = read(f"<form><h1>Ball python</h1><p>Lovely snake, tame and fed.</p>{asked}</form>").text
    assert "Lovely snake" in text
    assert "Your name" not in text
    assert "still there" not in text


def test_a_picture_that_leads_to_its_gallery_is_the_ads() -> None:
    words = "<h1>Chest of camphor wood</h1><p>Old, with its lock and key.</p>"
    shown = read(
        f'{words}<a href="gallery.php?id=7"><img src="/up/7.jpg"></a><a href="item.php?id=8"><img src="/up/8.jpg"></a>'
    )
    assert shown.images == ("https://shop.example/up/7.jpg",)
