"""What pages call a field, in words and in class names, in the languages of the trade; and the pairs that use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import framing_forms
from spiders.pages.tree import in_the_open, short_line_of
from spiders.pages.words import words_of

LABELS: dict[str, str] = {
    "price": (
        "price|our price|sale price|asking price|current price|price now|buy(?: it)? now(?: price)?|fixed price|"
        "current bid|"
        "highest bid|sold for|hammer price|price reali[sz]ed|sold price|店内价|本店售价|本店价|会员价|促销价|零售价|"
        "winning bid|starting bid|start(?:ing)? price|cost|amount|preis|verkaufspreis|festpreis|sofortkauf|"
        "aktuelles gebot|höchstgebot|startpreis|vb|prix|prix de vente|prix actuel|enchère actuelle|mise à prix|tarif|"
        "precio|precio actual|precio de venta|puja actual|valor|preço|preço atual|preço de venda|lance atual|prezzo|"
        "prezzo attuale|prezzo di vendita|jetzt nur|"
        "offerta attuale|prijs|"
        "vraagprijs|huidig bod|cena|cena brutto|aktualna cena|цена|стоимость|текущая ставка|ціна|вартість|fiyat|fiyatı|"
        "satış fiyatı|τιμή|pris|pris nu|hinta|ár|ára|preț|pret|preţ|harga|harga jual|giá|giá bán|giá hiện tại|ราคา|"
        "ราคาปัจจุบัน|ราคาขาย|价格|價格|售价|售價|现价|現價|当前价|一口价|价钱|価格|販売価格|現在価格|現在の価格|即決価格|"
        "値段|金額|本体価格|가격|판매가|판매가격|현재가|즉시구매가|السعر|سعر|الثمن|قیمت|قیمت فروش|מחיר|कीमत|मूल्य|"
        "दाम|bei|presyo|দাম|মূল্য|விலை|цена|cijena|hind|kaina|verð|ფასი|qiymət|qiyməti|баға|бағасы|գին|گرانی|價錢|售價|"
        "តម្លៃ|ዋጋ|ဈေးနှုန်း|ລາຄາ|үнэ|çmimi|narxi|किंमत|કિંમત|ਕੀਮਤ|ధర|ಬೆಲೆ|വില|මිල|ár|cena"
        "|prezz|prys|praghas|pris totalt|prezioa|preu|prezo|нарх|нархи|цана|кошт|баасы|цијена"
        "|vidiny|qiimaha|farashi|intengo|ixabiso|بیه|نرخ|بها|prix ttc|prix de vente ttc|bruttopreis"
        "|preis inkl\\. mwst\\.?|prezzo ivato|precio con iva|preço com iva|price inc(?:l\\.?"
        "|luding)? (?:vat|tax|gst)|税込価格|税込|总价|總價|ราคารวม|ມູນຄ່າ|ભાવ|ਮੁੱਲ|ಮೌಲ್ಯ|വില്പന വില"
    ),
    "currency": (
        "currency|währung|devise|moneda|moeda|valuta|waluta|валюта|para birimi|货币|貨幣|通貨|통화|العملة|mata uang"
    ),
    "seller": (
        "seller|sold by|vendor|posted by|listed by|offered by|advertiser|owner|breeder|shop|store|dealer|author|"
        "user|username|联系人|聯絡人|"
        "started by|contact person|verkäufer|anbieter|verkauft von|inserent|züchter|händler|benutzer|vendeur|vendu par|"
        "annonceur|auteur|pseudo|éleveur|posté par|vendedor|vendido por|anunciante|publicado por|autor|usuario|usuário|"
        "venditore|venduto da|inserzionista|autore|pubblicato da|verkoper|aangeboden door|adverteerder|sprzedawca|"
        "sprzedający|wystawca|użytkownik|dodane przez|продавец|автор|владелец|продавець|satıcı|ilan sahibi|"
        "πωλητής|säljare|"
        "sælger|selger|myyjä|eladó|prodejce|prodávající|inzerent|vânzător|penjual|pengiklan|người bán|người đăng|"
        "liên hệ|"
        "ผู้ขาย|ผู้ลงประกาศ|โดย|卖家|賣家|卖方|发布者|发布人|掌柜|联系人|出品者|販売者|投稿者|ストア|판매자|작성자|البائع|"
        "المعلن|صاحب الإعلان|اسم البائع|الناشر|فروشنده|آگهی دهنده|מוכר|מפרסם|विक्रेता|muuzaji|nagbebenta|বিক্রেতা|"
        "விற்பனையாளர்|продавац|предавач|продавач|prodavatelj|prodavac|prodajalec|predajca|müüja|pardavėjas|pārdevējs|seljandi|"
        "გამყიდველი|satan|сатушы|վաճառող|فروخت کنندہ|ผู้ประกาศ|ผู้โพสต์|nombre del anunciante|nom du vendeur|"
        "contact name|איש קשר|contactpersoon|persona de contacto|kontaktperson|osoba kontaktowa|контактное лицо|"
        "контактна особа|لیست فروشنده|dodal|postavio|អ្នកលក់|ሻጭ|ရောင်းသူ|ຜູ້ຂາຍ|худалдагч|shitësi|sotuvchi|વેચનાર|అమ్మకందారు"
        "|bejjiegħ|mpivarotra|фурӯшанда|сатуучу|прадавец|ವಿಕ್ರೇತ|ಮಾರಾಟಗಾರ|വിൽപ്പനക്കാരൻ|ਵਿਕਰੇਤਾ|ਵੇਚਣ ਵਾਲਾ"
        "|విక్రేత|විකුණන්නා|විකිණුම්කරු|बिक्रेता|विक्रेते|বিক্রয়কারী|ఆమ్మకందారు|díoltóir|saltzailea"
        "|venedor|iibiye|mai sayarwa|umthengisi|خرڅوونکی|پلورونکی|فرۆشیار|صاحبة الإعلان|اسم المعلن"
        "|ناشر الإعلان"
    ),
    "place": (
        "location|place|city|town|region|area|state|address|item location|located in|ships from|"
        "pickup(?: location)?|where|"
        "ort|standort|artikelstandort|wo|stadt|plz|lieu|localisation|localité|ville|où|région|ubicación|"
        "localidad|ciudad|"
        "lugar|provincia|localização|cidade|município|luogo|località|città|comune|dove|plaats|locatie|woonplaats|"
        "расположение|розташування|месторасположение|разположение|beliggenhet|lokacija oglasa|"
        "lokalizacja|miasto|miejscowość|город|место|местоположение|регион|адрес|місто|місцезнаходження|konum|il|şehir|"
        "il / ilçe|περιοχή|τοποθεσία|plats|ort|sted|by|paikkakunta|sijainti|hely|település|město|lokalita|místo|"
        "localitate|"
        "oraș|lokasi|kota|alamat|địa điểm|khu vực|địa chỉ|nơi bán|tỉnh thành|สถานที่|จังหวัด|ที่อยู่|ทำเล|所在地|地点|"
        "地點|位置|"
        "城市|地区|地區|区域|區域|发货地|所在地区|物品所在地|商品所在地|出品地域|発送元地域|交貨地點|面交地點|"
        "거래 희망 ?장소|ส่งจาก|"
        "発送元の地域|発送元|地域|場所|エリア|지역|위치|거래지역|الموقع|المدينة|"
        "المكان|المنطقة|"
        "شهر|محل|مکان|موقعیت|מיקום|עיר|אזור|स्थान|शहर|mahali|eneo|lokasyon|অবস্থান|இடம்|"
        "distrito|comuna|departamento|emplacement|county|suburb|(?:deal|meet-?up|pickup) location|место|"
        "mjesto|mesto|kraj|asukoht|vieta|vietovė|atrašanās vieta|staður|მდებარეობა|ქალაქი|yer|şəhər|мекенжай|қала|"
        "վայր|مقام|شہر|交收地點|localidade|dikirim dari|versand aus|expédié (?:de|depuis)|enviado desde|"
        "se envía desde|населено място|ilçe|obec|okres|ទីតាំង|ቦታ|တည်နေရာ|ສະຖານທີ່|байршил|vendndodhja|manzil|lokacija|"
        "ठिकाण|સ્થાન|ਸਥਾਨ|స్థలం|ಸ್ಥಳ|സ്ഥലം|ස්ථානය|parish|hol van|hol|helység"
        "|الولاية|المحافظة|البلدية|الحي|الإمارة|مكان الإعلان|wilaya|gouvernorat|délégation"
        "|commune|département|quartier|bairro|freguesia|concelho|municipio|cantón|corregimiento"
        "|barrio|bundesland|kanton|landkreis|gemeente|provincie|regione|comarca|concello|semt|mahalle"
        "|bölge|kabupaten|provinsi|kecamatan|negeri|bandar|daerah|megye|județ|judet|raion|νομός"
        "|πόλη|область|район|област|град|горад|месца|град/место|локација|шаҳр|ҷой|вилоят|шаар"
        "|жайгашкан жери|облыс|аудан|орналасқан жері|хот|аймаг|дүүрэг|քաղաք|մարզ|qyteti|vendi|shahar"
        "|viloyat|joylashuv|rayon|miestas|pilsēta|linn|maakond|bær|sveitarfélag|kaupunki|maakunta|kommun"
        "|kommune|fylke|län|landsdel|općina|opština|toerana|faritra|mji|mkoa|lungsod|lalawigan|plek"
        "|ligging|dorp|indawo|magaalo|wuri|lokalità|áit|contae|herria"
        "|població|שם היישוב|יישוב|استان|شهرستان|ضلع|علاقہ|ښار|ځای|شوێن|شار|સ્થાન/શહેર|સ્થળ|શહેર|જિલ્લો"
        "|ਸ਼ਹਿਰ|ਜ਼ਿਲ੍ਹਾ|నగరం|ప్రాంతం|జిల్లా|ನಗರ|ಪ್ರದೇಶ|ಜಿಲ್ಲೆ|നഗരം|ജില്ല|നഗരം/സ്ഥലം|நகரம்|ஊர்|மாவட்டம்"
        "|নগর|শহর|জেলা|এলাকা|ठाउँ|जिल्ला|जिला|ज़िला|क्षेत्र|जिल्हा|නගරය|දිස්ත්‍රික්කය|ප්‍රදේශය|ក្រុង"
        "|ខេត្ត|ເມືອງ|ແຂວງ|မြို့|မြို့နယ်|ከተማ|አካባቢ|县|县市|省份|所在城市|縣市|鄉鎮|都道府県|市区町村|시/도|시군구|อำเภอ"
        "|จังหวัด/อำเภอ|quận|huyện|tỉnh|thành phố|phường|parroquia|emirate|governorate|district|province"
        "|wilayat"
    ),
    "posted": (
        "first posted|first listed|last renewed|renewed|"
        "oglas objavljen|objavljen|sist endret|sist oppdatert|senast ändrad|sidst ændret|päivitetty|"
        "публикувана/обновена|публикувана|обновена|последно обновена|последнее обновление|обновлено|оновлено|"
        "zadnja promjena|aktualizováno|aktualizované|módosítva|zaktualizowano|actualizado(?: el)?|aggiornato il|"
        "mis à jour le|"
        "bijgewerkt(?: op)?|sinds|güncelleme tarihi|güncellendi|תאריך פרסום|פורסם ב|تاريخ الإعلان|"
        "上架时间|上架日期|发布时间|发布日期|更新时间|添加时间|上架時間|刊登時間|刊登日期|"
        "posted(?: on| at)?|on|date|date listed|listed date|tarikh|tarikh siaran|date posted|posted date|"
        "listed(?: on)?|added(?: on)?|published(?: on)?|created|date added|ad date|"
        "updated|last updated|online since|listing date|start(?:ed)?(?: date)?|datum|eingestellt(?: am)?|"
        "erstellt(?: am)?|"
        "veröffentlicht(?: am)?|online seit|inseriert am|anzeigendatum|aufgegeben am|date de publication|"
        "publié(?:e)?(?: le)?|"
        "mise? en ligne(?: le)?|déposé(?:e)? le|ajouté le|fecha|publicado(?: el| em)?|fecha de publicación|"
        "publicada el|data|"
        "data de publicação|publicado|inserito il|pubblicato il|data inserimento|data di pubblicazione|"
        "geplaatst(?: op)?|"
        "sinds|aangemaakt|data dodania|dodano|dodane|opublikowano|дата|размещено|опубликовано|добавлено|"
        "дата публикации|"
        "дата размещения|додано|опубліковано|tarih|ilan tarihi|yayın tarihi|eklenme tarihi|ημερομηνία|publicerad|"
        "inlagd|"
        "oprettet|publisert|lagt ut|ilmoitus jätetty|julkaistu|feladva|hirdetés dátuma|vloženo|datum vložení|přidáno|"
        "data publicării|publicat|adăugat|tanggal|diposting|tanggal pasang|ditayangkan|dibuat|ngày đăng|"
        "đăng ngày|đăng lúc|"
        "ngày|thời gian đăng|วันที่|ลงประกาศเมื่อ|โพสต์เมื่อ|วันที่ลงประกาศ|ประกาศเมื่อ|发布时间|發佈時間|发布日期|发布于|发表于|"
        "上架时间|刊登日期|日期|更新时间|投稿日|掲載日|登録日|出品日|公開日|開始日時|更新日|등록일|작성일|게시일|"
        "تاريخ النشر|"
        "تاريخ الإعلان|نشر في|نشر بتاريخ|التاريخ|تاریخ انتشار|تاریخ|زمان انتشار|תאריך|תאריך פרסום|दिनांक|तारीख|"
        "tarehe|petsa|তারিখ|தேதி|placed|placed on|affichée? le|постављено|objavljeno|pridané|lisatud|įdėta|pievienots|"
        "skráð|თარიღი|жарияланды|տեղադրված է|تاریخ|تاريخ الإضافة|أضيف في|publicado a|publicada em|postat la|"
        "публикувана? на|ilmoitettu|ลงขายเมื่อ|ลงประกาศ|เมื่อ|पोस्ट किया गया"
        "|data tal-post|data|daty|fecha de alta|дададзена|апублікавана|сана|санаси|датасы|күні"
        "|жарыяланган|огноо|нийтэлсэн огноо|ամսաթիվ|data e publikimit|датум|објављено|датум објаве|sana"
        "|joylashtirilgan sana|yerləşdirilib|tarix|paskelbta|ievietots|kuupäev|dagsetning|päivämäärä"
        "|päiväys|ilmoituspäivä|publiceringsdatum|dato|dáta|data d.alta|iragarki data|taariikhda"
        "|kwanan wata|usuku|idato|તારીખ|પોસ્ટ કર્યા તારીખ|ਮਿਤੀ|ਤਾਰੀਖ|తేదీ|ದಿನಾಂಕ|തീയതി|मिति"
        "|प्रकाशित|দিনাঙ্ক|প্রকাশের তারিখ|දිනය|පළ කළ දිනය|வெளியிட்ட தேதி|நாள்|កាលបរិច្ឆេទ|ថ្ងៃ|ວັນທີ"
        "|ရက်စွဲ|ቀን|የታተመበት ቀን|نېټه|بەروار|تاريخ|تاريخ الاعلان|تاریخ اشاعت|הועלה בתאריך|פורסם|פורסם בתאריך"
        "|تاریخ ثبت|registreret|veröffentlichungsdatum|inseriert|online desde|subido el|subida em"
        "|inserita il|ngày cập nhật|tanggal tayang|tarikh iklan"
    ),
    "category": (
        "category|section|type of ad|kategorie|rubrik|catégorie|rubrique|categoría|categoria|rubriek|categorie|"
        "kategoria|"
        "категория|рубрика|категорія|kategori|κατηγορία|osasto|kategória|kategori|danh mục|chuyên mục|หมวดหมู่|"
        "分类|類別|分類|"
        "カテゴリ|カテゴリー|카테고리|분류|الفئة|القسم|التصنيف|دسته بندی|دسته‌بندی|קטגוריה|श्रेणी"
    ),
    "shipping": (
        "shipping|delivery|postage|shipping cost|versand|versandkosten|lieferung|livraison|frais de port|envío|"
        "gastos de envío|"
        "frete|entrega|envio|spedizione|verzending|verzendkosten|wysyłka|dostawa|доставка|kargo|αποστολή|frakt|fragt|"
        "toimitus|szállítás|doprava|livrare|ongkir|pengiriman|vận chuyển|phí vận chuyển|จัดส่ง|ค่าส่ง|运费|運費|快递|"
        "送料|配送方法|"
        "배송|배송비|الشحن|التوصيل|ارسال|משלוח|शिपिंग"
    ),
    "ships_to": (
        "ships to|delivers to|versand nach|livre en|se envía a|envia para|spedisce in|dostawa do|доставка в|配送先|发往"
    ),
    "name": (
        "name|your name|nom|nombre|nome|naam|imię|имя|ім'я|ad soyad|isim|όνομα|namn|navn|nimi|név|jméno|meno|nume|nama|"
        "họ tên|ชื่อ|姓名|名前|お名前|이름|الاسم|نام|שם|नाम|jina|pangalan"
    ),
    "contact": (
        "phone(?: number)?|tel(?:ephone)?\\.?|mobile|cell(?: phone)?|e-?mail|contact|telefon|téléphone|tél\\.?|"
        "teléfono|telefone|telefono|telefoon|телефон|тел\\.?|τηλέφωνο|puhelin|điện thoại|โทร|โทรศัพท์|电话|電話|手机|"
        "전화|هاتف|الهاتف|تلفن|טלפון|फोन|simu|whatsapp|viber"
    ),
    "title": "title|item|titel|titre|título|titolo|название|标题|タイトル|제목|العنوان|judul|tiêu đề",
}
# "区 域：" is set to the width of its neighbours.
_WITHIN_WORD = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000\u00a0]+(?=[\u3400-\u9fff])")
_PATTERNS = {name: re.compile(rf"^\W*(?:{words})\W*$", re.IGNORECASE) for name, words in LABELS.items()}
_LED = {
    # "User:in seit 2015" is a German word with its own colon.
    name: re.compile(rf"^\W{{0,3}}(?:{words})\s*[:：](?!in(?:nen)?\b)\s*(\S.*)$", re.IGNORECASE | re.DOTALL)
    for name, words in LABELS.items()
}
# "Posted 3 days ago by ann": the label needs no colon before a date.
_LED_DATE = re.compile(
    rf"^\W{{0,3}}(?:(?:{LABELS['posted']})\s*){{0,2}}(?:{LABELS['posted']})(?:\s*(?=\d)|\s+(?=\S))", re.IGNORECASE
)
# "Posted by ann, member since Jan 2019" dates the account.
_JOINED = re.compile(
    r"(?:member|user|joined|registered) ?since|joined|mitglied seit|membre depuis|inscrit|miembro desde|"
    r"membro d[ae]sde|"
    r"lid sinds|на сайте с|üyelik",
    re.IGNORECASE,
)
_HOLDERS = words_of("th td dt li p div span b strong label em h3 h4 h5 i font small")
_CLOSED = words_of("nav footer form select script")
_UNSEEN = frozenset(["script", "style"])
_MOST = 4000
_MOST_LINES = 20_000
_SHORTEST_LABEL = 4  # "by" is a town in Danish and an author in English
_LOUD = frozenset(["b", "strong", "span", "em", "a", "i"])
_LONGEST_LABEL = 40
_LONGEST_VALUE = 200
_LONGEST_RUN = 2000
_DIGIT = re.compile(r"\d")


def field_of(label: str) -> str:
    """The field that a label names; empty for none."""
    # A Turkish capital with a dot is no other case of "i" to a pattern.
    label = _WITHIN_WORD.sub("", label.strip().replace("İ", "i"))
    return _field_of(label) if 0 < len(label) <= _LONGEST_LABEL else ""


@lru_cache(maxsize=4096)
def _field_of(label: str) -> str:
    # A site's pages say the same short things again and again: its menu, its labels.
    return next((name for name, pattern in _PATTERNS.items() if pattern.match(label)), "")


def without_label(text: str, name: str) -> str:
    """A text without the label that leads it ("Location: Lyon", "Posted 3 days ago")."""
    led = _LED[name].match(text) if name in _LED else None
    if led:
        return str(led.group(1))
    return _LED_DATE.sub("", text) if name == "posted" else text


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


@lru_cache(maxsize=4)
def pairs(response: TextResponse) -> tuple[tuple[str, str, HtmlElement], ...]:
    """Field, text and element of every labelled value: table rows, definition lists, "Label: value" lines."""
    shown = [
        element for element in in_the_open(response, _CLOSED, framing_forms(response)) if element.tag not in _UNSEEN
    ]
    return (*_marked(shown), *_spelt_out(shown))


def _marked(shown: list[HtmlElement]) -> Iterator[tuple[str, str, HtmlElement]]:
    holders = (element for element in shown if element.tag in _HOLDERS)
    for element in islice(holders, _MOST):
        if len(element) > 8 or not isinstance(element, HtmlElement):
            continue
        text = short_line_of(element, _LONGEST_LABEL + _LONGEST_VALUE)
        if text:
            found = (
                _value_of_label(element, text)
                or _after_break(element)
                or _before_child(element)
                or _within(element, text)
            )
            if found is not None:
                yield found


def _value_of_label(element: HtmlElement, text: str) -> tuple[str, str, HtmlElement] | None:
    """What stands beside an element that is a label and nothing else."""
    name = field_of(text)
    if not name:
        return None
    value = _beside(element)
    if value is not None:
        found = _text(value)
        return (name, found, value) if 0 < len(found) <= _LONGEST_VALUE and not field_of(found) else None
    tail = " ".join((element.tail or "").split()).strip(" :：»«")
    if name == "posted" and len(text) < _SHORTEST_LABEL and not any(char.isdecimal() for char in tail):
        return None  # "on" names a date, but nothing else
    return (name, tail, element.getparent()) if 0 < len(tail) <= _LONGEST_VALUE else None


def _within(element: HtmlElement, text: str) -> tuple[str, str, HtmlElement] | None:
    """The value in an element that also holds its label: "Location: Lyon", "Posted 3 days ago"."""
    if len(element) > 3:
        return None
    if len(element) > 1 and not (element.text or "").strip() and field_of(_text(element[0]).rstrip(" :：")):
        return None  # its first element is the label, and what stands beside that the value
    led = _opened(text)
    return (*led, element) if led else None


@lru_cache(maxsize=4096)
def _opened(text: str) -> tuple[str, str] | None:
    """The field and the rest of a short text that begins with a label; kept, as ``_field_of`` is."""
    if len(text) <= _LONGEST_LABEL * 2 and _DIGIT.search(text):
        dated = _LED_DATE.match(text)
        if dated and not _JOINED.search(text):
            return "posted", text[dated.end() :]
    return next(_led(text), None) if ":" in text or "：" in text else None


def _before_child(element: HtmlElement) -> tuple[str, str, HtmlElement] | None:
    """A label right before the element that holds its value: "Ships from <b>Bogor</b>"."""
    if len(element) != 1 or element[0].tag not in _LOUD or (element[0].tail or "").strip():
        return None
    label, value = (element.text or "").strip(" \n\t:："), _text(element[0])
    if not _SHORTEST_LABEL <= len(label) <= _LONGEST_LABEL or not 0 < len(value) <= _LONGEST_LABEL:
        return None
    name = field_of(label)
    return (name, value, element[0]) if name else None


def _after_break(element: HtmlElement) -> tuple[str, str, HtmlElement] | None:
    """A label above its value: "Location<br>Lyon"."""
    if len(element) != 1 or element[0].tag != "br":
        return None
    name, value = field_of((element.text or "").strip(" \n\t:：")), " ".join((element[0].tail or "").split())
    return (name, value, element) if name and 0 < len(value) <= _LONGEST_VALUE else None


def _spelt_out(shown: list[HtmlElement]) -> Iterator[tuple[str, str, HtmlElement]]:
    """The same of "Label: value" lines in running text, as a post's words have them."""
    n_lines = 0
    for element in shown[:_MOST]:
        texts = (element.text, *[child.tail for child in element]) if len(element) else (element.text,)
        for text in texts:
            n_lines += text.count("\n") + 1 if text else 0
            if n_lines > _MOST_LINES:
                return
            if text and (":" in text or "：" in text) and len(text) < _LONGEST_RUN:
                yield from ((name, value, element) for name, value in _led(text))


def _led(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        if ":" not in line and "：" not in line:
            continue
        shown = " ".join(line.split())
        plain = shown.replace("İ", "i")
        led = next(((name, match) for name, pattern in _LED.items() if (match := pattern.match(plain))), None)
        if led is not None and len(led[1].group(1)) <= _LONGEST_VALUE:
            yield led[0], shown[led[1].start(1) : led[1].end(1)].strip()


def _beside(element: HtmlElement) -> HtmlElement | None:
    """The element that holds a label's value: the next one, also where label and value are wrapped one level deep."""
    if (element.tail or "").strip(" \n\t\u00a0:："):
        return None
    following = element.getnext()
    if following is None and element.tag in (
        "b",
        "strong",
        "span",
        "label",
        "em",
        "i",
        "font",
        "p",
        "small",
        "h4",
        "h5",
    ):
        parent = element.getparent()
        if parent is not None and len(parent) == 1 and _text(parent) == _text(element):
            following = parent.getnext()
    return following if isinstance(following, HtmlElement) else None
