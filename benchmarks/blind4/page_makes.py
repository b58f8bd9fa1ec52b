"""Makes of single saved pages, people's ads here and firms' goods in ``page_shops``, each with a trap of a real kind.

The truth of a page is its ad's row. Every page shows title, price (but for ``WITHOUT_PRICE``) and one picture, whose
file is ``{key}-1`` in whatever folders and sizes the make keeps; pictures under other names are of other ads, of people
or of the firm. What else a page shows, and the account in its link to the seller's profile where that is not the
seller's name:

- social_market: seller (4411), place; the day in its data alone.
- protected_buyer: seller (9001), place, date.
- reserved_words: seller (4411), place, date.
- bracketed_date: seller (4411), place, date in figures.
- price_by_unit: seller (no link), place, date in figures.
- price_history: seller (9001), place, date.
- bids_on_asking: seller (9001), place, date.
- posted_and_updated: place, the day in its markup; no seller.
- shadow_roots: seller (4411), place, date.
- loan_in_heading: seller (name), place, date.
- craft_market: seller (name), place, date.
- split_amounts: seller (name), place.
- grouped_thousands: seller (no link).
- delivered_by, lazy_pictures, pricelists: none of the three.
- mall_of_points: seller (name).
- other_copies: seller (9001), place.
- on_request: seller (name), place; no price.
- saved_whole: seller (name), place, date.
"""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from datetime import timedelta
from html import escape

from benchmarks.blind4 import page_shops
from benchmarks.blind4.base import (
    Make,
    another,
    document,
    flight,
    home,
    minor,
    moment,
    near,
    packed,
    part,
    phone,
    safe,
    share,
    sign,
    site,
)
from benchmarks.saved.ads import Ad


def social_market(ad: Ad) -> str:
    """A social network's market: classes that mean nothing, the old price inside the new one's tag, picks in the same dress with the price before the name, the sum in coins in a state."""
    def kept(key: str, title: str, coins: int, image: str, days: int) -> dict[str, object]:
        return {"__typename": "GroupCommerceProductItem", "id": key, "marketplace_listing_title": title, "listing_price": {"amount_with_offset": str(coins), "currency": ad.currency}, "is_sold": False, "creation_time": int((ad.day + timedelta(days=days, hours=12)).timestamp()), "primary_listing_photo": {"image": {"uri": f"{site(ad)}/v/t45.5328-4/{image}.jpg?stp=p720x720&_nc_cat=101"}}}

    own = kept(ad.key, ad.title, minor(ad), f"{ad.key}-1", 0) | {"location_text": {"text": ad.place}, "strikethrough_price": {"amount_with_offset": str(minor(ad, ad.amount * 7 / 5))}, "marketplace_listing_seller": {"__typename": "User", "id": "4411", "name": ad.seller, "join_time": 1340000000}}
    feed = [{"node": {"listing": kept(str(good.n), good.name, minor(ad, share(ad, of)), good.image, -n)}} for n, (good, of) in enumerate(zip(near(ad, "0.4", "1.3", "0.7"), ("0.4", "1.3", "0.7"), strict=True), 3)]
    state = packed({"require": [["ScheduledServerJS", "handle", None, [{"__bbox": {"require": [["RelayPrefetchedStreamCache", "next", [], ["adp_MarketplacePDP", {"__bbox": {"result": {"data": {"viewer": {"marketplace_feed_stories": {"edges": feed}, "marketplace_product_details_page": {"target": own}}}}}}]]]}}]]]})
    picks = "".join(f'<div class="x9f619 x78zum5 x1r8uery xdt5ytf"><a class="x1i10hfl xjbqb8w x1ejq31n" href="/marketplace/item/{good.n}/?ref=product_details" role="link" tabindex="0"><div class="x1n2onr6"><img alt="{good.name}" class="xt7dq6l xl1xv1r x6ikm8r" referrerpolicy="origin-when-cross-origin" src="/v/t45.5328-4/{good.image}.jpg?stp=c43.0.260.260a"></div><div class="x9f619 xjkvuk6"><div class="x1gslohp"><span class="x193iq5w xeuugli" dir="auto"><div class="x78zum5 x1q0g3np">{good.price}</div></span></div><div class="x1gslohp"><span class="x1lliihq x6ikm8r" dir="auto" style="-webkit-box-orient: vertical;">{good.name}</span></div></div></a></div>' for good in near(ad, "0.4", "1.3", "0.7"))
    return document(f'''<div id="mount_0_0_Zk"><div class="x9f619 x1n2onr6 x1ja2u2z"><div role="banner"><a aria-label="Plaza" href="/" class="x1i10hfl"><svg viewBox="0 0 36 36" height="40"></svg></a><form id="login_popup_cta_form"><input name="email" placeholder="Email or phone"><input name="pass" type="password" placeholder="Password"></form><a href="/recover/initiate/">Forgot account?</a></div>
<div role="navigation"><a href="/marketplace/?ref=app_tab">Marketplace</a><h2><span>Categories</span></h2><a href="/marketplace/category/instruments/">♪</a><a href="/marketplace/category/free/">Free</a></div>
<div role="main"><div class="x78zum5 xdt5ytf x1iyjqo2"><div class="x6s0dn4 x78zum5 xl56j7k"><img alt="" aria-hidden="true" class="x1cy8zhl" src="/v/t45.5328-4/{ad.key}-1.jpg?stp=blur20"><img alt="Product photo of {safe(ad)}" class="xz74otr x168nmei" referrerpolicy="origin-when-cross-origin" src="/v/t45.5328-4/{ad.key}-1.jpg?stp=dst-jpg_p720x720&amp;_nc_cat=101&amp;ccb=1-7"></div>
<div class="xyamay9 x1pi30zi"><h1 class="html-h1 xdj266r x14z9mp" dir="auto"><span class="x193iq5w xeuugli x13faqbe" dir="auto">{safe(ad)}</span></h1><div class="x1anpbxc"><span class="x193iq5w xeuugli x1xmvt09" dir="auto">{ad.shown}<span class="xzpqnlu x1hyvwdk">·</span><span class="x193iq5w x1xlr1w8" style="text-decoration-line: line-through;">{ad.old}</span></span></div>
<div class="x1yztbdb"><span dir="auto">Listed in <a href="/marketplace/10406/" role="link"><span>{ad.place}</span></a></span></div><div aria-label="Message" role="button"><span>Message</span></div><h2><span>Details</span></h2><ul><li><div><span>Condition</span><span>Used - Good</span></div></li></ul><div class="xz9dl7a"><span class="x193iq5w" dir="auto">{escape(ad.text)}</span></div>
<h2><span>Seller information</span></h2><a class="x1i10hfl" href="/marketplace/profile/4411/?product_id={ad.key}" role="link"><svg class="x3ajldb"><image xlink:href="/v/t39.30808-1/u4411.jpg"></image></svg><span class="x193iq5w" dir="auto">{ad.seller}</span></a><div><span>Joined Plaza in 2012</span></div></div></div>
<div><h2><span>Today's picks</span></h2><div class="x8gbvx8 x78zum5">{picks}</div></div></div><footer><span>Plaza · {home(ad)}</span></footer></div></div>
<script type="application/json" data-content-len="9120" data-sjs="">{state}</script>''', ad=ad, title=f"(3) Marketplace – {safe(ad)} | Plaza")


def protected_buyer(ad: Ad) -> str:
    """A market of second hand: below the price a larger sum with the fee for the buyer's protection, and so on each card of the member's other things; a day of last visit beside that of the upload."""
    cards = "".join(f'<div class="grid__item"><div class="new-item-box__container" data-testid="grid-item-{good.n}"><a class="new-item-box__overlay" href="/items/{good.n}" title="{good.name}, {good.price}, {part(ad, fee)}"></a><img class="web_ui__Image__content" src="/t/01/310x430/{good.image}.jpeg" alt="{good.name}, {good.price}"><p class="web_ui__Text__caption">{good.name}</p><p class="web_ui__Text__text web_ui__Text__muted" data-testid="grid-item-{good.n}--price-text">{good.price}</p><button aria-label="{part(ad, fee)}"><span class="web_ui__Text__subtitle">{part(ad, fee)}</span></button></div></div>' for good, fee in zip(near(ad, "0.5", "0.3", "0.8"), ("0.54", "0.33", "0.87"), strict=True))
    state = flight(14, ["$", "$L2f", None, {"item": {"id": int(ad.key), "title": ad.title, "price": {"amount": ad.plain, "currency_code": ad.currency}, "service_fee": {"amount": str(share(ad, "0.07")), "currency_code": ad.currency}, "total_item_price": {"amount": str(share(ad, "1.07")), "currency_code": ad.currency}, "photos": [{"id": 1, "url": f"{site(ad)}/t/03/f800/{ad.key}-1.jpeg"}], "user": {"id": 9001, "login": ad.seller, "photo": {"url": f"{site(ad)}/t/05/f800/u9001.jpeg"}}}}])
    return document(f'''<div class="site"><header class="l-header"><a href="/" aria-label="Home"><img src="/assets/web-logo.svg" alt="Kleerkast"></a><input type="search" id="search_text"><a data-testid="header--login-button" href="/member/signup/select_type">Sign up | Log in</a></header>
<ul class="breadcrumbs" data-testid="breadcrumbs"><li itemprop="itemListElement"><a href="/catalog"><span itemprop="title">Home</span></a></li><li itemprop="itemListElement"><a href="/catalog/4-music"><span itemprop="title">♪</span></a></li></ul>
<main class="item-page"><section class="item-photos__container"><figure class="item-photo item-photo--1"><button class="item-thumbnail"><img itemprop="image" data-testid="item-photo-1--img" class="web_ui__Image__content" src="/t/03/f800/{ad.key}-1.jpeg?s=8d1f" alt="{safe(ad)} 1"></button></figure></section>
<div class="item-page-sidebar-content"><div class="box box--item-details"><div class="details-list details-list--main-info"><div data-testid="item-page-summary-plugin"><h1 class="web_ui__Text__text web_ui__Text__title web_ui__Text__left">{safe(ad)}</h1><span class="web_ui__Text__subtitle">Very good</span></div>
<div data-testid="item-price"><p class="web_ui__Text__text web_ui__Text__subtitle web_ui__Text__muted">{ad.shown}</p></div><button type="button" aria-label="{part(ad, '1.07')} Includes Buyer Protection" data-testid="service-fee-included-title"><div class="web_ui__Text__text web_ui__Text__title web_ui__Text__clickable">{part(ad, '1.07')}</div><span>Includes Buyer Protection</span><svg class="web_ui__Icon"></svg></button></div>
<div class="details-list details-list--details"><div class="details-list__item"><div class="details-list__item-value">Views</div><div class="details-list__item-value" itemprop="view_count">184</div></div><div class="details-list__item"><div class="details-list__item-value">{ad.labels[3]}</div><div class="details-list__item-value" itemprop="upload_date"><span class="web_ui__Text__bold">{ad.dated}</span></div></div></div>
<div itemprop="description"><span class="web_ui__Text__format"><span>{escape(ad.text)}</span></span></div><div data-testid="item-shipping-banner"><h3>Shipping</h3><p>from {part(ad, '0.03')}</p></div><button data-testid="item-buy-button">Buy now</button><button>Make an offer</button></div>
<div class="box box--user"><a href="/member/9001" class="web_ui__Cell__cell"><img class="web_ui__Image__rounded" src="/t/05/f50/u9001.jpeg" alt=""><span data-testid="profile-username">{ad.seller}</span><span aria-label="4.9 of 5">(37)</span></a><div class="web_ui__Cell__body" data-testid="seller-location">{ad.labels[2]}: <span>{ad.place}</span></div><div class="web_ui__Cell__body">Last seen {another(ad, 11)}</div></div></div>
<section><h2>Member's items (12)</h2><div class="feed-grid">{cards}</div></section></main><footer><p>Kleerkast, {home(ad)}</p><a href="/help">Help</a><a href="/terms">Terms</a></footer></div><div id="onetrust-banner-sdk"><p>We and our 824 partners value your privacy</p><button>Accept all</button></div>{state}''', ad=ad, title=f"{safe(ad)} | Kleerkast")


def reserved_words(ad: Ad) -> str:
    """A land's largest small ads: hidden words for reserved and deleted inside the heading, the price as people write it, a day of membership in figures, postage, like ads of the same place."""
    rows = "".join(f'<li class="ad-listitem"><article class="aditem" data-adid="{good.n}" data-href="/s-anzeige/{good.n}-74-9"><div class="aditem-image"><a href="/s-anzeige/{good.n}-74-9"><div class="imagebox srpimagebox"><img src="/api/v1/prod-ads/images/{good.image}?rule=$_2.AUTO" alt=""></div></a></div><div class="aditem-main"><div class="aditem-main--top"><div class="aditem-main--top--left"><i class="icon icon-pin-gray"></i> {ad.place}</div><div class="aditem-main--top--right">{another(ad, -n)}</div></div><h2><a class="ellipsis" href="/s-anzeige/{good.n}-74-9">{good.name}</a></h2><p class="aditem-main--middle--price-shipping--price">{good.price}</p></div></article></li>' for n, good in enumerate(near(ad, "0.9", "0.5"), 1))
    return document(f'''<div id="site-header"><a id="site-logo" href="/"><img src="/static/img/common/logo.svg" alt="Anzeigen"></a><ul id="site-signin"><li><a href="/m-benutzer-anmeldung.html">Registrieren</a></li><li><a href="/m-einloggen.html">Login</a></li></ul></div>
<div id="site-content"><div class="breadcrump" id="vap-brdcrmb"><a class="breadcrump-link" itemprop="url" href="/"><span itemprop="title">Start</span></a><a class="breadcrump-link" href="/s-musik/c74"><span itemprop="title">♪</span></a></div>
<section id="viewad-cntnt" class="l-container-row"><div id="viewad-product"><div class="galleryimage-large l-container"><div class="galleryimage-element current" data-ix="0"><img id="viewad-image" data-imgsrc="/api/v1/prod-ads/images/{ad.key}-1.jpg?rule=$_59.JPG" src="/api/v1/prod-ads/images/{ad.key}-1.jpg?rule=$_59.AUTO" alt="{safe(ad)} {ad.place}"></div></div></div>
<article id="viewad-main"><div class="boxedarticle"><h1 id="viewad-title" class="boxedarticle--title" itemprop="name" data-soldlabel="Nicht mehr verfügbar">
<span class="is-hidden pvap-reserved-title">Reserviert • </span>
<span class="is-hidden pvap-reserved-title">Gelöscht • </span>
{safe(ad)}</h1><div class="boxedarticle--flex--container"><h2 class="boxedarticle--price" id="viewad-price">
                {ad.informal}</h2><span class="boxedarticle--details--shipping">+ {part(ad, '0.04')}</span></div>
<div class="boxedarticle--details--full"><span id="viewad-locality" itemprop="locality">
 {ad.place}</span></div><div id="viewad-extra-info" class="boxedarticle--details--full"><div><i class="icon icon-small icon-calendar-gray-simple"></i><span>{ad.dated}</span></div><div id="viewad-cntr"><i class="icon icon-eye-open"></i><span id="viewad-cntr-num">01312</span></div></div></div>
<div class="boxedarticle--details"><ul class="addetailslist"><li class="addetailslist--detail">Zustand<span class="addetailslist--detail--value">Gut</span></li></ul></div><div class="l-container"><p id="viewad-description-text" class="text-force-linebreak" itemprop="description">{escape(ad.text)}</p></div><div id="viewad-ad-id-box">Anzeigen-ID <ul class="flexlist"><li>27{ad.key}90</li></ul></div></article></section>
<div id="viewad-contact" class="l-container-row"><div class="userprofile-vip-badges"><span class="badge">AB</span><span class="text-body-regular-strong text-force-linebreak userprofile-vip"><a href="/s-bestandsliste.html?userId=4411">{ad.seller}</a></span><span class="userprofile-vip-details-text">Aktiv seit 21.11.2013</span><span class="userbadge-tag">TOP</span></div><a href="/s-bestandsliste.html?userId=4411">17 Anzeigen online</a></div>
<div id="viewad-similar"><h2>Das könnte dich auch interessieren</h2><ul class="itemlist">{rows}</ul></div></div><footer id="site-footer"><section><h2>{home(ad)}</h2><a href="/impressum.html">Impressum</a></section></footer>
<script>window.BelenConf={packed({"jsBaseUrl": "/static/js", "prebidConfiguration": {"floor": "0.05"}, "universalAnalyticsOpts": {"account": "UA-24356365-9", "dimensions": {"page": "VIP", "l1CategoryId": "73", "adId": f"27{ad.key}90"}}})};</script>''', ad=ad, title=f"{safe(ad)} in {ad.place} | Anzeigen", body=' id="vap" class="vap-desktop"')


def bracketed_date(ad: Ad) -> str:
    """An old board of tables, saved with its files beside: the date stands in brackets after the heading, the price in the last row under visits, prices of promotion, others' cards in their own markup."""
    cards = "".join(f'<div class="inzeraty inzeratyflex"><div class="inzeratynadpis"><a href="{site(ad)}/inzerat/{good.n}/x.php"><img src="./{ad.key}_files/{good.image}.jpg" class="obrazek" alt="{good.name}" width="170"></a><h2 class="nadpis"><a href="{site(ad)}/inzerat/{good.n}/x.php">{good.name}</a></h2><span class="velikost10"> - TOP - [{28 - n}.3. 2026]</span></div><div class="inzeratycena"><b><span translate="no">  {good.price}</span></b></div></div>' for n, good in enumerate(near(ad, "1.6", "0.5")))
    return document(f'''<div class="sirka"><div class="maincontent"><div class="listalogo"><a href="{site(ad)}/"><img src="./{ad.key}_files/logo.svg" width="211" height="61" alt="Bazar"></a></div><form name="formt" action="{site(ad)}/search.php"><input name="hledat" size="30"><input name="cenaod" size="6" maxlength="12"><input name="cenado" size="6"></form>
<div class="drobky"><a href="{site(ad)}/">♪</a> &gt; <a href="{site(ad)}/inzeraty/">Bazar</a></div>
<table width="100%"><tr><td class="listadvlevo"><div class="inzeratydetnadpis"><h1 class="nadpisdetail">{safe(ad)}</h1><span class="velikost10"> - [{ad.day.day}.{ad.day.month}. {ad.day.year}]</span></div></td><td class="listadvpravo"><a href="{site(ad)}/deletei2.php?idad=27{ad.key}">✎</a> <a href="{site(ad)}/topovat.php?idad=27{ad.key}">TOP 7 × = {part(ad, '0.02')}</a></td></tr></table>
<div class="carousel" data-flickity='{{"cellAlign":"left"}}'><div class="carousel-cell"><img src="./{ad.key}_files/{ad.key}-1.jpg" data-flickity-lazyload="{site(ad)}/img/1/{ad.key}-1.jpg?t=1776" class="carousel-cell-image" alt="{safe(ad)}"></div></div>
<div class="popisdetail">{escape(ad.text)}</div>
<table width="100%"><tr><td class="listadvlevo"><table>
<tr><td width="99">{ad.labels[1]}:</td><td colspan="2"><span class="paction" onclick="odeslatrating('4411');">{ad.seller}</span> <a href="{site(ad)}/hodnoceni.php?idmail=4411">★ (12)</a></td></tr>
<tr><td>✆</td><td colspan="2"><span class="teldetail" onclick="zobrtel();">{phone(ad)[:8]}… </span></td></tr>
<tr><td>{ad.labels[2]}:</td><td><a href="https://maps.example/?q=x" rel="nofollow" title="Map">⚐</a></td><td><a href="{site(ad)}/?hlokalita=x">{ad.place}</a></td></tr>
<tr><td>👁</td><td colspan="2">6312</td></tr>
<tr><td>{ad.labels[0]}:</td><td colspan="2"><b><span translate="no">{ad.shown}</span></b></td></tr></table></td><td><iframe src="./{ad.key}_files/saved_resource.html" width="300"></iframe></td></tr></table>
<div class="podobneinzeraty"><b>↓</b>{cards}</div></div></div><div class="footer"><a href="{site(ad)}/podminky.php">§</a> © 2026 Bazar · {home(ad)}</div>''', ad=ad, title=f"{safe(ad)} - {ad.place}", before=f"\n<!-- saved from url=(0051){site(ad)}/inzerat/27{ad.key}/x.php -->")


def price_by_unit(ad: Ad) -> str:
    """A Baltic board without any heading of its own: the title in bold as the text's first line, the price's cell holds a price per unit too, the day in figures in the foot beside visits."""
    thumbs = "".join(f'<td class="td-mark"><a href="/msg/en/music/{good.n}.html"><img src="/gallery/4/1/{good.image}.th2.jpg" class="isfoto foto_list" alt=""></a><br>{good.name}<br><b>{good.price}</b></td>' for good in near(ad, "0.8", "1.1"))
    return document(f'''<div align="center"><table id="page_main_full" width="1000" border="0"><tr><td><div class="page_header"><span class="page_header_head"><a href="/en/"><img class="page_header_logo" src="/img/p.gif" alt="Sludinajumi"></a></span><span class="page_header_menu"><b class="menu_main"><a href="/en/new/" class="a_menu">Submit ad</a></b> <b class="menu_main"><a href="/en/login/" class="a_menu">My ads</a></b><div class="menu_lang"><a href="/msg/lv/music/{ad.key}.html">LV</a> <a href="/msg/ru/music/{ad.key}.html">RU</a></div></span></div>
<h2 class="headtitle"><a href="/en/music/">Music</a> / <a href="/en/music/other/">Other</a> / <a href="/en/music/other/sell/">Sell</a></h2>
<div id="msg_div_msg"><b>{safe(ad)}</b><br><br>{escape(ad.text)}<br><br>
<table border="0" width="100%" class="options_list"><tr><td class="ads_opt_name" width="30">{ad.labels[2]}:</td><td class="ads_opt" id="tdo_20"><b>{ad.place}</b></td></tr><tr><td class="ads_opt_name">Pcs.:</td><td class="ads_opt" id="tdo_3"><b>3</b></td></tr></table>
<table border="0" width="100%"><tr><td class="ads_opt_name_big" width="30">{ad.labels[0]}:</td><td class="ads_price" id="tdo_8">{ad.shown} ({part(ad, '0.34')}/pc.)</td></tr></table></div>
<div class="ads_photo_label"><div class="pic_dv_thumbnail"><a href="/gallery/4/1/{ad.key}-1.800.jpg"><img src="/gallery/4/1/{ad.key}-1.th2.jpg" class="pic_thumbnail isfoto" alt="1."></a></div></div>
<table class="contacts_table" border="0"><tr><td class="ads_contacts_name">{ad.labels[1]}:</td><td class="ads_contacts">{ad.seller}</td></tr><tr><td class="ads_contacts_name">✆</td><td class="ads_contacts"><span id="phone_td_1">({phone(ad).split()[0]})55-***-***</span> <a id="ptd1" onclick="_show_phone(0)">Show phone</a></td></tr></table>
<table border="0" width="100%"><tr><td class="msg_footer"><a href="#" class="a9a">Add to memo</a></td><td class="msg_footer">Unique visits: <span id="show_cnt_stat">1930</span></td><td class="msg_footer" align="right" nowrap>{ad.labels[3]}: {ad.day:%d.%m.%Y} 14:52</td></tr></table>
<table class="similar"><tr>{thumbs}</tr></table></td></tr></table><div class="page_footer">Sludinajumi © 2000 · {home(ad)}</div></div>''', ad=ad, title=f"Music - {safe(ad)}, {ad.labels[0]} {ad.shown} - Ads")


def price_history(ad: Ad) -> str:
    """A huge board of the north: a history of prices with days unfolds beside the price, loans and parts of it on buttons, microdata on likes too, rating and year of membership by the seller."""
    past = "".join(f'<li class="styles-item-qkz"><span>{another(ad, days)}</span><span>{part(ad, of)}</span></li>' for days, of in ((-41, "1.3"), (-26, "1.2"), (-12, "1.1")))
    rows = "".join(f'<div data-marker="item" data-item-id="{good.n}" itemscope itemtype="http://schema.org/Product" class="items-item"><a itemprop="url" href="/x/{good.n}" data-marker="item-title" title="{good.name}"><h3 itemprop="name">{good.name}</h3></a><img itemprop="image" class="photo-slider-image" src="/image/1/{good.image}.jpg" alt=""><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="{ad.currency}"><meta itemprop="price" content="{share(ad, of)}"><strong>{good.price}</strong></div></div>' for good, of in zip(near(ad, "0.5", "1.4", "0.9"), ("0.5", "1.4", "0.9"), strict=True))
    return document(f'''<div id="app"><div class="header-services"><a data-marker="search-form/logo" href="/">Доска</a><a data-marker="header/login-button" href="#login">→</a></div><div class="breadcrumbs-root" data-marker="breadcrumbs" itemscope itemtype="http://schema.org/BreadcrumbList"><span itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a itemprop="item" href="/all"><span itemprop="name">{home(ad)}</span></a><meta itemprop="position" content="1"></span></div>
<div class="item-view-root" data-marker="item-view" itemscope itemtype="http://schema.org/Product"><div data-marker="item-view/title"><h1 itemprop="name" class="styles-module-root" data-marker="item-view/title-info">{safe(ad)}</h1></div>
<div class="image-frame-wrapper" data-marker="image-frame/image-wrapper" data-url="/image/1/{ad.key}-1.jpg?cqp=2.a" data-title="{safe(ad)}"><img class="desktop-1ky5g7j" src="/image/1/{ad.key}-1.jpg?cqp=2.a" alt="{safe(ad)}"></div>
<div class="item-view-sidebar"><div class="style-price-value"><span itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="{ad.currency}"><span data-marker="item-view/item-price" itemprop="price" content="{ad.amount.normalize():f}">{ad.shown}</span></span><button data-marker="price-history-button">↘ {part(ad, '0.1')}</button><div class="popup" data-marker="price-history" hidden><p>⏱</p><ul>{past}<li class="styles-item-qkz"><span>{ad.labels[0]}</span><span>{ad.shown}</span></li></ul></div></div><button data-marker="split">4 × {part(ad, '0.25')}</button><a data-marker="credit" href="/credit">{part(ad, '0.09')}</a><a data-marker="item-phone-button/card" href="#">✆ {phone(ad)[:6]} XXX-XX-XX</a>
<div data-marker="seller-info"><div data-marker="seller-info/name"><a data-marker="seller-link/link" href="/user/9001/profile?id={ad.key}&amp;src=item"><span>{ad.seller}</span></a></div><span data-marker="seller-rating/score">4,9</span><a data-marker="rating-caption/rating">37 ★</a><div data-marker="seller-info/label">{ad.labels[1]}</div><p>2015 →</p></div></div>
<div data-marker="item-view/item-description" itemprop="description"><p>{escape(ad.text)}</p></div><div itemprop="address" class="style-item-address"><span class="style-item-address__string">{ad.place}</span><div data-marker="item-view/item-address-map">⚐</div></div>
<article class="style-item-footer"><p><span data-marker="item-view/item-id">№ 34{ad.key}0917</span> · <span data-marker="item-view/item-date">{ad.labels[3]}: {ad.dated}</span> · <span data-marker="item-view/total-views">1930</span> <span data-marker="item-view/today-views">(+12)</span></p></article></div>
<div data-marker="recommendations"><h2>≈</h2>{rows}</div></div>''', ad=ad, title=f"{safe(ad)} ({ad.place}) | Доска")


def bids_on_asking(ad: Ad) -> str:
    """A market where buyers bid on an asking price: the bids with names and days, one above the asking price, the least next bid, sums in hundredths in a state, saves and years of membership."""
    cents = int(ad.amount * 100)
    bids = [("Joost", "1.02", 4), ("Fatma V", "0.9", 3), ("Wim88", "0.7", 1)]
    rows = "".join(f'<li class="BiddingList-bid"><span class="BiddingList-name">{who}</span><span class="BiddingList-price">{part(ad, of)}</span><span class="BiddingList-date">{another(ad, days)}</span></li>' for who, of, days in bids)
    state = {"listing": {"itemId": f"m{ad.key}", "title": ad.title, "priceInfo": {"priceCents": cents, "priceType": "FIXED"}, "bidsInfo": {"isBiddingEnabled": True, "currentMinimumBid": cents * 103 // 100, "bids": [{"id": n, "value": int(cents * float(of)), "date": moment(ad, days), "user": {"id": n, "nickname": who}} for n, (who, of, days) in enumerate(bids)]}, "stats": {"viewCount": 871, "favoritedCount": 14, "since": moment(ad)}, "gallery": {"imageUrls": [f"//images.bazar.example/api/v1/{ad.key}-1.jpg?rule=ecg_mp_eps$_#"]}}}
    rail = "".join(f'<a class="hz-Listing hz-Listing--other-seller" href="/v/m{good.n}"><img src="/api/v1/{good.image}.jpg?rule=ecg_mp_eps$_82" alt="{good.name}"><h3 class="hz-Listing-title">{good.name}</h3><p class="hz-Listing-price">{good.price}</p></a>' for good in near(ad, "0.8", "1.7"))
    return document(f'''<div id="header-root"><header class="u-stickyHeader"><a class="hz-Header-logo" href="/">Markt</a><a href="/account/login.html">Inloggen</a><a href="/plaats">Plaats advertentie</a></header></div><div id="listing-root"><div class="Listing-root"><nav class="Breadcrumbs-root"><a href="/l/muziek/">♪</a></nav>
<section class="Listing-content"><div class="BlockGallery"><div class="Gallery-root"><div class="Gallery-imageWrapper"><img class="HeroImage-root" src="https://images.bazar.example/api/v1/{ad.key}-1.jpg?rule=ecg_mp_eps$_84" alt="{safe(ad)}, ♪"></div></div></div>
<div class="Listing-header"><header class="ListingHeader-root"><div><h1 class="ListingHeader-title">{safe(ad)}</h1><div class="ListingHeader-stats"><span><i class="hz-SvgIcon"></i>871</span><span><i class="hz-SvgIcon"></i>14</span><span>{ad.labels[3]} {ad.dated}</span></div></div><div class="ListingHeader-price">{ad.informal}</div></header></div>
<div class="Description-root"><h2>Beschrijving</h2><div class="Description-description" data-collapsable="description">{escape(ad.text)}</div></div><div class="Advertising"><iframe title="banner"></iframe></div></section>
<aside class="Listing-aside"><div class="SellerInfo-root"><a class="SellerInfo-name" href="/u/9001/"><span class="hz-Avatar"><img src="/images/u9001.png" alt=""></span>{ad.seller}</a><ul><li>12 jaar op Markt</li><li>48 advertenties</li></ul><div class="SellerLocationSection-root"><span class="SellerLocationSection-location">{ad.place}</span> <a href="#map">⚐</a></div><button>Bericht</button><span class="PhoneNumber">{phone(ad)[:7]}…</span></div>
<div class="BiddingSection-root"><h2>Bieden</h2><form><input id="bid" placeholder="{part(ad, '1.03')}"><button>Plaats bod</button><p class="BiddingSection-min">Min. {part(ad, '1.03')}</p></form><ul class="BiddingList-root">{rows}</ul></div></aside></div><section class="SimilarItems-root"><h2>Meer</h2>{rail}</section></div><footer>Markt · {home(ad)}</footer>
<script>window.__CONFIG__ = {packed(state)};</script>''', ad=ad, title=f"≥ {safe(ad)} — ♪ — Markt")


def posted_and_updated(ad: Ad) -> str:
    """A plain list of a city: price and place in the heading's own line, moments posted and updated in a row, what it cost new in the text, no seller but a reply button."""
    slugs = "".join(f'<li class="result-row"><a href="/msg/d/{good.n}.html" class="result-image gallery">{good.price}</a><time class="result-date" datetime="2026-03-2{n} 09:12">mar 2{n}</time><a href="/msg/d/{good.n}.html" class="result-title hdrlnk">{good.name}</a> <span class="result-meta"><span class="result-price">{good.price}</span></span></li>' for n, good in enumerate(near(ad, "0.3", "2.2")))
    return document(f'''<section class="page-container"><header class="global-header wide"><a class="header-logo" name="logoLink" href="/">CL</a><nav class="breadcrumbs-container"><ul class="breadcrumbs"><li class="crumb area"><p><a href="/">{home(ad)}</a></p></li><li class="crumb category"><p><a href="/search/msa">musical instruments - by owner</a></p></li></ul></nav><div class="userlinks"><a href="/k/post">post</a><a href="/login/home">account</a></div></header>
<div class="dateReplyBar"><button class="reply-button">reply</button><div class="flags"><a class="flaglink" href="/flag/?postingID=77{ad.key}">prohibited</a></div><p id="display-date" class="postinginfo reveal">{ad.labels[3]}: <time class="date timeago" datetime="{ad.day.date().isoformat()}T09:31:05+0000">{ad.dated}</time></p></div>
<h1 class="postingtitle"><span class="postingtitletext"><span id="titletextonly">{safe(ad)}</span> - <span class="price">{ad.shown}</span><span> ({ad.place})</span></span></h1>
<section class="body"><figure class="iw oneimage"><div class="gallery"><div class="swipe"><div class="slide first visible" data-index="0" data-imgid="3:{ad.key}"><img src="https://images.bazar.example/600x450/{ad.key}-1.jpg" title="1" alt="{safe(ad)} 1"></div></div></div></figure>
<div class="mapAndAttrs"><div class="mapbox"><div id="map" class="viewposting" data-latitude="35.5951" data-longitude="-82.5515" data-accuracy="22"></div></div><div class="attrgroup"><div class="attr condition"><span class="labl">condition:</span><span class="valu"><a href="/search/msa?condition=40">good</a></span></div><div class="attr"><span class="labl">year:</span><span class="valu">1998</span></div></div></div>
<section id="postingbody"><div class="print-information print-qrcode-container"><p class="print-qrcode-label">QR Code Link to This Post</p></div>
{escape(ad.text)} ({ad.old} new, 2019)</section><div class="postinginfos"><p class="postinginfo">post id: 77{ad.key}301</p><p class="postinginfo reveal">posted: <time class="date timeago" datetime="{ad.day.date().isoformat()}T09:31:05+0000">{ad.day:%Y-%m-%d} 09:31</time></p><p class="postinginfo reveal">updated: <time class="date timeago" datetime="{moment(ad, 16)}">{ad.day + timedelta(days=16):%Y-%m-%d} 12:00</time></p></div></section>
<section class="nearby"><h4>nearby</h4><ul>{slugs}</ul></section><footer><a href="/about/scams">avoid scams</a> <a href="/about/safety">safety tips</a> © 2026</footer></section>''', ad=ad, title=f"{safe(ad)} - musical instruments - by owner", body=' class="posting en desktop"')


def shadow_roots(ad: Ad) -> str:
    """A Nordic market put together from parts: the roots of shadow trees in templates hold delivery, the buyer's sum and the profile; the last change's day stands before that of publication."""
    cards = "".join(f'<article class="sf-search-ad"><img class="object-cover" src="/dynamic/480w/{good.image}.jpg" alt=""><h2 class="h4"><a class="sf-search-ad-link" href="/recommerce/forsale/item/{good.n}">{good.name}</a></h2><div class="font-bold"><span>{good.price}</span></div></article>' for good in near(ad, "0.6", "1.9", "0.2"))
    return document(f'''<finn-topbar><template shadowrootmode="open"><link rel="stylesheet" href="/topbar.css"><header><a href="/" class="logo">Torget</a><a href="/login">Logg inn</a></header></template></finn-topbar>
<main class="page-container pageholder"><nav aria-label="crumbs"><a href="/recommerce">♪</a></nav><div class="grid grid-cols-1 md:grid-cols-3"><section aria-label="gallery"><ul class="image-gallery"><li class="flex"><img class="h-full object-contain" src="/dynamic/1280w/{ad.key}-1.jpg" srcset="/dynamic/480w/{ad.key}-1.jpg 480w, /dynamic/1280w/{ad.key}-1.jpg 1280w" sizes="50vw" alt=""></li></ul></section>
<div class="md:col-span-2"><h1 class="t2 md:t1 mb-6" data-testid="object-title">{safe(ad)}</h1><div class="mt-16"><p class="s-text-subtle mb-0">{ad.labels[0]}</p><p class="m-0 h2">{ad.shown}</p></div>
<recommerce-transaction><template shadowrootmode="open"><style>.total{{font-size:28px}}</style><section class="panel"><p>Totalt med frakt</p><h2 class="total">{part(ad, '1.09')}</h2><dl><dt>Frakt</dt><dd class="price">{part(ad, '0.05')}</dd><dt>Trygg betaling</dt><dd class="price">{part(ad, '0.04')}</dd></dl><button>Kjøp</button></section></template></recommerce-transaction>
<section data-testid="description"><div class="whitespace-pre-wrap"><p>{escape(ad.text)}</p></div></section><section data-testid="location"><a data-testid="map-link" href="/map?adId=39{ad.key}"><span data-testid="object-address">{ad.place}</span></a></section>
<profile-widget><template shadowrootmode="open"><section class="profile"><img src="/profile/u4411.png" alt=""><a class="name" href="/profile/ads?userId=4411">{ad.seller}</a><span>2009</span><span>9,8 (44)</span></section></template></profile-widget>
<section data-testid="object-info"><dl class="ad-info"><dt>Annonse-ID</dt><dd>39{ad.key}</dd><dt>Sist endret</dt><dd>{another(ad, 6)}, 08:15</dd><dt>{ad.labels[3]}</dt><dd>{ad.dated}</dd></dl><a href="/report">Rapporter</a></section></div></div>
<section class="recommendations"><h2>Andre så også på</h2>{cards}</section></main><finn-footer><template shadowrootmode="open"><footer><p>Torget · {home(ad)}</p><a href="/vilkar">Vilkår</a></footer></template></finn-footer>''', ad=ad, title=f"{safe(ad)} | Torget")


def loan_in_heading(ad: Ad) -> str:
    """A great board of many kinds: the price is bare text in a heading together with a loan's rate and a hidden field, a list of facts full of numbers, neighbours' sums, two phones."""
    facts = (("№", f"11{ad.key}77"), (ad.labels[3], ad.dated), ("Yıl", "1998"), ("Stok", "1"), ("Görüntülenme", "1930"))
    rows = "".join(f'<li><strong>{name}</strong>&nbsp;<span>{value}&nbsp;</span></li>' for name, value in facts)
    rail = "".join(f'<li class="classified-widget"><a href="/ilan/{good.n}/detay"><img src="/photos/th/{good.image}.jpg" alt=""><span>{good.name}</span><strong>{good.price}</strong></a></li>' for good in near(ad, "1.2", "0.8"))
    return document(f'''<header class="header-container"><a class="logo" href="/">sahne</a><input id="searchText"><a href="/giris" id="secure-login">Giriş</a><a href="/ilan-ver">+</a></header><div class="classified-detail"><div class="search-result-bc"><ul><li class="bc-item"><a href="/"><span>♪</span></a></li></ul></div>
<div class="classifiedDetailTitle"><h1>{safe(ad)}</h1><div class="classifiedEvents"><a id="classifiedFavorite">♡</a><a href="#">⎙</a></div></div><div class="classifiedDetailContent"><div class="classifiedDetailPhotos"><div class="classifiedDetailMainPhoto"><label for="rd0"><img class="stdImg" src="/photos/x5/{ad.key}-1.jpg" data-src="/photos/big/{ad.key}-1.jpg" alt="{safe(ad)} #1"></label></div></div>
<div class="classifiedInfo"><h3>
        {ad.shown}
        <a class="emlak-endeksi-link trackClick" href="/kredi?tutar={share(ad, '0.8')}">{part(ad, '0.03')} × 36</a>
        <input type="hidden" id="favoriteClassifiedPrice" value="{ad.shown}"><input type="hidden" id="priceHistory" value="{part(ad, '1.15')}"></h3>
<h2>{ad.labels[2]}: <a href="/ilanlar/x">{ad.place}</a></h2><ul class="classifiedInfoList">{rows}</ul></div>
<div class="classifiedOtherBoxes"><div class="user-info-module"><div class="user-info-agent"><h3>{ad.labels[1]}</h3><h5><a href="/magaza/{ad.seller}">{ad.seller}</a></h5><p class="userRegistrationDate">{another(ad, -3700)}</p></div><dl class="user-info-phones"><div><dt>✆</dt><dd>{phone(ad)}</dd></div><div><dt>☎</dt><dd>{phone(ad)[:-1]}9</dd></div></dl></div><div class="tips">⚠ {part(ad, '0.2')}?</div></div></div>
<div id="classifiedDescription" class="uiBoxContainer">{escape(ad.text)}</div><div class="classified-similar"><ul>{rail}</ul></div></div><footer>{home(ad)} © 2000–2026 <select name="currency"><option>TL</option><option>USD</option><option>EUR</option><option selected>{sign(ad)}</option></select></footer>''', ad=ad, title=f"{safe(ad)} - {ad.place}")


MAKES: dict[str, Make] = {make.__name__: make for make in (social_market, protected_buyer, reserved_words, bracketed_date, price_by_unit, price_history, bids_on_asking, posted_and_updated, shadow_roots, loan_in_heading)} | page_shops.MAKES
# Those whose page truly states no price.
WITHOUT_PRICE = page_shops.WITHOUT_PRICE
