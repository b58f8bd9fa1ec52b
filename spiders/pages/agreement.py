"""An ad seen twice, on its own page and on its list's card: what both show decides where the page alone is unsure.

Data that a page states are believed as before, unless what they tell stands nowhere on it and the card tells another.
"""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal

from scrapy.http import TextResponse

from crawler.description import Platform
from spiders.pages.ago import ago_in
from spiders.pages.asking import asked_prices
from spiders.pages.bylines import ago_of
from spiders.pages.card_view import NOTHING, CardView, is_bare
from spiders.pages.dates import read_date
from spiders.pages.labels import pairs
from spiders.pages.months import is_named_day
from spiders.pages.prices import priced, read_currency
from spiders.pages.reading import MACHINES, Found, PageFields, price_of, tongues_of
from spiders.pages.results import Card
from spiders.pages.sold import says_sold
from spiders.pages.titles import has_heading, names_on
from spiders.pages.tree import Path

_SHOWN = Path("//body//text()[not(ancestor::script or ancestor::style)]")
_UNCROSSED = Path(
    "//body//text()[not(ancestor::script or ancestor::style or ancestor::s or ancestor::del or ancestor::strike)]"
)
_MOST_SHOWN = 200_000
_GROUPS = re.compile(r"(?<=\d)[.,' \u00a0\u202f](?=\d{3}(?!\d))")
_SURE_FIGURE = 3
_ALONE = 4
_SURELY_MARKED = 6.0
_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)")
_SHORTEST = 4
GUESSED = frozenset(["page", "text"])
CARD = "card"
_DESCRIBED = "selector"  # what the site's own description marks is not doubted
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"\s*[^\w\s]|_")
_TIME = r"(?:,?\s(?:[^\W\d_]{1,5}\s)?\d{1,2}[:.]\d{2}(?:\s[^\W\d_]{1,3}\.?)?)"
_DAY = re.compile(
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}\.?)" + f"{_TIME}?"
    r"|\d{1,2}\.?\s[^\W\d_]{3,10}\.?(?:,?\s(?:19|20)\d{2}" + f"{_TIME}?|{_TIME})"
)
_WHOLE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[:.h]\d\d")


def settle(reading: PageFields, page: TextResponse, card: Card, platform: Platform, seen_at: datetime) -> bool:
    """Let a card decide what the page leaves open; what it fills in has the origin ``card``.

    Whether it was a card of this ad.
    """
    settle_title(reading, page, card)
    if not _is_of(card, reading.get("title")):
        return False
    settle_price(reading, page, card.view, platform)
    reading.add("images", card.view.picture, CARD)
    if "posted" not in reading.fields:
        reading.add("posted", _day_on(card.view, tongues_of(reading, platform), seen_at), CARD)
    return card.view is not NOTHING


def settle_title(reading: PageFields, page: TextResponse, card: Card) -> None:
    """Take the page's name for the ad that its card has too, where what was read is not on the card."""
    title = reading.get("title")
    if title == card.title or title in card.view.texts:
        return
    names = _names_of(card)
    if not title:
        # A page that shows nothing at all has changed, whatever its list calls the ad.
        reading.add("title", "" if _CUT.search(card.title) or not reading.get("text") else card.title, CARD)
    elif (
        names
        and reading.origin("title") != _DESCRIBED
        and not any(_is_same(title, name) or _is_most_of(title, name) for name in names)
    ):
        chosen = _shared_name(page, title, names, guessed=reading.origin("title") in GUESSED)
        if chosen:
            reading.fields["title"] = Found((chosen,), CARD)


def _names_of(card: Card) -> list[str]:
    """What may be the ad's name on a card: its title; where that is the whole card's text, or none, its texts."""
    title = card.title
    if len(title) >= _SHORTEST and sum(text in title for text in card.view.texts) <= 1:
        return [title]
    texts = [text for text in card.view.texts if len(text) >= _SHORTEST and not priced(text) and not _DAY.search(text)]
    whole = title not in texts and sum(text in title for text in card.view.texts) > 1
    return texts if whole or len(title) < _SHORTEST else [title]


def _is_same(title: str, name: str) -> bool:
    """Whether a title is the card's name, which may be cut short."""
    one, other = title.casefold(), name.casefold()
    return one == other or (bool(_CUT.search(other)) and one.startswith(_CUT.sub("", other)))


def _is_most_of(one: str, other: str) -> bool:
    """Whether a name is another with something about it: "Ad: Old vase", "Old vase, buy in Lyon"."""
    return one.casefold() in other.casefold() and 2 * len(one) >= len(other)


def _is_of(card: Card, title: str) -> bool:
    """Whether a card names the ad of the page: of one that does not, nothing is believed."""
    if title and (title == card.title or title in card.view.texts):
        return True
    names = [name for name in (card.title, *card.view.texts) if len(name) >= _SHORTEST]
    return any(_is_same(title, name) or _is_most_of(title, name) or _is_most_of(name, title) for name in names)


def _shared_name(page: TextResponse, title: str, names: list[str], *, guessed: bool) -> str:
    """What the page itself calls the ad as its card does; of a title read for certain only a part of it."""
    told = title.casefold()
    # Of a title read for certain only a part is taken: where it has no such part, the page need not be asked.
    if not guessed and not any(_CUT.sub("", name.casefold()) in told for name in names):
        return ""
    calls = names_on(page)
    for name in names:
        shared = [call for call in calls if _is_same(call, name)]
        if shared and (guessed or shared[0].casefold() in told):
            return shared[0]
        # "Terra, Python": without a heading, the page's title has the site's name about it.
        if guessed and (title.endswith(name) or _opens(title, name)) and not has_heading(page):
            return name
    return ""


def _opens(title: str, name: str) -> bool:
    """Whether a title begins with a name, and goes on with what is no word of it."""
    return len(name) >= _SHORTEST and title.startswith(name) and bool(_MARK.match(title, len(name)))


def is_labelled(page: TextResponse, text: str) -> bool:
    """Whether a label of the page says that this is the price: "SOLD OUT" on a card takes nothing from it."""
    return any(name == "price" and text in value for name, value, _ in pairs(page))


def _is_sure(page: TextResponse, view: CardView, text: str) -> bool:
    """Whether a label, or marks beside a card that says "SOLD OUT", say that this is the page's price."""
    marked = any(each.text == text and each.score >= _SURELY_MARKED for each in asked_prices(page))
    return is_labelled(page, text) or (marked and says_sold(view.texts))


def settle_price(reading: PageFields, page: TextResponse, view: CardView, platform: Platform) -> None:
    """Let a card choose among the prices of a page, fill in one that the page does not tell, or deny one it guessed."""
    text = reading.get("price")
    if text and (text in view.marked or text in view.texts or _tells_as_data(reading, view)):
        return
    asked = view.prices()
    if not asked:
        if text and reading.origin("price") in GUESSED and view.tells_none() and not _is_sure(page, view, text):
            del reading.fields["price"]
            reading.fields.pop("currency", None)
        return
    shown = {amount: each for each in reversed(asked) if (amount := price_of(reading, platform, each)[0]) is not None}
    told = price_of(reading, platform)[0] if text else None
    if not shown or told in shown:
        return
    if told is None:
        _take(reading, next(iter(reversed(shown.values()))), CARD)
    elif reading.origin("price") in GUESSED or (reading.origin("price") != _DESCRIBED and not _stands_on(page, text)):
        # "Code for ฿50 less" may stand on both: what only words about it call a price overrules none.
        alone = {amount: each for amount, each in shown.items() if is_bare(each, _ALONE) or _is_marked(view, each)}
        if alone:
            _choose(reading, page, platform, alone)


def _is_marked(view: CardView, price: str) -> bool:
    return any(price in each for each in view.marked)


def _tells_as_data(reading: PageFields, view: CardView) -> bool:
    """Whether a card shows the whole units that data tell: what is sure already is not read anew."""
    if reading.origin("price") not in MACHINES:
        return False
    figure = re.match(r"\d+", reading.get("price"))
    return figure is not None and any(
        re.search(rf"(?<!\d){figure.group()}(?!\d)", _ungrouped(each)) for each in (*view.marked, *view.texts)
    )


def _choose(reading: PageFields, page: TextResponse, platform: Platform, shown: dict[Decimal, str]) -> None:
    """The surest of a page's prices that its card has too, marked as one or not; the card's own beside one read within
    a sentence.
    """
    for each in asked_prices(page):
        amount = price_of(reading, platform, each.text)[0]
        if amount is not None and amount in shown and is_bare(each.text):
            _take(reading, each.text, CARD)
            return
    first = next(iter(reversed(shown.values())))
    if reading.origin("price") == "text" or not is_bare(reading.get("price")) or _is_shown(page, first):
        _take(reading, first, CARD)


def _take(reading: PageFields, text: str, origin: str) -> None:
    """Read a price in place of another; its currency is told anew."""
    reading.fields.pop("price", None)
    if read_currency(text):
        reading.fields.pop("currency", None)
    reading.add("price", text, origin)


def _stands_on(page: TextResponse, price: str) -> bool:
    """Whether the whole units that data tell are among what the page shows."""
    figure = re.match(r"\d+", price)
    return figure is None or bool(re.search(rf"(?<!\d){figure.group()}(?!\d)", _ungrouped(" ".join(_SHOWN(page)))))


def _is_shown(page: TextResponse, price: str) -> bool:
    """Whether a price stands on the page as the card writes it, and is not crossed out there."""
    figure = _FIGURE.search(price)
    shown = " ".join(" ".join(_UNCROSSED(page))[:_MOST_SHOWN].split())
    if figure is None or len(figure.group()) < _SURE_FIGURE:
        return price in shown  # a "5" may be anything
    return bool(re.search(rf"(?<![\d.,]){re.escape(figure.group())}(?![.,]?\d)", shown))


def _ungrouped(text: str) -> str:
    return _GROUPS.sub("", text[:_MOST_SHOWN])


def _day_on(view: CardView, tongues: tuple[str, ...], seen_at: datetime) -> str:
    """The one day that a card tells in a text of its own; empty where it tells several, or one to come."""
    days = [text for text in view.texts if _DIGIT.search(text) and _is_day(text, tongues, seen_at)]
    return days[0] if len(days) == 1 else ""


def _is_day(text: str, tongues: tuple[str, ...], seen_at: datetime) -> bool:
    near = ago_in(text, tongues)
    told = (near is not None and near.clock is not None) or ago_of(text, tongues) == text
    if not (told or _DAY.fullmatch(text) or (_WHOLE.search(text) and is_named_day(text, tongues))):
        return False
    day = read_date(text, tongues, seen_at)
    return day is not None and day <= seen_at
