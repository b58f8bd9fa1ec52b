"""What the made pages sell: one ad per locale, with the words that its site would use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from babel.numbers import format_currency


@dataclass(frozen=True, slots=True)
class Ad:
    """One made ad. ``labels`` are the locale's words for price, seller, place and date; ``dated`` its own date form."""

    locale: str
    country: str
    currency: str
    amount: Decimal
    title: str
    text: str
    seller: str
    place: str
    day: datetime
    dated: str
    labels: tuple[str, str, str, str]
    informal: str = ""

    @property
    def lang(self) -> str:
        """The language alone."""
        return self.locale.partition("_")[0]

    @property
    def shown(self) -> str:
        """The price as the locale writes it."""
        return format_currency(self.amount, self.currency, locale=self.locale)

    @property
    def old(self) -> str:
        """A higher price, for what is crossed out."""
        return format_currency(self.amount * Decimal("1.4"), self.currency, locale=self.locale)

    @property
    def other(self) -> str:
        """Another ad's price."""
        return format_currency(self.amount * Decimal("0.6"), self.currency, locale=self.locale)

    @property
    def plain(self) -> str:
        """The amount as a machine writes it."""
        return str(self.amount)

    @property
    def key(self) -> str:
        """A number for the address."""
        return str(1000 + sum(map(ord, self.locale + self.title)) % 9000)


def _ad(
    locale: str, currency: str, amount: str, words: str, labels: str, dated: str, day: str, informal: str = ""
) -> Ad:
    title, text, seller, place = words.split("|")
    first, second, third, fourth = labels.split("|")
    return Ad(
        locale=locale, country=locale.rpartition("_")[2], currency=currency, amount=Decimal(amount), title=title,
        text=text, seller=seller, place=place, day=datetime.fromisoformat(day).replace(tzinfo=UTC), dated=dated,
        labels=(first, second, third, fourth), informal=informal,
    )  # fmt: skip


ADS = (
    _ad("de_DE", "EUR", "1299.50", "Köhlerschildkröte Paar, adult|Wir geben ein gut eingewöhntes Paar in gute Hände ab, mit Papieren.|reptilienfreund77|Leipzig", "Preis|Anbieter|Standort|Eingestellt am", "12. Februar 2026", "2026-02-12", "1.299,50 € VB"),
    _ad("fr_FR", "EUR", "450", "Perroquet gris du Gabon apprivoisé|Magnifique perroquet de trois ans, bagué, vendu avec sa grande cage.|marie.oiseaux|Lyon", "Prix|Vendeur|Localisation|Publiée le", "12 février 2026", "2026-02-12", "450 € à débattre"),
    _ad("es_MX", "MXN", "8500", "Iguana verde macho de dos años|Ejemplar sano y muy dócil, come bien y se entrega con terrario.|carlos_mtz|Guadalajara", "Precio|Vendedor|Ubicación|Publicado el", "12 de febrero de 2026", "2026-02-12", "$8,500 MXN"),
    _ad("es_ES", "EUR", "75.90", "Orquídea Paphiopedilum en flor|Planta adulta con tres flores, envío bien protegido a toda la península.|vivero_sol|Sevilla", "Precio|Vendedor|Ubicación|Fecha", "12/02/2026", "2026-02-12", "75,90€"),
    _ad("it_IT", "EUR", "2350", "Zanna antica intagliata a mano|Pezzo da collezione degli anni trenta con base in legno, perfetto stato.|antichita_rossi|Torino", "Prezzo|Venditore|Località|Pubblicato il", "12 febbraio 2026", "2026-02-12", "2.350 €"),
    _ad("pt_BR", "BRL", "1899.90", "Papagaio-verdadeiro com nota fiscal|Ave jovem, mansa, acompanha anilha e nota fiscal do criadouro.|criadouro.sul|Curitiba", "Preço|Vendedor|Localização|Publicado em", "12 de fevereiro de 2026", "2026-02-12", "R$ 1.899,90"),
    _ad("nl_NL", "EUR", "65", "Jonge koningspython vrouwtje|Gezond jong vrouwtje, eet goed op ontdooide muizen, met papieren.|slangenhuis|Utrecht", "Vraagprijs|Verkoper|Plaats|Geplaatst op", "12 februari 2026", "2026-02-12", "€ 65,-"),
    _ad("pl_PL", "PLN", "1250", "Pyton królewski samica dorosła|Sprzedam zdrową samicę, je mrożonki, komplet dokumentów w cenie.|terrarysta_k|Kraków", "Cena|Sprzedawca|Lokalizacja|Dodano", "12 lutego 2026", "2026-02-12", "1 250 zł"),
    _ad("cs_CZ", "CZK", "12990", "Želva zelenavá, pár s registrací|Prodám chovný pár želv včetně registračních listů a terária.|jan.novak|Brno", "Cena|Prodejce|Lokalita|Vloženo", "12. února 2026", "2026-02-12", "12 990,- Kč"),
    _ad("hu_HU", "HUF", "145000", "Jákó papagáj kézzel nevelt fiatal|Egészséges, barátságos madár gyűrűvel és papírokkal eladó.|madarbarat|Szeged", "Ár|Eladó|Hely|Feladva", "2026. február 12.", "2026-02-12", "145.000 Ft"),
    _ad("sv_SE", "SEK", "3495", "Grön trädpyton, hona 2023|Lugn och frisk hona som äter bra, säljs med intyg och terrarium.|ormvannen|Malmö", "Pris|Säljare|Plats|Publicerad", "12 februari 2026", "2026-02-12", "3 495:-"),
    _ad("da_DK", "DKK", "2750", "Afrikansk grå papegøje med bur|Tam og rask fugl sælges med stort bur og alle papirer i orden.|fugleven|Aarhus", "Pris|Sælger|Sted|Oprettet", "12. februar 2026", "2026-02-12", "2.750 kr."),
    _ad("ru_RU", "RUB", "24900", "Зелёный питон, самка, два года|Спокойная здоровая самка, отлично ест, отдаём вместе с террариумом.|zoomir|Казань", "Цена|Продавец|Местоположение|Размещено", "12 февраля 2026", "2026-02-12", "24 900 руб."),
    _ad("uk_UA", "UAH", "8700", "Сухопутна черепаха, пара|Продаємо дорослу пару, здорові, з документами та тераріумом.|tortuga_ua|Львів", "Ціна|Продавець|Місто|Додано", "12 лютого 2026", "2026-02-12", "8 700 грн."),
    _ad("tr_TR", "TRY", "18500", "Jako papağanı yavru, evrakları tam|Elle beslenmiş sağlıklı yavru, kafesi ve belgeleri ile satılıktır.|kuscu_ali|İzmir", "Fiyat|Satıcı|Konum|İlan tarihi", "12 Şubat 2026", "2026-02-12", "18.500 TL"),
    _ad("ar_SA", "SAR", "4750", "ببغاء كاسكو رمادي أليف|طائر صغير أليف جدا بصحة ممتازة مع القفص والأوراق الرسمية كاملة.|abu_fahad|الرياض", "السعر|البائع|الموقع|تاريخ النشر", "١٢ فبراير ٢٠٢٦", "2026-02-12", "٤٬٧٥٠ ريال"),
    _ad("ar_EG", "EGP", "12500", "سلحفاة برية كبيرة للبيع|سلحفاة بصحة جيدة عمرها خمس سنوات تأكل جيدا وتباع مع حوضها.|hadiqa|القاهرة", "السعر|المعلن|المكان|نشر في", "12 فبراير 2026", "2026-02-12", "12,500 جنيه"),
    _ad("fa_IR", "IRR", "85000000", "طوطی کاسکو سخنگو|پرنده سالم و اهلی همراه با قفس بزرگ و مدارک کامل به فروش می رسد.|parandeh|تهران", "قیمت|فروشنده|موقعیت|تاریخ انتشار", "12 فوریه 2026", "2026-02-12", "۸٬۵۰۰٬۰۰۰ تومان"),
    _ad("hi_IN", "INR", "129999", "अफ़्रीकी ग्रे तोता बोलने वाला|स्वस्थ और पालतू पक्षी, बड़े पिंजरे और कागज़ात के साथ बिक्री के लिए।|sharma_birds|जयपुर", "कीमत|विक्रेता|स्थान|दिनांक", "12 फ़रवरी 2026", "2026-02-12", "₹1,29,999/-"),
    _ad("en_IN", "INR", "45500", "Star tortoise pair, home bred|Active and healthy pair sold with enclosure and heat lamp, serious buyers only.|chennai_pets|Chennai", "Price|Seller|Location|Posted on", "12 February 2026", "2026-02-12", "Rs. 45,500"),
    _ad("th_TH", "THB", "12900", "งูหลามบอลสีสวย เพศเมีย|งูสุขภาพดี กินเก่ง เชื่องมาก ขายพร้อมตู้และใบอนุญาตครบถ้วนค่ะ|งูสวย_shop|กรุงเทพ", "ราคา|ผู้ขาย|สถานที่|ลงประกาศเมื่อ", "12 กุมภาพันธ์ 2026", "2026-02-12", "12,900 บาท"),
    _ad("vi_VN", "VND", "3500000", "Rùa núi vàng nuôi trong nhà|Rùa khoẻ mạnh, ăn tốt, có giấy tờ đầy đủ, bán kèm bể nuôi lớn.|thucung_hn|Hà Nội", "Giá|Người bán|Địa điểm|Ngày đăng", "12/02/2026", "2026-02-12", "3tr5 VNĐ"),
    _ad("id_ID", "IDR", "2750000", "Kura kura Sulcata jantan besar|Kondisi sehat dan makan lahap, dijual lengkap dengan kandang dan surat.|reptil_bdg|Bandung", "Harga|Penjual|Lokasi|Diposting", "12 Februari 2026", "2026-02-12", "Rp 2,75 jt"),
    _ad("ms_MY", "MYR", "1450", "Sugar glider sepasang jinak|Sepasang haiwan sihat dan jinak, dijual bersama sangkar dan makanan.|petshop_kl|Kuala Lumpur", "Harga|Penjual|Lokasi|Tarikh", "12 Februari 2026", "2026-02-12", "RM 1,450"),
    _ad("ja_JP", "JPY", "128000", "ボールパイソン ベビー メス|餌食いの良い健康な個体です。証明書と飼育ケースをお付けします。|hachurui_ya|大阪府", "価格|出品者|発送元の地域|出品日", "2026年2月12日", "2026-02-12", "12万8千円"),
    _ad("zh_CN", "CNY", "6800", "苏卡达陆龟成体一对|自家繁殖的健康个体，吃食正常，带饲养箱和证书一起出售。|guihaoz|广州", "价格|卖家|所在地|发布时间", "2026年2月12日", "2026-02-12", "6800元"),
    _ad("zh_TW", "TWD", "15800", "球蟒 香蕉色 母|健康穩定吃食，附飼養箱與證明文件，歡迎面交。|pet_taipei|台北市", "價格|賣家|地點|發佈時間", "2026年2月12日", "2026-02-12", "NT$15,800"),
    _ad("ko_KR", "KRW", "350000", "볼파이톤 암컷 분양합니다|건강하고 먹이 반응 좋은 개체입니다. 사육장과 서류 함께 드립니다.|repti_seoul|서울", "판매가격|판매자|거래지역|등록일", "2026년 2월 12일", "2026-02-12", "35만원"),
    _ad("en_US", "USD", "1249.99", "African grey parrot, hand raised|Friendly three year old bird sold together with a large cage and papers.|birdlover_tx|Austin, TX", "Price|Seller|Location|Posted", "February 12, 2026", "2026-02-12", "$1,249.99 OBO"),
    _ad("en_AU", "AUD", "890", "Jungle carpet python male|Calm adult male feeding on frozen rats, licence required, enclosure included.|snakes_qld|Cairns QLD", "Price|Seller|Location|Date listed", "12 Feb 2026", "2026-02-12", "$890"),
    _ad("en_GB", "GBP", "325", "Hermann tortoise with certificate|Healthy ten year old tortoise with Article 10 certificate and heated table.|tort_keeper|Leeds", "Price|Seller|Location|Posted", "12 February 2026", "2026-02-12", "£325 ono"),
    _ad("en_ZA", "ZAR", "14500", "Carved hippo tooth display piece|Old estate piece on a wooden base with export papers from the seventies.|estate_sales_jhb|Johannesburg", "Price|Seller|Location|Posted", "12 February 2026", "2026-02-12", "R14 500"),
    _ad("de_CH", "CHF", "1350", "Griechische Landschildkröte Weibchen|Gesundes Weibchen mit Ausweis, an Freilandhaltung gewöhnt.|schildi_be|Bern", "Preis|Verkäufer|Ort|Inseriert am", "12.02.2026", "2026-02-12", "CHF 1'350.–"),
    _ad("en_KE", "KES", "48500", "Carved ebony rhino figure|Hand carved heavy figure from a private home, collection in person only.|nairobi_crafts|Nairobi", "Price|Seller|Location|Posted", "12 February 2026", "2026-02-12", "KSh 48,500"),
    _ad("es_AR", "ARS", "185000", "Loro hablador con jaula grande|Se vende loro manso y sano de cuatro años con su jaula y documentos.|avesdelsur|Córdoba", "Precio|Vendedor|Ubicación|Publicado", "12 de febrero de 2026", "2026-02-12", "$ 185.000"),
    _ad("el_GR", "EUR", "280", "Χελώνα ξηράς με έγγραφα|Υγιής χελώνα δέκα ετών, πωλείται μαζί με το θερμαινόμενο τραπέζι της.|petworld_gr|Αθήνα", "Τιμή|Πωλητής|Περιοχή|Ημερομηνία", "12 Φεβρουαρίου 2026", "2026-02-12", "280€"),
)  # fmt: skip
