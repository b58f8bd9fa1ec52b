"""What the third blind set's saved pages sell: forty-four locales and what they write."""
# ruff: noqa: E501 - rows read best whole
# fmt: off

from __future__ import annotations

from benchmarks.blind.saved_ads import ads_of

# Locale · currency · amount · title · text · seller · place · words for price, seller, place, date · date shown · day · price as people write it.
_ROWS = """
en_IE·EUR·245.50·Hermann tortoise, licensed pair·Housed outdoors every summer and fed on weeds, papers go with the pair.·tortoise_tom·Kilkenny·Price·Seller·County·Posted·24 January 2026·2026-01-24·€245.50
en_CA·CAD·1895.99·Crested gecko breeding group, rack included·Moving abroad and the whole group has to go to one keeper.·maple_geckos·Moncton, NB·Price·Seller·Location·Posted·January 24, 2026·2026-01-24·$1,895.99
fr_CA·CAD·749.95·Perruche à collier bleue avec volière·Oiseau élevé à la main, la volière est comprise dans la vente.·oiseaux_estrie·Sherbrooke·Prix·Vendeur·Lieu·Publiée le·24 janvier 2026·2026-01-24·749,95 $
fr_CI·XOF·185000·Masque ancien en bois noir·Pièce de village acquise en 1978, photos du socle sur demande.·galerie_plateau·Bouaké·Prix·Vendeur·Ville·Publié le·24 janvier 2026·2026-01-24·185 000 F CFA
fr_CM·XAF·325000·Tortue sillonnée et son enclos·Animal calme, vendu avec enclos, abreuvoir et carnet de suivi.·ferme_nkongsamba·Bafoussam·Prix·Vendeur·Ville·Publié le·24 janvier 2026·2026-01-24·325 000 FCFA
fr_DZ·DZD·48500·Chardonneret élégant, mâle chanteur·Chant travaillé, habitué à la cage, vendu seul.·oiseleur_oran·Tlemcen·Prix·Annonceur·Wilaya·Publiée le·24 janvier 2026·2026-01-24·48 500 DA
ar_JO·JOD·275.500·صقر وكري مدرب للهواة·الصقر بحالة ممتازة ويباع مع كامل العدة والأوراق.·amman_falcon·إربد·السعر·المعلن·المدينة·تاريخ النشر·24 يناير 2026·2026-01-24·275.5 دينار
ar_OM·OMR·145.250·خنجر نزواني بمقبض قرن·قطعة موروثة من الجد محفوظة في صندوقها الخشبي.·nizwa_antique·صحار·السعر·البائع·الولاية·تاريخ الإعلان·24 يناير 2026·2026-01-24·145.250 ر.ع
ar_BH·BHD·385.500·ببغاء مكاو أزرق وذهبي·ببغاء أليف جدا يباع مع القفص الكبير والألعاب.·manama_parrots·المحرق·السعر·البائع·المنطقة·تاريخ النشر·24 يناير 2026·2026-01-24·385.5 د.ب
ar_LY·LYD·1850·سلحفاة يونانية زوج بالغ·زوج منتج بصحة جيدة يباع مع الحوض والإضاءة.·tripoli_zoo·مصراتة·السعر·البائع·المدينة·تاريخ النشر·24 يناير 2026·2026-01-24·1850 د.ل
he_IL·ILS·3450.90·קאקו מגדל ידני עם כלוב·הציפור רגועה ומדברת, נמסרת עם הכלוב והאביזרים.·parrots_haifa·רמת גן·מחיר·מוכר·עיר·פורסם·24 בינואר 2026·2026-01-24·3,450.90 ש״ח
es_PE·PEN·1650.50·Orquídea Phragmipedium kovachii de vivero·Planta de vivero autorizado con guía, florece cada año.·vivero_moyobamba·Tarapoto·Precio·Vendedor·Ciudad·Publicado·24 de enero de 2026·2026-01-24·S/ 1,650.50
es_EC·USD·385.75·Rana flecha de criadero, trío·Ranas de zoocriadero con patente, comen drosophila.·ranas_quito·Ambato·Precio·Vendedor·Provincia·Publicado·24 de enero de 2026·2026-01-24·$385,75
es_HN·HNL·8900·Guara roja con jaula de hierro·Ave dócil acostumbrada a personas, se vende con la jaula.·aves_ceiba·San Pedro Sula·Precio·Vendedor·Ciudad·Publicado·24 de enero de 2026·2026-01-24·L 8,900
es_NI·NIO·12500·Boa constrictor adulta con terrario·Serpiente mansa, come cada quince días sin problema.·reptiles_leon·Matagalpa·Precio·Vendedor·Ciudad·Publicado·24 de enero de 2026·2026-01-24·C$12,500
es_CO·COP·1250000·Bolso de babilla, hecho a mano·Cuero de zoocría con certificado, forro de seda.·cueros_cucuta·Bucaramanga·Precio·Vendedor·Ciudad·Publicado·24 de enero de 2026·2026-01-24·$1.250.000
pt_MO·MOP·28500·Colar de coral negro antigo·Peça de família com fecho de prata, vista só com marcação.·taipa_arte·Coloane·Preço·Vendedor·Local·Publicado em·24 de janeiro de 2026·2026-01-24·MOP$28,500
pt_BR·BRL·2349.90·Jabuti-piranga com nota, dois anos·Animal de criadouro legalizado, acompanha microchip.·criadouro_norte·Teresina·Preço·Vendedor·Cidade·Publicado em·24 de janeiro de 2026·2026-01-24·R$ 2.349,90
en_ZM·ZMW·7650·Copper-bound crocodile belt set·Three belts from licensed farm skins, boxed and unused.·lusaka_leather·Ndola·Price·Seller·Town·Posted·24 January 2026·2026-01-24·K7,650
en_BW·BWP·3250.50·Ostrich leather travel bag·Made to order in 2019, light wear on the handles.·gabs_leather·Maun·Price·Seller·Town·Posted·24 January 2026·2026-01-24·P3,250.50
en_NA·NAD·18900·Kudu shoulder mount, full curl·Mounted in 2011 with export permit, buyer arranges freight.·otjiwarongo_mounts·Swakopmund·Price·Seller·Town·Posted·24 January 2026·2026-01-24·N$18,900
sw_KE·KES·64500·Kinyago cha mpingo, kifaru mkubwa·Kimechongwa kwa mkono na fundi mzee, kina miaka thelathini.·sanaa_mombasa·Kisumu·Bei·Muuzaji·Mahali·Tarehe·24 Januari 2026·2026-01-24·KSh 64,500
si_LK·LKR·345000·පැරණි ඇත් දළ කැටයම·පවුලේ උරුම භාණ්ඩයකි, බලා මිලදී ගන්න.·galle_antiques·කුරුණෑගල·මිල·විකුණන්නා·ස්ථානය·දිනය·2026 ජනවාරි 24·2026-01-24·රු. 345,000
ta_IN·INR·78500·சந்தன மரச் சிற்பம், பழையது·கையால் செதுக்கப்பட்ட பழைய சிற்பம், நேரில் பார்த்து வாங்கலாம்.·madurai_kalai·மதுரை·விலை·விற்பனையாளர்·இடம்·தேதி·24 ஜனவரி 2026·2026-01-24·₹78,500
gu_IN·INR·185000·જૂની હાથીદાંતની પેટી·દાદાના સમયની કોતરણીવાળી પેટી, જોવા માટે પહેલાં ફોન કરો.·rajkot_antik·ભાવનગર·કિંમત·વેચનાર·સ્થળ·તારીખ·24 જાન્યુઆરી 2026·2026-01-24·₹1.85 લાખ
ur_PK·PKR·215000·باز شکاری تربیت یافتہ جوڑا·صحت مند جوڑا، تمام سامان کے ساتھ فروخت کے لیے۔·peshawar_baz·ملتان·قیمت·فروخت کنندہ·شہر·تاریخ·24 جنوری 2026·2026-01-24·2 لاکھ 15 ہزار
id_ID·IDR·3750000·Kakatua jambul kuning dengan sangkar·Burung jinak dan sehat, dijual dengan sangkar besi.·burung_malang·Makassar·Harga·Penjual·Lokasi·Tanggal·24 Januari 2026·2026-01-24·Rp3,75 juta
vi_VN·VND·8500000·Vòng trầm hương tự nhiên 108 hạt·Vòng tuyển, mùi thơm bền, có hộp gỗ và giấy kiểm định.·tramhuong_kh·Nha Trang·Giá·Người bán·Khu vực·Ngày đăng·24/01/2026·2026-01-24·8 triệu 5
fil_PH·PHP·18500·Pares ng African lovebird na may hawla·Malusog at maamo ang pares, kasama ang malaking hawla.·ibon_laguna·Iloilo·Presyo·Nagbebenta·Lugar·Petsa·24 Enero 2026·2026-01-24·₱18.5k
en_FJ·FJD·675·Triton shell, very large·Found by my father in the fifties, no chips at the lip.·suva_shells·Lautoka·Price·Seller·Town·Posted·24 January 2026·2026-01-24·$675
mt_MT·EUR·185·Fekruna tal-art maċ-ċertifikat·Annimal b'saħħtu, jingħata mal-karti kollha.·fekruna_mt·Mosta·Prezz·Bejjiegħ·Post·Data·24 ta’ Jannar 2026·2026-01-24·€185
el_CY·EUR·1340.80·Ζακό με κλουβί και χαρτιά·Το πουλί είναι ήρεμο και μιλάει, δίνεται με το κλουβί.·petcorner_cy·Λάρνακα·Τιμή·Πωλητής·Περιοχή·Ημερομηνία·24 Ιανουαρίου 2026·2026-01-24·1.340,80€
ro_MD·MDL·14500·Iguană verde adultă cu terariu·Animal sănătos și blând, se dă cu tot cu lămpi.·zoo_chisinau·Bălți·Preț·Vânzător·Oraș·Publicat·24 ianuarie 2026·2026-01-24·14 500 lei
ru_KG·KGS·42500·Беркут ловчий, два года·Птица обучена, передаётся с документами и снаряжением.·bishkek_berkut·Каракол·Цена·Продавец·Город·Размещено·24 января 2026·2026-01-24·42 500 сом
tg_TJ·TJS·6850·Чӯҷаи шоҳини шикорӣ·Парранда солим аст ва бо ҳамаи лавозимот фурӯхта мешавад.·dushanbe_bird·Хуҷанд·Нарх·Фурӯшанда·Ҷой·Сана·24 январи 2026·2026-01-24·6 850 сомонӣ
be_BY·BYN·1450.50·Рог лася на дошцы, стары·Рэч сямейная, захоўвалася ў доме, без сколаў.·minsk_daunina·Гродна·Цана·Прадавец·Горад·Дададзена·24 студзеня 2026·2026-01-24·1 450,50 руб.
sr_ME·EUR·890·Стара сабља са слоновачом·Породична ствар, продаје се само лично на виђење.·starine_cg·Никшић·Цијена·Продавац·Мјесто·Објављено·24. јануар 2026.·2026-01-24·890 €
hu_HU·HUF·289900·Aligátorteknős, nagy példány·Egészséges állat, engedéllyel és itatóval együtt.·teknos_pecs·Debrecen·Ár·Eladó·Hely·Feladva·2026. január 24.·2026-01-24·289 900 Ft
cs_CZ·CZK·15490·Lori ozdobný, ručně dokrmený samec·Pták je krotký a zvyklý na děti, předám s papíry.·papousci_zlin·Olomouc·Cena·Prodejce·Lokalita·Vloženo·24. ledna 2026·2026-01-24·15 490 Kč
da_DK·DKK·4295·Udstoppet ugle under glasklokke·Gammelt arvestykke fra 1920, sælges med erklæring.·antik_ribe·Esbjerg·Pris·Sælger·Sted·Oprettet·24. januar 2026·2026-01-24·4.295,-
nl_SR·SRD·12750·Blauwgele ara met kooi·Tamme vogel die praat, kooi en speelgoed erbij.·vogels_paramaribo·Nickerie·Prijs·Verkoper·District·Geplaatst·24 januari 2026·2026-01-24·SRD 12.750
mg_MG·MGA·850000·Sokatra kely miaraka amin'ny taratasy·Biby salama tsara, amidy miaraka amin'ny tranony.·tana_biby·Antsirabe·Vidiny·Mpivarotra·Toerana·Daty·24 Janoary 2026·2026-01-24·850 000 Ar
zh_CN·CNY·32800·海南黄花梨手串 老料·老料手工打磨，纹理清晰，附鉴定证书。·琼山木艺·海口·价格·卖家·所在地·发布时间·2026年1月24日·2026-01-24·3.28万元
ja_JP·JPY·68500·アカミミガメ水槽セット 大型·水槽、濾過器、ライトをまとめてお譲りします。·kame_fukuoka·福岡県·価格·出品者·地域·掲載日·2026年1月24日·2026-01-24·6万8500円
"""

ADS = ads_of(_ROWS)
# What a firm's footer says of where it is at home.
HOMES = {
    "IE": "+353 56 555 0101|Ireland", "CA": "+1 506 555 0101|Canada", "CI": "+225 27 2055 0101|Côte d'Ivoire", "CM": "+237 233 55 01 01|Cameroun", "DZ": "+213 43 55 01 01|Algérie",
    "JO": "+962 2 555 0101|الأردن", "OM": "+968 2655 0101|سلطنة عمان", "BH": "+973 1755 0101|البحرين", "LY": "+218 51 555 0101|ليبيا", "IL": "+972 3 555 0101|ישראל", "PE": "+51 42 55 0101|Perú",
    "EC": "+593 3 255 0101|Ecuador", "HN": "+504 2555 0101|Honduras", "NI": "+505 2255 0101|Nicaragua", "CO": "+57 607 555 0101|Colombia", "MO": "+853 2855 0101|Macau",
    "BR": "+55 86 5555 0101|Brasil", "ZM": "+260 212 555 010|Zambia", "BW": "+267 655 5010|Botswana", "NA": "+264 64 555 010|Namibia", "KE": "+254 57 555 0101|Kenya", "LK": "+94 37 555 0101|Sri Lanka",
    "IN": "+91 452 555 0101|India", "PK": "+92 61 555 0101|پاکستان", "ID": "+62 411 555 010|Indonesia", "VN": "+84 258 355 5010|Việt Nam", "PH": "+63 33 555 0101|Pilipinas", "FJ": "+679 655 5010|Fiji",
    "MT": "+356 2155 0101|Malta", "CY": "+357 24 555 010|Κύπρος", "MD": "+373 231 55 010|Moldova", "KG": "+996 3922 5 55 01|Кыргызстан", "TJ": "+992 3422 5 55 01|Тоҷикистон",
    "BY": "+375 152 55 50 10|Беларусь", "ME": "+382 40 555 010|Црна Гора", "HU": "+36 52 555 010|Magyarország", "CZ": "+420 585 555 010|Česko", "DK": "+45 75 55 01 01|Danmark",
    "SR": "+597 555 010|Suriname", "MG": "+261 20 44 555 01|Madagasikara", "CN": "+86 898 5550 1010|中国", "JP": "+81 92 555 0101|日本",
}
