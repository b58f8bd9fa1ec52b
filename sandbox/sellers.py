"""Who sells: a growing crowd in which a few sell much and most sell once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from sandbox.ads import SHOP, SITES, SOCIAL, SPA, Seller
from sandbox.catalogue import Catalogue, Country

_VOICES = {"antiques": (4, 2, 1, 3), "pets": (3, 3, 2, 3), "home": (1, 4, 1, 4)}
_HOME_SITES = {
    "de": (6, 2, 2), "fr": (5, 3, 2), "it": (5, 3, 2), "nl": (6, 2, 2), "pl": (6, 2, 2), "en": (4, 3, 3),
    "es": (3, 5, 2), "pt": (3, 5, 2), "tr": (3, 5, 2), "ru": (3, 4, 3), "ja": (4, 5, 1), "ar": (2, 2, 6),
    "th": (1, 2, 7), "vi": (1, 2, 7), "id": (1, 3, 6), "zh": (3, 2, 5),
}  # fmt: skip
_EXPORT_MARKETS = {
    "ID": ("JP", "US", "TW", "DE"), "TH": ("CN", "HK", "JP"), "VN": ("CN", "HK"), "CN": ("HK", "VN", "US"),
    "ZA": ("CN", "US", "GB"), "CM": ("AE", "CN", "TR"), "NG": ("CN", "AE", "GB"), "KE": ("AE", "CN"),
    "DE": ("AT", "CH", "NL"), "NL": ("DE", "BE", "FR"), "FR": ("BE", "CH", "ES"), "GB": ("IE", "US", "FR"),
    "US": ("CA", "MX", "JP"), "RU": ("KZ", "CN"), "KZ": ("RU", "AE"), "JP": ("US", "HK", "KR"), "MX": ("US", "ES"),
    "PE": ("US", "JP"), "BR": ("PT", "US"), "ES": ("PT", "FR"), "IT": ("FR", "DE"), "PL": ("DE", "CZ"),
    "TR": ("AE", "DE", "SA"), "AE": ("SA", "KW", "QA"), "SA": ("AE", "KW"), "EG": ("SA", "AE"),
    "HK": ("CN", "US", "GB"), "CI": ("FR", "CN"), "CO": ("US", "ES"),
}  # fmt: skip
_PAYMENTS = ("cash", "bank", "paypal", "crypto", "wire", "wallet")
_DISCOUNT = 0.45
_ACTIVE_DAYS = 150


@dataclass(slots=True)
class Crowd:
    """All sellers so far, with how many originals each has posted and when last."""

    catalogue: Catalogue
    rng: Random
    sellers: list[Seller] = field(default_factory=list)
    n_posted: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    last_seen: dict[str, date] = field(default_factory=dict)
    by_trade: dict[tuple[str, str], list[Seller]] = field(default_factory=lambda: defaultdict(list))
    taken: set[str] = field(default_factory=set)

    def seller_for(self, trade: str, language: str, day: date) -> Seller:
        """Someone who sells this trade in this language: known, in proportion to what they sold, or new."""
        known = [
            seller
            for seller in self.by_trade[trade, language]
            if day - self.last_seen[seller.seller_id] < timedelta(_ACTIVE_DAYS)
        ]
        if known and self.rng.random() > 0.42:
            weights = [self.n_posted[seller.seller_id] - _DISCOUNT for seller in known]
            seller = self.rng.choices(known, weights)[0]
        else:
            seller = self._new(trade, language, day)
        self.n_posted[seller.seller_id] += 1
        self.last_seen[seller.seller_id] = day
        return seller

    def _new(self, trade: str, language: str, day: date) -> Seller:
        rng = self.rng
        countries = [country for country in self.catalogue.countries.values() if language in country.languages]
        country = rng.choices(countries, [country.languages[language] for country in countries])[0]
        ship_to = self._ship_to(country)
        group = "pets" if trade in _LIVING else "antiques" if trade in _PARTS else "home"
        seller = Seller(
            seller_id=f"s{len(self.sellers) + 1:05d}",
            handles=self._handles(),
            home=rng.choices(SITES, _HOME_SITES.get(language, (4, 3, 3)))[0],
            language=language,
            country=country.code,
            city=rng.choice(country.cities),
            voice=rng.choices(("shop", "terse", "shouty", "chatty"), _VOICES[group])[0],
            ship_to=ship_to,
            carrier=rng.choice(country.carriers) if ship_to and ship_to != ("PICKUP",) and rng.random() < 0.75 else "",
            payment=rng.choices(_PAYMENTS, (4, 4, 3, 0.8, 0.7, 1))[0] if rng.random() < 0.7 else "",
            joined=day,
        )
        self.sellers.append(seller)
        self.by_trade[trade, language].append(seller)
        return seller

    def _handles(self) -> dict[str, str]:
        heads, tails = (self.catalogue.people[part].split("|") for part in ("heads", "tails"))
        handles: dict[str, str] = {}
        base = f"{self.rng.choice(heads)}{self.rng.choice(tails)}"
        for site in (SHOP, SPA, SOCIAL):
            handle = base if self.rng.random() < 0.6 else f"{base.partition('_')[0]}.{self.rng.randrange(10, 99)}"
            while f"{site}/{handle}" in self.taken:
                handle = f"{base}{self.rng.randrange(100, 9999)}"
            self.taken.add(f"{site}/{handle}")
            handles[site] = handle
        return handles

    def _ship_to(self, country: Country) -> tuple[str, ...]:
        roll = self.rng.random()
        if roll < 0.14:
            return ()
        if roll < 0.32:
            return ("PICKUP",)
        if roll < 0.62:
            return (country.code,)
        if country.eu and roll < 0.78:
            return ("EU",)
        if roll < 0.90:
            markets = _EXPORT_MARKETS.get(country.code, ("US", "GB"))
            return tuple(sorted(self.rng.sample(markets, min(len(markets), self.rng.choice((1, 1, 2))))))
        return ("WW",)


_LIVING = {"reptile", "bird", "mammal", "amphibian", "fish", "coral", "invert", "plant", "unlisted"}
_PARTS = {"ivory", "skin", "trophy", "medicine", "wood", "shell"}
