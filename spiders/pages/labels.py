"""Which field a label names, and the pairs of label and value on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from scrapy.http import TextResponse

from spiders.pages.headings import framing_parts
from spiders.pages.label_values import text_of_place
from spiders.pages.label_words import LABELS
from spiders.pages.prices import priced
from spiders.pages.tree import in_the_open, language_tag, short_line_of
from spiders.pages.words import words_of

# "区 域：" is set to the width of its neighbours.
_WITHIN_WORD = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000\u00a0]+(?=[\u3400-\u9fff])")
_PATTERNS = {name: re.compile(rf"^\W*(?:{words})\W*$", re.IGNORECASE) for name, words in LABELS.items()}
_LED = {
    # "User:in seit 2015" is a German word with its own colon.
    # "3. Location: Lyon": a form's lines are numbered.
    name: re.compile(
        rf"^(?:\d{{1,2}}\s?[.)、])?\W{{0,3}}(?:{words})\s*[:：፦፡](?!in(?:nen)?\b)\s*(\S.*)$", re.IGNORECASE | re.DOTALL
    )
    for name, words in LABELS.items()
}
# "Posted 3 days ago by ann": the label needs no colon before a date.
_LED_DATE = re.compile(
    rf"^\W{{0,3}}(?:(?:{LABELS['posted']})\s*){{0,2}}(?:{LABELS['posted']})(?:\s*(?=\d)|\s+(?=\S))", re.IGNORECASE
)
# "Posted by ann, member since Jan 2019" dates the account.
_JOINED = re.compile(
    r"(?:member|user|joined|registered) ?since|joined|mitglied seit|membre depuis|inscrit|miembro desde|"
    r"membro d[ae]sde|"
    r"lid sinds|на сайте с|üyelik",
    re.IGNORECASE,
)
# "[希望售價] 1,200", "【地點】台北": the bracket is the label's colon.
_BRACKETED = re.compile(
    r"^\W{0,2}[\[【〔《「『［](?P<label>[^\]】〕》」』］]{1,20})[\]】〕》」』］]\s*[:：]?\s*(?P<value>\S.*)$"
)
_COLONS = frozenset(":：፦፡")
_BRACKETS = frozenset("]】〕》」』］")
_HOLDERS = words_of("th td dt li p div span b strong label em h2 h3 h4 h5 i font small")
_CLOSED = words_of("nav footer form select script")
_UNSEEN = frozenset(["script", "style"])
_MONEY = re.compile(
    r"[\s(\[/,]{1,3}(?:(?:in|en|em|w|v|в|σε) )?([€$£¥₹₽₴]|[A-Z]{2,3}\$?|Kč|zł|kr|lei|Ft|руб|грн)[.)\]]?\s*[:：]?\s*$"
)
_BOXES = words_of("div p li td th dt dd")
_MOST_WITHIN = 200
_DANISH = re.compile(r"(?:da|nb|nn|no|fo)\b", re.IGNORECASE)
_MOST = 4000
_MOST_LINES = 20_000
_SHORTEST_LABEL = 4  # "by" is a town in Danish and an author in English
_LOUD = frozenset(["b", "strong", "span", "em", "a", "i", "button"])
_LONGEST_LABEL = 40
_LONGEST_VALUE = 200
_LONGEST_RUN = 2000
_LONGEST_ROW = 160
# "No. 4101 | Posted on 3 April | Seen 143 times"
_APART = re.compile(r"\s+[|·•∙]\s+")
_APART_BY = (" | ", " · ", " • ", " ∙ ")
_FIRST_IDEOGRAPH = "\u2e80"
_LONGEST_TEXT = 20_000
_MARKED = ("aria-label", "data-label", "title", "alt", "data-original-title")
_LABEL_MARKS = frozenset(_MARKED)
_ICONS = words_of("i svg img span em")
_ICONS_ONLY = frozenset(["i", "svg", "img"])
_BETWEEN = " \t\n\u00a0·•|,;–—-"
_BY_ATTRIBUTE = words_of("seller place posted")
_DIGIT = re.compile(r"\d")
_NAMED = frozenset(["seller", "place"])
_MAP = re.compile(r"/maps?[/?.]|//maps?\.", re.IGNORECASE)
# "Avg. reply: 40 minutes" is told of a seller, and is none.
_TOLD_OF = re.compile(r"[^\W\d_]: ?\d|[^\W\d_]: .*\d")
_LONGEST_TIME = 100
_MOST_LINKS = 4


def field_of(label: str) -> str:
    """The field that a label names; empty for none."""
    # A Turkish capital with a dot is no other case of "i" to a pattern.
    label = _WITHIN_WORD.sub("", label.strip().replace("İ", "i"))
    return _field_of(label) if 0 < len(label) <= _LONGEST_LABEL else ""


@lru_cache(maxsize=1024)
def _field_of(label: str) -> str:
    # A site's pages say the same short things again and again: its menu, its labels.
    return next((name for name, pattern in _PATTERNS.items() if pattern.match(label)), "")


def without_label(text: str, name: str) -> str:
    """A text without the label that leads it ("Location: Lyon", "Posted 3 days ago")."""
    return _kept_without(text, name) if len(text) <= _LONGEST_VALUE else _without(text, name)


def _without(text: str, name: str) -> str:
    led = _LED[name].match(text) if name in _LED else None
    if led:
        return str(led.group(1))
    return _LED_DATE.sub("", text) if name == "posted" else text


_kept_without = lru_cache(maxsize=1024)(_without)


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


@lru_cache(maxsize=4)
def pairs(response: TextResponse) -> tuple[tuple[str, str, HtmlElement], ...]:
    """Field, text and element of every labelled value: table rows, definition lists, "Label: value" lines."""
    shown = [
        element for element in in_the_open(response, _CLOSED, framing_parts(response)) if element.tag not in _UNSEEN
    ]
    found = (*_marked(shown), *_spelt_out(shown))
    if any(name == "place" for name, *_ in found) and not _DANISH.match(language_tag(response)):
        return tuple(pair for pair in found if pair[0] != "place" or not _is_by(pair[2]))
    return found


def _is_by(value: HtmlElement) -> bool:
    """Whether what stands before a value is "by": a town to Danes, to others what leads a name."""
    before = value.getprevious()
    return before is not None and _text(before).strip(" :").lower() == "by"


def _marked(shown: list[HtmlElement]) -> Iterator[tuple[str, str, HtmlElement]]:
    holders = (element for element in shown if element.tag in _HOLDERS)
    for element in islice(holders, _MOST):
        n_within = len(element)
        if n_within > 8 or not isinstance(element, HtmlElement):
            continue
        text = short_line_of(element, _LONGEST_LABEL + _LONGEST_VALUE)
        if text:
            plain = _is_plain(text)
            found = (
                (not plain and _value_of_label(element, text))
                or (n_within == 1 and (_after_break(element) or _before_child(element)))
                or (not plain and _within(element, text))
                or _by_attribute(element, text)
            )
            if found:
                yield found


def _value_of_label(element: HtmlElement, text: str) -> tuple[str, str, HtmlElement] | None:
    """What stands beside an element that is a label and nothing else."""
    name, money = _named(text)
    if not name or (money and name != "price"):
        return None
    value = _beside(element)
    below = (value.tail or "").strip(" \n\t\u00a0:：") if value is not None and value.tag == "br" else ""
    if below:
        return (name, " ".join(below.split()), element.getparent()) if len(below) <= _LONGEST_VALUE else None
    if value is not None and value.tag == "br":
        value = value.getnext()
    if value is not None and name in _NAMED and not _says_name(value):
        value = value.getnext()  # a pin, a link to a map: the name stands behind it
    if value is not None and value.tag in _ICONS and not len(value) and not _text(value):
        tail = " ".join((value.tail or "").split())
        if tail:
            return (name, tail, element.getparent()) if _may_be(name, tail) else None
        value = value.getnext()
    if value is not None:
        # "Lokasi" in one cell, ": Bandung" in the next.
        found = (text_of_place(value) if name == "place" else _text(value)).lstrip(" :：")
        found = f"{found} {money}" if money and not priced(found) else found
        return (name, found, value) if _may_be(name, found) else None
    tail = " ".join((element.tail or "").split()).strip(" :：»«")
    if name == "posted" and len(text) < _SHORTEST_LABEL and not any(char.isdecimal() for char in tail):
        return None  # "on" names a date, but nothing else
    return (name, tail, element.getparent()) if 0 < len(tail) <= _LONGEST_VALUE else None


def _may_be(name: str, value: str) -> bool:
    """Whether a text may be the value of a label: of letters or figures, not too long, and no label itself."""
    longest = _LONGEST_TIME if name == "posted" else _LONGEST_VALUE
    if name == "seller" and _TOLD_OF.search(value):
        return False
    if name == "price" and value[:1] == "(" and value[-1:] == ")":
        return False  # "Aktuelles Gebot (14 Gebote)"
    told = any(map(str.isalpha if name in _NAMED else str.isalnum, value))
    return told and len(value) <= longest and not field_of(value)


def _says_name(value: HtmlElement) -> bool:
    """Whether an element may be the name of somebody or some place: it has letters, and is no link to a map."""
    links = [each.get("href") or "" for each in islice(value.iter("a"), _MOST_LINKS)]
    return any(map(str.isalpha, _text(value))) and not any(map(_MAP.search, links))


@lru_cache(maxsize=1024)
def _named(text: str) -> tuple[str, str]:
    """The field that a text names as a label does, and the money it names; kept, as ``_field_of`` is."""
    bare, money = _without_money(text)
    return field_of(bare), money


@lru_cache(maxsize=1024)
def _is_plain(text: str) -> bool:
    """Whether a text neither is a label nor begins with one; kept, as ``_field_of`` is."""
    return not _named(text)[0] and _opened(text) is None


def _without_money(label: str) -> tuple[str, str]:
    """A label and the money that it names: "Price (EUR)", "Preis in €"."""
    named = _MONEY.search(label) if len(label) <= _LONGEST_LABEL else None
    return (label[: named.start()], named.group(1)) if named else (label, "")


def _within(element: HtmlElement, text: str) -> tuple[str, str, HtmlElement] | None:
    """The value in an element that also holds its label: "Location: Lyon", "Posted 3 days ago"."""
    led = _opened(text) if len(element) <= 3 else None
    if led is None or _holds_several(element) or _is_in_first(element):
        return None
    if len(element) > 1 and not (element.text or "").strip() and field_of(_text(element[0]).rstrip(" :：")):
        return None  # its first element is the label, and what stands beside that the value
    return (*led, element)


def _is_in_first(element: HtmlElement) -> bool:
    """Whether label and value are in the first of several elements: what the next ones say is none of the value."""
    if len(element) < 2 or (element.text or "").strip() or (element[0].tail or "").strip(_BETWEEN):
        return False
    return element[0].tag not in _ICONS_ONLY and _opened(short_line_of(element[0], _LONGEST_LABEL * 2)) is not None


def _holds_several(element: HtmlElement) -> bool:
    """Whether several boxes within an element have words: what the first of them begins ends with it."""
    within = islice(element.iterdescendants(), _MOST_WITHIN)
    boxes = (each for each in within if each.tag in _BOXES and (each.text or "").strip())
    return next(islice(boxes, 1, None), None) is not None


@lru_cache(maxsize=1024)
def _opened(text: str) -> tuple[str, str] | None:
    """The field and the rest of a short text that begins with a label; kept, as ``_field_of`` is."""
    if len(text) <= _LONGEST_LABEL * 2 and _DIGIT.search(text):
        dated = _LED_DATE.match(text)
        if dated and not _JOINED.search(text):
            return "posted", text[dated.end() :]
    found = None if _COLONS.isdisjoint(text) else next(_led(text), None)
    if found is None and len(text) <= _LONGEST_ROW and any(sign in text for sign in _APART_BY):
        parts = _APART.split(text)
        found = next(filter(None, map(_opened, parts[1:])), None) if len(parts) > 1 else None
    return found or _led_by_space(text)


def _led_by_space(text: str) -> tuple[str, str] | None:
    """A label in letters that need no spaces, and what a space parts from it: "所在地 東京都"."""
    label, space, value = text.partition(" ")
    if not space or label[:1] < _FIRST_IDEOGRAPH or not value or len(text) > _LONGEST_LABEL:
        return None
    name = field_of(label)
    return (name, value) if name in _BY_ATTRIBUTE and _may_be(name, value) else None


def _before_child(element: HtmlElement) -> tuple[str, str, HtmlElement] | None:
    """A label right before the only element within, which holds its value: "Ships from <b>Bogor</b>"."""
    if element[0].tag not in _LOUD or (element[0].tail or "").strip():
        return None
    label, value = (element.text or "").strip(" \n\t:："), _text(element[0])
    if not _SHORTEST_LABEL <= len(label) <= _LONGEST_LABEL or not 0 < len(value) <= _LONGEST_LABEL:
        return None
    name = field_of(label)
    return (name, value, element[0]) if name and _may_be(name, value) else None


def _by_attribute(element: HtmlElement, text: str) -> tuple[str, str, HtmlElement] | None:
    """What an element says that has its label in an attribute, or in that of an icon which opens it."""
    if len(text) > _LONGEST_VALUE:
        return None
    opening = [element]
    if len(element) and not (element.text or "").strip() and element[0].tag in _ICONS and not _text(element[0]):
        opening.append(element[0])
    for each in opening:
        if _LABEL_MARKS.isdisjoint(each.keys()):
            continue
        label = next((told for mark in _MARKED if (told := each.get(mark))), "")
        name = field_of(label) if label and label != text else ""
        if name in _BY_ATTRIBUTE:
            return name, text, element
    return None


def _after_break(element: HtmlElement) -> tuple[str, str, HtmlElement] | None:
    """A label above its value: "Location<br>Lyon"."""
    if element[0].tag != "br":
        return None
    name, value = field_of((element.text or "").strip(" \n\t:：")), " ".join((element[0].tail or "").split())
    return (name, value, element) if name and 0 < len(value) <= _LONGEST_VALUE else None


def _spelt_out(shown: list[HtmlElement]) -> Iterator[tuple[str, str, HtmlElement]]:
    """The same of "Label: value" lines in running text, as a post's words have them."""
    n_lines = 0
    for element in shown[:_MOST]:
        own = element.text
        for text in (own, *[child.tail for child in element]) if len(element) else (own,) if own else ():
            n_lines += text.count("\n") + 1 if text else 0
            if n_lines > _MOST_LINES:
                return
            if text and len(text) < _LONGEST_RUN and not (_COLONS | _BRACKETS).isdisjoint(text):
                yield from ((name, value, element) for name, value in _led(text))


def labelled_lines(text: str, name: str) -> Iterator[str]:
    """The values of the lines of a plain text that a label of this field leads: "Price: 40"."""
    return (value for led, value in _led(text[:_LONGEST_TEXT]) if led == name)


def _led(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        bracketed = _BRACKETED.match(line.strip()) if not _BRACKETS.isdisjoint(line) else None
        if bracketed is not None and (name := field_of(bracketed["label"])):
            value = " ".join(bracketed["value"].split())
            if len(value) <= _LONGEST_VALUE:
                yield name, value
            continue
        if _COLONS.isdisjoint(line):
            continue
        shown = _WITHIN_WORD.sub("", " ".join(line.split())) if "\u3000" in line else " ".join(line.split())
        plain = shown.replace("İ", "i")
        led = next(((name, match) for name, pattern in _LED.items() if (match := pattern.match(plain))), None)
        if led is not None and len(led[1].group(1)) <= _LONGEST_VALUE:
            yield led[0], shown[led[1].start(1) : led[1].end(1)].strip()


def _beside(element: HtmlElement) -> HtmlElement | None:
    """The element that holds a label's value: the next one, also where label and value are wrapped one level deep."""
    if (element.tail or "").strip(" \n\t\u00a0:："):
        return None
    following = element.getnext()
    if following is None and element.tag in (
        "b",
        "strong",
        "span",
        "label",
        "em",
        "i",
        "font",
        "p",
        "small",
        "h4",
        "h5",
    ):
        parent = element.getparent()
        if parent is not None and len(parent) == 1 and _text(parent) == _text(element):
            following = parent.getnext()
    return following if isinstance(following, HtmlElement) else None
