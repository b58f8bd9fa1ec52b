"""Markets and apps of the far coasts, and an auctioneer's catalogue."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.blind.base import account_of, ago, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from tests.spiders.shops.base import Item, Made

_DAY = 1440
_SV = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"]


def _day(ad: Item) -> datetime:
    assert ad.posted
    return ad.posted


def _days(ad: Item) -> int:
    return (datetime.now(UTC).date() - _day(ad).date()).days


def mudah_my() -> Made:
    """Malaysia: a list with its ads in the state alone, offsets as o=2, "RM 1 200" with a space, "Today"; the ad's page is drawn, loan sums and safety tips beside."""
    ads = ago(made_ads(28, "Kura-kura sulcata|Burung kakak tua|Ular sawa batik|Tanduk rusa|Keris hulu gading", "jantan|betina|sepasang|lengkap sangkar|harga boleh runding|untuk dilepaskan",
        prices="1200 3500 180 65 12800", texts="Sihat dan aktif, boleh datang tengok dulu. Urusan tunai sahaja.|Dijual kerana pindah rumah, harga boleh bincang.", people="Azman Hakim|Kedai Reptilia|Lim C.H.", places="Selangor - Shah Alam|Penang - Bayan Lepas|Johor - Muar"), [_DAY * (index // 2) for index in range(28)])

    def path(ad: Item) -> str:
        return f"/{ad.slug}-{110000000 + ad.n}.htm"

    def money(ad: Item) -> str:
        return f"RM {figures(cost(ad), ' ', '.', 0)}"

    def when(ad: Item) -> str:
        return {0: "Today", 1: "Yesterday"}.get(_days(ad), f"{_day(ad):%b} {_day(ad).day}") + f", {_day(ad):%H:%M}"

    def record(ad: Item) -> dict[str, object]:
        return {"type": "ad", "id": str(110000000 + ad.n), "attributes": {"subject": ad.title, "body": ad.text, "price": f"{cost(ad):.0f}", "adviewUrl": f"{{base}}{path(ad)[1:]}", "adId": 110000000 + ad.n, "image": f"{{base}}images/{ad.n}.jpg", "regionName": ad.place.partition(" - ")[0], "subregionName": ad.place.partition(" - ")[2], "name": ad.seller, "userId": account_of(ad.seller), "date": when(ad), "listTime": int(_day(ad).timestamp()), "categoryName": "Pets"}}

    def state(kept: dict[str, object]) -> str:
        return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"initialState": kept}, "page": "/ads"}, ensure_ascii=False)}</script>'

    def frame(body: str) -> str:
        return f'<div id="__next"><nav><a href="/">pasarlah</a><a href="/malaysia/pets-for-sale">Pets</a><a href="/malaysia/antiques-for-sale">Antiques</a><a href="/login">Log in</a><a href="/post-ad">Sell</a></nav>{body}<footer><a href="/help">Help</a>Bump from RM 2.50</footer></div>'

    def detail(ad: Item) -> str:
        return f'<div class="sc-img"><img src="/images/{ad.n}.jpg" alt="{ad.title}"></div><h1 itemprop="name">{ad.title}</h1><div class="sc-a"><div>{money(ad)}</div><div>Monthly from RM {cost(ad) / 12:.0f}*</div></div><div><span>{when(ad)}</span><span> · </span><span>{ad.place}</span></div><section><h2>Description</h2><p>{ad.text}</p></section><section><h2>Sold by</h2><a href="/profile/{account_of(ad.seller)}"><p>{ad.seller}</p></a><p>Joined Jan 2016</p></section><section><h2>Tips</h2><p>Never pay a deposit of RM 50 or more before viewing.</p></section>{state({"adDetails": {"byID": {str(110000000 + ad.n): record(ad)}}})}'

    def listing(leaf: Leaf) -> str:
        more = f'<a aria-label="Next" href="{leaf.at}?o={leaf.number + 1}">Next</a>' if leaf.number < leaf.last else ""
        return f'<h1>Items for sale</h1><div data-testid="list-skeleton"><div class="ph"></div><div class="ph"></div></div><div class="pg"><a href="{leaf.at}?o=1">1</a>{more}</div>{state({"ads": {"list": [record(ad) for ad in leaf.ads], "meta": {"total": len(ads)}}})}'

    pages = Pages(ads, path, {"/malaysia/pets-for-sale": ads[:15], "/malaysia/antiques-for-sale": ads[15:]}, listing, detail, frame, "<h1>pasarlah</h1>", "en-MY", "pasarlah", turn=by_query("o"), size=8,
                  others={"/login": "<h1>Log in</h1>", "/post-ad": "<h1>Log in to sell</h1>", "/help": "<h1>Help</h1><p>Fees from RM 2.50</p>"}, titled=lambda ad: f"{ad.title} - Pets for sale in {ad.place.partition(' - ')[0]}")
    return made("mudah-my", "MYR", pages, ALL, image=lambda ad: f"/images/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def carousell_sg() -> Made:
    """Singapore: a card begins with its seller and an age, title and price in nameless paragraphs, no page numbers but many sections, likes and protection fees."""
    ads = ago(made_ads(32, "Red Eared Slider Tank|African Grey Cage|Python Leather Clutch|Agarwood Beads|Dendrobium Spectabile|Mammoth Ivory Pendant|Coral Display|Parrot Stand", "preloved|brand new|negotiable|clearance",
        prices="120 88.80 1450 38 15.50", texts="Self collect at MRT, PayNow only. First come first served.|Used a few times, no box. Price stated is nett.", people="pets.r.us|vintage_ah_gong|leaf.and.co", places="Tampines MRT|Bishan|Jurong East MRT"), [_DAY * (1 + index % 6) for index in range(32)])
    shelves = {f"/categories/{name}/": ads[at * 8 : at * 8 + 8] for at, name in enumerate(("pet-supplies-8", "luxury-20", "antiques-31", "gardening-44"))}

    def path(ad: Item) -> str:
        return f"/p/{ad.slug}-{1380000000 + ad.n}/"

    def money(ad: Item) -> str:
        return f"S${cost(ad):,.2f}".removesuffix(".00")

    def age(ad: Item) -> str:
        return f"{_days(ad)} day{'s' if _days(ad) > 1 else ''} ago"

    def card(ad: Item) -> str:
        return f'<div data-testid="listing-card-{ad.n}" class="D_jg"><div class="D_sv"><a href="/u/{ad.seller}/"><img src="/avatars/{ad.seller}.jpg" alt="{ad.seller}"><div><p data-testid="listing-card-text-seller-name">{ad.seller}</p><div><p>{age(ad)}</p></div></div></a><a href="{path(ad)}?t-id=x_{ad.n}&amp;t-referrer_source=browse"><div><img loading="lazy" src="/media/photos/{ad.n}_thumbnail.jpg" alt="{ad.title}" title="{ad.title}"></div><p style="--max-line:2">{ad.title}</p><div><p title="{money(ad)}">{money(ad)}</p></div><p>Lightly used</p></a><button aria-label="like"><span>{ad.n % 14}</span></button></div></div>'

    def frame(body: str) -> str:
        menu = "".join(f'<a href="{at}">{at.split("/")[2].rpartition("-")[0]}</a>' for at in shelves)
        return f'<header><a href="/">bazaarell</a>{menu}<a href="/login/">Login</a><a href="/sell/">Sell</a></header><main id="main">{body}</main><footer><a href="/about/">About</a><p>Buyer Protection from S$0.99</p></footer>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(map(card, [each for each in ads if each is not ad][:4]))
        body = f'<div id="FieldSetField-Container-field_photo_viewer"><img src="/media/photos/{ad.n}.jpg" alt="{ad.title}"></div><h1 data-testid="new-listing-details-page-desktop-text-title">{ad.title}</h1><div id="FieldSetField-Container-field_price"><h3>{money(ad)}</h3></div><p>Buyer Protection: S$2.49</p><div><p>Condition</p><p>Lightly used</p><p>Listed</p><p>{age(ad)} by <a href="/u/{ad.seller}/"><span>{ad.seller}</span></a></p></div><div id="FieldSetField-Container-field_description"><p>{ad.text}</p></div><div id="FieldSetField-Container-field_meetup"><p>Meet-up</p><p>{ad.place}</p></div><div><h2>Meet the seller</h2><a href="/u/{ad.seller}/">{ad.seller}</a><p>Joined 8y · 4.9 (120)</p></div><section><h2>Similar listings</h2>{near}</section>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        return f'<h1>Buy and sell</h1><div class="browse"><section>{"".join(map(card, leaf.ads))}</section><button type="button">Show more results</button></div>'

    pages = Pages(ads, path, shelves, listing, detail, frame, f'<h2>Fresh finds</h2>{"".join(map(card, ads[:3]))}', "en-SG", "bazaarell", size=8,
                  others={"/login/": "<h1>Login</h1>", "/sell/": "<h1>Login to sell</h1>", "/about/": "<h1>About</h1>", "/u/pets.r.us/": "<h1>pets.r.us</h1><p>Joined 8y</p>"}, titled=lambda ad: f"{ad.title}, Everything Else on bazaarell")
    return made("carousell-sg", "SGD", pages, ALL, image=lambda ad: f"/media/photos/{ad.n}.jpg")


def blocket_se() -> Made:
    """Sweden: "Säljes" and "Köpes" side by side, "1 200 kr" with a hard space, "Idag 09:12", the sold greyed out with their price, company ads with tax out beside."""
    ads = ago(made_ads(30, "Grekisk landsköldpadda|Kungspyton|Uppstoppad lodjur|Älghorn|Rosenkolibri i monter", "hane|hona|par|med terrarium|äldre|bortskänkes ej",
        prices="1200 850 7500 300 2450", texts="Säljes på grund av flytt, hämtas i första hand. Swish går bra.|Intyg finns, endast seriösa köpare.", people="Lasse B|Gunilla|Reptilbutiken", places="Stockholm, Nacka|Västmanland, Sala|Skåne, Eslöv"), [_DAY * index for index in range(30)])

    def path(ad: Item) -> str:
        return f"/annons/{ad.place.partition(',')[0].lower()}/{ad.slug}/{1400000 + ad.n}"

    def money(ad: Item) -> str:
        return figures(cost(ad), "\u00a0", places=0) + "\u00a0kr"

    def when(ad: Item) -> str:
        return {0: "Idag", 1: "Igår"}.get(_days(ad), f"{_day(ad).day} {_SV[_day(ad).month - 1]}.") + f" {_day(ad):%H:%M}"

    def card(ad: Item) -> str:
        sold = '<span class="Badge">Såld</span>' if ad.n % 8 == 0 else ""
        return f'<article class="Card__Article" data-ad-id="{1400000 + ad.n}"><div class="ListImage"><img src="data:image/gif;base64,R0lGOD" data-src="/img/{ad.n}.jpg?type=mob_iphone_li" alt=""></div><div class="Body"><div class="TopInfo"><p><a href="/annonser/djur">Djur</a> · <span>{ad.place}</span></p><p class="Time">{when(ad)}</p></div><h2 class="Subject"><a class="TitleLink" href="{path(ad)}"><span class="Type">Säljes</span> <span>{ad.title}</span></a></h2><div class="Price">{money(ad)}</div>{sold}</div></article>'

    def frame(body: str) -> str:
        return f'<header><a href="/">loppis</a><nav><a href="/annonser/djur">Djur</a><a href="/annonser/samlarsaker">Samlarsaker</a></nav><a href="/mina-sidor">Logga in</a><a href="/lagg-in-annons">Lägg in annons</a></header><main>{body}</main><footer><a href="/kundservice">Kundservice</a> Annonsera från 49 kr</footer>'

    def detail(ad: Item) -> str:
        near = "".join(map(card, [each for each in ads if each is not ad][3:6]))
        bare = f'<p class="ex">{figures(cost(ad) * 0.8, chr(160), places=0)} kr exkl. moms</p>' if ad.seller == "Reptilbutiken" else ""
        return f'<nav><a href="/annonser/djur">Djur</a></nav><div class="Hero"><img src="/img/{ad.n}.jpg?type=original" alt="{ad.title}"></div><div class="TopBar"><p>Inlagd: <span>{when(ad)}</span></p><p>{ad.place}</p></div><h1 class="Heading">{ad.title}</h1><div class="PriceWrapper"><div class="Price">{money(ad)}</div>{bare}</div><div class="BodyCard">{ad.text}</div><aside><a href="/profil/{account_of(ad.seller)}"><div class="Name">{ad.seller}</div></a><p>Medlem sedan 2013</p><div>Frakt från 59 kr</div></aside><section><h2>Liknande annonser</h2>{near}</section>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}", "Active")
        wanted = '<article class="Card__Article Wanted"><h2 class="Subject"><span class="Type">Köpes</span> Sköldpadda önskas köpa</h2><div class="Price">–</div></article>'
        return f'<h1>Annonser</h1><div class="Filter"><a href="{leaf.at}?sort=price">Pris</a><a href="{leaf.at}?f=c">Företag</a></div><div class="List">{"".join(map(card, leaf.ads))}{wanted}</div><div class="Pagination">{row}</div>'

    pages = Pages(ads, path, {"/annonser/djur": ads[::2], "/annonser/samlarsaker": ads[1::2]}, listing, detail, frame, "<h1>Vad letar du efter?</h1>", "sv", "loppis", size=6,
                  others={"/mina-sidor": "<h1>Logga in med BankID</h1>", "/lagg-in-annons": "<h1>Logga in</h1>", "/kundservice": "<h1>Kundservice</h1><p>49 kr per annons</p>"}, titled=lambda ad: f"{ad.title} | {ad.place.partition(',')[0]} | loppis")
    return made("blocket-se", "SEK", pages, ALL, image=lambda ad: f"/img/{ad.n}.jpg", account=lambda ad: str(account_of(ad.seller)))


def jiji_ng() -> Made:
    """Nigeria: links with a tail of counts, a market range beneath the price, "Contact for price", ages in hours and days, promoted marks and delivery fees."""
    ads = ago(made_ads(30, "African grey parrot|Royal python|Carved ivory-look tusk|Pangolin scale belt, faux|Tortoise", "talking|in Ikeja|clean|quick sale|well fed|pair",
        prices="250000 - 45500 18000 1200000", texts="Very healthy and vaccinated, delivery available nationwide.|Serious buyers only, call me now. Price is slightly negotiable.", people="Chidi Pets|Mama Sade|Royal Farms", places="Lagos State, Ikeja|Abuja (FCT), Gwarinpa|Oyo State, Ibadan"), [60 * 3 + _DAY * (index // 3) for index in range(30)])

    def path(ad: Item) -> str:
        return f"/{ad.place.rpartition(', ')[2].lower()}/birds/{ad.slug}-x{ad.n}Qa.html"

    def money(ad: Item) -> str:
        return f"₦ {cost(ad):,.0f}" if ad.price else "Contact for price"

    def age(ad: Item) -> str:
        return "3 hours ago" if _days(ad) == 0 else f"{_days(ad)} day{'s' if _days(ad) > 1 else ''} ago"

    def card(ad: Item, place: int = 1) -> str:
        return f'<div class="masonry-item"><a class="b-list-advert-base qa-advert-list-item" href="{path(ad)}?page=1&amp;pos={place}&amp;cur_pos={place}&amp;ads_per_page=9&amp;ads_count={len(ads)}&amp;lid=zz&amp;indexPosition={place}"><div class="b-list-advert-base__img"><picture><source srcset="/imgs/{ad.n}_300x225.webp"><img alt="{ad.title} | Birds for sale" src="/imgs/{ad.n}_300x225.webp"></picture><span class="b-badge">TOP</span></div><div class="b-list-advert-base__data"><div class="qa-advert-price">{money(ad)}</div><div class="b-advert-title-inner qa-advert-title">{ad.title}</div><div class="b-list-advert-base__description-text">{ad.text}</div><span class="b-list-advert__region__text">{ad.place}</span></div></a></div>'

    def frame(body: str) -> str:
        return f'<div id="__nuxt"><header><a href="/">soko</a><a href="/lagos/birds">Birds</a><a href="/lagos/antiques">Antiques</a><a href="/login.html">Sign in</a><a href="/add-free-ad.html">SELL</a></header>{body}<footer><a href="/about-us.html">About</a><p>Boost from ₦ 4,999</p></footer></div>'

    def detail(ad: Item) -> tuple[str, str]:
        near = "".join(card(each, 2) for each in [each for each in ads if each is not ad][:3])
        price = f'<div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><div itemprop="price" content="{cost(ad):.0f}"><span class="qa-advert-price-view-value">{money(ad)}</span></div><meta itemprop="priceCurrency" content="NGN"></div><div class="b-market">Market price: ₦ {cost(ad) / 1000 * 0.8:.0f} K ~ {cost(ad) / 1000 * 1.2:.0f} K</div>' if ad.price else f'<div class="qa-advert-price-view">{money(ad)}</div>'
        body = f'<ol class="b-breadcrumb"><li><a href="/lagos/birds">Birds</a></li></ol><div class="b-advert-card" itemscope itemtype="http://schema.org/Product"><div class="b-slider"><img class="b-slider-image qa-carousel-slide" itemprop="image" src="/imgs/{ad.n}_620.webp" alt="{ad.title}"></div><h1 class="qa-advert-title" itemprop="name"><div class="b-advert-title-inner">{ad.title}</div></h1><div class="b-advert-info-statistics--region">{ad.place}, {age(ad)}</div><div>87 views</div>{price}<div class="qa-advert-description" itemprop="description"><span>{ad.text}</span></div></div><div class="b-seller-block"><a href="/sellerpage-{account_of(ad.seller)}"><div class="b-seller-block__name">{ad.seller}</div></a><span>5y+ on soko</span><span>Typically replies within hours</span></div><div class="b-delivery">Delivery from ₦ 2,500</div><div><h3>Similar adverts</h3>{near}</div>'
        return body, canonical(path(ad))

    def listing(leaf: Leaf) -> str:
        more = f'<a class="next" href="{leaf.at}?page={leaf.number + 1}">Next</a>' if leaf.number < leaf.last else ""
        return f'<h1>{len(ads)} results</h1><div class="b-filters"><a href="{leaf.at}?price_max=50000">Under 50 K <span>12 ads</span></a><a href="{leaf.at}?sort=price">Lowest price first</a></div><div class="b-list-advert__gallery">{"".join(card(ad, at) for at, ad in enumerate(leaf.ads))}</div>{more}'

    pages = Pages(ads, path, {"/lagos/birds": ads[:18], "/lagos/antiques": ads[18:]}, listing, detail, frame, f'<h2>Trending ads</h2>{"".join(map(card, ads[:4]))}', "en", "soko", size=9,
                  others={"/login.html": "<h1>Sign in</h1>", "/add-free-ad.html": "<h1>Sign in</h1>", "/about-us.html": "<h1>About us</h1>"}, titled=lambda ad: f"{ad.title} in {ad.place.rpartition(', ')[2]} - Birds, {ad.seller} | soko")
    return made("jiji-ng", "NGN", pages, ALL, image=lambda ad: f"/imgs/{ad.n}_620.webp", account=lambda ad: f"sellerpage-{account_of(ad.seller)}")


def saleroom_uk() -> Made:
    """Auctioneers' catalogues: lot numbers, estimates in a range before the bid or the opening price, past lots with a hammer price, the premium, other lots beneath."""
    ads = made_ads(30, "A Victorian taxidermy pheasant under glass|A carved ivory okimono|A tortoiseshell snuff box|An early sawfish rostrum|A pair of antler candlesticks", "circa 1880|late 19th century|with provenance|20th century|attributed|in fitted case",
        prices="120 850 60 1200 45", texts="Some wear consistent with age, please request a condition report.|Provenance: private collection, Norfolk. Sold not subject to return.", places="Diss, Norfolk", people="Aldous Penn")

    def path(ad: Item) -> str:
        return f"/en-gb/auction-catalogues/aldous-penn/catalogue-id-{'srap10' if ad.n % 2 else 'srap11'}/lot-{ad.n:08x}-b0c1-4e"

    def told(ad: Item) -> str:
        if ad.n % 3 == 0:
            return f'<span class="label">Opening price</span> <span class="amount">£{cost(ad):,.0f}</span> <span>0 bids</span>'
        return f'<span class="label">Current bid</span> <span class="amount">£{cost(ad):,.0f}</span> <span>{ad.n % 7 + 1} bids</span>'

    def estimate(ad: Item) -> str:
        return f'<span class="label">Estimate</span> <span class="range">£{cost(ad) * 1.5:,.0f} - £{cost(ad) * 2:,.0f}</span>'

    def card(ad: Item) -> str:
        return f'<div class="lot-single" data-lot-id="{ad.n}"><a class="lot-image" href="{path(ad)}"><img class="lazy" src="/images/placeholder.gif" data-original="/images/lots/{ad.n}/thumb.jpg" alt="Lot {ad.n}"></a><div class="lot-number"><a href="{path(ad)}">Lot {ad.n - 4100}</a></div><h2 class="lot-title"><a href="{path(ad)}">{ad.title}</a></h2><p>{ad.text[:40]}…</p><div class="estimate">{estimate(ad)}</div><div class="bid">{told(ad)}</div><a href="/en-gb/login?bid={ad.n}">Bid now</a><a href="/en-gb/login?watch={ad.n}">Watch</a></div>'

    def frame(body: str) -> str:
        return f'<header><a href="/">the rostrum</a><a href="/en-gb/auction-catalogues">Auctions</a><a href="/en-gb/results">Results</a><a href="/en-gb/login">Log in</a><select><option>GBP</option><option>USD</option><option>EUR</option></select></header>{body}<footer>Buyer\'s premium 25% · Lots over £1,000 need approval</footer>'

    def detail(ad: Item) -> str:
        at = list(ads).index(ad)
        near = "".join(map(card, [each for each in ads if each is not ad][at % 9 : at % 9 + 3]))
        return f'<ol class="breadcrumb"><li><a href="/en-gb/auction-catalogues">Auctions</a></li></ol><div class="lot-details"><a class="prev" href="{path(ads[at - 1])}">Previous lot</a><div class="lot-number">Lot {ad.n - 4100}</div><div class="image-gallery"><img src="/images/lots/{ad.n}/large.jpg" alt="Image 1 of 1"></div><h1 class="lot-title">{ad.title}</h1><div class="estimate">{estimate(ad)}</div><div class="bid">{told(ad)}</div><div class="time">Ends from 12 Dec 2026 10:00 GMT</div><p>Additional fees apply: 25% premium + VAT, internet surcharge £5</p><div class="lot-description"><h2>Description</h2><p>{ad.text}</p></div></div><div class="auction-info"><a href="/en-gb/auctioneers/aldous-penn">Aldous Penn</a><p>Diss, Norfolk</p></div><section class="more-lots"><h2>More from this sale</h2>{near}</section>'

    def listing(leaf: Leaf) -> str:
        row = numbers(leaf, lambda n: f"{leaf.at}?page={n}&amp;pageSize=8", "active")
        return f'<h1>Natural History &amp; Works of Art</h1><p>Timed auction, 12 Dec 2026</p><div class="sort"><a href="{leaf.at}?sortTerm=price">Price</a></div><div id="lotList">{"".join(map(card, leaf.ads))}</div><ul class="pager">{row}</ul>'

    first = "/en-gb/auction-catalogues/aldous-penn/catalogue-id-srap10"
    second = first.replace("10", "11")
    sales = f'<h1>Auctions</h1><div class="auction"><a href="{first}">Natural History</a><p>15 lots</p></div><div class="auction"><a href="{second}">Works of Art</a><p>15 lots</p></div>'
    pages = Pages(ads, path, {first: [ad for ad in ads if ad.n % 2], second: [ad for ad in ads if not ad.n % 2]}, listing, detail, frame, sales, "en-GB", "the rostrum", size=8,
                  others={"/en-gb/auction-catalogues": sales, "/en-gb/results": "<h1>Results</h1><p>Lot 7 sold for £4,200</p>", "/en-gb/login": "<h1>Log in</h1>", "/en-gb/auctioneers/aldous-penn": "<h1>Aldous Penn</h1><p>Diss, Norfolk</p>"}, titled=lambda ad: f"Lot {ad.n - 4100} - {ad.title}")
    return made("saleroom-uk", "GBP", pages, image=lambda ad: f"/images/lots/{ad.n}/large.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (mudah_my, carousell_sg, blocket_se, jiji_ng, saleroom_uk)}
