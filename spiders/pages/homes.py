"""Which country a page is at home in, where neither its address nor its language says: addresses, telephones, names.

The kinds of evidence are asked in turn, and one counts only where it names a single country. Dialling codes: ITU E.164;
Canadian area codes: the North American Numbering Plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from scrapy.http import TextResponse

from spiders.gazetteer.votes import towns_say
from spiders.pages.currencies import BY_COUNTRY, currency_of_country
from spiders.pages.tree import Path, contents, titled
from spiders.pages.words import words_of

_DIALLED = {
    prefix: country
    for country, prefixes in {
        "EG": "20", "ZA": "27", "GR": "30", "NL": "31", "BE": "32", "FR": "33", "ES": "34", "HU": "36", "IT": "39",
        "RO": "40", "CH": "41", "AT": "43", "GB": "44", "DK": "45", "SE": "46", "NO": "47", "PL": "48", "DE": "49",
        "PE": "51", "MX": "52", "AR": "54", "BR": "55", "CL": "56", "CO": "57", "VE": "58", "MY": "60", "AU": "61",
        "ID": "62", "PH": "63", "NZ": "64", "SG": "65", "TH": "66", "KZ": "76 77", "RU": "7", "JP": "81", "KR": "82",
        "VN": "84", "CN": "86", "TR": "90", "IN": "91", "PK": "92", "LK": "94", "MM": "95", "IR": "98", "MA": "212",
        "DZ": "213", "TN": "216", "LY": "218", "GM": "220", "SN": "221", "ML": "223", "CI": "225", "BF": "226",
        "NE": "227", "TG": "228", "BJ": "229", "MU": "230", "LR": "231", "GH": "233", "NG": "234", "TD": "235",
        "CF": "236", "CM": "237", "GQ": "240", "GA": "241", "CG": "242", "CD": "243", "AO": "244", "SC": "248",
        "SD": "249", "RW": "250", "ET": "251", "SO": "252", "KE": "254", "TZ": "255", "UG": "256", "MZ": "258",
        "ZM": "260", "MG": "261", "ZW": "263", "NA": "264", "BW": "267", "PT": "351", "LU": "352", "IE": "353",
        "IS": "354", "AL": "355", "CY": "357", "FI": "358", "BG": "359", "LT": "370", "LV": "371", "EE": "372",
        "MD": "373", "AM": "374", "BY": "375", "UA": "380", "RS": "381", "HR": "385", "SI": "386", "BA": "387",
        "MK": "389", "CZ": "420", "SK": "421", "BZ": "501", "GT": "502", "SV": "503", "HN": "504", "NI": "505",
        "CR": "506", "PA": "507", "BO": "591", "GY": "592", "EC": "593", "PY": "595", "UY": "598", "BN": "673",
        "FJ": "679", "HK": "852", "KH": "855", "LA": "856", "BD": "880", "TW": "886", "LB": "961", "JO": "962",
        "SY": "963", "IQ": "964", "KW": "965", "SA": "966", "YE": "967", "OM": "968", "AE": "971", "IL": "972",
        "BH": "973", "QA": "974", "NP": "977", "AZ": "994", "GE": "995", "KG": "996", "UZ": "998", "JM": "1876 1658",
        "TT": "1868", "DO": "1809 1829 1849", "BB": "1246", "BS": "1242", "PR": "1787 1939",
    }.items()
    for prefix in prefixes.split()
}  # fmt: skip
_CANADIAN = words_of(
    "204 226 236 249 250 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 548 "
    "579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905"
)
_PHONE = re.compile(r"(?<![\d+])\+\s?(\d[\d\s().-]{6,20}\d)")
_ADDRESS_COUNTRY = re.compile(r"[\"']?address_?country[\"']?\s*:\s*[\"']([^\"']{2,40})[\"']", re.IGNORECASE)
_LABELLED = re.compile(r"(?:country|pa[ií]s|pays|البلد|الدولة|国家|國家)\s*[:：]\s*(\S[^\n,;|]{1,40})", re.IGNORECASE)
# Provinces and states as people write them after a town; those that two countries share tell nothing.
_REGION = re.compile(r"^[^\W\d_][\w .'’-]{1,40},? \(?([A-Z]{2,3})\)?(?: [A-Z0-9 ]{3,10})?$")
_BEHIND_TOWN = re.compile(r"[^\W\d_][\w .'’-]{1,40}(?:, [\w .'’-]{2,40})?, ([^\W\d_][\w .'’-]{3,40})")
_QUOTED = re.compile(r"\"([^\"\n]{2,40}, [A-Z]{2,3})\"")  # as a script's state has it
_REGIONS = {
    code: country
    for country, codes in {
        "CA": "ON QC BC AB MB SK NS NB NL PE YT NU",
        "AU": "NSW QLD VIC TAS ACT",
        "US": "AL AK AZ AR CA CO CT FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK"
        " OR PA RI SC SD TN TX UT VA VT WI WV WY",
    }.items()
    for code in codes.split()
}
# What people write behind a town in lands that share a sign for money; those of two such lands are left out.
_PARTS = {
    name: country
    for country, named in {
        "NZ": "auckland|waikato|bay of plenty|hawke's bay|hawkes bay|taranaki|manawatu|wairarapa|marlborough|"
        "canterbury|otago|southland|gisborne|northland|christchurch city|dunedin",
        "AU": "new south wales|queensland|south australia|western australia|tasmania|australian capital territory|"
        "northern territory",
        "CA": "ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|"
        "newfoundland|prince edward island",
        "US": "alabama|alaska|arizona|arkansas|california|colorado|connecticut|florida|hawaii|idaho|illinois|indiana|"
        "iowa|kansas|kentucky|louisiana|maine|massachusetts|michigan|minnesota|mississippi|missouri|nebraska|nevada|"
        "new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|"
        "south carolina|south dakota|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming",
        "IN": "maharashtra|karnataka|tamil nadu|kerala|gujarat|rajasthan|uttar pradesh|west bengal|telangana|haryana|"
        "madhya pradesh|bihar|andhra pradesh|odisha|assam",
        "ZA": "gauteng|western cape|eastern cape|northern cape|kwazulu-natal|mpumalanga|limpopo|free state|north west",
        "AR": "buenos aires|santa fe|mendoza|tucumán|entre ríos|chubut|neuquén|corrientes",
        "MX": "jalisco|nuevo león|puebla|guanajuato|michoacán|veracruz|oaxaca|chihuahua|sonora|sinaloa|yucatán|"
        "estado de méxico|cdmx|querétaro|coahuila|tamaulipas",
        "CO": "antioquia|cundinamarca|valle del cauca|atlántico|santander|risaralda|quindío",
        "CL": "región metropolitana|valparaíso|biobío|araucanía|los lagos|maule|o'higgins",
    }.items()
    for name in named.split("|")
}
_TAXES = (
    (re.compile(r"\bABN\b[:\s]*\d"), "AU"),
    (re.compile(r"\b(?:HST|TPS|TVQ|QST)\b"), "CA"),
    (re.compile(r"\b(?:NZBN|GST No)\b"), "NZ"),
    (re.compile(r"\bNIT\b[:\s]*\d{3}[\d.]+-\d"), "CO"),
    (re.compile(r"\bCUIT\b[:\s]*\d"), "AR"),
    (re.compile(r"\bRFC\b[:\s]+[A-Z&]{3,4}\d{6}"), "MX"),
)
_FOOTERS = Path(
    "//footer | //address | //*[contains(@class,'footer') or contains(@id,'footer') or contains(@class,'copyright')]"
)
_STRING = Path("string()")
_ADDRESSED = Path("//*[@itemprop='addressCountry']/@content | //*[@itemprop='addressCountry']/text()")
_TELEPHONES = Path("//a[starts-with(@href,'tel:')]/@href")
_HREFS = Path("//body//a/@href")
_MOST_LINKS = 400
_BETWEEN = re.compile(r"\s+[|–—·»:-]+\s+")
_LONGEST_TITLE = 300
_MOST_FOOTERS = 50
_LONGEST_FOOTER = 4000
_SHOWN = Path("//body//text()[not(ancestor::script or ancestor::style)]")
_MOST_CHARS = 60_000
_MOST_PIECES = 3000


def home_country(response: TextResponse, language: str) -> str:
    """The country that the page's own words place it in (ISO 3166); empty where they name none, or several."""
    pieces = [" ".join(piece.split()) for piece in _SHOWN(response)[:_MOST_PIECES]]
    shown = "\n".join(filter(None, pieces))[:_MOST_CHARS]
    for found in (
        _addressed(response, shown, language),
        _telephoned(response, shown),
        {country for pattern, country in _TAXES if pattern.search(shown)},
        _named(_footers(response), language),
        _named(_site_name(response), language),
        _placed(pieces, language),
        _linked(response),
        _regions([*pieces, *_QUOTED.findall(response.text[:300_000])[:40]]),
        towns_say(pieces),
    ):
        if len(found) == 1:
            return found.pop()
    return ""


def _footers(response: TextResponse) -> str:
    """The end of what the page's footers say. They may stand within each other, so that no more is read than that."""
    parts: list[str] = []
    length = 0
    for footer in reversed(_FOOTERS(response)[-_MOST_FOOTERS:]):
        text = _STRING(footer)[-_LONGEST_FOOTER:]
        parts.append(text)
        length += len(text) + 1
        if length > _LONGEST_FOOTER:
            break
    return " ".join(reversed(parts))[-_LONGEST_FOOTER:]


def _site_name(response: TextResponse) -> str:
    """What a page says of its site: the last part of its title, where that has several."""
    *parts, last = _BETWEEN.split(titled(response)[:_LONGEST_TITLE])
    return " ".join((*contents(response, property="og:site_name")[:1], last if parts else ""))


def _linked(response: TextResponse) -> set[str]:
    """The countries that steps of the page's links name: "/en/ads/sri-lanka/pets"."""
    names = {name.replace(" ", "-"): code for name, code in _names("en").items() if name.isascii() and len(name) > 3}
    steps = (step for link in _HREFS(response)[:_MOST_LINKS] for step in link.lower()[:300].split("/") if step in names)
    return {names[step] for step in steps}


def _regions(pieces: list[str]) -> set[str]:
    return {_REGIONS[told.group(1)] for each in pieces if (told := _REGION.match(each)) and told.group(1) in _REGIONS}


def _placed(pieces: list[str], language: str) -> set[str]:
    """The countries that lines end in behind a town: "Mermoz, Dakar, Sénégal"."""
    names = _PARTS | _names(language)
    told = (_BEHIND_TOWN.fullmatch(each) for each in pieces)
    return {code for each in told if each and (code := names.get(each[1].casefold()))}


def _addressed(response: TextResponse, shown: str, language: str) -> set[str]:
    told = _ADDRESS_COUNTRY.findall(response.text[:300_000]) + _LABELLED.findall(shown)
    told += _ADDRESSED(response)
    names = _names(language)
    return {code for each in told[:40] if (code := names.get(each.strip().casefold()) or _code(each.strip()))}


def _code(text: str) -> str:
    return text if re.fullmatch("[A-Z]{2}", text) and currency_of_country(text) else ""


def _telephoned(response: TextResponse, shown: str) -> set[str]:
    dialled = _TELEPHONES(response)[:20]
    numbers = [*_PHONE.findall(shown), *(each[5:] for each in dialled if each.startswith("tel:+"))]
    return {country for number in numbers[:40] if (country := _country_of_number(re.sub(r"\D", "", number)))}


def _country_of_number(digits: str) -> str:
    for length in (4, 3, 2, 1):
        if digits[:length] in _DIALLED:
            return _DIALLED[digits[:length]]
    if digits[:1] == "1" and len(digits) == 11:
        return "CA" if digits[1:4] in _CANADIAN else "US"
    return ""


@lru_cache(maxsize=64)
def countries_in(language: str) -> frozenset[str]:
    """The names of all countries in a language, in each of its scripts, and in English, small."""
    found: set[str] = set()
    for tongue in ("en", language, *(f"{language}_{script}" for script in ("Latn", "Cyrl") if language)):
        try:
            found |= {name.casefold() for name in Locale.parse(tongue).territories.values()} if tongue else set()
        except (UnknownLocaleError, ValueError):
            continue
    return frozenset(found)


@lru_cache(maxsize=64)
def _names(language: str) -> dict[str, str]:
    """Countries by their names in a language and in English, those whose money shares its sign with another's."""
    sharing = {country for shared in BY_COUNTRY.values() for country in shared}
    found: dict[str, str] = {}
    for tongue in ("en", language):
        try:
            territories = Locale.parse(tongue).territories if tongue else {}
        except (UnknownLocaleError, ValueError):
            continue
        found |= {name.casefold(): code for code, name in territories.items() if code in sharing}
    return found | {"usa": "US", "united states of america": "US"}


def _named(text: str, language: str) -> set[str]:
    folded = text.casefold()
    return set(_mentioned(folded, _names(language)))


def _mentioned(folded: str, names: dict[str, str]) -> Iterator[str]:
    for name, code in names.items():
        at = folded.find(name)
        if at < 0 or len(name) < 2:
            continue
        before, after = folded[at - 1 : at], folded[at + len(name) : at + len(name) + 1]
        if not name.isascii() or not (before.isalpha() or after.isalpha()):
            yield code
