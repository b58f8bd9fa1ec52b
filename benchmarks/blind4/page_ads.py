"""What the fourth blind set's saved pages sell: sixty locales, fifty-six currencies and what is written there."""
# ruff: noqa: E501 - rows read best whole
# fmt: off

from __future__ import annotations

from benchmarks.blind.saved_ads import ads_of

# Locale · currency · amount · title · text · seller · place · words for price, seller, place, date · date shown · day · price as people write it.
_ROWS = """
sq_AL·ALL·48500·Kitarë klasike me dru palisandri·Kitara është punuar në Kordova dhe jepet bashkë me kutinë.·kitara_jug·Vlorë·Çmimi·Shitësi·Qyteti·Publikuar·18 prill 2026·2026-04-18·48 500 lekë të reja
mk_MK·MKD·27300·Стар ќилим од Дебар, рачно ткаен·Чуван на сенка, без дупки, се продава поради селидба.·kilimi_pelister·Битола·Цена·Продавач·Град·Објавено·18 април 2026·2026-04-18·27.300 ден
bs_BA·BAM·640.50·Harmonika Weltmeister, osamdeset basova·Očuvana i naštimana, ide uz kofer i kaiševe.·harmonike_zd·Zenica·Cijena·Prodavač·Grad·Objavljeno·18. april 2026.·2026-04-18·640,50 KM
hy_AM·AMD·185000·Դուդուկ ծիրանի փայտից, վարպետի գործ·Գործիքը նվագված է մեկ տարի, տրվում է պատյանով։·duduk_shirak·Գյումրի·Գինը·Վաճառող·Քաղաք·Հրապարակված է·18 ապրիլի, 2026 թ.·2026-04-18·185 000 դրամ
uz_UZ·UZS·4350000·Qorakoʻl teri poʻstin, yangi·Ustaning oʻzi tikkan, oʻlchami katta, bir marta ham kiyilmagan.·teri_usta·Samarqand·Narxi·Sotuvchi·Shahar·Joylangan·18-aprel, 2026·2026-04-18·4 350 000 soʻm
mn_MN·MNT·1250000·Морин хуур, гар урлал·Хуш модон хөндийтэй, хайрцагтайгаа хамт зарна.·khuur_urlan·Эрдэнэт·Үнэ·Зарагч·Байршил·Огноо·2026 оны 4-р сарын 18·2026-04-18·1,250,000₮
km_KH·KHR·1460000·រូបចម្លាក់ឈើបេង ចាស់·របស់គ្រួសារទុកយូរឆ្នាំ មិនមានស្នាមប្រេះ។·boran_bb·បាត់ដំបង·តម្លៃ·អ្នកលក់·ទីតាំង·កាលបរិច្ឆេទ·18 មេសា 2026·2026-04-18·1,460,000 រៀល
lo_LA·LAK·5400000·ຜ້າໄໝທໍມື ລາຍບູຮານ·ທໍດ້ວຍມືສາມເດືອນ, ຍ້ອມສີທໍາມະຊາດ.·mai_lao·ຫຼວງພະບາງ·ລາຄາ·ຜູ້ຂາຍ·ສະຖານທີ່·ວັນທີ·18 ເມສາ 2026·2026-04-18·5.400.000 ກີບ
my_MM·MMK·780000·ကျောက်စိမ်းလက်ကောက် အစိမ်းရင့်·အက်ကြောင်းမရှိ၊ သေတ္တာနှင့်တကွ ရောင်းမည်။·kyauksein_mdy·မန္တလေး·ဈေးနှုန်း·ရောင်းသူ·နေရာ·ရက်စွဲ·၁၈ ဧပြီ ၂၀၂၆·2026-04-18·၇၈၀,၀၀၀ ကျပ်
ne_NP·NPR·36500·सिंगिङ बाउल सेट, हातले बनेको·सात धातुको सेट, गद्दी र मुङ्ग्रो सहित।·bowl_pokhara·पोखरा·मूल्य·विक्रेता·स्थान·मिति·१८ अप्रिल २०२६·2026-04-18·रु. ३६,५००
fr_TN·TND·1285.750·Éponges de mer, lot de trente pièces·Récoltées à la main, séchées et triées par taille.·eponges_sud·Zarzis·Prix·Annonceur·Gouvernorat·Publiée le·18 avril 2026·2026-04-18·1 285,750 DT
ar_QA·QAR·7350·بشت حساوي مطرز بالزري·خياطة يدوية، لبس مرة واحدة ومحفوظ في صندوقه.·bisht_store·الوكرة·السعر·البائع·المدينة·تاريخ الإعلان·18 أبريل 2026·2026-04-18·7,350 ر.ق
ar_KW·KWD·162.750·عود كمبودي معتق، ربع كيلو·قطع مختارة رائحتها ثابتة، تباع كاملة فقط.·oud_jahra·الجهراء·السعر·المعلن·المنطقة·تاريخ النشر·18 أبريل 2026·2026-04-18·162.750 د.ك
ar_IQ·IQD·925000·سجادة كاشان صوف قديمة·حياكة يدوية بحالة ممتازة، غسلت قبل شهر.·sajjad_basra·البصرة·السعر·البائع·المحافظة·تاريخ النشر·١٨ نيسان ٢٠٢٦·2026-04-18·925 ألف دينار
ar_LB·USD·430·بزق دمشقي صناعة يدوية·مطعم بالصدف ومعه حقيبة وأوتار جديدة.·buzuq_shop·طرابلس·السعر·البائع·المدينة·نشر في·18 نيسان 2026·2026-04-18·430 دولار
am_ET·ETB·27800·የቡና ጀበና እና ረከቦት ሙሉ ስብስብ·በእጅ የተሠራ፣ ሁሉም ስኒዎች አብረው ይሸጣሉ።·jebena_bet·ሐዋሳ·ዋጋ·ሻጭ·ቦታ·ቀን·18 ኤፕሪል 2026·2026-04-18·27,800 ብር
en_UG·UGX·1350000·Ankole cow horn lamps, matched pair·Polished horn on mahogany, wired for British plugs.·horn_works·Mbarara·Price·Seller·District·Posted·18 April 2026·2026-04-18·UGX 1.35M
rw_RW·RWF·245000·Uduseke tune twakozwe n'intoki·Twaboshywe mu bikangaga, turi kumwe n'udupfundikizo.·agaseke_rw·Musanze·Igiciro·Ugurisha·Ahantu·Itariki·18 Mata 2026·2026-04-18·245,000 Frw
en_GH·GHS·2460·Kente cloth, six yards, double weave·Woven for a wedding that was called off, never cut.·bonwire_loom·Kumasi·Price·Seller·Region·Posted·18 April 2026·2026-04-18·GH₵2,460
fr_MU·MUR·18450·Maquette de trois-mâts en teck·Montée en deux hivers, la vitrine est comprise.·chantier_maquettes·Curepipe·Prix·Vendeur·Ville·Publiée le·18 avril 2026·2026-04-18·Rs 18 450
pt_MZ·MZN·23750·Batique grande assinada, moldura nova·Comprada ao artista em 1994, cores muito vivas.·batiques_norte·Nampula·Preço·Vendedor·Província·Publicado em·18 de abril de 2026·2026-04-18·23.750 MT
pt_AO·AOA·385000·Pensador em pau-ferro, peça antiga·Peça de colecção com quarenta centímetros, sem fendas.·arte_ombaka·Benguela·Preço·Anunciante·Província·Publicado a·18 de abril de 2026·2026-04-18·385.000 Kz
es_BO·BOB·1980·Charango de quirquincho con estuche·Heredado del abuelo, suena muy dulce, cuerdas nuevas.·charangos_valle·Cochabamba·Precio·Vendedor·Ciudad·Publicado·18 de abril de 2026·2026-04-18·Bs 1.980
es_PY·PYG·2650000·Arpa paraguaya de cedro, 36 cuerdas·Hecha por luthier, con funda y llave de afinar.·arpas_itapua·Encarnación·Precio·Vendedor·Ciudad·Publicado·18 de abril de 2026·2026-04-18·2.650.000 Gs
es_CR·CRC·184500·Mesa de cocobolo, tablón único·Madera de árbol caído con permiso, patas de hierro.·maderas_guana·Liberia·Precio·Vendedor·Cantón·Publicado·18 de abril de 2026·2026-04-18·₡184.500
es_GT·GTQ·3275.50·Máscara de la danza del venado·Pintura original y cuernos verdaderos, siempre en vitrina.·mascaras_xela·Quetzaltenango·Precio·Vendedor·Departamento·Publicado·18 de abril de 2026·2026-04-18·Q3,275.50
es_DO·DOP·21900·Collar de ámbar azul con insecto·Pieza certificada por el museo, cierre de plata.·ambar_cibao·Puerto Plata·Precio·Vendedor·Provincia·Publicado·18 de abril de 2026·2026-04-18·RD$21,900
en_JM·JMD·58500·Lignum vitae mortar and pestle·Turned from one log in the sixties, heavy as iron.·wata_wood·Mandeville·Price·Seller·Parish·Posted·18 April 2026·2026-04-18·J$58,500
en_TT·TTD·3450·Tenor steelpan with stand and case·Chromed and blended last year, two pairs of sticks.·pan_yard_south·San Fernando·Price·Seller·Area·Posted·18 April 2026·2026-04-18·TT$3,450
fr_HT·HTG·42500·Tambour en chêne, peau de bœuf·Taillé dans une seule pièce, sonne fort et clair.·tanbou_sid·Jacmel·Prix·Vendeur·Ville·Publiée le·18 avril 2026·2026-04-18·42 500 gourdes
en_PG·PGK·1260·Kundu drum with monitor lizard skin·Carved handle, skin tight, played at three sing-sings.·kundu_man·Goroka·Price·Seller·Province·Posted·18 April 2026·2026-04-18·K1,260
fr_NC·XPF·96500·Flèche faîtière sculptée en houp·Œuvre d'un sculpteur connu, facture à l'appui.·sculpteurs_nord·Koné·Prix·Vendeur·Commune·Publiée le·18 avril 2026·2026-04-18·96 500 F
ms_BN·BND·1175.80·Keris lama berhulu kayu kemuning·Pusaka keluarga, disimpan bersama sarung asal.·pusaka_tutong·Tutong·Harga·Penjual·Daerah·Diiklankan·18 April 2026·2026-04-18·B$1,175.80
fa_AF·AFN·54300·قالین مزاری دستباف سرخ·پشم خالص، شش متر مربع، بدون رفو.·qalin_balkh·مزار شریف·قیمت·فروشنده·شهر·تاریخ نشر·18 اپریل 2026·2026-04-18·۵۴٬۳۰۰ افغانی
fa_IR·IRR·146000000·سه‌تار چوب توت با جعبه·ساخت استاد، صدای گرم، همراه با سیم یدکی.·saz_khaneh·شیراز·قیمت·فروشنده·شهر·تاریخ انتشار·۲۹ فروردین ۱۴۰۵·2026-04-18·۱۴٬۶۰۰٬۰۰۰ تومان
fr_CD·CDF·685000·Masque pende ancien avec raphia·Provient d'une succession, socle en métal compris.·arts_katanga·Lubumbashi·Prix·Vendeur·Ville·Publiée le·18 avril 2026·2026-04-18·685 000 FC
en_MW·MWK·376000·Chief's chair in mukwa wood·Two planks slotted together, carved both sides.·mukwa_chairs·Zomba·Price·Seller·District·Posted·18 April 2026·2026-04-18·MK376,000
de_AT·EUR·478.90·Konzertzither mit Beinsteg, um 1900·Spielbereit, zwei Saiten neu, Koffer mit Schlüssel.·saitenspiel_stmk·Graz·Preis·Verkäufer·Ort·Eingestellt am·18. April 2026·2026-04-18·€ 478,90 VB
nl_BE·EUR·92.50·Grammofoon met hoorn, werkend·Veer onlangs vervangen, twaalf platen gaan mee.·opa_zolder·Mechelen·Prijs·Verkoper·Gemeente·Geplaatst op·18 april 2026·2026-04-18·€ 92,50
lv_LV·EUR·1385·Dzintara krelles, lielas pērles·Senlaicīgas, nav presētas, pievienots atzinums.·dzintars_kurzeme·Liepāja·Cena·Pārdevējs·Vieta·Ievietots·2026. gada 18. aprīlis·2026-04-18·1385 EUR
ca_ES·EUR·216.40·Gralla de ginjoler amb funda·Afinada i amb tres canyes noves de recanvi.·gralles_camp·Reus·Preu·Venedor·Població·Publicat·18 d’abril del 2026·2026-04-18·216,40 €
it_CH·CHF·2675·Fisarmonica da concerto, tasti in madreperla·Accordata a marzo, mantice integro, con custodia.·mantici_ti·Lugano·Prezzo·Venditore·Luogo·Inserito il·18 aprile 2026·2026-04-18·CHF 2'675.–
cy_GB·GBP·164.95·Llwy garu dderw, wedi'i cherfio â llaw·Gwaith cerfiwr lleol, heb ei hongian erioed.·llwyau_ceredigion·Aberystwyth·Pris·Gwerthwr·Lleoliad·Postiwyd·18 Ebrill 2026·2026-04-18·£164.95
en_US·USD·3150·Brazilian rosewood parlor guitar, 1890s·Neck reset in 2018, original pegs, chip board case.·parlor_picker·Asheville, NC·Price·Seller·Location·Posted·04/18/2026·2026-04-18·$3,150 firm
pl_PL·PLN·2189.99·Korale naturalne, trzy sznury·Rodzinna pamiątka po babci, zapięcie srebrne.·korale_podhale·Zakopane·Cena·Sprzedający·Miejscowość·Dodano·18 kwietnia 2026·2026-04-18·2 189,99 zł
sv_SE·SEK·7350·Nyckelharpa i lönn med fodral·Byggd av riksspelman, nya strängar i vintras.·harpan_uppland·Uppsala·Pris·Säljare·Ort·Inlagd·18 april 2026·2026-04-18·7 350:-
nb_NO·NOK·5480·Hardingfele fra mellomkrigstiden·Perlemorinnlegg er hele, strykere følger med.·fele_hordaland·Bergen·Pris·Selger·Sted·Lagt ut·18. april 2026·2026-04-18·5 480,-
tr_TR·TRY·32750·Bağlama, dut ağacı tekne, el yapımı·Ustasından, sapı düzgün, kılıfı ile birlikte verilir.·saz_evi·Bursa·Fiyat·Satıcı·İl·İlan Tarihi·18 Nisan 2026·2026-04-18·32.750 TL
uk_UA·UAH·13900·Бандура концертна з чохлом·Чернігівська фабрика, стрій тримає, без тріщин.·bandura_pl·Полтава·Ціна·Продавець·Місто·Додано·18 квітня 2026·2026-04-18·13 900 грн
ru_RU·RUB·57600·Шкатулка из бивня мамонта·Резьба ручная, крышка без сколов, есть паспорт изделия.·kost_sakha·Якутск·Цена·Продавец·Город·Размещено·18 апреля 2026·2026-04-18·57,6 тыс. ₽
te_IN·INR·64250·వీణ, పనస చెక్కతో చేసినది·రెండేళ్లు వాడినది, పెట్టెతో సహా అమ్మబడును.·veena_bezawada·విజయవాడ·ధర·అమ్మకందారు·ప్రదేశం·తేదీ·18 ఏప్రిల్ 2026·2026-04-18·₹64,250/-
ms_MY·MYR·2380·Gong tembaga lama untuk wayang kulit·Bunyi masih bulat, dijual dengan rak kayu cengal.·gong_kelantan·Kota Bharu·Harga·Penjual·Bandar·Disiarkan·18 April 2026·2026-04-18·RM2,380
th_TH·THB·23400·ระนาดเอกไม้ชิงชัน พร้อมรางมุก·เสียงดังกังวาน ผืนไม่แตก มีไม้ตีให้สองคู่·ranad_lanna·เชียงใหม่·ราคา·ผู้ขาย·จังหวัด·ลงประกาศเมื่อ·18 เมษายน 2569·2026-04-18·23,400 บาท
ko_KR·KRW·486000·가야금 12현 연주용 오동나무·상태 좋고 줄은 작년에 모두 교체했습니다.·gayageum_jb·전주·가격·판매자·지역·등록일·2026년 4월 18일·2026-04-18·48만 6천원
zh_TW·TWD·27600·檜木茶盤 整塊原木·老料製作，無接縫，附茶刀一把。·chiayi_muyi·嘉義·價格·賣家·地點·刊登日·2026年4月18日·2026-04-18·NT$27,600
zh_HK·HKD·9350·沉香手串 十二粒老料·香味清甜，附證書同錦盒，誠意者請查詢。·heung_yl·元朗·價錢·賣家·地區·刊登日期·2026年4月18日·2026-04-18·HK$9,350
es_MX·MXN·6780.50·Silla charra piteada, medida quince·Cuero de res, fuste de palo zopilote, poco uso.·talabarteria_zac·Zacatecas·Precio·Vendedor·Estado·Publicado·18 de abril de 2026·2026-04-18·$6,780.50 MXN
es_AR·ARS·476000·Bandoneón nacarado, 142 voces·Afinado en 440, fuelle sano, con estuche original.·fueyes_litoral·Rosario·Precio·Vendedor·Localidad·Publicado·18 de abril de 2026·2026-04-18·$ 476.000
es_CL·CLP·384990·Trarilonko de plata mapuche·Trabajo de retrafe, ley novecientos, sin soldaduras.·plateria_sur·Temuco·Precio·Vendedor·Comuna·Publicado·18 de abril de 2026·2026-04-18·$384.990
en_AU·AUD·1135·Didgeridoo, stringybark, key of D·Made by an elder, beeswax mouthpiece, certificate.·yidaki_west·Broome WA·Price·Seller·Location·Listed·18 April 2026·2026-04-18·$1,135
"""

ADS = ads_of(_ROWS)
# What a page says of where its firm is at home.
HOMES = {
    "AL": "+355 33 555 010|Shqipëria", "MK": "+389 47 555 010|Северна Македонија", "BA": "+387 32 555 010|Bosna i Hercegovina", "AM": "+374 312 5 55 10|Հայաստան",
    "UZ": "+998 66 555 01 01|Oʻzbekiston", "MN": "+976 7035 5501|Монгол Улс", "KH": "+855 53 555 010|កម្ពុជា", "LA": "+856 71 555 010|ລາວ", "MM": "+95 2 555 0101|မြန်မာ", "NP": "+977 61 555010|नेपाल",
    "TN": "+216 75 555 010|Tunisie", "QA": "+974 4455 5010|قطر", "KW": "+965 2455 5010|الكويت", "IQ": "+964 40 555 010|العراق", "LB": "+961 6 555 010|لبنان", "ET": "+251 46 555 0101|ኢትዮጵያ",
    "UG": "+256 485 555 010|Uganda", "RW": "+250 252 555 010|Rwanda", "GH": "+233 32 255 5010|Ghana", "MU": "+230 655 5010|Maurice", "MZ": "+258 26 555 010|Moçambique", "AO": "+244 272 555 010|Angola",
    "BO": "+591 4 455 5010|Bolivia", "PY": "+595 71 555 010|Paraguay", "CR": "+506 2655 5010|Costa Rica", "GT": "+502 7755 5010|Guatemala", "DO": "+1 809 555 0101|República Dominicana",
    "JM": "+1 876 555 0101|Jamaica", "TT": "+1 868 555 0101|Trinidad and Tobago", "HT": "+509 2855 5010|Haïti", "PG": "+675 532 5501|Papua New Guinea", "NC": "+687 47 55 01|Nouvelle-Calédonie",
    "BN": "+673 425 5501|Brunei Darussalam", "AF": "+93 50 555 010|افغانستان", "IR": "+98 71 3555 0101|ایران", "CD": "+243 81 555 0101|RD Congo", "MW": "+265 1 555 010|Malawi",
    "AT": "+43 316 555010|Österreich", "BE": "+32 15 55 50 10|België", "LV": "+371 6355 5010|Latvija", "ES": "+34 977 555 010|Espanya", "CH": "+41 91 555 01 01|Svizzera", "GB": "+44 1970 555010|Y Deyrnas Unedig",
    "US": "+1 828 555 0101|United States", "PL": "+48 18 555 01 01|Polska", "SE": "+46 18 555 010|Sverige", "NO": "+47 55 55 01 01|Norge", "TR": "+90 224 555 01 01|Türkiye", "UA": "+380 532 55 50 10|Україна",
    "RU": "+7 4112 55-50-10|Россия", "IN": "+91 866 555 0101|భారతదేశం", "MY": "+60 9 755 5010|Malaysia", "TH": "+66 53 555 010|ประเทศไทย", "KR": "+82 63 555 0101|대한민국", "TW": "+886 5 555 0101|台灣",
    "HK": "+852 2555 0101|香港", "MX": "+52 492 555 0101|México", "AR": "+54 341 555 0101|Argentina", "CL": "+56 45 255 5010|Chile", "AU": "+61 8 9155 5010|Australia",
}
