"""Where an offer is, as its own words say it: "collection from Norwich", "Abholung in Freiburg", "杉並区で手渡し".

A town's name is an everyday word somewhere: what stands behind such words is believed where it is written large and is
a town of the page's country, or a large one anywhere. People write it as their sentence asks: "з Вінниці".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spiders.gazetteer.lines import standings_on
from spiders.gazetteer.towns import Standing

_AHEAD = re.compile(
    r"(?<!\w)(?:"
    # English
    r"(?:(?:local )?pick(?:ed)?[- ]?up|collect(?:ion|ed)?|viewing|can be (?:seen|viewed))(?: is)?(?: only)?"
    r"(?: available)?(?: from| in| near|:|,)|"
    r"(?:located|based|am|is|available) (?:in|near)|(?:ships?|shipping|shipped|sent|posted) from|"
    # German, Dutch
    r"(?:selbst)?abhol(?:ung|er|bar|en)(?: nur| ist| möglich| bitte)*(?: in| bei| aus|:)|abzuholen in|"
    r"zu besichtigen in|"
    r"versand aus|standort(?: ist|:)?|"
    r"(?:op|af)(?:ge)?hal(?:en|ing)(?: kan| alleen)*(?: in| te| bij|:)|(?:op|af) te halen (?:in|te|bij)|"
    r"verzenden vanuit|"
    # French, Spanish, Portuguese, Italian
    r"(?:(?:venir )?(?:chercher|récupérer|retirer)|retrait|remise en mains? propres?|enlèvement|visible|disponible)"
    r"(?: possible| uniquement)*(?: à| sur| vers| près de|:)|envoi (?:depuis|de)|"
    r"(?:recogida|recoger|entregas?|retir[oa]r?|se retira|visible|ubicad[oa]|estoy|env[ií]os? desde)"
    r"(?: en mano| personal(?:mente)?| sólo| solo)*(?: en| por| desde|:)?|"
    r"(?:retirada|retirar|levantamento|levantar|entrego|entrega|recolha|dispon[ií]vel)(?: em mãos?)?(?: em| no| na|:)|"
    r"envio (?:de|desde)|"
    r"(?:ritiro|consegna|visibile|si trova|spedi(?:sco|zione))(?: a mano| di persona| solo)*"
    r"(?: a| ad| in zona| zona| in| da| presso|:)|"
    # Slavic, Baltic, Romanian, Hungarian
    r"odbi[oó]r(?: osobisty| własny| tylko)*(?: w| we| na|:| -)?|do odbioru (?:w|we)|wysyłka z|"
    r"(?:osobní|osobné|osobný) (?:odběr|odber|předání|převzetí|prevzatie|vyzdvihnutie)(?: možn[ýé])?(?: v| ve| vo|:|"
    r" -)?|"
    r"(?:k )?vyzvednutí (?:v|ve)|"
    r"(?:самовывоз|забрать|забирать|встреча|отправка|отправлю|отправляю|нахожусь|находится)(?: можно| только| почтой)*"
    r" (?:из|в|во|с|со|на|от)|"
    r"(?:самовивіз|забрати|зустріч|відправка|відправляю|відправлення|надсилаю|знаходиться)"
    r"(?: [Нн]ов(?:ою|ої) [Пп]ошт(?:ою|и)| [Уу]крпоштою| можна| тільки)* (?:із|зі|з|у|в)|"
    r"(?:лично предаване|предаване|намира се|изпращам от|взема се от)(?: в| във| от)?|"
    r"(?:osobno |lično |osebni )?(?:preuzimanje|prevzem)(?: moguće| samo)*(?: u| v|:)|"
    r"(?:ridicare|predare)(?: personală| personala)?(?: din| în| in| la|:)|se (?:află|poate vedea|ridică) (?:în|in|"
    r"din|la)|"
    r"(?:személyes )?átv(?:ehető|étel)(?: csak)?:?|"
    # Nordic, Greek, Malay and Vietnamese
    r"(?:kan )?(?:hämtas|hämtning|avhämtning|upphämtning|finns|afhentes|afhentning|hentes|henting|står)(?: kun|"
    r" endast)*"
    r"(?: i| på|:)|(?:skickas från|sendes fra)|nouto(?: vain)?:?|"
    r"παραλαβή (?:από|στ(?:ην?|ον?|α|ις|ους))|"
    r"(?:COD|ambil(?: sendiri)?|kirim|dikirim|lokasi)(?: di| dari|:)?|(?:xem|lấy|nhận|giao dịch)(?: hàng|"
    r" xe)? (?:tại|ở)|"
    # Arabic, Persian
    r"(?:الاستلام|التسليم|الشحن من|متواجدة?|استلام)(?: من| في|:)?|(?:تحویل|ارسال)(?: حضوری)? (?:در|از)"
    r")\s+",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_][^\W\d_'’.]*(?:['’-][^\W\d_]+)*"
_NAMED = re.compile(rf"{_WORD}(?:[ ]{_WORD}){{0,3}}")
_FROM_HEBREW = re.compile(
    r"(?:איסוף(?: עצמי)?|נמצאת?)(?: רק)? [מב]-?([\u05d0-\u05ea'\"״׳-]{2,20}(?: [\u05d0-\u05ea]{2,12})?)"
)
_DENSE = re.compile(
    r"([\u3400-\u9fff]{2,8}?)(?:周辺|近辺|駅)?(?:で|にて|まで|での)(?:の)?(?:引き?取り|手渡し|受け?渡し|直接)|"
    r"(?:自提|面交|自取)(?:地点|地點)?[:：]?\s?([\u3400-\u9fff]{2,8})|"
    r"((?:[\uac00-\ud7a3]{2,5}(?:특별시|광역시|[시도군구동])? ?){1,3}?)(?:역|근처)?(?:에서)? ?직거래"
)
_ENDS = re.compile(r"['’](?:da|de|ta|te|dan|den|tan|ten|daki)$")  # "Ankara'dan"
_INFLECTED = ("а", "я", "ь", "о", "е", "и", "і", "a", "e", "o", "y", "ov", "ów", "")
_LONGEST_ENDING = 3
_SHORTEST_STEM = 4
_LONGEST = 20_000
_MOST = 12


def says_where(text: str) -> bool:
    """Whether such words are in a text at all."""
    return next(_told_in(text[: 10 * _LONGEST]), "") != ""


def place_in_words(text: str, country: Callable[[], str]) -> str:
    """The first place that running text says the thing can be had at; empty where it says none.

    ``country`` is asked only where something may be a place: to tell it takes long.
    """
    for told in _told_in(text[:_LONGEST]):
        place = _town_in(told, country())
        if place:
            return place
    return ""


def _told_in(text: str) -> Iterator[str]:
    """What stands behind the words that say where a thing can be had, each as far as it may be a name."""
    for ahead in _AHEAD.finditer(text):
        named = _NAMED.match(text, ahead.end())
        if named:
            yield named[0]
    if "\u05d0" <= max(text[:200], default="") <= "\u05ea" or "איסוף" in text:
        yield from (found[1] for found in _FROM_HEBREW.finditer(text))
    if any(word in text for word in ("渡し", "取", "直接", "自提", "面交", "직거래")):
        yield from (next(filter(None, found.groups())).strip() for found in _DENSE.finditer(text))


def _town_in(told: str, country: str) -> str:
    """The longest beginning of a text, of whole words written large, that is a town."""
    words = told.split(" ")
    large = next((at for at, word in enumerate(words) if word[0].islower()), len(words))
    for count in range(min(large, _MOST), 0, -1):
        name = _ENDS.sub("", " ".join(words[:count]))
        if _is_town(name, country) or any(_is_town(part, country) for part in name.split("-")[:1] if "-" in name):
            return name
    return ""


def _is_town(name: str, country: str) -> bool:
    standing = standings_on(name)
    if not standing:
        standing = next((found for form in _uninflected(name) if (found := standings_on(form))), {})
        return (standing.get(country) if country else standing.get("")) is Standing.ALONE
    return country in standing if country else Standing.ALONE in standing.values()


def _uninflected(name: str) -> Iterator[str]:
    """What a name may be when it is named alone: "Вінниця" of "Вінниці"."""
    for cut in range(1, _LONGEST_ENDING + 1):
        stem = name[:-cut]
        if len(stem) >= _SHORTEST_STEM:
            yield from (stem + ending for ending in _INFLECTED)
