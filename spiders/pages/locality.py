"""Where a page is at home: what settles the currency of a bare number and of a sign that many countries share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.currencies import CODES, country_of_language, currency_of_country
from spiders.pages.homes import home_country
from spiders.pages.words import words_of

# Top-level domains that are sold to everybody say nothing of a country.
_ANYBODYS = words_of("io co me tv ai cc ws ly to fm gg so sh la pw su eu tk ml ga cf gq st vc im")
_TLD_COUNTRY = {"uk": "GB", "ac": "", "su": "RU"}
_LANGUAGE_COUNTRY = {
    "ja": "JP", "ko": "KR", "th": "TH", "vi": "VN", "id": "ID", "ms": "MY", "pl": "PL", "cs": "CZ", "sk": "SK",
    "hu": "HU", "ro": "RO", "bg": "BG", "uk": "UA", "tr": "TR", "he": "IL", "fa": "IR", "hi": "IN", "sv": "SE",
    "da": "DK", "nb": "NO", "no": "NO", "is": "IS", "fi": "FI", "el": "GR", "nl": "NL", "it": "IT", "de": "DE",
    "lo": "LA", "km": "KH", "my": "MM", "bn": "BD", "ur": "PK", "si": "LK", "ne": "NP", "kk": "KZ", "ka": "GE",
    "hy": "AM", "az": "AZ", "mn": "MN", "sr": "RS", "lt": "LT", "lv": "LV", "et": "EE", "sl": "SI", "hr": "HR",
    "fil": "PH", "tl": "PH", "zh": "CN", "ru": "RU",
}  # fmt: skip
# Languages of several countries whose money shares a sign.
_OF_MANY = frozenset(["en", "es", "fr", "pt", "ar", "zh", "sw", ""])
_META_CURRENCY = (
    "//meta[@itemprop='priceCurrency' or @property='product:price:currency' or @property='og:price:currency' or"
    " @name='currency' or @name='priceCurrency' or @property='product:sale_price:currency']/@content"
)
_NAMED_CURRENCY = re.compile(
    r"""["']?(?:price_?currency|currency_?code|currency_?iso|currency|active_?currency|store_?currency|"
    r"shop_?currency)["']?"""
    r"""\s*[:=]\s*\{?\s*(?:["']?(?:active|code|iso)["']?\s*:\s*)?["']([A-Z]{3})["']""",
    re.IGNORECASE,
)
_DOLLARS = re.compile(r"\b(AUD|CAD|NZD|SGD|HKD|TWD|MXN|ARS|CLP|COP|USD|EUR|GBP|INR|JPY|CNY|SEK|NOK|DKK)\b")
_MOST_CHARS = 300_000


@dataclass(frozen=True, slots=True)
class Locality:
    """``country`` is ISO 3166 or empty; ``currency`` the one the page names outright, ``tender`` its country's."""

    country: str
    currency: str
    tender: str


NOWHERE = Locality("", "", "")


def locality_of(response: TextResponse, platform: Platform) -> Locality:
    """What the description says, else what the page itself says: language tags, address, the shop's own settings."""
    country = platform.country or _country(response)
    currency = _currency(response)
    if not platform.country and currency and currency_of_country(country) != currency:
        # A template's "en-US" says less than the shop's own currency.
        country = next(iter(_countries_of(currency)), country)
    if not country:
        country = "US" if _english(response) else ""
        return Locality(country, currency, "")
    return Locality(country, currency, currency_of_country(country))


def _countries_of(currency: str) -> list[str]:
    # A currency is named after its country: AUD, Australia; the euro is nobody's.
    return [currency[:2]] if currency != "EUR" and currency_of_country(currency[:2]) == currency else []


def _tag(response: TextResponse) -> str:
    told = response.xpath(
        "/html/@lang | /html/@xml:lang | //meta[@property='og:locale']/@content"
        " | //meta[translate(@http-equiv,'CL','cl')='content-language']/@content"
        " | //meta[@name='language']/@content"
    ).getall()
    regional = [each for each in told if re.search(r"[-_][A-Za-z]{2}$", each.strip())]
    return (regional or told or [""])[0].strip()


def _country(response: TextResponse) -> str:
    host = urlsplit(response.url).hostname or ""
    labels = host.split(".")
    tld = labels[-1] if len(labels) > 1 and not labels[-1].isdigit() else ""
    if len(tld) == 2 and tld not in _ANYBODYS:
        found = _TLD_COUNTRY.get(tld, tld.upper())
        if currency_of_country(found):
            return found
    tag = _tag(response)
    region = country_of_language(tag)
    if region and region != "US":
        return region
    for link in response.xpath("//link[@rel='alternate'][@hreflang][@href]")[:60]:
        if link.attrib["href"].rstrip("/") == response.url.rstrip("/"):
            own = country_of_language(link.attrib["hreflang"])
            if own:
                return own
    geo = response.xpath("//meta[@name='geo.region' or @name='geo.country']/@content").get("")[:2].upper()
    if currency_of_country(geo):
        return geo
    language = re.split("[-_]", tag.lower())[0]
    # A template's "en-US" and a language of many countries say less than the page's own words do.
    own = home_country(response, language) if language in _OF_MANY else ""
    return own or region or _LANGUAGE_COUNTRY.get(language, "")


def _english(response: TextResponse) -> bool:
    return re.split("[-_]", _tag(response).lower())[0] in ("en", "")


def _currency(response: TextResponse) -> str:
    """The currency that the page's own settings name, the most frequent one where several are named."""
    found = [each.strip().upper() for each in response.xpath(_META_CURRENCY).getall()]
    found += [each.upper() for each in response.xpath("//@data-currency | //@data-currency-code").getall()[:20]]
    selects = "//select[contains(@name,'currency') or contains(@id,'currency')]/option[@selected]"
    found += [each.strip()[:3].upper() for each in response.xpath(f"{selects}/@value | {selects}/text()").getall()]
    named = Counter(each for each in found if each in CODES)
    if not named:
        text = response.text[:_MOST_CHARS]
        named = Counter(code.upper() for code in _NAMED_CURRENCY.findall(text) if code.upper() in CODES)
    if not named:
        shown = " ".join(response.xpath("//body//text()[not(ancestor::script or ancestor::style)]").getall())
        codes = Counter(_DOLLARS.findall(shown[:50_000]))
        named = codes if len(codes) == 1 else Counter()
    return named.most_common(1)[0][0] if named else ""
