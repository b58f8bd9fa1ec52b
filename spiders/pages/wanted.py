"""Titles of requests: "WTB ball python", "Suche Papagei", "[Cerco] testuggini". Who writes them offers nothing."""

from __future__ import annotations

import re

_WANTED = re.compile(
    r"^[\W_]*(?:wtb|wanted|looking (?:for|to buy)|want(?:ing)? to buy|in search of|(?-i:ISO(?= [A-Za-z]))|"
    r"(?:ich )?suchen?|gesuch|gesucht|kaufe|cerco|cercasi|compro|busco|se busca|procuro|procura-se|(?:je )?recherche|"
    r"(?:je )?cherche|achète|gezocht|gevraagd|zoek|poszukuję|szukam|kupię|куплю|ищу|купим|търся|куповам|hledám|koupím|"
    r"kúpim|hľadám|keresek|vennék|caut|cumpăr|cumpar|arıyorum|aranıyor|søges|søker|ønskes kjøpt|köpes|sökes|ostetaan|"
    r"kupujem|tražim|cần mua|tìm mua|dicari|kailangan|مطلوب|دنبال)(?![^\W_])|"
    r"^[\W_]*(?:求购|求購|收购|收購|求む|買います|探しています|삽니다|구합니다|รับซื้อ|หาซื้อ|ตามหา)|(?:삽니다|구합니다)[\W_]*$",
    re.IGNORECASE,
)
# "Suche liebevolles Zuhause für Graupapagei" and "WTB/WTS" offer something after all.
_OFFERED = re.compile(
    r"\b(?:home|family|owner|zuhause|heim|platz|plätzchen|besitzer|famille|foyer|maison|hogar|casa|due[ñn]o|fam[ií]lia|"
    r"famiglia|thuis|baasje|dom|domu|domov|дом|семью|хозяев|hjem|hem|koti|wts|fs|for sale|sell(?:ing)?|sale|trade|"
    r"verkauf\w*|vend[oe]|venda|venta|vendita|verkoop|te koop|sprzedam|продам|продаю|prodám|eladó|satılık|adopt\w*)\b",
    re.IGNORECASE,
)


def is_wanted(title: str) -> bool:
    """Whether a title asks for a thing, and neither offers one nor looks for a home for it."""
    return bool(_WANTED.search(title)) and not _OFFERED.search(title)
