"""Ads written to break whoever reads them; every one is marked as hostile in the truth."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sandbox.ads import FIRST_DAY, LAST_DAY, SHOP, SITES, SOCIAL, Ad, Article, Lifespan, Offer, Seller
from sandbox.catalogue import Catalogue

_LONG = "very " * 1200
_CASES: tuple[tuple[str, str, str, str], ...] = (
    (
        "script",
        '<script>alert("x")</script> Python regius CB',
        '<img src=x onerror="alert(1)"> healthy, eats mice.</div></main>',
        "Python regius",
    ),
    ("formula", '=HYPERLINK("http://127.0.0.1:9/","cheap")', "+cmd|' /C calc'!A0 -2+3 @SUM(1) old radio, works", ""),
    (
        "rtl",
        "Iguana iguana \u202egnp.elas rof\u202c adult",
        "Tame green iguana \u2066mixed\u2069 with \u202eetihw\u202c belly.",
        "Iguana iguana",
    ),
    (
        "zero_width",
        "Testudo \u200bher\u200dmanni\ufeff",
        "T\u200be\u200bs\u200bt\u200budo hermanni, two years old.",
        "Testudo hermanni",
    ),
    ("huge_title", f"Sofa, {_LONG}comfortable", "Blue sofa, a little worn on one arm.", ""),
    ("emoji", "🦎" * 40 + " chair", "🪑" * 5000 + " wooden chair, wobbles.", ""),
    ("broken_jsonld", 'Lamp "Tiffany" style </script><b>', "Glass lamp, wants a new bulb. {{7*7}} ${7*7} %s %n", ""),
    (
        "control",
        "Boa\u0007 constrictor\u0085 female",
        "Line one\u2028line two\u2029line three\u0001 end.",
        "Boa constrictor",
    ),
    ("sql", "Bike'); DROP TABLE listings;--", "Robert'); DELETE FROM sellers; -- blue bike with bell", ""),
    (
        "combining",
        "C\u0301\u0302\u0303\u0304ha\u0308\u0309\u030ail\u0301\u0301\u0301 moulds",
        "Z\u0351\u036b\u0343algo tea tin, empty.",
        "",
    ),
)


def hostile_ads(catalogue: Catalogue) -> list[Ad]:
    """One ad of each kind on each site, standing from its day in the first fortnight to the end."""
    by_taxon = {article.taxon: article for article in catalogue.articles if article.term == "LIV"}
    plain = next(article for article in catalogue.articles if article.stream == "goods" and article.body == "home")
    return [
        _ad(site, number, case, by_taxon.get(case[3], plain)) for site in SITES for number, case in enumerate(_CASES)
    ]


def _ad(site: str, number: int, case: tuple[str, str, str, str], article: Article) -> Ad:
    kind, title, text, taxon = case
    day = FIRST_DAY + timedelta(days=number)
    seller = _seller(number)
    social = site == SOCIAL
    return Ad(
        site=site,
        ad_id=str(900_000 + number) if site != SHOP else str(10_000_000 + number),
        cluster_id=f"c-hostile-{kind}",
        kind="original" if site == SHOP else "cross_post",
        repeats="" if site == SHOP else f"{SHOP}/{10_000_000 + number}",
        seller=seller,
        articles=(article,),
        offers=(Offer(taxon=taxon, term="LIV", quantity=1, also=()),) if taxon else (),
        name_form="scientific" if taxon else "plain",
        written_name=taxon,
        title="" if social else title,
        text=f"{title}\n{text}" if social else text,
        edits=(),
        life=Lifespan(
            posted=datetime.combine(day, datetime.min.time(), UTC) + timedelta(minutes=7 * number + SITES.index(site)),
            sold=None,
            gone=LAST_DAY + timedelta(days=30),
            cause="expired",
        ),
        prices=((day, 49.0),),
        currency="EUR",
        ship_to=(),
        ship_words="",
        carrier="",
        payment="",
        images=(),
        markup="broken" if kind == "broken_jsonld" else "jsonld",
        date_style="iso",
        private=False,
        hostile=kind,
    )


def _seller(number: int) -> Seller:
    handle = f"stranger{number:02d}"
    return Seller(
        seller_id=f"x{number:05d}",
        handles=dict.fromkeys(SITES, handle),
        home=SHOP,
        language="en",
        country="GB",
        city="Leeds",
        voice="terse",
        ship_to=(),
        carrier="",
        payment="",
        joined=date(2025, 11, 1),
    )
