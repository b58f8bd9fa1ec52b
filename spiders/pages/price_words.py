"""The words and signs by which a page tells its price from crossed-out ones, postage, instalments and other ads."""

from __future__ import annotations

import re

TAX_BEFORE = re.compile(
    r"(?:税(?!込|抜)|\b(?:tax|vat|mwst\.?|ust\.?|tva|iva|btw|moms|mva|kdv|gst)\b|ндс)\W{0,3}$", re.IGNORECASE
)
# "SKU: DH4116": a shop's own number of a thing.
CODE_BEFORE = re.compile(
    r"(?:\bSKU|\bMPN|\bEAN|\bmã(?: sản phẩm| sp| hàng)?|"
    r"\b(?:item|product|model|order) (?:code|no\.?|number)|\bart\.? ?(?:no|nr)\.?|"
    r"артикул|cikkszám|kód produktu|stok kodu|kode produk|referencia|referência|référence|型番|货号|貨號|商品番号|품번)"
    r"\s*[:：#]?\s*$",
    re.IGNORECASE,
)
# "Estimate DKK 2,400 / EUR 322": what an auction house thinks, in two moneys.
ESTIMATED = re.compile(
    r"\W*(?:estimat(?:e|ion|ed)|estimaci[oó]n|estimativa|vurdering|värdering|verdivurdering|arvio(?:hinta)?|schätzpreis|"
    r"schätzwert|taxe|stima|wycena|estymacja|becsérték|odhad|эстимейт|оценка|估价|落札予想)\W",
    re.IGNORECASE,
)
SIDE_TEXT = re.compile(
    r"^\W*(?:vip(?:\s+club)?|club|members?|members?['’]? price|clubpreis|mitgliederpreis|prix membres?|prix club|"
    r"precio socio|prezzo soci|cena klubowa|klubová cena|клубная цена|"
    r"для членов клуба|üyelere özel|회원가|会員価格|會員價|สมาชิก)\W|"
    r"\ban? (?:month|week|year)\b|"
    r"shipping|postage|delivery|versand|lieferung|livraison|frais|env[ií]o|frete|spedizion|verzend|wysyłk|"
    r"доставк|kargo|frakt|\benvoi\b|"
    r"toimituskulu|\bposti(?:t|kulut|tus)|lisähin|siuntim|pristatym|piegād|sūtīšan|saatmi|postikulu|택배|배송료|μεταφορικ|"
    r"έξοδα αποστολ|משלוח|توصيل|ارسال|пересыл|пересил|phí ship|\bship\b|邮费|郵資|郵費|slanje|dostav[aeu]\b|"
    r"po[šs]tarin|poštnin|poštovn|dopravn|\btransport\b|\bcurier\b|szállít|postaköltség|extra kost|correios|\bsedex\b|"
    r"fragt|ongkir|ค่าส่ง|运费|運費|送料|배송비|شحن|per month|/ ?mo(?:nth)?\b|\bemi\b|mje?se[čc]no|"
    r"месечно|на месец|в месяц|на місяць|pe lună|/ ?lun[ăa]|havonta|/ ?hó\b|měsíčně|mesačne|"
    r"aylık|taksit|לחודש|το(?:ν)? μήνα|kuukaudessa|/ ?kk\b|per m[åa]n(?:ad|ed)|/ ?m[åa]n\b|/ ?mnd|/ ?tháng|trả góp|"
    r"ต่อเดือน|ผ่อน|per bulan|cicilan|شهري[اًة]?|ماهانه|اقساط|月々|あと払い|할부|月供|分期|miesięcznie|per maand|/ ?maand|"
    r"buyer protection|protezione|käuferschutz|protecci[oó]n|protection acheteur|kopersbescherming|"
    r"bieden vanaf|bied op|minimum bid|mindestgebot|monthly|monatlich|/ ?monat|par mois|al mes|/mes\b|"
    r"\b\d+ ?x ?(?:de |of )?[$€£r]|instal|raten|cuota|parcel|rata\b|deposit|anzahlung|save\b|you save|ersparnis|"
    r"sie sparen|"
    r"économis|ahorra|risparmi|oszczędz|экономия|discount|rabatt|\boff\b|per (?:100|kg|unit|piece|litre|liter|m²)|"
    r"/ ?(?:kg|100 ?g|l\b|m²)|pro (?:kg|100)|minimum|bid increment|min\. order|ab \d+ stück|over \D{0,3}\d|"
    r"^\W*(?:up to|under|below|até|jusqu.à|bis zu|hasta|fino a|menos de|moins de|unter|less than)\s\D{0,3}\d|"
    r"(?:acima de|superior(?:es)? a|mayores? (?:de|a)|au-dessus de|above|dès \d+ \S+ d.achat)\s\D{0,3}\d|"
    r"points?\b|gift card|\bestimat(?:e|ion)\b|estimaci[oó]n|\bvurder(?:ing|et|t)|\bvärder(?:ing|ad)|"
    r"\barvio(?:itu|hinta)|becsérték|"
    r"schätz|geschat|\bstima\b|szacunkow|эстимейт|落札予想|估价",
    re.IGNORECASE,
)
# The least price of thirty days, which Directive (EU) 2019/2161 has shops tell beside a reduced one.
LEAST_OF_THIRTY = re.compile(
    r"\b30\s?(?:\w+\s)?(?:days|tage?n?|jours|d[ií]as|dias|giorni|dagen|dni|dn[ií]|nap|(?:de )?zile|dagar|dage|dager|"
    r"p[äa]iv\w+|ημερ\w+|дни|dienų|dienu|päeva|dana)\b",
    re.IGNORECASE,
)
# What one measure of it costs, "129,00 EUR pro kg", told beside what the whole costs.
UNIT_TEXT = re.compile(
    r"(?:\b(?:per|pro|je|par|por|al|za|за|na|á)\b|/|=)\s?(?:1\s?|100\s?|10\s?)?(?:k?g|kilo\w*|kg|l|litr\w*|liter|"
    r"litre|ml|"
    r"c?m|m²|m2|sqm|ft|oz|lb|кг|г|л|м|stück|stk|unit|piece|pz|szt|adet)\b",
    re.IGNORECASE,
)
# What is said of postage beside a price makes no postage of it.
POSTAGE_NOTE = re.compile(
    r"送料(?:別途?|込み?|無料|当店負担)|(?:free|plus|excl\.?|incl?\.?|\+) (?:shipping|delivery|postage)|"
    r"(?:zzgl|inkl|exkl|zuzüglich)\.? versand\w*|versandkostenfrei|frais de port (?:inclus|offerts|en sus)|"
    r"(?:env[ií]o|frete) (?:gr[aá]tis|inclu\w+)|kargo (?:bedava|dahil)|免運|배송비 (?:포함|별도)|무료 ?배송",
    re.IGNORECASE,
)
# What an order must come to for its postage to be free.
FREE_FROM = re.compile(
    r"[满滿]\s?\D{0,2}\d|(?<=円)以上(?:のご?(?:購入|注文)|で|お買)|(?<=원) ?이상 ?(?:구매|주문|무료)|"
    r"đơn (?:hàng )?(?:từ|trên)|(?:ซื้อ)?ครบ\s?\d|"
    r"\b(?:free|gratis|gr[aá]tis|gratuit\w*|kostenlos|versandkostenfrei|offert\w*|бесплатн\w+|безкоштовн\w+|"
    r"ücretsiz|bedava|zdarma|darmow\w+|ingyenes|besplatn\w+|gratuit[aă])\b[^.!?\d]{0,40}?\b(?:from|over|above|ab|"
    r"über|d[eè]s|"
    r"a partir de|à partir de|da|sopra|vanaf|boven|od|nad|powyżej|от|від|desde|por compras|felett|peste|över|over)\b"
    r"\s\D{0,12}\d",
    re.IGNORECASE,
)
# "Shipping is a flat $59.99": in a sentence about postage, before the sum.
POSTAGE_BEFORE = re.compile(
    r"(?:\b(?:shipping|postage|delivery|versand(?:kosten)?|porto|env[ií]o|frete|livraison|frais de port|envoi|"
    r"spedizione|verzend\w*|wysyłk\w|dostaw\w|доставк\w|kargo|frakt|fragt|ongkir|poštarina|poštovné|dopravn[eé])\b|运费|"
    r"運費|送料|"
    r"배송비|ค่าส่ง)[^\d.!?;,\n]{0,25}$",
    re.IGNORECASE,
)
OLD_TEXT = re.compile(
    r"(?:\bwas\b|\b(?:statt|bisher|früher|ehemals|zuvor|vorher)\b|\buvp\b|\brrp\b|\bmsrp\b|"
    r"m\.?r\.?p\.?|\b(?:list|retail|compare at|normal|usual|old|full|previous) price|\bcompare at|"
    r"reg(?:ular)?\.? price|before|original price(?: was)?|previously|instead of|"
    r"(?:alter|ursprünglicher|unverb\. empf\.) preis(?: war)?|(?:normal|listen|streich|laden|original)preis|"
    r"\b(?:antes|era|de:|prima|anziché|avant|au lieu de|zamiast|w miejsce|namiesto|místo|helyett|vervangt)\b|"
    r"ancien prix|prix (?:initial|barré|conseillé|public|normal|habituel|d.origine|de référence)(?: était)?|"
    r"(?:precio|preço) (?:anterior|original|normal|regular|habitual|de lista|de tabela|antes)|\bpvpr?\b|"
    r"prezzo (?:originale|precedente|iniziale|intero|di listino|consigliato)|"
    r"adviesprijs|oude prijs|normale prijs|catalogusprijs|van voor|\bvan\b:?|"
    r"najniższa cena|cena (?:regularna|katalogowa|poprzednia|przed obniżką|sugerowana)|\b(?:poprzednia|było)\b|"
    r"(?:původní|běžná|doporučená|stará) cena|\bpůvodně|před slevou|(?:pôvodná|bežná|stará) cena|\bpôvodne|pred zľavou|"
    r"(?:eredeti|régi|korábbi|lista) ?ár|(?:preț|pret) (?:vechi|inițial|initial|recomandat|întreg)|\bprp\b|"
    r"(?:stara|redovna|redna|prejšnja) c(?:ij)?ena|\bmp ?c(?:ij)?en[ae]|\bmpc\b|"
    r"førpris|\bfør\b|normalpris|vejl\.?(?:edende)?(?: udsalgs)?pris|veil\.?(?:edende)?(?: utsalgs)?pris|"
    r"ordinær pris|"
    r"\bord(?:\.|inarie)? ?pris|tidigare(?: pris)?|rek\.? ?(?:cirka)?pris|"
    r"norm(?:aali|\.)? ?hinta|\bovh\b|alkuperäinen hinta|aiemmin|tavahind|vana hind|(?:sena|ankstesnė|įprasta) kaina|"
    r"(?:vecā|parastā|iepriekšējā) cena|verð áður|\báður\b|"
    r"\b(?:было|вместо|раньше|беше)|(?:старая|обычная|прежняя|розничная) цена|цена до скидки|(?:стара|звичайна) ціна|"
    r"\bбуло|(?:стара|редовна) цена|\bпцд\b|(?:αρχική|παλιά|προηγούμενη) τιμή|π\.?λ\.?τ\.?|"
    r"(?:eski|liste|piyasa|normal) fiyatı?|giá (?:cũ|gốc|niêm yết|thị trường)|ราคา(?:ปกติ|เดิม|เต็ม)|"
    r"(?:原|市场|市場|市|专柜|專櫃|定|划线|吊牌|門市)价格?|(?:原|市場|市|專櫃|定|吊牌|門市|建議)價格?|建议零售价|建議售價|"
    r"(?:参考|通常|旧|希望小売)価格|定価|元値|정가|정상가|소비자가|기존가|시중가|"
    r"كان|بدلا? من|بدلًا من|السعر (?:القديم|السابق|الأصلي|قبل الخصم)|قبل الخصم|قیمت (?:قبلی|اصلی|قدیم)|"
    r"מחיר (?:קודם|רגיל|מקורי|מלא)|במקום|harga (?:awal|normal|asal|coret|lama)|"
    r"\b(?:semula|sebelumnya|dulu)\b)\W{0,14}$",
    re.IGNORECASE,
)
# What its owner gave for it, what it costs new, and what another would give.
PAID_TEXT = re.compile(
    r"(?:\b(?:bought|purchased)(?: (?:it|this|them|new))?(?: for| at)?|\b(?:i|we) paid|\bcost me|"
    r"\bi(?:.ll| will| can| could| would)? (?:offer|give|pay)(?: you)?|\b(?:would|will|could) you (?:take|accept)|"
    r"\bich (?:biete|gebe|zahle)(?: dir)?|\bti offro|\bje (?:te |vous |t.en |vous en )?propose|\bte ofrezco|te ofereço|"
    r"\b(?:np|neupreis|neuwert|nieuwprijs|nypris|new price|prix (?:neuf|d.achat)|anschaffungspreis)|"
    r"gekauft(?: für| um)?|"
    r"achetée?s?(?: à| pour)?|(?:comprad[oa]s?|comprei|compré|pagad[oa]s?|paguei|pagué)(?: (?:por|em|en|a))?|"
    r"pagai|(?:pagat|comprat)[oaie](?: a)?|(?:купил|покупал|брал)[аи]?(?: за)?|куплен[аоы]? за|ซื้อมา(?:ในราคา)?|"
    r"買った(?:時の)?値段|購入(?:時|金額)|구[매입] ?당시|구입가|买[来入]价?|入手价|aldım|alış fiyatı|dibeli)\W{0,6}$",
    re.IGNORECASE,
)
# Between what was asked and what is asked today: "$170 now $120", "300 € reduced to 250 €", "5000 เหลือ 4500".
NOW_TEXT = re.compile(
    r"\W{0,4}(?:(?:is )?(?:now|reduced to|down to|dropped to)(?: only| just)?|jetzt(?: nur)?(?: noch)?|nur noch|nun|"
    r"maintenant|désormais|ahora|agora|adesso|ora(?: a)?|nu(?: nog| kun| bara)?|teraz|nyní|teraz|most|acum|şimdi|"
    r"теперь|сейчас|тепер|зараз|ลดเหลือ|เหลือ|现(?:在|价)?|現(?:在|價)?|今なら|지금은?|الآن|sekarang|giờ còn|nyt|-+>|→|"
    r"⇒|➡)\W{0,3}",
    re.IGNORECASE,
)
# What a heading says above other ads, or above what others answer.
OTHERS_AHEAD = re.compile(
    r"^\W*(?:\d+ (?:comments?|replies|answers|kommentare?|antworten|commentaires?|réponses|comentarios|respuestas|"
    r"comentários|respostas|commenti|risposte|reacties|komentarz\w*|odpowiedzi|комментари\w+|ответ\w*|yorum|"
    r"ความคิดเห็น|bình luận|komentar)|(?:comments|replies|kommentare|commentaires|комментарии|ความคิดเห็น) ?\(\d+\)|"
    r"댓글|コメント一覧|全部评论|"
    r"related|similar|you (?:may|might) (?:also )?like|more (?:from|ads|items|listings|animals|lots)|"
    r"people (?:who|also) (?:viewed|bought|searched)|(?:popular|trending|sponsored) (?:ads|items|listings|products)|"
    r"ces annonces|d'autres (?:annonces|articles|produits)|[为為][您你](?:推荐|推薦)|"
    r"(?:店内|店內|热门|熱門|同店)推[荐薦]|"
    r"看了又看|买了又买|人気の(?:商品|出品)|同じ出品者|인기 ?매물|이 ?판매자의 (?:다른|판매)|"
    r"other (?:ads|items|listings)|customers also|recently viewed|recommended|ähnliche|"
    r"weitere (?:anzeigen|artikel|produkte)|das könnte|kunden,? (?:kauften|die|haben)|wird oft|today.?s picks|"
    r"(?:قد|ربما) (?:ي|ت)عجبك|منتجات قد|"
    r"annonces similaires|(?:produits|articles) (?:similaires|associés|liés|connexes)|vous aimerez|"
    r"autres annonces|"
    r"(?:anuncios|productos|artículos|anúncios|produtos) (?:similares|relacionados|ass?ociados|semelhantes)|"
    r"annunci simili|prodotti (?:simili|correlati|associati)|vergelijkbare|gerelateerde|podobne|похожие|схожі|"
    r"другие (?:объявления|товары)|benzer|bunlar da|看过的人|看過的人|浏览过|相关|相關|猜你喜欢|推荐|推薦|同类|関連|"
    r"この商品を見た|おすすめ|見ている人に|관련|비슷한|추천|(?:إعلانات|عروض|منتجات) (?:مشابهة|ذات صلة)|"
    r"آگهی‌?های مشابه|محصولات (?:مشابه|مرتبط)|מודעות דומות|tin (?:đăng )?(?:tương tự|liên quan|khác)|"
    r"sản phẩm (?:tương tự|liên quan)|produk (?:terkait|serupa|lainnya)|iklan serupa|pilihan lainnya|"
    r"ประกาศที่คล้าย|สินค้าที่(?:คล้าย|เกี่ยวข้อง)|lignende|liknande|samankaltais|"
    r"hasonló|podobné|anunțuri similare|mer som dette|(?:flere|fler|mere) (?:annonser|annoncer)|"
    r"lisää ilmoituksia|muita ilmoituksia|"
    r"slični|slicni|слични|подобни|παρόμοι|σχετικ|panašūs|līdzīgi|sarnased|მსგავსი|նման|ұқсас|oxşar|o.xshash|"
    r"একই রকম|समान|zinazofanana|katulad|meer (?:voor jou|zoals)|altri annunci|altri prodotti|"
    r"ещё (?:от|объявлени|товар)|еще (?:от|объявлени|товар)|ще від|інші оголошення|mehr von|mehr aus|"
    r"más (?:de este|anuncios)|"
    r"otros anuncios|mais (?:deste|anúncios)|outros anúncios|altro da|meer van|andere advertenties|więcej od|"
    r"inne (?:ogłoszenia|oferty)|další (?:inzeráty|nabídky|od)|ďalšie (?:inzeráty|ponuky)|ostali oglasi|još oglasa|"
    r"остали огласи|kiti skelbimai|citi sludinājumi|teised kuulutused|további hirdetés|alte anunțuri|още обяви|"
    r"други обяви|άλλες αγγελίες|diğer ilanlar|digər elanlar|andr[ae] annons?er|andre annoncer|lainnya dari|"
    r"(?:สินค้า|ประกาศ)อื่น|กระทู้ที่คุณ|其他(?:商品|宝贝|賣家)|他の(?:商品|出品)|다른 상품|إعلانات أخرى|آگهی‌?های دیگر|"
    r"מודעות נוספות|"
    r"(?!.{0,24}(?:pri[cx]|pre[cçz]|cen[aąy]|ár\b|цен|ціна|fiyat|hinta|harga|giá|價|价|가격))(?:"
    r"рекомендуем|с этим товаром|вам может|вас (?:может|также)|покупают (?:также|вместе)|сопутствующие|"
    r"ещё интерес|рекомендован|разом з цим|вам може|супутні товари|polecane|polecamy|zobacz (?:też|także|również)|"
    r"inni (?:kupili|klienci)|może ci się|klienci (?:kupili|oglądali)|doporučujeme|doporučené|mohlo by (?:vás|se)|"
    r"související|zákazníci (?:také|kupili|koupili)|odporúčame|odporúčané|súvisiace|ajánlott|ajánljuk|kapcsolódó|"
    r"mások ezt|ezek is|produse (?:similare|recomandate|asemănătoare)|s-ar putea să|te-ar putea|препоръч|свързани|"
    r"може да (?:ви|харес)|önerilen|ilgili ürün|ilginizi|beğenebileceğ|birlikte alınan|empfohlene|wir empfehlen|"
    r"passende (?:artikel|produkte)|dazu pass|andere kunden|recommandations|recommandé pour|vous pourriez|"
    r"souvent achetés|à découvrir aussi|nos clients|recomendaciones|recomendados|recomendamos|recomendações|"
    r"te puede|también te|quizás te|podría gustarte|você (?:também|pode)|quem (?:viu|comprou)|veja também|"
    r"aproveite também|consigliati|potrebbe(?:ro)? (?:inter|piac)|spesso acquistat|chi ha (?:visto|acquistato)|"
    r"ti potrebbe|aanbevolen|misschien (?:ook|vind)|klanten (?:die|bekeken|kochten)|anderen (?:bekeken|kochten)|"
    r"anbefalte|kanskje liker|andre (?:kunder|så på)|rekommender|andra (?:köpte|kunder)|du (?:kanske|gillar)|"
    r"suosittel|muut (?:ostivat|katsoivat)|saatat pitää|προτειν|μπορεί να|rekomendasi|mungkin anda|disyorkan|"
    r"gợi ý|có thể bạn|khách hàng cũng|แนะนำ|คุณอาจ|您可能|你可能|大家都在|店长推荐|お勧め|オススメ|こちらも|よく一緒|"
    r"함께 (?:본|구매|보면)|이런 상품|인기 ?상품|스토어 인기|موصى|پیشنهاد|שאולי|מומלצ|preporuč|možda (?:vas|će|vam)|"
    r"kupci (?:su|koji)|povezani|priporoč|morda vas|susiję|rekomenduoj|iesakām|saistīt|soovitame|seotud))",
    re.IGNORECASE,
)
RANGE = re.compile(r"[-–—~〜～]|\b(?:to|bis|à|a|até|до|tot|do|đến|ถึง|sampai|hingga)\b", re.IGNORECASE)
# What a button says that asks for the price; "contact" and "log in" are asked for other reasons as well.
_REQUESTED = (
    r"request (?:a |the )?(?:price|quot\w+)|(?:price|quote) request|preis (?:anfragen|erfragen)|preisanfrage|"
    r"demander (?:le |un )?(?:prix|devis)|(?:solicitar|pedir|consultar) (?:el |o )?(?:precio|preço|cotiza\w+)|"
    r"(?:solicitar|pedir) orçamento|"
    r"richiedi (?:il |un )?(?:prezzo|preventivo)|prijs (?:op|aan)vragen|(?:za)?pytaj o cenę|(?:запросить|узнать) цену|"
    r"(?:запитати|дізнатися) ціну|zeptat se na cenu|cena na (?:vyžádání|vyžiadanie)|árajánlat|cere (?:preț|ofertă)|"
    r"fiyat (?:sor|iste)|teklif iste|ζητήστε (?:τιμή|προσφορά)|(?:fråga om|begär|be om|spørg om) pris|"
    r"pyydä (?:hinta|tarjous)|(?:tanya|minta) harga|hỏi giá|báo giá|สอบถามราคา|ขอราคา|[询詢][价價]|咨询价格|"
    r"価格(?:は|を)?(?:お)?問い?合わせ|견적 ?(?:문의|요청)|اطلب (?:ال)?سعر|استفسر عن السعر|استعلام قیمت|לקבלת מחיר|"
    r"कीमत पूछें|упитај за цену|pitaj(?:te)? za cijenu|поискай цена"
)
PRICE_REQUEST = re.compile(
    rf"(?:price|preis|prix|precio|preço) (?:(?:up)?on|auf|sur|a|bajo|sob) \w{{4,9}}|{_REQUESTED}", re.IGNORECASE
)
NO_PRICE = re.compile(
    r"kokkulepp|kelishil|razılaşma|susitarim|vienojoties|pēc vienošanās|sopimuksen mukaan|etter avtale|efter aftale|"
    r"enligt ök|na upit|po dogovoru|me marrëveshje|შეთანხმებით|պայմանագրային|"
    r"on request|price on|\bp\.?o\.?a\b\.?|upon request|ask for (?:the )?price|log ?in (?:to|for)|enquire|sur devis|"
    r"a convenir|a combinar|na dotaz|\bdohodou\b|la cerere|megegyezés szerint|по договор|за домовленіст|议价|電議|電洽|"
    r"要相談|応談|가격 ?문의|별도 ?문의|thỏa thuận|thương lượng|harga hubungi|hubungi kami|عند الطلب|على السوم|"
    r"fiyat sorun|κατόπιν|auf anfrage|sur demande|a consultar|sob consulta|su richiesta|op aanvraag|po uzgodnieniu|"
    r"по запросу|договорная|call for|contact (?:us )?for|negotiable only|面议|面議|価格応相談|liên hệ|ติดต่อ|"
    r"للتواصل|تماس بگیرید|توافقی|kysy hinta|hintaa? pyydettäessä|για (?:την )?τιμή|maelewano|قیمت فون|قیمت کے لیے|"
    r"zapytaj o cen|spørg om pris|pris på forespørsel|fråga om pris|verð (?:við|eftir) fyrirspurn|"
    rf"chiedi (?:il )?prezzo|{_REQUESTED}",
    re.IGNORECASE,
)
_SPAN_OF_TIME = (
    r"(?:days?|weeks?|nights?|hours?|weekends?|tage?|tagen|wochen?|nächte|nacht|stunden?|jours?|semaines?|nuits?|"
    r"heures?|"
    r"d[ií]as?|semanas?|noches?|noites?|horas?|giorn[oi]|settiman[ae]|nott[ei]|or[ae]|dag(?:en|ar|er)?|dygn|døgn|uur|"
    r"uren|"
    r"weken|veck(?:a|or)|uger?|uker?|dzień|dni|dob[ayęě]|tydzień|tygodni\w*|dn[ůíy]|týden|týdn[ůy]|день|дн(?:я|ей|і|"
    r"ів)|"
    r"сут(?:ки|ок)|недел[юьяи]|тиждень|доб[ау]|час(?:а|ов)?|nap|hét|hetet?|zile?|săptămân[ăi]|η?μέρ(?:α|ες)|εβδομάδ\w+|"
    r"gün|hafta|päivä[ä]?|viikko[a]?|روز|شب|هفته|يوم|أيام|ليلة|أسبوع|ימים|יום|לילה|שבוע|วัน|คืน|สัปดาห์|ngày|đêm|tuần|"
    r"hari|malam|minggu|siku|दिन|દિવસ|দিন|நாள்|දින)"
)
# What it costs to have it for a while, where it may be bought as well; and what is left as a surety.
HIRE_TEXT = re.compile(
    rf"(?:(?<!\w)(?:per|pro|par|por|al|alla|za|na|på|pr\.?|om|je|a|ao|în|pe|в|за|на|την|bir)\s|"
    rf"/)\s?{_SPAN_OF_TIME}(?!\w)|"
    rf"^\W*\d{{1,3}}\s?{_SPAN_OF_TIME}\W*(?=\d|$|[^\W\d_]{{0,4}}\W{{0,3}}\d)|/ ?[日天泊晚週周일박]|"
    r"^\W*\d{1,2} ?(?:日間?|週間|泊|天|晚|周|일|주|박)(?![^\W\d_])|(?<!\w)(?:(?:daily|weekly|nightly|hourly)(?: rate)?|"
    r"rent(?:al)?|hire|hiring|miet(?:e|en|preis)|leihgebühr|tagespreis|(?:prix|tarif) de location|à louer|alquiler|"
    r"arriendo|"
    r"alugue[lr]|locação|noleggio|affitto|huur(?:prijs)?|wynajem\w*|wypożycz\w+|аренд\w+|прокат\w*|оренд\w+|kiralık|"
    r"günlük|haftalık|bérlet\w*|bérbe\w*|închiri\w+|ενοικ\w+|hyra|leiepris|leje|vuokra\w*|pronáj\w+|půjčovné|наем|"
    r"sewa|kukodisha|thuê|til leie|rentan?)(?!\w)|レンタル|賃料|租金|出租|租赁|租賃|대여|렌탈|임대|إيجار|ايجار|تأجير|"
    r"اجاره|کرایہ|کرایه|השכרה|שכירות|เช่า|किराया|ভাড়া|வாடகை|ભાડું",
    re.IGNORECASE,
)
SURETY_TEXT = re.compile(
    r"^\W{0,3}(?:surety|security(?: bond)?|bond|caution|cauzione|fianza|kaution|pfand|caução|borg(?:som)?|"
    r"waarborg(?:som)?|"
    r"statiegeld|kaucja|kauce|kaucia|залог|застава|teminat|depozito|depositum|pant|kaució|garanție|εγγύηση|押金|保証金|敷金|"
    r"보증금|تأمين|ودیعه|פיקדון|ערבון|đặt cọc|tiền cọc|มัดจำ|jaminan|consigne)\W{0,6}(?=\d|$|[^\W\d_]{1,3}\W{0,3}\d)",
    re.IGNORECASE,
)
# Other people's copies of the same thing, told with how many there are or from what they cost.
_FROM = (
    r"(?:from|starting at|ab|dès|à partir de|desde|a partir de|da|a partire da|vanaf|od|от|від|från|fra|alkaen|től|"
    r"de la|από)"
)
OTHER_COPIES = re.compile(
    r"(?<![^\W\d])[(（]\d{1,4}[)）]\W{0,3}(?=\d|$|\w{0,3}\W{0,3}\d)|(?<!\w)(?:(?:used|new|refurbished|second[- ]hand|"
    r"pre-?owned|"
    r"other (?:sellers?|offers?|copies)|more offers|offers?|gebraucht\w*|neu|weitere angebote|andere (?:anbieter|"
    r"verkäufer)|"
    r"(?:d.)?occasions?|neufs?|autres (?:vendeurs|offres)|usad[oa]s?|segunda mano|nuev[oa]s?|nov[oa]s|otros vendedores|"
    r"outros vendedores|usat[oi]|nuovi|altri venditori|tweedehands|gebruikt|nieuw|andere verkopers|używan\w+|now[ey]|"
    r"б/?у|нов\w+|другие продавцы|begagna\w+|brugt\w*|brukt\w*|käytetty\w*|használt\w*|použit\w+|folosit\w*|"
    rf"μεταχειρισμέν\w+)\W{{1,3}}(?:[(（]\d{{1,4}}[)）]\W{{0,3}})?{_FROM}|(?:other|more) sellers|ikinci el|"
    rf"andere anbieter)(?!\w)|"
    r"中古品|他の出品者|其他卖家|其他賣家|다른 판매자|중고 ?상품|بائعون آخرون|فروشندگان دیگر|מוכרים אחרים|"
    r"người bán khác|penjual lain|ผู้ขายรายอื่น",
    re.IGNORECASE,
)
# A stroke and a measure right behind an amount: "4.00 / 100 g".
UNIT_AFTER = re.compile(rf"^\s?{UNIT_TEXT.pattern}", re.IGNORECASE)
PLUS_BEFORE = re.compile(r"(?:^|\s)(?:\+|plus|zzgl\.?|más|più|mais)\s?$", re.IGNORECASE)
CLAUSES = re.compile(
    r"[,;]\s+|[，；。、](?=\D)|\.\s+(?=[^\W\d])|\s(?:[+|·]|plus|zzgl\.?|zuzüglich|più|más|mais)\s", re.IGNORECASE
)
# What bidding begins at, and what it must reach: less than what is bid now.
STARTING_TEXT = re.compile(
    r"\b(?:start(?:ing)?|opening|reserve|minimum|upset) (?:price|bid|at)\b|\breserve\b|startpreis|startgebot|"
    r"mindestpreis|ausrufpreis|mise à prix|prix de (?:départ|réserve)|precio (?:de salida|inicial|base|de reserva)|"
    r"puja inicial|"
    r"lance (?:inicial|mínimo)|preço (?:de reserva|inicial)|base d.asta|startbod|"
    r"prezzo (?:di partenza|base|di riserva)|cena (?:wywoławcza|minimalna)|vyvolávací cena|kikiáltási ár|"
    r"preț de (?:pornire|strigare)|utropspris|startpris|"
    r"lähtöhinta|pohjahinta|(?:начальная|стартовая|резервная) цена|(?:стартова|початкова) ціна|açılış fiyatı|rezerv|"
    r"開始価格|最低落札価格|起拍价|起標價|保留價|底价|시작가|giá khởi điểm|السعر الابتدائي|سعر البداية|τιμή εκκίνησης",
    re.IGNORECASE,
)
