"""Where people sell as they talk: a Saudi feed of posts, an Ethiopian channel, a Thai board of questions, a Korean forum."""
# ruff: noqa: ARG001, C901, E501, PLR0913, PLR0917 - a site is one piece, and markup reads best as it is sent
# fmt: off

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from urllib.parse import quote

from benchmarks.eighth.eastern_markets import Other, asked, doc, grouped, served, stock, taken
from benchmarks.fifth.base import one_of, since, spread
from benchmarks.fourth.base import day, others, shared
from benchmarks.seventh.base import in_digits, later, theirs
from tests.spiders.shops.base import Item, Made


def newest_first(ads: list[Item]) -> list[Item]:
    """The same ads with the higher numbers to the later ones."""
    return [replace(ad, n=other.n) for ad, other in zip(ads, reversed(ads), strict=True)]


def before(ads: list[Item], size: int) -> Callable[[str, dict[str, str]], tuple[str, int]]:
    """The next page is asked for by the number of the last ad seen."""
    def turn(key: str, query: dict[str, str]) -> tuple[str, int]:
        told = next((query[name] for name in ("before", "tid") if query.get(name, "").isdigit()), "")
        return key, sum(ad.n >= int(told) for ad in ads) // size + 1 if told else 1

    return turn


def haraj_sa() -> Made:
    """A Saudi feed where ads are posts: no price but in what people write, with bids reached before the least sum and cost of delivery after it, Eastern figures now and then, "على السوم" for none; commissions, answers that bid, the like below, towns and tags as lists, hours ago."""
    ads = newest_first(spread(stock(11129800400, "ببغاء كاسكو متكلم|صقر حر فرخ|سلحفاة سلكاتا|قط شيرازي|حمام زاجل|عود كمبودي معتق|غزال ريم|مسباح كهرمان|قفص طيور كبير", "للبيع|من البيت|بحالة ممتازة|مستعجل", "3500 18000 900 650 400 2200 - 1500 350",
        "السلام عليكم، السلعة نظيفة ومجربة وتشوفها بنفسك قبل الشراء.|للجادين فقط، التواصل واتساب على 0551234567 بعد العصر.|سبب البيع السفر ولا يوجد عيوب ولله الحمد.", "ابو فهد 77|طيور نجد|محمد العتيبي|راعي الذود", "الرياض|جدة|الدمام|القصيم", 35, grain=50), 7))
    tags = {"/": ads, "/tags/طيور": [ad for ad in ads if "ببغاء" in ad.title or "حمام" in ad.title or "صقر" in ad.title], **{f"/city/{town}": [ad for ad in ads if ad.place == town] for town in ("الرياض", "جدة", "الدمام", "القصيم")}}

    def path(ad: Item) -> str:
        return f"/{ad.n}/"

    def photo(ad: Item, at: int = 1) -> str:
        return f"/media/userfiles30/2026-11-2{at}/900x675_{ad.n}.jpg"

    def ago(ad: Item) -> str:
        return since(ad, "قبل {} ساعة", "قبل {} يوم")

    def said(ad: Item) -> str:
        if ad.price is None:
            return "على السوم"
        p = grouped(ad.price, "")
        return (f"السعر {p} ريال ثابت", f"السوم وصل {grouped(float(ad.price) * 0.8, '')} والحد {p} ريال", f"المطلوب {in_digits(p, '٠')} ريال", f"البيع {p} ر.س والتوصيل 150 على المشتري")[ad.n % 4]

    def card(ad: Item) -> str:
        return f'<div data-testid="post-article" class="flex w-full border-b"><div class="w-32"><a href="{path(ad)}"><img loading="lazy" class="rounded object-cover" src="{photo(ad).replace("900x675", "140x140")}" alt="{ad.title}"></a></div><div class="flex flex-col"><h2><a data-testid="post-title-link" href="{path(ad)}">{ad.title}</a></h2><span class="text-text-regular">{ago(ad)}</span><a href="/city/{quote(ad.place)}">{ad.place}</a><a data-testid="post-author" href="/users/{quote(ad.seller)}">{ad.seller}</a></div></div>'

    def frame(title: str, body: str, kept: object, head: str = "") -> str:
        told = json.dumps(json.dumps({"loaderData": {"root": {"lang": "ar"}, "page": kept}}, ensure_ascii=False), ensure_ascii=False).replace("</", "<\\/")
        return doc("ar", f"{title} | حراج", head, f'<div id="root"><header><a href="/">حراج</a><a href="/login">دخول</a><a href="/add">أضف عرضك</a><form action="/"><input name="q" placeholder="ابحث عن سلعة"></form></header><nav><a href="/tags/{quote("طيور")}">طيور</a><a href="/city/{quote("الرياض")}">الرياض</a><a href="/city/{quote("جدة")}">جدة</a></nav>{body}<footer><a href="/commission">حساب عمولة الموقع</a><a href="/blacklist">القائمة السوداء</a></footer></div><script>window.__staticRouterHydrationData = JSON.parse({told});</script>', ' dir="rtl"')

    def post(ad: Item) -> dict[str, object]:
        return {"id": ad.n, "title": ad.title, "authorUsername": ad.seller, "city": ad.place, "postDate": int(day(ad).timestamp()), "thumbURL": photo(ad)[1:], "URL": path(ad)[1:], "commentCount": ad.n % 5, "status": True}

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        more = f'<a data-testid="load-more" class="btn" href="{quote(at)}?page={number + 1}">مشاهدة المزيد ...</a>' if number < last else ""
        return frame("أحدث العروض", f'<main><div class="ad-slot"><a href="/commission">عمولة الموقع 1% من قيمة البيع</a></div>{"".join(map(card, of))}{more}</main>', {"posts": [post(ad) for ad in of], "hasNextPage": number < last})

    def detail(ad: Item) -> str:
        pictures = "".join(f'<img data-testid="post-image" loading="lazy" src="{photo(ad, at)}" alt="{ad.title}">' for at in range(1, taken(ad) + 1))
        bids = "".join(f'<div data-testid="comment"><a href="/users/{quote(who)}">{who}</a> <span>{ago(later(ad, 20))}</span><p>{told}</p></div>' for who, told in (("سعود", f"حدك {grouped(float(ad.price or 900) * 0.6, '')}؟"), (ad.seller, "بعيد الله يرزقك"), ("نواف", "ارفع العرض"))[: ad.n % 4])
        near = "".join(map(card, others(ads, ad, 4)))
        return frame(ad.title, f'<main><article><div class="post-header"><h1>{ad.title}</h1><a href="/city/{quote(ad.place)}">{ad.place}</a><span>{ago(ad)}</span><a data-testid="post-author" href="/users/{quote(ad.seller)}">{ad.seller}</a><span>#{ad.n}</span></div><div data-testid="post-body" class="whitespace-pre-line">{ad.text}\n{said(ad)}</div><div class="gallery">{pictures}</div><div class="actions"><button>تواصل</button><button>رسالة</button><button>مفضلة</button></div><p class="warn">حراج لا يتحمل المسؤولية، تجنب الدفع قبل الاستلام. العمولة تدفع عند البيع.</p></article><section><h3>الردود</h3>{bids}</section><section><h3>عروض مشابهة</h3>{near}</section></main>', {"post": post(ad) | {"bodyTEXT": f"{ad.text}\n{said(ad)}", "imagesList": [photo(ad, at)[1:] for at in range(1, taken(ad) + 1)]}}, shared(ad.title, photo(ad), "article"))

    folk = {f"/users/{who}": frame(who, f'<h1>{who}</h1><p>عضو منذ 2016، تقييمات 34</p>{"".join(card(ad) for ad in ads if ad.seller == who)}', {}) for who in {ad.seller for ad in ads}}
    further: dict[str, Other] = {**folk, **{f"/users/{who}": frame(who, f"<h1>{who}</h1><p>عضو منذ 2024</p>", {}) for who in ("سعود", "نواف")}, "/login": frame("دخول", "<h1>دخول</h1>", {}), "/add": frame("إضافة", "<h1>أضف عرضك</h1>", {}), "/commission": frame("العمولة", "<h1>حساب عمولة الموقع</h1><p>إذا كان سعر السلعة 10000 ريال فالعمولة 100 ريال.</p>", {}), "/blacklist": frame("القائمة السوداء", "<h1>القائمة السوداء</h1>", {})}
    return served("haraj-sa", "SAR", ads, path, tags, listing, detail, further, image=photo, size=9, turn=asked("page"), fields=("seller", "place", "posted"))


def telegram_et() -> Made:
    """An Ethiopian channel in a messenger's preview for the web: posts whose first line in bold is the name, pictures as backgrounds of links, birr in the text after the sum paid by others, "ተሽጧል" on what is sold, views and reactions, older ones by number, posts that sell nothing, forwarded adverts."""
    ads = newest_first(stock(2114, "የአፍሪካ ግራጫ በቀቀን|የበረሃ ኤሊ|የጀርመን ሸፐርድ ቡችላ|የዝሆን ጥርስ ጌጥ|ጥንድ እርግብ|የጌጥ ዓሣ ከአኳሪየም ጋር|ጥንታዊ የብራና መጽሐፍ|የወፍ ጎጆ", "ትልቅ|ትንሽ|በቅናሽ|አዲስ", "18500 4200 9500 32000 1200 7800 - 2600", "ጤናማና በደንብ የተያዘ ነው። መጥተው ማየት ይችላሉ።|በአስቸኳይ የሚሸጥ። ዋጋው ድርድር አለው።", "@abebe_pets|@selam_shop|@addis_ziku", "ቦሌ|ፒያሳ|መገናኛ|ሳር ቤት", 30, grain=100))
    chan = "addis_erbab"

    def path(ad: Item) -> str:
        return f"/{chan}/{ad.n}"

    def photo(ad: Item, at: int = 0) -> str:
        return f"/file/{ad.n * 7919 % 9973:04x}{at}Lq-{ad.n}_{at}.jpg"

    def bubble(n: int, inner: str, when: str, clock: str, views: str) -> str:
        link = f"{{base}}{chan}/{n}"
        return f'<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="{chan}/{n}" data-view="eyJjIjotMTE"><div class="tgme_widget_message_user"><a href="{{base}}s/{chan}"><i class="tgme_widget_message_user_photo bgcolor4" data-content="አ"></i></a></div><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="{{base}}s/{chan}"><span dir="auto">አዲስ የቤት እንስሳት ገበያ</span></a></div>{inner}<div class="tgme_widget_message_reactions js-message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>{n % 40 + 2}</span></div><div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">{views}</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="{link}"><time datetime="{when}" class="time">{clock}</time></a></span></div></div></div></div></div>'

    def message(ad: Item) -> str:
        shown = "".join(f'<a class="tgme_widget_message_photo_wrap {"grouped_media_wrap " if taken(ad) > 1 else ""}js-message_photo" href="{{base}}{chan}/{ad.n}?single" style="width:800px;background-image:url(\'{{base}}{photo(ad, at)[1:]}\')"><div class="tgme_widget_message_photo" style="padding-top:75%"></div></a>' for at in range(taken(ad)))
        price = "💰 ዋጋ፦ በስልክ" if ad.price is None else (f"💰 ዋጋ፦ {grouped(ad.price, ',')} ብር", f"የገበያ ዋጋ {grouped(float(ad.price) * 1.3, ',')} ብር<br/>የእኛ ዋጋ፦ {grouped(ad.price, ',')} ብር ብቻ", f"Price፦ {grouped(ad.price, ',')} ETB<br/>ማድረሻ 250 ብር")[ad.n % 3]
        sold = "✅ ተሽጧል SOLD<br/>" if ad.n % 6 == 0 else ""
        return bubble(ad.n, f'{shown}<div class="tgme_widget_message_text js-message_text" dir="auto"><b>{ad.title}</b><br/>{sold}<br/>{ad.text}<br/>{price}<br/>📍 አድራሻ፦ {ad.place}<br/>📞 0911 {ad.n % 90 + 10} 23 45<br/>ለማዘዝ፦ <a href="tg://resolve?domain={ad.seller[1:]}">{ad.seller}</a><br/><a href="?q=%23erbab">#erbab</a></div>', f"{day(ad):%Y-%m-%dT%H:%M:%S}+00:00", f"{day(ad) + timedelta(hours=3):%H:%M}", f"{ad.n % 80 / 10 + 1:.1f}K")

    def chatter(ad: Item) -> str:
        told = ("<b>እንኳን ለበዓሉ አደረሳችሁ!</b><br/>ለሁሉም ደንበኞቻችን መልካም በዓል።", "<b>ማሳሰቢያ</b><br/>በቻናላችን ማስታወቂያ ለማስነገር ለአንድ ፖስት 500 ብር። ገንዘብ አስቀድመው አይክፈሉ።")[ad.n % 2]
        return bubble(ad.n + 1, f'<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="tg://resolve?domain=ethio_news"><span dir="auto">Ethio News</span></a></div><div class="tgme_widget_message_text js-message_text" dir="auto">{told}</div>', f"{day(ad):%Y-%m-%dT%H:%M:%S}+00:00", "15:40", "911")

    def frame(body: str, head: str) -> str:
        return doc("en", "አዲስ የቤት እንስሳት ገበያ – Telegram", head + '<meta property="og:site_name" content="Telegram"><link rel="icon" href="/img/favicon.png">', f'<header class="tgme_header"><div class="tgme_header_info"><a class="tgme_channel_info_header_username" href="/s/{chan}">@{chan}</a><div class="tgme_header_counter">14.2K subscribers</div></div></header>{body}<aside class="tgme_channel_info"><div class="tgme_channel_info_counters"><span class="counter_value">14.2K</span> <span class="counter_type">subscribers</span><span class="counter_value">3.11K</span> <span class="counter_type">photos</span></div><a class="tgme_channel_download_telegram" href="/dl">Download Telegram</a></aside>', ' class="theme_light"')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        old = f'<div class="tgme_widget_message_centered js-messages_more_wrap"><a href="/s/{chan}?before={of[-1].n}" class="tme_messages_more js-messages_more" data-before="{of[-1].n}"></a></div>' if number < last else ""
        after = f'<link rel="prev" href="/s/{chan}?before={of[-1].n}">' if number < last else ""
        return frame(f'<main class="tgme_main" data-url="/s/{chan}"><section class="tgme_channel_history js-message_history">{old}{"".join(map(message, reversed(of)))}{chatter(of[0])}<div class="tgme_widget_message_wrap"><div class="tgme_widget_message service_message" data-post="{chan}/{of[0].n + 2}"><div class="tgme_widget_message_text">Channel photo updated</div></div></div></section></main>', after + '<meta property="og:title" content="አዲስ የቤት እንስሳት ገበያ"><meta property="og:description" content="የቤት እንስሳት መሸጫና መግዣ ቻናል። 0911 00 11 22">')

    def detail(ad: Item) -> str:
        return frame(f'<div class="tgme_page"><div class="tgme_page_widget_wrap">{message(ad)}</div><div class="tgme_page_widget_actions"><a class="tgme_action_button_new" href="tg://resolve?domain={chan}&amp;post={ad.n}">View in Telegram</a><a class="tgme_page_context_link" href="/s/{chan}">Preview channel</a></div></div>', f'<meta property="og:title" content="አዲስ የቤት እንስሳት ገበያ"><meta property="og:image" content="{{base}}{photo(ad)[1:]}"><meta property="og:description" content="{ad.title} {ad.text}">')

    size = 8
    further: dict[str, Other] = {"/": frame(f'<div class="tgme_page"><a href="/s/{chan}">Preview channel</a></div>', ""), f"/{chan}": frame(f'<div class="tgme_page"><a href="/s/{chan}">Preview channel</a></div>', ""), "/dl": frame("<h1>Download Telegram</h1>", ""), **{f"/{chan}/{ad.n + 1}": frame(f'<div class="tgme_page">{chatter(ad)}</div>', "") for ad in ads[::size]}}
    made = served("telegram-et", "ETB", ads, path, {f"/s/{chan}": ads}, listing, detail, further, image=photo, size=size, turn=before(ads, size), fields=("place", "posted"))
    made.entry = f"s/{chan}"
    return made


def pantip_th() -> Made:
    """A Thai board of questions with a corner for sales: names in h2 below the board's own h1, Buddhist years, prices in the story after what it cost before and before the parcel's, questions about prices among the sales, answers that bid, older ones by a number."""
    ads = newest_first(stock(43210900, "ปลาอโรวาน่าแดง|เต่าซูลคาต้า|งูบอลไพธอน|นกซันคอนัวร์|กล้วยไม้รองเท้านารี|พระงาแกะโบราณ|กิ้งก่าเบียร์ดดราก้อน|ตู้ปลาพร้อมขาตั้ง|แคคตัสยิมโน", "สวยๆ|พร้อมส่ง|ราคามิตรภาพ|ไซส์ใหญ่", "12500 4800 6500 5500 890 25000 3200 2400 350", "เลี้ยงเองกับมือ กินเก่ง แข็งแรง มีใบอนุญาตครบค่ะ|ปล่อยเพราะย้ายคอนโด ไม่มีที่เลี้ยง สนใจหลังไมค์ได้เลยครับ", "สมาชิกหมายเลข 5512873|น้องเต่าบางกะปิ|ลุงชาติ รักปลา|PlantMama", "บางกะปิ|นนทบุรี|เชียงใหม่|รังสิต", 36, grain=10))
    months = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    asks = ("นกตัวนี้ราคา 3,000 บาทแพงไปไหมคะ", "เต่าไม่กินผัก ทำยังไงดี", "ค่ารักษาปลา 1,500 บาท ปกติไหมครับ", "ซื้อตู้ปลาร้านไหนดี งบ 5,000")
    size, top = 9, "/tag/ซื้อขายสัตว์เลี้ยง"

    def path(ad: Item) -> str:
        return f"/topic/{ad.n}"

    def photo(ad: Item, at: int = 1) -> str:
        return f"/s/pantipmedia/{ad.n}/{ad.n % 97}{at}-o.jpg"

    def when(ad: Item, tag: str = "timeago") -> str:
        local = day(ad) + timedelta(hours=7)
        return f'<abbr data-utime="{local:%m/%d/%Y %H:%M:%S}" title="{local.day} {one_of(ad, months)} {local.year + 543} เวลา {local:%H:%M:%S} น." class="{tag}">{local.day} {one_of(ad, months)} {local.year + 543} เวลา {local:%H:%M} น.</abbr>'

    def row(n: int, title: str, who: str, kind: str, at: str) -> str:
        return f'<li class="pt-list-item"><div class="pt-list-item__title"><span class="pt-icon" title="{kind}"></span><h2><a href="/topic/{n}">{title}</a></h2></div><div class="pt-list-item__img" data-bg="/s/pantipmedia/{n}/t.jpg"></div><div class="pt-list-item__info"><h5><a href="/profile/{n % 7000}">{who}</a></h5><span>{at}</span></div><div class="pt-list-item__stats"><span>ความคิดเห็น {n % 30}</span><span>โหวต {n % 9}</span></div></li>'

    def frame(title: str, body: str, head: str = "") -> str:
        return doc("th", f"{title} - Pantip", head, f'<header class="pt-header"><h1 class="logo"><a href="/">Pantip</a></h1><a href="/login">เข้าสู่ระบบ / สมัครสมาชิก</a><a href="/forum/new_topic">ตั้งกระทู้</a></header>{body}<footer><a href="/about/terms">กฎ กติกา และมารยาท</a></footer>')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        rows = [row(ad.n, ad.title, ad.seller, "กระทู้ขายของ", when(ad)) for ad in of]
        rows.insert(3, row(of[0].n + 1, asks[number % 4], "สมาชิกหมายเลข 71", "กระทู้คำถาม", when(of[0])))
        after = f'<a rel="next" class="pt-pagination__next" href="{quote(at)}?tid={of[-1].n}">หน้าถัดไป</a>' if number < last else ""
        pinned = f'<ul class="pt-pinned">{row(30000001, "📌 ระเบียบการลงขาย ห้ามขายสัตว์ป่าคุ้มครอง ปรับ 1,000 บาท", "ทีมงาน", "กระทู้สนทนา", "1 มกราคม 2565")}</ul>'
        return frame("ซื้อขายสัตว์เลี้ยง", f'<nav><a href="/">หน้าแรก</a> › <a href="{quote(top)}">แท็ก ซื้อขายสัตว์เลี้ยง</a></nav>{pinned}<ul class="pt-list">{"".join(rows)}</ul><div class="pt-ads">โฆษณา: สินเชื่อ 10,000 บาท</div>{after}')

    def thread(n: int, title: str, who: str, kind: str, at: str, story: str, answers: str, near: str, head: str = "") -> str:
        return frame(title, f'<div class="display-post-wrapper main-post type" id="topic-{n}"><div class="display-post-status-leftside"><a class="post-type" title="{kind}">{kind}</a></div><h2 class="display-post-title">{title}</h2><div class="display-post-tag-wrapper"><a href="{quote(top)}" class="tag-item">ซื้อขายสัตว์เลี้ยง</a></div><div class="display-post-story-wrapper"><div class="display-post-story">{story}</div></div><div class="display-post-story-footer"><span class="icon-emotion">+{n % 9}</span></div><div class="display-post-avatar-inner"><a class="display-post-name owner" id="u-{n}" href="/profile/{n % 7000}">{who}</a> <span class="display-post-timestamp">{at}</span></div></div><div id="comments-jsrender"><h3>{answers.count("section-comment")} ความคิดเห็น</h3>{answers}</div><div class="related"><h3>กระทู้ที่คุณอาจสนใจ</h3><ul>{near}</ul></div>', head)

    def answer(n: int, who: str, told: str, ad: Item) -> str:
        return f'<div class="display-post-wrapper section-comment" id="comment-{n}"><span class="display-post-number">ความคิดเห็นที่ {n}</span><div class="display-post-story">{told}</div><a class="display-post-name" href="/profile/{n + 10}">{who}</a> {when(later(ad, 9 * n))}</div>'

    def detail(ad: Item) -> str:
        p, price = grouped(ad.price or 0, ","), float(ad.price or 0)
        story = f"{ad.text}<br/><br/>" + (f"ราคา {p} บาท ค่าส่ง 150 บาท", f"ซื้อมา {grouped(price * 1.4, ',')} บาท ขายเพียง {p} บาท", f"ราคาขาย: {p}.- ส่งฟรี", f"จาก <s>{grouped(price * 1.2, ',')}</s> เหลือ {p} บาทค่ะ")[ad.n % 4] + f"<br/>นัดรับ {ad.place} โทร 08{ad.n % 10}-555-01{ad.n % 90 + 10}<br/>" + "".join(f'<img class="img-in-post" data-src="{photo(ad, at)}" src="/images/blank.gif">' for at in range(1, taken(ad) + 1))
        bids = answer(1, "คนรักสัตว์", f"{grouped(price * 0.8, ',')} บาทได้ไหมครับ", ad) + answer(2, ad.seller, "ไม่ได้ค่ะ ราคาตามหัวกระทู้", ad) if ad.n % 2 else answer(1, "ผ่านมา", "ดันๆ", ad)
        near = "".join(f'<li><a href="{path(o)}">{o.title}</a> <span>{grouped(o.price or 0, ",")} บาท</span></li>' for o in others(ads, ad, 4))
        return thread(ad.n, ad.title, ad.seller, "กระทู้ขายของ", when(ad), story, bids, near, shared(f"{ad.title} - Pantip", photo(ad), "article"))

    asked_ = {f"/topic/{ad.n + 1}": thread(ad.n + 1, asks[(at + 1) % 4], "สมาชิกหมายเลข 71", "กระทู้คำถาม", when(ad), "ตามหัวข้อเลยค่ะ อยากขอความเห็นจากเพื่อนๆ", answer(1, "หมอปลา", "ลองไปหาหมอค่ะ ค่าตรวจ 300 บาท", ad), "") for at, ad in enumerate(ads[::size])}
    folk = {f"/profile/{n}": frame("โปรไฟล์", "<h2>โปรไฟล์สมาชิก</h2><p>เป็นสมาชิกตั้งแต่ 2558</p>") for n in [*(ad.n % 7000 for ad in ads), *((ad.n + 1) % 7000 for ad in ads), 11, 12, 30000001 % 7000]}
    further: dict[str, Other] = {**asked_, **folk, "/": frame("หน้าแรก", f'<ul><li><a href="{quote(top)}">ซื้อขายสัตว์เลี้ยง</a></li></ul>'), "/login": frame("เข้าสู่ระบบ", "<h2>เข้าสู่ระบบ</h2>"), "/forum/new_topic": frame("ตั้งกระทู้", "<h2>ตั้งกระทู้</h2>"), "/about/terms": frame("กฎ", "<h2>กฎ กติกา</h2>"), "/topic/30000001": thread(30000001, "📌 ระเบียบการลงขาย ห้ามขายสัตว์ป่าคุ้มครอง ปรับ 1,000 บาท", "ทีมงาน", "กระทู้สนทนา", "1 มกราคม 2565", "ห้ามลงขายสัตว์ป่าคุ้มครอง", "", "")}
    return served("pantip-th", "THB", ads, path, {top: ads}, listing, detail, further, image=photo, size=size, turn=before(ads, size), fields=("seller", "posted"))


def gnuboard_kr() -> Made:
    """A Korean reptile forum on Gnuboard 5 with short addresses: notices above the table, "분양" and "분양완료" before names, sums in tens of thousands of won as people write them, in a table of extra fields or in the text, points of members, parcels' cost, newest posts of other boards at the side, two-figure years."""
    ads = newest_first(stock(18420, "볼파이톤 바나나|크레스티드 게코 릴리화이트|레오파드 게코 탠저린|호스필드 육지거북|왕관앵무 손노리개|팬서 카멜레온|설가타 육지거북|독화살개구리|콘스네이크 아멜", "수컷|암컷|베이비|성체", "350000 420000 85000 180000 120000 - 650000 95000 75000", "먹이 반응 좋고 건강한 개체입니다. 직거래 선호합니다.|이사 문제로 분양합니다. 서류 함께 드립니다. 택배비 5천원 별도입니다.|직접 브리딩한 개체이고 탈피 문제 없습니다.", "도마뱀집사|렙타일킹|거북이아빠|초록숲", "서울 강서구|부산|대구 수성구|경기 수원시", 34, grain=5000))
    top = "/market"

    def path(ad: Item) -> str:
        return f"{top}/{ad.n}"

    def photo(ad: Item, at: int = 1) -> str:
        return f"/data/file/market/20{ad.n}_{ad.n * 31 % 9999:04}_{at}.jpg"

    def won(amount: Decimal) -> str:
        whole, rest = divmod(int(amount), 10000)
        return f"{whole}만 {rest // 1000}천원" if rest else f"{whole}만원"

    def kind(ad: Item) -> str:
        return "분양완료" if ad.n % 5 == 0 else "분양"

    def row(ad: Item, at: int) -> str:
        return f'<tr class="{"even" if at % 2 else ""}"><td class="td_num2">{at}</td><td class="td_subject" style="padding-left:0px"><a href="{top}?sca={quote(kind(ad))}" class="bo_cate_link">{kind(ad)}</a><div class="bo_tit"><a href="{{base}}{path(ad)[1:]}">{ad.title}</a><span class="cnt_cmt">{ad.n % 4}</span></div></td><td class="td_name sv_use"><span class="sv_member">{ad.seller}</span></td><td class="td_num">{ad.n % 700}</td><td class="td_datetime">{day(ad) + timedelta(hours=9):%m-%d}</td></tr>'

    def frame(title: str, body: str, head: str = "") -> str:
        side = "".join(f'<li><a href="/free/{n}">{told}</a><span class="lt_date">11-2{n % 9}</span></li>' for n, told in ((311, "게코 사료 2만원이면 싼가요?"), (312, "오늘 온도 몇도인가요")))
        return doc("ko", f"{title} | 렙타일마을", head + '<link rel="stylesheet" href="/theme/basic/css/default.css?ver=220620"><script>var g5_url = "{base}"; var g5_bbs_url = "{base}bbs"; var g5_is_member = "";</script>', f'<div id="hd"><div id="skip_to_container"><a href="#container">본문 바로가기</a></div><div id="tnb"><a href="/bbs/register.php">회원가입</a><a href="/bbs/login.php">로그인</a></div><nav id="gnb"><a href="{top}">분양게시판</a><a href="/free">자유게시판</a></nav></div><div id="wrapper"><div id="container">{body}</div><div id="aside"><section class="ol"><h2>회원로그인</h2><form><input name="mb_id"></form></section><div class="lt"><h2><a href="/free">자유게시판 최신글</a></h2><ul>{side}</ul></div></div></div><div id="ft"><a href="/content/provision">이용약관</a><p>통신판매업신고 제2019-서울강서-0101호</p></div>')

    def listing(at: str, of: list[Item], number: int, last: int) -> str:
        turn = "".join(f'<strong class="pg_current">{n}</strong>' if n == number else f'<a href="{{base}}market?page={n}" class="pg_page">{n}<span class="sound_only">페이지</span></a>' for n in range(1, last + 1))
        notice = '<tr class="bo_notice"><td class="td_num2"><strong class="notice_icon">공지</strong></td><td class="td_subject"><div class="bo_tit"><a href="{base}market/7">분양게시판 이용규칙 (사이테스 개체 서류 필수)</a></div></td><td class="td_name">운영자</td><td class="td_num">9211</td><td class="td_datetime">01-02</td></tr>'
        return frame(f"분양게시판 {number} 페이지", f'<h2 id="container_title">분양게시판</h2><div id="bo_list"><nav id="bo_cate"><ul id="bo_cate_ul"><li><a href="{top}" id="bo_cate_on">전체</a></li><li><a href="{top}?sca={quote("분양")}">분양</a></li></ul></nav><div id="bo_list_total"><span>Total {len(ads)}건</span> {number} 페이지</div><table><thead><tr><th>번호</th><th>제목</th><th>글쓴이</th><th><a href="{top}?sst=wr_hit">조회</a></th><th>날짜</th></tr></thead><tbody>{notice}{"".join(row(ad, len(ads) - ads.index(ad)) for ad in of)}</tbody></table></div><nav class="pg_wrap"><span class="pg">{turn}</span></nav>')

    def post(n: int, cate: str, title: str, who: str, at: str, extra: str, told: str, pictures: str, answers: str, under: str) -> str:
        return f'<article id="bo_v" style="width:100%"><header><h2 id="bo_v_title"><span class="bo_v_cate">{cate}</span> <span class="bo_v_tit">{title}</span></h2></header><section id="bo_v_info"><h2>페이지 정보</h2><div class="profile_info"><span class="sound_only">작성자</span> <strong><a href="/bbs/profile.php" class="sv_member">{who}</a></strong> <span class="sound_only">댓글</span><strong>{answers.count("<article")}건</strong> 조회 <strong>{n % 700}회</strong> <span class="sound_only">작성일</span><strong class="if_date">{at}</strong></div></section>{extra}<section id="bo_v_atc"><h2 id="bo_v_atc_title">본문</h2><div id="bo_v_img">{pictures}</div><div id="bo_v_con">{told}</div></section><section id="bo_vc"><h2>댓글목록</h2>{answers}</section><ul class="bo_v_nb">{under}</ul></article>'

    def detail(ad: Item) -> str:
        shown = "".join(f'<a href="/bbs/view_image.php" target="_blank" class="view_image"><img src="{{base}}{photo(ad, at)[1:]}" alt="{ad.n}_{at}.jpg"></a>' for at in range(1, taken(ad) + 1))
        tabled = ad.price is not None and ad.n % 2 == 0
        rows = f'<tr><th>분양가</th><td>{won(ad.price)}</td></tr>' if ad.price is not None and tabled else ""
        line = "" if tabled else "<p>분양가는 쪽지로 문의 주세요.</p>" if ad.price is None else f"<p>분양가 {won(ad.price)} 입니다. (구매 당시 {won(ad.price * 2)})</p>" if ad.n % 3 else f"<p>가격 : {grouped(ad.price, ',')}원</p>"
        bid = f'<article id="c_{ad.n}1"><header><span class="sv_member">탈피중</span> <time>{day(later(ad, 30)) + timedelta(hours=9):%y-%m-%d %H:%M}</time></header><div class="cmt_contents">{won((ad.price or Decimal(100000)) * 4 // 5 // 1000 * 1000)}에 안될까요?</div></article>'
        under = "".join(f'<li class="btn_prv"><a href="{{base}}{path(o)[1:]}">{o.title}</a></li>' for o in others(ads, ad, 2))
        return frame(f"{ad.title} > 분양게시판", post(ad.n, kind(ad), ad.title, ad.seller, f"{day(ad) + timedelta(hours=9):%y-%m-%d %H:%M}", f'<table class="bo_extra"><tbody>{rows}<tr><th>지역</th><td>{ad.place}</td></tr><tr><th>연락처</th><td>010-55{ad.n % 90 + 10}-0101</td></tr></tbody></table>', f"<p>{ad.text}</p>{line}", shown, bid if ad.n % 3 else "", under) + f'<div class="mb_info">{ad.seller} 포인트 {ad.n % 9000 + 1000:,}점 · 다른 글 {len(theirs(ads, ad, 40))}</div>')

    rules = frame("분양게시판 이용규칙", post(7, "공지", "분양게시판 이용규칙 (사이테스 개체 서류 필수)", "운영자", "26-01-02 10:00", "", "<p>규칙 위반 시 포인트 1,000점 차감, 광고글은 건당 5만원.</p>", "", "", ""))
    free = {f"/free/{n}": frame(told, post(n, "잡담", told, "초록숲", "26-11-20 19:00", "", "<p>궁금해서 여쭤봅니다.</p>", "", '<article id="c_1"><div class="cmt_contents">저는 1만 8천원에 샀어요</div></article>', "")) for n, told in ((311, "게코 사료 2만원이면 싼가요?"), (312, "오늘 온도 몇도인가요"))}
    further: dict[str, Other] = {"/market/7": rules, **free, "/": frame("렙타일마을", f'<div class="latest"><h2><a href="{top}">분양게시판</a></h2><ul>{"".join(f"<li><a href={chr(34)}{path(ad)}{chr(34)}>{ad.title}</a></li>" for ad in ads[:5])}</ul></div>'), "/free": frame("자유게시판", '<h2>자유게시판</h2><ul><li><a href="/free/311">게코 사료 2만원이면 싼가요?</a></li></ul>'), "/bbs/login.php": frame("로그인", "<h1>로그인</h1>"), "/bbs/register.php": frame("회원가입", "<h1>회원가입약관</h1>"), "/bbs/profile.php": frame("자기소개", "<h1>자기소개</h1><p>포인트 3,211</p>"), "/bbs/view_image.php": frame("이미지", "<p>이미지 크게보기</p>"), "/content/provision": frame("이용약관", "<h1>이용약관</h1>")}
    return served("gnuboard-kr", "KRW", ads, path, {top: ads}, listing, detail, further, image=photo, size=10, turn=asked("page"), fields=("seller", "place", "posted"))


MAKES: dict[str, Callable[[], Made]] = {make.__name__: make for make in (haraj_sa, telegram_et, pantip_th, gnuboard_kr)}
