"""Composes titles and descriptions from the phrases of ``texts/<language>.yml``, each hand in its own manner.

Every choice is drawn from a key. A repost keeps its original's key for most choices, so that it reads like the
same person rewriting the same ad; its facts (age, size, year) never change.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from babel import Locale

from sandbox.ads import Article, Seller
from sandbox.catalogue import Catalogue
from sandbox.chance import number, pick, share

_ANIMAL_BODIES = {"bird", "mammal", "reptile", "amphibian", "fish", "invert", "coral"}
_AREAS = {"EU", "WW", "PICKUP"}
_KEPT_IN_REPOST = 0.55
_EMOJI = {
    "pets": "🐾🐦🦎🐢",
    "aquarium": "🐠🪸🌊",
    "garden": "🌱🌵🌸",
    "antiques": "🏺🕰️✨",
    "fashion": "👜🧥💃",
    "health": "🌿💊🍵",
    "home": "🏠🪑✨",
    "books": "📚",
    "toys": "🧸🎲",
    "vehicles": "🚲🚗",
    "music": "🎸🎹",
    "electronics": "📱💻",
    "collecting": "🦋🔎",
}
_SIZES = ("S", "M", "L", "XL", "36", "38", "40", "42")
_FULL_STOPS = {"zh": "。", "ja": "。", "th": ""}
_CM_OF_BODY = {
    "bird": (12, 60),
    "mammal": (18, 50),
    "reptile": (12, 95),
    "amphibian": (3, 14),
    "fish": (3, 30),
    "invert": (3, 14),
    "coral": (3, 18),
    "plant": (4, 60),
    "carving": (4, 38),
    "shell": (5, 40),
}
_DATED_BODIES = {"carving", "trophy", "skin", "shell"}
_MEASURED_BODIES = _DATED_BODIES | {"wood", "home"}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What an ad is about: its key, the key of the ad it repeats (or its own), and the facts both share."""

    key: str
    base_key: str
    seller: Seller
    article: Article
    name: str
    quantity: int
    since: date
    extra_names: tuple[str, ...] = ()


def _draw_key(subject: Subject, slot: str) -> str:
    if subject.key != subject.base_key and share(f"{subject.key}/{slot}/own") > _KEPT_IN_REPOST:
        return f"{subject.key}/{slot}"
    return f"{subject.base_key}/{slot}"


def facts_of(subject: Subject, phrases: Mapping[str, Any], first_names: Sequence[str]) -> dict[str, str]:
    """The figures and words that fill a template's slots; the same for an ad and its reposts."""
    key = f"{subject.base_key}/facts"
    span = {
        "age": (2, 30),
        "years": (2, 25),
        "cm": _CM_OF_BODY.get(subject.article.body, (10, 90)),
        "g": (20, 900),
        "kg": (1, 40),
        "year": (1890, 1978),
        "sown": (2008, 2022),
        "pot": (6, 22),
        "pages": (120, 640),
        "km": (1200, 190000),
    }
    facts = {slot: str(low + number(f"{key}/{slot}", high - low)) for slot, (low, high) in span.items()}
    facts["cb"] = str((subject.since - timedelta(days=30 * int(facts["age"]))).year)
    facts["ref"] = f"{pick(key + '/r', 'ABCDEFGHKLMNPRSTVW')}{number(key + '/ref', 9000) + 1000}"
    facts["size"] = pick(f"{key}/size", _SIZES)
    facts["n"] = str(subject.quantity if subject.quantity > 1 else 2 + number(f"{key}/n", 4))
    facts["sex"] = pick(f"{key}/sex", phrases["sex"])
    facts["first"] = pick(f"{subject.seller.seller_id}/first", first_names)
    facts["place"] = subject.seller.city
    facts["name"] = subject.name
    return facts


def fill(template: str, facts: Mapping[str, str]) -> str:
    """Put the facts into a template's slots."""
    return _SLOT.sub(lambda slot: facts[slot.group(1)], template)


def _title(subject: Subject, phrases: Mapping[str, Any], facts: Mapping[str, str]) -> str:
    body = subject.article.body
    kind = "live" if body in _ANIMAL_BODIES else "plant" if body == "plant" else "object"
    options = phrases["titles"][kind]
    if subject.quantity > 1:
        options = [option for option in options if "{n}" in option] or options
    else:
        options = [option for option in options if "{n}" not in option]
    if kind == "object":
        options = [option for option in options if _fits(option, body)]
    title = fill(pick(_draw_key(subject, "title"), options), facts)
    if subject.seller.voice == "shouty":
        return f"!!! {title.upper()} !!!" if share(_draw_key(subject, "loud")) < 0.5 else f"{title}!!!"
    if subject.seller.voice == "terse" and share(_draw_key(subject, "small")) < 0.4:
        return title.lower()
    return title


def _fits(option: str, body: str) -> bool:
    if "{year}" in option:
        return body in _DATED_BODIES
    return "{cm}" not in option or body in _MEASURED_BODIES


def _some(subject: Subject, slot: str, options: Sequence[str], count: int) -> list[str]:
    left = list(options)
    return [left.pop(number(_draw_key(subject, f"{slot}{n}"), len(left))) for n in range(min(count, len(left)))]


def _sentences(subject: Subject, phrases: Mapping[str, Any]) -> list[str]:
    voice, body = subject.seller.voice, subject.article.body
    n_special, n_general = {"shop": (3, 2), "terse": (1, 1), "shouty": (2, 1), "chatty": (3, 3)}[voice]
    n_special += number(f"{subject.key}/more", 2)
    lines = _some(subject, "special", phrases[body], n_special)
    if body in _ANIMAL_BODIES and body != "coral":
        lines += _some(subject, "live", phrases["live"], n_general)
    elif body == "denial":
        lines = _some(subject, "general", phrases["home"], 2) + lines[:2]
    if subject.article.trap == "denial":
        lines.append(phrases["denial"][-1])
    return lines


def ship_words(seller: Seller, ship_to: Sequence[str], phrases: Mapping[str, Any], key: str) -> str:
    """The seller's words on where they send to and how; empty where the ad does not say."""
    if not ship_to:
        return ""
    locale = Locale.parse(seller.language)
    kind = {"EU": "eu", "WW": "world", "PICKUP": "pickup", seller.country: "home"}.get(ship_to[0], "to")
    names = ", ".join(locale.territories[code] for code in ship_to if code not in _AREAS)
    facts = {
        "country": locale.territories[seller.country],
        "countries": names,
        "carrier": seller.carrier,
        "place": seller.city,
    }
    options = phrases["ships"][kind]
    names_carrier = [option for option in options if "{carrier}" in option]
    options = (
        names_carrier if seller.carrier else [option for option in options if option not in names_carrier]
    ) or options
    return fill(pick(f"{key}/ships", options), facts)


def compose(subject: Subject, catalogue: Catalogue, price: str, shipping: str, payment: str) -> tuple[str, str]:
    """Title and description of an ad."""
    phrases = catalogue.phrases[subject.seller.language]
    first_names = catalogue.people["first"].get(subject.seller.language, catalogue.people["first"]["en"]).split("|")
    facts = facts_of(subject, phrases, first_names)
    voice = subject.seller.voice
    body = [fill(line, facts) for line in _sentences(subject, phrases)]
    opening = pick(_draw_key(subject, "open"), phrases["open"][voice])
    closing = pick(_draw_key(subject, "close"), phrases["close"][voice])
    if subject.extra_names:
        body.insert(0, " + ".join((subject.name, *subject.extra_names)))
    tail = []
    if share(f"{subject.key}/says-price") < 0.45 or not price:
        options = phrases["price"] if price else phrases["ask"]
        tail.append(fill(pick(f"{subject.key}/price", options), {"price": price}))
    if shipping:
        tail.append(shipping + _FULL_STOPS.get(subject.seller.language, "."))
    if payment and share(f"{subject.key}/says-pay") < 0.5:
        tail.append(pick(f"{subject.key}/pay", phrases["pay"][payment]))
    lines = [fill(opening, facts), *body, *tail, fill(closing, facts)]
    return _title(subject, phrases, facts), _laid_out(subject, lines)


def _laid_out(subject: Subject, lines: Sequence[str]) -> str:
    voice = subject.seller.voice
    joiner = "" if subject.seller.language in {"zh", "ja"} else " "
    if voice == "shop":
        return f"{lines[0]}\n" + "\n".join(f"• {line}" for line in lines[1:-1]) + f"\n{lines[-1]}"
    if voice == "terse":
        return joiner.join(lines)
    if voice == "shouty":
        faces = _EMOJI.get(subject.article.category, "✨")
        loud = [line.upper() if share(f"{subject.key}/up{n}") < 0.4 else line for n, line in enumerate(lines)]
        return joiner.join(f"{line} {pick(f'{subject.key}/e{n}', faces)}" for n, line in enumerate(loud))
    half = 1 + len(lines) // 2
    return joiner.join(lines[:half]) + "\n\n" + joiner.join(lines[half:])


def social_text(subject: Subject, title: str, text: str, tags: Sequence[str]) -> str:
    """A post without a title: one run of text with emoji, hashtags and now and then a mention."""
    name_tag = "#" + "".join(char for char in subject.name if unicodedata.category(char)[0] in "LMN")
    faces = _EMOJI.get(subject.article.category, "✨")
    marks = [name_tag] if share(f"{subject.key}/nametag") < 0.5 else []
    marks += ["#" + tag for tag in _some(subject, "tags", tags, 1 + number(f"{subject.key}/ntags", 3))]
    mention = f" @{pick(subject.key + '/at', ('marketwatch_daily', 'swapmeet', 'my_best_friend', 'resellers'))}"
    mention = mention if share(f"{subject.key}/mention") < 0.15 else ""
    face = pick(f"{subject.key}/face", faces)
    return f"{title} {face}\n{text}{mention}\n{' '.join(marks)}"
