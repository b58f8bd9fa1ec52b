"""The words by which a page says that its ad is done with."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SOLD_WORDS = (
    r"sold(?: out)?|out of stock|unavailable|reserved and sold|vendue?s?|épuisé|verkauft|ausverkauft|"
    r"vendid[oa]s?|agotado|"
    r"esgotado|venduto|esaurito|verkocht|uitverkocht|sprzedan[eoya]|wyprzedane|продано|продан[ао]?|нет в наличии|"
    r"satıldı|"
    r"tükendi|πουλήθηκε|såld|solgt|myyty|eladva|prodáno|vândut|مباع|تم البيع|نفدت الكمية|فروخته شد|ناموجود|נמכר|"
    r"已售(?:出|罄)?|"
    r"已賣出|售罄|已售完|売り切れ|売約済み|在庫切れ|판매\s?완료|품절|đã bán|hết hàng|terjual|laku|habis|ขายแล้ว|"
    r"สินค้าหมด|imeuzwa|बिक गया|אזל(?: מה?מלאי)?|לא במלאי|немає в наявності|brak w magazynie|niedostępny|není skladem|"
    r"vyprodáno|vypredané|predan[éýá]|prodan[oa]?|rasprodano|razprodano|продадено|изчерпан[ао]?|разпродаден[ао]?|"
    r"распродато|slutsåld|utsolgt|udsolgt|uppseld|seld|loppu(?:nut|unmyyty)?|elfogyott|stoc epuizat|indisponibil|"
    r"parduota?s?|išparduota|pārdots|izpārdots|müüdud|välja müüdud|გაყიდულია|վաճառված է|satılıb|bitib|сатылды|sotildi|"
    r"εξαντλήθηκε|μη διαθέσιμο|venut|exhaurit|已下架|已成交|交易完成|売約済|完売|거래 ?완료"
)
_SOLD = re.compile(
    rf"^\W*(?:(?:this|the) (?:item|ad|listing|lot|product) (?:has been|is|was) |status\W+)?(?:{_SOLD_WORDS})\W*$",
    re.IGNORECASE,
)


def says_sold(lines: Iterable[str]) -> bool:
    """Whether one of the lines says nothing but that the ad is done with."""
    return any(_SOLD.match(line) for line in lines)
