"""What an advertisement offers and how it travels, as far as its words say; what they do not say stays empty."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import isfinite

WORLDWIDE = "WORLDWIDE"
"""In ``ship_to``: anywhere in the world."""
DOMESTIC = "DOMESTIC"
"""In ``ship_to``: anywhere within the seller's country, where the words do not tell which country that is."""
EU = "EU"
"""In ``ship_to``: the member states of the European Union (a code that ISO 3166 reserves for it)."""
UNITS = frozenset({"no.", "kg", "g", "ml", "l", "m", "m2", "m3"})


class LifeStage(StrEnum):
    """How far a specimen has grown."""

    EGG = "egg"
    JUVENILE = "juvenile"
    SUBADULT = "subadult"
    ADULT = "adult"
    SEED = "seed"
    SEEDLING = "seedling"
    CUTTING = "cutting"


class Sex(StrEnum):
    """Sex of a specimen."""

    MALE = "male"
    FEMALE = "female"


class Paper(StrEnum):
    """A document that an ad claims; ``UNNAMED`` where it says papers and no more, ``NONE`` where it says without."""

    CITES = "cites"
    EU_CERTIFICATE = "eu_certificate"
    PROOF_OF_ORIGIN = "proof_of_origin"
    PERMIT = "permit"
    PHYTOSANITARY = "phytosanitary"
    VETERINARY = "veterinary"
    INVOICE = "invoice"
    UNNAMED = "unnamed"
    NONE = "none"


class ShippingMethod(StrEnum):
    """How a specimen reaches the buyer; ``SENT`` where it is sent and the words do not say by what."""

    POST = "post"
    COURIER = "courier"
    LIVE_COURIER = "live_courier"
    AIR_FREIGHT = "air_freight"
    SEA_FREIGHT = "sea_freight"
    ROAD_FREIGHT = "road_freight"
    BUS_OR_TRAIN = "bus_or_train"
    SENT = "sent"
    HAND_DELIVERY = "hand_delivery"
    PICK_UP = "pick_up"


class Payment(StrEnum):
    """How a seller takes payment."""

    CASH_ON_DELIVERY = "cash_on_delivery"
    CASH = "cash"
    BANK_TRANSFER = "bank_transfer"
    CARD = "card"
    PAYPAL = "paypal"
    MOBILE_WALLET = "mobile_wallet"
    CRYPTO = "crypto"
    MONEY_TRANSFER = "money_transfer"
    CHEQUE = "cheque"
    ESCROW = "escrow"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferSpan:
    """Where a value was read: ``of`` names the field of Offer, ``field`` that of Listing.

    ``start`` and ``end`` index the characters of the original field; a price of the page has the field
    ``price_amount`` and 0 for both.
    """

    of: str
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one version of a listing offers, and how it travels.

    ``quantity`` is in ``unit`` (one of ``UNITS``): the mass, volume or area where one is told, else the count.
    ``n_specimens`` is the count where one is told. ``unit_price_amount`` is for one ``unit_price_per`` (a unit).
    ``morph`` is as the ad writes it. ``source_code`` is a CITES source code. ``ship_from`` and ``ship_to`` are ISO
    3166 alpha-2 codes; ``ship_to`` may hold ``WORLDWIDE``, ``EU`` or ``DOMESTIC``. Raises ValueError for a unit that
    is none of ours and a number that is not finite.
    """

    quantity: float | None = None
    unit: str = ""
    n_specimens: int | None = None
    unit_price_amount: Decimal | None = None
    unit_price_currency: str = ""
    unit_price_per: str = ""
    life_stages: tuple[LifeStage, ...] = ()
    sexes: tuple[Sex, ...] = ()
    n_males: int | None = None
    n_females: int | None = None
    n_unsexed: int | None = None
    morph: str = ""
    source_code: str = ""
    pre_convention: bool = False
    papers: tuple[Paper, ...] = ()
    ship_from: tuple[str, ...] = ()
    ship_to: tuple[str, ...] = ()
    methods: tuple[ShippingMethod, ...] = ()
    carriers: tuple[str, ...] = ()
    payments: tuple[Payment, ...] = ()
    spans: tuple[OfferSpan, ...] = ()

    def __post_init__(self) -> None:
        if {self.unit, self.unit_price_per} - UNITS - {""}:
            raise ValueError(f"Offer of an unknown unit: {self.unit!r}, {self.unit_price_per!r}")
        if self.quantity is not None and not isfinite(self.quantity):
            raise ValueError(f"Offer.quantity is not finite: {self.quantity!r}")
