"""Where a page is at home: what settles the currency of a bare number and of a sign that many countries share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from urllib.parse import urlsplit

from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.currencies import CODES, REPLACED, country_of_language, currency_of_country
from spiders.pages.homes import home_country
from spiders.pages.letters import home_of_full_forms, language_of_letters
from spiders.pages.tree import Path, contents, lowered, metas
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
    "fil": "PH", "tl": "PH", "zh": "CN", "ru": "RU", "be": "BY", "ky": "KG", "tg": "TJ", "tk": "TM", "uz": "UZ",
    "sq": "AL", "mk": "MK", "bs": "BA", "so": "SO", "am": "ET", "rw": "RW", "mg": "MG", "dv": "MV", "dz": "BT",
    "fo": "FO", "mt": "MT", "ga": "IE", "cy": "GB", "eu": "ES", "ca": "ES", "gl": "ES", "ht": "HT", "ps": "AF",
}  # fmt: skip
# Where a page in a language of many countries is at home that counts in euros.
_EURO_COUNTRY = {"fr": "FR", "es": "ES", "pt": "PT"}
# Languages of several countries whose money shares a sign.
_OF_MANY = frozenset(["en", "es", "fr", "pt", "ar", "zh", "sw", ""])
_CURRENCY_METAS = {
    "itemprop": words_of("priceCurrency"),
    "property": words_of("product:price:currency og:price:currency product:sale_price:currency"),
    "name": words_of("currency priceCurrency"),
}
# What follows the word in "priceCurrency": "EUR", store_currency = {code: 'EUR'} and the like.
_ASSIGNED = re.compile(
    r"""currency(?:_?code|_?iso)?["']?\s*[:=]\s*(?:\{\s*)?(?:["']?(?:active|code|iso)["']?\s*:\s*)?["']([A-Z]{3})["']""",
    re.IGNORECASE,
)
_ATTRIBUTES = Path("//@data-currency | //@data-currency-code")
_PAGE_TITLE = Path("//title/text()")
_DOMAIN = re.compile(r"(?<![\w.])[\w-]{2,}(?:\.(?:com?|net|org))?\.([a-z]{2})\W*$", re.IGNORECASE)
_CHOSEN = "//select[contains(@name,'currency') or contains(@id,'currency')]/option[@selected]"
_CHOICES = Path(f"{_CHOSEN}/@value | {_CHOSEN}/text()")
_SHOWN = Path("//body//text()[not(ancestor::script or ancestor::style)]")
_TAGS = Path("/html/@lang | /html/@xml:lang")
_REGIONS = words_of("geo.region geo.country")
_TRANSLATIONS = Path("//link[@rel='alternate'][@hreflang][@href]")
_DOLLAR_CODES = words_of("AUD CAD NZD SGD HKD TWD MXN ARS CLP COP USD EUR GBP INR JPY CNY SEK NOK DKK")
_DOLLARS = re.compile(rf"\b({'|'.join(sorted(_DOLLAR_CODES))})\b")
_SMALL_CL = str.maketrans("CL", "cl")
_MOST_CHARS = 300_000


class Locality:
    """``country`` is ISO 3166 or empty; ``currency`` the one the page names outright, ``tender`` its country's.

    Each is looked for when it is first asked for: most prices name their currency, most dates their month, and looking
    takes a third of the time of reading a page. Until then the page is held.
    """

    __slots__ = ("_ask_currency", "_ask_home", "_currency", "_home")

    def __init__(self, currency: Callable[[], str], home: Callable[[str], tuple[str, str]]) -> None:
        """``home`` answers country and tender, given the currency."""
        self._ask_currency: Callable[[], str] | None = currency
        self._ask_home: Callable[[str], tuple[str, str]] | None = home
        self._currency = ""
        self._home = ("", "")

    def _asked(self) -> tuple[str, str]:
        if self._ask_home is not None:
            self._home, self._ask_home = self._ask_home(self.currency), None
        return self._home

    def settle(self) -> None:
        """Ask now, and let the page go."""
        self._asked()

    @property
    def currency(self) -> str:
        """The currency that the page's own settings name."""
        if self._ask_currency is not None:
            self._currency, self._ask_currency = self._ask_currency(), None
        return self._currency

    @property
    def country(self) -> str:
        """The country; the page is let go once it is known."""
        return self._asked()[0]

    @property
    def tender(self) -> str:
        """The money of the country, where the page says more of it than that it is English."""
        return self._asked()[1]


NOWHERE = Locality(lambda: "", lambda _: ("", ""))


def locality_of(response: TextResponse, platform: Platform) -> Locality:
    """What the description says, else what the page itself says: language tags, address, the shop's own settings."""
    return Locality(partial(_currency, response), partial(_home_of, response, platform.country))


def _home_of(response: TextResponse, described: str, currency: str) -> tuple[str, str]:
    """The country and its tender; ``described`` is the description's country."""
    country = described or _country(response)
    if not described and currency and currency_of_country(country) != currency:
        # A template's "en-US" says less than the shop's own currency.
        country = next(iter(_countries_of(currency)), country)
    if not country:
        return ("US" if _english(response) else ""), ""
    return country, currency_of_country(country)


def _countries_of(currency: str) -> list[str]:
    # A currency is named after its country: AUD, Australia; the euro is nobody's.
    return [currency[:2]] if currency != "EUR" and currency_of_country(currency[:2]) == currency else []


@lru_cache(maxsize=2)
def _tag(response: TextResponse) -> str:
    told: list[str] = _TAGS(response)
    told += [
        content
        for each in metas(response)
        if (content := each.get("content")) is not None
        and (
            each.get("property") == "og:locale"
            or each.get("name") == "language"
            or (each.get("http-equiv") or "").translate(_SMALL_CL) == "content-language"
        )
    ]
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
    for link in _TRANSLATIONS(response)[:60] if "hreflang" in lowered(response) else ():
        if link.get("href").rstrip("/") == response.url.rstrip("/"):
            own = country_of_language(link.get("hreflang"))
            if own:
                return own
    geo = next((each.get("content") or "" for each in metas(response) if each.get("name") in _REGIONS), "")[:2].upper()
    if currency_of_country(geo):
        return geo
    if (named := _named_domain(response)) and not region:
        return named
    language = re.split("[-_]", tag.lower())[0]
    # A template's "en-US" and a language of many countries say less than the page's own words do.
    own = home_country(response, language) if language in _OF_MANY else ""
    counting = _EURO_COUNTRY.get(language, "") if "€" in response.text else ""
    return own or region or counting or _country_of_letters(response, language)


def _country_of_letters(response: TextResponse, language: str) -> str:
    """The country of a language that few countries write, or of the letters; of Chinese that whose forms they are."""
    written = language or language_of_letters(response)
    own = home_of_full_forms(response) if written in ("zh", "") else ""
    return own or _LANGUAGE_COUNTRY.get(written, "")


def _named_domain(response: TextResponse) -> str:
    """The country of the site's own domain, where the page's title or the name it shares ends in that: "| Bazar.ch"."""
    named = (_PAGE_TITLE.first(response), *contents(response, property="og:site_name")[:1])
    for text in named:
        found = _DOMAIN.search(" ".join(text.split()))
        if found and found[1].lower() not in _ANYBODYS and currency_of_country(found[1].upper()):
            return found[1].upper()
    return ""


def _english(response: TextResponse) -> bool:
    return re.split("[-_]", _tag(response).lower())[0] in ("en", "")


def _currency(response: TextResponse) -> str:
    """The currency that the page's own settings name, the most frequent one where several are named."""
    written = lowered(response)
    found = [
        content.strip().upper()
        for each in metas(response)
        if (content := each.get("content")) is not None
        and any(each.get(key) in names for key, names in _CURRENCY_METAS.items())
    ]
    if "data-currency" in written:
        found += [each.upper() for each in _ATTRIBUTES(response)[:20]]
    if "<select" in written:
        found += [each.strip()[:3].upper() for each in _CHOICES(response)]
    named = Counter(each for each in found if each in CODES)
    text = response.text[:_MOST_CHARS]
    if not named:
        named = Counter(code.upper() for code in _assigned(text) if code.upper() in CODES)
    if not named and _may_show_code(response.text):
        shown = " ".join(_SHOWN(response))
        codes = Counter(_DOLLARS.findall(shown[:50_000]))
        named = codes if len(codes) == 1 else Counter()
    code = named.most_common(1)[0][0] if named else ""
    return REPLACED.get(code, code)


def _may_show_code(text: str) -> bool:
    return any(code in text for code in (*_DOLLAR_CODES, "&#", "\x00"))


def _assigned(text: str) -> Iterator[str]:
    """The codes that scripts, data and attributes give to something called a currency."""
    small = text.lower()
    if len(small) != len(text):  # places would not be the same
        yield from _ASSIGNED.findall(text)
        return
    place = small.find("currency")
    while place >= 0:
        found = _ASSIGNED.match(text, place)
        if found:
            yield found.group(1)
        place = small.find("currency", found.end() if found else place + 8)
