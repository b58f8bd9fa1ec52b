"""What the blind saved pages sell: other countries, currencies, sums and dates than ``benchmarks.saved.ads`` has."""
# ruff: noqa: E501 - markup reads best as it is sent
# fmt: off

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from benchmarks.saved.ads import Ad

# Locale · currency · amount · title · text · seller · place · words for price, seller, place, date · date shown · day · price as people write it.
_ROWS = """
en_CA·CAD·1850·Red-eared slider with pond setup·Very active turtle, comes with the whole pond set and a heater.·gta_turtles·Mississauga, ON·Price·Listed by·Location·Posted·Feb 3, 2026·2026-02-03·C$1,850
fr_CA·CAD·325.50·Python royal pastel, mâle 2024·Mange très bien, vendu avec son terrarium et ses papiers.·repti_mtl·Laval, QC·Prix·Vendeur·Emplacement·Affichée le·3 février 2026·2026-02-03·325,50 $
es_CO·COP·1350000·Guacamaya azul con jaula grande·Ave sana y vacunada, se entrega con su jaula y certificado.·aves_antioquia·Medellín, Antioquia·Precio·Vendedor·Ubicación·Publicado·3 de febrero de 2026·2026-02-03·$1.350.000 COP
es_CL·CLP·189990·Boa constrictor adulta mansa·Se vende por viaje, come bien y está acostumbrada al manejo.·reptiles_stgo·Santiago Centro·Precio·Vendedor·Comuna·Publicado el·03-02-2026·2026-02-03·$189.990
es_PE·PEN·780·Loro cabeza azul hablador·Loro joven muy sano, dice varias palabras y come de la mano.·mascotas_lima·Miraflores, Lima·Precio·Vendedor·Distrito·Fecha·03/02/2026·2026-02-03·S/ 780.00
es_UY·UYU·14900·Tortuga de tierra con terrario·Tortuga de doce años, se entrega con terrario y lámpara.·fauna_uy·Montevideo·Precio·Vendedor·Departamento·Publicado·3 de febrero de 2026·2026-02-03·$U 14.900
pt_PT·EUR·239.90·Tartaruga de Hermann com chip·Animal saudável com documentação, entrego em mão na zona.·bicho_mato·Braga·Preço·Anunciante·Localidade·Publicado a·3 de fevereiro de 2026·2026-02-03·239,90€
ro_RO·RON·1450·Papagal Jaco vorbitor, cu cușcă·Pasăre sănătoasă și blândă, se vinde împreună cu cușca.·zoo_cluj·Cluj-Napoca·Preț·Vânzător·Localitate·Postat la·3 februarie 2026·2026-02-03·1.450 lei
bg_BG·EUR·640.50·Гръцка костенурка, възрастна двойка·Здрави животни с документи, предават се само лично.·terraria_bg·Пловдив·Цена·Продавач·Населено място·Публикувана на·3 февруари 2026·2026-02-03·640,50 €
sr_RS·RSD·24500·Краљевски питон, млада женка·Здрава и мирна животиња, добро једе, продаје се са тераријумом.·terarijum_bg·Нови Сад·Цена·Продавац·Место·Постављено·3. фебруар 2026·2026-02-03·24.500 din
hr_HR·EUR·129·Bradata agama s terarijem·Životinja je pitoma i zdrava, u cijenu ulazi sva oprema.·agama_zg·Zagreb·Cijena·Prodavatelj·Lokacija·Objavljeno·3. veljače 2026.·2026-02-03·129 €
sk_SK·EUR·1190·Ara ararauna, ručne dokŕmená·Mladý vták s krúžkom a papiermi, vhodný aj pre začiatočníka.·papagaje_ke·Košice·Cena·Predajca·Lokalita·Pridané·3. februára 2026·2026-02-03·1 190 €
sl_SI·EUR·85.5·Kraljevi piton, mlad samec·Zdrava žival, redno se hrani, oddam skupaj s terarijem.·plazilci_lj·Maribor·Cena·Prodajalec·Kraj·Objavljeno·3. februar 2026·2026-02-03·85,50 €
et_EE·EUR·410·Kreeka kilpkonn koos terraariumiga·Terve ja rahulik loom, kaasa tulevad kõik paberid ja lamp.·roomaja_ee·Tartu·Hind·Müüja·Asukoht·Lisatud·3. veebruar 2026·2026-02-03·410€
lt_LT·EUR·275.99·Karališkasis pitonas, patelė·Sveika ir rami gyvatė, gerai ėda, parduodama su terariumu.·gyvates_lt·Kaunas·Kaina·Pardavėjas·Vieta·Įdėta·2026 m. vasario 3 d.·2026-02-03·275,99 €
fi_FI·EUR·1040·Harmaapapukaija häkkeineen·Terve ja puhuva lintu, myydään ison häkin ja paperien kanssa.·papukaijat_tku·Turku·Hinta·Myyjä·Paikkakunta·Ilmoitettu·3. helmikuuta 2026·2026-02-03·1 040 €
nb_NO·NOK·6900·Gresk landskilpadde, 8 år·Frisk og rolig skilpadde, selges med bord, lampe og papirer.·krypdyr_brg·Stavanger·Pris·Selger·Sted·Lagt ut·3. februar 2026·2026-02-03·6 900,-
is_IS·ISK·85000·Afrískur grápáfagaukur með búri·Heilbrigður og gæfur fugl, seldur með stóru búri og pappírum.·fuglar_rvk·Akureyri·Verð·Seljandi·Staður·Skráð·3. febrúar 2026·2026-02-03·85.000 kr.
he_IL·ILS·1290·תוכי אפור מדבר עם כלוב·ציפור בריאה ומאולפת, נמסרת עם כלוב גדול ומסמכים מלאים.·birds_tlv·חיפה·מחיר·מוכר·מיקום·פורסם·3 בפברואר 2026·2026-02-03·1,290 ש"ח
ur_PK·PKR·85000·سرمئی طوطا بولنے والا مع پنجرہ·صحت مند اور پالتو پرندہ، بڑے پنجرے اور کاغذات کے ساتھ۔·lahore_birds·لاہور·قیمت·فروخت کنندہ·مقام·تاریخ·3 فروری 2026·2026-02-03·85,000 روپے
bn_BD·BDT·32500·ধূসর টিয়া পাখি খাঁচাসহ·সুস্থ ও পোষা পাখি, বড় খাঁচা এবং কাগজপত্রসহ বিক্রি হবে।·dhaka_pets·ঢাকা·মূল্য·বিক্রেতা·অবস্থান·তারিখ·3 ফেব্রুয়ারী 2026·2026-02-03·৳ 32,500
kk_KZ·KZT·145000·Қызыл құлақты тасбақа террариуммен·Тасбақа дені сау, террариуммен бірге сатылады, торг бар.·zoo_almaty·Алматы·Бағасы·Сатушы·Мекенжай·Жарияланды·3 ақпан 2026 ж.·2026-02-03·145 000 тг
ka_GE·GEL·560·რუხი თუთიყუში გალიით·ჯანმრთელი და მოშინაურებული ფრინველი, იყიდება გალიით.·tbilisi_zoo·თბილისი·ფასი·გამყიდველი·მდებარეობა·თარიღი·3 თებერვალი 2026·2026-02-03·560 ₾
sw_TZ·TZS·450000·Kasuku wa kijivu na kizimba·Ndege mwenye afya na mpole, anauzwa pamoja na kizimba kikubwa.·duka_ndege·Arusha·Bei·Muuzaji·Mahali·Tarehe·3 Februari 2026·2026-02-03·TSh 450,000
ar_AE·AED·6250·صقر حر مدرب للبيع·صقر مدرب بحالة ممتازة مع جواز سفره وجميع مستلزماته.·falcons_uae·أبوظبي·السعر·البائع·الموقع·تاريخ الإضافة·3 فبراير 2026·2026-02-03·6,250 درهم
ar_MA·MAD·2400·سلحفاة برية مع حوض كبير·سلحفاة بصحة جيدة تباع مع الحوض والمصباح للجادين فقط.·souk_casa·الدار البيضاء·الثمن·البائع·المدينة·تاريخ النشر·3 فبراير 2026·2026-02-03·2 400 درهم
en_NG·NGN·185000·African grey parrot with cage·Talking bird, healthy and friendly, comes with big cage.·lekki_pets·Lekki, Lagos·Price·Seller·Location·Posted on·3 February 2026·2026-02-03·₦185,000
en_PH·PHP·15500·Ball python banana female·Feeding on frozen thawed, with enclosure, meet up only.·qc_exotics·Quezon City·Price·Seller·Location·Listed·Feb 3, 2026·2026-02-03·₱15,500
en_SG·SGD·680·Arowana red tail gold 30cm·Healthy fish with certificate and chip, tank not included.·fishbro·Tampines·Price·Seller·Deal location·Listed·3 Feb 2026·2026-02-03·S$680
zh_HK·HKD·4800·非洲灰鸚鵡連大籠·健康親人會講嘢，連籠同證書一齊讓出，面交為主。·bird_tst·旺角·價錢·賣家·交收地點·刊登日期·2026年2月3日·2026-02-03·HK$4,800
en_NZ·NZD·745·Hermann tortoise with table·Ten year old tortoise with heated table, permit included.·tort_akl·Hamilton, Waikato·Price·Seller·Location·Listed·3 Feb 2026·2026-02-03·NZ$745
fr_SN·XOF·275000·Perroquet gris avec cage·Oiseau en bonne santé, parle bien, vendu avec sa cage.·dakar_oiseaux·Dakar·Prix·Vendeur·Ville·Publié le·3 février 2026·2026-02-03·275 000 FCFA
fr_CH·CHF·1190.50·Tortue d'Hermann avec certificat·Femelle de quinze ans, habituée au jardin, avec papiers.·tortues_vd·Lausanne·Prix·Vendeur·Lieu·Publié le·3 février 2026·2026-02-03·CHF 1'190.50
az_AZ·AZN·890·Boz tutuquşu qəfəslə birlikdə·Sağlam və mehriban quş, böyük qəfəs və sənədlərlə satılır.·baku_zoo·Bakı·Qiymət·Satıcı·Yer·Tarix·3 fevral 2026·2026-02-03·890 AZN
en_US·USD·2400·Sulcata tortoise, adult male·Large healthy male, local pickup only, outdoor raised.·desert_herps·Tucson, AZ·Price·Seller·Location·Posted·02/03/2026·2026-02-03·$2.4k
ja_JP·JPY·35800·ヘルマンリクガメ ペア·健康なペアです。登録票と飼育セットをお付けします。·kame_tencho·神奈川県·販売価格·出品者·地域·掲載日·2026/02/03·2026-02-03·￥35,800
zh_CN·CNY·12500·缅甸陆龟成体公龟·状态健康，活动正常，带饲养箱一起出，可视频看龟。·老王爬宠·深圳·价格·卖家·所在地·发布于·2026-02-03·2026-02-03·1.25万元
de_DE·EUR·2150·Graupapagei mit Voliere·Gesundes Tier mit Ring und Papieren, nur an Liebhaber.·papageienfreund·Köln·Preis·Anbieter·Ort·Online seit·03.02.2026·2026-02-03·2.150,- Euro
"""


def _ad(row: str) -> Ad:
    locale, currency, amount, title, text, seller, place, *words, dated, day, informal = row.split("·")
    first, second, third, fourth = words
    return Ad(locale=locale, country=locale.rpartition("_")[2], currency=currency, amount=Decimal(amount), title=title, text=text, seller=seller, place=place,
              day=datetime.fromisoformat(day).replace(tzinfo=UTC), dated=dated, labels=(first, second, third, fourth), informal=informal)


def ads_of(rows: str) -> tuple[Ad, ...]:
    """The ads that such rows tell of, one a line."""
    return tuple(_ad(row) for row in rows.strip().splitlines())


ADS = ads_of(_ROWS)
# What a firm's page says of where it is at home, where it says it: in its footer, with its telephone or its delivery.
HOMES = {
    "CA": "+1 905 555 0101|Canada", "CO": "+57 604 555 0101|Colombia", "CL": "+56 2 2555 0101|Chile", "PE": "+51 1 555 0101|Perú", "UY": "+598 2 555 0101|Uruguay",
    "PT": "+351 253 555 010|Portugal", "RO": "+40 264 555 010|România", "BG": "+359 32 555 010|България", "RS": "+381 21 555 010|Србија", "HR": "+385 1 5550 101|Hrvatska",
    "SK": "+421 55 555 01 01|Slovensko", "SI": "+386 2 555 01 01|Slovenija", "EE": "+372 555 0101|Eesti", "LT": "+370 37 555 010|Lietuva", "FI": "+358 2 555 0101|Suomi",
    "NO": "+47 51 55 01 01|Norge", "IS": "+354 555 0101|Ísland", "IL": "+972 4 555 0101|ישראל", "PK": "+92 42 5550 101|پاکستان", "BD": "+880 2 5550 101|বাংলাদেশ",
    "KZ": "+7 727 555 01 01|Қазақстан", "GE": "+995 32 255 01 01|საქართველო", "TZ": "+255 27 255 0101|Tanzania", "AE": "+971 2 555 0101|الإمارات", "MA": "+212 522 55 01 01|المغرب",
    "NG": "+234 1 555 0101|Nigeria", "PH": "+63 2 8555 0101|Philippines", "SG": "+65 6555 0101|Singapore", "HK": "+852 2555 0101|香港", "NZ": "+64 7 555 0101|New Zealand",
    "SN": "+221 33 555 01 01|Sénégal", "CH": "+41 21 555 01 01|Suisse", "AZ": "+994 12 555 01 01|Azərbaycan", "US": "+1 520 555 0101|United States", "JP": "+81 45 555 0101|日本",
    "CN": "+86 755 5550 1010|中国", "DE": "+49 221 5550101|Deutschland",
}
