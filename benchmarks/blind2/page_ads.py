"""What the second blind set's saved pages sell: forty-two locales and what they write."""
# ruff: noqa: E501 - rows read best whole
# fmt: off

from __future__ import annotations

from benchmarks.blind.saved_ads import ads_of

# Locale · currency · amount · title · text · seller · place · words for price, seller, place, date · date shown · day · price as people write it.
_ROWS = """
de_AT·EUR·1480.90·Landschildkröte, Zuchtpaar mit CITES·Das Paar lebt seit Jahren im Freigehege und wird nur zusammen abgegeben.·schildi_tirol·Innsbruck·Preis·Verkäufer·Standort·Eingestellt am·17. Jänner 2026·2026-01-17·1480,90 Euro
fr_BE·EUR·2350·Défense gravée sur socle, 1930·Objet de famille avec attestation, visible sur rendez-vous uniquement.·brocante_namur·Namur·Prix·Vendeur·Lieu·Mise en ligne·17 janvier 2026·2026-01-17·2.350 €
nl_BE·EUR·75.50·Korenslang man met terrarium·Rustig dier dat goed eet, alleen samen met het terrarium te koop.·slang_gent·Gent·Vraagprijs·Verkoper·Locatie·Geplaatst·17 januari 2026·2026-01-17·€ 75,50
es_CR·CRC·185000·Lora nuca amarilla con jaula·Ave joven y sana que come de la mano, se entrega con su jaula.·aves_tico·Alajuela·Precio·Vendedor·Ubicación·Publicado·17 de enero de 2026·2026-01-17·₡185.000
es_DO·DOP·32500·Tortuga de río con acuario·Animal sano, se vende con acuario, filtro y lámpara incluidos.·acuario_rd·Santiago de los Caballeros·Precio·Vendedor·Ubicación·Publicado·17 de enero de 2026·2026-01-17·RD$32,500
es_BO·BOB·1250.50·Poncho con plumas antiguas·Pieza de colección heredada, conservada en vitrina desde siempre.·antiguedades_lp·La Paz·Precio·Vendedor·Lugar·Fecha·17/01/2026·2026-01-17·Bs 1.250,50
es_PY·PYG·1850000·Cuero de yacaré curtido·Cuero entero con guía de traslado, curtido natural, sin roturas.·cueros_py·Encarnación·Precio·Vendedor·Ciudad·Publicado·17 de enero de 2026·2026-01-17·Gs. 1.850.000
es_GT·GTQ·4750·Orquídea monja blanca florecida·Planta adulta en maceta de barro con tres varas florales.·vivero_xela·Quetzaltenango·Precio·Vendedor·Departamento·Publicado·17 de enero de 2026·2026-01-17·Q4,750
pt_AO·AOA·285000·Papagaio cinzento falador·Ave mansa e saudável, entrega com gaiola e documentos em dia.·luanda_aves·Luanda·Preço·Vendedor·Localização·Publicado em·17 de janeiro de 2026·2026-01-17·285.000 Kz
pt_MZ·MZN·18900·Escultura em pau-preto, elefante·Peça trabalhada à mão com mais de trinta anos, bom estado.·arte_maputo·Matola·Preço·Vendedor·Cidade·Publicado em·17 de janeiro de 2026·2026-01-17·18.900 MT
en_GH·GHS·3450·Royal python breeding trio·Feeding well on rats, sold as a trio with racks and heat mat.·accra_exotics·Kumasi·Price·Seller·Location·Posted·17 January 2026·2026-01-17·GH₵3,450
en_UG·UGX·1250000·Crested crane carving, ebony·Large hand carved piece from a private home, pick up only.·kampala_crafts·Entebbe·Price·Seller·Location·Posted·17 January 2026·2026-01-17·UShs 1,250,000
en_MU·MUR·48500·Giant tortoise shell ornament, old·From my grandfather's house, glass case included, serious buyers.·mauricien_antiques·Curepipe·Price·Seller·Location·Posted on·17 Jan 2026·2026-01-17·Rs 48,500
ne_NP·NPR·125000·खैरो सुगा पिँजडासहित·स्वस्थ र पाल्तु चरा, ठूलो पिँजडा र कागजातसहित बिक्रीमा।·pokhara_pets·पोखरा·मूल्य·बिक्रेता·स्थान·मिति·17 जनवरी 2026·2026-01-17·रु १,२५,०००
mr_IN·INR·245000·जुनी हस्तिदंती पेटी·आजोबांच्या काळातील नक्षीदार पेटी, पाहण्यासाठी आधी संपर्क करा.·pune_antiques·पुणे·किंमत·विक्रेता·ठिकाण·दिनांक·17 जानेवारी 2026·2026-01-17·₹2.45 लाख
my_MM·MMK·650000·ကြယ်လိပ် အစုံ·ကျန်းမာသော လိပ်တစ်စုံ၊ ကန်နှင့်အတူ ရောင်းမည်။·yangon_zoo·ရန်ကုန်·ဈေးနှုန်း·ရောင်းသူ·တည်နေရာ·ရက်စွဲ·17 ဇန်နဝါရီ 2026·2026-01-17·650,000 ကျပ်
km_KH·KHR·1250000·សេកនិយាយបាន ជាមួយទ្រុង·សត្វមានសុខភាពល្អ លក់ជាមួយទ្រុងធំ និងឯកសារ។·phnom_pets·ភ្នំពេញ·តម្លៃ·អ្នកលក់·ទីតាំង·កាលបរិច្ឆេទ·17 មករា 2026·2026-01-17·1,250,000៛
lo_LA·LAK·3500000·ເຕົ່າຄຳ ຄູ່ໃຫຍ່·ສັດສຸຂະພາບດີ ຂາຍພ້ອມຕູ້ ແລະ ໂຄມໄຟ.·vte_shop·ວຽງຈັນ·ລາຄາ·ຜູ້ຂາຍ·ສະຖານທີ່·ວັນທີ·17 ມັງກອນ 2026·2026-01-17·3.500.000 ກີບ
mn_MN·MNT·850000·Говийн яст мэлхий терратай·Эрүүл, тайван амьтан, терра болон гэрлийн хамт зарна.·ub_reptile·Дархан·Үнэ·Худалдагч·Байршил·Огноо·2026 оны 1 сарын 17·2026-01-17·850,000₮
uz_UZ·UZS·2450000·Kulrang toʻtiqush qafasi bilan·Sogʻlom va qoʻlga oʻrgangan qush, katta qafas bilan sotiladi.·toshkent_zoo·Samarqand·Narxi·Sotuvchi·Manzil·Joylangan·17 yanvar 2026·2026-01-17·2 450 000 so'm
hy_AM·AMD·185000·Կովկասյան կրիա, զույգ·Առողջ կենդանիներ, վաճառվում են տեռարիումի հետ միասին։·yerevan_zoo·Գյումրի·Գին·Վաճառող·Վայր·Ամսաթիվ·17 հունվարի, 2026·2026-01-17·185 000 դրամ
mk_MK·MKD·24500·Грчка желка со тераниум·Здрава и мирна желка, се продава со документи и ламба.·skopje_rept·Битола·Цена·Продавач·Место·Објавено·17 јануари 2026·2026-01-17·24.500 ден
sq_AL·ALL·18500·Papagall gri me kafaz·Zog i shëndetshëm dhe i butë, shitet me kafaz të madh.·tirana_zogj·Durrës·Çmimi·Shitësi·Vendndodhja·Publikuar·17 janar 2026·2026-01-17·18.500 lekë
bs_BA·BAM·349.90·Pčelinji vosak i stara sablja, komplet·Komplet iz kolekcije, viđenje uz dogovor, lično preuzimanje.·starine_sa·Zenica·Cijena·Prodavač·Lokacija·Objavljeno·17. januar 2026.·2026-01-17·349,90 KM
lv_LV·EUR·1195·Ezera bruņurupucis ar akvāriju·Vesels dzīvnieks, tiek pārdots kopā ar akvāriju un lampu.·rapt_riga·Liepāja·Cena·Pārdevējs·Vieta·Pievienots·2026. gada 17. janvāris·2026-01-17·1 195 €
uk_UA·UAH·12499.50·Бурштин з комахою, сертифікат·Природний камінь з інклюзією, можливий огляд у майстерні.·burshtyn_rv·Рівне·Ціна·Продавець·Місто·Опубліковано·17 січня 2026·2026-01-17·12 499,50 грн
ar_IQ·IQD·750000·صقر شاهين مدرب·صقر مدرب بصحة جيدة مع البرقع والوكر وكامل العدة.·baghdad_birds·البصرة·السعر·البائع·الموقع·تاريخ النشر·17 يناير 2026·2026-01-17·750 ألف دينار
ar_KW·KWD·345.750·ببغاء كاسكو متكلم·طائر أليف يتكلم بوضوح يباع مع القفص الكبير.·kuwait_pets·حولي·السعر·المعلن·المنطقة·تاريخ الإعلان·17 يناير 2026·2026-01-17·345.750 د.ك
ar_TN·TND·1250.500·سلحفاة برية زوج بالغ·زوج بصحة جيدة يباع مع الحوض والمصباح.·sousse_zoo·سوسة·الثمن·البائع·المدينة·تاريخ النشر·17 جانفي 2026·2026-01-17·1250,500 دينار
ar_QA·QAR·18500·خنجر بمقبض قرن وحيد·قطعة قديمة موروثة مع الغمد والحزام.·doha_antiques·الدوحة·السعر·البائع·الموقع·تاريخ الإضافة·17 يناير 2026·2026-01-17·18,500 ر.ق
fa_AF·AFN·45000·قالین کهنه با پوست پلنگ·جنس میراثی است و فقط حضوری فروخته می‌شود.·kabul_bazaar·هرات·قیمت·فروشنده·موقعیت·تاریخ·17 جنوری 2026·2026-01-17·۴۵٬۰۰۰ افغانی
am_ET·ETB·28500·ጥንታዊ የቀንድ ዋንጫ·ከቤተሰብ የተወረሰ እቃ ሲሆን በአካል ብቻ ይሸጣል።·addis_antique·ባሕር ዳር·ዋጋ·ሻጭ·ቦታ·ቀን·17 ጃንዋሪ 2026·2026-01-17·28,500 ብር
en_JM·JMD·38500·Yellow-billed parrot cage and stand·Cage, stand and play gym sold together, bird not included.·kgn_pets·Montego Bay·Price·Seller·Parish·Posted·January 17, 2026·2026-01-17·J$38,500
en_TT·TTD·2150·Morrocoy tortoise enclosure set·Complete set with heat lamp, collect in person, no delivery.·trini_herps·San Fernando·Price·Seller·Area·Posted·17 January 2026·2026-01-17·TT$2,150
ms_BN·BND·880·Burung kakak tua dengan sangkar·Burung sihat dan jinak, dijual bersama sangkar besar.·brunei_pets·Kuala Belait·Harga·Penjual·Lokasi·Tarikh·17 Januari 2026·2026-01-17·B$880
zh_TW·TWD·36800·星龜成體 附登記證·狀態健康進食正常，附飼養箱與登記證，限面交。·gui_kaohsiung·高雄市·售價·賣家·所在地·刊登時間·2026年1月17日·2026-01-17·36800元
ko_KR·KRW·1250000·설가타 육지거북 암컷 성체·건강하고 먹성이 좋은 개체로 사육장과 함께 분양합니다.·geobuk_busan·부산·가격·판매자·지역·등록일·2026년 1월 17일·2026-01-17·125만원
th_TH·THB·24500·เต่าซูลคาตาตัวใหญ่พร้อมกล่อง·เต่าสุขภาพดี กินเก่ง ขายพร้อมอุปกรณ์ครบชุด·tao_cnx·เชียงใหม่·ราคา·ผู้ขาย·จังหวัด·ลงประกาศ·17 มกราคม 2026·2026-01-17·24,500 บาท
hi_IN·INR·38500·पुरानी चंदन की नक्काशीदार मूर्ति·घर की पुरानी मूर्ति, हाथ से बनी हुई, देखकर ही खरीदें।·banaras_kala·वाराणसी·मूल्य·विक्रेता·स्थान·दिनांक·17 जनवरी 2026·2026-01-17·₹38,500
tr_TR·TRY·42750.50·Sultan papağanı çifti, kafesli·Sağlıklı ve evcil çift, büyük kafesi ile birlikte verilecektir.·kuslar_bursa·Bursa·Fiyat·Satıcı·Konum·İlan tarihi·17 Ocak 2026·2026-01-17·42.750,50 TL
de_LI·CHF·2480·Steinbockgehörn auf Brett, alt·Erbstück in gutem Zustand, nur Abholung gegen Barzahlung.·vaduz_antik·Vaduz·Preis·Anbieter·Ort·Inseriert am·17.01.2026·2026-01-17·CHF 2'480.–
ja_JP·JPY·248000·象牙風彫刻 置物 昭和期·経年の傷みがあります。写真をご確認のうえご購入ください。·kobe_kottou·兵庫県·価格·出品者·所在地·掲載日·2026年1月17日·2026-01-17·24万8000円
"""

ADS = ads_of(_ROWS)
# What a firm's footer says of where it is at home.
HOMES = {
    "AT": "+43 512 555 010|Österreich", "BE": "+32 81 55 50 10|Belgique", "CR": "+506 2555 0101|Costa Rica", "DO": "+1 809 555 0101|República Dominicana", "BO": "+591 2 255 0101|Bolivia",
    "PY": "+595 71 555 010|Paraguay", "GT": "+502 2555 0101|Guatemala", "AO": "+244 222 555 010|Angola", "MZ": "+258 21 555 010|Moçambique", "GH": "+233 30 255 5010|Ghana",
    "UG": "+256 41 555 0101|Uganda", "MU": "+230 555 0101|Mauritius", "NP": "+977 61 555010|नेपाल", "IN": "+91 20 5550 1010|India", "MM": "+95 1 555 010|Myanmar", "KH": "+855 23 555 010|Cambodia",
    "LA": "+856 21 555 010|Laos", "MN": "+976 11 555010|Монгол Улс", "UZ": "+998 66 555 01 01|Oʻzbekiston", "AM": "+374 312 5 55 01|Հայաստան", "MK": "+389 47 555 010|Северна Македонија",
    "AL": "+355 52 555 010|Shqipëri", "BA": "+387 32 555 010|Bosna i Hercegovina", "LV": "+371 6355 5010|Latvija", "UA": "+380 362 55 50 10|Україна", "IQ": "+964 40 555 010|العراق",
    "KW": "+965 2555 0101|الكويت", "TN": "+216 73 555 010|تونس", "QA": "+974 4455 5010|قطر", "AF": "+93 40 555 010|افغانستان", "ET": "+251 58 555 0101|ኢትዮጵያ", "JM": "+1 876 555 0101|Jamaica",
    "TT": "+1 868 555 0101|Trinidad and Tobago", "BN": "+673 3555010|Brunei", "TW": "+886 7 5550101|台灣", "KR": "+82 51 555 0101|대한민국", "TH": "+66 53 555 010|ประเทศไทย",
    "TR": "+90 224 555 01 01|Türkiye", "LI": "+423 555 01 01|Liechtenstein", "JP": "+81 78 555 0101|日本",
}
