"""Boards of Bangladesh, Indonesia, Kenya and Kuwait."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, by_query, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import by_pattern, crumbs, ld, one_of, profiled, since, spread, whole
from benchmarks.fourth.base import day, days_since, others, shared, state
from benchmarks.sixth.base import bare, branches, by_lakh, gallery, hreflang, mapped, menu, shots
from tests.spiders.shops.base import Item, Made

_BENGALI = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def bikroy_bd() -> Made:
    """Bangladesh's board in Bengali: its own digits in sums, days and hours, commas by lakh, "আলোচনা সাপেক্ষে" behind some sums, members' shops, the English page as hreflang, masked phones, hashed class names."""
    ads = spread(made_ads(28, "বাজরিগার পাখি|কচ্ছপ স্টার|অ্যাকোয়ারিয়াম সেট|গ্রে প্যারট|সেগুন কাঠের খাট|পার্সিয়ান বিড়াল", "জোড়া|পুরুষ|নতুন|জরুরি বিক্রি|ডেলিভারি সহ",
        prices="1200 4500 12500 125000 38000 9000", texts="বাসা বদলের কারণে বিক্রি করা হবে। সরাসরি এসে দেখে নিতে পারবেন।|সম্পূর্ণ সুস্থ এবং সক্রিয়। কুরিয়ারে পাঠানো যাবে, চার্জ ১৫০ টাকা।", people="রফিকুল ইসলাম|পেট কর্নার|নুসরাত", places="মিরপুর, ঢাকা|হালিশহর, চট্টগ্রাম|জিন্দাবাজার, সিলেট"), 16)
    top = "/bn/ads/bangladesh/pets-animals"

    def path(ad: Item) -> str:
        return f"/bn/ad/pet-for-sale-{ad.n}"

    def price(ad: Item) -> str:
        return f"৳ {by_lakh(cost(ad))}".translate(_BENGALI)

    def when(ad: Item) -> str:
        return since(ad, "{} ঘণ্টা", "{} দিন").translate(_BENGALI)

    def card(ad: Item) -> str:
        return f'<li class="normal--2QYVk gtm-normal-ad"><a class="card-link--3ssYv gtm-ad-item" href="{path(ad)}" title="{ad.title}"><div class="content-wrapper--2XMSQ"><div class="image-wrapper--2D7Xn"><img class="normal-ad--1TyjD" src="/images/{ad.n}-0/142/107/cropped.jpg" alt="{ad.title}" loading="lazy"></div><div class="content--3JNQz"><h2 class="heading--2eONR heading-2--1OnX8 title--3yncE block--3v-Ow">{ad.title}</h2><div class="description--2-ez3">{ad.place.split(", ")[1]}, পোষা প্রাণী</div><div class="price--3SnqI color--t0tGX"><span>{price(ad)}</span></div><div class="updated-time--1DbCk">{when(ad)}</div></div></div></a></li>'

    def listing(leaf: Leaf) -> str:
        shown = f"{leaf.number * 7 - 6}-{leaf.number * 7}".translate(_BENGALI)
        ahead = f'<a class="nav--next" href="{top}?page={leaf.number + 1}">পরবর্তী</a>' if leaf.number < leaf.last else ""
        return f'<h1>বাংলাদেশ-এ পোষা প্রাণী ও জীবজন্তু</h1><span class="ads-count-text--1UYy_">{len(ads)} টি বিজ্ঞাপনের মধ্যে {shown} দেখাচ্ছে</span><ul class="list--3NxGO">{"".join(map(card, leaf.ads))}</ul><div class="pagination--1bp3g">{ahead}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<li class="slide--{at}"><img class="image--3h1Um" src="/images/{ad.n}-{at}/620/466/fitted.jpg" alt="{ad.title}"></li>')
        near = "".join(f'<li class="similar--x"><a href="{path(o)}"><h3>{o.title}</h3><span>{price(o)}</span></a></li>' for o in others(ads, ad))
        talk = '<span class="negotiable--1">আলোচনা সাপেক্ষে</span>' if ad.n % 2 else ""
        told = f'{day(ad).day} {one_of(ad, "জানু|ফেব্রু|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টে|অক্টো|নভে|ডিসে")} {day(ad).hour % 12 or 12}:{day(ad):%M} {"পূর্বাহ্ণ" if day(ad).hour < 12 else "অপরাহ্ণ"}'.translate(_BENGALI)
        place = " ".join(f'<a class="subtitle-location-link--1q5zA" href="/bn/ads/{account_of(part)}">{part}</a>' for part in ad.place.split(", ")).replace("</a> <a", "</a>, <a")
        body = f'<nav class="breadcrumbs--3Zx"><a href="/bn">প্রধান</a><a href="{top}">পোষা প্রাণী ও জীবজন্তু</a></nav><div class="details-section--2ggRy"><h1 class="title--3s1R8">{ad.title}</h1><div class="subtitle-wrapper--1M5Mv"><span class="sub-title--37mkY">পোস্ট করা হয়েছে {told}, {place}</span></div><ul class="gallery--2g">{shown}</ul><div class="price-section--3xX"><div class="amount--3NTpl">{price(ad)}</div>{talk}</div><div class="description-section--oR57b"><h3>বিবরণ</h3><p>{ad.text}</p></div><div class="contact-section--1qlvP"><div class="contact-name--m97Sb">বিক্রি করবেন <a href="/bn/shops/{account_of(ad.seller)}">{ad.seller}</a></div><div>সদস্য মার্চ ২০১৮ থেকে</div><button>০১৭১২XXXXXX</button></div></div><h2>অনুরূপ বিজ্ঞাপন</h2><ul>{near}</ul>'
        return body, canonical(path(ad)) + hreflang(bn_BD=path(ad), en_BD=path(ad).replace("/bn/", "/en/")) + shared(ad.title, f"/images/{ad.n}-0/620/466/fitted.jpg")

    where = {f"/bn/ads/{account_of(part)}": "<h1>বিজ্ঞাপন</h1><p>এই মুহূর্তে কোনো বিজ্ঞাপন নেই</p>" for ad in ads for part in ad.place.split(", ")}
    english = {path(ad).replace("/bn/", "/en/"): "<h1>Please choose your language</h1>" for ad in ads}
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div id="app"><header><a href="/">বিক্রয়</a><a href="/bn/users/login">লগ ইন</a><a href="/bn/post-ad">বিজ্ঞাপন দিন</a></header>{body}<footer><a href="/bn/help">সাহায্য</a><a href="/bn/stay-safe">নিরাপদ থাকুন</a></footer></div>', f'<a href="{top}">পোষা প্রাণী ও জীবজন্তু</a>', "bn", "Bikroy", size=7,
                  others={**where, **english, **dict.fromkeys(("/bn", "/bn/users/login", "/bn/post-ad", "/bn/help", "/bn/stay-safe"), f'<h1>Bikroy</h1><p>সদস্য ফি ৳ ৯৯৯</p><a href="{top}">পোষা প্রাণী</a>')}, titled=lambda ad: f"{ad.title} | {ad.place} | Bikroy")
    return profiled(made("bikroy-bd", "BDT", pages, ALL, image=lambda ad: f"/images/{ad.n}-0/620/466/fitted.jpg", account=lambda ad: str(account_of(ad.seller))), "/bn/shops/", "bn", "সব বিজ্ঞাপন")


def kaskus_id() -> Made:
    """Indonesia's forum market: threads with [WTS] before their names in lists alone, crossed-out sums and 12 parts, "2 jam yang lalu" and "Kemarin", reputation of sellers in figures, sold threads, replies that bid."""
    ads = spread(made_ads(30, "Sugar glider|Kura-kura sulcata|Lampu antik kuningan|Burung murai batu|Kamera Fuji X-T20|Ball python", "jantan|sepasang|siap kirim|BU cepat|full set",
        prices="350000 2750000 480000 6500000 5200000 -", texts="Kondisi sehat dan makan lahap, bisa COD atau rekber. Ongkir ditanggung pembeli.|Barang pribadi, jarang dipakai. Harga nego tipis sampai jadi gan.", people="agan_reptil|tokohewan.bdg|lawasantik", places="DKI Jakarta|Jawa Barat|Jawa Timur|Bali"), 13)
    top = "/fjb/kategori/hewan-peliharaan-217"

    def path(ad: Item) -> str:
        return f"/product/5f{ad.n:x}0c2b/{ad.slug}"

    def price(ad: Item) -> str:
        return "Hubungi penjual" if ad.price is None else f"Rp {whole(cost(ad))}"

    def when(ad: Item) -> str:
        return since(ad, "{} jam yang lalu", "{} hari yang lalu") if days_since(ad) != 1 else "Kemarin"

    def sold(ad: Item) -> bool:
        return ad.n % 10 == 0

    def row(ad: Item) -> str:
        before = f'<span class="product__strike"><del>Rp {whole(cost(ad) * 1.2)}</del> <em>-17%</em></span>' if ad.n % 4 == 1 and ad.price else ""
        return f'<div class="product__item {"is-sold" if sold(ad) else ""}"><div class="product__thumb"><a href="{path(ad)}?ref=fjblist&med=thumb"><img class="lazyload" data-src="/img/s/5f{ad.n:x}_0.jpg" src="data:," alt=""></a></div><div class="product__body"><span class="label">[WTS]</span> <a class="product__title" href="{path(ad)}?ref=fjblist&med=title">{ad.title}</a>{before}<div class="product__price">{price(ad)}</div><div class="product__meta"><i class="fa-map-marker"></i> {ad.place} <span>{when(ad)}</span></div><div class="product__rep">{ad.n % 90} reputasi</div></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}/{n}?sort=lastpost", "active")
        return f'<h1>Hewan Peliharaan</h1><div class="sort"><a href="{top}?sort=price">Termurah</a></div>{"".join(map(row, leaf.ads))}<div class="pagination">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="swiper-slide"><img src="/img/o/5f{ad.n:x}_{at}.jpg" alt=""></div>')
        near = "".join(f'<li><a href="{path(o)}?ref=related">{o.title}<br><b>{price(o)}</b></a></li>' for o in others(ads, ad))
        before = f'<del class="price-before">Rp {whole(cost(ad) * 1.2)}</del> <em>17%</em>' if ad.n % 4 == 1 and ad.price else ""
        parts = f'<div class="installment">Cicilan 0% 12x Rp {whole(cost(ad) / 12)}</div>' if cost(ad) > 1000000 else ""
        state_ = '<span class="badge badge-sold">TERJUAL</span>' if sold(ad) else '<span class="badge">Tersedia</span>'
        body = f'<ul class="breadcrumb"><li><a href="/fjb">FJB</a></li><li><a href="{top}">Hewan Peliharaan</a></li></ul><article class="product-detail">{state_}<h1 class="product-detail__title">{ad.title}</h1><div class="swiper">{shown}</div><div class="product-detail__price">{before}<span class="price-now">{price(ad)}</span></div>{parts}<table class="product-detail__info"><tr><td>Lokasi</td><td>: {ad.place}</td></tr><tr><td>Kondisi</td><td>: Bekas</td></tr><tr><td>Berat</td><td>: 1.500 gram</td></tr><tr><td>Diposting</td><td>: {when(ad)}</td></tr><tr><td>Dilihat</td><td>: {whole(ad.n % 9000)} kali</td></tr></table><div class="product-detail__desc">{ad.text}</div></article><aside class="seller"><a href="/profile/{account_of(ad.seller)}">{ad.seller}</a><span>Kaskus Addict</span><span>Join: 12-03-2011</span><span>Post: {whole(ad.n % 4000)}</span></aside><section class="replies"><h2>Diskusi (2)</h2><div class="reply"><b>gan_minat</b> <time>1 jam yang lalu</time><p>Nett Rp 150.000 bungkus gan?</p></div><div class="reply"><b>sundulgan</b><p>Up!</p></div></section><h2>Barang serupa</h2><ul>{near}</ul>'
        return body, canonical(path(ad)) + shared(ad.title, f"/img/o/5f{ad.n:x}_0.jpg", "website")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">KASKUS</a><a href="/fjb">Jual Beli</a><a href="/login">Masuk</a><a href="/forum">Forum</a></header>{body}<footer><a href="/help/fjb">Bantuan FJB</a></footer>', f'<h1>KASKUS</h1><a href="{top}">Hewan Peliharaan</a>', "id", "KASKUS Jual Beli", size=8, turn=by_pattern(r"(?<=-217)/(\d+)$"),
                  others={"/fjb": f'<a href="{top}">Hewan Peliharaan</a>', "/login": "<h1>Masuk</h1>", "/forum": '<h1>Forum</h1><a href="/thread/1a2b/obrolan-reptil">Obrolan reptil</a>', "/thread/1a2b/obrolan-reptil": "<h1>Obrolan reptil</h1><p>Gan, sulcata makan apa? Kemarin beli pakan Rp 25.000.</p>", "/help/fjb": "<h1>Bantuan</h1><p>Biaya rekber Rp 5.000</p>"}, titled=lambda ad: f"Jual {ad.title} di {ad.place} | KASKUS")
    return profiled(made("kaskus-id", "IDR", pages, ALL, image=lambda ad: f"/img/o/5f{ad.n:x}_0.jpg", account=lambda ad: str(account_of(ad.seller))), "/profile/", "id", "Lapak")


def pigiame_ke() -> Made:
    """Kenya's board: cards in links with microdata, "Today, 10:20" in lists, a suburb and a region in two elements, numbers half hidden, dealers' pages, featured ads repeated above, a map of all ads and some that are gone."""
    ads = spread(made_ads(29, "African grey parrot|Leopard tortoise|Toyota Vitz bumper|German shepherd puppies|Ebony carving|Mahogany bed 5x6", "Kilimani|urgent sale|ex-UK|vaccinated|with delivery",
        prices="25000 8000 6500 15000 3200.50 18500", texts="Well kept and in good condition. Price slightly negotiable, call or WhatsApp.|Delivery within the town at KSh 300. Serious buyers only please.", people="Wanjiku Pets|Brian O.|Zawadi Curios", places="Westlands, Nairobi|Nyali, Mombasa|Milimani, Kisumu"), 8)
    top = "/animals-pets"

    def path(ad: Item) -> str:
        return f"/listings/{ad.slug}-56{ad.n}"

    def price(ad: Item) -> str:
        return f"KSh {figures(cost(ad), ',', '.', 0 if cost(ad) == int(cost(ad)) else 2)}"

    def when(ad: Item) -> str:
        return (f"Today, {day(ad):%H:%M}", f"Yesterday, {day(ad):%H:%M}")[days_since(ad)] if days_since(ad) < 2 else f"{day(ad).day}. {day(ad):%b}, {day(ad):%H:%M}"

    def card(ad: Item, tail: str = "", kind: str = "") -> str:
        return f'<div class="listings-cards__list-item {kind}"><div class="listing-card listing-card--tab" data-t-listing_id="56{ad.n}"><a class="listing-card__inner" href="{{base}}{path(ad)[1:]}{tail}"><div class="listing-card__image"><picture><source data-srcset="/storage/thumbs/56{ad.n}-0.webp"><img class="listing-card__image__resource" data-src="/storage/thumbs/56{ad.n}-0.jpg" alt=""></picture><span class="listing-card__image__count">{shots(ad)}</span></div><div class="listing-card__content"><div class="listing-card__header"><div class="listing-card__header__date">{when(ad)}</div><div class="listing-card__header__title">{ad.title}</div><div class="listing-card__header__location">{ad.place}</div></div><div class="listing-card__price" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="listing-card__price__value">{price(ad)}</span><meta itemprop="price" content="{cost(ad):.2f}"><meta itemprop="priceCurrency" content="KES"></div></div></a></div></div>'

    def listing(leaf: Leaf) -> str:
        turn = "".join(f'<a class="pagination__link" href="{top}?p={n}">{n}</a>' for n in range(1, leaf.last + 1))
        paid = "".join(card(ad, "?featured=1", "listings-cards__list-item--featured") for ad in ads[10:12])
        return f'<h1 class="page-title">Animals &amp; pets in Kenya</h1><div class="listings-cards__list">{paid}{"".join(map(card, leaf.ads))}</div><div class="pagination">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        suburb, region = ad.place.split(", ")
        shown = gallery(ad, lambda at: f'<a class="gallery__item" data-src="/storage/large/56{ad.n}-{at}.jpg"><img src="/storage/large/56{ad.n}-{at}.jpg" alt="{ad.title}"></a>')
        near = "".join(card(o) for o in others(ads, ad))
        body = f'<nav class="breadcrumbs"><a href="/">PigiaMe</a><a href="{top}">Animals &amp; pets</a><span>{region}</span></nav><div class="listing-item" itemscope itemtype="http://schema.org/Product"><div class="gallery">{shown}</div><h1 class="listing-card__header__title" itemprop="name">{ad.title}</h1><div class="listing-item__address"><span class="listing-item__address-location">{suburb}</span>, <span class="listing-item__address-region">{region}</span></div><div class="listing-item__details__date">{when(ad)}</div><div class="listing-item__details__ad-id">Ad ID: 56{ad.n}</div><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="listing-card__price__value" itemprop="price" content="{cost(ad):.2f}">{price(ad)}</span><meta itemprop="priceCurrency" content="KES"></div><div class="listing-item__description" itemprop="description">{ad.text}</div><div class="seller-info"><span class="listing-item__details__seller">Seller:</span> <a class="seller-link" href="/dealers/{account_of(ad.seller)}">{ad.seller}</a><button data-phone>07{ad.n % 90 + 10} XXX XXX</button><span>On PigiaMe since Mar 2019</span></div></div><h2>Similar ads</h2><div class="listings-cards__list">{near}</div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/storage/large/56{ad.n}-0.jpg")

    sections = branches("/{0}/{1}", "Vehicles|Electronics|Fashion|Jobs|Services|Houses", "Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|Thika|Nyeri|Machakos")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">PigiaMe</a><a href="/login">Login</a><a href="/post">Post your ad</a></header>{menu(sections)}{body}<footer><a href="/blog">Blog</a><a href="/safety-tips">Safety tips</a></footer>', f'<a href="{top}">Animals &amp; pets</a>', "en", "PigiaMe", size=9, turn=by_query("p"),
                  others={**bare(sections, "No ads match your search."), "/login": "<h1>Login</h1>", "/post": "<h1>Post</h1>", "/blog": '<h1>Blog</h1><a href="/blog/how-to-keep-a-parrot">How to keep a parrot</a>', "/blog/how-to-keep-a-parrot": "<article><h1>How to keep a parrot</h1><p>Posted 3. Nov, 09:15. A cage costs KSh 4,500.</p></article>", "/safety-tips": "<h1>Safety tips</h1>"}, titled=lambda ad: f"{ad.title} in {ad.place} | PigiaMe")
    gone = [f"/listings/sold-item-{n}" for n in range(3)]
    return mapped(profiled(made("pigiame-ke", "KES", pages, ALL, image=lambda ad: f"/storage/large/56{ad.n}-0.jpg", account=lambda ad: str(account_of(ad.seller))), "/dealers/", "en", "Ads of this seller"), "/sitemaps/listings.xml", ads, gone)


def q84sale_kw() -> Made:
    """Kuwait's board, right to left: the page's state with the ads, dinars of three places, "منذ يومين" and other Arabic numbers of days, "بدون سعر", pinned ads repeated, phones in the state, sections in four steps."""
    ads = spread(made_ads(31, "صقر حر|ببغاء كاسكو|سلحفاة برية|خيمة رحلات|ساعة قديمة|قطط شيرازي", "للبيع|فرخ السنة|نظيف جدا|مع القفص|مستعجل|مطلوب حد",
        prices="850 275.500 15 120 - 90", texts="للبيع بسبب السفر، الحالة ممتازة والفحص قبل الشراء.|نظيف وأليف جدا، السعر قابل للتفاوض البسيط.", people="بو فهد|محل الطيور|نورة", places="الجهراء|السالمية|الفروانية|الأحمدي"), 11)
    top = "/ar/animals/birds"

    def path(ad: Item) -> str:
        return f"/ar/listing/{ad.slug}-20{ad.n}"

    def price(ad: Item) -> str:
        return "بدون سعر" if ad.price is None else f"{figures(cost(ad), ',', '.', 0 if cost(ad) == int(cost(ad)) else 3)} د.ك"

    def few(n: int, two: str, some: str, many: str) -> str:
        return two if n == 2 else f"{n} {some}" if 3 <= n <= 10 else f"{n} {many}"

    def when(ad: Item) -> str:
        n = int(since(ad, "{}", "{}"))
        if since(ad, "h", "d") == "h":
            return "منذ ساعة" if n == 1 else f'منذ {few(n, "ساعتين", "ساعات", "ساعة")}'
        return "منذ يوم" if n == 1 else f'منذ {few(n, "يومين", "أيام", "يوما")}'

    def card(ad: Item, tail: str = "", pin: str = "") -> str:
        return f'<div class="StackedCard_card__Kvggc"><a href="{path(ad)}{tail}"><div class="StackedCard_imgWrapper__x"><span class="css-1"><img src="/_next/image?url=%2Fcdn%2F20{ad.n}-0.jpg&w=384&q=75" alt="{ad.title}"></span>{pin}</div><div class="StackedCard_body__y"><h4 class="text-4-med m-text-5-med">{ad.title}</h4><div class="price-line"><span dir="ltr">{price(ad)}</span></div><div class="flex"><span>{when(ad)}</span><span>{ad.place}</span></div></div></a></div>'

    def told(ad: Item) -> dict[str, object]:
        return {"user_adv_id": int(f"20{ad.n}"), "title": ad.title, "slug": path(ad)[4:], "price": None if ad.price is None else f"{cost(ad):.3f}", "currency": "KWD", "phone": f"9{ad.n}111", "date_published": f"{day(ad):%Y-%m-%d %H:%M:%S}", "date_created": f"{day(ad):%Y-%m-%d %H:%M:%S}", "district_name": ad.place, "images": [f"{{base}}cdn/20{ad.n}-{at}.jpg" for at in range(shots(ad))], "user": {"user_id": account_of(ad.seller), "first_name": ad.seller}}

    def listing(leaf: Leaf) -> str:
        pinned = "".join(card(ad, "?pinned=1", "<em>مثبت</em>") for ad in ads[1:3])
        turn = "".join(f'<a class="Pagination_item__z" href="{top}/{n}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h1>طيور للبيع في الكويت</h1><div class="pinned">{pinned}</div><div class="listing">{"".join(map(card, leaf.ads))}</div><nav>{turn}</nav>{state({"props": {"pageProps": {"listings": [told(ad) for ad in leaf.ads], "pageNumber": leaf.number, "totalPages": leaf.last}}, "page": "/[...slug]", "locale": "ar"})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="slide"><img src="/cdn/20{ad.n}-{at}.jpg" alt="{ad.title}"></div>')
        near = "".join(card(o) for o in others(ads, ad))
        body = f'<nav class="crumbs"><a href="/ar">الرئيسية</a> / <a href="/ar/animals">حيوانات</a> / <a href="{top}">طيور</a></nav><div class="gallery">{shown}</div><h1 class="text-3-bold">{ad.title}</h1><div class="price"><h3 dir="ltr">{price(ad)}</h3></div><div class="info"><span class="time">{when(ad)}</span><span class="views">{ad.n % 900} مشاهدة</span></div><div class="attr"><div><span>المنطقة</span><span>{ad.place}</span></div><div><span>رقم الإعلان</span><span>20{ad.n}</span></div></div><div class="desc"><h2>الوصف</h2><p>{ad.text}</p></div><div class="user"><a href="/ar/profile/{account_of(ad.seller)}">{ad.seller}</a><span>عضو منذ 2016</span></div><h2>إعلانات مشابهة</h2>{near}'
        return body + state({"props": {"pageProps": {"listing": told(ad) | {"desc_ar": ad.text}}}, "page": "/listing", "locale": "ar"}), canonical(path(ad)) + crumbs("الرئيسية", "حيوانات", "طيور") + (ld({"@type": "Product", "name": ad.title, "image": f"{{base}}cdn/20{ad.n}-0.jpg", "offers": {"@type": "Offer", "price": f"{cost(ad):.3f}", "priceCurrency": "KWD"}}) if ad.price else "")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header dir="rtl"><a href="/ar">فور سيل</a><a href="/ar/login">دخول</a><a href="/ar/place-ad">أضف إعلان</a></header><main dir="rtl">{body}</main><footer><a href="/ar/help">المساعدة</a></footer>', '<a href="/ar">فور سيل</a>', "ar", "4Sale", size=8, turn=by_pattern(r"(?<=birds)/(\d+)$"),
                  others={"/ar": '<h1>فور سيل</h1><a href="/ar/animals">حيوانات</a><a href="/ar/property">عقار</a>', "/ar/animals": f'<h1>حيوانات</h1><a href="{top}">طيور</a><a href="/ar/animals/food">أعلاف</a>', "/ar/animals/food": "<h1>أعلاف</h1><p>لا توجد إعلانات</p>", "/ar/property": "<h1>عقار</h1><p>لا توجد إعلانات</p>", "/ar/login": "<h1>دخول</h1>", "/ar/place-ad": "<h1>أضف إعلان</h1><p>الإعلان المميز 5 د.ك</p>", "/ar/help": "<h1>المساعدة</h1>"}, titled=lambda ad: f"{ad.title} - {ad.place} | 4Sale")
    return profiled(made("q84sale-kw", "KWD", pages, ALL, image=lambda ad: f"/cdn/20{ad.n}-0.jpg", account=lambda ad: str(account_of(ad.seller))), "/ar/profile/", "ar", "إعلانات المستخدم")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (bikroy_bd, kaskus_id, pigiame_ke, q84sale_kw)}
