"""Twelve months of ads on three sites: arrivals, endings, reposts, cross-posts, price changes, all from one seed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from sandbox.ads import FIRST_DAY, LAST_DAY, SHOP, SITES, Ad, Article, Seller
from sandbox.catalogue import Catalogue, load_catalogue
from sandbox.hostile import hostile_ads
from sandbox.money import asking_price, round_price
from sandbox.posting import Plan, Poster, ad_key
from sandbox.process import arrivals, first_week, parameters, rerouted, turned_away
from sandbox.sellers import Crowd
from sandbox.spelling import write_name

_N_PRIVATE = 40
_MAX_REPOSTS = 4


@dataclass(frozen=True, slots=True)
class Population:
    """All ads of a seed, oldest first, and the sellers behind them."""

    seed: int
    ads: tuple[Ad, ...]
    sellers: tuple[Seller, ...]

    def standing(self, site: str, day: date) -> tuple[Ad, ...]:
        """Public ads that stand on a site on a day, newest first."""
        up = [ad for ad in self.ads if ad.site == site and not ad.private and ad.is_up(day)]
        return tuple(sorted(up, key=lambda ad: (ad.life.posted, ad.ad_id), reverse=True))


class _Builder:
    def __init__(self, seed: int, catalogue: Catalogue) -> None:
        self.seed = seed
        self.catalogue = catalogue
        self.rng = Random(f"{seed}:population")  # noqa: S311  (repeatable chance, no secret)
        self.crowd = Crowd(catalogue, self.rng)
        self.poster = Poster(catalogue, self.rng)
        self.ads: list[Ad] = []
        self.by_stream: dict[str, list[Article]] = defaultdict(list)
        for article in catalogue.articles:
            self.by_stream[article.stream].append(article)

    def run(self) -> Population:
        week = first_week()
        while week <= LAST_DAY:
            for stream in parameters()["streams"]:
                for day in arrivals(self.rng, stream, week):
                    self._arrive(stream, day)
            week += timedelta(weeks=1)
        self._add_private()
        self.ads += hostile_ads(self.catalogue)
        kept = [ad for ad in self.ads if ad.life.gone > FIRST_DAY and ad.posted_on <= LAST_DAY]
        kept.sort(key=lambda ad: (ad.life.posted, ad.site, ad.ad_id))
        keys = {ad_key(ad) for ad in kept}
        ads = tuple(ad if ad.repeats in keys else replace(ad, repeats="") for ad in kept)
        return Population(self.seed, ads, tuple(self.crowd.sellers))

    def _plan(self, stream: str, day: date) -> Plan:
        rng, pool = self.rng, self.by_stream[stream]
        article = rng.choices(pool, [article.weight for article in pool])[0]
        language = self._language(article)
        seller = self.crowd.seller_for(stream, language, day)
        single = article.body in {"vehicle", "tech", "mammal"}
        return Plan(
            site=seller.home if rng.random() < 0.9 else rng.choice(SITES),
            day=day,
            seller=seller,
            articles=(article, *self._bundle(article, language)),
            quantity=1 if single else rng.choices((1, 2, 3, 5, 10), (80, 10, 5, 3, 2))[0],
            written=write_name(rng, article, language),
            amount=asking_price(rng, article.eur, self.catalogue.countries[seller.country].per_eur),
            ship_to=rerouted(rng, seller.country, stream, day) or seller.ship_to,
        )

    def _arrive(self, stream: str, day: date) -> None:
        plan = self._plan(stream, day)
        if turned_away(self.rng, plan.site, stream, day):
            return
        ad = self._keep(plan)
        if self.rng.random() < parameters()["cross_post"]:
            other = self.rng.choice([site for site in SITES if site != ad.site])
            later = day + timedelta(days=self.rng.randrange(4))
            self._keep(replace(plan, site=other, day=later, first=ad, kind="cross_post", repeats=ad_key(ad)))
        self._follow_up(plan, ad, ad)

    def _keep(self, plan: Plan) -> Ad:
        ad = self.poster.post(plan)
        self.ads.append(ad)
        return ad

    def _language(self, article: Article) -> str:
        languages = [language for language in self.catalogue.languages if language in article.names]
        living = article.term == "LIV" or article.stream == "unlisted"
        if not languages or (living and self.rng.random() < 0.12):
            languages = list(self.catalogue.languages)
        countries = self.catalogue.countries.values()
        weights = [sum(country.languages.get(language, 0) for country in countries) for language in languages]
        return self.rng.choices(languages, weights)[0]

    def _bundle(self, article: Article, language: str) -> tuple[Article, ...]:
        if article.term != "LIV" or self.rng.random() > 0.06:
            return ()
        pool = self.by_stream[article.stream]
        mates = [mate for mate in pool if mate.taxon != article.taxon and mate.term == "LIV" and language in mate.names]
        return (self.rng.choice(mates),) if mates else ()

    def _follow_up(self, plan: Plan, ad: Ad, original: Ad) -> None:
        day = self._repost_day(ad)
        if day is None or day > LAST_DAY or plan.n_before >= _MAX_REPOSTS:
            return
        taken_down = ad.life.cause == "taken_down"
        written = plan.written
        if taken_down or self.rng.random() < 0.25:
            written = write_name(self.rng, plan.articles[0], plan.seller.language, 0.35 if taken_down else 0.05)
        amount = ad.prices[-1][1]
        if amount and self.rng.random() < 0.6:
            amount = round_price(amount * self.rng.choice((0.8, 0.85, 0.9, 0.95, 1.05, 1.1)))
        again = replace(
            plan,
            site=ad.site,
            day=day,
            written=written,
            amount=amount,
            first=original,
            kind="repost",
            repeats=ad_key(ad),
            n_before=plan.n_before + 1,
        )
        self._follow_up(again, self._keep(again), original)

    def _repost_day(self, ad: Ad) -> date | None:
        chances, lived = parameters()["repost"], (ad.life.gone - ad.posted_on).days
        if lived > 9 and self.rng.random() < chances["standing"]:
            return ad.posted_on + timedelta(days=self.rng.randrange(6, lived))
        if self.rng.random() < chances[ad.life.cause]:
            return ad.life.gone + timedelta(days=self.rng.randrange(15))
        return None

    def _add_private(self) -> None:
        n_days = (LAST_DAY - FIRST_DAY).days
        for n in range(_N_PRIVATE):
            stream = self.rng.choice(("reptile", "bird", "ivory", "goods"))
            plan = self._plan(stream, FIRST_DAY + timedelta(days=n * n_days // _N_PRIVATE))
            ad = self.poster.post(replace(plan, site=SHOP))
            self.ads.append(replace(ad, private=True))


@lru_cache(maxsize=4)
def populate(seed: int) -> Population:
    """The whole population of a seed (takes about a second once, then none)."""
    return _Builder(seed, load_catalogue()).run()
