"""Where a specimen is sent from and to, as the words and the page's own fields tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matching.offer.claims import is_denied
from matching.offer.places import Place, field_places, places_in
from model.offer import DOMESTIC, EU, WORLDWIDE

if TYPE_CHECKING:
    from matching.offer.lexicon import Hit
    from matching.offer.passage import Passage, Reading

Found = list[tuple[str, str, int, int]]
"""(value, field, start, end) of what was read."""
_GULF = ("AE", "BH", "KW", "OM", "QA", "SA")
_FROM_REACH, _TO_REACH, _SENT_REACH = 34, 70, 26
_BACK_REACH = 14
_NEAR = 40
_OTHER_SUBJECT = frozenset({"to", "method", "carrier", "payment"})
_COMPANY = frozenset({"to", "to_after", "method", "carrier"})
_END_OF_LIST = frozenset({"from", "not", "nomethod", "payment"})
_REGIONS = frozenset({"home", "world"})
_ORIGIN = frozenset({"from", "from_after", "method"})
_DESTINATION = frozenset({"world", "home", "to", "to_after", "from", "method", "carrier"})
_MET = frozenset({"pick_up", "hand_delivery"})
_SENT = frozenset({"sent", "post", "courier", "bus_or_train", "air_freight", "road_freight", "live_courier"})


def ship_from(reading: Reading) -> Found:
    """Countries the words name as the seller's place; the page's place where the words name none."""
    found: Found = []
    for passage in () if _ORIGIN.isdisjoint(reading.kinds) else reading.travels:
        for hit in passage.of(*_ORIGIN):
            place = _from_at(passage, hit)
            if place is not None:
                found.append((place.country, passage.name, place.start, place.end))
    places = field_places(reading.place) if not found and reading.place.text else []
    # The wider place stands last: "Hamm, Deutschland", "Georgia, USA".
    found += [(one.country, "place", one.start, one.end) for one in places[-1:]]
    return _once(found)


def _from_at(passage: Passage, hit: Hit) -> Place | None:
    if hit.value("from") is not None and (place := _first_after(passage, hit.end, _FROM_REACH)) is not None:
        return place
    if hit.value("from_after") is not None and (place := _right_before(passage, hit.start)) is not None:
        return place
    if hit.value("method") in _MET and not is_denied(passage, hit):
        return _first_after(passage, hit.end, _FROM_REACH) or _right_before(passage, hit.start)
    return None


def _first_after(passage: Passage, at: int, reach: int) -> Place | None:
    for place in places_in(passage, at, at + reach):
        if not passage.is_one_clause(at, place.start):
            return None
        between = passage.within(at, place.start)
        stopped = any(hit.means(_OTHER_SUBJECT) for hit in between)
        return None if stopped else place
    return None


def _right_before(passage: Passage, at: int) -> Place | None:
    """The place that ends where a word begins that follows it: ``大阪から発送``, ``Ankara'dan``."""
    places = places_in(passage, max(0, at - _BACK_REACH), at)
    return places[-1] if places and at - places[-1].end <= 2 else None


def ship_to(reading: Reading, origin: tuple[str, ...]) -> Found:
    """Countries and regions the seller sends to; a whole country not named is that of ``origin``, else DOMESTIC."""
    found: Found = []
    field = reading.ships_to
    if field.text:
        found += [(one.country, field.name, one.start, one.end) for one in field_places(field)]
        found += [one for hit in field.hits for one in _region(field, hit, origin)]
    for passage in () if _DESTINATION.isdisjoint(reading.kinds) else reading.travels:
        for hit in passage.of(*_DESTINATION):
            told = [] if _is_weak_alone(passage, hit) else _region(passage, hit, origin)
            places = _to_at(passage, hit) or _onward(passage, hit)
            told += [(one.country, passage.name, one.start, one.end) for one in places]
            if told and not is_denied(passage, hit):
                found += told
    return _once(found)


def _onward(passage: Passage, hit: Hit) -> list[Place]:
    """``from Canada to Japan``: what a word for *to* leads to, right after the place it comes from."""
    if hit.value("from") is None or (place := _first_after(passage, hit.end, _FROM_REACH)) is None:
        return []
    toward = passage.after(place.end, "toward")
    return _all_after(passage, toward.end, _TO_REACH) if toward is not None else []


def _region(passage: Passage, hit: Hit, origin: tuple[str, ...]) -> Found:
    if hit.value("world") is not None:
        return [(WORLDWIDE, passage.name, hit.start, hit.end)]
    value = hit.value("home")
    if value is None:
        return []
    codes = _GULF if value == "GCC" else (value or (origin[0] if len(origin) == 1 else DOMESTIC),)
    return [(code, passage.name, hit.start, hit.end) for code in codes]


def _is_weak_alone(passage: Passage, hit: Hit) -> bool:
    if _REGIONS.isdisjoint(hit.meaning.weak) or passage.name in {"ships_to", "shipping"}:
        return False
    near = passage.within(hit.start - _NEAR, hit.end + _NEAR // 4)
    return not any(one.means(_COMPANY) for one in near if one is not hit)


def _to_at(passage: Passage, hit: Hit) -> list[Place]:
    if hit.value("to") is not None:
        return _all_after(passage, hit.end, _TO_REACH)
    if hit.value("to_after") is not None and (place := _right_before(passage, hit.start)) is not None:
        return [place]
    if hit.value("method") in _SENT or hit.value("carrier") is not None:
        return _all_after(passage, hit.end, _SENT_REACH)
    return []


def _all_after(passage: Passage, at: int, reach: int) -> list[Place]:
    """The list of places after a word for sending, until something else is spoken of."""
    stops = [hit.start for hit in passage.within(at, at + reach) if hit.means(_END_OF_LIST)]
    kept: list[Place] = []
    last = at
    for place in places_in(passage, at, min([at + reach, *stops])):
        if not passage.is_one_clause(last, place.start) or place.start - last > _SENT_REACH:
            break
        if passage.starts.get(place.end) is not None and passage.starts[place.end].value("from_after") is not None:
            break
        kept.append(place)
        last = place.end
    return kept


def _once(found: Found) -> Found:
    seen: dict[str, tuple[str, str, int, int]] = {}
    for one in found:
        seen.setdefault(one[0], one)
    if EU in seen and WORLDWIDE in seen:
        return [one for one in seen.values() if one[0] != EU]
    return list(seen.values())
