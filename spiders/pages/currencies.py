"""Which currency a price text names: by ISO 4217 code, symbol or word; shared symbols are settled by where we are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_territory_currencies, list_currencies

from spiders.pages.money_words import SHARED, WORDS
from spiders.pages.words import words_of

# Money is written with these; the rest of ISO 4217 (funds, metals, tests, withdrawn) is not.
_NO_MONEY = words_of("XAU XAG XPT XPD XXX XTS XDR XBA XBB XBC XBD XEU XFO XFU XRE XSU XUA USN USS CHE CHW")
CODES = frozenset(code for code in list_currencies() if code not in _NO_MONEY and len(code) == 3)
# Codes that are also words: a currency only right beside a number.
_WORDLIKE = words_of("ALL AMD ANG BAM BOB CUP DEM DOP ESP FIM FRF GEL LUC MAD MOP PEN SOS TOP TRY SIT XOF XAF")
_WRITTEN_SMALL = words_of(
    "usd eur gbp aud cad nzd sgd hkd twd jpy cny krw thb vnd idr myr php inr pkr bdt lkr rub uah kzt pln czk "
    "huf ron bgn sek nok dkk isk chf brl mxn ars clp cop zar kes ngn ghs tzs ugx aed sar qar egp mad tnd ils"
)
NO_DECIMALS = words_of("IDR VND JPY KRW CLP PYG UGX XAF XOF XPF TZS LAK KHR MMK IRR IQD COP RWF BIF GNF ISK")
THREE_DECIMALS = frozenset(["BHD", "JOD", "KWD", "LYD", "OMR", "TND"])

SYMBOLS: dict[str, str] = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR", "евро": "EUR", "ευρώ": "EUR", "يورو": "EUR",
    "£": "GBP", "us$": "USD", "us dollar": "USD", "us dollars": "USD", "u$s": "USD", "u$d": "USD", "usd$": "USD",
    "美元": "USD", "долл": "USD", "au$": "AUD", "a$": "AUD", "aud$": "AUD", "ca$": "CAD", "can$": "CAD", "cad$": "CAD",
    "nz$": "NZD", "nzd$": "NZD", "hk$": "HKD", "hkd$": "HKD", "港币": "HKD", "港幣": "HKD", "nt$": "TWD", "ntd": "TWD",
    "twd$": "TWD", "台幣": "TWD", "台币": "TWD", "s$": "SGD", "sgd$": "SGD", "mx$": "MXN", "mxn$": "MXN",
    "mex$": "MXN", "r$": "BRL", "reais": "BRL", "cop$": "COP", "clp$": "CLP", "ars$": "ARS", "ar$": "ARS",
    "rd$": "DOP", "j$": "JMD", "tt$": "TTD", "bz$": "BZD", "z$": "ZWL", "n$": "NAD", "fj$": "FJD", "b$": "BND",
    "rp": "IDR", "rupiah": "IDR", "฿": "THB", "บาท": "THB", "baht": "THB", "₫": "VND", "đ": "VND", "vnđ": "VND",
    "đồng": "VND", "₽": "RUB", "руб": "RUB", "руб.": "RUB", "рублей": "RUB", "р.": "RUB", "р": "RUB", "zł": "PLN",
    "zl": "PLN", "złotych": "PLN", "₺": "TRY", "tl": "TRY", "lira": "TRY", "₹": "INR", "रुपये": "INR",
    "rm": "MYR", "ringgit": "MYR", "₱": "PHP", "₩": "KRW", "원": "KRW", "kč": "CZK", "ft": "HUF",
    "forint": "HUF", "lei": "RON", "лв": "BGN", "лв.": "BGN", "lv": "BGN", "lv.": "BGN", "₴": "UAH", "грн": "UAH",
    "грн.": "UAH", "гривень": "UAH", "chf": "CHF", "sfr": "CHF", "sfr.": "CHF", "元": "CNY", "人民币": "CNY",
    "人民幣": "CNY", "rmb": "CNY", "cn¥": "CNY", "块": "CNY", "円": "JPY", "yen": "JPY", "jp¥": "JPY", "₪": "ILS",
    'ש"ח': "ILS", "ש״ח": "ILS", "nis": "ILS", "₦": "NGN", "naira": "NGN", "ksh": "KES", "kshs": "KES", "kes.": "KES",
    "tsh": "TZS", "tshs": "TZS", "ush": "UGX",
    "ushs": "UGX", "soʻm": "UZS", "so‘m": "UZS", "so’m": "UZS",
    "ugx.": "UGX", "gh₵": "GHS", "gh¢": "GHS", "₵": "GHS", "cedis": "GHS",
    **WORDS,
    "₸": "KZT", "тг": "KZT", "тенге": "KZT", "сум": "UZS", "so'm": "UZS", "сом": "KGS", "₾": "GEL", "лари": "GEL",
    "֏": "AMD", "₼": "AZN", "man.": "AZN", "azn.": "AZN", "د.إ": "AED", "درهم": "AED",
    "aed.": "AED", "ر.س": "SAR", "ريال سعودي": "SAR", "ج.م": "EGP", "جنيه": "EGP", "e£": "EGP", "l.e": "EGP",
    "ر.ق": "QAR", "qr": "QAR", "د.ك": "KWD", "k.d": "KWD", "kd": "KWD", "د.ب": "BHD", "bd": "BHD", "ر.ع": "OMR",
    "د.ا": "JOD", "د.أ": "JOD", "jd": "JOD", "د.م": "MAD", "د.ت": "TND", "د.ج": "DZD", "د.ع": "IQD", "ل.ل": "LBP",
    "៛": "KHR", "s/": "PEN", "s/.": "PEN", "soles": "PEN", "bs": "BOB", "bs.": "BOB", "r": "ZAR", "rand": "ZAR",
    "₭": "LAK", "৳": "BDT", "tk": "BDT", "tk.": "BDT", "taka": "BDT", "টাকা": "BDT", "රු": "LKR", "රු.": "LKR",
    "nrs": "NPR", "ரூ": "INR", "₡": "CRC", "₲": "PYG", "gs.": "PYG", "din": "RSD",
    "din.": "RSD", "дин": "RSD", "дин.": "RSD", "рсд": "RSD", "мкд": "MKD", "den": "MKD",
    "den.": "MKD", "км": "BAM", "бгн": "BGN", "ден": "MKD",
    "ден.": "MKD", "km": "BAM", "₮": "MNT",
    "تومان": "IRR", "تومن": "IRR", "toman": "IRR", "kz": "AOA", "mtn": "MZN", "pkr.": "PKR", "روپے": "PKR",
    "k ks": "MMK", "ks": "MMK", "kyat": "MMK", "zmw.": "ZMW", "birr": "ETB",
    "lekë": "ALL", "lek": "ALL", "lekë.": "ALL", "դրամ": "AMD", "ကျပ်": "MMK", "ກີບ": "LAK", "рубль": "RUB",
    "төгрөг": "MNT",
    "ብር": "ETB", "mur.": "MUR", "kn": "HRK", "mop$": "MOP", "patacas": "MOP", "ec$": "XCD", "bds$": "BBD",
    "gy$": "GYD", "sr$": "SRD", "srd$": "SRD", "ci$": "KYD", "l$": "LRD", "si$": "SBD", "ws$": "WST", "t$": "TOP",
    "澳门元": "MOP", "澳門幣": "MOP", "د.ل": "LYD", "сомонӣ": "TJS", "сомони": "TJS", "смн": "TJS", "ariary": "MGA",
    "le£": "EGP", "£e": "EGP", "l£": "LBP", "s£": "SYP", "ss£": "SSP", "fbu": "BIF", "frw": "RWF", "fdj": "DJF",
    "دينار كويتي": "KWD", "دينار بحريني": "BHD", "دينار أردني": "JOD", "دينار عراقي": "IQD", "دينار ليبي": "LYD",
    "دينار تونسي": "TND", "دينار جزائري": "DZD", "درهم مغربي": "MAD", "درهم إماراتي": "AED", "جنيه مصري": "EGP",
    "جنيه سوداني": "SDG", "ريال عماني": "OMR", "ريال قطري": "QAR", "ريال يمني": "YER", "ليرة سورية": "SYP",
    "ليرة لبنانية": "LBP",
}  # fmt: skip
# What replaced a code that sites still write; the amounts beside it are in the new money.
REPLACED = {
    "BYR": "BYN", "ROL": "RON", "TRL": "TRY", "AZM": "AZN", "GHC": "GHS", "MZM": "MZN", "ZMK": "ZMW", "MRO": "MRU",
    "VEF": "VES", "VEB": "VES", "STD": "STN", "TMM": "TMT", "SDD": "SDG", "BGL": "BGN", "PLZ": "PLN", "RUR": "RUB",
}  # fmt: skip
BY_COUNTRY: dict[str, dict[str, str]] = {
    "$": {"US": "USD", "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD", "MX": "MXN",
          "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU", "DO": "DOP", "EC": "USD", "PA": "USD", "SV": "USD",
          "PR": "USD", "JM": "JMD", "TT": "TTD", "BZ": "BZD", "NA": "NAD", "FJ": "FJD", "BN": "BND", "GY": "GYD",
          "BB": "BBD", "BS": "BSD", "LR": "LRD", "KH": "USD", "ZW": "USD", "VE": "USD",
          "SR": "SRD", "MO": "MOP", "KY": "KYD", "BM": "BMD", "SB": "SBD", "WS": "WST", "TO": "TOP", "TV": "AUD",
          "KI": "AUD", "NR": "AUD", "NF": "AUD", "CK": "NZD", "NU": "NZD", "TK": "NZD", "AG": "XCD", "DM": "XCD",
          "GD": "XCD", "KN": "XCD", "LC": "XCD", "VC": "XCD", "AI": "XCD", "MS": "XCD", "NI": "NIO", "CV": "CVE"},
    "£": {"GB": "GBP", "GI": "GIP", "FK": "FKP", "SH": "SHP", "EG": "EGP", "SD": "SDG", "SS": "SSP", "SY": "SYP",
          "LB": "LBP"},
    "جنيه": {"EG": "EGP", "SD": "SDG"}, "ar": {"MG": "MGA"},
    "c$": {"CA": "CAD", "NI": "NIO"},
    "¥": {"CN": "CNY", "JP": "JPY"}, "元": {"CN": "CNY", "TW": "TWD", "HK": "HKD", "MO": "MOP"},
    "kr": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK", "FO": "DKK", "GL": "DKK"},
    "kr.": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK", "FO": "DKK", "GL": "DKK"},
    ":-": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "FI": "EUR"},
    ",-": {"NO": "NOK", "DK": "DKK", "CZ": "CZK", "DE": "EUR", "AT": "EUR", "NL": "EUR", "BE": "EUR", "ID": "IDR",
           "FI": "EUR", "SE": "SEK", "SK": "EUR", "EE": "EUR", "SI": "EUR", "LU": "EUR", "HU": "HUF", "CH": "CHF"},
    "rs": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR", "SC": "SCR"},
    "rs.": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR", "SC": "SCR"},
    "$u": {"UY": "UYU"},
    "fcfa": {"CM": "XAF", "GA": "XAF", "CG": "XAF", "TD": "XAF", "CF": "XAF", "GQ": "XAF", "SN": "XOF", "CI": "XOF",
             "BJ": "XOF", "TG": "XOF", "ML": "XOF", "BF": "XOF", "NE": "XOF", "GW": "XOF"},
    "cfa": {"CM": "XAF", "GA": "XAF", "CG": "XAF", "TD": "XAF", "SN": "XOF", "CI": "XOF", "BJ": "XOF", "TG": "XOF",
            "ML": "XOF", "BF": "XOF", "NE": "XOF"},
    "درهم": {"AE": "AED", "MA": "MAD"}, "руб": {"BY": "BYN"}, "руб.": {"BY": "BYN"}, "р.": {"BY": "BYN"},
    "р": {"BY": "BYN"}, "lei": {"MD": "MDL", "RO": "RON"},
    "fc": {"CD": "CDF"}, "fg": {"GN": "GNF"}, "cf": {"KM": "KMF"}, "um": {"MR": "MRU"}, "nfk": {"ER": "ERN"},
    "mk": {"MW": "MWK"}, "rf": {"RW": "RWF", "MV": "MVR"}, "sr": {"SC": "SCR"}, "db": {"ST": "STN"}, "g": {"HT": "HTG"},
    "afl.": {"AW": "AWG"}, "e": {"SZ": "SZL"}, "ر": {"PK": "PKR"}, "dh": {"MA": "MAD", "AE": "AED"},
    "da": {"DZ": "DZD"}, "dt": {"TN": "TND"}, "دج": {"DZ": "DZD"},
    "p": {"PH": "PHP", "BW": "BWP"}, "q": {"GT": "GTQ"}, "l": {"HN": "HNL", "MD": "MDL"}, "l.": {"HN": "HNL"},
    "k": {"ZM": "ZMW", "MM": "MMK", "PG": "PGK", "LA": "LAK"},
    "b/.": {"PA": "PAB"}, "br": {"ET": "ETB", "BY": "BYN"}, "le": {"EG": "EGP", "SL": "SLE"}, "mt": {"MZ": "MZN"},
    "sh": {"KE": "KES", "TZ": "TZS", "UG": "UGX", "SO": "SOS"}, "/=": {"KE": "KES", "TZ": "TZS", "UG": "UGX"},
    "peso": {"PH": "PHP", "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU", "DO": "DOP"},
    "pesos": {"PH": "PHP", "MX": "MXN", "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU", "DO": "DOP", "CU": "CUP"},
    "dollar": {"US": "USD", "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"},
    "dollars": {"US": "USD", "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"},
    "dólares": {"EC": "USD", "SV": "USD", "PA": "USD"},
    "rupees": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR"},
    "ريال": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER"}, "ر.ي": {"YE": "YER"},
    "ریال": {"IR": "IRR", "SA": "SAR", "QA": "QAR", "OM": "OMR"}, "دينار": {
        "KW": "KWD", "BH": "BHD", "JO": "JOD", "IQ": "IQD", "LY": "LYD", "TN": "TND", "DZ": "DZD"},
    "ل.س": {"SY": "SYP"}, "₨": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR"},
    "nok": {"NO": "NOK"}, **SHARED,
    "圓": {"TW": "TWD", "HK": "HKD", "JP": "JPY"}, "ден": {"MK": "MKD"}, "d": {"GM": "GMD"},
}  # fmt: skip
# What a shared symbol means where only the language of the page is known.
_BY_LANGUAGE: dict[str, dict[str, str]] = {
    "¥": {"zh": "CNY", "ja": "JPY"},
    "kr": {"sv": "SEK", "da": "DKK", "nb": "NOK", "nn": "NOK", "no": "NOK", "is": "ISK"},
    ":-": {"sv": "SEK"},
    ",-": {
        "nb": "NOK",
        "no": "NOK",
        "da": "DKK",
        "cs": "CZK",
        "id": "IDR",
        "sv": "SEK",
        "hu": "HUF",
        **dict.fromkeys(("de", "nl", "fi", "sk", "et", "sl"), "EUR"),
    },
    "rs": {
        "hi": "INR",
        "ta": "INR",
        "te": "INR",
        "mr": "INR",
        "bn": "INR",
        "en": "INR",
        "ur": "PKR",
        "si": "LKR",
        "ne": "NPR",
    },
    "ریال": {"fa": "IRR"},
    "ريال": {"ar": "SAR", "fa": "IRR"},
    "p": {"tl": "PHP", "fil": "PHP"},
    "c$": {"en": "CAD", "fr": "CAD", "es": "NIO"},
    "圓": {"ja": "JPY"},
    "रु": {"hi": "INR", "mr": "INR", "ne": "NPR"},
    "kroner": {"nb": "NOK", "nn": "NOK", "no": "NOK", "da": "DKK"},
    "da": {"fr": "DZD", "ar": "DZD"},
    "dt": {"fr": "TND", "ar": "TND"},
    "dh": {"fr": "MAD"},
}
# A number alone names no currency.
_WRITTEN = re.compile(r"[^\d\s.,]")
DASHES = frozenset([":-", ",-", "/="])
# Scripts that set no spaces between words.
UNBOUNDED = "元円원块美港台人圓币幣英欧歐米달유บทດกยກບကျ်រល"
_TWINS = {"kr.": "kr", "rs.": "rs", "₨": "rs", "रु.": "रु", "रू": "रु", "रू.": "रु"}
_CODE = re.compile(r"(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])")
_BESIDE_NUMBER = re.compile(
    r"(?<![A-Za-z])([A-Za-z]{3})\.?[\s:]{0,2}(?=[\d.,]*\d)|(?<=[\d.,\-–])\s?([A-Za-z]{3})(?![A-Za-z])"
)


def _bounded(symbol: str) -> str:
    """A pattern for a symbol that stands by itself, not within a word."""
    if symbol in DASHES:
        return rf"(?<=\d){re.escape(symbol)}"
    left = r"(?<![^\W\d])" if symbol[0].isalpha() and symbol[0] not in UNBOUNDED else ""
    right = r"(?![^\W\d])" if symbol[-1].isalpha() and symbol[-1] not in UNBOUNDED else ""
    return left + re.escape(symbol) + right


_SYMBOL = re.compile(
    "|".join(_bounded(symbol) for symbol in sorted({*SYMBOLS, *BY_COUNTRY}, key=len, reverse=True)), re.IGNORECASE
)
_LONGEST_TAG = 35  # the room that RFC 5646 (4.4.1) asks programs to make
# A letter that only one country writes is a currency there alone.
LOCAL = words_of("p q l l. k d da dt mt sh le br ar fc fg cf um mk sr db g e ر")


def read_currency(text: str, country: str = "", default: str = "", languages: Sequence[str] = ()) -> str:
    """The ISO 4217 code that ``text`` names by code or symbol; empty where it names none, or one of many dollars.

    A symbol that several currencies share is settled by a code beside it, by the platform's country, its declared
    currency, or its language.
    """
    text = text[:300]
    if not _WRITTEN.search(text):
        return ""
    if text.strip() in CODES:
        return text.strip()
    codes = list(_codes(text))
    symbols = [match.group().lower() for match in _SYMBOL.finditer(text)]
    # "20,- Kč": a dash for no cents names a currency only where nothing better does.
    for symbol in sorted(symbols, key=DASHES.__contains__):
        if symbol in LOCAL and not is_local(symbol, country, languages):
            continue
        shared = BY_COUNTRY.get(symbol)
        if shared is None:
            return codes[0] if codes and symbol in ("r", "bs", "km", "ks", "qr", "ft") else SYMBOLS[symbol]
        known = next((code for code in codes if code in shared.values()), "")
        # "￥680元": the sign is of two countries, the word of one.
        known = known or next(
            (code for each in symbols if each != symbol and (code := SYMBOLS.get(each, "")) in shared.values()),
            "",
        )
        return known or _settled(symbol, shared, country, default, languages)
    return codes[0] if codes else ""


def is_dash_of(mark: str, language: str) -> bool:
    """Whether a dash for no cents is how prices are written in a language: "490,-"."""
    return mark in DASHES and language in _BY_LANGUAGE.get(mark, {})


def is_local(symbol: str, country: str, languages: Sequence[str]) -> bool:
    """Whether a letter that is a currency in few countries is one here; of no known country by the language alone."""
    if country:
        return country in BY_COUNTRY[symbol]
    return any(language in _BY_LANGUAGE.get(symbol, {}) for language in languages)


def is_shared(text: str) -> bool:
    """Whether a text has a sign that is another currency in another country; one that is a code has none."""
    text = text[:300]
    if not _WRITTEN.search(text) or text.strip() in CODES:
        return False
    return any(match.group().lower() in BY_COUNTRY for match in _SYMBOL.finditer(text))


def _settled(symbol: str, shared: dict[str, str], country: str, default: str, languages: Sequence[str]) -> str:
    if country in shared:
        return shared[country]
    if default in shared.values():
        return default
    if symbol == "$" and country not in ("", "CN"):
        return "USD"  # where no dollar is tender, "$" is the American one
    by_language = _BY_LANGUAGE.get(_TWINS.get(symbol, symbol), {})
    told = {by_language.get(language, "") for language in languages} - {""}
    if len(told) == 1:
        return told.pop()
    return SYMBOLS.get(symbol, "") or (next(iter(shared.values())) if len(set(shared.values())) == 1 else "")


def _codes(text: str) -> Iterator[str]:
    for match in _BESIDE_NUMBER.finditer(text):
        word = match.group(1) or match.group(2)
        if word.upper() in CODES and (word.isupper() or word.lower() in _WRITTEN_SMALL):
            yield REPLACED.get(word.upper(), word.upper())
    for match in _CODE.finditer(text):
        word = match.group(1)
        if word.isupper() and word in CODES and word not in _WORDLIKE:
            yield REPLACED.get(word, word)


@lru_cache(maxsize=512)
def currency_of_country(country: str) -> str:
    """The currency that is tender in a country today; empty for what is no country."""
    found = get_territory_currencies(country) if len(country) == 2 else []
    # Lesotho takes its neighbour's rand, and has money of its own.
    return next((code for code in found if code[:2] == country), found[0] if found else "")


def country_of_language(language: str) -> str:
    """The country a language tag names (``de-AT``: AT); empty where it names none."""
    # A page may say anything: what is longer than a tag can be is none, and is not kept.
    return _country_of_tag(language) if len(language) <= _LONGEST_TAG else ""


@lru_cache(maxsize=512)
def _country_of_tag(language: str) -> str:
    try:
        return Locale.parse(language.replace("-", "_")).territory or ""
    except (UnknownLocaleError, ValueError, TypeError):
        return ""
