"""National boards of Mongolia, Cambodia, Nepal and Iran."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from collections.abc import Callable

from benchmarks.blind.base import account_of, made_ads
from benchmarks.blind2.base import ALL, Leaf, Pages, cost, figures, made, numbers
from benchmarks.blind3.base import canonical
from benchmarks.fifth.base import crumbs, ld, profiled, spread, whole
from benchmarks.fourth.base import day, days_since, others, shared
from benchmarks.seventh.base import flight, in_digits, passed, theirs, told_day, twinned
from benchmarks.sixth.base import bare, branches, by_lakh, gallery, hreflang, mapped, menu, shots
from tests.spiders.shops.base import Item, Made


def unegui_mn() -> Made:
    """Mongolia's board: Cyrillic with ө and ү, "Өнөөдөр 10:20" and "Өчигдөр", tögrögs with commas, sums by millions as "1.2 сая" on cards and whole on pages, VIP cards, districts by dashes, microdata of the sum."""
    ads = spread(made_ads(30, "Дэгээ соёо сийлбэр|Тоть хос|Морин хуур|Яст мэлхий|Эмээл мөнгөн|Тайган нохой", "шинэ|хуучин|яаралтай зарна|гэрийн|солилцоно",
        prices="1200000 280000 850000 95000 3500000 -", texts="Сайн чанарын, гэрээрээ ашиглаж байсан. Үнэ тохирно.|Хөдөө явах болсон тул зарна, утсаар холбогдоорой.", people="Бат-Эрдэнэ|Амьтны ертөнц|Сараа", places="УБ — Баянзүрх|УБ — Сүхбаатар|Дархан-Уул — Дархан|Орхон — Баян-Өндөр"), 13)
    top = "/buhniig-zar/tejeever-amitad/"

    def path(ad: Item) -> str:
        return f"/adv/85{ad.n}_{'-'.join(('zarna', 'yaraltai', 'shine')[ad.n // 3 % 3 :])}/"

    def price(ad: Item) -> str:
        return "Үнэ тохирно" if ad.price is None else f"{whole(cost(ad), ',')} ₮"

    def brief(ad: Item) -> str:
        return f"{cost(ad) / 1000000:g} сая ₮" if cost(ad) >= 1000000 else price(ad)

    def when(ad: Item) -> str:
        return told_day(ad, f"Өнөөдөр {day(ad):%H:%M}", f"Өчигдөр {day(ad):%H:%M}", f"{day(ad):%Y-%m-%d %H:%M}")

    def card(ad: Item, mark: str = "") -> str:
        return f'<div class="advert js-item-listing {mark}" data-t="listing" data-id="85{ad.n}"><div class="advert__slider swiper"><a class="mask" href="{path(ad)}"></a><div class="swiper-slide"><img class="lazy" src="/static/img/nophoto.svg" data-src="/media/cache1/85{ad.n}_0_260.webp" alt="{ad.title}"></div></div><div class="advert__section"><div class="advert__content"><div class="advert__content-header"><a class="advert__content-price _not-title" href="{path(ad)}"><span>{brief(ad)}</span></a><button class="favorite"></button></div><a class="advert__content-title" href="{path(ad)}">{ad.title}</a><div class="advert__content-feature"><div>{ad.text[:30]}</div></div><div class="advert__content-info"><div class="advert__content-date">{when(ad)}</div><div class="advert__content-place">{ad.place}</div></div></div></div></div>'

    def listing(leaf: Leaf) -> str:
        vip = "".join(card(ad, "advert_vip") for ad in ads[7:10]) if leaf.number == 1 else ""
        turn = "".join(f'<a class="number-list-line__item {"red" if n == leaf.number else ""}" href="{top}?page={n}">{n}</a>' for n in range(1, leaf.last + 1))
        return f'<h1 class="title-wrapper">Тэжээвэр амьтад, бусад зарна</h1><div class="list-controls__count">{len(ads)} зар</div><div class="list-announcement-assortiments vip"><h2>VIP зарууд</h2>{vip}</div><div class="list-simple__output js-list-simple__output">{"".join(map(card, leaf.ads))}</div><div class="number-list">{turn}</div>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="announcement__images-item"><img class="announcement__images-item js-image-show-full" src="/media/cache1/85{ad.n}_{at}_800.webp" data-full="/media/cache1/85{ad.n}_{at}.jpg" alt="{ad.title}"></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        money = f'<div class="announcement-price__cost"><meta itemprop="price" content="{cost(ad):.2f}"><meta itemprop="priceCurrency" content="MNT">{price(ad)}</div>' if ad.price else f'<div class="announcement-price__cost">{price(ad)}</div>'
        body = f'<ul class="breadcrumbs"><li><a href="/">Нүүр</a></li><li><a href="/buhniig-zar/">Бүх зар</a></li><li><a href="{top}">Тэжээвэр амьтад</a></li></ul><div class="announcement-content" itemscope itemtype="http://schema.org/Product"><h1 class="title-announcement" id="ad-title" itemprop="name">{ad.title}</h1><div class="announcement__details"><span class="announcement__location" itemprop="address">{ad.place}</span><div class="date-meta">Нийтэлсэн: {when(ad)}</div><div class="number-announcement"><span>Зарын дугаар: 85{ad.n}</span></div><span class="counter-views">{ad.n % 800} үзсэн</span></div><div class="announcement__images">{shown}</div><div class="announcement-price" itemprop="offers" itemscope itemtype="http://schema.org/Offer">{money}</div><div class="announcement-characteristics"><ul class="chars-column"><li><span class="key-chars">Төлөв:</span> <span class="value-chars">Хуучин</span></li><li><span class="key-chars">Хүргэлт:</span> <span class="value-chars">5,000 ₮</span></li></ul></div><div class="js-description" itemprop="description"><p>{ad.text}</p></div></div><div class="announcement__author"><a class="author-name js-online-user" href="/author/{account_of(ad.seller)}/">{ad.seller}</a><span class="author-date">2018.03.12-нд бүртгүүлсэн</span><button class="phone-author">Утас харах</button></div><div class="similar-items"><h2>Ижил төстэй зар</h2>{near}</div>'
        return body, canonical(path(ad)) + shared(ad.title, f"/media/cache1/85{ad.n}_0_800.webp", "website")

    sections = branches("/{0}/{1}/", "Үл хөдлөх|Авто машин|Компьютер|Гар утас|Хувцас|Ажил", "Улаанбаатар|Дархан|Эрдэнэт|Хөвсгөл|Сэлэнгэ|Төв")
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">unegui.mn</a><a href="/login/">Нэвтрэх</a><a href="/add/">Зар нэмэх</a></header><nav class="categories">{menu(sections)}</nav><main>{body}</main><footer><a href="/help/">Тусламж</a><p>VIP зар 9,900 ₮</p></footer>', f'<h1>Зарын сайт</h1><a href="{top}">Тэжээвэр амьтад</a>', "mn", "Unegui", size=9,
                  others={**bare(sections, "Зар олдсонгүй."), "/buhniig-zar/": f'<h1>Бүх зар</h1><a href="{top}">Тэжээвэр амьтад</a>', "/login/": "<h1>Нэвтрэх</h1>", "/add/": "<h1>Зар нэмэх</h1>", "/help/": "<h1>Тусламж</h1><p>VIP зар 7 хоног 9,900 ₮.</p>"}, titled=lambda ad: f"{ad.title} - Unegui.MN")
    return profiled(made("unegui-mn", "MNT", pages, ALL, image=lambda ad: f"/media/cache1/85{ad.n}_0_800.webp", account=lambda ad: str(account_of(ad.seller))), "/author/", "mn", "Хэрэглэгчийн зар")


def khmer24_kh() -> Made:
    """Cambodia's board: Khmer without spaces between words, dollars, hours and days with no word for "ago", sums crossed out, members' names as addresses, phones in the open, top ads with a badge, the English page as hreflang."""
    ads = spread(made_ads(28, "សេកនិយាយបាន|អណ្តើកមាស|ឆ្កែប៉ូម|គ្រែឈើបេង|ត្រីអារ៉ូវ៉ាណា|មាន់ជល់|គ្រឿងអលង្ការភ្លុក", "លក់បន្ទាន់|តម្លៃពិសេស|ស្អាតណាស់|មានឯកសារ",
        prices="650 120.50 280 2400 90 45 -", texts="លក់ព្រោះផ្លាស់ទីលំនៅ សុខភាពល្អ ស៊ីបានច្រើន។|ទំនិញស្អាត មើលផ្ទាល់បាននៅហាង ដឹកជញ្ជូនថ្លៃ $2។", people="sokha_pets|vannak.shop|chan-dara", places="ភ្នំពេញ|សៀមរាប|បាត់ដំបង|កណ្តាល"), 10)
    top = "/km/c-pets"

    def path(ad: Item) -> str:
        return f"/km/for-sale-pets-adid-11{ad.n}"

    def price(ad: Item) -> str:
        return "តម្លៃចរចា" if ad.price is None else f"${figures(cost(ad), ',', '.', 0 if cost(ad) == int(cost(ad)) else 2)}"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        return f"{n} ម៉ោង" if hours else f"{n} ថ្ងៃ"

    def before(ad: Item) -> str:
        return f'<del class="old-price">${figures(cost(ad) * 1.2, ",", ".", 0)}</del>' if ad.price and ad.n % 4 == 0 else ""

    def card(ad: Item, badge: str = "") -> str:
        return f'<div class="items w-full relative"><a class="item flex" href="{path(ad)}"><div class="image">{badge}<img loading="lazy" src="/cdn-image/11{ad.n}-0-s.jpg" alt="{ad.title}"><span class="count">{shots(ad)}</span></div><div class="detail"><h2 class="title">{ad.title}</h2><ul class="summary"><li>{when(ad)}</li><li>{ad.place}</li></ul><p class="price">{price(ad)} {before(ad)}</p></div></a><button class="like"></button></div>'

    def listing(leaf: Leaf) -> str:
        paid = "".join(card(ad, '<span class="badge top">ប្រកាសពិសេស</span>') for ad in ads[12:14])
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "active")
        return f'<h1>សត្វចិញ្ចឹម</h1><p>លទ្ធផល {len(ads)}</p><div class="filter"><button>តម្លៃ</button><button>ខេត្ត/រាជធានី</button></div><section class="top-ads">{paid}</section><section class="list-items">{"".join(map(card, leaf.ads))}</section><nav class="pagination">{turn}</nav>'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="swiper-slide"><img data-src="/cdn-image/11{ad.n}-{at}-b.jpg" src="/cdn-image/11{ad.n}-{at}-b.jpg" alt=""></div>')
        near, mine = ("".join(map(card, some)) for some in (others(ads, ad, 4), theirs(ads, ad)))
        body = f'<ul class="breadcrumb"><li><a href="/km">ទំព័រដើម</a></li><li><a href="{top}">សត្វចិញ្ចឹម</a></li></ul><section class="ad-detail"><div class="swiper">{shown}</div><h1 class="ad-title">{ad.title}</h1><div class="ad-price"><span class="price">{price(ad)}</span> {before(ad)}</div><ul class="ad-info"><li><span class="title">លេខសម្គាល់</span><span class="value">11{ad.n}</span></li><li><span class="title">ទីតាំង</span><span class="value">{ad.place}</span></li><li><span class="title">ប្រកាស</span><time datetime="{day(ad):%Y-%m-%dT%H:%M:%S}Z">{when(ad)}</time></li><li><span class="title">មើល</span><span class="value">{ad.n % 500}</span></li></ul><div class="ad-description"><p>{ad.text}</p></div><a class="phone" href="tel:012{ad.n}">012 {ad.n} xx</a></section><aside class="store-info"><a href="/km/u/{ad.seller}"><img src="/avatar/{account_of(ad.seller)}.jpg" alt=""><span class="name">{ad.seller}</span></a><p>សមាជិកតាំងពី 2019</p></aside><section class="safety"><h3>ដំបូន្មានសុវត្ថិភាព</h3><p>កុំផ្ញើប្រាក់មុន។</p></section><section class="store-ads"><h3>ប្រកាសផ្សេងទៀតរបស់អ្នកលក់</h3>{mine}</section><section class="related"><h3>ប្រកាសស្រដៀងគ្នា</h3>{near}</section>'
        offer: dict[str, object] = {"offers": {"@type": "Offer", "price": f"{cost(ad):.2f}", "priceCurrency": "USD", "availability": "https://schema.org/InStock"}} if ad.price else {}
        return body, canonical(path(ad)) + hreflang(km=path(ad), en=path(ad).replace("/km/", "/en/")) + shared(ad.title, f"/cdn-image/11{ad.n}-0-b.jpg") + ld({"@type": "Product", "name": ad.title, "image": [f"{{base}}cdn-image/11{ad.n}-0-b.jpg"], **offer})

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/km">Khmer24</a><a href="/km/login">ចូល</a><a href="/km/post">លក់</a></header><main>{body}</main><footer><a href="/km/safety">សុវត្ថិភាព</a><a href="/km/premium">គណនីពិសេស $15/ខែ</a></footer>', f'<h1>Khmer24</h1><a href="{top}">សត្វចិញ្ចឹម</a>', "km", "Khmer24", size=7,
                  others={"/km": f'<h1>Khmer24</h1><a href="{top}">សត្វចិញ្ចឹម</a>', "/km/login": "<h1>ចូល</h1>", "/km/post": "<h1>លក់</h1>", "/km/safety": "<h1>សុវត្ថិភាព</h1>", "/km/premium": "<h1>គណនីពិសេស</h1><p>$15 ក្នុងមួយខែ</p>"}, titled=lambda ad: f"{ad.title} តម្លៃ {price(ad)} ក្នុង {ad.place} | Khmer24.com")
    site = made("khmer24-kh", "USD", pages, ALL, image=lambda ad: f"/cdn-image/11{ad.n}-0-b.jpg", account=lambda ad: ad.seller)
    return twinned(profiled(site, "/km/u/", "km", "ប្រកាសទាំងអស់"), "/en/", "/km/")


def hamrobazaar_np() -> Made:
    """Nepal's market on Next.js's app router: rows of React's flight beside what is drawn, sums by lakh in Devanagari figures, "३ घण्टा अगाडि", whether haggling is taken as a word beside the sum, a search's own links, ads' names in two scripts."""
    ads = spread(made_ads(30, "सुगा जोडी|थाङ्का चित्र|जर्मन शेफर्ड पप|Gibson गितार|काठको पलङ|कछुवा र एक्वेरियम", "नयाँ|पुरानो|सस्तोमा|राम्रो अवस्था|तुरुन्तै",
        prices="8500 125000 22000 185000 34500 6000", texts="घर सर्नु परेकोले बिक्रीमा छ, अवस्था राम्रो छ।|मूल्यमा केही कुरा गर्न सकिन्छ, फोनमा सम्पर्क गर्नुहोला।", people="Ramesh Pets|सीता|Patan Antiques", places="काठमाडौँ|ललितपुर|पोखरा|भक्तपुर"), 8)
    top = "/category/pets-and-antiques"

    def path(ad: Item) -> str:
        return f"/pets-and-antiques/a{ad.n:x}c0de{ad.n % 97:02d}f"

    def price(ad: Item) -> str:
        return f"रू. {in_digits(by_lakh(cost(ad)), '०')}"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        return f"{in_digits(str(n), '०')} {'घण्टा' if hours else 'दिन'} अगाडि"

    def card(ad: Item) -> str:
        return f'<div class="card-product-linear"><a class="linear-link" href="{path(ad)}"><div class="linear__image"><img decoding="async" data-nimg="fill" srcset="/_next/image?url=%2Fuser%2Fa{ad.n:x}_0.webp&amp;w=256&amp;q=75 256w" src="/_next/image?url=%2Fuser%2Fa{ad.n:x}_0.webp&amp;w=640&amp;q=75" alt="{ad.title}"></div><div class="linear__info"><h2 class="product-title">{ad.title}</h2><p class="description">{ad.text[:28]}</p><p class="condition">पुरानो</p><div class="priceAndCondition"><span class="regularPrice">{price(ad)}</span><span class="negotiable">{"मिलाउन सकिने" if ad.n % 2 else "फिक्स"}</span></div><div class="nameAndDetails"><span class="username">{ad.seller}</span><span class="time">{when(ad)}</span><span class="location">{ad.place}</span></div></div></a></div>'

    def told(ad: Item) -> dict[str, object]:
        return {"id": path(ad).rsplit("/", 1)[1], "name": ad.title, "price": int(cost(ad)), "currency": "रू", "negotiable": 1 + ad.n % 2, "imageUrl": f"{{base}}user/a{ad.n:x}_0.webp", "createdTime": f"{day(ad):%Y-%m-%dT%H:%M:%S}", "expiryTime": "2027-01-30T00:00:00", "location": {"locationDescription": ad.place}, "creatorInfo": {"id": account_of(ad.seller), "createdByName": ad.seller}}

    def pushed(at: str, kept: object) -> str:
        return '<script>(self.__next_f=self.__next_f||[]).push([0])</script>' + flight(2, ["$", "html", None, {"lang": "ne"}]) + flight(7, ["$", "$L8", None, {"pathname": at, "data": kept, "children": "$L9"}])

    def listing(leaf: Leaf) -> str:
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "active")
        return f'<h1>घरपालुवा र पुराना सामान</h1><p>{in_digits(str(len(ads)), "०")} विज्ञापन</p><div class="filters"><label>मूल्य <input placeholder="न्यूनतम"></label></div><div class="product-list">{"".join(map(card, leaf.ads))}</div><nav class="pages">{turn}</nav>{pushed(top, {"total": len(ads), "list": [told(ad) for ad in leaf.ads]})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<img class="gallery-image" decoding="async" src="/user/a{ad.n:x}_{at}.webp" alt="{ad.title} {at}">')
        near = "".join(card(o) for o in others(ads, ad))
        body = f'<nav aria-label="breadcrumb"><a href="/">गृहपृष्ठ</a> › <a href="{top}">घरपालुवा र पुराना सामान</a></nav><article class="ad--detail"><div class="gallery">{shown}</div><h1 class="ad--name">{ad.title}</h1><div class="ad--price"><span>{price(ad)}</span> <em>{"मिलाउन सकिने" if ad.n % 2 else "फिक्स"}</em></div><ul class="ad--details"><li><span>विज्ञापन मिति</span> <span>{when(ad)}</span></li><li><span>स्थान</span> <span>{ad.place}</span></li><li><span>डेलिभरी शुल्क</span> <span>रू. १५०</span></li><li><span>हेरिएको</span> <span>{in_digits(str(ad.n % 400), "०")}</span></li></ul><div class="ad--desc">{ad.text}</div></article><aside class="seller"><a href="/sellerprofile/{account_of(ad.seller)}">{ad.seller}</a><button>नम्बर हेर्नुहोस्</button></aside><section class="comments"><h3>टिप्पणी</h3><p>अन्तिम मूल्य रू. ५,००० हुन्छ?</p></section><h3>मिल्दाजुल्दा</h3>{near}'
        return body + pushed(path(ad), {"product": told(ad) | {"description": ad.text, "images": [f"{{base}}user/a{ad.n:x}_{at}.webp" for at in range(shots(ad))]}}), canonical(path(ad)) + shared(ad.title, f"/user/a{ad.n:x}_0.webp")

    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<header><a href="/">hamrobazaar</a><a href="/login">लगइन</a><a href="/post">विज्ञापन राख्नुहोस्</a></header>{body}<footer><a href="/safety">सुरक्षा</a><a href="/promote">प्रवर्द्धन रू. ४५०</a></footer>', f'<h1>हाम्रो बजार</h1><a href="{top}">घरपालुवा र पुराना सामान</a>', "ne", "Hamrobazaar", size=8,
                  others=dict.fromkeys(("/login", "/post", "/safety", "/promote"), "<h1>hamrobazaar</h1><p>रू. ४५० मा ७ दिन</p>"), titled=lambda ad: f"{ad.title} - Hamrobazaar")
    return mapped(profiled(made("hamrobazaar-np", "NPR", pages, ALL, image=lambda ad: f"/user/a{ad.n:x}_0.webp", account=lambda ad: str(account_of(ad.seller))), "/sellerprofile/", "ne", "विज्ञापनहरू"), "/sitemap.xml", ads[:12], [top, "/safety"])


def sheypoor_ir() -> Made:
    """Iran's second board, right to left: tomans in Persian figures with ٬, "۳ ساعت پیش" and "دیروز", "توافقی", addresses in Persian with a number, results also as a list of linked data without sums, cities in a menu, shops' ads with a badge."""
    ads = spread(made_ads(32, "کاسکو سخنگو|لاک پشت آبی|فرش دستباف تبریز|سه تار چوب توت|مرغ مینا|سگ ژرمن شپرد|عتیقه سماور زغالی|آکواریوم کامل", "فوری|سالم|تمیز|بدون ایراد",
        prices="285000000 4500000 620000000 98000000 75000000 - 135000000 54000000", texts="سالم و تمیز، به علت جابجایی به فروش می‌رسد. بازدید حضوری.|فقط خریدار واقعی تماس بگیرد، تخفیف پای معامله.|ارسال به شهرستان با هزینه خریدار.", people="رضا|فروشگاه پرندگان آریا|مریم محمدی", places="تهران، نارمک|اصفهان، خانه اصفهان|مشهد، وکیل آباد|شیراز، معالی آباد"), 10)
    top = "/s/iran/animals-hobbies"

    def path(ad: Item) -> str:
        return f"/v/{ad.title.replace(' ', '-')}-44{ad.n}.html"

    def price(ad: Item) -> str:
        return "توافقی" if ad.price is None else f"{in_digits(whole(cost(ad) / 10, '٬'), '۰')} تومان"

    def when(ad: Item) -> str:
        n, hours = passed(ad)
        return "دیروز" if not hours and days_since(ad) == 1 else f"{in_digits(str(n), '۰')} {'ساعت' if hours else 'روز'} پیش"

    def card(ad: Item, mark: str = "") -> str:
        return f'<div class="flex flex-col border-b" data-test-id="ad-item-44{ad.n}"><a class="flex h-full" data-test-id="ad-item-link" href="{path(ad)}"><div class="relative"><img loading="lazy" src="/imgs/2026/44{ad.n}-0/240x180.jpg" alt="{ad.title}">{mark}</div><div class="flex flex-col p-2"><h2 class="text-heading-5">{ad.title}</h2><div class="mt-auto"><span class="text-heading-4 font-bold">{price(ad)}</span></div><div class="text-heading-6 text-dark-2"><small>{when(ad)}</small> <small>{ad.place}</small></div></div></a></div>'

    def listing(leaf: Leaf) -> str:
        paid = "".join(card(ad, '<span class="badge">ویژه</span>') for ad in ads[14:16])
        turn = numbers(leaf, lambda n: f"{top}?page={n}", "current")
        each = [{"@type": "ListItem", "position": at, "url": f"{{base}}{path(ad)[1:]}"} for at, ad in enumerate(leaf.ads, 1)]
        return f'<h1>خرید و فروش حیوانات و سرگرمی</h1><div class="total">{in_digits(str(len(ads)), "۰")} آگهی</div><div class="filters"><button>قیمت</button><button>عکس‌دار</button></div><section id="serp-ads">{paid}{"".join(map(card, leaf.ads))}</section><nav>{turn}</nav>{ld({"@type": "ItemList", "itemListElement": each})}'

    def detail(ad: Item) -> tuple[str, str]:
        shown = gallery(ad, lambda at: f'<div class="swiper-slide"><img src="/imgs/2026/44{ad.n}-{at}/1100x800.jpg" alt="{ad.title}"></div>')
        near = "".join(card(o) for o in others(ads, ad, 4))
        who = '<span class="badge">فروشگاه</span>' if "فروشگاه" in ad.seller else ""
        body = f'<nav class="breadcrumb"><a href="/">شیپور</a> › <a href="{top}">حیوانات و سرگرمی</a></nav><section id="listing-details"><h1 class="text-heading-3">{ad.title}</h1><div class="text-heading-6"><small>{when(ad)}</small> در <small>{ad.place}</small></div><div class="swiper">{shown}</div><div class="flex justify-between"><span>قیمت</span><strong>{price(ad)}</strong></div><dl><dt>وضعیت کالا</dt><dd>دست دوم</dd><dt>امکان تحویل</dt><dd>ارسال از ۵۰٬۰۰۰ تومان</dd></dl><div class="description"><p>{ad.text}</p></div><small>شناسه آگهی: {in_digits(f"44{ad.n}", "۰")}</small></section><aside><a href="/profile/{account_of(ad.seller)}">{ad.seller}</a>{who}<p>عضویت در شیپور از ۴ سال پیش</p><button>تماس</button></aside><section class="safety"><h3>هشدار پلیس</h3><p>پیش از دیدن کالا هیچ مبلغی واریز نکنید.</p></section><section><h3>آگهی‌های مشابه</h3>{near}</section>'
        return body, canonical(path(ad)) + shared(ad.title, f"/imgs/2026/44{ad.n}-0/1100x800.jpg") + crumbs("شیپور", "حیوانات و سرگرمی", ad.title)

    cities = {f"/s/{code}": name for code, name in zip(["tehran", "mashhad", "isfahan", "shiraz", "tabriz", "karaj", "ahvaz", "qom", "rasht", "kerman"], ["تهران", "مشهد", "اصفهان", "شیراز", "تبریز", "کرج", "اهواز", "قم", "رشت", "کرمان"], strict=True)}
    pages = Pages(ads, path, {top: ads}, listing, detail, lambda body: f'<div dir="rtl"><header><a href="/">شیپور</a><a href="/session/login">ورود</a><a href="/listing/new">ثبت آگهی</a></header><nav>{menu(cities)}</nav>{body}<footer><a href="/support">پشتیبانی</a><p>ثبت آگهی ویژه ۴۵٬۰۰۰ تومان</p></footer></div>', f'<h1>شیپور</h1><a href="{top}">حیوانات و سرگرمی</a>', "fa", "شیپور", size=8,
                  others={**bare(cities, "آگهی تازه‌ای نیست."), "/session/login": "<h1>ورود</h1>", "/listing/new": "<h1>ثبت آگهی</h1>", "/support": "<h1>پشتیبانی</h1><p>هزینه نردبان ۲۰٬۰۰۰ تومان است.</p>"}, titled=lambda ad: f"{ad.title} | شیپور")
    return profiled(made("sheypoor-ir", "IRR", pages, ALL, image=lambda ad: f"/imgs/2026/44{ad.n}-0/1100x800.jpg", account=lambda ad: str(account_of(ad.seller))), "/profile/", "fa", "آگهی‌های کاربر")


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (unegui_mn, khmer24_kh, hamrobazaar_np, sheypoor_ir)}
