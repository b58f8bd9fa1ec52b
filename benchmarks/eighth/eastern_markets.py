"""Marketplaces of Georgia, Cambodia and Uzbekistan, and what the eastern sites of the eighth set share."""
# ruff: noqa: C901, E501, PLR0913, PLR0917 - a site is one piece, and markup reads best as it is sent
# fmt: off

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from html import escape
from zlib import crc32

from PIL import Image

from benchmarks.fifth.base import Turn, noon, one_of
from benchmarks.fourth.base import day, others, shared, state
from benchmarks.seventh.base import flattened, flight, theirs, twinned
from tests.spiders.shops.base import Answer, Item, Made, chunk

PLAIN = ("title", "price", "currency", "images")
Other = str | Answer


def stock(first: int, names: str, kinds: str, prices: str, texts: str, people: str, towns: str, count: int, *, grain: int = 1, apart: str = " ") -> list[Item]:
    """So many ads: each name with its sum, dearer by a seventh with each further kind; "name=slug" gives what its address says; "-" is no sum."""
    of, sorts, sums, tales, folk, at = names.split("|"), kinds.split("|"), prices.split(), texts.split("|"), people.split("|"), towns.split("|")
    made = []
    for i in range(count):
        name, _, slug = of[i % len(of)].partition("=")
        turn, told = i // len(of), sums[i % len(sums)]
        price = None if told == "-" else Decimal(round(float(told) * (1 + turn / 7) / grain) * grain)
        kind = sorts[(i % len(of) + turn) % len(sorts)]
        made.append(Item(n=first + i * 37 + i * i % 11, title=f"{name}{apart}{kind}" if kind else name, slug=slug or re.sub(r"[^a-z0-9]+", "-", f"{name} {kind}".lower().replace("'", "")).strip("-"), price=price,
                         text=tales[i % len(tales)], seller=folk[i % len(folk)], place=at[i % len(at)], posted=noon() - timedelta(days=i * 5 // 4, minutes=i * 13 % 170)))
    return made


def asked(key: str) -> Turn:
    """The page's number stands in the query under this name."""
    return lambda at, query: (at, int(query[key]) if query.get(key, "").isdigit() else 1)


@lru_cache(maxsize=512)
def picture(at: str) -> bytes:
    """A plain photograph, of a colour of its own."""
    kept, hue = io.BytesIO(), crc32(at.encode())
    Image.radial_gradient("L").resize((480, 360)).convert("RGB").point([min(255, (v * (1 + (hue >> c * 8) % 5)) // 3) for c in range(3) for v in range(256)]).save(kept, "WEBP" if at.endswith("webp") else "JPEG")
    return kept.getvalue()


def served(name: str, currency: str, ads: list[Item], path: Callable[[Item], str], lists: dict[str, list[Item]], listing: Callable[[str, list[Item], int, int], str], detail: Callable[[Item], str], further: dict[str, Other], *, image: Callable[[Item], str], size: int, turn: Turn, fields: Sequence[str] = (), robots: str = "User-agent: *\nDisallow: /private/\n", account: Callable[[Item], str] | None = None) -> Made:
    """A site: its lists cut in pages, its ads, its further pages and its pictures."""
    mine = {path(ad): ad for ad in ads}

    def pages(at: str, query: dict[str, str]) -> str | bytes | Answer | None:
        if at in further:
            return further[at]
        if at in mine:
            return detail(mine[at])
        if at.endswith((".jpg", ".jpeg", ".webp")):
            return 200, f"image/{'webp' if at.endswith('webp') else 'jpeg'}", picture(at)
        section, number = turn(at, query)
        last = -(-len(lists.get(section, ())) // size)
        return listing(section, chunk(lists[section], number, size), number, last) if 1 <= number <= last else None

    return Made(name=name, items=ads, currency=currency, pages=pages, path=path, fields=(*PLAIN, *fields), image=image, account=account, robots=robots)


def doc(lang: str, title: str, head: str, body: str, tags: str = "") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"{tags}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>{head}</head><body>{body}</body></html>'


def mapped(at: Iterable[str]) -> Answer:
    return 200, "application/xml", f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(f"<url><loc>{{base}}{one[1:]}</loc></url>" for one in at)}</urlset>'


def grouped(amount: Decimal | float, mark: str = " ") -> str:
    return f"{amount:,.0f}".replace(",", mark)


def taken(ad: Item) -> int:
    """How many photographs the ad has."""
    return ad.n % 3 + 1


def mymarket_ge() -> Made:
    """A Georgian marketplace on the page router of Next.js: S-VIP ads doubled above every list, lari with a switch to dollars whose sums stay hidden in the page and in the query cache, "ფასი შეთანხმებით" where none is asked, sums marked down, English and Russian doubles of each ad."""
    ads = stock(35410200, "ჟაკო თუთიყუში=jako-tutiyushi|ხმელთაშუა ზღვის კუ=ku|აკვარიუმი თევზებით=akvariumi|გერმანული ნაგაზის ლეკვი=nagazis-lekvi|ირმის რქები=irmis-rqebi|ორქიდეა ფალენოფსისი=orqidea|ჯიშიანი მტრედები=mtredebi|სპილოს ძვლის სამაჯური=samajuri|ფრინველის გალია=galia", "იშვიათი|სასწრაფოდ|საუკეთესო მდგომარეობაში|ფასდაკლებით",
        "2400 180 650 900 - 45 120 1350 85", "იყიდება სასწრაფოდ, ჯანმრთელია და მოვლილი. დამირეკეთ ნებისმიერ დროს.|სრული დოკუმენტაციით, ადგილზე ნახვა შესაძლებელია. მიწოდება რეგიონებში ფასიანია.", "ნინო|გიორგი მ.|ZooShop Batumi|ლაშა|მარიამი", "თბილისი|ბათუმი|ქუთაისი|რუსთავი", 34, grain=5)
    months = "იან.|თებ.|მარ.|აპრ.|მაი.|ივნ.|ივლ.|აგვ.|სექ.|ოქტ.|ნოე.|დეკ."
    top, birds, rest = "/ka/search", "/ka/search/1118/frinvelebi", "/ka/search/1122/sxva-cxovelebi"
    lists = {top: ads, birds: [ad for ad in ads if ad.slug in ("jako-tutiyushi", "mtredebi", "galia")], rest: [ad for ad in ads if ad.slug in ("ku", "akvariumi", "nagazis-lekvi")]}

    def path(ad: Item) -> str:
        return f"/ka/pr/{ad.n}/{ad.slug}"

    def photo(ad: Item, at: int = 1, size: str = "large") -> str:
        return f"/static/{size}/{ad.n}_{at}.jpg"

    def when(ad: Item) -> str:
        return f"{day(ad).day} {one_of(ad, months)} {day(ad):%Y %H:%M}"

    def told(ad: Item) -> dict[str, object]:
        return {"product_id": ad.n, "title": ad.title, "price": float(ad.price or 0), "price_usd": round(float(ad.price or 0) / 2.71), "currency_id": 1, "has_discount": ad.n % 5 == 0, "location": {"title": ad.place}, "views": ad.n % 900, "photos": [f"{{base}}{photo(ad, at)[1:]}" for at in range(1, taken(ad) + 1)], "user": {"username": ad.seller, "user_id": 700000 + len(ad.seller)}, "created_at": f"{day(ad):%Y-%m-%d %H:%M:%S}"}

    def sums(ad: Item, tag: str) -> str:
        if ad.price is None:
            return f'<{tag} class="font-bold text-[16px]">ფასი შეთანხმებით</{tag}>'
        was = f'<span class="line-through text-secondary-70 text-[13px]">{grouped(ad.price * 5 / 4)} ₾</span>' if ad.n % 5 == 0 else ""
        return f'<{tag} class="flex items-center gap-1 font-bold text-[18px]"><span>{grouped(ad.price)}</span><span class="font-lari">₾</span></{tag}><span class="hidden" data-cur="usd">{grouped(float(ad.price) / 2.71)} $</span>{was}'

    def card(ad: Item, vip: str = "") -> str:
        badge = f'<span class="absolute badge bg-svip">{vip}</span>' if vip else ""
        return f'<a class="group relative rounded-2xl" data-testid="search-item" href="{path(ad)}"><div class="aspect-square overflow-hidden">{badge}<img loading="lazy" decoding="async" class="object-cover lazyload" src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=" data-src="{photo(ad, 1, "thumbs")}" alt=""></div><div class="p-3"><div class="flex justify-between">{sums(ad, "div")}</div><h2 class="line-clamp-1 text-sm">{ad.title}</h2><div class="text-xs text-secondary-70"><span>{ad.place}</span> · <span>{day(ad).day} {one_of(ad, months)}</span></div></div></a>'

    def frame(title: str, body: str, kept: dict[str, object], head: str = "") -> str:
        bar = f'<header class="sticky top-0"><a href="/ka"><img src="/logo.svg" alt="mymarket"></a><a href="{birds}">ფრინველები</a><a href="{rest}">სხვა ცხოველები</a><a href="/ka/pr-form">დამატება</a><a href="/ka/login">შესვლა</a><div class="lang"><a href="/en">English</a><a href="/ru">Русский</a></div><button data-cur-switch>₾ / $</button></header>'
        queries = {"props": {"pageProps": {"dehydratedState": {"mutations": [], "queries": [{"queryKey": ["products", "ka"], "state": {"status": "success", "data": {"result": True, "data": kept}}}]}, "_nextI18Next": {"initialLocale": "ka"}}}, "page": "/[locale]", "buildId": "kF2x", "isFallback": False}
        return doc("ka", f"{title} | MYMARKET.GE", head + "<style>.hidden{display:none}.line-through{text-decoration:line-through}</style>", f'<div id="__next">{bar}<main class="container">{body}</main><footer>© 2026 mymarket <a href="/ka/rules">წესები და პირობები</a> <a href="tel:0322800045">(032) 2 80 00 45</a></footer></div>{state(queries)}')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        turn = "".join(f'<li class="{"active" if n == number else ""}"><a href="{at}?Page={n}">{n}</a></li>' for n in range(1, last + 1))
        sort = "".join(f'<a href="{at}?SortID={n}">{label}</a>' for n, label in ((1, "თარიღი კლებადი"), (3, "ფასი ზრდადი"), (4, "ფასი კლებადი")))
        vips = "".join(card(ads[n], "S-VIP") for n in (3, 10, 17))
        return frame("განცხადებები", f'<h1 class="text-lg">ცხოველები <span>{len(lists[at])} განცხადება</span></h1><div class="sort">{sort}</div><form><input name="PriceFrom" placeholder="დან"><input name="PriceTo" placeholder="მდე"></form><section class="svip"><h3>S-VIP განცხადებები</h3><div class="grid grid-cols-4">{vips}</div></section><div class="grid grid-cols-4" id="list">{"".join(card(ad) for ad in of)}</div><ul class="pagination">{turn}</ul>', {"Prs": [told(ad) for ad in of], "SVip": [told(ads[n]) for n in (3, 10, 17)], "Total": len(ads)})

    def detail(ad: Item) -> str:
        slides = "".join(f'<div class="swiper-slide"><img src="{photo(ad, at)}" alt="{ad.title}"></div>' for at in range(1, taken(ad) + 1))
        near = "".join(card(o) for o in others(ads, ad, 4))
        own = "".join(f'<li><a href="{path(o)}">{o.title} — {grouped(o.price) + " ₾" if o.price else "ფასი შეთანხმებით"}</a></li>' for o in theirs(ads, ad))
        return frame(ad.title, f'<nav aria-label="breadcrumb"><ol><li><a href="/ka">მთავარი</a></li><li><a href="{top}">ცხოველები</a></li><li>{ad.title}</li></ol></nav><div class="grid grid-cols-3"><div class="col-span-2"><div class="swiper">{slides}</div><h1 class="font-tbcx-bold text-[20px]">{ad.title}</h1><ul class="flex text-xs"><li>ID: {ad.n}</li><li>{when(ad)}</li><li>{ad.n % 900} ნახვა</li></ul><div class="specs"><div><span>მდებარეობა</span><span>{ad.place}</span></div><div><span>გარიგების ტიპი</span><span>იყიდება</span></div></div><h3>აღწერა</h3><div class="whitespace-pre-line">{ad.text}</div></div><aside class="col-span-1"><div class="price-box">{sums(ad, "div")}</div><button>5{ad.n % 90 + 10} 12 3* ** ნომრის ჩვენება</button><div class="user"><a href="/ka/user/{700000 + len(ad.seller)}">{ad.seller}</a><p>რეგისტრაცია: 2019 წ.</p><p>განცხადებები: {len(theirs(ads, ad, 40)) + 1}</p></div><ul>{own}</ul><div class="bank"><p>განვადება თვეში 38 ₾-დან</p></div></aside></div><section><h2>მსგავსი განცხადებები</h2><div class="grid">{near}</div></section>', {"Pr": told(ad) | {"descr": ad.text}}, shared(ad.title, photo(ad), "website") + f'<link rel="canonical" href="{{base}}{path(ad)[1:]}">')

    users = {f"/ka/user/{700000 + len(who)}": frame(who, f'<h1>{who}</h1><p>რეგისტრაცია: 2019 წ.</p>{"".join(card(ad) for ad in ads if ad.seller == who)}', {}) for who in {ad.seller for ad in ads}}
    home = frame("მთავარი", f'<h1>განცხადებები საქართველოში</h1><ul><li><a href="{top}">ცხოველები</a></li><li><a href="{birds}">ფრინველები</a></li><li><a href="{rest}">სხვა</a></li></ul><h2>VIP</h2>{"".join(card(ads[n], "VIP") for n in (3, 10, 17))}', {})
    further: dict[str, Other] = {**users, "/": home, "/ka": home, "/en": frame("Home", '<h1>Listings in Georgia</h1>', {}), "/ru": frame("Главная", "<h1>Объявления в Грузии</h1>", {}), "/ka/pr-form": frame("დამატება", "<h1>განცხადების დამატება</h1><p>S-VIP — 3.50 ₾ დღეში</p>", {}), "/ka/login": frame("შესვლა", "<h1>შესვლა</h1>", {}), "/ka/rules": frame("წესები", "<h1>წესები და პირობები</h1><p>განცხადების განახლება 1 ₾.</p>", {})}
    made = served("mymarket-ge", "GEL", ads, path, lists, listing, detail, further, image=photo, size=9, turn=asked("Page"), fields=("seller", "place", "posted"))
    return twinned(twinned(made, "/en/pr/", "/ka/pr/"), "/ru/pr/", "/ka/pr/")


def khmer24_kh() -> Made:
    """Cambodia's bazaar on Nuxt 3: dollars, a flattened state, boosted ads doubled without their days, sums struck through, numbers of two carriers, months in Khmer, comments that bid, shops' hours, a banner of loans."""
    ads = stock(11820400, "សេកប្រផេះអាហ្វ្រិក=african-grey|អណ្ដើកផ្កាយ=star-tortoise|ត្រីមង្គលនាគ=arowana|ពស់ថ្លាន់បាល់=ball-python|តុឈើក្រញូង=rosewood-table|ឆ្មាពែក្ស=persian-cat|អ័រគីដេព្រៃ=wild-orchid|ខ្សែកដៃភ្លុក=bangle", "លក់បន្ទាន់|ខ្នាតធំ|តម្លៃសមរម្យ|ទំនិញថ្មី", "850 120 1250 240 2900 180 35 95",
        "លក់បន្ទាន់ សុខភាពល្អ អាចមកមើលផ្ទាល់បាន។|មានឯកសារគ្រប់គ្រាន់ ដឹកជញ្ជូនទូទាំងប្រទេស។|តម្លៃអាចចរចាបាន សូមទាក់ទងតាមទូរស័ព្ទ។", "សុខា ហាងសត្វ|Dara Pet Shop|ចាន់ថា|Sreyneang", "ភ្នំពេញ|សៀមរាប|បាត់ដំបង|កំពត", 32, grain=5)
    months = "មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ"
    top, second = "/km/c-pets", "/km/c-pet-birds"
    lists = {top: ads, second: [ad for ad in ads if ad.slug == "african-grey"]}

    def path(ad: Item) -> str:
        return f"/km/{ad.slug}-adid-{ad.n}"

    def photo(ad: Item, at: int = 1, before: str = "") -> str:
        return f"/images/26-11/{before}{ad.slug}-{ad.n}-{at}.jpg"

    def sums(ad: Item) -> str:
        was = f'<del class="text-muted text-sm">${grouped(float(ad.price or 0) * 1.2, ",")}</del>' if ad.n % 4 == 0 else ""
        return f'<span class="text-primary font-semibold text-red-500">${grouped(ad.price or 0, ",")}</span>{was}'

    def who(ad: Item) -> str:
        return f"kh{crc32(ad.seller.encode()) % 100000}"

    def told(ad: Item) -> dict[str, object]:
        return {"id": str(ad.n), "title": ad.title, "price": f"{ad.price:.2f}", "discount": {"sale_price": float(ad.price or 0)} if ad.n % 4 == 0 else None, "thumbnail": f"{{base}}{photo(ad, 1, 's-')[1:]}", "photos": [f"{{base}}{photo(ad, at)[1:]}" for at in range(1, taken(ad) + 1)], "location": {"slug": "x", "km_name": ad.place}, "posted_date": f"{day(ad):%Y-%m-%d %H:%M:%S}", "short_link": f"{{base}}{path(ad)[1:]}", "views": ad.n % 4000, "user": {"username": who(ad), "name": ad.seller}, "phone": [f"012 {ad.n % 1000:03} 118", f"096 {ad.n % 1000:03} 4421"]}

    def card(ad: Item, boosted: bool = False) -> str:
        return f'<article class="relative flex bg-white rounded-lg"><a class="absolute inset-0 z-10" href="{path(ad)}" aria-label="{ad.title}"></a><div class="w-[120px] shrink-0"><img src="/_nuxt/blank.gif" data-src="{photo(ad, 1, "s-")}" class="lazy object-cover" alt="{ad.title}"></div><div class="p-2"><h2 class="line-clamp-2">{ad.title}</h2><ul class="text-xs"><li>{"ផ្សាយពាណិជ្ជកម្ម" if boosted else f"{day(ad).day} {one_of(ad, months)}"}</li><li>{ad.place}</li></ul><div>{sums(ad)}</div></div></article>'

    def frame(title: str, body: str, kept: dict[str, object], head: str = "") -> str:
        return doc("km", f"{title} - Khmer24.com", head + '<link rel="modulepreload" as="script" crossorigin href="/_nuxt/entry.C3k1.js">', f'<div id="__nuxt"><header><a href="/"><img src="/logo.svg" alt="Khmer24"></a><a href="/km/post">លក់</a><a href="/km/login">ចូល</a><a href="/en">English</a></header><nav class="bottom-bar"><a href="/">ដើម</a><a href="{top}">សត្វចិញ្ចឹម</a><a href="{second}">បក្សី</a></nav>{body}<footer><a href="/km/safety">ការណែនាំសុវត្ថិភាព</a><p>ទូរស័ព្ទ 023 999 224</p></footer></div>{flattened(kept)}')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        boosted = "".join(card(ads[n], boosted=True) for n in (5, 14))
        after = f'<a rel="next" class="btn" href="{at}?page={number + 1}">បន្ទាប់</a>' if number < last else ""
        return frame("សត្វចិញ្ចឹម", f'<h1>សត្វចិញ្ចឹម</h1><div class="tabs"><a href="{at}?sortby=latestads">ថ្មីៗ</a><a href="{at}?sortby=priceasc">តម្លៃទាប</a></div><section class="boost">{boosted}</section><section class="feed space-y-2">{"".join(map(card, of))}</section><div class="ads-banner"><a href="/km/loan" rel="sponsored">កម្ចី $500 - $50,000 ការប្រាក់ 1%</a></div><div class="paging">{after}</div>', {"feed": {"data": [told(ad) for ad in of], "limit": 8, "page": number}, "boost": [told(ads[n]) for n in (5, 14)]})

    def detail(ad: Item) -> str:
        slides = "".join(f'<div class="swiper-slide"><img src="/_nuxt/blank.gif" data-src="{photo(ad, at)}" class="swiper-lazy" alt="{ad.title}"></div>' for at in range(1, taken(ad) + 1))
        near = "".join(map(card, others(ads, ad, 5)))
        chat = f'<ul class="comments"><li><b>Vuthy</b> ${grouped(float(ad.price or 0) * 0.7, ",")} បានទេបង?</li><li><b>{ad.seller}</b> អត់បានទេ</li></ul>' if ad.n % 3 == 0 else ""
        return frame(ad.title, f'<ol class="breadcrumb"><li><a href="/">ទំព័រដើម</a></li><li><a href="{top}">សត្វចិញ្ចឹម</a></li></ol><main><div class="swiper">{slides}</div><h1 class="text-xl">{ad.title}</h1><div class="price text-2xl">{sums(ad)}</div><ul class="info"><li>លេខសម្គាល់ : #{ad.n}</li><li>ទីតាំង : {ad.place}</li><li>ថ្ងៃប្រកាស : {day(ad).day} {one_of(ad, months)} {day(ad).year}</li><li>មើល : {ad.n % 4000}</li></ul><div class="desc"><h3>ពិពណ៌នា</h3><p>{ad.text}</p></div><div class="seller"><a href="/{who(ad)}"><b>{ad.seller}</b></a><span>សមាជិកតាំងពី 14 មករា 2018</span><span>បើក 7:00 - 20:00</span><a href="tel:012{ad.n % 1000:03}118">012 {ad.n % 1000:03} 118</a> <a href="tel:096{ad.n % 1000:03}4421">096 {ad.n % 1000:03} 4421</a></div>{chat}<h3>ទំនិញស្រដៀងគ្នា</h3><section class="related">{near}</section></main>', {"detail": told(ad) | {"description": ad.text}, "related": [told(o) for o in others(ads, ad, 5)]}, shared(ad.title, photo(ad), "article"))

    shops = {f"/{who(ad)}": frame(ad.seller, f'<h1>{ad.seller}</h1><p>សមាជិកតាំងពី 2018</p>{"".join(card(o) for o in ads if o.seller == ad.seller)}', {}) for ad in ads}
    further: dict[str, Other] = {**shops, "/": frame("ទិញ លក់", f'<h1>ប្រភេទ</h1><a href="{top}">សត្វចិញ្ចឹម</a> <a href="{second}">បក្សី</a>', {}), "/en": frame("Buy and sell", f'<a href="{top}">Pets</a>', {}), "/km/post": frame("លក់", "<h1>ដាក់លក់</h1><p>Boost $2</p>", {}), "/km/login": frame("ចូល", "<h1>ចូល</h1>", {}), "/km/loan": frame("កម្ចី", "<h1>កម្ចី $500 - $50,000</h1>", {}), "/km/safety": frame("សុវត្ថិភាព", "<h1>ការណែនាំសុវត្ថិភាព</h1>", {})}
    return served("khmer24-kh", "USD", ads, path, lists, listing, detail, further, image=photo, size=8, turn=asked("page"), fields=("seller", "place", "posted"), account=who)


def birbir_uz() -> Made:
    """An Uzbek marketplace on the app router of Next.js: rows of flight, pictures through its resizer, parts of the price by month before the price, "Kelishilgan" for none, marked-down sums, days said in words, TOP ads doubled, sections by town."""
    ads = stock(90412, "Kakadu to'ti|Jako to'tiqush|O'rta Osiyo toshbaqasi|Ov lochini|Qo'lda to'qilgan gilam|Akvarium 200 litr|Kaktuslar kolleksiyasi|Bedana qafasi bilan|Kumush bilaguzuk", "zo'r holatda|yangi|arzon narxda|hujjatlari bilan", "6500000 8200000 350000 - 4700000 1900000 240000 90000 1150000",
        "Sog'lom, yaxshi boqilgan. Kelib ko'rishingiz mumkin, yetkazib berish bor.|Shoshilinch sotiladi, hujjatlari joyida. Faqat qo'ng'iroq qiling.", "Dilshod|Malika Karimova|Zoo Olam|Jasur aka", "Toshkent|Samarqand|Buxoro|Andijon", 36, grain=10000, apart=", ")
    months = "yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr"
    towns = {"/uz/uzbekiston/cat/hayvonlar": ads, **{f"/uz/{town.lower()}/cat/hayvonlar": [ad for ad in ads if ad.place == town] for town in ("Toshkent", "Samarqand")}}

    def path(ad: Item) -> str:
        return f"/uz/{ad.place.lower()}/o/{ad.slug}_{ad.n:x}"

    def photo(ad: Item, at: int = 0) -> str:
        return f"/cdn/offers/{ad.n:x}/{crc32(f'{ad.n}{at}'.encode()):08x}.webp"

    def img(ad: Item, at: int = 0) -> str:
        src = f"/_next/image?url=%2Fcdn%2Foffers%2F{ad.n:x}%2F{crc32(f'{ad.n}{at}'.encode()):08x}.webp"
        return f'<img alt="{escape(ad.title)}" loading="lazy" decoding="async" data-nimg="fill" sizes="50vw" srcset="{src}&amp;w=384&amp;q=75 384w, {src}&amp;w=828&amp;q=75 828w" src="{src}&amp;w=828&amp;q=75">'

    def price(ad: Item) -> str:
        return "Kelishilgan narx" if ad.price is None else f"{grouped(ad.price, chr(0xA0))} so'm"

    def told(ad: Item) -> dict[str, object]:
        return {"id": f"{ad.n:x}", "title": ad.title, "price": {"amount": int(ad.price) * 100, "currency": "UZS", "exponent": 2} if ad.price else None, "isTop": ad.n % 9 == 0, "region": {"name": ad.place}, "publishedAt": f"{day(ad):%Y-%m-%dT%H:%M:%SZ}", "images": [photo(ad, at) for at in range(taken(ad))], "webUri": path(ad), "owner": {"displayName": ad.seller}}

    def card(ad: Item, top: bool = False) -> str:
        drop = f'<span class="OfferCard_old__sT3kq">{grouped(float(ad.price) * 1.15, chr(0xA0))} so\'m</span>' if ad.price and ad.n % 6 == 0 else ""
        return f'<li class="OfferList_item__a81Lx"><a class="OfferCard_card__x1Yz2" href="{path(ad)}">{"<b class=OfferCard_top__q>TOP</b>" if top else ""}<div class="OfferCard_img__Qw2">{img(ad)}</div><div class="OfferCard_price__Zm9">{price(ad)}</div>{drop}<p class="OfferCard_title__Lk2">{ad.title}</p><p class="OfferCard_meta__v7">{ad.place}, {day(ad).day}-{one_of(ad, months)}</p></a></li>'

    def frame(title: str, body: str, kept: object, head: str = "") -> str:
        return doc("uz", f"{title} — Birbir", head + "<style>.OfferCard_old__sT3kq{text-decoration:line-through;color:#9aa}</style>", f'<header class="Header_root__k2"><a href="/uz">birbir</a><a href="/ru">RU</a><a href="/uz/post">E\'lon berish</a><a href="/uz/login">Kirish</a></header>{body}<footer class="Footer_root__3"><a href="/uz/help/rules">Qoidalar</a><span>+998 78 150 00 80</span></footer><script>(self.__next_f=self.__next_f||[]).push([0])</script>{flight(4, ["$", "$L5", None, {"data": kept}])}')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        tops = "".join(card(ads[n], top=True) for n in (1, 8, 13, 21))
        turn = "".join(f'<a aria-current="page">{n}</a>' if n == number else f'<a href="{at}?page={n}">{n}</a>' for n in range(1, last + 1))
        near = "".join(f'<a href="{one}">{one.split("/")[2].title()}</a>' for one in towns)
        return frame("Hayvonlar", f'<h1>Hayvonlar va boshqalar</h1><nav class="Regions_list__8">{near}</nav><ul class="TopOffers_list__1">{tops}</ul><ul class="OfferList_list__9">{"".join(map(card, of))}</ul><nav class="Pagination_root__5">{turn}</nav>', {"offers": [told(ad) for ad in of], "top": [told(ads[n]) for n in (1, 8, 13, 21)]})

    def detail(ad: Item) -> str:
        monthly = f'<div class="Installment_root__7"><span>Muddatli to\'lov</span><b>{grouped(float(ad.price) / 12, chr(0xA0))} so\'m/oy × 12</b></div>' if ad.price and ad.n % 2 else ""
        drop = f'<s class="Price_old__2">{grouped(float(ad.price) * 1.15, chr(0xA0))} so\'m</s><i>Narxi tushdi</i>' if ad.price and ad.n % 6 == 0 else ""
        return frame(ad.title, f'<main class="OfferPage_root__z"><nav class="Breadcrumbs_root__1"><a href="/uz">Bosh sahifa</a><a href="/uz/uzbekiston/cat/hayvonlar">Hayvonlar</a></nav><div class="Gallery_root__4">{"".join(f"<div>{img(ad, at)}</div>" for at in range(taken(ad)))}</div><aside class="OfferPage_side__c">{monthly}<div class="Price_root__2"><span class="Price_value__k">{price(ad)}</span>{drop}</div><h1 class="OfferPage_title__m">{ad.title}</h1><button>+998 9{ad.n % 10} *** ** **</button></aside><section class="Description_root__6"><h2>Tavsif</h2><p>{ad.text}</p></section><dl class="Params_root__2"><dt>Joylashuv</dt><dd>{ad.place}</dd><dt>Joylangan</dt><dd>{day(ad).day}-{one_of(ad, months)}, {day(ad).year}</dd><dt>E\'lon raqami</dt><dd>{ad.n}</dd></dl><div class="Owner_root__9"><span class="Owner_name__f">{ad.seller}</span><span>Birbirda 2023-yildan beri</span></div></main><h2>O\'xshash e\'lonlar</h2><ul>{"".join(map(card, others(ads, ad, 4)))}</ul>', {"offer": told(ad), "similar": [told(o) for o in others(ads, ad, 4)]}, shared(ad.title, photo(ad), "website"))

    home = frame("E'lonlar", f'<h1>O\'zbekistonda e\'lonlar</h1>{"".join(f"<a href={chr(34)}{one}{chr(34)}>Hayvonlar: {one.split(chr(47))[2]}</a>" for one in towns)}', {})
    further: dict[str, Other] = {"/": home, "/uz": home, "/ru": frame("Объявления", '<h1>Объявления в Узбекистане</h1>', {}), "/uz/post": frame("E'lon berish", "<h1>E'lon berish</h1><p>TOP — 15 000 so'm</p>", {}), "/uz/login": frame("Kirish", "<h1>Kirish</h1>", {}), "/uz/help/rules": frame("Qoidalar", "<h1>Qoidalar</h1>", {}), "/_next/image": (200, "image/webp", picture("/_next/image.webp"))}
    return served("birbir-uz", "UZS", ads, path, towns, listing, detail, further, image=photo, size=10, turn=asked("page"), fields=("seller", "place", "posted"))


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (mymarket_ge, khmer24_kh, birbir_uz)}
