"""The words of an element's marks, and its text as people read a price."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from spiders.pages.price_marks import CENTS, LIST_PRICE, OLD_WORDS, REDUCED_WORDS, USUAL_WORDS
from spiders.pages.price_words import UNIT_TEXT
from spiders.pages.prices import priced
from spiders.pages.remembered import remembered
from spiders.pages.taxes import GROSS, NET, named_by, without_taxes
from spiders.pages.unseen import UNSEEN_IN_FIGURES
from spiders.pages.words import words_of

_WORD = re.compile(r"[^\W_]+")
_GLUED = re.compile(r"((?!list).{3,12})(price)")  # "normalprice", "salesprice"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIZE_OF_LETTERS = re.compile(r"(?<!\S)(?:[a-z\d]+:)?text-base(?:/\d+)?(?!\S)")  # no price before another
_UNSEEN = re.compile(
    r"(?:^|\s)(?:(?:(?!overflow|label|title|text)[a-z]{1,6}-)?hidden|hide|d-none|w-condition-invisible)(?:\s|$)"
    r"(?!.*:(?:block|flex|inline|grid))"
)
_MARKS = (
    "class", "id", "data-testid", "data-test-id", "data-qa", "data-qa-id", "data-test", "data-cy", "data-aut-id",
    "data-automation-id", "data-hook", "data-marker", "itemprop", "aria-label",
)  # fmt: skip
_TAX_MARKS = (*_MARKS, "data-label")
# Within an element that carries a price these are about something else.
_OTHERS = words_of("related similar recommended recommendations upsell upsells crosssell crosssells")
STRUCK = ("del", "s", "strike")
SKIPPED = words_of("script style noscript template select option svg textarea button iframe")
LONGEST = 90
_MOST_BESIDE = 40
_SIGNED_CENTS = re.compile(r"([^\d\s.,]{1,3})(\d{2})")
# Where two elements meet with nothing between; no page has this character, which its reading takes out.
_SEAM = "\x1f"
_PIECE = re.compile(r"\d{1,4}|[.,'’]")
_MARK_BETWEEN = re.compile(r"(?<=\d)\x1f+([.,'’])\x1f+(?=\d)")
_SINGLES = re.compile(r"(?<!\d)\d(?:\x1f+\d(?!\d)){2,}|(?<=[.,])\d\x1f+\d(?!\d)")
_LAST_MARK = re.compile(r"\.\d{3}$")


def words_on(element: HtmlElement) -> frozenset[str]:
    """The words of an element's class, id and the like."""
    return _words_in(" ".join([element.get(name) or "" for name in _MARKS]))


@remembered
def _words_in(told: str) -> frozenset[str]:
    told = _SIZE_OF_LETTERS.sub(" ", told)
    words = frozenset(word.rstrip("0123456789") for word in _WORD.findall(_CAMEL.sub(" ", told).lower()))
    words |= {part for word in words if (glued := _GLUED.fullmatch(word)) for part in glued.groups()}
    if named_by(words):
        words = without_taxes(words)  # "price--withTax": the whole price, not the tax
    if "non" in words and "sale" in words:
        words = (words - {"sale"}) | {"regular"}  # what stands where there is no sale
    return words | {"rrp"} if words & {"list", "market", "double"} and LIST_PRICE.search(told) else words


def is_struck(element: HtmlElement, words: frozenset[str]) -> bool:
    """Whether an element is crossed out, or its words say that it tells an old price."""
    if is_crossed(element) or words & OLD_WORDS:
        return True
    parent = element.getparent() if words & USUAL_WORDS else None
    return parent is not None and any(
        each is not element and isinstance(each.tag, str) and bool(words_on(each) & REDUCED_WORDS)
        for each in islice(parent, _MOST_BESIDE)
    )


def is_crossed(element: HtmlElement) -> bool:
    """Whether people see a line through an element."""
    return element.tag in STRUCK or "line-through" in (element.get("style") or "").replace(" ", "").lower()


def is_skipped(element: HtmlElement) -> bool:
    """Whether an element's text is none of the page's: a script's, a choice's. A declared shadow tree is shown."""
    return element.tag in SKIPPED and not (element.tag == "template" and element.get("shadowrootmode"))


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element is not shown."""
    style, classes = element.get("style"), element.get("class")
    return (
        (bool(style) and "display:none" in style.replace(" ", "").lower())
        or element.get("hidden") is not None
        or (
            bool(classes)
            and ("hid" in classes or "d-none" in classes or "invisible" in classes)
            and bool(_UNSEEN.search(classes))
        )
    )


def flat(element: HtmlElement, depth: int = 0) -> str:
    """An element's text as people read a price: crossed-out parts left out, small raised digits as decimals."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not is_skipped(child) and depth < 8 and not is_hidden(child):
            words = words_on(child)
            if (
                (not is_struck(child, words) or words & {"sale", "now", "current"})
                and not _is_unit_price(child)
                and not _is_net_beside_gross(child)
                and not words & _OTHERS
            ):
                inner = flat(child, depth + 1).strip()
                cents = child.tag == "sup" or bool(words & CENTS)
                before = "".join(parts).rstrip() if cents else ""
                if cents and re.fullmatch(r"\d{2,3}", inner) and before[-1:].isdigit():
                    # The mark that the whole part does not group its thousands with; a dinar has three decimals.
                    parts.append(("," if _LAST_MARK.search(before.replace(_SEAM, "")) else ".") + inner)
                elif cents and before[-1:].isdigit() and (signed := _SIGNED_CENTS.fullmatch(inner)):
                    # "1 250€50": the sign stands for the point.
                    parts.append(f"{',' if _LAST_MARK.search(before) else '.'}{signed[2]} {signed[1]}")
                elif cents and before[-1:] in ".," and re.match(r"\d{2}", inner):
                    parts = [before, inner]
                elif _PIECE.fullmatch(inner):
                    parts.append(f"{_SEAM}{inner}{_SEAM}")
                else:
                    parts.append(f" {inner} ")
        parts.append(child.tail or "")
    text = "".join(parts).translate(UNSEEN_IN_FIGURES)
    text = " ".join((_sewn(text) if _SEAM in text else text).split())
    return re.sub(r"(?<=\d) (?=[.,]\d)|(?<=\d[.,]) (?=\d\d\b)", "", text)


def _sewn(text: str) -> str:
    """A text with its figures joined that stand each in an element of its own: "1", "2", "5", ".", "9", "9"."""
    text = _MARK_BETWEEN.sub(r"\1", text)
    text = _SINGLES.sub(lambda run: run.group().replace(_SEAM, ""), text)
    return text.replace(_SEAM, " ")


def tax_of(element: HtmlElement) -> str:
    """Whether an element's marks say that its price is without tax or with it."""
    return _tax_in(" ".join(element.get(name) or "" for name in _TAX_MARKS))


@remembered
def _tax_in(marks: str) -> str:
    return named_by(frozenset(_WORD.findall(_CAMEL.sub(" ", marks).lower())))


def _is_net_beside_gross(element: HtmlElement) -> bool:
    """Whether an element tells a price without tax that is told with tax beside it."""
    if tax_of(element) != NET:
        return False
    beside = (*element.itersiblings(), *element.itersiblings(preceding=True))
    return any(isinstance(each.tag, str) and tax_of(each) == GROSS for each in beside)


def _is_unit_price(element: HtmlElement) -> bool:
    """Whether an element tells no more than what a measure costs."""
    text = " ".join("".join(islice(element.itertext(), 12)).split())
    return len(text) <= LONGEST // 2 and bool(UNIT_TEXT.search(text)) and len(priced(text)) == 1
