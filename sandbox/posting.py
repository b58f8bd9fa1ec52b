"""Turns a plan (who offers what, where, when) into an ad with its words, prices, edits and end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sandbox.ads import SHOP, SOCIAL, Ad, Article, Lifespan, Offer, Seller
from sandbox.catalogue import Catalogue
from sandbox.chance import number, pick, share
from sandbox.money import locale_of, price_words, round_price
from sandbox.process import Ending, end_of
from sandbox.spelling import Written
from sandbox.wording import Subject, compose, ship_words, social_text

_MARKUP = ("jsonld",) * 11 + ("broken",) * 2 + ("microdata",) * 3 + ("opengraph",) * 2 + ("plain",) * 2
_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One posting to be made. ``first`` is the ad whose cluster it joins, ``repeats`` the ad it directly follows."""

    site: str
    day: date
    seller: Seller
    articles: tuple[Article, ...]
    quantity: int
    written: Written
    amount: float | None
    ship_to: tuple[str, ...]
    first: Ad | None = None
    kind: str = "original"
    repeats: str = ""
    n_before: int = 0


def ad_key(ad: Ad) -> str:
    """An ad's key over all sites: ``<site>/<id>``."""
    return f"{ad.site}/{ad.ad_id}"


def hazard_kind(article: Article) -> str:
    """Which takedown hazard an article stands under."""
    return "listed" if article.listed else "trap" if article.trap else "other"


@dataclass(slots=True)
class Poster:
    """Makes ads one after the other from one source of chance; no two get the same words."""

    catalogue: Catalogue
    rng: Random
    used_texts: set[str] = field(default_factory=set)
    used_ids: set[str] = field(default_factory=set)

    def post(self, plan: Plan) -> Ad:
        """Make the ad; draws its end and its price path."""
        article, rng = plan.articles[0], self.rng
        ending = end_of(rng, plan.site, article.stream, plan.day, hazard_kind(article))
        posted = datetime.combine(plan.day, time(rng.randrange(7), rng.randrange(60), rng.randrange(60)), UTC)
        ad_id = self._new_id(plan.site, posted)
        seller, country = plan.seller, self.catalogue.countries[plan.seller.country]
        phrases = self.catalogue.phrases[seller.language]
        shipping = ship_words(seller, plan.ship_to, phrases, ad_id)
        price = price_words(plan.amount, country.currency, locale_of(seller.language, country.code, country.locale))
        title, text = self._words(plan, ad_id, price, shipping)
        return Ad(
            site=plan.site,
            ad_id=ad_id,
            cluster_id=plan.first.cluster_id if plan.first else f"c-{ad_id}",
            kind=plan.kind,
            repeats=plan.repeats,
            seller=seller,
            articles=plan.articles,
            offers=_offers(plan),
            name_form=plan.written.form,
            written_name=plan.written.text,
            title=title,
            text=text,
            edits=self._edits(plan, ending, phrases),
            life=Lifespan(posted=posted, sold=ending.sold, gone=ending.gone, cause=ending.cause),
            prices=self._prices(plan, ending),
            currency=country.currency,
            ship_to=plan.ship_to,
            ship_words=shipping,
            carrier=seller.carrier if seller.carrier and seller.carrier in shipping else "",
            payment=seller.payment,
            images=_images(plan, ad_id),
            markup=pick(f"{ad_id}/markup", _MARKUP),
            date_style=pick(f"{ad_id}/date", ("iso", "relative", "numeric")),
            private=False,
            hostile="",
        )

    def _new_id(self, site: str, posted: datetime) -> str:
        while True:
            if site == SHOP:
                ad_id = str(self.rng.randrange(30_000_000, 99_999_999))
            elif site == SOCIAL:
                ad_id = str((int(posted.timestamp()) << 22) + self.rng.randrange(1 << 22))
            else:
                ad_id = "".join(self.rng.choice(_ID_LETTERS) for _ in range(8))
            if ad_id not in self.used_ids:
                self.used_ids.add(ad_id)
                return ad_id

    def _words(self, plan: Plan, ad_id: str, price: str, shipping: str) -> tuple[str, str]:
        for attempt in range(20):
            key = ad_id if not attempt else f"{ad_id}~{attempt}"
            language = plan.seller.language
            others = [article.names.get(language, (article.taxon,)) for article in plan.articles[1:]]
            subject = Subject(
                key=key,
                base_key=plan.first.ad_id if plan.first else key,
                seller=plan.seller,
                article=plan.articles[0],
                name=plan.written.text,
                quantity=plan.quantity,
                since=plan.first.posted_on if plan.first else plan.day,
                extra_names=tuple(pick(f"{key}/extra", names) for names in others),
            )
            title, text = compose(subject, self.catalogue, price, shipping, plan.seller.payment)
            if plan.site == SOCIAL:
                title, text = "", social_text(subject, title, text, self.catalogue.phrases[language]["tags"])
            if f"{title}\n{text}" not in self.used_texts and text not in self.used_texts:
                break
        self.used_texts.update((text, f"{title}\n{text}"))
        return title, text

    def _prices(self, plan: Plan, ending: Ending) -> tuple[tuple[date, float | None], ...]:
        prices: list[tuple[date, float | None]] = [(plan.day, plan.amount)]
        last_day = ending.sold or ending.gone
        for day in range(7, (last_day - plan.day).days, 7):
            amount = prices[-1][1]
            if amount and self.rng.random() < 0.09:
                changed = round_price(amount * self.rng.choice((0.7, 0.8, 0.85, 0.9, 0.9, 0.95, 1.1)))
                if changed != amount:
                    prices.append((plan.day + timedelta(days=day - self.rng.randrange(7)), changed))
        return tuple(prices)

    def _edits(self, plan: Plan, ending: Ending, phrases: Mapping[str, Any]) -> tuple[tuple[date, str], ...]:
        stands = ((ending.sold or ending.gone) - plan.day).days
        if stands < 6 or self.rng.random() > 0.13:
            return ()
        return ((plan.day + timedelta(days=self.rng.randrange(3, stands)), self.rng.choice(phrases["bump"])),)


def _offers(plan: Plan) -> tuple[Offer, ...]:
    return tuple(
        Offer(
            taxon=article.taxon,
            term=article.term,
            quantity=plan.quantity if article is plan.articles[0] else 1,
            also=tuple(dict.fromkeys((*article.also, *article.synonyms))),
        )
        for article in plan.articles
        if article.listed
    )


def _images(plan: Plan, ad_id: str) -> tuple[str, ...]:
    if plan.first is not None and share(f"{ad_id}/same-pictures") < 0.8:
        return plan.first.images
    suffix = "png" if share(f"{ad_id}/png") < 0.35 else "svg"
    return tuple(f"{plan.articles[0].body}-{ad_id}-{n}.{suffix}" for n in range(1 + number(f"{ad_id}/pictures", 3)))
