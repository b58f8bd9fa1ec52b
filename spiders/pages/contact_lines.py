"""Whom to ask, as people write it at the end of their own pages: "Contact: Ann Miller, Leeds", a telephone below."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.gazetteer.lines import has_town
from spiders.pages.headings import framing_parts
from spiders.pages.labels import field_of
from spiders.pages.tree import broken_lines, in_the_open, is_flat, text_of
from spiders.pages.words import words_of

_ASK = re.compile(
    r"^\W*(?:(?:for )?(?:contact|inquir(?:y|ies)|enquir(?:y|ies)|info(?:rmation)?)(?: person)?|"
    r"please (?:contact|ask for)|ask for|call|kontakt(?:person)?|ansprechpartner(?:in)?|auskunft|infos? bei|"
    r"zu erfragen bei|renseignements|"
    r"s'adresser à|contacter|contacto|interesados|informes|llamar a|contat[ot]o?|interessados|falar com|"
    r"per informazioni|contatt(?:i|are)|rivolgersi a|inlichtingen|contactpersoon|neem contact op met|informacj[ae]|"
    r"osoba kontaktowa|informace|informácie|kapcsolat(?:tartó)?|érdeklőd(?:ni|és|jön)|relații la|persoană de contact|"
    r"контакт(?:ы|и|ное лицо|на особа)?|обращаться(?: к)?|спросить|справки|звертатися(?: до)?|за контакт|"
    r"лице за контакт|za informacije|kontakt osoba|контакт особа|πληροφορίες|επικοινωνία|irtibat|iletişim|başvuru|"
    r"kontaktperson|"
    r"yhteyshenkilö|yhteydenotot|kontaktisik|kontaktinis asmuo|kontaktpersona|hubungi|liên hệ|ติดต่อ(?:คุณ)?|"
    r"联系人|聯絡人|連絡先|担当(?:者)?|연락처|담당자|للتواصل(?: مع)?|الاتصال|تماس با|איש קשר|לפרטים)\s*[:：]\s*",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Herr|Frau|M|Mme|Sr|Sra|Sig|Dr)\.? )?[^\W\d_][^\W\d_'’.-]*\.?"
    r"(?:[ '’-][^\W\d_][^\W\d_'’.-]*\.?){0,3})"
    r"(?:\s*[,(–—-]\s*(?P<place>[^\W\d_][^\d,;:()@]{1,40}?)\)?)?\s*[.,;]?"
)
_REACHED = re.compile(r"(?:\d[\s()/.-]{0,2}){6,}|@|\d{2,}[ /-]\d{2}.{0,4}…")
_BLOCKS = words_of("p div td li dd address center font section")
_CLOSED = words_of("nav form select script style")
_LONGEST_LINE = 100
_LONGEST_BLOCK = 600
_MOST = 3000
_MOST_WITHIN = 30
_FEWEST_WORDS = 2


class Contact(NamedTuple):
    """Who is to be asked, and where that is; each empty where it is not told."""

    name: str = ""
    place: str = ""


@lru_cache(maxsize=2)
def contact_on(response: TextResponse) -> Contact:
    """The person whom a line of the page says to ask, where the lines below it tell how."""
    for element in in_the_open(response, _CLOSED, framing_parts(response), most=_MOST):
        if element.tag not in _BLOCKS or not _may_ask(element):
            continue
        lines = _lines(element)
        for at, line in enumerate(lines):
            asked = _ASK.match(line) if len(line) <= _LONGEST_LINE else None
            person = _PERSON.fullmatch(_before_number(line[asked.end() :])) if asked else None
            if person is None or not any(map(_REACHED.search, lines[at : at + 5])) or not _is_named(person["name"]):
                continue
            place = person["place"] or ""
            return Contact(person["name"], place if place and has_town(place) else "")
    return Contact()


def _may_ask(element: HtmlElement) -> bool:
    """Whether a block is no long one, begins with no other and has a colon, as behind "Contact": most have none."""
    if len(element) and element[0].tag in _BLOCKS:
        return False
    text = text_of(element) if is_flat(element) else "".join(islice(element.itertext(), 2 * _MOST_WITHIN))
    return (":" in text or "：" in text) and len(text) <= 2 * _LONGEST_BLOCK


def _before_number(text: str) -> str:
    """What stands before a telephone's number and its label: "Ann Miller" of "Ann Miller, tel. 0113 496 0000"."""
    reached = _REACHED.search(text)
    if reached is None:
        return text
    before = text[: reached.start()].rstrip(" ,;:(+-–—.")
    words = before.split()
    return " ".join(words[:-1]).rstrip(" ,;") if words and field_of(words[-1].strip(".:")) == "contact" else before


def _is_named(name: str) -> bool:
    """Whether a text is a person's name: two words or more, each written large where its letters know capitals."""
    words = name.split()
    return len(words) >= _FEWEST_WORDS and not any(word[0].islower() for word in words)


def _lines(element: HtmlElement) -> list[str]:
    """The lines of a short block of text; none of one that holds others, which are asked too."""
    within = list(islice(element.iterdescendants(), _MOST_WITHIN))
    length = sum(len(each.text or "") + len(each.tail or "") for each in within)
    if length > _LONGEST_BLOCK or len(within) == _MOST_WITHIN or any(each.tag in _BLOCKS for each in within):
        return []
    return broken_lines(element)
