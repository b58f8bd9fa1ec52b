"""What people call money where they write no code and no sign: words of one currency, and words that several share."""

from __future__ import annotations

from spiders.pages.words import words_of

_EURO = "€uros eiro eura eurov eur. eurų eurot euroa evrov evra євро евра ευρω 欧元 歐元 ユーロ 유로 ยูโร یورو יורו אירו"
_DOLLAR = "دولار دلار доллар доллара долларов долара доларів дол. 美金 米ドル 달러 דולר ดอลลาร์ dolar dolara dolarów"
WORDS: dict[str, str] = {
    **dict.fromkeys(words_of(_EURO), "EUR"),
    **dict.fromkeys(words_of(_DOLLAR), "USD"),
    **dict.fromkeys(words_of("pounds quid фунтов 英镑 英鎊 ポンド 파운드"), "GBP"),
    **dict.fromkeys(words_of("שח ש''ח שקל שקלים"), "ILS"),
    **dict.fromkeys(words_of("гривен гривні гривня гривна hrn"), "UAH"),
    **dict.fromkeys(words_of("korun koruny"), "CZK"),
    **dict.fromkeys(words_of("złote złotego zlotych zł."), "PLN"),
    **dict.fromkeys(words_of("bolívares bolivares bs.s bs.d"), "VES"),
    **dict.fromkeys(words_of("córdobas cordobas"), "NIO"),
    **dict.fromkeys(words_of("guaraníes guaranies"), "PYG"),
    **dict.fromkeys(words_of("metical meticais"), "MZN"),
    **dict.fromkeys(words_of("rf. rufiyaa"), "MVR"),
    **dict.fromkeys(words_of("nu. ngultrum"), "BTN"),
    **dict.fromkeys(words_of("vt vatu"), "VUV"),
    **dict.fromkeys(words_of("؋ افغانی افغاني"), "AFN"),
    **dict.fromkeys(words_of("դր դր. драм"), "AMD"),
    **dict.fromkeys(words_of("រៀល riel riels"), "KHR"),
    **dict.fromkeys(words_of("yuan юаней"), "CNY"),
    **dict.fromkeys(words_of("төг төг."), "MNT"),
    **dict.fromkeys(words_of("goud gourdes gourde"), "HTG"),
    **dict.fromkeys(words_of("triệu tỷ tỉ"), "VND"),
    "蚊": "HKD",
    **dict.fromkeys(words_of("cfp fcfp"), "XPF"),
    "türk lirası": "TRY", "lirası": "TRY", "f cfp": "XPF", "franken": "CHF", "fr.": "CHF", "bucks": "USD",
    "đô la": "USD", "جنيه إسترليني": "GBP", "лева": "BGN", "kronor": "SEK", "quetzales": "GTQ", "lempiras": "HNL",
    "colones": "CRC", "bolivianos": "BOB", "kwanzas": "AOA", "ლარი": "GEL", "сўм": "UZS", "kyats": "MMK",
    "ريالات": "SAR", "francs congolais": "CDF", "emalangeni": "SZL", "maloti": "LSL", "pula": "BWP",
    "franc cfa": "XOF", "francs cfa": "XOF", "rmb.": "CNY", "रु": "INR", "रु.": "INR", "रू": "NPR", "रू.": "NPR",
}  # fmt: skip
_CFA = {
    **dict.fromkeys(("CM", "GA", "CG", "TD", "CF", "GQ"), "XAF"),
    **dict.fromkeys(("SN", "CI", "BJ", "TG", "ML", "BF", "NE", "GW"), "XOF"),
}
_FRANCS = _CFA | {
    "CH": "CHF", "CD": "CDF", "RW": "RWF", "BI": "BIF", "GN": "GNF", "DJ": "DJF", "KM": "KMF", "NC": "XPF", "PF": "XPF",
    "WF": "XPF",
}  # fmt: skip
_DINARS = {"TN": "TND", "DZ": "DZD", "RS": "RSD", "MK": "MKD", "JO": "JOD", "KW": "KWD", "BH": "BHD", "IQ": "IQD",
           "LY": "LYD"}  # fmt: skip
_SHILLINGS = {"KE": "KES", "TZ": "TZS", "UG": "UGX", "SO": "SOS"}
_DIRHAMS = {"MA": "MAD", "AE": "AED"}
_MANATS = {"AZ": "AZN", "TM": "TMT"}
_RUPEES = {"IN": "INR", "NP": "NPR"}
SHARED: dict[str, dict[str, str]] = {
    word: shared
    for words, shared in (
        ("franc francs frs frs.", _FRANCS),
        ("dinar dinars dinara динара динари", _DINARS),
        ("shilling shillings shilingi shs sh.", _SHILLINGS),
        ("dirham dirhams dhs dhs.", _DIRHAMS),
        ("manat манат", _MANATS),
        ("रु रु. रू रू.", _RUPEES),
        ("lakh lakhs lac lacs crore crores", {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR"}),
        ("bs bs.", {"BO": "BOB", "VE": "VES"}),
        ("kroner", {"NO": "NOK", "DK": "DKK", "FO": "DKK", "GL": "DKK"}),
        ("¢", {"GH": "GHS", "CR": "CRC"}),
        ("ليرة", {"SY": "SYP", "LB": "LBP", "TR": "TRY"}),
    )
    for word in words.split()
} | {"franc cfa": _CFA, "francs cfa": _CFA}
# What also means something else: no price in running text.
AMBIGUOUS = words_of(
    "pounds quid bucks franc francs frs frs. fr. ¢ rf rf. nu. vt dinar dinars dirham dirhams manat "
    "shilling shillings shs sh. quetzales pula cfp kwanzas драм дол."
)
