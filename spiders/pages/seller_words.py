"""The words by which pages tell an account's age, its repute, its other ads and its portrait, in many languages."""

from __future__ import annotations

import re

_SINCE = (
    r"since|seit|depuis|desde(?: el)?|d[ae]sde|dal|da|sinds|sedan|siden|síðan|lähtien|alates|kopš|nuo|od|ode"
    r"|din|de la|"
    r"от|з|зі|с|со|од|από|beri|tarihinden|óta|sejak|dari|từ|kutoka|tangu|nga|prej|bhon|ó|ers"
)
_YEAR = r"(?:19[89]|20[0-4]|25[4-8])\d"
_JOINED = (
    r"joined|registered|member|members?hip|signed up|account created|created account|opened|active on|"
    r"registriert|angemeldet|mitglied|dabei|inscrite?|membre|inscripción|registrad[oa]|miembro|se unió|usuario|"
    r"cadastrad[oa]|membro|registad[oa]|no (?:site|ar)|iscritt[oa]|registrat[oa]|utente|lid|geregistreerd|aangemeld|"
    r"actief|członek|zarejestrowan[ya]|konto od|na portalu|użytkownik|registrován|registrovan[áao]?|člen(?:em|kou)?|"
    r"registrirani?|član(?:ica)?|narys|užsiregistravo|registruotas|reģistrējies|lietotājs|liitunud|kasutaja|"
    r"regisztrált|tag|csatlakozott|înregistrat|membru|cont creat|зарегистрирован[а]?|регистрация|участник|"
    r"пользователь|на сайте|на сервисе|зареєстрован[ао]?|користувач|учасник|реєстрація|регистриран[а]?|потребител|"
    r"hesap açma|член|корисник|регистрован|εγγραφή|μέλος|εγγεγραμμένος|üyelik|üye|kayıt|katıldı|qeydiyyat"
    r"|istifadəçi|medlem|"
    r"gick med|registrerad|oprettet|bruker|tilmeldt|jäsen|liittynyt|rekisteröity|notandi|bergabung|anggota|"
    r"terdaftar|menyertai|ahli|tham gia|thành viên|gia nhập|đăng ký|สมาชิก|เข้าร่วม|ลงทะเบียน|加入|注册|註冊|入驻|会员|"
    r"會員|登録|会員|メンバー|가입|회원|عضو|انضم|مسجل|تاريخ التسجيل|عضویت|ثبت نام|חבר|נרשם|הצטרף|सदस्य|शामिल|"
    r"সদস্য|যোগ|உறுப்பினர்|అప్పటి|ສະມາຊິກ|សមាជិក|အဖွဲ့ဝင်|რეგისტრაცია|անդամ|գրանցված|мүше|тіркелген|a'zo|sumali|"
    r"mwanachama|amejiunga"
)
_YEARS_ON = (
    r"\d{1,2}\+? ?(?:years?|yrs?|y|jahre?n?|ans?|años?|anos?|ann[io]|jaar|år|lat[a]?|roky?|let|год[а]?|лет|роки?"
    r"|років|yıl|"
    r"tahun|năm)(?: (?:and )?\d{1,2} [^\W\d_]{3,8})? (?:on|auf|bei|sur|en|no|na|su|op|på|w|на|di|trên|in)\b"
)
ACCOUNT_AGE = re.compile(
    rf"^(?:.{{1,40}}[\s:])?(?:{_SINCE})\s(?:.{{0,20}}[^\d])?{_YEAR}(?!\d).{{0,12}}$|"
    rf"^.{{0,20}}(?<![^\W\d_])(?:{_JOINED}).{{0,30}}?(?<!\d){_YEAR}(?!\d).{{0,14}}$|"
    rf"^.{{0,12}}(?<!\d){_YEAR}(?:年|년|\. ?).{{0,12}}(?:加入|注册|註冊|入驻|登録|가입|óta|csatlakoz).{{0,12}}$|"
    rf"^.{{0,30}}{_YEARS_ON}.{{0,30}}$",
    re.IGNORECASE,
)
"""A line about how long an account has been there: "Member since May 2013", "Skelbiu.lt nuo 2015 m.", "2019年加入"."""
HIS_ADS = re.compile(
    r"^\W*(?:(?:see|view|show|visit|go to|more|all|other|browse)\b.{0,20}\b(?:profile|ads|items|listings|shop"
    r"|store|seller|products)"
    r"(?:\b.{0,20}(?:seller|user|member|vendor|shop|him|her|them))?|profile|"
    r"(?:alle|weitere|andere|mehr) (?:anzeigen|artikel|angebote).{0,25}|(?:zum )?profil(?: ansehen)?|zum shop|"
    r"(?:voir )?(?:toutes? )?(?:ses|les|autres) (?:autres )?annonces.{0,25}|voir (?:le )?profil|voir la boutique|"
    r"(?:ver )?(?:todos|más|otros) (?:sus |los )?(?:anuncios|productos|artículos).{0,25}|ver (?:el )?perfil"
    r"|ir a la tienda|"
    r"(?:ver )?(?:todos|mais|outros) (?:os )?(?:seus )?(?:anúncios|produtos).{0,25}|ver (?:o )?perfil|visitar loja|"
    r"(?:vedi |guarda )?(?:tutti|altri) (?:gli |i suoi )?annunci.{0,25}|vedi (?:il )?profilo|vai al negozio|"
    r"(?:bekijk )?(?:alle|meer|andere) advertenties.{0,25}|bekijk profiel|"
    r"(?:zobacz )?(?:wszystkie|inne|więcej) (?:ogłoszenia|oferty|ogłoszeń).{0,25}|zobacz profil|"
    r"(?:všechny|další) inzeráty.{0,25}|všetky inzeráty.{0,25}|profil (?:prodejce|prodávajícího|predajcu)|"
    r"svi oglasi.{0,25}|ostali oglasi.{0,25}|vsi oglasi.{0,25}|visi skelbimai.{0,25}|(?:összes"
    r"|további) hirdetés.{0,25}|"
    r"(?:vezi )?(?:toate|alte) anunțurile.{0,25}|все объявления.{0,25}|другие объявления.{0,25}|профиль.{0,12}|"
    r"всі оголошення.{0,25}|інші оголошення.{0,25}|всички обяви.{0,25}|още обяви.{0,25}|сви огласи.{0,25}|"
    r"όλες οι αγγελίες.{0,25}|(?:tüm|diğer) ilanlar.{0,25}|profilini gör.{0,12}|bütün elanlar.{0,12}|"
    r"(?:visa )?(?:alla|fler) annonser.{0,25}|(?:se )?(?:alle|flere) annonc?er.{0,25}|kaikki ilmoitukset.{0,25}|"
    r"(?:lihat )?(?:semua|iklan) (?:iklan|lain).{0,25}|lihat profil|kunjungi toko|xem (?:trang|shop|tất cả).{0,25}|"
    r"ดู(?:โปรไฟล์|ร้านค้า|ประกาศ).{0,25}|进入店铺|进店逛逛|查看全部.{0,12}|(?:更多|全部)(?:商品|宝贝)|賣場|查看賣場|"
    r"(?:他の|この)?出品(?:者|商品)?.{0,4}(?:一覧|を見る)|ショップを見る|상점 ?보기|판매자.{0,6}보기|"
    r"(?:جميع|كل|عرض) (?:إعلانات|اعلانات|الإعلانات|منتجات).{0,25}|عرض الملف.{0,12}|مشاهده (?:پروفایل|همه).{0,12}|"
    r"سایر آگهی.{0,12}|כל המודעות.{0,12}|לפרופיל.{0,12})\W*$",
    re.IGNORECASE,
)
"""A link to all that a seller offers, or to its own page."""
REPUTE = re.compile(
    r"^\W*(?:[\d.,]+\s?(?:k|k\+|\+|%|พัน|萬|万)?\s?(?:positive )?(?:feedbacks?|ratings?|reviews?|sales?|sold"
    r"|followers?|"
    r"bewertungen|verkäufe|follower|avis|ventes|abonnés|valoraciones|ventas|opiniones|seguidores|avaliações|vendas|"
    r"recensioni|vendite|beoordelingen|volgers|opinii|ocen|hodnocení|hodnotení|ocjena|értékelés|recenzii|отзыв\w*|"
    r"оцен\w+|подписчик\w*|продаж\w*|відгук\w*|αξιολογήσεις|değerlendirme|takipçi|omdömen|anmeldelser|arvostelua|"
    r"ulasan|penilaian|pengikut|đánh giá|người theo dõi|รีวิว|ผู้ติดตาม|条评价|粉丝|評價|フォロワー|評価|리뷰"
    r"|팔로워|후기|"
    r"تقييم\w*|متابع\w*|نظر)|"
    r"(?:feedback|rating|sales|sold|followers|bewertung|ventes|ventas|vendas|vendite|คะแนน|ผู้ติดตาม|评分|信誉|好评率"
    r"|粉丝|評價|評価|"
    r"평점|팔로워|penilaian|pengikut|đánh giá|người theo dõi|рейтинг|отзывы|подписчики)\W{0,3}[\d.,]+.{0,8})\W*$",
    re.IGNORECASE,
)
"""How a seller is thought of, by numbers; beside goods the same is said of these."""
PORTRAIT = re.compile(
    r"avatar|userpic|user[-_]?(?:photo|image|img|icon|thumb)|profile[-_]?(?:pic|photo|image|img)|portrait|gravatar|"
    r"(?:^|[/_\s-])ava(?:[/_.\s-]|$)|seller[-_]?(?:photo|image|img|logo|pic)|member[-_]?(?:photo|pic)",
    re.IGNORECASE,
)
"""Marks and names of the picture of a person."""
KIND_OF_SELLER = re.compile(
    r"\W*(?:(?:from |by )?(?:private|owner|dealer|trade|agency|company|business|individual)(?: seller| person| ad)?|"
    r"(?:von )?(?:privat|gewerblich)(?:er)?(?: (?:nutzer|anbieter|verkäufer))?|"
    r"(?:un )?particulier|professionnel(?:le)?|particular|profesional|empresa|particular/empresa|privato|azienda|"
    r"da privato|particulier|bedrijf|zakelijk|"
    r"osoba prywatna|prywatne|firma|soukromá osoba|soukromník|súkromná osoba|magánszemély|cég|persoană fizică|"
    r"firmă|частное лицо|собственник|компания|от собственника|приватна особа|частно лице|физичко лице|fizičko lice|"
    r"privatna osoba|ιδιώτης|εταιρεία|επαγγελματίας|sahibinden|galeriden|mağazadan|emlak ofisinden|bireysel|kurumsal|"
    r"(?:utente|venditore|inserzionista) (?:privato|professionale)|säljs av (?:privatperson|företag)|"
    r"privat s[äæ]l[jg]are?|"
    r"privat(?:e|er)? (?:anbieter|verkäufer|nutzer|sælger|selger)|gewerbliche[rn]? (?:anbieter|verkäufer|händler|"
    r"nutzer)|"
    r"(?:vendedor|anunciante|usuario|usuário) (?:particular|profesional|profissional)|vendeur (?:particulier|"
    r"professionnel)|"
    r"particuliere (?:verkoper|aanbieder)|zakelijke (?:verkoper|aanbieder)|(?:prywatny )?sprzedawca(?: prywatny)?|"
    r"ιδιώτης πωλητής|bireysel satıcı|част(?:ный|ник)(?: продавец)?|приватний продавець|(?:private|trade) advertiser|"
    r"privatperson|företag|privat annonsør|yksityinen|yritys|eraisik|privātpersona|privatus asmuo|perorangan|"
    r"cá nhân|bán chuyên|บุคคลทั่วไป|个人|商家|個人|個人出品|ショップ|개인|업체|فرد|شخصي|شركة|شخصی|פרטי|עסקי)\W*",
    re.IGNORECASE,
)
"""What kind of a seller somebody is, where a name might stand."""
ABOUT_PORTRAIT = re.compile(
    r"^\W*(?:user )?(?:avatar|photo|picture|portrait|profile|image|logo|foto|bild|profilbild|icon|pic)s?"
    r"(?: (?:picture|photo|image|pic))?(?: (?:of|von|de|di|van|od|użytkownika|for))?\W*|"
    r"(?:['’]s|s['’])? ?(?:avatar|profile|photo|picture|portrait|profile (?:picture|photo|pic|image)|logo)\W*$",
    re.IGNORECASE,
)
NO_ACCOUNT = re.compile(
    r"log-?(?:in|out|on|ging)|sign-?(?:in|up|on|out)|regist|lost-?pass|password|inscri[pb]|connexion|anmeld"
    r"|prijav|uloguj|vstup",
    re.IGNORECASE,
)
"""Addresses where one gets an account, not where one is shown."""
