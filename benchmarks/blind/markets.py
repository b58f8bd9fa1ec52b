"""Classified sites, marketplaces and auctions between people."""
# ruff: noqa: E501, ARG001, C901 - a site answers for all its addresses in one function, and markup reads best as sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.blind.base import account_of, ago, made_ads
from tests.spiders.shops.base import Item, Made, chunk

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ALL = ("title", "price", "currency", "images", "seller", "place", "posted")


def _html(body: str, *, lang: str, title: str, head: str = "", side: str = "ltr") -> str:
    return f'<!doctype html><html lang="{lang}" dir="{side}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def haraj() -> Made:
    """Arabic, addresses in Arabic, "3 hours ago" in words, asked prices or none in the text, offers in the comments."""
    ads = made_ads(30, "صقر شاهين|سلحفاة سلكاتا|ببغاء مكاو|ناب فيل قديم|جلد نمر", "للبيع|عاجل|نظيف جدا|مع الأوراق|للجادين|فرصة",
        prices="3500 12000 450 - 27500", texts="السلام عليكم، للبيع بحالة ممتازة والتواصل على الخاص فقط.|موجود لدي وقابل للمعاينة في أي وقت بعد العصر.", people="أبو محمد|صقار نجد|مها_77", places="الرياض|جدة|الدمام")
    minutes = [5, 45, 180, 720, *(1440 * day for day in range(1, 27))]
    ads = ago(ads, minutes)
    words = {5: "قبل 5 دقائق", 45: "قبل 45 دقيقة", 180: "قبل 3 ساعات", 720: "قبل 12 ساعة", 1440: "قبل يوم", 2880: "قبل يومين"}
    told = {ad.n: words.get(back) or (f"قبل {back // 1440} أيام" if back <= 14400 else f"قبل {back // 1440} يوم") for ad, back in zip(ads, minutes, strict=True)}

    def card(ad: Item) -> str:
        return f'<div data-testid="post-article" class="postCard"><a data-testid="post-title-link" href="/{ad.n}/{ad.slug}/"><h2>{ad.title}</h2></a><div><span>{told[ad.n]}</span> <a href="/city/{ad.place}">{ad.place}</a> <a href="/users/{ad.seller}">{ad.seller}</a></div><a href="/{ad.n}/{ad.slug}/"><img alt="" src="https://cdn.example/userfiles/{ad.n}-140x140.jpg"></a></div>'

    def shell(body: str, title: str) -> str:
        return _html(f'<header><a href="/">حراج المقتنيات</a><a href="/login">دخول</a><a href="/add">أضف عرضك</a></header>{body}<footer>المملكة العربية السعودية <a href="/help">الدعم</a> <a href="/commission">حساب العمولة</a></footer>', lang="ar", title=title, side="rtl")

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at == "/":
            number = int(query.get("page", "1"))
            more = f'<a data-testid="posts-load-more" href="/?page={number + 1}">مشاهدة المزيد ...</a>' if number * 9 < len(ads) else ""
            return shell("".join(map(card, chunk(ads, number, 9))) + more, "حراج")
        if at in ("/help", "/commission", "/add", "/login"):
            return shell("<h1>حساب العمولة</h1><p>العمولة ١٪ من قيمة البيع. مثال: بيع بمبلغ ١٠٠٠ ريال عمولته ١٠ ريال.</p>", "حراج")
        if at.startswith("/city/"):
            return shell("".join(card(ad) for ad in ads[:9] if ad.place == at[6:]), "حراج")
        ad = made.at(at)
        if ad is None:
            return None
        price = f"السعر {int(ad.price):,} ريال".translate(_ARABIC).replace(",", "٬") if ad.price else "البيع على السوم"
        return shell(f'<article><h1>{ad.title}</h1><div class="meta"><span><a href="/city/{ad.place}">{ad.place}</a></span> <span>{told[ad.n]}</span> <a data-testid="post-author" href="/users/{ad.seller}">{ad.seller}</a> <span>#{ad.n}</span></div><div class="postBody"><p>{ad.text}</p><p>{price}</p></div><img data-testid="post-image" src="/userfiles/{ad.n}-900x700.jpg"></article><section class="comments"><div><a href="/users/x">خالد</a> <span>قبل ساعة</span><p>سومتي ٢٠٠ ريال</p></div></section><section><h3>عروض مشابهة</h3>{"".join(map(card, ads[3:6]))}</section>', ad.title)

    made = Made("haraj", ads, "SAR", pages, lambda ad: f"/{ad.n}/{ad.slug}/", _ALL, image=lambda ad: f"/userfiles/{ad.n}-900x700.jpg")
    return made


def divar() -> Made:
    """Persian digits throughout, toman or by agreement, "3 hours ago in Tehran" in one line, the state in a script."""
    ads = made_ads(30, "طوطی کاسکو|لاک‌پشت برکه‌ای|مار پایتون توپی|عاج قدیمی|پوست پلنگ", "سخنگو|جوان|با قفس|سالم|اصل|فوری",
        prices="120000000 85000000 4500000 - 950000000", texts="سالم و سرحال، فقط خریدار واقعی تماس بگیرد.|به علت مهاجرت به فروش می‌رسد، بازدید حضوری.", places="تهران|کرج|شیراز")
    minutes = [15, 60, 240, 600, *(1440 * day for day in range(1, 27))]
    ads = ago(ads, minutes)
    words = {15: "یک ربع پیش", 60: "۱ ساعت پیش", 240: "۴ ساعت پیش", 600: "۱۰ ساعت پیش", 1440: "دیروز", 2880: "پریروز"}
    told = {ad.n: words.get(back) or f"{back // 1440} روز پیش".translate(_PERSIAN) for ad, back in zip(ads, minutes, strict=True)}

    def shown(ad: Item) -> str:
        return f"{int(ad.price) // 10:,} تومان".translate(_PERSIAN).replace(",", "٬") if ad.price else "توافقی"

    def path(ad: Item) -> str:
        return f"/v/{ad.slug}/gZ{ad.n:06x}k"

    def card(ad: Item) -> str:
        return f'<div class="post-list__widget-col-c1444"><article class="kt-post-card"><a href="{path(ad)}"><div class="kt-post-card__body"><h2 class="kt-post-card__title">{ad.title}</h2><div class="kt-post-card__description">در حد نو</div><div class="kt-post-card__description">{shown(ad)}</div><div class="kt-post-card__bottom"><span class="kt-post-card__bottom-description" title="{told[ad.n]} در {ad.place}">{told[ad.n]} در {ad.place}</span></div></div><img class="kt-image-block__image" data-src="https://s100.example/thumbs/{ad.n}.webp"></a></article></div>'

    def shell(body: str, title: str, head: str = "") -> str:
        return _html(f'<header><a href="/new">ثبت آگهی</a><a href="/s/iran">همه آگهی‌ها</a><a href="/support">پشتیبانی</a></header>{body}', lang="fa", title=title, head=head, side="rtl")

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at in ("/", "/s/iran"):
            number = int(query.get("page", "1"))
            more = f'<a class="kt-button" rel="next" href="/s/iran?page={number + 1}">آگهی‌های بیشتر</a>' if number * 8 < len(ads) else ""
            return shell(f'<div class="post-list">{"".join(map(card, chunk(ads, number, 8)))}</div>{more}', "آگهی‌ها")
        if at in ("/support", "/new"):
            return shell("<h1>پشتیبانی</h1><p>هزینه ثبت آگهی ۲۰٬۰۰۰ تومان است.</p>", "پشتیبانی")
        ad = made.at(at)
        if ad is None:
            return None
        state = {"currentPost": {"token": f"gZ{ad.n:06x}k", "data": {"webInfo": {"title": ad.title, "city": ad.place}}}}
        return shell(f'<div class="kt-page-title"><h1 class="kt-page-title__title">{ad.title}</h1><div class="kt-page-title__subtitle">{told[ad.n]} در {ad.place}</div></div><div class="kt-base-row"><div class="kt-base-row__start"><p class="kt-base-row__title">وضعیت</p></div><div class="kt-base-row__end"><p class="kt-unexpandable-row__value">در حد نو</p></div></div><div class="kt-base-row"><div class="kt-base-row__start"><p class="kt-base-row__title">قیمت</p></div><div class="kt-base-row__end"><p class="kt-unexpandable-row__value">{shown(ad)}</p></div></div><h2>توضیحات</h2><p class="kt-description-row__text">{ad.text}</p><picture><img class="kt-image-block__image" src="/photo/{ad.n}.webp"></picture><script>window.__PRELOADED_STATE__ = {json.dumps(state)};</script>', ad.title)

    made = Made("divar", ads, "IRR", pages, path, ("title", "price", "currency", "images", "place", "posted"), image=lambda ad: f"/photo/{ad.n}.webp")
    return made


def tokopedia() -> Made:
    """A cache of normalised records in a script, struck prices, promoted links that lead through a counter, two-step addresses."""
    ads = made_ads(34, "Kura kura Brazil|Gading replika|Kulit ular piton|Burung nuri|Karang hias", "besar|kecil|original|murah|sepasang|koleksi|jumbo",
        prices="125000 2750000 89900 15000000 450000", texts="Barang ready stock, silakan langsung diorder. Packing aman.|Kondisi sehat, garansi sampai tujuan, resi otomatis.", people="Toko Reptil Jaya|antik.bogor|Nusantara Pets", places="Kab. Bogor|Jakarta Barat|Surabaya")
    shops = {"Toko Reptil Jaya": "reptiljaya", "antik.bogor": "antik-bogor", "Nusantara Pets": "nusapets"}

    def money(cost: float) -> str:
        return f"Rp{int(cost):,}".replace(",", ".")

    def path(ad: Item) -> str:
        return f"/{shops[ad.seller]}/{ad.slug}-17{ad.n:09}"

    def card(ad: Item, *, promoted: bool = False) -> str:
        link = f"/promo/v1/clicks/8a-xgVY?r=%2F{shops[ad.seller]}%2F{ad.slug}&t=desktop" if promoted else f"{path(ad)}?extParam=ivf%3Dfalse&amp;src=search"
        mark = "<span>Ad</span>" if promoted else ""
        return f'<div class="css-5wh65g" data-testid="master-product-card"><a href="{link}"><div><img src="https://images.example/cache/200-square/{ad.n}.jpg" alt="{ad.title}"></div>{mark}<span class="_0T8-iG">{ad.title}</span><div class="XvaCkH"><div class="_67d6E">{money(float(ad.price or 0))}</div><span class="q6wH9">{money(float(ad.price or 0) * 1.25)}</span><span>20%</span></div><span>4.9</span><span>100+ terjual</span><span>{ad.place}</span></a></div>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Pasar</a><a href="/about">Tentang Pasar</a><a href="/cart">Keranjang</a></header>'
        if at == "/":
            return _html(f'{top}<div><a href="/find/hewan">Hewan</a><a href="/find/koleksi">Koleksi</a></div><p>Gratis Ongkir min. belanja Rp50.000</p>', lang="id", title="Pasar")
        if at in ("/find/hewan", "/find/koleksi"):
            found = [ad for ad in ads if (ad.n % 2 == 0) == (at == "/find/hewan")]
            number = int(query.get("page", "1"))
            numbers = "".join(f'<a aria-label="Laman {n}" href="{at}?page={n}">{n}</a>' for n in range(1, (len(found) + 5) // 6 + 1))
            more = f'<a aria-label="Laman berikutnya" href="{at}?page={number + 1}"><svg></svg></a>' if number * 6 < len(found) else ""
            return _html(f'{top}<div data-testid="divSRPContentProducts">{card(ads[0], promoted=True)}{"".join(map(card, chunk(found, number, 6)))}</div><nav aria-label="Navigasi laman">{numbers}{more}</nav>', lang="id", title="Jual hewan")
        if at in ("/about", "/cart"):
            return _html(f"{top}<h1>Tentang</h1><p>Belanja aman.</p>", lang="id", title="Tentang")
        ad = made.at(at)
        if ad is None:
            return None
        cache = {"ROOT_QUERY": {"pdpGetLayout": {"type": "id", "id": "$layout"}}, "$layout": {"basicInfo": {"id": f"17{ad.n:09}", "shopName": ad.seller, "alias": ad.slug}, "components": []}, "$layout.media": {"URLOriginal": f"/product/{ad.n}.jpg", "type": "image"}, "$layout.price": {"value": int(ad.price or 0), "currency": "IDR", "slashPriceFmt": money(float(ad.price or 0) * 1.25)}}
        return _html(f'{top}<ol aria-label="Breadcrumb"><li><a href="/find/hewan">Hewan</a></li></ol><div data-testid="PDPImageMain"><img data-testid="PDPMainImage" src="/product/{ad.n}.jpg"></div><div id="pdp_comp-product_content"><h1 data-testid="lblPDPDetailProductName">{ad.title}</h1><div>Terjual <span>100+</span></div><div data-testid="lblPDPDetailProductPrice" class="price">{money(float(ad.price or 0))}</div><span data-testid="lblPDPDetailDiscountPercentage">20%</span><span data-testid="lblPDPDetailOriginalPrice">{money(float(ad.price or 0) * 1.25)}</span></div><ul data-testid="lblPDPInfoProduk"><li>Kondisi: <span>Baru</span></li><li>Min. Pemesanan: <span>1 Buah</span></li></ul><div data-testid="lblPDPDescriptionProduk">{ad.text}</div><a data-testid="llbPDPFooterShopName" href="/{shops[ad.seller]}"><h2>{ad.seller}</h2></a><div id="pdp_comp-shipment"><h2>Pengiriman</h2><p>Dikirim dari <b>{ad.place}</b></p><p>Ongkir mulai Rp12.000</p></div><div><h2>Pilihan lainnya untukmu</h2>{"".join(map(card, ads[:4]))}</div><script>window.__cache={json.dumps(cache)};</script>', lang="id", title=f"Jual {ad.title} - {ad.place} - {ad.seller} | Pasar")

    made = Made("tokopedia", ads, "IDR", pages, path, ("title", "price", "currency", "images", "seller", "place"), account=lambda ad: shops[ad.seller], image=lambda ad: f"/product/{ad.n}.jpg")
    return made


def mercari() -> Made:
    """Japanese: yen sign and figure apart, sold marks, a cursor in ?page_token=, hours and days ago, hashed names, a state."""
    ads = made_ads(32, "象牙風 根付|べっ甲 かんざし|ワニ革 財布|珊瑚 帯留め|虎 剥製 置物", "美品|昭和レトロ|アンティーク|新品未使用|訳あり|希少|大きめ",
        prices="3500 12800 48000 999 158000", texts="自宅保管品です。神経質な方はご遠慮ください。即購入OKです。|祖父のコレクション整理のため出品します。送料込みです。", people="こけしまる|mm_shop|ゆうゆう堂", places="東京都|大阪府|北海道")
    minutes = [30, 180, 1080, *(1440 * day for day in range(1, 30))]
    ads = ago(ads, minutes)
    told = {ad.n: f"{back}分前" if back < 60 else f"{back // 60}時間前" if back < 1440 else f"{back // 1440}日前" for ad, back in zip(ads, minutes, strict=True)}

    def path(ad: Item) -> str:
        return f"/item/m4{ad.n:010}"

    def card(ad: Item) -> str:
        sold = '<div role="img" aria-label="売り切れ" data-testid="thumbnail-sticker"></div>' if ad.n % 4 == 0 else ""
        return f'<li data-testid="item-cell" class="sc-bcd1"><div class="merListItem"><a data-testid="thumbnail-link" data-location="search_result:newest:body:item_list:item_thumbnail" href="{path(ad)}"><div role="img" aria-label="{ad.title}の画像 {int(ad.price or 0):,}円"><figure><picture><img src="https://static.example/thumb/m4{ad.n}_1.jpg"></picture>{sold}</figure><span class="merPrice"><span class="currency">¥</span><span class="number">{int(ad.price or 0):,}</span></span></div><span data-testid="thumbnail-item-name">{ad.title}</span></a></div></li>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">メルク</a><a href="/search?category_id=7">ホビー</a><a href="/mypage">マイページ</a><a href="/sell">出品</a></header>'
        if at == "/":
            return _html(f'{top}<h2>おすすめ</h2><ul>{"".join(map(card, ads[:4]))}</ul>', lang="ja", title="メルク")
        if at == "/search":
            start = int(query.get("page_token", "v1:0").split(":")[1])
            more = f'<div data-testid="pagination-next-button"><a href="/search?category_id=7&amp;page_token=v1%3A{start + 8}">次へ</a></div>' if start + 8 < len(ads) else ""
            return _html(f'{top}<div id="search-result"><ul>{"".join(map(card, ads[start : start + 8]))}</ul>{more}</div>', lang="ja", title="検索結果")
        if at in ("/mypage", "/sell"):
            return _html(f"{top}<h1>ログイン</h1>", lang="ja", title="ログイン")
        ad = made.at(at)
        if ad is None:
            return None
        sold = "売り切れました" if ad.n % 4 == 0 else "購入手続きへ"
        return _html(f'{top}<div id="item-info"><section><h1 class="heading__a7d91561">{ad.title}</h1><div data-testid="price"><span>¥</span><span>{int(ad.price or 0):,}</span></div><p>(税込) 送料込み</p><button>{sold}</button></section><section><h2>商品の説明</h2><pre data-testid="description">{ad.text}</pre><p>{told[ad.n]}</p></section><section><h2>商品の情報</h2><div class="merDisplayRow"><div><span>商品の状態</span></div><div><span data-testid="商品の状態">目立った傷や汚れなし</span></div></div><div class="merDisplayRow"><div><span>配送料の負担</span></div><div><span>送料込み(出品者負担)</span></div></div><div class="merDisplayRow"><div><span>発送元の地域</span></div><div><span data-testid="発送元の地域">{ad.place}</span></div></div></section><section><h2>出品者</h2><a data-testid="seller-link" data-location="item_details:seller_info" href="/user/profile/{account_of(ad.seller)}"><p>{ad.seller}</p><span>本人確認済</span></a></section></div><div data-testid="image-0"><img src="/photos/m4{ad.n}_1.jpg" alt="{ad.title}のサムネイル"></div><section><h2>見ている人におすすめ</h2><ul>{"".join(map(card, ads[5:9]))}</ul></section>', lang="ja", title=f"{ad.title} - メルク", head=f'<meta property="product:price:currency" content="JPY"><meta property="og:image" content="{{base}}photos/m4{ad.n}_1.jpg">')

    made = Made("mercari", ads, "JPY", pages, path, _ALL, account=lambda ad: str(account_of(ad.seller)), image=lambda ad: f"/photos/m4{ad.n}_1.jpg")
    return made


def lakh_classifieds() -> Made:
    """Indian prices in lakh and with lakh commas, "Today"/"2 days ago", zero-based pages, featured ads twice."""
    ads = made_ads(31, "Macaw parrot pair|Star tortoise|Sandalwood log|Peacock feather fan|Iguana", "Mumbai|urgent sale|home bred|old stock|with papers|best price|negotiable",
        prices="125000 8500 2150000 450 37500", texts="Genuine buyers only, call after 6 pm. No exchange please.|Selling due to relocation, price slightly negotiable for fast deal.", people="Rajesh K|Anita Pets|Faizan Traders", places="Andheri East, Mumbai|Koramangala, Bengaluru|Salt Lake, Kolkata")
    minutes = [120, *(1440 * day for day in range(1, 31))]
    ads = ago(ads, minutes)
    told = {ad.n: "2 hours ago" if back == 120 else "Yesterday" if back == 1440 else f"{back // 1440} days ago" for ad, back in zip(ads, minutes, strict=True)}

    def shown(ad: Item) -> str:
        cost = int(ad.price or 0)
        if cost >= 100000:
            return f"₹ {cost / 100000:g} Lakh"
        return f"₹ {cost // 1000},{cost % 1000:03}" if cost >= 1000 else f"₹ {cost}"

    def card(ad: Item, kind: str = "") -> str:
        badge = "<span>Featured</span>" if kind else ""
        return f'<li class="EIR5N {kind}" data-aut-id="itemBox"><a href="/item/{ad.slug}-iid-{ad.n}"><figure><img src="https://apollo.example/{ad.n}/image;s=300x600" alt="{ad.title}"></figure>{badge}<div class="IKo3_"><span class="_89yzn" data-aut-id="itemPrice">{shown(ad)}</span><span class="_2tW1I" data-aut-id="itemTitle">{ad.title}</span><div class="_1KOFM"><span data-aut-id="item-location">{ad.place}</span><span class="zLvFQ"><span>{told[ad.n]}</span></span></div></div></a></li>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Bazaar</a><a href="/pets_c101">Pets</a><a href="/login">Login</a><a href="/post">+ SELL</a></header>'
        if at == "/":
            return _html(f'{top}<h2>Fresh recommendations</h2><ul>{"".join(map(card, ads[:5]))}</ul>', lang="en-IN", title="Bazaar")
        if at == "/pets_c101":
            number = int(query.get("page", "0"))
            featured = card(ads[20], "featured") if number == 0 else ""
            more = f'<div class="load"><a href="/pets_c101?page={number + 1}" data-aut-id="btnLoadMore"><span>load more</span></a></div>' if (number + 1) * 8 < len(ads) else ""
            return _html(f'{top}<h1>Pets in India</h1><ul data-aut-id="itemsList">{featured}{"".join(map(card, ads[number * 8 : number * 8 + 8]))}</ul>{more}', lang="en-IN", title="Pets")
        if at in ("/login", "/post"):
            return _html(f"{top}<h1>Login with phone</h1>", lang="en-IN", title="Login")
        ad = made.at(at)
        if ad is None:
            return None
        return _html(f'{top}<div class="_slider"><img src="/images/{ad.n}.webp" alt="{ad.title}"></div><div class="_35xN1"><section data-aut-id="itemPriceBox"><span data-aut-id="itemPrice">{shown(ad)}</span></section><h1 data-aut-id="itemTitle">{ad.title}</h1><div class="_2A3Wa"><span data-aut-id="itemLocation">{ad.place}</span></div><div class="_2DGqt"><span>{told[ad.n]}</span></div></div><div data-aut-id="itemDescription"><h3>Description</h3><div data-aut-id="itemDescriptionContent"><p>{ad.text}</p></div></div><div data-aut-id="profileCard"><a href="/profile/{account_of(ad.seller)}"><div>Posted by</div><div class="eHFQs">{ad.seller}</div></a><p>Member since Jan 2019</p></div><div class="ad-id">AD ID {ad.n}</div><h3>Related ads</h3><ul>{"".join(map(card, ads[6:9]))}</ul>', lang="en-IN", title=f"{ad.title} - Pets - {ad.n}")

    made = Made("lakh-classifieds", ads, "INR", pages, lambda ad: f"/item/{ad.slug}-iid-{ad.n}", _ALL, account=lambda ad: str(account_of(ad.seller)), image=lambda ad: f"/images/{ad.n}.webp")
    return made


def auction_house() -> Made:
    """Sales of lots: estimates as ranges, bids, hammer prices, passed lots, pages by /page/2, every lot's neighbours linked. London."""
    ads = made_ads(36, "A carved ivory netsuke|Taxidermy snowy owl|A tortoiseshell tea caddy|Rhinoceros horn libation cup|A narwhal tusk|Leopard skin rug by Rowland Ward", "Meiji period|c. 1880|19th century|signed|early 20th century|with provenance",
        prices="850 3200 240 - 14500", texts="Minor losses, old repairs to the rim, otherwise in good order. Sold with an exemption certificate.|Property of a gentleman; by descent to the present owner.")
    # A passed lot has an estimate alone: it tells no price.
    numbers = {ad.n: index + 1 for index, ad in enumerate(ads)}

    def money(cost: float) -> str:
        return f"£{int(cost):,}"

    def told(ad: Item) -> str:
        cost = float(ad.price or 400)
        estimate = f'<p class="lot-estimate">Estimate {money(cost * 0.8)} - {money(cost * 1.2)}</p>'
        if ad.price is None:
            return estimate + '<p class="lot-status">Passed</p>'
        if ad.n % 2:
            return estimate + f'<p class="lot-sold">Sold for {money(cost)}</p>'
        return estimate + f'<p class="lot-bid">Current bid: {money(cost)} <span>(4 bids)</span></p>'

    def path(ad: Item) -> str:
        return f"/auctions/{('spring-sale-0412', 'interiors-0413')[numbers[ad.n] > 20]}/lot-{numbers[ad.n]}"

    def pages(at: str, query: dict[str, str]) -> str | None:
        top = '<header><a href="/">Harrow &amp; Pell</a><a href="/auctions">Auctions</a><a href="/valuations">Valuations</a><a href="/register">Register to bid</a></header>'
        if at == "/":
            return _html(f"{top}<h1>Fine art auctioneers since 1871</h1>", lang="en-GB", title="Harrow &amp; Pell")
        if at == "/auctions":
            return _html(f'{top}<h1>Auctions</h1><div class="sale"><h2><a href="/auctions/spring-sale-0412">Spring Sale</a></h2><time datetime="2026-04-12T10:00">12 April 2026</time></div><div class="sale"><h2><a href="/auctions/interiors-0413">Interiors</a></h2></div>', lang="en-GB", title="Auctions")
        if at in ("/valuations", "/register"):
            return _html(f"{top}<h1>Valuations</h1><p>Commission 15%, minimum £20 per lot. Buyer's premium 25%.</p>", lang="en-GB", title="Valuations")
        steps = at.strip("/").split("/")
        if steps[0] == "auctions" and len(steps) > 1 and not steps[-1].startswith("lot-"):
            found = [ad for ad in ads if path(ad).startswith(f"/auctions/{steps[1]}/")]
            number = int(steps[3]) if len(steps) == 4 and steps[2] == "page" else 1
            cards = "".join(f'<div class="lot"><a class="lot-img" href="{path(ad)}"><img data-lazy="/lots/s/{ad.n}.jpg"></a><p class="lot-no">Lot {numbers[ad.n]}</p><h3><a href="{path(ad)}">{ad.title}</a></h3>{told(ad)}</div>' for ad in chunk(found, number, 9))
            more = f'<a href="/auctions/{steps[1]}/page/{number + 1}">Next &rarr;</a>' if number * 9 < len(found) else ""
            return _html(f'{top}<h1>{steps[1]}</h1><p>View catalogue <a href="/auctions/{steps[1]}?view=grid">grid</a></p><div class="lots">{cards}</div><div class="pager">{more}</div>', lang="en-GB", title="Catalogue")
        ad = made.at(at)
        if ad is None:
            return None
        place = ads.index(ad)
        around = "".join(f'<a href="{path(ads[n])}">{word}</a>' for n, word in ((place - 1, "Previous lot"), (place + 1, "Next lot")) if 0 <= n < len(ads))
        return _html(f'{top}<nav>{around}</nav><div class="lot-detail"><p class="lot-no">Lot {numbers[ad.n]}</p><h1>{ad.title}</h1>{told(ad)}<p class="premium">Buyer\'s premium 25% (£1,000 minimum deposit for new bidders)</p><div class="gallery"><img src="/lots/{ad.n}.jpg"></div><h2>Description</h2><p>{ad.text}</p><table class="increments"><tr><td>£100 - £200</td><td>£10</td></tr><tr><td>£200 - £500</td><td>£20</td></tr></table></div>', lang="en-GB", title=f"Lot {numbers[ad.n]}: {ad.title}")

    made = Made("auction-house", ads, "GBP", pages, path, image=lambda ad: f"/lots/{ad.n}.jpg")
    return made


def kaidee_thai() -> Made:
    """Thai: ".-" prices, today and yesterday with a time, dates of the Buddhist era, "see more" by a JSON address."""
    ads = made_ads(29, "เต่าซูคาต้า|งูบอลไพธอน|นกแก้วมาคอว์|งาช้างแกะสลัก|อีกัวน่าเขียว", "ตัวใหญ่|เพศเมีย|เชื่องมาก|มีใบอนุญาต|ราคาพิเศษ|พร้อมกรง",
        prices="12900 3500 45000 890 1500", texts="สุขภาพแข็งแรง กินเก่ง นัดรับหรือส่งได้ทั่วประเทศ|ของแท้ สนใจทักแชทได้เลยค่ะ", people="ร้านเต่าไทย|คุณนก|exotic_bkk", places="กรุงเทพมหานคร|เชียงใหม่|ชลบุรี")
    minutes = [1440 * day for day in range(29)]
    ads = ago(ads, minutes)
    months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]

    def when(ad: Item) -> str:
        assert ad.posted
        days = (datetime.now(UTC).date() - ad.posted.date()).days
        if days < 2:
            return ("วันนี้", "เมื่อวาน")[days] + f" {ad.posted:%H:%M} น."
        return f"{ad.posted.day} {months[ad.posted.month - 1]} {ad.posted.year + 543}"

    def card(ad: Item) -> str:
        return f'<a class="sc-ad" href="/product-{ad.n}"><img src="https://img.example/{ad.n}-s.jpg"><h2>{ad.title}</h2><p class="price">{int(ad.price or 0):,}.-</p><p>{ad.place}</p><p>{when(ad)}</p></a>'

    def pages(at: str, query: dict[str, str]) -> str | tuple[int, str, str | bytes] | None:
        if at == "/":
            return _html(f'<header><a href="/login">เข้าสู่ระบบ</a><a href="/post">ลงขาย</a></header><div id="list" data-more="/api/cards?page=2">{"".join(map(card, ads[:9]))}</div><a class="more" href="/api/cards?page=2">ดูเพิ่มเติม</a><footer><a href="/safety">ข้อควรระวัง</a></footer>', lang="th", title="ขายดี")
        if at == "/api/cards":
            number = int(query.get("page", "1"))
            told: dict[str, object] = {"html": "".join(map(card, chunk(ads, number, 9))), "total": len(ads), "next": f"/api/cards?page={number + 1}" if number * 9 < len(ads) else None}
            return 200, "application/json", json.dumps(told)
        if at in ("/login", "/post", "/safety"):
            return _html("<h1>ข้อควรระวัง</h1><p>ห้ามโอนเงินก่อนรับสินค้า ค่าธรรมเนียม 50 บาท</p>", lang="th", title="ขายดี")
        ad = made.at(at)
        if ad is None:
            return None
        return _html(f'<header><a href="/">ขายดี</a></header><div class="gallery"><img src="/p/{ad.n}.jpg"></div><h1>{ad.title}</h1><div class="price">ราคา {int(ad.price or 0):,}.-</div><dl><dt>จังหวัด</dt><dd>{ad.place}</dd><dt>ลงขายเมื่อ</dt><dd>{when(ad)}</dd><dt>ผู้ขาย</dt><dd><a href="/member/{account_of(ad.seller)}">{ad.seller}</a></dd></dl><div class="detail">{ad.text}</div><h3>ประกาศที่คล้ายกัน</h3>{"".join(map(card, ads[2:5]))}', lang="th", title=f"{ad.title} ราคา {int(ad.price or 0):,} บาท")

    made = Made("kaidee-thai", ads, "THB", pages, lambda ad: f"/product-{ad.n}", _ALL, account=lambda ad: str(account_of(ad.seller)), image=lambda ad: f"/p/{ad.n}.jpg")
    return made


def chotot_nuxt() -> Made:
    """A Nuxt 3 payload of one flat list carries the ad, the page itself is empty; lists have links; dong in "tr" and "k"."""
    ads = made_ads(27, "Rùa núi vàng|Vẹt xám châu Phi|Ngà voi mài nhẫn|Trăn gấm|Kỳ đà vân", "khoẻ mạnh|giá rẻ|có giấy tờ|thuần chủng|bán gấp|size lớn",
        prices="3500000 850000 12500000 120000", texts="Bé khoẻ, ăn tốt, ai thiện chí liên hệ em ạ.|Hàng chuẩn, bao xem tận nơi, không ship.", people="Hùng Reptile|Chị Lan|petshop_sg", places="Quận 7, Tp Hồ Chí Minh|Cầu Giấy, Hà Nội|Hải Châu, Đà Nẵng")

    def short(cost: int) -> str:
        if cost >= 1000000:
            return f"{cost // 1000000}tr{str(cost % 1000000 // 100000).strip('0')}"
        return f"{cost // 1000}k"

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at in ("/", "/mua-ban-thu-cung"):
            number = int(query.get("page", "1"))
            cards = "".join(f'<li class="AdItem_wrapper"><a class="AdItem_adItem" href="/mua-ban-thu-cung/{ad.n}.htm#px=SR-stickyad"><img src="https://cdn.example/t/{ad.n}.jpg"><h3>{ad.title}</h3><p class="AdBody_adPrice">{short(int(ad.price or 0))}</p><span>{ad.place}</span></a></li>' for ad in chunk(ads, number, 10))
            numbers = "".join(f'<a class="Paging_pagingItem" href="/mua-ban-thu-cung?page={n}">{n}</a>' for n in range(1, (len(ads) + 9) // 10 + 1))
            return _html(f'<div id="__nuxt"><ul>{cards}</ul><div class="Paging">{numbers}</div></div>', lang="vi", title="Mua bán thú cưng")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        flat: list[object] = [["ShallowReactive", 1], {"data": 2, "state": 17, "once": 18}, ["ShallowReactive", 3], {"ad-detail": 4}, {"ad_id": 5, "subject": 6, "body": 7, "price": 8, "images": 9, "account_name": 11, "area": 12, "list_time": 13, "related": 14},
            ad.n, ad.title, ad.text, int(ad.price or 0), [10], f"/anh/{ad.n}.jpg", ad.seller, ad.place, int(ad.posted.timestamp() * 1000), [15], {"subject": 16, "price": 5}, "Tin khác", {}, ["Set"]]
        return _html(f'<div id="__nuxt"><div class="skeleton"></div></div><script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">{json.dumps(flat)}</script><script>window.__NUXT__={{}};window.__NUXT__.config={{public:{{apiBase:"/api"}}}}</script>', lang="vi", title=f"{ad.title} - {ad.n}")

    made = Made("chotot-nuxt", ads, "VND", pages, lambda ad: f"/mua-ban-thu-cung/{ad.n}.htm", _ALL, image=lambda ad: f"/anh/{ad.n}.jpg")
    return made


def parsed_state() -> Made:
    """The state is a string given to JSON.parse; prices in Norwegian kroner by number, dates in milliseconds; ?page= links."""
    ads = made_ads(26, "Isbjørnskinn|Hvalrosstann|Selskinnsveske|Utstoppet ørn|Hvaltann", "fra Svalbard|arvegods|med sertifikat|pen stand|liten skade|stor",
        prices="45000 1200 850 7500 300", texts="Selges fra dødsbo, alle papirer følger med. Må hentes.|Pen stand, henger i stue uten røyk.", people="Kari N.|Antikken AS|ola_tr", places="Tromsø|Bergen|Oslo")

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at in ("/", "/bap/browse"):
            number = int(query.get("page", "1"))
            cards = "".join(f'<article class="sf-search-ad"><div class="sf-search-ad-image"><img src="https://images.example/{ad.n}_sm.jpg"></div><h2><a class="sf-search-ad-link" href="/item/{ad.n}">{ad.title}</a></h2><div>{int(ad.price or 0):,} kr</div><div>{ad.place}</div></article>'.replace(",", " ") for ad in chunk(ads, number, 9))
            more = f'<nav><a rel="next" href="/bap/browse?page={number + 1}"><span>Neste</span></a></nav>' if number * 9 < len(ads) else ""
            return _html(f'<header><a href="/min-side">Min side</a></header><main>{cards}</main>{more}', lang="nb", title="Torget")
        if at == "/min-side":
            return _html("<h1>Logg inn</h1>", lang="nb", title="Logg inn")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        state = {"adview": {"item": {"adId": ad.n, "heading": ad.title, "description": f"<p>{ad.text}</p>", "price": {"amount": int(ad.price or 0), "currency": "NOK"}, "images": [{"uri": f"/dynamic/{ad.n}.jpg"}], "location": {"postalName": ad.place, "postalCode": "9008"}, "published": int(ad.posted.timestamp() * 1000), "profile": {"displayName": ad.seller}}}, "ui": {"banner": {"price": 199}}}
        return _html(f'<div id="app"></div><script>window.__INITIAL_STATE__ = JSON.parse({json.dumps(json.dumps(state))});</script>', lang="nb", title=f"{ad.title} | Torget")

    made = Made("parsed-state", ads, "NOK", pages, lambda ad: f"/item/{ad.n}", _ALL, image=lambda ad: f"/dynamic/{ad.n}.jpg")
    return made


def xenforo_market() -> Made:
    """XenForo: /page-2, prefixes as labels, thread fields in pairs, JSON-LD of the thread, feedback threads; French, euro."""
    ads = made_ads(33, "Python regius|Tortue d'Hermann|Perroquet gris du Gabon|Gecko léopard|Corail Acropora", "femelle adulte|couple|avec vivarium|né chez moi|à réserver|cause départ|lot",
        prices="120 350 1450 45 80.50", texts="Visible sur place, remise en main propre uniquement, papiers fournis.|Je vends suite à un changement de situation, pas d'échange.", people="terrarium31|Lili_Repto|Bernard59", places="Toulouse|Lille|Nantes")

    def money(ad: Item) -> str:
        return f"{ad.price:.2f} €".replace(".", ",").replace(",00", "")

    def shell(body: str, title: str, head: str = "") -> str:
        return _html(f'<div class="p-pageWrapper"><header class="p-header"><a href="/">TerraForum</a></header><nav class="p-nav"><a href="/forums/">Forums</a><a href="/whats-new/">Nouveautés</a><a href="/members/">Membres</a><a href="/login/">Connexion</a></nav><div class="p-body">{body}</div><footer class="p-footer"><a href="/help/terms/">Conditions</a></footer></div>', lang="fr-FR", title=title, head=head)

    def row(ad: Item) -> str:
        assert ad.posted
        return f'<div class="structItem structItem--thread js-threadListItem-{ad.n}" data-author="{ad.seller}"><div class="structItem-cell structItem-cell--icon"><a href="/members/{account_of(ad.seller)}/" class="avatar">T</a></div><div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="/forums/annonces.12/?prefix_id=3" class="labelLink"><span class="label label--green">Vends</span></a> <a href="/threads/{ad.slug}.{ad.n}/" data-tp-primary="on">{ad.title}</a></div><div class="structItem-minor"><ul><li><a href="/members/{ad.seller}.{account_of(ad.seller)}/" class="username">{ad.seller}</a></li><li><a href="/threads/{ad.slug}.{ad.n}/" rel="nofollow"><time class="u-dt" datetime="{ad.posted:%Y-%m-%dT%H:%M:%S+0000}">{ad.posted:%d/%m/%Y}</time></a></li></ul></div></div><div class="structItem-cell"><dl class="pairs"><dt>Réponses</dt><dd>2</dd></dl></div><div class="structItem-cell structItem-cell--latest"><a href="/threads/{ad.slug}.{ad.n}/latest" rel="nofollow"><time class="structItem-latestDate">Hier à 20:10</time></a></div></div>'

    def message(who: str, when: datetime, text: str, number: int, fields: str = "") -> str:
        return f'<article class="message message--post js-post" data-author="{who}" data-content="post-{number}" id="js-post-{number}"><div class="message-cell message-cell--user"><h4 class="message-name"><a href="/members/{who}.1/" class="username" itemprop="name">{who}</a></h4><h5 class="userTitle">Membre</h5><dl class="pairs"><dt>Inscrit</dt><dd>3 Mars 2014</dd></dl></div><div class="message-cell message-cell--main"><header class="message-attribution"><a href="#post-{number}"><time class="u-dt" datetime="{when:%Y-%m-%dT%H:%M:%S+0000}" itemprop="datePublished">{when:%d/%m/%Y}</time></a><a href="#post-{number}">#1</a></header><div class="message-content">{fields}<article class="message-body js-selectToQuote"><div class="bbWrapper">{text}</div></article></div></div></article>'

    def pages(at: str, query: dict[str, str]) -> str | None:
        if at in ("/", "/forums/"):
            return shell('<div class="block"><h3 class="node-title"><a href="/forums/annonces.12/">Petites annonces</a></h3><div class="node-meta"><dl class="pairs"><dt>Discussions</dt><dd>33</dd></dl></div><h3 class="node-title"><a href="/forums/presentation.3/">Présentations</a></h3></div>', "TerraForum")
        if at == "/forums/presentation.3/":
            return shell('<div class="structItemContainer">Il n\'y a pas de discussion ici.</div>', "Présentations")
        if at.startswith("/forums/annonces.12/"):
            number = int(at.rsplit("page-", 1)[1]) if "page-" in at else 1
            last = (len(ads) + 9) // 10
            numbers = "".join(f'<li class="pageNav-page{" pageNav-page--current" if n == number else ""}"><a href="/forums/annonces.12/{"" if n == 1 else f"page-{n}"}">{n}</a></li>' for n in range(1, last + 1))
            more = f'<a href="/forums/annonces.12/page-{number + 1}" class="pageNav-jump pageNav-jump--next">Suivante</a>' if number < last else ""
            return shell(f'<h1 class="p-title-value">Petites annonces</h1><nav class="pageNavWrapper"><ul class="pageNav-main">{numbers}</ul>{more}</nav><div class="structItemContainer">{"".join(map(row, chunk(ads, number, 10)))}</div>', "Petites annonces")
        if at in ("/whats-new/", "/members/", "/login/", "/help/terms/"):
            return shell("<h1>Conditions</h1><p>Restez courtois.</p>", "TerraForum")
        ad = made.at(at)
        if ad is None:
            return None
        assert ad.posted
        data = {"@context": "https://schema.org", "@type": "DiscussionForumPosting", "mainEntityOfPage": f"{{base}}threads/{ad.slug}.{ad.n}/", "headline": ad.title, "name": ad.title, "articleBody": ad.text, "articleSection": "Petites annonces", "author": {"@type": "Person", "name": ad.seller}, "datePublished": ad.posted.isoformat(), "dateModified": "2026-02-25T19:10:00+00:00", "interactionStatistic": {"@type": "InteractionCounter", "userInteractionCount": 88}, "publisher": {"@type": "Organization", "name": "TerraForum"}}
        fields = f'<div class="message-fields message-fields--before"><dl class="pairs pairs--columns" data-field="prix"><dt>Prix</dt><dd>{money(ad)}</dd></dl><dl class="pairs pairs--columns" data-field="ville"><dt>Ville</dt><dd>{ad.place}</dd></dl><dl class="pairs"><dt>Envoi possible</dt><dd>Non</dd></dl></div>'
        text = f'{ad.text}<br /><a href="/attachments/img-{ad.n}-jpg.{ad.n}/" class="file-preview"><img src="/data/attachments/{ad.n}.jpg" class="bbImage" alt="img.jpg"></a>'
        return shell(f'<div class="p-title"><h1 class="p-title-value"><span class="label label--green">Vends</span><span class="label-append">&nbsp;</span>{ad.title}</h1></div><div class="block-body js-replyNewMessageContainer">{message(ad.seller, ad.posted, text, ad.n, fields)}{message("radin75", datetime(2026, 2, 25, 19, 10, tzinfo=UTC), "Tu le laisses à 30 € ?", ad.n + 70000)}</div>', f"Vends - {ad.title} | TerraForum", f'<script type="application/ld+json">{json.dumps(data)}</script>')

    made = Made("xenforo-market", ads, "EUR", pages, lambda ad: f"/threads/{ad.slug}.{ad.n}/", _ALL, account=lambda ad: f"{ad.seller}.{account_of(ad.seller)}", image=lambda ad: f"/attachments/img-{ad.n}-jpg.{ad.n}/")
    return made


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (
    haraj, divar, tokopedia, mercari, lakh_classifieds, auction_house, kaidee_thai, chotot_nuxt, parsed_state, xenforo_market)}
