"""National boards further south and east: India, Sri Lanka, Egypt, Japan, Morocco, Senegal."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, PLAIN, Leaf, Pages, by_query, cost, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, noon, one_of, profiled, since, spread, whole
from benchmarks.fourth.base import day, days_since, others, shared, state
from tests.spiders.shops.base import Item, Made


def olx_in() -> Made:
    """India's board: hashed classes with names for tests beside them, lakhs, "2 days ago", "Featured" marks, "Posted by" with the year of joining, the state of the whole page, steps linked as data."""
    ads = spread(made_ads(25, "Aquarium tank 3 feet|African grey parrot cage|Indian star planter|Macaw hand tamed|Persian kitten", "with stand|urgent sale|pair|one year old|full setup",
        prices="12500 4800 950 125000 9000", texts="Genuine buyers only, price slightly negotiable.|All accessories included, self pickup only.", people="Rahul|Pet Planet|Sneha K", places="Kothrud, Pune|Andheri West, Mumbai|Salt Lake, Kolkata"), 13)

    def path(ad: Item) -> str:
        return f"/item/{ad.slug}-iid-18{ad.n}"

    def price(ad: Item) -> str:
        return f"₹ {cost(ad) // 100000:.0f},{cost(ad) % 100000 // 1000:02.0f},{cost(ad) % 1000:03.0f}" if cost(ad) >= 100000 else f"₹ {cost(ad):,.0f}"

    def when(ad: Item) -> str:
        return ("Today", "Yesterday")[days_since(ad)] if days_since(ad) < 2 else f"{days_since(ad)} days ago"

    def box(ad: Item) -> str:
        featured = '<label class="_2mRdV"><span>Featured</span></label>' if ad.n % 5 == 0 else ""
        return f'<li class="_1DNjI" data-aut-id="itemBox3" data-aut-category-id="139"><a href="{path(ad)}"><figure class="_3UrC5" data-aut-id="itemImage"><img alt="{ad.title}" src="/v1/files/{ad.n}-IN/image;s=300x600;q=60"></figure>{featured}<div class="fTZT3"><span class="_2Ks63" data-aut-id="itemPrice">{price(ad)}</span><span class="_2poNJ" data-aut-id="itemTitle">{ad.title}</span><div class="_3rmDx"><span class="_2VQu4" data-aut-id="item-location">{ad.place}</span><span class="_2jcGx"><span>{when(ad)}</span></span></div></div></a><span class="_3aRYW"><button data-aut-id="btnFav"></button></span></li>'

    def listing(leaf: Leaf) -> str:
        promo = '<li class="_1DNjI _2oy7T" data-aut-id="itemBoxPromo"><span>Want to see your stuff here?</span><a href="/posting">Start selling</a></li>'
        more = f'<div class="_38O09"><a class="rui-3sH3b" data-aut-id="btnLoadMore" href="{leaf.at}?page={leaf.number + 1}">Load more</a></div>' if leaf.number < leaf.last else ""
        return f'<h1 class="_1D7pV">Pets in India</h1><p>{len(ads)} ads in India</p><ul class="rl3f9 _3mXOU" data-aut-id="itemsList">{"".join(map(box, leaf.ads))}{promo}</ul>{more}'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<ol class="rui-10Yqz"><li><a href="/">Home</a></li><li><a href="/pets_c139">Pets</a></li></ol><div class="_23Jeb"><figure data-aut-id="defaultImg"><img class="_39P4_" src="/v1/files/{ad.n}-IN/image;s=780x0;q=60" alt="{ad.title} image 1"></figure></div><section class="_3Z6Oj"><h1 class="_3rJ6e" data-aut-id="itemTitle">{ad.title}</h1><span class="T8y-z" data-aut-id="itemPrice">{price(ad)}</span><div class="_1JwbX"><span class="_1RkZP" data-aut-id="itemLocation">{ad.place}</span><div class="_2DGqt" data-aut-id="itemCreationDate"><span>{when(ad)}</span></div></div></section><section class="_2wMiF"><h3>Description</h3><div data-aut-id="itemDescriptionContent"><p>{ad.text}</p></div></section><div class="_1oSdP" data-aut-id="profileCard"><a href="/profile/{account_of(ad.seller)}"><span>Posted by</span><div class="eHFQs">{ad.seller}</div></a><span>Member since Feb 2016</span><a href="/login">Chat with seller</a></div><div>AD ID 18{ad.n}</div>'
        kept = {"states": {"items": {"elements": {f"18{ad.n}": {"id": f"18{ad.n}", "title": ad.title, "description": ad.text, "price": {"value": {"raw": cost(ad), "display": price(ad), "currency": {"iso_4217": "INR", "pre": "₹"}}}, "created_at_first": f"{day(ad):%Y-%m-%dT%H:%M:%S}+00:00", "locations_resolved": {"ADMIN_LEVEL_3_name": ad.place}}}}}}
        return body + state(kept, "__APP"), canonical(path(ad)) + crumbs("Home", "Pets") + shared(f"{ad.title} | OLX", f"/v1/files/{ad.n}-IN/image;s=780x0;q=60")

    pages = Pages(ads, path, {"/pets_c139": ads}, listing, detail, lambda body: f'<div id="container"><header data-aut-id="header"><a href="/">OLX</a><a href="/login">Login</a><a href="/posting">Sell</a></header><main>{body}</main><footer data-aut-id="footer"><a href="/sitemap/most-popular">Popular</a> All rights reserved © 2006-2026 OLX</footer></div>', '<a href="/pets_c139">Pets</a>', "en-IN", "OLX", size=9, others=dict.fromkeys(("/login", "/posting", "/sitemap/most-popular"), "<h1>OLX</h1>"))
    return profiled(made("olx-in", "INR", pages, ALL, image=lambda ad: f"/v1/files/{ad.n}-IN/image;s=780x0;q=60", account=lambda ad: str(account_of(ad.seller))), "/profile/", "en-IN", "Published ads")


def ikman_lk() -> Made:
    """Sri Lanka's board: links titled by the ad, top ads first, rupees with a comma, days without a year, the state of the page with an image's parts apart, "Negotiable", a member's badge."""
    ads = made_ads(24, "Red Eared Slider|Cockatiel|Persian Kitten|Bird Cage Large|Anthurium Collection", "Pair|Tamed|Young|Male|Full Set",
        prices="3500 9500 45000 18000 2750", texts="Healthy and active, islandwide delivery available.|Price can be negotiated after inspection.", people="Nuwan|Pet World|Dilini", places="Kandy|Colombo|Galle|Negombo", newest=noon())

    def path(ad: Item) -> str:
        return f"/en/ad/{ad.slug}-for-sale-{ad.place.lower()}-{ad.n}"

    def price(ad: Item) -> str:
        return f"Rs {cost(ad):,.0f}"

    def card(ad: Item) -> str:
        kind = "top-ads-container--1Jeoq gtm-top-ad" if ad.n % 7 == 0 else "normal--2QYVk gtm-normal-ad"
        return f'<li class="{kind}"><a title="{ad.title} for sale" class="card-link--3ssYv gtm-ad-item" data-testid="ad-card-link" href="{path(ad)}"><div class="content--3JNQz"><div class="image-wrapper--Wh4Dc"><img alt="{ad.title} for sale" src="/x/{ad.n}/142/107/cropped.jpg"></div><div><h2 class="heading--2eONR heading-2--1OnX8 title--3yncE block--3v-Ow">{ad.title}</h2><div><div class="description--2-ez3">{ad.place}, Pets</div><div class="price--3SnqI color--t0tGX"><span>{price(ad)}</span></div></div></div></div></a></li>'

    def listing(leaf: Leaf) -> str:
        return f'<h1>Pets for sale in Sri Lanka</h1><span class="ads-count-text--1UYy_">Showing 1-9 of {len(ads)} ads</span><ul class="list--3NxGO">{"".join(map(card, leaf.ads))}</ul><div class="action-button--1O8tU">{numbers(leaf, lambda n: f"{leaf.at}?sort=date&amp;page={n}", "active-desktop--3G0JD")}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        when = f"{day(ad).day} {one_of(ad, 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec')} 12:00 pm"
        body = f'<nav class="breadcrumb--1hCUY"><a href="/en">Home</a> <a href="/en/ads/sri-lanka/pets">Pets</a></nav><div class="title-wrapper--1lwSc"><h1 class="heading--2eONR heading-2--1OnX8 title--3s1R8 block--3v-Ow">{ad.title}</h1><div class="subtitle-wrapper--1M5Mv"><div class="sub-title--37mkY">Posted on {when}, <a class="subtitle-location-link--1q5zA" href="/en/ads/{ad.place.lower()}"><span>{ad.place}</span></a></div></div></div><div class="gallery--1iPq6"><img class="image--3eQPb" src="/x/{ad.n}/620/466/fitted.jpg" alt="{ad.title}"></div><div class="price-section--3MRBI"><div class="amount--3NTpl">{price(ad)}</div><div class="negotiable--1zKOH">Negotiable</div></div><div class="description-section--oR57b"><p>{ad.text}</p></div><div class="contact-section--2l9Ca"><div class="contact-name--m97Sb"><span>For sale by </span><a href="/en/shops/{account_of(ad.seller)}">{ad.seller}</a></div><div class="verified-text">Member since June 2018</div><button class="call-button--3uvWj">07XX XXX XXX</button></div><div class="similar-ads"><h3>Similar ads</h3><ul>{"".join(map(card, others(ads, ad)))}</ul></div>'
        kept = {"adDetail": {"data": {"ad": {"id": f"{ad.n}", "slug": path(ad)[7:], "title": ad.title, "description": ad.text, "location": {"name": ad.place}, "images": {"ids": [f"{ad.n}"], "base_uri": "https://i.ikman.example"}, "money": {"amount": price(ad), "label": "Price"}, "contactCard": {"name": ad.seller}}}}}
        return body + state(kept, "initialData"), canonical(path(ad)) + crumbs("All ads", "Pets", ad.title)

    pages = Pages(ads, path, {"/en/ads/sri-lanka/pets": ads, **{f"/en/ads/{town.lower()}": [ad for ad in ads if ad.place == town] for town in ("Kandy", "Colombo", "Galle", "Negombo")}}, listing, detail, lambda body: f'<div id="app-wrapper"><nav><a href="/en">ikman</a><a href="/en/ads/sri-lanka/pets">All ads</a><a href="/en/login">Login</a><a href="/en/post-ad">Post your ad</a></nav>{body}<footer><a href="/en/stay-safe">Stay safe</a><a href="/en/faq">FAQ</a></footer></div>', '<a href="/en/ads/sri-lanka/pets">Pets</a>', "en", "ikman.lk", size=9,
                  others={"/en": '<a href="/en/ads/sri-lanka/pets">Pets</a>', "/en/login": "<h1>Login</h1>", "/en/post-ad": "<h1>Post</h1>", "/en/stay-safe": "<h1>Stay safe</h1>", "/en/faq": "<h1>FAQ</h1>"}, titled=lambda ad: f"{ad.title} for sale | ikman")
    return profiled(made("ikman-lk", "LKR", pages, ALL, image=lambda ad: f"/x/{ad.n}/620/466/fitted.jpg", account=lambda ad: str(account_of(ad.seller))), "/en/shops/", "en", "Ads")


def dubizzle_eg() -> Made:
    """Egypt's board in English: everything told by labels for the blind, hashed classes, "3 days ago", instalments a month beside the sum, "Elite" ads, the state of the page, pages as ?page=2."""
    ads = spread(made_ads(23, "Egyptian tortoise setup|African grey parrot|Ball python|Aquarium 200 L|Shirazi cat", "tame|pair|male|female|with cage",
        prices="2500 18000 7500 4300 1999", texts="Healthy and vaccinated, delivery inside the city.|Serious buyers only please, no exchange.", people="Ahmed Samir|Pet Zone|Mona H.", places="Nasr City, Cairo|Smoha, Alexandria|Dokki, Giza"), 15)

    def path(ad: Item) -> str:
        return f"/en/ad/{ad.slug}-ID19{ad.n}.html"

    def price(ad: Item) -> str:
        return f"EGP {cost(ad):,.0f}"

    def when(ad: Item) -> str:
        told = since(ad, "{} hours ago", "{} days ago")
        return told.replace("s ago", " ago") if told.startswith("1 ") else told

    def article(ad: Item) -> str:
        elite = '<span class="_5c1ee6c4" aria-label="Elite ad">Elite</span>' if ad.n % 5 == 0 else ""
        return f'<li aria-label="Listing" class=""><article class="_63a946ba">{elite}<div class="_4aae3d96"><a href="{path(ad)}" title="{ad.title}"><picture class="_219b7e0a"><img aria-label="Cover photo" class="_76b7f29a" src="/thumbnails/19{ad.n}-400x300.webp" alt="{ad.title}"></picture></a></div><div class="_8206696c b7af14b4"><a href="{path(ad)}" title="{ad.title}"><div aria-label="Price" class="_95eae7db"><span class="_1f2a2b47">{price(ad)}</span></div><div aria-label="Title" class="_562a2db2">{ad.title}</div></a><div aria-label="Subtitle"><span aria-label="Location" class="_77000f35">{ad.place}<span> • </span></span><span aria-label="Creation date" class="_77000f35"><span>{when(ad)}</span></span></div></div></article></li>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li><a href="{leaf.at}?page={n}" title="Page {n}"><div>{n}</div></a></li>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<h1 class="_29b8ad6b">Pets - Birds - Ornamental fish in Egypt</h1><ul class="ba608fb8">{"".join(map(article, leaf.ads))}</ul><div role="navigation" class="_6cab5d36"><ul>{turn}</ul></div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<div aria-label="Breadcrumb"><a href="/en/">Home</a><a href="/en/pets/">Pets</a></div><div aria-label="Gallery" class="image-gallery"><img class="image-gallery-image" role="presentation" aria-label="Cover Photo" src="/thumbnails/19{ad.n}-800x600.webp" alt="{ad.title}"></div><div aria-label="Overview"><div class="_1075545d"><span class="_24469da7" aria-label="Price">{price(ad)}</span><span>or EGP {cost(ad) / 12:,.0f} / month over 12 months</span></div><h1 class="_75bce902">{ad.title}</h1><div class="_1075545d"><span class="_8918c0a8" aria-label="Location">{ad.place}</span><span aria-label="Creation date">{when(ad)}</span></div></div><div aria-label="Description"><h2>Description</h2><div class="_7a99ad24"><span>{ad.text}</span></div></div><div aria-label="Seller description"><a href="/en/profile/{account_of(ad.seller)}"><span class="_6d5b4928">{ad.seller}</span></a><span>Member since Mar 2019</span><a href="/en/profile/{account_of(ad.seller)}">See profile</a></div><div>Ad id 19{ad.n}</div><div aria-label="Safety tips"><li>Only meet in public places</li></div>'
        kept = {"ad": {"data": {"id": ad.n, "externalID": f"19{ad.n}", "title": ad.title, "extraFields": {"price": cost(ad)}, "formattedExtraFields": [{"attribute": "price", "formattedValue": f"{cost(ad):,.0f}"}], "timestamp": int(day(ad).timestamp()), "location": [{"level": 0, "name": "Egypt"}], "userExternalID": str(account_of(ad.seller))}}}
        return body + state(kept, "state"), canonical(path(ad))

    pages = Pages(ads, path, {"/en/pets/": ads}, listing, detail, lambda body: f'<div id="body-wrapper"><header role="banner"><a href="/en/">dubizzle</a><a href="/en/post">Sell</a><a href="/ar/">العربية</a></header>{body}<footer><a href="/en/terms">Terms of Use</a></footer></div>', '<a href="/en/pets/">Pets</a>', "en", "dubizzle Egypt", size=8, others={"/en/": '<a href="/en/pets/">Pets</a>', "/en/post": "<h1>Sell</h1>", "/ar/": "<h1>دوبيزل</h1>", "/en/terms": "<h1>Terms of Use</h1>"}, titled=lambda ad: f"{ad.title} - Pets - {account_of(ad.seller)} | dubizzle Egypt")
    return profiled(made("dubizzle-eg", "EGP", pages, ALL, image=lambda ad: f"/thumbnails/19{ad.n}-800x600.webp", account=lambda ad: str(account_of(ad.seller))), "/en/profile/", "en", "Active ads")


def jmty_jp() -> Made:
    """A neighbours' board of Japan: "更新" and "作成" days one above the other, yen after the figure, "受付終了" over a photo, prefectures, a seller with a sex and good or bad marks, pages as p-2."""
    ads = made_ads(24, "ヘルマンリクガメ|ヨウム|ボールパイソン|爬虫類ケージ|多肉植物セット", "メス|オス|ペア|ベビー|飼育セット付き",
        prices="28000 198000 12000 4500 1500", texts="引っ越しのためお譲りします。直接引き取り限定です。|自家繁殖の個体です。餌食いは良好です。", people="さくら|たけ爺|kame_lab", places="東京都|大阪府|愛知県", newest=noon())

    def path(ad: Item) -> str:
        return f"/all/sale-pet/article-1k{ad.n}"

    def item(ad: Item) -> str:
        closed = '<div class="p-item-close-text">受付終了</div>' if ad.n % 8 == 0 else ""
        return f'<li class="p-articles-list-item"><div class="p-item-image-link"><a href="{path(ad)}"><img class="p-item-image" alt="{ad.title}" src="/articles/images/1k{ad.n}/thumb_m.jpg">{closed}</a></div><div class="p-item-content-info"><h2 class="p-item-title"><a href="{path(ad)}">{ad.title}</a></h2><div class="p-item-most-important">{cost(ad):,.0f}円</div><div class="p-item-secondary-important"><a href="/area">{ad.place}</a></div><div class="p-item-detail">{ad.text}</div><div class="p-item-history"><div class="u-color-gray">更新{day(ad).month}月{day(ad).day}日</div><div class="u-color-gray">作成{day(ad).month}月{day(ad).day}日</div></div><div class="p-item-favorite">お気に入り {ad.n % 9}</div></div></li>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<span class="page"><a href="{leaf.at}{f"/p-{n}" if n > 1 else ""}">{n}</a></span>' for n in range(1, leaf.last + 1) if n != leaf.number)
        return f'<h1>全国のペット用品の中古あげます・譲ります</h1><p>全{len(ads)}件中 1-8件表示</p><ul class="p-articles-list">{"".join(map(item, leaf.ads))}</ul><nav class="pagination">{turn}</nav>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<ul class="p-breadcrumb"><li><a href="/">ジモティートップ</a></li><li><a href="/all/sale-pet">売ります・あげます</a></li></ul><h1 class="p-article-title">{ad.title}</h1><p class="p-article-history">更新{day(ad):%Y年}{day(ad).month}月{day(ad).day}日 20:15 作成{day(ad):%Y年}{day(ad).month}月{day(ad).day}日 12:00 閲覧数 {ad.n % 700}</p><div class="p-article-image"><img src="/articles/images/1k{ad.n}/large.jpg" alt="{ad.title}の画像"></div><div class="p-article-text">{ad.text}</div><table class="p-article-column"><tr><th>価格</th><td>{cost(ad):,.0f}円</td></tr><tr><th>地域</th><td>{ad.place}</td></tr><tr><th>受け渡し</th><td>直接</td></tr></table><div class="p-article-user"><a href="/profiles/{account_of(ad.seller)}"><span class="p-article-user-name">{ad.seller}</span></a><span>女性</span><span>良い {ad.n % 30}</span><span>普通 1</span><span>悪い 0</span><span>身分証1点</span></div><p>投稿ID: 1k{ad.n}</p><div class="p-campaign">送料無料キャンペーン 500円クーポン</div>'
        return body, canonical(path(ad)) + crumbs("ジモティートップ", "売ります・あげます") + shared(ad.title, f"/articles/images/1k{ad.n}/large.jpg")

    pages = Pages(ads, path, {"/all/sale-pet": ads}, listing, detail, lambda body: f'<header><a href="/">ジモティー</a><a href="/users/sign_in">ログイン</a><a href="/articles/new">投稿</a></header>{body}<footer><a href="/about/terms">利用規約</a></footer>', '<a href="/all/sale-pet">ペット</a>', "ja", "ジモティー", size=8, turn=by_pattern(r"/p-(\d+)$"),
                  others={"/users/sign_in": "<h1>ログイン</h1>", "/articles/new": "<h1>投稿</h1>", "/about/terms": "<h1>利用規約</h1>", "/area": "<h1>地域</h1>"}, titled=lambda ad: f"{ad.title} ({ad.seller}) {ad.place}の中古あげます・譲ります｜ジモティー")
    return profiled(made("jmty-jp", "JPY", pages, ALL, image=lambda ad: f"/articles/images/1k{ad.n}/large.jpg", account=lambda ad: str(account_of(ad.seller))), "/profiles/", "ja", "投稿一覧")


def avito_ma() -> Made:
    """Morocco's board in French: the sum and "DH" in two spans, "Prix non spécifié", "il y a 2 jours", category and place in one phrase, shops, the state of the page, pages as ?o=2."""
    ads = spread(made_ads(22, "Tortue grecque élevage|Perroquet gris du Gabon|Python royal|Cage inox grande|Chardonneret accessoires", "mâle|femelle|couple|jeune|urgent",
        prices="350 14500 - 1200 90", texts="À vendre cause voyage, en très bonne santé.|Prix raisonnable, possibilité de livraison.", people="Youssef|Animalerie Atlas|Khadija", places="Casablanca|Rabat|Tanger"), 14)

    def path(ad: Item) -> str:
        return f"/fr/{ad.place.lower()}/animaux/{ad.slug.replace('-', '_')}_55{ad.n}.htm"

    def price(ad: Item) -> str:
        return '<p class="sc-1x0vz2r-0 kvKKOM">Prix non spécifié</p>' if ad.price is None else f'<p class="sc-1x0vz2r-0 dJAfqm sc-b57yxx-3 eTHoJR"><span>{whole(cost(ad), chr(160))}</span> <span class="sc-1x0vz2r-0 dJAfqm">DH</span></p>'

    def when(ad: Item) -> str:
        return since(ad, "il y a {} heures", "il y a {} jours").replace("a 1 heures", "a 1 heure").replace("a 1 jours", "a 1 jour")

    def card(ad: Item) -> str:
        return f'<a class="sc-1jge648-0 jZXrfL" href="{path(ad)}"><div class="sc-b57yxx-10 fHMeoC"><div class="sc-bsm2tm-0"><img class="sc-bsm2tm-3 krcAcS" src="/images/10/55{ad.n}?t=card" alt="{ad.title}"></div></div><div class="sc-b57yxx-12"><div class="sc-b57yxx-2">{price(ad)}</div><p class="sc-1x0vz2r-0 iHApav" title="{ad.title}">{ad.title}</p><p class="sc-1x0vz2r-0 layWaX">Animaux dans {ad.place}</p><p class="sc-1x0vz2r-0 layWaX">{when(ad)}</p></div></a>'

    def listing(leaf: Leaf) -> str:
        return f'<h1>Animaux à vendre au Maroc</h1><div class="sc-1nre5ec-1 crKvIr listing">{"".join(map(card, leaf.ads))}</div><div class="sc-2y0ggl-0 eGtQvC">{numbers(leaf, lambda n: f"{leaf.at}?o={n}", "activePage")}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<ol class="breadcrumb"><li><a href="/fr/maroc/animaux">Animaux</a></li></ol><div class="slick-slide"><img src="/images/10/55{ad.n}?t=images" alt="{ad.title} 0"></div><div class="sc-1g3sn3w-4"><h1 class="sc-1g3sn3w-12 jUtCZM">{ad.title}</h1>{price(ad)}<div class="sc-1g3sn3w-7"><span class="sc-1x0vz2r-0 iotEHk">{ad.place}</span><span><time datetime="{day(ad):%Y-%m-%dT%H:%M:%SZ}">{when(ad)}</time></span></div></div><h2>Description</h2><div class="sc-ij98yj-0 fAYGMO"><p>{ad.text}</p></div><div class="sc-1lz4h6h-0"><a href="/fr/boutique/{account_of(ad.seller)}"><p class="sc-1x0vz2r-0 dNKvDX">{ad.seller}</p></a><button>Afficher le numéro</button></div><div><p>Il ne faut jamais envoyer de l’argent à l’avance</p></div><h2>Annonces similaires</h2>{"".join(map(card, others(ads, ad)))}'
        kept = {"props": {"pageProps": {"componentProps": {"adInfo": {"ad": {"listId": f"55{ad.n}", "subject": ad.title, "description": ad.text, "price": None if ad.price is None else {"value": cost(ad), "currency": "DH"}, "location": {"city": {"name": ad.place}}}}}}}}
        return body + state(kept), canonical(path(ad))

    pages = Pages(ads, path, {"/fr/maroc/animaux": ads}, listing, detail, lambda body: f'<div id="__next"><header><a href="/">Avito</a><a href="/fr/publier">Publier une annonce</a></header><main>{body}</main><footer><a href="/fr/aide">Aide</a></footer></div>', '<a href="/fr/maroc/animaux">Animaux</a>', "fr-MA", "Avito", size=8, turn=by_query("o"), others={"/fr/publier": "<h1>Publier</h1>", "/fr/aide": "<h1>Aide</h1>"}, titled=lambda ad: f"{ad.title} | Animaux | {ad.place} | Avito.ma")
    return profiled(made("avito-ma", "MAD", pages, ALL, image=lambda ad: f"/images/10/55{ad.n}", account=lambda ad: str(account_of(ad.seller))), "/fr/boutique/", "fr", "Annonces")


def coinafrique_sn() -> Made:
    """Senegal's board: cards whose price is a link as well, icons spelt as words, francs with "CFA", "Prix sur demande", a name without a link, a place with its country, older pages as ?page=2."""
    ads = made_ads(25, "Perroquet du Sénégal|Tortue d'élevage|Caméléon en bois sculpté|Cage pour oiseaux|Bonsaï baobab", "mâle|femelle|couple|petit|grand modèle",
        prices="25000 60000 7500 - 12000", texts="En bonne santé, à voir sur place.|Livraison à domicile possible à Dakar.", people="Mamadou Diop|Dakar Animaux|Awa Ndiaye", places="Mermoz, Dakar, Sénégal|Thiès, Thiès, Sénégal|Mbour, Thiès, Sénégal")

    def path(ad: Item) -> str:
        return f"/annonce/animaux/{ad.slug}-46{ad.n}"

    def price(ad: Item) -> str:
        return "Prix sur demande" if ad.price is None else f"{whole(cost(ad), ' ')} CFA"

    def card(ad: Item) -> str:
        return f'<div class="col s6 m4 l3"><div class="card ad__card" data-ad-id="46{ad.n}"><a class="card-image ad__card-image waves-block waves-light" href="{path(ad)}" title="{ad.title}"><img class="ad__card-img" src="/media/thumb_46{ad.n}.jpg" alt="{ad.title}"></a><a class="btn-floating halfway-fab"><i class="material-icons">favorite_border</i></a><div class="card-content ad__card-content"><p class="ad__card-price"><a href="{path(ad)}">{price(ad)}</a></p><p class="ad__card-description"><a href="{path(ad)}">{ad.title}</a></p><p class="ad__card-location"><i class="material-icons tiny">location_on</i><span>{ad.place}</span></p></div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<li class="pagination-number {"active" if n == leaf.number else ""}"><a href="{leaf.at}?page={n}">{n}</a></li>' for n in range(1, leaf.last + 1))
        return f'<h1 class="title">Animaux au Sénégal</h1><div class="row ads__row">{"".join(map(card, leaf.ads))}</div><ul class="pagination">{turn}<li class="pagination-indicator direction"><i class="material-icons">chevron_right</i></li></ul>'

    def detail(ad: Item) -> tuple[str, str]:
        body = f'<nav class="breadcrumb-nav"><a class="breadcrumb" href="/sn">Sénégal</a><a class="breadcrumb" href="/categorie/animaux">Animaux</a></nav><div class="slider"><div class="slide" style="background-image:url(/media/image_46{ad.n}.jpg)"></div><img src="/media/image_46{ad.n}.jpg" alt="{ad.title}"></div><div class="ad__info"><h1 class="title title-ad hide-on-large-and-down">{ad.title}</h1><p class="price">{price(ad)}</p><p class="extra-info-ad-detail"><span class="valign-wrapper"><i class="material-icons tiny">location_on</i> <span>{ad.place}</span></span></p></div><div class="ad__info__box ad__info__box-descriptions"><h2>Description</h2><p>{ad.text}</p></div><div class="profile-card__content"><p class="username">{ad.seller}</p><p>Membre depuis 2019</p><p>{ad.n % 60} annonces</p></div><a class="btn-contact">Contacter le vendeur</a><h2>Annonces similaires</h2><div class="row">{"".join(map(card, others(ads, ad)))}</div>'
        return body, canonical(path(ad)) + ld({"@type": "Organization", "name": "CoinAfrique", "url": "https://sn.coinafrique.example"}) + shared(f"{ad.title} - CoinAfrique", f"/media/image_46{ad.n}.jpg")

    pages = Pages(ads, path, {"/categorie/animaux": ads}, listing, detail, lambda body: f'<header><nav><a class="brand-logo" href="/">CoinAfrique</a><a href="/connexion">Connexion</a><a href="/publier">Publier</a></nav></header><main class="container">{body}</main><footer class="page-footer"><a href="/cgu">CGU</a></footer>', '<a href="/categorie/animaux">Animaux</a>', "fr", "CoinAfrique Sénégal", size=9,
                  others=dict.fromkeys(("/sn", "/connexion", "/publier", "/cgu"), "<h1>CoinAfrique</h1>"), titled=lambda ad: f"{ad.title} - {ad.place} | CoinAfrique")
    return made("coinafrique-sn", "XOF", pages, (*PLAIN, "seller", "place"), image=lambda ad: f"/media/image_46{ad.n}.jpg")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (olx_in, ikman_lk, dubizzle_eg, jmty_jp, avito_ma, coinafrique_sn)}
